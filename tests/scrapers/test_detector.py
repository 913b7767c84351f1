"""The detector: what it must not take for comments, and its score with the platforms switched off."""

from __future__ import annotations

import json

import pytest

from domain.article import Article
from domain.capture import Capture, Reason, Receipt
from domain.errors import NoCommentsFound
from domain.page import Page
from scrapers.capturing import Address, SavedFile, Way, capture
from scrapers.detector.items import find_items
from scrapers.detector.nesting import by_levels
from scrapers.markup import parse
from tests import score_gold
from tests.recorded import Recorded
from tests.score_gold import PAGES, Score

LEAST = {"parents": 98.0, "authors": 97.0, "dates": 96.0, "texts": 98.0, "kinds": 99.0}
"""Percent of the gold comments; the issue asks for 93, 90 and 90."""
LEAST_EXACT = 0.95
here = pytest.mark.skipif(not (PAGES / "gold").exists(), reason="../shared/pages is not there")


def found_in(body: str) -> int:
    page = Page("https://blatt.example/a/", f"<html><body>{body}</body></html>".encode())
    return len(find_items(parse(page)).items)


def teaser(number: int) -> str:
    return (
        f'<article class="post"><h2><a href="/a/{number}">Der Rat beschließt den Haushalt, Teil {number}</a></h2>'
        f'<span class="author">Redaktion</span> <time datetime="2026-05-0{number}">{number}. Mai 2026</time>'
        f"<p>Nach langer Debatte hat der Rat den Haushalt beschlossen. <a href='/a/{number}'>Weiter lesen</a></p>"
        "</article>"
    )


RECENT = (
    '<aside class="sidebar"><h3>Neueste Kommentare</h3><ul class="recent-comments">'
    + "".join(f'<li class="recentcomments">Gast {n} zu <a href="/a#comment-{n}">Ein Artikel</a></li>' for n in range(9))
    + "</ul></aside>"
)
FORM = (
    '<div id="comments"><h3>Kommentar schreiben</h3><form class="comment-form"><div class="comment-form-field">'
    "<label>Name (erforderlich)</label><input></div><div class='comment-form-field'><label>E-Mail</label><input></div>"
    "<textarea></textarea><button>Absenden</button></form></div>"
)
PARAGRAPHS = "".join(
    f"<p>Absatz {n}. Am {n}. Mai 2026 geschah dies und das, und niemand sagte etwas dazu.</p>" for n in range(1, 9)
)
BODIES = {
    "teasers": "".join(map(teaser, range(1, 9))),
    "recent comments": RECENT,
    "form": FORM,
    "paragraphs": PARAGRAPHS,
    "all of them": RECENT + FORM + PARAGRAPHS,
    "empty": "",
    "one sentence": "<p>Nur ein Satz.</p>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_what_is_no_comment_list(body: str) -> None:
    assert found_in(body) == 0


def test_levels_make_parents() -> None:
    assert by_levels([1, 2, 3, 2, 1, 3]) == [None, 0, 1, 0, None, 4]
    assert by_levels([3, 1, 2]) == [None, None, 1]


def test_a_page_nested_deeper_than_the_parser_is_read() -> None:
    inner = ""
    for number in range(900, 0, -1):
        inner = (
            f'<li class="comment" id="c-{number}"><b class="author">Gast {number}</b> <time>1.05.2026 10:00</time>'
            f"<p>Antwort Nummer {number} in einem sehr tiefen Faden.</p><ul>{inner}</ul></li>"
        )
    found = find_items(parse(Page(None, f"<html><body><ul class=comments>{inner}</ul></body></html>".encode())))
    assert len(found.items) == 900
    assert found.items[-1].enclosing is found.items[-2]


def entries(first: int, last: int, link: str) -> str:
    rows = "".join(
        f'<div class="eintrag"><b class="autor">Gast {n}</b> <i>{n}.05.2026 10:00</i><p>Beitrag {n}, lang genug.</p>'
        "</div>"
        for n in range(first, last)
    )
    text = "<p>Der Rat hat beschlossen, was er immer beschließt, und niemand war überrascht davon.</p>"
    section = f"<div class='kommentare'><h2>9 Kommentare</h2>{rows}{link}</div>"
    return f"<html><body><h1>Artikel</h1>{text}{section}</body></html>"


def test_further_pages_of_an_unknown_site_are_followed_to_the_end() -> None:
    base = "https://blatt.example/artikel"
    site = {
        base: entries(1, 5, f"<a href='{base}/seite/2#k'>2</a> <a href='https://elsewhere.example/2'>weiter</a>"),
        f"{base}/seite/2": entries(5, 9, f"<a href='{base}/seite/3'>weiter</a>"),
        f"{base}/seite/3": entries(9, 10, f"<a href='{base}/seite/4'>weiter</a>"),
        f"{base}/seite/4": entries(1, 5, f"<a href='{base}/seite/2'>2</a>"),
    }
    fetcher = Recorded({**site, f"{base}/seite/2#k": site[f"{base}/seite/2"]})
    taken = capture(Address(base), fetcher=fetcher)
    assert [one.author.name for one in taken.comments] == [f"Gast {n}" for n in range(1, 10)]
    assert len({one.key for one in taken.comments}) == 9
    assert taken.receipt.complete and taken.receipt.pages == 4
    assert not [asked for asked in fetcher.asked if "elsewhere" in asked]


def test_what_a_saved_page_lacks_is_said() -> None:
    base = "https://blatt.example/artikel"
    page = Page(base, entries(1, 5, f"<a href='{base}/seite/2'>2</a>").encode())
    receipt = capture(page).receipt
    assert (receipt.difference, receipt.reason) == (5, Reason.PAGED)
    assert any("several pages" in str(warning) for warning in receipt.warnings)


@here
def test_the_score_of_the_detector_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page with gold, as if no platform were known."""

    def taken(file, url):  # type: ignore[no-untyped-def]
        try:
            return capture(SavedFile(file, url), only=Way.DETECTOR)
        except NoCommentsFound:
            return Capture(Article(), (), Receipt())

    monkeypatch.setattr(score_gold, "_taken", taken)
    total, exact, pages = Score(), 0, 0
    for file in sorted((PAGES / "gold").glob("*/*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        score = score_gold.score_page(PAGES / gold["page"], gold)
        total.add(score)
        exact += score.found == score.gold and not score.extra
        pages += 1
    reached = {name: round(total.percent(name), 1) for name in LEAST}
    assert exact >= LEAST_EXACT * pages, (exact, pages)
    assert all(reached[name] >= least for name, least in LEAST.items()), reached


@here
def test_pages_whose_comments_a_script_loads_have_none() -> None:
    files = sorted((PAGES / "count_only_comments_by_js").glob("*.html"))
    wrong = [file.name for file in files if find_items(parse(Page(None, file.read_bytes()))).items]
    assert files and not wrong
