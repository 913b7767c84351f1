"""Isso's generic import file: the JSON from which Isso takes over comments of other systems.

Where: a list of threads, each with `comments`. Nesting: none in Isso's own description; a `parent` is taken where one
is written. Time: without a zone, to the second. Votes: none. Edited: no trace. Deleted: not in the file. Moderated: not
in the file. Pingbacks: none. Lost: the site's address (a thread is named by its path only); e-mail and IP addresses,
dropped before anything is kept. Ids may all be equal: then they name nothing, and places stand for them.
Evidence: recorded (a file from Isso's own tests).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import unquote_plus

from domain.page import Page
from scrapers.addresses import web_address
from scrapers.answers import has_fields, key_of, read_json, records, stamp, words
from scrapers.files.part import Tick, bytes_of, no_tick, saved_at
from scrapers.files.record import Record, Records, RecordScraper, text_json, time_json
from scrapers.scraper import Evidence


class IssoImport(RecordScraper):
    """Reads one thread of an Isso import file."""

    name: ClassVar[str] = "isso-import"
    title: ClassVar[str] = "Isso, import file"
    evidence: ClassVar[Evidence] = Evidence.RECORDED


def is_isso(head: bytes) -> bool:
    """Whether a file that begins like this is one of Isso's."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[" and has_fields(
        Page(None, head), "comments", "remote_addr", "author", "created", "text"
    )


def open_isso(path: Path, tick: Tick = no_tick) -> Records:
    """The threads of the file."""
    data = read_json(Page(None, bytes_of(path, tick), "application/json", "utf-8"))
    found = [_thread(item, number) for number, item in enumerate(records(data))]
    return Records(IssoImport.name, found, (), saved_at(path))


def _thread(item: dict[str, Any], place: int) -> Record:
    uri, title = words(item.get("id")) or "", words(item.get("title")) or ""
    one = Record(f"{place}:{uri}")
    coded = "+" in title and " " not in title
    one.article = {
        "title": unquote_plus(title) if coded else title or uri,
        "url": web_address(uri),
    }
    items = records(item.get("comments"))
    ids = [key_of(comment.get("id")) for comment in items]
    named = len(set(ids)) > 1 or len(ids) < 2
    for comment in items:
        _add(one, comment, named=named)
    return one


def _add(one: Record, item: dict[str, Any], *, named: bool) -> None:
    text = item.get("text")
    one.add(
        id=key_of(item.get("id")) if named else None,
        parent=key_of(item.get("parent")) if named else None,
        author=words(item.get("author")),
        author_url=words(item.get("website")),
        time=time_json(stamp(item.get("created"))),
        text=text_json(text if isinstance(text, str) else None, html=False),
    )
