"""Files that hold comments of YouTube: answers of the Data API, and what other programs write.

Each reader gives comments in thread order; which of them reads a file is told by the names in it. Nothing is fetched.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import NoCommentsFound
from domain.messages import Message, say
from domain.page import Page
from domain.time import NO_TIME, Precision, Timestamp
from scrapers import answers
from scrapers.answers import at, epoch, has_fields, is_json, key_of, number, plain, record, records, words
from scrapers.dates import read_time
from scrapers.distinct import distinct
from scrapers.markup import decode
from scrapers.platforms import youtube_page
from scrapers.platforms.youtube_api import api_comment, thread_parts
from scrapers.platforms.youtube_votes import likes
from scrapers.richtext import safe_address
from scrapers.scraper import Context

_EDITED = "("
"""Only "(edited)", in any language, stands in brackets after a time."""


def recognises(page: Page) -> float:
    """How sure a file holds comments in one of the other forms."""
    if not is_json(page):
        return 0.0
    if b'"commentEntityPayload"' in page.body:
        return 1.0
    if has_fields(page, "cid", "votes", "author", "text"):
        return 0.95
    if b'"author_is_uploader"' in page.body and b'"comments"' in page.body:
        return 0.95
    return 0.0


def read(page: Page, context: Context) -> Capture:
    """The comments of a file, by the form that it has. Raises `NotReadable` or `NoCommentsFound`."""
    if b'"commentEntityPayload"' in page.body:
        return youtube_page.read(page, context)
    values, broken = _values(page)
    saved_at = page.fetched_at or context.captured_at
    if b'"youtube#comment' in page.body:
        return _api(values, context)
    if b'"author_is_uploader"' in page.body:
        return _yt_dlp(record(values[0]), saved_at, context)
    return _downloader(values, saved_at, context, broken)


def _values(page: Page) -> tuple[list[Any], int]:
    """The file's JSON, also one object per line, and how many lines are cut or no JSON: the others are whole."""
    lines = [line for line in decode(page).removeprefix("\ufeff").splitlines() if line.strip()]
    if len(lines) > 1 and lines[0].rstrip().endswith("}") and lines[0].lstrip().startswith("{"):
        found = []
        for line in lines:
            try:
                found.append(json.loads(line))
            except (ValueError, RecursionError):
                continue
        if found:
            return found, len(lines) - len(found)
    return [answers.read_json(page)], 0


# ── answers of the Data API ───────────────────────────────────────────────────────────────────────────────────────────


def _api(values: list[Any], context: Context) -> Capture:
    comments: list[Comment] = []
    totals: dict[str, int] = {}
    more = False
    for item in _items(values):
        kind = item.get("kind")
        more = more or bool(words(item.get("nextPageToken")))
        if kind == "youtube#commentThread":
            top, given, total = thread_parts(item)
            totals[key_of(top.get("id")) or ""] = total
            video = key_of(at(item, "snippet", "videoId"))
            comments += [api_comment(one, None, video) for one in (top, *given) if one]
        elif kind == "youtube#comment":
            comments.append(api_comment(item, None, None))
    found = distinct(comments)
    given_replies = Counter(one.parent_key for one in found if one.parent_key)
    unread = sum(max(0, total - given_replies[key]) for key, total in totals.items())
    return _capture("youtube-api", found, _video_of(found), context, _left_out(unread, more=more))


def _items(values: list[Any]) -> Iterator[dict[str, Any]]:
    """Answers, threads and comments, however they were put together: a list of answers, of items, or one answer."""
    waiting = list(reversed(values))
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            yield value
            waiting += reversed(records(value.get("items")))


def _left_out(unread: int, *, more: bool) -> list[Message]:
    found = []
    if more:
        found.append(say("The file is one page of several: YouTube has further comments."))
    if unread:
        found.append(say("{count} replies were counted by YouTube, but are not in the file.", count=unread))
    return found


# ── youtube-comment-downloader ────────────────────────────────────────────────────────────────────────────────────────


def _downloader(values: list[Any], saved_at: str, context: Context, broken: int) -> Capture:
    items = [one for value in values for one in _objects(value)]
    rounded = 0
    comments = []
    for item in items:
        votes, exact = likes(item.get("votes"))
        rounded += not exact
        comments.append(_downloaded(item, votes, saved_at))
    warnings = [youtube_page.rounded_likes(rounded)] if rounded else []
    if broken:
        warnings.append(
            say("{count} lines of the file are cut off or damaged: their comments are missing.", count=broken)
        )
    return _capture("youtube-comment-downloader", distinct(comments), None, context, warnings)


def _objects(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return records(value)
    one = record(value)
    return records(one["comments"]) if "comments" in one else [one]


def _downloaded(item: dict[str, Any], votes: int | None, saved_at: str) -> Comment:
    key = key_of(item.get("cid"))
    channel = key_of(item.get("channel"))
    raw = words(item.get("time"))
    edited = _EDITED in (raw or "")
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key.rpartition(".")[0] or None if key else None,
        parent_unknown=key is None and item.get("reply") is True,
        author=_author(words(item.get("author")), channel),
        published=_about(raw, item.get("time_parsed"), saved_at),
        text=plain(item.get("text")),
        status=CommentStatus.EDITED if edited else CommentStatus.VISIBLE,
        votes_up=votes,
    )


# ── yt-dlp ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _yt_dlp(info: dict[str, Any], saved_at: str, context: Context) -> Capture:
    comments = distinct(_dlp_comment(item, saved_at) for item in records(info.get("comments")))
    day = words(info.get("upload_date")) or ""
    stated = f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 and day.isdecimal() else None
    article = Article(
        title=words(info.get("title")),
        text=plain(info.get("description")),
        byline=words(info.get("channel")) or words(info.get("uploader")),
        published=read_time(stated, stated) if stated else NO_TIME,
        language=words(info.get("language")),
        url=safe_address(words(info.get("webpage_url")), None),
        site="YouTube",
    )
    told = answers.receipt("youtube-yt-dlp", comments, declared=number(info.get("comment_count")), reason=Reason.PAGED)
    return Capture(article, comments, told, captured_at=context.captured_at)


def _dlp_comment(item: dict[str, Any], saved_at: str) -> Comment:
    key, parent = key_of(item.get("id")), key_of(item.get("parent"))
    raw = words(item.get("_time_text"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=None if parent == "root" else parent,
        author=_author(words(item.get("author")), key_of(item.get("author_id")), item.get("author_url")),
        published=_about(raw, item.get("timestamp"), saved_at),
        text=plain(item.get("text")),
        status=CommentStatus.EDITED if _EDITED in (raw or "") else CommentStatus.VISIBLE,
        by_article_author=item.get("author_is_uploader") is True,
        votes_up=number(item.get("like_count")),
    )


# ── all of them ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _author(name: str | None, channel: str | None, url: object = None) -> Author:
    stated = safe_address(url, None) if isinstance(url, str) else None
    return Author(name, stated or (f"https://www.youtube.com/channel/{channel}" if channel else None), channel)


def _about(raw: str | None, counted: Any, saved_at: str) -> Timestamp:
    """A time as printed ("2 years ago"), with the day that the program counted back to, or that we count back to."""
    if raw is None:
        exact = epoch(counted)
        return Timestamp(exact.raw, exact.iso and exact.iso[:10], Precision.RELATIVE) if exact else NO_TIME
    known = epoch(counted)
    if known.iso:
        return Timestamp(raw, known.iso[:10], Precision.RELATIVE)
    return read_time(raw, None, saved_at)


def _video_of(comments: Iterable[Comment]) -> str | None:
    """The address of the video, where all comments that name one name the same."""
    named = {one.permalink.split("&lc=")[0] for one in comments if one.permalink}
    return named.pop() if len(named) == 1 else None


def _capture(
    source: str, comments: tuple[Comment, ...], url: str | None, context: Context, warnings: list[Message]
) -> Capture:
    if not comments:
        raise NoCommentsFound(say("The file is of YouTube's form, but holds no comments."), None, "YouTube")
    told = answers.receipt(source, comments, warnings=warnings)
    return Capture(Article(url=url, site="YouTube"), comments, told, captured_at=context.captured_at)
