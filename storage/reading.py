"""Reading: which comments a coder has read, and how far they are.

A mark is a fact with a time, not a finding: it is not in the history. Pingbacks, and what was mended to be no comment,
are never read and never counted. All questions are about ranges of ids, for an article's comments are one range.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import batched
from typing import Any

from domain.annotation import new_uuid
from domain.comment import CommentKind
from domain.time import now
from domain.worklist import Progress
from storage.coders import Coders
from storage.comments import NO_COMMENT, Comments, article_of
from storage.connection import Connection
from storage.parts import JOIN
from storage.schema import COMMENT_BITS
from storage.seals import insert_sql, sealed_row

_PART = 10_000
"""Ids in one statement."""
_TAGGED = (
    "EXISTS (SELECT 1 FROM annotation_tag AS mine WHERE mine.annotation_id=annotation.id AND mine.coder_id={coder})"
)


class Reading:
    """What the current coder has read and tagged."""

    def __init__(self, connection: Connection, coders: Coders, comments: Comments) -> None:
        self._connection = connection
        self._coders = coders
        self._comments = comments

    # -- marks --
    def mark(self, comment_ids: Iterable[int], even: Iterable[int] = ()) -> list[int]:
        """Mark comments as read; those that newly are. What is no comment here (any more) is passed over.

        `even`: these are marked although they are pingbacks.
        """
        wanted = self._countable(comment_ids, even)
        if not wanted:
            return []
        coder = self._coders.current_id()
        with self._connection.transaction():
            there = self.among(wanted)
            new = [number for number in wanted if number not in there]
            self._insert(new, coder)
        return new

    def _insert(self, comment_ids: Sequence[int], coder: int) -> None:
        found = self._connection.value("SELECT seq FROM sqlite_sequence WHERE name='comment_read'")
        first, moment = int(found or 0) + 1, now()
        self._connection.run_many(
            insert_sql("comment_read"),
            (
                sealed_row(
                    "comment_read",
                    {
                        "id": number,
                        "uuid": new_uuid(),
                        "comment_id": comment_id,
                        "coder_id": coder,
                        "created_at": moment,
                    },
                )
                for number, comment_id in enumerate(comment_ids, start=first)
            ),
        )

    def unmark(self, comment_ids: Iterable[int]) -> list[int]:
        """Take the marks away again; those that had one."""
        gone = sorted(self.among(comment_ids))
        if gone:
            coder = self._coders.current_id()
            with self._connection.transaction():
                for part in batched(gone, _PART):
                    self._connection.run(
                        "DELETE FROM comment_read WHERE coder_id=? AND comment_id IN (SELECT value FROM json_each(?))",
                        (coder, json.dumps(part)),
                    )
        return gone

    def _countable(self, comment_ids: Iterable[int], even: Iterable[int]) -> list[int]:
        ids = list(dict.fromkeys(comment_ids))
        there = self.existing(ids)
        others = {number for article_id in {article_of(one) for one in there} for number in self.others(article_id)}
        others.difference_update(even)
        return [number for number in ids if number in there and number not in others]

    # -- what is read and tagged --
    def of_article(self, article_id: int) -> set[int]:
        """The comments of an article that are read."""
        return self._ids(
            "SELECT comment_id FROM comment_read WHERE comment_id BETWEEN ? AND ? AND coder_id=?",
            (*span(article_id), self._coders.current_id()),
        )

    def tagged_in(self, article_id: int) -> set[int]:
        """The comments of an article on which, on a passage or reply link of which, the coder has set a tag."""
        return self._ids(
            "SELECT comment_id FROM annotation WHERE article_id=? AND comment_id IS NOT NULL AND "  # noqa: S608
            + _TAGGED.format(coder="?"),
            (article_id, self._coders.current_id()),
        )

    def among(self, comment_ids: Iterable[int]) -> set[int]:
        """Those of these comments that are read."""
        return self._of_these(
            "SELECT comment_id FROM json_each(?) CROSS JOIN comment_read ON comment_id=value AND coder_id=?",
            comment_ids,
        )

    def tagged_among(self, comment_ids: Iterable[int]) -> set[int]:
        """Those of these comments that the coder has tagged."""
        return self._of_these(
            "SELECT comment_id FROM json_each(?) CROSS JOIN annotation ON comment_id=value WHERE "  # noqa: S608
            + _TAGGED.format(coder="?"),
            comment_ids,
        )

    def existing(self, comment_ids: Iterable[int]) -> set[int]:
        """Those of these comments that are in the archive."""
        found = set[int]()
        for part in batched(comment_ids, _PART):
            found |= self._ids(
                "SELECT comment.id FROM json_each(?) CROSS JOIN comment ON comment.id=value", (json.dumps(part),)
            )
        return found

    def _of_these(self, sql: str, comment_ids: Iterable[int]) -> set[int]:
        coder, found = self._coders.current_id(), set[int]()
        for part in batched(comment_ids, _PART):
            found |= self._ids(sql, (json.dumps(part), coder))
        return found

    def _ids(self, sql: str, values: Sequence[Any]) -> set[int]:
        return {number for (number,) in self._connection.rows(sql, values)}

    # -- how far --
    def progress(self, article_id: int) -> Progress:
        """How far the coder is with a thread."""
        others = self.others(article_id)
        total = int(self._connection.value("SELECT count(*) FROM comment WHERE article_id=?", (article_id,)))
        read, tagged = self.of_article(article_id) - others, self.tagged_in(article_id) - others
        return Progress(len(read), len(tagged), total - len(others))

    def progress_of(self, comment_ids: Sequence[int]) -> Progress:
        """How far the coder is with these comments; those that are no longer there count as gone."""
        there = self.existing(comment_ids)
        here = [number for number in comment_ids if number in there]
        return Progress(
            len(self.among(here)), len(self.tagged_among(here)), len(here), gone=len(comment_ids) - len(here)
        )

    # -- which comments there are --
    def articles(self) -> list[int]:
        """The ids of all articles, in the order in which they came."""
        return [number for (number,) in self._connection.rows("SELECT id FROM article ORDER BY id")]

    def order(self, article_id: int, *, pingbacks: bool = False) -> list[int]:
        """The comments of an article that count, in thread order."""
        others = self._no_comments(article_id) if pingbacks else self.others(article_id)
        return [number for number in self._in_order(article_id) if number not in others]

    def _in_order(self, article_id: int) -> list[int]:
        if self._is_mended(article_id):
            return [comment.id for comment in self._comments.iterate(article_id)]
        return [
            number
            for (number,) in self._connection.rows(
                "SELECT id FROM comment WHERE article_id=? ORDER BY position", (article_id,)
            )
        ]

    def roots(self, article_id: int) -> dict[int, int]:
        """For each comment of an article the one that its conversation begins with."""
        if self._is_mended(article_id):
            return {comment.id: comment.root_id for comment in self._comments.iterate(article_id)}
        return dict(self._connection.rows("SELECT id, root_id FROM comment WHERE id BETWEEN ? AND ?", span(article_id)))

    def mended_numbers(self, article_ids: Iterable[int]) -> dict[int, int]:
        """The places, from 1, of all comments of those of these articles that were mended."""
        mended = {
            article_of(number)
            for (number,) in self._connection.rows(f"SELECT comment_id FROM mending WHERE kind<>'{NO_COMMENT}'")  # noqa: S608
        }
        return {
            comment.id: comment.position + 1
            for article_id in mended.intersection(article_ids)
            for comment in self._comments.iterate(article_id)
        }

    def holders(self) -> dict[int, int]:
        """For each comment that was joined with another one, the comment that has its words now."""
        joined = [one for (one,) in self._connection.rows("SELECT comment_id FROM mending WHERE kind=?", (JOIN,))]
        return {one: self._comments.holder(one) for one in joined}

    def _is_mended(self, article_id: int) -> bool:
        """Whether somebody moved, split or joined comments, so that the thread stands otherwise than captured."""
        found = self._connection.value(
            "SELECT 1 FROM mending WHERE kind<>? AND comment_id BETWEEN ? AND ? LIMIT 1",
            (NO_COMMENT, *span(article_id)),
        )
        return found is not None

    def others(self, article_id: int) -> set[int]:
        """What stands in a thread and is no comment: pingbacks, what a coder marked so or joined with another one."""
        found = self._no_comments(article_id)
        if self.has_pingbacks(article_id):
            found |= self._ids(
                "SELECT id FROM comment WHERE id BETWEEN ? AND ? AND kind<>?",
                (*span(article_id), CommentKind.COMMENT.value),
            )
        return found

    def _no_comments(self, article_id: int) -> set[int]:
        return self._ids(
            "SELECT comment_id FROM mending WHERE kind IN (?, ?) AND comment_id BETWEEN ? AND ?",
            (NO_COMMENT, JOIN, *span(article_id)),
        )

    def has_pingbacks(self, article_id: int) -> bool:
        """The receipts tell, so that the comments of most threads need not be looked at one by one."""
        found = self._connection.value(
            "SELECT 1 FROM capture WHERE article_id=? AND (NOT json_valid(receipt)"
            " OR json_extract(receipt, '$.pingbacks') <> 0) LIMIT 1",
            (article_id,),
        )
        return found is not None


def span(article_id: int) -> tuple[int, int]:
    """The first and last id that a comment of this article can have."""
    first = article_id << COMMENT_BITS
    return first, first + (1 << COMMENT_BITS) - 1
