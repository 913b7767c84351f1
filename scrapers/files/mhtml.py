"""MHTML: one file with a page and all that belongs to it, as Chrome, Edge, Opera and Internet Explorer save it.

The part that the file begins with is the page, in its own charset; parts that are documents of frames are put where
the frames stand (`scrapers.files.frames`). Pictures and the like are passed over without being unpacked.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Headers
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from pathlib import Path

from domain.errors import SourceError
from domain.messages import say
from domain.page import Page
from scrapers.addresses import web_address
from scrapers.files.frames import Find, Frame, absolute, from_base64, with_frames
from scrapers.files.part import Opened, Tick, bytes_of, no_tick, saved_at
from scrapers.markup import decode

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_BOUNDARY_LINE = re.compile(rb"^--([^\r\n]{1,200}?)[ \t]*\r?$", re.MULTILINE)
_DOCUMENTS = ("text/html", "application/xhtml+xml")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Part:
    """One part that is a document."""

    name: str
    url: str | None
    page: Page


def is_mhtml(path: Path, head: bytes) -> bool:
    """Whether a file that begins like this is MHTML."""
    start = _HEAD_END.split(head[:16384].lstrip(), maxsplit=1)[0].lower()
    headers = b"content-type:" in start and b"mime-version:" in start
    return headers and (b"multipart/related" in start or path.suffix.lower() in (".mhtml", ".mht"))


def open_mhtml(path: Path, url: str | None = None, tick: Tick = no_tick) -> Opened:
    """The page of the file, with its frames. Raises `SourceError` where there is none."""
    body = bytes_of(path, tick).lstrip()
    headers, content = _split(body)
    parts = list(_documents(headers, content))
    main = _main(parts, headers)
    if main is None:
        raise SourceError(
            say("{name} is MHTML, but there is no page in it.", name=path.name),
            say("Save the page from the browser again, or as HTML."),
        )
    address = url or _web(headers.get("Snapshot-Content-Location")) or main.url
    page = Page(address, main.page.body, charset=main.page.charset, fetched_at=_date(headers) or saved_at(path))
    warnings = () if _complete(headers, body) else (say("The file ends in the middle: what came after is missing."),)
    return Opened(with_frames(page, _finder(parts, main)), None, warnings)


def _finder(parts: list[_Part], main: _Part) -> Find:
    """Finds a frame's document among the parts, by its id or by its address."""
    by_name = {part.name: part for part in reversed(parts) if part.name}
    by_url = {part.url: part for part in reversed(parts) if part.url}

    def find(source: str, base: str | None) -> Frame | None:
        if source[:4].lower() == "cid:":
            part = by_name.get(source[4:])
        else:
            part = by_url.get(absolute(source, base)) or by_url.get(source)
        if part is None or part is main:
            return None
        return Frame(part.name or part.url or "", part.url, decode(part.page))

    return find


def _split(body: bytes) -> tuple[Headers, bytes]:
    """The headers of a part, and its content."""
    found = _HEAD_END.search(body)
    head, content = (body[: found.start()], body[found.end() :]) if found else (body, b"")
    return BytesHeaderParser().parsebytes(head + b"\n\n"), content


def _documents(headers: Headers, content: bytes) -> Iterator[_Part]:
    """Every part that is a document, in its order; a multipart within is looked into as well."""
    waiting = [(headers, content, 0)]
    while waiting:
        head, inside, depth = waiting.pop(0)
        kind = head.get_content_type()
        if kind.startswith("multipart/") and depth < _DEEPEST:
            waiting = [(*_split(piece), depth + 1) for piece in _pieces(head, inside)] + waiting
        elif kind in _DOCUMENTS:
            where = _web(head.get("Content-Location"))
            name = str(head.get("Content-ID") or "").strip().strip("<>")
            yield _Part(name, where and where.partition("#")[0], _page(head, inside, where))


def _pieces(headers: Headers, content: bytes) -> list[bytes]:
    """The parts between the boundaries; what stands before the first and after the last is no part."""
    boundary = _boundary(headers, content)
    if boundary is None:
        return []
    line = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    pieces, start = [], None
    for found in line.finditer(content):
        if start is not None:
            pieces.append(content[start : found.start()])
        start = None if found[1] else found.end()
    if start is not None:
        pieces.append(content[start:])
    return pieces


def _boundary(headers: Headers, content: bytes) -> bytes | None:
    stated = headers.get_param("boundary")
    if isinstance(stated, str) and stated:
        return stated.encode("utf-8", "surrogateescape")
    found = _BOUNDARY_LINE.search(content[:65536])
    return found[1] if found else None


def _complete(headers: Headers, body: bytes) -> bool:
    boundary = _boundary(headers, body)
    return boundary is None or b"--" + boundary + b"--" in body[-4096:]


def _page(headers: Headers, content: bytes, url: str | None) -> Page:
    how = str(headers.get("Content-Transfer-Encoding") or "").strip().lower()
    try:
        if how == "quoted-printable":
            content = binascii.a2b_qp(content)
        elif how == "base64":
            content = from_base64(content)
    except binascii.Error:
        content = b""
    charset = headers.get_content_charset()
    return Page(url, content, charset="utf-16" if charset == "unicode" else _known(charset))


def _known(charset: str | None) -> str | None:
    try:
        return codecs.lookup(charset).name if charset else None
    except (LookupError, ValueError):
        return None


def _main(parts: list[_Part], headers: Headers) -> _Part | None:
    """The page: the part that the file names as its start, the one with the page's address, or the first."""
    start = headers.get_param("start")
    address = _web(headers.get("Snapshot-Content-Location"))
    named = (part for part in parts if isinstance(start, str) and part.name == start.strip("<>"))
    located = (part for part in parts if address and part.url == address.partition("#")[0])
    return next(named, None) or next(located, None) or next(iter(parts), None)


def _web(value: object) -> str | None:
    """An address of the web in a header, which may be folded or encoded."""
    if value is None:
        return None
    try:
        text = str(make_header(decode_header(str(value))))
    except (LookupError, ValueError, binascii.Error, MessageError):
        text = str(value)
    return web_address("".join(text.split()))


def _date(headers: Headers) -> str | None:
    """When the page was saved, in UTC."""
    try:
        moment = parsedate_to_datetime(str(headers.get("Date") or ""))
        known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000", as Chrome writes it
        return known.astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError):
        return None
