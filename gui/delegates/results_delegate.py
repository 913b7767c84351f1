"""A search result: who, and below it the words in their surroundings, the found ones marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.delegates.wrapped import wrapped
from gui.models.results_model import FOUND, HEAD
from gui.text import utf16_of
from gui.theme import Theme
from operations.finding import Found

LINES = 3


class ResultsDelegate(QStyledItemDelegate):
    """Draws the items of `ResultsModel`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        layout, height = self._layout(index, self._width(option))
        del layout
        return QSize(0, height + self._head_height() + 2 * self._theme.space(2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))
        rect = option.rect.adjusted(theme.space(3), theme.space(2), -theme.space(2), -theme.space(2))
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("secondary"))
        metrics = painter.fontMetrics()
        head = metrics.elidedText(str(index.data(HEAD)), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), rect.top() + metrics.ascent(), head)
        painter.setPen(theme.colour("text"))
        layout, _ = self._layout(index, rect.width())
        layout.draw(painter, QPointF(rect.left(), rect.top() + self._head_height()))
        painter.restore()

    def _head_height(self) -> int:
        return self._theme.size(1) + self._theme.space(2)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else 220
        return max(80, width - self._theme.space(3) - self._theme.space(2))

    def _layout(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[QTextLayout, int]:
        """The snippet in at most LINES lines, and its height."""
        found = index.data(FOUND)
        assert isinstance(found, Found)
        text = found.snippet.replace("\n", " ")
        form = QTextCharFormat()
        form.setBackground(self._theme.colour("hit"))
        ranges = []
        for start, end in found.marks:
            part = QTextLayout.FormatRange()
            part.start = utf16_of(text, start)
            part.length = utf16_of(text, end) - part.start
            part.format = form
            ranges.append(part)
        return wrapped(text, self._theme.ui_font(2), width, LINES, ranges)
