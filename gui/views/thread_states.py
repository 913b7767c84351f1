"""ThreadStates: what is marked, focused on, found, quoted and changed in a thread.

Marks, hits and the like move no row. What happened between two captures, differences and a filter lay rows anew,
and the comment that is read keeps its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from domain.quotation import Quotation
from domain.recapture import Event
from domain.records import CommentRecord
from domain.worddiff import Piece

type Span = tuple[int, int]
type Spans = Sequence[Span]


class ThreadStates(QObject):
    """Belongs to one ThreadView, which draws it."""

    markedChanged = Signal()
    changed = Signal()
    """Something must be drawn anew."""
    hitsChanged = Signal()
    overviewChanged = Signal()
    """What the strip shows of the whole thread: who is looked at, read, found or changed."""
    shapesChanged = Signal()
    """Rows must be laid out anew."""
    onlyChanged = Signal()
    """Other comments are to be shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._marked: dict[int, None] = {}
        self._author: str | None = None
        self._read: frozenset[int] | None = None
        self._hits: Mapping[int, Spans] = {}
        self._hit: tuple[int, Span] | None = None
        self._quoted: dict[int, list[Quotation]] = {}
        self._events: Mapping[int, tuple[Event, ...]] = {}
        self._differences: Mapping[int, Sequence[Piece]] = {}
        self._only: frozenset[int] | None = None

    def forget(self, comments: Sequence[CommentRecord]) -> None:
        """Another thread is about to be shown: only what is in it stays."""
        here = {one.id for one in comments}
        self._marked = {one: None for one in self._marked if one in here}
        self._quoted, self._hits, self._hit = {}, {}, None
        self._events = {one: events for one, events in self._events.items() if one in here}
        self._differences = {one: pieces for one, pieces in self._differences.items() if one in here}
        if self._only is not None and not self._only & here:
            self._only = None
        if self._author is not None and all(one.author_key != self._author for one in comments):
            self._author = None

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
        self.overviewChanged.emit()
        self.changed.emit()

    def is_dimmed(self, record: CommentRecord) -> bool:
        """Somebody else is looked at, or it is there for its replies only."""
        other = self._author is not None and record.author_key != self._author
        return other or self.is_context(record.id)

    # -- read --
    def set_read(self, comment_ids: frozenset[int]) -> None:
        """The comments that were read."""
        self._read = comment_ids
        self.overviewChanged.emit()
        self.changed.emit()

    def is_unread(self, comment_id: int) -> bool:
        return self._read is not None and comment_id not in self._read

    @property
    def knows_read(self) -> bool:
        """Whether anybody said what was read."""
        return self._read is not None

    # -- found --
    def set_hits(self, hits: Mapping[int, Spans]) -> None:
        """[start, end) of what a search found, by comment."""
        self._hits, self._hit = hits, None
        self.hitsChanged.emit()
        self.overviewChanged.emit()
        self.changed.emit()

    def hits(self, comment_id: int) -> Spans:
        return self._hits.get(comment_id, ())

    def hit_ids(self) -> Iterable[int]:
        return self._hits.keys()

    def is_found(self, comment_id: int) -> bool:
        return comment_id in self._hits

    def go_to_hit(self, comment_id: int, span: Span) -> None:
        """Show one of them more strongly."""
        self._hit = (comment_id, span)
        self.changed.emit()

    def hit(self, comment_id: int) -> Spans:
        """The one that was gone to, if it is in this comment."""
        return [self._hit[1]] if self._hit is not None and self._hit[0] == comment_id else ()

    # -- quoted --
    def set_quotations(self, found: Iterable[Quotation]) -> None:
        """Passages that repeat the article or another comment."""
        quoted: dict[int, list[Quotation]] = defaultdict(list)
        for one in found:
            quoted[one.comment_id].append(one)
        self._quoted = quoted
        self.changed.emit()

    def quoted(self, comment_id: int) -> Spans:
        return [(one.start, one.end) for one in self._quoted.get(comment_id, ())]

    def quotation_at(self, comment_id: int, position: int) -> Quotation | None:
        """The quotation around a position of a comment's text."""
        there = self._quoted.get(comment_id, ())
        return next((one for one in there if one.start <= position < one.end), None)

    # -- what changed between two captures --
    def set_events(self, events: Mapping[int, tuple[Event, ...]]) -> None:
        """What happened to comments, by their ids."""
        if events != self._events:
            self._events = dict(events)
            self.overviewChanged.emit()
            self.shapesChanged.emit()

    def events(self, comment_id: int) -> tuple[Event, ...]:
        return self._events.get(comment_id, ())

    def event_ids(self) -> Iterable[int]:
        return self._events.keys()

    def set_differences(self, differences: Mapping[int, Sequence[Piece]]) -> None:
        """For these comments their text is shown with what was added and taken; nothing can be selected in it."""
        if differences or self._differences:
            self._differences = dict(differences)
            self.shapesChanged.emit()

    def difference(self, comment_id: int) -> Sequence[Piece] | None:
        return self._differences.get(comment_id)

    # -- a part of the thread --
    def set_only(self, comment_ids: frozenset[int] | None) -> None:
        """Show these and, stepped back, what they answer; None: all."""
        if comment_ids != self._only:
            self._only = comment_ids
            self.onlyChanged.emit()

    @property
    def only(self) -> frozenset[int] | None:
        return self._only

    def is_context(self, comment_id: int) -> bool:
        """It is shown for the sake of others."""
        return self._only is not None and comment_id not in self._only
