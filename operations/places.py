"""Naming places in an archive by what a person types: comment numbers, quoted words, positions."""

from __future__ import annotations

from collections.abc import Sequence

from domain.annotation import Tag
from domain.errors import UnknownItem
from domain.messages import say
from domain.target import Target
from storage.archive import Archive


def comment_ids(archive: Archive, article_id: int, numbers: Sequence[int]) -> list[int]:
    """The archive-wide ids of comments given as they are numbered in `show` (from 1), or by the ids themselves."""
    if not numbers:
        return []
    records = archive.comments.thread(article_id)
    by_number = {record.position + 1: record.id for record in records}
    ids = {record.id for record in records}
    result = []
    for number in numbers:
        found = by_number.get(number, number if number in ids else None)
        if found is None:
            raise UnknownItem(
                say("There is no comment {number} under this article.", number=number),
                say("`threadmark show` numbers the comments from 1 to {count}.", count=len(records)),
            )
        result.append(found)
    return result


def targets(article_id: int, comment_ids: Sequence[int], *, reply_link: bool = False) -> list[Target]:
    """Whole comments (or how they answer), or the article where no comment is named."""
    if not comment_ids:
        return [Target(article_id)]
    return [Target(article_id, comment_id, reply_link=reply_link) for comment_id in comment_ids]


def passage(
    archive: Archive, article_id: int, comment_id: int | None, quote: str | None, start: int | None, end: int | None
) -> tuple[int, int] | None:
    """A passage by its words or by its positions, as [start, end); None for the whole."""
    if quote is None:
        if start is None and end is None:
            return None
        plain = _plain(archive, article_id, comment_id)
        return start or 0, len(plain) if end is None else end
    plain = _plain(archive, article_id, comment_id)
    first = plain.find(quote) if quote else -1
    if first < 0:
        raise UnknownItem(
            say("The words “{quote}” are not in this text.", quote=quote[:60]),
            say("Copy them from `threadmark show --json`, where the text stands exactly."),
        )
    if plain.find(quote, first + 1) >= 0:
        raise UnknownItem(
            say("The words “{quote}” stand there more than once.", quote=quote[:60]),
            say("Quote more words, or give --start and --end."),
        )
    return first, first + len(quote)


def _plain(archive: Archive, article_id: int, comment_id: int | None) -> str:
    return archive.articles.plain(article_id) if comment_id is None else archive.comments.plain(comment_id)


def tag_named(archive: Archive, path: str) -> Tag:
    """The tag at a path such as ``Argument/moral``."""
    tag = archive.codebook.by_path(path)
    if tag is None:
        raise UnknownItem(
            say("There is no tag “{tag}”.", tag=path), say("`threadmark codebook` lists the tags of this archive.")
        )
    return tag
