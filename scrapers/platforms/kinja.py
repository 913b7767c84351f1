"""Kinja (Gawker, Lifehacker, Gizmodo …), a page saved after its replies were loaded.

Where: `article.js_reply#reply_N`. Nesting: `data-parentid`, which names the post itself for those at the top. Time:
printed (American, without zone); `data-publishtime` (milliseconds, UTC) where nothing is printed. Votes:
recommendations. Edited, deleted, moderated, pingbacks: no trace. Lost: the replies that a script loads (counted).
Evidence: recorded (one page of 2015); the system is no longer in use.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, ClassVar

from domain.comment import Comment
from domain.page import Page
from domain.time import Timestamp
from scrapers.answers import epoch, key_of, number
from scrapers.page_fields import Around, Item, author_in, cut, line, of_class, outermost, time_in
from scrapers.page_walk import PageReader, Shown, Stub
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""<article\b[^>]{0,400}\bid=["']?reply_\d""")
_SCRIPTS = re.compile(rb"\bjs_reply\b")
_ID = re.compile(r"^reply_(\d+)$")
_POST = re.compile(r"^post_(\d+)$")
_NAME = (".fn",)
_TEXT = (".reply-content", ".post-content")
_DATE = (".published", ".publish-time")
_VOTES = (".js_like_count",)


class Kinja(PageReader):
    """The scraper of Kinja's pages."""

    name: ClassVar[str] = "kinja"
    title: ClassVar[str] = "Kinja"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if _MARK.search(page.body) and _SCRIPTS.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts, flat=True)
        posts = {found.group(1) for one in tree.iter("article") if (found := _POST.match(one.get("id") or ""))}
        section = next(of_class(tree, ".js_replies"), None)
        writer = section.get("data-authorblogname") if section is not None else None
        american = replace(where, language=where.language or "en-US")
        comments = tuple(_comment(item, posts, writer, american) for item in items)
        declared = number(section.get("data-replycount")) if section is not None else None
        missing = (declared or 0) - len(comments)
        stubs = (Stub(count=missing),) if missing > 0 else ()
        return Shown(comments, outermost(items), declared, str(declared) if declared else None, stubs=stubs)


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "") if element.tag == "article" else None
    return found.group(1) if found else None


def _comment(item: Item, posts: set[str], writer: str | None, where: Around) -> Comment:
    parent = key_of(item.element.get("data-parentid"))
    account = item.element.get("data-authorname")
    shown = item.first(*_DATE)
    link = next((one for one in shown.iter("a")), None) if shown is not None else None
    link = link if link is not None else next((one for one in _above(shown) if one.tag == "a"), None)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=None if parent in posts else parent,
        author=author_in(item.first(*_NAME), where, site_id=key_of(account)),
        published=_time(item, where),
        text=item.text(where.base, *_TEXT),
        by_article_author=bool(writer) and account == writer,
        permalink=link.get("href") if link is not None else where.anchor(f"reply_{item.key}"),
        votes_up=number(line(item.first(*_VOTES))),
    )


def _above(element: Any) -> list[Any]:
    return list(element.iterancestors("a")) if element is not None else []


def _time(item: Item, where: Around) -> Timestamp:
    shown = time_in(item.first(*_DATE), where)
    exact = item.first(".js_publish_time")
    if shown.iso or exact is None:
        return shown
    moment = epoch(exact.get("data-publishtime"))
    return Timestamp(shown.raw, moment.iso, moment.precision)
