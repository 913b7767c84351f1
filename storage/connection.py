"""The archive's single connection: every statement passes here, so threads and errors are handled once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, get_ident
from typing import Any

from domain.errors import Cancelled
from domain.messages import say
from storage import failures

BUSY_SECONDS = 10.0
"""How long a writer waits for a reader in another program, and the other way round."""

_STEPS = 20_000
"""So many steps of SQLite's machine, about a millisecond, lie between two looks at whether to stop."""

_PRAGMAS = (
    "journal_mode=DELETE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "cell_size_check=ON",
    "trusted_schema=OFF",
    "cache_size=-64000",
    "temp_store=MEMORY",
)


class WrongThread(RuntimeError):
    """A bug: an archive was used on another thread than the one that opened it."""


class Connection:
    """SQLite with Threadmark's settings, its errors as sentences, and transactions that never nest."""

    def __init__(self, raw: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
        self.raw = raw
        self.path = path
        self.read_only = read_only
        self._thread = get_ident()

    @classmethod
    def connect(cls, path: Path, *, read_only: bool = False, create: bool = False) -> Connection:
        """Connect to `path`. Read-only still lets SQLite roll back what a killed writer left half-done."""
        uri = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
        with failures.translated(path):
            raw = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)
        connection = cls(raw, path, read_only=read_only)
        try:
            connection._prepare()
        except BaseException:
            raw.close()
            raise
        return connection

    def _prepare(self) -> None:
        with failures.translated(self.path):
            self.raw.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
            if self.read_only:
                self.raw.execute("PRAGMA query_only=ON")
            for pragma in _PRAGMAS[1:] if self.read_only else _PRAGMAS:
                self.raw.execute(f"PRAGMA {pragma}")

    def close(self) -> None:
        self._check_thread()
        self.raw.close()

    def run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Execute one statement that returns no rows."""
        self._check_thread()
        with failures.translated(self.path):
            return self.raw.execute(sql, values)

    def run_temporary(self, sql: str) -> None:
        """Make something that lives in memory only, as a view of the index: allowed when only reading, too."""
        if not self.read_only:
            self.run(sql)
            return
        self.run("PRAGMA query_only=OFF")
        try:
            self.run(sql)
        finally:
            self.run("PRAGMA query_only=ON")

    @contextmanager
    def stoppable(self, cancel: Event | None) -> Iterator[None]:
        """What is read inside ends soon after `cancel` is set, by any thread, and raises `Cancelled`."""
        if cancel is None:
            yield
            return
        self._check_thread()
        self.raw.set_progress_handler(cancel.is_set, _STEPS)
        try:
            if cancel.is_set():
                raise Cancelled(say("Stopped."))
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            raise Cancelled(say("Stopped.")) from error
        finally:
            self.raw.set_progress_handler(None, 0)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self._check_thread()
        with failures.translated(self.path):
            self.raw.executemany(sql, rows)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows as tuples."""
        self._check_thread()
        with failures.translated(self.path):
            return self.raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> Any | None:
        """The first row as a tuple, or None."""
        self._check_thread()
        with failures.translated(self.path):
            return self.raw.execute(sql, values).fetchone()

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.row(sql, values)
        return None if row is None else row[0]

    def named(self, sql: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows with their columns by name."""
        self._check_thread()
        with failures.translated(self.path):
            cursor = self.raw.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; when it returns, it is on the disk."""
        self._check_thread()
        if self.read_only:
            raise failures.read_only(self.path)
        if self.raw.in_transaction:
            raise RuntimeError("a transaction inside a transaction")
        with failures.translated(self.path):
            self.raw.execute("BEGIN IMMEDIATE")
        try:
            yield
            with failures.translated(self.path):
                self.raw.execute("COMMIT")
        finally:
            if self.raw.in_transaction:  # an error came, in the block or at the commit
                self.raw.execute("ROLLBACK")

    def _check_thread(self) -> None:
        if get_ident() != self._thread:
            raise WrongThread("an archive was used on another thread than the one that opened it")
