"""Mendings and addressees: what coders say of a tree that was captured. Writing needs a running step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.annotation import Coder, new_uuid
from storage.coders import Coders
from storage.comments import NO_COMMENT, PARENT, Comments, article_of
from storage.connection import Connection
from storage.history import History
from storage.schema import COMMENT_BITS


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a comment answers, as a coder reads it: a comment, or a person (`author_key`; None for somebody outside)."""

    comment_id: int
    answered_id: int | None
    author_key: str | None
    name: str
    coder: Coder | None = None
    created: str = ""


class Mendings:
    """What was captured stays; this is laid over it."""

    def __init__(self, connection: Connection, history: History, coders: Coders, comments: Comments) -> None:
        self._connection = connection
        self._history = history
        self._coders = coders
        self._comments = comments

    def set_parent(self, comment_id: int, parent_id: int | None) -> bool:
        """Let the comment answer another one (None: none). What was found itself takes the mending away."""
        self._comments.require([comment_id, *([parent_id] if parent_id is not None else [])])
        found = self._connection.row("SELECT parent_id, parent_missing FROM comment WHERE id=?", (comment_id,))
        if found is not None and found[0] == parent_id and not found[1]:
            return self.take_back(comment_id, PARENT)
        return self._put(comment_id, PARENT, parent_id)

    def set_no_comment(self, comment_id: int) -> bool:
        """Mark it as something that is no comment."""
        self._comments.require([comment_id])
        return self._put(comment_id, NO_COMMENT, None)

    def take_back(self, comment_id: int, kind: str) -> bool:
        """As it was found."""
        row = self._connection.value("SELECT id FROM mending WHERE comment_id=? AND kind=?", (comment_id, kind))
        if row is not None:
            self._history.running.delete("mending", row, article_of(comment_id), comment_id)
        return row is not None

    def count(self, article_id: int) -> int:
        """How many there are under an article."""
        sql = "SELECT count(*) FROM mending WHERE comment_id BETWEEN ? AND ?"
        return int(self._connection.value(sql, _span(article_id)))

    def _put(self, comment_id: int, kind: str, parent_id: int | None) -> bool:
        step, place = self._history.running, (article_of(comment_id), comment_id)
        row = self._connection.row(
            "SELECT id, parent_id FROM mending WHERE comment_id=? AND kind=?", (comment_id, kind)
        )
        if row is not None:
            return row[1] != parent_id and step.update("mending", row[0], {"parent_id": parent_id}, *place)
        values = {
            "uuid": new_uuid(),
            "comment_id": comment_id,
            "kind": kind,
            "parent_id": parent_id,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        step.insert("mending", values, *place)
        return True

    # -- addressees --
    def addressees(self, article_id: int) -> list[Addressee]:
        """All that coders said under an article, by comment."""
        coders = self._coders.by_id()
        sql = (
            "SELECT comment_id, answered_id, author_key, name, coder_id, created_at FROM addressee"
            " WHERE comment_id BETWEEN ? AND ? ORDER BY comment_id, id"
        )
        return [
            Addressee(comment, answered, author, name, coders[coder], created)
            for comment, answered, author, name, coder, created in self._connection.rows(sql, _span(article_id))
        ]

    def set_addressees(self, comment_id: int, wanted: Sequence[Addressee]) -> bool:
        """Whom the comment answers, in place of what this coder said before."""
        self._comments.require([comment_id, *(one.answered_id for one in wanted if one.answered_id is not None)])
        step, place = self._history.running, (article_of(comment_id), comment_id)
        mine = self._connection.rows(
            "SELECT id, answered_id, author_key, name FROM addressee WHERE comment_id=? AND coder_id=? ORDER BY id",
            (comment_id, step.coder_id),
        )
        new = list(dict.fromkeys((one.answered_id, one.author_key, one.name) for one in wanted))
        for number, *said in mine:
            if tuple(said) not in new:
                step.delete("addressee", number, *place)
        before = {tuple(said) for _, *said in mine}
        for answered_id, author_key, name in new:
            if (answered_id, author_key, name) not in before:
                values = {
                    "uuid": new_uuid(),
                    "comment_id": comment_id,
                    "answered_id": answered_id,
                    "author_key": author_key,
                    "name": name,
                    "coder_id": step.coder_id,
                    "created_at": step.moment,
                    "modified_at": step.moment,
                }
                step.insert("addressee", values, *place)
        return set(new) != before


def _span(article_id: int) -> tuple[int, int]:
    return article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1
