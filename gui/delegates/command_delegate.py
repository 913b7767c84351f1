"""A row of the command palette: icon, name, and its keys at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.theme import Theme

KEYS = Qt.ItemDataRole.UserRole + 2
"""The role that carries the keys as text."""


class CommandDelegate(QStyledItemDelegate):
    """Draws text and decoration of an item and its KEYS."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.size(2) + 2 * self._theme.space(2) + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        side = theme.space(4)
        box = QRect(rect.left() + theme.space(3), rect.center().y() - side // 2 + 1, side, side)
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QIcon):
            image.paint(painter, box)
        words = QRect(box.right() + theme.space(3), rect.top(), 0, rect.height())
        words.setRight(rect.right() - theme.space(3))
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("secondary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        keys = str(index.data(KEYS) or "")
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, keys)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(keys) - theme.space(3))
        painter.setFont(theme.ui_font(2))
        painter.setPen(theme.colour("text"))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
