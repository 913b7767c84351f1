"""Disqus: the comment service of many blogs and newspapers, over its API 3.0.

Where: `#disqus_thread` in the page; its script says `disqus_shortname` (the forum) and mostly `disqus_identifier` or
`page.identifier`, `disqus_url` or `page.url`. Asked for with the user's own key: `threads/details` (id and total), then
`threads/listPostsThreaded`, where that is refused `threads/listPosts`, 100 at a time with cursors. Nesting: `parent`, a
number where `id` is text. Time: UTC without zone. Votes: `likes`, `dislikes`, `points`. Edited: `isEdited`, without a
time. Deleted: `isDeleted`, kept in its place. Moderated: `isApproved` false or `isSpam`. Pingbacks: none.
Saved answers are read too, also the data in Disqus's own frame (`disqus-threadData`, the first 50). An owner's export
is read elsewhere (scrapers/files). Lost: guests' websites, marks of moderators, recommendations of the article.
Evidence: recorded (answers of `listPosts`); asking for them documented only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from typing import Any, ClassVar
from urllib.parse import urldefrag, urlencode

from domain.article import Article
from domain.capture import Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, html, key_of, number, plain, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.platforms.hosted import (
    INSTEAD,
    Thread,
    canonical,
    is_saved,
    not_said,
    offline,
    said,
    scripts,
    unasked,
    web,
)
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Context, Evidence, Key, Request, Scraper, Scraping

KEY = Key(
    "disqus.com",
    say(
        "Register an application at disqus.com/api/applications, with any name and address; it costs nothing. "
        "Then enter its Public Key in Threadmark for disqus.com."
    ),
)
_API = "https://disqus.com/api/3.0/"
_PLACE = re.compile(rb"""id=["']?disqus_thread["'\s>]""")
_EMBED = re.compile(rb"\.disqus\.com/embed\.js|disqus_?shortname", re.IGNORECASE)
_FORUM = re.compile(r"//([\w-]+)\.disqus\.com/embed\.js", re.IGNORECASE)
_FRAME = b"disqus-threadData"
_LISTS = ("threads/listPostsThreaded", "threads/listPosts")
_NO_SUCH = (400, 404)


class Disqus(Scraper):
    """The scraper of pages with Disqus."""

    name: ClassVar[str] = "disqus"
    title: ClassVar[str] = "Disqus"
    evidence: ClassVar[Evidence] = Evidence.RECORDED
    key: ClassVar[Key | None] = KEY

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            return 0.95 if answers.has_fields(page, "response", "isDeletedByAuthor", "forum") else 0.0
        if _FRAME in page.body:
            return 1.0
        embedded = bool(_EMBED.search(page.body))
        if _PLACE.search(page.body):
            return 1.0 if embedded else 0.6
        return 0.6 if b".disqus.com/embed.js" in page.body else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _saved(answers.read_json(page), page, context))
        tree = parse(page)
        frame = next((one for one in tree.iter("script") if one.get("id") == "disqus-threadData"), None)
        if frame is not None:
            return (yield from _saved(_framed(frame), page, context))
        forum, names = _where(tree, page)
        if forum is None or not names:
            raise not_said("Disqus", page)
        if is_saved(page):  # a key would not help: nobody is asked
            raise offline()
        thread = Thread("Disqus", "disqus-api", reason=Reason.REMOVED)
        work = _Work(forum, context, thread, urldefrag(page.url or "").url or None)
        yield from work.read(names)
        return thread.capture(read_article(page, tree), context)


def _where(tree: Any, page: Page) -> tuple[str | None, list[str]]:
    """The forum, and by what names its thread may be known: the page's own for it, then addresses."""
    text = scripts(tree)
    found = _FORUM.search("\n".join([text, *(one.get("src") or "" for one in tree.iter("script"))]))
    forum = said(text, "disqus_shortname", "disqusShortname") or (found.group(1) if found else None)
    if forum is None:
        named = (one.get("data-disqus-shortname") or one.get("data-shortname") for one in tree.iter())
        forum = next((value for value in named if value), None)
    ident = said(text, "disqus_identifier", r"page\.identifier", "disqusIdentifier")
    stated = said(text, "disqus_url", r"page\.url", "disqusUrl")
    links = (web(stated), canonical(tree, page), web(urldefrag(page.url or "").url))
    names = [f"ident:{ident}"] if ident else []
    return forum, names + [f"link:{one}" for one in dict.fromkeys(links) if one]


class _Work:
    """One thread under way."""

    def __init__(self, forum: str, context: Context, thread: Thread, page: str | None) -> None:
        self._forum, self._key, self._thread, self._page = forum, context.key(KEY), thread, page

    def _ask(self, method: str, **query: str | int | None) -> Request:
        pairs = {"forum": self._forum, **query, "api_key": self._key}
        named = {name.replace("__", ":"): value for name, value in pairs.items() if value is not None}
        return Request(f"{_API}{method}.json?{urlencode(named, safe=':')}", "api", JSON)

    def read(self, names: list[str]) -> Generator[Request, Page, None]:
        details = yield from self._details(names)
        self._thread.declared = number(details.get("posts"))
        name = key_of(details.get("id"))
        if name is None:
            raise NoCommentsFound(say("The answer of Disqus holds no thread."), None, "Disqus")
        for method in _LISTS:
            failure = yield from self._posts(method, name)
            if failure is None or self._thread.comments:
                break
        if failure is not None:
            self._thread.failed(failure)

    def _details(self, names: list[str]) -> Generator[Request, Page, dict[str, Any]]:
        """The thread that has one of the names. Raises a `SourceError` where there is none."""
        for name in names:
            kind, _, value = name.partition(":")
            try:
                answer = answers.read_json((yield self._ask("threads/details", **{f"thread__{kind}": value})))
            except FetchError as failure:
                if failure.status not in _NO_SUCH:
                    raise unasked("Disqus", failure) from failure
                continue
            if found := record(record(answer).get("response")):
                return found
        what = say(
            "Disqus knows no discussion of this page at {forum}, or it did not accept the key.", forum=self._forum
        )
        raise NoCommentsFound(what, INSTEAD, "Disqus")

    def _posts(self, method: str, name: str) -> Generator[Request, Page, FetchError | None]:
        """Every page of the list; what went wrong, if anything did."""
        walk = answers.Walk()
        cursor: str | None = None
        while True:
            try:
                answer = answers.read_json(
                    (yield self._ask(method, thread=name, limit=100, order="asc", cursor=cursor))
                )
            except FetchError as failure:
                return failure
            self._thread.comments += [_comment(one, self._page) for one in _posts_in(answer)]
            cursor = words(at(answer, "cursor", "next"))
            if at(answer, "cursor", "hasNext") is not True or not walk.goes_on(cursor):
                return None


# ── answers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _framed(frame: Any) -> Any:
    try:
        return json.loads(frame.text or "")
    except (ValueError, RecursionError):
        raise NoCommentsFound(say("The answer ends in the middle: not all of it arrived."), INSTEAD, "Disqus") from None


def _saved(value: Any, page: Page, context: Context) -> Scraping:
    yield from ()
    details = record(at(value, "response", "thread"))
    posts = list(_posts_in(value))
    url = safe_address(words(details.get("link")), None)
    thread = Thread("Disqus", "disqus-saved", [_comment(one, url) for one in posts], reason=Reason.PAGED)
    thread.declared = number(details.get("posts"))
    several = {key_of(one.get("thread")) for one in posts} - {None}
    if len(several) > 1:
        thread.notes.append(
            say("The comments are on {count} articles of the site; they are taken together.", count=len(several))
        )
    if at(value, "cursor", "hasNext") is True:
        thread.notes.append(say("The file says that further comments follow, which are not in it."))
    return thread.capture(_article(details, posts, url or page.url), context)


def _article(details: dict[str, Any], posts: list[dict[str, Any]], url: str | None) -> Article:
    forum = next((name for one in posts if (name := words(one.get("forum")))), None)
    return Article(title=words(details.get("clean_title")) or words(details.get("title")), url=url, site=forum)


def _posts_in(value: Any) -> Iterator[dict[str, Any]]:
    """The posts of an answer: a list, or within the thread's frame."""
    response = record(value).get("response")
    yield from records(response) or records(record(response).get("posts"))


def _comment(post: dict[str, Any], page: str | None) -> Comment:
    key = key_of(post.get("id"))
    message = post.get("message")
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key_of(post.get("parent")),
        author=_author(record(post.get("author"))),
        published=stamp(post.get("createdAt"), utc=True),
        text=html(message, page) if isinstance(message, str) else plain(post.get("raw_message")),
        status=_status(post),
        permalink=f"{page}#comment-{key}" if page and key else None,
        votes_up=number(post.get("likes")),
        votes_down=number(post.get("dislikes")),
        score=number(post.get("points")),
    )


def _status(post: dict[str, Any]) -> CommentStatus:
    if post.get("isDeleted") is True or post.get("isDeletedByAuthor") is True:
        return CommentStatus.DELETED
    if post.get("isSpam") is True or post.get("isApproved") is False:
        return CommentStatus.HELD
    return CommentStatus.EDITED if post.get("isEdited") is True else CommentStatus.VISIBLE


def _author(author: dict[str, Any]) -> Author:
    profile = words(author.get("profileUrl"))
    return Author(words(author.get("name")), safe_address(profile, None) if profile else None, key_of(author.get("id")))
