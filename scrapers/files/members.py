"""The records of a WARC or ARC file, each with its place, so that it can be read again without what stands before it.

warcio reads a record; this module finds where each begins. It walks the gzip members by itself, because warcio ends in
silence where a file is cut off or damaged. After damage the next member that can be read is looked for.
"""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from scrapers.files.part import Tick

logging.getLogger("warcio").setLevel(logging.CRITICAL)

GZIP = b"\x1f\x8b\x08"
_PIECE = 1 << 16
_NO_RECORD = (ArchiveLoadFailed, StatusAndHeadersParserException, ValueError, TypeError, AttributeError)
"""What warcio raises for bytes that are no record."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a WARC lies: a stretch of a file (the whole, or a member of a ZIP that is stored as it is), or memory."""

    path: Path
    start: int = 0
    size: int | None = None
    held: bytes | None = None

    def open(self) -> BinaryIO:
        return BytesIO(self.held) if self.held is not None else self.path.open("rb")

    def length(self) -> int:
        if self.held is not None:
            return len(self.held)
        return self.size if self.size is not None else self.path.stat().st_size


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record begins: the offset of its gzip member (or of itself), and how far into what is unpacked."""

    source: Source
    offset: int
    skip: int = 0


class _Raw(Protocol):
    def read(self, size: int) -> bytes: ...


class _Plain:
    """Bytes as they are, up to an end."""

    def __init__(self, file: BinaryIO, end: int) -> None:
        self._file, self._end = file, end
        self.broken = False

    def read(self, size: int) -> bytes:
        return self._file.read(min(size, max(0, self._end - self._file.tell())))


class _Member:
    """One gzip member, unpacked piece by piece. Afterwards `end` is where the next one begins."""

    def __init__(self, file: BinaryIO, offset: int, end: int) -> None:
        file.seek(offset)
        self._file, self._limit = file, end
        self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._rest = b""
        self.end = end
        self.broken = False
        """Whether it ends in the middle, or is damaged."""

    def read(self, size: int) -> bytes:
        while not self._unpacker.eof and not self.broken:
            data = self._rest or self._file.read(min(_PIECE, max(0, self._limit - self._file.tell())))
            if not data:
                self.broken = True
                break
            try:
                out = self._unpacker.decompress(data, size)
            except zlib.error:
                self.broken = True
                break
            self._rest = self._unpacker.unconsumed_tail
            if self._unpacker.eof:
                self.end = self._file.tell() - len(self._unpacker.unused_data)
            if out:
                return out
        return b""


class Stream:
    """What warcio reads from: bytes and lines, and how many have been taken."""

    def __init__(self, raw: _Raw) -> None:
        self._raw = raw
        self._held = b""
        self._at = 0
        self.position = 0

    def tell(self) -> int:
        return self.position

    def read(self, size: int | None = None) -> bytes:
        pieces = []
        while size is None or size > 0:
            if self._at >= len(self._held) and not self._fill():
                break
            piece = self._held[self._at : None if size is None else self._at + size]
            self._at += len(piece)
            size = None if size is None else size - len(piece)
            pieces.append(piece)
        taken = b"".join(pieces)
        self.position += len(taken)
        return taken

    def readline(self, size: int | None = None) -> bytes:
        pieces, left = [], size if size is not None else 1 << 30
        while left > 0 and (self._at < len(self._held) or self._fill()):
            end = self._held.find(b"\n", self._at, self._at + left)
            stop = end + 1 if end >= 0 else min(len(self._held), self._at + left)
            pieces.append(self._held[self._at : stop])
            left -= stop - self._at
            self._at = stop
            if end >= 0:
                break
        taken = b"".join(pieces)
        self.position += len(taken)
        return taken

    def skip_blank(self) -> bool:
        """Go over the blank lines after a record. False: there is nothing more."""
        while self._at < len(self._held) or self._fill():
            if self._held[self._at] not in b"\r\n":
                return True
            self._at += 1
            self.position += 1
        return False

    def _fill(self) -> bool:
        self._held, self._at = self._raw.read(_PIECE), 0
        return bool(self._held)

    def close(self) -> None:
        """warcio's readers want to."""


class Walk:
    """Every record of a source in its order. What is said about one holds until the next one is taken."""

    def __init__(self, source: Source, tick: Tick) -> None:
        self._source, self._tick = source, tick
        self.cut = False
        """Whether the file ends in the middle of a record."""
        self.damaged = 0
        """Places at which something could not be read."""
        self.broken: set[Place] = set()
        """Records that are not whole."""

    def __iter__(self) -> Iterator[tuple[Place, ArcWarcRecord]]:
        with self._source.open() as file:
            offset, end = self._source.start, self._source.start + self._source.length()
            file.seek(offset)
            if file.read(3) != GZIP:
                file.seek(offset)
                yield from self._records(_Plain(file, end), offset, packed=False)
                return
            while offset < end:
                member = _Member(file, offset, end)
                yield from self._records(member, offset, packed=True)
                while member.read(_PIECE):
                    pass  # what a record does not count as its own
                if member.broken:
                    following = _next_member(file, offset + 1, end)
                    self.cut, self.damaged = following is None, self.damaged + (following is not None)
                    member.end = end if following is None else following
                offset = _past_padding(file, member.end, end)
                self._tick(offset - self._source.start, max(1, end - self._source.start))

    def _records(self, raw: _Plain | _Member, offset: int, *, packed: bool) -> Iterator[tuple[Place, ArcWarcRecord]]:
        stream, total = Stream(raw), max(1, self._source.length())
        while stream.skip_blank():
            start = stream.position
            record = _parsed(stream)
            if record is None:
                self.damaged += 1
                return
            place = Place(self._source, offset, start) if packed else Place(self._source, offset + start)
            yield place, record
            if _left_unread(record, stream):
                self.broken.add(place)
                self.cut = self.cut or not packed
                return
            if not packed:
                self._tick(stream.position, total)


@contextmanager
def record_at(place: Place) -> Iterator[ArcWarcRecord | None]:
    """The record at a place, to be read inside the block."""
    with place.source.open() as file:
        end = place.source.start + place.source.length()
        file.seek(place.offset)
        packed = file.read(3) == GZIP
        file.seek(place.offset)
        stream = Stream(_Member(file, place.offset, end) if packed else _Plain(file, end))
        stream.read(place.skip)
        yield _parsed(stream)


def _parsed(stream: Stream) -> ArcWarcRecord | None:
    try:
        return ArcWarcRecordLoader(verify_http=False, arc2warc=True).parse_record_stream(stream)
    except EOFError:
        return None
    except _NO_RECORD:
        return None


def _left_unread(record: ArcWarcRecord, stream: Stream) -> bool:
    """Read the record to its end. True: it ends before it should."""
    while record.raw_stream.read(_PIECE):
        pass
    if record.raw_stream is stream:
        return True  # not even its length is there
    return int(getattr(record.raw_stream, "limit", 0)) > 0


def _next_member(file: BinaryIO, start: int, end: int) -> int | None:
    """Where the next gzip member with a record begins, None: there is none."""
    file.seek(start)
    before, at = b"", start
    while at < end:
        data = file.read(min(1 << 20, end - at))
        if not data:
            return None
        window, base = before + data, at - len(before)
        found = window.find(GZIP)
        while found >= 0:
            if _begins_record(file, base + found, end):
                return base + found
            found = window.find(GZIP, found + 1)
        before, at = window[-2:], at + len(data)
        file.seek(at)
    return None


def _begins_record(file: BinaryIO, offset: int, end: int) -> bool:
    member = _Member(file, offset, end)
    begins = member.read(64)
    return begins.startswith(b"WARC/") or begins[:4].lower() == b"http"


def _past_padding(file: BinaryIO, offset: int, end: int) -> int:
    """Over zeros that fill a block up after a member."""
    file.seek(offset)
    while offset < end:
        data = file.read(min(_PIECE, end - offset))
        bare = data.lstrip(b"\x00")
        offset += len(data) - len(bare)
        if bare or not data:
            break
    return offset
