"""Cusdis: comments that a small site keeps with cusdis.com, or on a server of its own.

Where: `#cusdis_thread` (older pages: `#cusdis`) has `data-host`, `data-app-id` and `data-page-id`. Asked for:
`<host>/api/open/comments?appId=&pageId=&page=`, JSON in pages of 10 threads, the newest first. Nesting: each comment
has its `replies` within it, 100 at the most. Time: UTC, to the millisecond. Votes: none. Edited: no trace. Deleted:
gone, with all replies. Moderated: what waits is not given. Pingbacks: none. Lost: replies beyond 100 under one comment
(counted). The badge of the site's moderators is kept as `by_article_author`, which they are nearly always.
Evidence: documented (the system's source).
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Any, ClassVar
from urllib.parse import urldefrag, urlencode

from domain.article import Article
from domain.comment import Author, Comment
from domain.errors import FetchError
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, html, key_of, number, plain, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.hosted import Thread, not_said, unasked
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_ELEMENT = re.compile(rb"id\s*=\s*[\"']?cusdis(?:_thread)?[\"'\s>]", re.IGNORECASE)
_HOSTED = "https://cusdis.com"


class Cusdis(Scraper):
    """The scraper of pages with Cusdis."""

    name: ClassVar[str] = "cusdis"
    title: ClassVar[str] = "Cusdis"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            return 0.95 if answers.has_fields(page, "commentCount", "pageCount", "data") else 0.0
        if not _ELEMENT.search(page.body):
            return 0.0
        return 1.0 if b"data-app-id" in page.body else 0.6

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            data = record(record(answers.read_json(page)).get("data"))
            thread = Thread("Cusdis", "cusdis-saved")
            _take(thread, data, None)
            return thread.capture(Article(url=page.url), context)
        tree = parse(page)
        element = next((one for one in tree.iter() if one.get("id") in ("cusdis_thread", "cusdis")), None)
        app = (element.get("data-app-id") or "").strip() if element is not None else ""
        name = (element.get("data-page-id") or "").strip() if element is not None else ""
        if element is None or not app or not name:
            raise not_said("Cusdis", page)
        host = absolute(page.url, element.get("data-host") or _HOSTED).rstrip("/")
        thread = Thread("Cusdis", "cusdis-api")
        yield from _ask(f"{host}/api/open/comments", app, name, thread, urldefrag(page.url or "").url or None)
        return thread.capture(read_article(page, tree), context)


def _ask(api: str, app: str, name: str, thread: Thread, page: str | None) -> Generator[Request, Page, None]:
    walk, place, pages = answers.Walk(), 1, 1
    while place <= pages and walk.goes_on(place):
        query = urlencode({"page": place, "appId": app, "pageId": name})
        try:
            answer = answers.read_json((yield Request(f"{api}?{query}", "api", JSON)))
        except FetchError as failure:
            if place == 1:
                raise unasked("Cusdis", failure) from failure
            thread.failed(failure)
            return
        data = record(record(answer).get("data"))
        if not walk.new(_take(thread, data, page)):
            return
        pages, place = number(data.get("pageCount")) or 1, place + 1


def _take(thread: Thread, data: dict[str, Any], page: str | None) -> list[Comment]:
    """Put an answer's comments into the thread, the oldest last as they come."""
    given = list(_threads(records(data.get("data")), page, len(thread.comments)))
    thread.comments += given
    thread.unread += sum(_held_back(one) for one in records(data.get("data")))
    replies = sum(one.parent_key is not None for one in thread.comments) + thread.unread
    thread.declared = (
        number(data.get("commentCount")) or 0
    ) + replies  # only the first ones of the threads are counted
    return given


def _held_back(item: dict[str, Any]) -> int:
    """How many replies, on all levels, an answer counts and does not have."""
    missing, waiting = 0, [item]
    while waiting:
        one = waiting.pop()
        inner = records(at(one, "replies", "data"))
        missing += max(0, (number(at(one, "replies", "commentCount")) or 0) - len(inner))
        waiting += inner
    return missing


def _threads(items: list[dict[str, Any]], page: str | None, before: int) -> Iterator[Comment]:
    """Each comment with what answers it; `before` is how many there were."""
    waiting: list[tuple[dict[str, Any], str | None]] = [(item, None) for item in reversed(items)]
    while waiting:
        item, parent = waiting.pop()
        before += 1
        key = key_of(item.get("id")) or f"p{before}"
        yield _comment(item, key, parent, page)
        waiting += [(one, key) for one in reversed(records(at(item, "replies", "data")))]


def _comment(item: dict[str, Any], key: str, parent: str | None, page: str | None) -> Comment:
    written = item.get("parsedContent")
    return Comment(
        key=key,
        site_id=key_of(item.get("id")),
        parent_key=parent,
        author=Author(words(at(item, "moderator", "displayName")) or words(item.get("by_nickname"))),
        published=stamp(item.get("createdAt"), utc=True),
        text=html(written, page) if isinstance(written, str) and written.strip() else plain(item.get("content")),
        by_article_author=key_of(item.get("moderatorId")) is not None,
    )
