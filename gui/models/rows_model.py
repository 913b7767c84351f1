"""The first rows of a table as they stand in the file."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from operations.files import Table

type Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
MOST_ROWS = 200
LONGEST = 200
"""Letters of a cell that are shown."""


class RowsModel(QAbstractTableModel):
    """Columns and cells; `names` says beside a column's own name what it is taken for."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._rows = table.rows[:MOST_ROWS]
        self._names: dict[str, str] = {}

    def set_names(self, names: dict[str, str]) -> None:
        """What the columns are taken for."""
        self._names = names
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self._table.columns) - 1))

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way is Qt.Orientation.Vertical:
            return str(section + 1)
        name = self._table.columns[section]
        return f"{name} · {self._names[name]}" if name in self._names else name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell[: 4 * LONGEST].split())[:LONGEST]
        if role == Qt.ItemDataRole.ToolTipRole and len(cell) > 30:
            return cell[:1000]
        return None
