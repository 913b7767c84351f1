"""Noted: every note of the archive with where it stands, and what links in notes lead to. Reading only, for lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from storage import failures
from storage.coders import Coders
from storage.connection import Connection

_PART = 500
"""Values in one statement."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """An annotation with a note. `number`: of its comment, from 1; `exact`: the words of its passage."""

    id: int
    uuid: str
    target: str
    article_id: int
    comment_id: int | None
    start: int | None
    exact: str | None
    note: str
    coder: str
    created: str
    modified: str
    title: str | None
    author: str | None
    number: int | None
    tag_ids: tuple[int, ...]


class Noted:
    """Answers in whole lists: one statement for all notes, a few for all links in them."""

    def __init__(self, connection: Connection, coders: Coders) -> None:
        self._connection = connection
        self._coders = coders

    def rows(self) -> list[NoteRow]:
        """All annotations with a note, in the order of articles and threads."""
        coders = {number: coder.name for number, coder in self._coders.by_id().items()}
        tags = self._tags()
        found = self._connection.rows(
            "SELECT a.id, a.uuid, a.target, a.article_id, a.comment_id, a.start_at, a.exact, a.note, a.coder_id,"
            " a.created_at, a.modified_at, article.title, comment.author_name, comment.position + 1"
            " FROM annotation AS a JOIN article ON article.id = a.article_id"
            " LEFT JOIN comment ON comment.id = a.comment_id WHERE a.note <> ''"
            " ORDER BY a.article_id, ifnull(a.comment_id, 0), ifnull(a.start_at, -1), a.id"
        )
        with failures.reading(self._connection.path):
            return [_row(row, coders, tags) for row in found]

    def _tags(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for annotation_id, tag_id in self._connection.rows(
            "SELECT annotation_id, tag_id FROM annotation_tag JOIN annotation AS a ON a.id = annotation_id"
            " WHERE a.note <> '' ORDER BY annotation_tag.id"
        ):
            found[annotation_id] = (*found.get(annotation_id, ()), tag_id)
        return found

    def article_titles(self) -> dict[int, tuple[str, str | None]]:
        """UUID and title of every article."""
        return {row[0]: (row[1], row[2]) for row in self._connection.rows("SELECT id, uuid, title FROM article")}

    def author_names(self, keys: Iterable[str]) -> dict[str, str]:
        """The names of authors, by their keys; those that are not there are left out."""
        found: dict[str, str] = {}
        for key in sorted(set(keys)):
            name = self._connection.value(
                "SELECT ifnull(author_name, '') FROM comment WHERE author_key=? AND ?<>'' LIMIT 1", (key, key)
            )
            if name is not None:
                found[key] = name
        return found

    def comments(self, wanted: Iterable[tuple[int, str]]) -> dict[tuple[int, str], tuple[int, str | None, int]]:
        """Comments by article and key: their ids, authors and numbers. One pass over an article, however many."""
        keys: dict[int, set[str]] = {}
        for article_id, key in wanted:
            keys.setdefault(article_id, set()).add(key)
        found: dict[tuple[int, str], tuple[int, str | None, int]] = {}
        for article_id, mine in keys.items():
            for part in _parts(mine):
                marks = ",".join("?" * len(part))
                sql = (
                    "SELECT key, id, author_name, position + 1 FROM comment WHERE article_id=?"  # noqa: S608
                    f" AND key IN ({marks})"
                )
                for key, *row in self._connection.rows(sql, (article_id, *part)):
                    found[article_id, key] = (row[0], row[1], row[2])
        return found

    def annotations(self, uuids: Iterable[str]) -> dict[str, tuple[int, int | None, int | None, str]]:
        """Annotations by UUID, with or without a note: article, comment, start, and a few words of the place."""
        found: dict[str, tuple[int, int | None, int | None, str]] = {}
        for part in _parts(set(uuids)):
            marks = ",".join("?" * len(part))
            sql = (
                "SELECT a.uuid, a.article_id, a.comment_id, a.start_at,"  # noqa: S608
                " ifnull(a.exact, ifnull(comment.author_name, ifnull(article.title, '')))"
                " FROM annotation AS a JOIN article ON article.id = a.article_id"
                f" LEFT JOIN comment ON comment.id = a.comment_id WHERE a.uuid IN ({marks})"
            )
            for uuid, *row in self._connection.rows(sql, part):
                found[uuid] = (row[0], row[1], row[2], row[3])
        return found

    def with_tag_links(self) -> list[tuple[str, int, str, int | None, int | None]]:
        """All notes and memos that link to a tag: table, id, text, article, comment."""
        notes = (
            "SELECT 'annotation', id, note, article_id, comment_id FROM annotation WHERE note LIKE '%[[tag:%'"
            " UNION ALL SELECT 'memo', id, text, article_id, NULL FROM memo WHERE text LIKE '%[[tag:%'"
        )
        return self._connection.rows(notes)

    def matching_authors(self, words: str, limit: int) -> list[tuple[str, str]]:
        """Some authors whose folded name contains the words: (key, name)."""
        found: list[Any] = self._connection.rows(
            "SELECT author_key, max(author_name) FROM comment WHERE author_key LIKE ? ESCAPE '\\' AND author_key <> ''"
            " GROUP BY author_key ORDER BY length(author_key) LIMIT ?",
            (f"%{words.replace('\\', '\\\\').replace('%', '\\%').replace('_', '\\_')}%", limit),
        )
        return [(key, name or key) for key, name in found]


def _row(row: tuple[Any, ...], coders: dict[int, str], tags: dict[int, tuple[int, ...]]) -> NoteRow:
    number, uuid, target, article_id, comment_id, start, exact, note, coder, created, modified, *about = row
    title, author, place = about
    place_in_text = (target, article_id, comment_id, start, exact)
    written = (note, coders[coder], created, modified)
    return NoteRow(number, uuid, *place_in_text, *written, title, author, place, tags.get(number, ()))


def _parts(values: set[str]) -> list[list[str]]:
    ordered = sorted(values)
    return [ordered[start : start + _PART] for start in range(0, len(ordered), _PART)]
