"""A comment in a list: who or when, its first words, where it stands. A dot: not read yet; a label: tagged."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.delegates.wrapped import wrapped
from gui.icons import pixmap
from gui.models.comment_rows import EXCERPT, FOOT, GONE, HEAD, HEADING, READ, TAGGED
from gui.theme import Theme

LINES = 2
"""Of the first words."""
MARK = 7.0
"""Width of the dot."""

type Index = QModelIndex | QPersistentModelIndex


class CommentRow(QStyledItemDelegate):
    """Rows are equally high but for the headings, so that ten thousand of them need no measuring."""

    def __init__(self, theme: Theme, *, foot: bool = True) -> None:
        """`foot`: the rows have a last line that says where the comment stands."""
        super().__init__()
        self._theme, self._foot = theme, foot
        self._row = self._heading = QSize()
        self.renew()

    def renew(self) -> None:
        """Fonts may have changed."""
        theme = self._theme
        small, text = QFontMetrics(theme.ui_font(1)), QFontMetrics(theme.ui_font(2))
        lines = text.lineSpacing() * LINES + small.height() * (2 if self._foot else 1)
        self._row = QSize(0, lines + 2 * theme.space(2) + 2 * theme.space(1))
        self._heading = QSize(0, small.height() + theme.space(2) + theme.space(3))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._heading if index.data(HEADING) else self._row

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING):
            self._paint_heading(painter, option.rect, str(index.data() or ""))
        else:
            self._paint_ground(painter, option)
            self._paint_words(painter, option.rect, index, self._paint_marks(painter, option.rect, index))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        theme = self._theme
        painter.setFont(theme.ui_font(1, bold=True))
        painter.setPen(theme.colour("secondary"))
        box = rect.adjusted(theme.space(3), theme.space(2), -theme.space(2), -theme.space(1))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))

    def _paint_marks(self, painter: QPainter, rect: QRect, index: Index) -> int:
        """At the right end of the first line, so that the words of all rows begin at one edge. Returns their width."""
        theme, middle = self._theme, self._head_middle(rect)
        edge = right = float(rect.right() - theme.space(3))
        if not index.data(READ) and not index.data(GONE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QRectF(right - MARK, middle - MARK / 2, MARK, MARK))
            right -= MARK + theme.space(1)
        if index.data(TAGGED):
            size = theme.space(4)
            device = painter.device()
            ratio = device.devicePixelRatioF() if device is not None else 1.0
            mark = pixmap("tag", theme.colour("secondary"), size, ratio)
            painter.drawPixmap(QPointF(right - size, middle - size / 2), mark)
            right -= size + theme.space(1)
        return round(edge - right)

    def _head_middle(self, rect: QRect) -> float:
        return rect.top() + self._theme.space(2) + QFontMetrics(self._theme.ui_font(1)).height() / 2

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index, marks: int) -> None:
        theme = self._theme
        left, right = rect.left() + theme.space(3), rect.right() - theme.space(3)
        read, gone = bool(index.data(READ)), bool(index.data(GONE))
        painter.setFont(theme.ui_font(1, bold=not read and not gone))
        painter.setPen(theme.colour("secondary" if read or gone else "text"))
        small = painter.fontMetrics()
        top = rect.top() + theme.space(2)
        room = right - left - marks
        head = small.elidedText(str(index.data(HEAD) or ""), Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top + small.ascent(), head)
        top += small.height() + theme.space(1) // 2
        painter.setPen(theme.colour("secondary" if gone else "text"))
        layout, _ = wrapped(str(index.data(EXCERPT) or ""), theme.ui_font(2), right - left, LINES)
        layout.draw(painter, QPointF(left, top))
        foot = str(index.data(FOOT) or "")
        if foot:
            painter.setFont(theme.ui_font(1))
            painter.setPen(theme.colour("secondary"))
            small = painter.fontMetrics()
            words = small.elidedText(foot, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(left, rect.bottom() - theme.space(2) - small.descent(), words)
