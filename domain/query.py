"""The search language: words, "phrases", beginnings*, ~word forms, /expressions/, filters, AND, OR, NOT, brackets.

Nothing that is typed is an error: what is not understood is searched as a word, and a hint says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.messages import Message, say
from domain.query_filters import ALIASES, CHOICES, NAMES, NUMBERS, WORDS, made
from domain.query_tree import All, Any_, Filter, Kind, Node, Not, Term, all_of, filters, terms

__all__ = [
    "ALIASES",
    "CHOICES",
    "DEEPEST",
    "LONGEST",
    "NAMES",
    "NUMBERS",
    "WORDS",
    "All",
    "Any_",
    "Filter",
    "Kind",
    "Node",
    "Not",
    "Query",
    "Term",
    "parse",
    "written",
]

LONGEST = 2000
"""Characters of a query that are read."""
DEEPEST = 8
"""Brackets within brackets that are read: SQLite's own parser has an end."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood. `root` None: there is nothing to look for."""

    root: Node | None
    hints: tuple[Message, ...] = ()

    def terms(self) -> list[Term]:
        """The terms that a found text contains (not those behind NOT)."""
        return list(terms(self.root)) if self.root is not None else []

    def filters(self) -> list[Filter]:
        """All filters, wherever they stand."""
        return list(filters(self.root)) if self.root is not None else []


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<or>\|)|(?P<minus>[-−–](?=[^\s)|]))"""
    r"""|(?P<name>[^\W\d_]{2,12}):(?P<op>>=|<=|>|<|=)?(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s()"|]*))"""
    r"""|"(?P<phrase>[^"]*)"?|/(?P<regex>(?:[^/\\\n]|\\.)+)/(?=[\s)|]|$)|(?P<word>[^\s()"|]+)""",
)
_OPERATORS = {"AND": "and", "UND": "and", "OR": "or", "ODER": "or", "NOT": "not", "NICHT": "not"}


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
        plain = _UNPRINTABLE.sub(" ", self.text[:LONGEST]).translate(_QUOTES)
        self._tokens = list(self._read(unicodedata.normalize("NFC", plain)))
        found: list[Node] = []
        while self._at < len(self._tokens):
            part = self._either()
            if part is not None:
                found.append(part)
            self._at += 1  # a bracket that closes nothing
        return Query(all_of(found), tuple(dict.fromkeys(self.hints)))

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
                yield "node", Term(Kind.REGEX, match["regex"])
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
            if letters == 1:
                self.hints.append(say("“{text}”: a beginning needs two letters.", text=word[:60]))
            yield from self._term(Kind.PREFIX if letters > 1 else Kind.WORD, bare)
        else:
            yield from self._term(Kind.WORD, word)

    def _term(self, kind: Kind, text: str) -> Iterator[tuple[str, Node | None]]:
        if any(one.isalnum() for one in text):
            yield "node", Term(kind, text)

    def _filter(self, match: re.Match[str]) -> Iterator[tuple[str, Node | None]]:
        name = match["name"].casefold()
        name = ALIASES.get(name, name)
        value = (match["quoted"] if match["quoted"] is not None else match["value"]).strip()
        one = made(name, match["op"] or "=", value) if name in NAMES else None
        if one is not None:
            yield "node", one
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
        return all_of(parts)

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
            self.hints.append(say("Brackets are read up to {count} within each other.", count=DEEPEST))
            return None
        self._depth += 1
        part = self._either()
        self._depth -= 1
        if self._peek() == "close":
            self._at += 1
        return part


def written(node: Node | None) -> str:
    """The query as it is typed: `parse` understands it as the same."""
    match node:
        case None:
            return ""
        case Term():
            return _typed(node)
        case Filter(name, value, op, until):
            text = f"{value}..{until}" if op == ".." else value
            bare = text and not re.search(r'[\s()"|]', text) and (op != "=" or text[0] not in "<>=")
            return f"{name}:{'' if op in ('=', '..') else op}" + (text if bare else f'"{text.replace('"', " ")}"')
        case Not(part):
            return "-" + (written(part) if isinstance(part, Term | Filter) else f"({written(part)})")
        case All(parts):
            return " ".join(f"({written(one)})" if isinstance(one, All | Any_) else written(one) for one in parts)
        case Any_(parts):
            return " OR ".join(f"({written(one)})" if isinstance(one, Any_) else written(one) for one in parts)


def _typed(term: Term) -> str:
    """A term; a word that would be read as something else is a phrase of one word."""
    if term.kind is Kind.REGEX:
        return f"/{term.text}/"
    if term.kind is not Kind.PHRASE:
        mark = {Kind.FORMS: f"~{term.text}", Kind.PREFIX: f"{term.text}*"}.get(term.kind, term.text)
        if parse(mark).root == term:
            return mark
    return f'"{term.text.replace('"', " ")}"'
