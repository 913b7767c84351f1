"""XML of other programs, read with care: no entities, no DTD, no network, and what is damaged is told."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from domain.errors import SourceError
from domain.messages import Message, say
from scrapers.files.part import Tick, no_tick

_BEFORE_ROOT = re.compile(rb"\s*(?:<\?.*?\?>|<!--.*?-->)", re.DOTALL)
_PIECE = 1 << 18
_STRAY = 64
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 13))
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
_ENCODING = re.compile(r"(<\?xml\b[^>]{0,200}?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_SURROGATES = re.compile(rb"(?:&#(?:x0*d[89a-f][0-9a-f]{2}|0*5[5-7]\d{3});)+", re.IGNORECASE)
_REFERENCE = re.compile(rb"&#(?:x([0-9a-f]+)|(\d+));", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:\{[^}]*\}|[^:{}]*:)?")


def refuse_declarations(body: bytes) -> None:
    """Raise `SourceError` where a DOCTYPE or an entity is declared before the root element."""
    if _at_root(body).startswith(b"<!"):
        raise SourceError(
            say("This XML file declares a document type (DOCTYPE) or entities; it is not read, for safety."),
            say("Take that line out, or let the program that made the file export it again."),
        )


def is_declared(head: bytes) -> bool:
    """Whether a file that begins like this declares a document type that is not HTML's."""
    name = re.match(rb"<!doctype\s+([\w:.-]+)", _at_root(head), re.IGNORECASE)
    return name is not None and not name[1].lower().startswith((b"html", b"netscape"))


def root_name(head: bytes) -> str:
    """The name of the root element as it is written, empty where this is no XML."""
    name = re.match(rb"<([A-Za-z_][\w:.-]*)", _at_root(head))
    return name[1].decode("ascii", "replace") if name else ""


def _at_root(body: bytes) -> bytes:
    """What begins where the root element should, after the declaration and remarks."""
    head = _begun(body[: 1 << 20]).replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")
    place = 0
    while (found := _BEFORE_ROOT.match(head, place)) is not None:
        place = found.end()
    return head[place:].lstrip()


def _begun(body: bytes) -> bytes:
    """Without what some programs leave before the first angle bracket."""
    return body if body[:2] in _UTF16 else body[max(body.find(b"<", 0, _STRAY), 0) :]


def _ended(body: bytes) -> bytes:
    """Without what some programs leave after the root element."""
    last = f"</{root_name(body)}>".encode()
    end = body.rfind(last, -_STRAY - len(last))
    return body[: end + len(last)] if end >= 0 else body


def _readable(body: bytes) -> bytes:
    """The file as UTF-8 where it was UTF-16, with references that stand for characters only.

    Some programs write an emoji as the two halves that it has in UTF-16 (``&#55357;&#56832;``).
    """
    codec = _UTF16.get(body[:2])
    if codec is not None:
        body = _ENCODING.sub(r"\1", body.decode(codec, "replace"), count=1).encode("utf-8", "replace")
    return _SURROGATES.sub(_joined, _ended(_begun(body)))


def _joined(found: re.Match[bytes]) -> bytes:
    codes = (int(sixteen, 16) if sixteen else int(ten) for sixteen, ten in _REFERENCE.findall(found[0]))
    text = "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(f"&#{ord(one)};" for one in text).encode()


class Elements:
    """The elements below the root (or below a `within`), one after the other, each forgotten when the next one comes.

    `faults` says afterwards what was wrong. An element in which the file ends comes last, as far as it is there.
    """

    def __init__(self, body: bytes, within: str | None = None, tick: Tick = no_tick) -> None:
        self._body, self._tick = _readable(body), tick
        refuse_declarations(self._body)
        self._parser: Any = etree.XMLPullParser(
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            recover=True,
            remove_comments=True,
            remove_pis=True,
        )
        self._depth = 0
        self._open: Any = None
        self._level = 2 if within else 1
        self.faults: tuple[Message, ...] = ()

    def __iter__(self) -> Iterator[Any]:
        stream, total = BytesIO(self._body), max(1, len(self._body))
        while piece := stream.read(_PIECE):
            self._parser.feed(piece.translate(None, _CONTROLS))
            yield from self._finished()
            self._tick(stream.tell(), total)
        with contextlib.suppress(etree.XMLSyntaxError):  # there is not even a root element
            self._parser.close()
        yield from self._finished()
        if self._open is not None:
            yield self._open
        self.faults = self._found_faults()

    def _finished(self) -> Iterator[Any]:
        for event, element in self._parser.read_events():
            if event == "start":
                if self._depth == self._level:
                    self._open = element
                self._depth += 1
                continue
            self._depth -= 1
            if self._depth == self._level:
                self._open = None
                yield element
                element.clear()
                _forget_before(element)

    def _found_faults(self) -> tuple[Message, ...]:
        if f"</{root_name(self._body)}".encode() not in self._body[-1000:]:
            return (say("The file ends in the middle: what came after is missing."),)
        if any(entry.level_name in ("ERROR", "FATAL") for entry in self._parser.feed_error_log):
            return (say("The file is damaged in places: something may be missing."),)
        return ()


def _forget_before(element: Any) -> None:
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def local(element: Any) -> str:
    """The element's name without its namespace, also where the prefix was never declared."""
    return _PREFIX.sub("", element.tag, count=1) if isinstance(element.tag, str) else ""


def children(element: Any, name: str) -> list[Any]:
    return [child for child in element if local(child) == name]


def text_of(element: Any, name: str) -> str:
    """The text of the first child of that name, empty where there is none."""
    found = next((child for child in element if local(child) == name), None)
    return "".join(found.itertext()).strip() if found is not None else ""
