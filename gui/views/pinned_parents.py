"""PinnedParents: the comments that what is being read replies to, one line each, on top of the thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from domain.records import CommentRecord
from gui.delegates.comment_names import Names
from gui.theme import Theme

MOST = 3


class PinnedParents(QWidget):
    """Shows at most three: the nearest ones. A click goes there."""

    parentChosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._comments: Sequence[CommentRecord] = ()
        self._column = 0
        self._names = Names()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def line_height(self) -> int:
        return QFontMetrics(self._theme.ui_font(1)).height() + self._theme.space(2)

    def height_of(self, lines: int) -> int:
        return lines * self.line_height + 1 if lines else 0

    @property
    def comments(self) -> Sequence[CommentRecord]:
        return self._comments

    def show_comments(self, comments: Sequence[CommentRecord], column: int, names: Names) -> None:
        """The outermost first. `column` is where thread texts start."""
        same = [c.id for c in comments] == [c.id for c in self._comments]
        if same and column == self._column and names is self._names:
            return
        self._comments, self._column, self._names = comments, column, names
        self.setFixedHeight(self.height_of(len(comments)))
        self.setVisible(bool(comments))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Lines on a raised ground with a hairline below."""
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.colour("desk"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.colour("hairline"))
        for number, comment in enumerate(self._comments):
            self._line(painter, number, comment)
        painter.end()

    def _line(self, painter: QPainter, number: int, comment: CommentRecord) -> None:
        theme = self._theme
        indent = self._column + number * theme.space(3)
        box = QRect(indent, number * self.line_height, self.width() - indent - theme.space(3), self.line_height)
        bold, plain = theme.ui_font(1, bold=True), theme.ui_font(1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        metrics = QFontMetrics(bold)
        name = metrics.elidedText(self._names.text(comment), Qt.TextElideMode.ElideRight, box.width() // 3)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, flags, name)
        box.setLeft(box.left() + metrics.horizontalAdvance(name) + theme.space(2))
        painter.setFont(plain)
        painter.setPen(theme.colour("secondary"))
        text = " ".join(comment.text.plain[:400].split())
        painter.drawText(box, flags, QFontMetrics(plain).elidedText(text, Qt.TextElideMode.ElideRight, box.width()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the comment of the line."""
        number = int(event.position().y()) // self.line_height
        if 0 <= number < len(self._comments) and event.button() == Qt.MouseButton.LeftButton:
            self.parentChosen.emit(self._comments[number].id)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            text = QCoreApplication.translate("Thread", "What this replies to. Click to go there.")
            QToolTip.showText(self.cursor().pos(), text, self)
            return True
        return super().event(event)
