"""The search language: words, "phrases", beginnings*, ~word forms, /expressions/, filters, AND, OR, NOT, brackets.

Nothing that is typed is an error: what is not understood is searched as a word, and a hint says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from domain.messages import Message, say

LONGEST = 2000
"""Characters of a query that are read."""
DEEPEST = 50
"""Brackets within brackets that are read."""


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


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood. `root` None: there is nothing to look for."""

    root: Node | None
    hints: tuple[Message, ...] = ()

    def terms(self) -> list[Term]:
        """The terms that a found text contains (not those behind NOT)."""
        return list(_terms(self.root)) if self.root is not None else []

    def filters(self) -> list[Filter]:
        """All filters, wherever they stand."""
        return list(_filters(self.root)) if self.root is not None else []


NUMBERS = ("depth", "replies", "votes", "score")
WORDS = ("author", "tag", "coder", "site", "title", "list")
CHOICES = {
    "has": ("note", "tag", "memo", "link", "passage", "reply"),
    "status": ("visible", "edited", "deleted", "held", "gone"),
    "kind": ("comment", "pingback", "trackback"),
    "in": ("article", "comments", "notes"),
    "read": ("yes", "no"),
    "is": ("mended", "unsure", "author"),
}
NAMES = (*WORDS, *NUMBERS, "date", *CHOICES)
"""All filters."""

_ALIASES = {
    "autor": "author", "autorin": "author", "von": "author", "schlagwort": "tag", "datum": "date", "tiefe": "depth",
    "ebene": "depth", "antworten": "replies", "stimmen": "votes", "wertung": "score", "seite": "site",
    "titel": "title", "liste": "list", "hat": "has", "zustand": "status", "art": "kind", "gelesen": "read",
    "kodierer": "coder", "kodiererin": "coder", "ist": "is",
}  # fmt: skip
_VALUES = {
    "notiz": "note", "memo": "memo", "antwort": "reply", "stelle": "passage", "beziehung": "link",
    "sichtbar": "visible", "bearbeitet": "edited", "gelöscht": "deleted", "zurückgehalten": "held",
    "verschwunden": "gone", "kommentar": "comment", "artikel": "article", "kommentare": "comments",
    "notizen": "notes", "ja": "yes", "nein": "no", "korrigiert": "mended", "unsicher": "unsure",
}  # fmt: skip
_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<minus>[-−–](?=[^\s)]))"""
    r"""|(?P<name>[^\W\d_]{2,12}):(?P<op>>=|<=|>|<|=)?(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s()"]*))"""
    r"""|"(?P<phrase>[^"]*)"?|/(?P<regex>(?:[^/\\\n]|\\.)+)/(?=[\s)]|$)|(?P<word>[^\s()"]+)""",
)
_NUMBER = re.compile(r"-?\d{1,15}$")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?$")
_OPERATORS = {"AND": "and", "UND": "and", "OR": "or", "ODER": "or", "|": "or", "NOT": "not", "NICHT": "not"}


def parse(text: str) -> Query:
    """Understand a query. Never raises."""
    return _Parser(text).run()


@dataclass(slots=True)
class _Parser:
    text: str
    hints: list[Message] = field(default_factory=list)
    _tokens: list[tuple[str, Node | None]] = field(default_factory=list)
    _at: int = 0
    _depth: int = 0

    def run(self) -> Query:
        if len(self.text) > LONGEST:
            self.hints.append(say("Only the first {count} characters are searched for.", count=LONGEST))
        self._tokens = list(self._read(self.text[:LONGEST]))
        found: list[Node] = []
        while self._at < len(self._tokens):
            part = self._either()
            if part is not None:
                found.append(part)
            self._at += 1  # a bracket that closes nothing
        return Query(_all(found), tuple(dict.fromkeys(self.hints)))

    # -- reading --
    def _read(self, text: str) -> Iterator[tuple[str, Node | None]]:
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup
            if match["space"] is not None:
                continue
            if match["name"] is not None:
                yield from self._filter(match)
            elif match["phrase"] is not None:
                yield from self._term(Kind.PHRASE, match["phrase"])
            elif match["regex"] is not None:
                yield from self._regex(match["regex"])
            elif match["word"] is not None:
                operator = _OPERATORS.get(match["word"])
                if operator is not None:
                    yield operator, None
                else:
                    yield from self._word(match["word"])
            elif kind is not None:
                yield {"minus": "not"}.get(kind, kind), None

    def _word(self, word: str) -> Iterator[tuple[str, Node | None]]:
        if word.startswith("~"):
            yield from self._term(Kind.FORMS, word[1:])
        elif word.endswith("*"):
            bare = word.rstrip("*")
            letters = sum(one.isalnum() for one in bare)
            yield from self._term(Kind.PREFIX if letters > 1 else Kind.WORD, bare)
        else:
            yield from self._term(Kind.WORD, word)

    def _term(self, kind: Kind, text: str) -> Iterator[tuple[str, Node | None]]:
        if any(one.isalnum() for one in text):
            yield "node", Term(kind, text)

    def _regex(self, pattern: str) -> Iterator[tuple[str, Node | None]]:
        try:
            re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            self.hints.append(say("“{text}” is no regular expression; it is searched as words.", text=pattern[:60]))
            yield from self._term(Kind.PHRASE, pattern)
        else:
            yield "node", Term(Kind.REGEX, pattern)

    def _filter(self, match: re.Match[str]) -> Iterator[tuple[str, Node | None]]:
        name = match["name"].casefold()
        name = _ALIASES.get(name, name)
        value = (match["quoted"] if match["quoted"] is not None else match["value"]).strip()
        made = _made(name, match["op"] or "=", value) if name in NAMES else None
        if made is not None:
            yield "node", made
            return
        if name in NAMES and value:
            self.hints.append(say("{name}: cannot be “{value}”: searched as a word.", name=name, value=value[:60]))
        elif name in NAMES:
            self.hints.append(say("{name}: wants a value.", name=name))
            return
        yield from self._term(Kind.PHRASE if match["quoted"] is not None else Kind.WORD, match[0].replace('"', " "))

    # -- putting together --
    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _either(self) -> Node | None:
        parts = [self._together()]
        while self._peek() == "or":
            self._at += 1
            parts.append(self._together())
        there = tuple(part for part in parts if part is not None)
        return None if not there else there[0] if len(there) == 1 else Any_(there)

    def _together(self) -> Node | None:
        parts: list[Node] = []
        while (token := self._peek()) not in ("", "or", "close"):
            self._at += 1
            part = self._one(token)
            if part is not None:
                parts.append(part)
        return _all(parts)

    def _one(self, token: str) -> Node | None:
        match token:
            case "node":
                return self._tokens[self._at - 1][1]
            case "not":
                turned = 1
                while self._peek() == "not":
                    self._at += 1
                    turned += 1
                following = self._peek()
                if following not in ("node", "open"):
                    return None
                self._at += 1
                part = self._one(following)
                return part if part is None or turned % 2 == 0 else Not(part)
            case "open":
                return self._bracket()
        return None

    def _bracket(self) -> Node | None:
        if self._depth >= DEEPEST:
            return None
        self._depth += 1
        part = self._either()
        self._depth -= 1
        if self._peek() == "close":
            self._at += 1
        return part


def _made(name: str, op: str, value: str) -> Filter | None:
    """The filter, or None if it cannot have this value."""
    if not value:
        return None
    if name in CHOICES:
        chosen = _VALUES.get(value.casefold(), value.casefold())
        return Filter(name, chosen) if chosen in CHOICES[name] else None
    if name in NUMBERS or name == "date":
        valid = _DATE if name == "date" else _NUMBER
        low, dots, high = value.partition("..")
        if dots:
            fits = all(not part or valid.match(part) for part in (low, high)) and (low or high)
            return Filter(name, low, "..", high) if fits else None
        return Filter(name, value, op) if valid.match(value) else None
    return Filter(name, value)


def _all(parts: list[Node]) -> Node | None:
    return None if not parts else parts[0] if len(parts) == 1 else All(tuple(parts))


def _terms(node: Node) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, All | Any_):
        for part in node.parts:
            yield from _terms(part)


def _filters(node: Node) -> Iterator[Filter]:
    if isinstance(node, Filter):
        yield node
    elif isinstance(node, Not):
        yield from _filters(node.part)
    elif isinstance(node, All | Any_):
        for part in node.parts:
            yield from _filters(part)
