"""Approximate search: where in a text a pattern stands with as few changed characters as can be.

Myers (1999), "A fast bit-vector algorithm for approximate string matching based on dynamic programming", in
Hyyrö's form; Python's whole numbers are the bit vectors, so a pattern of any length takes one step per character
of the text. A change is a character put in, left out or replaced (Levenshtein).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """[start, end) of the text, and how many changes make it the pattern."""

    start: int
    end: int
    errors: int


def search(text: str, pattern: str, most: int) -> list[Match]:
    """The places with the fewest changes, at most `most`; of those that end at one place the nearest in length.

    An empty pattern is nowhere. Time: len(text) steps, each on numbers of len(pattern) bits.
    """
    if not pattern:
        return []
    best, ends = most, []
    for end, errors in _ends(text, pattern):
        if errors < best:
            best, ends = errors, [end]
        elif errors == best:
            ends.append(end)
    return [Match(_start(text, pattern, end, best), end, best) for end in ends]


def distance(one: str, other: str) -> int:
    """How many changes make `one` the `other`."""
    if not one or not other:
        return len(one) + len(other)
    return deque(_last_row(other, one), maxlen=1).pop()


def _ends(text: str, pattern: str) -> Iterator[tuple[int, int]]:
    """For each place of the text: how many changes the best match needs that ends there (it may begin anywhere)."""
    return zip(range(1, len(text) + 1), _row(text, pattern, anchored=False), strict=True)


def _last_row(text: str, pattern: str) -> Iterator[int]:
    """The same where the match begins at the start of the text."""
    return _row(text, pattern, anchored=True)


def _row(text: str, pattern: str, *, anchored: bool) -> Iterator[int]:
    length = len(pattern)
    every, last = (1 << length) - 1, 1 << (length - 1)
    places: dict[str, int] = {}
    for number, character in enumerate(pattern):
        places[character] = places.get(character, 0) | 1 << number
    above, below, errors, first = every, 0, length, int(anchored)
    for character in text:
        here = places.get(character, 0)
        same = here | below
        diagonal = (((here & above) + above) ^ above) | here
        more, fewer = below | (every & ~(diagonal | above)), above & diagonal
        errors += bool(more & last) - bool(fewer & last)
        more, fewer = (more << 1 | first) & every, fewer << 1 & every
        above, below = fewer | (every & ~(same | more)), more & same
        yield errors


def _start(text: str, pattern: str, end: int, errors: int) -> int:
    """Where the match begins that ends at `end`: the reverse of the text read from there, as the pattern reversed."""
    length = len(pattern)
    reverse = text[max(0, end - length - errors) : end][::-1]
    starts = [end - number for number, found in enumerate(_last_row(reverse, pattern[::-1]), 1) if found == errors]
    if length == errors:
        starts.append(end)
    return min(starts, key=lambda start: (abs(end - start - length), start), default=end)
