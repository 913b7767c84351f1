"""ThreadModel: the comments of one thread with what is folded away and what is annotated. Pure data, no widgets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from domain.annotation import Annotation, Tag, TargetKind
from domain.records import CommentRecord
from gui.models.thread_order import Order, arranged

Annotations = Mapping[int, Sequence[Annotation]]


class ThreadModel:
    """Comments called by `index` (place among all that stand here) or `row` (place among those not folded away).

    `captured` has all of them in page order; `comments` are those that stand here, in the order asked for.
    """

    def __init__(
        self,
        comments: Sequence[CommentRecord] = (),
        order: Order = Order.PAGE,
        *,
        flat: bool = False,
        only: Collection[int] | None = None,
    ) -> None:
        self.captured = comments
        self.order, self.flat, self.only = order, flat, only
        self.comments = arranged(comments, order, flat=flat, only=only)
        self.tags: Mapping[int, Tag] = {}
        self._annotations: dict[int, tuple[Annotation, ...]] = {}
        self._links: dict[int, tuple[Annotation, ...]] = {}
        self._index = {comment.id: index for index, comment in enumerate(self.comments)}
        self._all: dict[int, CommentRecord] | None = None
        self._ends = range(1, len(self.comments) + 1) if flat else _subtree_ends(self.comments)
        self._collapsed: set[int] = set()
        self._asleep: set[int] = set()
        """Ids folded in another order of this thread, and with nothing to fold here."""
        self._rows: Sequence[int] = range(len(self.comments))

    def __len__(self) -> int:
        return len(self._rows)

    # -- looking up --
    def index_of(self, comment_id: int) -> int | None:
        return self._index.get(comment_id)

    def record(self, comment_id: int) -> CommentRecord | None:
        """A comment of the thread, whether it stands here or not."""
        index = self._index.get(comment_id)
        if index is not None:
            return self.comments[index]
        if len(self.comments) == len(self.captured):
            return None
        if self._all is None:
            self._all = {comment.id: comment for comment in self.captured}
        return self._all.get(comment_id)

    def depth(self, index: int) -> int:
        """How many levels a comment is moved in."""
        return 0 if self.flat else self.comments[index].depth

    def answered(self, index: int) -> CommentRecord | None:
        """What a comment replies to, whether it stands here or not."""
        parent_id = self.comments[index].parent_id
        return None if parent_id is None else self.record(parent_id)

    def nearest(self, comment_id: int) -> int | None:
        """The index of a comment; of the next one in page order (else the one before) if it does not stand here."""
        index = self._index.get(comment_id)
        if index is not None or not self.comments:
            return index
        place = next((place for place, one in enumerate(self.captured) if one.id == comment_id), 0)
        around = (*range(place, len(self.captured)), *range(place - 1, -1, -1))
        return next(self._index[self.captured[near].id] for near in around if self.captured[near].id in self._index)

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
        """Parent, its parent and so on; in a flat list nothing stands under anything."""
        parent = None if self.flat else self.parent(index)
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
            self._asleep.clear()
        self._lay_rows()
        return len(self._collapsed) != before

    def fold_to(self, level: int) -> bool:
        """Show so many levels (1: the top-level comments) and fold what is deeper. False: nothing changed."""
        last = max(1, level) - 1
        wanted = {i for i, c in enumerate(self.comments) if c.depth == last and self._ends[i] > i + 1}
        if self.flat or wanted == self._collapsed:
            return False
        self._collapsed, self._asleep = wanted, set()
        self._lay_rows()
        return True

    @property
    def deepest(self) -> int:
        """How many levels there are."""
        return max((self.depth(index) for index in range(len(self.comments))), default=-1) + 1

    def fold_like(self, other: ThreadModel) -> None:
        """Fold what is folded in another model of the same thread."""
        for comment_id in {other.comments[index].id for index in other._collapsed} | other._asleep:
            mine = self._index.get(comment_id)
            if mine is not None and self.descendants(mine):
                self._collapsed.add(mine)
            else:
                self._asleep.add(comment_id)
        self._lay_rows()

    def carry(self, other: ThreadModel) -> None:
        """Take over what is folded and annotated in another order of the same thread."""
        self.tags, self._annotations, self._links = other.tags, other._annotations, other._links
        self.fold_like(other)

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
        before, before_links, before_tags = self._annotations, self._links, self.tags
        self._annotations, self._links = _split(annotations)
        self.tags = dict(tags)
        now, links = self._annotations, self._links
        ids = before.keys() | now.keys() | before_links.keys() | links.keys()
        if before_tags != self.tags:
            return set(ids)
        same = ()
        return {
            one
            for one in ids
            if before.get(one, same) != now.get(one, same) or before_links.get(one, same) != links.get(one, same)
        }

    def annotations(self, comment_id: int) -> Sequence[Annotation]:
        """On the comment and its passages."""
        return self._annotations.get(comment_id, ())

    def link_annotations(self, comment_id: int) -> Sequence[Annotation]:
        """On how it answers its parent."""
        return self._links.get(comment_id, ())

    def annotated(self) -> Iterator[int]:
        """The indexes of all comments with an annotation on them or on their reply link."""
        for comment_id in self._annotations.keys() | self._links.keys():
            index = self._index.get(comment_id)
            if index is not None:
                yield index


type Kept = dict[int, tuple[Annotation, ...]]


def _split(annotations: Annotations) -> tuple[Kept, Kept]:
    """What is on the comments, and what is on their reply links."""
    own, links = {}, {}
    for comment_id, there in annotations.items():
        link = tuple(one for one in there if one.target is TargetKind.REPLY_LINK)
        rest = tuple(one for one in there if one.target is not TargetKind.REPLY_LINK) if link else tuple(there)
        if link:
            links[comment_id] = link
        if rest:
            own[comment_id] = rest
    return own, links


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
