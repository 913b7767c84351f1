"""Articles: the library's list, an article's text, and removal."""

from __future__ import annotations

import sqlite3

from domain.article import Article
from domain.capture import Receipt
from domain.messages import say
from domain.records import ArticleRecord
from domain.text import RichText
from storage import failures, rows
from storage.connection import Connection
from storage.history import History
from storage.pages import Pages
from storage.schema import COMMENT_BITS

_SPAN = f"article.id << {COMMENT_BITS} AND ((article.id + 1) << {COMMENT_BITS}) - 1"
_LIST = f"""
    SELECT article.id, article.uuid, title, byline, published_raw, published_iso, published_precision, language, url,
        site, capture.captured_at, capture.receipt, capture.total AS known,
        (SELECT count(DISTINCT comment_id) FROM annotation WHERE article_id = article.id) AS annotated,
        (SELECT count(*) FROM annotation WHERE article_id = article.id) AS total,
        (SELECT count(*) FROM comment_read WHERE comment_id BETWEEN {_SPAN} AND coder_id = ?) AS marked,
        (SELECT count(CASE WHEN kind <> 'split' THEN 1 END) - count(CASE WHEN kind = 'split' THEN 1 END)
            FROM mending WHERE comment_id BETWEEN {_SPAN} AND kind <> 'parent') AS others,
        (SELECT count(DISTINCT comment_id) FROM mending JOIN comment_read USING (comment_id)
            WHERE mending.comment_id BETWEEN {_SPAN} AND kind IN ('no_comment', 'join')
            AND comment_read.coder_id = ?) AS odd
    FROM article
    JOIN capture ON capture.id = (
        SELECT max(id) FROM capture WHERE article_id = article.id AND state IS NOT 'failed'
    )
"""  # noqa: S608


class Articles:
    """The captured articles."""

    def __init__(self, connection: Connection, pages: Pages, history: History) -> None:
        self._connection = connection
        self._pages = pages
        self._history = history

    def list(self, query: str = "") -> list[ArticleRecord]:
        """All articles, newest capture first; `query`: those with every word in title, byline, site or address."""
        listed = self._connection.named(
            f"{_LIST} ORDER BY captured_at DESC, article.id DESC", (self._history.coder_id(),) * 2
        )
        with failures.reading(self._connection.path):
            found = [_record(row) for row in listed]
        words = rows.folded(query).split()
        return [record for record in found if all(word in _names(record) for word in words)] if words else found

    def get(self, article_id: int) -> ArticleRecord:
        found = self._connection.named(f"{_LIST} WHERE article.id=?", (*(self._history.coder_id(),) * 2, article_id))
        if not found:
            raise unknown_article(article_id)
        with failures.reading(self._connection.path):
            return _record(found[0])

    def text(self, article_id: int) -> Article:
        """The article with its text."""
        found = self._connection.named("SELECT * FROM article WHERE id=?", (article_id,))
        if not found:
            raise unknown_article(article_id)
        with failures.reading(self._connection.path):
            return _article(found[0])

    def plain(self, article_id: int) -> str:
        """The plain text alone: what selectors count in."""
        found = self._connection.value("SELECT text FROM article WHERE id=?", (article_id,))
        if found is None:
            raise unknown_article(article_id)
        return str(found)

    def receipt(self, article_id: int) -> Receipt:
        return self.get(article_id).receipt

    def remove(self, article_id: int) -> None:
        """Remove an article with everything under it: thread, annotations, pages, its rows in queue and history."""
        connection = self._connection
        self.plain(article_id)
        first = article_id << COMMENT_BITS
        span = (first, first + (1 << COMMENT_BITS) - 1)
        with connection.transaction():
            connection.run("PRAGMA defer_foreign_keys=ON")
            self._history.forget_article(article_id)
            mine = "SELECT id FROM annotation WHERE article_id=?"
            connection.run(f"DELETE FROM annotation_tag WHERE annotation_id IN ({mine})", (article_id,))  # noqa: S608
            connection.run("DELETE FROM annotation WHERE article_id=?", (article_id,))
            connection.run("DELETE FROM memo WHERE article_id=?", (article_id,))
            connection.run("DELETE FROM comment_read WHERE comment_id BETWEEN ? AND ?", span)
            self._pages.remove_of_article(article_id)
            self._remove_versions(article_id, span)
            connection.run("DELETE FROM capture WHERE article_id=?", (article_id,))
            connection.run(
                "INSERT INTO comment_fts(comment_fts, rowid, text)"
                " SELECT 'delete', id, text FROM comment WHERE id BETWEEN ? AND ?",
                span,
            )
            connection.run("DELETE FROM comment WHERE id BETWEEN ? AND ?", span)
            connection.run(
                "INSERT INTO article_fts(article_fts, rowid, title, text)"
                " SELECT 'delete', id, title, text FROM article WHERE id=?",
                (article_id,),
            )
            connection.run("DELETE FROM queue_entry WHERE article_id=?", (article_id,))
            connection.run("DELETE FROM article WHERE id=?", (article_id,))

    def _remove_versions(self, article_id: int, span: tuple[int, int]) -> None:
        run = self._connection.run
        run("DELETE FROM comment_version WHERE comment_id BETWEEN ? AND ?", span)
        run("DELETE FROM comment_event WHERE comment_id BETWEEN ? AND ?", span)
        run("DELETE FROM mending WHERE comment_id BETWEEN ? AND ?", span)
        run("DELETE FROM addressee WHERE comment_id BETWEEN ? AND ?", span)
        run("DELETE FROM article_version WHERE article_id=?", (article_id,))
        run("DELETE FROM watch WHERE article_id=?", (article_id,))
        mine = "SELECT id FROM capture WHERE article_id=?"
        run(f"DELETE FROM former_votes WHERE capture_id IN ({mine})", (article_id,))  # noqa: S608


def unknown_article(article_id: int) -> Exception:
    return rows.unknown(say("There is no article {id} in this archive.", id=article_id))


def _article(row: sqlite3.Row) -> Article:
    return Article(
        title=row["title"],
        text=RichText.from_parts(row["text"], row["structure"]),
        byline=row["byline"],
        published=rows.time_from(row["published_raw"], row["published_iso"], row["published_precision"]),
        language=row["language"],
        url=row["url"],
        site=row["site"],
    )


def _record(row: sqlite3.Row) -> ArticleRecord:
    receipt = rows.receipt_from(row["receipt"])
    known = receipt.comments if row["known"] is None else row["known"] - receipt.pingbacks
    known, read = known - row["others"], row["marked"] - row["odd"]
    return ArticleRecord(
        id=row["id"],
        uuid=row["uuid"],
        title=row["title"],
        byline=row["byline"],
        published=rows.time_from(row["published_raw"], row["published_iso"], row["published_precision"]),
        language=row["language"],
        url=row["url"],
        site=row["site"],
        captured_at=row["captured_at"],
        receipt=receipt,
        comments=receipt.comments,
        annotated=row["annotated"],
        annotations=row["total"],
        read=min(read, known),
        unread=max(0, known - read),
    )


def _names(record: ArticleRecord) -> str:
    return rows.folded(" ".join(part for part in (record.title, record.byline, record.site, record.url) if part))
