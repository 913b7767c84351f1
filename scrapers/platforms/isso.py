"""Isso: comments that a blog keeps on a small server of its own.

Where: the page holds none, only `#isso-thread` (its name: `data-isso-id`, else the page's path) and a script with
`data-isso`, the server. Asked for: `<server>/?uri=<name>`, JSON. Nesting: one level; Isso files a reply to a reply
under the thread's first comment. Time: seconds since 1970. Votes: `likes`, `dislikes`. Edited: `modified`. Deleted:
`mode` 4 while it has replies, else gone. Moderated: `mode` 2, not given to visitors. Pingbacks: none. Ids are given out
again after a deletion, so a comment's key is its id with its time. What an answer leaves out (`hidden_replies`) is
asked for. Lost: the true parent of a reply to a reply, which Isso forgets. Not kept: `hash`, which is made from the
e-mail or network address.
Saved answers of the interface are read too, one thread or the newest of a site (`/latest`).
Evidence: live (a real Isso 0.14, tests/servers), recorded.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from html import unescape
from typing import Any, ClassVar
from urllib.parse import quote, urldefrag

from domain.article import Article
from domain.capture import Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME
from scrapers import answers
from scrapers.answers import epoch, html, key_of, number, plain, record, records, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.hosted import Thread, asked, not_said, path_of, sources
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_THREAD = re.compile(rb"""id=["']?isso-thread""", re.IGNORECASE)
_SCRIPT = re.compile(rb"data-isso\s*=|/js/(?:embed|count)(?:\.min|\.dev)?\.js", re.IGNORECASE)
_EMBED = re.compile(r"^(.*?/)js/embed(?:\.min|\.dev)?\.js")
_STATES = {2: CommentStatus.HELD, 4: CommentStatus.DELETED}
_AT_ONCE = 100
_ALL = 1_000_000
"""As `nested_limit`: replies always come from the first one on, whatever the offset of their parents."""


class Isso(Scraper):
    """The scraper of pages with Isso."""

    name: ClassVar[str] = "isso"
    title: ClassVar[str] = "Isso"
    evidence: ClassVar[Evidence] = Evidence.LIVE

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            whole = answers.has_fields(page, "total_replies", "hidden_replies", "replies")
            return 0.95 if whole or answers.has_fields(page, "mode", "dislikes", "created", "website") else 0.0
        if not _THREAD.search(page.body):
            return 0.0
        return 1.0 if _SCRIPT.search(page.body) else 0.6

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _saved(page, context))
        tree = parse(page)
        server, uri = _where(tree, page)
        if server is None or uri is None:
            raise not_said("Isso", page)
        thread = Thread("Isso", "isso-api", reason=Reason.REMOVED)
        work = _Work(server, uri, thread, urldefrag(page.url or "").url or None)
        yield from work.read()
        return thread.capture(read_article(page, tree), context)


def _where(tree: Any, page: Page) -> tuple[str | None, str | None]:
    """The server and the thread's name there."""
    server = None
    for script, source in sources(tree):
        named, found = script.get("data-isso"), _EMBED.match(source)
        if named is not None or found:
            server = absolute(page.url, named or (found.group(1) if found else None)).rstrip("/") + "/"
            break
    section = next((one for one in tree.iter() if one.get("id") == "isso-thread"), None)
    uri = (section.get("data-isso-id") or "").strip() if section is not None else ""
    return server if server and server != "/" else None, uri or path_of(page.url)


class _Work:
    """One thread under way."""

    def __init__(self, server: str, uri: str, thread: Thread, page: str | None) -> None:
        self._server, self._uri, self._thread, self._page = server, uri, thread, page
        self._walk = answers.Walk()

    def read(self) -> Generator[Request, Page, None]:
        """The answer, and whatever it says that it left out."""
        answer = record((yield from asked(self._ask(), "Isso")))
        if "replies" not in answer:
            raise NoCommentsFound(say("The answer of Isso holds no thread."), None, "Isso")
        self._thread.declared = number(answer.get("total_replies"))
        yield from self._threads(answer)
        hidden, read = number(answer.get("hidden_replies")) or 0, len(records(answer.get("replies")))
        while hidden > 0:
            more = yield from self._more(offset=read)
            fresh = records(more.get("replies"))
            if not fresh:
                self._thread.unread += hidden
                return
            yield from self._threads(more)
            read, hidden = read + len(fresh), hidden - len(fresh)

    def _threads(self, answer: dict[str, Any]) -> Generator[Request, Page, None]:
        for item in records(answer.get("replies")):
            replies = records(item.get("replies"))
            hidden = number(item.get("hidden_replies")) or 0
            while hidden > 0:
                more = records(
                    (yield from self._more(parent=key_of(item.get("id")), offset=len(replies))).get("replies")
                )
                if not more:
                    self._thread.unread += hidden
                    break
                replies, hidden = [*replies, *more], hidden - len(more)
            self._thread.comments += _joined(item, replies, self._page)

    def _more(self, *, offset: int, parent: str | None = None) -> Generator[Request, Page, dict[str, Any]]:
        """A further part; an empty one where it cannot be had, or was asked for too often."""
        if not self._walk.goes_on(f"{parent} {offset}"):
            return {}
        try:
            return record(answers.read_json((yield self._ask(offset, parent))))
        except FetchError as failure:
            self._thread.failed(failure)
            return {}

    def _ask(self, offset: int | None = None, parent: str | None = None) -> Request:
        query = f"uri={quote(self._uri, safe='')}"
        if offset is not None:
            query += f"&limit={_AT_ONCE}&nested_limit={_ALL}&offset={offset}"
        if parent is not None:
            query += f"&parent={parent}"
        return Request(f"{self._server}?{query}", "api", JSON)


# ── answers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _saved(page: Page, context: Context) -> Scraping:
    yield from ()
    value = answers.read_json(page)
    thread = Thread("Isso", "isso-saved", reason=Reason.PAGED)
    if isinstance(value, list):
        thread.comments += _flat(records(value))
        pages = {words(one.get("uri")) for one in records(value)} - {None}
        if len(pages) > 1:
            thread.notes.append(
                say("The comments are on {count} articles of the site; they are taken together.", count=len(pages))
            )
        return thread.capture(Article(url=page.url), context)
    answer = record(value)
    items = records(answer.get("replies")) if "replies" in answer else [answer]
    thread.declared = number(answer.get("total_replies"))
    hidden = number(answer.get("hidden_replies")) or 0
    for item in items:
        thread.comments += _joined(item, records(item.get("replies")), None)
        hidden += number(item.get("hidden_replies")) or 0
    if hidden:
        thread.notes.append(say("{count} comments were counted by the site, but are not in the file.", count=hidden))
    return thread.capture(Article(url=page.url), context)


def _joined(item: dict[str, Any], replies: list[dict[str, Any]], page: str | None) -> Iterator[Comment]:
    """A comment with its replies, which belong to it by their place."""
    yield (first := _comment(item, key_of(item.get("parent")), page))
    for reply in replies:
        named = key_of(reply.get("parent"))
        yield _comment(reply, first.key if named in (None, first.site_id) else named, page)


def _flat(items: list[dict[str, Any]]) -> Iterator[Comment]:
    """Comments that name their parents by a bare id."""
    keys = {(words(one.get("uri")), key_of(one.get("id"))): _key(one) for one in items}
    for one in items:
        parent = key_of(one.get("parent"))
        yield _comment(one, keys.get((words(one.get("uri")), parent), parent) if parent else None, None)


def _key(item: dict[str, Any]) -> str:
    """An id is given out again once its comment is gone: only with its time it names one comment."""
    name, created = key_of(item.get("id")), number(item.get("created"))
    return f"{name}-{created}" if name and created is not None else name or ""


def _unescaped(value: Any) -> str | None:
    """Names and websites are kept as HTML there, not as text."""
    return words(unescape(value)) if isinstance(value, str) else words(value)


def _text(value: Any, page: str | None) -> RichText:
    """HTML; asked for with `plain=1` it is the text as it was typed."""
    return html(value, page) if isinstance(value, str) and value.lstrip().startswith("<") else plain(value)


def _comment(item: dict[str, Any], parent: str | None, page: str | None) -> Comment:
    site_id = key_of(item.get("id"))
    changed = epoch(item.get("modified")) if item.get("modified") else NO_TIME
    status = _STATES.get(number(item.get("mode")) or 1, CommentStatus.VISIBLE)
    if status is CommentStatus.VISIBLE and changed:
        status = CommentStatus.EDITED
    website, name = _unescaped(item.get("website")), _unescaped(item.get("author"))
    return Comment(
        key=_key(item),
        site_id=site_id,
        parent_key=parent,
        author=Author(name, safe_address(website, None) if website else None),
        published=epoch(item.get("created")),
        edited=changed,
        text=_text(item.get("text"), page),
        status=status,
        permalink=f"{page}#isso-{site_id}" if page and site_id else None,
        votes_up=number(item.get("likes")),
        votes_down=number(item.get("dislikes")),
    )
