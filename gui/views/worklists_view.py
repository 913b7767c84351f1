"""The worklists: all of them with how far one is, or one that is worked through, item by item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from domain.worklist import Progress
from gui.delegates.comment_row import CommentRow
from gui.delegates.worklist_delegate import WorklistDelegate
from gui.icons import icon
from gui.models.comment_rows import OBJECT
from gui.models.worklists_model import LISTED, ItemsModel, WorklistsModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.fitting_button import FittingButton
from gui.views.labels import heading
from gui.views.plain_list import PlainList
from gui.views.progress_bar import ProgressLine
from operations.sampling import Item, Listed, Worklist

ALL, ONE = range(2)


class WorklistsView(QWidget):
    """Emits what was chosen; draws and removes nothing itself. The list that is open is the one worked through."""

    drawAsked = Signal()
    """A sample is to be drawn."""
    opened = Signal(object)
    """A `Worklist` is to be worked through."""
    closed = Signal()
    """None any more: back to all lists."""
    itemChosen = Signal(object)
    """An `Item`: go to it."""
    goAsked = Signal(str)
    """To the "next", "previous", "unread" or "untagged" of the list."""
    renameAsked = Signal(object)
    removeAsked = Signal(object)
    contextRequested = Signal(object, QPoint)
    """A `Worklist`, and where."""
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.worklist: Worklist | None = None
        self.lists_model, self.items_model = WorklistsModel(self), ItemsModel(self)
        self.lists, self.items = PlainList(self.tr("Worklists")), PlainList("")
        self._row, self._item = WorklistDelegate(theme), CommentRow(theme)
        self.title, self.progress = heading(theme), ProgressLine(theme)
        self.empty = EmptyState(
            theme,
            self.tr("A worklist is a sample, or comments that you chose, to be read one after the other."),
            self.tr("Draw a sample …"),
        )
        self._buttons: dict[str, QToolButton] = {}
        self.new = self._button("add", self.tr("Draw a sample …"))
        self.back = self._button("back", self.tr("All worklists"))
        self.next = FittingButton(theme, self.tr("Next unread"))
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self.set_lists([])

    # -- how it is built --
    def _build(self) -> None:
        for view, model, delegate in (
            (self.lists, self.lists_model, self._row),
            (self.items, self.items_model, self._item),
        ):
            view.setModel(model)
            view.setItemDelegate(delegate)
            view.setUniformItemSizes(True)
        self._pages.addWidget(self._all_page())
        self._pages.addWidget(self._one_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, self._theme.space(1), 0, 0)
        layout.addWidget(self._pages)

    def _button(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(self._theme, icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        self._buttons[icon_name] = button
        return button

    def _all_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        head.addWidget(heading(theme, self.tr("Worklists")), 1)
        head.addWidget(self.new)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.lists)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        return page

    def _one_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        head, far, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(theme.space(1), 0, theme.space(2), 0)
        head.setSpacing(0)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        self.title.setWordWrap(True)
        self.title.setMinimumWidth(1)
        far.setContentsMargins(theme.space(3), 0, theme.space(3), theme.space(1))
        far.addWidget(self.progress)
        foot.setContentsMargins(theme.space(3), theme.space(1), theme.space(3), theme.space(2))
        foot.addWidget(self.next, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(head)
        column.addLayout(far)
        column.addWidget(self.items, 1)
        column.addLayout(foot)
        return page

    def _connect(self) -> None:
        self.new.clicked.connect(self.drawAsked)
        self.empty.asked.connect(self.drawAsked)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.lists.chosen.connect(self._open)
        self.lists.editPressed.connect(lambda: self._with_current(self.renameAsked))
        self.lists.deletePressed.connect(lambda: self._with_current(self.removeAsked))
        self.lists.escaped.connect(self.escaped)
        self.lists.menuAsked.connect(self._menu)
        self.items.chosen.connect(self._choose)
        self.items.escaped.connect(self.escaped)
        self._theme.changed.connect(self._renew_looks)

    def _renew_looks(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icon(self._theme, name))
        self._item.renew()
        for view in (self.lists, self.items):
            view.scheduleDelayedItemsLayout()

    # -- what is shown --
    def set_lists(self, lists: Sequence[Listed]) -> None:
        """Show these worklists; the open one with its new state, or none if it is gone."""
        current = self.lists.currentIndex().data(LISTED)
        self.lists_model.set_lists(lists)
        for row, one in enumerate(lists):
            if isinstance(current, Listed) and one.worklist.id == current.worklist.id:
                self.lists.setCurrentIndex(self.lists_model.index(row))
        self._stack.setCurrentIndex(0 if lists else 1)
        mine = [one for one in lists if self.worklist is not None and one.worklist.id == self.worklist.id]
        if mine:
            self._show_head(mine[0])
        elif self.worklist is not None:
            self.close_list()

    def open_list(self, listed: Listed) -> None:
        """Work through a list: its items are asked for."""
        if self.worklist is None or self.worklist.id != listed.worklist.id:
            self.items_model.set_items([])
        self._show_head(listed)
        self._pages.setCurrentIndex(ONE)
        self.opened.emit(listed.worklist)

    def _show_head(self, listed: Listed) -> None:
        self.worklist = listed.worklist
        self.title.setText(listed.worklist.name)
        self.title.setToolTip(listed.worklist.name)
        self.items.setAccessibleName(listed.worklist.name)
        self.show_progress(listed.progress)

    def show_progress(self, progress: Progress) -> None:
        """How far one is with the open list."""
        self.progress.show_progress(progress)
        done = progress.total > 0 and progress.read >= progress.total
        self.next.say(self.tr("All read: to the next untagged") if done else self.tr("Next unread"))
        self.next.setEnabled(progress.total > 0 and not (done and progress.tagged >= progress.total))

    def set_items(self, items: Sequence[Item]) -> None:
        """Show what the open list holds."""
        self.items_model.set_items(items)

    def close_list(self) -> None:
        """Back to all lists: none is worked through any more."""
        if self.worklist is not None:
            self.worklist = None
            self._pages.setCurrentIndex(ALL)
            self.closed.emit()

    def show_place(self, article_id: int, comment_id: int | None) -> None:
        """Where one is in the thread, if the open list has it."""
        row = self.items_model.row_of(article_id, comment_id)
        if row is not None and row != self.items.currentIndex().row():
            self.items.setCurrentIndex(self.items_model.index(row))

    def set_writable(self, writable: bool) -> None:
        """Whether lists can be drawn in this archive."""
        for button in (self.new, self.empty.button):
            button.setEnabled(writable)

    def focus_list(self) -> None:
        """Give the keys to what is shown."""
        if self.worklist is not None:
            self.items.focus_first()
        elif self.lists_model.lists:
            self.lists.focus_first()
        else:
            self.empty.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- what is done --
    def _go_back(self) -> None:
        self.close_list()
        self.focus_list()

    def _go_on(self) -> None:
        done = self.progress.progress
        self.goAsked.emit("unread" if done.read < done.total else "untagged")

    def _open(self, index: QModelIndex) -> None:
        listed = index.data(LISTED)
        if isinstance(listed, Listed):
            self.open_list(listed)
            self.items.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        item = index.data(OBJECT)
        if isinstance(item, Item) and not item.gone:
            self.itemChosen.emit(item)

    def _with_current(self, signal: SignalInstance) -> None:
        listed = self.lists.currentIndex().data(LISTED)
        if isinstance(listed, Listed):
            signal.emit(listed.worklist)

    def _menu(self, index: QModelIndex, point: QPoint) -> None:
        listed = index.data(LISTED)
        if isinstance(listed, Listed):
            self.contextRequested.emit(listed.worklist, point)
