"""An article in the library: its title on one or two lines, below it counts in the secondary colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.library_model import DETAIL, NEW, RECORD, STATE, UNREAD
from gui.theme import Theme

LINES = 2
UNREAD_DOT = 6


class LibraryDelegate(QStyledItemDelegate):
    """Draws the items of `LibraryModel`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(self._theme.ui_font(2))
        gap = self._theme.space(2)
        if index.data(RECORD) is None:
            return QSize(0, metrics.height() + 2 * gap)
        small = QFontMetrics(self._theme.ui_font(1))
        width = self._text_width(option, index)
        box = metrics.boundingRect(QRect(0, 0, width, 1000), Qt.TextFlag.TextWordWrap, str(index.data()))
        lines = min(LINES, max(1, round(box.height() / metrics.lineSpacing())))
        return QSize(0, lines * metrics.lineSpacing() + small.height() + 2 * gap + self._theme.space(1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        if index.data(RECORD) is None:
            self._paint_site(painter, option, index)
        else:
            self._paint_article(painter, option, index)
        painter.restore()

    def _paint_site(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.setFont(self._theme.ui_font(1, bold=True))
        painter.setPen(self._theme.colour("secondary"))
        rect = option.rect.adjusted(self._theme.space(3), self._theme.space(1), -self._theme.space(2), 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_article(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, gap = self._theme, self._theme.space(2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(option.rect, theme.colour("accent_soft" if selected else "hover"))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.colour("accent")
            )
        rect = option.rect.adjusted(theme.space(3) - theme.space(1), gap, -gap, -gap)
        painter.setFont(theme.ui_font(2))
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        for number, line in enumerate(_wrapped(str(index.data()), metrics, rect.width())):
            painter.drawText(rect.left(), rect.top() + metrics.ascent() + number * metrics.lineSpacing(), line)
        painter.setFont(theme.ui_font(1))
        small = painter.fontMetrics()
        base = rect.bottom() - small.descent()
        dot = small.ascent() // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(str(index.data(STATE))))
        painter.drawEllipse(rect.left(), base - dot, dot, dot)
        left = rect.left() + dot + theme.space(1) + 2
        right = self._paint_unread(painter, rect.right(), base, index)
        text = small.elidedText(str(index.data(DETAIL)), Qt.TextElideMode.ElideRight, right - left)
        painter.setPen(theme.colour("secondary"))
        painter.drawText(left, base, text)

    def _paint_unread(
        self, painter: QPainter, right: int, base: int, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """A dot where there is something to read, with a number where one has begun. Returns where room ends."""
        if not index.data(NEW):
            return right
        theme, metrics = self._theme, painter.fontMetrics()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        right -= UNREAD_DOT
        painter.drawEllipse(QRectF(right, base - metrics.ascent() / 2 - UNREAD_DOT / 4, UNREAD_DOT, UNREAD_DOT))
        right -= theme.space(1)
        number = str(index.data(UNREAD) or "")
        if number:
            right -= metrics.horizontalAdvance(number)
            painter.setPen(theme.colour("text"))
            painter.drawText(right, base, number)
            right -= theme.space(1)
        return right - theme.space(1)

    def _text_width(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else 220
        return max(80, width - self._theme.space(3) - self._theme.space(2) - self._theme.space(3) * _depth(index))


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    return 1 if index.parent().isValid() else 0


def _wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """At most LINES lines, the last one cut with an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < LINES:
        if len(lines) == LINES - 1:
            lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
            break
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line += f" {words.pop(0)}"
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
    return lines
