"""What a capture is taken from: an address, a saved page, or pasted text, and how an argument is understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from domain.errors import SourceError
from domain.messages import Message, say
from domain.page import Page
from scrapers.addresses import normalise_address, web_address
from scrapers.files.frames import with_frames
from scrapers.files.listing import is_ours, open_part
from scrapers.files.mapping import Mapping
from scrapers.files.part import Opened, Tick, no_tick
from scrapers.files.saved_page import frames_beside
from scrapers.markup import refuse_foreign
from scrapers.rendered import Rendered

MOST_BYTES = 256 << 20
_TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
_PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".xht", ".json", ".xml", ".rss", ".atom"})
_FILE_ENDINGS = (
    _TEXT_ENDINGS
    | _PAGE_ENDINGS
    | frozenset(
        ".pdf .mhtml .mht .webarchive .docx .odt .warc .arc .wacz .gz .zip .csv .tsv .tab .jsonl .ndjson".split()
    )
)
_LOOKS_LIKE_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:[\[{]\s*[\[{\"\]}]|<\?xml)|<(?:!doctype\s+html|html|head|body|article|div|meta)\b",
    re.IGNORECASE,
)
_HTTP = re.compile(rb"HTTP/[0-9.]+ [1-5][0-9][0-9]\b[^\n]*\n(?:[A-Za-z0-9-]+:[^\n]*\n)+\r?\n")
_SAVED_FROM = (
    re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->"),  # Chrome, Edge, Internet Explorer
    re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)"),
)
_SAVE_AS_HTML = say("Save the page from the browser as HTML, or copy its visible text and paste it.")


@dataclass(frozen=True, slots=True)
class Address:
    """A page on the web."""

    url: str


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A page saved from a browser, or one part of a file that holds several (see `scrapers.files`).

    `url` is where it came from, if that is known. `part` names the part; without it the only one is meant. `mapping`
    says which column of a table is what.
    """

    path: Path
    url: str | None = None
    part: str | None = None
    mapping: Mapping | None = None

    def page(self) -> Page:
        """The file as a page, read without a socket. Raises `SourceError`."""
        return self.opened().page

    def opened(self, tick: Tick = no_tick) -> Opened:
        """The page, with what the file has beside it. Raises `SourceError`, `PartNeeded` where nobody chose."""
        inside = open_part(self.path, self.part, self.mapping, self.url, tick)
        if inside is not None:
            return replace(inside, page=replace(inside.page, url=self.url)) if self.url else inside
        body = _bytes_of(self.path)
        _refuse(body, self.path)
        saved = datetime.fromtimestamp(self.path.stat().st_mtime, UTC).isoformat(timespec="microseconds")
        page = Page(self.url or _saved_from(body), _without_http(body), fetched_at=saved)
        return Opened(with_frames(page, frames_beside(self.path)))


@dataclass(frozen=True, slots=True)
class PastedText:
    """The visible text of a page, as someone copied it."""

    text: str
    url: str | None = None


type Source = Address | SavedFile | PastedText | Rendered


def source_of(argument: str, url: str | None = None) -> Source:
    """What `argument` means: text of several lines, an existing file, or an address. Raises `SourceError`.

    `url` gives a file or a text the address that it came from.
    """
    known = normalise_address(url) if url else None
    stripped = argument.strip()
    if not stripped:
        raise SourceError(say("No address was given."), say("Give the address of an article, or a saved page."))
    if "\n" in stripped:
        return PastedText(argument, known)
    path = Path(stripped).expanduser()
    if _exists(path):
        return _file(path, known)
    if _means_a_file(stripped):
        raise SourceError(
            say("There is no file {name}.", name=stripped), say("Check its name, and the folder that you are in.")
        )
    return Address(normalise_address(stripped))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return False


def _means_a_file(argument: str) -> bool:
    if "://" in argument:
        return False
    if argument.startswith(("/", "./", "../", "~", "\\")) or re.match(r"^[A-Za-z]:[\\/]", argument):
        return True
    return "/" not in argument and Path(argument).suffix.lower() in _FILE_ENDINGS


def _file(path: Path, url: str | None) -> SavedFile | PastedText:
    if path.is_dir():
        return SavedFile(path, url)
    if is_ours(path):
        return SavedFile(path, url)
    body = _bytes_of(path)
    _refuse(body, path)
    ending = path.suffix.lower()
    if _HTTP.match(body):
        return SavedFile(path, url)
    if ending in _TEXT_ENDINGS or (ending not in _PAGE_ENDINGS and not _LOOKS_LIKE_PAGE.search(body[:4096])):
        return PastedText(_decoded(body, path), url)
    return SavedFile(path, url)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(
                say("{name} is larger than {limit} MB.", name=path.name, limit=MOST_BYTES >> 20), _SAVE_AS_HTML
            )
        return path.read_bytes()
    except OSError as error:
        raise SourceError(_unreadable(path, error), say("Check the name and whether you may read the file.")) from error


def _unreadable(path: Path, error: OSError) -> Message:
    if isinstance(error, FileNotFoundError):
        return say("There is no file {name}.", name=str(path))
    return say("{name} cannot be read: {reason}.", name=str(path), reason=error.strerror or type(error).__name__)


def _refuse(body: bytes, path: Path) -> None:
    if not body.strip():
        raise SourceError(say("The file {name} is empty.", name=path.name), _SAVE_AS_HTML)
    refuse_foreign(body)


def _decoded(body: bytes, path: Path) -> str:
    for codec in ("utf-16",) if body[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    raise SourceError(say("The characters of {name} cannot be read.", name=path.name), say("Save the text as UTF-8."))


def _without_http(body: bytes) -> bytes:
    """The content of an answer that was saved with its headers, as ``curl --include`` does."""
    if not _HTTP.match(body):
        return body
    head = re.search(rb"\r?\n\r?\n", body)
    return body[head.end() :] if head else body


def _saved_from(body: bytes) -> str | None:
    head = body[:4096]
    for mark in _SAVED_FROM:
        found = mark.search(head)
        if found:
            address = unescape(found.group(1).decode("utf-8", "replace"))
            return web_address(address)
    return None
