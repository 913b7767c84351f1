"""The open archive, seen from the window: every question and every change goes through its one worker thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.errors import ThreadmarkError, UnknownItem
from domain.messages import Message
from domain.records import ArticleRecord, Changes, CommentRecord
from gui.holding import Holding, Holdings
from gui.worker import Failed, Lane, Worker
from operations import annotating
from operations.opening import Archive


@dataclass(frozen=True, slots=True)
class Codes:
    """What the window shows of codebook and history."""

    tags: tuple[Tag, ...] = ()
    counts: dict[int, int] | None = None
    undo: Message | None = None
    redo: Message | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """What the window shows of an archive that was just opened."""

    records: list[ArticleRecord]
    codes: Codes
    coder: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with all that its panes show."""

    record: ArticleRecord
    article: Article
    comments: list[CommentRecord]
    annotations: list[Annotation]


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What is to be shown after a change, read in the same job as the change was made.

    `record` is the shown article, None if there is none or it is gone.
    """

    changes: Changes
    codes: Codes
    record: ArticleRecord | None
    annotations: list[Annotation]


class Session(QObject):
    """A window's way to its archive, which windows on the same file share. Signals arrive on the GUI thread."""

    opened = Signal(object)
    """The path of the archive that is open now."""
    changed = Signal(object)
    """An `Aftermath`."""
    changedElsewhere = Signal(object)
    """`Changes` that another window made in the same archive: `refresh` reads what they mean here."""
    failed = Signal(object)
    """A `ThreadmarkError`."""
    busyChanged = Signal(bool)

    def __init__(self, parent: QObject | None = None, holdings: Holdings | None = None) -> None:
        super().__init__(parent)
        self.worker = Worker("archive", self)
        self.worker.busyChanged.connect(self.busyChanged)
        self._holdings = holdings if holdings is not None else Holdings()
        self._held = self._holdings.add(Holding(self.worker.lane))
        self._held.join(self)
        self._going: Holding | None = None
        self.path: Path | None = None
        self.read_only = False

    @property
    def is_alone(self) -> bool:
        """Whether no other window has this archive."""
        return not self._held.shared

    @property
    def is_first(self) -> bool:
        """Whether this window is the one that does what is to be done once for an archive, as looking for news."""
        return self._held.sessions[:1] == [self]

    def open(
        self,
        path: Path,
        *,
        read_only: bool = False,
        failed: Failed | None = None,
        prepare: Callable[[Archive], object] | None = None,
    ) -> None:
        """Open (or make) an archive instead of the present one; `prepare` is done in it before it is shown.
        Other windows keep what they show."""
        there = self._holdings.find(path) or (
            self._held if self.is_alone else self._holdings.add(Holding(Lane("archive")))
        )
        if there is not self._held and self.path is None:
            self._move(there)  # nothing is left behind
        there.wanted, self._going = path.resolve(), there
        mine = there.sessions in ([], [self])

        def then(only: bool) -> None:
            there.path, there.wanted, self._going = path.resolve(), None, None
            if there is not self._held:
                self._move(there)
            self.path, self.read_only = path, only
            self.opened.emit(path)

        def not_opened(error: ThreadmarkError) -> None:
            there.wanted, self._going = None, None
            self._holdings.drop_unused(there)
            (failed or self.failed.emit)(error)

        def job() -> bool:
            return there.open(path, read_only=read_only, prepare=prepare, mine=mine)

        self.worker.do(job, then, not_opened, there.lane)

    def _move(self, there: Holding) -> None:
        """Leave the present archive to the windows that stay with it, and go to another."""
        self._held.part(self)
        self._holdings.drop_unused(self._held)
        self._held = there
        there.join(self)
        self.worker.move(there.lane)

    def ask[T](self, question: Callable[[Archive], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Read something; `then` gets it on the GUI thread."""
        held = self._held
        self.worker.do(lambda: question(held.archive()), then, failed or self.failed.emit)

    def change(self, operation: Callable[[Archive], Changes | None], article_id: int | None) -> None:
        """Change something; `changed` tells everybody, with the shown article's annotations as they are now."""
        held = self._held

        def job() -> Aftermath | None:
            archive = held.archive()
            changes = operation(archive)
            if changes is None:
                return None
            self._tell_others(held, changes)
            return aftermath(archive, changes, article_id)

        def then(found: Aftermath | None) -> None:
            if found is not None:
                self.changed.emit(found)

        self.worker.do(job, then, self.failed.emit)

    def refresh(self, changes: Changes, article_id: int | None) -> None:
        """What changes that were made elsewhere mean for the article that is shown here; `changed` says it."""
        self.ask(lambda archive: aftermath(archive, changes, article_id), self.changed.emit)

    def announce(self, changes: Changes) -> None:
        """Tell the other windows of something that did not come by `change`, as a capture."""
        held = self._held
        self.worker.do(lambda: self._tell_others(held, changes))

    def _tell_others(self, held: Holding, changes: Changes) -> None:
        """On the archive's thread. A window that closes stays alive until the lane has done what waits."""
        for other in held.sessions:
            if other is not self:
                other.worker.post(partial(other.changedElsewhere.emit, changes))

    def undo(self, article_id: int | None) -> None:
        self.change(annotating.undo, article_id)

    def redo(self, article_id: int | None) -> None:
        self.change(annotating.redo, article_id)

    def close(self) -> None:
        """Close the archive and end the thread, unless another window has it open."""
        if self not in self._held.sessions:
            return
        self._held.part(self)
        if self._held.sessions:
            self.worker.leave()
        else:
            self._holdings.drop_unused(self._held)
            self.worker.close()
        if self._going is not None:  # closed while it was on its way to another one
            self._holdings.drop_unused(self._going)


def aftermath(archive: Archive, changes: Changes, article_id: int | None) -> Aftermath:
    """What a window with this article has to show after these changes."""
    try:
        record = archive.articles.get(article_id) if article_id is not None else None
    except UnknownItem:
        record = None
    annotations = archive.annotations.of_article(record.id) if record is not None else []
    return Aftermath(changes, codes_of(archive), record, annotations)


def codes_of(archive: Archive) -> Codes:
    """Codebook and history as the window shows them."""
    history = archive.history
    return Codes(tuple(archive.codebook.tags()), archive.codebook.counts(), history.next_undo, history.next_redo)


def overview(archive: Archive) -> Overview:
    """The library, the codebook and who codes."""
    return Overview(archive.articles.list(), codes_of(archive), archive.coders.current().name)


def open_article(archive: Archive, article_id: int) -> Opened:
    """Everything that the panes show of an article."""
    return Opened(
        archive.articles.get(article_id),
        archive.articles.text(article_id),
        archive.comments.thread(article_id),
        archive.annotations.of_article(article_id),
    )
