"""Settings: what belongs to one archive and goes with its file, as keys and texts."""

from __future__ import annotations

from storage.connection import Connection


class Settings:
    """Small key-value pairs. Not in the history, and no secrets."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: str = "") -> str:
        found = self._connection.value("SELECT value FROM setting WHERE key=?", (key,))
        return default if found is None else str(found)

    def put(self, key: str, value: str) -> None:
        with self._connection.transaction():
            self._connection.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def remove(self, key: str) -> None:
        with self._connection.transaction():
            self._connection.run("DELETE FROM setting WHERE key=?", (key,))

    def all(self) -> dict[str, str]:
        return dict(self._connection.rows("SELECT key, value FROM setting ORDER BY key"))
