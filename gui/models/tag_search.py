"""Finding tags by a few letters: the same way in palette, codebook and dialogs, fast with twenty thousand of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.annotation import Tag
from domain.codebook import CodebookTree

_WORDS = re.compile(r"[^\w]+|_")
MOST_BETWEEN = 9
"""Letters that may be left out when only some of a name are typed."""
_SPELT_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def fold(text: str) -> str:
    """Without case and marks: ``Überdruß`` is ``uberdruss``."""
    if text.isascii():
        return text.lower()
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def spellings(typed: str) -> tuple[str, ...]:
    """What was typed, folded; and with ``ue`` for ``ü`` read as such."""
    first = fold(typed)
    second = first
    for spelt, letter in _SPELT_OUT:
        second = second.replace(spelt, letter)
    return (first,) if second == first else (first, second)


@dataclass(slots=True)
class Entry:
    """A tag prepared for searching. `words` has a blank before each word of the path."""

    tag: Tag
    path: str
    folded: str
    name: str
    words: str
    initials: str
    place: int


class TagIndex:
    """All tags that are offered, in tree order."""

    def __init__(self, tags: Sequence[Tag], *, without: frozenset[int] = frozenset()) -> None:
        self.tags = tags
        self.tree = CodebookTree(tags)
        self.paths = self.tree.paths()
        self.entries = [
            _entry(tag, self.paths[tag.id], place)
            for place, tag in enumerate(tags)
            if not tag.archived and tag.id not in without
        ]
        self.by_id = {entry.tag.id: entry for entry in self.entries}
        self._last: tuple[str, list[Entry]] = ("", self.entries)

    def find(self, typed: str, order: Mapping[int, int], most: int) -> tuple[list[Entry], int]:
        """The best fitting ones, and how many fit. `order`: of equally good ones those come first that have a low
        number here."""
        wanted = typed.strip()
        fitting: dict[int, tuple[int, Entry]] = {}
        for spelling in spellings(wanted):
            for rank, entry in self._matching(spelling):
                known = fitting.get(entry.place)
                if known is None or rank < known[0]:
                    fitting[entry.place] = (rank, entry)
        late = len(order)
        keyed = [
            (rank, order.get(entry.tag.id, late), len(entry.path), entry.place, entry)
            for rank, entry in fitting.values()
        ]
        keyed.sort()
        return [one[-1] for one in keyed[:most]], len(keyed)

    def _matching(self, wanted: str) -> list[tuple[int, Entry]]:
        """What fits with a longer word fits with its beginning: so every further letter looks at fewer tags."""
        before, entries = self._last
        if not before or not wanted.startswith(before):
            entries = self.entries
        rank = _Rank(wanted)
        found = [(fit, entry) for entry in entries if (fit := rank.of(entry)) is not None]
        self._last = (wanted, [entry for _, entry in found])
        return found


class _Rank:
    """How well tags fit to what was typed: 0 is best, None does not fit.

    Single letters must begin with that of a word and stand close together: else every long name would fit.
    """

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._word = f" {wanted}"
        self._parts = [part.strip() for part in wanted.split("/")] if "/" in wanted else []
        self._begun = [f" {word}" for word in wanted.split()]
        self._bare = wanted.replace(" ", "")
        self._letters = re.compile(r"\b" + ".*?".join(map(re.escape, self._bare)), re.DOTALL)

    def of(self, entry: Entry) -> int | None:
        wanted, name = self._wanted, entry.name
        if wanted in entry.folded:
            if wanted in (name, entry.folded):
                return 0
            if name.startswith(wanted):
                return 1
            if entry.folded.startswith(wanted):
                return 2
            if self._word in entry.words:
                return 3
            return 4 if wanted in name else 5
        if self._parts:
            return 2 if self._fits_parts(entry) else None
        if all(word in entry.words for word in self._begun) or (len(self._bare) > 1 and self._bare in entry.initials):
            return 6
        longest = len(self._bare) + MOST_BETWEEN
        near = any(found.end() - found.start() <= longest for found in self._letters.finditer(entry.folded))
        return 7 if near else None

    def _fits_parts(self, entry: Entry) -> bool:
        """``arg/mo``: each part begins one of the names, in their order."""
        names = iter(entry.folded.split("/"))
        return all(any(name.startswith(part) for name in names) for part in self._parts)


def _entry(tag: Tag, path: str, place: int) -> Entry:
    folded = fold(path)
    words = _WORDS.sub(" ", folded)
    initials = "".join(word[:1] for word in words.split())
    return Entry(tag, path, folded, folded.rpartition("/")[2], f" {words}", initials, place)
