"""TagChips: the tags of a whole comment and the number of its notes and passages, at the right of its header.

They take the room the header leaves: names where they fit, else coloured squares, else a count. So a new
tag never changes the height of a row.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from domain.annotation import Annotation, Tag
from gui.delegates.comment_layout import Frame
from gui.icons import pixmap

SQUARE = 10


class TagChips:
    """Draws from the right edge to the left."""

    def __init__(self, frame: Frame, ratio: float) -> None:
        self.frame = frame
        self._metrics = QFontMetrics(frame.style.small)
        secondary = frame.theme.colour("secondary")
        self._icons = {name: pixmap(name, secondary, frame.theme.space(4), ratio) for name in ("note", "passage")}

    def paint(self, painter: QPainter, box: QRect, tags: Sequence[Tag], annotations: Sequence[Annotation]) -> None:
        """Draw into `box`, right-aligned."""
        if not annotations or box.width() < SQUARE + 3:
            return
        painter.setFont(self.frame.style.small)
        right = self._counts(painter, box, annotations, len(tags))
        if tags:
            self._tags(painter, QRect(box.left(), box.top(), max(0, right - box.left()), box.height()), tags)

    def _counts(self, painter: QPainter, box: QRect, annotations: Sequence[Annotation], tags: int) -> int:
        """Passages and notes as an icon and a number, where the tags leave room; returns the left end of them."""
        notes = sum(bool(annotation.note) for annotation in annotations)
        passages = sum(annotation.selector is not None for annotation in annotations)
        right, size = box.right() + 1, self.frame.theme.space(4)
        for name, count in (("note", notes), ("passage", passages)):
            if not count:
                continue
            text = str(count)
            width = size + 2 + self._metrics.horizontalAdvance(text)
            if right - width < box.left() + (SQUARE + 3) * min(tags, 3):
                break
            painter.setPen(self.frame.theme.colour("secondary"))
            place = QRect(right - width + size + 2, box.top(), width - size, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            painter.drawPixmap(right - width, box.center().y() - size // 2 + 1, self._icons[name])
            right -= width + self.frame.theme.space(2)
        return right

    def _tags(self, painter: QPainter, box: QRect, tags: Sequence[Tag]) -> None:
        space = self.frame.theme.space
        widths = [SQUARE + space(1) * 3 + self._metrics.horizontalAdvance(tag.name) for tag in tags]
        if sum(widths) + space(1) * (len(tags) - 1) <= box.width():
            self._named(painter, box, tags, widths)
            return
        room = max(0, (box.width() + 3) // (SQUARE + 3))
        shown = tags if len(tags) <= room else tags[: max(1, room - 2)]
        more = f"+{len(tags) - len(shown)}" if len(shown) < len(tags) and room > 2 else ""
        x = box.right() + 1 - len(shown) * (SQUARE + 3) - self._metrics.horizontalAdvance(more)
        for tag in shown:
            self._square(painter, x, box, tag)
            x += SQUARE + 3
        painter.setPen(self.frame.theme.colour("secondary"))
        painter.drawText(QRect(x, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, more)

    def _named(self, painter: QPainter, box: QRect, tags: Sequence[Tag], widths: Sequence[int]) -> None:
        space = self.frame.theme.space
        x = box.right() + 1 - sum(widths) - space(1) * (len(tags) - 1)
        for tag, width in zip(tags, widths, strict=True):
            colour = self.frame.theme.tag_colour(tag.hue)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour.tint)
            radius = self.frame.theme.tokens.radius[0]
            painter.drawRoundedRect(QRectF(x, box.top() + 0.5, width, box.height() - 1), radius, radius)
            painter.restore()
            self._square(painter, x + space(1), box, tag)
            painter.setPen(self.frame.theme.colour("text"))
            place = QRect(x + space(1) * 2 + SQUARE, box.top(), width, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, tag.name)
            x += width + space(1)

    def _square(self, painter: QPainter, x: int, box: QRect, tag: Tag) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.frame.theme.tag_colour(tag.hue).line)
        top = box.top() + (box.height() - SQUARE) / 2
        painter.drawRoundedRect(QRectF(x, top, SQUARE, SQUARE), 2, 2)
        painter.restore()
