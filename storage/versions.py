"""Versions: what texts said before they were edited, and what each capture of an article found."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from domain.annotation import Selector
from domain.capture import Receipt
from domain.recapture import Event
from domain.text import RichText
from storage import failures, rows
from storage.comments import unknown_comment
from storage.connection import Connection
from storage.schema import COMMENT_BITS


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it was (or is), from `since` on: the capture that first had it, None for the article's first."""

    number: int
    text: RichText
    author: str | None
    status: str
    since: int | None
    until: int | None = None
    """The capture that first had the next version; None: it is the present one."""


@dataclass(frozen=True, slots=True)
class CaptureRecord:
    """One capture of an article in its timeline. `receipt` None: the page could not be had (`state` failed)."""

    id: int
    captured_at: str
    state: str | None
    receipt: Receipt | None
    total: int | None
    counts: dict[Event, int] = field(default_factory=dict)
    failure: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of one comment. `former_parent`: what it answered before it was moved."""

    capture_id: int
    comment_id: int
    event: Event
    former_parent: int | None = None


class Versions:
    """Reading what `Recaptures` wrote."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def plain(self, article_id: int, comment_id: int | None, version: int) -> str | None:
        """The plain text of a comment (None: of the article) in that version; None if there is no such version."""
        found = self.texts(article_id, comment_id, version)
        return found[0] if found else None

    def texts(self, article_id: int, comment_id: int | None, version: int) -> list[str]:
        """The same; a former version of a comment that was split or joined then has two: as captured, as shown."""
        if comment_id is None:
            now, old = "article", ("article_version", "article_id")
        else:
            now, old = "comment", ("comment_version", "comment_id")
        number = article_id if comment_id is None else comment_id
        row = self._connection.row(f"SELECT text, ifnull(version, 1) FROM {now} WHERE id=?", (number,))  # noqa: S608
        if row is None or row[1] == version:
            return [] if row is None else [str(row[0])]
        image = self._connection.value(
            f"SELECT image FROM {old[0]} WHERE {old[1]}=? AND version=?",  # noqa: S608
            (number, version),
        )
        was = {} if image is None else json.loads(image)
        return [str(was[name]) for name in ("text", "shown") if name in was]

    def made_on(self, article_id: int, comment_id: int | None, version: int, selector: Selector) -> str | None:
        """The text of that version in which the selector stands; None if it is not known any more."""
        for text in self.texts(article_id, comment_id, version):
            if text[selector.start : selector.end] == selector.exact:
                return text
        return None

    def of_comment(self, comment_id: int) -> list[Version]:
        """All versions of a comment as captured, the first one first; the last is the present one."""
        present = self._connection.row(
            "SELECT ifnull(found_text, text), iif(found_text IS NULL, structure, found_structure), author_name, status,"
            " ifnull(version, 1), first_capture FROM comment WHERE id=?",
            (comment_id,),
        )
        if present is None:
            raise unknown_comment(comment_id)
        since, found = present[5], []
        stored = self._connection.rows(
            "SELECT version, image, capture_id FROM comment_version WHERE comment_id=? ORDER BY version", (comment_id,)
        )
        with failures.reading(self._connection.path):
            for number, image, capture_id in stored:
                was = json.loads(image)
                text = RichText.from_parts(was["text"], was["structure"])
                found.append(Version(number, text, was["author_name"], was["status"], since, capture_id))
                since = capture_id
            text = RichText.from_parts(present[0], present[1])
        return [*found, Version(present[4], text, present[2], present[3], since)]

    def of_article(self, article_id: int) -> list[Version]:
        """All versions of an article's text, the first one first."""
        present = self._connection.row(
            "SELECT text, structure, title, ifnull(version, 1) FROM article WHERE id=?", (article_id,)
        )
        since, found = None, []
        stored = self._connection.rows(
            "SELECT version, image, capture_id FROM article_version WHERE article_id=? ORDER BY version", (article_id,)
        )
        with failures.reading(self._connection.path):
            for number, image, capture_id in stored:
                was = json.loads(image)
                text = RichText.from_parts(was["text"], was["structure"])
                found.append(Version(number, text, was["title"], "", since, capture_id))
                since = capture_id
            if present is not None:
                text = RichText.from_parts(present[0], present[1])
                found.append(Version(present[3], text, present[2], "", since))
        return found

    def timeline(self, article_id: int) -> list[CaptureRecord]:
        """The captures of an article, oldest first, each with what it found changed."""
        counts: dict[int, dict[Event, int]] = defaultdict(dict)
        span = (article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1)
        sql = (
            "SELECT capture_id, event, count(*) FROM comment_event WHERE comment_id BETWEEN ? AND ?"
            " GROUP BY capture_id, event"
        )
        for capture_id, event, count in self._connection.rows(sql, span):
            counts[capture_id][Event(event)] = count
        sql = "SELECT id, captured_at, state, receipt, total FROM capture WHERE article_id=? ORDER BY id"
        with failures.reading(self._connection.path):
            return [_capture(row, counts) for row in self._connection.rows(sql, (article_id,))]

    def events(self, article_id: int, after: int = 0, until: int | None = None) -> list[Happened]:
        """What happened in captures with `after` < id ≤ `until` (None: the last), in its order."""
        span = (article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1)
        sql = (
            "SELECT capture_id, comment_id, event, former_parent FROM comment_event"
            " WHERE comment_id BETWEEN ? AND ? AND capture_id > ? AND capture_id <= ? ORDER BY id"
        )
        last = until if until is not None else 2**62
        found = self._connection.rows(sql, (*span, after, last))
        return [Happened(capture, comment, Event(event), parent) for capture, comment, event, parent in found]


def _capture(row: tuple[Any, ...], counts: dict[int, dict[Event, int]]) -> CaptureRecord:
    number, captured_at, state, receipt, total = row
    if state == "failed":
        return CaptureRecord(number, captured_at, state, None, total, {}, json.loads(receipt))
    return CaptureRecord(number, captured_at, state, rows.receipt_from(receipt), total, counts.get(number, {}))
