"""A password that had to stand in an address is not kept with the page."""

from __future__ import annotations

import pytest

from domain.page import Page
from scrapers.capturing import without_secret


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://b.example/c?post=7&password=ge%20heim&page=2", "https://b.example/c?post=7&page=2"),
        ("https://b.example/c?password=ge+heim", "https://b.example/c"),
        ("https://b.example/c?q=ge-heim", "https://b.example/c?q=ge-heim"),
        ("https://b.example/?rest_route=/wp/v2/comments&password=ge%20heim", "https://b.example/?rest_route=/wp/v2/comments"),
    ],
)  # fmt: skip
def test_it_is_taken_out_of_addresses_and_headers(address: str, kept: str) -> None:
    page = Page(address, b"ge heim", requested_url=address, headers=(("link", f"<{address}>; rel=next"), ("etag", "x")))
    cleaned = without_secret(page, "ge heim")
    assert (cleaned.url, cleaned.requested_url) == (kept, kept)
    assert cleaned.header("etag") == "x"
    assert cleaned.header("link") in (None, f"<{address}>; rel=next" if "password" not in address else None)
    assert cleaned.body == b"ge heim", "what the site wrote is never changed"
