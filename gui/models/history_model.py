"""The steps of the archive, newest first, page by page; the last row is the archive before all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.formats import moment_text
from gui.i18n import translated
from gui.models.moments import ago
from operations.history import PAGE, Entry

ENTRY = Qt.ItemDataRole.UserRole + 1
"""The `Entry`; None for the start."""
UNDONE = Qt.ItemDataRole.UserRole + 2
NOW = Qt.ItemDataRole.UserRole + 3
"""Whether the archive is as after this step: the newest one that is not undone."""
SMALL = Qt.ItemDataRole.UserRole + 4
_TOP = QModelIndex()

type Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Asks for older steps when the view comes to its end."""

    moreAsked = Signal(int)
    """The id of the oldest step that is here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._complete = True
        self._waiting = False

    def set_entries(self, entries: Sequence[Entry], *, complete: bool) -> None:
        """Show these. Steps that are there already are changed where they stand: the view keeps its place."""
        self._waiting, self._complete = False, complete
        if [one.id for one in entries] == [one.id for one in self.entries]:
            self.entries = list(entries)
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def add_older(self, entries: Sequence[Entry]) -> None:
        """One page more; less than a page: it is the last."""
        self._waiting = False
        first = len(self.entries)
        complete = len(entries) < PAGE
        self.beginInsertRows(_TOP, first, first + len(entries) - 1 + int(complete))
        self.entries.extend(entries)
        self._complete = complete
        self.endInsertRows()

    @property
    def has_start(self) -> bool:
        """Whether the oldest step is here, and so the row below it."""
        return self._complete and bool(self.entries)

    def now_row(self) -> int:
        """The row that the archive stands at."""
        return sum(entry.undone for entry in self.entries)

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.entries) + int(self.has_start)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete and not self._waiting

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._waiting = True
            self.moreAsked.emit(self.entries[-1].id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if index.row() == len(self.entries):
            return self._start(role)
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(translated(entry.label).split())
            case Qt.ItemDataRole.ToolTipRole:
                return f"{translated(entry.label)}\n{entry.coder.name}, {moment_text(entry.time, QLocale())}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(entry)
            case _ if role == ENTRY:
                return entry
            case _ if role == UNDONE:
                return entry.undone
            case _ if role == NOW:
                return index.row() == self.now_row()
            case _ if role == SMALL:
                return f"{entry.coder.name} · {ago(entry.time, QLocale())}"
        return None

    def _start(self, role: int) -> Any:
        words = QCoreApplication.translate("History", "The beginning: nothing tagged or written")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        if role == NOW:
            return self.now_row() == len(self.entries)
        return False if role == UNDONE else None

    def _spoken(self, entry: Entry) -> str:
        state = QCoreApplication.translate("History", "undone") if entry.undone else ""
        parts = [translated(entry.label), entry.coder.name, ago(entry.time, QLocale()), state]
        return ", ".join(part for part in parts if part)
