"""Passages of a text that are quoted: quotations of (nearly) the same words taken together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from domain.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Quoted:
    """[start, end) of the source, and the quotations of it by place in the thread."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]

    @property
    def comments(self) -> int:
        """By how many comments it is quoted."""
        return len({one.comment_id for one in self.quotations})


def quoted_passages(quotations: Iterable[Quotation]) -> list[Quoted]:
    """In reading order. Two quotations belong together when at least half of the shorter one is common to both."""
    groups: list[list[Quotation]] = []
    ends: list[int] = []
    for one in sorted(quotations, key=lambda one: (one.source_start, -one.source_end)):
        if groups:
            first = groups[-1][0].source_start
            common = min(ends[-1], one.source_end) - one.source_start
            shorter = min(ends[-1] - first, one.source_end - one.source_start)
            if common * 2 >= shorter > 0:
                groups[-1].append(one)
                ends[-1] = max(ends[-1], one.source_end)
                continue
        groups.append([one])
        ends.append(one.source_end)
    return [
        Quoted(group[0].source_start, end, tuple(sorted(group, key=lambda one: (one.comment_id, one.start))))
        for group, end in zip(groups, ends, strict=True)
    ]


class QuotedPlaces:
    """Quoted passages by their place in the document."""

    def __init__(self, found: list[Quoted] | None = None, place: Callable[[int], int] = lambda position: position):
        self.passages = found or []
        self.firsts = [place(one.start) for one in self.passages]
        self._lasts = [place(one.end) for one in self.passages]
        self._reach: list[int] = []
        for last in self._lasts:
            self._reach.append(max(last, self._reach[-1] if self._reach else 0))

    def __bool__(self) -> bool:
        return bool(self.passages)

    def beginning(self, first: int, last: int) -> list[int]:
        """Numbers of the passages that begin in [first, last)."""
        return list(range(bisect_left(self.firsts, first), bisect_left(self.firsts, last)))

    def over(self, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """(from, to, number) of those that touch [first, last)."""
        for number in range(bisect_right(self._reach, first), bisect_left(self.firsts, last)):
            if self._lasts[number] > first:
                yield max(first, self.firsts[number]), min(last, self._lasts[number]), number

    def extent(self, number: int) -> tuple[int, int]:
        """Where a passage stands in the document."""
        return self.firsts[number], self._lasts[number]

    def after(self, position: int) -> int | None:
        """The first one that begins behind a place of the document."""
        number = bisect_right(self.firsts, position)
        return number if number < len(self.firsts) else None

    def before(self, position: int) -> int | None:
        """The last one that begins ahead of it."""
        number = bisect_left(self.firsts, position) - 1
        return number if number >= 0 else None
