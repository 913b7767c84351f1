"""A step of the history: what was done, by whom and when. Undone ones are dim, above the line where the archive is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.history_model import NOW, SMALL, UNDONE
from gui.theme import Theme

DOT = 4.0
"""Half the width of the dot that marks a step on the line of time."""


class HistoryDelegate(QStyledItemDelegate):
    """Draws the items of `HistoryModel`. All rows are equally high."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = self._theme
        lines = QFontMetrics(theme.ui_font(2)).height() + QFontMetrics(theme.ui_font(1)).height()
        return QSize(0, lines + 2 * theme.space(2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        self._paint_time_line(painter, rect, index)
        self._paint_words(painter, rect, index)
        if index.data(NOW) and index.row():
            painter.setPen(theme.colour("accent"))
            painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())
        painter.restore()

    def _paint_time_line(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """A quiet line through all steps; a full dot is where the archive is, a ring what was undone."""
        theme = self._theme
        x, middle = rect.left() + theme.space(4), rect.top() + theme.space(2) + theme.size(2) / 2 + 1
        painter.setPen(theme.colour("guide"))
        top = rect.top() if index.row() else round(middle)
        last = index.row() + 1 == index.model().rowCount()
        painter.drawLine(x, top, x, round(middle) if last else rect.bottom() + 1)
        now, undone = bool(index.data(NOW)), bool(index.data(UNDONE))
        colour = theme.colour("accent" if now else "guide" if undone else "secondary")
        painter.setPen(colour)
        painter.setBrush(theme.colour("desk") if undone else colour)
        size = DOT + 1 if now else DOT - 0.5
        painter.drawEllipse(QRectF(x - size + 0.5, middle - size, 2 * size, 2 * size))

    def _paint_words(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = self._theme
        undone, now = bool(index.data(UNDONE)), bool(index.data(NOW))
        left, right = rect.left() + theme.space(4) + theme.space(3), rect.right() - theme.space(2)
        font = theme.ui_font(2, bold=now)
        font.setItalic(undone)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour("secondary" if undone else "text"))
        y = rect.top() + theme.space(2)
        words = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPointF(left, y + metrics.ascent()), words)
        small = theme.ui_font(1)
        painter.setFont(small)
        painter.setPen(theme.colour("secondary"))
        metrics_small = QFontMetrics(small)
        below = metrics_small.elidedText(str(index.data(SMALL) or ""), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPointF(left, y + metrics.height() + metrics_small.ascent()), below)
