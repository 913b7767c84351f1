"""Segment: one wrapped stretch of a text, at most some thousand characters, and where everything in it lies."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from domain.text import Block, BlockKind, SpanKind
from domain.worddiff import Part
from gui.delegates.comment_difference import Mark
from gui.delegates.text_style import TextStyle
from gui.delegates.wrapped import wrap_mode
from gui.text import Positions

LONGEST = 10_000
LONGEST_WORD = 500
"""A longer block is laid out in pieces: Qt slows down on very long paragraphs and on words without an end."""


type Band = tuple[float, float]
"""From where to where down a text, in px."""
EVERYWHERE: Band = (-math.inf, math.inf)


@dataclass
class Segment:
    """`start` is its place in the whole text (code points); `x`, `y`, `height` in px inside the text."""

    made: Callable[[], QTextLayout]
    positions: Positions
    block: Block
    start: int
    length: int
    x: int
    y: int
    height: int

    @cached_property
    def layout(self) -> QTextLayout:
        """Wrapped; where the height is known without that, not before somebody looks."""
        return self.made()

    @property
    def end(self) -> int:
        return self.start + self.length

    def line_at(self, y: float) -> QTextLine:
        """The line at height `y` of the text; the nearest one outside."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if y - self.y < line.y() + line.height():
                return line
        return self.layout.lineAt(self.layout.lineCount() - 1)

    def position_at(self, x: float, y: float) -> int:
        """The code point position in the whole text nearest to a point."""
        return self.start + self.positions.codepoint(self.line_at(y).xToCursor(x - self.x))

    def caret(self, position: int) -> QRectF:
        """Where a caret before this position stands."""
        place = self.positions.utf16(position - self.start)
        line = self.layout.lineForTextPosition(place)
        return QRectF(self.x + cursor_x(line, place), self.y + line.y(), 1, line.height())

    def rects(self, start: int, end: int, band: Band = EVERYWHERE) -> Iterator[QRectF]:
        """The boxes that [start, end) of the whole text covers, one per line; only those that touch the band."""
        first = self.positions.utf16(max(start, self.start) - self.start)
        last = self.positions.utf16(min(end, self.end) - self.start)
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            top = self.y + line.y()
            if top > band[1]:
                break
            if top + line.height() < band[0]:
                continue
            left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if left < right:
                yield from self._line_rects(line, left, right)

    def _line_rects(self, line: QTextLine, left: int, right: int) -> Iterator[QRectF]:
        """Several boxes where writing directions mix, else one."""
        runs = line.glyphRuns(left, right - left)
        rtl = any(run.isRightToLeft() for run in runs)
        boxes = [run.boundingRect() for run in runs] if rtl else []
        if not boxes:
            low, high = extent(line, left, right)
            yield QRectF(self.x + low, self.y + line.y(), high - low, line.height())
            return
        for box in boxes:
            yield QRectF(self.x + box.x(), self.y + line.y(), box.width(), line.height())


def cursor_x(line: QTextLine, place: int) -> float:
    """Where a caret before the UTF-16 position `place` stands."""
    found: Any = line.cursorToX(place)  # (x, position) in some versions of PySide6, x alone in others
    return float(found[0] if isinstance(found, tuple) else found)


def extent(line: QTextLine, left: int, right: int) -> tuple[float, float]:
    """From where to where a stretch of a line goes, without the space that hangs over its end."""
    a, b = cursor_x(line, left), cursor_x(line, right)
    natural = line.naturalTextRect()
    low, high = max(min(a, b), natural.left()), min(max(a, b), natural.right())
    return low, max(low, high)


def lay_out(
    block: Block,
    piece: tuple[int, int],
    start: int,
    box: tuple[int, int, int],
    style: TextStyle,
    marks: Sequence[Mark] = (),
) -> Segment:
    """Wrap `piece` = [from, to) of a block. `start`: its place in the whole text; `box`: x, y, width.

    `marks`: what of the whole text was added or taken.
    """
    x, y, width = box
    text = block.text[piece[0] : piece[1]]
    positions = Positions(text)
    pitch = round(style.pitch * 0.87) if block.kind is BlockKind.CODE else style.pitch
    if not block.spans and not marks and _fits(text, font_of(block, style), width):
        height = _line_height(font_of(block, style), pitch)
        return Segment(
            lambda: _made(block, piece, positions, (width, pitch), style, ())[0],
            *(positions, block, start, len(text), x, y, height),
        )
    changed = tuple(_changes(marks, start, len(text), positions, style))
    layout, height = _made(block, piece, positions, (width, pitch), style, changed)
    return Segment(lambda: layout, positions, block, start, len(text), x, y, height)


def _made(
    block: Block,
    piece: tuple[int, int],
    positions: Positions,
    room: tuple[int, int],
    style: TextStyle,
    changed: Sequence[QTextLayout.FormatRange],
) -> tuple[QTextLayout, int]:
    """The layout and its height. `room`: width, line pitch."""
    text = block.text[piece[0] : piece[1]]
    layout = QTextLayout(text.replace("\n", "\u2028"), font_of(block, style))
    option = QTextOption()
    option.setWrapMode(wrap_mode(text, LONGEST_WORD))
    option.setTabStopDistance(style.step * 2)
    if _runs_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats([*_formats(block, piece, positions, style), *changed])
    layout.setCacheEnabled(True)
    return layout, _wrap(layout, *room)


@lru_cache(maxsize=64)
def _line_height(font: QFont, pitch: int) -> int:
    """Of one line of letters that every font has."""
    layout = QTextLayout("x", font)
    return _wrap(layout, 1000, pitch)


@lru_cache(maxsize=64)
def _widest(font: QFont) -> int:
    """Of all letters that every font has."""
    metrics = QFontMetrics(font)
    return max(metrics.horizontalAdvance(chr(code)) for code in range(32, 127)) + 1


def _fits(text: str, font: QFont, width: int) -> bool:
    """It is one line, whatever its letters: that is known without wrapping it."""
    return bool(text) and text.isascii() and text.isprintable() and len(text) * _widest(font) <= width


def _runs_right_to_left(text: str) -> bool:
    """The direction of the first letter that has one."""
    strong = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return strong != "L"


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """[from, to) of the stretches that a block is laid out in: cut at a space where there is one."""
    at = 0
    while len(text) - at > LONGEST:
        cut = text.rfind(" ", at + LONGEST // 2, at + LONGEST) + 1 or at + LONGEST
        yield at, cut
        at = cut
    yield at, len(text)


def _wrap(layout: QTextLayout, width: int, pitch: int) -> int:
    y = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        natural = math.ceil(line.height())
        line.setPosition(QPointF(0, y + max(0, (pitch - natural) // 2)))
        y += max(pitch, natural)
    layout.endLayout()
    return y


def font_of(block: Block, style: TextStyle) -> QFont:
    if block.kind is BlockKind.HEADING:
        return style.heading
    return style.code if block.kind is BlockKind.CODE else style.body


def _formats(
    block: Block, piece: tuple[int, int], positions: Positions, style: TextStyle
) -> Sequence[QTextLayout.FormatRange]:
    ranges = []
    if block.kind in (BlockKind.QUOTE, BlockKind.IMAGE):
        quiet = QTextCharFormat()
        quiet.setForeground(style.link if block.kind is BlockKind.IMAGE and block.href else style.secondary)
        quiet.setFontItalic(block.kind is BlockKind.IMAGE)
        ranges.append(_range(0, positions.utf16_length, quiet))
    for span in block.spans:
        start, end = max(span.start, piece[0]) - piece[0], min(span.end, piece[1]) - piece[0]
        if start < end:
            first, last = positions.utf16(start), positions.utf16(end)
            ranges.append(_range(first, last - first, _format(span.kind, style)))
    return ranges


def _changes(
    marks: Sequence[Mark], start: int, length: int, positions: Positions, style: TextStyle
) -> Iterator[QTextLayout.FormatRange]:
    """Added words are underlined, taken ones struck through: the colours only repeat it."""
    for number in range(bisect_right(marks, start, key=lambda one: one.end), len(marks)):
        mark = marks[number]
        first, last = max(mark.start - start, 0), min(mark.end - start, length)
        if first >= last:
            break
        form, added = QTextCharFormat(), mark.part is Part.ADDED
        form.setForeground(style.added if added else style.taken)
        if added:
            form.setFontUnderline(True)
        else:
            form.setFontStrikeOut(True)
        place = positions.utf16(first)
        yield _range(place, positions.utf16(last) - place, form)


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start, result.length, result.format = start, length, form
    return result


def _format(kind: SpanKind, style: TextStyle) -> QTextCharFormat:
    form = QTextCharFormat()
    match kind:
        case SpanKind.EMPHASIS:
            form.setFontItalic(True)
        case SpanKind.STRONG:
            form.setFontWeight(QFont.Weight.DemiBold)
        case SpanKind.STRIKE:
            form.setFontStrikeOut(True)
        case SpanKind.LINK:
            form.setForeground(style.link)
            form.setFontUnderline(True)
        case SpanKind.CODE:
            form.setFontFamilies([style.code.family()])
            form.setFontFixedPitch(True)
            form.setBackground(style.shade)
    return form
