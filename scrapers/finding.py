"""Which scraper reads a page or an address: every file of `platforms/` that holds one is known by being there."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from domain.page import Page
from scrapers import platforms
from scrapers.scraper import Context, Request, Scraper

SURE = 0.5
"""From here on a page counts as recognised."""


@cache
def scrapers() -> tuple[Scraper, ...]:
    """Every platform, by name. A scraper is a class of a module of `platforms` that has a name of its own."""
    found: dict[str, Scraper] = {}
    for module in sorted(pkgutil.iter_modules(platforms.__path__), key=lambda one: one.name):
        for value in vars(importlib.import_module(f"{platforms.__name__}.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Scraper) and "name" in vars(value):
                found.setdefault(value.name, value())
    return tuple(found[name] for name in sorted(found))


def ranked(page: Page) -> list[tuple[Scraper, float]]:
    """The scrapers that recognise the page, the surest first."""
    sure = [(one, one.recognises(page)) for one in scrapers()]
    return sorted((pair for pair in sure if pair[1] >= SURE), key=lambda pair: -pair[1])


def entries(url: str, context: Context) -> tuple[tuple[Scraper, Request], ...]:
    """Where to begin for an address that belongs to a known service; empty: with the address itself."""
    found = (((one, request) for request in one.entries(url, context)) for one in scrapers())
    return next((pairs for pairs in map(tuple, found) if pairs), ())
