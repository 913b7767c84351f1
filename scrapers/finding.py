"""Which scraper reads a page, and at which address an article itself is."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from domain.page import Page
from scrapers.platforms.wordpress import WordPress
from scrapers.scraper import Scraper

SURE = 0.5
"""From here on a page counts as recognised."""
_COMMENT_PAGE = re.compile(r"/comment-page-\d+(?=/|$)")
_NOT_THE_ARTICLE = frozenset({"replytocom", "cpage"})


def scrapers() -> tuple[Scraper, ...]:
    """Every scraper, best known first."""
    return (WordPress(),)


def scraper_for(page: Page) -> tuple[Scraper, float]:
    """The scraper that is surest of the page, and how sure it is. Of equally sure ones, the first."""
    ranked = [(one.recognises(page), -place, one) for place, one in enumerate(scrapers())]
    sure, _, best = max(ranked, key=lambda entry: entry[:2])
    return best, sure


def article_address(url: str) -> str:
    """The article's own address, for one into its comments (`#comment-7`, `/comment-page-2/`, `?replytocom=`)."""
    parts = urlsplit(url)
    path = _COMMENT_PAGE.sub("", parts.path) or "/"
    query = parts.query
    pairs = parse_qsl(query, keep_blank_values=True)
    if any(key in _NOT_THE_ARTICLE for key, _ in pairs):
        query = urlencode([(key, value) for key, value in pairs if key not in _NOT_THE_ARTICLE])
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))
