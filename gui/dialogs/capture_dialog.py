"""The capture dialog: source, reading, preview, save. The window stays usable beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from domain.capture import Capture
from domain.errors import AddressRefused, Cancelled, LoginNeeded, NoCommentsFound, PartNeeded, ThreadmarkError
from domain.messages import Message
from domain.page import Page
from gui.dialogs.capture_preview import Attempt, CapturePreview, Read, may_show_in_browser
from gui.dialogs.capture_source import CaptureSource
from gui.dialogs.columns_dialog import ColumnsDialog
from gui.dialogs.contents_panel import ContentsPanel, at_the_end
from gui.dialogs.login_panel import LoginPanel, Notice
from gui.dialogs.teach_dialog import TeachDialog
from gui.i18n import sentences, translated
from gui.theme import Theme
from gui.worker import Worker
from operations import capturing
from operations.files import Entry, Inside, Part
from operations.importing import Import, Outcome, State

MEBIBYTE = 1 << 20
SMALL, LARGE = (680, 400), (980, 700)  # while asking, and while showing what was read


class CaptureDialog(QDialog):
    """Reads on its own worker; hands on the capture when the user saves it."""

    captureAccepted = Signal(object)
    """A `Capture`."""
    browserAsked = Signal(str)
    """The address that is to be opened in the browser."""
    severalGiven = Signal(str)
    """Several addresses were pasted where one belongs; the dialog closes."""
    importAsked = Signal(object, object)
    """An `Import`, and the entries of its file that are to be saved one after the other."""

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
        self._theme, self._worker = theme, worker
        self._credentials, self._options = credentials, options or capturing.Options()
        self._attempt: Attempt | None = None
        self._refused: Attempt | None = None
        """The attempt after which the site asks somebody to sign in."""
        self._last: Attempt | None = None
        """The attempt that ended, with a page from which the site can be taught."""
        self._page: Page | None = None
        self._capture: Capture | None = None
        self._inside: Inside | None = None
        """The file that is read, if it holds discussions."""
        self._shown: Entry | None = None
        """Which of several discussions in a file is on the screen, or was sent to the archive from there."""
        self._sent: Entry | None = None
        """Which one was handed on to be saved."""
        self._import: Import | None = None
        self.setAcceptDrops(True)
        self.resize(*SMALL)
        self.source, self.login, self.preview = CaptureSource(theme), LoginPanel(theme), CapturePreview(theme)
        self.pages = QStackedWidget()
        self.contents = ContentsPanel(theme)
        for page in (self.source, self.login, self.contents, self.preview):
            self.pages.addWidget(page)
        self._make_foot()
        self._lay_out()
        self._connect()
        self.source.offer_clipboard()
        self._settle()

    # -- building --
    def _make_foot(self) -> None:
        self.said = Notice(self._theme)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Reading"))
        self.back, self.go, self.teach = QPushButton(), QPushButton(), QPushButton(self.tr("Teach this site …"))
        self.back.setAutoDefault(False)
        self.teach.setAutoDefault(False)
        self.columns = QPushButton(self.tr("Columns …"))
        self.columns.setAutoDefault(False)
        self.teach.hide()
        self.columns.hide()
        self.go.setDefault(True)

    def _lay_out(self) -> None:
        theme = self._theme
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.teach)
        foot.addWidget(self.columns)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.said)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self._backward)
        self.go.clicked.connect(self._forward)
        self.teach.clicked.connect(self._teach)
        self.columns.clicked.connect(self._name_columns)
        self.contents.readAsked.connect(self._forward)
        self.contents.changed.connect(self._settle)
        self.source.readAsked.connect(self._forward)
        self.source.browserAsked.connect(self._ask_for_browser)
        self.said.wayOutTaken.connect(self._ask_for_browser)
        self.source.changed.connect(self._settle)
        self.source.severalGiven.connect(self._several)
        self.login.submitted.connect(self._forward)
        self.login.password.textChanged.connect(self._settle)
        self.login.user.textChanged.connect(self._settle)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._forward)

    def _several(self, text: str) -> None:
        self.done(QDialog.DialogCode.Rejected)
        self.severalGiven.emit(text)

    # -- from the window --
    def start_address(self, url: str) -> None:
        """Read this address at once."""
        self._begin_with(lambda: self.source.show_address(url))

    def start_file(self, file: Path) -> None:
        """Read this saved page at once."""
        self._begin_with(lambda: self.source.show_file(file))

    def start_files(self, files: Sequence[Path]) -> None:
        """Look into these at once."""
        self._begin_with(lambda: self.source.show_files(files))

    def start_text(self, text: str) -> None:
        """Read this copied text at once."""
        self._begin_with(lambda: self.source.show_text(text))

    def start_rendered(self, page: capturing.Rendered) -> None:
        """Read a page as the browser shows it, at once."""
        self._abandon()
        self._show(self.source)
        if page.url:
            self.source.show_address(page.url)
        self._start(Attempt(lambda: page, self._options, self._credentials))

    def refuse(self, error: ThreadmarkError) -> None:
        """Say why something that was asked for cannot be done."""
        self.said.say(*sentences(error), "error")

    def _ask_for_browser(self) -> None:
        self.browserAsked.emit(self.source.address.text())

    def _begin_with(self, fill: Callable[[], None]) -> None:
        """Instead of what is read or shown at present."""
        self._abandon()
        self.source.allow_local.setChecked(False)
        self.source.allow_local.hide()
        self._show(self.source)
        fill()
        self._read()

    @property
    def is_previewing(self) -> bool:
        """Whether what was read is on the screen."""
        return self.pages.currentWidget() is self.preview

    @property
    def is_reading(self) -> bool:
        return self._attempt is not None

    @property
    def is_importing(self) -> bool:
        return self._import is not None

    # -- the two buttons --
    def _forward(self) -> None:
        """Read, sign in, or save: what the right button says."""
        page = self.pages.currentWidget()
        if self.is_reading or self.is_importing or not self.go.isEnabled():
            return
        if page is self.preview and self._capture is not None:
            self._save(self._capture)
        elif page is self.contents:
            self._take(self.contents.chosen())
        elif page is self.login:
            self._sign_in()
        elif page is self.source and self.source.ready():
            self._read()

    def _backward(self) -> None:
        """Stop, go back to the source, or close: what the left button says."""
        if self._attempt is not None:
            self._attempt.stop.set()
            self.said.say(self.tr("Stopping …"))
            self._settle()
        elif self._import is not None:
            self._import.cancel.set()
            self.said.say(self.tr("Stopping …"))
            self._settle()
        elif self.pages.currentWidget() is self.preview and self._shown is not None:
            self._back_to_contents()
        elif self.pages.currentWidget() is not self.source:
            self._abandon()
            self.said.say("")
            self._show(self.source)
            self.source.focus_field()
        else:
            self.done(QDialog.DialogCode.Rejected)

    def _settle(self) -> None:
        """Name and enable the buttons as things stand."""
        page, reading = self.pages.currentWidget(), self.is_reading or self.is_importing
        if page is self.source:
            word, ready = self.tr("Read"), self.source.ready()
        elif page is self.login:
            word, ready = self.login.word(), self.login.complete()
        elif page is self.contents:
            many = len(self.contents.chosen())
            word, ready = self.tr("Read") if many < 2 else self.tr("Save %Ln discussions", None, many), many > 0
        else:
            word, ready = self.tr("Save"), True
        self.go.setText(word)
        self.go.setEnabled(ready and not reading)
        away = self.tr("Cancel") if page is self.source else self.tr("Back")
        self.back.setText(self.tr("Stop") if reading else away)
        stopping = self._stopping()
        self.back.setEnabled(stopping is None or not stopping.is_set())
        self.progress.setVisible(reading)
        self.teach.setVisible(not reading and self._may_teach(page))
        self.columns.setVisible(not reading and self._inside is not None and self._inside.table is not None)
        self.pages.setEnabled(not self.is_reading)
        title = self._capture.article.title if self._capture is not None else None
        self.setWindowTitle(" – ".join(part for part in (title, self.tr("Capture a discussion")) if part))

    def _stopping(self) -> threading.Event | None:
        """What stops the work that is under way."""
        if self._attempt is not None:
            return self._attempt.stop
        return self._import.cancel if self._import is not None else None

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._settle()

    # -- reading --
    def _read(self) -> None:
        self._inside = self._shown = None
        allowed = self._options.allow_local or self.source.allow_local.isChecked()
        options = replace(self._options, allow_local=allowed)
        self._start(Attempt(self.source.finder(), options, self._credentials))

    def _start(self, attempt: Attempt) -> None:
        self._attempt, self._refused = attempt, None
        self.said.say(self.tr("Reading …"))
        self._settle()
        self.back.setFocus()

        def progress(step: Message, size: int, _total: int | None) -> None:
            self._worker.post(lambda: self._report(attempt, step, size))

        self._worker.do(
            lambda: attempt.read(progress),
            lambda read: self._done(attempt, read),
            lambda error: self._failed(attempt, error),
        )

    def _report(self, attempt: Attempt, step: Message, size: int) -> None:
        if self._attempt is attempt and not attempt.stop.is_set():
            words, amount = translated(step), self.locale().toString(size / MEBIBYTE, "f", 1)
            self.said.say(self.tr("{step} ({amount} MB)").format(step=words, amount=amount) if size else words)

    def _done(self, attempt: Attempt, read: Read) -> None:
        if self._attempt is not attempt:
            return
        self._attempt, self._capture, self._last = None, read.capture, attempt
        self._note(attempt)
        self._page = next((page for page in read.capture.pages if page.role == "article"), None)
        self.said.say("")
        if attempt.options.account is not None and not attempt.stored_user and self.login.keep.isChecked():
            self._keep(attempt.host(), *attempt.options.account)
        if self.login.keep.isChecked():
            for host, key in attempt.new_keys():
                self._keep(host, capturing.KEY_NAME, key)
        self.login.forget()
        self.preview.show_capture(read.capture, read.records)
        self._show(self.preview)
        self.resize(self.size().expandedTo(QSize(*LARGE)))
        self.go.setFocus()

    def _failed(self, attempt: Attempt, error: ThreadmarkError) -> None:
        if self._attempt is not attempt:
            return
        self._attempt, self._last = None, attempt
        self._page = error.page if isinstance(error, NoCommentsFound) else None
        self._note(attempt)
        what, advice = sentences(error)
        if isinstance(error, PartNeeded) and isinstance(error.inside, Inside):
            self._choose_in(error.inside)
            return
        if self._shown is not None and self._inside is not None:
            self._fell_through(self._shown, error)
            return
        if isinstance(error, LoginNeeded) and isinstance(attempt.source, capturing.Address):
            self._refused = attempt
            self.said.say("")
            self._show(self.login)
            host = capturing.account_host(error.url) if error.kind == LoginNeeded.KEY else attempt.host()
            self.login.ask(error.kind, host, what, advice, attempt.stored_user)
            self._settle()
            return
        self.login.forget()
        if isinstance(error, AddressRefused) and attempt.may_be_local:
            self.source.allow_local.show()
        self.said.say(what, advice, "" if isinstance(error, Cancelled) else "error")
        if may_show_in_browser(attempt.source, error):
            self.said.offer(self.tr("Open in browser …"))
        self._show(self.source)
        self.source.focus_field()

    # -- a file with several discussions --
    def _note(self, attempt: Attempt) -> None:
        """Remember the file, so that it need not be opened again."""
        self._inside = attempt.inside

    def _choose_in(self, inside: Inside) -> None:
        self._inside, self._shown, self._capture = inside, None, None
        self.contents.show_inside(inside)
        told = " ".join(translated(one) for one in inside.warnings)
        self.said.say(told, mark="warning" if told else "")
        self._back_to_contents()
        self.resize(self.size().expandedTo(QSize(*LARGE)))

    def _back_to_contents(self) -> None:
        self._shown, self._capture = None, None
        self._show(self.contents)
        self.contents.focus_table()

    def _take(self, entries: list[Entry]) -> None:
        """Look at one, or save several one after the other."""
        inside = self._inside
        if inside is None or not entries:
            return
        options = self._options
        if len(entries) == 1:
            self._shown = entries[0]
            part = Part(inside, entries[0].part)
            self._start(Attempt(lambda: part, options, self._credentials))
            return
        self._import = Import(inside, options)
        self.progress.setRange(0, len(entries))
        self.progress.setValue(0)
        self.said.say("")
        self._settle()
        self.back.setFocus()
        self.importAsked.emit(self._import, entries)

    def _fell_through(self, entry: Entry, error: ThreadmarkError) -> None:
        """One of several could not be read: say so beside it."""
        if not isinstance(error, Cancelled):
            state = State.EMPTY if isinstance(error, NoCommentsFound) else State.FAILED
            self.contents.show_outcome(Outcome(entry, state, error=error))
        self.said.say(*sentences(error), "" if isinstance(error, Cancelled) else "error")
        self._back_to_contents()

    def _save(self, capture: Capture) -> None:
        """Hand it on. Where there are more in the file, the dialog stays with them."""
        if self._shown is None:
            self.accept()
            self.captureAccepted.emit(capture)
            return
        self._sent = self._shown
        self._back_to_contents()
        self.said.say("")
        self.captureAccepted.emit(capture)

    def show_saved(self, capture: Capture, article_id: int) -> None:
        """What was sent to the archive is in it."""
        if self._sent is not None and self._inside is not None:
            self.contents.show_outcome(Outcome(self._sent, State.SAVED, article_id, capture.receipt))
            self._sent = None

    def show_step(self, entry: Entry, step: Message) -> None:
        if self._import is not None:
            self.contents.show_step(entry, translated(step))

    def show_outcome(self, outcome: Outcome) -> None:
        if self._import is not None:
            self.contents.show_outcome(outcome)
            self.progress.setValue(self.progress.value() + 1)

    def end_import(self, outcomes: list[Outcome], error: ThreadmarkError | None) -> None:
        """All are done, or it was stopped; the first that needs a look is selected."""
        if self._import is None:
            return
        self._import = None
        self.progress.setRange(0, 0)
        self.contents.model.set_step(None)
        to_look_at = next((one.entry for one in outcomes if one.state is State.LOOK), None)
        if to_look_at is not None:
            self.contents.choose([to_look_at])
        if error is not None:
            self.said.say(*sentences(error), "error")
        else:
            self.said.say(at_the_end(outcomes), mark="check")
        self._settle()
        self.contents.focus_table()

    def _name_columns(self) -> None:
        if self._inside is None or self._inside.table is None:
            return
        dialog = ColumnsDialog(self._theme, self._worker, self._inside, self._options.mappings, self)
        dialog.mappingKept.connect(self._read_mapped)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _read_mapped(self, inside: Inside) -> None:
        """Read the table again, by the columns that were named."""
        self._shown = None
        part = Part(inside)
        self._start(Attempt(lambda: part, self._options, self._credentials))

    # -- teaching --
    def _may_teach(self, shown: QWidget | None) -> bool:
        """Whether a page is here that is HTML, and its system is not known for certain."""
        if self._page is None or self._page.body.lstrip()[:1] != b"<":
            return False
        return shown is self.source or (self._capture is not None and self._capture.receipt.is_guess)

    def _teach(self) -> None:
        if self._page is None:
            return
        lesson = TeachDialog(self._theme, self._worker, self._page, self._options.recipes, self)
        lesson.recipeKept.connect(self._taught)
        lesson.finished.connect(lesson.deleteLater)
        lesson.open()

    def _taught(self) -> None:
        """Read again, by what was taught."""
        if self._last is not None:
            self._start(self._last.again(self._last.options))

    # -- signing in --
    def _sign_in(self) -> None:
        if self._refused is None:
            return
        options, (user, password) = self._refused.options, self.login.account()
        if self.login.kind == LoginNeeded.KEY:
            options = replace(options, keys={**options.keys, self.login.host: self.login.secret()})
        elif self.login.kind == LoginNeeded.ACCOUNT:
            options = replace(options, account=(user, password))
        else:
            options = replace(options, post_password=password)
        self._start(self._refused.again(options))

    def _keep(self, host: str, user: str, password: str) -> None:
        """Into the keyring, or memory where that is not possible; says which, if the preview is still there."""
        shown = self._capture

        def told(kept: tuple[capturing.Kept, Message]) -> None:
            if shown is self._capture:
                self.said.say(translated(kept[1]), mark="lock")

        self._worker.do(lambda: self._credentials.put(host, user, password), told)

    # -- dropping --
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.source.can_take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._begin_with(lambda: self.source.take(event.mimeData()))

    # -- opening and closing --
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.pages.currentWidget() is self.source:
            self.source.focus_field()

    def _abandon(self) -> None:
        """Let go of what is being read or was read, and of every secret."""
        if self._attempt is not None:
            self._attempt.stop.set()
        if self._import is not None:
            self._import.cancel.set()
        self._attempt = self._refused = self._capture = self._last = self._page = None
        self._inside = self._shown = self._sent = None
        self.login.forget()

    def reject(self) -> None:
        """Escape: stop first (or go back), then close; it does not wait for a site that is slow to stop."""
        stopping = self._stopping()
        if stopping is not None and stopping.is_set():
            self.done(QDialog.DialogCode.Rejected)
        else:
            self._backward()

    def done(self, result: int) -> None:
        """The end, however it came; what is being read is stopped."""
        self._abandon()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops the reading; nothing of it is kept."""
        if self.isVisible():
            self.done(QDialog.DialogCode.Rejected)
        event.accept()
