"""SPIP, whose forums stand in the article's page (many French newspapers and associations).

Where: `ul.forum li.forum-fil` with `.forum-message`, `.forum-chapo`, `.forum-texte`; replies are bare `li` in some
versions. The id stands in `#forumN`, in a class `forum-texte-N` or in the link to the reply form. Nesting: `ul` in the
`li`. Time: printed, or `abbr[title]` in UTC. Votes, edited, deleted, pingbacks: none. Moderated: not shown.
The subject is a heading before the text, unless it only repeats how that begins. Further pages: `debut_forums=N`.
Lost: nothing known.
Evidence: recorded (two sites); versions 1.9 to 3 by their templates.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import UNKNOWN_AUTHOR, Author, Comment
from domain.page import Page
from domain.time import NO_TIME, Timestamp
from scrapers.dates import looks_like_time
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
    total,
)
from scrapers.page_walk import PageReader, Shown
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""class=["'][^"']{0,400}\bforum-fil\b""")
_PARTS = re.compile(rb"""class=["'][^"']{0,400}\bforum-(?:texte|message|chapo)\b""")
_PLACE = re.compile(r"^(?:forum|comment|comm)-?(\d+)$")
_CRAYON = re.compile(r"^forum-[a-z_]+-(\d+)$")
_REPLY = re.compile(r"[?&]id_(?:forum|reponse)=(\d+)")
_TEXT = (".forum-texte", ".comment-content", ".forum-item")
_BESIDE = (".forum-repondre-message", ".repondre", ".comment-reply")
_SUBJECT = (".forum-titre", ".comment-titre")
_NAME = (".fn", ".author", ".comment-author", ".forum-auteur", "span.par")
_DATE = (
    "abbr.published",
    "abbr.dtreviewed",
    "abbr.date",
    "abbr",
    "time",
    ".date",
    ".forum-nav",
    "small",
    ".forum-chapo",
)
_COUNTED = re.compile(r"^\W*(\d{1,5})\s+[^\W\d_]+(?:\s+de\s+forum)?\W*$")
_BY = re.compile(r"(?:^|,)\s*(?:par|by|von|por|da)\s+(.+)$", re.IGNORECASE)


class Spip(PageReader):
    """The scraper of SPIP's forums."""

    name: ClassVar[str] = "spip"
    title: ClassVar[str] = "SPIP"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if _MARK.search(page.body) and _PARTS.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts)
        declared, declared_text = _declared(tree, items)
        here, pages = page_links(of_class(tree, ".pagination", ".pages"), where)
        ours = {place: address for place, address in pages.items() if "debut_" in address and "forum" in address}
        ids = {item: _id(item) or item.key for item in items}
        comments = tuple(_comment(item, ids, where) for item in items)
        elements = (*outermost(items), *of_class(tree, ".pagination"))
        return Shown(comments, elements, declared, declared_text, here, ours)


def _starts(element: Any) -> str | None:
    """Replies are marked by what is in them only."""
    if element.tag != "li":
        return None
    ours = "forum-fil" in tokens(element) or any(
        "forum-message" in tokens(child) for child in element.iterchildren("div")
    )
    return "" if ours else None


def _id(item: Item) -> str | None:
    for one in item.own:
        for name in (one.get("id"), one.get("name"), *sorted(tokens(one))):
            found = _PLACE.match(name or "") or _CRAYON.match(name or "")
            if found:
                return found.group(1)
    answers = (_REPLY.search(link.get("href") or "") for link in item.every("a"))
    return next((found.group(1) for found in answers if found), None)


def _comment(item: Item, ids: dict[Item, str], where: Around) -> Comment:
    key = ids[item]
    text = item.text(where.base, *_TEXT, beside=_BESIDE)
    return Comment(
        key=key,
        site_id=_id(item),
        parent_key=ids[item.enclosing] if item.enclosing is not None else None,
        author=_author(item, where),
        published=_time(item, where),
        text=subject(line(item.first(*_SUBJECT)), text),
        permalink=where.anchor(f"forum{key}") if _id(item) else None,
    )


def _author(item: Item, where: Around) -> Author:
    """A marked name, else what stands after "par" beside the date."""
    marked = next((one for one in item.own if any(name.startswith("forum-qui-") for name in tokens(one))), None)
    marked = marked if marked is not None else item.first(*_NAME)
    if marked is not None:
        return author_in(marked, where)
    for beside in item.every("small", ".forum-chapo"):
        found = _BY.search(line(beside) or "")
        if found:
            inner = next((one for one in beside.iter("span", "a", "strong") if line(one) == found.group(1)), None)
            return author_in(inner, where) if inner is not None else Author(found.group(1))
    return UNKNOWN_AUTHOR


def _time(item: Item, where: Around) -> Timestamp:
    for one in item.every(*_DATE):
        printed = line(one) or ""
        if looks_like_time(printed) or looks_like_time(one.get("title") or one.get("datetime") or ""):
            shown = time_in(one, where)
            raw = _BY.sub("", shown.raw or "").strip(" ,()") or None
            return Timestamp(raw, shown.iso, shown.precision)
    return NO_TIME


def _headings_before(tree: Any, items: list[Item]) -> list[Any]:
    """The last two headings before the forum, the nearest first: "4 Messages"."""
    seen: list[Any] = []
    for one in tree.iter("h2", "h3", "h4", "li"):
        if items and one is items[0].element:
            break
        if one.tag != "li":
            seen.append(one)
    return seen[:-3:-1]


def _declared(tree: Any, items: list[Item]) -> tuple[int | None, str | None]:
    """The stated total: above the forum, or in a link to it."""
    declared, printed = total(tree, items)
    if declared is not None:
        return declared, printed
    for heading in _headings_before(tree, items):
        shown = line(heading) or ""
        if found := _COUNTED.match(shown):
            return number(found.group(1)), shown
    for link in tree.iter("a"):
        shown = line(link) or ""
        if (link.get("href") or "").endswith(("#forum", "#comments")) and len(shown) < 60 and number(shown) is not None:
            return number(shown), shown
    return None, None
