"""An annotation in the side pane: its tags as chips, the quoted words, the note, who wrote it and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from domain.annotation import Annotation, Tag, TargetKind
from domain.markdown import rich
from domain.reference import Ref
from gui.delegates.note_text import note_layout
from gui.delegates.wrapped import wrapped
from gui.icons import pixmap
from gui.models.annotations_model import ANNOTATION, TAGS, place_words, signed
from gui.models.note_words import flat, titles_of
from gui.theme import Theme
from operations.noting import LinkTitle

QUOTE_LINES = 3
NOTE_LINES = 12
NOTE_START = 2000
"""Characters of a note that are looked at."""
type _Index = QModelIndex | QPersistentModelIndex


class AnnotationDelegate(QStyledItemDelegate):
    """Draws the items of `AnnotationsModel`. Heights are kept: 500 passages of one comment are laid out once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._titles: Mapping[Ref, LinkTitle] = {}
        self._heights: dict[tuple[object, ...], int] = {}
        self.edited: int | None = None
        """The annotation whose note is in the field."""
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Fonts or titles changed: measure again."""
        self._heights.clear()

    def set_titles(self, titles: Mapping[Ref, LinkTitle]) -> None:
        """What links in notes are called."""
        self._titles = titles
        self.forget()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else 240
        annotation, tags = index.data(ANNOTATION), index.data(TAGS) or []
        key = (annotation, tuple(tag.name for tag in tags), width)
        if key not in self._heights:
            self._heights[key] = self._lay_out(None, QRect(0, 0, width, 10_000), index)
        return QSize(0, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("accent_soft" if selected else "hover"))
        annotation = index.data(ANNOTATION)
        edited = isinstance(annotation, Annotation) and annotation.id == self.edited
        if edited or (selected and option.state & QStyle.StateFlag.State_HasFocus):
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        self._lay_out(painter, rect, index)
        painter.setPen(theme.colour("hairline"))
        painter.drawLine(rect.left() + theme.space(3), rect.bottom(), rect.right(), rect.bottom())
        painter.restore()

    def _lay_out(self, painter: QPainter | None, rect: QRect, index: _Index) -> int:
        """Draw into `rect` (or only measure) and return the height."""
        annotation, tags = index.data(ANNOTATION), index.data(TAGS) or []
        if not isinstance(annotation, Annotation):
            return 0
        theme = self._theme
        box = QRect(rect.left() + theme.space(3), rect.top() + theme.space(2), 0, 0)
        box.setRight(rect.right() - theme.space(2))
        y = box.top()
        if tags:
            y = self._chips(painter, box, y, tags) + theme.space(1)
        y = self._about(painter, box, y, annotation)
        if annotation.note:
            y = self._note(painter, box, y + theme.space(1), annotation.note)
        y = self._small(painter, box, y + theme.space(1) // 2, signed(annotation))
        return y + theme.space(2) - rect.top()

    def _chips(self, painter: QPainter | None, box: QRect, y: int, tags: Sequence[Tag]) -> int:
        """Names on their colours, in as many rows as they need. The square says the colour where tints look alike."""
        theme = self._theme
        font = theme.ui_font(1, bold=True)
        metrics, gap, square = QFontMetrics(font), theme.space(1), theme.space(2)
        x, height = box.left(), metrics.height() + gap
        for tag in tags:
            room = box.width() - square - 3 * gap
            name = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(name) + square + 3 * gap
            if x > box.left() and x + width > box.right():
                x, y = box.left(), y + height + gap
            if painter is not None:
                self._chip(painter, QRect(x, y, width, height), name, tag.hue, font)
            x += width + gap
        return y + height

    def _chip(self, painter: QPainter, place: QRect, name: str, hue: int, font: QFont) -> None:
        theme, colour = self._theme, self._theme.tag_colour(hue)
        gap, square, radius = theme.space(1), theme.space(2), theme.tokens.radius[0]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour.tint)
        painter.drawRoundedRect(QRectF(place), radius, radius)
        painter.setBrush(colour.line)
        painter.drawRoundedRect(QRectF(place.left() + gap, place.center().y() - square / 2 + 1, square, square), 2, 2)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        words = place.adjusted(square + 2 * gap, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)

    def _about(self, painter: QPainter | None, box: QRect, y: int, annotation: Annotation) -> int:
        """The quoted words; or what it is on, a reply with its arrow."""
        words, quoted = place_words(annotation)
        left = box.left()
        if annotation.target is TargetKind.REPLY_LINK:
            size = self._theme.space(4)
            if painter is not None:
                device = painter.device()
                ratio = device.devicePixelRatioF() if device is not None else 1.0
                painter.drawPixmap(left, y, pixmap("reply", self._theme.colour("secondary"), size, ratio))
            left += size + self._theme.space(1)
        font = QFont(self._theme.ui_font(2))
        font.setItalic(quoted)
        layout, height = wrapped(words, font, box.right() - left, QUOTE_LINES)
        if painter is not None:
            painter.setPen(self._theme.colour("secondary"))
            layout.draw(painter, QPointF(left, y))
        return y + height

    def _note(self, painter: QPainter | None, box: QRect, y: int, note: str) -> int:
        words, spans = flat(rich(note[:NOTE_START], titles_of(self._titles)), "\u2028")
        layout, height = note_layout(self._theme, words, spans, self._theme.ui_font(2), box.width(), NOTE_LINES)
        if painter is not None:
            painter.setPen(self._theme.colour("text"))
            layout.draw(painter, QPointF(box.left(), y))
        return y + height

    def _small(self, painter: QPainter | None, box: QRect, y: int, words: str) -> int:
        font = self._theme.ui_font(1)
        metrics = QFontMetrics(font)
        if painter is not None:
            painter.setFont(font)
            painter.setPen(self._theme.colour("secondary"))
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box.left(), y + metrics.ascent(), text)
        return y + metrics.height()
