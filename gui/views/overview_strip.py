"""OverviewStrip: the whole thread at once, beside it: its shape, what is tagged where, and what is in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from domain.annotation import Tag
from domain.recapture import Event
from domain.records import CommentRecord
from gui.delegates.comment_events import ROLES, event_words
from gui.delegates.comment_words import no_text
from gui.formats import UNKNOWN, time_text
from gui.models.comment_rows import apart, one_line
from gui.theme import Theme
from gui.views.thread_view import ThreadView

WIDTH = 24
SHAPE_LEFT, SHAPE_WIDTH = 3, 9
TICK = 3
EVENT = 6
"""Width of the mark of a change."""
FIRST_WORDS = 120
MOST_LOOKED_AT = 500
"""Comments that one pixel can stand for when the pointer asks."""


class OverviewStrip(QWidget):
    """Rows of the thread from top to bottom; a click goes there."""

    def __init__(self, theme: Theme, thread: ThreadView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thread = theme, thread
        self._picture: QPixmap | None = None
        self._tagged: dict[int, dict[int, None]] | None = None
        """Which hues are at which height: dear in a long thread, and the same until rows or annotations change."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the thread"))
        self.setAccessibleDescription(self.tr("The whole thread: tagged comments in their colours. Click to go there."))
        thread.rowsChanged.connect(self._renew_rows)
        thread.viewMoved.connect(self.update)
        thread.commentChosen.connect(self.update)
        thread.states.overviewChanged.connect(self._renew)
        theme.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def y_of(self, row: float) -> float:
        """Where a row is on the strip."""
        return row / max(1, self._thread.row_count()) * self.height()

    def row_of(self, y: float) -> int:
        count = self._thread.row_count()
        return max(0, min(count - 1, int(y / max(1, self.height()) * count)))

    def _renew_rows(self) -> None:
        self._tagged = None
        self._renew()

    def _renew(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = self._tagged = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture of the thread, then what changes with every step: view and current comment."""
        if self._picture is None:
            self._picture = self._paint_thread()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        rows = self._thread.visible_rows()
        if rows and self._thread.row_count() > len(rows):
            top, bottom = self.y_of(rows[0][0]), self.y_of(rows[-1][0] + 1)
            shade = self._theme.colour("accent")
            shade.setAlphaF(0.14)
            box = QRectF(0, top, self.width(), max(6.0, bottom - top))
            painter.fillRect(box, shade)
        index = self._thread.current_index
        if index is not None:
            y = self.y_of(self._thread.model.shown_row(index))
            painter.fillRect(QRectF(0, y, self.width(), 2), self._theme.colour("accent"))
        painter.end()

    def _paint_thread(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(max(1, self.height()) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour("desk"))
        painter = QPainter(picture)
        painter.fillRect(QRect(0, 0, 1, self.height()), self._theme.colour("hairline"))
        if self._thread.row_count():
            for paint in (
                *(self._paint_shape, self._paint_author, self._paint_hits),
                *(self._paint_tags, self._paint_events),
            ):
                paint(painter)
        painter.end()
        return picture

    def _paint_shape(self, painter: QPainter) -> None:
        """One faint line per pixel, indented like the comment there; stronger where it was not read."""
        model, states, deepest = self._thread.model, self._thread.states, self._theme.tokens.column.levels
        count = self._thread.row_count()
        thick = max(1, min(TICK, self.height() // count - 1))
        read, unread = self._theme.colour("guide"), self._theme.colour("guide_strong")
        for number in range(min(count, self.height())):
            row = number if count <= self.height() else self.row_of(number + 0.5)
            y = self.y_of(row) if count <= self.height() else number
            left = SHAPE_LEFT + min(model.depth(model.index_at(row)), deepest) * (SHAPE_WIDTH - 3) / deepest
            line = QRectF(left, y, SHAPE_LEFT + SHAPE_WIDTH - left, thick)
            painter.fillRect(line, unread if states.is_unread(model.at(row).id) else read)

    def _paint_author(self, painter: QPainter) -> None:
        """Who is looked at, as full lines."""
        model, states = self._thread.model, self._thread.states
        if states.author is not None:
            for index, comment in enumerate(model.comments):
                if comment.author_key == states.author:
                    y = self.y_of(model.shown_row(index))
                    painter.fillRect(QRectF(SHAPE_LEFT, y, SHAPE_WIDTH, TICK - 1), self._theme.colour("text"))

    def _paint_hits(self, painter: QPainter) -> None:
        """What a search found, at the left edge."""
        for y in self._places(self._thread.states.hit_ids()):
            painter.fillRect(QRectF(1, y, SHAPE_LEFT + 1, TICK), self._theme.colour("link"))

    def _paint_events(self, painter: QPainter) -> None:
        """What changed between two captures: a triangle at the right edge, hollow for what is not there any more."""
        states = self._thread.states
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for comment_id, y in self._placed(states.event_ids()):
            events = states.events(comment_id)
            if not events:
                continue
            colour = self._theme.colour(ROLES[events[0]])
            painter.setPen(QPen(colour, 1))
            hollow = events[0] in (Event.GONE, Event.REMOVED)
            painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
            right = self.width() - 1
            painter.drawPolygon([QPointF(right, y - 3), QPointF(right, y + 5), QPointF(right - EVENT, y + 1)])
        painter.restore()

    def _placed(self, comment_ids: Iterable[int]) -> Iterator[tuple[int, float]]:
        """(id, height) of those that stand in the thread."""
        model, scale = self._thread.model, self.y_of(1)
        for comment_id in comment_ids:
            index = model.index_of(comment_id)
            if index is not None:
                yield comment_id, model.shown_row(index) * scale

    def _places(self, comment_ids: Iterable[int]) -> set[int]:
        """Their heights, each pixel once."""
        return {int(y) for _id, y in self._placed(comment_ids)}

    def _paint_tags(self, painter: QPainter) -> None:
        """Each annotated comment in the colours of its tags; a note without tag in grey."""
        model = self._thread.model
        tick = TICK if self._thread.row_count() * TICK < self.height() else TICK - 1
        left = SHAPE_LEFT + SHAPE_WIDTH + 1
        if self._tagged is None:
            self._tagged = {}
            for index in model.annotated():  # in a long thread many share a pixel
                hues = self._tagged.setdefault(round(self.y_of(model.shown_row(index))), {})
                hues.update((tag.hue, None) for tag in self._tags(model.comments[index].id))
        for y, shown in self._tagged.items():
            width = (self.width() - left - 1) / max(1, min(len(shown), 4))
            if not shown:
                painter.fillRect(QRectF(left, y, width, tick), self._theme.colour("secondary"))
            for number, hue in enumerate(list(shown)[:4]):
                box = QRectF(left + number * width, y, width, tick)
                painter.fillRect(box, self._theme.tag_colour(hue).line)

    def _tags(self, comment_id: int) -> list[Tag]:
        """On the comment, its passages and its reply link, each once."""
        model = self._thread.model
        there = (*model.annotations(comment_id), *model.link_annotations(comment_id))
        found = {tag: model.tags[tag] for one in there for tag in one.tag_ids if tag in model.tags}
        return list(found.values())

    # -- the mouse --
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """To the mark under the pointer, else to the comment; dragging goes along."""
        near = self._marked_near(event.position().y()) if event.button() == Qt.MouseButton.LeftButton else None
        if near is not None:
            self._thread.reveal(near.id)
        else:
            self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event)

    def _jump(self, event: QMouseEvent) -> None:
        if self._thread.row_count() and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton):
            index = self._thread.model.index_at(self.row_of(event.position().y()))
            self._thread.reveal(self._thread.model.comments[index].id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """As over the thread itself."""
        self._thread.wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().y()), self)
            return True
        return super().event(event)

    def words_at(self, y: float) -> str:
        """Who, when, the first words, tags and changes of the comment there."""
        thread, count = self._thread, self._thread.row_count()
        if not count:
            return ""
        record = self._marked_near(y) or thread.model.at(self.row_of(y))
        time = time_text(record.published, self.locale())
        lines = [" · ".join(one for one in (apart(thread.names.text(record)), time) if one != UNKNOWN)]
        words = one_line(record.text.plain[:FIRST_WORDS])
        more = " …" if len(record.text.plain) > FIRST_WORDS else ""
        lines.append(apart(words) + more if words else no_text(record))
        states = [word.text for word in event_words(thread.states.events(record.id))]
        if thread.states.is_found(record.id):
            states.append(self.tr("%Ln hits", "", max(1, len(thread.states.hits(record.id)))))
        tags = [tag.name for tag in self._tags(record.id)]
        lines += [", ".join(part) for part in (tags, states) if part]
        return "\n".join(lines)

    def _marked_near(self, y: float) -> CommentRecord | None:
        """The comment whose mark is drawn under the pointer: in a long thread many comments share a pixel."""
        model, states = self._thread.model, self._thread.states
        if self._thread.row_count() <= self.height():
            return None
        first, last = self.row_of(y - 1), self.row_of(y + 1)
        rows = range(first, min(last + 1, first + MOST_LOOKED_AT))
        for row in rows:
            record = model.at(row)
            if states.is_found(record.id) or states.events(record.id) or self._tags(record.id):
                return record
        return None
