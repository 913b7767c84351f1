"""The thread as a screen reader sees it: a list whose items are the comments, each with all that is said of it.

Items are made when they are asked for, and live as long as their comment is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from gui.views.thread_view import ThreadView

NOWHERE = QRect()


class CommentItem(QAccessibleInterface):
    """One comment. It is named by what it says, and tells nothing once its view is gone."""

    def __init__(self, view: ThreadView, comment_id: int) -> None:
        super().__init__()
        self._view: ThreadView | None = view
        self._comment_id = comment_id

    def leave(self) -> None:
        """Its comment is not shown any more."""
        if self._view is not None:
            self._view = None
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    @property
    def row(self) -> int | None:
        """Where it stands."""
        if self._view is None:
            return None
        index = self._view.model.index_of(self._comment_id)
        return None if index is None else self._view.model.row_of(index)

    def isValid(self) -> bool:
        return self.row is not None

    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # it is no object of Qt's

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._view)  # type: ignore[arg-type]

    def child(self, _index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        """On the screen, as far as it is seen."""
        view, row = self._view, self.row
        y = view.y_of(row) if view is not None and row is not None else None
        if view is None or row is None or y is None:
            return NOWHERE
        port = view.viewport()
        box = QRect(0, y, port.width(), view.layout_of(row).height).intersected(port.rect())
        return box.translated(port.mapToGlobal(QPoint(0, 0)))

    def state(self) -> QAccessible.State:
        state: Any = QAccessible.State()
        view, row = self._view, self.row
        if view is None or row is None:
            state.invalid = True
            return state  # type: ignore[no-any-return]
        index = view.model.index_at(row)
        state.focusable = state.selectable = state.readOnly = True
        state.selected = view.states.is_marked(self._comment_id)
        state.focused = index == view.current_index and view.hasFocus()
        state.offscreen = view.y_of(row) is None
        state.expandable = view.model.descendants(index) > 0
        state.collapsed = view.model.is_collapsed(index)
        state.expanded = state.expandable and not state.collapsed
        return state  # type: ignore[no-any-return]

    def text(self, kind: QAccessible.Text) -> str:
        view, row = self._view, self.row
        if view is None or row is None or kind is not QAccessible.Text.Name:
            return ""
        return view.spoken(view.model.index_at(row))

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Comments are not written here."""


class ThreadList(QAccessibleWidget):
    """The view itself: its rows, and after them what else stands in it."""

    def __init__(self, view: ThreadView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._items: dict[int, CommentItem] = {}

    def _others(self) -> list[QWidget]:
        return [one for one in (self._view.facts, self._view.verticalScrollBar()) if one.isVisible()]

    def childCount(self) -> int:
        return self._view.row_count() + len(self._others())

    def child(self, index: int) -> QAccessibleInterface:
        rows, others = self._view.row_count(), self._others()
        if 0 <= index < rows:
            return self._item(self._view.model.at(index).id)
        found = others[index - rows] if rows <= index < rows + len(others) else None
        return QAccessible.queryAccessibleInterface(found)  # type: ignore[arg-type]

    def _item(self, comment_id: int) -> CommentItem:
        item = self._items.get(comment_id)
        if item is None:
            item = self._items[comment_id] = CommentItem(self._view, comment_id)
            QAccessible.registerAccessibleInterface(item)
        return item

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        point = self._view.viewport().mapFromGlobal(QPoint(x, y))
        found = self._view.row_at_y(point.y()) if self._view.viewport().rect().contains(point) else None
        return self.child(found[0] if found is not None else -1)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        row = child.row if isinstance(child, CommentItem) else None
        if row is not None:
            return row
        others = [one for one in self._others() if one is child.object()]
        return self._view.row_count() + self._others().index(others[0]) if others else -1

    def focusChild(self) -> QAccessibleInterface:
        index = self._view.current_index
        if not self._view.hasFocus() or index is None:
            return super().focusChild()
        return self.child(self._view.model.shown_row(index))

    def tidy(self) -> None:
        """Other comments are shown: the items of those that are not go."""
        for comment_id in [one for one, item in self._items.items() if item.row is None]:
            self._items.pop(comment_id).leave()

    def leave(self) -> None:
        """The view goes."""
        for item in self._items.values():
            item.leave()
        self._items.clear()


_installed: list[bool] = []


def make_accessible() -> None:
    """Let Qt ask us for threads; once."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory)


def _factory(_name: str, thing: QObject) -> QAccessibleInterface | None:
    from gui.views.thread_view import ThreadView  # the two know each other

    if not isinstance(thing, ThreadView):
        return None
    # Qt asks again where a class of Python's got further slots, and deletes each answer in the end: never the same.
    if thing.accessible is not None:
        thing.accessible.leave()
    thing.accessible = ThreadList(thing)
    thing.rowsChanged.connect(thing.accessible.tidy)
    return thing.accessible


def say_current(view: ThreadView, *, other: bool) -> None:
    """Tell a screen reader that another comment is current, or that something about it changed."""
    if not QAccessible.isActive() or view.current_index is None:
        return
    kind = QAccessible.Event.Focus if other and view.hasFocus() else QAccessible.Event.NameChanged
    event = QAccessibleEvent(view, kind)
    event.setChild(view.model.shown_row(view.current_index))
    QAccessible.updateAccessibility(event)
