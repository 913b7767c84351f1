"""The capture dialog: source, reading, preview, save. The window stays usable beside it."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from domain.capture import Capture
from domain.errors import AddressRefused, Cancelled, LoginNeeded, ThreadmarkError
from domain.messages import Message
from gui.dialogs.capture_preview import CapturePreview
from gui.dialogs.capture_source import CaptureSource, FindSource
from gui.dialogs.login_panel import LoginPanel
from gui.i18n import sentences, translated
from gui.icons import pixmap
from gui.theme import Theme
from gui.worker import Worker
from operations import capturing

MEBIBYTE = 1 << 20
SMALL, LARGE = (680, 400), (980, 700)
"""Width and height while asking, and while showing what was read."""


class CaptureDialog(QDialog):
    """Reads on its own worker; hands on the capture when the user saves it."""

    captureAccepted = Signal(object)
    """A `Capture`."""

    def __init__(
        self,
        theme: Theme,
        worker: Worker,
        credentials: capturing.CredentialStore,
        parent: QWidget | None = None,
        *,
        options: capturing.Options | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._worker, self._credentials = theme, worker, credentials
        self._options = options or capturing.Options()
        self._stop: threading.Event | None = None
        self._capture: Capture | None = None
        self._find: FindSource | None = None
        self._remember = False
        self.setWindowTitle(self.tr("Capture a discussion"))
        self.setModal(False)
        self.resize(*SMALL)
        self.source, self.login, self.preview = CaptureSource(theme), LoginPanel(theme), CapturePreview(theme)
        self.pages = QStackedWidget()
        for page in (self.source, self.login, self.preview):
            self.pages.addWidget(page)
        self._make_foot()
        self._lay_out()
        self.source.readAsked.connect(self._forward)
        self.source.changed.connect(self._settle)
        self.login.submitted.connect(self._forward)
        self.login.password.textChanged.connect(self._settle)
        self.login.user.textChanged.connect(self._settle)
        self.source.offer_clipboard()
        self._settle()

    # -- building --
    def _make_foot(self) -> None:
        self.mark = QLabel()
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Reading"))
        self.back, self.go = QPushButton(), QPushButton()
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._backward)
        self.go.clicked.connect(self._forward)
        self.go.setDefault(True)

    def _lay_out(self) -> None:
        theme = self._theme
        said = QHBoxLayout()
        said.setSpacing(theme.space(2))
        said.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.progress, 1)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.pages, 1)
        layout.addLayout(said)
        layout.addLayout(foot)

    # -- from the window --
    def start_address(self, url: str) -> None:
        """Read this address at once."""
        self._begin_with(lambda: self.source.show_address(url))

    def start_file(self, file: Path) -> None:
        """Read this saved page at once."""
        self._begin_with(lambda: self.source.show_file(file))

    def start_text(self, text: str) -> None:
        """Read this copied text at once."""
        self._begin_with(lambda: self.source.show_text(text))

    def _begin_with(self, fill: object) -> None:
        if self._stop is None:
            self.pages.setCurrentWidget(self.source)
            fill()  # type: ignore[operator]
            self._read()

    @property
    def is_previewing(self) -> bool:
        """Whether what was read is on the screen."""
        return self.pages.currentWidget() is self.preview

    @property
    def is_reading(self) -> bool:
        return self._stop is not None

    # -- the two buttons --
    def _forward(self) -> None:
        """Read, sign in, or save: what the right button says."""
        page = self.pages.currentWidget()
        if self._stop is not None or not self.go.isEnabled():
            return
        if page is self.preview and self._capture is not None:
            capture, self._capture = self._capture, None
            self.accept()
            self.captureAccepted.emit(capture)
        elif page is self.login:
            self._sign_in()
        elif page is self.source and self.source.ready():
            self._read()

    def _backward(self) -> None:
        """Stop, go back to the source, or close: what the left button says."""
        if self._stop is not None:
            self._stop.set()
            self._say(self.tr("Stopping …"))
        elif self.pages.currentWidget() is not self.source:
            self.login.forget()
            self._capture = None
            self._say("")
            self._show(self.source)
            self.source.focus_field()
        else:
            super().reject()

    def _settle(self) -> None:
        """Name and enable the buttons as things stand."""
        page, reading = self.pages.currentWidget(), self._stop is not None
        if page is self.source:
            word, ready = self.tr("Read"), self.source.ready()
        elif page is self.login:
            word, ready = self.tr("Sign in"), self.login.complete()
        else:
            word, ready = self.tr("Save"), True
        self.go.setText(word)
        self.go.setEnabled(ready and not reading)
        at_start = page is self.source
        self.back.setText(self.tr("Stop") if reading else self.tr("Cancel") if at_start else self.tr("Back"))
        self.progress.setVisible(reading)
        self.pages.setEnabled(not reading)

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._settle()

    # -- reading --
    def _read(self) -> None:
        self._options = replace(self._options, account=None, post_password=None)
        if self.source.allow_local.isChecked():
            self._options = replace(self._options, allow_local=True)
        self._find = self.source.finder()
        self._start(with_stored=True)

    def _start(self, *, with_stored: bool) -> None:
        find, options, credentials = self._find, self._options, self._credentials
        if find is None:
            return
        stop = self._stop = threading.Event()
        self._say(self.tr("Reading …"))
        self._settle()

        def progress(step: Message, size: int, _total: int | None) -> None:
            self._worker.post(lambda: self._report(stop, step, size))

        def job() -> Capture:
            source, wanted = find(), options
            try:
                return capturing.read(source, wanted, progress, stop)
            except LoginNeeded as needed:
                stored = credentials.get(capturing.account_host(needed.url)) if with_stored else None
                if needed.kind != LoginNeeded.ACCOUNT or stored is None:
                    raise
                return capturing.read(source, replace(wanted, account=stored), progress, stop)

        self._worker.do(job, lambda read: self._done(stop, read), lambda error: self._failed(stop, error))

    def _report(self, stop: threading.Event, step: Message, size: int) -> None:
        if self._stop is stop and not stop.is_set():
            amount = self.locale().toString(size / MEBIBYTE, "f", 1)
            words = translated(step)
            self._say(self.tr("{step} ({amount} MB)").format(step=words, amount=amount) if size else words)

    def _done(self, stop: threading.Event, read: Capture) -> None:
        if self._stop is not stop:
            return
        self._stop = None
        if self._options.account is not None and self._remember:
            self._keep(self.login.host, *self._options.account)
        self._options = replace(self._options, account=None, post_password=None)
        self.login.forget()
        self._capture = read
        self._say("")
        self.preview.show_capture(read)
        self._show(self.preview)
        self.resize(self.size().expandedTo(QSize(*LARGE)))
        self.go.setFocus()

    def _failed(self, stop: threading.Event, error: ThreadmarkError) -> None:
        if self._stop is not stop:
            return
        self._stop = None
        what, advice = sentences(error)
        if isinstance(error, LoginNeeded):
            self._say("")
            self._show(self.login)
            self.login.ask(error.kind, capturing.account_host(error.url), what, advice)
            self._settle()
            return
        self.login.forget()
        self.source.allow_local.setVisible(isinstance(error, AddressRefused) or self.source.allow_local.isVisible())
        if isinstance(error, Cancelled):
            self._say(what)
        else:
            self._say(" ".join(part for part in (what, advice) if part), "error")
        self._show(self.source)
        self.source.focus_field()

    # -- signing in --
    def _sign_in(self) -> None:
        user, password = self.login.account()
        if self.login.kind == LoginNeeded.ACCOUNT:
            self._options = replace(self._options, account=(user, password))
            self._remember = self.login.keep.isChecked()
        else:
            self._options = replace(self._options, post_password=password)
        self._start(with_stored=False)

    def _keep(self, host: str, user: str, password: str) -> None:
        """Into the keyring, or memory where that is not possible; says which."""
        self._worker.do(
            lambda: self._credentials.put(host, user, password),
            lambda kept: self._say(translated(kept[1]), "lock"),
        )

    # -- saying --
    def _say(self, text: str, icon_name: str = "") -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.mark.setVisible(bool(text and icon_name))
        if icon_name:
            role = "bad" if icon_name == "error" else "secondary"
            side = self._theme.space(4)
            self.mark.setPixmap(pixmap(icon_name, self._theme.colour(role), side, self.devicePixelRatioF()))

    # -- opening and closing --
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.pages.currentWidget() is self.source:
            self.source.focus_field()

    def reject(self) -> None:
        """Escape: stop first, then back, then close."""
        self._backward()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops the reading; nothing of it is kept."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None
        self.login.forget()
        self._capture = None
        super().closeEvent(event)
        super().reject()
