"""What interfaces answer: JSON read with care, their times, numbers and HTML as the domain's own.

An answer may be cut in the middle, be the HTML of a block page, or hold null, a number or a list where a word is
documented. So every value is taken by one of these functions, and none of them raises for a value that is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from domain.capture import Reason, Receipt, counted
from domain.comment import Comment
from domain.errors import FetchError
from domain.messages import Message, say
from domain.page import Page
from domain.text import NO_TEXT, RichText, clean
from domain.time import NO_TIME, Precision, Timestamp
from scrapers.article import fragment_text
from scrapers.markup import decode

_SAVE = say("Open the page in a browser and save it, or copy its text and paste it.")
_MILLISECONDS = 100_000_000_000
"""Numbers above this count milliseconds: as seconds they would be in the year 5138."""
_LATEST = 253_402_300_800


class NotReadable(FetchError):
    """The answer is not what the interface gives: cut, a block page, another format."""


def is_json(page: Page) -> bool:
    """Whether the page looks like JSON: its first character says so."""
    return page.body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def has_fields(page: Page, *names: str, within: int = 1 << 16) -> bool:
    """Whether JSON names all of these fields near its start. Fast: nothing is parsed."""
    head = page.body[:within]
    return is_json(page) and all(b'"' + name.encode() + b'"' in head for name in names)


def read_json(page: Page) -> Any:
    """The page's JSON. Raises `NotReadable` with what is the matter instead."""
    text = decode(page).removeprefix("\ufeff").strip()
    try:
        return json.loads(text)
    except RecursionError as error:
        raise NotReadable(say("The answer is nested deeper than any discussion."), _SAVE, page.status) from error
    except ValueError as error:
        raise NotReadable(_trouble(page, text, error), _SAVE, page.status) from error


def _trouble(page: Page, text: str, error: ValueError) -> Message:
    host = urlsplit(page.url or "").netloc or "?"
    if text[:1] == "<":
        return say("{host} answered with a web page instead of comments: it may block programs.", host=host)
    if isinstance(error, json.JSONDecodeError) and error.pos >= len(text) - 1 and text[:1] in ("{", "["):
        return say("The answer ends in the middle: not all of it arrived.")
    return say("{host} answered with something else than comments.", host=host)


def record(value: Any) -> dict[str, Any]:
    """An object; anything else counts as an empty one."""
    return value if isinstance(value, dict) else {}


def records(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; anything else counts as an empty list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def at(value: Any, *path: str | int) -> Any:
    """The value at the end of a path of names and places, None where there is none."""
    for step in path:
        if isinstance(step, str) and isinstance(value, dict):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, list) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def words(value: Any) -> str | None:
    """A short text on one line, None where there is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(clean(str(value)).split()) or None


def key_of(value: Any) -> str | None:
    """An id, number or text, as text; None, empty text and 0 (which many systems write for "none") are no id."""
    if isinstance(value, bool) or value in (None, "", 0, "0"):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return words(value)


def number(value: Any) -> int | None:
    """A whole number, also where it is written as text."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and abs(value) < _LATEST:
        return int(value)
    if isinstance(value, str):
        bare = value.strip().replace("\u2212", "-")
        return int(bare) if bare.lstrip("-").isdecimal() and len(bare) < 19 else None
    return None


def html(value: Any, base: str | None) -> RichText:
    """Blocks of a piece of HTML."""
    return fragment_text(clean(value), base) if isinstance(value, str) else NO_TEXT


def plain(value: Any) -> RichText:
    """Blocks of plain text, in which a blank line separates paragraphs."""
    return RichText.from_plain(value) if isinstance(value, str) else NO_TEXT


def epoch(value: Any) -> Timestamp:
    """Seconds or milliseconds since 1970 (number or text) as UTC."""
    try:
        seconds = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else 0.0
    except (ValueError, OverflowError):
        return NO_TIME
    seconds = seconds / 1000 if abs(seconds) > _MILLISECONDS else seconds
    if not 0 < seconds < _LATEST:
        return NO_TIME
    moment = datetime.fromtimestamp(int(seconds), UTC)
    return Timestamp(str(value), f"{moment:%Y-%m-%dT%H:%M:%S}+00:00", Precision.SECOND)


def stamp(value: Any, *, utc: bool = False) -> Timestamp:
    """A time in ISO 8601. `utc`: the interface means UTC although it writes no zone."""
    if not isinstance(value, str) or not value.strip():
        return NO_TIME
    raw = value.strip()
    try:
        moment = datetime.fromisoformat(raw)
    except ValueError:
        from scrapers.dates import read_time

        return read_time(raw)
    if len(raw) <= 10:
        return Timestamp(raw, f"{moment:%Y-%m-%d}", Precision.DAY)
    if moment.tzinfo is None and utc:
        moment = moment.replace(tzinfo=UTC)
    return Timestamp(raw, moment.replace(microsecond=0).isoformat(), Precision.SECOND)


def receipt(
    source: str,
    comments: Iterable[Comment],
    *,
    declared: int | None = None,
    declared_text: str | None = None,
    reason: Reason | None = None,
    warnings: Iterable[Message] = (),
) -> Receipt:
    """A receipt with its counts taken from the comments; `reason` holds only where fewer came than are stated."""
    made = counted(
        Receipt(
            declared=declared,
            declared_text=declared_text,
            source=source,
            warnings=tuple(warnings),
        ),
        tuple(comments),
    )
    return replace(made, reason=(reason or Reason.UNKNOWN) if made.difference else None)


class Walk:
    """Guards a walk over pages or cursors: it ends when nothing new comes, a cursor comes again, or it is too long."""

    def __init__(self, most: int = 2_000) -> None:
        self._most = most
        self._cursors: set[str] = set()
        self.keys: set[str] = set()
        """The keys of all comments so far."""

    def goes_on(self, cursor: object) -> bool:
        """Whether `cursor` is one that was not followed yet."""
        name = str(cursor)
        if cursor in (None, "", False) or name in self._cursors or len(self._cursors) >= self._most:
            return False
        self._cursors.add(name)
        return True

    def new(self, comments: Iterable[Comment]) -> list[Comment]:
        """Those that were not there before."""
        fresh = []
        for comment in comments:
            if comment.key not in self.keys:
                self.keys.add(comment.key)
                fresh.append(comment)
        return fresh
