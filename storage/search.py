"""Search: the search language over comments and articles. Nothing that is typed is an error."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import regex

from domain.messages import Message, say
from domain.query import All, Filter, Kind, Node, Query, Term, parse
from storage.coders import Coders
from storage.connection import Connection
from storage.contexts import Context, contexts
from storage.query_sql import NOTHING, ON_COMMENTS, Compiler, Condition
from storage.schema import COMMENT_BITS
from storage.vocabulary import Vocabulary

PATIENCE = 3.0
"""Seconds that regular expressions may take in one search; one text a tenth of that."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search: the whole archive, some articles, or some comments."""

    article_ids: tuple[int, ...] | None = None


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a search found something.

    `marks` are the [start, end) of the found words in `snippet`, `spans` those of all of them in the text itself.
    """

    article_id: int
    comment_id: int | None
    snippet: str
    marks: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...] = ()
    contexts: tuple[Context, ...] = ()


@dataclass(slots=True)
class _Clock:
    """Ends what takes too long."""

    ends: float
    late: bool = False
    patterns: list[regex.Pattern[str]] = field(default_factory=list)

    def found(self, number: int, text: str | None) -> int:
        """``tm_found`` of SQL."""
        left = self.ends - time.monotonic()
        if left <= 0 or text is None:
            self.late = self.late or left <= 0
            return 0
        try:
            return int(self.patterns[number].search(text, timeout=min(left, PATIENCE / 10)) is not None)
        except TimeoutError:
            self.late = True
            return 0


class Search:
    """The whole archive, or one article with its thread. Case and accents do not matter."""

    def __init__(self, connection: Connection, coders: Coders) -> None:
        self._connection = connection
        self._coders = coders
        self._vocabulary = Vocabulary(connection)

    def find(
        self, query: str, article_id: int | None = None, limit: int = 200, *, forms: bool = False, kwic: int = 1
    ) -> list[Hit]:
        """Hits, newest article first, the article before its comments. `kwic`: so many places of each with context."""
        asked = Asked(self, parse(query), _scope(article_id), forms=forms)
        return asked.hits(limit, kwic)

    def count(self, query: str, article_id: int | None = None, *, forms: bool = False) -> int:
        """How many texts match in all."""
        return Asked(self, parse(query), _scope(article_id), forms=forms).count()

    def comment_ids(self, query: str, article_id: int | None = None, *, forms: bool = False) -> list[int]:
        """All comments that match, in the order of articles and threads."""
        return Asked(self, parse(query), _scope(article_id), forms=forms).comment_ids()

    def hints(self, query: str) -> tuple[Message, ...]:
        """What of the query was not understood."""
        return parse(query).hints

    def compiler(self, *, forms: bool) -> Compiler:
        return Compiler(self._connection, self._vocabulary, self._coders.current_id(), forms=forms)

    @property
    def connection(self) -> Connection:
        return self._connection


class Asked:
    """One search: understood, and made into SQL."""

    def __init__(self, search: Search, query: Query, scope: Scope, *, forms: bool) -> None:
        self._connection, self._query, self._scope, self._forms = search.connection, query, scope, forms
        self._compiler = search.compiler(forms=forms)
        self._clock = _Clock(0.0)

    def hits(self, limit: int, kwic: int) -> list[Hit]:
        """The first ones, with the words in their surroundings."""
        if self._query.root is None:
            return []
        found: list[tuple[int, int | None]] = [(number, None) for number in self._articles(limit)]
        found += [(number >> COMMENT_BITS, number) for number in self._comments(limit)]
        found.sort(key=lambda pair: (-pair[0], pair[1] is not None))  # comments keep their order
        return [self._hit(article, comment, kwic) for article, comment in found[:limit]]

    def count(self) -> int:
        if self._query.root is None:
            return 0
        total = 0
        for sql, values in (self._sql("count(*)", comments=False), self._sql("count(*)", comments=True)):
            if sql:
                self._prepare()
                total += int(self._connection.value(sql, values) or 0)
        return total

    def comment_ids(self) -> list[int]:
        if self._query.root is None:
            return []
        sql, values = self._sql("c.id", comments=True)
        if not sql:
            return []
        order = f"{sql} ORDER BY c.article_id, c.position"
        self._prepare()
        return [number for (number,) in self._connection.rows(order, values)]

    @property
    def is_late(self) -> bool:
        """Whether a regular expression took too long, so that something may be missing."""
        return self._clock.late

    # -- inside --
    def _articles(self, limit: int) -> list[int]:
        sql, values = self._sql("article.id", comments=False)
        if not sql:
            return []
        ordered = f"{sql} ORDER BY article.id DESC LIMIT ?"
        self._prepare()
        return [number for (number,) in self._connection.rows(ordered, [*values, limit])]

    def _comments(self, limit: int) -> list[int]:
        """The newest articles first, each thread in its order. Nothing is sorted that need not be."""
        sql, values = self._sql("c.id, c.article_id, c.position", comments=True)
        if not sql:
            return []
        one = self._scope.article_ids is not None and len(self._scope.article_ids) == 1
        ordered = f"{sql} ORDER BY {'c.position' if one else 'c.id DESC'} LIMIT ?"
        self._prepare()
        found = self._connection.rows(ordered, [*values, limit])
        return [number for number, _, _ in sorted(found, key=lambda row: (-row[1], row[2]))]

    def _sql(self, what: str, *, comments: bool) -> tuple[str, list[object]]:
        """The whole question; empty where nothing can match."""
        root = self._query.root
        if root is None or (not comments and self._is_about_comments()):
            return "", []
        driver, rest = _split(root) if comments else ([], root)
        made = self._compiler.of_comments(rest) if comments else self._compiler.of_articles(rest)
        if made.sql == NOTHING:
            return "", []
        where, table = [made], "comment AS c" if comments else "article"
        if driver:
            table = "comment_fts CROSS JOIN comment AS c ON c.id=comment_fts.rowid"
            where.insert(0, Condition("comment_fts MATCH ?", [" AND ".join(map(self._compiler.expression, driver))]))
        where += self._within(comments=comments, driven=bool(driver))
        sql = " AND ".join(f"({one.sql})" for one in where)
        return f"SELECT {what} FROM {table} WHERE {sql}", [value for one in where for value in one.values]  # noqa: S608

    def _within(self, *, comments: bool, driven: bool) -> list[Condition]:
        ids = self._scope.article_ids
        if ids is None:
            return []
        if not comments:
            return [Condition(f"article.id IN ({','.join('?' * len(ids))})", list(ids))]
        spans = [(number << COMMENT_BITS, ((number + 1) << COMMENT_BITS) - 1) for number in ids]
        column = "comment_fts.rowid" if driven else "c.id"
        sql = " OR ".join(f"{column} BETWEEN ? AND ?" for _ in spans) or NOTHING
        return [Condition(sql, [end for span in spans for end in span])]

    def _is_about_comments(self) -> bool:
        return any(
            one.name in ON_COMMENTS or (one.name, one.value) == ("has", "reply") for one in self._query.filters()
        )

    def _prepare(self) -> None:
        """Regular expressions get their time."""
        self._clock.ends = time.monotonic() + PATIENCE
        if self._compiler.patterns:
            self._clock.patterns = [regex.compile(one, regex.IGNORECASE | regex.V0) for one in self._compiler.patterns]
            self._connection.raw.create_function("tm_found", 2, self._clock.found)

    def _hit(self, article_id: int, comment_id: int | None, kwic: int) -> Hit:
        table, number = ("article", article_id) if comment_id is None else ("comment", comment_id)
        text = str(self._connection.value(f"SELECT text FROM {table} WHERE id=?", (number,)) or "")  # noqa: S608
        found = contexts(text, self._query.terms(), self._compiler, kwic)
        return Hit(article_id, comment_id, found.snippet, found.marks, found.spans, found.places)


def _scope(article_id: int | None) -> Scope:
    return EVERYWHERE if article_id is None else Scope((article_id,))


def _split(root: Node) -> tuple[list[Term], Node | None]:
    """The words that all must be there, which the index finds first, and the rest of the question."""
    parts = root.parts if isinstance(root, All) else (root,)
    driver = [part for part in parts if isinstance(part, Term) and part.kind is not Kind.REGEX]
    rest = tuple(part for part in parts if part not in driver)
    return driver, (None if not rest else rest[0] if len(rest) == 1 else All(rest))


def described(query: Query, late: bool) -> tuple[Message, ...]:
    """The hints of a search that was done."""
    slow = (say("The regular expression takes too long; something may be missing."),) if late else ()
    return (*query.hints, *slow)


__all__ = ["EVERYWHERE", "Asked", "Filter", "Hit", "Scope", "Search", "described"]
