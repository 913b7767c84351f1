"""Bluesky: a post and the tree of replies to it, over the public interface.

Where: `public.api.bsky.app/xrpc/app.bsky.feed.getPostThread` (`thread.replies`), for `bsky.app/profile/<who>/post/<id>`
and `at://` addresses; also saved. Nesting: `replies` in `replies`, `record.reply.parent`. The thread's first post is
the article. Time: UTC, as the author's program states it (`record.createdAt`). Votes: `likeCount` as votes up.
Edited: not possible. Deleted: `notFoundPost`, kept as a deleted comment; blocked: `blockedPost`, kept as held.
Moderated: labels are not read. Pingbacks: none. Lost: quotations of a post; what a server hides from everybody.
Evidence: recorded (one real answer without replies), the rest from the lexicon.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from domain.text import Block, BlockKind, RichText, joined
from scrapers import answers
from scrapers.distinct import distinct
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

API = "https://public.api.bsky.app/xrpc/"
_POST = re.compile(r"^/profile/([\w.:%-]{3,253})/post/([\w.~:-]{1,64})/?$")
_DEPTH = "depth=1000&parentHeight=1000"


class Bluesky(Scraper):
    """The scraper of bsky.app."""

    name: ClassVar[str] = "bluesky"
    title: ClassVar[str] = "Bluesky"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if answers.is_json(page) and b"app.bsky.feed.defs#" in page.body[: 1 << 16] else 0.0

    def entries(self, url: str, context: Context) -> tuple[Request, ...]:  # noqa: ARG002
        parts = urlsplit(url)
        found = _POST.match(parts.path)
        if parts.hostname not in ("bsky.app", "www.bsky.app") or found is None:
            return ()
        uri = quote(f"at://{found.group(1)}/app.bsky.feed.post/{found.group(2)}", safe="")
        return (Request(f"{API}app.bsky.feed.getPostThread?uri={uri}&{_DEPTH}", "api", JSON),)

    def scrape(self, page: Page, context: Context) -> Scraping:
        thread = answers.record(answers.at(answers.read_json(page), "thread"))
        root = _root_uri(thread)
        if root is not None and root != answers.at(thread, "post", "uri"):
            address = f"{API}app.bsky.feed.getPostThread?uri={quote(root, safe='')}&{_DEPTH}"
            try:
                whole = answers.record(answers.at(answers.read_json((yield Request(address, "api", JSON))), "thread"))
            except FetchError:
                whole = {}
            thread = whole if whole.get("post") else thread
        if not isinstance(thread.get("post"), dict):
            raise NoCommentsFound(
                say("This post does not exist any more, or is not shown to visitors."), None, "Bluesky"
            )
        return _capture(thread, context)


def _root_uri(thread: dict[str, Any]) -> str | None:
    """The first post of the thread that a reply belongs to."""
    return answers.words(answers.at(thread, "post", "record", "reply", "root", "uri"))


def _capture(thread: dict[str, Any], context: Context) -> Capture:
    post = answers.record(thread.get("post"))
    root, author = answers.words(post.get("uri")), answers.words(answers.at(post, "author", "did"))
    comments: list[Comment] = []
    missing = 0
    waiting = [(item, root) for item in reversed(answers.records(thread.get("replies")))]
    while waiting:
        item, parent = waiting.pop()
        comment = _comment(item, None if parent == root else parent, author, len(comments))
        comments.append(comment)
        replies = answers.records(item.get("replies"))
        missing += max(0, (answers.number(answers.at(item, "post", "replyCount")) or 0) - len(replies))
        waiting += [(reply, comment.key) for reply in reversed(replies)]
    kept = distinct(comments)
    missing += max(0, (answers.number(post.get("replyCount")) or 0) - sum(one.parent_key is None for one in kept))
    warnings = [say("{count} replies are counted, but not given.", count=missing)] if missing else []
    told = answers.receipt(
        "bluesky-api",
        kept,
        declared=len(kept) + missing if missing else None,
        reason=Reason.REFUSED,
        warnings=warnings,
    )
    return Capture(_article(post), kept, told, captured_at=context.captured_at)


def _article(post: dict[str, Any]) -> Article:
    author = _author(post)
    text = _text(post)
    first = text.plain.split("\n")[0]
    return Article(
        title=(first if len(first) <= 90 else f"{first[:80].rsplit(' ', 1)[0]} …") or author.name,
        text=text,
        byline=author.name,
        published=answers.stamp(answers.at(post, "record", "createdAt")),
        language=answers.words(answers.at(post, "record", "langs", 0)),
        url=_address(post),
        site="Bluesky",
    )


def _comment(item: dict[str, Any], parent: str | None, op: str | None, place: int) -> Comment:
    post = answers.record(item.get("post"))
    kind = answers.words(item.get("$type")) or ""
    uri = answers.words(post.get("uri") or item.get("uri")) or ""
    gone = kind.endswith("#notFoundPost") or item.get("notFound") is True
    blocked = kind.endswith("#blockedPost") or item.get("blocked") is True
    status = CommentStatus.DELETED if gone else CommentStatus.HELD if blocked else CommentStatus.VISIBLE
    return Comment(
        key=uri or f"p{place + 1}",
        site_id=uri or None,
        parent_key=parent,
        author=_author(post),
        published=answers.stamp(answers.at(post, "record", "createdAt")),
        text=_text(post),
        status=status,
        by_article_author=op is not None and answers.at(post, "author", "did") == op,
        permalink=_address(post) or _address({"uri": uri}),
        votes_up=answers.number(post.get("likeCount")),
    )


def _author(post: dict[str, Any]) -> Author:
    author = answers.record(post.get("author"))
    handle = answers.words(author.get("handle"))
    name = answers.words(author.get("displayName")) or handle
    return Author(name, f"https://bsky.app/profile/{handle}" if handle else None, answers.words(author.get("did")))


def _address(post: dict[str, Any]) -> str | None:
    uri = answers.words(post.get("uri")) or ""
    found = re.match(r"at://([^/]+)/app\.bsky\.feed\.post/([^/]+)$", uri)
    who = answers.words(answers.at(post, "author", "handle"))
    return f"https://bsky.app/profile/{who or found.group(1)}/post/{found.group(2)}" if found else None


def _text(post: dict[str, Any]) -> RichText:
    record = answers.record(post.get("record"))
    parts = [answers.plain(record.get("text"))]
    images = answers.at(record, "embed", "images") or answers.at(record, "embed", "media", "images")
    for image in answers.records(images):
        if words := answers.words(image.get("alt")):
            parts.append(RichText((Block(BlockKind.IMAGE, words),)))
    link = answers.record(answers.at(record, "embed", "external"))
    if words := answers.words(link.get("title")) or answers.words(link.get("uri")):
        parts.append(RichText.from_plain(words))
    return joined(parts)
