"""Frame: what all rows of one pane have in common. RowShape: what decides how one comment's row is laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics

from domain.recapture import Event
from domain.records import CommentRecord
from domain.worddiff import Piece
from gui.delegates.comment_names import Names
from gui.delegates.text_style import TextStyle
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class RowShape:
    """`folded`: the line for hidden replies has its place. `reply_to`: what it answers, said in a line above it."""

    depth: int = 0
    folded: bool = False
    reply_to: CommentRecord | None = None
    events: Sequence[Event] = ()
    pieces: Sequence[Piece] | None = None
    """Its text with what was added and taken, to be looked at only."""


@dataclass(frozen=True)
class Frame:
    """One width, one look."""

    width: int
    theme: Theme
    style: TextStyle
    locale: QLocale
    names: Names = field(default_factory=Names)

    @property
    def column(self) -> int:
        """Where the text of a top-level comment starts: margin, then the place of the fold mark."""
        return self.theme.space(2) + self.theme.space(5)

    @property
    def levels(self) -> int:
        """How many levels have a place of their own."""
        return self.theme.tokens.column.levels

    def indent(self, depth: int) -> int:
        return self.theme.tokens.column.indent_of(depth)

    @cached_property
    def letter(self) -> int:
        """The mean width of one."""
        return max(1, QFontMetrics(self.style.body).averageCharWidth())

    @cached_property
    def widest(self) -> int:
        """The longest line of text, however wide the pane."""
        return self.letter * self.theme.style.characters

    def text_width(self, depth: int) -> int:
        room = self.width - self.column - self.indent(depth) - self.theme.space(4)
        return max(120, min(room, self.widest))

    @cached_property
    def header_line(self) -> int:
        return QFontMetrics(self.style.name).height() + 2

    @cached_property
    def small_line(self) -> int:
        """Height of the line that says what a comment of a flat list answers."""
        return QFontMetrics(self.style.small).height() + 2

    def estimate(self, record: CommentRecord, shape: RowShape) -> int:
        """About how high the row will be; cheap."""
        per_line = max(10, self.text_width(shape.depth) // self.letter)
        lines = sum(len(block.text) // per_line + 1 for block in record.text.blocks) or 1
        gaps = self.style.gap * max(0, len(record.text.blocks) - 1)
        extra = self.style.pitch if shape.folded else 0
        extra += self.small_line if shape.reply_to is not None else 0
        around = self.theme.space(3) * 2 + self.header_line + self.theme.space(1)
        return lines * self.style.pitch + gaps + extra + around
