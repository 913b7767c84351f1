"""Reading by a recipe: the items, what the selectors find in them, and the rest as the detector finds it.

Where, nesting, time: as the recipe says. Votes, edited, deleted: not read. Lost: what the selectors do not reach; a
page on which the item's selector finds nothing gives nothing and is left to the detector.
Evidence: recorded (pages of our own, and real ones taught in the tests).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urlsplit

from domain.capture import Capture, Reason
from domain.comment import Author, Comment
from domain.errors import FetchError, OfflineError
from domain.messages import Message, say
from domain.page import Page
from domain.time import Timestamp
from scrapers import answers
from scrapers.article import read_article
from scrapers.dates import read_time
from scrapers.detector.addressed import addressed
from scrapers.detector.detector import comment_of
from scrapers.detector.fields import FieldReader
from scrapers.detector.ids import ids_of
from scrapers.detector.items import Found, Item, regions
from scrapers.detector.nesting import Parents, by_levels, parents_of
from scrapers.detector.outline import Outline
from scrapers.markup import absolute, parse
from scrapers.names import bare_name, name_and_time
from scrapers.platforms.wordpress_count import stated_total
from scrapers.recipes.recipe import Nesting, Recipe, split
from scrapers.recipes.selecting import Selection
from scrapers.richtext import rich_text, safe_address
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping

_CONFIDENCE = 0.95


class RecipeScraper(Scraper):
    """Reads a page by a recipe."""

    name: ClassVar[str] = "recipe"
    title: ClassVar[str] = "Recipe"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe

    def scrape(self, page: Page, context: Context) -> Scraping:
        """Read the page and the ones that follow it."""
        tree = parse(page)
        reading = PageReading(self._recipe, tree, page.url, context)
        comments, walk = list(reading.comments), answers.Walk()
        walk.new(comments)
        walk.goes_on(page.url)
        warnings = yield from self._follow(reading.next, page.url, context, walk, comments)
        if self._recipe.nesting is Nesting.AUTO:
            comments, _ = addressed(comments)
        declared, printed = stated_total(tree, reading.first)
        article = read_article(page, tree, reading.elements)
        receipt = answers.receipt(
            f"{self.name}:{self._recipe.host}",
            comments,
            declared=declared,
            declared_text=printed,
            reason=Reason.PAGED if warnings else None,
            warnings=warnings,
        )
        return Capture(
            article, tuple(comments), replace(receipt, confidence=_CONFIDENCE), captured_at=context.captured_at
        )

    def _follow(
        self, address: str | None, base: str | None, context: Context, walk: answers.Walk, comments: list[Comment]
    ) -> Generator[Request, Page, list[Message]]:
        """Bring the further pages that the recipe names, on the same host."""
        while address and _same_host(address, base) and walk.goes_on(address):
            try:
                page = yield Request(address)
            except OfflineError:
                return [say("This saved page is one of several pages of comments; the others are not in it.")]
            except FetchError as error:
                return [say("A further page of comments could not be read: {reason}", reason=error.what)]
            following = PageReading(self._recipe, parse(page), page.url, context, len(comments))
            fresh = walk.new(following.comments)
            comments += fresh
            address = following.next if fresh else None
        return []


class PageReading:
    """What a recipe finds on one page. `before` is the number of comments on the pages before it."""

    def __init__(self, recipe: Recipe, tree: Any, base: str | None, context: Context, before: int = 0) -> None:
        self._recipe, self._base, self._context = recipe, base, context
        self._outline = Outline(tree)
        self._language = tree.get("lang")
        self._select = Selection(tree, self._outline.index)
        members = sorted(set(self._select.all(recipe.item)))
        self.items = regions(self._outline, members)
        found = Found(self._outline, self.items, 0.0)
        self.comments = self._read(found, before) if self.items else []
        self.next = self._next()

    @property
    def elements(self) -> tuple[Any, ...]:
        return tuple(self._outline.elements[item.number] for item in self.items)

    @property
    def first(self) -> Any:
        return self.elements[0] if self.items else None

    def _read(self, found: Found, before: int) -> list[Comment]:
        stated = [self._value(self._recipe.id, item) for item in self.items] if self._recipe.id else []
        ids: list[str | None] = list(stated) if len(set(stated)) == len(stated) > 0 else ids_of(found)
        keys = [name or f"p{before + item.place + 1}" for name, item in zip(keys_or_none(ids), self.items, strict=True)]
        parents = self._parents(found, ids)
        reader = self._reader = FieldReader(found, self._base, self._context.captured_at, self._language)
        comments = []
        for item, parent in zip(self.items, parents, strict=True):
            guess = comment_of(found, item, keys, ids, parent, reader, self._base, set())
            comments.append(self._said(item, guess))
        return comments

    def _parents(self, found: Found, ids: list[str | None]) -> Parents:
        nesting = self._recipe.nesting
        if nesting is Nesting.FLAT:
            return [None] * len(self.items)
        if nesting is Nesting.INSIDE:
            return [item.enclosing.place if item.enclosing else None for item in self.items]
        if nesting is Nesting.LEVEL and self._recipe.level:
            levels = [answers.number(_digits(self._value(self._recipe.level, item))) or 0 for item in self.items]
            return by_levels(levels)
        if nesting is Nesting.PARENT and self._recipe.parent:
            return self._named_parents(ids)
        return parents_of(found, ids)

    def _named_parents(self, ids: list[str | None]) -> Parents:
        places = {name: place for place, name in enumerate(ids) if name}
        for place, name in enumerate(ids):
            if digits := _digits(name):
                places.setdefault(digits, place)
        result: Parents = []
        for item in self.items:
            named = answers.key_of(self._value(self._recipe.parent, item))
            bare = _digits(named) or named
            found = places.get(named or "", places.get(bare or ""))
            result.append(named if found is None else found if found != item.place else None)
        return result

    def _said(self, item: Item, guess: Comment) -> Comment:
        """The comment with what the selectors find in place of what was guessed."""
        recipe = self._recipe
        author, published, text = guess.author, guess.published, guess.text
        if recipe.author:
            author = self._author(item)
        if recipe.time:
            published = self._time(item)
        if recipe.text and (number := self._element(recipe.text, item)) is not None:
            starts = set(self.elements)
            text = rich_text(self._outline.elements[number], self._base, skip=lambda inner: inner in starts)
        return replace(guess, author=author, published=published, text=text)

    def _author(self, item: Item) -> Author:
        path, attribute = split(self._recipe.author)
        number = self._element(path, item)
        if number is None:
            return Author()
        element = self._outline.elements[number]
        name = element.get(attribute) if attribute else self._reader.name_at(number) or bare_name(_line(element))
        both = name_and_time(name) if name and not attribute else None
        name = both[0] if both else name
        link = next((one for one in (element, *element.iter("a")) if one.tag == "a"), None)
        address = safe_address(link.get("href"), self._base) if link is not None else None
        return Author((name or "").strip() or None, address)

    def _time(self, item: Item) -> Timestamp:
        path, attribute = split(self._recipe.time)
        number = self._element(path, item)
        if number is None:
            return Timestamp()
        element = self._outline.elements[number]
        exact = element.get(attribute) if attribute else element.get("datetime")
        both = name_and_time(_line(element))
        printed = both[1] if both else _line(element)
        return read_time(printed or exact, exact, self._context.captured_at, self._language)

    def _element(self, selector: str, item: Item) -> int | None:
        """The first element that is meant, in the item's own region."""
        path, _ = split(selector)
        if not path:
            return item.number
        own = set(item.own)
        return next((number for number in self._select.within(path, item.number) if number in own), None)

    def _value(self, selector: str, item: Item) -> str | None:
        """An attribute's value or an element's text."""
        path, attribute = split(selector)
        number = self._element(path, item)
        if number is None:
            return None
        element = self._outline.elements[number]
        value = element.get(attribute) if attribute else _line(element)
        return (value or "").strip() or None

    def _next(self) -> str | None:
        if not self._recipe.next:
            return None
        path, attribute = split(self._recipe.next)
        found = self._select.all(path)
        href = self._outline.elements[found[0]].get(attribute or "href") if found else None
        return absolute(self._base, href) or None if href else None


def keys_or_none(ids: list[str | None]) -> list[str | None]:
    """Ids that may be keys: only where all differ."""
    known = [name for name in ids if name]
    return ids if len(set(known)) == len(known) else [None] * len(ids)


def _digits(value: str | None) -> str | None:
    """The last number in a value such as ``comment-17`` or ``level-2``."""

    found = re.search(r"(\d{1,18})\D*$", value or "")
    return found.group(1) if found else None


def _line(element: Any) -> str:
    return " ".join(rich_text(element, skip=lambda inner: inner.tag == "img").plain.split())


def _same_host(address: str, base: str | None) -> bool:
    return base is None or urlsplit(address).hostname == urlsplit(base).hostname
