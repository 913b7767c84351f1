"""Tagged passages: which stripes run under a text, and in which lane each runs so that overlaps stay readable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.annotation import Annotation, Tag

LANES = 4


@dataclass(frozen=True, slots=True)
class Stripe:
    """[start, end) in code points; `hue` None for a passage with a note only.

    `lane` counts from the text down; `LANES`: what has no lane of its own.
    """

    start: int
    end: int
    hue: int | None
    lane: int
    annotation_id: int


def stripes(annotations: Iterable[Annotation], tags: Mapping[int, Tag], length: int) -> list[Stripe]:
    """One stripe per passage and tag, in reading order. What lies outside the text is left out.

    Where more lie over each other than there are lanes, the rest is one grey stripe below them.
    """
    wanted: list[tuple[int, int, int | None, int]] = []
    for annotation in annotations:
        selector = annotation.selector
        if selector is None:
            continue
        start, end = max(0, selector.start), min(length, selector.end)
        if start < end:
            hues: Sequence[int | None] = [tags[tag].hue for tag in annotation.tag_ids if tag in tags] or [None]
            wanted += [(start, end, hue, annotation.id) for hue in hues]
    wanted.sort(key=lambda one: (one[0], -one[1], one[3]))
    free = [0] * LANES
    result: list[Stripe] = []
    more: Stripe | None = None
    for start, end, hue, annotation_id in wanted:
        lane = next((lane for lane in range(LANES) if free[lane] <= start), None)
        if lane is not None:
            free[lane] = end
            result.append(Stripe(start, end, hue, lane, annotation_id))
        elif more is not None and start <= more.end:
            more = replace(more, end=max(more.end, end))
        else:
            result += [more] if more is not None else []
            more = Stripe(start, end, None, LANES, annotation_id)
    return [*result, more] if more is not None else result


def tags_of_the_whole(annotations: Iterable[Annotation], tags: Mapping[int, Tag]) -> list[Tag]:
    """The tags on the target as a whole, each once, in the order they were set."""
    found: dict[int, Tag] = {}
    for annotation in annotations:
        if annotation.selector is None:
            found.update((tag, tags[tag]) for tag in annotation.tag_ids if tag in tags and tag not in found)
    return list(found.values())
