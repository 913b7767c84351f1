"""Webarchive: one file with a page and all that belongs to it, as Safari saves it (a property list).

The main resource is the page, in its own encoding; archives of subframes are put where the frames stand
(`scrapers.files.frames`). Pictures and the like are passed over.
"""

from __future__ import annotations

import plistlib
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from domain.errors import SourceError
from domain.messages import say
from domain.page import Page
from scrapers.addresses import web_address
from scrapers.answers import record, records, words
from scrapers.files.frames import Find, Frame, absolute, with_frames
from scrapers.files.part import Opened, Tick, bytes_of, no_tick, saved_at
from scrapers.markup import decode

_BINARY = b"bplist"
_MAIN, _FRAMES = "WebMainResource", "WebSubframeArchives"
_DEEPEST = 16
_DAMAGED = (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, KeyError, IndexError, AttributeError,
            OverflowError, RecursionError, MemoryError, struct.error)  # fmt: skip
"""What `plistlib` raises for bytes that are no property list."""


def is_webarchive(head: bytes) -> bool:
    """Whether a file that begins like this is one of Safari's."""
    if head.startswith(_BINARY):
        return _MAIN.encode() in head or _MAIN.encode("utf-16-be") in head
    return b"<plist" in head[:400] and f"<key>{_MAIN}</key>".encode() in head


def open_webarchive(path: Path, url: str | None = None, tick: Tick = no_tick) -> Opened:
    """The page of the file, with its frames. Raises `SourceError` where there is none."""
    try:
        data = record(plistlib.loads(bytes_of(path, tick)))
    except _DAMAGED as error:
        raise SourceError(
            say("{name} is a damaged or incomplete web archive of Safari.", name=path.name),
            say("Save the page from the browser again, or as HTML."),
        ) from error
    page = _page(record(data.get(_MAIN)))
    if page is None:
        raise SourceError(
            say("{name} is a web archive of Safari, but there is no page in it.", name=path.name),
            say("Save the page from the browser again, or as HTML."),
        )
    page = Page(url or page.url, page.body, charset=page.charset, fetched_at=saved_at(path))
    return Opened(with_frames(page, _finder(list(_frames(data)))))


def _page(resource: dict[str, Any]) -> Page | None:
    body = resource.get("WebResourceData")
    if not isinstance(body, bytes) or not body.strip():
        return None
    return Page(web_address(words(resource.get("WebResourceURL"))), body, charset=words(_charset(resource)))


def _charset(resource: dict[str, Any]) -> Any:
    return resource.get("WebResourceTextEncodingName")


def _frames(archive: dict[str, Any]) -> Iterator[tuple[str, Page]]:
    """The documents of all frames, with the addresses they are named by."""
    waiting = [(one, 1) for one in records(archive.get(_FRAMES))]
    while waiting:
        one, depth = waiting.pop(0)
        resource = record(one.get(_MAIN))
        page = _page(resource)
        if page is not None:
            yield words(resource.get("WebResourceURL")) or "", page
        if depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in records(one.get(_FRAMES))]


def _finder(frames: list[tuple[str, Page]]) -> Find:
    by_url = {url.partition("#")[0]: page for url, page in reversed(frames) if url}

    def find(source: str, base: str | None) -> Frame | None:
        page = by_url.get(absolute(source, base)) or by_url.get(source)
        return Frame(page.url or source, page.url, decode(page)) if page is not None else None

    return find
