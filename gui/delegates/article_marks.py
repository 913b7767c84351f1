"""What is drawn on the lines of an article: tints and lines of tagged passages, quoted passages, hits, quote bars."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTextDocument

from gui.delegates.article_document import QUOTE_LEVEL
from gui.delegates.article_lines import ShownLine
from gui.models.passage_lanes import PassageLanes, line_style
from gui.models.quoted_passages import QuotedPlaces
from gui.theme import TagColour, Theme

BELOW = 2
"""Px between the letters' base and the first lane."""
DASHES: tuple[tuple[int, ...], ...] = ((), (6, 3), (2, 2), (7, 2, 2, 2))
"""By `line_style`, in px: solid, dashed, dotted, dash and dot."""
ROOMY = ((0, 2), (3, 2), (6, 1), (8, 1))
"""(distance, thickness) of each lane where the lines of the text are far enough apart."""
TIGHT = ((0, 1), (2, 1), (4, 1), (6, 1))
AIRY = ((0, 2), (3, 2), (6, 2), (9, 2))
SHADE = 3
"""More tints over each other would hide the letters."""


@dataclass(slots=True)
class Strips:
    """All passages on the lines of one block, ready to be drawn."""

    tints: list[tuple[QRectF, QColor]]
    lines: list[tuple[QRect, QColor]]
    """Solid ones."""
    broken: list[tuple[QRect, QPixmap, QPoint]]


def _period(hue: int | None) -> int:
    return sum(DASHES[line_style(hue)])


class ArticleMarks:
    """Draws only what touches the lines that are in view."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._tiles: dict[tuple[int | None, int, float], QPixmap] = {}
        self._colours: dict[int, TagColour] = {}
        self.renew()

    def renew(self) -> None:
        """After a change of the theme."""
        metrics = QFontMetricsF(self._theme.reading_font())
        room = self._theme.line_pitch() - metrics.capHeight() - BELOW
        self._places = AIRY if room >= 10.5 else ROOMY if room >= 8 else TIGHT
        self._tiles.clear()
        self._colours.clear()

    # -- below the letters --
    def strips(self, lines: Sequence[ShownLine], lanes: PassageLanes, ratio: float) -> Strips:
        """Where the passages run on these lines; `ratio`: the pixels of the screen to a px."""
        found = Strips([], [], [])
        for line in lines:
            top = round(line.baseline) + BELOW
            for lane, first, last, passage in lanes.between(line.first, line.last):
                for box in line.boxes(first, last):
                    self._add(found, box, top, lane, passage.hue, ratio)
        return found

    def _add(self, strips: Strips, box: QRectF, top: int, lane: int, hue: int | None, ratio: float) -> None:
        if hue is not None and lane < SHADE:
            strips.tints.append((box, self._tag_colour(hue).tint))
        down, thick = self._places[lane]
        left = math.floor(box.left())
        stretch = QRect(left, top + down, math.ceil(box.right()) - left, thick)
        if line_style(hue):
            strips.broken.append((stretch, self._tile(hue, thick, ratio), QPoint(left % _period(hue), 0)))
        else:
            strips.lines.append((stretch, self.colour(hue)))

    @staticmethod
    def paint_tints(painter: QPainter, strips: Strips) -> None:
        for box, tint in strips.tints:
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
    @staticmethod
    def paint_lines(painter: QPainter, strips: Strips) -> None:
        """One line for each tag below its passages."""
        for solid, colour in strips.lines:
            painter.fillRect(solid, colour)
        for broken, tile, start in strips.broken:
            painter.drawTiledPixmap(broken, tile, start)

    def _tile(self, hue: int | None, thick: int, ratio: float) -> QPixmap:
        """One period of a broken line: tiles are drawn many times faster than dashes."""
        tile = self._tiles.get((hue, thick, ratio))
        if tile is None:
            tile = QPixmap(round(_period(hue) * ratio), round(thick * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(Qt.GlobalColor.transparent)
            painter, x = QPainter(tile), 0
            for number, length in enumerate(DASHES[line_style(hue)]):
                if number % 2 == 0:
                    painter.fillRect(QRectF(x, 0, length, thick), self.colour(hue))
                x += length
            painter.end()
            self._tiles[hue, thick, ratio] = tile
        return tile

    def colour(self, hue: int | None) -> QColor:
        """A tag's colour; grey for a note."""
        return self._theme.colour("secondary") if hue is None else self._tag_colour(hue).line

    def _tag_colour(self, hue: int) -> TagColour:
        known = self._colours.get(hue)
        if known is None:
            known = self._colours[hue] = self._theme.tag_colour(hue)
        return known

    def paint_sample(self, painter: QPainter, box: QRectF, hue: int | None) -> None:
        """The kind of line a tag has, beside its name."""
        strips = Strips([], [], [])
        self._add(strips, box, round(box.center().y()) - 1, 0, hue, painter.device().devicePixelRatioF())
        self.paint_lines(painter, strips)

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
                painter.fillRect(QRectF(side + level * step + 2, line.y, 2, line.bottom - line.y), colour)

    def paint_quoted(
        self, painter: QPainter, lines: Sequence[ShownLine], quoted: QuotedPlaces, side: int, current: int | None
    ) -> None:
        """A quiet bar in the margin beside what comments quote."""
        quiet, strong = self._theme.colour("guide_strong"), self._theme.colour("accent")
        x = side - quote_gap(self._theme, side)
        for line in lines:
            touched = list(quoted.over(line.first, line.last))
            if touched:
                goes_on = any(quoted.extent(number)[1] > line.last for _, _, number in touched)
                bottom = line.bottom if goes_on else line.letters.bottom()
                strong_here = any(number == current for _, _, number in touched)
                painter.fillRect(QRectF(x, line.y, 2, bottom - line.y), strong if strong_here else quiet)


def quote_gap(theme: Theme, side: int) -> int:
    """From the bar beside a quoted passage to the text: less where the margin is narrow."""
    return theme.space(2) if side > theme.space(5) * 2 else theme.space(1) + 1
