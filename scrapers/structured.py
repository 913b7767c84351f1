"""Comments that a page marks for machines: JSON-LD, microdata, RDFa and h-entry."""

from __future__ import annotations

from typing import ClassVar

from domain.capture import Capture
from domain.page import Page
from scrapers import answers
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.scraper import Context, Evidence, Scraper, Scraping


class StructuredData(Scraper):
    """Reads schema.org `Comment` and the like, whatever the page looks like."""

    name: ClassVar[str] = "structured-data"
    title: ClassVar[str] = "Structured data"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        tree = parse(page)
        return Capture(read_article(page, tree), (), answers.receipt(self.name, ()), captured_at=context.captured_at)
