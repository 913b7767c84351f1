"""HTML to blocks: what a reader sees of an element, as `RichText`.

White space is folded as a browser does; a non-breaking space becomes a plain one. One walk over the
element's events, without recursion, so that depth costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from domain.text import NO_TEXT, Block, BlockKind, RichText, Span, SpanKind, clean

type Skip = Callable[[Any], bool]

_SPACE = re.compile(r"[ \t\n\r\f]+")
_UNSEEN = frozenset(
    "script style noscript template head title meta link button select textarea input form svg math iframe object "
    "audio video canvas map nav".split()
)
_BLOCKS = frozenset(
    "p div section article header footer aside main address figure figcaption details summary fieldset center dl dt dd "
    "ul ol table thead tbody tfoot tr caption hr li blockquote pre h1 h2 h3 h4 h5 h6".split()
)
_SPANS = {
    "em": SpanKind.EMPHASIS,
    "i": SpanKind.EMPHASIS,
    "strong": SpanKind.STRONG,
    "b": SpanKind.STRONG,
    "code": SpanKind.CODE,
    "kbd": SpanKind.CODE,
    "tt": SpanKind.CODE,
    "del": SpanKind.STRIKE,
    "s": SpanKind.STRIKE,
    "strike": SpanKind.STRIKE,
    "a": SpanKind.LINK,
}
_HIDDEN_CLASSES = frozenset({"screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"})
_SAFE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_EMOJI_CLASS = re.compile(r"\b(?:emoji|wp-smiley|smiley|smilie|wpemoji)\b")


def rich_text(element: Any, base_url: str | None = None, *, skip: Skip | None = None) -> RichText:
    """The text of an lxml HTML element as blocks; elements for which `skip` is true are left out."""
    builder = _Builder(base_url)
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    skipped: Any = None
    for event, node in walk:
        if event in ("comment", "pi"):
            if skipped is None:
                builder.text(node.tail)
            continue
        if event == "start":
            if skipped is None and node is not element and (_unseen(node) or (skip is not None and skip(node))):
                skipped = node
                walk.skip_subtree()
            elif skipped is None:
                builder.start(node)
                builder.text(node.text)
        elif node is skipped:
            skipped = None
            builder.text(node.tail)
        elif skipped is None:
            builder.end(node)
            if node is not element:
                builder.text(node.tail)
    return builder.finished()


def safe_address(href: str | None, base_url: str | None) -> str | None:
    """The absolute http, https or mailto address of a link, or None."""
    if not href:
        return None
    try:
        address = urljoin(base_url or "", href.strip())
        if "[" in address:
            urlsplit(address)  # may be none at all
    except ValueError:
        return None
    return clean(address) if _SAFE.match(address) else None


def _unseen(node: Any) -> bool:
    if node.tag in _UNSEEN or node.get("hidden") is not None:
        return True
    classes = node.get("class")
    if classes and not _HIDDEN_CLASSES.isdisjoint(classes.split()):
        return True
    style = node.get("style")
    return bool(style and "display:none" in style.replace(" ", "").lower())


class _Builder:
    """Collects blocks from start, text and end events."""

    def __init__(self, base_url: str | None) -> None:
        self._base = base_url
        self._blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._ends_open = True  # at the start of a line or after a space: further spaces fold away
        self._spans: list[Span] = []
        self._open: list[tuple[SpanKind, str | None, int]] = []
        self._quotes = 0
        self._pre = 0
        self._heading = 0
        self._lists: list[bool] = []
        self._in_item = False

    def start(self, node: Any) -> None:
        tag = node.tag
        if tag in _BLOCKS:
            self._start_block(tag)
        elif tag == "br":
            self._break()
        elif tag == "img":
            self._image(node)
        elif tag in ("td", "th"):
            self._put(" ") if self._length else None
        kind = _SPANS.get(tag)
        if kind is not None:
            href = safe_address(node.get("href"), self._base) if kind is SpanKind.LINK else None
            self._open.append((kind, href, self._length))

    def end(self, node: Any) -> None:
        tag = node.tag
        if tag in _SPANS and self._open:
            kind, href, start = self._open.pop()
            self._close(kind, href, start)
        if tag in _BLOCKS:
            self._flush()
            self._end_block(tag)

    def text(self, text: str | None) -> None:
        if not text:
            return
        if self._pre:
            self._put(text.replace("\r\n", "\n").replace("\xa0", " "))
            return
        folded = _SPACE.sub(" ", text)
        if self._ends_open and folded.startswith(" "):
            folded = folded[1:]
        if folded:
            self._put(folded.replace("\xa0", " "))
            self._ends_open = folded.endswith(" ")

    def finished(self) -> RichText:
        self._flush()
        return RichText(tuple(self._blocks)) if self._blocks else NO_TEXT

    def _start_block(self, tag: str) -> None:
        self._flush()
        if tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._pre += 1
        elif tag in ("ul", "ol"):
            self._lists.append(tag == "ol")
        elif tag == "li":
            self._in_item = True
        elif tag[0] == "h" and tag[1:].isdigit():
            self._heading = int(tag[1:])

    def _end_block(self, tag: str) -> None:
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag in ("ul", "ol"):
            if self._lists:
                self._lists.pop()
        elif tag == "li":
            self._in_item = False
        elif tag[0] == "h" and tag[1:].isdigit():
            self._heading = 0

    def _break(self) -> None:
        if self._pieces and self._pieces[-1].endswith("\n") and not self._pre:
            self._flush()
        elif self._length:
            if self._pieces[-1] != (last := self._pieces[-1].rstrip(" ")):
                self._length -= len(self._pieces[-1]) - len(last)
                self._pieces[-1] = last
            self._put("\n")
            self._ends_open = True

    def _image(self, node: Any) -> None:
        alt = clean(node.get("alt") or "").strip()
        if _EMOJI_CLASS.search(node.get("class") or ""):
            self._put(alt)
            self._ends_open = False
            return
        source = safe_address(node.get("data-src") or node.get("src"), self._base)
        words = alt or _file_name(node.get("data-src") or node.get("src") or "")
        if words:
            self._flush()
            self._blocks.append(Block(BlockKind.IMAGE, words, href=source))

    def _put(self, text: str) -> None:
        text = clean(text)
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def _close(self, kind: SpanKind, href: str | None, start: int) -> None:
        if start < self._length and (kind is not SpanKind.LINK or href):
            self._spans.append(Span(start, self._length, kind, href))

    def _flush(self) -> None:
        for kind, href, start in self._open:
            self._close(kind, href, start)
        self._open = [(kind, href, 0) for kind, href, _ in self._open]
        text = "".join(self._pieces)
        kept = text.strip("\n") if self._pre else text.strip()
        if kept.strip():
            self._blocks.append(self._block(kept, text.index(kept)))
        self._pieces, self._spans, self._length, self._ends_open = [], [], 0, True

    def _block(self, text: str, lead: int) -> Block:
        spans = []
        for span in sorted(self._spans, key=lambda one: (one.start, -one.end)):
            start, end = max(0, span.start - lead), min(len(text), span.end - lead)
            if start < end:
                spans.append(Span(start, end, span.kind, span.href))
        kept = tuple(spans)
        if self._pre:
            return Block(BlockKind.CODE, text, spans=kept)
        if self._quotes:
            return Block(BlockKind.QUOTE, text, self._quotes, spans=kept)
        if self._heading:
            return Block(BlockKind.HEADING, text, self._heading, spans=kept)
        if self._lists and self._in_item:
            return Block(BlockKind.LIST_ITEM, text, len(self._lists), self._lists[-1], spans=kept)
        return Block(BlockKind.PARAGRAPH, text, spans=kept)


def _file_name(source: str) -> str:
    """What stands for a picture that nobody described; its address, known or not, makes no difference."""
    name = source.split("?", 1)[0].rsplit("/", 1)[-1]
    return name if "." in name and not source.startswith("data:") else ""
