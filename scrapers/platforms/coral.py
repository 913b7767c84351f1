"""Coral, once Talk: the comment system of Spiegel, FAZ, Tagesspiegel, Focus, Rheinische Post, Wired and others.

Where: the page names the server (`rootURL`, `coralOrigin`, `coralHostName`, the place of `embed.js`) and maybe the
story (`storyID`, `storyURL`; Talk 4 `asset_id`, `asset_url`), else its canonical address. Asked for: a POST of GraphQL
to `<server>/api/graphql`, where there is none to Talk 4's `/api/v1/graph/ql`; cursors for threads and for replies.
Nesting: `parent.id`. Time: ISO 8601, UTC. Votes: reactions. Edited: `editing.edited`, without a time. Deleted: text
null or `status` REJECTED. Moderated: `status` PREMOD or SYSTEM_WITHHELD, given to moderators only. Pingbacks: none.
Many servers answer only the questions of their own pages (400); then the sentence says so. Lost: featured and staff
marks, ratings.
Saved answers of the interface are read too.
Evidence: documented only (its server's source); real pages for how they name the server.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urldefrag, urlsplit

from domain.article import Article
from domain.capture import Reason
from domain.errors import FetchError, NoCommentsFound, OfflineError
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, key_of, number, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.coral_graph import (
    Dialect,
    Part,
    Story,
    Talk,
    comments_in,
    declared_in,
    id_in,
    part_of,
    story_in,
)
from scrapers.platforms.coral_items import comment_of
from scrapers.platforms.embedded import SYSTEMS
from scrapers.platforms.hosted import INSTEAD, Thread, canonical, every, not_said, said, scripts, sources, unasked, web
from scrapers.richtext import safe_address
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping

_MARKS = next(one.marks for one in SYSTEMS if one.name == "Coral")
_NAMES = (
    "rootURL",
    "rootUrl",
    "talk",
    "coralOrigin",
    "coralHostName",
    "coralHost",
    "coralURL",
    "coralUrl",
    "talkUrl",
    "communityHostname",
)
_EMBED = re.compile(r"^(.*?)/(?:assets/js|static)/(?:embed|stream)\.js")
_EMBED_SAID = re.compile(
    r"""["'`]((?:https?:)?(?:\\?/){2}[\w.:-]+)\\?/(?:assets\\?/js|static)\\?/(?:embed|stream)\.js"""
)
_HOST_SAID = re.compile(rb"(?:https?:)?//((?:[\w-]+\.)*(?:coral|talk)(?:\.[\w-]+)+)", re.IGNORECASE)
_OURS = (b'"edges"', b'"node"', b'"createdAt"')
_TALK_OURS = (b'"asset"', b'"replyCount"', b'"created_at"')
_NO_INTERFACE = (404, 405)
_CLOSED = (400, 401, 403)
_MOST_ASKED = 5_000


class Coral(Scraper):
    """The scraper of pages with Coral."""

    name: ClassVar[str] = "coral"
    title: ClassVar[str] = "Coral"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            story = b'"story"' in page.body or b'"stream"' in page.body
            graph = story and all(one in page.body for one in _OURS)
            return 0.9 if graph or all(one in page.body for one in _TALK_OURS) else 0.0
        low = page.body.lower()  # most pages have none of these: looking for them is cheaper than for the marks
        named = b"coral" in low or b"talk" in low or b"kommentare.focus" in low
        return 0.95 if named and _MARKS.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _saved(page, context))
        tree = parse(page)
        story = where(tree, page)
        if story is None:
            raise not_said("Coral", page)
        work = _Work(story, Thread("Coral", "coral-api", reason=Reason.REMOVED), story.url)
        yield from work.read()
        return work.thread.capture(read_article(page, tree), context)


def where(tree: Any, page: Page) -> Story | None:
    """The server and the story that a page names, None where it names no server."""
    text = scripts(tree)
    root = next((found for name in _NAMES for value in every(text, name) if (found := _server(value))), None)
    if root is None:
        places = [match.group(1) for _, source in sources(tree) if (match := _EMBED.match(source))]
        places += [match.group(1).replace("\\", "") for match in _EMBED_SAID.finditer(text)]
        places += [f"https://{match.group(1).decode('ascii', 'ignore')}" for match in _HOST_SAID.finditer(page.body)]
        root = next((found for one in places if (found := _server(absolute(page.url, one)))), None)
    if root is None:
        return None
    stated = web(said(text, "storyURL", "storyUrl", "asset_url"))
    url = stated or canonical(tree, page)
    return Story(root, said(text, "storyID", "asset_id"), urldefrag(url).url if url else None)


def _server(value: str) -> str | None:
    """A server's address, from an address or a bare host name."""
    bare = value.strip().rstrip("/")
    if " " in bare or "." not in bare:
        return None
    if bare.startswith("//"):
        bare = f"https:{bare}"
    return web(bare if "://" in bare else f"https://{bare}")


class _Work:
    """One story under way."""

    def __init__(self, story: Story, thread: Thread, page: str | None) -> None:
        self._story, self.thread, self._page = story, thread, page
        self._dialect = Dialect()
        self._walk = answers.Walk(_MOST_ASKED)

    def read(self) -> Generator[Request, Page, None]:
        answer = yield from self._first()
        story = story_in(answer)
        if story is None and self._story.id is not None and self._story.url is not None:
            self._story = replace(self._story, id=None)  # the id was another system's
            story = story_in(answer := (yield from self._first()))
        if story is None:
            raise _unknown(self._story, answer)
        self.thread.declared = declared_in(story)
        if isinstance(self._dialect, Talk):
            self._dialect.asset = id_in(story)
        waiting = self._keep(part_of(story.get("comments")), None)
        after = part_of(story.get("comments")).following
        while waiting or self._walk.goes_on(after):
            if waiting:
                comment, cursor = waiting.pop()
                part = yield from self._further(self._dialect.replies(self._story, comment, cursor))
                following = [(comment, part.following)] if self._goes_on(comment, part.following) else []
                waiting += self._keep(part, comment) + following
            else:
                part = yield from self._further(self._dialect.story(self._story, after))
                waiting, after = self._keep(part, None), part.following

    def _goes_on(self, comment: str, cursor: str | None) -> bool:
        return cursor is not None and self._walk.goes_on(f"{comment} {cursor}")

    def _first(self) -> Generator[Request, Page, Any]:
        """The first answer, of whichever dialect the server speaks."""
        try:
            return answers.read_json((yield self._dialect.story(self._story, None)))
        except FetchError as failure:
            if failure.status not in _NO_INTERFACE or isinstance(failure, OfflineError) or self._story.url is None:
                raise _refused(self._story, failure) from failure
        self._dialect, self.thread.source = Talk(), "coral-talk"
        try:
            return answers.read_json((yield self._dialect.story(self._story, None)))
        except FetchError as failure:
            raise _refused(self._story, failure) from failure

    def _further(self, request: Request) -> Generator[Request, Page, Part]:
        try:
            answer = answers.read_json((yield request))
        except FetchError as failure:
            self.thread.failed(failure)
            return Part([], None)
        part = comments_in(answer)
        if not part.nodes and (word := words(at(answer, "errors", 0, "message"))):
            self.thread.failed(FetchError(say("Coral refused: {reason}", reason=word)))
        return part

    def _keep(self, part: Part, within: str | None) -> list[tuple[str, str | None]]:
        """Take the comments of a part. Given back: whose replies are still to be asked for, and from where."""
        asked: list[tuple[str, str | None]] = []
        for node, parent in _nodes(part, within):
            self.thread.comments.append(comment_of(node, parent, self._page))
            key = key_of(node.get("id"))
            given = part_of(node.get("replies"))
            more = given.following is not None or ("replies" not in node and (number(node.get("replyCount")) or 0) > 0)
            if key and more and self._walk.goes_on(f"{key} {given.following}"):
                asked.append((key, given.following))
        return asked


def _nodes(part: Part, within: str | None) -> list[tuple[dict[str, Any], str | None]]:
    """Every comment of a part with the one in whose replies it stands, parents first."""
    found: list[tuple[dict[str, Any], str | None]] = []
    waiting = [(node, within) for node in reversed(part.nodes)]
    while waiting:
        node, parent = waiting.pop()
        found.append((node, parent))
        key = key_of(node.get("id"))
        waiting += [(one, key) for one in reversed(part_of(node.get("replies")).nodes)]
    return found


def _refused(story: Story, failure: FetchError) -> FetchError:
    if failure.status not in _CLOSED:
        return unasked("Coral", failure)
    host = urlsplit(story.root).hostname or "?"
    what = say("{host} (Coral) gives its comments only to its own pages, not to programs.", host=host)
    return FetchError(what, INSTEAD, 403)


def _unknown(story: Story, answer: Any) -> FetchError | NoCommentsFound:
    """An answer without a story: a refusal that says why, or a page under which nobody has written."""
    word = words(at(answer, "errors", 0, "message"))
    if word is not None and "authorized" in word:
        return _refused(story, FetchError(say("Coral refused: {reason}", reason=word), None, 403))
    if word is not None:
        return unasked("Coral", FetchError(say("Coral refused: {reason}", reason=word)))
    host = urlsplit(story.root).hostname or "?"
    return NoCommentsFound(say("{host} has no discussion of this page yet.", host=host), None, "Coral")


def _saved(page: Page, context: Context) -> Scraping:
    yield from ()
    answer = answers.read_json(page)
    story = story_in(answer) or {}
    url = safe_address(words(story.get("url")), None)
    thread = Thread("Coral", "coral-saved", reason=Reason.PAGED)
    thread.declared = declared_in(story)
    thread.comments += [comment_of(node, parent, url) for node, parent in _nodes(comments_in(answer), None)]
    title = words(at(story, "metadata", "title")) or words(story.get("title"))
    return thread.capture(Article(title=title, url=url or page.url), context)
