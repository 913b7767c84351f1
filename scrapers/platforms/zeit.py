"""zeit.de, whose comments stand in its pages.

Where: `section.comment-section article#cid-N`. Nesting: one level drawn, replies follow their comment as siblings
(`comment--indented`); whom a reply answers says the hidden `cid` beside "Antwort auf #1.2", else its number (1.2
belongs to 1). Time: relative ("#1 — vor 8 Stunden"). Votes: recommendations. Edited: only "Gekürzt" by the editors.
Deleted: the notice of the editors stands in place of the text. Moderated: not shown. Pingbacks: none. Further pages:
`?page=N#comments`; further replies: `…/comment-replies?cid=N`. Lost: what stood in removed comments.
Evidence: recorded (one page of 2020); the names of classes used since 2021 are from memory.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import Comment, CommentStatus
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers.markup import absolute
from scrapers.page_fields import Around, Item, author_in, cut, line, number, of_class, outermost, page_links, total
from scrapers.page_walk import PageReader, Shown, Stub
from scrapers.platforms.wordpress_count import number_in
from scrapers.richtext import safe_address
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""<article[^>]{0,400}\bid=["']?cid-\d""")
_ZEIT = re.compile(rb"js-comment-toplevel|js-comments-body|profile\.zeit\.de")
_ID = re.compile(r"^cid-(\d+)$")
_NAME = (".comment-meta__name", ".comment__user-name", ".comment__name")
_DATE = (".comment-meta__date", ".comment__date")
_BODY = (".comment__body",)
_VOTES = (".js-comment-recommendations",)
_PLACE = re.compile(r"#(\d+(?:\.\d+)?)\s*[—–-]?\s*")
_SHORTENED = re.compile(r"\b(?:gekürzt|bearbeitet|editiert)\b", re.IGNORECASE)


class Zeit(PageReader):
    """The scraper of zeit.de."""

    name: ClassVar[str] = "zeit"
    title: ClassVar[str] = "zeit.de"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if _MARK.search(page.body) and _ZEIT.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts, flat=True)
        places = {place: item.key for item in items if (place := _place(item))}
        here, pages = page_links(of_class(tree, ".pager"), where)
        declared, declared_text = _declared(tree, items)
        return Shown(
            tuple(_comment(item, places, where) for item in items),
            outermost(items),
            declared,
            declared_text,
            here,
            pages,
            tuple(_stubs(tree, where)),
        )


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "") if element.tag == "article" else None
    return found.group(1) if found else None


def _place(item: Item) -> str | None:
    found = _PLACE.match(line(item.first(*_DATE)) or "")
    return found.group(1) if found else None


def _comment(item: Item, places: dict[str, str], where: Around) -> Comment:
    text = item.text(where.base, *_BODY)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=_parent(item, places),
        parent_unknown="comment--indented" in item.classes and _parent(item, places) is None,
        author=author_in(item.first(*_NAME), where),
        published=_time(item, where),
        text=text,
        status=_status(item, text),
        permalink=_permalink(item, where),
        votes_up=number(line(item.first(*_VOTES))),
    )


def _permalink(item: Item, where: Around) -> str | None:
    shown = item.first(*_DATE)
    printed = safe_address(shown.get("href"), where.base) if shown is not None else None
    return printed if printed and printed.startswith("http") else where.anchor(f"cid-{item.key}")


def _parent(item: Item, places: dict[str, str]) -> str | None:
    """The comment that the button "Antwort auf …" jumps to, else the one whose number this one's begins with."""
    origin = item.first(".comment__origin")
    form = next((one for one in origin.iterancestors("form")), None) if origin is not None else None
    hidden = form.find('.//input[@name="cid"]') if form is not None else None
    if hidden is not None and (hidden.get("value") or "").isdigit():
        return str(hidden.get("value"))
    named = _PLACE.search(line(origin) or "")
    thread, dot, _ = (_place(item) or "").partition(".")
    return places.get(named.group(1)) if named else (places.get(thread) if dot else None)


def _time(item: Item, where: Around) -> Timestamp:
    shown = item.first(*_DATE)
    if shown is None:
        return NO_TIME
    exact = shown.get("datetime") or next((one.get("datetime") for one in shown.iter("time")), None)
    return where.time(_PLACE.sub("", line(shown) or "", count=1) or None, exact)


def _status(item: Item, text: RichText) -> CommentStatus:
    notice = line(item.first("em.moderation", ".moderation"))
    if notice is None:
        return CommentStatus.VISIBLE
    if " ".join(text.plain.split()) == notice:
        return CommentStatus.DELETED
    return CommentStatus.EDITED if _SHORTENED.search(notice) else CommentStatus.VISIBLE


def _declared(tree: Any, items: list[Item]) -> tuple[int | None, str | None]:
    for one in of_class(tree, ".metadata__commentcount", ".comment-section__headline"):
        printed = line(one)
        if printed and (count := number_in(printed)) is not None:
            return count, printed
    return total(tree, items)


def _stubs(tree: Any, where: Around) -> list[Stub]:
    """Where a script would load the further replies to a comment."""
    found = []
    for one in of_class(tree, ".js-comment-loader"):
        link = one if one.get("data-url") else next((a for a in one.iter("a") if a.get("data-url")), None)
        address = absolute(where.base, link.get("data-url")) if link is not None else None
        parent = re.search(r"[?&]cid=(\d+)", address or "")
        found.append(Stub(address or None, number(line(one)) or 0, parent.group(1) if parent else None))
    return found
