"""ThreadView: all comments under an article, nested, to be read, moved through and selected in.

What a key or the mouse means is in thread_keys.py and thread_mouse.py, drawing in thread_canvas.py,
scrolling without jumps in row_scroller.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from domain.annotation import Annotation, Tag
from domain.records import CommentRecord
from gui.delegates.comment_words import spoken
from gui.delegates.passages import tags_of_the_whole
from gui.models.thread_model import ThreadModel
from gui.theme import Theme
from gui.views.thread_canvas import Place, ThreadCanvas
from gui.views.thread_keys import ThreadKeys
from gui.views.thread_mouse import ThreadMouse


class ThreadView(ThreadCanvas):
    """One comment is current; in it (with the mouse: in any) a passage can be selected."""

    commentChosen = Signal(object)
    passageSelected = Signal(object, int, int)
    """Comment id, start, end (code points)."""
    linkActivated = Signal(str)
    contextRequested = Signal(object, QPoint)
    """Comment id and a point on the screen."""
    rowsChanged = Signal()
    """Other comments, folding or annotations."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._keys, self._mouse = ThreadKeys(self), ThreadMouse(self)
        self.pinned.parentChosen.connect(self.reveal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Thread"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- what is shown --
    def set_thread(self, comments: Sequence[CommentRecord]) -> None:
        """Show another thread, or a newer capture of this one: what is read then keeps its place."""
        place, current, before = self.place(), self.current_id(), self.model
        self.model = ThreadModel(comments)
        self.model.fold_like(before)
        self.forget_layouts()
        self.text_cursor.clear()
        kept = self.model.index_of(current) if current is not None else None
        self.current_index = kept if kept is not None else (0 if comments else None)
        self.restore(place)
        self.states.forget(self.model)
        self.rowsChanged.emit()
        self._say_current()

    def set_annotations(self, annotations: Mapping[int, Sequence[Annotation]], tags: Mapping[int, Tag]) -> None:
        """What is annotated, by comment id. Nothing moves."""
        changed = self.model.set_annotations(annotations, tags)
        self.forget_passages()
        for row, y in self.visible_rows():
            if self.model.at(row).id in changed:
                self.viewport().update(QRect(0, y, self.viewport().width(), self.layout_of(row).height))
        self.rowsChanged.emit()
        if self.current_id() in changed:
            self._say_current()

    # -- the current comment --
    def current_id(self) -> int | None:
        """The comment that keys act on."""
        return None if self.current_index is None else self.model.comments[self.current_index].id

    def record(self, comment_id: int) -> CommentRecord | None:
        """A comment that is shown here."""
        index = self.model.index_of(comment_id)
        return None if index is None else self.model.comments[index]

    def select(self, comment_id: int) -> None:
        """Make a comment the current one and bring it into view (unfolding what hides it)."""
        index = self.model.index_of(comment_id)
        if index is None:
            return
        place = self.place()
        if self.model.open_to(index):
            self._refold(place)
        self.choose(index)

    def choose(self, index: int, *, scroll: bool = True) -> None:
        """Make the comment at `index` of the model current."""
        changed = index != self.current_index
        if changed:
            self.current_index = index
            if self.text_cursor.comment_id != self.model.comments[index].id:
                self.text_cursor.clear()
            self.viewport().update()
        if scroll:
            self.ensure_visible(index)
        if changed:
            self._say_current()
            self.commentChosen.emit(self.model.comments[index].id)

    def ensure_visible(self, index: int) -> None:
        """Scroll as little as shows the whole comment, or its beginning if it is higher than the pane."""
        row, room = self.model.shown_row(index), self.pinned_room(index)
        height, y = self.layout_of(row).height, self.y_of(row)
        if y is None:
            below = self.top[0] < row <= self.visible_rows()[-1][0] + 1  # the next one: come up from below
            self.show_at(row, height - self.page() if below and height < self.page() - room else -room)
        elif y < room:
            if not (y < 0 and y + height > self.page()):
                self.scroll_by(y - room)
        elif y + height > self.page():
            self.scroll_by(min(y - room, y + height - self.page()))

    def reveal(self, comment_id: int, start: int | None = None) -> None:
        """Go to a comment, or to the place in it where a passage starts."""
        self.select(comment_id)
        index = self.model.index_of(comment_id)
        if index is not None and start is not None:
            self.show_position(index, start)

    def show_position(self, index: int, position: int) -> None:
        """Bring a text position of a comment into view; nothing moves if it is."""
        row, room = self.model.shown_row(index), self.pinned_room(index)
        layout = self.layout_of(row)
        line = layout.text.caret(position).translated(layout.text_at)
        y = self.y_of(row)
        if y is None or y + line.top() < room or y + line.bottom() > self.page():
            self.show_at(row, round(line.top()) - max(room, self.page() // 3))

    # -- selection of text --
    def selection(self) -> tuple[int, int, int] | None:
        """(comment id, start, end) of the selected passage in code points."""
        chosen, comment_id = self.text_cursor.range, self.text_cursor.comment_id
        return None if chosen is None or comment_id is None else (comment_id, *chosen)

    def selected_text(self) -> str:
        """The selected passage itself."""
        chosen = self.selection()
        index = self.model.index_of(chosen[0]) if chosen else None
        return self.model.comments[index].text.plain[chosen[1] : chosen[2]] if chosen and index is not None else ""

    def clear_selection(self) -> None:
        self.text_cursor.clear()
        self.viewport().update()

    def announce_selection(self) -> None:
        """Tell the window, after the mouse or a key has selected."""
        chosen = self.selection()
        if chosen:
            self.passageSelected.emit(*chosen)

    # -- folding --
    def set_collapsed(self, index: int, collapsed: bool) -> bool:
        """Fold or unfold replies; the comment itself keeps its place. False: nothing changed."""
        place = self.place(index)
        if not self.model.set_collapsed(index, collapsed):
            return False
        self.forget_layouts(index)
        self._refold(place)
        return True

    def set_all_collapsed(self, collapsed: bool) -> None:
        """Fold every top-level comment's replies, or unfold everything."""
        index = self.current_index
        root = index if index is None else self.model.index_of(self.model.comments[index].root_id)
        place = self.place(root)
        if self.model.set_all_collapsed(collapsed):
            self.forget_layouts()
            self._refold(place)

    def _refold(self, place: Place | None) -> None:
        self.forget_layouts()
        self.restore(place)
        if self.current_index is not None:
            shown = self.model.index_at(self.model.shown_row(self.current_index))
            self.choose(shown, scroll=False)
        self.rowsChanged.emit()

    # -- screen readers --
    def _say_current(self) -> None:
        index = self.current_index
        if index is None:
            self.setAccessibleDescription(self.tr("No comments."))
            return
        record, parent = self.model.comments[index], self.model.parent(index)
        above = self.model.comments[parent] if parent is not None else None
        text = spoken(record, above, self.model.hidden(index), self._spoken_notes(record), self.locale())
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _spoken_notes(self, record: CommentRecord) -> str:
        there = self.model.annotations(record.id)
        if not there:
            return ""
        names = ", ".join(tag.name for tag in tags_of_the_whole(there, self.model.tags))
        count = QCoreApplication.translate("Thread", "%Ln annotations", None, len(there))
        return f"{count} ({names})" if names else count

    def tag_names(self, comment_id: int, position: int | None = None) -> str:
        """The tags of a comment as a whole, or of the passages around a text position, one per line."""
        there = self.model.annotations(comment_id)
        if position is not None:
            there = [a for a in there if a.selector and a.selector.start <= position < a.selector.end]
        names = [self.model.tags[tag].name for a in there for tag in a.tag_ids if tag in self.model.tags]
        notes = [a.note for a in there if a.note]
        return "\n".join([*dict.fromkeys(names), *notes])

    # -- input --
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse: on the comment under it; by key: on the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        found = self.row_at_y(event.pos().y()) if by_mouse else None
        index = self.model.index_at(found[0]) if found else self.current_index
        if index is None:
            return
        point = event.globalPos()
        if by_mouse:
            self.choose(index, scroll=False)
        else:
            y = self.y_of(self.model.shown_row(index)) or 0
            point = self.viewport().mapToGlobal(
                QPoint(self.layout_of(self.model.shown_row(index)).left, max(0, y) + 30)
            )
        self.contextRequested.emit(self.model.comments[index].id, point)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return self._mouse.tool_tip(event)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
