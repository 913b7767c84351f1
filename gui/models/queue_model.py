"""The queue as a list: a row per address, renewed one by one while it is worked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from domain.queue import QueueEntry, QueueState

ENTRY = Qt.ItemDataRole.UserRole + 1
DETAIL = Qt.ItemDataRole.UserRole + 2
"""The second line: where it is, and what became of it."""

type Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class QueueModel(QAbstractListModel):
    """`words` says what became of a row; what is being read says itself how far it is."""

    def __init__(self, words: Callable[[QueueEntry], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[QueueEntry] = []
        self._rows: dict[int, int] = {}
        self._step: tuple[int, str] = (0, "")

    @property
    def entries(self) -> list[QueueEntry]:
        return self._entries

    def entry(self, entry_id: int) -> QueueEntry | None:
        """The row with that number, if it is there."""
        row = self._rows.get(entry_id)
        return None if row is None else self._entries[row]

    def counts(self) -> Counter[QueueState]:
        return Counter(entry.state for entry in self._entries)

    def set_entries(self, entries: Sequence[QueueEntry]) -> None:
        """Show these; only what differs is announced if the rows are the same."""
        if [one.id for one in entries] == [one.id for one in self._entries]:
            for entry in entries:
                self.renew(entry)
            return
        self.beginResetModel()
        self._entries = list(entries)
        self._rows = {entry.id: row for row, entry in enumerate(self._entries)}
        self.endResetModel()

    def renew(self, entry: QueueEntry) -> None:
        """Show what became of a row that stands there already."""
        row = self._rows.get(entry.id)
        if row is not None and self._entries[row] != entry:
            self._entries[row] = entry
            self._announce(row)

    def set_step(self, entry_id: int, words: str) -> None:
        """How far the row is that is being read."""
        self._step = (entry_id, words)
        row = self._rows.get(entry_id)
        if row is not None:
            self._announce(row)

    def _announce(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title or entry.url
            case _ if role == ENTRY:
                return entry
            case _ if role == DETAIL:
                return self._detail(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title or entry.url}: {self._detail(entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return entry.url
            case _:
                return None

    def _detail(self, entry: QueueEntry) -> str:
        said = self._step[1] if entry.state is QueueState.READING and self._step[0] == entry.id else ""
        words = said or self._words(entry)
        return f"{entry.host} · {words}" if entry.title else words


class QueueFilter(QSortFilterProxyModel):
    """Only rows in some states."""

    def __init__(self, model: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states: Collection[QueueState] = frozenset(QueueState)
        self.setSourceModel(model)

    def show_states(self, states: Collection[QueueState]) -> None:
        """Show rows in these states only."""
        self.beginFilterChange()
        self._states = frozenset(states)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        assert isinstance(model, QueueModel)
        return model.entries[row].state in self._states
