"""The filters of the search language as conditions of SQL."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from domain.query import Filter
from storage import rows
from storage.authors import Authors
from storage.comments import NO_COMMENT, Comments, article_of
from storage.connection import Connection
from storage.schema import COMMENT_BITS
from storage.vocabulary import fold

NOTHING, EVERYTHING = "0", "1"
ON_COMMENTS = ("author", "depth", "replies", "votes", "score", "status", "kind", "read", "is", "date")
"""Filters that say something of comments only: with one of them articles are not searched."""
FEW = 500
"""For so many authors their comments are looked up first."""
_IN_JSON = "IN (SELECT value FROM json_each(?))"
_LINKED = "EXISTS (SELECT 1 FROM annotation_tag t WHERE t.annotation_id=a.id{which})"
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge
}  # fmt: skip


@dataclass(slots=True)
class Condition:
    """SQL and the values for its question marks."""

    sql: str = EVERYTHING
    values: list[object] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Side:
    """What a condition is about: comments (their columns as ``c.``) or articles. `id` is the SQL of their id."""

    comments: bool
    id: str
    notes: bool = False
    """Words are looked for in the notes."""
    span: tuple[int, int] | None = None
    """Only comments with ids in this range matter."""


class Filters:
    """Knows the archive's tags, authors, sites and lists; one for each search."""

    def __init__(self, connection: Connection, authors: Authors, comments: Comments, coder_id: int) -> None:
        self._connection, self._authors, self._comments = connection, authors, comments
        self._coder_id = coder_id

    def condition(self, one: Filter, side: Side) -> Condition:
        if not side.comments and one.name in ON_COMMENTS:
            return Condition(NOTHING)
        match one.name:
            case "depth" | "replies":
                return self._in_the_tree(one)
            case "score":
                return compared("c.score", one)
            case "votes":
                return compared("ifnull(c.score, c.votes_up)", one)
            case "site" | "title":
                return self._of_articles(self._with_words(one), side)
            case "author":
                return self._author(one, side)
            case "tag":
                which = f" AND t.tag_id {_IN_JSON}"
                return annotated(side, _LINKED.format(which=which), json.dumps(self._tags(one.value)))
            case "coder":
                return annotated(side, f"a.coder_id {_IN_JSON}", json.dumps(self._coders(one.value)))
            case "list":
                return self._list(one, side)
            case "date":
                return _date(one)
        return self._chosen(one, side)

    def _chosen(self, one: Filter, side: Side) -> Condition:
        match one.name:
            case "has":
                return self._has(one, side)
            case "status":
                return _status(one.value)
            case "kind":
                return Condition("c.kind=?", [one.value])
            case "in" if one.value == "notes":
                return annotated(side, "a.note<>''")
            case "in":
                return Condition(EVERYTHING if (one.value == "comments") is side.comments else NOTHING)
            case "read":
                there = f"{side.id} IN (SELECT comment_id FROM comment_read WHERE coder_id=?)"  # noqa: S608
                return Condition(there if one.value == "yes" else f"NOT {there}", [self._coder_id])
        match one.value:
            case "mended":
                return Condition(
                    f"{side.id} IN (SELECT comment_id FROM mending"  # noqa: S608
                    " UNION ALL SELECT parent_id FROM mending WHERE kind='join') OR c.part_of IS NOT NULL"
                )
            case "unsure":
                return Condition("c.parent_missing=1")
        return Condition("c.by_article_author=1")

    # -- comments --
    def _author(self, one: Filter, side: Side) -> Condition:
        keys = self._authors.keys(one.value)
        if len(keys) > FEW:
            return among("c.author_key", keys)
        return Condition(f"{side.id} IN (SELECT id FROM comment WHERE author_key {_IN_JSON})", [json.dumps(keys)])  # noqa: S608

    def _in_the_tree(self, one: Filter) -> Condition:
        """Depth and replies as the thread is shown: in mended threads otherwise than in the columns."""
        plain = compared(f"c.{one.name}", one)
        mended = sorted({
            article_of(number)
            for (number,) in self._connection.rows("SELECT comment_id FROM mending WHERE kind<>?", (NO_COMMENT,))
        })  # fmt: skip
        if not mended:
            return plain
        fits = [
            comment.id
            for article_id in mended
            for comment in self._comments.iterate(article_id)
            if _fits(one, comment.depth if one.name == "depth" else comment.replies)
        ]
        sql = f"CASE WHEN c.article_id {_IN_JSON} THEN c.id {_IN_JSON} ELSE {plain.sql} END"
        return Condition(sql, [json.dumps(mended), json.dumps(fits), *plain.values])

    # -- annotations --
    def _tags(self, wanted: str) -> list[int]:
        """The tags of that name or path, and all below them."""
        names = tuple(rows.folded(part) for part in wanted.replace(" > ", "/").strip("/").split("/"))
        paths = tag_paths(self._connection)
        folded = {number: tuple(map(rows.folded, path)) for number, path in paths.items()}
        return [number for number, path in folded.items() if _below(names, path)]

    def _coders(self, wanted: str) -> list[int]:
        part = fold(wanted)
        return [number for number, name in self._connection.rows("SELECT id, name FROM coder") if part in fold(name)]

    def _has(self, one: Filter, side: Side) -> Condition:
        match one.value:
            case "note":
                return annotated(side, "a.note<>''")
            case "tag":
                return annotated(side, _LINKED.format(which=""))
            case "passage":
                return annotated(side, "a.start_at IS NOT NULL")
            case "link":
                return annotated(side, "a.target='reply_link'")
            case "memo" if side.comments:
                return Condition("c.author_key IN (SELECT author_key FROM memo WHERE target='author')")
            case "memo":
                return Condition(f"{side.id} IN (SELECT article_id FROM memo WHERE target='article')")  # noqa: S608
        return self._in_the_tree(Filter("replies", "0", ">")) if side.comments else Condition(NOTHING)

    # -- articles and lists --
    def _with_words(self, one: Filter) -> list[int]:
        wanted, column = fold(one.value), one.name
        listed = self._connection.rows(f"SELECT id, {column}, url FROM article")  # noqa: S608
        is_site = column == "site"
        return [number for number, text, url in listed if wanted in fold(f"{text or ''} {url if is_site else ''}")]

    def _of_articles(self, ids: Iterable[int], side: Side) -> Condition:
        if not side.comments:
            return among(side.id, ids)
        return among("c.article_id" if side.id == "c.id" else f"({side.id} >> {COMMENT_BITS})", ids)

    def _list(self, one: Filter, side: Side) -> Condition:
        comment_ids, article_ids = listed(self._connection, one.value) or ([], [])
        if not side.comments:
            return among(side.id, article_ids)
        return joined(" OR ", [among(side.id, comment_ids), self._of_articles(article_ids, side)])


def annotated(side: Side, what: str, *values: object) -> Condition:
    """Those with an annotation ``a`` of which `what` is true."""
    column, where = (
        ("comment_id", "IS NOT NULL") if side.comments else ("article_id", "IS NOT NULL AND a.comment_id IS NULL")
    )
    sql = f"{side.id} IN (SELECT a.{column} FROM annotation a WHERE a.{column} {where} AND {what})"  # noqa: S608
    return Condition(sql, [*values])


def joined(word: str, parts: list[Condition]) -> Condition:
    if not parts:
        return Condition()
    return Condition(word.join(f"({part.sql})" for part in parts), [value for part in parts for value in part.values])


def among(column: str, ids: Iterable[object]) -> Condition:
    return Condition(f"{column} {_IN_JSON}", [json.dumps(list(ids))])


def compared(column: str, one: Filter) -> Condition:
    if one.op == "..":
        parts = [Condition(f"{column} >= ?", [int(one.value)])] if one.value else []
        parts += [Condition(f"{column} <= ?", [int(one.until)])] if one.until else []
        return joined(" AND ", parts)
    return Condition(f"{column} {one.op} ?", [int(one.value)])


def listed(connection: Connection, name: str) -> tuple[list[int], list[int]] | None:
    """The comments and the articles on the worklists of this name; None if there is none."""
    wanted = rows.folded(name)
    comment_ids: list[int] = []
    article_ids: list[int] = []
    there = False
    for other, kind, items in connection.rows("SELECT name, kind, items FROM worklist"):
        if rows.folded(other) == wanted:
            there = True
            (comment_ids if kind == "comments" else article_ids).extend(_ids(items))
    return (comment_ids, article_ids) if there else None


def tag_paths(connection: Connection) -> dict[int, tuple[str, ...]]:
    """The names from the top down to each tag."""
    parents = {
        number: (parent, name) for number, parent, name in connection.rows("SELECT id, parent_id, name FROM tag")
    }
    paths: dict[int, tuple[str, ...]] = {}
    for number in parents:
        path: list[str] = []
        here: int | None = number
        while here is not None and here in parents and len(path) <= len(parents):
            path.append(parents[here][1])
            here = parents[here][0]
        paths[number] = tuple(reversed(path))
    return paths


def _fits(one: Filter, number: int) -> bool:
    if one.op == "..":
        return (not one.value or number >= int(one.value)) and (not one.until or number <= int(one.until))
    return _COMPARE[one.op](number, int(one.value))


def _below(names: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether a path, or what is above it, ends with these names."""
    return any(path[:end][-len(names) :] == names for end in range(len(names), len(path) + 1))


def _date(one: Filter) -> Condition:
    """Times are texts; ``~`` comes after everything that can follow in one, so ``2024-09~`` ends that month."""
    low, high = {
        "=": (one.value, f"{one.value}~"),
        ">": (f"{one.value}~", ""),
        ">=": (one.value, ""),
        "<": ("", one.value),
        "<=": ("", f"{one.value}~"),
        "..": (one.value, one.until and f"{one.until}~"),
    }[one.op]
    parts = [Condition("c.published_iso >= ?", [low])] if low else []
    parts += [Condition("c.published_iso < ?", [high])] if high else []
    return joined(" AND ", parts)


def _status(value: str) -> Condition:
    match value:
        case "gone":
            return Condition("c.gone_capture IS NOT NULL")
        case "edited":
            return Condition(
                "(c.status='edited' OR c.edited_raw IS NOT NULL OR EXISTS (SELECT 1 FROM comment_event e"
                " WHERE e.comment_id=c.id AND e.event='edited'))"
            )
        case "visible":
            return Condition("c.status IN ('visible', 'edited') AND c.gone_capture IS NULL")
    return Condition("c.status=?", [value])


def _ids(items: str) -> list[int]:
    found = json.loads(items)
    return [one for one in found if isinstance(one, int)] if isinstance(found, list) else []
