"""WordPress.com's own interface, for sites that it hosts: they have no REST interface of their own.

Where: `public-api.wordpress.com/rest/v1.1/sites/<host>/posts/<id>/replies/`, 100 in an answer, no key. It is one more
way of `wordpress.py`, which merges it with the page by comment id and falls back to the page where it does not answer:
so the better one speaks, and there is nothing to rank. Nesting: `parent` is false or an object with the ID. Time: with
offset. Votes: `like_count` is of the one who asks, not of all. Edited: no trace. Deleted: gone. Moderated: not given.
Pingbacks: given, by `type`. Lost: nothing that the page shows.
Evidence: documented only.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from html import unescape
from typing import Any
from urllib.parse import urlencode, urlsplit

from domain.comment import Author, Comment, CommentKind, CommentStatus
from domain.errors import FetchError
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, html, key_of, number, record, records, stamp, words
from scrapers.platforms.wordpress_rest import RestThread, not_json
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Request

PER_PAGE = 100
_HOST = "https://public-api.wordpress.com/rest/v1.1/sites/"
_HOSTED = re.compile(
    rb"""(?i)<meta\s+name=["']?generator["']?\s+content=["']?WordPress\.com|//s[012]\.wp\.com/(?:_static|wp-content)/"""
)
_KINDS = {"pingback": CommentKind.PINGBACK, "trackback": CommentKind.TRACKBACK}
_STATES = {
    "unapproved": CommentStatus.HELD,
    "spam": CommentStatus.HELD,
    "trash": CommentStatus.DELETED,
}


def hosted_site(page: Page) -> str | None:
    """The host to name to WordPress.com, where the page shows that it lies there; None for any other page."""
    try:
        host = urlsplit(page.url or "").hostname
    except ValueError:
        return None
    if host is None:
        return None
    ours = host.endswith(".wordpress.com") and host != "public-api.wordpress.com"
    return host if ours or _HOSTED.search(page.body) else None


def read_replies(site: str, post_id: str, base: str | None) -> Generator[Request, Page, RestThread]:
    """All comments and pingbacks of the post. What could not be had is in `failure`."""
    thread, walk, number_ = RestThread(with_pingbacks=True), answers.Walk(), 1
    while True:
        query = urlencode({"number": PER_PAGE, "page": number_, "order": "ASC"})
        try:
            page = yield Request(f"{_HOST}{site}/posts/{post_id}/replies/?{query}", "api", JSON)
            answer = answers.read_json(page)
            if not isinstance(record(answer).get("comments"), list):
                raise not_json(page)
        except FetchError as failure:
            thread.failure = failure
            break
        items = records(answer["comments"])
        fresh = walk.new(com_comment(item, base) for item in items)
        thread.comments += fresh
        found = number(answer.get("found"))
        thread.total = found if found is not None else thread.total
        number_ += 1
        if not fresh or len(items) < PER_PAGE or not walk.goes_on(number_):
            break
    thread.complete = thread.failure is None and (thread.total is None or len(thread.comments) >= thread.total)
    return thread


def com_comment(item: dict[str, Any], base: str | None) -> Comment:
    """One comment as WordPress.com gives it. The author's e-mail address is in no answer that we keep."""
    key, author = key_of(item.get("ID")), record(item.get("author"))
    url = words(author.get("URL"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key_of(at(item, "parent", "ID")),
        author=Author(
            unescape(words(author.get("name")) or "").strip() or None,
            safe_address(url, base) if url else None,
            key_of(author.get("ID")),
        ),
        published=stamp(item.get("date")),
        text=html(item.get("content"), base),
        kind=_KINDS.get(words(item.get("type")) or "", CommentKind.COMMENT),
        status=_STATES.get(words(item.get("status")) or "", CommentStatus.VISIBLE),
        permalink=safe_address(words(item.get("URL")), base),
    )
