"""Codebook: the ordered tree of tags. Writing needs a running step of the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from domain.annotation import TAG_HUES, Tag, new_uuid
from domain.codebook import LONGEST_NAME, NO_GUIDE, SEPARATOR, CodebookTree, Guide, clean_name
from domain.errors import ArchiveError, UnknownItem
from domain.messages import say
from storage import rows
from storage.connection import Connection
from storage.history import History
from storage.tag_links import TagLinks

LAST_KEY = 9
_SELECT = (
    "SELECT id, uuid, name, parent_id, position, hue, definition, pinned, ifnull(use_when, ''), ifnull(not_when, ''),"
    " ifnull(example, ''), ifnull(archived, 0) FROM tag"
)
_FIELDS = ("definition", "use_when", "not_when", "example")


class Codebook:
    """The tags of the archive. The tree is read once and kept while the seals of its rows are the same."""

    def __init__(self, connection: Connection, history: History) -> None:
        self._connection = connection
        self._history = history
        self.links = TagLinks(connection, history)
        self._seals: list[Any] | None = None
        self._tree = CodebookTree(())

    def tags(self) -> list[Tag]:
        """All tags in tree order: each before its children, siblings by position."""
        return list(self.tree().tags)

    def tree(self) -> CodebookTree:
        """The tags with what is above and below each. While nothing changed it is the same one, with the same tags."""
        seals = self._connection.rows("SELECT id, digest FROM tag ORDER BY id")
        if self._seals != seals:
            found = CodebookTree(_tag(row) for row in self._connection.rows(f"{_SELECT} ORDER BY position, id"))
            self._tree, self._seals = CodebookTree(found.ordered()), seals
        return self._tree

    def get(self, tag_id: int) -> Tag:
        row = self._connection.row(f"{_SELECT} WHERE id=?", (tag_id,))
        if row is None:
            raise unknown_tag(str(tag_id))
        return _tag(row)

    def counts(self) -> dict[int, int]:
        """How many annotations carry each tag; tags without any are left out."""
        return self.links.counts()

    def path_of(self, tag_id: int) -> str:
        """``Argument/moral``: the names from the top down to the tag. For all of them use `tree().paths()`."""
        names = [
            name
            for (name,) in self._connection.rows(
                "WITH RECURSIVE up(id, name, parent_id, level) AS ("
                " SELECT id, name, parent_id, 0 FROM tag WHERE id=?"
                " UNION SELECT tag.id, tag.name, tag.parent_id, level + 1 FROM tag JOIN up ON tag.id = up.parent_id"
                " WHERE level < 10000) SELECT name FROM up ORDER BY level DESC",
                (tag_id,),
            )
        ]
        if not names:
            raise unknown_tag(str(tag_id))
        return SEPARATOR.join(names)

    def by_path(self, path: str) -> Tag | None:
        """The tag at that path (case does not matter), or None."""
        return self.tree().by_path(path)

    def ensure_path(self, path: str, below: int | None = None) -> Tag:
        """The tag at that path (below the tag `below`); what is missing of it is added."""
        tag: Tag | None = None
        for name in path.split(SEPARATOR):
            parent_id = tag.id if tag else below
            tag = self._child(parent_id, name) or self.add(name, parent_id)
        assert tag is not None
        return tag

    def subtree(self, tag_id: int) -> list[Tag]:
        """The tag and all below it, in tree order."""
        self.get(tag_id)
        return self.tree().subtree(tag_id)

    def add(
        self,
        name: str,
        parent_id: int | None = None,
        hue: int | None = None,
        definition: str = "",
        guide: Guide = NO_GUIDE,
    ) -> Tag:
        """A new tag, last among its siblings. Without a `hue` it takes its parent's, or the least used one."""
        name = self._free_name(name, parent_id)
        if parent_id is not None:
            parent = self._open_parent(parent_id)
            hue = parent.hue if hue is None else hue
        hue = self._least_used_hue() if hue is None else hue
        if definition:
            guide = Guide(definition, guide.use_when, guide.not_when, guide.example)
        return self.get(self.insert(name, parent_id, self._count(parent_id), hue, guide))

    def insert(
        self, name: str, parent_id: int | None, position: int, hue: int, guide: Guide, uuid: str | None = None
    ) -> int:
        """A new tag whose name and place were looked at already (an import adds thousands). Returns its id."""
        step, said = self._history.running, guide.cleaned()
        row = {
            "uuid": uuid or new_uuid(),
            "name": name,
            "parent_id": parent_id,
            "position": position,
            "hue": hue % TAG_HUES,
            "definition": said.definition,
            "pinned": None,
            "use_when": said.use_when or None,
            "not_when": said.not_when or None,
            "example": said.example or None,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        return step.insert("tag", row)

    def rename(self, tag_id: int, name: str) -> bool:
        tag = self.get(tag_id)
        return self._update(tag_id, name=self._free_name(name, tag.parent_id, tag_id))

    def define(self, tag_id: int, definition: str) -> bool:
        return self._update(tag_id, definition=Guide(definition).cleaned().definition)

    def set_guide(self, tag_id: int, guide: Guide) -> bool:
        """Definition, when to use it, when not, an example. What is empty stays NULL, as in older archives."""
        said = dict(zip(_FIELDS, guide.cleaned().parts(), strict=True))
        later = {name: text or None for name, text in said.items() if name != "definition"}
        return self._update(tag_id, definition=said["definition"], **later)

    def set_archived(self, tag_id: int, archived: bool) -> bool:
        """Whether the tag is no longer offered. NULL: it always was."""
        return self._update(tag_id, archived=1 if archived else None)

    def recolour(self, tag_id: int, hue: int) -> bool:
        return self._update(tag_id, hue=hue % TAG_HUES)

    def pin(self, tag_id: int, key: int | None) -> bool:
        """Give the tag a number key (1-9), taking it from another tag; None takes its own away."""
        if key is not None and not 1 <= key <= LAST_KEY:
            raise ArchiveError(
                say("A tag can be on the keys 1 to 9, not on {key}.", key=key), say("Choose one of them.")
            )
        self.get(tag_id)
        if key is not None:
            for (other,) in self._connection.rows("SELECT id FROM tag WHERE pinned=? AND id<>?", (key, tag_id)):
                self._update(other, pinned=None)
        return self._update(tag_id, pinned=key)

    def move(self, tag_id: int, parent_id: int | None, position: int | None = None) -> bool:
        """Put the tag under `parent_id` (None: at the top) at `position` among its new siblings (None: last)."""
        tag = self.get(tag_id)
        if parent_id is not None and parent_id in {below.id for below in self.subtree(tag_id)}:
            raise ArchiveError(
                say("The tag “{tag}” cannot be put below itself.", tag=tag.name), say("Choose another tag, or the top.")
            )
        if parent_id is not None and not tag.archived and parent_id != tag.parent_id:
            self._open_parent(parent_id)
        if parent_id is not None:
            self.get(parent_id)
        if parent_id != tag.parent_id:
            self._free_name(tag.name, parent_id, tag_id)
        siblings = [other for other in self._siblings(parent_id) if other != tag_id]
        siblings.insert(len(siblings) if position is None else max(0, position), tag_id)
        moved = self._update(tag_id, parent_id=parent_id)
        if tag.parent_id != parent_id:
            self.order(self._siblings(tag.parent_id))
        return self.order(siblings) or moved

    def append(self, tag_ids: Sequence[int], parent_id: int) -> None:
        """Put tags last below another one. Whoever calls has looked at names and circles."""
        first = self._count(parent_id)
        for number, tag_id in enumerate(tag_ids):
            self._update(tag_id, parent_id=parent_id, position=first + number)

    def order(self, tag_ids: Sequence[int]) -> bool:
        """Number siblings in this order. Only those whose number changes are written."""
        known = dict(self._connection.rows("SELECT id, position FROM tag")) if len(tag_ids) > 20 else {}
        moved = [
            self._update(tag_id, position=position)
            for position, tag_id in enumerate(tag_ids)
            if known.get(tag_id) != position
        ]
        return any(moved)

    def remove(self, tag_id: int) -> list[Tag]:
        """Remove the tag and all below it, with the memos about them. Returns them. Drop their links first."""
        removed = self.subtree(tag_id)
        step = self._history.running
        self.links.drop_memos(tag.id for tag in removed)
        for tag in reversed(removed):
            step.delete("tag", tag.id)
        self.order(self._siblings(removed[0].parent_id))
        return removed

    def require(self, tag_ids: Iterable[int]) -> list[Tag]:
        """The tags with those ids, in that order, each once."""
        return [self.get(tag_id) for tag_id in dict.fromkeys(tag_ids)]

    def _update(self, tag_id: int, **values: object) -> bool:
        return self._history.running.update("tag", tag_id, values)

    def _siblings(self, parent_id: int | None) -> list[int]:
        found = self._connection.rows("SELECT id FROM tag WHERE parent_id IS ? ORDER BY position, id", (parent_id,))
        return [tag_id for (tag_id,) in found]

    def _count(self, parent_id: int | None) -> int:
        return int(self._connection.value("SELECT count(*) FROM tag WHERE parent_id IS ?", (parent_id,)))

    def _open_parent(self, parent_id: int) -> Tag:
        """The tag, below which another one is to be put: it must be in use."""
        parent = self.get(parent_id)
        if parent.archived:
            raise ArchiveError(
                say("The tag “{tag}” is archived: nothing new goes below it.", tag=parent.name),
                say("Bring it back first, or choose another place."),
            )
        return parent

    def _child(self, parent_id: int | None, name: str) -> Tag | None:
        wanted = rows.folded(name)
        found = self._connection.rows("SELECT id, name FROM tag WHERE parent_id IS ? ORDER BY position", (parent_id,))
        return next((self.get(tag_id) for tag_id, other in found if rows.folded(other) == wanted), None)

    def _free_name(self, name: str, parent_id: int | None, own: int | None = None) -> str:
        name = valid_name(name)
        twin = self._child(parent_id, name)
        if twin is not None and twin.id != own:
            raise ArchiveError(
                say("There is already a tag “{name}” here.", name=twin.name),
                say("Choose another name, or use that tag."),
            )
        return name

    def _least_used_hue(self) -> int:
        used = [hue for (hue,) in self._connection.rows("SELECT hue FROM tag WHERE parent_id IS NULL")]
        return min(range(TAG_HUES), key=lambda hue: (used.count(hue), hue))


def valid_name(name: str) -> str:
    """The name as it is stored. Raises `ArchiveError` for one that no tag can have."""
    name = clean_name(name)
    if not name:
        raise ArchiveError(say("A tag needs a name."), say("Type at least one character."))
    if SEPARATOR in name:
        raise ArchiveError(
            say("A tag's name cannot contain “/”: “{name}”.", name=name),
            say("“/” separates a tag from the one above it, as in Argument/moral."),
        )
    if len(name) > LONGEST_NAME:
        raise ArchiveError(
            say("The tag's name is too long ({length} characters).", length=len(name)),
            say("Use at most {limit} characters, and write the rest into its definition.", limit=LONGEST_NAME),
        )
    return name


def _tag(row: tuple[Any, ...]) -> Tag:
    return Tag(*(*row[:-1], bool(row[-1])))


def unknown_tag(name: str) -> UnknownItem:
    return rows.unknown(say("There is no tag {name} in this archive.", name=name))
