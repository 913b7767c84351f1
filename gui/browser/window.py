"""The browser's window: the user reads, signs in, accepts, presses; "Capture this" hands on the page as it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo, QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from domain.errors import ThreadmarkError
from domain.messages import Message, say
from gui.browser.frames import Question
from gui.browser.guard import Guard
from gui.browser.loading import LoadAll, Loaded
from gui.browser.page import BrowserPage
from gui.browser.profiles import ArchiveProfile
from gui.browser.taking import has_ended, take
from gui.browser.toolbar import BrowserBar
from gui.dialogs.login_panel import Notice
from gui.i18n import sentences, translated
from gui.theme import Theme
from operations.rendering import Ending, Rendered

SIZE = (1180, 860)
FLUSHED = (500, 2500)  # ms until Chromium has written the last of a profile that is closed
_Action = QWebEnginePage.WebAction
_ENDED = {
    Ending.NOTHING_NEW: say("Nothing new comes any more."),
    Ending.LIMIT: say("Pressing ended at its limit: further comments may be behind it."),
    Ending.STOPPED: say("Stopped."),
    Ending.MOVED: say("Pressing ended because the page went to another address."),
    Ending.SILENT: say("Pressing ended because the page did not answer any more."),
}


class BrowserWindow(QWidget):
    """One page at a time, with the memory of one archive."""

    captured = Signal(object)
    """A `Rendered`."""
    closed = Signal()

    def __init__(self, theme: Theme, memory: ArchiveProfile, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._memory = memory
        self._loaded = Loaded()
        self._run: LoadAll | None = None
        self._taking: Question | None = None
        self._is_silent = self._is_gone = False
        self.bar, self.said = BrowserBar(theme), Notice(theme)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Loading"))
        self.view = QWebEngineView()
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._lay_out(theme)
        self.bar.keep.setChecked(memory.keeps)
        self._connect()
        self._profile: QWebEngineProfile
        self._guard: Guard
        self.page: BrowserPage
        self._open_engine()

    # -- building --
    def _lay_out(self, theme: Theme) -> None:
        foot = QVBoxLayout()
        foot.setContentsMargins(*(theme.space(3), theme.space(2)) * 2)
        foot.addWidget(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.progress)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.progress.hide()

    def _connect(self) -> None:
        bar = self.bar
        bar.backAsked.connect(lambda: self._go(_Action.Back))
        bar.forwardAsked.connect(lambda: self._go(_Action.Forward))
        bar.reloadAsked.connect(self.reload)
        bar.keepChosen.connect(self._keep)
        bar.loadAllAsked.connect(self.load_all)
        bar.captureAsked.connect(self.capture)

    def _open_engine(self) -> None:
        self._profile, self._guard = self._memory.open(self)
        self.page = page = BrowserPage(self._profile, self)
        self.view.setPage(page)
        page.refused.connect(self._say)
        page.loadingChanged.connect(self._loading)
        page.loadProgress.connect(self.progress.setValue)
        page.urlChanged.connect(lambda _url: self._settle())
        page.titleChanged.connect(lambda _title: self._settle())
        page.renderProcessTerminated.connect(self._gone)
        self._settle()

    # -- going --
    def open(self, address: str) -> None:
        """Show an address that somebody typed."""
        self._let_go()
        self.page.open(address)
        self.view.setFocus()

    def reload(self) -> None:
        """Again from the beginning, also where the page is stuck."""
        self._let_go()
        if self._is_silent:
            self.page.end_renderer()
        self.page.triggerAction(_Action.Reload)

    def _go(self, action: QWebEnginePage.WebAction) -> None:
        self._let_go()
        self.page.triggerAction(action)

    def _keep(self, wanted: bool) -> None:
        """Another memory needs another engine; the page is opened in it anew."""
        address = self.page.url().toString()
        self._let_go()
        if not wanted:
            self._profile.cookieStore().deleteAllCookies()
            for later in FLUSHED:
                QTimer.singleShot(later, self._memory.forget_if_unwanted)
        self._close_engine()
        self._memory.keep(wanted)
        self._open_engine()
        if address.startswith("http"):
            self.page.open(address)

    def _loading(self, info: QWebEngineLoadingInfo) -> None:
        status = QWebEngineLoadingInfo.LoadStatus
        self.progress.setVisible(info.status() == status.LoadStartedStatus)
        if info.status() == status.LoadStartedStatus:
            self._is_silent, self._is_gone, self._loaded = False, False, Loaded()
            self.said.say("")
        elif info.status() == status.LoadFailedStatus and not self.said.text():
            self.said.say(
                self.tr("The page could not be opened: {reason}.").format(reason=info.errorString().rstrip(".")),
                mark="error",
            )
        self._settle()

    def _gone(self) -> None:
        self._is_gone = True
        self.progress.hide()
        self._let_go()
        if not self.said.text():
            self.said.say(*sentences(has_ended()), "error")
        self._settle()

    # -- loading all --
    def load_all(self) -> None:
        """Press until nothing new comes; while that is under way: stop it."""
        if self._run is not None:
            self._run.stop()
            return
        self.said.say(self.tr("Loading what the page holds back …"))
        self._run = LoadAll(self.page, self._guard, self)
        self._run.pressedChanged.connect(lambda _count: self._settle())
        self._run.ended.connect(self._all_loaded)
        self._run.start()
        self._settle()

    def _all_loaded(self, loaded: Loaded) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self._loaded = self._loaded.also(loaded)
        self._is_silent = loaded.ending is Ending.SILENT
        self.said.say(translated(_ENDED[loaded.ending]))
        self._settle()

    # -- capturing --
    def capture(self) -> None:
        """Take the page as it stands."""
        if self._taking is not None:
            return
        if self._run is not None:
            self._run.stop()
        if self._is_gone:
            self.said.say(*sentences(has_ended()), "error")
            return
        self.said.say(self.tr("Taking the page …"))
        self._taking = take(self.page, self._loaded, self._taken, self._failed, self)
        self._settle()

    def _taken(self, rendered: Rendered) -> None:
        self._taking = None
        self.said.say("")
        self._settle()
        self.captured.emit(rendered)

    def _failed(self, error: ThreadmarkError) -> None:
        self._taking, self._is_silent = None, True
        self._settle()
        self.said.say(*sentences(error), "error")

    # -- showing --
    def _say(self, what: Message) -> None:
        self.said.say(translated(what))

    def _settle(self) -> None:
        """Show things as they stand."""
        pressed = self._loaded.pressed + (self._run.pressed if self._run is not None else 0)
        self.bar.show_state(is_loading_all=self._run is not None, pressed=pressed, is_taking=self._taking is not None)
        history = self.page.history()
        self.bar.show_way(can_go_back=history.canGoBack(), can_go_forward=history.canGoForward())
        self.bar.show_address(self.page.url().toDisplayString())
        title = " ".join(self.page.title().split())[:120]
        self.setWindowTitle(" – ".join(part for part in (title, self.tr("Browser")) if part))

    # -- ending --
    def _let_go(self) -> None:
        """End what is under way with the page."""
        if self._run is not None:
            self._run.stop()
        if self._taking is not None:
            self._taking.drop()
            self._taking = None

    def _close_engine(self) -> None:
        """The page goes before its profile."""
        self.page.disconnect(self)
        self.page.deleteLater()
        self._profile.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._let_go()
        self._close_engine()
        event.accept()
        self.closed.emit()
