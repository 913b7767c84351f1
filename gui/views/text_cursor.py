"""TextCursor: the caret and the selection inside one comment, in code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class TextCursor:
    """`anchor` is where the selection began, `position` where the caret is. `active`: the caret is shown."""

    comment_id: int | None = None
    anchor: int = 0
    position: int = 0
    active: bool = False

    def place(self, comment_id: int, position: int, *, keep_anchor: bool = False) -> None:
        """Move the caret; without `keep_anchor` the selection ends."""
        if not keep_anchor or comment_id != self.comment_id:
            self.anchor = position
        self.comment_id, self.position = comment_id, position

    def select(self, comment_id: int, start: int, end: int) -> None:
        self.comment_id, self.anchor, self.position = comment_id, start, end

    def clear(self) -> None:
        """No selection, no caret."""
        self.comment_id, self.anchor, self.position, self.active = None, 0, 0, False

    @property
    def range(self) -> tuple[int, int] | None:
        """[start, end), None if nothing is selected."""
        if self.comment_id is None or self.anchor == self.position:
            return None
        return min(self.anchor, self.position), max(self.anchor, self.position)

    def range_in(self, comment_id: int) -> tuple[int, int] | None:
        return self.range if comment_id == self.comment_id else None

    def caret_in(self, comment_id: int) -> int | None:
        return self.position if self.active and comment_id == self.comment_id else None
