"""History: every step that a person takes, kept in the archive so that it can be undone, even tomorrow.

A step (`storage.steps`) collects what the rows that people write were before and are after it. To undo is to put the
images from before back, last first; to redo, those from after. Images leave out the seals.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from domain.annotation import Coder, new_uuid
from domain.errors import UnknownItem
from domain.messages import Message, say
from domain.records import Changes
from storage.coders import Coders
from storage.connection import Connection
from storage.parts import refresh
from storage.seals import insert_sql, sealed_row, update_sql
from storage.steps import RowChange, Step, apply, both, changes_of, image_of, mended_texts, message_of, stored
from storage.versions import Versions

_LAST_DONE = "ifnull((SELECT id FROM history WHERE undone=0 ORDER BY id DESC LIMIT 1), 0)"
"""The newest step that is done; 0 if none is. Undone ones are all newer, so nothing is searched for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A step as the history lists it."""

    id: int
    label: Message
    time: str
    coder: Coder
    undone: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a step did something: a place in a text, or a tag; all None where it is about neither."""

    article_id: int | None = None
    comment_id: int | None = None
    start: int | None = None
    tag_id: int | None = None


class History:
    """The steps of the archive, with undo and redo. A new step drops what was undone before it."""

    def __init__(self, connection: Connection, coders: Coders) -> None:
        self._connection = connection
        self._coders = coders
        self._running: Step | None = None

    @contextmanager
    def step(self, label: Message, onto: int | None = None) -> Iterator[Step]:
        """One revertible step; saved when the block ends without an error. `step.changes` then says what it did.

        `onto`: the entry that it goes on with. While that is the newest one, and not undone, it grows by this step,
        and undo takes back both at once: so a sitting at one note is one entry, however often it was saved.
        """
        with self._connection.transaction():
            step = self._running = Step(self._connection, self._coders.current_id(), label)
            try:
                self._connection.run("PRAGMA defer_foreign_keys=ON")
                yield step
                if step.rows:
                    self._save(step, onto)
            finally:
                self._running = None
        if step.rows:
            step.changes = changes_of(step.rows, step.label)

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
        return message_of(found) if found else None

    @property
    def next_redo(self) -> Message | None:
        found = self._connection.value(f"SELECT label FROM history WHERE id > {_LAST_DONE} ORDER BY id LIMIT 1")  # noqa: S608
        return message_of(found) if found else None

    def undo(self) -> Changes | None:
        """Take the last step back; None if there is none."""
        found = self._connection.value(f"SELECT {_LAST_DONE}")
        return self._turned([found], undone=1) if found else None

    def redo(self) -> Changes | None:
        """Do the first undone step again; None if there is none."""
        found = self._connection.value(f"SELECT id FROM history WHERE id > {_LAST_DONE} ORDER BY id LIMIT 1")  # noqa: S608
        return self._turned([found], undone=0) if found else None

    # -- the list of steps --
    @property
    def last_id(self) -> int | None:
        """The step that `undo` would take back."""
        found = self._connection.value(f"SELECT {_LAST_DONE}")
        return int(found) or None

    def count(self) -> int:
        """How many steps there are, undone ones included."""
        return int(self._connection.value("SELECT count(*) FROM history"))

    def entries(self, limit: int = 100, before: int | None = None) -> list[Entry]:
        """The newest steps first; `before`: those older than that one."""
        coders = self._coders.by_id()
        found = self._connection.rows(
            "SELECT id, label, created_at, coder_id, undone FROM history WHERE id < ? ORDER BY id DESC LIMIT ?",
            (2**63 - 1 if before is None else before, limit),
        )
        return [
            Entry(i, message_of(label), time, coders[coder], bool(undone)) for i, label, time, coder, undone in found
        ]

    def steps_to(self, entry_id: int) -> int:
        """How many steps it is to where this one is the last that is done (0: to the start); less than 0: back."""
        last = self._require(entry_id)
        count = "SELECT count(*) FROM history WHERE id > ? AND id <= ?"
        if entry_id < last:
            return -int(self._connection.value(count, (entry_id, last)))
        return int(self._connection.value(count, (last, entry_id)))

    def go_to(self, entry_id: int) -> Changes | None:
        """Undo or redo until this step is the last one that is done (0: none is). All of it, or nothing."""
        last = self._require(entry_id)
        back = entry_id < last
        between = "SELECT id FROM history WHERE id > ? AND id <= ? ORDER BY id"
        span = (entry_id, last) if back else (last, entry_id)
        ids = [number for (number,) in self._connection.rows(between + (" DESC" if back else ""), span)]
        return self._turned(ids, undone=int(back)) if ids else None

    def spot_of(self, entry_id: int) -> Spot:
        """The first place that a step touched and that is there now."""
        self._require(entry_id)
        rows = self._connection.rows(
            "SELECT table_name, row_id, article_id, comment_id FROM history_row WHERE history_id=?"
            " ORDER BY id LIMIT 50",
            (entry_id,),
        )
        tag_id = next((row for table, row, _, _ in rows if table == "tag"), None)
        placed = [row for row in rows if row[2] is not None]
        if not placed:
            return Spot(tag_id=tag_id)
        _, _, article_id, comment_id = placed[0]
        number = next((row for table, row, _, _ in placed if table == "annotation"), None)
        start = self._connection.value("SELECT start_at FROM annotation WHERE id=?", (number,))
        return Spot(article_id, comment_id, start, tag_id)

    def _require(self, entry_id: int) -> int:
        """The id of the last step that is done (0: none). Raises `UnknownItem` if the named one is not there."""
        there = self._connection.value("SELECT 1 FROM history WHERE id=?", (entry_id,))
        if entry_id and there is None:
            raise UnknownItem(
                say("There is no step {id} in the history.", id=entry_id),
                say("Steps that were undone go away with the next thing that is done. Look at the list again."),
            )
        return int(self._connection.value(f"SELECT {_LAST_DONE}"))

    def forget_article(self, article_id: int) -> None:
        """Drop all images of the article's rows, and steps that have no others. Only inside a transaction."""
        run = self._connection.run
        run("DELETE FROM history_row WHERE article_id=?", (article_id,))
        run("DELETE FROM history WHERE id NOT IN (SELECT history_id FROM history_row)")

    def _save(self, step: Step, onto: int | None) -> None:
        if onto is not None and self.last_id == onto and self.next_redo is None:
            self._extend(onto, step)
            return
        run = self._connection.run
        run(f"DELETE FROM history_row WHERE history_id > {_LAST_DONE}")  # noqa: S608
        run(f"DELETE FROM history WHERE id > {_LAST_DONE}")  # noqa: S608
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
        self._add_rows(history_id, step.rows)

    def _extend(self, history_id: int, step: Step) -> None:
        """Let an entry grow. A row that it has already keeps its image from before and gets the one from after."""
        run, added = self._connection.run, []
        for change in step.rows:
            found = self._connection.row(
                "SELECT id, before, after FROM history_row WHERE history_id=? AND table_name=? AND row_id=?"
                " ORDER BY id DESC LIMIT 1",
                (history_id, change.table, change.row_id),
            )
            if found is None or found[2] is None:
                added.append(change)
                continue
            number, before = found[0], image_of(found[1])
            run("DELETE FROM history_row WHERE id=?", (number,))
            if before is not None or change.after is not None:  # else it came and went: nothing is left to say
                joined = replace(change, before=before)
                run(insert_sql("history_row"), stored(number, history_id, joined))
        self._add_rows(history_id, added)
        if self._connection.value("SELECT 1 FROM history_row WHERE history_id=?", (history_id,)) is None:
            run("DELETE FROM history WHERE id=?", (history_id,))
        elif step.renames:
            row = dict(self._connection.named("SELECT * FROM history WHERE id=?", (history_id,))[0])
            row["label"] = json.dumps(step.label.to_json(), ensure_ascii=False)
            run(update_sql("history"), (*sealed_row("history", row), history_id))

    def _add_rows(self, history_id: int, changes: Sequence[RowChange]) -> None:
        first = self._last_id("history_row") + 1
        self._connection.run_many(
            insert_sql("history_row"),
            (stored(number, history_id, change) for number, change in enumerate(changes, start=first)),
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
            RowChange(table, row, image_of(before), image_of(after), *place)
            for table, row, before, after, *place in found
        ]

    def _own_up(self, changes: Iterable[RowChange]) -> None:
        """Annotations that a step gives back on a joined text that was never there in that version: the site edited
        one part while the two were apart. Version 0 says so; their words are looked for, as ever."""
        versions = Versions(self._connection)
        for change in changes:
            row = change.after if change.table == "annotation" else None
            version = row.get("version") if row is not None else 0
            if row is None or row["start_at"] is None or version == 0:
                continue
            texts = versions.texts(row["article_id"], row["comment_id"], version or 1)
            if texts and all(text[row["start_at"] : row["end_at"]] != row["exact"] for text in texts):
                values = sealed_row("annotation", {**row, "version": 0})
                self._connection.run(update_sql("annotation"), (*values, row["id"]))

    def _turned(self, ids: Sequence[int], undone: int) -> Changes:
        """Undo or redo these steps, in this order, in one transaction."""
        connection = self._connection
        label: Message | None = None
        found = Changes()
        with connection.transaction():
            connection.run("PRAGMA defer_foreign_keys=ON")
            for history_id in ids:
                changes = self._rows_of(history_id)
                if undone:
                    changes = [change.reversed() for change in reversed(changes)]
                for change in changes:
                    apply(connection, change)
                mended = mended_texts(changes)
                for article_id in mended:
                    refresh(connection, article_id)
                if mended:
                    self._own_up(changes)
                row = dict(connection.named("SELECT * FROM history WHERE id=?", (history_id,))[0]) | {"undone": undone}
                connection.run(update_sql("history"), (*sealed_row("history", row), history_id))
                label = message_of(row["label"])
                found = both(found, changes_of(changes, label))
        if len(ids) > 1:
            back = say("Took {count} steps back", count=len(ids))
            label = back if undone else say("Did {count} steps again", count=len(ids))
        return replace(found, label=label)
