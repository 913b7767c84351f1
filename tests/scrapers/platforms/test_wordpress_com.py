"""WordPress.com's interface: which pages it is asked for, its pages, and what is done without it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from domain.page import Page
from scrapers.capturing import Address, capture
from scrapers.platforms.wordpress_com import hosted_site
from tests.recorded import PAGES, Recorded

RECORDED = json.loads((PAGES / "wordpress_com" / "hosted.answers.json").read_text(encoding="utf-8"))
ASKED = next(address for address in RECORDED if "public-api" in address)


@pytest.mark.parametrize(
    ("url", "body", "site"),
    [
        ("https://grauwiek.wordpress.com/2024/x/", "", "grauwiek.wordpress.com"),
        ("https://blog.example/x/", '<meta name="generator" content="WordPress.com" />', "blog.example"),
        ("https://blog.example/x/", "<link href='https://s1.wp.com/_static/??a.css'>", "blog.example"),
        ("https://blog.example/x/", '<meta name="generator" content="WordPress 6.8" />', None),
        (
            "https://blog.example/x/",
            "<img src='https://i0.wp.com/a.jpg'><script src='https://stats.wp.com/e.js'>",
            None,
        ),
        ("https://notwordpress.com/x/", "", None),
        (None, '<meta name="generator" content="WordPress.com" />', None),
    ],
)
def test_only_pages_that_show_it(url: str | None, body: str, site: str | None) -> None:
    assert hosted_site(Page(url, body.encode())) == site


def many(first: int, last: int, found: int) -> dict[str, Any]:
    one = RECORDED[ASKED]["comments"][0]
    return {"found": found, "comments": [{**one, "ID": number} for number in range(first, last)]}


def test_all_pages_are_read() -> None:
    pages = {ASKED.replace("page=1", f"page={n + 1}"): many(n * 100 + 21, n * 100 + 121, 250) for n in range(2)}
    pages[ASKED.replace("page=1", "page=3")] = many(221, 271, 250)
    taken = capture(Address(RECORDED["start"]), fetcher=Recorded({**RECORDED, **pages}))
    assert len(taken.comments) == 250 and taken.receipt.source == "wordpress-com"


def test_comments_of_another_post_are_not_believed() -> None:
    other = {"found": 2, "comments": many(901, 903, 2)["comments"]}
    taken = capture(Address(RECORDED["start"]), fetcher=Recorded({**RECORDED, ASKED: other}))
    assert [one.key for one in taken.comments] == ["21"]
    assert any("another article" in str(warning) for warning in taken.receipt.warnings)


def test_no_mail_address_is_kept() -> None:
    taken = capture(Address(RECORDED["start"]), fetcher=Recorded(RECORDED))
    assert "geheim" not in repr(taken.comments)
