"""WordPress's comment feed of one article, RSS or Atom: the newest few comments and pingbacks.

It comes last: it has what the rest lacks, the dates and excerpts of pingbacks and the parents of replies that
the page does not draw. RSS has no parent field; the text of a reply begins with a paragraph such as "Als Antwort auf
<a href="…#comment-7">…</a>." instead, which is read by its shape, never by its words, and taken out of the text.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

from domain.comment import Author, Comment, CommentKind
from domain.errors import FetchError
from domain.page import Page
from domain.time import NO_TIME, Precision, Timestamp
from scrapers.article import fragment_text
from scrapers.dates import read_time
from scrapers.markup import absolute, harmless
from scrapers.richtext import safe_address
from scrapers.scraper import Request

_COMMENT = re.compile(r"#(?:li-)?comment-(\d+)\s*$")
_EXCERPT = re.compile(r"^(?:\[…\]|\[\.\.\.\]|\[&#8230;\]|\[&hellip;\])")
_ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8"
_ATOM = "{http://www.w3.org/2005/Atom}"
_IN_REPLY = "{http://purl.org/syndication/thread/1.0}in-reply-to"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_FEEDS = ("application/rss+xml", "application/atom+xml")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry. `answers` is the name in the reply line of its text, where the parent was read from that."""

    comment: Comment
    answers: str | None = None


def feed_address(tree: Any, page: Page) -> str | None:
    """The comment feed of this very article (a page also names those of the whole site)."""
    article = (_canonical(tree, page) or "").split("#")[0]
    parts = urlsplit(article)
    for link in tree.iter("link"):
        if "alternate" not in (link.get("rel") or "").lower().split() or link.get("type") not in _FEEDS:
            continue
        href = absolute(page.url, link.get("href"))
        found = urlsplit(href)
        if parts.query and set(parts.query.split("&")) < set(found.query.split("&")):
            return href
        if not parts.query and parts.path.strip("/") and found.path.startswith(parts.path.rstrip("/") + "/feed"):
            return href
    return None


def read_feed(address: str, base: str | None) -> Generator[Request, Page, list[FeedItem]]:
    """The entries of the feed; none where it does not come or is no feed."""
    try:
        page = yield Request(address, "feed", _ACCEPT)
    except FetchError:
        return []
    return feed_items(page, base)


def feed_items(page: Page, base: str | None) -> list[FeedItem]:
    """The entries of a fetched feed, newest first as they stand."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    try:
        root: Any = etree.fromstring(page.body, parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    found = [rss_item(item, base) for item in root.iter("item")] + [
        atom_item(entry, base) for entry in root.iter(f"{_ATOM}entry")
    ]
    return [item for item in found if item is not None]


def rss_item(item: Any, base: str | None) -> FeedItem | None:
    """One entry of RSS; None where it is not named as WordPress names comments."""
    key = _number(item.findtext("guid")) or _number(item.findtext("link"))
    if key is None:
        return None
    html = item.findtext(_CONTENT) or item.findtext("description") or ""
    return _item(
        key, html, item.findtext(_CREATOR), None, rss_time(item.findtext("pubDate")), None, base, item.findtext("link")
    )


def atom_item(entry: Any, base: str | None) -> FeedItem | None:
    """One entry of Atom; None where it is not named as WordPress names comments."""
    key = _number(entry.findtext(f"{_ATOM}id"))
    if key is None:
        return None
    reply = entry.find(_IN_REPLY)
    parent = _number(reply.get("ref")) if reply is not None else None
    author = entry.find(f"{_ATOM}author")
    name, url = (
        (author.findtext(f"{_ATOM}name"), author.findtext(f"{_ATOM}uri")) if author is not None else (None, None)
    )
    published = read_time(None, (entry.findtext(f"{_ATOM}published") or "").strip() or None)
    html = entry.findtext(f"{_ATOM}content") or ""
    return _item(key, html, name, url, published, parent, base, entry.findtext(f"{_ATOM}id"))


def _item(
    key: str,
    html: str,
    name: str | None,
    url: str | None,
    published: Timestamp,
    parent: str | None,
    base: str | None,
    permalink: str | None,
) -> FeedItem:
    named, name_there, html = _without_reply_line(html)
    text = fragment_text(html, base)
    comment = Comment(
        key=key,
        site_id=key,
        parent_key=parent or named,
        author=Author(unescape(name or "").strip() or None, safe_address(unescape(url), base) if url else None),
        published=published,
        text=text,
        kind=CommentKind.PINGBACK if url and _EXCERPT.match(text.plain.strip()) else CommentKind.COMMENT,
        permalink=safe_address(permalink, base),
    )
    return FeedItem(comment, None if parent else name_there)


def _without_reply_line(html: str) -> tuple[str | None, str | None, str]:
    """The parent that the first paragraph names, if that is all it does; its author's name; the text without it."""
    if "#comment-" not in html[:2000]:
        return None, None, html
    parent = lxml.html.fragment_fromstring(harmless(html), create_parent="div")
    first = next(iter(parent), None)
    if first is None or first.tag != "p" or (parent.text or "").strip() or [e.tag for e in first] != ["a"]:
        return None, None, html
    link = first[0]
    number = _number(link.get("href"))
    if number is None or not (first.text or "").strip() or (link.tail or "").strip() not in ("", ".", "。"):
        return None, None, html
    parent.remove(first)
    rest = "".join(str(lxml.html.tostring(child, encoding="unicode")) for child in parent)
    return number, " ".join(link.text_content().split()) or None, rest


def rss_time(text: str | None) -> Timestamp:
    """A time as mail and RSS write it, in UTC."""
    if not text:
        return NO_TIME
    try:
        moment = parsedate_to_datetime(text.strip())
    except (ValueError, TypeError):
        return read_time(text)
    if moment.tzinfo is None:
        return read_time(text)
    return Timestamp(text.strip(), moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00"), Precision.SECOND)


def _number(address: str | None) -> str | None:
    found = _COMMENT.search(address or "")
    return found.group(1) if found else None


def _canonical(tree: Any, page: Page) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return absolute(page.url, link.get("href"))
    return page.url
