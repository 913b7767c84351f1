"""What was read: a comment that was stayed on is; marks go to the archive in small batches, never in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from domain.errors import ThreadmarkError, UnknownItem
from domain.records import ArticleRecord, Changes
from domain.worklist import Progress, Scope, What
from gui.session import Aftermath, Session
from operations import progress
from operations.opening import Archive

STAY_MS = 2000
"""A comment that is current and in view so long counts as read."""
KEEP_MS = 3000
"""Marks are written so long after the first that waits."""


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of marking."""

    changes: Changes
    records: tuple[ArticleRecord, ...]
    read: frozenset[int] | None
    progress: Progress


class ReadMarks(QObject):
    """Knows what is read of the article on the desk, and how far one is with what is worked through."""

    marksChanged = Signal(object)
    """The comments of the shown article that are read: a frozenset of ids."""
    readChanged = Signal(object, bool)
    """These comments (a frozenset of ids) are read now, or not any more: for lists elsewhere."""
    progressChanged = Signal(object, str)
    """A `Progress`, and the name of the worklist that it is about (empty: the thread)."""
    recordChanged = Signal(object)
    """An `ArticleRecord` whose counts changed: for the library."""
    placeAsked = Signal(int, object, object)
    """Article, comment and None: go there."""
    nothingLeft = Signal(str)
    """A sentence: there is nothing more of what was asked for."""
    refused = Signal()
    """Something was to be marked in an archive that is open for reading only."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.article_id: int | None = None
        self.read: frozenset[int] = frozenset()
        self.progress = Progress()
        self._list: Scope | None = None
        self._name = ""
        self._here: int | None = None
        self._waiting: set[int] = set()
        self._era = 0
        self.in_view: Callable[[], bool] = lambda: True
        """Whether the current comment is seen: a hidden or left window is not read in."""
        self._stay, self._keep = QTimer(self), QTimer(self)
        for timer, pause, slot in ((self._stay, STAY_MS, self._stayed), (self._keep, KEEP_MS, self.flush)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(slot)
        session.changed.connect(self._changed)
        session.opened.connect(lambda _path: self._opened())

    def _opened(self) -> None:
        """Another archive: what waits belongs to the one before (`flush` it first), and its answers come too late."""
        self._era += 1
        self._waiting.clear()
        self._keep.stop()
        self._stay.stop()
        self._here, self.article_id, self.read = None, None, frozenset()
        self.marksChanged.emit(self.read)

    # -- what is on the desk --
    def show(self, article_id: int | None) -> None:
        """Another article is on the desk, or none."""
        self.flush()
        self._stay.stop()
        self._here = None
        if article_id != self.article_id:
            self.article_id, self.read = article_id, frozenset()
            self.marksChanged.emit(self.read)
        self._ask()

    def at(self, comment_id: int | None) -> None:
        """The reader is at this comment now, and sees it; None: at none, or away."""
        if comment_id == self._here:
            return
        self._here = comment_id
        self._stay.stop()
        if comment_id is not None and comment_id not in self.read and not self._session.read_only:
            self._stay.start()

    def set_list(self, scope: Scope | None, name: str = "") -> None:
        """From now on a worklist is worked through; None: the thread."""
        self._list, self._name = scope, name
        self._ask()

    @property
    def scope(self) -> Scope:
        """What is worked through."""
        return self._list or Scope(article_id=self.article_id)

    # -- marking --
    def _stayed(self) -> None:
        if not self.in_view():
            self._stay.start()
        elif self._here is not None:
            self._waiting.add(self._here)
            self._set_shown({self._here}, read=True)
            if not self._keep.isActive():
                self._keep.start()

    def flush(self) -> None:
        """Write what waits: before another article comes, and when the window closes."""
        self._keep.stop()
        ids, self._waiting = sorted(self._waiting), set()
        if ids:
            self._mark(lambda archive: progress.mark_read(archive, ids))

    def toggle(self, comment_ids: Iterable[int]) -> None:
        """Mark comments as read, or if all of them are, as unread."""
        ids = frozenset(comment_ids)
        if not ids or not self._may_write():
            return
        self.flush()
        read = not ids <= self.read
        self._stay.stop()
        self._set_shown(ids, read=read)
        mark = progress.mark_read if read else progress.mark_unread
        self._mark(lambda archive: mark(archive, ids))

    def set_thread(self, read: bool) -> None:
        """Mark the whole thread."""
        article_id = self.article_id
        if article_id is not None and self._may_write():
            self.flush()
            self._stay.stop()
            self._mark(lambda archive: progress.mark_thread(archive, article_id, read))

    def _may_write(self) -> bool:
        if self._session.read_only:
            self.refused.emit()
        return not self._session.read_only

    def _set_shown(self, comment_ids: Iterable[int], *, read: bool) -> None:
        """Show it at once; the archive follows."""
        ids = frozenset(comment_ids)
        self.read = self.read | ids if read else self.read - ids
        self.marksChanged.emit(self.read)
        self.readChanged.emit(ids, read)

    def _mark(self, operation: Callable[[Archive], Changes]) -> None:
        scope, shown, era = self.scope, self.article_id, self._era

        def job(archive: Archive) -> _Done:
            changes = operation(archive)
            records = tuple(archive.articles.get(one) for one in changes.articles)
            read = None if shown is None else progress.read_in(archive, shown)
            return _Done(changes, records, read, _far(archive, scope))

        def then(done: _Done) -> None:
            if done.changes.reads:
                self._session.announce(done.changes)
            if era == self._era:
                self._marked(done, shown, scope)

        self._session.ask(job, then, self._not_marked)

    def _marked(self, done: _Done, shown: int | None, scope: Scope) -> None:
        for record in done.records:
            self.recordChanged.emit(record)
        if shown == self.article_id and done.read is not None:
            self._take(done.read)
        if scope == self.scope:
            self._tell(done.progress)

    def _not_marked(self, error: ThreadmarkError) -> None:
        """The disk is full, or the archive went away: show what is true."""
        self._session.failed.emit(error)
        self._ask()

    # -- how far --
    def _ask(self) -> None:
        if self._session.path is None:
            return
        scope, shown, era = self.scope, self.article_id, self._era

        def question(archive: Archive) -> tuple[frozenset[int], Progress]:
            read = progress.read_in(archive, shown) if shown is not None else frozenset[int]()
            return read, _far(archive, scope)

        def then(found: tuple[frozenset[int], Progress]) -> None:
            if shown == self.article_id and era == self._era:
                self._take(found[0])
            if scope == self.scope and era == self._era:
                self._tell(found[1])

        self._session.ask(question, then)

    def _take(self, read: frozenset[int]) -> None:
        """What the archive says; what waits to be written is read already."""
        now = read | self._waiting
        new, gone = now - self.read, self.read - now
        if new or gone:
            self.read = now
            self.marksChanged.emit(now)
        for ids, is_read in ((new, True), (gone, False)):
            if ids:
                self.readChanged.emit(ids, is_read)

    def _tell(self, far: Progress) -> None:
        self.progress = far
        self.progressChanged.emit(far, self._name if self._list is not None else "")

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if changes.annotations or changes.reads or changes.library or changes.trees or changes.worklists:
            self._ask()

    # -- going on --
    def go(self, what: str, here: int | None = None, order: Sequence[int] | None = None) -> None:
        """To the "next", "previous", "unread" or "untagged" comment of what is worked through.

        `here`: where one is; `order`: the comments of the thread as they are shown.
        """
        self.flush()
        scope, wanted = self.scope, What(what)
        shown = list(order) if order is not None and self._list is None else None

        def then(place: tuple[int, int] | None) -> None:
            if place is not None:
                self.placeAsked.emit(*place, None)
            else:
                self.nothingLeft.emit(self._nothing(wanted))

        self._session.ask(lambda archive: progress.next_place(archive, here, wanted, scope, shown), then)

    def _nothing(self, what: What) -> str:
        listed = self._list is not None
        match what:
            case What.UNREAD:
                return self.tr("All comments of this list are read.") if listed else self.tr("All comments are read.")
            case What.UNTAGGED:
                return (
                    self.tr("All comments of this list are tagged.") if listed else self.tr("All comments are tagged.")
                )
        return self.tr("There are no comments here.")


def _far(archive: Archive, scope: Scope) -> Progress:
    """How far one is; nothing where the article or the list was just removed."""
    try:
        return progress.progress(archive, scope)
    except UnknownItem:
        return Progress()
