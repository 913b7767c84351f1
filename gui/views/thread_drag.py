"""ThreadDrag: a comment is dragged by its header onto the comment that it answers, or onto the article.

Only what the tree was read wrongly for needs it, so it must be allowed (`ThreadView.mendable`). Escape lets go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from domain.records import CommentRecord
from gui.models.comment_rows import apart
from gui.models.thread_model import ThreadModel

if TYPE_CHECKING:
    from gui.views.thread_view import ThreadView

TICK = 30
"""Milliseconds between two steps of scrolling while something is held at an edge."""


class FloatingWords(QLabel):
    """Words over the thread that the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.adjustSize()


class ThreadDrag:
    """Belongs to one ThreadView. Armed by a press on a header; active once the mouse has moved far enough."""

    def __init__(self, view: ThreadView) -> None:
        self._view = view
        self._record: CommentRecord | None = None
        self._pressed = self._at = QPoint()
        self._target: CommentRecord | None = None
        self._on_article = False
        self.active = False
        self.hint, self.head = FloatingWords(view), FloatingWords(view)
        self._timer = QTimer(view)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._scroll)
        view.rowsChanged.connect(self._check)

    # -- from press to release --
    def arm(self, record: CommentRecord, point: QPoint) -> None:
        """The button was pressed on a header."""
        self._record, self._pressed = record, point

    def move(self, point: QPoint) -> bool:
        """True: something is dragged."""
        if self._record is None:
            return False
        if not self.active and (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return False
        if not self.active:
            self._begin(self._record)
        self._at = point
        self._aim()
        return True

    def release(self) -> bool:
        """Let go of it where it is; True: something was dragged."""
        record, target, on_article = self._record, self._target, self._on_article
        was = self.active
        wanted = was and (on_article or target is not None)
        self._end()
        if wanted and record is not None:
            self._view.parentAsked.emit(record.id, None if on_article or target is None else target.id)
        return was

    def cancel(self) -> bool:
        """Nothing happens; False: nothing was dragged."""
        was = self.active
        self._end()
        return was

    def _check(self) -> None:
        """Another thread is shown: what is held is not there any more."""
        if self._record is not None and self._view.model.record(self._record.id) is None:
            self._end()

    def _begin(self, record: CommentRecord) -> None:
        view, theme = self._view, self._view.theme
        self.active = True
        view.dragged_id = record.id
        for words in (self.hint, self.head):
            words.setFont(theme.ui_font(1, bold=True))
            words.setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1))
        if record.parent_id is not None or record.parent_missing:
            self.head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.head.setText(QCoreApplication.translate("Thread", "Drop here: it answers the article"))
            self.head.setGeometry(self._head_box())
            self.head.show()
            self.head.raise_()
        self._timer.start()

    def _end(self) -> None:
        view = self._view
        self._record = self._target = None
        self._on_article = False
        if self.active:
            self.active = False
            self._timer.stop()
            self.hint.hide()
            self.head.hide()
            view.dragged_id = view.drop_id = None
            view.viewport().unsetCursor()
            view.viewport().update()

    # -- where it would go --
    def _head_box(self) -> QRect:
        view = self._view
        height = view.fontMetrics().height() + 4 * view.theme.space(2)
        return QRect(view.viewport().pos(), view.viewport().size()).adjusted(0, 0, 0, height - view.page())

    def _aim(self) -> None:
        """Find out and show what a release here would do."""
        view, record = self._view, self._record
        if record is None:
            return
        self._on_article = not self.head.isHidden() and 0 <= self._at.y() < self.head.height()
        found = None if self._on_article else view.row_at_y(self._at.y())
        over = view.model.at(found[0]) if found is not None else None
        words, allowed = self._said(record, over)
        self._target = over if allowed else None
        view.drop_id = self._target.id if self._target is not None else None
        self._colour_head()
        view.viewport().setCursor(
            Qt.CursorShape.DragMoveCursor if self._on_article or allowed else Qt.CursorShape.ForbiddenCursor
        )
        self._show_hint(words)
        view.viewport().update()

    def _said(self, record: CommentRecord, over: CommentRecord | None) -> tuple[str, bool]:
        """What stands beside the pointer, and whether it can be dropped there."""
        translate, view = QCoreApplication.translate, self._view
        if self._on_article or over is None or over.id == record.id:  # the strip at the top speaks for itself
            return "", False
        name = apart(view.names.text(over))
        if over.id == record.parent_id:
            return translate("Thread", "It answers {name} already").format(name=name), False
        if is_under(view.model, over, record.id):
            return translate("Thread", "It cannot answer its own replies"), False
        return translate("Thread", "Answer {name}").format(name=name), True

    def _colour_head(self) -> None:
        theme = self._view.theme
        role, ground = ("on_accent", "accent") if self._on_article else ("text", "raised")
        palette = self.head.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.colour(role))
        palette.setColor(palette.ColorRole.Window, theme.colour(ground))
        self.head.setPalette(palette)
        style = f"color: {theme.colour(role).name()}; background: {theme.colour(ground).name()};"
        if self.head.styleSheet() != style:
            self.head.setStyleSheet(style)

    def _show_hint(self, words: str) -> None:
        view = self._view
        if not words:
            self.hint.hide()
            return
        self.hint.say(words)
        room, gap = view.viewport().rect(), view.theme.space(4)
        width = min(self.hint.sizeHint().width(), room.width())
        x = max(0, min(self._at.x() + gap, room.right() - width))
        y = max(0, min(self._at.y() + gap, room.bottom() - self.hint.height()))
        self.hint.setGeometry(view.viewport().x() + x, view.viewport().y() + y, width, self.hint.height())
        self.hint.show()
        self.hint.raise_()

    def _scroll(self) -> None:
        """On while the pointer is held at the upper or lower edge."""
        view, edge = self._view, self._view.theme.line_pitch()
        upper = edge + (self.head.height() if not self.head.isHidden() else 0)
        held_up = self._at.y() < 0 or (not self._on_article and self._at.y() < upper)
        distance = -edge // 2 if held_up else edge // 2 if self._at.y() > view.page() - edge else 0
        if distance and view.scroll_by(distance):
            self._aim()


def is_under(model: ThreadModel, one: CommentRecord, above_id: int) -> bool:
    """Whether a comment is a reply, at any depth, to another one."""
    seen = 0
    parent_id = one.parent_id
    while parent_id is not None and seen <= len(model.captured):
        if parent_id == above_id:
            return True
        parent = model.record(parent_id)
        parent_id, seen = (None if parent is None else parent.parent_id), seen + 1
    return False
