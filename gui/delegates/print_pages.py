"""Pages: units of a print flow over pages, are cut between lines, and are drawn page by page at any resolution."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextDocument

from gui.delegates.print_document import Pen, PrintDocument, Unit
from gui.delegates.print_style import FOOT, HEAD, SMALL, Sheet

KEPT = 400
"""So many laid out units stay in memory."""


@dataclass(frozen=True, slots=True)
class Part:
    """[top, bottom) of a unit, drawn at `y` of the text's place on a page."""

    unit: int
    top: float
    bottom: float
    y: float


class PrintPages:
    """Laid out step by step: `compose` is a generator, so that nobody has to wait for a long thread."""

    def __init__(self, document: PrintDocument, sheet: Sheet) -> None:
        self.document, self.sheet = document, sheet
        self.pages: list[list[Part]] = [[]]
        self.done = False
        self._units: list[Unit] = []
        self._made: OrderedDict[int, QTextDocument] = OrderedDict()
        self._y = 0.0

    def compose(self) -> Iterator[int]:
        """Yields after each unit how many there are so far."""
        keep: list[int] = []
        for number, unit in enumerate(self.document.units()):
            self._units.append(unit)
            if unit.page and (self._y or self.pages[-1]):
                self._turn()
            if unit.keep:
                keep.append(number)
                continue
            self._place_kept(keep, number)
            keep = []
            yield number + 1
        for number in keep:
            self._flow(number)
        self.done = True

    def _place_kept(self, keep: list[int], number: int) -> None:
        """Headings go to the next page with the first lines of what they stand above."""
        height = self.sheet.text.height()
        before = sum(self._units[one].above + self._document(one).size().height() for one in keep)
        lines = self._cuts(number)
        first = lines[min(1, len(lines) - 1)] if lines else 0
        needed = before + self._units[number].above + first
        if keep and self._y and self._y + needed > height and needed < height:
            self._turn()
        for one in (*keep, number):
            self._flow(one)

    def _turn(self) -> None:
        self.pages.append([])
        self._y = 0.0

    def _flow(self, number: int) -> None:
        """Put one unit where there is room, cut between lines."""
        height, unit = self.sheet.text.height(), self._units[number]
        if self._y:
            self._y += unit.above
        top, cuts = 0.0, self._cuts(number)
        for place, cut in enumerate(cuts):
            if self._y + cut - top > height:
                alone = place < 2 and top == 0.0 and self._y  # no first line, such as a name, without the second
                before = cuts[place - 1] if place and not alone else 0.0
                if before > top:
                    self.pages[-1].append(Part(number, top, before, self._y))
                if self._y or before > top:
                    self._turn()
                top = before
        if cuts and cuts[-1] > top:
            self.pages[-1].append(Part(number, top, cuts[-1], self._y))
            self._y += cuts[-1] - top

    def _cuts(self, number: int) -> list[float]:
        """The heights below each line, where a unit may be cut."""
        document, found = self._document(number), []
        layout, block = document.documentLayout(), document.begin()
        while block.isValid():
            box, lines = layout.blockBoundingRect(block), block.layout()
            for line in range(lines.lineCount()):
                at = lines.lineAt(line)
                found.append(box.top() + at.y() + at.height())
            block = block.next()
        if found:
            found[-1] = max(found[-1], document.size().height())
        return found

    def _document(self, number: int) -> QTextDocument:
        made = self._made.get(number)
        if made is None:
            unit = self._units[number]
            pen = Pen(self.document.style, self.sheet.text.width() - unit.left)
            unit.make(pen)
            made = self._made[number] = pen.document
            if len(self._made) > KEPT:
                self._made.popitem(last=False)
        else:
            self._made.move_to_end(number)
        return made

    # -- drawing --
    def draw(self, painter: QPainter, page: int, pages: int | None = None) -> None:
        """Page `page` (from 0) in points; `pages`: how many there are in all."""
        text = self.sheet.text
        for part in self.pages[page]:
            unit, document = self._units[part.unit], self._document(part.unit)
            painter.save()
            painter.translate(text.left() + unit.left, text.top() + part.y - part.top)
            clip = QRectF(0, part.top, text.width(), part.bottom - part.top)
            painter.setClipRect(clip)
            document.drawContents(painter, clip)
            painter.restore()
            if unit.guide:
                self._guides(painter, unit, QPointF(text.left(), text.top() + part.y), part.bottom - part.top)
        self._around(painter, page + 1, pages if pages is not None else len(self.pages))

    def _guides(self, painter: QPainter, unit: Unit, at: QPointF, height: float) -> None:
        """One thin line at the left of what is nested."""
        painter.fillRect(QRectF(at.x() + unit.guide - 8, at.y(), 0.6, height), self.document.style.rule)

    def _around(self, painter: QPainter, page: int, pages: int) -> None:
        style, text = self.document.style, self.sheet.text
        painter.setFont(style.font(SMALL, ui=True))
        painter.setPen(style.secondary)
        head = QRectF(text.left(), text.top() - HEAD - SMALL, text.width(), HEAD)
        foot = QRectF(text.left(), text.bottom() + SMALL, text.width(), FOOT)
        self._sides(painter, head, *self.document.header())
        self._sides(painter, foot, *self.document.footer(page, pages))
        painter.fillRect(QRectF(text.left(), head.bottom() - 2, text.width(), 0.5), style.rule)

    def _sides(self, painter: QPainter, box: QRectF, left: str, right: str) -> None:
        metrics = QFontMetricsF(painter.font())
        room = box.width() - metrics.horizontalAdvance(right) - 2 * SMALL
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        short = metrics.elidedText(" ".join(left.split()), Qt.TextElideMode.ElideMiddle, max(0.0, room))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, short)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, right)
