"""A worklist in the list of them: its name, how it was drawn, a bar of what is read and tagged, the same in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from domain.worklist import Progress
from gui.models.worklists_model import DETAIL, LISTED, STATE
from gui.theme import Theme
from operations.sampling import Listed

BAR = 4
"""Height of the bar."""


def paint_bar(painter: QPainter, theme: Theme, box: QRectF, progress: Progress) -> None:
    """Read comments fill the bar; tagged ones are the line below it."""
    painter.setPen(Qt.PenStyle.NoPen)
    total = max(1, progress.total)
    for part, top, height, colour in (
        (1.0, 0.0, box.height(), "hairline"),
        (progress.read / total, 0.0, box.height(), "secondary"),
        (progress.tagged / total, 0.0, box.height() / 2, "accent"),
    ):
        painter.setBrush(theme.colour(colour))
        painter.drawRect(QRectF(box.left(), box.top() + top, box.width() * min(1.0, part), height))


class WorklistDelegate(QStyledItemDelegate):
    """Draws the items of `WorklistsModel`. All rows are equally high."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = self._theme
        words = QFontMetrics(theme.ui_font(2, bold=True)).height() + 2 * QFontMetrics(theme.ui_font(1)).height()
        return QSize(0, words + BAR + 2 * theme.space(2) + 2 * theme.space(1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        listed = index.data(LISTED)
        if not isinstance(listed, Listed):
            return
        theme = self._theme
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))
        box = option.rect.adjusted(theme.space(3), theme.space(2), -theme.space(3), -theme.space(2))
        self._paint_words(painter, box, index, listed.progress)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
        progress: Progress,
    ) -> None:
        theme, top = self._theme, box.top()
        lines = (
            (str(index.data() or ""), theme.ui_font(2, bold=True), "text"),
            (str(index.data(DETAIL) or ""), theme.ui_font(1), "secondary"),
            (str(index.data(STATE) or ""), theme.ui_font(1), "text"),
        )
        for number, (words, font, colour) in enumerate(lines):
            if number == len(lines) - 1:
                top += theme.space(1)
                paint_bar(painter, theme, QRectF(box.left(), top, box.width(), BAR), progress)
                top += BAR + theme.space(1)
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box.left(), top + metrics.ascent(), shown)
            top += metrics.height()
