"""Search: words, "phrases" and beginnings* in comments and article texts. Nothing that is typed is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from storage.connection import Connection
from storage.schema import COMMENT_BITS

_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_OPEN, _CLOSE = "\x01", "\x02"
"""Marks around hits in a snippet; texts contain no control characters."""
SHORTEST_PREFIX = 2
"""Letters a beginning needs; a shorter one would match half of the archive and is taken as a whole word."""
SNIPPET_WORDS = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a search found something. `marks` are the [start, end) of the found words in `snippet`."""

    article_id: int
    comment_id: int | None
    snippet: str
    marks: tuple[tuple[int, int], ...]


class Search:
    """Full text of the whole archive, or of one article with its thread. Case and accents do not matter."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, query: str, article_id: int | None = None, limit: int = 200) -> list[Hit]:
        """Hits, newest article first, the article before its comments and those in thread order."""
        expression = fts_query(query)
        if not expression:
            return []
        hits = self._in_articles(expression, article_id, limit) + self._in_comments(expression, article_id, limit)
        hits.sort(key=lambda hit: (-hit.article_id, hit.comment_id or 0))
        return hits[:limit]

    def count(self, query: str, article_id: int | None = None) -> int:
        """How many texts match in all."""
        expression = fts_query(query)
        if not expression:
            return 0
        comments, articles = _span(article_id)
        value = self._connection.value
        return int(
            value(
                "SELECT count(*) FROM comment_fts WHERE comment_fts MATCH ? AND rowid BETWEEN ? AND ?",
                (expression, *comments),
            )
        ) + int(
            value(
                "SELECT count(*) FROM article_fts WHERE article_fts MATCH ? AND rowid BETWEEN ? AND ?",
                (expression, *articles),
            )
        )

    def _in_comments(self, expression: str, article_id: int | None, limit: int) -> list[Hit]:
        order = "DESC" if article_id is None else "ASC"
        sql = (
            f"SELECT rowid, snippet(comment_fts, -1, ?, ?, '…', {SNIPPET_WORDS}) FROM comment_fts"  # noqa: S608
            f" WHERE comment_fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid {order} LIMIT ?"
        )
        found = self._rows(sql, expression, _span(article_id)[0], limit)
        return [_hit(rowid >> COMMENT_BITS, rowid, snippet) for rowid, snippet in found]

    def _in_articles(self, expression: str, article_id: int | None, limit: int) -> list[Hit]:
        sql = (
            f"SELECT rowid, snippet(article_fts, -1, ?, ?, '…', {SNIPPET_WORDS}) FROM article_fts"  # noqa: S608
            " WHERE article_fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
        )
        found = self._rows(sql, expression, _span(article_id)[1], limit)
        return [_hit(rowid, None, snippet) for rowid, snippet in found]

    def _rows(self, sql: str, expression: str, span: tuple[int, int], limit: int) -> list[Any]:
        return self._connection.rows(sql, (_OPEN, _CLOSE, expression, *span, limit))


def fts_query(query: str) -> str:
    """What was typed as an FTS5 expression in which every term is quoted; empty if there is nothing to find."""
    terms = []
    for phrase, word in _TERM.findall(query.replace("\0", " ")):
        text = phrase or word
        beginning = bool(word) and word.endswith("*")
        text = text.rstrip("*") if beginning else text
        letters = sum(character.isalnum() for character in text)
        if letters:
            quoted = '"' + text.replace('"', '""') + '"'
            terms.append(quoted + ("*" if beginning and letters >= SHORTEST_PREFIX else ""))
    return " ".join(terms).encode("utf-8", "replace").decode()


def _span(article_id: int | None) -> tuple[tuple[int, int], tuple[int, int]]:
    """The ids of comments, and of articles, to search in."""
    if article_id is None:
        return (0, 2**63 - 1), (0, 2**63 - 1)
    first = article_id << COMMENT_BITS
    return (first, first + (1 << COMMENT_BITS) - 1), (article_id, article_id)


def _hit(article_id: int, comment_id: int | None, marked: str) -> Hit:
    plain, marks, start = "", [], 0
    for part in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if part == _OPEN:
            start = len(plain)
        elif part == _CLOSE:
            marks.append((start, len(plain)))
        else:
            plain += part
    return Hit(article_id, comment_id, plain, tuple(marks))
