"""Queue: the addresses that are to be captured, a row each. What is written here is on the disk when it returns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from domain.annotation import new_uuid
from domain.capture import Capture, Receipt
from domain.errors import ThreadmarkError
from domain.messages import Message, say
from domain.queue import NewEntry, QueueEntry, QueueState
from domain.time import now
from storage import failures, rows
from storage.captures import Captures
from storage.coders import Coders
from storage.connection import Connection
from storage.seals import insert_sql, sealed_row, update_sql


class Queue:
    """Not in the history: what was captured stays captured, and a row that was removed can be added again."""

    def __init__(self, connection: Connection, coders: Coders, captures: Captures) -> None:
        self._connection = connection
        self._coders = coders
        self._captures = captures

    # -- reading --
    def entries(self, *states: QueueState) -> list[QueueEntry]:
        """All rows, in the order in which they were added; `states`: only those in one of them."""
        marks = ",".join("?" * len(states))
        where = f" WHERE state IN ({marks})" if states else ""
        found = self._connection.named(
            f"SELECT * FROM queue_entry{where} ORDER BY id",  # noqa: S608
            [state.value for state in states],
        )
        with failures.reading(self._connection.path):
            return [_entry(row) for row in found]

    def find(self, entry_id: int) -> QueueEntry | None:
        """The row with this number; None if it was removed."""
        found = self._connection.named("SELECT * FROM queue_entry WHERE id=?", (entry_id,))
        with failures.reading(self._connection.path):
            return _entry(found[0]) if found else None

    def get(self, entry_id: int) -> QueueEntry:
        found = self.find(entry_id)
        if found is None:
            raise rows.unknown(say("There is no row {id} in the queue of this archive.", id=entry_id))
        return found

    def counts(self) -> dict[QueueState, int]:
        """How many rows are in each state; states without any are left out."""
        found = self._connection.rows("SELECT state, count(*) FROM queue_entry GROUP BY state")
        with failures.reading(self._connection.path):
            return {QueueState(state): count for state, count in found}

    def archived(self, host: str | None = None) -> list[tuple[int, str]]:
        """(article, address) of all that is archived, the newest last; `host`: only where that is in the address."""
        sql = (
            "SELECT id, url FROM article WHERE url IS NOT NULL"
            " UNION SELECT article_id, requested_url FROM capture_page"
            " JOIN capture ON capture.id = capture_id WHERE role='article' AND requested_url IS NOT NULL"
        )
        if host is None:
            return self._connection.rows(f"{sql} ORDER BY 1")
        return self._connection.rows(f"SELECT * FROM ({sql}) WHERE instr(lower(url), ?) ORDER BY 1", (host,))  # noqa: S608

    # -- writing --
    def add(self, wanted: Sequence[NewEntry]) -> list[int]:
        """Put addresses at the end; those that stand there already are left out. The numbers of the new rows."""
        with self._connection.transaction():
            there = {key for (key,) in self._connection.rows("SELECT key FROM queue_entry")}
            fresh = {one.key: one for one in reversed(wanted) if one.key not in there}
            coder, moment = self._coders.current_id(), now()
            first = int(self._connection.value("SELECT seq FROM sqlite_sequence WHERE name='queue_entry'") or 0) + 1
            made = [
                _new_row(number, one, coder, moment)
                for number, one in enumerate((one for one in wanted if fresh.get(one.key) is one), start=first)
            ]
            self._connection.run_many(insert_sql("queue_entry"), (sealed_row("queue_entry", row) for row in made))
        return [row["id"] for row in made]

    def begin(self, entry_id: int) -> QueueEntry:
        """It is being read from now on."""
        starts = self.get(entry_id).starts + 1
        return self._change(entry_id, state=QueueState.READING, starts=starts, error=None)

    def put_back(self, entry_id: int, *, died: bool = False) -> QueueEntry:
        """Reading it was stopped: it waits as before. `died`: the program ended meanwhile, which stays counted."""
        counted: dict[str, object] = {} if died else {"starts": 0}
        return self._change(entry_id, state=QueueState.WAITING, **counted)

    def save(self, entry_id: int, capture: Capture) -> QueueEntry:
        """Put the capture into the archive and say so in its row: both, or neither."""
        with self._connection.transaction():
            article_id = self._captures.put(capture)
            kept = self._connection.value("SELECT receipt FROM capture WHERE article_id=?", (article_id,))
            saved = {"state": QueueState.SAVED, "article_id": article_id, "receipt": kept}
            self._write(entry_id, _result(capture) | saved)
        return self.get(entry_id)

    def must_be_looked_at(self, entry_id: int, capture: Capture) -> QueueEntry:
        """Its comments were only guessed: nothing is saved yet."""
        return self._change(entry_id, state=QueueState.LOOK, **_result(capture))

    def fail(self, entry_id: int, error: ThreadmarkError) -> QueueEntry:
        """Why it could not be read."""
        told = {"what": error.what.to_json(), "advice": error.advice.to_json() if error.advice else None}
        words = json.dumps(told, ensure_ascii=False)
        return self._change(entry_id, state=QueueState.FAILED, error=words, receipt=None, starts=0)

    def skip(self, entry_id: int, article_id: int) -> QueueEntry:
        """It is archived already."""
        return self._change(entry_id, state=QueueState.SKIPPED, article_id=article_id, starts=0)

    def retry(self, entry_ids: Iterable[int]) -> int:
        """Let these wait again, whatever became of them; an archived one is then captured again. How many it were."""
        with self._connection.transaction():
            found = [self.get(entry_id) for entry_id in dict.fromkeys(entry_ids)]
            wanted = [one for one in found if one.state not in (QueueState.WAITING, QueueState.READING)]
            for one in wanted:
                again = one.again or one.article_id is not None
                fresh = {"error": None, "receipt": None, "article_id": None, "starts": 0}
                self._write(one.id, fresh | {"state": QueueState.WAITING, "again": int(again)})
        return len(wanted)

    def remove(self, entry_ids: Iterable[int]) -> int:
        """Take rows out of the queue; what was captured stays. How many it were."""
        wanted = list(dict.fromkeys(entry_ids))
        with self._connection.transaction():
            for entry_id in wanted:
                self.get(entry_id)
            self._connection.run_many("DELETE FROM queue_entry WHERE id=?", ((entry_id,) for entry_id in wanted))
        return len(wanted)

    # -- inside --
    def _change(self, entry_id: int, **values: object) -> QueueEntry:
        with self._connection.transaction():
            self._write(entry_id, values)
        return self.get(entry_id)

    def _write(self, entry_id: int, values: dict[str, Any]) -> None:
        """Change some columns of a row. Only inside a transaction."""
        self.get(entry_id)
        row = dict(self._connection.named("SELECT * FROM queue_entry WHERE id=?", (entry_id,))[0])
        title = values.pop("title", None) or row["title"]
        row |= values | {"title": title, "modified_at": now()}
        row = dict(zip(row, rows.encodable(list(row.values())), strict=True))
        self._connection.run(update_sql("queue_entry"), (*sealed_row("queue_entry", row), entry_id))


def _new_row(number: int, one: NewEntry, coder: int, moment: str) -> dict[str, Any]:
    archived = one.article_id is not None and not one.again
    url, key, title = rows.encodable([one.url, one.key, one.title])
    return {
        "id": number,
        "uuid": new_uuid(),
        "url": url,
        "key": key,
        "title": title,
        "state": (QueueState.SKIPPED if archived else QueueState.WAITING).value,
        "again": int(one.again),
        "starts": 0,
        "article_id": one.article_id if archived else None,
        "receipt": None,
        "error": None,
        "coder_id": coder,
        "created_at": moment,
        "modified_at": moment,
    }


def _result(capture: Capture) -> dict[str, Any]:
    """What a row keeps of a capture."""
    return {
        "receipt": rows.receipt_json(capture.receipt),
        "title": capture.article.title,
        "error": None,
        "starts": 0,
    }


def _entry(row: sqlite3.Row) -> QueueEntry:
    told = json.loads(row["error"]) if row["error"] else {}
    return QueueEntry(
        id=row["id"],
        uuid=row["uuid"],
        url=row["url"],
        key=row["key"],
        title=row["title"],
        state=QueueState(row["state"]),
        again=bool(row["again"]),
        starts=row["starts"],
        article_id=row["article_id"],
        receipt=_receipt(row["receipt"]),
        error=_message(told.get("what")),
        advice=_message(told.get("advice")),
        created_at=row["created_at"],
    )


def _receipt(text: str | None) -> Receipt | None:
    return rows.receipt_from(text) if text else None


def _message(data: dict[str, Any] | None) -> Message | None:
    return Message.from_json(data) if data else None
