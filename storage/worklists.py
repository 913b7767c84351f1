"""Worklists: what is to be worked through. Writing needs a running step of the history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import batched
from typing import Any

from domain.annotation import Coder, new_uuid
from domain.messages import say
from domain.time import Timestamp
from domain.worklist import Draw, Member, Unit, Way, Worklist
from storage import failures, rows
from storage.coders import Coders
from storage.comments import article_of
from storage.connection import Connection
from storage.history import History
from storage.reading import Reading

_SELECT = "SELECT id, uuid, name, kind, query, items, coder_id, created_at, modified_at FROM worklist"
_PART = 10_000
EXCERPT = 300
"""Letters of a comment that a list shows."""
_LARGEST = 2**63


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A comment as a list shows it. `number`: its place in the thread, from 1."""

    id: int
    article_id: int
    number: int
    author: str | None
    published: Timestamp
    excerpt: str
    title: str | None


class Worklists:
    """The worklists of the archive. Items whose article was removed stay in them, and count as gone."""

    def __init__(self, connection: Connection, history: History, coders: Coders, reading: Reading) -> None:
        self._connection = connection
        self._history = history
        self._coders = coders
        self._reading = reading

    # -- the lists --
    def all(self) -> list[Worklist]:
        """Oldest first."""
        return self._read("1 ORDER BY id", ())

    def get(self, worklist_id: int) -> Worklist:
        found = self._read("id=?", (worklist_id,))
        if not found:
            raise rows.unknown(say("There is no worklist {id} in this archive.", id=worklist_id))
        return found[0]

    def named(self, name: str) -> Worklist | None:
        """The list with this name; case and spacing do not matter."""
        wanted = rows.folded(name)
        return next((one for one in self.all() if rows.folded(one.name) == wanted), None)

    def _read(self, where: str, values: tuple[Any, ...]) -> list[Worklist]:
        coders = self._coders.by_id()
        found = self._connection.rows(f"{_SELECT} WHERE {where}", values)
        with failures.reading(self._connection.path):
            return [_worklist(row, coders) for row in found]

    def add(self, name: str, draw: Draw, items: Sequence[int]) -> int:
        """Keep a list and return its id."""
        step = self._history.running
        row = {
            "uuid": new_uuid(),
            "name": name,
            "kind": (Unit.THREADS if draw.unit is Unit.THREADS else Unit.COMMENTS).value,
            "way": draw.way.value,
            "seed": draw.seed if draw.way is not Way.CHOSEN and -_LARGEST <= draw.seed < _LARGEST else None,
            "query": draw.to_json(),
            "items": json.dumps(list(items), separators=(",", ":")),
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        return step.insert("worklist", row)

    def rename(self, worklist_id: int, name: str) -> bool:
        return self._history.running.update("worklist", worklist_id, {"name": name})

    def set_items(self, worklist_id: int, items: Sequence[int]) -> bool:
        """Let a list hold other items."""
        text = json.dumps(list(items), separators=(",", ":"))
        return self._history.running.update("worklist", worklist_id, {"items": text})

    def remove(self, worklist_id: int) -> None:
        self._history.running.delete("worklist", worklist_id)

    # -- what can be drawn --
    def members(self, draw: Draw, ids: Iterable[int] | None = None) -> list[Member]:
        """What the draw draws from, in reading order; `ids`: only of these comments."""
        left_out = self._left_out(draw.without)
        wanted = None if ids is None else set(ids)
        found = []
        for article_id in self._articles(draw, wanted):
            inside = self._units(article_id, draw, wanted, left_out)
            found += [Member(number, article_id) for number in inside]
        return found

    def _articles(self, draw: Draw, wanted: set[int] | None) -> list[int]:
        articles = self._reading.articles()
        if draw.article_id is not None:
            articles = [one for one in articles if one == draw.article_id]
        elif draw.site is not None:
            of_site = {
                number for (number,) in self._connection.rows("SELECT id FROM article WHERE site=?", (draw.site,))
            }
            articles = [one for one in articles if one in of_site]
        if wanted is not None:
            with_some = {article_of(one) for one in wanted}
            articles = [one for one in articles if one in with_some]
        return articles

    def _units(self, article_id: int, draw: Draw, wanted: set[int] | None, left_out: set[int]) -> Iterable[int]:
        order = self._reading.order(article_id, pingbacks=draw.pingbacks)
        if wanted is not None:
            order = [one for one in order if one in wanted]
        if draw.unit is Unit.THREADS:
            return [article_id] if order and not left_out.intersection(order) else []
        if draw.unit is Unit.COMMENTS:
            return [one for one in order if one not in left_out]
        root_of = self._reading.roots(article_id)
        taken = {root_of[one] for one in left_out.intersection(root_of)}
        return list(dict.fromkeys(root_of[one] for one in order if root_of[one] not in taken))

    def conversations(self, roots: Sequence[int], *, pingbacks: bool = False) -> list[int]:
        """The comments of these conversations, conversation by conversation, each in thread order."""
        inside: dict[int, list[int]] = {root: [] for root in roots}
        for article_id in dict.fromkeys(article_of(root) for root in roots):
            root_of = self._reading.roots(article_id)
            for number in self._reading.order(article_id, pingbacks=pingbacks):
                if root_of[number] in inside:
                    inside[root_of[number]].append(number)
        return [number for root in roots for number in inside[root]]

    def _left_out(self, uuids: Iterable[str]) -> set[int]:
        """The comments that these lists have. A list that is gone by now leaves nothing out."""
        chosen, found = set(uuids), set[int]()
        for one in self.all() if chosen else ():
            if one.uuid in chosen:
                found.update(self.comments_of(one))
        return found

    def comments_of(self, worklist: Worklist) -> list[int]:
        """All comments of a list, in its order; for threads those that are there now."""
        if not worklist.of_threads:
            holders = self._reading.holders()
            return list(dict.fromkeys(holders.get(one, one) for one in worklist.items))
        return [number for article_id in worklist.items for number in self._reading.order(article_id)]

    def sites(self) -> list[str]:
        return [
            name for (name,) in self._connection.rows("SELECT DISTINCT site FROM article WHERE site<>'' ORDER BY site")
        ]

    # -- what a list shows --
    def rows_of(self, comment_ids: Sequence[int]) -> dict[int, ItemRow]:
        """Those of these comments that are there, as a list shows them."""
        found: dict[int, ItemRow] = {}
        for part in batched(comment_ids, _PART):
            found |= {row[0]: _item(row) for row in self._connection.rows(_ITEMS, (json.dumps(part),))}
        numbers = self._reading.mended_numbers({one.article_id for one in found.values()})
        for number in numbers.keys() & found.keys():
            found[number] = replace(found[number], number=numbers[number])
        return found

    def kept_pingbacks(self, comment_ids: Iterable[int]) -> set[int]:
        """Those of these comments that a list was to hold even if they are pingbacks."""
        ids, found = set(comment_ids), set[int]()
        for one in self.all():
            if not one.of_threads and (one.draw.pingbacks or one.draw.way is Way.CHOSEN):
                found |= ids.intersection(one.items)
        return found


_ITEMS = f"""
    SELECT comment.id, comment.article_id, comment.position + 1, author_name, comment.published_raw,
        comment.published_iso, comment.published_precision, substr(comment.text, 1, {EXCERPT}), article.title
    FROM json_each(?) CROSS JOIN comment ON comment.id=value JOIN article ON article.id=comment.article_id
"""  # noqa: S608


def _item(row: tuple[Any, ...]) -> ItemRow:
    number, article_id, place, author, *time, excerpt, title = row
    return ItemRow(number, article_id, place, author, rows.time_from(*time), excerpt, title)


def _worklist(row: tuple[Any, ...], coders: dict[int, Coder]) -> Worklist:
    number, uuid, name, _, draw, items, coder, created, modified = row
    return Worklist(
        number, uuid, name, Draw.from_json(draw), tuple(json.loads(items)), coders[coder], created, modified
    )
