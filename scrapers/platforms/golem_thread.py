"""One thread of golem.de's forum, as its page lists the postings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag

from domain.comment import Author, Comment
from domain.page import Page
from domain.text import Block, BlockKind, RichText
from domain.time import NO_TIME, Timestamp
from scrapers.answers import key_of
from scrapers.dates import looks_like_time, read_time
from scrapers.names import bare_name
from scrapers.richtext import rich_text, safe_address
from scrapers.scraper import Context

_ANCHOR = re.compile(r"^msg-(\d+)$")
_INDENT = re.compile(r"padding-left\s*:\s*(\d+)px", re.IGNORECASE)
_STEP = 20
_ROUND = 15
"""After so many levels the page begins at the first again."""
_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5"})
_BODY = re.compile(r"(?:^|\s)(?:message-body|golem-message|text1)(?:\s|$)")
_BESIDE = frozenset({"links", "head2", "text2", "meta", "author", "social-bar", "golem-forum_flattr"})
_TIME = re.compile(r"(\d{1,2}\.\d{1,2}\.\d{2,4})\s*[-–,]\s*(\d{1,2}:\d{2})")


@dataclass(frozen=True, slots=True)
class Thread:
    """The postings in their order. `flat`: replies without a level; `ambiguous`: those whose level has two readings."""

    comments: tuple[Comment, ...] = ()
    flat: int = 0
    ambiguous: int = 0


def read_thread(tree: Any, page: Page, context: Context) -> Thread:
    """The postings of a thread's page."""
    items = [one for one in tree.iter("li") if one.get("data-user-id") is not None]
    keys = [_key(item, place) for place, item in enumerate(items)]
    levels = [_printed_level(item) for item in items]
    drawn = any(levels)
    depth, last = 0, dict[int, str]()
    comments, flat, ambiguous = [], 0, 0
    for place, (item, key) in enumerate(zip(items, keys, strict=True)):
        parent, unknown = None, False
        if place and not drawn:
            unknown = True
            flat += 1
        elif place:
            depth, unknown = _level(levels[place], depth)
            ambiguous += unknown
            parent = None if unknown else last.get(depth - 1)
        else:
            depth = levels[0] or 1
        last[depth] = key
        comments.append(_posting(item, key, parent, unknown, page, context))
    return Thread(tuple(comments), flat, ambiguous)


def _printed_level(item: Any) -> int:
    found = _INDENT.search(item.get("style") or "")
    return int(found.group(1)[:6]) // _STEP if found else 0


def _level(printed: int, before: int) -> tuple[int, bool]:
    """The level of a reply after one of level `before`, and whether the page leaves it open.

    A reply is at most one level deeper than what it follows, and never at the first.
    """
    possible = [level for level in range(max(1, printed), before + 2, _ROUND) if level > 1]
    if not possible:
        return min(max(2, printed), before + 1), True
    return possible[-1], len(possible) > 1


def _key(item: Any, place: int) -> str:
    for one in item.iter():
        found = _ANCHOR.match(one.get("id") or one.get("name") or "") if isinstance(one.tag, str) else None
        if found:
            return found.group(1)
    return f"p{place}"


def _posting(item: Any, key: str, parent: str | None, unknown: bool, page: Page, context: Context) -> Comment:
    head = next((one for one in item.iter() if one.tag in _HEADS), None)
    subject = _line(head)
    body = next((one for one in item.iter("div", "p") if _BODY.search(one.get("class") or "")), None)
    text = rich_text(body if body is not None else item, page.url, skip=_beside)
    heading = (Block(BlockKind.HEADING, subject, 3),) if subject else ()
    name, url = _author(item, body)
    address = urldefrag(page.url).url if page.url else None
    return Comment(
        key=key,
        site_id=None if key.startswith("p") else key,
        parent_key=parent,
        parent_unknown=unknown,
        author=Author(name, safe_address(url, page.url), key_of(item.get("data-user-id"))),
        published=_published(item, body, page, context),
        text=RichText((*heading, *text.blocks)),
        permalink=f"{address}#msg-{key}" if address and not key.startswith("p") else None,
    )


def _beside(element: Any) -> bool:
    """What stands around a posting's text: heading, author, buttons."""
    named = any(name in _BESIDE for name in (element.get("class") or "").split())
    return element.tag in _HEADS or element.tag == "time" or named


def _author(item: Any, body: Any) -> tuple[str | None, str | None]:
    """Who wrote it: a link to a member's page, or what stands beside "Autor"."""
    for one in item.iter():
        if not isinstance(one.tag, str) or one is item or one.tag in _HEADS or _within(one, body):
            continue
        if one.tag == "a" and re.search(r"profile|/user/", one.get("href") or "") and (name := _line(one)):
            return name, one.get("href")
        line = _line(one) or ""
        if line.startswith("Autor:") and len(line) < 200:
            printed = _TIME.split(line)[0]
            return bare_name(printed) or None, None
    return None, None


def _published(item: Any, body: Any, page: Page, context: Context) -> Timestamp:
    captured_at = page.fetched_at or context.captured_at
    for one in item.iter():
        if not isinstance(one.tag, str) or one is item or _within(one, body):
            continue
        line = _line(one) or ""
        if one.tag == "time":
            return read_time(line or None, one.get("datetime"), captured_at, "de")
        if found := _TIME.search(line) if len(line) < 200 else None:
            return read_time(found.group(), f"{found.group(1)} {found.group(2)}", captured_at, "de")
        if len(line) < 60 and len(one) == 0 and looks_like_time(line):
            return read_time(line, None, captured_at, "de")
    return NO_TIME


def _within(element: Any, body: Any) -> bool:
    return body is not None and (element is body or any(one is body for one in element.iterancestors()))


def _line(element: Any) -> str | None:
    return " ".join(rich_text(element).plain.split()) or None if element is not None else None
