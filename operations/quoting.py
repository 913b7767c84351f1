"""What comments quote, from the article and from each other: as positions, as lines, as a table."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from domain.article import Article
from domain.quotation import Quotation
from domain.quotations import find_quotations
from domain.records import CommentRecord
from exporters.spreadsheet import guard
from storage.archive import Archive

__all__ = ["COLUMNS", "Found", "as_csv", "as_json", "found_in", "in_texts", "in_the_article", "quotations"]

_YIELD = 0.001
"""Seconds that the search rests now and then, so that a window which waits for Python gets it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation with what a person wants to read of it. Numbers count comments from 1; None is the article."""

    quotation: Quotation
    number: int
    author: str | None
    source_number: int | None
    source_author: str | None
    quoted: str
    source: str


def in_texts(
    article: Article, comments: Sequence[CommentRecord], cancel: threading.Event | None = None
) -> list[Quotation]:
    """All quotations under an article that was already read. Raises `Cancelled` once `cancel` is set."""
    stop = cancel if cancel is not None else threading.Event()
    return find_quotations(article.text, comments, lambda: stop.wait(_YIELD))


def quotations(archive: Archive, article_id: int, cancel: threading.Event | None = None) -> list[Quotation]:
    """The same for an article of the archive."""
    return in_texts(archive.articles.text(article_id), archive.comments.thread(article_id), cancel)


def in_the_article(found: Iterable[Quotation]) -> list[Quotation]:
    """Those whose source is the article."""
    return [one for one in found if one.source_comment_id is None]


def found_in(archive: Archive, article_id: int, cancel: threading.Event | None = None) -> list[Found]:
    """All quotations with their words, by comment and place."""
    article, comments = archive.articles.text(article_id), archive.comments.thread(article_id)
    by_id, plain = {comment.id: comment for comment in comments}, article.text.plain
    found = []
    for one in in_texts(article, comments, cancel):
        comment = by_id[one.comment_id]
        source = by_id[one.source_comment_id] if one.source_comment_id is not None else None
        text = source.text.plain if source is not None else plain
        found.append(
            Found(
                one,
                comment.position + 1,
                comment.author.name,
                source.position + 1 if source is not None else None,
                source.author.name if source is not None else article.byline,
                comment.text.plain[one.start : one.end],
                text[one.source_start : one.source_end],
            )
        )
    return found


def as_json(found: Iterable[Found]) -> list[dict[str, Any]]:
    """Positions count Unicode code points of the plain texts; `source_number` None is the article."""
    return [
        {
            "comment": one.quotation.comment_id,
            "number": one.number,
            "author": one.author,
            "start": one.quotation.start,
            "end": one.quotation.end,
            "quoted": one.quoted,
            "source": "article" if one.source_number is None else "comment",
            "source_comment": one.quotation.source_comment_id,
            "source_number": one.source_number,
            "source_author": one.source_author,
            "source_start": one.quotation.source_start,
            "source_end": one.quotation.source_end,
            "source_text": one.source,
            "score": one.quotation.score,
        }
        for one in found
    ]


COLUMNS = (
    "comment number author start end quoted source source_comment source_number source_author source_start source_end"
    " source_text score"
).split()


def as_csv(found: Iterable[Found]) -> str:
    """One quotation to a row, safe for spreadsheets."""
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in as_json(found):
        writer.writerow({name: guard(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
    return "\ufeff" + out.getvalue()
