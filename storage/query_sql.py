"""From the search language to SQL: a condition on comments, or on articles, with its values."""

from __future__ import annotations

import calendar
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from domain.query import All, Any_, Filter, Kind, Node, Not, Term
from storage import rows
from storage.connection import Connection
from storage.vocabulary import Vocabulary, fold

NOTHING, EVERYTHING = "0", "1"
ON_COMMENTS = ("author", "depth", "replies", "votes", "score", "status", "kind", "read", "is", "date")
"""Filters that say something of comments only: with one of them articles are not searched."""
_COLUMNS = {
    "depth": "c.depth",
    "replies": "c.replies",
    "score": "c.score",
    "votes": "ifnull(c.score, c.votes_up)",
}
_ANNOTATED = "EXISTS (SELECT 1 FROM annotation a WHERE a.{owner} AND {what})"
_LINKED = "EXISTS (SELECT 1 FROM annotation_tag t WHERE t.annotation_id=a.id{which})"


@dataclass(slots=True)
class Condition:
    """SQL and the values for its question marks."""

    sql: str = EVERYTHING
    values: list[object] = field(default_factory=list)


class Compiler:
    """Knows the archive's tags, authors, sites and lists; one for each search."""

    def __init__(self, connection: Connection, vocabulary: Vocabulary, coder_id: int, *, forms: bool) -> None:
        self._connection, self._vocabulary = connection, vocabulary
        self._coder_id, self._forms = coder_id, forms
        self._found_forms: dict[str, frozenset[str]] = {}
        self.patterns: list[str] = []
        """Regular expressions, by the number that ``tm_found`` gets."""

    def of_comments(self, node: Node | None) -> Condition:
        """For ``comment AS c``."""
        return self._node(node, comments=True) if node is not None else Condition()

    def of_articles(self, node: Node | None) -> Condition:
        """For ``article``."""
        return self._node(node, comments=False) if node is not None else Condition()

    def expression(self, term: Term) -> str:
        """The term as FTS5 wants it; every word is quoted, so nothing in it is an operator."""
        forms = self.forms_of(term)
        if forms is not None:
            return "(" + " OR ".join(_quoted(form) for form in sorted(forms)) + ")"
        return _quoted(term.text) + ("*" if term.kind is Kind.PREFIX else "")

    def forms_of(self, term: Term) -> frozenset[str] | None:
        """The words that stand for the term, as the index has them, where any form of it counts."""
        if term.kind is not Kind.FORMS and not (self._forms and term.kind is Kind.WORD):
            return None
        if term.text not in self._found_forms:
            self._found_forms[term.text] = frozenset(self._vocabulary.forms(term.text))
        return self._found_forms[term.text]

    # -- nodes --
    def _node(self, node: Node, *, comments: bool) -> Condition:
        match node:
            case Term():
                return self._term(node, comments=comments)
            case Filter():
                return self._filter(node, comments=comments)
            case Not(part):
                inner = self._node(part, comments=comments)
                return Condition(f"NOT ({inner.sql})", inner.values)
            case All(parts):
                return _joined(" AND ", [self._node(part, comments=comments) for part in parts])
            case Any_(parts):
                return _joined(" OR ", [self._node(part, comments=comments) for part in parts])

    def _term(self, term: Term, *, comments: bool) -> Condition:
        if term.kind is Kind.REGEX:
            self.patterns.append(term.text)
            text = "c.text" if comments else "article.text"
            return Condition(f"tm_found({len(self.patterns) - 1}, {text})")
        table, owner = ("comment_fts", "c.id") if comments else ("article_fts", "article.id")
        return Condition(
            f"{owner} IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)",  # noqa: S608
            [self.expression(term)],
        )

    # -- filters --
    def _filter(self, one: Filter, *, comments: bool) -> Condition:
        if one.name in _COLUMNS:
            return _compared(_COLUMNS[one.name], one, int) if comments else Condition(NOTHING)
        makers: dict[str, Callable[[Filter, bool], Condition]] = {
            "author": self._author,
            "tag": self._tag,
            "coder": self._coder,
            "site": self._site,
            "title": self._site,
            "list": self._list,
            "date": self._date,
            "has": self._has,
            "status": self._status,
            "kind": self._kind,
            "in": self._in,
            "read": self._read,
            "is": self._is,
        }
        return makers[one.name](one, comments)

    def _author(self, one: Filter, comments: bool) -> Condition:
        if not comments:
            return Condition(NOTHING)
        wanted = fold(one.value)
        found = self._connection.rows("SELECT author_key, min(author_name) FROM comment GROUP BY author_key")
        keys = [key for key, name in found if name and wanted in fold(name)]
        return _among("c.author_key", keys)

    def _tag(self, one: Filter, comments: bool) -> Condition:
        return self._annotated(comments, _LINKED.format(which=" AND t.tag_id IN (SELECT value FROM json_each(?))"), [
            json.dumps(self._tags(one.value))
        ])  # fmt: skip

    def _tags(self, wanted: str) -> list[int]:
        """The tags of that name or path, and all below them."""
        names = tuple(rows.folded(part) for part in wanted.replace(" > ", "/").split("/"))
        paths: dict[int, tuple[str, ...]] = {}
        waiting = self._connection.rows("SELECT id, parent_id, name FROM tag")
        parents = {number: (parent, rows.folded(name)) for number, parent, name in waiting}
        for number in parents:
            path: list[str] = []
            here: int | None = number
            while here is not None and here in parents and len(path) <= len(parents):
                path.append(parents[here][1])
                here = parents[here][0]
            paths[number] = tuple(reversed(path))
        return [number for number, path in paths.items() if _within(names, path)]

    def _coder(self, one: Filter, comments: bool) -> Condition:
        wanted = fold(one.value)
        coders = self._connection.rows("SELECT id, name FROM coder")
        ids = json.dumps([number for number, name in coders if wanted in fold(name)])
        return self._annotated(comments, "a.coder_id IN (SELECT value FROM json_each(?))", [ids])

    def _annotated(self, comments: bool, what: str, values: Iterable[object] = ()) -> Condition:
        owner = "comment_id=c.id" if comments else "article_id=article.id AND a.comment_id IS NULL"
        return Condition(_ANNOTATED.format(owner=owner, what=what), list(values))

    def _site(self, one: Filter, comments: bool) -> Condition:
        wanted, column = fold(one.value), one.name
        listed = self._connection.rows(f"SELECT id, {column}, url FROM article")  # noqa: S608
        ids = [
            number for number, text, url in listed if wanted in fold(f"{text or ''} {url if column == 'site' else ''}")
        ]
        return _among("c.article_id" if comments else "article.id", ids)

    def _list(self, one: Filter, comments: bool) -> Condition:
        wanted = fold(one.value)
        comment_ids: list[int] = []
        article_ids: list[int] = []
        for name, kind, items in self._connection.rows("SELECT name, kind, items FROM worklist"):
            if fold(name) == wanted:
                (comment_ids if kind == "comments" else article_ids).extend(_ids(items))
        if not comments:
            return _among("article.id", article_ids)
        return _joined(" OR ", [_among("c.id", comment_ids), _among("c.article_id", article_ids)])

    def _date(self, one: Filter, comments: bool) -> Condition:
        if not comments:
            return Condition(NOTHING)
        column = "c.published_iso"
        low, high = (one.value, one.until) if one.op == ".." else _bounds(one.op, one.value)
        parts = [Condition(f"{column} >= ?", [low])] if low else []
        parts += [Condition(f"{column} < ?", [_after(high)])] if high else []
        return _joined(" AND ", parts)

    def _has(self, one: Filter, comments: bool) -> Condition:
        match one.value:
            case "note":
                return self._annotated(comments, "a.note<>''")
            case "tag":
                return self._annotated(comments, _LINKED.format(which=""))
            case "passage":
                return self._annotated(comments, "a.start_at IS NOT NULL")
            case "link":
                return self._annotated(comments, "a.target='reply_link'")
            case "memo" if comments:
                return Condition("c.author_key IN (SELECT author_key FROM memo WHERE target='author')")
            case "memo":
                return Condition("article.id IN (SELECT article_id FROM memo WHERE target='article')")
        return Condition("c.replies > 0" if comments else NOTHING)

    def _status(self, one: Filter, comments: bool) -> Condition:
        if not comments:
            return Condition(NOTHING)
        match one.value:
            case "gone":
                return Condition("c.gone_capture IS NOT NULL")
            case "edited":
                return Condition(
                    "(c.status='edited' OR c.edited_raw IS NOT NULL OR EXISTS (SELECT 1 FROM comment_event e"
                    " WHERE e.comment_id=c.id AND e.event='edited'))"
                )
            case "visible":
                return Condition("c.status IN ('visible', 'edited') AND c.gone_capture IS NULL")
        return Condition("c.status=?", [one.value])

    def _kind(self, one: Filter, comments: bool) -> Condition:
        return Condition("c.kind=?", [one.value]) if comments else Condition(NOTHING)

    def _in(self, one: Filter, comments: bool) -> Condition:
        if one.value == "notes":
            return self._annotated(comments, "a.note<>''")
        return Condition(EVERYTHING if (one.value == "comments") is comments else NOTHING)

    def _read(self, one: Filter, comments: bool) -> Condition:
        if not comments:
            return Condition(NOTHING)
        there = "EXISTS (SELECT 1 FROM comment_read r WHERE r.comment_id=c.id AND r.coder_id=?)"
        return Condition(there if one.value == "yes" else f"NOT {there}", [self._coder_id])

    def _is(self, one: Filter, comments: bool) -> Condition:
        if not comments:
            return Condition(NOTHING)
        match one.value:
            case "mended":
                return Condition("EXISTS (SELECT 1 FROM mending m WHERE m.comment_id=c.id)")
            case "unsure":
                return Condition("c.parent_missing=1")
        return Condition("c.by_article_author=1")


def _joined(word: str, parts: list[Condition]) -> Condition:
    if not parts:
        return Condition()
    return Condition(word.join(f"({part.sql})" for part in parts), [value for part in parts for value in part.values])


def _among(column: str, ids: Iterable[object]) -> Condition:
    return Condition(f"{column} IN (SELECT value FROM json_each(?))", [json.dumps(list(ids))])  # noqa: S608


def _compared(column: str, one: Filter, number: Callable[[str], int]) -> Condition:
    if one.op == "..":
        parts = [Condition(f"{column} >= ?", [number(one.value)])] if one.value else []
        parts += [Condition(f"{column} <= ?", [number(one.until)])] if one.until else []
        return _joined(" AND ", parts)
    return Condition(f"{column} {one.op} ?", [number(one.value)])


def _bounds(op: str, value: str) -> tuple[str, str]:
    """First and last period of a comparison; empty: open."""
    match op:
        case ">":
            return _after(value), ""
        case ">=":
            return value, ""
        case "<":
            return "", _before(value)
        case "<=":
            return "", value
    return value, value


def _after(period: str) -> str:
    """What is beyond a year, month or day in the order of texts."""
    parts = [int(part) for part in period.split("-")]
    if len(parts) == 1:
        return f"{parts[0] + 1:04}"
    if len(parts) == 2 or parts[2] >= calendar.monthrange(max(1, parts[0]), min(max(parts[1], 1), 12))[1]:
        year, month = (parts[0] + 1, 1) if parts[1] >= 12 else (parts[0], parts[1] + 1)
        return f"{year:04}-{month:02}"
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2] + 1:02}"


def _before(period: str) -> str:
    """The last day before a period (``2024-09`` gives ``2024-08-99``: later than any of that month)."""
    parts = period.split("-")
    number = int(parts[-1]) - 1
    return "-".join([*parts[:-1], f"{number:0{len(parts[-1])}}"]) if number >= 0 else "0000"


def _within(names: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether a path, or what is above it, ends with these names."""
    return any(path[:end][-len(names) :] == names for end in range(len(names), len(path) + 1))


def _ids(items: str) -> list[int]:
    found = json.loads(items)
    return [one for one in found if isinstance(one, int)] if isinstance(found, list) else []


def _quoted(text: str) -> str:
    bare = text.replace('"', '""').replace("\0", " ")
    return f'"{bare}"'.encode("utf-8", "replace").decode()
