"""A row of the queue: the mark of its state, its title, and below it where it is and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from domain.queue import QueueEntry, QueueState
from gui.delegates.queue_words import mark
from gui.icons import pixmap
from gui.models.queue_model import DETAIL, ENTRY
from gui.theme import Theme

type Index = QModelIndex | QPersistentModelIndex
MARK = 16


class QueueDelegate(QStyledItemDelegate):
    """Draws the items of `QueueModel`; all rows are equally high, so that long lists are quick."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._marks.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        theme = self._theme
        lines = QFontMetrics(theme.ui_font(2)).height() + QFontMetrics(theme.ui_font(1)).height()
        return QSize(0, lines + 2 * theme.space(2) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, entry = self._theme, index.data(ENTRY)
        if not isinstance(entry, QueueEntry):
            return
        painter.save()
        self._paint_ground(painter, option)
        rect = option.rect.adjusted(theme.space(3), theme.space(2), -theme.space(3), -theme.space(2))
        painter.drawPixmap(rect.left(), rect.top() + 1, self._mark(entry, painter.device().devicePixelRatioF()))
        rect.setLeft(rect.left() + MARK + theme.space(3))
        quiet = entry.state is QueueState.SKIPPED
        painter.setFont(theme.ui_font(2, bold=bool(entry.title) and not quiet))
        painter.setPen(theme.colour("secondary" if quiet else "text"))
        middle = Qt.TextElideMode.ElideRight if entry.title else Qt.TextElideMode.ElideMiddle
        metrics = painter.fontMetrics()
        title = " ".join(str(index.data()).split())
        painter.drawText(rect.left(), rect.top() + metrics.ascent(), metrics.elidedText(title, middle, rect.width()))
        top = rect.top() + metrics.height() + 2
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("secondary"))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(str(index.data(DETAIL)), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), top + metrics.ascent(), words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))

    def _mark(self, entry: QueueEntry, ratio: float) -> QPixmap:
        role, name = mark(entry)
        key = (role, name, ratio)
        if key not in self._marks:
            self._marks[key] = pixmap(name, self._theme.colour(role), MARK, ratio)
        return self._marks[key]
