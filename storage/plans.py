"""Plans: a question of the search language as whole statements of SQL."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.messages import say
from domain.query import Filter, Query
from storage import rows
from storage.connection import Connection
from storage.parts import HIDDEN
from storage.query_filters import Condition, among, joined, listed
from storage.query_sql import ARTICLES, COMMENTS, DRIVEN, NOTHING, ON_COMMENTS, Compiler
from storage.schema import COMMENT_BITS
from storage.scope import Scope
from storage.vocabulary import fold

_COLUMN = re.compile(r"\bc\.")
_JOINED = " CROSS JOIN comment AS c ON c.id=comment_fts.rowid"


@dataclass(frozen=True, slots=True)
class Plan:
    """Where to read and what must hold. `id` is the SQL of the id; `text`: the index is the first to be asked."""

    table: str
    id: str
    text: bool
    where: list[Condition] = field(default_factory=list)

    def sql(self, what: str, tail: str = "", *more: Condition) -> tuple[str, list[object]]:
        """The statement and its values; the texts are only joined where something of them is wanted."""
        where = [*self.where, *more]
        conditions = " AND ".join(f"({one.sql})" for one in where) or "1"
        needed = self.text and any(_COLUMN.search(part) for part in (what, conditions, tail))
        sql = f"SELECT {what} FROM {self.table}{_JOINED if needed else ''} WHERE {conditions} {tail}"  # noqa: S608
        return sql, [value for one in where for value in one.values]

    def within(self, article_id: int) -> Condition:
        """Only comments of this article: a range of ids, which the index understands."""
        return Condition(f"{self.id} BETWEEN ? AND ?", list(span_of(article_id)))


def span_of(article_id: int) -> tuple[int, int]:
    return article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1


class Planner:
    """Makes the plans of one search."""

    def __init__(self, connection: Connection, compiler: Compiler, query: Query, scope: Scope) -> None:
        self._connection, self._compiler, self._query = connection, compiler, query
        self._articles, self._comments = self._scoped(scope)
        self.one = self._articles[0] if self._articles is not None and len(self._articles) == 1 else None
        """The only article that is searched."""
        if self._comments:
            self.one = None

    def comments(self) -> Plan | None:
        """How to find comments; None where none can be found."""
        root = self._query.root
        if root is None or self._is_empty():
            return None
        driver, rest = self._compiler.driver(root)
        side = replace(DRIVEN if driver else COMMENTS, span=None if self.one is None else span_of(self.one))
        made = self._compiler.condition(rest, side)
        if made.sql == NOTHING:
            return None
        where = [Condition("comment_fts MATCH ?", [driver])] if driver else []
        plan = Plan(
            "comment_fts" if driver else "comment AS c", "comment_fts.rowid" if driver else "c.id", bool(driver)
        )
        where += self._within(plan, side.id) + ([made] if rest is not None else [])
        if self._connection.value(f"{HIDDEN} LIMIT 1") is not None:
            where.append(Condition(f"{side.id} NOT IN ({HIDDEN})"))
        return replace(plan, where=where)

    def articles(self) -> Plan | None:
        """How to find articles."""
        root = self._query.root
        if root is None or self._is_empty() or self._comments or self._is_about_comments():
            return None
        made = self._compiler.condition(root, ARTICLES)
        if made.sql == NOTHING:
            return None
        where = [made] if self._articles is None else [among("article.id", self._articles), made]
        return Plan("article", "article.id", text=False, where=where)

    def ranking(self) -> str:
        """What the index ranks by; empty if there are no words."""
        return self._compiler.marking(self._query.terms())

    # -- where --
    def _scoped(self, scope: Scope) -> tuple[list[int] | None, list[int]]:
        """The articles to look in (None: all), and single comments."""
        articles = None if scope.article_ids is None else list(scope.article_ids)
        comments: list[int] = []
        if scope.site is not None:
            wanted = fold(scope.site)
            of_site = {
                number
                for number, site in self._connection.rows("SELECT id, site FROM article")
                if fold(site or "") == wanted
            }
            articles = sorted(of_site if articles is None else of_site.intersection(articles))
        if scope.worklist is not None:
            found = listed(self._connection, scope.worklist)
            if found is None:
                raise rows.unknown(say("There is no worklist “{name}”.", name=scope.worklist))
            comments, whole = found
            allowed = None if articles is None else set(articles)
            comments = [one for one in comments if allowed is None or one >> COMMENT_BITS in allowed]
            articles = [one for one in whole if allowed is None or one in allowed]
        return articles, comments

    def _is_empty(self) -> bool:
        return self._articles == [] and not self._comments

    def _within(self, plan: Plan, number: str) -> list[Condition]:
        if self._articles is None:
            return []
        if self.one is not None:
            return [plan.within(self.one)]
        article = "c.article_id" if number == "c.id" else f"({number} >> {COMMENT_BITS})"
        parts = [among(article, self._articles)] if self._articles else []
        parts += [among(number, self._comments)] if self._comments else []
        return [joined(" OR ", parts)]

    def _is_about_comments(self) -> bool:
        return any(one.name in ON_COMMENTS or one == Filter("has", "reply") for one in self._query.filters())


def placed(ids: Sequence[int], numbers: dict[int, int]) -> list[int]:
    """Newest article first, each thread in its order."""
    return sorted(ids, key=lambda one: (-(one >> COMMENT_BITS), numbers.get(one, 0), one))
