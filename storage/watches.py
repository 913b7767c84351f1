"""Watches: the articles that are looked at again and again."""

from __future__ import annotations

from dataclasses import fields

from domain.annotation import new_uuid
from domain.messages import say
from domain.time import now
from domain.watch import Ended, Watch
from storage import rows
from storage.coders import Coders
from storage.connection import Connection
from storage.seals import insert_sql, sealed_row, update_sql

_FIELDS = tuple(field.name for field in fields(Watch))
_SELECT = f"SELECT {','.join(_FIELDS)} FROM watch"  # noqa: S608


class Watches:
    """Not in the history: a watch that was removed can be begun again."""

    def __init__(self, connection: Connection, coders: Coders) -> None:
        self._connection = connection
        self._coders = coders

    def all(self) -> list[Watch]:
        """Those that go on first, by when they are due."""
        found = self._connection.rows(f"{_SELECT} ORDER BY ended IS NOT NULL, due_at, id")
        return [_watch(row) for row in found]

    def due(self, moment: str) -> list[Watch]:
        """What is to be looked at by now, the longest due first."""
        found = self._connection.rows(f"{_SELECT} WHERE ended IS NULL AND due_at <= ? ORDER BY due_at, id", (moment,))
        return [_watch(row) for row in found]

    def of_article(self, article_id: int) -> Watch | None:
        row = self._connection.row(f"{_SELECT} WHERE article_id=?", (article_id,))
        return _watch(row) if row else None

    def get(self, watch_id: int) -> Watch:
        row = self._connection.row(f"{_SELECT} WHERE id=?", (watch_id,))
        if row is None:
            raise rows.unknown(say("There is no watch {id} in this archive.", id=watch_id))
        return _watch(row)

    def put(self, watch: Watch) -> Watch:
        """Begin it (id 0) or keep what became of it. An article has one watch: a new one takes the old one's place."""
        moment = now()
        values = {name: getattr(watch, name) for name in _FIELDS}
        values["ended"] = watch.ended.value if watch.ended else None
        with self._connection.transaction():
            found = self._connection.named("SELECT * FROM watch WHERE article_id=?", (watch.article_id,))
            if found:
                row = dict(found[0]) | values | {"id": found[0]["id"], "modified_at": moment}
                self._connection.run(update_sql("watch"), (*sealed_row("watch", row), row["id"]))
            else:
                number = int(self._connection.value("SELECT seq FROM sqlite_sequence WHERE name='watch'") or 0) + 1
                row = values | {
                    "id": number,
                    "uuid": new_uuid(),
                    "coder_id": self._coders.current_id(),
                    "created_at": moment,
                    "modified_at": moment,
                }
                self._connection.run(insert_sql("watch"), sealed_row("watch", row))
        return self.get(row["id"])

    def remove(self, watch_id: int) -> None:
        self.get(watch_id)
        with self._connection.transaction():
            self._connection.run("DELETE FROM watch WHERE id=?", (watch_id,))


def _watch(row: tuple[object, ...]) -> Watch:
    values = dict(zip(_FIELDS, row, strict=True))
    values["ended"] = Ended(str(values["ended"])) if values["ended"] is not None else None
    return Watch(**values)  # type: ignore[arg-type]
