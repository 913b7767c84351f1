"""Remark42's backup: JSON, one comment to a line, mostly packed with gzip.

Where: a first line with `version`, `users` and `posts`, then one comment on each line. A thread is a `locator.url`.
Nesting: `pid`. Time: with its zone, to the second. Votes: the balance, `score`; who voted is dropped. Edited:
`edit.time`. Deleted: marked, the text is gone. Moderated: not kept by the system. Pingbacks: none. Lost: lines that are
cut off or damaged (counted in a warning); hashes of IP addresses and pictures, dropped before anything is kept.
Evidence: documented (the system's source and documentation).
"""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path
from typing import Any, ClassVar

from domain.comment import CommentStatus
from domain.messages import Message, say
from domain.time import NO_TIME
from scrapers.addresses import web_address
from scrapers.answers import at, key_of, number, record, stamp, words
from scrapers.files.part import Tick, bytes_of, no_tick, saved_at
from scrapers.files.record import Record, Records, RecordScraper, text_json, time_json
from scrapers.scraper import Evidence

_NO_YEAR = "0001-01-01"
_DELETED_USER = "deleted"


class Remark42Export(RecordScraper):
    """Reads one thread of a Remark42 backup."""

    name: ClassVar[str] = "remark42-export"
    title: ClassVar[str] = "Remark42, backup"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED


def is_remark42(head: bytes) -> bool:
    """Whether a file that begins like this is a backup of Remark42."""
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    if first[:1] == b"{" and b'"version"' in first[:40] and b'"users"' in first[:80]:
        return True
    try:
        return _is_comment(json.loads(first))
    except (ValueError, RecursionError):
        return False


def open_remark42(path: Path, tick: Tick = no_tick) -> Records:
    """The threads of the backup."""
    items, broken = _items(bytes_of(path, tick).decode("utf-8-sig", "replace"))
    threads: dict[str, Record] = {}
    for item in items:
        url = words(at(item, "locator", "url")) or ""
        one = threads.get(url)
        if one is None:
            one = threads[url] = Record(url or "?")
            one.article = {"url": web_address(url)}
        title = words(item.get("title"))
        if title and not one.article.get("title"):
            one.article["title"] = unescape(title)
        _add(one, item, url)
    return Records(Remark42Export.name, list(threads.values()), _told(broken), saved_at(path))


def _told(broken: int) -> tuple[Message, ...]:
    if not broken:
        return ()
    return (say("{count} lines of the file are cut off or damaged: their comments are missing.", count=broken),)


def _items(text: str) -> tuple[list[dict[str, Any]], int]:
    """The comments of a backup, and how many lines could not be read."""
    found, broken = [], 0
    for line in text.split("\n"):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            broken += 1
            continue
        if _is_comment(value):
            found.append(value)
    return found, broken


def _is_comment(value: Any) -> bool:
    return isinstance(value, dict) and "pid" in value and isinstance(value.get("locator"), dict)


def _add(one: Record, item: dict[str, Any], url: str) -> None:
    key, user = key_of(item.get("id")), record(item.get("user"))
    gone = item.get("delete") is True
    edited = stamp(at(item, "edit", "time"))
    edited = NO_TIME if (edited.raw or "").startswith(_NO_YEAR) else edited
    name, text = words(user.get("name")), item.get("text")
    status = CommentStatus.DELETED if gone else CommentStatus.EDITED if edited else CommentStatus.VISIBLE
    nobody = gone and user.get("id") == _DELETED_USER
    one.add(
        id=key,
        parent=key_of(item.get("pid")),
        author=unescape(name) if name and not nobody else None,
        author_id=None if nobody else key_of(user.get("id")),
        time=time_json(stamp(item.get("time"))),
        edited=time_json(edited),
        text=text_json(text if isinstance(text, str) else None, html=True),
        status=status.value,
        score=number(item.get("score")),
        link=f"{url}#remark42__comment-{key}" if key and url.startswith("http") else None,
    )
