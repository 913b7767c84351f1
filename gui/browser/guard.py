"""The guard of every request that a page makes: what may not be loaded is refused, what is under way is remembered."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from gui.browser.allowed import may_load

_Kind = QWebEngineUrlRequestInfo.ResourceType
_BRINGS_TEXT = (_Kind.ResourceTypeXhr, _Kind.ResourceTypeScript, _Kind.ResourceTypeSubFrame)
MOST = 500


class Guard(QWebEngineUrlRequestInterceptor):
    """One for each profile."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.refused = 0
        self._under_way: dict[str, float] = {}

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Called for each request, on the GUI thread."""
        url, page = info.requestUrl(), info.firstPartyUrl()
        if not may_load(url.scheme().lower(), url.host(), page.host()):
            self.refused += 1
            info.block(True)
        elif info.resourceType() in _BRINGS_TEXT and len(self._under_way) < MOST:
            self._under_way[_name(url)] = monotonic()

    def forget(self) -> None:
        """Wait for nothing that was asked for so far."""
        self._under_way.clear()

    def finished(self, addresses: list[str]) -> None:
        """These have come."""
        for address in addresses:
            self._under_way.pop(address.partition("#")[0], None)

    def waits(self, longest: float) -> bool:
        """Whether something was asked for less than `longest` seconds ago and has not come."""
        since = monotonic() - longest
        return any(started > since for started in self._under_way.values())


def _name(url: QUrl) -> str:
    return bytes(url.toEncoded().data()).decode("ascii", "replace").partition("#")[0]
