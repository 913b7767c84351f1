"""The list of a palette that chooses persons or comments: rows of two lines, ranked by what was typed, some marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui.models.tag_search import fold

OPTION = Qt.ItemDataRole.UserRole + 1
MOST = 200
"""Rows that are shown; a further letter finds the rest."""
type Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Option:
    """A row. `key`: what it means to who asked; `number`: may be typed instead of words; `seek`: what else is found.

    `end` stands at the right: where the offer comes from.
    """

    key: object
    title: str
    detail: str = ""
    end: str = ""
    icon: str = "person"
    number: int | None = None
    seek: str = ""
    marked: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.end, self.detail) if part)


class OptionsModel(QAbstractListModel):
    """What is given first stays first; typing ranks: number, beginning of the title, of a word, anywhere."""

    def __init__(self, made: Callable[[str], Option | None] | None = None) -> None:
        super().__init__()
        self._made = made
        self._all: list[tuple[Option, str, str]] = []
        self._rows: list[Option] = []
        self._marks: dict[object, Option] = {}
        self._typed = ""

    def set_options(self, options: Sequence[Option]) -> None:
        """The offers; those that are marked are so at first."""
        self._all = [(one, fold(one.title), fold(f"{one.title} {one.detail} {one.seek}")) for one in options]
        self._marks = {one.key: one for one in options if one.marked}
        self.search("")

    def search(self, typed: str) -> None:
        """Show what fits; the last row may be made of what was typed."""
        self._typed = " ".join(typed.split())
        wanted = fold(self._typed).lstrip("#")
        ranked = [
            (rank, place, one)
            for place, (one, title, text) in enumerate(self._all)
            if (rank := _rank(one, title, text, wanted)) is not None
        ]
        ranked.sort(key=lambda found: found[:2])
        rows = [one for _, _, one in ranked[:MOST]]
        extra = self._made(self._typed) if self._made is not None and self._typed else None
        if extra is not None and all(fold(one.title) != wanted for one in rows):
            rows.append(extra)
        if not wanted:
            known = {one.key for one, _, _ in self._all}
            rows = [*(one for one in self._marks.values() if one.key not in known), *rows]
        self.beginResetModel()
        self._rows = [replace(one, marked=one.key in self._marks) for one in rows]
        self.endResetModel()

    def option(self, row: int) -> Option | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def toggle(self, row: int) -> Option | None:
        """Mark a row, or take its mark away."""
        option = self.option(row)
        if option is None:
            return None
        if option.key in self._marks:
            del self._marks[option.key]
        else:
            self._marks[option.key] = option
        self._rows[row] = replace(option, marked=option.key in self._marks)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        return self._rows[row]

    def marked(self) -> list[Option]:
        """What is marked, in the order in which it was."""
        return list(self._marks.values())

    # -- Qt --
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.option(index.row()) if index.isValid() else None
        if option is None:
            return None
        if role == OPTION:
            return option
        if role == Qt.ItemDataRole.DisplayRole:
            return option.title
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return option.spoken if role in spoken else None


def _rank(one: Option, title: str, text: str, wanted: str) -> int | None:
    """How well a row fits; None does not."""
    if not wanted:
        return 0
    if wanted.isdecimal() and one.number is not None and str(one.number).startswith(wanted):
        return 0 if str(one.number) == wanted else 1
    if title.startswith(wanted):
        return 2
    if f" {wanted}" in f" {title}":
        return 3
    if all(word in text for word in wanted.split()):
        return 4
    return 5 if _in_order(wanted, title) else None


def _in_order(wanted: str, title: str) -> bool:
    """``chl`` finds Chili: letters of the name, in their order."""
    letters = iter(title)
    return len(wanted) > 1 and title[:1] == wanted[:1] and all(letter in letters for letter in wanted)
