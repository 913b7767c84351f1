"""Passages of a long text in lanes: found by place at once, however many there are.

Passages that overlap run in lanes of their own, `LANES` at most; what finds no lane is only counted. Inside a lane
nothing overlaps, so what touches a line of the text is found by halving.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.annotation import Annotation, Tag

LANES = 4
STYLES = 4
_STYLE_OF_HUE = (0, 1, 2, 3, 2, 1, 0, 3, 2, 1, 3, 0)
"""Neighbours, and pairs that look alike without red or green, never have the same kind of line."""


def line_style(hue: int | None) -> int:
    """Which of the kinds of line a tag's passages have (0-3), so that they are known without colour. A note: dotted."""
    return 2 if hue is None else _STYLE_OF_HUE[hue % len(_STYLE_OF_HUE)]


@dataclass(frozen=True, slots=True)
class Passage:
    """[start, end) of one tag on one annotation; `tag` None where there is only a note."""

    start: int
    end: int
    tag: Tag | None
    annotation: Annotation

    @property
    def hue(self) -> int | None:
        return self.tag.hue if self.tag is not None else None


def passages(annotations: Iterable[Annotation], tags: Mapping[int, Tag], length: int) -> list[Passage]:
    """One for each passage and tag, in reading order. Orphans, and what lies outside the text, are left out."""
    found: list[Passage] = []
    for one in annotations:
        if one.selector is None or one.is_orphan:
            continue
        start, end = max(0, one.selector.start), min(length, one.selector.end)
        if start < end:
            mine: Sequence[Tag | None] = [tags[tag] for tag in one.tag_ids if tag in tags] or [None]
            found += [Passage(start, end, tag, one) for tag in mine]
    return sorted(found, key=lambda one: (one.start, -one.end, one.annotation.id))


class _Lane:
    """Stretches that do not overlap, in order."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.passages: list[Passage] = []

    def add(self, start: int, end: int, passage: Passage) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.passages.append(passage)

    def between(self, first: int, last: int) -> Iterator[tuple[int, int, Passage]]:
        for number in range(bisect_right(self.ends, first), bisect_left(self.starts, last)):
            yield max(first, self.starts[number]), min(last, self.ends[number]), self.passages[number]


class PassageLanes:
    """Made anew whenever annotations change; `place` says where a position of the text stands in the document."""

    def __init__(self, found: Sequence[Passage] = (), place: Callable[[int], int] = lambda position: position) -> None:
        self.passages = found
        self._lanes = [_Lane() for _ in range(LANES)]
        self._extra: list[tuple[int, int]] = []
        self._begins: list[tuple[int, Passage]] = []
        free = [0] * LANES
        for one in found:
            lane = next((number for number in range(LANES) if free[number] <= one.start), None)
            first, last = place(one.start), place(one.end)
            self._begins.append((first, one))
            if lane is None:
                self._extra.append((first, last))
            else:
                free[lane] = one.end
                self._lanes[lane].add(first, last, one)
        self._begin_places = [first for first, _ in self._begins]
        self._extra_places = [first for first, _ in self._extra]
        self._extra_ends = sorted(last for _, last in self._extra)

    def __bool__(self) -> bool:
        return bool(self.passages)

    def between(self, first: int, last: int) -> Iterator[tuple[int, int, int, Passage]]:
        """(lane, from, to, passage) of what touches [first, last) of the document."""
        for lane, held in enumerate(self._lanes):
            for start, end, passage in held.between(first, last):
                yield lane, start, end, passage

    def uncounted(self, first: int, last: int) -> int:
        """How many passages touch [first, last) without a lane."""
        return bisect_left(self._extra_places, last) - bisect_right(self._extra_ends, first)

    def beginning(self, first: int, last: int) -> list[Passage]:
        """What begins in [first, last), in reading order."""
        low, high = bisect_left(self._begin_places, first), bisect_left(self._begin_places, last)
        return [passage for _, passage in self._begins[low:high]]

    def at(self, position: int) -> list[Passage]:
        """All passages over a position of the text."""
        high = bisect_right(self.passages, position, key=lambda one: one.start)
        return [one for one in self.passages[:high] if one.end > position]
