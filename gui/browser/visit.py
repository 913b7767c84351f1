"""One visit of a page that nobody sees: open it, load all, take it. Runs an event loop of its own until then."""

from __future__ import annotations

import threading

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from domain.errors import Cancelled, FetchError, ThreadmarkError
from domain.messages import Message, say
from gui.browser.loading import LoadAll, Loaded
from gui.browser.page import BrowserPage
from gui.browser.profiles import passing_profile
from gui.browser.taking import has_ended, take
from operations.rendering import Progress, Rendered

SIZE = (1280, 1600)
LONGEST_LOAD = 60_000  # ms until a page that still loads is read as it stands
LONGEST = 1_800_000  # ms of loading more
POLL = 100  # ms between two looks at whether somebody wants to stop


def need_application() -> QApplication:
    """The one there is, or a new one."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return QApplication(["threadmark"])


class Visit(QObject):
    """One address. There must be an application."""

    def __init__(self, url: str, progress: Progress, cancel: threading.Event) -> None:
        super().__init__()
        self._url, self._progress, self._cancel = url, progress, cancel
        self._rendered: Rendered | None = None
        self._error: ThreadmarkError | None = None
        self._loop = QEventLoop(self)
        self._run: LoadAll | None = None
        self._reason = ""
        self._profile, guard = passing_profile(self)
        self._guard = guard
        self._page = BrowserPage(self._profile, self)
        self._view = QWebEngineView()
        self._view.resize(*SIZE)
        self._view.setPage(self._page)
        self._poll, self._end = QTimer(self), QTimer(self)
        self._end.setSingleShot(True)

    def make(self) -> Rendered:
        """The page, or the reason why there is none."""
        self._poll.timeout.connect(self._stop_if_cancelled)
        self._end.timeout.connect(self._time_is_up)
        self._page.refused.connect(self._note)
        self._page.loadingChanged.connect(self._loading)
        self._page.renderProcessTerminated.connect(self._gone)
        self._progress(say("Opening the page in the browser …"), 0, None)
        self._poll.start(POLL)
        self._end.start(LONGEST_LOAD)
        self._view.show()
        self._page.open(self._url)
        try:
            self._loop.exec()
        finally:
            self._close()
        if self._rendered is None:
            raise self._error or self._not_opened("")
        return self._rendered

    # -- opening --
    def _note(self, what: Message) -> None:
        """What was refused may be why nothing opens."""
        self._reason = str(what)

    def _loading(self, info: QWebEngineLoadingInfo) -> None:
        status = QWebEngineLoadingInfo.LoadStatus
        if self._run is not None:
            return
        if info.status() == status.LoadSucceededStatus:
            self._load_all()
        elif info.status() == status.LoadFailedStatus:
            self._finish(error=self._not_opened(self._reason or info.errorString()))

    def _not_opened(self, reason: str) -> FetchError:
        return FetchError(
            say("The page could not be opened in the browser: {reason}.", reason=reason.rstrip(".") or "?"),
            say("Open the address in your own browser to see whether it shows anything there."),
        )

    def _time_is_up(self) -> None:
        if self._run is None:
            self._load_all()
        else:
            self._run.stop()

    # -- loading and taking --
    def _load_all(self) -> None:
        self._run = LoadAll(self._page, self._guard, self)
        self._run.pressedChanged.connect(self._count)
        self._run.ended.connect(self._take)
        self._end.start(LONGEST)
        self._progress(say("Loading what the page holds back …"), 0, None)
        self._run.start()

    def _count(self, pressed: int) -> None:
        self._progress(say("“Load more” was pressed: {count}", count=pressed), 0, None)

    def _take(self, loaded: Loaded) -> None:
        self._end.stop()
        if self._error is None and not self._cancel.is_set():
            take(self._page, loaded, self._taken, lambda error: self._finish(error=error), self)

    def _taken(self, rendered: Rendered) -> None:
        self._finish(rendered)

    def _gone(self) -> None:
        """The page's process has ended: what it showed is lost."""
        self._finish(error=self._not_opened(self._reason) if self._reason else has_ended())

    # -- ending --
    def _stop_if_cancelled(self) -> None:
        if self._cancel.is_set():
            self._finish(error=Cancelled(say("Stopped. Nothing was saved.")))

    def _finish(self, rendered: Rendered | None = None, error: ThreadmarkError | None = None) -> None:
        """The first end counts."""
        if self._rendered is None and self._error is None:
            self._rendered, self._error = rendered, error
        self._loop.quit()

    def _close(self) -> None:
        """The page goes before its profile, and both at once."""
        self._poll.stop()
        self._end.stop()
        if self._run is not None:
            self._run.stop()
        self._page.disconnect(self)
        self._view.close()
        self._page.deleteLater()
        self._profile.deleteLater()
        self._view.deleteLater()
        QTimer.singleShot(0, self._loop.quit)
        self._loop.exec()
