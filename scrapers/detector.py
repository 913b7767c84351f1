"""The generic detector: finds the repeated structure of a page that is its comment list."""

from __future__ import annotations

from typing import ClassVar

from domain.capture import Capture
from domain.page import Page
from scrapers import answers
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.scraper import Context, Evidence, Scraper, Scraping


class Detector(Scraper):
    """Reads comments of a site that nobody taught it."""

    name: ClassVar[str] = "detector"
    title: ClassVar[str] = "Detector"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        tree = parse(page)
        return Capture(read_article(page, tree), (), answers.receipt(self.name, ()), captured_at=context.captured_at)
