"""Disqus export: the XML that a site's owner gets from Disqus, all threads and all posts.

Where: a `thread` for each page, a `post` for each comment, joined by `dsq:id`. Posts of a thread that is not in the
file stand as a thread of their own. Nesting: the post's `parent`. Time: UTC, to the second. Votes: none in the file.
Edited: no trace. Deleted: marked, and mostly with their text. Moderated: spam is marked held, and counted in a warning.
Pingbacks: none. Lost: votes, pictures, what the site's own moderators wrote beside; and every e-mail and IP address,
which are dropped before anything is kept.
Evidence: recorded (files from the tests of importers).
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any, ClassVar

from domain.comment import CommentStatus
from domain.messages import say
from scrapers.addresses import web_address
from scrapers.answers import key_of, stamp
from scrapers.files.part import Tick, bytes_of, no_tick, saved_at
from scrapers.files.record import Record, Records, RecordScraper, text_json, time_json
from scrapers.files.xml import Elements, local, root_name, text_of
from scrapers.scraper import Evidence

_TAG = re.compile(r"<\s*/?\s*[a-zA-Z][^>]*>")


class DisqusExport(RecordScraper):
    """Reads one thread of a Disqus export."""

    name: ClassVar[str] = "disqus-export"
    title: ClassVar[str] = "Disqus, export"
    evidence: ClassVar[Evidence] = Evidence.RECORDED


def is_disqus(head: bytes) -> bool:
    """Whether a file that begins like this is a Disqus export."""
    return root_name(head) == "disqus"


def open_disqus(path: Path, tick: Tick = no_tick) -> Records:
    """The threads of the export that have posts."""
    elements = Elements(bytes_of(path), None, tick)
    threads: dict[str, Record] = {}
    spam: dict[str, int] = {}
    for element in elements:
        kind = local(element)
        if kind == "thread":
            key = _number(element)
            threads.setdefault(key, Record(key)).article.update(_article(element))
        elif kind == "post":
            key = _number_in(element, "thread") or "?"
            _add(threads.setdefault(key, Record(key)), element)
            spam[key] = spam.get(key, 0) + _is(element, "isSpam")
    for key, count in spam.items():
        if count:
            threads[key].warnings.append(
                say("Comments that the site took for spam are marked as held: {count}.", count=count)
            )
    return Records(DisqusExport.name, list(threads.values()), elements.faults, saved_at(path))


def _article(thread: Any) -> dict[str, Any]:
    link = text_of(thread, "link")
    return {
        "title": unescape(text_of(thread, "title")),
        "url": web_address(link),
        "published": time_json(stamp(text_of(thread, "createdAt"), utc=True)),
    }


def _add(one: Record, post: Any) -> None:
    author = next((child for child in post if local(child) == "author"), None)
    message = text_of(post, "message")
    held = _is(post, "isSpam") or text_of(post, "isApproved") == "false"
    status = CommentStatus.DELETED if _is(post, "isDeleted") else CommentStatus.HELD if held else CommentStatus.VISIBLE
    html = bool(_TAG.search(message))
    one.add(
        id=key_of(_number(post)),
        parent=key_of(_number_in(post, "parent")),
        author=unescape(text_of(author, "name")) or None if author is not None else None,
        author_id=text_of(author, "username") if author is not None else None,
        time=time_json(stamp(text_of(post, "createdAt"), utc=True)),
        text=text_json(message if html else unescape(message), html=html),
        status=status.value,
    )


def _is(element: Any, name: str) -> bool:
    return text_of(element, name).casefold() == "true"


def _number(element: Any) -> str:
    """The `dsq:id` of an element, whatever its namespace is called."""
    found = (value for name, value in element.attrib.items() if name.rpartition("}")[2].rpartition(":")[2] == "id")
    return str(next(found, "")).strip()


def _number_in(element: Any, name: str) -> str:
    found = next((child for child in element if local(child) == name), None)
    return _number(found) if found is not None else ""
