"""Saved searches: queries with a name. Writing needs a running step."""

from __future__ import annotations

from dataclasses import dataclass

from domain.annotation import new_uuid
from domain.errors import ArchiveError
from domain.messages import say
from domain.text import clean
from storage import rows
from storage.connection import Connection
from storage.history import History

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that somebody gave a name."""

    id: int
    uuid: str
    name: str
    query: str


class Searches:
    """The saved searches of the archive, in the order in which they were saved."""

    def __init__(self, connection: Connection, history: History) -> None:
        self._connection = connection
        self._history = history

    def all(self) -> list[SavedSearch]:
        found = self._connection.rows("SELECT id, uuid, name, query FROM saved_search ORDER BY position, id")
        return [SavedSearch(*row) for row in found]

    def named(self, name: str) -> SavedSearch:
        """The search of that name; case does not matter."""
        wanted = rows.folded(name)
        for one in self.all():
            if rows.folded(one.name) == wanted:
                return one
        raise rows.unknown(say("There is no saved search “{name}”.", name=name))

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a query under a name, in place of what had that name."""
        name, query = " ".join(clean(name).split())[:LONGEST_NAME], clean(query).strip()
        if not name or not query:
            raise ArchiveError(say("A saved search needs a name and something to search for."), say("Type both."))
        step = self._history.running
        there = next((one for one in self.all() if rows.folded(one.name) == rows.folded(name)), None)
        if there is not None:
            step.update("saved_search", there.id, {"name": name, "query": query})
            return SavedSearch(there.id, there.uuid, name, query)
        row = {
            "uuid": new_uuid(),
            "name": name,
            "query": query,
            "position": 1 + int(self._connection.value("SELECT ifnull(max(position), -1) FROM saved_search")),
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        number = step.insert("saved_search", row)
        return SavedSearch(number, str(row["uuid"]), name, query)

    def rename(self, search_id: int, name: str) -> None:
        name = " ".join(clean(name).split())[:LONGEST_NAME]
        if not name:
            raise ArchiveError(say("A saved search needs a name and something to search for."), say("Type both."))
        if any(rows.folded(one.name) == rows.folded(name) and one.id != search_id for one in self.all()):
            raise ArchiveError(
                say("There is already a saved search “{name}”.", name=name), say("Choose another name, or remove it.")
            )
        self._history.running.update("saved_search", search_id, {"name": name})

    def remove(self, search_id: int) -> None:
        self._history.running.delete("saved_search", search_id)
