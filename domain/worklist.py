"""Worklist: what somebody has set out to read, and how it was drawn, so that it can be drawn again.

A sample is drawn with Python's Mersenne Twister, ``random.Random(seed)``, whose ``random()`` gives the same numbers in
every version of Python. Each unit gets the next number, in the order of their ids (articles in the order in which they
came into the archive, comments under each in the order in which they were captured). A random sample is the units with
the smallest numbers; so the same seed in the same archive gives the same sample, and a larger one contains the smaller.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from heapq import nsmallest
from random import Random

from domain.annotation import Coder

LONGEST_SEED = 1000
"""Digits of a seed."""
LARGEST_SIZE = 1_000_000_000


class Unit(StrEnum):
    """What is drawn: single comments, a comment that answers none with all under it, whole threads."""

    COMMENTS = "comments"
    CONVERSATIONS = "conversations"
    THREADS = "threads"


class Way(StrEnum):
    """How: by chance, every so many-th, or chosen by hand."""

    RANDOM = "random"
    EVERY = "every"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Draw:
    """How a worklist comes about. At most one of `article_id`, `site` and `query` is set; none: the whole archive.

    `size`: how many (RANDOM), or each how-many-th (EVERY); `per_article`: so many of each article.
    `query` is also what chosen hits were found with.
    """

    unit: Unit = Unit.COMMENTS
    way: Way = Way.RANDOM
    size: int = 50
    seed: int = 0
    per_article: bool = False
    shuffled: bool = False
    """In the order of the draw, instead of that of articles and threads."""
    pingbacks: bool = False
    article_id: int | None = None
    site: str | None = None
    query: str | None = None
    without: tuple[str, ...] = ()
    """UUIDs of worklists whose comments are left out."""

    def to_json(self) -> str:
        values = {
            field.name: getattr(self, field.name)
            for field in fields(Draw)
            if getattr(self, field.name) != field.default or field.name in ("unit", "way", "size")
        }
        if "seed" in values:  # JSON's numbers end somewhere, seeds do not
            values["seed"] = str(self.seed)
        return json.dumps(values, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Draw:
        """What `to_json` made. What a later version may have added is left out."""
        data = json.loads(text)
        known = {field.name for field in fields(cls)}
        made = cls(**{key: value for key, value in data.items() if key in known})
        return replace(made, unit=Unit(made.unit), way=Way(made.way), seed=int(made.seed), without=tuple(made.without))


@dataclass(frozen=True, slots=True)
class Worklist:
    """A list of comments, or of threads (then `items` are articles), in the order in which they are worked through."""

    id: int
    uuid: str
    name: str
    draw: Draw
    items: tuple[int, ...]
    coder: Coder
    created: str
    modified: str

    @property
    def of_threads(self) -> bool:
        return self.draw.unit is Unit.THREADS


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one coder is: comments read and tagged, of how many; `gone`: items whose article was removed."""

    read: int = 0
    tagged: int = 0
    total: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Scope:
    """What is worked through: one article's thread, or a worklist."""

    article_id: int | None = None
    worklist_id: int | None = None

    @classmethod
    def article(cls, article_id: int) -> Scope:
        return cls(article_id=article_id)

    @classmethod
    def worklist(cls, worklist_id: int) -> Scope:
        return cls(worklist_id=worklist_id)


class What(StrEnum):
    """The comment that is looked for."""

    NEXT = "next"
    PREVIOUS = "previous"
    UNREAD = "unread"
    UNTAGGED = "untagged"


@dataclass(frozen=True, slots=True)
class Member:
    """One unit that can be drawn, and its article."""

    id: int
    article_id: int


def drawn(members: Sequence[Member], draw: Draw) -> list[int]:
    """The units that the draw gives, from `members` in reading order."""
    if draw.way is Way.EVERY:
        return _every(members, draw)
    random = Random(draw.seed).random  # noqa: S311 - nothing is to be kept secret
    numbers = {number: random() for number in sorted(member.id for member in members)}
    chosen = set[int]()
    for group in _groups(members, draw):
        chosen.update(nsmallest(draw.size, group, key=numbers.__getitem__))
    if draw.shuffled:
        return sorted(chosen, key=numbers.__getitem__)
    return [member.id for member in members if member.id in chosen]


def _every(members: Iterable[Member], draw: Draw) -> list[int]:
    """Each so many-th in reading order; chance says which of the first ones is the first."""
    random = Random(draw.seed).random  # noqa: S311 - as above
    found = list[int]()
    for group in _groups(members, draw):
        found += group[int(random() * draw.size) :: draw.size]
    return found


def _groups(members: Iterable[Member], draw: Draw) -> list[list[int]]:
    if not draw.per_article:
        return [[member.id for member in members]]
    groups: dict[int, list[int]] = defaultdict(list)
    for member in members:
        groups[member.article_id].append(member.id)
    return [groups[article_id] for article_id in sorted(groups)]
