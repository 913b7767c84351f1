"""Check: proves structure, search index, tree shapes and every seal, and says what is damaged."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from domain.errors import ArchiveError
from domain.messages import Message, say
from domain.records import Damage
from storage import failures
from storage.connection import Connection
from storage.pages import unpacked
from storage.schema import COMMENT_BITS
from storage.seals import SEALED, columns, seal_of
from storage.shape import Shape
from storage.versions import Versions

type Progress = Callable[[Message, int, int | None], None]
"""Called with what is being checked, how much of it is done, and of how much."""

_CHUNK = 1000
_MOST = 100
"""So many complaints of SQLite's own are listed at most."""
_TEXTS = ("article", "comment")
_PLACE = ("id", "article_id", "position", "parent_id", "root_id", "depth", "rank", "parent_missing")


def no_progress(_step: Message, _done: int, _total: int | None) -> None:
    """Nobody watches."""


class Check:
    """One run over a whole archive. Damage in one part does not keep the other parts from being checked."""

    def __init__(self, connection: Connection, progress: Progress = no_progress) -> None:
        self._connection = connection
        self._progress = progress
        self._found: list[Damage] = []

    def run(self) -> list[Damage]:
        stages: list[tuple[str, Callable[[], None]]] = [
            ("file", self._structure),
            ("links", self._foreign_keys),
            *((table, lambda table=table: self._seals(table)) for table in SEALED),
            ("comment", self._shapes),
            ("page", self._pages),
            ("thread", self._counts),
            ("annotation", self._anchors),
            ("search", self._search_index),
        ]
        with _steady(self._connection):
            for where, stage in stages:
                try:
                    stage()
                except ArchiveError as error:
                    if not isinstance(error, failures.DAMAGE_ERRORS):
                        raise
                    self._add(where, say("This part of the file cannot be read: {part}.", part=where))
        return self._found

    def _add(self, where: str, what: Message) -> None:
        self._found.append(Damage(where, what))

    def _structure(self) -> None:
        self._progress(say("Checking the file"), 0, None)
        for (complaint,) in self._connection.rows(f"PRAGMA integrity_check({_MOST})"):
            if complaint != "ok":
                self._add("file", say("The file's structure is damaged: {detail}", detail=str(complaint)))

    def _foreign_keys(self) -> None:
        for table, row_id, other, _ in self._connection.rows("PRAGMA foreign_key_check")[:_MOST]:
            self._add(
                f"{table} {row_id}",
                say("{table} {id} belongs to a {other} that is gone.", table=table, id=row_id or 0, other=other),
            )

    def _seals(self, table: str) -> None:
        names = self._columns(table)
        if not names:
            return
        with_text = table in _TEXTS
        where = names.index("text") if with_text else 0
        for row in self._rows(table, (*names, "digest", *(("text_digest",) if with_text else ()))):
            values, digest = row[: len(names)], row[len(names)]
            if with_text and sha256(_bytes(values[where])).digest() != row[-1]:
                self._add(
                    f"{table} {row[0]}",
                    say("The text of {table} {id} is not what was captured.", table=table, id=row[0]),
                )
            elif seal_of(table, values) != digest:
                self._add(f"{table} {row[0]}", say("{table} {id} is not what was saved.", table=table, id=row[0]))

    def _shapes(self) -> None:
        """Each thread is a tree laid out in order."""
        shape, last = Shape(), (-1, -1)
        after = "WHERE (article_id, position) > (?, ?) ORDER BY article_id, position"
        sql = f"SELECT {','.join(_PLACE)} FROM comment {after} LIMIT {_CHUNK}"  # noqa: S608
        while chunk := self._connection.rows(sql, last):
            for values in chunk:
                if not shape.fits(dict(zip(_PLACE, values, strict=True))):
                    self._add(
                        f"comment {values[0]}", say("Comment {id} is not at its place in the thread.", id=values[0])
                    )
            last = chunk[-1][1], chunk[-1][2]

    def _columns(self, table: str) -> tuple[str, ...]:
        """The sealed columns that the file has: the backup before an update is checked too, and has fewer."""
        there = {name for (name,) in self._connection.rows("SELECT name FROM pragma_table_info(?)", (table,))}
        return tuple(name for name in columns(table) if name in there)

    def _rows(self, table: str, names: tuple[str, ...]) -> Iterator[Any]:
        total = self._connection.value(f"SELECT count(*) FROM {table}")  # noqa: S608
        sql = f"SELECT {','.join(names)} FROM {table} WHERE id > ? ORDER BY id LIMIT {_CHUNK}"  # noqa: S608
        last, done = -1, 0
        while True:
            self._progress(say("Checking {table}", table=table), done, total)
            chunk = self._connection.rows(sql, (last,))
            yield from chunk
            if len(chunk) < _CHUNK:
                return
            last, done = chunk[-1][0], done + len(chunk)

    def _pages(self) -> None:
        digests = self._connection.rows("SELECT digest FROM page")
        for done, (digest,) in enumerate(digests):
            self._progress(say("Checking pages"), done, len(digests))
            row = self._connection.row("SELECT body, size FROM page WHERE digest=?", (digest,))
            body = unpacked(row[0], str(digest)) if row and isinstance(row[0], bytes) else None
            if row is None or body is None or len(body) != row[1]:
                self._add(f"page {digest}", say("The page {digest} is not what was fetched.", digest=str(digest)))

    def _counts(self) -> None:
        """Comments missing at the end of a thread leave no gap: compare with what the last capture counted."""
        total = "total" if "total" in self._columns("capture") else "NULL"
        captured = "AND part_of IS NULL" if "part_of" in self._columns("comment") else ""
        sql = (
            f"SELECT article_id, receipt, {total},"  # noqa: S608
            f" (SELECT count(*) FROM comment WHERE comment.article_id=capture.article_id {captured})"
            " FROM capture WHERE id IN (SELECT max(id) FROM capture GROUP BY article_id)"
        )
        for article_id, text, stated, count in self._connection.rows(sql):
            expected = _expected(text) if stated is None else stated
            if expected is not None and expected != count:
                self._add(
                    f"article {article_id}",
                    say(
                        "Article {id} has {count} comments, but {expected} were captured.",
                        id=article_id,
                        count=count,
                        expected=expected,
                    ),
                )
        missing = "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM capture)"
        for (article_id,) in self._connection.rows(missing):
            self._add(f"article {article_id}", say("The receipt of article {id} is gone.", id=article_id))

    def _anchors(self) -> None:
        """Every passage must be in its version of the text, every comment in the annotation's article."""
        versioned = "version" in self._columns("annotation")
        version = "ifnull(annotation.version, 1)" if versioned else "1"
        sql = (
            f"SELECT id, article_id, comment_id, start_at, end_at, exact, {version} FROM annotation"  # noqa: S608
            " ORDER BY article_id, comment_id"
        )
        versions, last, texts = Versions(self._connection), None, list[object]()
        for annotation_id, article_id, comment_id, start, end, exact, number in self._connection.rows(sql):
            if start is not None and (article_id, comment_id, number) != last:
                last = (article_id, comment_id, number)
                texts = list(versions.texts(*last)) if versioned else [self._text(article_id, comment_id)]
            elsewhere = comment_id is not None and comment_id >> COMMENT_BITS != article_id
            fits = not texts or any(not isinstance(text, str) or text[start:end] == exact for text in texts)
            if elsewhere or (start is not None and not fits):
                self._add(
                    f"annotation {annotation_id}", say("Annotation {id} does not fit its text.", id=annotation_id)
                )

    def _text(self, article_id: int, comment_id: int | None) -> object:
        """Of a file from before texts had versions."""
        if comment_id is None:
            return self._connection.value("SELECT text FROM article WHERE id=?", (article_id,))
        return self._connection.value("SELECT text FROM comment WHERE id=?", (comment_id,))

    def _search_index(self) -> None:
        self._progress(say("Checking the search index"), 0, None)
        with _writable(self._connection) as raw:
            for index in ("comment_fts", "article_fts"):
                try:
                    raw.execute(f"INSERT INTO {index}({index}, rank) VALUES('integrity-check', 1)")
                except sqlite3.Error as error:
                    sentence = failures.archive_error(error, self._connection.path)
                    if sentence is None or not isinstance(sentence, failures.DAMAGE_ERRORS):
                        raise sentence or error from error
                    self._add("search", say("The search index {index} does not fit the texts.", index=index))


@contextmanager
def _steady(connection: Connection) -> Iterator[None]:
    """Text that is not UTF-8 any more is read all the same; a reader sees one state of the file throughout."""
    raw, factory = connection.raw, connection.raw.text_factory
    raw.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        if connection.read_only:
            connection.run("BEGIN")
        yield
    finally:
        raw.text_factory = factory
        if raw.in_transaction:
            raw.execute("ROLLBACK")


@contextmanager
def _writable(connection: Connection) -> Iterator[sqlite3.Connection]:
    """Where FTS5 may check itself, which it does by a kind of INSERT: here, or for readers in a copy."""
    if not connection.read_only:
        yield connection.raw
        return
    with tempfile.TemporaryDirectory(prefix="threadmark-") as folder:
        path = Path(folder) / "copy.threadmark"
        with failures.translated(path), closing(sqlite3.connect(path, isolation_level=None)) as copy:
            connection.raw.backup(copy)
            yield copy


def _bytes(value: object) -> bytes:
    return value.encode("utf-8", "surrogateescape") if isinstance(value, str) else repr(value).encode()


def _expected(receipt: str) -> int | None:
    """How many comments the receipt counts; None if it is damaged itself (its seal tells)."""
    try:
        data = json.loads(receipt)
        return int(data["comments"]) + int(data["pingbacks"])
    except (ValueError, KeyError, TypeError):
        return None
