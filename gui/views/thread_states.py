"""ThreadStates: what is marked, focused on, found and quoted in a thread. Nothing of it moves a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from domain.quotation import Quotation
from gui.models.thread_model import ThreadModel

type Spans = Sequence[tuple[int, int]]


class ThreadStates(QObject):
    """Belongs to one ThreadView, which draws it."""

    markedChanged = Signal()
    changed = Signal()
    """Something must be drawn anew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._marked: dict[int, None] = {}
        self._author: str | None = None
        self._read: frozenset[int] | None = None
        self._hits: Mapping[int, Spans] = {}
        self._quoted: dict[int, list[tuple[int, int]]] = {}

    def forget(self, model: ThreadModel) -> None:
        """Another thread: only what is in it stays."""
        self._marked = {one: None for one in self._marked if model.index_of(one) is not None}
        self._quoted, self._hits = {}, {}
        if self._author is not None and all(one.author_key != self._author for one in model.comments):
            self._author = None
        self.markedChanged.emit()

    # -- several comments --
    def marked(self) -> list[int]:
        """The comments that are marked, in the order of marking."""
        return list(self._marked)

    def is_marked(self, comment_id: int) -> bool:
        return comment_id in self._marked

    def mark(self, comment_ids: Iterable[int], on: bool = True) -> None:
        """Mark comments, or take them out."""
        for one in comment_ids:
            if on:
                self._marked[one] = None
            else:
                self._marked.pop(one, None)
        self._say_marked()

    def toggle(self, comment_id: int) -> None:
        self.mark([comment_id], not self.is_marked(comment_id))

    def clear_marks(self) -> bool:
        """Let go of all; False: there were none."""
        there = bool(self._marked)
        self._marked.clear()
        if there:
            self._say_marked()
        return there

    def _say_marked(self) -> None:
        self.markedChanged.emit()
        self.changed.emit()

    # -- one author --
    @property
    def author(self) -> str | None:
        """Whom one looks at: everybody else steps back."""
        return self._author

    def focus_on(self, author_key: str | None) -> None:
        """Look at one author; None: at all."""
        self._author = author_key or None
        self.changed.emit()

    def is_dimmed(self, author_key: str) -> bool:
        return self._author is not None and author_key != self._author

    # -- read --
    def set_read(self, comment_ids: frozenset[int]) -> None:
        """The comments that were read."""
        self._read = comment_ids
        self.changed.emit()

    def is_unread(self, comment_id: int) -> bool:
        return self._read is not None and comment_id not in self._read

    # -- found, quoted --
    def set_hits(self, hits: Mapping[int, Spans]) -> None:
        """[start, end) of what a search found, by comment."""
        self._hits = hits
        self.changed.emit()

    def hits(self, comment_id: int) -> Spans:
        return self._hits.get(comment_id, ())

    def hit_ids(self) -> Iterable[int]:
        return self._hits.keys()

    def set_quotations(self, found: Iterable[Quotation]) -> None:
        """Passages that repeat the article or another comment."""
        quoted: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for one in found:
            quoted[one.comment_id].append((one.start, one.end))
        self._quoted = quoted
        self.changed.emit()

    def quoted(self, comment_id: int) -> Spans:
        return self._quoted.get(comment_id, ())
