"""A codebook as a file has it: tags by their paths, with what was odd about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from domain.codebook import LONGEST_NAME, NO_GUIDE, SEPARATOR, Guide, clean_name, folded
from domain.messages import Message, say

MOST_TAGS = 50_000
DEEPEST = 64


@dataclass(frozen=True, slots=True)
class DraftTag:
    """A tag of a file. `uuid` is in small letters, empty where none is known."""

    path: tuple[str, ...]
    guide: Guide = NO_GUIDE
    hue: int | None = None
    key: int | None = None
    archived: bool = False
    uuid: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The codebook of a file: each tag once, after the one above it."""

    name: str
    tags: tuple[DraftTag, ...]
    warnings: tuple[Message, ...] = ()


class Notes:
    """What was odd, each kind told once with how often."""

    def __init__(self) -> None:
        self._counts: dict[Callable[[int], Message], int] = {}
        self._told: list[Message] = []

    def count(self, kind: Callable[[int], Message]) -> None:
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def tell(self, *messages: Message) -> None:
        self._told += messages

    def all(self) -> tuple[Message, ...]:
        return (*self._told, *(kind(count) for kind, count in self._counts.items()))


def _slashes(count: int) -> Message:
    return say("Names with “/” in them, which is written as “-” here: {count}.", count=count)


def _shortened(count: int) -> Message:
    return say("Names that are too long were cut: {count}.", count=count)


def _doubled(count: int) -> Message:
    return say("Tags that stand in the file more than once, joined to one: {count}.", count=count)


def circles(count: int) -> Message:
    return say("Tags that the file puts below themselves, and that are put at the top: {count}.", count=count)


def nameless(count: int) -> Message:
    return say("Rows without a name, left out: {count}.", count=count)


def _too_many(count: int) -> Message:
    return say("Only the first {most} tags are read; left out: {count}.", most=MOST_TAGS, count=count)


def name_of(written: str, notes: Notes) -> str:
    """A name that a tag can have."""
    if SEPARATOR in written:
        notes.count(_slashes)
    name = clean_name(written.replace(SEPARATOR, "-"))
    if len(name) > LONGEST_NAME:
        notes.count(_shortened)
        name = name[: LONGEST_NAME - 1].rstrip() + "…"
    return name


def complete(found: Iterable[DraftTag], notes: Notes) -> tuple[DraftTag, ...]:
    """Each tag once, with the tags above it before it."""
    tags: dict[tuple[str, ...], DraftTag] = {}
    named: set[tuple[str, ...]] = set()
    for one in found:
        path = one.path[:DEEPEST]
        keys = [tuple(folded(name) for name in path[: level + 1]) for level in range(len(path))]
        if len(tags) + len(path) > MOST_TAGS and keys[-1] not in tags:
            notes.count(_too_many)
            continue
        for level, key in enumerate(keys[:-1]):
            tags.setdefault(key, DraftTag(path[: level + 1]))
        last = keys[-1]
        if last in named:
            notes.count(_doubled)
        known = tags.get(last)
        tags[last] = _met(known, one) if known is not None else _at(one, path)
        named.add(last)
    return tuple(tags.values())


def _at(one: DraftTag, path: tuple[str, ...]) -> DraftTag:
    return DraftTag(path, one.guide, one.hue, one.key, one.archived, one.uuid)


def _met(known: DraftTag, one: DraftTag) -> DraftTag:
    hue = known.hue if known.hue is not None else one.hue
    guide, key = known.guide.joined(one.guide), known.key or one.key
    return DraftTag(known.path, guide, hue, key, known.archived or one.archived, known.uuid or one.uuid)
