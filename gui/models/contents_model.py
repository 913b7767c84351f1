"""The discussions in a file as a table: what each is, how many comments it has, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.formats import UNKNOWN, number_text
from operations.files import Entry
from operations.importing import Outcome

type Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
TITLE, COMMENTS, STATE = range(3)
SORT = Qt.ItemDataRole.UserRole + 1


class ContentsModel(QAbstractTableModel):
    """`words` says what became of a row: a short word, and all there is to say."""

    def __init__(
        self, headings: Sequence[str], words: Callable[[Outcome], tuple[str, str]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._headings, self._words = tuple(headings), words
        self._entries: tuple[Entry, ...] = ()
        self._rows: dict[str, int] = {}
        self._outcomes: dict[str, Outcome] = {}
        self._step: tuple[str, str] = ("", "")

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show another file."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self._rows = {one.part: row for row, one in enumerate(self._entries)}
        self._outcomes, self._step = {}, ("", "")
        self.endResetModel()

    def outcome(self, entry: Entry) -> Outcome | None:
        """What became of it, if it was tried."""
        return self._outcomes.get(entry.part)

    def set_outcome(self, outcome: Outcome) -> None:
        """Show what became of a row."""
        self._outcomes[outcome.entry.part] = outcome
        self._announce(outcome.entry.part)

    def set_step(self, entry: Entry | None, words: str = "") -> None:
        """How far the row is that is being read; None: none is."""
        before, self._step = self._step[0], (entry.part if entry is not None else "", words)
        self._announce(before)
        self._announce(self._step[0])

    def _announce(self, part: str) -> None:
        row = self._rows.get(part)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, STATE))

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == COMMENTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(entry, index.column())
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == COMMENTS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(entry, index.column())
            case _ if role == SORT:
                if index.column() == COMMENTS:
                    return -1 if entry.comments is None else entry.comments
                return self._shown(entry, index.column()).casefold()
            case _:
                return None

    def _shown(self, entry: Entry, column: int) -> str:
        if column == TITLE:
            return " ".join(entry.title.split())
        if column == COMMENTS:
            return UNKNOWN if entry.comments is None else number_text(entry.comments, QLocale())
        if self._step[0] == entry.part:
            return self._step[1]
        outcome = self._outcomes.get(entry.part)
        return self._words(outcome)[0] if outcome is not None else ""

    def _told(self, entry: Entry, column: int) -> str | None:
        if column != STATE:
            return entry.url
        outcome = self._outcomes.get(entry.part)
        return self._words(outcome)[1] if outcome is not None else None
