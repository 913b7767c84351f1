"""The archive: one file, one door. Everything captured and annotated is behind it."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from domain.errors import ArchiveError
from domain.messages import say
from domain.records import Damage
from storage import opening
from storage.annotations import Annotations
from storage.articles import Articles
from storage.backup import back_up
from storage.captures import Captures
from storage.checking import Check, Progress, no_progress
from storage.codebook import Codebook
from storage.coders import Coders
from storage.comments import Comments
from storage.connection import Connection
from storage.history import History
from storage.lines import Line, lines, load
from storage.lock import WriterLock
from storage.memos import Memos
from storage.mendings import Mendings
from storage.pages import Pages
from storage.persons import Persons
from storage.queue import Queue
from storage.reading import Reading
from storage.recaptures import Recaptures
from storage.schema import SCHEMA, Schema
from storage.search import Search
from storage.searches import Searches
from storage.settings import Settings
from storage.versions import Versions
from storage.watches import Watches
from storage.worklists import Worklists


class Archive:
    """An open archive, used on the thread that opened it. Make one with `create` or `open`, and close it."""

    def __init__(self, connection: Connection, lock: WriterLock | None, path: Path) -> None:
        self.path = path
        self.read_only = connection.read_only
        self._connection = connection
        self._lock = lock
        self.settings = Settings(connection)
        self.coders = Coders(connection)
        self.history = History(connection, self.coders)
        self.pages = Pages(connection)
        self.captures = Captures(connection, self.coders, self.pages)
        self.recaptures = Recaptures(connection, self.coders, self.pages)
        self.articles = Articles(connection, self.pages, self.history)
        self.comments = Comments(connection)
        self.codebook = Codebook(connection, self.history)
        self.versions = Versions(connection)
        self.mendings = Mendings(connection, self.history, self.coders, self.comments)
        self.annotations = Annotations(
            connection, self.history, self.coders, self.articles, self.comments, self.versions
        )
        self.memos = Memos(connection, self.history, self.coders)
        self.reading = Reading(connection, self.coders, self.comments)
        self.worklists = Worklists(connection, self.history, self.coders, self.reading)
        self.persons = Persons(connection, self.reading)
        self.search = Search(connection, self.coders)
        self.searches = Searches(connection, self.history)
        self.watches = Watches(connection, self.coders)
        self.queue = Queue(connection, self.coders, self.captures)

    @classmethod
    def create(cls, path: Path, *, schema: Schema = SCHEMA) -> Self:
        """A new, empty archive at `path`, open for writing. Refuses a file that exists."""
        path = _absolute(path)
        if not path.parent.is_dir():
            raise ArchiveError(
                say("There is no folder {folder}.", folder=str(path.parent)),
                say("Make it first, or choose another one."),
            )
        lock = WriterLock.acquire(path)
        try:
            if path.exists():
                raise ArchiveError(
                    say("There is already a file {path}.", path=str(path)), say("Open it, or choose another name.")
                )
            opening.make_file(path, schema)
            return cls._connect(path, lock, schema)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, schema: Schema = SCHEMA) -> Self:
        """Open an archive. For writing only one program at a time can; reading goes on beside it."""
        path = _absolute(path)
        opening.require_file(path)
        if read_only:
            return cls._connect(path, None, schema)
        opening.require_writable(path)
        lock = WriterLock.acquire(path)
        try:
            return cls._connect(path, lock, schema)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _connect(cls, path: Path, lock: WriterLock | None, schema: Schema) -> Self:
        connection = Connection.connect(path, read_only=lock is None)
        try:
            version = opening.require_archive(connection, schema)
            opening.bring_up_to_date(connection, version, schema, lambda target: back_up(connection, target))
            return cls(connection, lock, path)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def load(
        cls, path: Path, found: Iterable[Line], *, progress: Progress | None = None, schema: Schema = SCHEMA
    ) -> Path:
        """Make a new archive at `path` from the `lines` of another one. Complete and checked, or not there at all."""
        path = _absolute(path)
        load(path, found, schema, progress or no_progress)
        return path

    def lines(self) -> Generator[Line]:
        """Every row of the archive; see `storage.lines`."""
        return lines(self._connection)

    def close(self) -> None:
        """Close the file and let other programs write; more than once is harmless."""
        self._connection.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def check(self, progress: Progress | None = None) -> list[Damage]:
        """Prove structure and all hashes; the list says what is damaged, empty means nothing is."""
        return Check(self._connection, progress or no_progress).run()

    def backup(self, target: Path, *, replace: bool = False, progress: Progress | None = None) -> Path:
        """A verified copy at `target`, complete or not there at all."""
        return back_up(self._connection, target, replace=replace, progress=progress or no_progress)


def _absolute(path: Path) -> Path:
    """One name for one file, through links, so that its lock is always the same one."""
    try:
        resolved = path.expanduser().resolve()
        resolved.exists()
        if resolved.is_symlink():  # Python 3.13 leaves links in a circle as they are
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    except (OSError, ValueError, RuntimeError) as error:  # too long, a zero byte, links in a circle, no such user
        raise ArchiveError(
            say("{path} cannot be the name of an archive.", path=str(path).replace("\0", "")),
            say("Choose another name or folder."),
        ) from error
    return resolved
