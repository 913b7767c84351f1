"""TourCard: a small card beside the thing it speaks of, and a ring around that thing. Nothing is covered or blocked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import Theme
from gui.views.labels import hint, label

CHARACTERS = 40


class TourRing(QWidget):
    """A line around what the card speaks of; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        radius = theme.tokens.radius[0]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class TourCard(QFrame):
    """Says what to do in one step. It stands in the window, not above it: everything can be used meanwhile."""

    nextAsked = Signal()
    backAsked = Signal()
    endAsked = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._anchor: QWidget | None = None
        self._side = Qt.Edge.LeftEdge
        self._tip = 0
        self._below = False
        self.ring = TourRing(theme, window)
        self.setObjectName("tourCard")
        self.number = hint(theme)
        self.number.setWordWrap(False)
        self.title = label("", theme.ui_font(3, bold=True))
        self.words = label("", theme.ui_font(2))
        self.back, self.next, self.close_ = QPushButton(), QPushButton(), QToolButton()
        self.back.setText(self.tr("&Back"))
        self.close_.setToolTip(self.tr("End the tour (Esc)"))
        self.close_.setAccessibleName(self.tr("End the tour"))
        self._lay_out()
        self.back.clicked.connect(self.backAsked)
        self.next.clicked.connect(self.nextAsked)
        self.close_.clicked.connect(self.endAsked)
        window.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _lay_out(self) -> None:
        theme = self._theme
        tip = self._tip_length
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.number, 1)
        head.addWidget(self.close_)
        foot.setSpacing(theme.space(2))
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        side = theme.space(4) + tip
        layout.setContentsMargins(side, theme.space(2) + tip, side, theme.space(4) + tip)
        layout.setSpacing(theme.space(2))
        layout.addLayout(head)
        for widget in (self.title, self.words):
            layout.addWidget(widget)
        layout.addSpacing(theme.space(1))
        layout.addLayout(foot)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * CHARACTERS + 2 * side)

    @property
    def _tip_length(self) -> int:
        return self._theme.space(2)

    def _restyle(self) -> None:
        self.close_.setIcon(icon(self._theme, "close"))
        self.update()

    # -- a step --
    def show_step(
        self, number: int, of: int, title: str, words: str, anchor: QWidget | None, *, below: bool = False
    ) -> None:
        """Show a step beside its thing or below it (None: in the middle)."""
        self._watch(anchor)
        self._below = below
        self.number.setText(self.tr("{number} of {all}").format(number=number, all=of))
        self.title.setText(title)
        self.words.setText(words)
        self.back.setVisible(number > 1)
        self.next.setText(self.tr("&Next") if number < of else self.tr("&Done"))
        self.setAccessibleName(f"{self.number.text()}: {title}")
        self.setAccessibleDescription(words)
        self.show()
        self.place()
        said = QAccessibleAnnouncementEvent(self, f"{self.accessibleName()}. {words}")
        QAccessible.updateAccessibility(said)

    def leave(self) -> None:
        """Be gone."""
        self._watch(None)
        self.ring.hide()
        self.hide()

    def _watch(self, anchor: QWidget | None) -> None:
        if self._anchor is not None:
            self._anchor.removeEventFilter(self)
        self._anchor = anchor
        if anchor is not None:
            anchor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Move, QEvent.Type.Show) and watched is self._anchor
        if self.isVisible() and (moved or event.type() == QEvent.Type.Resize):
            self.place()
        return super().eventFilter(watched, event)

    # -- where it stands --
    def place(self) -> None:
        """Beside its thing, where there is most room, wholly inside the window."""
        self.setFixedHeight(self.heightForWidth(self.width()))
        room, size = self._window.rect(), self.size()
        anchor = self._anchor
        if anchor is None or not anchor.isVisible():
            self.ring.hide()
            self.move(room.center() - QPoint(size.width() // 2, size.height() // 2))
        else:
            target = QRect(anchor.mapTo(self._window, QPoint(0, 0)), anchor.size()).intersected(room)
            self._side, place = beside(target, size, room, below=self._below)
            self.move(place)
            middle = target.intersected(QRect(place, size).adjusted(*_wide(self._side, size))).center() - place
            self._tip = middle.x() if self._side in (Qt.Edge.TopEdge, Qt.Edge.BottomEdge) else middle.y()
            self.ring.setGeometry(target)
            self.ring.show()
            self.ring.raise_()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tip, radius = self._tip_length, theme.tokens.radius[1]
        body = QRectF(self.rect()).adjusted(tip, tip, -tip, -tip)
        shape = QPainterPath()
        shape.addRoundedRect(body.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        if self._anchor is not None:
            pointer = QPainterPath()
            pointer.addPolygon(self._pointer(body, tip, radius))
            pointer.closeSubpath()
            shape = shape.united(pointer)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.setBrush(theme.colour("raised"))
        painter.drawPath(shape)

    def _pointer(self, body: QRectF, tip: int, radius: int) -> list[QPointF]:
        """The little triangle on the side where the thing is."""
        least, across = radius + 1.5 * tip, self._side in (Qt.Edge.TopEdge, Qt.Edge.BottomEdge)
        length = body.width() if across else body.height()
        along = max(least, min(float(self._tip - tip), length - least))
        if across:
            edge = body.top() + 1 if self._side == Qt.Edge.TopEdge else body.bottom() - 1
            out = edge - tip if self._side == Qt.Edge.TopEdge else edge + tip
            x = body.left() + along
            return [QPointF(x - tip, edge), QPointF(x, out), QPointF(x + tip, edge)]
        edge = body.left() + 1 if self._side == Qt.Edge.LeftEdge else body.right() - 1
        out = edge - tip if self._side == Qt.Edge.LeftEdge else edge + tip
        y = body.top() + along
        return [QPointF(edge, y - tip), QPointF(out, y), QPointF(edge, y + tip)]


def beside(target: QRect, size: QSize, room: QRect, *, below: bool = False) -> tuple[Qt.Edge, QPoint]:
    """Which edge of the card looks at the target, and where the card stands: right of it, left, below, above (below
    first, if it is asked for); over its lower end where nowhere is room."""
    inside = room.adjusted(0, 0, 1 - size.width(), 1 - size.height())

    def kept(x: int, y: int) -> QPoint:
        return QPoint(
            max(inside.left(), min(x, inside.right())),
            max(inside.top(), min(y, inside.bottom())),
        )

    middle = target.center().x() - size.width() // 2
    ways = [
        (target.right() + size.width() <= room.right(), Qt.Edge.LeftEdge, kept(target.right() + 1, target.top())),
        (
            target.left() - size.width() >= room.left(),
            Qt.Edge.RightEdge,
            kept(target.left() - size.width(), target.top()),
        ),
        (target.bottom() + size.height() <= room.bottom(), Qt.Edge.TopEdge, kept(middle, target.bottom() + 1)),
        (target.top() - size.height() >= room.top(), Qt.Edge.BottomEdge, kept(middle, target.top() - size.height())),
    ]
    if below:
        ways.insert(0, ways.pop(2))
    for fits, edge, place in ways:
        if fits:
            return edge, place
    return Qt.Edge.TopEdge, kept(middle, target.bottom() - size.height())


def _wide(side: Qt.Edge, size: QSize) -> tuple[int, int, int, int]:
    """A little beyond the side that looks at the target, so that card and target overlap."""
    by = max(size.width(), size.height())
    return (0, -by, 0, by) if side in (Qt.Edge.TopEdge, Qt.Edge.BottomEdge) else (-by, 0, by, 0)
