"""Step: one thing that a person does, as the rows before and after it. All writing to the tracked tables is here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from domain.messages import Message
from domain.records import Changes
from domain.time import now
from storage import failures
from storage.connection import Connection
from storage.seals import columns, insert_sql, seal, sealed_row, select_sql, update_sql

TRACKED = ("tag", "annotation", "annotation_tag", "memo", "worklist", "saved_search", "mending", "addressee")

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


class Step:
    """One running step. All writing to the tracked tables goes through it. `label` may be set until it ends."""

    def __init__(self, connection: Connection, coder_id: int, label: Message) -> None:
        self._connection = connection
        self.coder_id = coder_id
        self.label = label
        self.renames = False
        """Whether an entry that grows by this step takes its label."""
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


def mended_texts(changes: Sequence[RowChange]) -> set[int]:
    """The articles in which comments were split or joined, or that was taken back."""
    mended = (change for change in changes if change.table == "mending" and change.article_id is not None)
    return {one.article_id or 0 for one in mended if (one.after or one.before or {}).get("kind") in ("split", "join")}


def changes_of(rows: Sequence[RowChange], label: Message) -> Changes:
    """What a step changed, for those who show it."""
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
        trees=any(row.table == "mending" for row in rows),
        library=any(row.table == "annotation" and (row.before is None or row.after is None) for row in rows),
        history=True,
    )


def both(one: Changes, other: Changes) -> Changes:
    """What two steps changed together."""
    joined = {
        field.name: getattr(one, field.name) | getattr(other, field.name)
        for field in fields(Changes)
        if field.name != "label"
    }
    return replace(other, **joined)


def stored(number: int, history_id: int, change: RowChange) -> tuple[Any, ...]:
    """A row of `history_row`, with its seal."""
    row = [
        *(number, history_id, change.table, change.row_id, change.article_id, change.comment_id),
        *(_image_json(change.before), _image_json(change.after)),
    ]
    return (*row, seal(row))


def _image_json(image: Image) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def image_of(text: str | None) -> Image:
    return None if text is None else json.loads(text)


def message_of(text: str) -> Message:
    return Message.from_json(json.loads(text))
