"""What an import of a codebook would do: one row for each tag of the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from operations.codebook_files import Plan, PlannedTag

type Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
SORT = Qt.ItemDataRole.UserRole + 1


class ImportModel(QAbstractTableModel):
    """State, path, and what changes. `words` says the state and the change of a tag."""

    def __init__(
        self, headings: tuple[str, ...], words: Callable[[PlannedTag], tuple[str, str]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._headings, self._words = headings, words
        self._plan = Plan(())

    def set_plan(self, plan: Plan) -> None:
        self.beginResetModel()
        self._plan = plan
        self.endResetModel()

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._plan.tags)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        one = self._plan.tags[index.row()]
        state, change = self._words(one)
        return (one.path.replace("/", " › "), state, change)[index.column()]
