"""ThreadModel: the comments of one thread with what is folded away and what is annotated. Pure data, no widgets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from domain.annotation import Annotation, Tag
from domain.records import CommentRecord

Annotations = Mapping[int, Sequence[Annotation]]


class ThreadModel:
    """Comments in thread order, called by `index` (place in the thread) or `row` (place among those shown)."""

    def __init__(self, comments: Sequence[CommentRecord] = ()) -> None:
        self.comments = comments
        self.tags: Mapping[int, Tag] = {}
        self._annotations: dict[int, tuple[Annotation, ...]] = {}
        self._index = {comment.id: index for index, comment in enumerate(comments)}
        self._ends = _subtree_ends(comments)
        self._collapsed: set[int] = set()
        self._rows: Sequence[int] = range(len(comments))

    def __len__(self) -> int:
        return len(self._rows)

    # -- looking up --
    def index_of(self, comment_id: int) -> int | None:
        return self._index.get(comment_id)

    def at(self, row: int) -> CommentRecord:
        """The comment shown in `row`."""
        return self.comments[self._rows[row]]

    def index_at(self, row: int) -> int:
        return self._rows[row]

    def row_of(self, index: int) -> int | None:
        """The row of a comment, None while it is folded away."""
        if not self._collapsed:
            return index
        row = bisect_left(self._rows, index)
        return row if row < len(self._rows) and self._rows[row] == index else None

    def shown_row(self, index: int) -> int:
        """The row of a comment, or of the folded comment it is hidden under."""
        if not self._collapsed:
            return index
        return max(0, bisect_left(self._rows, index + 1) - 1)

    def parent(self, index: int) -> int | None:
        """The comment replied to, if it is in the thread."""
        parent_id = self.comments[index].parent_id
        return None if parent_id is None else self._index.get(parent_id)

    def ancestors(self, index: int) -> Iterator[int]:
        """Parent, its parent and so on."""
        parent = self.parent(index)
        while parent is not None and parent < index:
            yield parent
            index, parent = parent, self.parent(parent)

    def descendants(self, index: int) -> int:
        """How many comments hang under this one, at any depth."""
        return self._ends[index] - index - 1

    # -- folding --
    def is_collapsed(self, index: int) -> bool:
        return index in self._collapsed

    def hidden(self, index: int) -> int:
        """How many replies are folded away under this comment."""
        return self.descendants(index) if index in self._collapsed else 0

    def set_collapsed(self, index: int, collapsed: bool) -> bool:
        """Fold or unfold one comment's replies. False: nothing changed."""
        if collapsed == (index in self._collapsed) or (collapsed and not self.descendants(index)):
            return False
        if collapsed:
            self._collapsed.add(index)
        else:
            self._collapsed.discard(index)
        self._lay_rows()
        return True

    def set_all_collapsed(self, collapsed: bool) -> bool:
        """Fold all top-level comments, or unfold everything. False: nothing changed."""
        before = len(self._collapsed)
        if collapsed:
            folded = {i for i, c in enumerate(self.comments) if not c.depth and self._ends[i] > i + 1}
            self._collapsed |= folded
        else:
            self._collapsed.clear()
        self._lay_rows()
        return len(self._collapsed) != before

    def fold_like(self, other: ThreadModel) -> None:
        """Fold what is folded in another model of the same thread."""
        for index in other._collapsed:
            mine = self._index.get(other.comments[index].id)
            if mine is not None and self.descendants(mine):
                self._collapsed.add(mine)
        self._lay_rows()

    @property
    def any_collapsed(self) -> bool:
        return bool(self._collapsed)

    def open_to(self, index: int) -> bool:
        """Unfold whatever hides this comment. False: nothing did."""
        hiding = self._collapsed.intersection(self.ancestors(index))
        self._collapsed -= hiding
        if hiding:
            self._lay_rows()
        return bool(hiding)

    def _lay_rows(self) -> None:
        if not self._collapsed:
            self._rows = range(len(self.comments))
            return
        rows: list[int] = []
        index, count = 0, len(self.comments)
        for folded in sorted(self._collapsed):
            if folded < index:
                continue
            rows.extend(range(index, folded + 1))
            index = self._ends[folded]
        rows.extend(range(index, count))
        self._rows = rows

    # -- annotations --
    def set_annotations(self, annotations: Annotations, tags: Mapping[int, Tag]) -> set[int]:
        """Take over what is annotated; returns the ids of the comments that look different now."""
        before, before_tags = self._annotations, self.tags
        self._annotations = {comment_id: tuple(there) for comment_id, there in annotations.items()}
        self.tags = dict(tags)
        annotations = self._annotations
        ids = before.keys() | annotations.keys()
        if before_tags != self.tags:
            return set(ids)
        return {id_ for id_ in ids if before.get(id_, ()) != annotations.get(id_, ())}

    def annotations(self, comment_id: int) -> Sequence[Annotation]:
        return self._annotations.get(comment_id, ())

    def annotated(self) -> Iterator[int]:
        """The indexes of all comments with an annotation."""
        for comment_id, there in self._annotations.items():
            index = self._index.get(comment_id)
            if index is not None and there:
                yield index


def _subtree_ends(comments: Sequence[CommentRecord]) -> list[int]:
    """For each comment the index after its last descendant; one pass over the depths."""
    count = len(comments)
    ends = [count] * count
    open_: list[int] = []
    for index, comment in enumerate(comments):
        depth = comment.depth
        while len(open_) > depth:
            ends[open_.pop()] = index
        open_.append(index)
    return ends
