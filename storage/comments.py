"""Comments: threads as they were captured, in thread order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.comment import Author, CommentKind, CommentStatus
from domain.merging import Member, merged
from domain.messages import say
from domain.records import CommentRecord
from domain.text import RichText
from storage import failures, rows
from storage.connection import Connection
from storage.parts import JOIN, SPLIT, part_id
from storage.schema import COMMENT_BITS
from storage.seals import select_sql

_SELECT = select_sql("comment")
_CHUNK = 2000
_KINDS = {kind.value: kind for kind in CommentKind}
_STATUSES = {status.value: status for status in CommentStatus}


PARENT, NO_COMMENT = "parent", "no_comment"
"""Kinds of mendings. (Those that change texts: `storage.parts`.)"""


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

    def _mendings(self, article_id: int) -> list[Mended]:
        span = (article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1)
        return self._connection.rows(
            "SELECT id, comment_id, kind, parent_id, start_at FROM mending"
            " WHERE comment_id BETWEEN ? AND ? ORDER BY id",
            span,
        )

    def holder(self, comment_id: int) -> int:
        """The comment that this one went into; itself if it stands alone."""
        sql = "SELECT parent_id FROM mending WHERE comment_id=? AND kind='join'"
        seen = {comment_id}
        while (other := self._connection.value(sql, (comment_id,))) is not None and other not in seen:
            seen.add(other)
            comment_id = other
        return comment_id

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
            wanted = self.holder(comment_id)
            return next(one for one in self.iterate(article_of(comment_id)) if one.id == wanted)
        with failures.reading(self._connection.path):
            return _record(row)

    def plain(self, comment_id: int) -> str:
        """The plain text alone: what selectors count in."""
        found = self._connection.value("SELECT text FROM comment WHERE id=?", (comment_id,))
        if found is None:
            raise unknown_comment(comment_id)
        return str(found)

    def require(self, comment_ids: Iterable[int]) -> None:
        """Raise `UnknownItem` for the first comment that does not exist, or is none any more (joined with another)."""
        for comment_id in comment_ids:
            if self._connection.value("SELECT 1 FROM comment WHERE id=?", (comment_id,)) is None:
                raise unknown_comment(comment_id)
            if self.holder(comment_id) != comment_id:
                raise rows.unknown(say("Comment {id} was joined with another one.", id=comment_id))


type Mended = tuple[int, int, str, int | None, int | None]
"""A mending: its id, the comment, kind, the other comment, where the text is split."""


def mended(thread: Sequence[CommentRecord], mendings: Sequence[Mended]) -> Iterator[CommentRecord]:
    """The thread as coders mended it, in its new order. A parent that is gone from it changes nothing."""
    known = {one.id: one for one in thread}
    inside = {number: other for _, number, kind, other, _ in mendings if kind == JOIN and other in known}
    parents = {number: parent for _, number, kind, parent, _ in mendings if kind == PARENT and parent in {*known, None}}
    others = {number for _, number, kind, *_ in mendings if kind == NO_COMMENT}
    tree = _Tree(known, parents, inside)
    held: dict[int, list[int]] = defaultdict(list)
    for number in inside:
        held[tree.holder(number)].append(number)
    order = _in_order(thread, {part_id(source, one): at or 0 for one, source, kind, _, at in mendings if kind == SPLIT})
    for place in merged([tree.member(one) for one in order if one.id not in inside]):
        one = known[place.number]
        parent = known.get(place.parent) if place.parent is not None else None
        moved = one.id in parents or one.part_of is not None or (place.parent != one.parent_id and bool(inside))
        yield replace(
            one,
            position=place.position,
            parent_id=place.parent,
            root_id=place.root,
            depth=place.depth,
            replies=place.replies,
            rank=place.rank,
            parent_missing=place.missing,
            parent_site_id=one.parent_site_id if not moved else (parent.site_id if parent else None),
            mended=moved,
            parent_as_found=one.parent_id,
            no_comment=one.id in others,
            joined=tuple(held.get(one.id, ())),
        )


def _in_order(thread: Sequence[CommentRecord], places: Mapping[int, int]) -> Iterator[CommentRecord]:
    """Each part behind the comment that it was split off, in the order of the text."""
    parts: dict[int, list[CommentRecord]] = defaultdict(list)
    for one in thread:
        if one.part_of is not None:
            parts[one.part_of].append(one)
    for one in thread if parts else ():
        if one.part_of is None:
            yield one
            yield from sorted(parts[one.id], key=lambda part: places.get(part.id, 0))
    if not parts:
        yield from thread


@dataclass(frozen=True, slots=True)
class _Tree:
    """What answers what. `parents`: as coders say; `inside`: what went into another comment."""

    known: Mapping[int, CommentRecord]
    parents: Mapping[int, int | None]
    inside: Mapping[int, int]

    def holder(self, number: int) -> int:
        seen = {number}
        while number in self.inside and self.inside[number] not in seen:
            number = self.inside[number]
            seen.add(number)
        return number

    def member(self, one: CommentRecord) -> Member:
        parent, missing = self._above(one.id)
        seen = {one.id}
        while parent is not None and self.holder(parent) == one.id and parent not in seen:
            seen.add(parent)  # it went into its own reply
            parent, missing = self._above(parent)
        return Member(one.id, None if parent is None else self.holder(parent), missing)

    def _above(self, number: int) -> tuple[int | None, bool]:
        """What a comment answers; a part that nobody put elsewhere answers what the whole did."""
        one = self.known[number]
        if number in self.parents:
            return self.parents[number], False
        if one.part_of is not None and one.part_of in self.known:
            return self._above(one.part_of)
        return one.parent_id, one.parent_missing


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
        part_of=row[35],
        text_as_found=None if row[36] is None else RichText.from_parts(row[36], row[37]),
    )
