"""One page in the engine, with everything refused that reading needs not: files, windows, downloads, devices."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineClientCertificateSelection,
    QWebEngineDesktopMediaRequest,
    QWebEngineDownloadRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineSettings,
)

from domain.messages import Message, say
from gui.browser.allowed import WEB, is_local, may_show

MOST_DIALOGS = 20
"""A page that opens more dialogs than this is ended: it would not let anybody do anything else."""
_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.AutoLoadIconsForPage,
)
_ON = (
    _Attribute.JavascriptEnabled,
    _Attribute.LocalStorageEnabled,
    _Attribute.PlaybackRequiresUserGesture,
    _Attribute.WebRTCPublicInterfacesOnly,
    _Attribute.JavascriptCanOpenWindows,  # such a window is asked for, and opened here or not at all
)


class BrowserPage(QWebEnginePage):
    """Refuses, and says what it refused."""

    refused = Signal(object)
    """A `Message` on what the page wanted and did not get."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.stays = False
        """While True the page may not lead anywhere else."""
        self._asked_for = ""
        self._dialogs = 0
        for attribute, wanted in (*((one, False) for one in _OFF), *((one, True) for one in _ON)):
            self.settings().setAttribute(attribute, wanted)
        self.newWindowRequested.connect(self._open_here)
        self.permissionRequested.connect(self._deny)
        self.certificateError.connect(self._reject_certificate)
        self.fullScreenRequested.connect(QWebEngineFullScreenRequest.reject)
        self.desktopMediaRequested.connect(QWebEngineDesktopMediaRequest.cancel)
        self.fileSystemAccessRequested.connect(QWebEngineFileSystemAccessRequest.reject)
        self.registerProtocolHandlerRequested.connect(QWebEngineRegisterProtocolHandlerRequest.reject)
        self.selectClientCertificate.connect(QWebEngineClientCertificateSelection.selectNone)
        profile.downloadRequested.connect(self._refuse_download)

    def open(self, address: str) -> None:
        """Go to an address that somebody typed: it may be a local one."""
        self._asked_for = QUrl(address).host()
        self._dialogs = 0
        self.setUrl(QUrl(address))

    def end_renderer(self) -> None:
        """End the process of a page that does not listen any more. It is this program's own child."""
        process = self.renderProcessPid()
        if process > 0:
            os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))

    # -- where it may lead --
    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, isMainFrame: bool) -> bool:
        """The web only; from the web nowhere local; nowhere at all while `stays`."""
        target = QUrl(url)
        if not may_show(target.scheme().lower(), in_frame=not isMainFrame):
            self._say(say("A page wanted to open an address that is not on the web. It was refused."))
            return False
        if isMainFrame and self.stays and kind is not QWebEnginePage.NavigationType.NavigationTypeReload:
            return False
        if is_local(target.host()) and target.host() != self._asked_for and not is_local(self.url().host()):
            self._say(say("A page wanted to open an address in the local network. It was refused."))
            return False
        if isMainFrame:
            self._dialogs = 0
        return True

    def _open_here(self, request: QWebEngineNewWindowRequest) -> None:
        """A window that somebody asked for with a click opens in this one; others do not open."""
        target = request.requestedUrl()
        if request.isUserInitiated() and not self.stays and target.scheme() in WEB:
            self.setUrl(target)
        else:
            self._say(say("A page wanted to open a window by itself. It was refused."))

    # -- what it may not have --
    def _deny(self, permission: QWebEnginePermission) -> None:
        permission.deny()
        self._say(say("{host} wanted to use something of this computer. It was refused.", host=_host(permission)))

    def _reject_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        self._say(
            say(
                "{host} could not prove that it is {host}: {reason}. It was not opened.",
                host=error.url().host(),
                reason=error.description().rstrip("."),
            )
        )

    def _refuse_download(self, download: QWebEngineDownloadRequest) -> None:
        if download.page() is self:
            download.cancel()
            self._say(say("A page wanted to save a file here. It was refused."))

    def chooseFiles(self, *_wanted: object) -> list[str]:
        """No page gets a file of this computer."""
        return []

    # -- its dialogs --
    def javaScriptAlert(self, securityOrigin: QUrl | str, msg: str) -> None:
        """Said below the page; nobody has to close anything."""
        self._dialog(securityOrigin, msg)

    def javaScriptConfirm(self, securityOrigin: QUrl | str, msg: str) -> bool:
        self._dialog(securityOrigin, msg)
        return False

    def javaScriptPrompt(self, securityOrigin: QUrl | str, msg: str, _default: str) -> tuple[bool, str]:
        self._dialog(securityOrigin, msg)
        return False, ""

    def javaScriptConsoleMessage(self, *_what: object) -> None:
        """What a page tells its developers is not for us."""

    def _dialog(self, origin: QUrl | str, text: str) -> None:
        self._dialogs += 1
        if self._dialogs == MOST_DIALOGS:
            self._say(say("The page kept opening dialogs and was ended."))
            self.end_renderer()
        elif self._dialogs < MOST_DIALOGS:
            self._say(say("{host} says: {text}", host=QUrl(origin).host() or "?", text=" ".join(text.split())[:300]))

    def _say(self, what: Message) -> None:
        self.refused.emit(what)


def _host(permission: QWebEnginePermission) -> str:
    return permission.origin().host() or "?"
