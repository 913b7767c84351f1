"""The answers that YouTube's own page gets for its comments (InnerTube `next`), saved from a browser or a program.

The texts lie apart from the tree: `frameworkUpdates…commentEntityPayload` has author, text, printed time and likes, the
items of `onResponseReceivedEndpoints` have the order, who stands under whom, and what a script would load next.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, html, key_of, number, record, records, words
from scrapers.dates import read_time
from scrapers.distinct import distinct
from scrapers.platforms.youtube_votes import likes
from scrapers.richtext import safe_address
from scrapers.scraper import Context

_REPLIES = "comment-replies-item-"
_SITE = "https://www.youtube.com/"


def read(page: Page, context: Context) -> Capture:
    """The comments of one saved answer, or of a list of them."""
    value = answers.read_json(page)
    saved_at = page.fetched_at or context.captured_at
    found = list(_walk(value))
    parents, payloads = _tree(found), dict(_payloads(found))
    comments, rounded, last = [], 0, dict[int, str]()
    for key in [*(key for key in parents if key in payloads), *(key for key in payloads if key not in parents)]:
        votes, exact = _likes(payloads[key])
        rounded += not exact
        level = number(at(payloads[key], "properties", "replyLevel")) or 0
        last[level] = key
        parent = parents.get(key) or key.rpartition(".")[0] or None
        drawn = last.get(level - 1) if level > 1 and parent == key.rpartition(".")[0] else parent
        comments.append(_comment(key, payloads[key], drawn, votes, saved_at))
    more = any("continuationItemRenderer" in one for one in found)
    declared, stated = _declared(found)
    warnings = [rounded_likes(rounded)] if rounded else []
    if more:
        warnings.append(say("A script loads further comments while one reads; they are not in this file."))
    thread = distinct(comments)
    told = answers.receipt(
        "youtube-page",
        thread,
        declared=declared,
        declared_text=stated,
        reason=Reason.LAZY if more else None,
        warnings=warnings,
    )
    return Capture(Article(url=None, site="YouTube"), thread, told, captured_at=context.captured_at)


def rounded_likes(count: int) -> Message:
    """The warning on likes that are only about right."""
    return say("The likes of {count} comments are only about right: YouTube prints large numbers rounded.", count=count)


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the order in which they stand."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting += reversed(list(one.values()))
        elif isinstance(one, list):
            waiting += reversed(one)


def _payloads(found: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for one in found:
        payload = one.get("commentEntityPayload")
        key = key_of(at(payload, "properties", "commentId"))
        if key is not None:
            yield key, record(payload)


def _tree(found: list[dict[str, Any]]) -> dict[str, str | None]:
    """Each comment's parent by the lists that they stand in, in their order. Who is named in no list is not in it."""
    parents: dict[str, str | None] = {}
    for one in found:
        target = words(one.get("targetId")) or ""
        if target.startswith(_REPLIES):
            parent = target.removeprefix(_REPLIES)
            for name in ("contents", "continuationItems", "subThreads"):
                for item in records(one.get(name)):
                    _place(item, parent, parents)
        elif "commentThreadRenderer" in one:
            _place(one, None, parents)
    return parents


def _place(item: dict[str, Any], parent: str | None, parents: dict[str, str | None]) -> None:
    """Note the comment of one list entry. The list that names a parent is read after its parent's own entry."""
    model = at(item, "commentThreadRenderer", "commentViewModel", "commentViewModel")
    model = model or item.get("commentViewModel")
    key = key_of(at(model, "commentId"))
    if key is not None and (parent is not None or key not in parents):
        parents[key] = parent if parent is not None else (key.rpartition(".")[0] or None)


def _comment(key: str, payload: dict[str, Any], parent: str | None, votes: int | None, saved_at: str) -> Comment:
    properties, author = record(payload.get("properties")), record(payload.get("author"))
    raw = words(properties.get("publishedTime"))
    level = number(properties.get("replyLevel")) or 0
    return Comment(
        key=key,
        site_id=key,
        parent_key=parent,
        parent_unknown=level > 0 and parent is None,
        author=_author(author),
        published=read_time(raw, None, saved_at),
        text=html(_content(record(properties.get("content"))), _SITE),
        status=CommentStatus.EDITED if raw and "(" in raw else CommentStatus.VISIBLE,
        by_article_author=author.get("isCreator") is True,
        votes_up=votes,
    )


def _author(author: dict[str, Any]) -> Author:
    channel = key_of(author.get("channelId"))
    url = words(at(author, "channelCommand", "innertubeCommand", "browseEndpoint", "canonicalBaseUrl"))
    address = safe_address(url, _SITE) if url else None
    return Author(words(author.get("displayName")), address or (channel and f"{_SITE}channel/{channel}"), channel)


def _likes(payload: dict[str, Any]) -> tuple[int | None, bool]:
    return likes(at(payload, "toolbar", "likeCountNotliked"))


def _content(content: dict[str, Any]) -> str:
    """The text as HTML: its links are given apart from it, by their places in UTF-16 units."""
    text = content.get("content")
    if not isinstance(text, str):
        return ""
    units = text.encode("utf-16-le", "surrogatepass")
    parts, position = [], 0
    for start, end, address in sorted(_links(content, len(units) // 2)):
        if start >= position:
            parts += [_escaped(units, position, start), f'<a href="{escape(address)}">']
            parts += [_escaped(units, start, end), "</a>"]
            position = end
    return "".join([*parts, _escaped(units, position, len(units) // 2)])


def _links(content: dict[str, Any], length: int) -> Iterator[tuple[int, int, str]]:
    for run in records(content.get("commandRuns")):
        start, size = number(run.get("startIndex")), number(run.get("length"))
        command = at(run, "onTap", "innertubeCommand")
        url = words(at(command, "urlEndpoint", "url"))
        url = url or words(at(command, "commandMetadata", "webCommandMetadata", "url"))
        if start is not None and size and url and 0 <= start < start + size <= length:
            yield start, start + size, _target(url)


def _target(url: str) -> str:
    """Where a link leads: YouTube sends links that leave it over a page of its own."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if parts.path == "/redirect" and (parts.hostname or "").removeprefix("www.") == "youtube.com":
        return next(iter(parse_qs(parts.query).get("q", ())), url)
    return url


def _escaped(units: bytes, start: int, end: int) -> str:
    return escape(units[2 * start : 2 * end].decode("utf-16-le", "replace")).replace("\n", "<br>")


def _declared(found: list[dict[str, Any]]) -> tuple[int | None, str | None]:
    for one in found:
        header = one.get("commentsHeaderRenderer")
        runs = records(at(header, "countText", "runs"))
        text = "".join(str(run.get("text", "")) for run in runs).strip()
        if text:
            return likes(runs[0].get("text"))[0], text
    return None, None
