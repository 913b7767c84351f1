"""Recipes: where a site has its comments, as CSS selectors that a user taught."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from domain.capture import Capture
from domain.page import Page
from scrapers import answers
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.scraper import Context, Evidence, Scraper, Scraping


@dataclass(frozen=True, slots=True)
class Recipe:
    """Selectors for one host."""

    host: str
    item: str


class RecipeScraper(Scraper):
    """Reads a page by a recipe."""

    name: ClassVar[str] = "recipe"
    title: ClassVar[str] = "Recipe"
    evidence: ClassVar[Evidence] = Evidence.LIVE

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        tree = parse(page)
        return Capture(read_article(page, tree), (), answers.receipt(self.name, ()), captured_at=context.captured_at)
