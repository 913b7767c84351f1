"""The lines of a document that are in view, and the boxes of stretches of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from gui.delegates.segment import extent


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A wrapped line: [first, last) of the document, and its place (px) where it is drawn."""

    first: int
    last: int
    line: QTextLine
    offset: int
    """Where its block begins in the document."""
    x: float
    y: float
    mixed: bool
    """It may run from right to left, or both ways."""
    begins: bool
    """It is the first one of its block."""

    @property
    def baseline(self) -> float:
        return self.y + self.line.ascent()

    @property
    def letters(self) -> QRectF:
        """From above to below its letters, as wide as the text in it."""
        box = self.line.naturalTextRect()
        return QRectF(self.x + box.x(), self.y, box.width(), self.line.ascent() + self.line.descent())

    def boxes(self, first: int, last: int) -> Iterator[QRectF]:
        """What [first, last) of the document covers in it; several boxes where directions mix."""
        left, right = max(first, self.first) - self.offset, min(last, self.last) - self.offset
        if left >= right:
            return
        height = self.line.ascent() + self.line.descent()
        runs = self.line.glyphRuns(left, right - left) if self.mixed else []
        if any(run.isRightToLeft() for run in runs):
            for run in runs:
                box = run.boundingRect()
                yield QRectF(self.x + box.x(), self.y, box.width(), height)
            return
        low, high = extent(self.line, left, right)
        if high > low:
            yield QRectF(self.x + low, self.y, high - low, height)


class ShownLines:
    """Finds the lines between two heights of one document."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._mixed: dict[int, bool] = {}

    def between(self, top: float, bottom: float, scrolled: float) -> list[ShownLine]:
        """Heights as they are seen: `scrolled` px of the document are above them."""
        layout, found = self._document.documentLayout(), []
        place = layout.hitTest(QPointF(0, top + scrolled), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, place))
        if block.previous().isValid():
            block = block.previous()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() - scrolled > bottom:
                break
            found += self._of_block(block, box, top + scrolled, bottom + scrolled, scrolled)
            block = block.next()
        return found

    def _of_block(self, block: QTextBlock, box: QRectF, top: float, bottom: float, scrolled: float) -> list[ShownLine]:
        lines, start, found = block.layout(), block.position(), []
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            y = box.top() + line.y()
            if y > bottom:
                break
            if y + line.height() < top:
                continue
            first = start + line.textStart()
            last = first + line.textLength() + (number == lines.lineCount() - 1)
            mixed = self._is_mixed(block)
            found.append(ShownLine(first, last, line, start, box.left(), y - scrolled, mixed, number == 0))
        return found

    def _is_mixed(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        known = self._mixed.get(number)
        if known is None:
            text = block.text()
            known = not text.isascii() and any(bidirectional(sign) in ("R", "AL") for sign in text)
            self._mixed[number] = known
        return known
