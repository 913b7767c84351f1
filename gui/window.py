"""MainWindow: the frame with a controller for each part, on one archive. What the parts do is theirs."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent

from domain.errors import ThreadmarkError
from domain.memo import About
from gui.actions import Actions
from gui.archives import Archives
from gui.captures import Captures
from gui.codebook import CodebookWork
from gui.coding import Coding
from gui.comparing import Comparing
from gui.finding import Finding
from gui.frame import Frame
from gui.help import Help
from gui.i18n import sentences, translated
from gui.jobs import Jobs
from gui.keymap import KeyMap
from gui.memos import HereNotes, Memos
from gui.mending import Mending
from gui.menus import Menus
from gui.persons import Persons
from gui.printing import Printing
from gui.progress import ReadMarks
from gui.queueing import Queueing
from gui.quoting import Quoting
from gui.reader import Reader
from gui.reanchoring import Reanchoring
from gui.recapturing import Recapturing
from gui.searching import Searching
from gui.session import Aftermath, Opened, Overview, Session, overview
from gui.settings import WindowSettings
from gui.stepping import Stepping
from gui.theme import Theme
from gui.watching import Watching
from gui.ways import Ways
from gui.wiring import connect
from gui.worker import Worker
from gui.worklists import Worklists
from operations import capturing, keeping


class MainWindow(Frame):
    """Everything is saved at the moment it is done: there is nothing to save when it closes."""

    ready = Signal()
    """An archive is open and on the screen."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        settings: WindowSettings,
        network: Worker,
        credentials: capturing.CredentialStore,
        keymap: KeyMap | None = None,
        help_: Help | None = None,
    ) -> None:
        super().__init__(theme, settings)
        self.session = session
        self.coder = ""
        self._arriving = False  # at an archive's or a capture's first article, which then gets the keys
        self.setAcceptDrops(True)
        self.reader = Reader(session, settings, self.library, self.desk, self)
        self.finding = Finding(session, settings, self.reader, self.results, self.side, self.desk, self.search, self)
        self.coding = Coding(theme, session, self.desk, self.codebook, self.notes, self)
        self.read_marks = ReadMarks(session, self)
        self.worklists = Worklists(theme, session, self.lists, self.read_marks, self.bar, self, settings)
        self.persons = Persons(session, self.person, self.read_marks, self)
        self.tag_work = CodebookWork(theme, session, self.codebook, self.bar, self)
        self.tag_work.recent = self.coding.recent.order
        self.searching = Searching(theme, session, self.reader, self.finding, self.coding, self.results, self.bar, self)
        self.here_notes = HereNotes(session, self.notes, self.coding.shown, lambda: self.reader.current_id, self)
        self.memos = Memos(theme, session, self.all_notes, lambda: self.reader.current_id, self)
        self.stepping = Stepping(theme, session, self.steps, lambda: self.reader.current_id, self)
        self.captures = Captures(theme, session, settings, network, credentials, self.bar, self)
        self.queue = Queueing(
            theme, session, settings, network, credentials, self.captures.politeness, self.bar, self.status, self
        )
        self.recaptures = Recapturing(
            theme, session, settings, network, self.captures.politeness, self.bar, self.status, self
        )
        self.mending = Mending(theme, session, self.desk, self.notes, self.bar, self.undo, self)
        self.reanchoring = Reanchoring(
            session, self.desk, self.notes.unsure, self.coding.tags, self.bar, self.undo, self
        )
        self.comparing = Comparing(session, self.desk.thread_view, self.desk.compare, self)
        self.watching = Watching(theme, session, settings, network, self.captures.politeness, self.bar, self)
        self.quoting = Quoting(self)
        self.printing = Printing(theme, session, settings, self.bar, self)
        self.jobs = Jobs(theme, session, settings, self.status, self.bar, self)
        self.archives = Archives(theme, session, settings, self)
        self.keymap = keymap or KeyMap(settings, self)
        self.help = help_ or Help(theme, self.keymap, "en", self)
        self.actions_ = Actions(theme, self, self.desk, self.keymap)
        self.ways = Ways(self)
        self.menus = Menus(self, self.actions_)
        session.opened.connect(self._opened)
        session.changed.connect(self._changed)
        self.reader.shown.connect(self._shown)
        self.captures.saved.connect(self._captured)
        self.archives.sampleAdded.connect(self._captured)
        connect(self)
        self._name_parts()
        self.restore_sizes()

    def _name_parts(self) -> None:
        """Which page of the help each part has."""
        for widget, page in (
            (self.library, "library"),
            (self.results, "search"),
            (self.search, "search"),
            (self.desk.article_view, "article"),
            (self.desk, "thread"),
            (self.codebook, "codebook"),
            (self.notes, "notes"),
            (self.coding.palette, "tags"),
        ):
            self.help.register(widget, page)

    # -- the archive --
    def _opened(self) -> None:
        self.reader.trail.forget()
        self.reader.close_article()
        self.coding.set_annotations([])
        path = self.session.path
        name = path.stem if path is not None else ""
        only = self.tr(" (reading only)") if self.session.read_only else ""
        self.setWindowTitle(f"{name}{only} — Threadmark")
        if self.session.read_only:
            self.status.read_only()
        else:
            self.status.saved()
        self.desk.thread_view.mendable = not self.session.read_only
        self.session.ask(overview, self._show_overview)

    def _show_overview(self, found: Overview) -> None:
        self.coder = found.coder
        self.codebook.tree.forget()
        self.coding.set_codes(found.codes)
        self.tag_work.set_codes(found.codes)
        self.reader.set_records(found.records)
        self._arriving = True
        place = self.reader.remembered()
        if place is not None:
            self.reader.open(place.article_id, place.comment_id)
        elif found.records:
            self.reader.open(found.records[0].id)
        self.menus.renew()
        self.ready.emit()

    def _shown(self, opened: Opened | None) -> None:
        self.coding.set_annotations(opened.annotations if opened else [])
        self.status.count(opened.record if opened else None)
        self._name_subjects(opened)
        article_id = opened.record.id if opened else None
        for controller in (self.mending, self.reanchoring):
            controller.show_article(article_id)
        self.comparing.opened(article_id)
        self.read_marks.show(opened.record.id if opened else None)
        self.quoting.set_article(opened.article if opened else None, opened.comments if opened else ())
        self.tag_work.article_id = opened.record.id if opened else None
        if opened is not None and self._arriving:
            self._arriving = False
            self.desk.focus_text()
        self.menus.renew()

    def _name_subjects(self, opened: Opened | None) -> None:
        """What a new memo can be about."""
        title = (opened.record.title or opened.record.url or "") if opened is not None else ""
        about = [(title, About.article(opened.record.id))] if opened is not None else []
        self.all_notes.set_subjects(about)

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        self.coding.show_aftermath(aftermath)
        self.tag_work.set_codes(aftermath.codes)
        if aftermath.record is not None:
            self.reader.renew(aftermath.record)
            self.status.count(aftermath.record)
        elif self.reader.current_id in changes.articles:
            self.reader.close_article()
        if changes.articles - {self.reader.current_id}:
            self.reader.reload()
        if changes.library:
            self.queue.reload()
        self.status.saved(translated(changes.label) if changes.label is not None else "")
        self.menus.renew()

    def _captured(self, article_id: int) -> None:
        self._arriving = True
        self.queue.reload()
        self.reader.reload()
        self.reader.open(article_id)
        self.bar.say(self.tr("The discussion is saved in the archive."))

    def undo(self) -> None:
        self.session.undo(self.reader.current_id)

    def redo(self) -> None:
        self.session.redo(self.reader.current_id)

    def remove_article(self, article_id: int) -> None:
        """Remove an article with all that belongs to it, after asking."""
        record = next((one for one in self.reader.records if one.id == article_id), None)
        if record is None or self.session.read_only or not self.menus.contexts.may_remove(record):
            return
        self.reader.trail.forget(article_id)
        self.session.change(lambda archive: keeping.remove_article(archive, article_id), self.reader.current_id)

    def name_coder(self, name: str) -> None:
        """Set the name under which annotations are made."""
        if name != self.coder and not self.session.read_only:
            self.coder = name
            self.session.change(lambda archive: keeping.name_coder(archive, name), self.reader.current_id)

    # -- saying --
    def say_error(self, error: ThreadmarkError) -> None:
        """What happened and what to do, until it is closed."""
        self.bar.say(" ".join(part for part in sentences(error) if part), error=True)

    def say_read_only(self) -> None:
        """Why nothing can be written."""
        self.bar.say(
            self.tr(
                "This archive is open for reading only. Close the other program that uses it, or copy it to a folder "
                "that you may write to, and open it again."
            )
        )

    def say_no_link(self) -> None:
        """Why there is no reply link here."""
        self.bar.say(self.tr("This comment answers no other one, so there is no reply link to tag."))

    def say_copied(self, link: str) -> None:
        """What is in the clipboard now."""
        self.bar.say(self.tr("Copied: {link}").format(link=link))

    @staticmethod
    def open_link(address: str) -> None:
        """Only web pages are opened, in the browser."""
        url = QUrl(address)
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    # -- dropping, closing --
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self.archives.dropped(data) or self.captures.can_take(data):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        archives = self.archives.dropped(event.mimeData())
        if archives:
            self.archives.take(archives)
        else:
            self.captures.take(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand on the note that is being written, remember the sizes, close the archive."""
        self.notes.write_note_now()
        self.reader.remember()
        self.remember_sizes()
        if self.captures.dialog is not None:
            self.captures.dialog.close()
        self.read_marks.flush()
        self.quoting.close()
        self.queue.stop_for_good()
        self.session.close()
        super().closeEvent(event)
