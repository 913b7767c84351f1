"""phpBB 3 (prosilver and themes built on it; subsilver2), one topic of a forum.

Where: `div#pN.post` with `p.author`, `.postprofile`, `.content`; subsilver2: `a[name=pN]`, `.postauthor`, `.postbody`
in tables. Nesting: none, a topic is flat; whom a posting answers says the first posting that it quotes, which versions
from 3.2 on link. The first posting is the topic's first comment, and its text is the article's as well. Time:
`time[datetime]` (3.3), else printed after "»". Votes: none. Edited: `.notice` with a date. Deleted: shown to moderators
only. Moderated: likewise. Pingbacks: none. The subject is a heading before the text, unless it repeats the topic's.
Stated: the number of postings. Further pages: `&start=N`. Lost: whom a posting answers without quoting it.
Evidence: recorded (one page of 3.2); the others by their templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.page import Page
from domain.time import NO_TIME, Timestamp
from scrapers.dates import looks_like_time
from scrapers.forum_fields import first_quoted, own_subject
from scrapers.page_fields import (
    Around,
    Item,
    author_in,
    cut,
    fits,
    line,
    number,
    of_class,
    outermost,
    page_links,
    subject,
    tokens,
)
from scrapers.page_walk import PageReader, Shown, opening_of
from scrapers.scraper import Evidence

_POST = re.compile(rb"""<div\b[^>]{0,400}\bid=["']p\d+["'][^>]{0,400}\bclass=["'][^"']{0,400}\bpost\b""")
_TABLE = re.compile(rb"""<a\s+name=["']p\d+["']""")
_OURS = re.compile(rb"""viewtopic\.php\?|posting\.php\?mode=|memberlist\.php\?mode=viewprofile|id=["']phpbb["']""")
_BODY = re.compile(rb"""class=["'][^"']{0,400}\bpostbody\b""")
_ID = re.compile(r"^p(\d+)$")
_NAME = (".username-coloured", ".username", ".postauthor", ".author strong")
_TEXT = ("div.content", ".content", "div.postbody", ".postbody")
_BESIDE = (".signature", ".notice", ".attachbox", ".codebox p")
_QUOTES = ("blockquote", ".quotecontent", ".quotetitle")
_QUOTED = re.compile(r"(?:[?&]p=|#p)(\d+)")
_STATED = re.compile(r"(\d{1,3}(?:[., ]\d{3})+|\d+)\s+[^\W\d_]{2,}")
_STATED_IN_CELL = re.compile(r"^\[?\s*(\d{1,6})\s+[^\W\d_]{2,}\s*\]$")


class PhpBB(PageReader):
    """The scraper of phpBB's topics."""

    name: ClassVar[str] = "phpbb"
    title: ClassVar[str] = "phpBB"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def opens(self) -> bool:
        return True

    def recognises(self, page: Page) -> float:
        marked = _POST.search(page.body) or _TABLE.search(page.body)
        return 0.9 if marked and _OURS.search(page.body) and _BODY.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        _spaced(tree)
        in_tables = not any(_is_post(one) for one in tree.iter("div", "article", "li"))
        items = cut(tree, _starts_in_table if in_tables else _starts, flat=True)
        title = line(next(of_class(tree, ".topic-title", "a.titles"), None))
        comments = tuple(_posting(item, title, where) for item in items)
        declared, declared_text = _declared(tree)
        here, pages = page_links(_pagers(tree), where)
        ours = {place: address for place, address in pages.items() if "start=" in address or place == 1}
        opening = opening_of(comments, here)
        return Shown(comments, outermost(items), declared, declared_text, here, ours, opening=opening, title=title)


def _is_post(element: Any) -> bool:
    return bool(_ID.match(element.get("id") or "")) and "post" in tokens(element)


def _starts(element: Any) -> str | None:
    return element.get("id")[1:] if _is_post(element) else None


def _starts_in_table(element: Any) -> str | None:
    """subsilver2: a table for each posting, with an anchor in it."""
    if not fits(element, "table.tablebg"):
        return None
    names = (_ID.match(link.get("name") or "") for link in element.iter("a"))
    return next((found.group(1) for found in names if found), None)


def _spaced(tree: Any) -> None:
    """The head of a quotation is a line of its own, without the arrow that jumps to its source."""
    for head in tree.iter("cite"):
        head.tag = "div"
        for link in head.iter("a"):
            if link.get("data-post-id") or (line(link) or "") == "↑":
                link.text = None


def _posting(item: Item, title: str | None, where: Around) -> Comment:
    body = item.first(*_TEXT)
    text = item.text_of(body, where.base, _BESIDE) if body is not None else item.text(where.base)
    edited = _edited(item, where)
    removed = "deleted" in item.classes or item.first(".post_deleted_msg") is not None
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=first_quoted(body, _QUOTES, _QUOTED, item.key),
        author=_author(item, where),
        published=_time(item, where),
        edited=edited,
        text=subject(own_subject(_subject(item), title), text),
        status=CommentStatus.DELETED if removed else CommentStatus.EDITED if edited else CommentStatus.VISIBLE,
        permalink=where.anchor(f"p{item.key}"),
    )


def _author(item: Item, where: Around) -> Author:
    """The name in the line above the text, else in the profile beside it."""
    head = item.first("p.author", ".author")
    marked = next(of_class(head, ".username-coloured", ".username", "strong"), None) if head is not None else None
    marked = marked if marked is not None else item.first(*_NAME)
    return author_in(marked, where) if marked is not None else UNKNOWN_AUTHOR


def _subject(item: Item) -> str | None:
    return next((shown for one in item.every("h3", "h4") if (shown := line(one))), None)


def _time(item: Item, where: Around) -> Timestamp:
    head = item.first("p.author", ".author")
    if head is None:
        beside = (one for one in item.every("td.gensmall", ".gensmall", "td") if looks_like_time(line(one) or ""))
        shown = next((line(one) for one in beside), None)
        return where.time(_after_label(shown)) if shown else NO_TIME
    exact = next((one for one in head.iter("time") if one.get("datetime")), None)
    if exact is not None:
        return where.time(line(exact), exact.get("datetime"))
    return where.time((line(head) or "").rpartition("»")[2].strip() or None)


def _after_label(printed: str) -> str:
    """What stands after "Verfasst:" or "Posted:"."""
    return re.sub(r"^.*?(?:Verfasst|Posted|Publié|Publicado|Inviato|Geplaatst|Wysłany)\s*:\s*", "", printed)


def _edited(item: Item, where: Around) -> Timestamp:
    for one in item.every(".notice"):
        printed = line(one) or ""
        if "post_deleted_msg" not in tokens(one) and looks_like_time(printed):
            return where.time(printed)
    return NO_TIME


def _pagers(tree: Any) -> Iterator[Any]:
    """subsilver2 writes the pages into a cell like many others."""
    yield from of_class(tree, ".pagination")
    for cell in of_class(tree, "td.gensmall", "td.nav", "span.gensmall"):
        if any("start=" in (link.get("href") or "") for link in cell.iter("a")):
            yield cell


def _declared(tree: Any) -> tuple[int | None, str | None]:
    """ "57 posts" at the head of the pager; subsilver2: "[ 57 posts ]" in a cell of its own."""
    for selectors, pattern in (((".pagination",), _STATED), (("td.gensmall", "span.gensmall"), _STATED_IN_CELL)):
        for one in of_class(tree, *selectors):
            found = pattern.search(line(one) or "")
            if found:
                return number(found.group(1)), found.group()
    return None, None
