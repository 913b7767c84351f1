"""What a comment feed holds: RSS 2.0, Atom, and Atom as JSON (Blogger's `alt=json`), read into one form.

XML is read with entities off, and one that brings a DOCTYPE is refused: no feed needs it. E-mail addresses, which RSS
and Blogger write beside a name, are never taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from domain.comment import Author, Comment, CommentKind, CommentStatus
from domain.messages import Message, say
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers import answers
from scrapers.answers import NotReadable, at, key_of, number, record, records, words
from scrapers.markup import absolute, decode
from scrapers.platforms.wordpress_feed import atom_item, rss_item, rss_time
from scrapers.richtext import safe_address

_ATOM = "{http://www.w3.org/2005/Atom}"
_REPLY = "{http://purl.org/syndication/thread/1.0}in-reply-to"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_TOTALS = tuple(
    f"{{http://a9.com/-/spec/{name}/}}totalResults"
    for name in ("opensearch/1.1", "opensearchrss/1.0", "opensearch/1.0")
)
_PROPERTY = "{http://schemas.google.com/g/2005}extendedProperty"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_PROLOG = re.compile(r"(?:\s|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)
_BLOGGER_ID = re.compile(r"^tag:blogger\.com,.*\.post-(\d+)$")
_BLOGGER_PARENT = re.compile(r"/comments/default/(\d+)/?$")
_EXCERPT = re.compile(r"^\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]$", re.DOTALL)
"""What WordPress keeps of a page that links here."""
_MAIL_NAME = re.compile(r"^[^\s()]+@[^\s()]+\s*\((.+)\)$")
_NUMBER_AT_END = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's head and its comments as they stand, which is the newest first in most."""

    form: str
    title: str | None = None
    link: str | None = None
    language: str | None = None
    generator: str | None = None
    declared: int | None = None
    next: str | None = None
    comments: tuple[Comment, ...] = ()
    faults: tuple[Message, ...] = ()


@dataclass(slots=True)
class _Entry:
    """An entry of Atom, from XML or JSON. `body` is HTML unless `is_plain`."""

    id: str
    name: str | None = None
    uri: str | None = None
    published: str | None = None
    updated: str | None = None
    body: str = ""
    is_plain: bool = False
    reply_to: str | None = None
    removed: bool = False
    links: dict[str, str] = field(default_factory=dict)


def read_feed(page: Page) -> Feed:
    """The feed in a page's bytes. Raises `NotReadable` where there is none, or one that is not safe to read."""
    if answers.is_json(page):
        return _json_feed(page)
    root, faults = _root(page)
    if etree.QName(root).localname == "feed":
        return replace(_atom_feed(root, page.url), faults=faults)
    return replace(_rss_feed(root, page.url), faults=faults)


# ── XML ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _root(page: Page) -> tuple[Any, tuple[Message, ...]]:
    text = _DECLARATION.sub("", decode(page).replace("\x00", "")).strip()
    prolog = _PROLOG.match(text)
    if prolog is not None and text[prolog.end() : prolog.end() + 9].upper() == "<!DOCTYPE":
        raise _with_doctype()
    data = text.encode("utf-8", "replace")
    faults: tuple[Message, ...] = ()
    try:
        root = etree.fromstring(data, _parser(mend=False))
    except etree.XMLSyntaxError:
        root = _mended(data)
        faults = (say("The feed is cut off or has faults; what could be read of it is here."),)
    if root is None or etree.QName(root).localname not in ("rss", "feed", "RDF"):
        raise NotReadable(say("This is not a feed that can be read."), None, page.status)
    if root.getroottree().docinfo.doctype:
        raise _with_doctype()
    return root, faults


def _with_doctype() -> NotReadable:
    return NotReadable(
        say("The feed brings definitions of its own (DOCTYPE), which no feed needs: it was not read."), None, 200
    )


def _parser(*, mend: bool) -> Any:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=True, recover=mend
    )


def _mended(data: bytes) -> Any:
    try:
        return etree.fromstring(data, _parser(mend=True))
    except etree.XMLSyntaxError:
        return None


def _rss_feed(root: Any, base: str | None) -> Feed:
    channel = next((one for one in root.iter() if _local(one) == "channel"), root)
    items = [one for one in root.iter() if _local(one) == "item"]
    return Feed(
        form="rss",
        title=words(_text(channel, "title")),
        link=safe_address((_text(channel, "link") or "").strip(), base),
        language=words(_text(channel, "language")),
        generator=words(_text(channel, "generator")),
        comments=tuple(_rss_comment(item, base) for item in items),
    )


def _local(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _text(element: Any, name: str) -> str | None:
    """The text of a child, with or without the namespace that RSS 1.0 puts around."""
    found = next((child for child in element if _local(child) == name and _unprefixed(child)), None)
    return "".join(found.itertext()) if found is not None else None


def _unprefixed(element: Any) -> bool:
    return element.prefix is None


def _rss_comment(item: Any, base: str | None) -> Comment:
    known = rss_item(item, base)
    if known is not None:
        is_ping = bool(_EXCERPT.match(known.comment.text.plain.strip()))
        return replace(known.comment, kind=CommentKind.PINGBACK) if is_ping else known.comment
    guid, link = words(_text(item, "guid")), words(_text(item, "link"))
    mail = _MAIL_NAME.match(words(_text(item, "author")) or "")
    return Comment(
        key=guid or link or "",
        site_id=guid or link,
        author=Author(words(item.findtext(_CREATOR)) or (words(mail.group(1)) if mail else None)),
        published=rss_time(words(_text(item, "pubDate"))),
        text=answers.html(item.findtext(_CONTENT) or _text(item, "description"), base),
        permalink=safe_address(link, base),
    )


def _atom_feed(root: Any, base: str | None) -> Feed:
    entries, found = list(root.iter(f"{_ATOM}entry")), list[Comment | _Entry]()
    for one in entries:
        known = atom_item(one, base)
        found.append(known.comment if known is not None else _atom_entry(one))
    links = _links(root)
    total = next((root.findtext(name) for name in _TOTALS if root.findtext(name)), None)
    return Feed(
        form="atom",
        title=words(root.findtext(f"{_ATOM}title")),
        link=safe_address(links.get("alternate"), base),
        language=words(root.get("{http://www.w3.org/XML/1998/namespace}lang")),
        generator=words(root.findtext(f"{_ATOM}generator")),
        declared=number(total),
        next=absolute(base, links["next"]) or None if "next" in links else None,
        comments=_comments(found, base),
    )


def _links(element: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for link in element.findall(f"{_ATOM}link"):
        if link.get("href"):
            found.setdefault(link.get("rel") or "alternate", link.get("href"))
    return found


def _atom_entry(entry: Any) -> _Entry:
    author, reply = entry.find(f"{_ATOM}author"), entry.find(_REPLY)
    content = entry.find(f"{_ATOM}content")
    content = content if content is not None else entry.find(f"{_ATOM}summary")
    kind = (content.get("type") or "text") if content is not None else "text"
    removed = any(
        one.get("name") == "blogger.contentRemoved" and one.get("value") == "true" for one in entry.findall(_PROPERTY)
    )
    return _Entry(
        id=(entry.findtext(f"{_ATOM}id") or "").strip(),
        name=author.findtext(f"{_ATOM}name") if author is not None else None,
        uri=author.findtext(f"{_ATOM}uri") if author is not None else None,
        published=entry.findtext(f"{_ATOM}published"),
        updated=entry.findtext(f"{_ATOM}updated"),
        body=_body(content, kind),
        is_plain=kind in ("text", "text/plain"),
        reply_to=reply.get("ref") if reply is not None else None,
        removed=removed,
        links=_links(entry),
    )


def _body(content: Any, kind: str) -> str:
    if content is None:
        return ""
    if kind == "xhtml":
        return "".join(str(etree.tostring(child, encoding="unicode")) for child in content)
    return "".join(content.itertext())


# ── JSON ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _json_feed(page: Page) -> Feed:
    feed = record(at(answers.read_json(page), "feed"))
    links = _json_links(feed)
    return Feed(
        form="json",
        title=words(at(feed, "title", "$t")),
        link=safe_address(links.get("alternate"), page.url),
        generator=words(at(feed, "generator", "$t")),
        declared=number(at(feed, "openSearch$totalResults", "$t")),
        next=absolute(page.url, links["next"]) or None if "next" in links else None,
        comments=_comments([_json_entry(entry) for entry in records(feed.get("entry"))], page.url),
    )


def _json_links(value: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for link in records(value.get("link")):
        href = words(link.get("href"))
        if href:
            found.setdefault(words(link.get("rel")) or "alternate", href)
    return found


def _json_entry(entry: dict[str, Any]) -> _Entry:
    body = at(entry, "content", "$t")
    body = body if isinstance(body, str) else at(entry, "summary", "$t")
    properties = records(entry.get("gd$extendedProperty"))
    return _Entry(
        id=words(at(entry, "id", "$t")) or "",
        name=words(at(entry, "author", 0, "name", "$t")),
        uri=words(at(entry, "author", 0, "uri", "$t")),
        published=words(at(entry, "published", "$t")),
        updated=words(at(entry, "updated", "$t")),
        body=body if isinstance(body, str) else "",
        is_plain=words(at(entry, "content", "type")) == "text",
        reply_to=words(at(entry, "thr$in-reply-to", "ref")),
        removed=any(
            one.get("name") == "blogger.contentRemoved" and words(one.get("value")) == "true" for one in properties
        ),
        links=_json_links(entry),
    )


# ── entries of Atom as comments ───────────────────────────────────────────────────────────────────────────────────────


def _comments(found: list[Comment | _Entry], base: str | None) -> tuple[Comment, ...]:
    ids = {one.id for one in found if isinstance(one, _Entry)}
    return tuple(one if isinstance(one, Comment) else _comment(one, ids, base) for one in found)


def _comment(entry: _Entry, ids: set[str], base: str | None) -> Comment:
    key = _key(entry.id)
    published, updated = _time(entry.published), _time(entry.updated)
    edited = updated if published.iso and updated.iso and updated.iso > published.iso else NO_TIME
    status = CommentStatus.EDITED if edited else CommentStatus.VISIBLE
    link = entry.links.get("alternate")
    return Comment(
        key=key,
        site_id=key or None,
        parent_key=_parent(entry, ids),
        author=Author(words(entry.name), safe_address((entry.uri or "").strip(), base)),
        published=published or updated,
        edited=edited,
        text=_rich(entry, base),
        status=CommentStatus.DELETED if entry.removed else status,
        permalink=safe_address(link, base),
    )


def _rich(entry: _Entry, base: str | None) -> RichText:
    return answers.plain(entry.body) if entry.is_plain else answers.html(entry.body, base)


def _key(name: str) -> str:
    blogger = _BLOGGER_ID.match(name)
    return blogger.group(1) if blogger else key_of(name) or ""


def _parent(entry: _Entry, ids: set[str]) -> str | None:
    """The comment that an entry answers. Its reference may also mean the article: that is no parent."""
    if _BLOGGER_ID.match(entry.id):
        found = _BLOGGER_PARENT.search(entry.links.get("related", ""))
        return found.group(1) if found else None
    if not entry.reply_to:
        return None
    alike = _NUMBER_AT_END.sub("", entry.reply_to) == _NUMBER_AT_END.sub("", entry.id) != entry.id
    return _key(entry.reply_to) if entry.reply_to in ids or alike else None


def _time(text: str | None) -> Timestamp:
    return answers.stamp((text or "").strip())
