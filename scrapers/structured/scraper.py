"""Structured data as a way of reading: what the page says about its comments in a form that is meant for machines.

Where: `application/ld+json`, `itemtype`, `typeof`, `h-cite`. Nesting: as marked (`comment` in a Comment, `parentItem`,
`u-in-reply-to`), else as the page nests the elements. Time: ISO. Votes: `upvoteCount`. Edited: `dateModified`.
Deleted, moderated, pingbacks: not marked by anybody. Lost: comments that the page shows but does not mark; where those
are more than the marked ones, this way gives none and leaves the page to the detector.
Evidence: recorded (real pages).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from domain.capture import Capture
from domain.comment import Comment
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.article import read_article
from scrapers.detector.detector import read_comments
from scrapers.detector.items import Found, Item, find_items
from scrapers.detector.outline import Outline
from scrapers.markup import parse
from scrapers.platforms.wordpress_count import stated_total
from scrapers.scraper import Context, Evidence, Scraper, Scraping
from scrapers.structured.json_ld import read_json_ld
from scrapers.structured.markup import read_markup

_SHARE = 0.8
_CONFIDENCE = 0.9
_BEGINNING = 40


class StructuredData(Scraper):
    """Reads schema.org `Comment` and the like, whatever the page looks like."""

    name: ClassVar[str] = "structured-data"
    title: ClassVar[str] = "Structured data"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def scrape(self, page: Page, context: Context) -> Scraping:
        """Take whichever kind of marks has more comments."""
        yield from ()
        tree = parse(page)
        data = read_json_ld(tree, page.url)
        outline, items, marked = read_markup(tree, page.url, context)
        way, comments = ("json-ld", data.comments) if len(data.comments) > len(marked) else ("markup", marked)
        if not comments:
            return _none(page, tree, context, self.name)
        seen = find_items(tree)
        if len(comments) < _SHARE * len(seen.items):
            return _none(page, tree, context, self.name)
        if way == "json-ld":
            comments = _nested_as_shown(comments, seen, tree, page, context)
        first = _first(outline, items) if items else _first(seen.outline, seen.items)
        declared, printed = stated_total(tree, first)
        elements = [outline.elements[item.number] for item in items]
        elements += [seen.outline.elements[item.number] for item in seen.items]
        article = read_article(page, tree, tuple(elements))
        told = [say("The comments were read from what the page marks for search engines: look whether all are there.")]
        receipt = answers.receipt(
            f"{self.name}:{way}",
            comments,
            declared=declared if declared is not None else data.declared,
            declared_text=printed,
            warnings=told,
        )
        receipt = replace(receipt, confidence=_CONFIDENCE)
        return Capture(article, tuple(comments), receipt, captured_at=context.captured_at)


def _first(outline: Outline, items: list[Item]) -> Any:
    return outline.elements[items[0].number] if items else None


def _none(page: Page, tree: Any, context: Context, name: str) -> Capture:
    return Capture(read_article(page, tree), (), answers.receipt(name, ()), captured_at=context.captured_at)


def _nested_as_shown(comments: list[Comment], seen: Found, tree: Any, page: Page, context: Context) -> list[Comment]:
    """Flat data takes its parents from the page, where that shows the same comments."""
    if any(comment.parent_key for comment in comments) or not seen.items:
        return comments
    shown = read_comments(seen, tree, page, context)
    by_start = {_start(comment): comment for comment in comments}
    if len(by_start) < len(comments):
        return comments
    keys = {one.key: by_start[_start(one)].key for one in shown if _start(one) in by_start}
    if len(keys) < _SHARE * len(comments):
        return comments
    return list(_with_parents(comments, shown, keys, by_start))


def _with_parents(
    comments: list[Comment], shown: list[Comment], keys: dict[str, str], by_start: dict[str, Comment]
) -> Iterator[Comment]:
    parents = {by_start[_start(one)].key: keys.get(one.parent_key or "") for one in shown if _start(one) in by_start}
    for comment in comments:
        yield replace(comment, parent_key=parents.get(comment.key))


def _start(comment: Comment) -> str:
    """The first letters of a text: what is written differently for people and for machines does not count."""
    letters = "".join(char for char in comment.text.plain.casefold() if char.isalnum())
    return letters[:_BEGINNING]
