"""A row of the command palette: icon, name, what it belongs to, and its keys at the right as caps."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.command_model import ENTRY, Entry, Kind
from gui.theme import Theme


class CommandDelegate(QStyledItemDelegate):
    """Draws the rows of `CommandModel`. What is not possible now is grey and says why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.size(2) + 2 * self._theme.space(2) + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        theme, rect = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        side = theme.space(4)
        box = QRect(rect.left() + theme.space(3), rect.center().y() - side // 2 + 1, side, side)
        if entry.icon is not None:
            entry.icon.paint(painter, box, mode=QIcon.Mode.Normal if entry.enabled else QIcon.Mode.Disabled)
        words = QRect(box.right() + theme.space(3), rect.top(), 0, rect.height())
        words.setRight(rect.right() - theme.space(3))
        words.setRight(self._paint_end(painter, entry, words) - theme.space(3))
        self._paint_words(painter, entry, words)
        painter.restore()

    def _paint_end(self, painter: QPainter, entry: Entry, words: QRect) -> int:
        """Keys or the reason, from the right; where the words must end."""
        theme = self._theme
        painter.setFont(theme.ui_font(1))
        metrics = painter.fontMetrics()
        keys = entry.enabled and entry.kind is Kind.COMMAND
        text = metrics.elidedText(entry.end, Qt.TextElideMode.ElideRight, words.width() // 2)
        if not text:
            return words.right() + theme.space(3)
        width = metrics.horizontalAdvance(text) + (2 * theme.space(2) if keys else 0)
        height = metrics.height() + 2
        box = QRect(words.right() - width, words.center().y() - height // 2 + 1, width, height)
        if keys:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("hairline"))
            painter.setBrush(theme.colour("paper"))
            painter.drawRoundedRect(
                QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.tokens.radius[0], theme.tokens.radius[0]
            )
        painter.setPen(theme.colour("secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return box.left()

    def _paint_words(self, painter: QPainter, entry: Entry, words: QRect) -> None:
        theme, flags = self._theme, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.ui_font(2))
        painter.setPen(theme.colour("text" if entry.enabled else "disabled"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, words.width())
        width = metrics.horizontalAdvance(text)
        painter.drawText(QRect(words.left(), words.top(), width + 2, words.height()), flags, text)
        rest = QRect(words.left() + width + theme.space(3), words.top(), 0, words.height())
        rest.setRight(words.right())
        if entry.detail and rest.width() > 2 * theme.space(5):
            painter.setFont(theme.ui_font(1))
            painter.setPen(theme.colour("secondary"))
            small = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideMiddle, rest.width())
            painter.drawText(rest, flags, small)
