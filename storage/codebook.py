"""Codebook: the ordered tree of tags. Writing needs a running step of the history."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from domain.annotation import TAG_HUES, Tag, new_uuid
from domain.errors import ArchiveError, UnknownItem
from domain.messages import say
from domain.text import clean
from storage import rows
from storage.connection import Connection
from storage.history import History

SEPARATOR = "/"
LONGEST_NAME = 200
LAST_KEY = 9
_SELECT = (
    "SELECT id, uuid, name, parent_id, position, hue, definition, pinned, ifnull(use_when, ''), ifnull(not_when, ''),"
    " ifnull(example, ''), ifnull(archived, 0) FROM tag"
)


class Codebook:
    """The tags of the archive."""

    def __init__(self, connection: Connection, history: History) -> None:
        self._connection = connection
        self._history = history

    def tags(self) -> list[Tag]:
        """All tags in tree order: each before its children, siblings by position."""
        children: dict[int | None, list[Tag]] = {}
        for row in self._connection.rows(f"{_SELECT} ORDER BY position, id"):
            children.setdefault(row[3], []).append(_tag(row))
        ordered: list[Tag] = []
        waiting = children.get(None, [])[::-1]
        while waiting:
            tag = waiting.pop()
            ordered.append(tag)
            waiting += children.get(tag.id, [])[::-1]
        return ordered

    def get(self, tag_id: int) -> Tag:
        row = self._connection.row(f"{_SELECT} WHERE id=?", (tag_id,))
        if row is None:
            raise unknown_tag(str(tag_id))
        return _tag(row)

    def counts(self) -> dict[int, int]:
        """How many annotations carry each tag; tags without any are left out."""
        return dict(self._connection.rows("SELECT tag_id, count(*) FROM annotation_tag GROUP BY tag_id"))

    def path_of(self, tag_id: int) -> str:
        """``Argument/moral``: the names from the top down to the tag."""
        names: list[str] = []
        tag: Tag | None = self.get(tag_id)
        while tag:
            names.append(tag.name)
            tag = self.get(tag.parent_id) if tag.parent_id is not None else None
        return SEPARATOR.join(reversed(names))

    def by_path(self, path: str) -> Tag | None:
        """The tag at that path (case does not matter), or None."""
        found: Tag | None = None
        for name in path.split(SEPARATOR):
            found = self._child(found.id if found else None, name)
            if found is None:
                return None
        return found

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
        inside = {tag_id}
        for tag in self.tags():
            if tag.parent_id in inside:
                inside.add(tag.id)
        return [tag for tag in self.tags() if tag.id in inside]

    def add(self, name: str, parent_id: int | None = None, hue: int | None = None, definition: str = "") -> Tag:
        """A new tag, last among its siblings. Without a `hue` it takes its parent's, or the least used one."""
        name = self._free_name(name, parent_id)
        if parent_id is not None:
            parent = self.get(parent_id)
            hue = parent.hue if hue is None else hue
        step = self._history.running
        row = {
            "uuid": new_uuid(),
            "name": name,
            "parent_id": parent_id,
            "position": len(self._siblings(parent_id)),
            "hue": self._least_used_hue() if hue is None else hue % TAG_HUES,
            "definition": clean(definition),
            "pinned": None,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        return self.get(step.insert("tag", row))

    def rename(self, tag_id: int, name: str) -> bool:
        tag = self.get(tag_id)
        return self._update(tag_id, name=self._free_name(name, tag.parent_id, tag_id))

    def define(self, tag_id: int, definition: str) -> bool:
        return self._update(tag_id, definition=clean(definition))

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
        if parent_id is not None:
            self.get(parent_id)
        if parent_id != tag.parent_id:
            self._free_name(tag.name, parent_id, tag_id)
        siblings = [other for other in self._siblings(parent_id) if other != tag_id]
        siblings.insert(len(siblings) if position is None else max(0, position), tag_id)
        moved = self._update(tag_id, parent_id=parent_id)
        if tag.parent_id != parent_id:
            self._number(self._siblings(tag.parent_id))
        return self._number(siblings) or moved

    def remove(self, tag_id: int) -> list[Tag]:
        """Remove the tag and all below it. Returns them. Take them off the annotations first (`drop_tag`)."""
        removed = self.subtree(tag_id)
        step = self._history.running
        for tag in reversed(removed):
            step.delete("tag", tag.id)
        self._number(self._siblings(removed[0].parent_id))
        return removed

    def require(self, tag_ids: Iterable[int]) -> list[Tag]:
        """The tags with those ids, in that order, each once."""
        return [self.get(tag_id) for tag_id in dict.fromkeys(tag_ids)]

    def _update(self, tag_id: int, **values: object) -> bool:
        return self._history.running.update("tag", tag_id, values)

    def _number(self, tag_ids: list[int]) -> bool:
        moved = [self._update(tag_id, position=position) for position, tag_id in enumerate(tag_ids)]
        return any(moved)

    def _siblings(self, parent_id: int | None) -> list[int]:
        found = self._connection.rows("SELECT id FROM tag WHERE parent_id IS ? ORDER BY position, id", (parent_id,))
        return [tag_id for (tag_id,) in found]

    def _child(self, parent_id: int | None, name: str) -> Tag | None:
        wanted = rows.folded(name)
        found = self._connection.rows("SELECT id, name FROM tag WHERE parent_id IS ? ORDER BY position", (parent_id,))
        return next((self.get(tag_id) for tag_id, other in found if rows.folded(other) == wanted), None)

    def _free_name(self, name: str, parent_id: int | None, own: int | None = None) -> str:
        name = unicodedata.normalize("NFC", " ".join(clean(name).split()))
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


def _tag(row: tuple[Any, ...]) -> Tag:
    return Tag(*(*row[:-1], bool(row[-1])))


def unknown_tag(name: str) -> UnknownItem:
    return rows.unknown(say("There is no tag {name} in this archive.", name=name))
