"""Finding: the search language over the whole archive or under one article, and what is found in context."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages import Message
from domain.query import parse
from domain.records import ArticleRecord
from domain.time import NO_TIME, Timestamp
from storage.archive import Archive
from storage.contexts import Context
from storage.search import Asked, Hit, Scope, described

__all__ = ["Answer", "Context", "Found", "ask", "find", "ids", "is_empty"]


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was found: a comment, or an article itself (`comment_id` None).

    `marks` are the [start, end) of the words in `snippet`, `spans` in the text itself; `author` is None where it is
    unknown. `number` is the comment's place in its thread, from 1. `contexts`: the places with what is around them.
    """

    article_id: int
    comment_id: int | None
    title: str | None
    author: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...] = ()
    number: int | None = None
    depth: int = 0
    published: Timestamp = NO_TIME
    contexts: tuple[Context, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The first of what was found, how many there are in all, and what of the query was not understood."""

    found: list[Found]
    total: int
    hints: tuple[Message, ...] = ()


def ask(
    archive: Archive,
    query: str,
    article_id: int | None = None,
    limit: int = 200,
    *,
    forms: bool = False,
    kwic: int = 1,
) -> Answer:
    """Search. `forms`: words are found in any of their forms; `kwic`: so many places of a text with their context."""
    understood = parse(query)
    scope = Scope(None if article_id is None else (article_id,))
    asked = Asked(archive.search, understood, scope, forms=forms)
    hits = asked.hits(limit, kwic)
    records = {number: archive.articles.get(number) for number in {hit.article_id for hit in hits}}
    found = [_found(archive, hit, records[hit.article_id]) for hit in hits]
    total = asked.count() if len(found) == limit else len(found)
    return Answer(found, max(total, len(found)), described(understood, asked.is_late))


def _found(archive: Archive, hit: Hit, record: ArticleRecord) -> Found:
    one = archive.comments.get(hit.comment_id) if hit.comment_id is not None else None
    return Found(
        hit.article_id,
        hit.comment_id,
        record.title,
        one.author.name if one is not None else record.byline,
        hit.snippet,
        hit.marks,
        hit.spans,
        one.position + 1 if one is not None else None,
        one.depth if one is not None else 0,
        one.published if one is not None else record.published,
        hit.contexts,
    )


def find(
    archive: Archive, query: str, article_id: int | None = None, limit: int = 200, *, forms: bool = False
) -> tuple[list[Found], int]:
    """The first `limit` texts that are found, and how many there are."""
    answer = ask(archive, query, article_id, limit, forms=forms)
    return answer.found, answer.total


def ids(archive: Archive, query: str, article_id: int | None = None, *, forms: bool = False) -> list[int]:
    """All comments that a query finds, in the order of articles and threads: to tag them, or for a worklist."""
    return archive.search.comment_ids(query, article_id, forms=forms)


def is_empty(query: str) -> bool:
    """Whether there is nothing to look for."""
    return parse(query).root is None
