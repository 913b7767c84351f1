"""Authors: the names behind the keys, to find comments by a part of a name. Kept until a capture changes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from storage.connection import Connection
from storage.vocabulary import fold


class Authors:
    """Every key of an author with the names that it has. An author whose name is not shown is nobody."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._state: tuple[int, int] | None = None
        self._folded: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def keys(self, wanted: str) -> list[str]:
        """The keys of all whose name has this in it; case and accents do not matter."""
        self._read()
        part = fold(wanted)
        return [key for key, names in self._folded.items() if part in names]

    def folded(self) -> Mapping[str, str]:
        """What to sort by, for each key."""
        self._read()
        return self._folded

    def names(self) -> Mapping[str, str]:
        """The name of each key."""
        self._read()
        return self._names

    def matching(self, wanted: str) -> Iterable[tuple[str, str]]:
        """Folded and real names that have this in them."""
        self._read()
        part = fold(wanted)
        return ((folded, self._names[key]) for key, folded in self._folded.items() if part in folded)

    def _read(self) -> None:
        captures = self._connection.value("SELECT seq FROM sqlite_sequence WHERE name='capture'")
        state = int(captures or 0), int(self._connection.value("SELECT count(*) FROM article"))
        if state == self._state:
            return
        self._names = dict(self._connection.rows(_FIRST_NAMES))
        self._folded = {key: fold(name) for key, name in self._names.items()}
        if any("#" in key for key in self._names):
            for key, name in self._connection.rows(_OTHER_NAMES):
                if name != self._names.get(key):
                    self._folded[key] = f"{self._folded.get(key, '')}\n{fold(name)}".strip()
        self._state = state


_FIRST_NAMES = """
    SELECT who.key, comment.author_name
    FROM (SELECT author_key AS key, min(id) AS first FROM comment WHERE author_key > '' GROUP BY author_key) AS who
    CROSS JOIN comment ON comment.id=who.first WHERE comment.author_name <> ''
"""
_OTHER_NAMES = """
    SELECT author_key, author_name FROM comment WHERE author_site_id IS NOT NULL AND author_name <> ''
    GROUP BY author_key, author_name
"""
"""Who has an id at the site may write under several names; the others are known by their name."""
