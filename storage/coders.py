"""Coders: who annotates in this archive."""

from __future__ import annotations

from domain.annotation import Coder, new_uuid
from domain.errors import ArchiveError
from domain.messages import say
from domain.text import clean
from domain.time import now
from storage.connection import Connection
from storage.seals import insert_sql, sealed_row, update_sql

CURRENT = "current_coder"
FIRST_NAME = "Coder 1"
"""Neutral on purpose: a login name would leave the computer with the file."""


class Coders:
    """Every row that a person makes names its coder."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_first(self) -> None:
        """Give a new archive its first coder. Only inside a transaction."""
        moment = now()
        row = {"id": 1, "uuid": new_uuid(), "name": FIRST_NAME, "created_at": moment, "modified_at": moment}
        self._connection.run(insert_sql("coder"), sealed_row("coder", row))
        self._connection.run("INSERT INTO setting (key, value) VALUES (?, ?)", (CURRENT, str(row["uuid"])))

    def current(self) -> Coder:
        return self.get(self.current_id())

    def current_id(self) -> int:
        found = self._connection.value(
            "SELECT coder.id FROM coder JOIN setting ON setting.value = coder.uuid WHERE setting.key=?", (CURRENT,)
        )
        return int(found or self._connection.value("SELECT min(id) FROM coder"))

    def get(self, coder_id: int) -> Coder:
        row = self._connection.row("SELECT uuid, name FROM coder WHERE id=?", (coder_id,))
        return Coder(*row) if row else Coder("", "?")

    def by_id(self) -> dict[int, Coder]:
        return {
            number: Coder(uuid, name)
            for number, uuid, name in self._connection.rows("SELECT id, uuid, name FROM coder")
        }

    def set_name(self, name: str) -> Coder:
        """Rename the current coder. Not in the history: a name is no finding."""
        name = " ".join(clean(name).split())
        if not name:
            raise ArchiveError(say("A coder needs a name."), say("Type the name that exports shall show."))
        with self._connection.transaction():
            row = dict(self._connection.named("SELECT * FROM coder WHERE id=?", (self.current_id(),))[0])
            row |= {"name": name, "modified_at": now()}
            self._connection.run(update_sql("coder"), (*sealed_row("coder", row), row["id"]))
        return self.current()
