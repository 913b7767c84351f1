"""Waline: comments that a blog keeps on a small server of its own.

Where: the page's script calls `init({serverURL, path})`; without `path` it is the page's own. Asked for:
`<serverURL>/api/comment?path=`, JSON in pages of 100 threads (older servers: `/comment`, without the envelope).
Nesting: `pid` is the parent, `rid` the thread; replies lie flat in `children`. Time: milliseconds since 1970 (older
servers: `insertedAt`). Votes: `like`. Edited: no trace. Deleted: gone, with all replies. Moderated: `status` "waiting"
or "spam", given to moderators only. Pingbacks: none. Not kept: browser, system and place of the writers, avatars (made
from e-mail addresses). A writer's `label` and level are lost.
Saved answers of the interface are read too, one page or the newest of a site.
Evidence: recorded (a real Waline 1.39).
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Any, ClassVar
from urllib.parse import quote, unquote, urldefrag

from domain.article import Article
from domain.capture import Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, epoch, html, key_of, number, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.hosted import Thread, not_said, path_of, root_of, said, scripts, unasked
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_LOADED = re.compile(rb"@waline/client|waline(?:\.min|\.umd|\.mjs)?\.m?js|\bwaline\.init\s*\(", re.IGNORECASE)
_SERVER = re.compile(rb"serverURL", re.IGNORECASE)
_OWN_SERVER = re.compile(r"serverURL[\"']?\s*:\s*(?:window\.)?location\b", re.IGNORECASE)
_PAGE = 100
_CALL = 1_500
"""Characters of a script within which the call is looked for."""
_HELD = frozenset({"waiting", "spam"})


class Waline(Scraper):
    """The scraper of pages with Waline."""

    name: ClassVar[str] = "waline"
    title: ClassVar[str] = "Waline"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            known = b'"objectId"' in page.body and b'"nick"' in page.body and b'"rid"' in page.body
            return 0.95 if known or answers.has_fields(page, "totalPages", "pageSize", "count", "data") else 0.0
        if b"waline" not in page.body.lower() or not _LOADED.search(page.body):
            return 0.0
        return 1.0 if _SERVER.search(page.body) else 0.6

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _saved(page, context))
        tree = parse(page)
        server, path = _where(scripts(tree), page.url)
        if server is None or path is None:
            raise not_said("Waline", page)
        thread = Thread("Waline", "waline-api", reason=Reason.REMOVED)
        yield from _ask(server, path, thread, urldefrag(page.url or "").url or None)
        return thread.capture(read_article(page, tree), context)


def _where(script: str, url: str | None) -> tuple[str | None, str | None]:
    """The server and what it calls this page."""
    named = said(script, "serverURL", "serverUrl")
    server = absolute(url, named if "//" in named else f"https://{named}").rstrip("/") if named else None
    if server is None and _OWN_SERVER.search(script):
        server = (root_of(url) or "").rstrip("/") or None
    own = path_of(url)
    return server, said(_call(script), "path") or (unquote(own) if own else None)


def _call(script: str) -> str:
    """The call of `init` in which the server is named."""
    place = max(script.find("serverURL"), 0)
    start = script.rfind("init", max(0, place - _CALL), place)
    end = script.find("})", place, place + _CALL)
    return script[place if start < 0 else start : place + _CALL if end < 0 else end]


def _ask(server: str, path: str, thread: Thread, page: str | None) -> Generator[Request, Page, None]:
    walk, place, prefix, stated = answers.Walk(), 1, "/api", 0
    while True:
        query = f"path={quote(path, safe='')}&pageSize={_PAGE}&page={place}&lang=en&sortBy=insertedAt_asc"
        try:
            answer = answers.read_json((yield Request(f"{server}{prefix}/comment?{query}", "api", JSON)))
            data = _data(answer)
        except FetchError as failure:
            if place == 1 and prefix and failure.status == 404:
                prefix = ""
                continue
            if place == 1:
                raise unasked("Waline", failure) from failure
            thread.failed(failure)
            return
        except NoCommentsFound as nothing:
            if place == 1:
                raise
            thread.failed(answers.NotReadable(nothing.what))
            return
        stated = max(stated, number(data.get("count")) or 0)
        thread.declared = stated
        given = [one for item in records(data.get("data")) for one in _family(item, page)]
        thread.comments += given
        fresh = walk.new(given)
        place += 1
        if not fresh or place > (number(data.get("totalPages")) or 1) or not walk.goes_on(place):
            return


def _data(answer: Any) -> dict[str, Any]:
    """What is in the envelope. Raises `NoCommentsFound` with the server's own word where it refuses."""
    outer = record(answer)
    if number(outer.get("errno")):
        word = words(outer.get("errmsg")) or str(outer.get("errno"))
        raise NoCommentsFound(say("Waline refused: {reason}", reason=word), None, "Waline")
    inner = record(outer.get("data")) if "data" in outer and isinstance(outer["data"], dict) else outer
    if not isinstance(inner.get("data"), list):
        raise NoCommentsFound(say("The answer of Waline holds no thread."), None, "Waline")
    return inner


def _saved(page: Page, context: Context) -> Scraping:
    yield from ()
    value = answers.read_json(page)
    thread = Thread("Waline", "waline-saved", reason=Reason.PAGED)
    items = value if isinstance(value, list) else at(value, "data", "data") or record(value).get("data")
    thread.comments += [one for item in records(items) for one in _family(item, None)]
    stated = number(at(value, "data", "count"))
    thread.declared = number(record(value).get("count")) if stated is None else stated
    return thread.capture(Article(url=page.url), context)


def _family(item: dict[str, Any], page: str | None) -> Iterator[Comment]:
    """A thread's first comment and everything under it, which may be nested again in other servers' answers."""
    waiting = [item]
    while waiting:
        one = waiting.pop()
        yield _comment(one, page)
        waiting += reversed(records(one.get("children")))


def _comment(item: dict[str, Any], page: str | None) -> Comment:
    key = key_of(item.get("objectId"))
    link = words(item.get("link"))
    moment = epoch(item.get("time")) or stamp(item.get("insertedAt"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key_of(item.get("pid")) or key_of(item.get("rid")),
        author=Author(words(item.get("nick")), safe_address(link, None) if link else None, key_of(item.get("user_id"))),
        published=moment,
        text=html(item.get("comment"), page),
        status=CommentStatus.HELD if words(item.get("status")) in _HELD else CommentStatus.VISIBLE,
        permalink=f"{page}#{key}" if page and key else None,
        votes_up=number(item.get("like")),
    )
