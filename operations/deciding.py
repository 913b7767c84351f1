"""What the tag palette was left with: tags to put on, to take off and to make, for any targets, in one step."""

from __future__ import annotations

from collections.abc import Iterable

from domain.codebook import clean_name
from domain.messages import say
from domain.records import Changes
from domain.target import Target
from operations.annotating import place_of
from operations.step_labels import tagged, untagged
from storage.archive import Archive

IN_VIVO = 60
"""Characters of a passage that become a tag's name."""


def decide(
    archive: Archive,
    targets: Iterable[Target],
    put: Iterable[int] = (),
    take: Iterable[int] = (),
    new: Iterable[str] = (),
) -> Changes:
    """Put tags on the targets, take others off, and make those that are new: one step."""
    put, take, new = list(dict.fromkeys(put)), list(dict.fromkeys(take)), list(dict.fromkeys(new))
    places = [place_of(archive, target) for target in dict.fromkeys(targets)]
    book = archive.codebook
    with archive.history.step(say("Tagged")) as step:
        made = [book.ensure_path(path) for path in new]
        off = book.require(take)
        on = list(dict.fromkeys([*book.require(put), *made]))
        gone = archive.annotations.untag(places, [one.id for one in off]) if off else 0
        count = archive.annotations.tag(places, [one.id for one in on]) if on else 0
        names = ", ".join(one.name for one in on)
        if on:
            step.label = tagged(places, count, names)
        if off:
            step.label = untagged(places, gone, ", ".join(one.name for one in off))
        if on and off:
            without = ", ".join(one.name for one in off)
            step.label = say("Tagged “{tags}” instead of “{without}”", tags=names, without=without)
    return step.changes


def in_vivo_name(passage: str) -> str:
    """A tag's name from the words of a passage: one line, no “/”, not too long, whole words."""
    name = clean_name(passage[: 4 * IN_VIVO].replace("/", " ")).strip(" .,;:!?…„“”\"'«»()[]–-")
    if len(name) > IN_VIVO:
        name = name[: IN_VIVO + 1].rpartition(" ")[0] or name[:IN_VIVO]
    return name.rstrip(" .,;:–-")
