"""Blogger (Blogspot), as a page shows it.

Where: `li.comment#c<id>` in `#comments` (threaded), or `dl#comments-block` with `dt#c<id>`, `dd.comment-body` and
`dd.comment-footer` (older templates). Nesting: `.comment-replies` in the item, two levels; older templates are flat.
Time: printed in the blog's zone, which is not named; where no day is printed, the `showComment` of the permalink
(milliseconds, UTC). Votes, edited, pingbacks: none. Deleted: `.deleted-comment` in place of the text. Moderated: not
shown. Further pages: `?commentPage=N`. Lost: what a script loads further (counted).
Evidence: recorded.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.page import Page
from domain.time import Timestamp
from scrapers.answers import epoch
from scrapers.markup import absolute
from scrapers.names import bare_name
from scrapers.page_fields import (
    Around,
    Item,
    author_in,
    cut,
    line,
    of_class,
    outermost,
    time_in,
    tokens,
    total,
)
from scrapers.page_walk import PageReader, Shown, Stub
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""(?:id|name)=["']?c\d{5,}["'\s>]""")
_BLOGGER = re.compile(rb"blogger\.com|blogblog\.com|blogspot\.")
_THREAD = re.compile(rb"comment-thread|comments-block|comment-timestamp")
_ID = re.compile(r"^c(\d{5,})$")
_NAME = ("cite.user", ".user")
_SAID = re.compile(
    r"\s+(?:hat gesagt|meinte|said|dijo|a dit|ha detto|disse|zei|sa|sagde)?\s*(?:\.\.\.|…|:)\s*$", re.IGNORECASE
)
_DATE = (".datetime", ".comment-timestamp")
_TEXT = (".comment-content", ".comment-body")
_LINK = re.compile(r"[?&]commentPage=(\d{1,4})")
_SHOWN = re.compile(r"[?&]showComment=(\d{12,14})")


class Blogger(PageReader):
    """The scraper of Blogger's pages."""

    name: ClassVar[str] = "blogger"
    title: ClassVar[str] = "Blogger"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if all(mark.search(page.body) for mark in (_MARK, _BLOGGER, _THREAD)) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts, flat=_is_flat(tree))
        here, pages = _pages(tree, where)
        declared, declared_text = total(tree, items)
        if declared is None:
            declared, declared_text = _beside_icon(tree)
        return Shown(
            tuple(_comment(item, where) for item in items),
            outermost(items),
            declared,
            declared_text,
            here,
            pages,
            tuple(Stub() for one in of_class(tree, ".loadmore") if "hidden" not in tokens(one)),
        )


def _is_flat(tree: Any) -> bool:
    """Older templates: the parts of a comment are not in one element."""
    return any(one.get("id") == "comments-block" for one in tree.iter("dl", "div", "ul"))


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "") if element.tag in ("li", "dt", "div") else None
    return found.group(1) if found else None


def _comment(item: Item, where: Around) -> Comment:
    printed = item.first(*_DATE)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=item.enclosing.key if item.enclosing is not None else None,
        author=_author(item, where),
        published=_time(printed, where),
        text=item.text(where.base, *_TEXT),
        status=CommentStatus.DELETED if item.first(".deleted-comment") is not None else CommentStatus.VISIBLE,
        by_article_author=item.first(".blog-author") is not None or "blog-author" in item.classes,
        permalink=next((link.get("href") for link in _links(printed)), None) or where.anchor(f"c{item.key}"),
    )


def _author(item: Item, where: Around) -> Author:
    """Older templates print "Anna hat gesagt…" into one element: a link in it, or what stands before, is the name."""
    shown = item.first(*_NAME)
    if shown is not None:
        return author_in(shown, where)
    link = next((one for one in _links(item.element) if line(one)), None)
    if link is not None:
        return author_in(link, where)
    name = bare_name(_SAID.sub("", line(item.element) or "")) if item.element.tag != "li" else ""
    return Author(name) if name else UNKNOWN_AUTHOR


def _links(element: Any) -> list[Any]:
    return [one for one in element.iter("a") if one.get("href")] if element is not None else []


def _time(printed: Any, where: Around) -> Timestamp:
    """As printed; where that has no day, the moment that the permalink names."""
    shown = time_in(printed, where)
    exact = next((found for link in _links(printed) if (found := _SHOWN.search(link.get("href")))), None)
    if shown.iso or exact is None:
        return shown
    moment = epoch(exact.group(1))
    return Timestamp(shown.raw, moment.iso, moment.precision)


def _pages(tree: Any, where: Around) -> tuple[int, dict[int, str]]:
    """The other pages of comments. The page without a number is the last one or the first, by the blog's setting."""
    links: dict[int, str] = {}
    for link in tree.iter("a"):
        found = _LINK.search(link.get("href") or "")
        if found and (address := absolute(where.base, link.get("href"))):
            links.setdefault(int(found.group(1)), address)
    own = _LINK.search(where.address or "")
    here = int(own.group(1)) if own else next(number for number in range(1, len(links) + 2) if number not in links)
    links.pop(here, None)
    return here, links


def _beside_icon(tree: Any) -> tuple[int | None, str | None]:
    """A bare number in a link to the comments."""
    for link in tree.iter("a"):
        printed = line(link) or ""
        if printed.isdecimal() and len(printed) < 7 and link.get("href", "").endswith(("#comment-form", "#comments")):
            return int(printed), printed
    return None, None
