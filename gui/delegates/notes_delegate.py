"""A note in the list of all notes: what it is about and when, the words of the passage, its first lines.

All rows are equally high, so that 20,000 of them need no measuring.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.delegates.note_text import note_layout
from gui.icons import pixmap
from gui.models.moments import ago
from gui.models.note_words import about_words, excerpt, kind_icon
from gui.models.notes_model import LINE, NotesModel
from gui.theme import Theme
from operations.noting import NoteLine

LINES = 3
"""Below the head: the quoted words, if any, and the note."""


class NotesDelegate(QStyledItemDelegate):
    """Draws the items of `NotesModel`."""

    def __init__(self, theme: Theme, model: NotesModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = self._theme
        text = QFontMetrics(theme.ui_font(2)).lineSpacing() * LINES
        return QSize(0, self._head() + text + 2 * theme.space(2) + theme.space(1))

    def _head(self) -> int:
        return max(QFontMetrics(self._theme.ui_font(1, bold=True)).height(), self._theme.space(4))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE)
        if not isinstance(line, NoteLine):
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))
        box = option.rect.adjusted(theme.space(3), theme.space(2), -theme.space(2), -theme.space(2))
        self._paint_head(painter, box, line)
        self._paint_text(painter, box.adjusted(0, self._head() + theme.space(1), 0, 0), line)
        rule = option.rect.bottom()
        painter.setPen(theme.colour("hairline"))
        painter.drawLine(box.left(), rule, option.rect.right(), rule)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, line: NoteLine) -> None:
        theme, height = self._theme, self._head()
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        size = theme.space(4)
        mark = pixmap(kind_icon(line.kind), theme.colour("secondary"), size, ratio)
        painter.drawPixmap(box.left(), box.top() + (height - size) // 2, mark)
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("secondary"))
        when = ago(line.modified, QLocale())
        width = painter.fontMetrics().horizontalAdvance(when)
        right = box.right() - width
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRect(right, box.top(), width + 1, height), flags, when)
        right = self._paint_tags(painter, right - theme.space(2), box.top(), height, line)
        left = box.left() + size + theme.space(1)
        painter.setFont(theme.ui_font(1, bold=True))
        painter.setPen(theme.colour("text"))
        room = right - left - theme.space(1)
        about = painter.fontMetrics().elidedText(about_words(line), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, box.top(), room, height), flags, about)

    def _paint_tags(self, painter: QPainter, right: int, top: int, height: int, line: NoteLine) -> int:
        """The tags of the annotation, or the tag of the memo, as its colours; names are in the read view."""
        size = self._theme.space(2)
        painter.setPen(Qt.PenStyle.NoPen)
        for tag_id in reversed(line.tag_ids[:4]):
            tag = self._model.listing.tags.get(tag_id)
            if tag is not None:
                right -= size + 2
                painter.setBrush(self._theme.tag_colour(tag.hue).line)
                painter.drawRoundedRect(QRectF(right, top + (height - size) / 2, size, size), 2, 2)
        return right

    def _paint_text(self, painter: QPainter, box: QRect, line: NoteLine) -> None:
        theme, top, lines = self._theme, box.top(), LINES
        font = theme.ui_font(2)
        if line.quote:
            italic = QFont(font)
            italic.setItalic(True)
            painter.setFont(italic)
            painter.setPen(theme.colour("secondary"))
            words = QLocale().quoteString(" ".join(line.quote[:300].split()))
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box.left(), top + painter.fontMetrics().ascent(), words)
            top, lines = top + QFontMetrics(font).lineSpacing(), LINES - 1
        words, spans = excerpt(line.text, self._model.listing.titles)
        layout, _ = note_layout(theme, words, spans, font, box.width(), lines)
        painter.setPen(theme.colour("text"))
        layout.draw(painter, QPointF(box.left(), top))
