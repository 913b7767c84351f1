"""Margin: what stands beside the text of an article: how many comments quote a passage, what its tags are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from domain.annotation import Tag
from gui.delegates.article_lines import ShownLine
from gui.delegates.article_marks import ArticleMarks, quote_gap
from gui.models.passage_lanes import Passage, PassageLanes
from gui.models.quoted_passages import QuotedPlaces
from gui.theme import Theme

translate = QCoreApplication.translate
NAMED = 84
"""From this width (px) on there is room for names."""
SAMPLE = 16


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """Beside the line where quoted passages begin; `numbers` name them."""

    box: QRect
    numbers: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """Beside the line where passages begin: the names of their tags, as many as have room."""

    box: QRect
    passages: tuple[Passage, ...]
    rows: tuple[tuple[str, int | None], ...]
    """(text, hue) from top to bottom."""


class Margin:
    """Laid out for the lines in view each time they are drawn; remembers where everything is."""

    def __init__(self, theme: Theme, marks: ArticleMarks) -> None:
        self._theme, self._marks = theme, marks
        self.quotes: list[QuoteMark] = []
        self.labels: list[Label] = []

    # -- where everything is --
    def lay_out(
        self, lines: Sequence[ShownLine], quoted: QuotedPlaces, lanes: PassageLanes, side: int, width: int
    ) -> None:
        """`side`: px left and right of the text; `width`: of all."""
        metrics = QFontMetrics(self._theme.ui_font(1))
        self.quotes = self._quote_marks(lines, quoted, side, metrics) if quoted else []
        self.labels = self._labels(lines, lanes, side, width, metrics) if lanes else []

    def _quote_marks(
        self, lines: Sequence[ShownLine], quoted: QuotedPlaces, side: int, metrics: QFontMetrics
    ) -> list[QuoteMark]:
        found, gap = [], quote_gap(self._theme, side) + self._theme.space(1)
        for line in lines:
            numbers = tuple(quoted.beginning(line.first, line.last))
            if not numbers:
                continue
            comments = {one.comment_id for number in numbers for one in quoted.passages[number].quotations}
            text = translate("Article", "quoted by %Ln", "", len(comments))
            if metrics.horizontalAdvance(text) > side - gap - self._theme.space(2):
                text = str(len(comments))
            wide = metrics.horizontalAdvance(text)
            top = round(line.baseline) - metrics.ascent()
            found.append(QuoteMark(QRect(side - gap - wide, top, wide, metrics.height()), numbers, text))
        return found

    def _labels(
        self, lines: Sequence[ShownLine], lanes: PassageLanes, side: int, width: int, metrics: QFontMetrics
    ) -> list[Label]:
        begun = [(line, lanes.beginning(line.first, line.last)) for line in lines]
        begun = [(line, passages) for line, passages in begun if passages]
        gap, height = self._theme.space(3 if side >= NAMED else 1), metrics.height()
        found: list[Label] = []
        for number, (line, passages) in enumerate(begun):
            top = round(line.baseline) - metrics.ascent()
            below = begun[number + 1][0].baseline - metrics.ascent() if number + 1 < len(begun) else top + height * 6
            most = max(1, int((below - top) // height))
            room = side - gap - (self._theme.space(2) if side >= NAMED else 1)
            rows = self._rows(passages, most, room, metrics, named=side >= NAMED)
            box = QRect(width - side + gap, top, room, height * len(rows))
            found.append(Label(box, tuple(passages), rows))
        return found

    def _rows(
        self, passages: Sequence[Passage], most: int, room: int, metrics: QFontMetrics, *, named: bool
    ) -> tuple[tuple[str, int | None], ...]:
        tags: dict[int | None, Tag | None] = {}
        for one in passages:
            tags.setdefault(one.tag.id if one.tag is not None else None, one.tag)
        shown = list(tags.values())[:most]
        more = len(tags) - len(shown)
        rows = []
        for number, tag in enumerate(shown):
            rest = f" +{more}" if more and number == len(shown) - 1 else ""
            if named:
                name = tag.name if tag is not None else translate("Article", "Note")
                left = room - SAMPLE - self._theme.space(1) - metrics.horizontalAdvance(rest)
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left)
                rows.append((name + rest, tag.hue if tag is not None else None))
            else:
                rows.append((initials(tag.name) if tag is not None else "·", tag.hue if tag is not None else None))
        return tuple(rows)

    # -- drawing --
    def paint(self, painter: QPainter, side: int, current: int | None, hovered: QPoint | None) -> None:
        painter.setFont(self._theme.ui_font(1))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for mark in self.quotes:
            strong = current in mark.numbers or (hovered is not None and mark.box.contains(hovered))
            painter.setPen(self._theme.colour("accent" if strong else "secondary"))
            painter.drawText(mark.box.adjusted(-1, 0, 1, 0), flags, mark.text)
        for label in self.labels:
            height = label.box.height() // max(1, len(label.rows))
            for number, (text, hue) in enumerate(label.rows):
                row = QRect(label.box.left(), label.box.top() + number * height, label.box.width(), height)
                self._paint_row(painter, row, text, hue, flags, named=side >= NAMED)

    def _paint_row(
        self, painter: QPainter, row: QRect, text: str, hue: int | None, flags: Qt.AlignmentFlag, *, named: bool
    ) -> None:
        painter.save()
        if named:
            self._marks.paint_sample(painter, QRectF(row.left(), row.top(), SAMPLE, row.height()), hue)
            row.setLeft(row.left() + SAMPLE + self._theme.space(1))
        else:
            self._marks.paint_sample(painter, QRectF(row.left(), row.bottom() - 3, row.width(), 4), hue)
        painter.setPen(self._theme.colour("secondary"))
        painter.drawText(row, flags, text)
        painter.restore()

    # -- what is where --
    def quote_at(self, point: QPoint) -> QuoteMark | None:
        return next((mark for mark in self.quotes if mark.box.adjusted(-6, -3, 10, 3).contains(point)), None)

    def label_at(self, point: QPoint) -> Label | None:
        return next((label for label in self.labels if label.box.contains(point)), None)


def initials(name: str) -> str:
    """Two letters for a tag where its name has no room."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if len(words) > 1:
        return (words[0][0] + words[1][0]).upper()
    return (words[0] if words else name)[:2]
