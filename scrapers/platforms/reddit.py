"""Reddit: a submission and its tree of comments.

Where: `oauth.reddit.com/comments/<id>` with the user's own application (the page itself and `.json` are closed to
programs); "more" stubs by `/api/morechildren`, 100 at a time, and "continue this thread" by the comment's own address;
saved `.json` listings and `morechildren` answers; the page of old.reddit.com (`div.thing.comment`). Nesting: `replies`,
`parent_id`. Time: UTC. Votes: `score`, `ups`/`downs` are not real; `score_hidden`: none. Edited: `edited`. Deleted:
"[deleted]"; removed by a moderator: "[removed]", kept as held. Moderated: see there. Pingbacks: none. Lost: what stubs
say is there and does not come (counted); `num_comments` counts removed ones too.
Evidence: recorded (real listings, a full walk through one discussion's stubs).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Generator, Iterable
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.distinct import distinct
from scrapers.platforms.reddit_page import is_old_page, read_old_page
from scrapers.platforms.reddit_things import More, Thread, read_things, submission
from scrapers.scraper import JSON, Context, Evidence, Key, Request, Scraper, Scraping

KEY = Key(
    "reddit.com",
    say(
        "Make an application of the kind “script” at reddit.com/prefs/apps. Its key is the id under its name, a colon, "
        "and its secret."
    ),
)
OAUTH = "https://oauth.reddit.com"
AT_ONCE = 100
_ADDRESS = re.compile(r"^(?:/r/[^/]+|/u(?:ser)?/[^/]+)?/comments/([a-z0-9]{2,12})(?:/|$)", re.IGNORECASE)
_HOSTS = re.compile(r"^(?:(?:www|old|new|np|sh|i|m)\.)?reddit\.com$")
_SHELL = re.compile(rb"shreddit-|redditstatic\.com/shreddit")
_BLOCKED = re.compile(rb"whoa there, pardner|blocked due to a network policy")


class Reddit(Scraper):
    """The scraper of reddit.com."""

    name: ClassVar[str] = "reddit"
    title: ClassVar[str] = "Reddit"
    evidence: ClassVar[Evidence] = Evidence.RECORDED
    key: ClassVar[Key | None] = KEY

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            listing = answers.has_fields(page, "kind", "data") and b'"Listing"' in page.body[:4096]
            things = answers.has_fields(page, "json", "things", "errors")
            return 0.95 if listing or things else 0.0
        if _BLOCKED.search(page.body) or _SHELL.search(page.body):
            return 0.9
        return 0.95 if is_old_page(page.body) else 0.0

    def begin(self, url: str, context: Context) -> Scraping | None:
        parts = urlsplit(url)
        if not _HOSTS.match(parts.hostname or ""):
            return None
        found = _ADDRESS.match(parts.path)
        return self._ask(found.group(1), context) if found else None

    def _ask(self, number: str, context: Context) -> Scraping:
        headers = (("Authorization", f"Bearer {(yield from _token(context.key(KEY)))}"),)
        address = f"{OAUTH}/comments/{number}?limit=500&depth=10&sort=old&raw_json=1"
        data = answers.read_json((yield Request(address, "api", JSON, headers=headers)))
        thread = read_things(data)
        yield from _expand(thread, headers)
        return _capture(data, thread, "reddit-api", context)

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        if not answers.is_json(page):
            if not is_old_page(page.body):
                raise _closed(page)
            return read_old_page(page, context)
        data = answers.read_json(page)
        return _capture(data, read_things(data), "reddit-json", context)


def _token(key: str) -> Generator[Request, Page, str]:
    """A token for an hour, for the application's id and secret. The answer is not kept (a form's never is)."""
    basic = b64encode(key.strip().encode()).decode("ascii")
    page = yield Request(
        "https://www.reddit.com/api/v1/access_token",
        "login",
        JSON,
        form=(("grant_type", "client_credentials"),),
        headers=(("Authorization", f"Basic {basic}"),),
    )
    token = answers.words(answers.at(answers.read_json(page), "access_token"))
    if token is None:
        raise FetchError(say("Reddit did not accept the application's id and secret."), KEY.where, 401)
    return token


def _expand(thread: Thread, headers: tuple[tuple[str, str], ...]) -> Generator[Request, Page, None]:
    """Follow the stubs until none is left that was not tried; what does not come stays counted in the thread."""
    walk = answers.Walk()
    while (stub := thread.next_more()) is not None:
        for address in _addresses(thread.number, stub):
            if not walk.goes_on(address):
                continue
            try:
                data = answers.read_json((yield Request(address, "api", JSON, headers=headers)))
            except FetchError:
                continue
            thread.add(data)


def _addresses(number: str, stub: More) -> Iterable[str]:
    if not stub.children:  # "continue this thread"
        if stub.parent:
            yield f"{OAUTH}/comments/{number}/_/{quote(stub.parent)}?limit=500&sort=old&raw_json=1"
        return
    for start in range(0, len(stub.children), AT_ONCE):
        some = ",".join(stub.children[start : start + AT_ONCE])
        yield f"{OAUTH}/api/morechildren?api_type=json&link_id=t3_{number}&children={quote(some)}&sort=old&raw_json=1"


def _capture(data: Any, thread: Thread, source: str, context: Context) -> Capture:
    head = submission(data)
    if head is None and not thread.comments:
        raise NoCommentsFound(say("The file is of Reddit's form, but holds no comments."), None, "Reddit")
    comments: tuple[Comment, ...] = distinct(thread.comments)
    stated = answers.number(answers.record(head).get("num_comments"))
    hidden = thread.hidden
    warnings = []
    if hidden:
        warnings.append(say("{count} comments stand behind “load more comments” and are not here.", count=hidden))
    told = answers.receipt(
        source,
        comments,
        declared=stated if stated is not None else (len(comments) + hidden if hidden else None),
        reason=Reason.LAZY if hidden else Reason.REMOVED,
        warnings=warnings,
    )
    return Capture(_article(answers.record(head)), comments, told, captured_at=context.captured_at)


def _article(head: dict[str, Any]) -> Article:
    path = answers.words(head.get("permalink"))
    text = answers.html(head.get("selftext_html"), "https://www.reddit.com") or answers.plain(head.get("selftext"))
    link = answers.words(head.get("url"))
    if not text and link and head.get("is_self") is not True:
        text = answers.plain(link)
    return Article(
        title=answers.words(head.get("title")),
        text=text,
        byline=answers.words(head.get("author")),
        published=answers.epoch(head.get("created_utc")),
        url=f"https://www.reddit.com{path}" if path else None,
        site=f"r/{head.get('subreddit')}" if head.get("subreddit") else "Reddit",
    )


def _closed(page: Page) -> NoCommentsFound:
    """Reddit's block page, or its page that a script fills."""
    if _BLOCKED.search(page.body):
        what = say("Reddit has refused to give this page to a program.")
    else:
        what = say("This page of Reddit is filled by a script; no comments are in it.")
    return NoCommentsFound(
        what,
        say("Open the discussion at old.reddit.com in a browser and save it, or capture its address with your key."),
        "Reddit",
    )
