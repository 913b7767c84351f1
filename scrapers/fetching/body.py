"""The body of an answer: unpacked piece by piece, never more than the limit, and only if it can be a page."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from scrapers.fetching.errors import BrokenAnswer, BrokenPacking, NotAPage, TooLarge

PIECE = 64 << 10
_NO_PAGES = ("image/", "audio/", "video/", "font/", "application/vnd.ms-", "application/vnd.openxmlformats")
_NO_PAGE = {
    "application/pdf",
    "application/zip",
    "application/gzip",
    "application/x-gzip",
    "application/x-tar",
    "application/x-7z-compressed",
    "application/vnd.rar",
    "application/msword",
    "application/rtf",
    "application/epub+zip",
    "application/wasm",
}
_SIGNS = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b\x08", "GZIP"),
)
_LONGEST_SIGN = 8


class Unpacker:
    """Undoes gzip or deflate with bounded output per step. Nothing packed: hands through."""

    def __init__(self, encoding: str, host: str) -> None:
        names = [name.strip() for name in encoding.lower().split(",") if name.strip() not in ("", "identity")]
        if len(names) > 1 or (names and names[0] not in ("gzip", "x-gzip", "deflate")):
            raise BrokenPacking(host)
        self._host = host
        self._kind = names[0] if names else ""
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS | (16 if "gzip" in self._kind else 0)) if names else None
        self._rest = b""
        self._started = False

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """What `data` holds, in pieces of at most PIECE bytes when it was packed."""
        if self._zlib is None:
            yield data
            return
        self._rest += data
        while self._rest:
            before = len(self._rest)
            out = self._step(self._rest)
            yield out
            if not out and len(self._rest) == before:
                return

    def finish(self) -> None:
        """Raise BrokenPacking when the packed data ended too early."""
        if self._zlib is not None and self._started and not self._zlib.eof:
            raise BrokenPacking(self._host)

    def _step(self, data: bytes) -> bytes:
        if self._zlib is None or (self._zlib.eof and not self._next_member(data)):
            return b""
        try:
            out = self._zlib.decompress(data, PIECE)
        except zlib.error:
            return self._without_header(data)
        self._started = True
        self._rest = self._zlib.unused_data if self._zlib.eof else self._zlib.unconsumed_tail
        return out

    def _next_member(self, data: bytes) -> bool:
        """A gzip file may have several parts; anything else behind the end is padding and ignored."""
        if "gzip" in self._kind and data.startswith(b"\x1f\x8b"):
            self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 16)
            return True
        self._rest = data if len(data) < 2 and b"\x1f".startswith(data) else b""
        return False

    def _without_header(self, data: bytes) -> bytes:
        """Some servers send "deflate" without the zlib header that belongs to it."""
        if self._kind != "deflate" or self._started:
            raise BrokenPacking(self._host) from None
        self._zlib = zlib.decompressobj(-zlib.MAX_WBITS)
        self._started = True
        try:
            out = self._zlib.decompress(data, PIECE)
        except zlib.error:
            raise BrokenPacking(self._host) from None
        self._rest = self._zlib.unconsumed_tail
        return out


_GZIP = b"\x1f\x8b"
PACKED = frozenset({"application/gzip", "application/x-gzip"})


def refuse_files(content_type: str, host: str) -> None:
    """Raise NotAPage where the answer says that it is a PDF, a picture or another file."""
    if content_type in _NO_PAGE or content_type.startswith(_NO_PAGES):
        raise NotAPage(host, content_type)


def read_body(
    response: BaseHTTPResponse,
    host: str,
    *,
    limit: int,
    cut: bool = False,
    packed: bool = False,
    on_bytes: Callable[[int], None],
) -> bytes:
    """The whole unpacked body. More than `limit` bytes are an error, or (`cut`) left where they are.

    `packed`: a file that is packed with gzip itself is no mistake.
    """
    unpacker = Unpacker(response.headers.get("content-encoding", ""), host)
    stated = response.headers.get("content-length", "")
    if not cut and stated.isascii() and stated.isdigit() and int(stated[:18]) > limit:
        raise TooLarge(host, limit)
    kept, start, received = BytesIO(), b"", 0
    while data := _receive(response, host):
        received += len(data)
        for piece in unpacker.unpack(data):
            kept.write(piece)
            on_bytes(len(piece))
            if len(start) < _LONGEST_SIGN and not cut:
                start = (start + piece)[:_LONGEST_SIGN]
                if not (packed and start.startswith(_GZIP)):
                    _refuse_by_sign(start, host)
            if max(kept.tell(), received) > limit:
                if cut:
                    return kept.getvalue()[:limit]
                raise TooLarge(host, limit)
    unpacker.finish()
    return kept.getvalue()


def _receive(response: BaseHTTPResponse, host: str) -> bytes:
    try:
        return response.read1(PIECE, decode_content=False) or b""
    except HTTPError:
        raise BrokenAnswer(host) from None


def _refuse_by_sign(start: bytes, host: str) -> None:
    for sign, kind in _SIGNS:
        if start.startswith(sign):
            raise NotAPage(host, kind)
