"""ThreadKeys: what each key does in the thread.

Two modes. Normally arrows move between comments; Enter puts a caret into the current comment, where
arrows move it and Shift+arrows select; Esc goes back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from gui.delegates.rich_layout import Step
from gui.views.pinned_parents import MOST

if TYPE_CHECKING:
    from gui.views.thread_view import ThreadView

Key = Qt.Key
CARET_STEPS = {
    Key.Key_Left: (Step.LEFT, Step.WORD_LEFT),
    Key.Key_Right: (Step.RIGHT, Step.WORD_RIGHT),
    Key.Key_Up: (Step.UP, Step.UP),
    Key.Key_Down: (Step.DOWN, Step.DOWN),
    Key.Key_Home: (Step.LINE_START, Step.START),
    Key.Key_End: (Step.LINE_END, Step.END),
}


class ThreadKeys:
    """Belongs to one ThreadView."""

    def __init__(self, view: ThreadView) -> None:
        self._view = view
        self._moves: dict[Qt.Key, Callable[[], None]] = {
            Key.Key_Down: lambda: self._step(1),
            Key.Key_J: lambda: self._step(1),
            Key.Key_Up: lambda: self._step(-1),
            Key.Key_K: lambda: self._step(-1),
            Key.Key_Left: self._fold_or_parent,
            Key.Key_H: self._fold_or_parent,
            Key.Key_Right: self._unfold_or_child,
            Key.Key_L: self._unfold_or_child,
            Key.Key_P: self._parent,
            Key.Key_Home: lambda: self._go(0),
            Key.Key_End: lambda: self._go(len(view.model) - 1),
            Key.Key_PageDown: lambda: self._page(1),
            Key.Key_PageUp: lambda: self._page(-1),
            Key.Key_Asterisk: lambda: view.set_all_collapsed(not view.model.any_collapsed),
            Key.Key_X: self._toggle_mark,
            Key.Key_A: self._toggle_author,
            Key.Key_Return: self._enter,
            Key.Key_Enter: self._enter,
        }

    def press(self, event: QKeyEvent) -> bool:
        """True: the key was ours."""
        if self._view.current_index is None:
            return False
        return self._text_key(event) or self._comment_key(event)

    def _text_key(self, event: QKeyEvent) -> bool:
        """Keys that act on the text of the current comment."""
        view, key, held = self._view, Qt.Key(event.key()), event.modifiers()
        if key == Key.Key_Escape and (view.drag.cancel() or view.facts.leave()):
            return True
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Copy) and view.selection():
            QGuiApplication.clipboard().setText(view.selected_text())
            return True
        if key == Key.Key_Escape and (view.text_cursor.active or view.selection()):
            view.clear_selection()
            return True
        if key == Key.Key_Escape and (view.states.clear_marks() or view.states.author is not None):
            view.states.focus_on(None)
            return True
        if key in CARET_STEPS and (view.text_cursor.active or shift):
            self._caret(CARET_STEPS[key][bool(held & Qt.KeyboardModifier.ControlModifier)], shift)
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
            return True
        return False

    def keeps(self, event: QKeyEvent) -> bool:
        """Whether a key that the window may also use is the thread's now: I without a passage asks for the facts."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Key.Key_Escape and (self._view.drag.active or self._view.facts.isVisible()):
            return True
        return plain and event.key() == Key.Key_I and self._view.selection() is None

    def _comment_key(self, event: QKeyEvent) -> bool:
        """Keys that move between comments."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Key.Key_Space:
            self._page(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if key == Key.Key_F3 and not held:
            self._view.next_hit(1)
            return True
        if key == Key.Key_I and not held and self._view.selection() is None:
            self._view.show_facts()
            return True
        if held and key != Key.Key_Asterisk:
            return self._held_key(key, held)
        move = self._moves.get(key)
        if move is None:
            return False
        move()
        return True

    def _held_key(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Shift marks several comments (with F3: the hit before), Control goes along one author."""
        if key == Key.Key_F3 and held == Qt.KeyboardModifier.ShiftModifier:
            self._view.next_hit(-1)
            return True
        steps = {Key.Key_J: 1, Key.Key_Down: 1, Key.Key_K: -1, Key.Key_Up: -1}
        if key not in steps:
            return False
        if held == Qt.KeyboardModifier.ShiftModifier:
            self._mark(steps[key])
        elif held == Qt.KeyboardModifier.ControlModifier:
            self._same_author(steps[key])
        else:
            return False
        return True

    def _mark(self, rows: int) -> None:
        """Mark the current comment, and the next one."""
        view = self._view
        here = view.current_id()
        if here is not None and not view.states.is_marked(here):
            view.states.mark([here])
            if rows < 0 or self._row + 1 >= len(view.model):
                return
        self._go(self._row + rows)
        there = view.current_id()
        if there is not None and there != here:
            view.states.mark([there])

    def _same_author(self, step: int) -> None:
        view, index = self._view, self._view.current_index
        if index is None or not view.model.comments[index].author_key:
            return
        author, comments = view.model.comments[index].author_key, view.model.comments
        places = range(index + 1, len(comments)) if step > 0 else range(index - 1, -1, -1)
        found = next((place for place in places if comments[place].author_key == author), None)
        if found is not None:
            view.select(comments[found].id)

    def _toggle_mark(self) -> None:
        here = self._view.current_id()
        if here is not None:
            self._view.states.toggle(here)

    def _toggle_author(self) -> None:
        """Look at the author of the current comment alone, or at all again."""
        view, index = self._view, self._view.current_index
        if index is not None:
            key = view.model.comments[index].author_key
            view.states.focus_on(None if view.states.author == key else key)

    @property
    def _row(self) -> int:
        index = self._view.current_index
        return self._view.model.shown_row(index) if index is not None else 0

    def _go(self, row: int) -> None:
        model = self._view.model
        self._view.choose(model.index_at(max(0, min(row, len(model) - 1))))

    def _step(self, rows: int) -> None:
        """The next comment; a comment longer than the pane is first read on to its end."""
        view = self._view
        y, height = view.y_of(self._row), view.layout_of(self._row).height
        if rows > 0 and y is not None and y + height > view.page() and height > view.page():
            view.scroll_by(min(view.page() * 3 // 4, y + height - view.page()))
        else:
            self._go(self._row + rows)

    def _fold_or_parent(self) -> None:
        view, index = self._view, self._view.current_index
        if index is not None and not view.set_collapsed(index, True):
            self._parent()

    def _unfold_or_child(self) -> None:
        view, index = self._view, self._view.current_index
        if index is not None and not view.set_collapsed(index, False) and view.model.descendants(index):
            self._go(self._row + 1)

    def _parent(self) -> None:
        index = self._view.current_index
        parent = self._view.model.answered(index) if index is not None else None
        if parent is not None:
            self._view.select(parent.id)

    def _page(self, pages: int) -> None:
        """A page up or down; the first comment that begins there becomes current."""
        view = self._view
        covered = view.pinned.height_of(MOST) + 2 * view.theme.line_pitch()
        distance = max(view.theme.line_pitch(), view.page() - covered) * pages
        went = view.scroll_by(distance)
        if went == 0:
            self._go(0 if pages < 0 else len(view.model) - 1)
            return
        rows = view.visible_rows()
        inside = [row for row, y in rows if y >= view.pinned.height()] or [rows[0][0]]
        view.choose(view.model.index_at(inside[0]), scroll=False)

    def _enter(self) -> None:
        """A caret at the first line of the current comment that is in view."""
        view, index = self._view, self._view.current_index
        if index is None:
            return
        row = view.model.shown_row(index)
        view.ensure_visible(index)
        layout = view.layout_of(row)
        if not layout.is_selectable:
            return
        above = view.pinned_room(index) - (view.y_of(row) or 0) - layout.text_at.y()
        position = layout.text.position_at(0, above) if above > 0 else 0
        view.text_cursor.place(layout.record.id, position)
        view.text_cursor.active = True
        view.viewport().update()

    def _caret(self, step: Step, shift: bool) -> None:
        view, cursor = self._view, self._view.text_cursor
        if view.current_index is None:
            return
        if cursor.comment_id != view.current_id():
            self._enter()
        layout = view.layout_of(self._row)
        if not layout.is_selectable:
            return
        cursor.active = True
        cursor.place(layout.record.id, layout.text.moved(cursor.position, step), keep_anchor=shift)
        view.show_position(view.current_index, cursor.position)
        view.viewport().update()
        view.announce_selection()

    def _select_all(self) -> None:
        view = self._view
        layout = view.layout_of(self._row)
        if not layout.is_selectable:
            return
        view.text_cursor.select(layout.record.id, 0, layout.text.length)
        view.viewport().update()
        view.announce_selection()
