"""Contexts: where the words of a search stand in a text, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import regex

from domain.query import Kind, Term
from storage.vocabulary import fold

BEFORE, AFTER = 60, 140
"""Characters of a snippet before and after the first found word."""
SIDE = 60
"""Characters on both sides of a found place."""
MOST_SPANS = 500
OPEN, CLOSE = "\x02", "\x03"
"""What the index puts around found words: no text of an archive has control characters."""
_WORD = re.compile(r"[^\W_]+")

type Span = tuple[int, int]
type Forms = Callable[[Term], Sequence[str] | None]


@dataclass(frozen=True, slots=True)
class Context:
    """A found place with its surroundings, in one line each: left, hit, right."""

    start: int
    end: int
    left: str
    hit: str
    right: str


def marked_spans(marked: str) -> list[Span]:
    """Where the marks of the index stand, counted in the text without them."""
    before, *parts = marked.split(OPEN)
    spans, at = list[Span](), len(before)
    for part in parts:
        hit, _, rest = part.partition(CLOSE)
        spans.append((at, at + len(hit)))
        at += len(hit) + len(rest)
    return spans


def found_spans(text: str, terms: Sequence[Term], forms_of: Forms) -> list[Span]:
    """Where the terms stand, found without the index: for expressions, and in what is not indexed."""
    words = [(match.start(), match.end(), fold(match[0])) for match in _WORD.finditer(text)]
    return [span for term in terms for span in _spans(text, words, term, forms_of)]


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """In their order, without overlaps."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found[:MOST_SPANS])


def _spans(text: str, words: list[tuple[int, int, str]], term: Term, forms_of: Forms) -> Iterator[Span]:
    if term.kind is Kind.REGEX:
        yield from _matches(text, term.text)
        return
    for written in dict.fromkeys(map(fold, forms_of(term) or [term.text])):
        yield from _sequences(words, _WORD.findall(written), term.kind)


def _matches(text: str, pattern: str) -> Iterator[Span]:
    try:
        for match in regex.finditer(pattern, text, regex.IGNORECASE | regex.V0, timeout=0.2):
            if match.start() < match.end():
                yield match.start(), match.end()
    except TimeoutError:
        return


def _sequences(words: list[tuple[int, int, str]], wanted: list[str], kind: Kind) -> Iterator[Span]:
    if not wanted:
        return
    last = len(wanted) - 1
    for number in range(len(words) - last):
        piece = words[number : number + len(wanted)]
        same = all(word[2] == wish for word, wish in zip(piece[:last], wanted[:last], strict=True))
        end = piece[last][2]
        if same and (end.startswith(wanted[last]) if kind is Kind.PREFIX else end == wanted[last]):
            yield piece[0][0], piece[last][1]


def snippet_of(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The words around the first place, cut at blanks, with … where something was left out; the spans in it."""
    first = spans[0][0] if spans else 0
    start = max(0, first - BEFORE)
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), max(first + AFTER, spans[0][1] if spans else 0))
    if end < len(text):
        blank = text.rfind(" ", first, end)
        end = max(blank, spans[0][1] if spans else 0) if blank > 0 else end
    head = "…" if start else ""
    shift = start - len(head)
    marks = tuple((one - shift, other - shift) for one, other in spans if start <= one and other <= end)
    return head + text[start:end] + ("…" if end < len(text) else ""), marks


def context_of(text: str, start: int, end: int) -> Context:
    left = " ".join(text[max(0, start - SIDE) : start].split())
    right = " ".join(text[end : end + SIDE].split())
    gap_left = " " if start and text[start - 1].isspace() else ""
    gap_right = " " if end < len(text) and text[end].isspace() else ""
    return Context(start, end, left + gap_left, " ".join(text[start:end].split()), gap_right + right)
