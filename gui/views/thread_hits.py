"""ThreadHits: from one search hit to the next through a thread, also inside one comment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.views.thread_view import ThreadView

type Hit = tuple[int, int, int]
"""Index of the comment, start, end; -1, -1: the comment as such was found."""


class ThreadHits:
    """Belongs to one ThreadView."""

    def __init__(self, view: ThreadView) -> None:
        self._view = view
        self._found: list[Hit] | None = None
        self._at: Hit | None = None
        view.rowsChanged.connect(self._forget)
        view.states.hitsChanged.connect(self._forget)

    def _forget(self) -> None:
        self._found = None

    def all(self) -> list[Hit]:
        """In the order in which they stand."""
        if self._found is None:
            self._found = sorted(self._read())
        return self._found

    def _read(self) -> Iterator[Hit]:
        model, states = self._view.model, self._view.states
        for comment_id in states.hit_ids():
            index = model.index_of(comment_id)
            if index is not None:
                yield from ((index, *span) for span in states.hits(comment_id) or ((-1, -1),))

    def step(self, step: int) -> tuple[int, int]:
        """Go on from where one is, round the end; returns (number from 1, of how many), (0, 0) if there is none."""
        found, view = self.all(), self._view
        if not found:
            return 0, 0
        here = self._here()
        after = bisect_right(found, here) if step > 0 else bisect_left(found, here) - 1
        place = after % len(found)
        index, start, end = self._at = found[place]
        comment_id = view.model.comments[index].id
        view.states.go_to_hit(comment_id, (start, end))
        view.reveal(comment_id, start if start >= 0 else None)
        return place + 1, len(found)

    def _here(self) -> Hit:
        """The hit that was gone to; where another comment was chosen since: that one's beginning."""
        current = self._view.current_index
        last = self._at
        if last is not None and last[0] == current and self._view.states.hit(self._view.model.comments[last[0]].id):
            return last
        return (current if current is not None else -1, -1, -2)
