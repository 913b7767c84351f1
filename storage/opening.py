"""Is this file an archive, may we open it, and does it have to be brought up to date?"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from domain.errors import ArchiveError, ArchiveReadOnly, ArchiveTooNew, NotAnArchive
from domain.messages import say
from storage import failures
from storage.coders import Coders
from storage.connection import Connection
from storage.schema import APPLICATION_ID, OBJECTS, Schema


def require_file(path: Path) -> None:
    """Refuse what cannot be an archive. Looks, but does not open: closing a file would drop SQLite's locks on it."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise ArchiveError(
            say("There is no archive at {path}.", path=str(path)), say("Check the name and the folder.")
        ) from error
    except NotADirectoryError as error:
        raise ArchiveError(
            say("There is no folder {folder}.", folder=str(path.parent)), say("Check the name and the folder.")
        ) from error
    except PermissionError as error:
        raise _unreadable(path) from error
    except OSError as error:  # links in a circle, a name that is too long, a drive that does not answer
        raise file_error(error, path) from error
    if path.is_dir():
        raise NotAnArchive(
            say("{path} is a folder, not an archive.", path=str(path)),
            say("Choose a file in it that ends in .threadmark."),
        )
    if not path.is_file():
        raise failures.not_an_archive(path)
    if size == 0:
        raise NotAnArchive(
            say("The file {name} is empty, so it is not an archive.", name=path.name),
            say("Choose another file, or delete it and make a new archive."),
        )
    if not os.access(path, os.R_OK):
        raise _unreadable(path)


def require_writable(path: Path) -> None:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise failures.read_only(path)


def require_archive(connection: Connection, schema: Schema) -> int:
    """The schema version of a file that is an archive and not too new for us."""
    path = connection.path
    if connection.value("PRAGMA application_id") != APPLICATION_ID:
        raise failures.not_an_archive(path)
    version = int(connection.value("PRAGMA user_version"))
    if version > schema.version:
        raise ArchiveTooNew(
            say("The archive {name} was written by a newer version of Threadmark.", name=path.name),
            say("Install the newest Threadmark to open it."),
        )
    if version < 1 or not set(connection.rows(OBJECTS)) >= schema.objects(version):
        raise failures.damaged(path)
    return version


def bring_up_to_date(connection: Connection, version: int, schema: Schema, backup: Callable[[Path], Path]) -> None:
    """Migrate an older archive, after a backup beside it."""
    if version == schema.version:
        return
    if connection.read_only:
        raise ArchiveReadOnly(
            say("The archive {name} was written by an older Threadmark.", name=connection.path.name),
            say("Open it once for writing: it is then brought up to date, after an automatic backup."),
        )
    backup(backup_name(connection.path, version))
    migrate(connection, schema)


def migrate(connection: Connection, schema: Schema) -> None:
    with failures.translated(connection.path):
        schema.migrations.apply(Database(connection.raw, execute_plugins=False))


def backup_name(path: Path, version: int) -> Path:
    """Where the automatic backup goes: ``NAME (before update, version 1, 2026-03-01 120000).threadmark``."""
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S")
    stem = re.sub(r" \(before update, .*\)$", "", path.stem)
    base = f"{stem} (before update, version {version}, {moment})"
    return next(
        candidate
        for candidate in (path.with_name(f"{base}{number}{path.suffix}") for number in ("", *range(2, 1000)))
        if not candidate.exists()
    )


def make_file(path: Path, schema: Schema) -> None:
    """Write an empty archive to `path`: all of it, or nothing."""
    part = path.with_name(f".{path.name}.part")
    remove_part(part)
    try:
        connection = Connection.connect(part, create=True)
        try:
            connection.run(f"PRAGMA application_id={APPLICATION_ID}")
            migrate(connection, schema)
            with connection.transaction():
                Coders(connection).add_first()
        finally:
            connection.close()
        put_in_place(part, path)
    finally:
        remove_part(part)


def remove_part(part: Path) -> None:
    """Remove an unfinished file and its journal, our own or one left by a killed program."""
    for leftover in (part, part.with_name(part.name + "-journal")):
        leftover.unlink(missing_ok=True)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name; when this returns, both file and name are on the disk."""
    try:
        _sync(part, os.O_RDWR)
        part.replace(path)
        if os.name == "posix":
            _sync(path.parent, os.O_RDONLY)
    except OSError as error:
        raise file_error(error, path) from error


def file_error(error: OSError, path: Path) -> ArchiveError:
    """The sentence for an error of the operating system about `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return failures.disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return failures.read_only(path)
    return ArchiveError(
        say("{path} could not be used: {reason}.", path=str(path), reason=error.strerror or type(error).__name__),
        say("Check the drive and the folder, or choose another one."),
    )


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unreadable(path: Path) -> ArchiveError:
    return ArchiveError(
        say("You are not allowed to read {path}.", path=str(path)),
        say("Ask its owner for access, or copy it to a folder of your own."),
    )
