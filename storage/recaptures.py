"""Recaptures: a further capture of an article that is archived. What is unchanged is not stored again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from domain.annotation import new_uuid
from domain.capture import Capture, Reason
from domain.comment import CommentKind, CommentStatus
from domain.errors import ArchiveError
from domain.matching import Trace, match
from domain.merging import Member, Standing, merged
from domain.messages import say
from domain.recapture import Difference, Event, is_doubtful
from domain.thread import Node
from domain.time import Precision, now
from storage import parts, rows
from storage.captures import comment_values
from storage.coders import Coders
from storage.connection import Connection
from storage.pages import Pages
from storage.schema import COMMENT_BITS
from storage.seals import columns, insert_sql, sealed_row, update_sql

_PARTIAL = (Reason.PAGED, Reason.LAZY, Reason.REFUSED)
_EXACT = (Precision.SECOND.value, Precision.MINUTE.value)
_VOTES = ("votes_up", "votes_down", "score")
_VERSIONED = ("text", "structure", "author_name", "author_url", "author_site_id", "status", "kind", "edited_raw")
"""What an older version of a comment is kept with, if any of text, name or status is another one now."""
_ARTICLE = ("title", "byline", "text", "structure")

type Row = dict[str, Any]


@dataclass(slots=True)
class Plan:
    """What a recapture is going to write: found out before anything is written."""

    difference: Difference
    fresh: list[Row]
    """Rows that are to be added, in any order."""
    changed: list[tuple[Row, Row]]
    """Before and after of rows that are to be changed."""
    events: list[tuple[int, Event]]
    parents: dict[int, int | None]
    """What each comment answered before."""
    total: int


class Recaptures:
    """Compares a capture with what is archived of its article, and keeps it."""

    def __init__(self, connection: Connection, coders: Coders, pages: Pages) -> None:
        self._connection = connection
        self._coders = coders
        self._pages = pages

    def compare(self, article_id: int, capture: Capture, *, ids_reused: bool = False) -> Difference:
        """What `add` would change. Writes nothing."""
        return self._plan(article_id, capture, ids_reused=ids_reused, keep_missing=False, capture_id=0).difference

    def add(
        self, article_id: int, capture: Capture, *, ids_reused: bool = False, keep_missing: bool = False
    ) -> Difference:
        """Keep the capture with all that is new in it, in one transaction.

        `keep_missing`: what it lacks is not marked as gone (the capture is flagged).
        """
        with self._connection.transaction():
            self._connection.run("PRAGMA defer_foreign_keys=ON")
            capture_id = self._next_id("capture")
            shown = parts.shown_texts(self._connection, article_id)
            if shown:  # a capture is compared with captured texts, and what coders made of them follows
                parts.unmend(self._connection, article_id)
            plan = self._plan(
                article_id, capture, ids_reused=ids_reused, keep_missing=keep_missing, capture_id=capture_id
            )
            article_changed = self._update_article(article_id, capture, capture_id)
            self._add_capture(article_id, capture, capture_id, plan)
            self._pages.add(capture_id, capture.pages)
            self._write(plan, capture_id)
            if shown:
                parts.keep_shown(self._connection, article_id, shown, capture_id)
        return replace(plan.difference, article_changed=article_changed)

    def fail(self, article_id: int, what: Mapping[str, Any], captured_at: str = "") -> int:
        """Record that the page was tried and could not be had; nothing else changes. Returns the capture's id."""
        with self._connection.transaction():
            moment, capture_id = now(), self._next_id("capture")
            row = {
                "id": capture_id,
                "uuid": new_uuid(),
                "article_id": article_id,
                "captured_at": captured_at or moment,
                "receipt": json.dumps(dict(what), ensure_ascii=False),
                "coder_id": self._coders.current_id(),
                "created_at": moment,
                "state": "failed",
                "total": self._connection.value(
                    "SELECT count(*) FROM comment WHERE article_id=? AND part_of IS NULL", (article_id,)
                ),
            }
            self._connection.run(insert_sql("capture"), sealed_row("capture", row))
        return capture_id

    # -- comparing --
    def _plan(
        self, article_id: int, capture: Capture, *, ids_reused: bool, keep_missing: bool, capture_id: int
    ) -> Plan:
        old = self._thread(article_id)
        nodes = capture.thread().nodes
        site = rows.site_of(capture.article)
        fresh = [comment_values(node, article_id, site) for node in nodes]
        found = match([_trace(row) for row in old], [_trace(row) for row in fresh], ids_reused=ids_reused)
        numbers = self._numbers(article_id, old, found)
        now_there = _members(nodes, numbers, old)
        standing = {one.number: one for one in merged(now_there, [_member(row) for row in old])}
        by_number = dict(zip(numbers, fresh, strict=True))
        return _planned(article_id, old, by_number, standing, capture, keep_missing=keep_missing, capture_id=capture_id)

    def _thread(self, article_id: int) -> list[Row]:
        names = columns("comment")
        sql = f"SELECT {','.join(names)} FROM comment WHERE article_id=? AND part_of IS NULL ORDER BY position"  # noqa: S608
        found = self._connection.rows(sql, (article_id,))
        return [parts.as_found(dict(zip(names, row, strict=True))) for row in found]

    def _numbers(self, article_id: int, old: Sequence[Row], found: Sequence[int | None]) -> list[int]:
        """The archive-wide id of each comment of the capture; new ones get the next free ones."""
        free = max((row["id"] for row in old), default=(article_id << COMMENT_BITS) - 1) + 1
        numbers = []
        for place in found:
            numbers.append(old[place]["id"] if place is not None else free)
            free += place is None
        if free >> COMMENT_BITS != article_id:
            raise ArchiveError(
                say("More than {limit} comments under one article.", limit=1 << COMMENT_BITS),
                say("Capture the discussion as a new article."),
            )
        return numbers

    # -- writing --
    def _write(self, plan: Plan, capture_id: int) -> None:
        run_many, run = self._connection.run_many, self._connection.run
        texts = [(before, after) for before, after in plan.changed if before["text"] != after["text"]]
        for before, _ in texts:
            run(
                "INSERT INTO comment_fts(comment_fts, rowid, text) VALUES ('delete', ?, ?)",
                (before["id"], before["text"]),
            )
        run_many(
            f"{update_sql('comment').partition(' WHERE ')[0]}, text_digest=? WHERE id=?",
            ((*sealed_row("comment", after), _digest(after), after["id"]) for _, after in plan.changed),
        )
        run_many(
            insert_sql("comment", ["text_digest"]),
            ((*sealed_row("comment", row), _digest(row)) for row in plan.fresh),
        )
        indexed = [*(after for _, after in texts), *plan.fresh]
        run_many("INSERT INTO comment_fts(rowid, text) VALUES (?, ?)", ((row["id"], row["text"]) for row in indexed))
        self._write_versions(plan, capture_id)
        self._insert_all(
            "comment_event",
            (
                {
                    "capture_id": capture_id,
                    "comment_id": number,
                    "event": event.value,
                    "former_parent": plan.parents.get(number) if event is Event.MOVED else None,
                }
                for number, event in plan.events
            ),
        )
        votes = [
            [before["id"], *(before[name] for name in _VOTES)]
            for before, after in plan.changed
            if any(before[name] != after[name] for name in _VOTES)
        ]
        if votes:
            self._insert_all("former_votes", [{"capture_id": capture_id, "votes": json.dumps(votes)}])

    def _write_versions(self, plan: Plan, capture_id: int) -> None:
        self._insert_all(
            "comment_version",
            (
                {
                    "comment_id": before["id"],
                    "version": before["version"] or 1,
                    "capture_id": capture_id,
                    "image": _image(before, _VERSIONED),
                }
                for before, after in plan.changed
                if before["version"] != after["version"]
            ),
        )

    def _update_article(self, article_id: int, capture: Capture, capture_id: int) -> bool:
        """Bring the article's text up to date, keeping the one before. A text that was not found leaves it as it is."""
        names = columns("article")
        sql = f"SELECT {','.join(names)} FROM article WHERE id=?"  # noqa: S608
        before = dict(zip(names, self._connection.row(sql, (article_id,)) or (), strict=True))
        text = capture.article.text
        after = before | {
            "title": capture.article.title or before["title"],
            "byline": capture.article.byline or before["byline"],
        }
        if text.plain and _bare(text.plain) != _bare(before["text"]):
            after |= {"text": rows.encodable([text.plain])[0], "structure": rows.encodable([text.structure()])[0]}
        if all(before[name] == after[name] for name in _ARTICLE):
            return False
        after["version"] = (before["version"] or 1) + 1
        delete = "INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        self._connection.run(delete, (article_id, before["title"], before["text"]))
        self._connection.run(
            f"{update_sql('article').partition(' WHERE ')[0]}, text_digest=? WHERE id=?",
            (*sealed_row("article", after), _digest(after), article_id),
        )
        insert = "INSERT INTO article_fts(rowid, title, text) VALUES (?, ?, ?)"
        self._connection.run(insert, (article_id, after["title"], after["text"]))
        version = {"article_id": article_id, "version": before["version"] or 1, "capture_id": capture_id}
        self._insert_all("article_version", [version | {"image": _image(before, _ARTICLE)}])
        return True

    def _add_capture(self, article_id: int, capture: Capture, capture_id: int, plan: Plan) -> None:
        pings = sum(comment.kind is not CommentKind.COMMENT for comment in capture.comments)
        receipt = replace(
            capture.receipt,
            comments=len(capture.comments) - pings,
            pingbacks=pings,
            missing_parents=capture.thread().missing_parents,
        )
        moment = now()
        row = {
            "id": capture_id,
            "uuid": new_uuid(),
            "article_id": article_id,
            "captured_at": capture.captured_at or moment,
            "receipt": rows.receipt_json(receipt),
            "coder_id": self._coders.current_id(),
            "created_at": moment,
            "state": "flagged" if plan.difference.kept_missing else None,
            "total": plan.total,
        }
        self._connection.run(insert_sql("capture"), sealed_row("capture", row))

    def _insert_all(self, table: str, items: Iterable[Row]) -> None:
        first = self._next_id(table)
        self._connection.run_many(
            insert_sql(table), (sealed_row(table, {"id": number, **item}) for number, item in enumerate(items, first))
        )

    def _next_id(self, table: str) -> int:
        return int(self._connection.value("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)) or 0) + 1


def _planned(
    article_id: int,
    old: Sequence[Row],
    fresh: Mapping[int, Row],
    standing: Mapping[int, Standing],
    capture: Capture,
    *,
    keep_missing: bool,
    capture_id: int,
) -> Plan:
    known = {row["id"]: row for row in old}
    everybody = known | dict(fresh)
    there = [row for row in old if row["gone_capture"] is None]
    missing = {row["id"] for row in there} - fresh.keys()
    lost = missing if not keep_missing else set()
    changed, added, events = [], [], list[tuple[int, Event]]()
    for number, place in standing.items():
        before = known.get(number)
        if before is None:
            added.append(_placed(fresh[number] | {"id": number, "first_capture": capture_id}, place, everybody))
            events.append((number, Event.NEW))
            continue
        after = _renewed(before, fresh[number]) if number in fresh else dict(before)
        if number in lost:
            after["gone_capture"] = capture_id
            events.append((number, Event.GONE))
        events += [(number, event) for event in _events(before, after, place)] if number in fresh else []
        after = _placed(after, place, everybody)
        if after != before:
            changed.append((before, after))
    touched = {number for number, _ in events}
    by_event = defaultdict(list)
    for number, event in events:
        by_event[event].append(number)
    partial = capture.receipt.difference > 0 and capture.receipt.reason in _PARTIAL
    difference = Difference(
        article_id,
        {event: tuple(numbers) for event, numbers in by_event.items()},
        unchanged=sum(row["id"] in fresh and row["id"] not in touched for row in old),
        before=len(there),
        doubtful=is_doubtful(len(missing), len(there), incomplete=partial),
        kept_missing=keep_missing and bool(missing),
    )
    parents = {row["id"]: row["parent_id"] for row in old}
    return Plan(difference, added, changed, events, parents, len(standing))


def _events(before: Row, after: Row, place: Standing) -> Iterable[Event]:
    if before["gone_capture"] is not None:
        yield Event.BACK
    visible = (CommentStatus.VISIBLE.value, CommentStatus.EDITED.value)
    if before["status"] in visible and after["status"] not in visible:
        yield Event.REMOVED
    elif before["text"] != after["text"]:
        yield Event.EDITED
    if before["author_name"] != after["author_name"] and after["status"] in visible:
        yield Event.RENAMED
    if before["parent_id"] != place.parent:
        yield Event.MOVED


def _renewed(before: Row, seen: Row) -> Row:
    """The row as the site shows it now. What the site does not say any more, or only about, stays as it was."""
    after = dict(before) | {name: seen[name] for name in (*_VOTES, "by_article_author", "status", "kind")}
    after |= {name: seen[name] for name in ("author_key", "author_name", "author_url", "author_site_id")}
    if seen["site_id"]:
        after |= {name: seen[name] for name in ("key", "parent_key")}
    if seen["edited_iso"] or seen["edited_raw"]:
        after |= {name: seen[name] for name in ("edited_raw", "edited_iso", "edited_precision")}
    if seen["published_precision"] in _EXACT and before["published_precision"] not in _EXACT:
        after |= {name: seen[name] for name in ("published_raw", "published_iso", "published_precision")}
    for name in ("site_id", "permalink"):
        after[name] = seen[name] or before[name]
    if _bare(seen["text"]) != _bare(before["text"]):
        after |= {"text": seen["text"], "structure": seen["structure"]}
    after["gone_capture"] = None
    if any(before[name] != after[name] for name in ("text", "author_name", "status", "kind")):
        after["version"] = (before["version"] or 1) + 1
    return after


def _placed(row: Row, place: Standing, known: Mapping[int, Row]) -> Row:
    parent = known.get(place.parent) if place.parent is not None else None
    row = dict(row) | {
        "position": place.position,
        "parent_id": place.parent,
        "root_id": place.root,
        "depth": place.depth,
        "replies": place.replies,
        "rank": place.rank,
        "parent_missing": int(place.missing),
    }
    if parent is not None:
        row["parent_site_id"] = parent["site_id"]
    return row


def _members(nodes: Sequence[Node], numbers: Sequence[int], old: Sequence[Row]) -> list[Member]:
    """The capture's comments, each with what it answers: in the capture, or among what was there before."""
    names: dict[str, int] = {}
    for row in old:
        for name in (row["key"], row["site_id"]) if row["site_id"] else ():
            names.setdefault(name, row["id"])
    members = []
    for node, number in zip(nodes, numbers, strict=True):
        if node.parent is not None:
            members.append(Member(number, numbers[node.parent]))
        else:
            parent = names.get(node.comment.parent_key) if node.comment.parent_key is not None else None
            members.append(Member(number, parent, node.parent_missing and parent is None))
    return members


def _member(row: Row) -> Member:
    return Member(row["id"], row["parent_id"], bool(row["parent_missing"]))


def _trace(row: Row) -> Trace:
    exact = row["published_precision"] in _EXACT
    return Trace(row["site_id"], row["author_key"], row["published_iso"] if exact else None, _bare(row["text"]))


def _bare(text: str) -> str:
    """A text without differences of spacing, which ways of reading a page make."""
    return " ".join(text.split())


def _digest(row: Row) -> bytes:
    return sha256(row["text"].encode()).digest()


def _image(row: Row, names: Sequence[str]) -> str:
    return json.dumps({name: row[name] for name in names}, ensure_ascii=False, separators=(",", ":"))
