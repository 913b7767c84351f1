"""One search, asked: for its first hits, for how many there are, for all ids, for groups. Each when it is wanted."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from domain.errors import ArchiveError
from domain.messages import Message, say
from domain.query import Filter, Query
from storage.authors import Authors
from storage.comments import Comments
from storage.connection import Connection
from storage.contexts import found_spans
from storage.hits import Hit, Hits
from storage.plans import Plan, Planner, placed
from storage.query_filters import Condition, tag_paths
from storage.query_sql import Compiler
from storage.schema import COMMENT_BITS
from storage.scope import Group, Scope, Sort

PATIENCE = 8.0
"""Seconds that regular expressions may take in one search."""
PATIENCE_WITH_A_TEXT = 0.1
SLOW_TEXTS = 20
"""After so many texts that took longer it is given up."""
_MOMENT = (
    "ifnull(julianday({0}.published_iso), ifnull(julianday({0}.published_iso || '-01'),"
    " julianday({0}.published_iso || '-01-01')))"
)
"""Times have zones, or are only months or years: SQLite makes them comparable."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """So many of the found comments have this in common. `key` None: those that have none."""

    key: int | str | None
    label: str | None
    comments: int


class Asked:
    """The answers to one question. Everything raises `Cancelled` soon after `cancel` was set."""

    def __init__(
        self,
        connection: Connection,
        comments: Comments,
        authors: Authors,
        compiler: Compiler,
        query: Query,
        scope: Scope,
        cancel: Event | None,
    ) -> None:
        self._connection, self._comments, self._authors = connection, comments, authors
        self._compiler, self._query, self._scope, self._cancel = compiler, query, scope, cancel
        self._ends, self._late, self._slow = 0.0, False, 0
        self._plans: tuple[Plan | None, Plan | None] | None = None
        self.hints: tuple[Message, ...] = query.hints

    # -- questions --
    def hits(self, limit: int, kwic: int, sort: Sort = Sort.PLACE) -> list[Hit]:
        """The first ones, with the words in their surroundings."""
        if self._query.root is None or limit < 1:
            return []
        with self._connection.stoppable(self._cancel):
            comments, articles = self._prepare()
            noted = Filter("in", "notes") in self._query.filters()
            read = Hits(self._connection, self._comments, self._compiler, self._query.terms(), noted=noted)
            if sort is Sort.RELEVANCE and not self._planner.ranking():
                self.hints = (*self.hints, say("There are no words to rank by, so the order is that of the threads."))
                sort = Sort.PLACE
            if sort is Sort.PLACE:
                return self._in_place(comments, articles, limit, kwic, read)
            return self._sorted(comments, articles, limit, kwic, sort, read)

    def count(self) -> int:
        """How many texts there are in all."""
        if self._query.root is None:
            return 0
        with self._connection.stoppable(self._cancel):
            return sum(int(self._rows(plan, "count(*)")[0][0] or 0) for plan in self._prepare() if plan is not None)

    def comment_ids(self) -> list[int]:
        """All comments, in the order of articles and threads. Raises `ArchiveError` if it cannot be all."""
        if self._query.root is None:
            return []
        with self._connection.stoppable(self._cancel):
            plan, _ = self._prepare()
            if plan is None:
                return []
            found = self._rows(plan, "c.id, c.article_id, c.position")
            read = Hits(self._connection, self._comments, self._compiler, (), noted=False)
            places = read.mended_places({article_id for _, article_id, _ in found})
        if self._late:
            raise ArchiveError(*_TOO_LATE)
        numbers = {number: places[number][0] if number in places else place + 1 for number, _, place in found}
        return sorted(numbers, key=lambda one: (one >> COMMENT_BITS, numbers[one]))

    def groups(self, by: Group) -> list[Grouped]:
        """How many comments were found of each article, author, month, or with each tag."""
        if self._query.root is None:
            return []
        makers: dict[Group, Callable[[Plan], list[Grouped]]] = {
            Group.ARTICLE: self._by_article,
            Group.AUTHOR: self._by_author,
            Group.TAG: self._by_tag,
            Group.MONTH: self._by_month,
        }
        with self._connection.stoppable(self._cancel):
            plan, _ = self._prepare()
            return makers[by](plan) if plan is not None else []

    @property
    def is_late(self) -> bool:
        """Whether a regular expression took too long, so that something may be missing."""
        return self._late

    # -- in order --
    def _in_place(self, comments: Plan | None, articles: Plan | None, limit: int, kwic: int, read: Hits) -> list[Hit]:
        """Nothing is sorted that need not be: the newest ids come first by themselves. Only the article at which
        the list ends is asked again, for its first comments instead of its newest ones."""
        numbers = [one for (one,) in self._rows(articles, "article.id", "ORDER BY article.id DESC LIMIT ?", limit)]
        ids = self._newest(comments, limit, read)
        found = read.of_comments(ids, kwic)
        whole = read.of_articles(numbers, kwic)
        order = placed(list(found), {number: hit.number or 0 for number, hit in found.items()})
        keys = [(-(one >> COMMENT_BITS), 1, found[one]) for one in order] + [(-one, 0, whole[one]) for one in whole]
        return [hit for _, _, hit in sorted(keys, key=lambda key: key[:2])][:limit]

    def _newest(self, plan: Plan | None, limit: int, read: Hits) -> list[int]:
        if plan is None:
            return []
        if self._planner.one is not None:
            return self._first_of(plan, self._planner.one, limit, read)
        ids = [number for (number,) in self._rows(plan, plan.id, f"ORDER BY {plan.id} DESC LIMIT ?", limit)]
        if len(ids) < limit:
            return ids
        last = ids[-1] >> COMMENT_BITS
        kept = [number for number in ids if number >> COMMENT_BITS != last]
        return kept + self._first_of(plan, last, limit - len(kept), read)

    def _first_of(self, plan: Plan, article_id: int, limit: int, read: Hits) -> list[int]:
        """The first comments in the order of one thread. As captured once, ids are in that order."""
        within = plan.within(article_id)
        mended = read.mended_places([article_id])
        if mended:
            ids = [number for (number,) in self._rows(plan, plan.id, "", more=within)]
            return sorted(ids, key=lambda one: mended[one][0])[:limit]
        captures = self._connection.value("SELECT count(*) FROM capture WHERE article_id=?", (article_id,))
        if captures == 1:
            found = self._rows(plan, plan.id, f"ORDER BY {plan.id} LIMIT ?", limit, more=within)
            return [number for (number,) in found]
        inner, values = plan.sql(plan.id, "", within)
        sql = f"SELECT id FROM comment WHERE article_id=? AND +id IN ({inner}) ORDER BY position LIMIT ?"  # noqa: S608
        return [number for (number,) in self._connection.rows(sql, [article_id, *values, limit])]

    def _sorted(
        self, comments: Plan | None, articles: Plan | None, limit: int, kwic: int, sort: Sort, read: Hits
    ) -> list[Hit]:
        if sort is Sort.AUTHOR:
            found = self._by_name(comments, articles, limit)
        elif sort is Sort.RELEVANCE:
            found = [*self._ranked(comments, "comment", limit), *self._ranked(articles, "article", limit)]
        else:
            found = [*self._by_time(comments, "c", limit, sort), *self._by_time(articles, "article", limit, sort)]
        best = sorted(found)[:limit]
        texts = read.of_comments([number for *_, is_comment, number in best if is_comment], kwic)
        whole = read.of_articles([number for *_, is_comment, number in best if not is_comment], kwic)
        return [(texts if is_comment else whole)[number] for *_, is_comment, number in best]

    def _by_time(self, plan: Plan | None, alias: str, limit: int, sort: Sort) -> list[tuple[Any, ...]]:
        moment, way = _MOMENT.format(alias), "DESC" if sort is Sort.NEWEST else "ASC"
        turned, is_comment = -1 if sort is Sort.NEWEST else 1, alias == "c"
        tail = f"ORDER BY {moment} IS NULL, {moment} {way}, {alias}.id LIMIT ?"
        found = self._rows(plan, f"{alias}.id, {moment}", tail, limit)
        return [(when is None, turned * (when or 0.0), is_comment, number) for number, when in found]

    def _by_name(self, comments: Plan | None, articles: Plan | None, limit: int) -> list[tuple[Any, ...]]:
        """Comments by their authors' names; nobody comes last, articles after them."""
        folded = self._authors.folded()
        names = [(folded.get(key, ""), number) for number, key in self._rows(comments, "c.id, c.author_key")]
        found: list[tuple[Any, ...]] = sorted((not name, name, True, number) for name, number in names)[:limit]
        numbers = [one for (one,) in self._rows(articles, "article.id", "ORDER BY article.id LIMIT ?", limit)]
        return found + [(True, "￿", False, number) for number in numbers]

    def _ranked(self, plan: Plan | None, table: str, limit: int) -> list[tuple[Any, ...]]:
        """The best by the index' own measure (bm25); in an article the title counts five times. What has none of the
        words, as where a filter was enough, comes last."""
        if plan is None:
            return []
        inner, values = plan.sql(plan.id)
        weights = ", 5.0, 1.0" if table == "article" else ""
        sql = (
            f"SELECT rowid, bm25({table}_fts{weights}) AS points FROM {table}_fts"  # noqa: S608
            f" WHERE {table}_fts MATCH ? AND +rowid IN ({inner}) ORDER BY points LIMIT ?"
        )
        found = self._connection.rows(sql, [self._planner.ranking(), *values, limit])
        ranked = [(points, table == "comment", number) for number, points in found]
        if len(found) < limit:
            known = {number for number, _ in found}
            others = self._rows(plan, plan.id, f"ORDER BY {plan.id} LIMIT ?", limit + len(known))
            ranked += [(1.0, table == "comment", number) for (number,) in others if number not in known]
        return ranked

    # -- in groups --
    def _by_article(self, plan: Plan) -> list[Grouped]:
        article = f"({plan.id} >> {COMMENT_BITS})"
        found = self._rows(plan, f"{article}, count(*)", f"GROUP BY {article} ORDER BY {article} DESC")
        titles = dict(self._connection.rows("SELECT id, title FROM article"))
        return [Grouped(number, titles.get(number), count) for number, count in found]

    def _by_author(self, plan: Plan) -> list[Grouped]:
        found = self._rows(plan, "c.author_key, count(*)", "GROUP BY c.author_key ORDER BY count(*) DESC, c.author_key")
        names = self._authors.names()
        return [Grouped(key or None, names.get(key), count) for key, count in found]

    def _by_month(self, plan: Plan) -> list[Grouped]:
        month = "substr(c.published_iso, 1, 7)"
        found = self._rows(plan, f"{month}, count(*)", f"GROUP BY {month} ORDER BY {month} IS NULL, {month}")
        return [Grouped(key, key, count) for key, count in found]

    def _by_tag(self, plan: Plan) -> list[Grouped]:
        """A comment with two tags counts for both; None is all without a tag."""
        inner, values = plan.sql(plan.id)
        tagged = (
            "FROM annotation AS a JOIN annotation_tag AS linked ON linked.annotation_id=a.id"
            f" WHERE a.comment_id IS NOT NULL AND a.comment_id IN ({inner})"
        )
        found = self._connection.rows(
            f"SELECT linked.tag_id, count(DISTINCT a.comment_id) {tagged} GROUP BY linked.tag_id", values
        )
        some = int(self._connection.value(f"SELECT count(DISTINCT a.comment_id) {tagged}", values))
        total = int(self._rows(plan, "count(*)")[0][0])
        paths = tag_paths(self._connection)
        groups = [Grouped(tag, "/".join(paths.get(tag, ())), count) for tag, count in found]
        groups.sort(key=lambda one: (-one.comments, one.label or ""))
        return groups + ([Grouped(None, None, total - some)] if total > some else [])

    # -- inside --
    def _rows(
        self, plan: Plan | None, what: str, tail: str = "", *values: object, more: Condition | None = None
    ) -> list[Any]:
        if plan is None:
            return []
        sql, given = plan.sql(what, tail, *(() if more is None else (more,)))
        return self._connection.rows(sql, [*given, *values])

    def _prepare(self) -> tuple[Plan | None, Plan | None]:
        """The plans for comments and articles; regular expressions get their time."""
        if self._plans is None:
            self._planner = Planner(self._connection, self._compiler, self._query, self._scope)
            self._plans = self._planner.comments(), self._planner.articles()
        self._ends, self._slow = time.monotonic() + PATIENCE, 0
        if self._compiler.patterns:
            self._connection.raw.create_function("tm_found", 2, self._found)
        if self._compiler.noted:
            self._connection.raw.create_function("tm_noted", 2, self._in_note)
        return self._plans

    def _found(self, number: int, text: str | None) -> int:
        """``tm_found`` of SQL."""
        left = self._ends - time.monotonic()
        if left <= 0 or text is None:
            self._late = self._late or left <= 0
            return 0
        try:
            found = self._compiler.patterns[number].search(text, timeout=min(left, PATIENCE_WITH_A_TEXT))
        except TimeoutError:
            self._late, self._slow = True, self._slow + 1
            if self._slow >= SLOW_TEXTS:
                self._ends = 0.0
            return 0
        return int(found is not None)

    def _in_note(self, number: int, note: str | None) -> int:
        """``tm_noted`` of SQL."""
        return int(bool(found_spans(note or "", [self._compiler.noted[number]], self._compiler.forms_of)))


_TOO_LATE = (
    say("The regular expression takes too long; something may be missing."),
    say("Make it simpler, or search for a word beside it, so that fewer texts must be looked at."),
)


def slow() -> Message:
    """What to say of a search that was late."""
    return _TOO_LATE[0]
