"""An author in the list of them: the name, how many comments, and the site below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.comment_rows import FOOT, HEAD
from gui.theme import Theme


class AuthorRow(QStyledItemDelegate):
    """Draws the items of `AuthorsModel`. All rows are equally high."""

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
        theme = self._theme
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))
        box = option.rect.adjusted(theme.space(3), theme.space(2), -theme.space(3), -theme.space(2))
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("secondary"))
        small = painter.fontMetrics()
        count = str(index.data(HEAD) or "")
        site = small.elidedText(str(index.data(FOOT) or ""), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.left(), box.bottom() - small.descent(), site)
        name_font = theme.ui_font(2)
        metrics = QFontMetrics(name_font)
        right = box.right() - small.horizontalAdvance(count)
        painter.drawText(right, box.top() + metrics.ascent(), count)
        painter.setFont(name_font)
        painter.setPen(theme.colour("text"))
        name = metrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, right - box.left() - theme.space(2)
        )
        painter.drawText(box.left(), box.top() + metrics.ascent(), name)
        painter.restore()
