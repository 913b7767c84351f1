"""CommentLayout: where everything in one comment's row lies. Annotations never change its height."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from domain.records import CommentRecord
from gui.delegates.comment_difference import difference
from gui.delegates.comment_events import event_words
from gui.delegates.comment_frame import Frame, RowShape
from gui.delegates.comment_words import Word, header_words
from gui.delegates.rich_layout import RichLayout

ROOM_FOR_CHIPS = 72


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word of the header with its box."""

    word: Word
    box: QRect
    text: str


class CommentLayout:
    """One row, laid out for a frame."""

    def __init__(self, record: CommentRecord, frame: Frame, shape: RowShape) -> None:
        self.record, self.frame, self.shape = record, frame, shape
        theme = frame.theme
        self.left = frame.column + frame.indent(shape.depth)
        self.width = frame.text_width(shape.depth)
        top = theme.space(3)
        above = frame.small_line if shape.reply_to is not None else 0
        self.reply_line = QRect(self.left, top, self.width, above) if above else QRect()
        self.top = top + above
        self.header, header_height = self._header()
        self.text_at = QPoint(self.left, self.top + header_height + theme.space(1))
        shown, marks = (record.text, ()) if shape.pieces is None else difference(shape.pieces)
        self.text = RichLayout(shown, self.width, frame.style, marks)
        self.is_empty = not shown
        y = self.text_at.y() + (frame.style.pitch if self.is_empty else self.text.height)
        self.fold_line = QRect(self.left, y, self.width, frame.style.pitch) if shape.folded else QRect()
        self.height = y + self.fold_line.height() + theme.space(3)

    @property
    def is_selectable(self) -> bool:
        """A text with its changes is to be looked at only: its positions are no positions of the comment."""
        return self.shape.pieces is None

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

    def _words(self) -> list[Word]:
        record, frame, events = self.record, self.frame, self.shape.events
        deep = self.shape.depth >= frame.levels
        words = header_words(record, frame.locale, deep=deep, votes_hidden=frame.theme.style.votes_hidden)
        news = event_words(events)
        said = {word.text for word in news}
        return [frame.names.of(record), *(word for word in words if word.text not in said), *news]

    def _header(self) -> tuple[list[PlacedWord], int]:
        """Author, time and marks one after the other, wrapped where the row is narrow."""
        frame, style = self.frame, self.frame.style
        gap, line, right = frame.theme.space(2), frame.header_line, self.left + self.width
        right -= min(ROOM_FOR_CHIPS, self.width // 4)
        x, y = self.left, self.top
        placed = []
        for number, word in enumerate(self._words()):
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
        return (
            0 <= inside.y() < self.text.height
            and -4 <= inside.x() <= self.width + 4
            and self.is_selectable
            and not self.is_empty
        )

    def link_at(self, point: QPoint) -> str | None:
        inside = point - self.text_at
        return self.text.link_at(inside.x(), inside.y()) if self.is_selectable else None

    def word_at(self, point: QPoint) -> Word | None:
        """The word of the header under a point."""
        return next((placed.word for placed in self.header if placed.box.contains(point)), None)

    def box_of_time(self) -> QRect:
        """Where the time stands."""
        return next((placed.box for placed in self.header if placed.word.is_time), self.header[0].box)

    def in_head(self, point: QPoint) -> bool:
        """Whether a point is above the text, at the names and marks: where a comment is taken to be dragged."""
        return self.left <= point.x() and self.top - self.frame.theme.space(2) <= point.y() < self.text_at.y()

    def guide_at(self, x: int) -> int | None:
        """The depth of the ancestor whose guide line is at `x`."""
        for depth in range(min(self.shape.depth, self.frame.levels)):
            if abs(x - self.guide_x(depth)) <= 3:
                return depth
        return None

    def guide_x(self, depth: int) -> int:
        """Where the guide line of replies to a comment of this depth runs: under that comment's fold mark."""
        return self.frame.column + self.frame.indent(depth) - self.frame.theme.space(5) // 2
