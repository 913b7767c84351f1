"""Comments: threads as they were captured, in thread order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from domain.comment import Author, CommentKind, CommentStatus
from domain.merging import Member, merged
from domain.messages import say
from domain.records import CommentRecord
from domain.text import RichText
from storage import failures, rows
from storage.connection import Connection
from storage.schema import COMMENT_BITS
from storage.seals import select_sql

_SELECT = select_sql("comment")
_CHUNK = 2000
_KINDS = {kind.value: kind for kind in CommentKind}
_STATUSES = {status.value: status for status in CommentStatus}


PARENT, NO_COMMENT = "parent", "no_comment"
"""Kinds of mendings."""


class Comments:
    """The comments of all threads, immutable."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def thread(self, article_id: int) -> list[CommentRecord]:
        """All comments of the article in thread order."""
        return list(self.iterate(article_id))

    def iterate(self, article_id: int) -> Iterator[CommentRecord]:
        """The same one by one, without holding all of them (but for a thread that was mended)."""
        mendings = self._mendings(article_id)
        found = self._as_found(article_id)
        return mended(list(found), mendings) if mendings else found

    def _mendings(self, article_id: int) -> list[tuple[int, str, int | None]]:
        span = (article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1)
        return self._connection.rows(
            "SELECT comment_id, kind, parent_id FROM mending WHERE comment_id BETWEEN ? AND ?", span
        )

    def _as_found(self, article_id: int) -> Iterator[CommentRecord]:
        position = 0
        sql = f"{_SELECT} WHERE article_id=? AND position>=? ORDER BY position LIMIT {_CHUNK}"
        while chunk := self._connection.rows(sql, (article_id, position)):
            with failures.reading(self._connection.path):
                records = [_record(row) for row in chunk]
            yield from records
            position = chunk[-1][2] + 1

    def get(self, comment_id: int) -> CommentRecord:
        row = self._connection.row(f"{_SELECT} WHERE id=?", (comment_id,))
        if row is None:
            raise unknown_comment(comment_id)
        if self._mendings(article_of(comment_id)):
            return next(one for one in self.iterate(article_of(comment_id)) if one.id == comment_id)
        with failures.reading(self._connection.path):
            return _record(row)

    def plain(self, comment_id: int) -> str:
        """The plain text alone: what selectors count in."""
        found = self._connection.value("SELECT text FROM comment WHERE id=?", (comment_id,))
        if found is None:
            raise unknown_comment(comment_id)
        return str(found)

    def require(self, comment_ids: Iterable[int]) -> None:
        """Raise `UnknownItem` for the first comment that does not exist."""
        for comment_id in comment_ids:
            if self._connection.value("SELECT 1 FROM comment WHERE id=?", (comment_id,)) is None:
                raise unknown_comment(comment_id)


def mended(thread: Sequence[CommentRecord], mendings: Iterable[tuple[int, str, int | None]]) -> Iterator[CommentRecord]:
    """The thread with the parents that coders gave, in its new order. A parent that is gone from it changes nothing."""
    known = {one.id: one for one in thread}
    parents = {number: parent for number, kind, parent in mendings if kind == PARENT and parent in {*known, None}}
    others = {number for number, kind, _ in mendings if kind == NO_COMMENT}
    members = [
        Member(one.id, parents[one.id]) if one.id in parents else Member(one.id, one.parent_id, one.parent_missing)
        for one in thread
    ]
    for place in merged(members):
        one = known[place.number]
        parent = known.get(place.parent) if place.parent is not None else None
        yield replace(
            one,
            position=place.position,
            parent_id=place.parent,
            root_id=place.root,
            depth=place.depth,
            replies=place.replies,
            rank=place.rank,
            parent_missing=place.missing,
            parent_site_id=one.parent_site_id if one.id not in parents else (parent.site_id if parent else None),
            mended=one.id in parents,
            parent_as_found=one.parent_id,
            no_comment=one.id in others,
        )


def article_of(comment_id: int) -> int:
    """The article a comment belongs to: its id tells."""
    return comment_id >> COMMENT_BITS


def unknown_comment(comment_id: int) -> Exception:
    return rows.unknown(say("There is no comment {id} in this archive.", id=comment_id))


def _record(row: tuple[Any, ...]) -> CommentRecord:
    number, article_id, position, parent_id, root_id, depth, replies, missing, rank = row[:9]
    key, parent_key, site_id, parent_site_id, name, address, author_site_id, author_key = row[9:17]
    kind, status, by_article_author, permalink, votes_up, votes_down, score, text, structure = row[23:32]
    return CommentRecord(
        id=number,
        article_id=article_id,
        position=position,
        parent_id=parent_id,
        root_id=root_id,
        depth=depth,
        replies=replies,
        parent_missing=bool(missing),
        rank=rank,
        key=key,
        parent_key=parent_key,
        site_id=site_id,
        parent_site_id=parent_site_id,
        author=Author(name, address, author_site_id),
        author_key=author_key,
        published=rows.time_from(*row[17:20]),
        edited=rows.time_from(*row[20:23]),
        kind=_KINDS[kind],
        status=_STATUSES[status],
        by_article_author=bool(by_article_author),
        permalink=permalink,
        votes_up=votes_up,
        votes_down=votes_down,
        score=score,
        text=RichText.from_parts(text, structure),
        version=row[32] or 1,
        first_capture=row[33],
        gone_capture=row[34],
    )
