"""A page may name anything as an address. What is none is passed over; nothing else is lost, and nothing crashes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scrapers.capturing import Address, SavedFile, capture
from tests.scrapers.loopback import Site, reply
from tests.servers.refusing import Recording

PAGES = Path(__file__).parent.parent / "pages" / "wordpress"
BAD = ["http://[kaputt", "http://a]b/", "//[::1", "https://exa mple/\x01", "http://\ud800.example/", ":", "http:///"]
URL = "http://lokalblatt.example/beitrag/"


def with_bad_addresses(text: str, bad: str) -> str:
    """Every second address of the page is one that cannot be read."""
    count = iter(range(1_000_000))
    return re.sub(
        r'(href|src|action|content)="(?:https?:)?/[^"]*"',
        lambda found: f'{found.group(1)}="{bad}"' if next(count) % 2 else found.group(0),
        text,
    )


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("name", ["classic", "block", "newest_page", "edge_cases_classic"])
def test_a_saved_page(tmp_path: Path, name: str, bad: str) -> None:
    text = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    whole, file = PAGES / f"{name}.html", tmp_path / "seite.html"
    file.write_text(with_bad_addresses(text, bad), encoding="utf-8", errors="replace")
    for url in (URL, None):
        taken, expected = capture(SavedFile(file, url)), capture(SavedFile(whole, url))
        assert [one.key for one in taken.comments] == [one.key for one in expected.comments]
        assert [one.parent_key for one in taken.comments] == [one.parent_key for one in expected.comments]


@pytest.mark.parametrize("bad", BAD[:3])
def test_a_live_page(bad: str) -> None:
    text = with_bad_addresses((PAGES / "classic.html").read_text(encoding="utf-8"), bad)
    for rel in ("https://api.w.org/", "shortlink", "canonical", "alternate", "next"):
        text = text.replace("</head>", f'<link rel="{rel}" type="application/json" href="{bad}"></head>')
    with Site({"/a/": reply(text, Link=f"<{bad}>; rel=next")}) as site:
        fetcher = Recording()
        try:
            taken = capture(Address(f"{site.url}/a/"), fetcher=fetcher)
        finally:
            fetcher.close()
    assert len(taken.comments) == 22
