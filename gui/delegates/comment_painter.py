"""CommentPainter: draws one row of the thread from its layout and its state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from gui.delegates.comment_frame import Frame
from gui.delegates.comment_layout import CommentLayout
from gui.delegates.comment_words import hidden_text, no_text, reply_words
from gui.delegates.passages import LANES, Stripe
from gui.delegates.tag_chips import Chips, TagChips
from gui.icons import pixmap
from gui.models.comment_rows import one_line

UNDERLINE = 2
DIMMED = 0.5
"""Text of those who are not looked at keeps a contrast of 3:1 in every scheme."""
NO_CHIPS = Chips()
LANE = 3
type Passages = Sequence[tuple[Stripe, Sequence[QRectF]]]


@dataclass(frozen=True)
class RowState:
    """What changes about a row without changing its layout."""

    current: bool = False
    focused: bool = False
    hovered: bool = False
    hidden: int = 0
    replies: bool = False
    selection: Sequence[QRectF] = ()
    caret: int | None = None
    guide: int = -1
    """Depth of the guide line that belongs to the current comment's parent, drawn stronger; -1: none."""
    chips: Chips = NO_CHIPS
    passages: Passages = ()
    """Each tagged stripe with its boxes inside the text."""
    marked: bool = False
    unread: bool = False
    dimmed: bool = False
    """Somebody else is looked at."""
    hits: Sequence[QRectF] = ()
    hit: Sequence[QRectF] = ()
    """The one of them that was gone to."""
    drop: bool = False
    """What is dragged would become a reply to this comment."""
    dragged: bool = False
    first: bool = False
    """Nothing stands above it."""
    quoted: Sequence[QRectF] = ()


class CommentPainter:
    """Holds what all rows share: frame, pens, small icons."""

    def __init__(self, frame: Frame, ratio: float) -> None:
        self.frame = frame
        theme = frame.theme
        self._chips = TagChips(frame, ratio)
        self._secondary = theme.colour("secondary")
        self._chevrons = {name: pixmap(name, self._secondary, theme.space(4), ratio) for name in ("expand", "collapse")}
        self._reply = pixmap("reply", self._secondary, theme.space(3), ratio)

    def paint(self, painter: QPainter, y: int, layout: CommentLayout, state: RowState, clip: QRect) -> None:
        """Draw the row whose upper edge is at `y`."""
        row = QRect(0, y, self.frame.width, layout.height)
        self._ground(painter, row, layout, state)
        self._guides(painter, row, layout, state)
        origin = QPoint(0, y)
        if state.marked:
            self._mark(painter, row)
        if state.unread:
            self._dot(painter, row, layout)
        painter.setOpacity(DIMMED if state.dimmed or state.dragged else 1.0)
        if layout.shape.reply_to is not None:
            self._reply_line(painter, origin, layout)
        self._header(painter, origin, layout, state)
        self._text(painter, origin + layout.text_at, layout, state, clip)
        if state.hidden:
            self._fold_line(painter, layout.fold_line.translated(origin), state.hidden)
        painter.setOpacity(1.0)
        if state.drop:
            self._drop(painter, row)

    def _dot(self, painter: QPainter, row: QRect, layout: CommentLayout) -> None:
        """Not read yet: a small dot at the edge, beside the name."""
        middle = row.top() + (layout.header[0].box.center().y() if layout.header else self.frame.theme.space(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.frame.theme.colour("accent"))
        painter.drawEllipse(QPointF(row.left() + self.frame.theme.space(2), middle + 0.5), 2.5, 2.5)
        painter.restore()

    def _drop(self, painter: QPainter, row: QRect) -> None:
        """Where a dragged comment would go: a frame all around."""
        painter.setPen(QPen(self.frame.theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(row.adjusted(1, 1, -2, -1))

    def _reply_line(self, painter: QPainter, origin: QPoint, layout: CommentLayout) -> None:
        """In a flat list: what this answers."""
        above, style, theme = layout.shape.reply_to, self.frame.style, self.frame.theme
        if above is None:
            return
        box = layout.reply_line.translated(origin)
        size = theme.space(3)
        painter.drawPixmap(box.left(), box.center().y() - size // 2, self._reply)
        box.setLeft(box.left() + size + theme.space(1))
        painter.setFont(style.small)
        painter.setPen(style.secondary)
        words = reply_words(self.frame.names.text(above), one_line(above.text.plain[:400]))
        words = QFontMetrics(style.small).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _mark(self, painter: QPainter, row: QRect) -> None:
        """A frame and a check mark: colour alone would not do."""
        theme, accent = self.frame.theme, self.frame.theme.colour("accent")
        painter.setPen(QPen(accent, 1))
        painter.drawRect(row.adjusted(3, 0, -1, -1))
        side = theme.space(4)
        box = QRect(row.right() - side - theme.space(1), row.top() + theme.space(1), side, side)
        painter.fillRect(box, accent)
        painter.setPen(theme.colour("on_accent"))
        painter.setFont(self.frame.style.small_bold)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

    def _ground(self, painter: QPainter, row: QRect, layout: CommentLayout, state: RowState) -> None:
        theme = self.frame.theme
        painter.fillRect(row, theme.colour("accent_soft" if state.current else "paper"))
        if layout.shape.depth == 0 and not state.first:
            painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), theme.colour("hairline"))
        if state.current:
            bar = theme.colour("accent") if state.focused else theme.colour("guide_strong")
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), bar)

    def _guides(self, painter: QPainter, row: QRect, layout: CommentLayout, state: RowState) -> None:
        theme = self.frame.theme
        levels = min(layout.shape.depth, self.frame.levels)
        for depth in range(levels):
            strong = depth == state.guide
            colour = theme.colour("guide_strong" if strong else "guide")
            painter.fillRect(QRect(layout.guide_x(depth), row.top(), 1, row.height()), colour)
        if state.replies and not state.hidden:  # the line of its own replies starts under the fold mark
            top = row.top() + layout.chevron.bottom()
            own = min(layout.shape.depth, levels)
            if layout.shape.depth < self.frame.levels:
                strong = own == state.guide
                line = QRect(layout.guide_x(own), top, 1, row.bottom() - top + 1)
                painter.fillRect(line, theme.colour("guide_strong" if strong else "guide"))

    def _header(self, painter: QPainter, origin: QPoint, layout: CommentLayout, state: RowState) -> None:
        theme, style = self.frame.theme, self.frame.style
        if state.replies:
            mark = self._chevrons["collapse" if state.hidden else "expand"]
            box = layout.chevron.translated(origin)
            size = theme.space(4)
            painter.drawPixmap(box.center().x() - size // 2 + 1, box.center().y() - size // 2 + 1, mark)
        for number, placed in enumerate(layout.header):
            painter.setFont(style.small if number else style.name)
            painter.setPen(theme.colour(placed.word.role))
            box = placed.box.translated(origin)
            if placed.word.badge:
                self._badge(painter, box, theme.colour(placed.word.role))
            align = Qt.AlignmentFlag.AlignHCenter if placed.word.badge else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, placed.text)
        room = layout.chips_box.translated(origin)
        if state.marked:  # its check mark stands at the right
            room.setRight(room.right() - theme.space(3))
        self._chips.paint(painter, room, state.chips)

    def _badge(self, painter: QPainter, box: QRect, colour: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour.setAlphaF(0.55)
        painter.setPen(QPen(colour, 1))
        radius = self.frame.theme.tokens.radius[0]
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 1.5, -0.5, -1.5), radius, radius)
        painter.restore()

    def _text(self, painter: QPainter, at: QPoint, layout: CommentLayout, state: RowState, clip: QRect) -> None:
        style, theme = self.frame.style, self.frame.theme
        if layout.is_empty:
            painter.setFont(style.body)
            painter.setPen(style.secondary)
            box = QRect(at.x(), at.y(), layout.width, style.pitch)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, no_text(layout.record))
            return
        layout.text.draw_ground(painter, at.x(), at.y())
        self._tints(painter, at, state.passages, clip)
        for rect in state.hits:
            painter.fillRect(rect.translated(QPointF(at)), theme.colour("hit"))
        if state.hit:
            painter.setPen(QPen(theme.colour("accent"), 2))
            for rect in state.hit:
                painter.drawRect(rect.translated(QPointF(at)).adjusted(-1, 0, 1, 0))
        for rect in state.selection:
            painter.fillRect(rect.translated(QPointF(at)), theme.colour("text_selection"))
        layout.text.draw_text(painter, at.x(), at.y(), QRectF(clip))
        self._underlines(painter, at, state.passages, clip)
        self._quotes(painter, at, state.quoted)
        if state.caret is not None:
            caret = layout.text.caret(state.caret).translated(QPointF(at))
            painter.fillRect(QRectF(caret.x(), caret.y(), 2, caret.height()), theme.colour("accent"))

    def _tints(self, painter: QPainter, at: QPoint, boxes: Passages, clip: QRect) -> None:
        for stripe, rects in boxes:
            if stripe.hue is None:
                continue
            tint = self.frame.theme.tag_colour(stripe.hue).tint
            for rect in _seen(rects, at, clip):
                painter.fillRect(rect.translated(QPointF(at)), tint)

    def _underlines(self, painter: QPainter, at: QPoint, boxes: Passages, clip: QRect) -> None:
        for stripe, rects in boxes:
            colour = self._secondary if stripe.hue is None else self.frame.theme.tag_colour(stripe.hue).line
            for rect in _seen(rects, at, clip):
                y = at.y() + rect.bottom() - 1 + stripe.lane * LANE
                line = QRectF(at.x() + rect.x(), y, rect.width(), UNDERLINE)
                if stripe.hue is None:
                    painter.fillRect(QRectF(line.x(), y, line.width(), 1), colour)
                else:
                    painter.fillRect(line, colour)

    def _quotes(self, painter: QPainter, at: QPoint, boxes: Sequence[QRectF]) -> None:
        """A dotted line under what repeats another text."""
        if boxes:
            painter.setPen(QPen(self._secondary, 1, Qt.PenStyle.DotLine))
            for rect in boxes:
                y = round(at.y() + rect.bottom())
                painter.drawLine(QPointF(at.x() + rect.left(), y), QPointF(at.x() + rect.right(), y))

    def _fold_line(self, painter: QPainter, box: QRect, hidden: int) -> None:
        style = self.frame.style
        painter.setFont(style.small_bold)
        painter.setPen(self.frame.theme.colour("link"))
        text = QFontMetrics(style.small_bold).elidedText(hidden_text(hidden), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _seen(rects: Sequence[QRectF], at: QPoint, clip: QRect) -> Iterator[QRectF]:
    """Those of the boxes (from the top down) that are to be drawn."""
    top, bottom = clip.top() - at.y() - LANES * LANE - UNDERLINE, clip.bottom() - at.y()
    for rect in rects:
        if rect.top() > bottom:
            return
        if rect.bottom() >= top:
            yield rect
