"""Matching: which comment of a new capture is which one of an earlier capture.

By the site's id where it can be trusted, then by author and time, then by text. Each comment is matched once at
most. What is not matched is new, or gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

RENUMBERED = 0.5
"""If less than this share of the equal ids belongs to comments that are alike, the site has numbered them anew."""
FEW = 3
"""So few equal ids say nothing about the site."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a comment is recognised by. `author` is empty, `time` None where it is not known (or only about).

    `time`: ISO 8601 with a time of day. `text`: the plain text, or its digest.
    """

    site_id: str | None
    author: str
    time: str | None
    text: Hashable


def match(old: Sequence[Trace], new: Sequence[Trace], *, ids_reused: bool = False) -> list[int | None]:
    """For each of the new comments the number of the old one that it is, or None.

    `ids_reused`: the system gives the ids of deleted comments to later ones (Isso), so that the time must agree too.
    """
    return _Matching(old, new, ids_reused=ids_reused).run()


class _Matching:
    def __init__(self, old: Sequence[Trace], new: Sequence[Trace], *, ids_reused: bool) -> None:
        self._old, self._new, self._ids_reused = old, new, ids_reused
        self._found: list[int | None] = [None] * len(new)
        self._taken = bytearray(len(old))
        self._ids_hold = True

    def run(self) -> list[int | None]:
        self._by_id()
        self._by(_author_time_text)
        self._by(_author_time)
        self._by(_author_text)
        self._by(_text)
        return self._found

    def _by_id(self) -> None:
        pairs = list(_pairs(self._old, self._new, lambda one: one.site_id, self._taken, self._found))
        alike = [self._alike(self._old[old], self._new[new]) for old, new in pairs]
        self._ids_hold = bool(pairs) and (len(pairs) < FEW or sum(alike) >= RENUMBERED * len(pairs))
        for (old, new), agree in zip(pairs, alike, strict=True):
            if agree and (self._ids_hold or _same(self._old[old], self._new[new])):
                self._take(old, new)

    def _alike(self, old: Trace, new: Trace) -> bool:
        """Whether an equal id is the same comment: nothing that is known of both may differ altogether."""
        if self._ids_reused and old.time and new.time:
            return old.time == new.time
        known = [
            one == other
            for one, other in ((old.author, new.author), (old.time, new.time), (old.text, new.text))
            if one and other
        ]
        return any(known) or len(known) < FEW

    def _by(self, key: Callable[[Trace], Hashable]) -> None:
        for old, new in list(_pairs(self._old, self._new, key, self._taken, self._found)):
            if not self._told_apart(self._old[old], self._new[new]):
                self._take(old, new)

    def _told_apart(self, old: Trace, new: Trace) -> bool:
        """Two comments of one person can be equal to the letter; ids that hold tell them apart."""
        return self._ids_hold and not self._ids_reused and bool(old.site_id and new.site_id)

    def _take(self, old: int, new: int) -> None:
        self._found[new] = old
        self._taken[old] = 1


def _pairs(
    old: Sequence[Trace],
    new: Sequence[Trace],
    key: Callable[[Trace], Hashable],
    taken: bytearray,
    found: Sequence[int | None],
) -> Iterable[tuple[int, int]]:
    """Free comments with an equal key, in their order: the first with the first. A key of None is none."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number in range(len(old) - 1, -1, -1):
        if not taken[number] and (name := key(old[number])) is not None:
            waiting[name].append(number)
    for number, trace in enumerate(new):
        name = key(trace) if found[number] is None else None
        if name is not None and waiting.get(name):
            yield waiting[name].pop(), number


def _same(old: Trace, new: Trace) -> bool:
    """Equal in all that is known of both, and something is."""
    return (old.author, old.time, old.text) == (new.author, new.time, new.text)


def _author_time_text(one: Trace) -> Hashable:
    return (one.author, one.time, one.text) if one.author and one.time and one.text else None


def _author_time(one: Trace) -> Hashable:
    return (one.author, one.time) if one.author and one.time else None


def _author_text(one: Trace) -> Hashable:
    return (one.author, one.text) if one.author and one.text else None


def _text(one: Trace) -> Hashable:
    """Only where nobody is named: two people may well say the same."""
    return one.text if one.text and not one.author else None
