"""TagChips: the tags of a whole comment, those of its reply link before them, and the number of its notes and passages.

They take the room that the header leaves at its right: names where they fit, else coloured squares, else a
count. So a new tag never changes the height of a row. The tags of the reply link follow a small reply arrow and are
outlined, not filled: how a comment answers is another thing than what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from domain.annotation import Annotation, Tag
from gui.delegates.comment_frame import Frame
from gui.icons import pixmap

SQUARE = 10
STEP = SQUARE + 3


@dataclass(frozen=True, slots=True)
class Chips:
    """What is annotated on one comment. `tags` and `link_tags`: on it as a whole, on how it answers."""

    tags: Sequence[Tag] = ()
    link_tags: Sequence[Tag] = ()
    annotations: Sequence[Annotation] = ()
    links: Sequence[Annotation] = ()

    def __bool__(self) -> bool:
        return bool(self.annotations or self.links)


class TagChips:
    """Draws from the right edge to the left."""

    def __init__(self, frame: Frame, ratio: float) -> None:
        self.frame = frame
        self._metrics = QFontMetrics(frame.style.small)
        secondary = frame.theme.colour("secondary")
        self._icons = {
            name: pixmap(name, secondary, frame.theme.space(4), ratio) for name in ("note", "passage", "reply")
        }

    def paint(self, painter: QPainter, box: QRect, chips: Chips) -> None:
        """Draw into `box`, right-aligned."""
        if not chips or box.width() < STEP:
            return
        painter.setFont(self.frame.style.small)
        right = self._counts(painter, box, chips)
        box = QRect(box.left(), box.top(), max(0, right - box.left()), box.height())
        if not chips.links:
            self._group(painter, box, chips.tags, self._width(chips.tags) <= box.width(), outlined=False)
            return
        own, gap = self._width(chips.tags), self.frame.theme.space(2) if chips.tags else 0
        named = own + gap + self._arrow + self._width(chips.link_tags) <= box.width()
        if not named:
            own = min(len(chips.tags) * STEP, max(STEP * min(1, len(chips.tags)), box.width() // 2))
        self._group(painter, box.adjusted(box.width() - own, 0, 0, 0), chips.tags, named, outlined=False)
        self._link(painter, box.adjusted(0, 0, -own - gap, 0), chips.link_tags, named)

    # -- counts --
    def _counts(self, painter: QPainter, box: QRect, chips: Chips) -> int:
        """Passages and notes as an icon and a number, where the tags leave room; returns the left end of them."""
        notes = sum(bool(annotation.note) for annotation in (*chips.annotations, *chips.links))
        passages = sum(annotation.selector is not None for annotation in chips.annotations)
        needed = STEP * min(len(chips.tags) + len(chips.link_tags), 3) + (self._arrow if chips.links else 0)
        right, size = box.right() + 1, self.frame.theme.space(4)
        for name, count in (("note", notes), ("passage", passages)):
            if not count:
                continue
            text = str(count)
            width = size + 2 + self._metrics.horizontalAdvance(text)
            if right - width < box.left() + needed:
                break
            painter.setPen(self.frame.theme.colour("secondary"))
            place = QRect(right - width + size + 2, box.top(), width - size, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            painter.drawPixmap(right - width, box.center().y() - size // 2 + 1, self._icons[name])
            right -= width + self.frame.theme.space(2)
        return right

    # -- tags --
    @property
    def _arrow(self) -> int:
        return self.frame.theme.space(4) + 2

    def _widths(self, tags: Sequence[Tag]) -> list[int]:
        padding = SQUARE + self.frame.theme.space(1) * 3
        return [padding + self._metrics.horizontalAdvance(tag.name) for tag in tags]

    def _width(self, tags: Sequence[Tag]) -> int:
        """With names."""
        return sum(self._widths(tags)) + self.frame.theme.space(1) * max(0, len(tags) - 1)

    def _link(self, painter: QPainter, box: QRect, tags: Sequence[Tag], named: bool) -> None:
        """An arrow, then how the comment answers."""
        size = self.frame.theme.space(4)
        inner = box.adjusted(self._arrow, 0, 0, 0)
        left = self._group(painter, inner, tags, named, outlined=True) if inner.width() >= STEP else box.right() + 1
        painter.drawPixmap(max(box.left(), left - self._arrow), box.center().y() - size // 2, self._icons["reply"])

    def _group(self, painter: QPainter, box: QRect, tags: Sequence[Tag], named: bool, *, outlined: bool) -> int:
        """Right-aligned; returns its left end."""
        if not tags:
            return box.right() + 1
        return self._named(painter, box, tags, outlined) if named else self._squares(painter, box, tags, outlined)

    def _squares(self, painter: QPainter, box: QRect, tags: Sequence[Tag], outlined: bool) -> int:
        room = max(0, (box.width() + 3) // STEP)
        shown = tags if len(tags) <= room else tags[: max(1, room - 2)]
        more = f"+{len(tags) - len(shown)}" if len(shown) < len(tags) and room > 2 else ""
        left = x = box.right() + 1 - len(shown) * STEP - self._metrics.horizontalAdvance(more)
        for tag in shown:
            self._square(painter, x, box, tag, outlined)
            x += STEP
        painter.setPen(self.frame.theme.colour("secondary"))
        painter.drawText(QRect(x, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, more)
        return left

    def _named(self, painter: QPainter, box: QRect, tags: Sequence[Tag], outlined: bool) -> int:
        space = self.frame.theme.space
        left = x = box.right() + 1 - self._width(tags)
        for tag, width in zip(tags, self._widths(tags), strict=True):
            colour = self.frame.theme.tag_colour(tag.hue)
            frame = QRectF(x, box.top() + 0.5, width, box.height() - 1)
            if outlined:
                self._rounded(painter, frame.adjusted(0.5, 0, -0.5, 0), colour.line, None)
            else:
                self._rounded(painter, frame, None, colour.tint)
            self._square(painter, x + space(1), box, tag, outlined)
            painter.setPen(self.frame.theme.colour("text"))
            place = QRect(x + space(1) * 2 + SQUARE, box.top(), width, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, tag.name)
            x += width + space(1)
        return left

    def _rounded(self, painter: QPainter, box: QRectF, line: QColor | None, ground: QColor | None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        radius = self.frame.theme.tokens.radius[0]
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()

    def _square(self, painter: QPainter, x: int, box: QRect, tag: Tag, outlined: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.frame.theme.tag_colour(tag.hue).line
        top = box.top() + (box.height() - SQUARE) / 2
        square = QRectF(x, top, SQUARE, SQUARE)
        if outlined:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            square.adjust(1, 1, -1, -1)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawRoundedRect(square, 2, 2)
        painter.restore()
