"""Which scraper reads a page."""

from __future__ import annotations

from domain.page import Page
from scrapers.platforms.wordpress import WordPress
from scrapers.scraper import Scraper

SURE = 0.5
"""From here on a page counts as recognised."""


def scrapers() -> tuple[Scraper, ...]:
    """Every scraper, best known first."""
    return (WordPress(),)


def scraper_for(page: Page) -> tuple[Scraper, float]:
    """The scraper that is surest of the page, and how sure it is. Of equally sure ones, the first."""
    ranked = [(one.recognises(page), -place, one) for place, one in enumerate(scrapers())]
    sure, _, best = max(ranked, key=lambda entry: entry[:2])
    return best, sure
