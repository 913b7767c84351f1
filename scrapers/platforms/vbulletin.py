"""vBulletin 3, 4 and 5, one thread of a forum.

Where: `table#postN` (3), `li#post_N` (4), `li.b-post[data-node-id]` (5), the text in `#post_message_N` or
`.js-post__content-text`. Nesting: flat, but for the comments under a posting of version 5; else the first posting
that is quoted says whom a posting answers. The first posting is the thread's first comment, and its text is the
article's as well. Time: printed ("Heute, 14:17" counts from the capture), version 5 `time[datetime]` without zone.
Votes: none. Edited: a line under the text with the time. Deleted: its stub, where it is shown. Moderated, pingbacks:
none. Stated: postings, versions 3 and 4 only. Further pages: by the pager's links.
Lost: whom a posting answers without quoting it.
Evidence: recorded (one page of version 4); 3 and 5 by templates and programs of others.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.page import Page
from domain.time import NO_TIME, Timestamp
from scrapers.dates import has_clock, looks_like_time
from scrapers.forum_fields import first_quoted, own_subject
from scrapers.page_fields import (
    Around,
    Item,
    author_in,
    cut,
    line,
    number,
    of_class,
    outermost,
    page_links,
    subject,
    time_in,
    tokens,
)
from scrapers.page_walk import PageReader, Shown, opening_of
from scrapers.scraper import Evidence

_OLD = re.compile(rb"""id=["']post_message_(\d+)["']""")
_AROUND = re.compile(rb"""id=["']post_?(\d+)["']""")
_FIVE = re.compile(
    rb"""class=["'][^"']{0,400}\bb-post\b[^>]{0,400}\bdata-node-id=|data-node-id=[^>]{0,400}\bclass=["'][^"']{0,400}\bb-post\b"""
)
_FIVE_TEXT = re.compile(rb"\bjs-post__content-text\b")
_ID = re.compile(r"^post_?(\d+)$")
_TAGS = frozenset({"li", "table", "div", "article"})
_COMMENT = frozenset({"b-post", "b-comment", "b-post-comment"})
_NAME = ("a.bigusername", ".bigusername", ".username", ".author", ".b-userinfo__name")
_DATE = (".b-post__timestamp", ".postdate", ".date")
_TEXT = (".js-post__content-text", ".b-post__content", ".postcontent")
_TITLE = (".posttitle", ".b-post__title", "h2.title")
_BESIDE = (
    ".lastedited",
    ".signature",
    ".after_content",
    ".attachments",
    ".bbcode_postedby img",
    "td.alt2 img.inlineimg",
)
_EDITED = (".lastedited", ".b-post__edited", ".post-edit-info", "em")
_QUOTES = (".bbcode_quote", "td.alt2")
_QUOTED = re.compile(r"#post_?(\d+)|[?&]p=(\d+)")
_LONGEST_TIME = 60


class VBulletin(PageReader):
    """The scraper of vBulletin's threads."""

    name: ClassVar[str] = "vbulletin"
    title: ClassVar[str] = "vBulletin"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def opens(self) -> bool:
        return True

    def recognises(self, page: Page) -> float:
        five = _FIVE.search(page.body) and _FIVE_TEXT.search(page.body)
        old = _OLD.search(page.body) and set(_OLD.findall(page.body)) & set(_AROUND.findall(page.body))
        return 0.95 if five or old else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        is_five = any("b-post" in tokens(one) for one in tree.iter("li", "article"))
        items = cut(tree, _starts_five if is_five else _starts, flat=not is_five)
        title = line(next(of_class(tree, ".threadtitle", ".main-title", ".js-main-title"), None))
        comments = tuple(_posting(item, title, where) for item in items)
        declared, declared_text = _declared(tree)
        here, pages = page_links(of_class(tree, ".pagination", ".pagenav", ".pagenav-controls"), where)
        opening = opening_of(comments, here)
        return Shown(comments, outermost(items), declared, declared_text, here, pages, opening=opening, title=title)


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "") if element.tag in _TAGS else None
    return found.group(1) if found else None


def _starts_five(element: Any) -> str | None:
    return element.get("data-node-id") if not _COMMENT.isdisjoint(tokens(element)) else None


def _posting(item: Item, title: str | None, where: Around) -> Comment:
    body = _body(item)
    edited = _edited(item, body, where)
    removed = any("deleted" in name for name in item.classes)
    text = item.text_of(body, where.base, _BESIDE) if body is not None else item.text(where.base, ".postbody")
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=item.enclosing.key if item.enclosing is not None else first_quoted(body, _QUOTES, _QUOTED, item.key),
        author=_author(item, where),
        published=_time(item, body, where),
        edited=edited,
        text=subject(own_subject(line(item.first(*_TITLE)), title), text),
        status=CommentStatus.DELETED if removed else CommentStatus.EDITED if edited else CommentStatus.VISIBLE,
        permalink=where.anchor(f"post{item.key}"),
    )


def _body(item: Item) -> Any:
    marked = next((one for one in item.own if one.get("id") == f"post_message_{item.key}"), None)
    return marked if marked is not None else item.first(*_TEXT)


def _author(item: Item, where: Around) -> Author:
    """The member's name; a guest's stands bare in the menu of version 3."""
    for shown in item.every(*_NAME):
        named = next((one for one in shown.iter("a") if line(one)), shown)
        if line(named):
            return author_in(named, where)
    menu = next((one for one in item.own if (one.get("id") or "").startswith("postmenu_")), None)
    return author_in(menu, where) if line(menu) else UNKNOWN_AUTHOR


def _time(item: Item, body: Any, where: Around) -> Timestamp:
    """The marked time, else the first short line with a date and a clock that is not part of the text."""
    marked = item.first(*_DATE)
    if marked is not None and line(marked):
        return time_in(marked, where)
    for one in item.own:
        if one is body:
            break
        printed = " ".join((one.text_content() or "").split())
        if len(printed) < _LONGEST_TIME and looks_like_time(printed) and has_clock(printed):
            return where.time(re.sub(r"\s*#\d+$", "", printed))
    return NO_TIME


def _edited(item: Item, body: Any, where: Around) -> Timestamp:
    inside = set(body.iter()) if body is not None else set()
    for one in item.every(*_EDITED):
        printed = line(one) or ""
        if one not in inside and looks_like_time(printed) and len(printed) < 4 * _LONGEST_TIME:
            return where.time(printed)
    return NO_TIME


def _declared(tree: Any) -> tuple[int | None, str | None]:
    """ "Ergebnis 661 bis 680 von 779", shown (4) or in the title of a page's link (3)."""
    for one in tree.iter("div", "span"):
        if "postpagestats" in tokens(one) or one.get("id") == "postpagestats":
            return number(re.split(r"\s", line(one) or "")[-1]), line(one)
    titles = [link.get("title") or "" for nav in of_class(tree, ".pagenav") for link in nav.iter("a", "strong", "span")]
    stated = [(number(found[-1]), title) for title in titles if len(found := re.findall(r"[\d.,]+", title)) == 3]
    return next(((count, title) for count, title in stated if count is not None), (None, None))
