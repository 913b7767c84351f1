"""Bytes to an lxml tree: the right characters, and nothing lost on deep pages.

libxml2 drops whatever lies deeper than 255 levels (2,048 with `huge_tree`) and says so only in its
error log. A chain of replies costs two or three levels each, so the log is looked at, and a page that
hit the limit is built again from parser events, which know no depth (FORMATS.md, finding 1).
"""

from __future__ import annotations

import codecs
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
from lxml import etree

from domain.errors import SourceError
from domain.messages import say
from domain.page import Page

_META = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]+encoding\s*=\s*[\"']([A-Za-z0-9_:.\-]+)", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HEAD = 8192
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
"""Characters that no element may hold: lxml reads them, and then refuses to write them again."""
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[1-2]|1[4-9]|2\d|3[01]|6553[45])(?!\d)|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|[fF]{3}[efEF])(?![0-9a-fA-F]));?"
)
"""The same, written as numbers."""
_NO_CHARSETS = frozenset("idna punycode undefined unicode-escape raw-unicode-escape utf-7 mbcs oem".split())
"""Codecs of Python's that no page is written in."""
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_FOREIGN = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3\x00", "SQLite"),
)


def refuse_foreign(body: bytes) -> None:
    """Raise a `SourceError` for what is not a page of text: nothing at all, a PDF, a picture, an archive."""
    if not body.strip():
        raise SourceError(
            say("The page is empty."), say("Open the address in a browser to see whether it shows anything there.")
        )
    for magic, name in _FOREIGN:
        if body.startswith(magic):
            raise SourceError(
                say("This is a {kind} file, not a web page.", kind=name),
                say("Save the page from the browser as HTML, or paste its visible text."),
            )
    if b"\x00" in body[:1024] and not body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise SourceError(
            say("This file holds binary data, not a web page."),
            say("Save the page from the browser as HTML, or paste its visible text."),
        )


def decode(page: Page) -> str:
    """The page's characters: by byte order mark, the server's charset, the page's own, UTF-8 or Windows-1252."""
    body = page.body
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body.decode(codec, "replace")
    tried: set[str] = set()
    for name in (page.charset, _declared(body), "utf-8"):
        known = _codec(name)
        if known and known not in tried:
            tried.add(known)
            try:
                return body.decode(known)
            except UnicodeDecodeError:
                continue
    return _mended(body)


def harmless(html: str) -> str:
    """HTML without the characters that no element may hold, however they are written."""
    text = _CONTROL.sub("", html.replace("\f", " "))
    return _CONTROL_REFERENCE.sub("", text) if "&#" in text else text


def parse(page: Page) -> Any:
    """The root element of the page. Raises `SourceError` when there is no page in the bytes."""
    refuse_foreign(page.body)
    text = _XML_DECLARATION.sub("", harmless(decode(page)))
    data = text.encode("utf-8", "replace")
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise SourceError(
            say("The page has no readable content."),
            say("Save the page from the browser as HTML, or paste its visible text."),
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log):
        return _parse_deep(data)
    return root


def _parse_deep(data: bytes) -> Any:
    target: Any = _TreeTarget()
    parser: Any = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    return etree.fromstring(data, parser)


class _TreeTarget:
    """Builds the tree from parser events, as deep as it comes."""

    def __init__(self) -> None:
        self._root: Any = None
        self._open: list[Any] = []
        self._last: Any = None
        self._text: list[str] = []
        self._after = False

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        self._flush()
        if self._root is None:
            self._root = lxml.html.html_parser.makeelement(tag, dict(attrib))
            self._last = self._root
        else:
            self._last = etree.SubElement(self._open[-1] if self._open else self._root, tag, dict(attrib))
        self._open.append(self._last)
        self._after = False

    def end(self, _tag: str) -> None:
        self._flush()
        if self._open:
            self._last = self._open.pop()
            self._after = True

    def data(self, data: str) -> None:
        self._text.append(data)

    def comment(self, text: str) -> None:
        """Comments of the page's source are not kept."""

    def close(self) -> Any:
        self._flush()
        return self._root

    def _flush(self) -> None:
        if not self._text or self._last is None:
            self._text = []
            return
        text = "".join(self._text)
        self._text = []
        if self._after:
            self._last.tail = (self._last.tail or "") + text
        else:
            self._last.text = (self._last.text or "") + text


def _declared(body: bytes) -> str | None:
    found = _XML.search(body[:200]) or _META.search(body[:_HEAD])
    return found.group(1).decode("ascii") if found else None


def _codec(name: str | None) -> str | None:
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):  # no such codec, or a NUL in its name
        return None
    known = codec.name
    if not getattr(codec, "_is_text_encoding", True) or known in _NO_CHARSETS:
        return None
    # browsers read these two as Windows-1252
    return "cp1252" if known in ("iso8859-1", "ascii") else known


def _mended(body: bytes) -> str:
    """Broken encoding: UTF-8 with a few bad bytes stays UTF-8, anything else is read as Windows-1252."""
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") * 20 < sum(character > "\x7f" for character in text):
        return text
    return body.decode("cp1252", "replace")


def absolute(base: str | None, href: str | None) -> str:
    """An address that a page names, made absolute; empty where it is no address at all."""
    try:
        joined = urljoin(base or "", (href or "").strip())
        urlsplit(joined)
    except ValueError:
        return ""
    return joined
