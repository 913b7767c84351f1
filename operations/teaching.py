"""Teaching a site: a recipe from two comments, an author and a date; trying, keeping and sharing recipes."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from domain.capture import Capture
from domain.errors import SourceError
from domain.messages import say
from domain.page import Page
from operations.capturing import Options
from scrapers.capturing import Address, SavedFile, Source, Way, capture
from scrapers.fetch import Fetcher
from scrapers.recipes.book import RecipeBook, read_recipe
from scrapers.recipes.recipe import Nesting, Recipe, checked, recipe_of
from scrapers.recipes.teaching import Examples, Lesson, Line
from scrapers.scraper import Request

__all__ = [
    "Examples",
    "Lesson",
    "Line",
    "Nesting",
    "Recipe",
    "RecipeBook",
    "Words",
    "checked",
    "page_of",
    "read_recipe",
    "recipe_of",
    "teach",
    "try_on",
]


@dataclass(frozen=True, slots=True)
class Words:
    """What was pointed at, as its words: the beginning of two comments, a name, a date."""

    comments: tuple[str, str]
    author: str = ""
    time: str = ""


def page_of(source: Source, options: Options, cancel: threading.Event | None = None) -> Page:
    """The page that is to be taught from. Raises `SourceError` children."""
    if isinstance(source, SavedFile):
        return source.page()
    if not isinstance(source, Address):
        raise SourceError(
            say("A recipe needs the page itself, not its copied text."), say("Give its address, or a saved page.")
        )
    with Fetcher(allow_local=options.allow_local, max_bytes=options.max_bytes, cancel=cancel) as fetcher:
        return fetcher.fetch(Request(source.url, "article"))


def teach(page: Page, words: Words, host: str | None = None) -> Recipe:
    """A recipe from words on the page. Raises `SourceError` with what does not fit."""
    lesson = Lesson(page)
    first, second = (lesson.place_of(one) for one in words.comments)
    author = lesson.place_of(words.author, near=first) if words.author else None
    time = lesson.place_of(words.time, near=first) if words.time else None
    return lesson.recipe(Examples((first, second), author, time), host)


def try_on(page: Page, recipe: Recipe) -> Capture:
    """What a recipe finds on a page, without any other page. Raises `NoCommentsFound` where it finds nothing."""
    return capture(page, recipes=lambda _host: recipe, only=Way.RECIPE)
