"""The Guardian: its discussion interface, which answers everybody.

Where: an article names its discussion as `shortUrlId` ("/p/abc12") in its script, or `data-discussion-id`; asked for at
discussion.theguardian.com, 100 comments a page, oldest first, unthreaded. Nesting: `responseTo.commentId`, also inside
`responses[]`, which lies flat under a thread's first comment. Time: `isoDateTime`, UTC. Votes: `numRecommends`. Edited:
no trace. Deleted: `status` "blocked", its place kept with a sentence of the moderators. Moderated: not given.
Pingbacks: none. Lost: the editors' picks.
Saved answers of the interface are read too.
Evidence: recorded (an excerpt of one discussion).
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Any, ClassVar
from urllib.parse import urlsplit

from domain.article import Article
from domain.capture import Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, html, key_of, number, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.platforms.hosted import Thread, not_said, said, scripts, unasked
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_SYSTEM = "the Guardian's discussion system"
_API = "https://discussion.theguardian.com/discussion-api/discussion"
_MARK = re.compile(rb"discussionApiUrl|discussion\.theguardian\.com|discussion\.guardianapis\.com")
_KEY = re.compile(r"^/?p/\w{2,12}$")
_GONE = frozenset({"blocked", "removed", "deleted"})
_HELD = frozenset({"hidden", "pending", "unpublished"})


class Guardian(Scraper):
    """The scraper of the Guardian's articles."""

    name: ClassVar[str] = "guardian"
    title: ClassVar[str] = "The Guardian"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            return 0.95 if b'"numRecommends"' in page.body and b'"discussion' in page.body else 0.0
        ours = _host(page.url).endswith("theguardian.com") or page.url is None
        return 0.95 if ours and _MARK.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _saved(page, context))
        tree = parse(page)
        script = scripts(tree)
        key = _key(tree, script)
        if key is None:
            raise not_said(_SYSTEM, page)
        thread = Thread(_SYSTEM, "guardian-api", reason=Reason.REMOVED)
        yield from _ask(key, thread)
        return thread.capture(read_article(page, tree), context)


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def _key(tree: Any, script: str) -> str | None:
    """The discussion's name. The page lists other articles' too, so the script's word comes first."""
    named = [said(script, "shortUrlId", "discussionId") or ""]
    for one in tree.iter():
        if isinstance(one.tag, str):
            named += [one.get("data-discussion-key") or "", one.get("shorturlid") or ""]
    named += [one.get("data-discussion-id") or "" for one in tree.iter() if isinstance(one.tag, str)]
    found = next((value for value in named if _KEY.match(value)), None)
    return "/" + found.lstrip("/") if found else None


def _ask(key: str, thread: Thread) -> Generator[Request, Page, None]:
    walk, place = answers.Walk(), 1
    while True:
        query = f"orderBy=oldest&pageSize=100&displayThreaded=false&page={place}"
        try:
            answer = record(answers.read_json((yield Request(f"{_API}{key}?{query}", "api", JSON))))
        except FetchError as failure:
            if place == 1:
                raise unasked(_SYSTEM, failure) from failure
            thread.failed(failure)
            return
        if place > 1 and not isinstance(at(answer, "discussion", "comments"), list):
            thread.failed(answers.NotReadable(say("The answer of {system} holds no thread.", system=_SYSTEM)))
            return
        thread.declared = number(at(answer, "discussion", "commentCount")) or thread.declared
        given = list(_comments(answer))
        thread.comments += given
        fresh = walk.new(given)
        place += 1
        if not fresh or place > (number(answer.get("pages")) or 1) or not walk.goes_on(place):
            return


def _saved(page: Page, context: Context) -> Scraping:
    yield from ()
    answer = record(answers.read_json(page))
    thread = Thread(_SYSTEM, "guardian-saved", list(_comments(answer)), reason=Reason.PAGED)
    discussion = record(answer.get("discussion"))
    thread.declared = number(discussion.get("commentCount"))
    pages, here = number(answer.get("pages")) or 1, number(answer.get("currentPage")) or 1
    if pages > 1:
        thread.notes.append(say("The file holds page {number} of {count}.", number=here, count=pages))
    article = Article(
        title=words(discussion.get("title")),
        url=safe_address(words(discussion.get("webUrl")), None) or page.url,
        site="The Guardian",
    )
    return thread.capture(article, context)


def _comments(answer: dict[str, Any]) -> Iterator[Comment]:
    """Each comment with its responses after it."""
    single = record(answer.get("comment"))
    for item in records(at(answer, "discussion", "comments")) or ([single] if single else []):
        first = key_of(item.get("id"))
        yield _comment(item, None)
        for reply in records(item.get("responses")):
            yield _comment(reply, first)


def _comment(item: dict[str, Any], within: str | None) -> Comment:
    key = key_of(item.get("id"))
    user = record(item.get("userProfile"))
    state = words(item.get("status")) or "visible"
    profile, link = words(user.get("webUrl")), words(item.get("webUrl"))
    exact = stamp(item.get("isoDateTime"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key_of(at(item, "responseTo", "commentId")) or within,
        author=Author(
            words(user.get("displayName")), safe_address(profile, None) if profile else None, key_of(user.get("userId"))
        ),
        published=exact or stamp(item.get("date")),
        text=html(item.get("body"), None),
        status=CommentStatus.DELETED
        if state in _GONE
        else CommentStatus.HELD
        if state in _HELD
        else CommentStatus.VISIBLE,
        permalink=safe_address(link, None) if link else None,
        votes_up=number(item.get("numRecommends")),
    )
