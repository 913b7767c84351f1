"""Remark42: comments that a site keeps on a server of its own.

Where: the page's script sets `remark_config` with `host`, `site_id` and maybe `url` (else the address without its
query). Asked for: `<host>/api/v1/find?site=&url=&format=plain`, JSON, all at once: `comments` with `info.count`, which
leaves out the deleted ones. Nesting: `pid`.
Time: ISO 8601 with zone. Votes: `score` (ups minus downs). Edited: `edit.time`. Deleted: `delete`, kept in its place
without text and name. Moderated: blocked writers' comments count as deleted. Pingbacks: none.
Saved answers are read too, also `format=tree` (`comments[].comment` with `replies[]`). Lost: pins, verified marks.
Evidence: documented only (its interface's description and source).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar
from urllib.parse import urlencode, urlsplit, urlunsplit

from domain.article import Article
from domain.capture import Reason
from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.page import Page
from domain.time import NO_TIME
from scrapers import answers
from scrapers.answers import at, html, key_of, number, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.hosted import Thread, asked, not_said, said, scripts, web
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_CONFIG = re.compile(rb"remark_config")
_PLACE = re.compile(rb"""id=["']?remark42["'\s>]|/web/embed\.m?js""")


class Remark42(Scraper):
    """The scraper of pages with Remark42."""

    name: ClassVar[str] = "remark42"
    title: ClassVar[str] = "Remark42"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            known = b'"locator"' in page.body and b'"pid"' in page.body and b'"orig"' in page.body
            return 0.95 if known and answers.has_fields(page, "comments") else 0.0
        if not _CONFIG.search(page.body):
            return 0.0
        return 1.0 if _PLACE.search(page.body) else 0.6

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            thread = Thread("Remark42", "remark42-saved", reason=Reason.REMOVED)
            _take(answers.read_json(page), thread)
            return thread.capture(_article(page, thread), context)
        tree = parse(page)
        request = _request(scripts(tree), page.url)
        if request is None:
            raise not_said("Remark42", page)
        thread = Thread("Remark42", "remark42-api", reason=Reason.REMOVED)
        _take((yield from asked(request, "Remark42")), thread)
        return thread.capture(read_article(page, tree), context)


def _request(script: str, url: str | None) -> Request | None:
    """The question to the server that the page names."""
    config = script[max(0, script.find("remark_config")) :]
    host, site = said(config, "host"), said(config, "site_id") or "remark"
    named = said(config[:4_000], "url") or _bare(url)
    server = web(absolute(url, host)) if host else None
    if server is None or named is None:
        return None
    query = urlencode({"site": site, "url": absolute(url, named), "sort": "+time", "format": "plain"})
    return Request(f"{server.rstrip('/')}/api/v1/find?{query}", "api", JSON)


def _bare(url: str | None) -> str | None:
    known = web(url)
    if known is None:
        return None
    parts = urlsplit(known)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", "", ""))


def _article(page: Page, thread: Thread) -> Article:
    url = next((one.permalink.split("#")[0] for one in thread.comments if one.permalink), None)
    return Article(url=url or page.url)


def _take(value: Any, thread: Thread) -> None:
    """The comments of an answer, whichever format it has."""
    thread.declared = number(at(value, "info", "count"))
    thread.comments += [_comment(item, within) for item, within in _items(value)]


def _items(value: Any) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each comment with the one in whose `replies` it stands."""
    waiting: list[tuple[dict[str, Any], str | None]] = [
        (one, None) for one in reversed(records(record(value).get("comments")))
    ]
    while waiting:
        node, within = waiting.pop()
        item = record(node.get("comment")) or node
        yield item, within
        key = key_of(item.get("id"))
        waiting += [(one, key) for one in reversed(records(node.get("replies")))]


def _comment(item: dict[str, Any], within: str | None) -> Comment:
    key = key_of(item.get("id"))
    changed = stamp(at(item, "edit", "time")) if item.get("edit") else NO_TIME
    status = CommentStatus.EDITED if changed else CommentStatus.VISIBLE
    if item.get("delete") is True:
        status = CommentStatus.DELETED
    page = web(words(at(item, "locator", "url")))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key_of(item.get("pid")) or within,
        author=_author(record(item.get("user"))),
        published=stamp(item.get("time")),
        edited=changed,
        text=html(item.get("text"), page),
        status=status,
        permalink=f"{page}#remark42__comment-{key}" if page and key else None,
        score=number(item.get("score")),
    )


def _author(user: dict[str, Any]) -> Author:
    """Deleted comments name a writer called "deleted", who is nobody."""
    name, key = words(user.get("name")), key_of(user.get("id"))
    return UNKNOWN_AUTHOR if key == "deleted" else Author(name, None, key)
