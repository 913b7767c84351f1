"""The tag palette's list: tags ranked by what was typed, and a last row that makes a new tag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from domain.annotation import Tag

CHOICE = Qt.ItemDataRole.UserRole + 1
type Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: a tag with its path, or (tag None) the offer to make `path`."""

    path: str
    tag: Tag | None = None
    is_set: bool = False


class PaletteModel(QAbstractListModel):
    """At most a few dozen rows are ever looked at; all that match are there."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Choice] = []
        self._order: dict[int, int] = {}
        self._rows: list[Choice] = []

    def set_tags(self, tags: Sequence[Tag], set_ids: frozenset[int], recent: Sequence[int]) -> None:
        """The codebook; what is set already and what was used lately stands first."""
        paths = paths_of(tags)
        self._all = [Choice(paths[tag.id], tag, tag.id in set_ids) for tag in tags]
        self._order = {tag_id: number for number, tag_id in enumerate(recent)}
        self.search("")

    def search(self, typed: str) -> None:
        """Rank by what was typed: its beginning, the beginning of a word, anywhere, its letters in order."""
        wanted = "/".join(part.strip() for part in typed.split("/") if part.strip())
        ranked = [(rank, row) for row in self._all if (rank := _rank(row.path, wanted)) is not None]
        late = len(self._order)
        if wanted:
            ranked.sort(key=lambda pair: (pair[0], len(pair[1].path)))
        else:
            ranked.sort(
                key=lambda pair: (not pair[1].is_set, self._order.get(pair[1].tag.id if pair[1].tag else 0, late))
            )
        rows = [row for _, row in ranked]
        exact = any(row.path.casefold() == wanted.casefold() for row in rows)
        if wanted and not exact:
            rows.append(Choice(wanted))
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CHOICE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.path
        return None

    def choice(self, row: int) -> Choice | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None


def paths_of(tags: Sequence[Tag]) -> Mapping[int, str]:
    """``Argument/moral`` for each tag's id."""
    by_id = {tag.id: tag for tag in tags}
    found: dict[int, str] = {}

    def path(tag: Tag) -> str:
        if tag.id not in found:
            above = by_id.get(tag.parent_id) if tag.parent_id is not None else None
            found[tag.id] = f"{path(above)}/{tag.name}" if above is not None else tag.name
        return found[tag.id]

    for tag in tags:
        path(tag)
    return found


def _rank(path: str, wanted: str) -> int | None:
    text, want = path.casefold(), wanted.casefold()
    name = text.rpartition("/")[2]
    if not want:
        return 0
    if want in (text, name):
        return 0
    if name.startswith(want):
        return 1
    if text.startswith(want):
        return 2
    if any(word.startswith(want) for word in text.replace("/", " ").replace("-", " ").split()):
        return 3
    if want in text:
        return 4
    letters = iter(text)
    return 5 if all(letter in letters for letter in want.replace(" ", "")) else None
