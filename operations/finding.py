"""Finding words in the whole archive or under one article."""

from __future__ import annotations

from dataclasses import dataclass

from storage.archive import Archive

__all__ = ["Found", "find"]


@dataclass(frozen=True, slots=True)
class Found:
    """A text with the words: a comment, or an article itself (`comment_id` None).

    `marks` are the [start, end) of the words in `snippet`; `author` is None where it is unknown.
    """

    article_id: int
    comment_id: int | None
    title: str | None
    author: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]


def find(archive: Archive, query: str, article_id: int | None = None, limit: int = 200) -> tuple[list[Found], int]:
    """The first `limit` texts with all of these words, and how many there are."""
    hits = archive.search.find(query, article_id, limit)
    records = {number: archive.articles.get(number) for number in {hit.article_id for hit in hits}}
    found = []
    for hit in hits:
        record = records[hit.article_id]
        author = record.byline if hit.comment_id is None else archive.comments.get(hit.comment_id).author.name
        found.append(Found(hit.article_id, hit.comment_id, record.title, author, hit.snippet, hit.marks))
    return found, max(len(found), archive.search.count(query, article_id) if len(found) == limit else 0)
