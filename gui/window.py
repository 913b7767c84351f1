"""MainWindow: library, article, thread, tags and notes in one window. It joins the parts; what they do is theirs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QSplitter, QVBoxLayout, QWidget

from domain.annotation import Tag
from domain.codebook import CodebookTree
from domain.errors import ThreadmarkError
from domain.memo import About
from domain.quotation import Quotation
from gui.actions import Actions
from gui.archives import Archives
from gui.captures import Captures
from gui.codebook import CodebookWork
from gui.coding import Coding
from gui.help import Help
from gui.i18n import sentences, translated
from gui.icons import icon
from gui.jobs import Jobs
from gui.keymap import KeyMap
from gui.memos import HereNotes, Memos
from gui.menus import Menus
from gui.persons import Persons
from gui.printing import Printing
from gui.progress import ReadMarks
from gui.queueing import Queueing
from gui.quoting import Quoting
from gui.reader import Reader
from gui.recapturing import Recapturing
from gui.searching import Searching
from gui.session import Aftermath, Opened, Overview, Session, overview
from gui.settings import WindowSettings
from gui.stepping import Stepping
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.codebook_view import CodebookView
from gui.views.history_view import HistoryView
from gui.views.library_view import LibraryView
from gui.views.notes_view import NotesView
from gui.views.panel_tabs import PanelTabs
from gui.views.person_view import PersonView
from gui.views.reading_desk import ReadingDesk
from gui.views.result_bar import ResultBar
from gui.views.results_view import ResultsView
from gui.views.side_pane import SidePane
from gui.views.status_line import StatusLine
from gui.views.worklists_view import WorklistsView
from gui.watching import Watching
from gui.worker import Worker
from gui.worklists import Worklists
from operations import capturing, keeping

LIBRARY_WIDTH, TAGS_WIDTH = 216, 276
SMALLEST = QSize(720, 480)
TITLE_BAR = 36
"""Left free for the title bar on a screen that is lower than the window would be."""
SMALLEST_TEXT, LARGEST_TEXT = 11, 32


class MainWindow(QMainWindow):
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
        super().__init__()
        self.theme, self.session, self.settings = theme, session, settings
        self.coder = ""
        self._arriving = False  # at an archive's or a capture's first article, which then gets the keys
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle("Threadmark")
        self._make_panes()
        self.reader = Reader(session, settings, self.library, self.results, self.side, self.desk, self.search, self)
        self.coding = Coding(theme, session, self.desk, self.codebook, self.notes, self)
        self.read_marks = ReadMarks(session, self)
        self.worklists = Worklists(theme, session, self.lists, self.read_marks, self.bar, self, settings)
        self.persons = Persons(session, self.person, self.read_marks, self)
        self.tag_work = CodebookWork(theme, session, self.codebook, self.bar, self)
        self.tag_work.recent = self.coding.recent.order
        self.searching = Searching(theme, session, self.reader, self.coding, self.results, self.search, self.bar, self)
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
        self.watching = Watching(theme, session, settings, network, self.captures.politeness, self.bar, self)
        self.quoting = Quoting(self)
        self.printing = Printing(theme, session, settings, self.bar, self)
        self.jobs = Jobs(theme, session, settings, self.status, self.bar, self)
        self.archives = Archives(theme, session, settings, self)
        self.keymap = keymap or KeyMap(settings, self)
        self.help = help_ or Help(theme, self.keymap, "en", self)
        self.actions_ = Actions(theme, self, self.desk, self.keymap)
        self.menus = Menus(self, self.actions_)
        self._connect()
        self._name_parts()
        self._restore()

    # -- building --
    def _make_panes(self) -> None:
        theme = self.theme
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search all articles"))
        self.search.setAccessibleName(self.tr("Search all articles"))
        self.search.addAction(icon(theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.library, self.results = LibraryView(theme), ResultsView(theme)
        self.lists, self.person = WorklistsView(theme), PersonView(theme)
        self.side = SidePane(theme, self.library, self.results, self.lists, self.person, self.settings)
        self.side.setMinimumWidth(160)
        self.desk = ReadingDesk(theme)
        self.codebook, self.notes = CodebookView(theme), AnnotationsView(theme)
        self.all_notes, self.steps = NotesView(theme), HistoryView(theme)
        self.notes_side = PanelTabs(
            theme,
            self.tr("Notes and history"),
            [(self.tr("Here"), self.notes), (self.tr("Notes"), self.all_notes), (self.tr("History"), self.steps)],
        )
        self.tags_side = QSplitter(Qt.Orientation.Vertical)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for splitter, widgets in (
            (self.tags_side, (self.codebook, self.notes_side)),
            (self.panes, (self.side, self.desk, self.tags_side)),
        ):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            for widget in widgets:
                splitter.addWidget(widget)
        self.tags_side.setMinimumWidth(200)
        self.panes.setStretchFactor(1, 1)
        self.bar, self.status = ResultBar(theme), StatusLine(theme)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.panes, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.session.opened.connect(self._opened)
        self.session.changed.connect(self._changed)
        self.session.failed.connect(self.say_error)
        self.reader.shown.connect(self._shown)
        self.reader.recordsChanged.connect(self.menus.renew)
        self.reader.trailChanged.connect(self.menus.renew)
        self.coding.revealAsked.connect(self.reader.go_to)
        self.coding.refused.connect(self._say_read_only)
        self.coding.noLink.connect(
            lambda: self.bar.say(self.tr("This comment answers no other one, so there is no reply link to tag."))
        )
        self.coding.exampleChosen.connect(self.tag_work.use_as_example)
        self.tag_work.refused.connect(self._say_read_only)
        self.tag_work.placesAsked.connect(self._find_tag)
        self.searching.refused.connect(self._say_read_only)
        self.searching.listAsked.connect(self.worklists.choose)
        self.tag_work.applyAsked.connect(self.coding.toggle)
        self.tag_work.memoAsked.connect(self._write_on_tag)
        self.tag_work.printAsked.connect(self.printing.print_codebook)
        self.quoting.found.connect(self._show_quotations)
        self.desk.article_view.quotationActivated.connect(lambda one: self.desk.reveal(one.comment_id, one.start))
        self._connect_notes()
        self._connect_reading()
        self.captures.refused.connect(self._say_read_only)
        self.captures.saved.connect(self._captured)
        self.captures.imported.connect(self.reader.reload)
        self.captures.severalGiven.connect(self.queue.offer)
        self.recaptures.refused.connect(self._say_read_only)
        self.recaptures.recaptured.connect(self.reader.read_again)
        self.recaptures.placeAsked.connect(self.reader.open)
        self.watching.refused.connect(self._say_read_only)
        self.watching.recaptured.connect(self.reader.read_again)
        self.watching.articleAsked.connect(self.reader.open)
        self.queue.refused.connect(self._say_read_only)
        self.queue.saved.connect(self.reader.reload)
        self.queue.articleAsked.connect(self.reader.open)
        self.queue.captureAsked.connect(self.captures.read_address)
        self.queue.linkAsked.connect(self.open_link)
        self.archives.sampleAdded.connect(self._captured)
        self.desk.targetChanged.connect(self.menus.renew)
        self.desk.linkActivated.connect(self.open_link)
        self.desk.contextRequested.connect(self.menus.text_menu)
        self.desk.captureAsked.connect(self.captures.ask)
        self.library.contextRequested.connect(self.menus.library_menu)
        self.library.removeAsked.connect(self.remove_article)
        self.library.articleEntered.connect(self.desk.focus_text)

    def _connect_reading(self) -> None:
        marks, thread = self.read_marks, self.desk.thread_view
        self.worklists.article = lambda: self.reader.opened.record if self.reader.opened else None
        self.persons.here = thread.current_id
        for source in (marks, self.worklists, self.persons):
            source.placeAsked.connect(self.reader.go_to_place)
        for source in (marks, self.worklists):
            source.refused.connect(self._say_read_only)
        for source in (marks, self.persons):
            source.nothingLeft.connect(self.bar.say)
        self.desk.targetChanged.connect(self._came_to_comment)
        marks.marksChanged.connect(thread.states.set_read)
        marks.progressChanged.connect(self.status.show_progress)
        marks.recordChanged.connect(self.reader.renew)
        self.persons.memoAsked.connect(self._write_on_author)
        self.persons.shown.connect(lambda: self._show_side("who"))
        self.side.turned.connect(self._side_turned)

    def _came_to_comment(self) -> None:
        current = self.desk.thread_view.current_id()
        for follower in (self.read_marks, self.worklists, self.persons):
            follower.at(current)

    def _side_turned(self, panel: QWidget) -> None:
        if panel is self.lists:
            self.worklists.shown()
        elif panel is self.person:
            self.persons.came()

    def _show_side(self, tab: str) -> None:
        self.show_library(True)
        self.side.show_tab(tab)

    def show_author(self) -> None:
        """All that the author of the current comment wrote."""
        current = self.desk.thread_view.current_id()
        if current is not None:
            self.persons.show_author_of(current)

    def go_on(self, what: str) -> None:
        """To the next unread or untagged comment, of the thread or of the worklist."""
        self.read_marks.go(what, self.desk.thread_view.current_id())

    def _write_on_author(self, author_key: str) -> None:
        self.show_tags(True)
        self.notes_side.show_panel(self.all_notes)
        self.memos.new_memo(About.author(author_key), author_key)

    def _connect_notes(self) -> None:
        for controller in (self.here_notes, self.memos, self.stepping):
            controller.refused.connect(self._say_read_only)
        for view in (self.notes, self.all_notes, self.steps):
            view.escaped.connect(self.desk.focus_text)
        for source in (self.memos, self.stepping):
            source.placeAsked.connect(self.reader.go_to_place)
            source.tagAsked.connect(self._show_tag)
        self.memos.addressAsked.connect(self.open_link)
        self.memos.titlesChanged.connect(self.notes.set_titles)
        self.memos.linkCopied.connect(lambda link: self.bar.say(self.tr("Copied: {link}").format(link=link)))
        self.notes_side.turned.connect(self._turned)

    def _turned(self, panel: QWidget) -> None:
        if panel is self.all_notes:
            self.memos.shown()
        elif panel is self.steps:
            self.stepping.shown()

    def _write_on_tag(self, tag: Tag) -> None:
        self.show_tags(True)
        self.notes_side.show_panel(self.all_notes)
        self.memos.new_memo(About.tag(tag.id), tag.name)

    def _show_quotations(self, found: list[Quotation]) -> None:
        opened = self.reader.opened
        names = {one.id: one.author.name or "—" for one in opened.comments} if opened is not None else {}
        self.desk.article_view.set_quotations(found, names)
        self.desk.thread_view.states.set_quotations(found)

    def go_to_quotation(self) -> None:
        """From a quotation to where it was said, or, in the article, on to who quotes it."""
        target = self.desk.target()
        if target is None or target.comment_id is None:
            self.desk.article_view.cycle_quotation()
            return
        found = self.quoting.made_in(target.comment_id, target.start)
        if found is None:
            self.bar.say(self.tr("No quotation was found in this comment."))
        elif found.source_comment_id is not None:
            self.desk.reveal(found.source_comment_id, found.source_start)
        else:
            self.desk.reveal(None, found.source_start)
            self.desk.article_view.reveal(found.source_start, found.source_end)

    def print_shown(self) -> None:
        """Print the article with its thread, or make a PDF of it."""
        opened = self.reader.opened
        if opened is not None:
            self.printing.print_article(opened.record.id)

    def _find_tag(self, tag: Tag) -> None:
        """All places that carry the tag."""
        path = CodebookTree(self.coding.codes.tags).path(tag.id)
        self.reader.everywhere = True
        self.searching.take(f'tag:"{path}"')

    def _show_tag(self, tag_id: int) -> None:
        self.show_tags(True)
        self.codebook.select(tag_id)
        self.codebook.focus_tags()

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

    def _restore(self) -> None:
        if not self.restoreGeometry(self.settings.state("window/geometry")):
            room = self.screen().availableSize()
            self.resize(min(1280, room.width()), min(800, room.height() - TITLE_BAR))
        if not self.panes.restoreState(self.settings.state("window/panes")):
            self.panes.setSizes([LIBRARY_WIDTH, 1280 - LIBRARY_WIDTH - TAGS_WIDTH, TAGS_WIDTH])
        self.desk.splitter.restoreState(self.settings.state("window/texts"))
        if not self.tags_side.restoreState(self.settings.state("window/side")):
            self.tags_side.setSizes([420, 380])
        self.show_library(self.settings.flag("window/library", True))
        self.show_tags(self.settings.flag("window/tags", True))

    # -- panes --
    def show_library(self, shown: bool) -> None:
        """Show or hide the pane on the left."""
        self.side.setVisible(shown)
        self.menus.renew()

    def show_tags(self, shown: bool) -> None:
        """Show or hide the pane on the right."""
        self.tags_side.setVisible(shown)
        self.menus.renew()

    def set_reading(self, on: bool) -> None:
        """Only the two texts, on the whole screen."""
        if on:
            self._before_reading = (not self.side.isHidden(), not self.tags_side.isHidden(), self.isMaximized())
        library, tags, maximised = (False, False, False) if on else self._before_reading
        self.show_library(library)
        self.show_tags(tags)
        for widget in (self.menus.toolbar, self.menuBar(), self.status):
            widget.setVisible(not on)
        if on:
            self.showFullScreen()
        elif maximised:
            self.showMaximized()
        else:
            self.showNormal()
        self.desk.focus_text()

    def zoom(self, step: int) -> None:
        """Read in larger or smaller letters."""
        family, size = self.theme.reading
        size = max(SMALLEST_TEXT, min(size + step, LARGEST_TEXT))
        self.theme.set_reading(family, size)
        self.settings.set("reading_size", size)

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
        if record is None or self.session.read_only or not self.menus.may_remove(record):
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

    def _say_read_only(self) -> None:
        self.bar.say(
            self.tr(
                "This archive is open for reading only. Close the other program that uses it, or copy it to a folder "
                "that you may write to, and open it again."
            )
        )

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
        if not self.isFullScreen():
            self.settings.set_state("window/geometry", self.saveGeometry())
            self.settings.set("window/library", not self.side.isHidden())
            self.settings.set("window/tags", not self.tags_side.isHidden())
        self.settings.set_state("window/panes", self.panes.saveState())
        self.settings.set_state("window/texts", self.desk.splitter.saveState())
        self.settings.set_state("window/side", self.tags_side.saveState())
        if self.captures.dialog is not None:
            self.captures.dialog.close()
        self.read_marks.flush()
        self.quoting.close()
        self.queue.stop_for_good()
        self.session.close()
        super().closeEvent(event)
