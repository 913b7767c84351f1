"""An annotation in the side pane: its tags, the quoted words, the note."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from domain.annotation import Annotation, TargetKind
from gui.delegates.wrapped import wrapped
from gui.models.annotations_model import ANNOTATION, TAGS
from gui.theme import Theme

QUOTE_LINES = 3
NOTE_LINES = 12


class AnnotationDelegate(QStyledItemDelegate):
    """Draws the items of `AnnotationsModel`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else 240
        return QSize(0, self._lay_out(None, QRect(0, 0, width, 10_000), index))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, self._theme.colour("accent"))
        self._lay_out(painter, option.rect, index)
        painter.restore()

    def _lay_out(self, painter: QPainter | None, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        """Draw into `rect` (or only measure) and return the height."""
        annotation, tags = index.data(ANNOTATION), index.data(TAGS) or []
        if not isinstance(annotation, Annotation):
            return 0
        theme = self._theme
        left, right = rect.left() + theme.space(3), rect.right() - theme.space(2)
        y = rect.top() + theme.space(2)
        for tag in tags:
            y = self._tag(painter, left, right, y, tag.name, tag.hue)
        text, italic = _words(annotation)
        if text:
            y = self._text(painter, QRect(left, y, right - left, 0), text, "secondary", QUOTE_LINES, italic=italic)
        if annotation.note:
            y += theme.space(1)
            y = self._text(painter, QRect(left, y, right - left, 0), annotation.note, "text", NOTE_LINES, italic=False)
        return y + theme.space(2) - rect.top()

    def _tag(self, painter: QPainter | None, left: int, right: int, y: int, name: str, hue: int) -> int:
        font = self._theme.ui_font(2, bold=True)
        metrics = QFontMetrics(font)
        height = metrics.height() + 2
        if painter is not None:
            colour = self._theme.tag_colour(hue)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour.line)
            painter.drawRoundedRect(QRectF(left, y + (height - 10) / 2, 10, 10), 3, 3)
            painter.setFont(font)
            painter.setPen(self._theme.colour("text"))
            room = right - left - 10 - self._theme.space(2)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left + 10 + self._theme.space(2), y + metrics.ascent() + 1, text)
        return y + height

    def _text(self, painter: QPainter | None, rect: QRect, text: str, role: str, lines: int, *, italic: bool) -> int:
        font = QFont(self._theme.ui_font(2))
        font.setItalic(italic)
        layout, height = wrapped(text.replace("\n", "\u2028"), font, rect.width(), lines)
        if painter is not None:
            painter.setPen(self._theme.colour(role))
            layout.draw(painter, QPointF(rect.topLeft()))
        return rect.top() + height


def _words(annotation: Annotation) -> tuple[str, bool]:
    if annotation.selector is not None:
        return QLocale().quoteString(annotation.selector.exact), True
    if annotation.target is TargetKind.ARTICLE:
        return QCoreApplication.translate("Annotations", "the whole article"), False
    return QCoreApplication.translate("Annotations", "the whole comment"), False
