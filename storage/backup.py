"""Backup: a copy of the archive that was checked before it got its name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from domain.errors import ArchiveDamaged, ArchiveError
from domain.messages import say
from storage import failures, opening
from storage.checking import Check, Progress, no_progress
from storage.connection import Connection

_PAGES = 4096
"""Copied between two reports of progress."""


def back_up(connection: Connection, target: Path, *, replace: bool = False, progress: Progress = no_progress) -> Path:
    """Copy the archive to `target`, check the copy, and only then give it that name."""
    target = target.expanduser().absolute()
    _require_target(connection.path, target, replace)
    part = target.with_name(f".{target.name}.part")
    try:
        opening.remove_part(part)
        _copy(connection, part, progress)
        _require_sound(part, target, progress)
        opening.put_in_place(part, target)
        return target
    except OSError as error:
        raise opening.file_error(error, target) from error
    finally:
        opening.remove_part(part)


def _require_target(source: Path, target: Path, replace: bool) -> None:
    if not target.parent.is_dir():
        raise ArchiveError(
            say("There is no folder {folder}.", folder=str(target.parent)), say("Make it first, or choose another one.")
        )
    if target.is_dir():
        raise ArchiveError(say("{path} is a folder.", path=str(target)), say("Give the backup a file name."))
    if not target.exists():
        return
    if target.samefile(source):
        raise ArchiveError(
            say("The backup cannot have the name of the archive itself."), say("Choose another name or folder.")
        )
    if not replace:
        raise ArchiveError(
            say("There is already a file {path}.", path=str(target)), say("Choose another name, or remove that file.")
        )


def _copy(connection: Connection, part: Path, progress: Progress) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        progress(say("Copying the archive"), total - remaining, total)

    with failures.translated(part), closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous=FULL")
        connection.raw.backup(copy, pages=_PAGES, progress=report)


def _require_sound(part: Path, target: Path, progress: Progress) -> None:
    copy = Connection.connect(part)
    try:
        found = Check(copy, progress).run()
    finally:
        copy.close()
    if found:
        raise ArchiveDamaged(
            say(
                "No backup was made at {path}, because the archive is damaged: {what}",
                path=str(target),
                what=str(found[0].what),
            ),
            say("Run a check to see all of it, and keep your older backups."),
        )
