"""Commento export: the JSON that a site's owner gets from Commento (also packed with gzip).

Where: `comments`, and their writers in `commenters`; a thread is a `url`. Nesting: `parentHex` ("root": none). Time:
UTC, to the second. Votes: the balance, `score`. Edited: no trace. Deleted: marked. Moderated: `state`; what is not
approved is marked held. Pingbacks: none. Lost: titles of the pages, which are not in the file; formatting (the text is
Markdown, kept as it was typed); e-mail addresses and pictures, dropped before anything is kept. Who was anonymous has
no name.
Evidence: recorded (a file from the tests of an importer).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from domain.comment import CommentStatus
from domain.page import Page
from scrapers.addresses import web_address
from scrapers.answers import has_fields, key_of, number, read_json, record, records, stamp, words
from scrapers.files.part import Tick, bytes_of, no_tick, saved_at
from scrapers.files.record import Record, Records, RecordScraper, text_json, time_json
from scrapers.scraper import Evidence

_ROOT = "root"


class CommentoExport(RecordScraper):
    """Reads one thread of a Commento export."""

    name: ClassVar[str] = "commento-export"
    title: ClassVar[str] = "Commento, export"
    evidence: ClassVar[Evidence] = Evidence.RECORDED


def is_commento(head: bytes) -> bool:
    """Whether a file that begins like this is a Commento export."""
    return has_fields(Page(None, head), "comments", "commentHex", "commenterHex")


def open_commento(path: Path, tick: Tick = no_tick) -> Records:
    """The threads of the export."""
    data = record(read_json(Page(None, bytes_of(path, tick), "application/json", "utf-8")))
    people = {words(one.get("commenterHex")): one for one in records(data.get("commenters"))}
    threads: dict[str, Record] = {}
    for item in records(data.get("comments")):
        url = _address(item)
        one = threads.get(url)
        if one is None:
            one = threads[url] = Record(url or "?")
            one.article = {"url": web_address(url), "site": words(item.get("domain"))}
        _add(one, item, record(people.get(words(item.get("commenterHex")))))
    return Records(CommentoExport.name, list(threads.values()), (), saved_at(path))


def _address(item: dict[str, Any]) -> str:
    """Where the thread is: Commento keeps host and path apart."""
    path, host = words(item.get("url")) or "", words(item.get("domain")) or ""
    if path.startswith(("http://", "https://")) or not host:
        return path
    return f"https://{host}/{path.lstrip('/')}"


def _add(one: Record, item: dict[str, Any], writer: dict[str, Any]) -> None:
    html, markdown = item.get("html"), item.get("markdown")
    parent = key_of(item.get("parentHex"))
    link = words(writer.get("link"))
    text = text_json(html, html=True) if isinstance(html, str) else None
    one.add(
        id=key_of(item.get("commentHex")),
        parent=None if parent == _ROOT else parent,
        author=words(writer.get("name")),
        author_url=web_address(link),
        author_id=key_of(writer.get("commenterHex")),
        time=time_json(stamp(item.get("creationDate"), utc=True)),
        text=text or text_json(markdown if isinstance(markdown, str) else None, html=False),
        status=_status(item).value,
        score=number(item.get("score")),
    )


def _status(item: dict[str, Any]) -> CommentStatus:
    if item.get("deleted") is True:
        return CommentStatus.DELETED
    return CommentStatus.VISIBLE if words(item.get("state")) in (None, "approved") else CommentStatus.HELD
