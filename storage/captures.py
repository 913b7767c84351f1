"""Captures: writes everything that was read of a discussion, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from domain.annotation import new_uuid
from domain.capture import Capture, Receipt
from domain.comment import CommentKind
from domain.errors import ArchiveError
from domain.messages import say
from domain.thread import Node, Thread
from domain.time import now
from storage import rows
from storage.coders import Coders
from storage.connection import Connection
from storage.pages import Pages
from storage.schema import COMMENT_BITS
from storage.seals import SEALED, columns, insert_sql, seal

TEXT = -2
"""Where the text is in a sealed row of `article` and `comment`: before `structure` in the latter."""


class Captures:
    """The takings of discussions, immutable. Today each one makes an article row of its own."""

    def __init__(self, connection: Connection, coders: Coders, pages: Pages) -> None:
        self._connection = connection
        self._coders = coders
        self._pages = pages

    def add(self, capture: Capture) -> int:
        """Keep `capture`: pages, article, thread and receipt, searchable. Returns the id of the article."""
        with self._connection.transaction():
            return self.put(capture)

    def put(self, capture: Capture) -> int:
        """The same for a caller who does more in one go. Only inside a transaction."""
        thread = capture.thread()
        if len(thread) >= 1 << COMMENT_BITS:
            raise ArchiveError(
                say("More than {limit} comments in one capture.", limit=1 << COMMENT_BITS),
                say("Capture the discussion in parts."),
            )
        coder, moment = self._coders.current_id(), now()
        article_id = self._add_article(capture, coder, moment)
        capture_id = self._add_capture(article_id, capture, _counted(capture.receipt, thread), coder, moment)
        self._pages.add(capture_id, capture.pages)
        self._add_comments(article_id, thread, rows.site_of(capture.article))
        return article_id

    def _add_article(self, capture: Capture, coder: int, moment: str) -> int:
        article = capture.article
        row: list[Any] = [
            self._next_id("article"),
            *(new_uuid(), article.url, article.site, article.title, article.byline),
            *rows.time_parts(article.published),
            *(article.language, article.text.plain, article.text.structure(), coder, moment),
        ]
        row = rows.encodable(row)
        article_id, text = row[0], row[10]
        digests = (seal(row), sha256(text.encode()).digest())
        self._connection.run(insert_sql("article", ["text_digest"], later=False), (*row, *digests))
        self._connection.run(
            "INSERT INTO article_fts(rowid, title, text) SELECT id, title, text FROM article WHERE id=?", (article_id,)
        )
        return int(article_id)

    def _add_capture(self, article_id: int, capture: Capture, receipt: Receipt, coder: int, moment: str) -> int:
        capture_id = self._next_id("capture")
        row = {
            "id": capture_id,
            "uuid": new_uuid(),
            "article_id": article_id,
            "captured_at": capture.captured_at or moment,
            "receipt": rows.receipt_json(receipt),
            "coder_id": coder,
            "created_at": moment,
        }
        values = [row[column] for column in SEALED["capture"]]
        self._connection.run(insert_sql("capture", later=False), (*values, seal(values)))
        return capture_id

    def _add_comments(self, article_id: int, thread: Thread, site: str) -> None:
        first = article_id << COMMENT_BITS
        self._connection.run_many(
            insert_sql("comment", ["text_digest"], later=False), _comment_rows(thread, article_id, first, site)
        )
        self._connection.run(
            "INSERT INTO comment_fts(rowid, text) SELECT id, text FROM comment WHERE id BETWEEN ? AND ?",
            (first, first + len(thread)),
        )

    def _next_id(self, table: str) -> int:
        """The next id, never one that was used before (AUTOINCREMENT's own count)."""
        return int(self._connection.value("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)) or 0) + 1


def _comment_rows(thread: Thread, article_id: int, first: int, site: str) -> Iterator[Sequence[Any]]:
    keys: dict[Any, str] = {}
    for node in thread:
        author = node.comment.author
        key = keys.get(author)
        if key is None:
            key = keys[author] = rows.author_key(author, site)
        parent = node.comment.parent_key if node.parent is None else thread.nodes[node.parent].comment.site_id
        row = _comment_row(node, article_id, first, key, parent)
        try:
            yield (*row, seal(row), sha256(row[TEXT].encode()).digest())
        except UnicodeEncodeError:
            row = rows.encodable(row)
            yield (*row, seal(row), sha256(row[TEXT].encode()).digest())


def _comment_row(node: Node, article_id: int, first: int, author_key: str, parent_site_id: str | None) -> list[Any]:
    comment, author = node.comment, node.comment.author
    return [
        *(first + node.position, article_id, node.position),
        *(None if node.parent is None else first + node.parent, first + node.root, node.depth, node.replies),
        *(int(node.parent_missing), node.rank, comment.key, comment.parent_key),
        *(comment.site_id, parent_site_id),
        *(author.name, author.url, author.site_id, author_key),
        *rows.time_parts(comment.published),
        *rows.time_parts(comment.edited),
        *(comment.kind.value, comment.status.value, int(comment.by_article_author), comment.permalink),
        *(rows.integer(comment.votes_up), rows.integer(comment.votes_down), rows.integer(comment.score)),
        *(comment.text.plain, comment.text.structure()),
    ]


def comment_values(node: Node, article_id: int, site: str) -> dict[str, Any]:
    """The row of a comment by column, as its capture alone tells it: ids are positions in this capture."""
    author = rows.author_key(node.comment.author, site)
    row = rows.encodable(_comment_row(node, article_id, 0, author, node.comment.parent_key))
    return dict.fromkeys(columns("comment")) | dict(zip(columns("comment"), row, strict=False))


def _counted(receipt: Receipt, thread: Thread) -> Receipt:
    """The receipt with the counts of what is really kept."""
    pings = sum(node.comment.kind is not CommentKind.COMMENT for node in thread)
    return replace(receipt, comments=len(thread) - pings, pingbacks=pings, missing_parents=thread.missing_parents)
