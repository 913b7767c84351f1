"""From the search language to SQL: a condition on comments, or on articles, with its values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from domain.messages import Message, say
from domain.query import All, Any_, Filter, Kind, Node, Not, Query, Term
from domain.query_tree import all_of
from storage.query_filters import EVERYTHING, NOTHING, ON_COMMENTS, Condition, Filters, Side, annotated, joined
from storage.vocabulary import Vocabulary, spellings

__all__ = ["COMMENTS", "DRIVEN", "EVERYTHING", "NOTHING", "ON_COMMENTS", "Compiler", "Condition", "Side", "usable"]

COMMENTS = Side(comments=True, id="c.id")
DRIVEN = Side(comments=True, id="+comment_fts.rowid")
"""The index finds the comments; the plus keeps SQLite from asking it once for each id."""
ARTICLES = Side(comments=False, id="article.id")
DEEPEST = 10
"""Brackets within brackets that the index is given; deeper ones are put together by SQLite."""
BAD_PATTERN = (regex.error, ValueError, OverflowError, RecursionError, KeyError, IndexError)
"""What the regex library raises for patterns that are none."""


def compiled(pattern: str) -> regex.Pattern[str]:
    """Raises one of `BAD_PATTERN`."""
    return regex.compile(pattern, regex.IGNORECASE | regex.V0)


def usable(query: Query) -> Query:
    """The query with words in place of regular expressions that are none."""
    hints: list[Message] = []

    def checked(node: Node) -> Node | None:
        match node:
            case Term(Kind.REGEX, text):
                try:
                    compiled(text)
                except BAD_PATTERN:
                    hints.append(say("“{text}” is no regular expression; it is searched as words.", text=text[:60]))
                    return Term(Kind.PHRASE, text) if any(one.isalnum() for one in text) else None
            case Not(part):
                inner = checked(part)
                return None if inner is None else Not(inner)
            case All(parts):
                return all_of([one for one in map(checked, parts) if one is not None])
            case Any_(parts):
                left = tuple(one for one in map(checked, parts) if one is not None)
                return None if not left else left[0] if len(left) == 1 else Any_(left)
        return node

    root = checked(query.root) if query.root is not None else None
    return Query(root, (*query.hints, *dict.fromkeys(hints)))


class Compiler:
    """Makes the conditions of one search."""

    def __init__(self, filters: Filters, vocabulary: Vocabulary, *, forms: bool) -> None:
        self._filters, self._vocabulary, self._forms = filters, vocabulary, forms
        self._found_forms: dict[str, tuple[str, ...]] = {}
        self.patterns: list[regex.Pattern[str]] = []
        """Regular expressions, by the number that ``tm_found`` gets."""
        self.noted: list[Term] = []
        """Terms that are looked for in notes, by the number that ``tm_noted`` gets."""

    # -- what the index is asked --
    def expression(self, term: Term) -> str:
        """The term as FTS5 wants it; every word is quoted, so nothing in it is an operator."""
        forms = self.forms_of(term)
        if forms is not None:
            return "(" + " OR ".join(map(_quoted, forms)) + ")"
        return _quoted(term.text) + ("*" if term.kind is Kind.PREFIX else "")

    def forms_of(self, term: Term) -> tuple[str, ...] | None:
        """The words that stand for the term where there are several: its forms, or its spellings."""
        if term.kind not in (Kind.WORD, Kind.FORMS):
            return None
        if term.text not in self._found_forms:
            any_form = self._forms or term.kind is Kind.FORMS
            found = self._vocabulary.forms(term.text) if any_form else spellings(term.text)
            self._found_forms[term.text] = tuple(found)
        forms = self._found_forms[term.text]
        return forms if len(forms) > 1 else None

    def indexed(self, node: Node, depth: int = 0) -> str | None:
        """The node as one question to the index; None if the index cannot answer it."""
        if depth > DEEPEST:
            return None
        match node:
            case Term(kind):
                return None if kind is Kind.REGEX else self.expression(node)
            case Any_(parts):
                either = [self.indexed(part, depth + 1) for part in parts]
                return None if None in either else f"({' OR '.join(one for one in either if one)})"
            case All(parts):
                wanted = [self.indexed(one, depth + 1) for one in parts if not isinstance(one, Not)]
                unwanted = [self.indexed(one.part, depth + 1) for one in parts if isinstance(one, Not)]
                if not wanted or None in wanted or None in unwanted:
                    return None
                both = f"({' AND '.join(one for one in wanted if one)})"
                return f"({both} NOT ({' OR '.join(one for one in unwanted if one)}))" if unwanted else both
        return None

    def driver(self, root: Node) -> tuple[str, Node | None]:
        """What the index finds first, and the rest of the question. Without a driver the rest is all of it."""
        parts = tuple(dict.fromkeys(root.parts)) if isinstance(root, All) else (root,)
        if Filter("in", "notes") in parts:
            return "", root
        found = [(part, None if isinstance(part, Not) else self.indexed(part)) for part in parts]
        driving = [sql for _, sql in found if sql]
        return " AND ".join(driving), (all_of([part for part, sql in found if not sql]) if driving else root)

    def marking(self, terms: Iterable[Term]) -> str:
        """All that is to be marked in a found text, as one question to the index; empty if there is nothing."""
        return " OR ".join(dict.fromkeys(self.expression(term) for term in terms if term.kind is not Kind.REGEX))

    # -- what SQLite is asked --
    def condition(self, node: Node | None, side: Side) -> Condition:
        match node:
            case None:
                return Condition()
            case Term():
                return self._noted(node, side) if side.notes else self._term(node, side)
            case Filter():
                return self._filters.condition(node, side)
            case Not(part):
                inner = self.condition(part, side)
                return Condition(f"({inner.sql}) IS NOT TRUE", inner.values)  # what is not known is not so
            case All(parts):
                within = replace(side, notes=True) if Filter("in", "notes") in parts else side
                return self._together(parts, within)
            case Any_(parts):
                words, others = self._sorted_out(parts, side)
                either = [self._matching(" OR ".join(words), side)] if words else []
                return joined(" OR ", [*either, *(self.condition(part, side) for part in others)])

    def _together(self, parts: Iterable[Node], side: Side) -> Condition:
        """All parts; what the index can answer is one question, what must not be there another."""
        wanted, others = self._sorted_out([one for one in parts if not isinstance(one, Not)], side)
        unwanted, negated = self._sorted_out([one.part for one in parts if isinstance(one, Not)], side)
        both = [self._matching(" AND ".join(wanted), side)] if wanted else []
        if unwanted:
            inner = self._matching(" OR ".join(unwanted), side)
            both.append(Condition(f"({inner.sql}) IS NOT TRUE", inner.values))
        rest = [*others, *map(Not, negated)]
        return joined(" AND ", [*both, *(self.condition(part, side) for part in rest)])

    def _sorted_out(self, parts: Iterable[Node], side: Side) -> tuple[list[str], list[Node]]:
        """What the index can answer, and the rest; each once."""
        found = [(part, None if side.notes else self.indexed(part)) for part in dict.fromkeys(parts)]
        return [sql for _, sql in found if sql], [part for part, sql in found if not sql]

    def _term(self, term: Term, side: Side) -> Condition:
        if term.kind is Kind.REGEX:
            self.patterns.append(compiled(term.text))
            return Condition(f"tm_found({len(self.patterns) - 1}, {'c.text' if side.comments else 'article.text'})")
        return self._matching(self.expression(term), side)

    def _matching(self, expression: str, side: Side) -> Condition:
        """What the index finds."""
        table = "comment_fts" if side.comments else "article_fts"
        within = " AND rowid BETWEEN ? AND ?" if side.span and side.comments else ""
        return Condition(
            f"{side.id} IN (SELECT rowid FROM {table} WHERE {table} MATCH ?{within})",  # noqa: S608
            [expression, *(side.span if within and side.span else ())],
        )

    def _noted(self, term: Term, side: Side) -> Condition:
        self.noted.append(term)
        return annotated(side, f"a.note<>'' AND tm_noted({len(self.noted) - 1}, a.note)")


def _quoted(text: str) -> str:
    bare = text.replace('"', '""').replace("\0", " ")
    return f'"{bare}"'.encode("utf-8", "replace").decode()
