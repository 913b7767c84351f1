"""OverviewStrip: the whole thread at once, beside it: its shape, what is tagged where, and what is in view."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Theme
from gui.views.thread_view import ThreadView

WIDTH = 24
SHAPE_LEFT, SHAPE_WIDTH = 3, 9
TICK = 3


class OverviewStrip(QWidget):
    """Rows of the thread from top to bottom; a click goes there."""

    def __init__(self, theme: Theme, thread: ThreadView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thread = theme, thread
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the thread"))
        self.setToolTip(self.tr("The whole thread: tagged comments in their colours. Click to go there."))
        thread.rowsChanged.connect(self._renew)
        thread.viewMoved.connect(self.update)
        thread.commentChosen.connect(self.update)
        thread.states.changed.connect(self._renew)
        theme.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def y_of(self, row: float) -> float:
        """Where a row is on the strip."""
        return row / max(1, self._thread.row_count()) * self.height()

    def row_of(self, y: float) -> int:
        count = self._thread.row_count()
        return max(0, min(count - 1, int(y / max(1, self.height()) * count)))

    def _renew(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

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
            self._paint_shape(painter)
            self._paint_hits(painter)
            self._paint_tags(painter)
        painter.end()
        return picture

    def _paint_shape(self, painter: QPainter) -> None:
        """One faint line per pixel, indented like the comment there."""
        model, deepest = self._thread.model, self._theme.tokens.column.levels
        count = self._thread.row_count()
        thick = max(1, min(TICK, self.height() // count - 1))
        for number in range(min(count, self.height())):
            row = number if count <= self.height() else self.row_of(number + 0.5)
            y = self.y_of(row) if count <= self.height() else number
            left = SHAPE_LEFT + min(model.at(row).depth, deepest) * (SHAPE_WIDTH - 3) / deepest
            line = QRectF(left, y, SHAPE_LEFT + SHAPE_WIDTH - left, thick)
            painter.fillRect(line, self._theme.colour("guide"))

    def _paint_hits(self, painter: QPainter) -> None:
        """What a search found, at the left edge; who is looked at, as full lines."""
        model, states = self._thread.model, self._thread.states
        for comment_id in states.hit_ids():
            index = model.index_of(comment_id)
            if index is not None:
                y = self.y_of(model.shown_row(index))
                painter.fillRect(QRectF(1, y, SHAPE_LEFT + 1, TICK), self._theme.colour("link"))
        if states.author is not None:
            for index, comment in enumerate(model.comments):
                if comment.author_key == states.author:
                    y = self.y_of(model.shown_row(index))
                    painter.fillRect(QRectF(SHAPE_LEFT, y, SHAPE_WIDTH, TICK - 1), self._theme.colour("text"))

    def _paint_tags(self, painter: QPainter) -> None:
        """Each annotated comment in the colours of its tags; a note without tag in grey."""
        model = self._thread.model
        tick = TICK if self._thread.row_count() * TICK < self.height() else TICK - 1
        for index in model.annotated():
            annotations = model.annotations(model.comments[index].id)
            hues = list(dict.fromkeys(model.tags[t].hue for a in annotations for t in a.tag_ids if t in model.tags))
            y = self.y_of(model.shown_row(index))
            left = SHAPE_LEFT + SHAPE_WIDTH + 1
            width = (self.width() - left - 1) / max(1, min(len(hues), 4))
            if not hues:
                painter.fillRect(QRectF(left, y, width, tick), self._theme.colour("secondary"))
            for number, hue in enumerate(hues[:4]):
                box = QRectF(left + number * width, y, width, tick)
                painter.fillRect(box, self._theme.tag_colour(hue).line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event)

    def _jump(self, event: QMouseEvent) -> None:
        if self._thread.row_count() and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton):
            index = self._thread.model.index_at(self.row_of(event.position().y()))
            self._thread.reveal(self._thread.model.comments[index].id)
