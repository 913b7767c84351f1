"""Drupal 6 to 10, as a page shows its comments.

Where: elements of class `comment` that are named by `about="/comment/N"`, `id="comment-N"` or an anchor before them.
Nesting: `.indented` holds the replies to what stands before it; where the page names the parent ("In reply to …",
`sioc:reply_of`), that is the truth. Time: RDFa or `time[datetime]` with zone, else as printed. Votes, edited,
pingbacks: none. Deleted: gone, with all replies. Moderated: shown to moderators only (class `unpublished`).
The subject is a heading before the text, unless it only repeats how that begins. Further pages: `?page=N`.
Lost: parents that stand on an earlier page, where the page does not name them.
Evidence: recorded (three sites).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from lxml import etree

from domain.comment import Comment, CommentStatus
from domain.page import Page
from domain.text import RichText
from scrapers.page_fields import (
    Around,
    Item,
    by_level,
    cut,
    line,
    of_class,
    outermost,
    page_links,
    subject,
    tokens,
    total,
)
from scrapers.page_walk import PageReader, Shown
from scrapers.platforms.drupal_byline import author, published
from scrapers.scraper import Evidence

_ITEM = re.compile(rb"""(?:id|name)=["']?comment-\d|about=["'][^"']{0,400}/comment/\d""")
_PERMALINK = re.compile(rb"""/comment/(\d+)(?:/?\?[^"'#]*)?#comment-\1\b""")
_RDFA = re.compile(rb"""typeof=["'](?:sioc:Post sioct:Comment|(?:schema:)?Comment)["'][^>]{0,400}>""")
_ABOUT = re.compile(r"/comment/(\d+)")
_ID = re.compile(r"^comment-(\d+)$")
_TAGS = frozenset({"article", "div", "li", "section"})
_NAMES = frozenset({"comment", "js-comment"})
_TEXT = (
    ".field-name-comment-body",
    ".field--name-comment-body",
    ".comment-body",
    ".comment__body",
    ".comment-text",
    ".comment__content",
    ".comment-content",
    ".content",
)
_BESIDE = (
    "ul.links",
    ".links",
    ".indented",
    ".user-signature",
    ".expanding-formatter-ellipsis",
    ".expanding-formatter-trigger",
)
_SUBJECT = (".comment-title", ".comment__title", ".titre", "h2", "h3", "h4", "h5")
_HELD = frozenset({"unpublished", "comment-unpublished", "comment--unpublished"})
_BY_WRITER = frozenset({"by-node-author", "comment-by-node-author"})


class Drupal(PageReader):
    """The scraper of Drupal's comments."""

    name: ClassVar[str] = "drupal"
    title: ClassVar[str] = "Drupal"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if not _ITEM.search(page.body):
            return 0.0
        return 0.9 if _PERMALINK.search(page.body) or _RDFA.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts)
        levels = _levels(tree, {item.element for item in items})
        parents = [items[place].key if place is not None else None for place in by_level(levels)]
        declared, declared_text = total(tree, items)
        here, pages = page_links(_pagers(tree), where)
        drawn = zip(items, parents, levels, strict=True)
        comments = tuple(_comment(item, parent, level, where) for item, parent, level in drawn)
        return Shown(comments, outermost(items), declared, declared_text, here, pages)


def _starts(element: Any) -> str | None:
    if element.tag not in _TAGS:
        return None
    ours = not _NAMES.isdisjoint(tokens(element)) or "Comment" in (element.get("typeof") or "")
    if not ours:
        return None
    before = element.getprevious()
    anchor = (before.get("id") or before.get("name") or "") if before is not None and before.tag == "a" else ""
    found = _ABOUT.search(element.get("about") or "") or _ID.match(element.get("id") or "") or _ID.match(anchor)
    return found.group(1) if found else None


def _levels(tree: Any, heads: set[Any]) -> list[int]:
    """How deep each comment stands: in how many `.indented` and other comments."""
    levels: list[int] = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        head = element in heads
        if event == "start" and head:
            levels.append(depth)
        if head or "indented" in tokens(element):
            depth += 1 if event == "start" else -1
    return levels


def _comment(item: Item, drawn: str | None, level: int, where: Around) -> Comment:
    named = _named_parent(item)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=named or drawn,
        parent_unknown=level > 0 and named is None and drawn is None,
        author=author(item, where),
        published=published(item, where),
        text=subject(_subject(item), _text(item, where)),
        status=CommentStatus.VISIBLE if _HELD.isdisjoint(item.classes) else CommentStatus.HELD,
        by_article_author=not _BY_WRITER.isdisjoint(item.classes),
        permalink=where.anchor(f"comment-{item.key}"),
    )


def _named_parent(item: Item) -> str | None:
    """The comment that the page says this one answers."""
    for one in item.own:
        rel = (one.get("rel") or "").split()
        place = one.get("resource") if "sioc:reply_of" in rel or "schema:parentItem" in rel else None
        place = one.get("href") if "permalink" in tokens(one) else place
        found = _ABOUT.search(place or "")
        if found and found.group(1) != item.key:
            return found.group(1)
    return None


def _text(item: Item, where: Around) -> RichText:
    marked = next(_of_property(item, "content:encoded", "schema:text"), None)
    if marked is not None:
        return item.text_of(marked, where.base, _BESIDE)
    return item.text(where.base, *_TEXT, beside=(*_BESIDE, *_SUBJECT))


def _of_property(item: Item, *names: str) -> Iterator[Any]:
    return (one for one in item.own if any(name in (one.get("property") or "").split() for name in names))


def _subject(item: Item) -> str | None:
    """The subject line: a heading, or what RDFa calls the comment's name. Not a heading that holds the byline."""
    headings = (one for one in item.every(*_SUBJECT) if next(of_class(one, "time", ".username"), None) is None)
    titles = (one for one in _of_property(item, "dc:title", "schema:name") if not one.get("typeof"))
    return next((shown for one in (*headings, *titles) if (shown := line(one))), None)


def _pagers(tree: Any) -> Iterator[Any]:
    """The pagers that stand in a comment section."""
    for pager in of_class(tree, ".pager", ".pager__items"):
        marks = (f"{one.get('id') or ''} {one.get('class') or ''}" for one in pager.iterancestors())
        if any("comment" in mark for mark in marks):
            yield pager
