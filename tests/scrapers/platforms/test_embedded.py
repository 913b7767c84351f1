"""Comment systems that only a script shows are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.page import Page
from scrapers.platforms.embedded import named_system, no_comments

REAL = Path(__file__).parents[4] / "shared" / "pages"
WANTED = {
    "Focus_2023_04_28.html": "Coral",
    "SpiegelOnline_2023_04_28.html": "Coral",
    "Tagesspiegel_2024_04_29.html": "Coral",
    "Wired_2024_04_28.html": "Coral",
    "TheGatewayPundit_2026_07_19.html": "Disqus",
    "DerStandard_2024_05_03.html": "the forum of DER STANDARD",
}


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ('<div id="disqus_thread"></div>', "Disqus"),
        ("<div id=isso-thread></div>", "Isso"),
        ('<script src="https://giscus.app/client.js"></script>', "giscus"),
        ("<vf-conversations></vf-conversations>", "Viafoura"),
        ('<div class="fb-comments" data-href="x"></div>', "Facebook"),
        ("<p>Ein Text über Disqus und Coral.</p>", None),
    ],
)
def test_marks(html: str, name: str | None) -> None:
    found = named_system(Page(None, html.encode()))
    assert (found.name if found else None) == name


def test_the_sentence_names_the_system_and_says_what_to_do() -> None:
    error = no_comments(Page(None, b'<div id="disqus_thread"></div>'))
    assert "loads its comments with Disqus" in str(error)
    assert "paste" in str(error.advice)
    assert error.system == "Disqus"


@pytest.mark.skipif(not REAL.exists(), reason="../shared/pages is not there")
@pytest.mark.parametrize("name", sorted(WANTED))
def test_real_pages(name: str) -> None:
    found = named_system(Page(None, (REAL / "count_only_comments_by_js" / name).read_bytes()))
    assert found is not None
    assert found.name == WANTED[name]
