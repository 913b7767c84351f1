"""The tag palette's list: tags ranked by what was typed, and last rows that make a new tag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from domain.annotation import Tag
from domain.codebook import CodebookTree, split_path
from gui.models.tag_search import Entry, TagIndex

CHOICE = Qt.ItemDataRole.UserRole + 1
MOST = 300
"""Rows that are shown; nobody scrolls further, a further letter finds it."""
type Index = QModelIndex | QPersistentModelIndex


class Mark(Enum):
    """What Enter will do to a row that was marked."""

    PUT = "put"
    TAKE = "take"


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: a tag with its path, or (tag None) the offer to make `path`.

    `in_vivo`: the offer is named after the passage. `lacks`: the names of the path that do not exist yet.
    """

    path: str
    tag: Tag | None = None
    is_set: bool = False
    mark: Mark | None = None
    in_vivo: bool = False
    lacks: tuple[str, ...] = ()


class PaletteModel(QAbstractListModel):
    """What is set comes first, then what was used lately; typing ranks all."""

    def __init__(self) -> None:
        super().__init__()
        self._index = TagIndex(())
        self._without: frozenset[int] = frozenset()
        self._set: frozenset[int] = frozenset()
        self._order: dict[int, int] = {}
        self._marks: dict[int | str, Mark] = {}
        self._in_vivo = ""
        self._typed = ""
        self._rows: list[Choice] = []
        self.creates = True
        """Whether new tags are offered."""
        self.total = 0
        """How many tags fit; at most `MOST` of them are rows."""

    def prepare(self, tags: Sequence[Tag], without: frozenset[int] = frozenset()) -> None:
        """Make the codebook searchable. The same tags again cost nothing. `without`: they are not offered."""
        if without or self._without or (tags is not self._index.tags and tuple(tags) != tuple(self._index.tags)):
            self._index, self._without = TagIndex(tuple(tags), without=without), without

    def set_tags(
        self,
        tags: Sequence[Tag],
        set_ids: frozenset[int],
        recent: Sequence[int],
        in_vivo: str = "",
        without: frozenset[int] = frozenset(),
    ) -> None:
        """The codebook; what is set already and what was used lately stands first."""
        self.prepare(tags, without)
        self._set, self._in_vivo, self._marks = set_ids, in_vivo, {}
        self._order = {tag_id: number for number, tag_id in enumerate(recent)}
        self.search("")

    def search(self, typed: str) -> None:
        """Rank by what was typed: its beginning, the beginning of a word, anywhere, its letters in order."""
        self._typed = typed
        wanted = "/".join(split_path(typed))
        if wanted:
            found, self.total = self._index.find(wanted, self._order, MOST)
        else:
            found, self.total = self._first(), len(self._index.entries)
        rows = [self._choice(entry) for entry in found]
        rows += self._offers(wanted)
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _first(self) -> list[Entry]:
        """What is offered before anything is typed."""
        by_id = self._index.by_id
        ahead = [*(one for one in self._order if one in self._set), *self._set, *self._order]
        first = [by_id[tag_id] for tag_id in dict.fromkeys(ahead) if tag_id in by_id]
        there = {entry.tag.id for entry in first}
        for entry in self._index.entries:
            if len(first) >= MOST:
                break
            if entry.tag.id not in there:
                first.append(entry)
        return first

    def _choice(self, entry: Entry) -> Choice:
        tag_id = entry.tag.id
        return Choice(entry.path, entry.tag, tag_id in self._set, self._marks.get(tag_id))

    def _offers(self, wanted: str) -> list[Choice]:
        if not self.creates:
            return []
        rows = [self._new(str(path)) for path in self._marks if isinstance(path, str)] if not wanted else []
        if wanted and self._index.tree.by_path(wanted) is None:
            rows.append(self._new(wanted))
        if not wanted and self._in_vivo and self._index.tree.child(None, self._in_vivo) is None:
            rows.append(Choice(self._in_vivo, in_vivo=True, mark=self._marks.get(self._in_vivo)))
        return rows

    def _new(self, path: str) -> Choice:
        return Choice(path, mark=self._marks.get(path), lacks=_lacking(self._index.tree, path))

    def in_vivo_choice(self) -> Choice | None:
        """The tag that is named after the passage, new or not."""
        if not self._in_vivo:
            return None
        tag = self._index.tree.child(None, self._in_vivo)
        if tag is None:
            return Choice(self._in_vivo, in_vivo=True, lacks=(self._in_vivo,))
        entry = self._index.by_id.get(tag.id)
        return self._choice(entry) if entry is not None else None

    # -- several at once --
    def toggle_mark(self, row: int) -> Choice | None:
        """Mark a row for Enter, or take its mark away. The row as it is then."""
        choice = self.choice(row)
        if choice is None:
            return None
        key = choice.tag.id if choice.tag is not None else choice.path
        if key in self._marks:
            del self._marks[key]
        else:
            self._marks[key] = Mark.TAKE if choice.is_set else Mark.PUT
        self._rows[row] = Choice(
            choice.path, choice.tag, choice.is_set, self._marks.get(key), choice.in_vivo, choice.lacks
        )
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        return self._rows[row]

    def marks(self) -> Mapping[int | str, Mark]:
        """What was marked: tags by id, new ones by path."""
        return self._marks

    def marked_paths(self) -> list[tuple[str, Mark]]:
        """The same in words, in the order in which it was marked."""
        paths = self._index.paths
        return [(key if isinstance(key, str) else paths.get(key, ""), mark) for key, mark in self._marks.items()]

    def path(self, tag_id: int) -> str:
        return self._index.paths.get(tag_id, "")

    # -- Qt --
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
    return CodebookTree(tags).paths()


def _lacking(tree: CodebookTree, path: str) -> tuple[str, ...]:
    """The names at the end of the path that do not exist yet."""
    names, tag_id = path.split("/"), None
    for level, name in enumerate(names):
        tag = tree.child(tag_id, name)
        if tag is None:
            return tuple(names[level:])
        tag_id = tag.id
    return ()
