"""Captures: the capture dialog, and saving what it read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from domain.capture import Capture
from domain.errors import ThreadmarkError
from domain.messages import Message
from domain.records import ArticleRecord
from gui.browsing import Browsing
from gui.dialogs.capture_dialog import CaptureDialog
from gui.dialogs.capture_source import ARCHIVE_ENDINGS, PAGE_ENDINGS, TABLE_ENDINGS
from gui.dialogs.question import ask
from gui.formats import moment_text
from gui.i18n import sentences
from gui.importing import Importing
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.worker import Worker
from operations import capturing, queueing, recapturing
from operations.files import Entry
from operations.importing import Outcome, State

LIBRARY_PAUSE = 400
"""Milliseconds before the library is read again: captures may come quickly."""
PAGES = (*PAGE_ENDINGS, *ARCHIVE_ENDINGS, *TABLE_ENDINGS, ".gz", ".txt")


class Captures(QObject):
    """Opens the dialog with what was typed, dropped or pasted; saves on the archive's thread."""

    saved = Signal(int)
    againAsked = Signal(int, object)
    """An article that is in the archive, and what was read of it now."""
    """The article's id."""
    imported = Signal()
    """Several articles came into the archive."""
    refused = Signal()
    severalGiven = Signal(str)
    """Lines with several addresses: something for the queue."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        settings: WindowSettings,
        network: Worker,
        credentials: capturing.CredentialStore,
        bar: ResultBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        self.worker, self._credentials, self._bar = network, credentials, bar
        self.politeness = capturing.Politeness()
        self.dialog: CaptureDialog | None = None
        self.importing = Importing(session, network, self)
        self.importing.stepped.connect(self._show_step)
        self.importing.settled.connect(self._show_outcome)
        self.importing.ended.connect(self._import_ended)
        self._library = QTimer(self)
        self._library.setSingleShot(True)
        self._library.setInterval(LIBRARY_PAUSE)
        self._library.timeout.connect(self.imported)
        self.browsing = Browsing(theme, session, settings, window)
        self.browsing.captured.connect(self._read_rendered)
        self.browsing.refused.connect(self._say_why)

    def ask(self) -> CaptureDialog | None:
        """The dialog; there is only one at a time. None: nothing can be saved."""
        if self._session.read_only or self._session.path is None:
            self.refused.emit()
            return None
        if self.dialog is None:
            allow_local = self._settings.flag("allow_local", False)
            options = capturing.Options(allow_local=allow_local, politeness=self.politeness)
            dialog = CaptureDialog(self._theme, self.worker, self._credentials, self._window, options=options)
            dialog.captureAccepted.connect(self.save)
            dialog.browserAsked.connect(self.browsing.open)
            dialog.severalGiven.connect(self.severalGiven)
            dialog.importAsked.connect(self.importing.start)
            dialog.finished.connect(self._closed)
            self.dialog = dialog
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog

    def read_address(self, url: str) -> None:
        """Read this address at once, to be looked at."""
        dialog = self.ask()
        if dialog is not None:
            dialog.start_address(url)

    # -- several discussions of a file --
    def _show_step(self, entry: Entry, step: Message) -> None:
        if self.dialog is not None:
            self.dialog.show_step(entry, step)

    def _show_outcome(self, outcome: Outcome) -> None:
        if outcome.state is State.SAVED and not self._library.isActive():
            self._library.start()
        if self.dialog is not None:
            self.dialog.show_outcome(outcome)

    def _import_ended(self, outcomes: list[Outcome], error: ThreadmarkError | None) -> None:
        if self.dialog is not None:
            self.dialog.end_import(outcomes, error)
        elif error is not None:
            self._bar.say(" ".join(part for part in sentences(error) if part), error=True)

    def _closed(self) -> None:
        self.importing.stop()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self.browsing.close()

    def _read_rendered(self, page: capturing.Rendered) -> None:
        dialog = self.ask()
        if dialog is not None:
            dialog.start_rendered(page)

    def _say_why(self, error: ThreadmarkError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(error)

    def save(self, capture: Capture) -> None:
        """Put a capture into the archive. If that fails it can be tried again: nothing read is lost."""
        self._session.ask(
            lambda archive: recapturing.known(archive, capture),
            lambda record: self._settle(capture, record),
            lambda error: self._save_failed(capture, error),
        )

    def _settle(self, capture: Capture, record: ArticleRecord | None) -> None:
        """What is in the archive already is captured again, unless a second article is wanted."""
        if record is None or self._wants_another(record):
            self._save_new(capture)
            return
        if self.dialog is not None:
            self.dialog.show_saved(capture, record.id)
        self.againAsked.emit(record.id, capture)

    def _wants_another(self, record: ArticleRecord) -> bool:
        when = moment_text(record.captured_at, QLocale())
        title = record.title or record.url or str(record.id)
        return ask(
            self._theme,
            self._window,
            self.tr("“{title}” is in the archive already, captured {time}.").format(title=title, time=when),
            self.tr("Captured again, it keeps its annotations and shows what changed. A second article begins anew."),
            self.tr("As a second article"),
            self.tr("Capture again"),
        )

    def _save_new(self, capture: Capture) -> None:
        def done(article_id: int) -> None:
            if self.dialog is not None:
                self.dialog.show_saved(capture, article_id)
            self.saved.emit(article_id)

        self._session.ask(
            lambda archive: queueing.save(archive, capture), done, lambda error: self._save_failed(capture, error)
        )

    def _save_failed(self, capture: Capture, error: ThreadmarkError) -> None:
        words = " ".join(part for part in sentences(error) if part)
        self._bar.say(words, {self.tr("Try again"): lambda: self.save(capture)}, error=True)

    # -- dropping --
    @staticmethod
    def can_take(data: QMimeData) -> bool:
        """Whether something that is dragged over the window can be captured."""
        if data.hasUrls():
            return any(_is_page(url.toLocalFile()) or url.scheme() in ("http", "https") for url in data.urls())
        return data.hasText() and bool(data.text().strip())

    def take(self, data: QMimeData) -> None:
        """Capture what was dropped: a saved page, an address, or text; several addresses go to the queue."""
        several = several_addresses(data)
        if several:
            self.severalGiven.emit(several)
            return
        dialog = self.ask()
        if dialog is None:
            return
        urls = data.urls() if data.hasUrls() else []
        files = [Path(url.toLocalFile()) for url in urls if _is_page(url.toLocalFile())]
        if files:
            dialog.start_files(files)
            return
        for url in urls:
            if url.scheme() in ("http", "https"):
                dialog.start_address(url.toString())
                return
        text = data.text().strip()
        if text.startswith(("http://", "https://")) and len(text.split()) == 1:
            dialog.start_address(text)
        elif text:
            dialog.start_text(text)


def several_addresses(data: QMimeData) -> str:
    """The lines that were dropped, if they hold several addresses and nothing else."""
    pages = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")] if data.hasUrls() else []
    text = data.text() if len(pages) < 2 and not any(url.isLocalFile() for url in data.urls()) else "\n".join(pages)
    return text if queueing.is_list(text) else ""


def _is_page(file: str) -> bool:
    """Whether a file may be captured, by its name; what has no ending may be a folder."""
    return file.lower().endswith(PAGES) or (bool(file) and not Path(file).suffix)
