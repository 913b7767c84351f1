"""Mastodon and what speaks its interface (Pleroma, Akkoma, GoToSocial, Pixelfed): a post and the replies to it.

Where: `/api/v1/statuses/<id>` and `…/<id>/context` (`ancestors`, `descendants`) of the server in the address; or saved.
Nesting: `in_reply_to_id`. The discussion is the whole thread: if the post in the address is itself a reply, its first
ancestor is the article. Time: UTC. Votes: `favourites_count` as votes up. Edited: `edited_at`. Deleted: gone, replies
keep its id as their parent. Moderated: gone. Pingbacks: none. A content warning stands as a heading over the text.
Lost: replies that this server has not heard of, and for visitors without an account those beyond 60 or 20 levels deep;
the root's `replies_count` counts direct replies only.
Evidence: recorded (answers of mastodon.social and of a test server).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urlsplit

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

_ADDRESS = re.compile(r"^/(?:web/)?(?:@[^/]+|users/[^/]+/statuses|notice|p/[^/]+|deck/@[^/]+)/(\w{6,40})/?$")
_MARKS = re.compile(
    rb"(?i)content=[\"']Mastodon|id=[\"']?(?:mastodon|initial-state)[\"'> ]|joinmastodon\.org|/api/v1/instance"
)


class Mastodon(Scraper):
    """The scraper of posts on Mastodon servers."""

    name: ClassVar[str] = "mastodon"
    title: ClassVar[str] = "Mastodon"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            context = answers.has_fields(page, "ancestors", "descendants", within=1 << 22)
            statuses = answers.has_fields(page, "in_reply_to_id", "content", "account", within=1 << 18)
            return 0.9 if context or statuses else 0.0
        number = _ADDRESS.match(urlsplit(page.url or "").path)
        return 0.8 if number and _MARKS.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return _saved(answers.read_json(page), context)
        found = _ADDRESS.match(urlsplit(page.url or "").path)
        if found is None:
            raise NoCommentsFound(say("This address names no post."), None, "Mastodon")
        parts = urlsplit(page.url or "")
        api = f"{parts.scheme}://{parts.netloc}/api/v1/statuses"
        number = found.group(1)
        status = answers.record(answers.read_json((yield Request(f"{api}/{number}", "api", JSON))))
        around = answers.record(answers.read_json((yield Request(f"{api}/{number}/context", "api", JSON))))
        ancestors = answers.records(around.get("ancestors"))
        missed = None
        if ancestors:
            status, around, missed = yield from _from_the_top(api, ancestors[0], status, around)
        return _capture(status, answers.records(around.get("descendants")), context, missed=missed)


def _from_the_top(api: str, root: dict[str, Any], status: dict[str, Any], around: dict[str, Any]) -> Any:
    """The whole thread, from its first post; what was at hand already where that cannot be had."""
    number = answers.key_of(root.get("id"))
    try:
        whole = answers.record(answers.read_json((yield Request(f"{api}/{number}/context", "api", JSON))))
    except FetchError:
        between = [*answers.records(around.get("ancestors"))[1:], status]
        rest = [*between, *answers.records(around.get("descendants"))]
        return root, {"descendants": rest}, say("The rest of the thread could not be read.")
    return root, whole, None


def _saved(data: Any, context: Context) -> Capture:
    """An answer that was saved: a context, or a list of posts."""
    if isinstance(data, dict) and "descendants" in data:
        ancestors, descendants = answers.records(data.get("ancestors")), answers.records(data.get("descendants"))
        root = ancestors[0] if ancestors else {}
        return _capture(root, [*ancestors[1:], *descendants], context, alone=not ancestors)
    posts = answers.records(data) or [answers.record(data)]
    return _capture(posts[0], posts[1:], context)


def _capture(
    root: dict[str, Any], posts: list[dict[str, Any]], context: Context, *, missed: Any = None, alone: bool = False
) -> Capture:
    number = answers.key_of(root.get("id"))
    author = answers.words(answers.at(root, "account", "acct"))
    comments = distinct(_comment(post, number, author) for post in posts)
    if alone:  # the post itself is not in the answer: those that answer it are the top level
        known = {one.key for one in comments}
        roots = {one.parent_key for one in comments if one.parent_key not in known}
        if len(roots) == 1:
            comments = tuple(replace(one, parent_key=None) if one.parent_key in roots else one for one in comments)
    direct = sum(one.parent_key is None for one in comments)
    stated = answers.number(root.get("replies_count")) or 0
    warnings = [missed] if missed else []
    if stated > direct:
        warnings.append(
            say("The server counts {stated} direct replies, of which {count} are given.", stated=stated, count=direct)
        )
    declared = len(comments) + stated - direct if stated > direct else None
    told = answers.receipt("mastodon-api", comments, declared=declared, reason=Reason.REFUSED, warnings=warnings)
    return Capture(_article(root), comments, told, captured_at=context.captured_at)


def _article(root: dict[str, Any]) -> Article:
    address = answers.words(root.get("url")) or answers.words(root.get("uri"))
    text = _text(root, address)
    name = _author(root).name
    first = text.plain.split("\n")[0]
    title = first if len(first) <= 90 else f"{first[:80].rsplit(' ', 1)[0]} …"
    return Article(
        title=title or name,
        text=text,
        byline=name,
        published=answers.stamp(root.get("created_at")),
        language=answers.words(root.get("language")),
        url=address,
        site=urlsplit(address or "").hostname,
    )


def _comment(post: dict[str, Any], root: str | None, author: str | None) -> Comment:
    number = answers.key_of(post.get("id")) or ""
    parent = answers.key_of(post.get("in_reply_to_id"))
    address = answers.words(post.get("url")) or answers.words(post.get("uri"))
    edited = answers.stamp(post.get("edited_at"))
    return Comment(
        key=number,
        site_id=number or None,
        parent_key=None if parent == root else parent,
        author=_author(post),
        published=answers.stamp(post.get("created_at")),
        edited=edited,
        text=_text(post, address),
        status=CommentStatus.EDITED if edited else CommentStatus.VISIBLE,
        by_article_author=author is not None and answers.at(post, "account", "acct") == author,
        permalink=address,
        votes_up=answers.number(post.get("favourites_count")),
    )


def _author(post: dict[str, Any]) -> Author:
    account = answers.record(post.get("account"))
    name = answers.words(account.get("display_name")) or answers.words(account.get("acct"))
    return Author(name, answers.words(account.get("url")), answers.words(account.get("acct")))


def _text(post: dict[str, Any], address: str | None) -> RichText:
    """The text, under its content warning, with what stands for its pictures."""
    parts = []
    if warning := answers.words(post.get("spoiler_text")):
        parts.append(RichText((Block(BlockKind.HEADING, warning, 4),)))
    parts.append(answers.html(post.get("content"), address))
    for picture in answers.records(post.get("media_attachments")):
        words = answers.words(picture.get("description")) or answers.words(picture.get("type"))
        if words:
            parts.append(RichText((Block(BlockKind.IMAGE, words, href=answers.words(picture.get("url"))),)))
    return joined(parts)
