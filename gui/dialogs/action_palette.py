"""ActionPalette: everything the window can do, found by a few letters (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from gui.delegates.command_delegate import KEYS, CommandDelegate
from gui.dialogs.palette import Palette
from gui.theme import Theme

ACTION = Qt.ItemDataRole.UserRole + 1


class ActionPalette(Palette):
    """Shows what is possible just now; Enter does it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._all = QStandardItemModel()
        self.model = QSortFilterProxyModel()
        self.model.setSourceModel(self._all)
        self.model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        super().__init__(theme, parent, self.model)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self._delegate = CommandDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Commands"))
        self.lay_out(self.field, self.list)

    def open_for(self, actions: Sequence[QAction]) -> None:
        """Open with those of these actions that are possible."""
        self._all.clear()
        for action in actions:
            if action.isEnabled():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QStandardItem(action.icon(), str(action.data()))
                item.setData(action, ACTION)
                item.setData(keys, KEYS)
                item.setAccessibleText(f"{action.data()} {keys}".strip())
                self._all.appendRow(item)
        self.field.clear()
        self.open_above(self._all.rowCount())

    def _search(self, typed: str) -> None:
        self.model.setFilterFixedString(typed.strip())
        self.highlight(0)

    def _choose(self, *, stay: bool) -> None:
        action = self.list.currentIndex().data(ACTION)
        if not stay:
            self.close()
        if isinstance(action, QAction):
            action.trigger()
