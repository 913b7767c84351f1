"""A tag in the codebook: swatch, name, its number key, and how often it is used."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from domain.annotation import Tag
from gui.formats import number_text
from gui.models.codebook_model import COUNT, FITS, TAG
from gui.theme import Theme

SWATCH = 12


class CodebookDelegate(QStyledItemDelegate):
    """Draws the rows of `CodebookModel`. What is archived has a hollow swatch and a slanted name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, QFontMetrics(self._theme.ui_font(2)).height() + self._theme.space(2) + self._theme.space(1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tag = index.data(TAG)
        if not isinstance(tag, Tag):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect, gap = self._theme, option.rect, self._theme.space(2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        swatch = QRectF(rect.left() + gap, rect.center().y() - SWATCH / 2 + 1, SWATCH, SWATCH)
        self._paint_swatch(painter, tag, swatch)
        right = self._paint_count(painter, rect, int(index.data(COUNT) or 0)) - gap
        if tag.pinned is not None:
            right = self._paint_key(painter, rect, right, str(tag.pinned)) - gap
        font = theme.ui_font(2)
        font.setItalic(tag.archived)
        painter.setFont(font)
        quiet = tag.archived or not index.data(FITS)
        painter.setPen(theme.colour("secondary" if quiet else "text"))
        left = int(swatch.right()) + gap
        text = painter.fontMetrics().elidedText(tag.name, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_swatch(self, painter: QPainter, tag: Tag, swatch: QRectF) -> None:
        colour = self._theme.tag_colour(tag.hue).line
        if tag.archived:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            swatch = swatch.adjusted(1, 1, -1, -1)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawRoundedRect(swatch, 3, 3)

    def _paint_count(self, painter: QPainter, rect: QRect, count: int) -> int:
        painter.setFont(self._theme.ui_font(1))
        painter.setPen(self._theme.colour("secondary"))
        text = number_text(count, QLocale()) if count else ""
        width = painter.fontMetrics().horizontalAdvance(text)
        left = rect.right() - self._theme.space(2) - width
        painter.drawText(QRect(left, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left

    def _paint_key(self, painter: QPainter, rect: QRect, right: int, key: str) -> int:
        size = painter.fontMetrics().height() + 2
        box = QRectF(right - size, rect.center().y() - size / 2 + 1, size, size)
        painter.setPen(self._theme.colour("hairline"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self._theme.colour("secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        return int(box.left())
