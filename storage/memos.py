"""Memos: the researcher's own writing about archive, articles, authors and tags. Writing needs a running step."""

from __future__ import annotations

from typing import Any

from domain.annotation import Coder, new_uuid
from domain.errors import UnknownItem
from domain.memo import About, Memo, MemoTarget, note_text
from domain.messages import say
from storage import failures, rows
from storage.coders import Coders
from storage.connection import Connection
from storage.history import History
from storage.noted import Noted

_SELECT = "SELECT id, uuid, target, article_id, tag_id, author_key, text, coder_id, created_at, modified_at FROM memo"


class Memos:
    """The memos of the archive. (Those on a tag that is removed or merged: see `TagLinks`.)"""

    def __init__(self, connection: Connection, history: History, coders: Coders) -> None:
        self._connection = connection
        self._history = history
        self._coders = coders
        self.noted = Noted(connection, coders)

    def all(self) -> list[Memo]:
        """Oldest first."""
        return self._read("1 ORDER BY id", ())

    def of(self, about: About) -> list[Memo]:
        """What was written about one thing, oldest first."""
        return self._read(
            "target=? AND article_id IS ? AND tag_id IS ? AND author_key IS ? ORDER BY id",
            (about.target.value, about.article_id, about.tag_id, about.author_key),
        )

    def get(self, memo_id: int) -> Memo:
        found = self._read("id=?", (memo_id,))
        if not found:
            raise rows.unknown(say("There is no memo {id} in this archive.", id=memo_id))
        return found[0]

    def by_uuid(self, uuid: str) -> Memo | None:
        return next(iter(self._read("uuid=?", (uuid,))), None)

    def add(self, about: About, text: str) -> int | None:
        """Write a memo and return its id; an empty text writes nothing."""
        text = note_text(text)
        if not text:
            return None
        self._require(about)
        step = self._history.running
        row = {
            "uuid": new_uuid(),
            "target": about.target.value,
            "article_id": about.article_id,
            "tag_id": about.tag_id,
            "author_key": about.author_key,
            "text": text,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        return step.insert("memo", row, about.article_id)

    def edit(self, memo_id: int, text: str) -> bool:
        """Change a memo; an empty text removes it."""
        memo, text = self.get(memo_id), note_text(text)
        if not text:
            self.remove(memo_id)
            return True
        return self._history.running.update("memo", memo_id, {"text": text}, memo.about.article_id)

    def remove(self, memo_id: int) -> None:
        self._history.running.delete("memo", memo_id, self.get(memo_id).about.article_id)

    def _require(self, about: About) -> None:
        """What it is to be about must be there."""
        found: object = 1
        if about.target is MemoTarget.ARTICLE:
            found = self._connection.value("SELECT 1 FROM article WHERE id=?", (about.article_id,))
        elif about.target is MemoTarget.TAG:
            found = self._connection.value("SELECT 1 FROM tag WHERE id=?", (about.tag_id,))
        elif about.target is MemoTarget.AUTHOR:
            known = "SELECT 1 FROM comment WHERE author_key=? LIMIT 1"
            found = about.author_key and self._connection.value(known, (about.author_key,))
        if not found:
            raise UnknownItem(
                say("What the memo is about is not in this archive."),
                say("It may have been removed. Write the memo about something else, or about the archive."),
            )

    def _read(self, where: str, values: tuple[Any, ...]) -> list[Memo]:
        coders = self._coders.by_id()
        found = self._connection.rows(f"{_SELECT} WHERE {where}", values)
        with failures.reading(self._connection.path):
            return [_memo(row, coders) for row in found]


def _memo(row: tuple[Any, ...], coders: dict[int, Coder]) -> Memo:
    number, uuid, target, article_id, tag_id, author_key, text, coder, created, modified = row
    about = About(MemoTarget(target), article_id, tag_id, author_key)
    return Memo(number, uuid, about, text, coders[coder], created, modified)
