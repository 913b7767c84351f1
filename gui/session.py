"""The open archive, seen from the window: every question and every change goes through its one worker thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.errors import ThreadmarkError, UnknownItem
from domain.messages import Message, say
from domain.records import ArticleRecord, Changes, CommentRecord
from gui.worker import Failed, Worker
from operations import annotating
from operations.opening import Archive, open_or_create, open_to_read


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
    """Owns the archive's thread. Signals arrive on the GUI thread."""

    opened = Signal(object)
    """The path of the archive that is open now."""
    changed = Signal(object)
    """An `Aftermath`."""
    failed = Signal(object)
    """A `ThreadmarkError`."""
    busyChanged = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = Worker("archive", self)
        self.worker.busyChanged.connect(self.busyChanged)
        self._archive: Archive | None = None
        self.path: Path | None = None
        self.read_only = False

    def open(
        self,
        path: Path,
        *,
        read_only: bool = False,
        failed: Failed | None = None,
        prepare: Callable[[Archive], object] | None = None,
    ) -> None:
        """Open (or make) an archive instead of the present one; `prepare` is done in it before it is shown."""

        def job() -> bool:
            if self._archive is not None and not read_only and self._archive.path == path.resolve():
                return self._archive.read_only
            fresh = open_to_read(path) if read_only else open_or_create(path)
            if prepare is not None:
                prepare(fresh)
            if self._archive is not None:
                self._archive.close()
            self._archive = fresh
            return fresh.read_only

        def then(only: bool) -> None:
            self.path, self.read_only = path, only
            self.opened.emit(path)

        self.worker.do(job, then, failed or self.failed.emit)

    def ask[T](self, question: Callable[[Archive], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Read something; `then` gets it on the GUI thread."""
        self.worker.do(lambda: question(self._open_archive()), then, failed or self.failed.emit)

    def change(self, operation: Callable[[Archive], Changes | None], article_id: int | None) -> None:
        """Change something; `changed` tells everybody, with the shown article's annotations as they are now."""

        def job() -> Aftermath | None:
            archive = self._open_archive()
            changes = operation(archive)
            if changes is None:
                return None
            try:
                record = archive.articles.get(article_id) if article_id is not None else None
            except UnknownItem:
                record = None
            annotations = archive.annotations.of_article(record.id) if record is not None else []
            return Aftermath(changes, codes_of(archive), record, annotations)

        def then(aftermath: Aftermath | None) -> None:
            if aftermath is not None:
                self.changed.emit(aftermath)

        self.worker.do(job, then, self.failed.emit)

    def undo(self, article_id: int | None) -> None:
        self.change(annotating.undo, article_id)

    def redo(self, article_id: int | None) -> None:
        self.change(annotating.redo, article_id)

    def close(self) -> None:
        """Close the archive and end the thread."""

        def job() -> None:
            if self._archive is not None:
                self._archive.close()
                self._archive = None

        self.worker.do(job)
        self.worker.close()

    def _open_archive(self) -> Archive:
        if self._archive is None:
            raise _nothing_open()
        return self._archive


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


def _nothing_open() -> ThreadmarkError:
    return ThreadmarkError(say("No archive is open."), say("Open or make one in the Archive menu."))
