"""A line of the concordance (KWIC): the found words below each other, with what stands before and behind them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.results_model import PLACE
from gui.theme import Theme
from operations.finding import Context

LEFT = 0.4
"""How much of the width is before the words."""


class ConcordanceDelegate(QStyledItemDelegate):
    """Draws the items of `ResultsModel` that have a place; others as one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, QFontMetrics(self._theme.ui_font(2)).height() + 2 * self._theme.space(1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._theme, option.rect.adjusted(self._theme.space(2), 0, -self._theme.space(2), 0)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        painter.setFont(theme.ui_font(2))
        painter.setPen(theme.colour("text"))
        place = index.data(PLACE)
        if isinstance(place, Context):
            self._line(painter, rect, place)
        else:
            text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, place: Context) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        bold = self._theme.ui_font(2, bold=True)
        wide = min(QFontMetrics(bold).horizontalAdvance(place.hit), round(rect.width() * (1 - LEFT)))
        start = rect.left() + round(rect.width() * LEFT)
        before = QRect(rect.left(), rect.top(), start - rect.left(), rect.height())
        behind = QRect(start + wide, rect.top(), max(0, rect.right() - start - wide), rect.height())
        metrics = painter.fontMetrics()
        left = metrics.elidedText(place.left, Qt.TextElideMode.ElideLeft, before.width())
        right = metrics.elidedText(place.right, Qt.TextElideMode.ElideRight, behind.width())
        painter.setPen(self._theme.colour("secondary"))
        painter.drawText(before, flags | Qt.AlignmentFlag.AlignRight, left)
        painter.drawText(behind, flags | Qt.AlignmentFlag.AlignLeft, right)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(bold)
        painter.drawText(QRect(start, rect.top(), wide, rect.height()), flags | Qt.AlignmentFlag.AlignLeft, place.hit)
