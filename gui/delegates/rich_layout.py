"""RichLayout: a RichText wrapped to a width: drawing it, and finding positions, boxes and links in it.

All positions are code points of the text's plain form, all distances px from its upper left corner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from domain.text import Block, BlockKind, RichText, SpanKind
from gui.delegates.comment_difference import Mark
from gui.delegates.segment import EVERYWHERE, Band, Segment, font_of, lay_out, pieces
from gui.delegates.text_style import TextStyle


class Step(Enum):
    """How a caret moves."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    START = auto()
    END = auto()


class RichLayout:
    """Laid out once; immutable afterwards."""

    def __init__(self, text: RichText, width: int, style: TextStyle, marks: Sequence[Mark] = ()) -> None:
        self.style = style
        self.width = width
        self.segments: list[Segment] = []
        self._decorations: list[tuple[Block, int, int, str]] = []
        self.height = self._lay_out(text, marks)
        self._starts = [segment.start for segment in self.segments]

    def _lay_out(self, text: RichText, marks: Sequence[Mark]) -> int:
        y, before, number = 0, None, 0
        for block, start in zip(text.blocks, text.offsets(), strict=True):
            items = before is not None and before.kind is block.kind is BlockKind.LIST_ITEM
            if before is not None:
                y += self.style.gap // 2 if items else self.style.gap
            number = number + 1 if items and block.ordered and before and before.level == block.level else 1
            top, pad = y, self.style.gap if block.kind is BlockKind.CODE else 0
            y += pad
            x = self._indent(block)
            for piece in pieces(block.text):
                box = (x, y, max(40, self.width - x - pad))
                self.segments.append(lay_out(block, piece, start + piece[0], box, self.style, marks))
                y += self.segments[-1].height
            y += pad
            self._decorations.append((block, top, y, f"{number}." if block.ordered else "•"))
            before = block
        return y

    def _indent(self, block: Block) -> int:
        levels = min(max(block.level, 1), 6)
        if block.kind is BlockKind.LIST_ITEM:
            return levels * (self.style.step + self.style.gap // 2)
        if block.kind is BlockKind.QUOTE:
            return min(levels * self.style.step, self.width // 3)
        return self.style.gap if block.kind is BlockKind.CODE else 0

    # -- drawing --
    def draw_ground(self, painter: QPainter, x: int, y: int) -> None:
        """What lies under the text: quote bars, code shades, bullets."""
        style = self.style
        for block, top, bottom, mark in self._decorations:
            if block.kind is BlockKind.QUOTE:
                for level in range(min(max(block.level, 1), 6)):
                    painter.fillRect(QRectF(x + level * style.step + 2, y + top + 1, 2, bottom - top - 2), style.bar)
            elif block.kind is BlockKind.CODE:
                painter.fillRect(QRectF(x, y + top, self.width, bottom - top), style.shade)
            elif block.kind is BlockKind.LIST_ITEM:
                indent = self._indent(block)
                painter.setFont(font_of(block, style))
                painter.setPen(style.secondary)
                place = QRectF(x, y + top, indent - style.gap * 0.75, style.pitch)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
            elif block.kind is BlockKind.IMAGE and not block.text:
                painter.setFont(font_of(block, style))
                painter.setPen(style.secondary)
                place = QRectF(x, y + top, self.width, style.pitch)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, QCoreApplication.translate("Thread", "[Image]"))

    def draw_text(self, painter: QPainter, x: int, y: int, clip: QRectF) -> None:
        """The letters; segments outside `clip` (in the painter's coordinates) are left out."""
        painter.setPen(self.style.text)
        for segment in self.segments:
            top = y + segment.y
            if top <= clip.bottom() and top + segment.height >= clip.top():
                segment.layout.draw(painter, QPointF(x + segment.x, top), [], clip)

    # -- positions --
    @property
    def length(self) -> int:
        return self.segments[-1].end if self.segments else 0

    def segment_of(self, position: int) -> Segment | None:
        """The segment a position lies in, or the one before it in a gap."""
        if not self.segments:
            return None
        return self.segments[max(0, bisect_right(self._starts, position) - 1)]

    def position_at(self, x: float, y: float) -> int:
        """The position nearest to a point."""
        for segment in self.segments:
            if y < segment.y + segment.height:
                return segment.position_at(x, y)
        return self.segments[-1].position_at(x, y) if self.segments else 0

    def caret(self, position: int) -> QRectF:
        segment = self.segment_of(position)
        if segment is None:
            return QRectF(0, 0, 1, self.style.pitch)
        return segment.caret(min(position, segment.end))

    def rects(self, start: int, end: int, band: Band = EVERYWHERE) -> list[QRectF]:
        """The boxes of [start, end), line by line; only those that touch the band."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found: list[QRectF] = []
        for segment in self.segments[first:]:
            if segment.start >= end or segment.y > band[1]:
                break
            if segment.end > start and segment.y + segment.height >= band[0]:
                found.extend(segment.rects(start, end, band))
        return found

    def link_at(self, x: float, y: float) -> str | None:
        """The address of the link under a point."""
        for segment in self.segments:
            if not segment.y <= y < segment.y + segment.height:
                continue
            position = segment.position_at(x, y)
            offset = segment.start - _block_start(self.segments, segment)
            for span in segment.block.spans:
                if span.kind is not SpanKind.LINK or not span.href:
                    continue
                start = segment.start - offset + span.start
                if start <= position <= segment.start - offset + span.end and any(
                    box.contains(x, y) for box in segment.rects(start, start + span.end - span.start)
                ):
                    return span.href
            if segment.block.kind is BlockKind.IMAGE:
                return segment.block.href
        return None

    # -- moving --
    def moved(self, position: int, step: Step) -> int:
        """Where a caret gets to from `position`."""
        segment = self.segment_of(position)
        if segment is None or step is Step.START:
            return 0
        if step is Step.END:
            return self.length
        if step in (Step.UP, Step.DOWN):
            return self._line_moved(position, step is Step.UP)
        if step in (Step.LINE_START, Step.LINE_END):
            return self._line_edge(segment, position, step is Step.LINE_END)
        return self._sideways(segment, position, step)

    def _sideways(self, segment: Segment, position: int, step: Step) -> int:
        mode = QTextLayout.CursorMode.SkipCharacters
        if step in (Step.WORD_LEFT, Step.WORD_RIGHT):
            mode = QTextLayout.CursorMode.SkipWords
        back = step in (Step.LEFT, Step.WORD_LEFT)
        place = self.segments.index(segment)
        if back and position <= segment.start:
            return self.segments[place - 1].end if place else 0
        if not back and position >= segment.end:
            return self.segments[place + 1].start if place + 1 < len(self.segments) else self.length
        units = segment.positions.utf16(position - segment.start)
        move = segment.layout.previousCursorPosition if back else segment.layout.nextCursorPosition
        return segment.start + segment.positions.codepoint(move(units, mode))

    def _line_moved(self, position: int, up: bool) -> int:
        caret = self.caret(position)
        y = caret.top() - self.style.pitch / 2 if up else caret.bottom() + self.style.pitch / 2
        if y < 0:
            return 0
        target = self.position_at(caret.x(), y)
        if not up and target <= position:  # the gap between blocks is higher than half a line
            segment = next((s for s in self.segments if s.start > position), None)
            return segment.position_at(caret.x(), segment.y) if segment else self.length
        return target

    @staticmethod
    def _line_edge(segment: Segment, position: int, end: bool) -> int:
        line = segment.layout.lineForTextPosition(segment.positions.utf16(position - segment.start))
        place = line.textStart()
        if end:
            last = line.lineNumber() == segment.layout.lineCount() - 1
            place += line.textLength() - (0 if last else 1)
        return segment.start + segment.positions.codepoint(place)

    def word_at(self, position: int) -> tuple[int, int]:
        """[start, end) of the word around a position, without the space after it."""
        segment = self.segment_of(position)
        if segment is None or not segment.length:
            return position, position
        chars = segment.layout.text()
        offset = min(position - segment.start, segment.length - 1)
        if not _in_word(chars[offset]) and offset and _in_word(chars[offset - 1]):
            offset -= 1
        start = end = offset
        if not _in_word(chars[offset]):
            return segment.start + offset, segment.start + offset + 1
        while start and _in_word(chars[start - 1]):
            start -= 1
        while end < len(chars) and _in_word(chars[end]):
            end += 1
        return segment.start + start, segment.start + end

    def block_at(self, position: int) -> tuple[int, int]:
        """[start, end) of the paragraph around a position."""
        segment = self.segment_of(position)
        if segment is None:
            return 0, 0
        start = _block_start(self.segments, segment)
        return start, start + len(segment.block.text)


def _block_start(segments: list[Segment], segment: Segment) -> int:
    start = segment.start
    place = segments.index(segment)
    while place and segments[place - 1].block is segment.block and segments[place - 1].end == start:
        place -= 1
        start = segments[place].start
    return start


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "_'’-\u00ad\u200d\u0301" or ord(char) >= 0x1F300
