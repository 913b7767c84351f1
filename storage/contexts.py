"""Contexts: where the words of a search stand in a text, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from domain.query import Kind, Term
from storage.query_sql import Compiler
from storage.vocabulary import fold

BEFORE, AFTER = 60, 140
"""Characters of a snippet before and after the first found word."""
SIDE = 60
"""Characters on both sides of a found place."""
MOST_SPANS = 500
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Context:
    """A found place with its surroundings, in one line each: left, hit, right."""

    start: int
    end: int
    left: str
    hit: str
    right: str


@dataclass(frozen=True, slots=True)
class Found:
    """`marks` count in `snippet`, `spans` in the text."""

    snippet: str
    marks: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...]
    places: tuple[Context, ...]


def contexts(text: str, terms: Sequence[Term], compiler: Compiler, most: int) -> Found:
    """What of the terms stands in the text."""
    spans = _merged(sorted(_spans(text, terms, compiler)))[:MOST_SPANS]
    snippet, marks = _snippet(text, spans)
    return Found(snippet, marks, tuple(spans), tuple(_context(text, *span) for span in spans[:most]))


def _spans(text: str, terms: Sequence[Term], compiler: Compiler) -> Iterator[tuple[int, int]]:
    words = [(match.start(), match.end(), fold(match[0])) for match in _WORD.finditer(text)]
    for term in terms:
        if term.kind is Kind.REGEX:
            yield from _matches(text, term.text)
        elif (forms := compiler.forms_of(term)) is not None:
            folded = {fold(form) for form in forms}
            yield from ((start, end) for start, end, word in words if word in folded)
        else:
            yield from _sequences(words, [fold(match[0]) for match in _WORD.finditer(term.text)], term.kind)


def _matches(text: str, pattern: str) -> Iterator[tuple[int, int]]:
    try:
        for match in regex.finditer(pattern, text, regex.IGNORECASE | regex.V0, timeout=0.2):
            if match.start() < match.end():
                yield match.start(), match.end()
    except TimeoutError:
        return


def _sequences(words: list[tuple[int, int, str]], wanted: list[str], kind: Kind) -> Iterator[tuple[int, int]]:
    if not wanted:
        return
    last = len(wanted) - 1
    for number in range(len(words) - last):
        piece = words[number : number + len(wanted)]
        same = all(word[2] == wish for word, wish in zip(piece[:last], wanted[:last], strict=True))
        end = piece[last][2]
        if same and (end.startswith(wanted[last]) if kind is Kind.PREFIX else end == wanted[last]):
            yield piece[0][0], piece[last][1]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _snippet(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words around the first place, cut at blanks, with … where something was left out."""
    first = spans[0][0] if spans else 0
    start = max(0, first - BEFORE)
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), max(first + AFTER, spans[0][1] if spans else 0))
    if end < len(text):
        end = max(text.rfind(" ", first, end), spans[0][1] if spans else 0) if text.rfind(" ", first, end) > 0 else end
    head = "…" if start else ""
    shift = start - len(head)
    marks = tuple((one - shift, other - shift) for one, other in spans if start <= one and other <= end)
    return head + text[start:end] + ("…" if end < len(text) else ""), marks


def _context(text: str, start: int, end: int) -> Context:
    left = " ".join(text[max(0, start - SIDE) : start].split())
    right = " ".join(text[end : end + SIDE].split())
    gap_left = " " if start and text[start - 1].isspace() else ""
    gap_right = " " if end < len(text) and text[end].isspace() else ""
    return Context(start, end, left + gap_left, " ".join(text[start:end].split()), gap_right + right)
