"""Notes and memos: what is written is kept while it is written, and everything that was written is listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from domain.errors import ThreadmarkError
from domain.memo import About, MemoTarget
from domain.records import Changes
from domain.reference import Ref
from domain.target import Target
from gui.i18n import sentences
from gui.session import Aftermath, Session
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.note_editor import NoteEditor
from gui.views.notes_view import NotesView
from operations import annotating, completing, memos
from operations.noting import Listing, NoteLine, Sitting, Standing, Subject, listed, titles
from operations.opening import Archive
from operations.titles import LinkTitle

type ShownArticle = Callable[[], int | None]


@dataclass
class _Kept:
    """A sitting, the text that it was last asked to save, and what it did."""

    sitting: Sitting
    text: str = ""
    mine: list[Changes] = field(default_factory=list)


class NoteKeeping(QObject):
    """Saves what is typed into one editor: a step of the history for each sitting, however often it is saved."""

    refused = Signal()

    def __init__(
        self,
        session: Session,
        editor: NoteEditor,
        article: ShownArticle,
        parent: QObject,
        start: Callable[[], tuple[Subject | None, str]] | None = None,
    ) -> None:
        """`start`: what is written on, and its note as it is, if typing begins before anybody said so."""
        super().__init__(parent)
        self._session, self._editor, self._article, self._start = session, editor, article, start
        self._kept: _Kept | None = None
        self._past: list[_Kept] = []
        editor.is_kept = True
        editor.typed.connect(self._save)
        editor.left.connect(self.end)
        editor.text.completionAsked.connect(self._complete)
        session.changed.connect(self._changed)
        session.failed.connect(self._failed)

    def begin(self, subject: Subject | None, text: str = "") -> None:
        """From now on what is typed is written on this; None: nowhere."""
        self.end()
        self._kept = None if subject is None else _Kept(Sitting(subject, text), text)

    def end(self) -> None:
        """The sitting is over; what was handed to the archive is still on its way."""
        if self._kept is not None:
            self._past = [*self._past[-4:], self._kept]
            self._kept = None

    def _save(self, text: str) -> None:
        if self._kept is None and self._start is not None:
            self.begin(*self._start())
        kept = self._kept
        if kept is None:
            return
        if self._session.read_only:
            self.refused.emit()
            return
        kept.text = text
        self._session.change(lambda archive: _keep(archive, kept, text), self._article())

    def _changed(self, aftermath: Aftermath) -> None:
        kept, changes = self._kept, aftermath.changes
        if kept is None:
            return
        if any(one is changes for one in kept.mine):
            if kept.sitting.kept == kept.text.strip() and not self._editor.is_changed:
                self._editor.say_saved()
        elif changes.memos if kept.sitting.is_memo else kept.sitting.number in changes.annotations:
            self._session.ask(kept.sitting.there, lambda text: self._show_other(kept, text))

    def _show_other(self, kept: _Kept, text: str) -> None:
        """Undo, or another window, changed what is being written at. What is not saved yet stays."""
        if kept is self._kept and text != kept.sitting.kept and not self._editor.is_changed:
            gone = not text or kept.sitting.number is None
            subject = kept.sitting.subject if gone else Standing(kept.sitting.number or 0, kept.sitting.about)
            self._editor.show_text(text)
            self._kept = _Kept(Sitting(subject, text), text)

    def _failed(self, error: ThreadmarkError) -> None:
        """The text is not lost: it is offered, whatever is shown by now."""
        for kept in [*self._past, *([self._kept] if self._kept is not None else [])]:
            if kept.sitting.error is error:
                self._editor.offer(kept.text, " ".join(part for part in sentences(error) if part))

    def _complete(self, typed: str) -> None:
        def question(archive: Archive) -> list[completing.Candidate]:
            return completing.candidates(archive, typed)

        self._session.ask(question, lambda found: self._editor.text.show_candidates(typed, found))


def _keep(archive: Archive, kept: _Kept, text: str) -> Changes:
    changes = kept.sitting.keep(archive, text)
    kept.mine.append(changes)
    return changes


class HereNotes(NoteKeeping):
    """The panel beside the text: notes on what is selected there."""

    def __init__(
        self,
        session: Session,
        view: AnnotationsView,
        shown: Callable[[], Target | None],
        article: ShownArticle,
        parent: QObject,
    ) -> None:
        super().__init__(session, view.editor, article, parent, self._subject)
        self._view, self._shown = view, shown

    def _subject(self) -> tuple[Subject | None, str]:
        edited = self._view.edited
        return (self._shown(), "") if edited is None else (Standing(edited.id), edited.note)


class Memos(QObject):
    """The list of all notes and memos, and its way to the archive. It is read when it is seen."""

    placeAsked = Signal(int, object, object)
    """Article, comment or None, and the start of a passage or None: go there."""
    tagAsked = Signal(int)
    authorAsked = Signal(str)
    addressAsked = Signal(str)
    """A link to the web in a note."""
    refused = Signal()
    titlesChanged = Signal(object)
    """What links in notes are called: for the panel beside the text."""
    linkCopied = Signal(str)

    def __init__(self, theme: Theme, session: Session, view: NotesView, article: ShownArticle, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._view, self._window = theme, session, view, window
        self._article = article
        self._stale, self._asking = True, False
        self.listing = Listing()
        self.keeping = NoteKeeping(session, view.pane.editor, article, self)
        self.keeping.refused.connect(self.refused)
        self._connect()

    def _connect(self) -> None:
        view, pane = self._view, self._view.pane
        view.lineChosen.connect(self._go)
        view.removeAsked.connect(self._remove)
        view.contextRequested.connect(self._menu)
        pane.editBegun.connect(self._begin)
        pane.copyAsked.connect(self.copy_link)
        pane.reader.refChosen.connect(self.follow)
        pane.reader.addressChosen.connect(self.addressAsked)
        self._session.opened.connect(lambda _path: self._opened())
        self._session.changed.connect(self._changed)

    # -- the list --
    def _opened(self) -> None:
        self._view.set_writable(not self._session.read_only)
        self.refresh()

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if changes.memos or changes.annotations or changes.codebook or changes.library:
            self.refresh()

    def refresh(self) -> None:
        """Read the list again, at once if it is seen; several changes while it is read are one reading."""
        self._stale = True
        if self._view.isVisible() and not self._asking:
            self.read_now()

    def shown(self) -> None:
        """The list came into view."""
        if self._stale and not self._asking:
            self.read_now()

    def read_now(self) -> None:
        """Read the list."""
        if self._session.path is None:
            return
        self._asking, self._stale = True, False
        self._session.ask(listed, self._read, self._not_read)

    def _read(self, listing: Listing) -> None:
        self._asking = False
        self.listing = listing
        self._view.set_listing(listing)
        self.titlesChanged.emit(listing.titles)
        if self._stale:
            self.refresh()

    def _not_read(self, error: ThreadmarkError) -> None:
        self._asking = False
        self._session.failed.emit(error)

    # -- writing --
    def new_memo(self, about: About, title: str) -> None:
        """Begin a memo about something; the list must be in view."""
        if self._session.read_only:
            self.refused.emit()
        else:
            self._view.pane.write_new(about, title)

    def _begin(self, subject: object) -> None:
        if isinstance(subject, About):
            self.keeping.begin(subject)
        elif isinstance(subject, NoteLine):
            self.keeping.begin(Standing(subject.id, subject.about), subject.text)

    def _remove(self, line: NoteLine) -> None:
        if self._session.read_only:
            self.refused.emit()
        elif line.kind.is_memo:
            self._session.change(lambda archive: memos.remove_memo(archive, line.id), self._article())
        else:  # its tags stay
            self._session.change(lambda archive: annotating.edit_note(archive, line.id, ""), self._article())

    # -- going --
    def _go(self, line: NoteLine) -> None:
        about = line.about
        if about is None or about.target is MemoTarget.ARTICLE:
            self.placeAsked.emit(line.article_id, line.comment_id, line.start)
        elif about.tag_id is not None:
            self.tagAsked.emit(about.tag_id)
        elif about.author_key:
            self.authorAsked.emit(about.author_key)

    def follow(self, ref: Ref) -> None:
        """Go where a link leads."""
        self._session.ask(lambda archive: titles(archive, [ref])[ref], lambda found: self._follow(ref, found))

    def _follow(self, ref: Ref, found: LinkTitle) -> None:
        for line in self.listing.lines:
            if line.ref == ref:
                self._view.select(line)
                return
        if found.article_id is not None:
            self.placeAsked.emit(found.article_id, found.comment_id, found.start)
        elif found.tag_id is not None:
            self.tagAsked.emit(found.tag_id)
        elif found.author_key is not None:
            self.authorAsked.emit(found.author_key)

    def copy_link(self, ref: Ref) -> None:
        """Put the link to something on the clipboard, ready for a note."""
        QApplication.clipboard().setText(ref.link)
        self.linkCopied.emit(ref.link)

    def copy_link_of(self, find: Callable[[Archive], Ref]) -> None:
        """The same where the archive must be asked first (`operations.completing.link_of_comment` …)."""
        self._session.ask(find, self.copy_link)

    def _menu(self, line: NoteLine, point: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Go there"), lambda: self._go(line))
        menu.addAction(self.tr("Copy link"), lambda: self.copy_link(line.ref))
        menu.addSeparator()
        menu.addAction(self.tr("Change"), self._view.pane.edit).setEnabled(not self._session.read_only)
        menu.addAction(self.tr("Remove"), lambda: self._remove(line)).setEnabled(not self._session.read_only)
        menu.exec(point)
        menu.deleteLater()
