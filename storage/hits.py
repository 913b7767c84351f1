"""Hits: what a search found, with the words in their surroundings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from domain.query import Kind, Term
from domain.time import NO_TIME, Timestamp
from storage import failures, rows
from storage.comments import NO_COMMENT, Comments, article_of
from storage.connection import Connection
from storage.contexts import CLOSE, OPEN, Context, Span, context_of, found_spans, marked_spans, merged, snippet_of
from storage.query_filters import tag_paths
from storage.query_sql import Compiler


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found: a comment, or an article itself (`comment_id` None).

    `marks` are the [start, end) of the words in `snippet`, `spans` in the text itself; `author` is None where it is
    unknown. `number` is the comment's place in its thread, from 1. `contexts`: the places with what is around them.
    `tags`: the paths of its tags. `in_note`: the words stand in its note, which the snippet is taken from.
    """

    article_id: int
    comment_id: int | None
    title: str | None
    author: str | None
    snippet: str
    marks: tuple[Span, ...]
    spans: tuple[Span, ...] = ()
    number: int | None = None
    depth: int = 0
    published: Timestamp = NO_TIME
    contexts: tuple[Context, ...] = ()
    tags: tuple[str, ...] = ()
    in_note: bool = False


_COMMENTS = """
    SELECT c.id, c.article_id, c.position + 1, c.depth, c.author_name,
        c.published_raw, c.published_iso, c.published_precision, c.text
    FROM json_each(?) AS wanted CROSS JOIN comment AS c ON c.id=wanted.value
"""
_ARTICLES = """
    SELECT article.id, article.title, article.byline,
        article.published_raw, article.published_iso, article.published_precision, {text}
    FROM json_each(?) AS wanted CROSS JOIN article ON article.id=wanted.value
"""
_TAGS = """
    SELECT DISTINCT a.{owner}, linked.tag_id FROM json_each(?) AS wanted
    CROSS JOIN annotation AS a ON a.{owner}=wanted.value {only}
    JOIN annotation_tag AS linked ON linked.annotation_id=a.id
"""
_NOTES = """
    SELECT a.{owner}, a.note FROM json_each(?) AS wanted
    CROSS JOIN annotation AS a ON a.{owner}=wanted.value {only} WHERE a.note <> '' ORDER BY a.id
"""
_OWNERS = {True: ("comment_id", ""), False: ("article_id", "AND a.comment_id IS NULL")}


class Hits:
    """Reads what is shown of the texts with these ids. One for each search."""

    def __init__(
        self, connection: Connection, comments: Comments, compiler: Compiler, terms: Sequence[Term], *, noted: bool
    ) -> None:
        self._connection, self._comments, self._compiler = connection, comments, compiler
        self._terms, self._noted = terms, noted
        self._mended: set[int] | None = None
        self._python = [one for one in terms if one.kind is Kind.REGEX]
        self._marking = "" if noted else compiler.marking(terms)

    def of_comments(self, ids: Sequence[int], kwic: int) -> dict[int, Hit]:
        """By id, for those that are there."""
        wanted = json.dumps(ids)
        found = self._connection.rows(_COMMENTS, (wanted,))
        articles = {row[1] for row in found}
        titles = {row[0]: row[1] for row in self._articles(articles, "NULL")}
        places = self.mended_places(articles)
        spans, tags, notes = self._marked("comment", ids), self._tags(wanted, comments=True), self._notes(wanted, True)
        hits: dict[int, Hit] = {}
        with failures.reading(self._connection.path):
            for number, article_id, as_found, deep, author, raw, iso, precision, text in found:
                place, depth = places.get(number, (as_found, deep))
                shown = self._shown(number, str(text), spans, notes, kwic)
                hits[number] = Hit(
                    *(article_id, number, titles.get(article_id), author, shown.snippet, shown.marks, shown.spans),
                    *(place, depth, rows.time_from(raw, iso, precision) if raw or iso else NO_TIME),
                    *(shown.places, tags.get(number, ()), shown.in_note),
                )
        return hits

    def of_articles(self, ids: Sequence[int], kwic: int) -> dict[int, Hit]:
        if not ids:
            return {}
        wanted = json.dumps(ids)
        spans, tags, notes = (
            self._marked("article", ids),
            self._tags(wanted, comments=False),
            self._notes(wanted, False),
        )
        hits: dict[int, Hit] = {}
        with failures.reading(self._connection.path):
            for number, title, byline, raw, iso, precision, text in self._articles(ids, "article.text"):
                shown = self._shown(number, str(text), spans, notes, kwic)
                hits[number] = Hit(
                    *(number, None, title, byline, shown.snippet, shown.marks, shown.spans),
                    *(None, 0, rows.time_from(raw, iso, precision), shown.places, tags.get(number, ()), shown.in_note),
                )
        return hits

    def mended_places(self, article_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Number and depth of the comments in threads that a coder mended: they stand otherwise there."""
        if self._mended is None:
            mendings = self._connection.rows("SELECT comment_id FROM mending WHERE kind<>?", (NO_COMMENT,))
            self._mended = {article_of(number) for (number,) in mendings}
        mended = self._mended.intersection(article_ids)
        return {
            one.id: (one.position + 1, one.depth) for article_id in mended for one in self._comments.iterate(article_id)
        }

    # -- inside --
    def _articles(self, ids: Iterable[int], text: str) -> list[Any]:
        return self._connection.rows(_ARTICLES.format(text=text), (json.dumps(list(ids)),))

    def _marked(self, table: str, ids: Sequence[int]) -> dict[int, list[Span]]:
        """Where the index found the words, in the texts with these ids."""
        if not self._marking or not ids:
            return {}
        column = 0 if table == "comment" else 1
        sql = (
            f"SELECT rowid, highlight({table}_fts, {column}, '{OPEN}', '{CLOSE}') FROM {table}_fts"  # noqa: S608
            f" WHERE {table}_fts MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"
        )
        found = self._connection.rows(sql, (self._marking, min(ids), max(ids), json.dumps(ids)))
        return {number: marked_spans(marked) for number, marked in found}

    def _tags(self, wanted: str, *, comments: bool) -> dict[int, tuple[str, ...]]:
        owner, only = _OWNERS[comments]
        found = self._connection.rows(_TAGS.format(owner=owner, only=only), (wanted,))
        if not found:
            return {}
        paths = tag_paths(self._connection)
        tags: dict[int, list[str]] = {}
        for number, tag in found:
            tags.setdefault(number, []).append("/".join(paths.get(tag, ())))
        return {number: tuple(sorted(names)) for number, names in tags.items()}

    def _notes(self, wanted: str, comments: bool) -> dict[int, list[str]]:
        notes: dict[int, list[str]] = {}
        if self._noted:
            owner, only = _OWNERS[comments]
            for number, note in self._connection.rows(_NOTES.format(owner=owner, only=only), (wanted,)):
                notes.setdefault(number, []).append(str(note))
        return notes

    def _shown(
        self, number: int, text: str, marked: dict[int, list[Span]], notes: dict[int, list[str]], kwic: int
    ) -> _Shown:
        for note in notes.get(number, ()):
            in_note = merged(found_spans(note, self._terms, self._compiler.forms_of))
            if in_note or not self._terms:
                snippet, marks = snippet_of(note, in_note)
                return _Shown(snippet, marks, (), (), in_note=True)
        spans: Sequence[Span] = marked.get(number, ())
        if self._python:
            spans = [*spans, *found_spans(text, self._python, self._compiler.forms_of)]
        spans = merged(spans)
        snippet, marks = snippet_of(text, spans)
        return _Shown(snippet, marks, spans, tuple(context_of(text, *span) for span in spans[:kwic]))


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown of one text."""

    snippet: str
    marks: tuple[Span, ...]
    spans: tuple[Span, ...]
    places: tuple[Context, ...]
    in_note: bool = False
