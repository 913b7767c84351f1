"""The one place where SQLite's errors become sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from domain.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveLocked,
    ArchiveReadOnly,
    DiskFull,
    NotAnArchive,
)
from domain.messages import say

PRIMARY = 0xFF
"""SQLite's extended error codes carry the primary one in the lowest byte."""

_DAMAGE = ("unsupported file format", "malformed", "invalid fts5 file format", "vtable constructor failed")
"""What SQLite says of damage under its code for wrong SQL."""

DAMAGE_ERRORS = (ArchiveDamaged, NotAnArchive)
"""What a damaged part of a file that was an archive leads to."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says about `path` into an `ArchiveError`. What is our own mistake passes through."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = archive_error(error, path)
        if sentence is None:
            raise
        raise sentence from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Values that no Threadmark wrote (an unknown kind, half a JSON) are damage, found while reading rows."""
    try:
        yield
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise damaged(path) from error


def archive_error(error: sqlite3.Error, path: Path) -> ArchiveError | None:
    """The error to show for `error`, or None for a mistake in Threadmark itself."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python's sqlite3 itself
        return damaged(path) if "decode" in str(error).lower() else None
    if code in _BY_FULL_CODE:
        return _BY_FULL_CODE[code](path)
    if code == sqlite3.SQLITE_ERROR:
        return damaged(path) if any(phrase in str(error) for phrase in _DAMAGE) else None
    return _by_primary_code(code & PRIMARY, path)


def _by_primary_code(code: int, path: Path) -> ArchiveError | None:
    make = _SENTENCES.get(code)
    return make(path) if make else None


def locked(path: Path) -> ArchiveLocked:
    return ArchiveLocked(
        say("Another program is using the archive {name} right now.", name=path.name),
        say("Close it there, or wait a moment and try again."),
    )


def cannot_open(path: Path) -> ArchiveReadOnly:
    return ArchiveReadOnly(
        say("The archive {name} or its folder cannot be opened for this.", name=path.name),
        say("Check that you may read and write the file and its folder {folder}.", folder=str(path.parent)),
    )


def drive_error(path: Path) -> ArchiveError:
    return ArchiveError(
        say("The drive reported an error while the archive {name} was in use.", name=path.name),
        say("Check the drive and its connection, then open the archive again. What was saved is kept."),
    )


def too_big(_path: Path) -> ArchiveError:
    return ArchiveError(say("A text is too long for an archive (more than 1 GB)."), say("Shorten it, or split it."))


def damaged(path: Path) -> ArchiveDamaged:
    return ArchiveDamaged(
        say("The archive {name} is damaged.", name=path.name),
        say("Keep this file as it is, and go on with your latest backup."),
    )


def not_an_archive(path: Path) -> NotAnArchive:
    return NotAnArchive(
        say("{name} is not a Threadmark archive.", name=path.name),
        say("Choose a file that Threadmark made; its name usually ends in .threadmark."),
    )


def read_only(path: Path) -> ArchiveReadOnly:
    return ArchiveReadOnly(
        say("The archive {name} cannot be changed: the file or its folder is write-protected.", name=path.name),
        say("Copy it to a folder where you may write, or open it for reading only."),
    )


def moved(path: Path) -> ArchiveError:
    return ArchiveError(
        say("The archive {name} is not in its folder any more ({folder}).", name=path.name, folder=str(path.parent)),
        say("Bring the file or its drive back, or open the archive where it is now. What was saved before is kept."),
    )


def disk_full(path: Path) -> DiskFull:
    return DiskFull(
        say("There is no room left where {name} is kept ({folder}).", name=path.name, folder=str(path.parent)),
        say("Make room on that drive and try again. What was saved before is kept."),
    )


_SENTENCES: Mapping[int, Callable[[Path], ArchiveError]] = {
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_FULL: disk_full,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: not_an_archive,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_AUTH: read_only,
    sqlite3.SQLITE_CANTOPEN: cannot_open,
    sqlite3.SQLITE_IOERR: drive_error,
    sqlite3.SQLITE_TOOBIG: too_big,
}

_BY_FULL_CODE: Mapping[int, Callable[[Path], ArchiveError]] = {
    sqlite3.SQLITE_IOERR_WRITE: disk_full,
    sqlite3.SQLITE_READONLY_DBMOVED: moved,
}
"""Extended codes that say more than their primary one."""
