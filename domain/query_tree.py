"""What a query was understood as: a tree of terms and filters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a term is looked for."""

    WORD = "word"
    PHRASE = "phrase"
    PREFIX = "prefix"
    FORMS = "forms"
    """Any form of the word: Haus, Häuser, Hauses."""
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Term:
    """Something to be found in the text."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Filter:
    """``depth:>2``: `name` is the English name, `op` one of ``= < <= > >= ..``; a range has `value` and `until`."""

    name: str
    value: str
    op: str = "="
    until: str = ""


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any_:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


type Node = Term | Filter | All | Any_ | Not


def terms(node: Node) -> Iterator[Term]:
    """The terms that a found text may contain (not those behind NOT)."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, All | Any_):
        for part in node.parts:
            yield from terms(part)


def filters(node: Node) -> Iterator[Filter]:
    """All filters, wherever they stand."""
    if isinstance(node, Filter):
        yield node
    elif isinstance(node, Not):
        yield from filters(node.part)
    elif isinstance(node, All | Any_):
        for part in node.parts:
            yield from filters(part)


def all_of(parts: list[Node]) -> Node | None:
    """The parts together; nothing if there are none."""
    return None if not parts else parts[0] if len(parts) == 1 else All(tuple(parts))
