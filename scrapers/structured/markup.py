"""Markup: microdata (`itemtype`), RDFa (`typeof`) and microformats (`h-cite`) on the elements of comments.

What an element is marked as counts; fields that are not marked are read as the detector reads them, and so is the
nesting, unless `u-in-reply-to` names another comment of the page.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from domain.comment import Author, Comment
from domain.text import RichText
from domain.time import Timestamp
from scrapers.dates import read_time
from scrapers.detector.detector import comment_of, keys_of
from scrapers.detector.fields import FieldReader
from scrapers.detector.ids import ids_of
from scrapers.detector.items import Found, Item, regions
from scrapers.detector.nesting import parents_of
from scrapers.detector.outline import Outline
from scrapers.markup import absolute
from scrapers.names import bare_name
from scrapers.richtext import rich_text, safe_address
from scrapers.scraper import Context

_TYPE = re.compile(r"(?:schema\.org/|schema:|sioct?:|^|\s)(?:User)?Comments?\b", re.I)
_AUTHOR = frozenset({"author", "creator", "p-author", "schema:author", "sioc:has_creator", "foaf:name"})
_NAME = frozenset({"name", "p-name", "schema:name", "foaf:name"})
_TIME = frozenset(
    "datepublished datecreated commenttime dt-published dc:date dc:created schema:datecreated"
    " schema:datepublished".split()
)
_TEXT = frozenset("text commenttext description e-content p-content content:encoded schema:text articlebody".split())


def read_markup(tree: Any, base: str | None, context: Context) -> tuple[Outline, list[Item], list[Comment]]:
    """The elements that are marked as comments, and what is read from them."""
    outline = Outline(tree)
    members = [number for number, element in enumerate(outline.elements) if _is_comment(outline, number, element)]
    found = Found(outline, regions(outline, members), 12.0)
    if not found.items:
        return outline, [], []
    language = tree.get("lang")
    ids = ids_of(found)
    keys = keys_of(ids)
    reader = FieldReader(found, base, context.captured_at, language)
    parents = parents_of(found, ids)
    starts = {outline.elements[item.number] for item in found.items}
    comments = []
    for item, parent in zip(found.items, parents, strict=True):
        guess = comment_of(found, item, keys, ids, parent, reader, base, set())
        comments.append(_said(outline, item, guess, starts, base, context, language))
    return outline, found.items, _answering(outline, found.items, comments, base)


def _is_comment(outline: Outline, number: int, element: Any) -> bool:
    kinds = f"{element.get('itemtype') or ''} {element.get('typeof') or ''}".strip()
    if kinds and _TYPE.search(kinds):
        return True
    classes = (element.get("class") or "").split()
    if "h-cite" in classes and ("p-comment" in classes or "u-comment" in classes):
        return True
    return "h-entry" in classes and any(
        "h-entry" in (outline.elements[a].get("class") or "").split() for a in outline.ancestors(number)
    )


def _marks(element: Any) -> set[str]:
    """Property names on an element, in lower case."""
    names = (
        f"{element.get('itemprop') or ''} {element.get('property') or ''} {element.get('rel') or ''}".lower().split()
    )
    classes = (element.get("class") or "").split()
    return {*names, *(token for token in classes if token[:2] in ("p-", "u-", "e-") or token.startswith("dt-"))}


def _said(
    outline: Outline,
    item: Item,
    guess: Comment,
    starts: set[Any],
    base: str | None,
    context: Context,
    language: str | None,
) -> Comment:
    """The comment with what its marks say in place of what was guessed."""
    author: Author | None = None
    moment: Timestamp | None = None
    text: RichText | None = None
    for number in item.own[1:]:
        element = outline.elements[number]
        marks = _marks(element)
        if author is None and marks & _AUTHOR:
            author = _author(element, base)
        elif moment is None and marks & _TIME:
            stated = element.get("datetime") or element.get("content")
            moment = read_time(_line(element) or stated, stated, context.captured_at, language)
        elif text is None and marks & _TEXT:
            stated = element.get("content") if element.tag == "meta" else None
            text = (
                RichText.from_plain(stated) if stated else rich_text(element, base, skip=lambda inner: inner in starts)
            )
    return replace(
        guess,
        author=author if author and author.name else Author() if _is_cite(outline, item) else guess.author,
        published=moment if moment and moment.iso else guess.published,
        text=text or guess.text,
    )


def _is_cite(outline: Outline, item: Item) -> bool:
    """Microformats mark the author where there is one: another name is the comment's own."""
    return "h-cite" in (outline.elements[item.number].get("class") or "").split()


def _author(element: Any, base: str | None) -> Author:
    named = next((inner for inner in element.iter() if isinstance(inner.tag, str) and _marks(inner) & _NAME), element)
    name = (named.get("content") if named.tag == "meta" else None) or _line(named) or _line(element)
    link = next((one for one in (element, *element.iter("a")) if one.tag == "a" and one.get("href")), None)
    return Author(bare_name(name) or None, safe_address(link.get("href"), base) if link is not None else None)


def _line(element: Any) -> str:
    return " ".join(rich_text(element, skip=lambda inner: inner.tag == "img").plain.split())


def _answering(outline: Outline, items: list[Item], comments: list[Comment], base: str | None) -> list[Comment]:
    """`u-in-reply-to` that names another comment of the page."""
    addresses: dict[str, str] = {}
    for item, comment in zip(items, comments, strict=True):
        for address in _links(outline, item, "u-url", base):
            addresses.setdefault(address, comment.key)
    result = []
    for item, comment in zip(items, comments, strict=True):
        named = [addresses[one] for one in _links(outline, item, "u-in-reply-to", base) if one in addresses]
        parent = next((key for key in named if key != comment.key), None)
        result.append(replace(comment, parent_key=parent) if parent else comment)
    return result


def _links(outline: Outline, item: Item, mark: str, base: str | None) -> list[str]:
    elements = (outline.elements[number] for number in item.own)
    return [
        absolute(base, one.get("href"))
        for one in elements
        if one.get("href") and mark in (one.get("class") or "").split()
    ]
