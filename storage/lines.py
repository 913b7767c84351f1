"""An archive as lines and back: every row of every table, exactly, for keeping where SQLite may be forgotten.

A line is one JSON object. The first says what it is (``{"threadmark": "archive", "schema": 5}``), then each row names
its table and its columns (bytes as ``{"base64": "…"}``), and the last says how many rows there are, so that a file that
was cut is noticed. The search index is left out: it is made again.
"""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from domain.errors import ArchiveDamaged, ArchiveError, ArchiveTooNew, NotAnArchive
from domain.messages import Message, say
from storage import failures, opening
from storage.checking import Check, Progress, no_progress
from storage.connection import Connection
from storage.lock import WriterLock
from storage.schema import APPLICATION_ID, Schema

type Line = Mapping[str, Any]
SEQUENCES = "sqlite_sequence"
_EVERY = 1000
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type='table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_sqlite_*'"
    " AND name NOT GLOB '*_fts' AND name NOT GLOB '*_fts_*' ORDER BY name"
)


def lines(connection: Connection) -> Generator[Line]:
    """All of an archive, as it is at one moment."""
    connection.run("BEGIN")
    try:
        yield {"threadmark": "archive", "schema": int(connection.value("PRAGMA user_version"))}
        written = 0
        for table in (*_tables(connection), SEQUENCES):
            for row in _rows(connection, table):
                written += 1
                yield {"table": table, "row": row}
        yield {"end": True, "rows": written}
    finally:
        connection.run("ROLLBACK")


def _tables(connection: Connection) -> list[str]:
    return [name for (name,) in connection.rows(_TABLES)]


def _rows(connection: Connection, table: str) -> Iterator[dict[str, Any]]:
    names = [str(one[1]) for one in connection.rows(f"PRAGMA table_info({table})")]
    with failures.reading(connection.path), closing(connection.run(f"SELECT * FROM {table} ORDER BY 1")) as found:  # noqa: S608
        for row in found:
            yield {name: _said(value) for name, value in zip(names, row, strict=True)}


def _said(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


class Unreadable(ArchiveError):
    """The lines are not those of an archive."""


def load(path: Path, found: Iterable[Line], schema: Schema, progress: Progress = no_progress) -> None:
    """A new archive at `path` from `lines`, checked before it gets its name: all of it, or nothing.

    Raises `Unreadable` for what is no such file, `ArchiveTooNew`, `ArchiveDamaged` where a checksum is wrong.
    """
    if not path.parent.is_dir():
        raise ArchiveError(
            say("There is no folder {folder}.", folder=str(path.parent)), say("Make it first, or choose another one.")
        )
    lock = WriterLock.acquire(path)
    part = path.with_name(f".{path.name}.part")
    try:
        if path.exists():
            raise ArchiveError(
                say("There is already a file {path}.", path=str(path)), say("Open it, or choose another name.")
            )
        opening.remove_part(part)
        _fill(part, iter(found), schema, progress)
        opening.put_in_place(part, path)
    except OSError as error:
        raise opening.file_error(error, path) from error
    finally:
        opening.remove_part(part)
        lock.release()


def _fill(part: Path, found: Iterator[Line], schema: Schema, progress: Progress) -> None:
    version = _version(next(found, {}), schema)
    connection = Connection.connect(part, create=True)
    try:
        connection.run(f"PRAGMA application_id={APPLICATION_ID}")
        opening.migrate(connection, Schema(schema.steps[:version]))
        with connection.transaction():
            connection.run("PRAGMA defer_foreign_keys=ON")
            _insert(connection, found, progress)
            for index in ("comment_fts", "article_fts"):
                connection.run(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608
            if connection.rows("PRAGMA foreign_key_check"):
                raise _wrong(say("A row refers to one that is not there."))
        opening.migrate(connection, schema)
        damages = Check(connection, progress).run()
        if damages:
            raise ArchiveDamaged(
                say("The file was changed or damaged: {where}: {what}", where=damages[0].where, what=damages[0].what),
                say("Nothing was made of it. Export it again, or take another copy."),
            )
    finally:
        connection.close()


def _version(first: Line, schema: Schema) -> int:
    version = first.get("schema")
    if first.get("threadmark") != "archive" or type(version) is not int or version < 1:
        raise NotAnArchive(
            say("This is not an archive as JSON Lines."),
            say("Choose a file that Threadmark exported in the lossless form."),
        )
    if version > schema.version:
        raise ArchiveTooNew(
            say("This file was written by a newer version of Threadmark."),
            say("Install the newest Threadmark to read it."),
        )
    return version


def _insert(connection: Connection, found: Iterator[Line], progress: Progress) -> None:
    columns = {
        table: {str(one[1]) for one in connection.rows(f"PRAGMA table_info({table})")}
        for table in (*_tables(connection), SEQUENCES)
    }
    ended = False
    done = 0
    for number, line in zip(count(2), found, strict=False):
        if ended:
            raise _wrong(say("Line {number}: something follows the end.", number=number))
        if line.get("end") is True:
            ended = line.get("rows") == done
            if not ended:
                raise _wrong(
                    say("Rows are missing: {done} of {total} are there.", done=done, total=str(line.get("rows")))
                )
            continue
        _insert_one(connection, line, columns, number)
        done += 1
        if done % _EVERY == 0:
            progress(say("Reading rows"), done, None)
    if not ended:
        raise _wrong(say("The file was cut: its end is missing."))


def _insert_one(connection: Connection, line: Line, columns: Mapping[str, set[str]], number: int) -> None:
    table, row = line.get("table"), line.get("row")
    if not isinstance(table, str) or table not in columns or not isinstance(row, dict) or row.keys() != columns[table]:
        raise _wrong(say("Line {number} is no row of an archive.", number=number))
    names = list(row)
    marks = ", ".join("?" * len(names))
    try:
        values = [_value(row[name]) for name in names]
        with failures.translated(connection.path):
            if table == SEQUENCES:
                connection.raw.execute(f"DELETE FROM {SEQUENCES} WHERE name=?", (row["name"],))  # noqa: S608
            connection.raw.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", values)  # noqa: S608
    except (ValueError, OverflowError, sqlite3.IntegrityError, sqlite3.InterfaceError) as error:
        raise _wrong(say("Line {number} is no row of an archive.", number=number)) from error


def _value(said: Any) -> Any:
    if isinstance(said, dict):
        if said.keys() != {"base64"} or not isinstance(said["base64"], str):
            raise ValueError("no bytes")
        return base64.b64decode(said["base64"], validate=True)
    if isinstance(said, bool) or not isinstance(said, str | int | float | None):
        raise ValueError("no value")
    return said


def _wrong(what: Message) -> Unreadable:
    return Unreadable(what, say("Nothing was made of it. Export it again, or take another copy."))
