"""Comments in a page of HTML: where one begins and ends, and its name, time, text and numbers.

A platform says by which element a comment starts; `cut` gives each its own region, which ends where the next one
starts. So a page whose tags are not closed, where the parser puts every comment into the one before, is read as it
was meant. Nothing here goes by depth: a chain of thousands of replies is read in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urldefrag

from lxml import etree

from domain.comment import UNKNOWN_AUTHOR, Author
from domain.page import Page
from domain.text import NO_TEXT, Block, BlockKind, RichText
from domain.time import NO_TIME, Timestamp
from scrapers.dates import looks_like_time, read_time
from scrapers.markup import absolute
from scrapers.platforms.wordpress_count import stated_total
from scrapers.richtext import rich_text, safe_address
from scrapers.scraper import Context

type Starts = Callable[[Any], str | None]
"""The id of the comment that starts with an element, "" where it has none, None where none starts."""

_NUMBER = re.compile(r"[-\u2212]?\d{1,9}(?:[.,\u00a0\u202f ]\d{3})*")
_OF = re.compile(r"\b(\d{1,6})\s+(?:von|of|sur|de|di|van|av|af|z|/)\s+(\d{1,6})\b", re.IGNORECASE)
"""What pagers print beside the links: "Page 3 of 12"."""
_SUBJECT_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Around:
    """What holds for the whole page: its address, when it was seen, its language."""

    address: str | None
    base: str | None
    """What its links are relative to: its own address, or what its `base` element names."""
    captured_at: str
    language: str | None

    def anchor(self, name: str) -> str | None:
        """The address of a place in the page."""
        return f"{urldefrag(self.address).url}#{name}" if self.address else None

    def time(self, printed: str | None, exact: str | None = None) -> Timestamp:
        """A time as printed, with the machine-readable one beside it."""
        return read_time(printed, exact, self.captured_at, self.language)


def around(page: Page, tree: Any, context: Context) -> Around:
    """The surroundings of a page's comments."""
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    named = next((one.get("href") for one in tree.iter("base") if one.get("href")), None)
    base = absolute(page.url, named) or page.url if named else page.url
    return Around(page.url, base, page.fetched_at or context.captured_at, language)


@dataclass(eq=False, slots=True)
class Item:
    """One comment's place in the page. `own` are the elements of its own region, in document order."""

    element: Any
    key: str
    site_id: str | None
    enclosing: Item | None
    heads: set[Any]
    own: list[Any] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return tokens(self.element)

    def first(self, *selectors: str) -> Any:
        """The first own element that one of the selectors names: ``time``, ``.date`` or ``a.date``, in this order."""
        return next((one for selector in selectors for one in self.every(selector)), None)

    def every(self, *selectors: str) -> Iterator[Any]:
        """The own elements that one of the selectors names, in document order."""
        return (one for one in self.own if any(fits(one, selector) for selector in selectors))

    def text(self, base: str | None, *selectors: str, beside: Iterable[str] = ()) -> RichText:
        """The text of the first own element of the selectors, without nested comments and what stands `beside`."""
        element = self.first(*selectors)
        return self.text_of(element, base, beside) if element is not None else NO_TEXT

    def text_of(self, element: Any, base: str | None, beside: Iterable[str] = ()) -> RichText:
        """The text of an element, without nested comments and what stands `beside`."""
        left_out = tuple(beside)
        return rich_text(
            element, base, skip=lambda one: one in self.heads or any(fits(one, selector) for selector in left_out)
        )


def cut(tree: Any, starts: Starts, *, flat: bool = False) -> list[Item]:
    """The comments of a page in document order.

    `flat`: comments are never nested in this system, so a region goes on to the next start, also where the parser
    closed the comment too early or put the next one into it. The last one goes on to the end of what it stands in.
    """
    cutter = _Cutter(flat)
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            cutter.end(element)
        elif (name := starts(element)) is not None and not cutter.is_in(name):
            cutter.begin(element, name)
        else:
            cutter.add(element)
    cutter.finish()
    return cutter.items


class _Cutter:
    """Gives each element of a page to the comment in whose region it lies."""

    def __init__(self, flat: bool) -> None:
        self.items: list[Item] = []
        self._flat = flat
        self._heads: set[Any] = set()
        self._open: list[Item] = []
        self._loose: list[Any] = []
        """Elements after the end of the last comment: they are its own if another one follows."""
        self._around: Any = None
        self._kept = 0

    def is_in(self, name: str) -> bool:
        """Whether the element only repeats the id of the comment that it stands in."""
        return bool(name) and bool(self._open) and self._open[-1].site_id == name

    def begin(self, element: Any, name: str) -> None:
        enclosing = self._open[-1] if self._open and not self._flat else None
        if self._flat and self.items:
            self.items[-1].own += self._loose
        self._loose, self._kept, self._around = [], 0, element.getparent()
        item = Item(element, name or f"p{len(self.items)}", name or None, enclosing, self._heads)
        self._open.append(item)
        self.items.append(item)
        self._heads.add(element)

    def add(self, element: Any) -> None:
        if self._open:
            (self.items[-1] if self._flat else self._open[-1]).own.append(element)
        elif self._flat and self.items:
            self._loose.append(element)

    def end(self, element: Any) -> None:
        if self._open and self._open[-1].element is element:
            self._open.pop()
        elif element is self._around:
            self._kept, self._around = len(self._loose), None

    def finish(self) -> None:
        if self._flat and self.items:
            self.items[-1].own += self._loose[: self._kept]


def outermost(items: Iterable[Item]) -> tuple[Any, ...]:
    """The elements that together hold all comments: what is not the article's."""
    return tuple(item.element for item in items)


def by_level(levels: Iterable[int]) -> list[int | None]:
    """The parent's place for comments that are indented: the nearest earlier one that is less deep."""
    line: list[tuple[int, int]] = []
    parents: list[int | None] = []
    for place, level in enumerate(levels):
        while line and line[-1][0] >= level:
            line.pop()
        parents.append(line[-1][1] if line else None)
        line.append((level, place))
    return parents


def tokens(element: Any) -> set[str]:
    """The classes of an element."""
    return set((element.get("class") or "").split())


def fits(element: Any, selector: str) -> bool:
    """Whether a selector names the element: ``tag``, ``.class``, ``tag.class``, or one of them in another (``a b``)."""
    outer, _, inner = selector.rpartition(" ")
    tag, _, name = inner.partition(".")
    if outer and not any(fits(above, outer) for above in element.iterancestors()):
        return False
    return (not tag or element.tag == tag) and (not name or name in (element.get("class") or "").split())


def of_class(tree: Any, *selectors: str) -> Iterator[Any]:
    """The page's elements that one of the selectors names."""
    return (one for one in tree.iter(etree.Element) if any(fits(one, selector) for selector in selectors))


def line(element: Any, beside: str | None = None) -> str | None:
    """The text of an element on one line, without what a selector names; None where there is none."""
    if element is None:
        return None
    text = rich_text(element, skip=(lambda one: fits(one, beside)) if beside else None)
    return " ".join(text.plain.split()) or None


def time_in(element: Any, where: Around) -> Timestamp:
    """The time that an element shows, with the exact one that it or a part of it carries."""
    if element is None:
        return NO_TIME
    inner = next((one for one in element.iter("time", "abbr") if one.get("datetime") or one.get("title")), element)
    exact = next((value for name in ("datetime", "title", "content") if (value := inner.get(name))), None)
    return where.time(line(inner) or line(element), exact if exact and looks_like_time(exact) else None)


def author_in(element: Any, where: Around, *, site_id: str | None = None) -> Author:
    """Who an element names, with the address that the name is a link to. A mail address is not kept."""
    name = line(element)
    if name is None:
        return UNKNOWN_AUTHOR
    link = next((one for one in (element, *element.iter("a"), element.getparent()) if _is_link(one)), None)
    url = safe_address(link.get("href"), where.base) if link is not None else None
    return Author(name, url if url and not url.startswith("mailto:") else None, site_id)


def _is_link(element: Any) -> bool:
    href = element.get("href") if element is not None and element.tag == "a" else None
    return href is not None and bool(href) and not href.startswith(("#", "javascript"))


def number(text: str | None) -> int | None:
    """The first whole number in a text."""
    found = _NUMBER.search(text or "")
    return int(re.sub(r"[^\d-]", "", found.group().replace("\u2212", "-"))) if found else None


def subject(printed: str | None, text: RichText) -> RichText:
    """The text under its subject line, unless that only repeats how the text begins."""
    bare = (printed or "").rstrip(" .…")
    if not bare or " ".join(text.plain.split()).startswith(bare):
        return text
    return RichText((Block(BlockKind.HEADING, printed or "", _SUBJECT_LEVEL), *text.blocks))


def total(tree: Any, items: list[Item]) -> tuple[int | None, str | None]:
    """The number of comments that the page states near them, and its words."""
    return stated_total(tree, items[0].element if items else None)


def page_links(pagers: Iterable[Any], where: Around) -> tuple[int, dict[int, str]]:
    """This page's number and the addresses of the others, from the elements that link them by number.

    The last page may be known by its number only: its address is empty.
    """
    last = 0
    links: dict[int, str] = {}
    here = 0
    following: str | None = None
    for pager in pagers:
        spoken = _OF.search(line(pager) or "")
        if spoken is not None and not here and int(spoken.group(1)) <= int(spoken.group(2)):
            here, last = int(spoken.group(1)), int(spoken.group(2))
        for one in pager.iter(etree.Element):
            printed = (one.text_content() or "").strip()
            digits = int(printed) if printed.isdecimal() and len(printed) < 7 else None
            if digits is not None and not here and _is_current(one):
                here = digits
            elif digits and one.tag == "a" and (address := _address(one, where)):
                links.setdefault(digits, address)
            elif one.tag == "a" and "next" in (one.get("rel") or "").split():
                following = following or _address(one, where)
    here = here or next((n for n in range(1, len(links) + 1) if n not in links), 1)
    links.pop(here, None)
    if following and here + 1 not in links:
        links[here + 1] = following
    if here < last:
        links.setdefault(last, "")
    return here, links


def _is_current(element: Any) -> bool:
    marks = tokens(element) | (tokens(element.getparent()) if element.getparent() is not None else set())
    marked = any(re.search(r"(?:^|[-_])(?:current\w*|active|selected|on)$", mark, re.IGNORECASE) for mark in marks)
    return marked or element.tag == "strong"


def _address(link: Any, where: Around) -> str | None:
    href = link.get("href") or ""
    address = absolute(where.base, href)
    return address if address and not href.startswith(("#", "javascript")) else None
