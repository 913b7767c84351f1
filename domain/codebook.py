"""The codebook as a tree that is held in memory: paths, branches and names, each in one pass over the tags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.annotation import Tag
from domain.text import clean

SEPARATOR = "/"
LONGEST_NAME = 200
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""What turns the direction of the text after it, or is not seen at all. (ZWJ and ZWNJ stay: emoji and Persian need
them.)"""
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Guide:
    """What a codebook says of a tag (MacQueen et al. 1998)."""

    definition: str = ""
    use_when: str = ""
    not_when: str = ""
    example: str = ""

    @classmethod
    def of(cls, tag: Tag) -> Guide:
        return cls(tag.definition, tag.use_when, tag.not_when, tag.example)

    def cleaned(self) -> Guide:
        """As it can be stored."""
        return Guide(*(clean(text).strip() for text in self.parts()))

    def parts(self) -> tuple[str, str, str, str]:
        return self.definition, self.use_when, self.not_when, self.example

    def joined(self, other: Guide) -> Guide:
        """This one with what the other says beyond it."""
        return Guide(*(_joined(mine, theirs) for mine, theirs in zip(self.parts(), other.parts(), strict=True)))


NO_GUIDE = Guide()


def _joined(mine: str, theirs: str) -> str:
    if not theirs or theirs in mine:
        return mine
    return theirs if not mine or mine in theirs else f"{mine}\n\n{theirs}"


def folded(name: str) -> str:
    """Two names that are equal like this are one: case, width and spacing do not matter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def clean_name(name: str) -> str:
    """A name in one line, without what cannot be seen; empty where nothing is left."""
    name = unicodedata.normalize("NFC", " ".join(_UNSEEN.sub("", clean(name)).split()))
    return name if any(unicodedata.category(letter) not in _INVISIBLE for letter in name) else ""


def split_path(path: str) -> tuple[str, ...]:
    """``Argument / moral`` as its names; parts without a name are left out."""
    return tuple(name for part in path.split(SEPARATOR) if (name := clean_name(part)))


def natural(name: str) -> tuple[object, ...]:
    """What names are sorted by: as in a dictionary (ä like a), and numbers by their value."""
    flat = unicodedata.normalize("NFKD", name.casefold())
    parts = _NUMBERS.split("".join(letter for letter in flat if not unicodedata.combining(letter)))
    return tuple((0, int(part), "") if part.isdecimal() and len(part) < 20 else (1, 0, part) for part in parts if part)


class CodebookTree:
    """Tags by what is above and below them. Parents that are missing, or above themselves, count as the top."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        self.tags: Sequence[Tag] = tuple(tags)
        self.by_id = {tag.id: tag for tag in self.tags}
        self._children: dict[int | None, list[Tag]] = {}
        for tag in self.tags:
            above = tag.parent_id if tag.parent_id in self.by_id else None
            self._children.setdefault(above, []).append(tag)
        self._paths: dict[int, str] = {}
        self._by_name: dict[int | None, dict[str, Tag]] = {}

    def children(self, tag_id: int | None) -> list[Tag]:
        """Those right below the tag, or (None) at the top."""
        return self._children.get(tag_id, [])

    def ordered(self) -> list[Tag]:
        """Each before its children."""
        return self._below(self.children(None))

    def subtree(self, tag_id: int) -> list[Tag]:
        """The tag and all below it, in tree order."""
        return self._below([self.by_id[tag_id]])

    def _below(self, tops: Sequence[Tag]) -> list[Tag]:
        found, waiting = [], list(reversed(tops))
        while waiting:
            tag = waiting.pop()
            found.append(tag)
            waiting += reversed(self._children.get(tag.id, ()))
        return found

    def above(self, tag_id: int) -> list[Tag]:
        """The tags above this one, the top first."""
        found: list[Tag] = []
        parent = self.by_id[tag_id].parent_id
        while parent in self.by_id and len(found) <= len(self.by_id):
            found.append(self.by_id[parent])
            parent = found[-1].parent_id
        return found[::-1]

    def path(self, tag_id: int) -> str:
        """``Argument/moral``."""
        return self.paths()[tag_id]

    def paths(self) -> dict[int, str]:
        """The path of every tag."""
        if not self._paths and self.tags:
            for tag in self.ordered():
                above = self._paths.get(tag.parent_id) if tag.parent_id is not None else None
                self._paths[tag.id] = f"{above}{SEPARATOR}{tag.name}" if above is not None else tag.name
        return self._paths

    def child(self, parent_id: int | None, name: str) -> Tag | None:
        """The tag of that name right below the other one."""
        if parent_id not in self._by_name:
            self._by_name[parent_id] = {folded(tag.name): tag for tag in reversed(self.children(parent_id))}
        return self._by_name[parent_id].get(folded(name))

    def by_path(self, path: str | Sequence[str]) -> Tag | None:
        """The tag at that path (case does not matter), or None."""
        tag: Tag | None = None
        for name in path.split(SEPARATOR) if isinstance(path, str) else path:
            tag = self.child(tag.id if tag else None, name)
            if tag is None:
                return None
        return tag
