"""RecentTags: which tags the palette offers first, and which ones the key for "the same again" sets."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 9
"""So many of those just used stand before those that are used most."""


class RecentTags:
    """What was just used comes first, then what this coder uses most (`Codebook.links.favourites`)."""

    def __init__(self) -> None:
        self._used: list[int] = []
        self._favourites: list[int] = []
        self.last: tuple[int, ...] = ()
        """The tags that were set last, together."""

    def used(self, tag_ids: Iterable[int]) -> None:
        """These were set together just now."""
        ids = tuple(dict.fromkeys(tag_ids))
        if ids:
            self.last = ids
            self._used = [*ids, *(one for one in self._used if one not in ids)][:MOST]

    def set_favourites(self, tag_ids: Iterable[int]) -> None:
        """What is used most, best first; read when an archive is opened."""
        self._favourites = list(tag_ids)

    def order(self) -> list[int]:
        """What is offered first."""
        return list(dict.fromkeys([*self._used, *self._favourites]))

    def keep(self, tag_ids: Iterable[int]) -> None:
        """Only these exist (and are offered) any more."""
        there = set(tag_ids)
        self._used = [one for one in self._used if one in there]
        self._favourites = [one for one in self._favourites if one in there]
        self.last = tuple(one for one in self.last if one in there)

    def clear(self) -> None:
        """Another archive."""
        self._used, self._favourites, self.last = [], [], ()
