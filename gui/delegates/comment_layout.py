"""CommentLayout: where everything in one comment's row lies. Annotations never change its height."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from domain.records import CommentRecord
from gui.delegates.comment_words import Word, author_of, header_words
from gui.delegates.rich_layout import RichLayout
from gui.delegates.text_style import TextStyle
from gui.theme import Theme

ROOM_FOR_CHIPS = 72
WIDEST = 84
"""Characters: a longer line of comment text is hard to read, however wide the pane."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word of the header with its box."""

    word: Word
    box: QRect
    text: str


@dataclass(frozen=True)
class Frame:
    """What all rows of one pane have in common."""

    width: int
    theme: Theme
    style: TextStyle
    locale: QLocale

    @property
    def column(self) -> int:
        """Where the text of a top-level comment starts: margin, then the place of the fold mark."""
        return self.theme.space(2) + self.theme.space(5)

    def indent(self, depth: int) -> int:
        return self.theme.tokens.column.indent_of(depth)

    def text_width(self, depth: int) -> int:
        room = self.width - self.column - self.indent(depth) - self.theme.space(4)
        widest = QFontMetrics(self.style.body).averageCharWidth() * WIDEST
        return max(120, min(room, widest))

    def estimate(self, record: CommentRecord, folded: bool) -> int:
        """About how high the row will be; cheap."""
        per_line = max(10, self.text_width(record.depth) // max(1, QFontMetrics(self.style.body).averageCharWidth()))
        lines = sum(len(block.text) // per_line + 1 for block in record.text.blocks) or 1
        gaps = self.style.gap * max(0, len(record.text.blocks) - 1)
        extra = self.style.pitch if folded else 0
        return (
            lines * self.style.pitch + gaps + extra + self.theme.space(3) * 2 + self.header_line + self.theme.space(1)
        )

    @property
    def header_line(self) -> int:
        return QFontMetrics(self.style.name).height() + 2


class CommentLayout:
    """One row, laid out for a frame. `folded` says whether the line for hidden replies has its place."""

    def __init__(self, record: CommentRecord, frame: Frame, folded: bool) -> None:
        self.record = record
        self.frame = frame
        theme = frame.theme
        self.left = frame.column + frame.indent(record.depth)
        self.width = frame.text_width(record.depth)
        self.top = theme.space(3)
        self.header, header_height = self._header()
        self.text_at = QPoint(self.left, self.top + header_height + theme.space(1))
        self.text = RichLayout(record.text, self.width, frame.style)
        y = self.text_at.y() + (self.text.height if record.text else frame.style.pitch)
        self.fold_line = QRect(self.left, y, self.width, frame.style.pitch) if folded else QRect()
        self.height = y + self.fold_line.height() + theme.space(3)

    @property
    def chevron(self) -> QRect:
        """Where a click folds the replies away."""
        size = self.frame.theme.space(5)
        return QRect(self.left - size, self.top - 2, size, self.frame.header_line + 4)

    @property
    def chips_box(self) -> QRect:
        """What the header leaves free at its right end."""
        last = self.header[-1].box
        left = last.right() + self.frame.theme.space(3)
        right = self.frame.width - self.frame.theme.space(3)
        return QRect(left, last.top(), max(0, right - left), self.frame.header_line)

    def _header(self) -> tuple[list[PlacedWord], int]:
        """Author, time and marks one after the other, wrapped where the row is narrow."""
        frame, style = self.frame, self.frame.style
        gap, line, right = frame.theme.space(2), frame.header_line, self.left + self.width
        deep = self.record.depth >= frame.theme.tokens.column.levels
        right -= min(ROOM_FOR_CHIPS, self.width // 4)
        x, y = self.left, self.top
        placed = []
        for number, word in enumerate([author_of(self.record), *header_words(self.record, frame.locale, deep)]):
            metrics = QFontMetrics(style.small if number else style.name)
            padding = frame.theme.space(1) * 2 if word.badge else 0
            text = metrics.elidedText(word.text, Qt.TextElideMode.ElideRight, self.width - padding)
            width = metrics.horizontalAdvance(text) + padding + 1
            if x > self.left and x + width > right:
                x, y = self.left, y + line
            placed.append(PlacedWord(word, QRect(x, y, width, line), text))
            x += width + gap
        return placed, y + line - self.top

    # -- finding --
    def position_at(self, point: QPoint) -> int:
        """The text position nearest to a point of the row."""
        inside = point - self.text_at
        return self.text.position_at(inside.x(), inside.y())

    def in_text(self, point: QPoint) -> bool:
        inside = point - self.text_at
        return 0 <= inside.y() < self.text.height and -4 <= inside.x() <= self.width + 4 and bool(self.record.text)

    def link_at(self, point: QPoint) -> str | None:
        inside = point - self.text_at
        return self.text.link_at(inside.x(), inside.y())

    def word_at(self, point: QPoint) -> Word | None:
        """The word of the header under a point."""
        return next((placed.word for placed in self.header if placed.box.contains(point)), None)

    def guide_at(self, x: int) -> int | None:
        """The depth of the ancestor whose guide line is at `x`."""
        for depth in range(min(self.record.depth, self.frame.theme.tokens.column.levels)):
            if abs(x - self.guide_x(depth)) <= 3:
                return depth
        return None

    def guide_x(self, depth: int) -> int:
        """Where the guide line of replies to a comment of this depth runs: under that comment's fold mark."""
        return self.frame.column + self.frame.indent(depth) - self.frame.theme.space(5) // 2
