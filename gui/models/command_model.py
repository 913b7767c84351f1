"""The command palette's list: commands, recent archives and articles, ranked by what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

ENTRY = Qt.ItemDataRole.UserRole + 1
MOST_ARTICLES = 50
"""Articles are found by typing on, not by scrolling."""
type Index = QModelIndex | QPersistentModelIndex


class Kind(Enum):
    """What a row goes to. A word typed finds them in this order, where it fits equally well."""

    COMMAND = 0
    ARCHIVE = 1
    ARTICLE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A row. `detail` stands behind the title in a quiet voice, `end` at the right (the keys, or why not now)."""

    kind: Kind
    title: str
    run: Callable[[], object]
    id: str = ""
    detail: str = ""
    end: str = ""
    group: str = ""
    icon: QIcon | None = None
    enabled: bool = True


class CommandModel(QAbstractListModel):
    """With nothing typed: what was used last, then the commands in their order. Articles come by typing."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Entry] = []
        self._recent: dict[str, int] = {}
        self._rows: list[Entry] = []

    def set_entries(self, entries: Sequence[Entry], recent: Sequence[str] = ()) -> None:
        """All that there is, and the ids that were used last, the newest first."""
        self._all = list(entries)
        self._recent = {name: number for number, name in enumerate(recent)}
        self.search("")

    def search(self, typed: str) -> None:
        """Rank by what was typed."""
        wanted = " ".join(typed.casefold().split())
        late = len(self._recent)

        def used(one: Entry) -> int:
            return self._recent.get(one.id, late) if one.id else late

        if wanted:
            ranked = [(rank, one) for one in self._all if (rank := rank_of(one, wanted)) is not None]
            ranked.sort(key=lambda pair: (pair[0], not pair[1].enabled, pair[1].kind.value, used(pair[1])))
            rows = [one for _, one in ranked]
        else:
            rows = [one for one in self._all if one.kind is not Kind.ARTICLE]
            rows.sort(key=lambda one: used(one) if one.enabled else late)
        articles = [one for one in rows if one.kind is Kind.ARTICLE][MOST_ARTICLES:]
        dropped = {id(one) for one in articles}
        self.beginResetModel()
        self._rows = [one for one in rows if id(one) not in dropped]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == ENTRY:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (one.title, one.detail, one.end) if part)
        return None

    def entry(self, row: int) -> Entry | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None


def rank_of(entry: Entry, wanted: str) -> int | None:
    """How well it fits, 0 best; None: not at all."""
    title = entry.title.casefold()
    if title.startswith(wanted):
        return 0
    words = title.replace("-", " ").replace("„", " ").replace("“", " ").replace("(", " ").split()
    parts = wanted.split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 1
    if all(part in title for part in parts):
        return 2
    if entry.kind is Kind.COMMAND:
        beside = f"{entry.group} {title} {entry.end}".casefold()
        if all(part in beside for part in parts):
            return 3
        if len(wanted) > 1 and _in_order(wanted.replace(" ", ""), words):
            return 4
    elif all(part in f"{title} {entry.detail.casefold()}" for part in parts):
        return 3
    return None


def _in_order(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters stand in the words in this order, each word taken from its beginning: ``ntg`` new tag."""
    reached = {0}  # so many of the letters are found in the words so far
    for word in words:
        for start in list(reached):
            found = start
            for place, letter in enumerate(word):
                if found < len(letters) and letter == letters[found]:
                    found += 1
                    reached.add(found)
                elif place == 0:
                    break
    return len(letters) in reached
