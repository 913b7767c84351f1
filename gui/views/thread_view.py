"""ThreadView: all comments under an article, nested, to be read, moved through and selected in.

What a key or the mouse means is in thread_keys.py and thread_mouse.py, what is shown in thread_rows.py, drawing in
thread_canvas.py, scrolling without jumps in row_scroller.py.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gui.delegates.comment_events import event_words
from gui.delegates.comment_spoken import Said, notes_spoken, spoken
from gui.theme import Theme
from gui.views.comment_facts import CommentFacts
from gui.views.thread_accessible import ThreadList, make_accessible, say_current
from gui.views.thread_drag import ThreadDrag
from gui.views.thread_hits import ThreadHits
from gui.views.thread_keys import ThreadKeys
from gui.views.thread_mouse import ThreadMouse
from gui.views.thread_rows import ThreadRows

MOST_LINES = 16
"""Of a hint."""


class ThreadView(ThreadRows):
    """One comment is current; in it (with the mouse: in any) a passage can be selected."""

    passageSelected = Signal(object, int, int)
    """Comment id, start, end (code points)."""
    linkActivated = Signal(str)
    contextRequested = Signal(object, QPoint)
    """Comment id and a point on the screen."""
    hitReached = Signal(int, int)
    """The how-many-th search hit, of how many; 0, 0: there is none."""
    quotationActivated = Signal(object, int)
    """Comment id and where in it a quoted passage starts, which was clicked."""
    parentAsked = Signal(object, object)
    """Comment id, and the id of the comment that it shall answer (None: the article)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.mendable = False
        """Whether comments can be dragged to another parent."""
        self.accessible: ThreadList | None = None
        """What a screen reader has asked for, if there is one."""
        self._said_id: int | None = None
        make_accessible()
        self.drag = ThreadDrag(self)
        self._keys, self._mouse, self._hits = ThreadKeys(self), ThreadMouse(self), ThreadHits(self)
        self.facts = CommentFacts(theme, self)
        self.facts.openAsked.connect(self.linkActivated)
        self.pinned.parentChosen.connect(self.reveal)
        self.viewMoved.connect(self.facts.follow)
        self.states.changed.connect(self.current_changed)
        self.states.shapesChanged.connect(self.current_changed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Thread"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- selection of text --
    def selection(self) -> tuple[int, int, int] | None:
        """(comment id, start, end) of the selected passage in code points."""
        chosen, comment_id = self.text_cursor.range, self.text_cursor.comment_id
        return None if chosen is None or comment_id is None else (comment_id, *chosen)

    def selected_text(self) -> str:
        """The selected passage itself."""
        chosen = self.selection()
        record = self.model.record(chosen[0]) if chosen else None
        return record.text.plain[chosen[1] : chosen[2]] if chosen and record is not None else ""

    def clear_selection(self) -> None:
        self.text_cursor.clear()
        self.viewport().update()

    def announce_selection(self) -> None:
        """Tell the window, after the mouse or a key has selected."""
        chosen = self.selection()
        if chosen:
            self.passageSelected.emit(*chosen)

    # -- search hits, facts --
    def next_hit(self, step: int = 1) -> None:
        """Go to the next search hit (the one before: -1), also inside one comment."""
        self.hitReached.emit(*self._hits.step(step))

    def show_facts(self) -> None:
        """What is known of the current comment, on a card; the same again: close it."""
        if self.facts.isVisible() and self.facts.is_kept:
            self.facts.leave()
        elif self.current_index is not None:
            self.facts.show_comment(self.current_index, keep=True)

    # -- screen readers --
    def current_changed(self) -> None:
        """Say the current comment; nothing is said twice."""
        index = self.current_index
        text = self.spoken(index) if index is not None else self.tr("No comments.")
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            current = self.current_id()
            say_current(self, other=current != self._said_id)
            self._said_id = current
        self.facts.follow_current()

    def spoken(self, index: int) -> str:
        """One comment with its marks and states, in one breath."""
        model, states = self.model, self.states
        record = model.comments[index]
        own, links = model.annotations(record.id), model.link_annotations(record.id)
        said = Said(
            self.names,
            model.answered(index),
            model.hidden(index),
            self.theme.style.votes_hidden,
            [word.text for word in event_words(states.events(record.id))],
            notes_spoken(own, links, model.tags),
            self._spoken_states(index),
            states.difference(record.id),
        )
        return spoken(record, said, self.locale())

    def _spoken_states(self, index: int) -> list[str]:
        translate, states, record = QCoreApplication.translate, self.states, self.model.comments[index]
        said = [translate("Thread", "marked")] if states.is_marked(record.id) else []
        if states.author is not None and states.author == record.author_key:
            said.append(translate("Thread", "the author you look at"))
        if states.is_context(record.id):
            said.append(translate("Thread", "shown for its replies"))
        if states.is_found(record.id):
            said.append(translate("Thread", "%Ln search hits", None, max(1, len(states.hits(record.id)))))
        quoted = len(states.quoted(record.id))
        if quoted:
            said.append(translate("Thread", "%Ln quotations", None, quoted))
        if states.knows_read:
            unread = states.is_unread(record.id)
            said.append(translate("Thread", "not read") if unread else translate("Thread", "read"))
        return said

    def tag_names(self, comment_id: int, position: int | None = None) -> str:
        """The tags of a comment as a whole, or of the passages around a text position, one per line."""
        there = self.model.annotations(comment_id)
        if position is not None:
            there = [a for a in there if a.selector and a.selector.start <= position < a.selector.end]
        names = [self.model.tags[tag].name for a in there for tag in a.tag_ids if tag in self.model.tags]
        notes = [a.note for a in there if a.note]
        return "\n".join(_first([*dict.fromkeys(names), *notes]))

    def link_names(self, comment_id: int) -> str:
        """The tags and notes on how a comment answers."""
        there = self.model.link_annotations(comment_id)
        names = [self.model.tags[tag].name for a in there for tag in a.tag_ids if tag in self.model.tags]
        words = [", ".join(dict.fromkeys(names)), *(a.note for a in there if a.note)]
        said = QCoreApplication.translate("Thread", "How it answers: {words}")
        return said.format(words="\n".join(word for word in words if word)) if there else ""

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
            left = self.layout_of(self.model.shown_row(index)).left
            point = self.viewport().mapToGlobal(QPoint(left, max(0, y) + self.theme.space(5)))
        self.contextRequested.emit(self.model.comments[index].id, point)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.keeps(event):
            event.accept()  # our own meaning of the key goes before that of the window
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return self._mouse.tool_tip(event)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.facts.follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _first(lines: list[str]) -> list[str]:
    """What one can take in at a glance, and how much more there is."""
    if len(lines) <= MOST_LINES:
        return lines
    more = QCoreApplication.translate("Thread", "and %Ln more", None, len(lines) - MOST_LINES + 1)
    return [*lines[: MOST_LINES - 1], more]
