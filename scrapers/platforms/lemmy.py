"""Lemmy: a post and its tree of comments.

Where: `/api/v3/post?id=` and `/api/v3/comment/list?post_id=` (pages of 50, all levels) of the address's server; also
saved. Nesting: `comment.path` ("0.17.23"). Time: UTC. Votes: `counts.upvotes`, `counts.downvotes`, `counts.score`.
Edited: `comment.updated`. Deleted: `deleted` (by its writer) or `removed` (by a moderator: held), both kept. Moderated:
see there. Pingbacks: none. Lost: comments that this server has not been sent by others; the post states their number.
Evidence: documented (the recorded object is of ActivityPub, which is read as one comment).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any, ClassVar
from urllib.parse import urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from domain.text import Block, BlockKind, RichText, Span, SpanKind, joined
from scrapers import answers
from scrapers.distinct import distinct
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

AT_ONCE = 50
_POST = re.compile(r"^/post/(\d{1,19})")
_COMMENT = re.compile(r"^/comment/(\d{1,19})")
_MARKS = re.compile(rb"(?i)window\.isoData|lemmySite|lemmy-ui|content=[\"']Lemmy|id=[\"']app-?lemmy|join-lemmy\.org")


class Lemmy(Scraper):
    """The scraper of Lemmy servers."""

    name: ClassVar[str] = "lemmy"
    title: ClassVar[str] = "Lemmy"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            listed = answers.has_fields(page, "comments", "comment", "creator", "path")
            note = answers.has_fields(page, "inReplyTo", "attributedTo", "content", "type")
            return 0.9 if listed or note else 0.0
        path = urlsplit(page.url or "").path
        return 0.9 if (_POST.match(path) or _COMMENT.match(path)) and _MARKS.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            data = answers.record(answers.read_json(page))
            if "attributedTo" in data:
                return _note(data, context)
            views = answers.records(data.get("comments"))
            post = answers.record(answers.at(views, 0, "post"))
            return _capture({"post": post}, views, None, page.url, context)
        parts = urlsplit(page.url or "")
        api = f"{parts.scheme}://{parts.netloc}/api/v3"
        number = yield from _post_number(api, parts.path)
        post = answers.record(answers.read_json((yield Request(f"{api}/post?id={number}", "api", JSON))))
        views, missed = yield from _all(api, number)
        return _capture(answers.record(post.get("post_view")), views, missed, page.url, context)


def _post_number(api: str, path: str) -> Generator[Request, Page, str]:
    """The post that an address names, also one of a single comment."""
    if found := _POST.match(path):
        return found.group(1)
    found = _COMMENT.match(path)
    if found is not None:
        data = answers.read_json((yield Request(f"{api}/comment?id={found.group(1)}", "api", JSON)))
        number = answers.key_of(answers.at(data, "comment_view", "post", "id"))
        if number:
            return number
    raise NoCommentsFound(say("This address names no post."), None, "Lemmy")


def _all(api: str, number: str) -> Generator[Request, Page, tuple[list[dict[str, Any]], str | None]]:
    """Every comment, page by page until nothing new comes."""
    views: list[dict[str, Any]] = []
    seen: set[str] = set()
    for page in range(1, 2_001):
        address = f"{api}/comment/list?post_id={number}&type_=All&sort=Old&limit={AT_ONCE}&page={page}"
        try:
            given = answers.records(answers.at(answers.read_json((yield Request(address, "api", JSON))), "comments"))
        except FetchError as error:
            return views, str(error.what)
        fresh = [view for view in given if (answers.key_of(answers.at(view, "comment", "id")) or "") not in seen]
        seen.update(answers.key_of(answers.at(view, "comment", "id")) or "" for view in fresh)
        views += fresh
        if not fresh or len(given) < AT_ONCE:
            break
    return views, None


def _comment(view: dict[str, Any], op: str | None) -> Comment:
    comment, creator = answers.record(view.get("comment")), answers.record(view.get("creator"))
    counts = answers.record(view.get("counts"))
    number = answers.key_of(comment.get("id")) or ""
    removed, held = comment.get("deleted") is True, comment.get("removed") is True
    edited = answers.stamp(comment.get("updated"), utc=True)
    status = CommentStatus.EDITED if edited else CommentStatus.VISIBLE
    return Comment(
        key=number,
        site_id=number or None,
        parent_key=_parent(answers.words(comment.get("path")), number),
        author=_author(creator),
        published=answers.stamp(comment.get("published"), utc=True),
        edited=edited,
        text=answers.plain(comment.get("content")),
        status=CommentStatus.DELETED if removed else CommentStatus.HELD if held else status,
        by_article_author=op is not None and answers.key_of(creator.get("id")) == op,
        permalink=answers.words(comment.get("ap_id")),
        votes_up=answers.number(counts.get("upvotes")),
        votes_down=answers.number(counts.get("downvotes")),
        score=answers.number(counts.get("score")),
    )


def _parent(path: str | None, number: str) -> str | None:
    """The last but one of "0.17.23": its first stands for the post."""
    steps = [step for step in (path or "").split(".") if step]
    above = steps[-2] if len(steps) > 1 and steps[-1] == number else None
    return above if above not in (None, "0") else None


def _author(creator: dict[str, Any]) -> Author:
    name = answers.words(creator.get("display_name")) or answers.words(creator.get("name"))
    return Author(name, answers.words(creator.get("actor_id")), answers.words(creator.get("actor_id")))


def _capture(
    view: dict[str, Any], views: list[dict[str, Any]], missed: str | None, address: str | None, context: Context
) -> Capture:
    post = answers.record(view.get("post"))
    op = answers.key_of(post.get("creator_id"))
    comments = distinct(_comment(one, op) for one in views)
    warnings = [say("Not all comments could be read: {reason}", reason=missed)] if missed else []
    told = answers.receipt(
        "lemmy-api",
        comments,
        declared=answers.number(answers.at(view, "counts", "comments")),
        reason=Reason.REFUSED,
        warnings=warnings,
    )
    return Capture(_article(view, post, address), comments, told, captured_at=context.captured_at)


def _article(view: dict[str, Any], post: dict[str, Any], address: str | None) -> Article:
    link, text = answers.words(post.get("url")), answers.plain(post.get("body"))
    if link:
        block = Block(BlockKind.PARAGRAPH, link, spans=(Span(0, len(link), SpanKind.LINK, link),))
        text = joined((RichText((block,)), text))
    return Article(
        title=answers.words(post.get("name")),
        text=text,
        byline=_author(answers.record(view.get("creator"))).name,
        published=answers.stamp(post.get("published"), utc=True),
        url=answers.words(post.get("ap_id")) or address,
        site=urlsplit(address or answers.words(post.get("ap_id")) or "").hostname,
    )


def _note(data: dict[str, Any], context: Context) -> Capture:
    """One comment in ActivityPub's form."""
    address, writer = answers.words(data.get("id")), answers.words(data.get("attributedTo"))
    edited = answers.stamp(data.get("updated"))
    parent = answers.words(data.get("inReplyTo"))
    comment = Comment(
        key=address or "p1",
        site_id=address,
        parent_key=None if parent and "/post/" in parent else parent,
        author=Author((writer or "").rpartition("/")[2] or None, writer, writer),
        published=answers.stamp(data.get("published")),
        edited=edited,
        text=answers.html(data.get("content"), address),
        status=CommentStatus.EDITED if edited else CommentStatus.VISIBLE,
        permalink=address,
    )
    told = answers.receipt("lemmy-activitypub", (comment,))
    return Capture(Article(url=parent), (comment,), told, captured_at=context.captured_at)
