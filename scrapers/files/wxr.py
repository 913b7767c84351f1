"""WordPress export (WXR): the file that Tools, Export writes, with every post and its comments.

Where: one `item` for each post, with a `wp:comment` for each comment; the list names the posts that have some. Nesting:
`wp:comment_parent`, also across comments that are held. Time: local and UTC, to the second. Votes: none. Edited: no
trace. Deleted: what is in the trash is in the file, marked deleted. Moderated: held ones are marked; spam is marked
held, and counted in a warning. Pingbacks and trackbacks: by `wp:comment_type`. Lost: what plugins keep beside
(`wp:commentmeta`), avatars, and every e-mail and IP address, which are dropped before anything is kept.
Evidence: recorded (WordPress's own test data).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any, ClassVar

from domain.comment import CommentKind, CommentStatus
from domain.messages import say
from domain.time import NO_TIME, Timestamp
from scrapers.addresses import web_address
from scrapers.dates import read_time
from scrapers.files.part import Tick, bytes_of, no_tick, saved_at
from scrapers.files.record import Record, Records, RecordScraper, text_json, time_json
from scrapers.files.xml import Elements, children, local, text_of
from scrapers.platforms.wordpress_rest import moment
from scrapers.scraper import Evidence

_STATES = {
    "1": CommentStatus.VISIBLE,
    "approve": CommentStatus.VISIBLE,
    "approved": CommentStatus.VISIBLE,
    "trash": CommentStatus.DELETED,
    "post-trashed": CommentStatus.DELETED,
}
_KINDS = {"pingback": CommentKind.PINGBACK, "trackback": CommentKind.TRACKBACK}
_NO_MOMENT = "0000-00-00"
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_VERBATIM = re.compile(r"(<(pre|ul|ol|table|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
_HAS_BLOCKS = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)


class WordPressExport(RecordScraper):
    """Reads one post of a WordPress export."""

    name: ClassVar[str] = "wordpress-export"
    title: ClassVar[str] = "WordPress, export (WXR)"
    evidence: ClassVar[Evidence] = Evidence.RECORDED


@dataclass(slots=True)
class _Site:
    """What the export says about the site as a whole."""

    title: str = ""
    language: str = ""
    names: dict[str, str] = field(default_factory=dict)
    """The shown names of those who write articles, by their login."""
    numbers: dict[str, str] = field(default_factory=dict)
    """Their user numbers, by login."""


def is_wxr(head: bytes) -> bool:
    """Whether a file that begins like this is a WordPress export."""
    return b"<rss" in head and b"wordpress.org/export/" in head


def open_wxr(path: Path, tick: Tick = no_tick) -> Records:
    """The posts of the export that have comments."""
    elements = Elements(bytes_of(path), "channel", tick)
    found = list(_posts(elements))
    return Records(WordPressExport.name, found, elements.faults, saved_at(path))


def _posts(elements: Elements) -> Iterator[Record]:
    site, seen = _Site(), set[str]()
    for element in elements:
        name = local(element)
        if name == "item":
            post = _post(element, site)
            if post.part in seen:
                post.part += f"~{len(seen)}"
            seen.add(post.part)
            yield post
        elif name == "author":
            login = text_of(element, "author_login")
            site.names[login] = text_of(element, "author_display_name") or login
            site.numbers[login] = text_of(element, "author_id")
        elif name == "title":
            site.title = "".join(element.itertext()).strip()
        elif name == "language":
            site.language = "".join(element.itertext()).strip()


def _post(item: Any, site: _Site) -> Record:
    login, link = text_of(item, "creator"), text_of(item, "link")
    one = Record(text_of(item, "post_id") or link or "?")
    one.article = {
        "title": unescape(text_of(item, "title")),
        "url": web_address(link),
        "byline": site.names.get(login) or login,
        "published": time_json(_published(item)),
        "language": site.language,
        "site": unescape(site.title),
        "text": text_json(paragraphs(text_of(item, "encoded")), html=True),
    }
    number = site.numbers.get(login)
    spam = sum(_add(one, comment, link, number) for comment in children(item, "comment"))
    if spam:
        one.warnings.append(say("Comments that the site took for spam are marked as held: {count}.", count=spam))
    return one


def _published(item: Any) -> Timestamp:
    known = _moment(text_of(item, "post_date"), text_of(item, "post_date_gmt"))
    return known or (read_time(text_of(item, "pubDate")) if text_of(item, "pubDate") else NO_TIME)


def _moment(local_time: str, utc: str) -> Timestamp:
    """WordPress's pair of times; a row of zeros stands for none."""
    here = "" if local_time.startswith(_NO_MOMENT) else local_time
    there = "" if utc.startswith(_NO_MOMENT) else utc
    return moment(here, there) if here or there else NO_TIME


def _add(one: Record, comment: Any, link: str, writer: str | None) -> bool:
    """Add a comment; whether it is spam."""
    key, state = text_of(comment, "comment_id"), text_of(comment, "comment_approved").casefold()
    user = text_of(comment, "comment_user_id")
    one.add(
        id=key.lstrip("0"),
        parent=text_of(comment, "comment_parent").lstrip("0"),
        author=unescape(text_of(comment, "comment_author")) or None,
        author_url=unescape(text_of(comment, "comment_author_url")),
        author_id=user.lstrip("0"),
        time=time_json(_moment(text_of(comment, "comment_date"), text_of(comment, "comment_date_gmt"))),
        text=text_json(paragraphs(text_of(comment, "comment_content")), html=True),
        status=_STATES.get(state, CommentStatus.HELD).value,
        kind=_KINDS.get(text_of(comment, "comment_type"), CommentKind.COMMENT).value,
        by_author=bool(writer and writer != "0" and user == writer),
        link=f"{link}#comment-{key}" if link.startswith("http") and key else None,
    )
    return state == "spam"


def paragraphs(text: str) -> str:
    """WordPress's raw text as HTML: a blank line ends a paragraph, a line's end is one, as the site shows it."""
    bare = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not bare or _HAS_BLOCKS.search(bare):
        return bare
    pieces = _VERBATIM.split(bare)
    shown = []
    for number in range(0, len(pieces), 3):
        parts = (part.strip() for part in _PARAGRAPHS.split(pieces[number]))
        shown += ["<p>" + part.replace("\n", "<br>\n") + "</p>" for part in parts if part]
        shown += pieces[number + 1 : number + 2]
    return "\n".join(shown)
