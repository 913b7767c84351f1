"""All notes and memos as a list that is narrowed and sorted while one types, however many there are."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.formats import moment_text
from gui.models.moments import ago
from gui.models.note_words import about_words, excerpt, kind_words
from operations.noting import Listing, NoteKind, NoteLine, seekable

LINE = Qt.ItemDataRole.UserRole + 1
_TOP = QModelIndex()

type Index = QModelIndex | QPersistentModelIndex


class NoteOrder(Enum):
    """How the list is sorted."""

    NEWEST = auto()
    PLACE = auto()
    ABOUT = auto()
    CODER = auto()


_KEYS: dict[NoteOrder, Callable[[NoteLine], Any]] = {
    NoteOrder.ABOUT: lambda line: (line.title.casefold(), line.article_id or 0, line.comment_id or 0, line.start or -1),
    NoteOrder.CODER: lambda line: line.coder.casefold(),
}


class NotesModel(QAbstractListModel):
    """Shows the lines of a `Listing` that fit the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listing = Listing()
        self._sorted: list[NoteLine] = []
        self._shown: list[NoteLine] = []
        self._order = NoteOrder.NEWEST
        self._words: list[str] = []
        self._kinds: frozenset[NoteKind] | None = None

    def set_listing(self, listing: Listing) -> None:
        """Show other notes; filter and order stay."""
        self.beginResetModel()
        self.listing = listing
        self._sort()
        self._narrow()
        self.endResetModel()

    def set_filter(self, words: str, kinds: frozenset[NoteKind] | None) -> None:
        """Only notes with all of the words (case and accents do not matter), of these kinds (None: any)."""
        wanted = seekable(words).split()
        if (wanted, kinds) == (self._words, self._kinds):
            return
        self.beginResetModel()
        self._words, self._kinds = wanted, kinds
        self._narrow()
        self.endResetModel()

    def set_order(self, order: NoteOrder) -> None:
        """Sort them otherwise."""
        self.beginResetModel()
        self._order = order
        self._sort()
        self._narrow()
        self.endResetModel()

    def line(self, row: int) -> NoteLine:
        return self._shown[row]

    def row_of(self, line: NoteLine) -> int | None:
        """Where the same note stands now; None if it is not shown."""
        for row, one in enumerate(self._shown):
            if one.id == line.id and one.kind.is_memo == line.kind.is_memo:
                return row
        return None

    def _sort(self) -> None:
        lines = list(self.listing.lines)
        if self._order is NoteOrder.NEWEST:
            lines.sort(key=lambda line: line.modified, reverse=True)
        elif self._order in _KEYS:
            lines.sort(key=_KEYS[self._order])
        self._sorted = lines

    def _narrow(self) -> None:
        kinds, found = self._kinds, self._sorted
        if kinds is not None:
            found = [line for line in found if line.kind in kinds]
        for word in self._words:
            found = [line for line in found if word in line.seek]
        self._shown = list(found)

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        line = self._shown[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return excerpt(line.text, self.listing.titles)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([kind_words(line.kind), about_words(line), self._written(line)])
        return None

    def _spoken(self, line: NoteLine) -> str:
        quoted = QLocale().quoteString(line.quote) if line.quote else ""
        words = excerpt(line.text, self.listing.titles)[0]
        parts = [kind_words(line.kind), about_words(line), quoted, words, line.coder, ago(line.modified, QLocale())]
        return ". ".join(part for part in parts if part)

    @staticmethod
    def _written(line: NoteLine) -> str:
        return f"{line.coder}, {moment_text(line.modified, QLocale())}"
