"""PeerTube: the comments of one video.

Where: `/api/v1/videos/<id>/comment-threads` (pages of 100 threads) and `/comment-threads/<thread>` for those with
replies; both also saved. The video's description is the article. Nesting: `children`, `inReplyToCommentId`. Time: UTC.
Votes: none. Edited: no trace (`updatedAt` is the server's own). Deleted: `isDeleted`, text and author gone. Moderated:
`heldForReview`. Pingbacks: none. Lost: nothing that the server gives to visitors; saved threads without their replies
say how many are missing.
Evidence: recorded (answers of framatube.org).
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
from scrapers import answers
from scrapers.distinct import distinct
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

AT_ONCE = 100
_VIDEO = re.compile(r"^/(?:videos/watch|w|videos/embed)/(?!p/|playlist/)([\w-]{6,40})")
_MARKS = re.compile(rb"(?i)content=[\"']PeerTube|property=[\"']og:platform[\"']\s+content=[\"']PeerTube|peertube-config|window\.PeerTube")  # fmt: skip  # noqa: E501


class PeerTube(Scraper):
    """The scraper of PeerTube servers."""

    name: ClassVar[str] = "peertube"
    title: ClassVar[str] = "PeerTube"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            return 0.9 if answers.has_fields(page, "threadId", "inReplyToCommentId", "isDeleted") else 0.0
        watched = _VIDEO.match(urlsplit(page.url or "").path)
        return 0.9 if watched and _MARKS.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            data = answers.record(answers.read_json(page))
            threads = answers.records(data.get("data")) or [data]
            comments, unread = list(_from_threads(threads)), _unread(threads)
            return _capture(Article(), comments, answers.number(data.get("total")), unread, context)
        found = _VIDEO.match(urlsplit(page.url or "").path)
        if found is None:
            raise NoCommentsFound(say("This address names no video."), None, "PeerTube")
        parts = urlsplit(page.url or "")
        api = f"{parts.scheme}://{parts.netloc}/api/v1/videos/{found.group(1)}"
        try:
            video = answers.record(answers.read_json((yield Request(api, "api", JSON))))
        except FetchError:
            video = {}
        threads, total, unread = yield from _all_threads(f"{api}/comment-threads")
        return _capture(_article(video, page.url), list(_from_threads(threads)), total, unread, context)


def _all_threads(address: str) -> Generator[Request, Page, tuple[list[dict[str, Any]], int | None, int]]:
    """Every thread with its replies, the stated total, and how many replies could not be had."""
    threads: list[dict[str, Any]] = []
    total: int | None = None
    start = 0
    walk = answers.Walk()
    while walk.goes_on(f"start={start}"):
        answer = answers.record(answers.read_json((yield Request(f"{address}?start={start}&count={AT_ONCE}&sort=createdAt", "api", JSON))))  # fmt: skip  # noqa: E501
        given = answers.records(answer.get("data"))
        total = answers.number(answer.get("total")) if total is None else total
        threads += given
        start += len(given)
        if not given or total is None or start >= _threads_of(answer, total):
            break
    unread = 0
    for place, thread in enumerate(threads):
        if answers.number(thread.get("totalReplies")):
            number = answers.key_of(thread.get("threadId") or thread.get("id"))
            try:
                threads[place] = (
                    answers.record(answers.read_json((yield Request(f"{address}/{number}", "api", JSON)))) or thread
                )
            except FetchError:
                unread += answers.number(thread.get("totalReplies")) or 0
    return threads, total, unread


def _threads_of(answer: dict[str, Any], total: int) -> int:
    """How many threads there are: `total` counts replies as well on newer servers, and is then never reached."""
    return answers.number(answer.get("totalThreads")) or total


def _unread(threads: list[dict[str, Any]]) -> int:
    """Replies that saved threads say they have, but do not hold."""
    bare = (thread for thread in threads if "children" not in thread)
    return sum(answers.number(thread.get("totalReplies")) or 0 for thread in bare)


def _from_threads(threads: list[dict[str, Any]]) -> Generator[Comment]:
    waiting = list(reversed(threads))
    while waiting:
        item = waiting.pop()
        comment = item.get("comment") if isinstance(item.get("comment"), dict) else item
        if answers.key_of(answers.at(comment, "id")):
            yield _comment(answers.record(comment))
        waiting += reversed(answers.records(item.get("children")))


def _comment(item: dict[str, Any]) -> Comment:
    number = answers.key_of(item.get("id")) or ""
    account = answers.record(item.get("account"))
    removed = item.get("isDeleted") is True or bool(item.get("deletedAt"))
    held = item.get("heldForReview") is True
    name = answers.words(account.get("displayName")) or answers.words(account.get("name"))
    host = answers.words(account.get("host"))
    handle = answers.words(account.get("name"))
    return Comment(
        key=number,
        site_id=number,
        parent_key=answers.key_of(item.get("inReplyToCommentId")),
        author=Author(name, answers.words(account.get("url")), f"{handle}@{host}" if handle and host else None),
        published=answers.stamp(item.get("createdAt")),
        text=answers.html(item.get("text"), answers.words(item.get("url"))),
        status=CommentStatus.DELETED if removed else CommentStatus.HELD if held else CommentStatus.VISIBLE,
        permalink=answers.words(item.get("url")),
    )


def _article(video: dict[str, Any], address: str | None) -> Article:
    return Article(
        title=answers.words(video.get("name")),
        text=answers.plain(video.get("description")),
        byline=answers.words(answers.at(video, "account", "displayName")),
        published=answers.stamp(video.get("originallyPublishedAt") or video.get("publishedAt")),
        language=answers.words(answers.at(video, "language", "id")),
        url=answers.words(video.get("url")) or address,
        site=urlsplit(address or "").hostname,
    )


def _capture(article: Article, comments: list[Comment], total: int | None, unread: int, context: Context) -> Capture:
    kept = distinct(comments)
    warnings = [say("{count} replies are not here: their threads were not read.", count=unread)] if unread else []
    declared = max(total or 0, len(kept) + unread) if total is not None or unread else None
    told = answers.receipt(
        "peertube-api", kept, declared=declared, reason=Reason.LAZY if unread else Reason.REMOVED, warnings=warnings
    )
    return Capture(article, kept, told, captured_at=context.captured_at)
