"""What every format of files has in common: a list of what is inside, and one part of it opened as a page."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Protocol

from domain.errors import SourceError
from domain.messages import Message, say
from domain.page import Page
from scrapers.scraper import Request

MOST_BYTES = 256 << 20
"""So much of a file is held in memory at once. Web archives are read piece by piece and may be larger."""
_PIECE = 1 << 20
_GZIP = b"\x1f\x8b"

type Tick = Callable[[int, int], None]
"""Called now and then with how much of the file was read, of how much. May raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One discussion in a file. `part` names it within the file; `comments` is None where only reading it tells."""

    title: str
    url: str | None
    comments: int | None
    part: str


class Answers(Protocol):
    """What answers a scraper's requests from the file itself."""

    def fetch(self, request: Request) -> Page: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A part as a page. `answers`: what the file has beside it. `warnings`: what is the matter with the file."""

    page: Page
    answers: Answers | None = None
    warnings: tuple[Message, ...] = ()


class Container(Protocol):
    """A file with discussions in it."""

    @property
    def entries(self) -> tuple[Entry, ...]: ...

    @property
    def warnings(self) -> tuple[Message, ...]: ...

    def open(self, part: str) -> Opened: ...


def no_tick(_done: int, _total: int) -> None:
    """Nobody wants to know."""


def saved_at(path: Path) -> str:
    """When the file was written: what "3 hours ago" in it counts from."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="microseconds")


def head_of(path: Path, size: int = 1 << 16) -> bytes:
    """The beginning of a file, unpacked where it is gzip. Raises `SourceError` for a file that cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(size)
    except OSError as error:
        raise unreadable(path, error) from error
    if not head.startswith(_GZIP):
        return head
    return _unpacked(head, size) or head


def unpacked(body: bytes, most: int) -> bytes:
    """Bytes without the gzip they may be packed in. Raises `SourceError`: damaged, or too large."""
    if not body.startswith(_GZIP):
        return body
    try:
        with gzip.GzipFile(fileobj=BytesIO(body)) as stream:
            found = stream.read(most + 1)
    except (EOFError, zlib.error, OSError) as error:
        raise SourceError(
            say("What came is packed, and ends in the middle or is damaged."), say("Try again.")
        ) from error
    if len(found) > most:
        raise SourceError(say("What came is larger than {limit} MB.", limit=most >> 20))
    return found


def _unpacked(packed: bytes, most: int) -> bytes:
    """The beginning of what is packed, as far as it is not damaged."""
    unpacker, found = zlib.decompressobj(zlib.MAX_WBITS | 16), b""
    while packed and len(found) < most:
        try:
            found += unpacker.decompress(packed, 64 if len(found) < 1024 else 4096)  # what stands before damage is had
        except zlib.error:
            break
        if not unpacker.eof:
            packed = unpacker.unconsumed_tail
        else:  # another member may follow
            packed, unpacker = unpacker.unused_data, zlib.decompressobj(zlib.MAX_WBITS | 16)
    return found


def bytes_of(path: Path, tick: Tick = no_tick) -> bytes:
    """The whole file, unpacked where it is gzip. Raises `SourceError`: too large, cut off, not to be read."""
    pieces, size, total = [], 0, 1
    try:
        total = max(1, path.stat().st_size)
        with path.open("rb") as file:
            packed = file.read(2) == _GZIP
            file.seek(0)
            stream = gzip.GzipFile(fileobj=file) if packed else file
            while piece := stream.read(_PIECE):
                pieces.append(piece)
                size += len(piece)
                if size > MOST_BYTES:
                    raise too_large(path)
                tick(min(file.tell(), total), total)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(
            say("{name} is packed, and ends in the middle or is damaged.", name=path.name),
            say("Copy or download the file again."),
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error
    return b"".join(pieces)


def too_large(path: Path) -> SourceError:
    return SourceError(
        say("{name} is larger than {limit} MB.", name=path.name, limit=MOST_BYTES >> 20),
        say("Divide it, or let the program that made it export a part only."),
    )


def unreadable(path: Path, error: OSError) -> SourceError:
    """The error for a file that is not there or may not be read."""
    if isinstance(error, FileNotFoundError):
        what = say("There is no file {name}.", name=str(path))
    else:
        reason = error.strerror or type(error).__name__
        what = say("{name} cannot be read: {reason}.", name=str(path), reason=reason)
    return SourceError(what, say("Check the name and whether you may read the file."))


def no_part(part: str) -> SourceError:
    """The error for a part that the file does not have."""
    return SourceError(
        say("There is no part {part} in this file.", part=part),
        say("`threadmark contents FILE` lists what is in it."),
    )
