"""Cusdis: comments without accounts, kept by cusdis.com or by a server of the site's own.

Where: the page holds none, only `#cusdis_thread` (formerly `#cusdis`) with `data-host`, `data-app-id` and
`data-page-id`. Asked for: `<host>/api/open/comments?page=&appId=&pageId=`, JSON in pages of ten threads, the newest
first. Nesting: by place only, in each comment's `replies`; its `parentId` is not given. Every level counts its own
`commentCount`, so the sum of all is the total. Time: `createdAt`, UTC. Votes: none. Edited: no trace. Deleted: gone,
with all replies. Moderated: what is not approved is not given. Pingbacks: none. No comment has an address of its own.
Lost: of more than 100 replies to one comment those beyond the newest 100 (the receipt counts them), a moderator's mark.
Saved answers of the interface are read too; not the list of the owner's dashboard, which holds e-mail addresses.
Evidence: documented only (its server's source).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from domain.article import Article
from domain.capture import Reason
from domain.comment import Author, Comment
from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, html, key_of, number, plain, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.hosted import Thread, not_said, unasked, web
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_PLACE = re.compile(rb"""<\w+\s(?:[^<>]*\s)?id\s*=\s*["']?cusdis(?:_thread)?["'\s>]""", re.IGNORECASE)
_PLACES = ("cusdis_thread", "cusdis")
_SERVER = "https://cusdis.com"


class Cusdis(Scraper):
    """The scraper of pages with Cusdis."""

    name: ClassVar[str] = "cusdis"
    title: ClassVar[str] = "Cusdis"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            some = answers.has_fields(page, "by_nickname", "moderatorId")
            known = some or answers.has_fields(page, "commentCount", "pageSize", "pageCount")
            return 0.95 if known and not answers.has_fields(page, "by_email") else 0.0
        if not _PLACE.search(page.body):
            return 0.0
        if b"data-app-id" in page.body:
            return 1.0
        return 0.6 if b"cusdis_thread" in page.body else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            thread = Thread("Cusdis", "cusdis-saved", reason=Reason.PAGED)
            data = _data(page)
            _Work(thread, page.url).take(data)
            return thread.capture(_article(data, page), context)
        tree = parse(page)
        asked_for = _where(tree, page.url)
        if asked_for is None:
            raise not_said("Cusdis", page)
        thread = Thread("Cusdis", "cusdis-api")
        yield from _Work(thread, page.url).read(asked_for)
        return thread.capture(read_article(page, tree), context)


def _where(tree: Any, url: str | None) -> str | None:
    """The address to ask, to which the page's number is put, as the page's own script makes it."""
    place = next((one for name in _PLACES for one in tree.iter() if one.get("id") == name), None)
    if place is None:
        return None
    host = web(absolute(url, place.get("data-host") or _SERVER))
    app, name = (place.get("data-app-id") or "").strip(), place.get("data-page-id") or ""
    if host is None or not app or not name.strip():
        return None
    return f"{host.rstrip('/')}/api/open/comments?appId={quote(app, safe='')}&pageId={quote(name, safe='')}&page="


def _data(page: Page) -> dict[str, Any]:
    """What is in the envelope. Raises `NotReadable` where it is no thread."""
    data = record(at(answers.read_json(page), "data"))
    if not isinstance(data.get("data"), list):
        host = urlsplit(page.url or "").netloc or "?"
        what = say("{host} answered with something else than comments.", host=host)
        raise answers.NotReadable(what, None, page.status)
    return data


def _article(data: dict[str, Any], page: Page) -> Article:
    """What each comment says of its page."""
    about = record(at(data, "data", 0, "page"))
    return Article(title=words(about.get("title")), url=web(words(about.get("url"))) or page.url)


class _Work:
    """One thread under way."""

    def __init__(self, thread: Thread, base: str | None) -> None:
        self._thread, self._base = thread, base
        self._stated: dict[str | None, int] = {}
        """How many comments the server counts directly below each one, and at the top."""

    def read(self, asked_for: str) -> Generator[Request, Page, None]:
        """Every page of threads, as far as they can be had."""
        walk, place, pages = answers.Walk(), 1, 1
        while place <= pages and walk.goes_on(place):
            try:
                data = _data((yield Request(f"{asked_for}{place}", "api", JSON)))
            except FetchError as failure:
                if place == 1:
                    raise unasked("Cusdis", failure) from failure
                self._thread.failed(failure)
                return
            if not walk.new(self.take(data)):
                return
            place, pages = place + 1, number(data.get("pageCount")) or 1

    def take(self, data: dict[str, Any]) -> list[Comment]:
        """The comments of an answer, with the replies in them."""
        taken: list[Comment] = []
        waiting: list[tuple[str | None, dict[str, Any]]] = [(None, data)]
        for below, level in waiting:  # grows while it is walked: level after level
            items = records(level.get("data"))
            self._count(below, number(level.get("commentCount")) or 0, len(items))
            taken += [self._comment(item, below) for item in items]
            waiting += [(key_of(item.get("id")) or "", record(item.get("replies"))) for item in items]
        self._thread.comments += taken
        self._thread.declared = sum(self._stated.values())
        return taken

    def _count(self, below: str | None, stated: int, given: int) -> None:
        """Note a level's own total. Replies are not given in pages: what is missing there cannot be asked for."""
        if below is not None and below not in self._stated:
            self._thread.unread += max(0, stated - given)
        self._stated[below] = max(stated, self._stated.get(below, 0))

    def _comment(self, item: dict[str, Any], below: str | None) -> Comment:
        key = key_of(item.get("id"))
        name = words(at(item, "moderator", "displayName")) or words(item.get("by_nickname"))
        return Comment(
            key=key or "",
            site_id=key,
            parent_key=below or None,
            parent_unknown=below == "",
            author=Author(name, None, key_of(item.get("moderatorId"))),
            published=stamp(item.get("createdAt"), utc=True),
            text=html(item.get("parsedContent"), self._base) or plain(item.get("content")),
        )
