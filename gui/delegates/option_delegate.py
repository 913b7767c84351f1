"""A row of a palette that chooses persons or comments: who, where the offer comes from, and the words in question."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.icons import pixmap
from gui.models.options_model import OPTION, Option
from gui.theme import Theme

type _Index = QModelIndex | QPersistentModelIndex


class OptionDelegate(QStyledItemDelegate):
    """Draws the rows of `OptionsModel`, all of one height."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        theme = self._theme
        lines = QFontMetrics(theme.ui_font(2, bold=True)).height() + QFontMetrics(theme.ui_font(1)).height()
        return QSize(0, lines + 2 * theme.space(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(OPTION)
        if not isinstance(row, Option):
            return
        theme, rect = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        side, ratio = theme.space(4), painter.device().devicePixelRatioF()
        inner = rect.adjusted(theme.space(3), theme.space(2), -theme.space(3), -theme.space(2))
        painter.setFont(theme.ui_font(2, bold=True))
        first = painter.fontMetrics().height()
        place = inner.top() + (first - side) // 2
        painter.drawPixmap(inner.left(), place, pixmap(row.icon, theme.colour("secondary"), side, ratio))
        if row.marked:
            painter.drawPixmap(inner.right() - side, place, pixmap("check", theme.colour("accent"), side, ratio))
        words = inner.adjusted(side + theme.space(2), 0, -side - theme.space(2), 0)
        self._words(painter, row, words, first)
        painter.restore()

    def _words(self, painter: QPainter, row: Option, box: QRect, first: int) -> None:
        theme, flags = self._theme, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("secondary"))
        small, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        end = small.elidedText(row.end, elide, box.width() // 2)
        line = QRect(box.left(), box.top(), box.width(), first)
        painter.drawText(line, flags | Qt.AlignmentFlag.AlignRight, end)
        below = QRect(box.left(), line.bottom() + 1, box.width(), box.bottom() - line.bottom())
        painter.drawText(below, flags, small.elidedText(row.detail, elide, box.width()))
        painter.setFont(theme.ui_font(2, bold=True))
        painter.setPen(theme.colour("text"))
        room = box.width() - small.horizontalAdvance(end) - theme.space(2)
        painter.drawText(line, flags, painter.fontMetrics().elidedText(row.title, elide, room))
