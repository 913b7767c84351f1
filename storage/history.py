"""History: every step that a person takes, kept in the archive so that it can be undone, even tomorrow.

A step collects what the rows of the tables that people write in (`TRACKED`) were before and are after it. To undo is
to put the images from before back, last first; to redo, those from after. Images leave out the seals.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from domain.annotation import Coder, new_uuid
from domain.messages import Message
from domain.records import Changes
from domain.time import now
from storage import failures
from storage.coders import Coders
from storage.connection import Connection
from storage.seals import columns, insert_sql, seal, sealed_row, select_sql, update_sql

TRACKED = ("tag", "annotation", "annotation_tag", "memo", "worklist", "saved_search")

type Image = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where it did not or does not exist. The ids say which place it is about."""

    table: str
    row_id: int
    before: Image
    after: Image
    article_id: int | None = None
    comment_id: int | None = None

    def reversed(self) -> RowChange:
        return RowChange(self.table, self.row_id, self.after, self.before, self.article_id, self.comment_id)


@dataclass(frozen=True, slots=True)
class Entry:
    """A step as the history lists it."""

    id: int
    label: Message
    time: str
    coder: Coder
    undone: bool


class Step:
    """One running step. All writing to the tracked tables goes through it. `label` may be set until it ends."""

    def __init__(self, connection: Connection, coder_id: int, label: Message) -> None:
        self._connection = connection
        self.coder_id = coder_id
        self.label = label
        self.moment = now()
        self.rows: list[RowChange] = []
        self.changes = Changes()

    def insert(
        self, table: str, row: dict[str, Any], article_id: int | None = None, comment_id: int | None = None
    ) -> int:
        """Add a row (without its id) and return its id."""
        row = {"id": self._next_id(table), **row}
        change = RowChange(table, row["id"], None, row, article_id, comment_id)
        apply(self._connection, change)
        self.rows.append(change)
        return int(row["id"])

    def update(
        self,
        table: str,
        row_id: int,
        values: Mapping[str, Any],
        article_id: int | None = None,
        comment_id: int | None = None,
    ) -> bool:
        """Change some columns of a row; `modified_at` follows. False if nothing differs."""
        before = self._image(table, row_id)
        after = {**before, **values}
        if after == before:
            return False
        self._replace(RowChange(table, row_id, before, {**after, "modified_at": self.moment}, article_id, comment_id))
        return True

    def touch(self, table: str, row_id: int, article_id: int | None = None, comment_id: int | None = None) -> None:
        """Set `modified_at` alone: something that belongs to the row changed."""
        before = self._image(table, row_id)
        if before["modified_at"] != self.moment:
            after = {**before, "modified_at": self.moment}
            self._replace(RowChange(table, row_id, before, after, article_id, comment_id))

    def delete(self, table: str, row_id: int, article_id: int | None = None, comment_id: int | None = None) -> None:
        self._replace(RowChange(table, row_id, self._image(table, row_id), None, article_id, comment_id))

    def _replace(self, change: RowChange) -> None:
        apply(self._connection, change)
        self.rows.append(change)

    def _image(self, table: str, row_id: int) -> dict[str, Any]:
        row = self._connection.row(f"{select_sql(table)} WHERE id=?", (row_id,))
        if row is None:
            raise LookupError(f"{table} {row_id}")
        return dict(zip(columns(table), row, strict=True))

    def _next_id(self, table: str) -> int:
        return int(self._connection.value("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)) or 0) + 1


class History:
    """The steps of the archive, with undo and redo. A new step drops what was undone before it."""

    def __init__(self, connection: Connection, coders: Coders) -> None:
        self._connection = connection
        self._coders = coders
        self._running: Step | None = None

    @contextmanager
    def step(self, label: Message) -> Iterator[Step]:
        """One revertible step; saved when the block ends without an error. `step.changes` then says what it did."""
        with self._connection.transaction():
            step = self._running = Step(self._connection, self._coders.current_id(), label)
            try:
                self._connection.run("PRAGMA defer_foreign_keys=ON")
                yield step
                if step.rows:
                    self._save(step)
            finally:
                self._running = None
        if step.rows:
            step.changes = _changes(step.rows, step.label)

    @property
    def running(self) -> Step:
        """The step that is open now. To write without one is a bug."""
        if self._running is None:
            raise RuntimeError("a change to annotations or codebook outside a step of the history")
        return self._running

    def coder_id(self) -> int:
        """Who writes now."""
        return self._running.coder_id if self._running else self._coders.current_id()

    @property
    def next_undo(self) -> Message | None:
        """The label of what `undo` would take back."""
        found = self._connection.value("SELECT label FROM history WHERE undone=0 ORDER BY id DESC LIMIT 1")
        return _message(found) if found else None

    @property
    def next_redo(self) -> Message | None:
        found = self._connection.value("SELECT label FROM history WHERE undone=1 ORDER BY id LIMIT 1")
        return _message(found) if found else None

    def undo(self) -> Changes | None:
        """Take the last step back; None if there is none."""
        found = self._connection.row("SELECT id, label FROM history WHERE undone=0 ORDER BY id DESC LIMIT 1")
        if found is None:
            return None
        changes = [change.reversed() for change in reversed(self._rows_of(found[0]))]
        return self._turn(found[0], _message(found[1]), changes, undone=1)

    def redo(self) -> Changes | None:
        """Do the first undone step again; None if there is none."""
        found = self._connection.row("SELECT id, label FROM history WHERE undone=1 ORDER BY id LIMIT 1")
        if found is None:
            return None
        return self._turn(found[0], _message(found[1]), self._rows_of(found[0]), undone=0)

    def entries(self, limit: int = 100) -> list[Entry]:
        """The newest steps first."""
        coders = self._coders.by_id()
        found = self._connection.rows(
            "SELECT id, label, created_at, coder_id, undone FROM history ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [Entry(i, _message(label), time, coders[coder], bool(undone)) for i, label, time, coder, undone in found]

    def forget_article(self, article_id: int) -> None:
        """Drop all images of the article's rows, and steps that have no others. Only inside a transaction."""
        run = self._connection.run
        run("DELETE FROM history_row WHERE article_id=?", (article_id,))
        run("DELETE FROM history WHERE id NOT IN (SELECT history_id FROM history_row)")

    def _save(self, step: Step) -> None:
        run = self._connection.run
        run("DELETE FROM history_row WHERE history_id IN (SELECT id FROM history WHERE undone=1)")
        run("DELETE FROM history WHERE undone=1")
        history_id = self._last_id("history") + 1
        row = {
            "id": history_id,
            "uuid": new_uuid(),
            "label": json.dumps(step.label.to_json(), ensure_ascii=False),
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "undone": 0,
        }
        run(insert_sql("history"), sealed_row("history", row))
        first = self._last_id("history_row") + 1
        self._connection.run_many(
            insert_sql("history_row"),
            (_stored(number, history_id, change) for number, change in enumerate(step.rows, start=first)),
        )

    def _last_id(self, table: str) -> int:
        return int(self._connection.value("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)) or 0)

    def _rows_of(self, history_id: int) -> list[RowChange]:
        found = self._connection.rows(
            "SELECT table_name, row_id, before, after, article_id, comment_id FROM history_row"
            " WHERE history_id=? ORDER BY id",
            (history_id,),
        )
        return [
            RowChange(table, row, _image(before), _image(after), *place) for table, row, before, after, *place in found
        ]

    def _turn(self, history_id: int, label: Message, changes: list[RowChange], undone: int) -> Changes:
        connection = self._connection
        with connection.transaction():
            connection.run("PRAGMA defer_foreign_keys=ON")
            for change in changes:
                apply(connection, change)
            row = dict(connection.named("SELECT * FROM history WHERE id=?", (history_id,))[0]) | {"undone": undone}
            connection.run(update_sql("history"), (*sealed_row("history", row), history_id))
        return _changes(changes, label)


def apply(connection: Connection, change: RowChange) -> None:
    """Bring a row from its `before` to its `after`; a row that is not as expected means damage."""
    table, before, after = change.table, change.before, change.after
    if table not in TRACKED:
        raise failures.damaged(connection.path)
    if after is None:
        cursor = connection.run(f"DELETE FROM {table} WHERE id=?", (change.row_id,))  # noqa: S608
    elif before is None:
        cursor = connection.run(insert_sql(table), sealed_row(table, after))
    else:
        cursor = connection.run(update_sql(table), (*sealed_row(table, after), change.row_id))
    if cursor.rowcount != 1:
        raise failures.damaged(connection.path)


def _changes(rows: list[RowChange], label: Message) -> Changes:
    annotations = {row.row_id for row in rows if row.table == "annotation"}
    for row in rows:
        if row.table == "annotation_tag":
            annotations.add(int((row.after or row.before or {})["annotation_id"]))
    return Changes(
        label=label,
        articles=frozenset(row.article_id for row in rows if row.article_id is not None),
        comments=frozenset(row.comment_id for row in rows if row.comment_id is not None),
        annotations=frozenset(annotations),
        codebook=any(row.table == "tag" for row in rows),
        memos=any(row.table == "memo" for row in rows),
        worklists=any(row.table == "worklist" for row in rows),
        searches=any(row.table == "saved_search" for row in rows),
        library=any(row.table == "annotation" and (row.before is None or row.after is None) for row in rows),
        history=True,
    )


def _stored(number: int, history_id: int, change: RowChange) -> tuple[Any, ...]:
    row = [
        *(number, history_id, change.table, change.row_id, change.article_id, change.comment_id),
        *(_image_json(change.before), _image_json(change.after)),
    ]
    return (*row, seal(row))


def _image_json(image: Image) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def _image(text: str | None) -> Image:
    return None if text is None else json.loads(text)


def _message(text: str) -> Message:
    return Message.from_json(json.loads(text))
