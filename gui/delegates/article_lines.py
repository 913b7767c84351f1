"""The lines of a document that are in view, and the boxes of stretches of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from gui.delegates.segment import extent


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A wrapped line: [first, last) of the document, and its place in it (px)."""

    first: int
    last: int
    line: QTextLine
    offset: int
    """Where its block begins in the document."""
    x: float
    y: float
    mixed: bool
    """It may run from right to left, or both ways."""
    bottom: float
    """Where the next line of the block begins; for the last one: below its letters."""

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
    """Finds the lines between two heights of one document. They are measured once, until `forget`."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._known: dict[int, list[ShownLine]] = {}

    def forget(self) -> None:
        """The document was laid out anew."""
        self._known.clear()

    def between(self, top: float, bottom: float) -> Iterator[tuple[int, list[ShownLine]]]:
        """(number, lines) of each block that reaches into these heights of the document."""
        block = self._document.findBlockByNumber(self._first_below(top))
        while block.isValid():
            lines = self._of_block(block)
            if lines and lines[0].y > bottom:
                break
            if lines and lines[-1].bottom >= top:
                yield block.blockNumber(), lines
            block = block.next()

    def _first_below(self, height: float) -> int:
        """The number of the first block that ends below a height."""
        layout, low, high = self._document.documentLayout(), 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high) // 2
            if layout.blockBoundingRect(self._document.findBlockByNumber(middle)).bottom() < height:
                low = middle + 1
            else:
                high = middle
        return low

    def _of_block(self, block: QTextBlock) -> list[ShownLine]:
        number = block.blockNumber()
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._measured(block)
        return known

    def _measured(self, block: QTextBlock) -> list[ShownLine]:
        box = self._document.documentLayout().blockBoundingRect(block)
        lines, start, found = block.layout(), block.position(), []
        text = block.text()
        mixed = not text.isascii() and any(bidirectional(sign) in ("R", "AL") for sign in text)
        count = lines.lineCount()
        for number in range(count):
            line = lines.lineAt(number)
            y, first = box.top() + line.y(), start + line.textStart()
            last = first + line.textLength() + (number == count - 1)
            below = (
                box.top() + lines.lineAt(number + 1).y() if number + 1 < count else y + line.ascent() + line.descent()
            )
            found.append(ShownLine(first, last, line, start, box.left(), y, mixed, below))
        return found
