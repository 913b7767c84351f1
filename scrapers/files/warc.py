"""Web archives: WARC (also packed, and the older ARC), and WACZ, which is a ZIP with WARCs and a list of their pages.

What is inside is listed as pages: those of a WACZ's own list, else every document that was shown. A page is read as if
it came from its address, and what a scraper asks for beside it comes from the archive too (`scrapers.files.archived`).
"""

from __future__ import annotations

import json
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path
from typing import Any

from domain.errors import NoCommentsFound, SourceError
from domain.messages import Message, say
from scrapers.answers import key_of, record, words
from scrapers.files.archived import ArchivedAnswers, Shelf, page_of
from scrapers.files.members import Source
from scrapers.files.part import MOST_BYTES, Entry, Opened, Tick, no_part, no_tick, too_large, unreadable
from scrapers.files.warc_index import Recorded, index_of, moment_of, pages_of

ZIP = b"PK\x03\x04"
_WARC_NAME = re.compile(r"\.w?arc(?:\.gz)?$", re.IGNORECASE)
_PAGES = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_LOCAL_HEADER = 30
_DAMAGED_ZIP = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError, OverflowError,
                struct.error)  # fmt: skip
"""What `zipfile` raises for a ZIP that is damaged, encrypted or packed in a way it does not know."""


class WebArchive:
    """The pages of a web archive, with everything that was recorded beside them."""

    def __init__(self, answers: list[Recorded], pages: list[tuple[str | None, Recorded]], told: list[Message]) -> None:
        self._shelf = Shelf(answers)
        self._pages = {str(number): page for number, (_, page) in enumerate(pages, start=1)}
        self._titles = {str(number): title for number, (title, _) in enumerate(pages, start=1)}
        self.warnings = tuple(told)

    @property
    def entries(self) -> tuple[Entry, ...]:
        often = Counter(page.url for page in self._pages.values())
        return tuple(
            Entry(self._title(part, several=often[page.url] > 1), page.url, None, part)
            for part, page in self._pages.items()
        )

    def _title(self, part: str, *, several: bool) -> str:
        page = self._pages[part]
        title = self._titles[part] or page.title or page.url
        return f"{title} ({page.date[:16].replace('T', ' ')})" if several else title

    def open(self, part: str) -> Opened:
        answer = self._pages.get(part)
        if answer is None:
            raise no_part(part)
        told = self.warnings
        if answer.broken:
            told = (*told, say("The page itself is cut off in the archive: comments may be missing."))
        return Opened(page_of(answer), ArchivedAnswers(self._shelf, answer.date), told)


def is_warc(head: bytes) -> bool:
    """Whether a file that begins like this (unpacked) is a WARC or an ARC."""
    return head.startswith((b"WARC/", b"filedesc://"))


def open_warc(path: Path, tick: Tick = no_tick) -> WebArchive:
    """A WARC or ARC, packed or not."""
    return _opened(path, [Source(path)], [], tick)


def open_wacz(path: Path, tick: Tick = no_tick) -> WebArchive:
    """A WACZ. Raises `SourceError` where the ZIP is none, or is damaged."""
    try:
        with zipfile.ZipFile(path) as package:
            members = [one for one in package.infolist() if _WARC_NAME.search(one.filename) and not one.is_dir()]
            if not members:
                raise _no_wacz(path, package)
            listed = [page for name in _PAGES for page in _listed(package, name)]
            if sum(one.file_size for one in members if not _is_stored(one)) > MOST_BYTES:
                raise too_large(path)
            sources = [_source(path, package, one) for one in members]
    except _DAMAGED_ZIP as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise unreadable(path, error) from error
        raise SourceError(
            say("{name} is a damaged or incomplete ZIP file.", name=path.name), say("Copy or download the file again.")
        ) from error
    return _opened(path, sources, listed, tick)


def _no_wacz(path: Path, package: zipfile.ZipFile) -> SourceError:
    names = package.namelist()
    if any(name.endswith(".wacz") for name in names) or "datapackage.json" in names:
        return SourceError(
            say("{name} is a package of several web archives, or one without recordings.", name=path.name),
            say("Unpack it, and open the web archives in it one by one."),
        )
    return SourceError(
        say("{name} is a ZIP file without a web archive in it.", name=path.name),
        say("Unpack it, and open what is in it."),
    )


def _source(path: Path, package: zipfile.ZipFile, member: zipfile.ZipInfo) -> Source:
    """Where a member's bytes are: in the file itself where it is stored as it is, else unpacked into memory."""
    if _is_stored(member):
        with path.open("rb") as file:
            file.seek(member.header_offset)
            head = file.read(_LOCAL_HEADER)
        before = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        return Source(path, member.header_offset + _LOCAL_HEADER + before, member.file_size)
    return Source(path, held=package.read(member))


def _is_stored(member: zipfile.ZipInfo) -> bool:
    return member.compress_type == zipfile.ZIP_STORED and not member.flag_bits & 1


def _listed(package: zipfile.ZipFile, name: str) -> Iterator[dict[str, Any]]:
    """The pages of one of the package's lists; its first line says only what it is."""
    if name not in package.namelist() or package.getinfo(name).file_size > MOST_BYTES:
        return
    for line in package.read(name).decode("utf-8", "replace").split("\n"):
        try:
            item = record(json.loads(line))
        except (ValueError, RecursionError):
            continue
        if words(item.get("url")):
            yield item


def _opened(path: Path, sources: list[Source], listed: list[dict[str, Any]], tick: Tick) -> WebArchive:
    try:
        index = index_of(sources, tick)
    except OSError as error:
        raise unreadable(path, error) from error
    told = []
    if index.cut:
        told.append(say("The web archive ends in the middle of a record: what came after is missing."))
    if index.damaged:
        told.append(say("The web archive is damaged: places that cannot be read: {count}.", count=index.damaged))
    if not index.answers:
        raise NoCommentsFound(
            say("Nothing that was recorded can be read in {name}.", name=path.name),
            told[0] if told else say("It may hold other things than pages."),
        )
    pages = _chosen(index.answers, listed) or [(None, page) for page in pages_of(index)]
    return WebArchive(index.answers, pages or _texts(index.answers), told)


def _chosen(answers: list[Recorded], listed: list[dict[str, Any]]) -> list[tuple[str | None, Recorded]]:
    """The pages that the archive lists itself, as far as they were recorded."""
    shelf = Shelf(one for one in answers if one.method == "GET")
    found: list[tuple[str | None, Recorded]] = []
    seen: set[int] = set()
    for item in listed:
        near = moment_of(words(item.get("ts")) or "")
        there = [one for one in shelf.find(words(item.get("url")) or "") if one.status == 200]
        if there:
            page = min(there, key=lambda one: abs(moment_of(one.date) - near))
            title = words(item.get("title"))
            if id(page) not in seen:
                seen.add(id(page))
                found.append((None if title == key_of(item.get("url")) else title, page))
    return found


def _texts(answers: list[Recorded]) -> list[tuple[str | None, Recorded]]:
    """Where no document was recorded: what may be the answer of an interface."""
    kinds = ("json", "xml", "text/plain")
    return [
        (None, one) for one in answers if one.status == 200 and one.place and any(kind in one.kind for kind in kinds)
    ]
