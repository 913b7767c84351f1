"""When an article was published: what somebody has written, and never a day made from the year in an address."""

from __future__ import annotations

import pytest

from domain.page import Page
from scrapers.article import read_article
from scrapers.markup import parse

TEXT = "<p>" + "Der Rat hat am Dienstag beschlossen, den Markt vom Kirchplatz an den Hafen zu verlegen. " * 6 + "</p>"


def published(url: str, body: str = "") -> str | None:
    html = (
        f"<html lang='de'><head><title>Der Markt</title></head><body><article><h1>Der Markt</h1>{body}{TEXT}</article>"
    )
    page = Page(url, html.encode())
    return read_article(page, parse(page)).published.iso


def test_a_year_in_the_address_is_no_day() -> None:
    assert published("https://blatt.example/2026/der-markt-zieht-um/") is None


@pytest.mark.parametrize("written", ["1. Januar 2026", "01.01.2026", "2026-01-01"])
def test_the_first_of_january_is_one_where_it_is_written(written: str) -> None:
    assert published("https://blatt.example/2026/x/", f"<p class='date'>{written}</p>") in ("2026-01-01", None)
    assert published("https://blatt.example/2026/x/", f"<time class='published'>{written}</time>") == "2026-01-01"


def test_a_whole_day_in_the_address_counts() -> None:
    assert published("https://blatt.example/2026/05/03/der-markt/") == "2026-05-03"
