"""What is drawn on the lines of an article: tints and lines of tagged passages, quoted passages, hits, quote bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextDocument

from gui.delegates.article_document import QUOTE_LEVEL
from gui.delegates.article_lines import ShownLine
from gui.models.passage_lanes import LANES, PassageLanes, line_style
from gui.models.quoted_passages import QuotedPlaces
from gui.theme import Theme

BELOW = 2
"""Px between the letters' base and the first lane."""
DASHES: tuple[tuple[float, ...], ...] = ((), (4, 2), (1, 1), (5, 1.5, 1, 1.5))
"""By `line_style`, in widths of the line: solid, dashed, dotted, dash and dot."""
SHADE = 3
"""More tints over each other would hide the letters."""


class ArticleMarks:
    """Draws only what touches the lines that are in view."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pens: dict[tuple[int | None, int], QPen] = {}
        self.renew()

    def renew(self) -> None:
        """After a change of the theme."""
        metrics = QFontMetricsF(self._theme.reading_font())
        room = self._theme.line_pitch() - metrics.capHeight() - BELOW
        self._step = max(2, min(3, int((room + 1) / LANES)))
        self._pens.clear()

    # -- below the letters --
    def paint_tints(self, painter: QPainter, lines: Sequence[ShownLine], lanes: PassageLanes) -> None:
        for line in lines:
            for lane, first, last, passage in lanes.between(line.first, line.last):
                if passage.hue is not None and lane < SHADE:
                    tint = self._theme.tag_colour(passage.hue).tint
                    for box in line.boxes(first, last):
                        painter.fillRect(box, tint)

    def paint_stretch(
        self, painter: QPainter, lines: Sequence[ShownLine], stretch: tuple[int, int], colour: QColor
    ) -> None:
        """One stretch of the document in one colour: a hit, a passage that is pointed at."""
        for line in lines:
            if line.first < stretch[1] and line.last > stretch[0]:
                for box in line.boxes(*stretch):
                    painter.fillRect(box, colour)

    def frame_stretch(
        self, painter: QPainter, lines: Sequence[ShownLine], stretch: tuple[int, int], colour: QColor
    ) -> None:
        """The same as an outline."""
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in lines:
            if line.first < stretch[1] and line.last > stretch[0]:
                for box in line.boxes(*stretch):
                    painter.drawRect(box.adjusted(-0.5, 0.5, 0.5, -0.5))

    # -- above them --
    def paint_lines(self, painter: QPainter, lines: Sequence[ShownLine], lanes: PassageLanes) -> None:
        """One line for each tag below its passages."""
        for line in lines:
            top = round(line.baseline) + BELOW
            for lane, first, last, passage in lanes.between(line.first, line.last):
                y = top + lane * self._step
                for box in line.boxes(first, last):
                    self._line(painter, box, y, passage.hue)

    def _line(self, painter: QPainter, box: QRectF, y: float, hue: int | None) -> None:
        style, thick = line_style(hue), self._step - 1
        if not style:
            painter.fillRect(QRectF(box.left(), y, box.width(), thick), self.colour(hue))
            return
        painter.setPen(self._pen(hue, thick))
        painter.drawLine(QLineF(box.left(), y + thick / 2, box.right(), y + thick / 2))

    def _pen(self, hue: int | None, thick: int) -> QPen:
        pen = self._pens.get((hue, thick))
        if pen is None:
            pen = QPen(self.colour(hue), thick)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(DASHES[line_style(hue)])
            self._pens[hue, thick] = pen
        return pen

    def colour(self, hue: int | None) -> QColor:
        """A tag's colour; grey for a note."""
        return self._theme.colour("secondary") if hue is None else self._theme.tag_colour(hue).line

    def paint_sample(self, painter: QPainter, box: QRectF, hue: int | None) -> None:
        """The kind of line a tag has, beside its name."""
        self._line(painter, box, round(box.center().y()) - 1, hue)

    # -- beside them --
    def paint_quote_bars(
        self, painter: QPainter, lines: Sequence[ShownLine], document: QTextDocument, side: int
    ) -> None:
        """Bars before quotes inside the article, one for each level."""
        step, colour = self._theme.space(4), self._theme.colour("guide")
        for line in lines:
            block = document.findBlock(line.first)
            levels = block.blockFormat().intProperty(QUOTE_LEVEL)
            for level in range(levels):
                painter.fillRect(QRectF(side + level * step + 2, line.y, 2, line.line.height()), colour)

    def paint_quoted(
        self, painter: QPainter, lines: Sequence[ShownLine], quoted: QuotedPlaces, side: int, current: int | None
    ) -> None:
        """A quiet bar in the margin beside what comments quote."""
        quiet, strong = self._theme.colour("guide_strong"), self._theme.colour("accent")
        x = side - self._theme.space(2)
        for line in lines:
            numbers = [number for _, _, number in quoted.over(line.first, line.last)]
            if numbers:
                letters = line.letters
                bar = QRectF(x, letters.top(), 2, letters.height())
                painter.fillRect(bar, strong if current in numbers else quiet)
