"""Documents within a page (frames), put where they stand, so that comments in them are found where a reader sees them.

A frame's document becomes ``<section data-frame="address">`` in place of its tag, as in `scrapers.rendered`. It comes
from the tag itself (`srcdoc`, a ``data:`` address, as SingleFile writes them) or from what was saved beside the page.
A shadow tree that was saved (``<template shadowrootmode>``, ``shadowmode`` in older MHTML) becomes a section too: it is
what the reader saw. A page without any of this keeps its bytes as they are.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from urllib.parse import unquote_to_bytes, urljoin

from domain.page import Page
from scrapers.files.part import MOST_BYTES
from scrapers.markup import decode

_ATTRIBUTES = r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*+"
_FRAME = re.compile(rf"<(iframe|frame)\b({_ATTRIBUTES})>(?:[^<]*</iframe\s*>)?", re.IGNORECASE)
_FRAME_START = re.compile(r"<i?frame\b", re.IGNORECASE)
_TEMPLATE = re.compile(rf"<(/?)template\b({_ATTRIBUTES})>", re.IGNORECASE)
_TEMPLATE_START = re.compile(r"</?template\b", re.IGNORECASE)
_SHADOW = re.compile(r"\bshadow(?:root)?mode\s*=", re.IGNORECASE)
_SOURCE = re.compile(r"(?<![\w-])(src|srcdoc)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_BODY = re.compile(rf"<body\b{_ATTRIBUTES}>", re.IGNORECASE)
_BODY_START = re.compile(r"<body\b", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_DATA = re.compile(r"data:text/html((?:;[\w=.+-]+)*),(.*)", re.IGNORECASE | re.DOTALL)
_HAS_ANY = re.compile(rb"<i?frame\b|\bshadow(?:root)?mode\s*=", re.IGNORECASE)
_DEEPEST = 16
_MOST = 400
_MOST_OPEN = 20
"""So many tags without an end are gone over: each costs the way to the end of the text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame's document. `key` tells documents apart, so that none is put into itself."""

    key: str
    url: str | None
    html: str


type Find = Callable[[str, str | None], Frame | None]
"""The document that a frame's `src` names; the second argument is the address of the document it stands in."""


def with_frames(page: Page, find: Find) -> Page:
    """The page with its frames' documents in it."""
    if not _HAS_ANY.search(page.body.replace(b"\x00", b"")):
        return page
    text = decode(page)
    whole = _Filling(find).filled(text, page.url, ())
    if whole == text:
        return page
    return replace(page, body=whole.encode("utf-8", "replace"), charset="utf-8", digest="")


class _Filling:
    """One page's frames. Counts what was put in, so that frames within frames end somewhere."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._count = 0
        self._size = 0

    def filled(self, html: str, base: str | None, within: tuple[str, ...]) -> str:
        def section(tag: re.Match[str]) -> str:
            frame = self._frame(tag[2], base)
            if frame is None or frame.key in within or not self._room(frame, within):
                return tag[0]
            inner = self.filled(_body(frame.html), frame.url or base, (*within, frame.key))
            return f'<section data-frame="{escape(frame.url or "")}">{inner}</section>'

        return _without_shadow(_replaced(_FRAME_START, _FRAME, section, html))

    def _room(self, frame: Frame, within: tuple[str, ...]) -> bool:
        self._count += 1
        self._size += len(frame.html)
        return len(within) < _DEEPEST and self._count <= _MOST and self._size <= MOST_BYTES // 4

    def _frame(self, attributes: str, base: str | None) -> Frame | None:
        found = {
            name.lower(): unescape(double or single or bare)
            for name, double, single, bare in _SOURCE.findall(attributes)
        }
        if found.get("srcdoc", "").strip():
            return Frame(f"srcdoc {found['srcdoc']}", base, found["srcdoc"])
        source = found.get("src", "").strip()
        if source[:5].lower() == "data:":
            html = _inline(source)
            return Frame(source, base, html) if html else None
        return self._find(source, base) if source and not source.lower().startswith(("about:", "javascript:")) else None


def _body(html: str) -> str:
    """What a document shows: its head names titles and addresses that are not the page's."""
    start = next(_tags(_BODY_START, _BODY, html), None)
    if start is None:
        return html
    end = _BODY_END.search(html, start.end())
    return html[start.end() : end.start() if end else None]


def _inline(source: str) -> str:
    """The HTML of a ``data:`` address, empty where there is none."""
    found = _DATA.fullmatch(source)
    if found is None:
        return ""
    raw = unquote_to_bytes(found[2])
    if found[1].lower().endswith(";base64"):
        raw = from_base64(raw)
    return decode(Page(None, raw))


def from_base64(packed: bytes) -> bytes:
    """The bytes, as many as there are where the text is cut off."""
    try:
        return base64.b64decode(packed)
    except binascii.Error:
        bare = _NO_BASE64.sub(b"", packed)
        whole = bare[: len(bare) - (len(bare) % 4 == 1)]
        return base64.b64decode(whole + b"=" * (-len(whole) % 4))


def _without_shadow(html: str) -> str:
    """Saved shadow trees as sections; templates of any other kind stay what they are."""
    if not _SHADOW.search(html):
        return html
    shadows: list[bool] = []

    def tag(found: re.Match[str]) -> str:
        if not found[1]:
            shadows.append(_SHADOW.search(found[2]) is not None)
            return "<section data-shadow>" if shadows[-1] else found[0]
        return "</section>" if shadows and shadows.pop() else found[0]

    return _replaced(_TEMPLATE_START, _TEMPLATE, tag, html)


def _tags(start: re.Pattern[str], whole: re.Pattern[str], html: str) -> Iterator[re.Match[str]]:
    """Every tag that begins like `start` and has an end."""
    at, left_open = 0, 0
    while left_open < _MOST_OPEN and (begin := start.search(html, at)) is not None:
        found = whole.match(html, begin.start())
        at = found.end() if found else begin.end()
        if found:
            yield found
        else:
            left_open += 1


def _replaced(start: re.Pattern[str], whole: re.Pattern[str], other: Callable[[re.Match[str]], str], html: str) -> str:
    """The text with something else in place of each such tag."""
    pieces, at = [], 0
    for tag in _tags(start, whole, html):
        pieces += [html[at : tag.start()], other(tag)]
        at = tag.end()
    return "".join([*pieces, html[at:]])


def absolute(source: str, base: str | None) -> str:
    """An address as seen from another, without its fragment; empty where it is none."""
    try:
        return urljoin(base or "", source).partition("#")[0]
    except ValueError:
        return ""
