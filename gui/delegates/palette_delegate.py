"""A row of the tag palette: dot, name, what it is below of, its key, and a sign where it is set or marked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.icons import pixmap, tag_dot
from gui.models.palette_model import CHOICE, Choice, Mark
from gui.theme import Theme

_SIGNS = {Mark.PUT: ("add", "accent"), Mark.TAKE: ("remove", "bad")}


class PaletteDelegate(QStyledItemDelegate):
    """Draws the rows of `PaletteModel`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.size(2) + 2 * self._theme.space(2) + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(CHOICE)
        if not isinstance(row, Choice):
            return
        theme, rect = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        side, ratio = theme.space(4), painter.device().devicePixelRatioF()
        left = rect.left() + theme.space(3)
        box = QRect(left, rect.center().y() - theme.space(2) + 1, side, side)
        if row.tag is not None:
            tag_dot(theme.tag_colour(row.tag.hue).line, theme.space(3), ratio).paint(painter, box)
        else:
            painter.drawPixmap(box.topLeft(), pixmap("add", theme.colour("secondary"), side, ratio))
        right = self._paint_end(painter, row, rect, ratio)
        self._paint_words(painter, row, QRect(box.right() + theme.space(2), rect.top(), 0, rect.height()), right)
        painter.restore()

    def _paint_end(self, painter: QPainter, row: Choice, rect: QRect, ratio: float) -> int:
        """Key and sign from the right; where the words must end."""
        theme = self._theme
        right = rect.right() - theme.space(3)
        name, role = ("check", "accent") if row.mark is None else _SIGNS[row.mark]
        if row.is_set or row.mark is not None:
            side = theme.space(4)
            place = QRect(right - side, rect.center().y() - side // 2 + 1, side, side)
            painter.drawPixmap(place.topLeft(), pixmap(name, theme.colour(role), side, ratio))
            right = place.left() - theme.space(2)
        if row.tag is not None and row.tag.pinned:
            painter.setFont(theme.ui_font(1))
            painter.setPen(theme.colour("secondary"))
            width = painter.fontMetrics().horizontalAdvance("0")
            box = QRect(right - width, rect.top(), width, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.tag.pinned))
            right = box.left() - theme.space(2)
        return right

    def _paint_words(self, painter: QPainter, row: Choice, box: QRect, right: int) -> None:
        theme, flags = self._theme, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        above, _, name = row.path.rpartition("/")
        if row.tag is None:
            above, name = "", _offer(row)
        painter.setFont(theme.ui_font(2, bold=row.mark is not None))
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, right - box.left())
        width = metrics.horizontalAdvance(text)
        painter.drawText(QRect(box.left(), box.top(), width + 2, box.height()), flags, text)
        left = box.left() + width + theme.space(2)
        if above and left < right:
            painter.setFont(theme.ui_font(1))
            painter.setPen(theme.colour("secondary"))
            small = painter.fontMetrics()
            rest = small.elidedText(above.replace("/", " › "), Qt.TextElideMode.ElideLeft, right - left)
            painter.drawText(QRect(left, box.top(), right - left, box.height()), flags, rest)


def _offer(row: Choice) -> str:
    if row.in_vivo:
        return QCoreApplication.translate("TagPalette", "Tag named after the passage: “{path}”").format(path=row.path)
    return QCoreApplication.translate("TagPalette", "New tag “{path}”").format(path=row.path)
