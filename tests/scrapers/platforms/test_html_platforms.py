"""Platforms read from HTML: what the pairs of tests/pages cannot say."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from domain.capture import Capture, Reason
from domain.comment import CommentStatus
from domain.errors import NoCommentsFound
from domain.page import Page
from domain.thread import Thread
from domain.time import Precision
from scrapers.capturing import Address, Way, capture
from scrapers.finding import SURE, scrapers
from tests.recorded import PAGES as OWN_PAGES
from tests.recorded import Recorded
from tests.score_gold import PAGES

OURS = {
    "blogger",
    "derstandard",
    "drupal",
    "kinja",
    "phpbb",
    "spip",
    "stackexchange",
    "taz",
    "vbulletin",
    "xenforo",
    "zeit",
}
here = pytest.mark.skipif(not PAGES.exists(), reason="../shared/pages is not there")

EXPECTED = {
    "blogger": {"derpapierplanet.de.juni.html"},
    "derstandard": {"no_comments.html", "test_first_page.html", "test_page.html"},
    "drupal": {"lopinion.fr.glyphosate.html"},
    "kinja": {"kinja_lifehacker-post-comment-load.html"},
    "phpbb": {"phpbb_foren.myoos.de.html"},
    "spip": {"blog.mondediplo.net.turpitude.html", "regards.fr.enquetes.html"},
    "stackexchange": {"german.stackexchange.com.ausgeraubt.html"},
    "taz": {"taz.de.siemens.html"},
    "vbulletin": set(),
    "xenforo": {"xenforo2_katzen-forum.net.html"},
    "zeit": {"zeit.de.zugverkehr.html"},
}


def recognised(body: bytes) -> set[str]:
    page = Page(None, body)
    return {one.name for one in scrapers() if one.recognises(page) >= SURE}


@here
def test_each_real_page_is_recognised_by_its_own_platform_only() -> None:
    found: dict[str, set[str]] = {name: set() for name in OURS}
    for file in PAGES.rglob("*.html"):
        names = recognised(file.read_bytes())
        for name in names & OURS:
            found[name].add(file.name)
        assert len(names & OURS) <= 1, (file.name, names)
        assert not (names & OURS and names - OURS), (file.name, names)
    assert found == EXPECTED


@pytest.mark.parametrize("file", sorted(OWN_PAGES.glob("*/*.html")), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_our_own_pages_are_recognised_by_one_platform_only(file: Path) -> None:
    names = recognised(file.read_bytes())
    expected = {file.parent.name} if file.parent.name in OURS else set()
    assert names & OURS == expected
    if expected:
        assert names == expected


def read(name: str, page: str, url: str | None = None, seen: str = "") -> Capture:
    taken = capture(Page(url, page.encode(), fetched_at=seen), only=Way.PLATFORM)
    assert taken.receipt.source.startswith(name)
    return taken


def own(name: str) -> str:
    return (OWN_PAGES / name).read_text(encoding="utf-8")


def test_relative_times_count_from_when_the_page_was_seen() -> None:
    page = own("zeit/saved_first_page.html").replace("14. Januar 2020, 9:30 Uhr", "vor 8 Stunden")
    first = read("zeit", page, seen="2020-01-14T18:00:00+00:00").comments[0].published
    assert (first.raw, first.iso, first.precision) == ("vor 8 Stunden", "2020-01-14T10:00", Precision.RELATIVE)


WHOLE = [
    "blogger/threaded_en.html",
    "blogger/classic_template_de.html",
    "drupal/seven_de.html",
    "drupal/olivero_en.html",
    "kinja/replies_en.html",
    "phpbb/prosilver_en.html",
    "phpbb/subsilver_de.html",
    "spip/dist_fr.html",
    "stackexchange/question_es.html",
    "taz/layout_2024.html",
    "vbulletin/three_de.html",
    "vbulletin/four_en.html",
    "vbulletin/five_en.html",
    "xenforo/one_en.html",
    "xenforo/two_unclosed_de.html",
    "zeit/saved_first_page.html",
]


@pytest.mark.parametrize("name", WHOLE)
def test_a_page_cut_anywhere_is_read_as_far_as_it_goes(name: str) -> None:
    page = own(name)
    most = len(read(name.split("/")[0], page).comments)
    for end in range(len(page) // 3, len(page), max(1, len(page) // 23)):
        try:
            taken = capture(Page(None, page[:end].encode()), only=Way.PLATFORM)
        except NoCommentsFound:
            continue
        assert len(taken.comments) <= most


@pytest.mark.parametrize("name", WHOLE)
def test_attributes_that_are_missing_or_odd_break_nothing(name: str) -> None:
    page = own(name)
    for taken_out in ("<time", "<a ", "datetime=", "href=", "<h4", "<cite", "title="):
        read_again = page.replace(taken_out, taken_out[0] + "x-" + taken_out[1:])
        try:
            capture(Page("https://site.example/page", read_again.encode()), only=Way.PLATFORM)
        except NoCommentsFound:
            continue


def test_the_same_page_shown_twice_gives_no_comment_twice() -> None:
    for name in WHOLE:
        page = own(name)
        start = page.index("<body")
        doubled = page.replace("</body>", page[start:].replace("</html>", ""))
        taken = read(name.split("/")[0], doubled)
        assert len(taken.comments) == len(read(name.split("/")[0], page).comments), name


def taz(*items: str) -> str:
    return f"<html><body><ul>{''.join(items)}</ul></body></html>"


def item(number: int | str, name: str = "Birke", text: str = "Ja.", inner: str = "") -> str:
    return (
        f'<li class="member" id="bb_message_{number}"><h4>{name}</h4><time datetime="2024-03-02T09:15:00+01:00">heute'
        f'</time><div class="objlink"><p>{text}</p></div>{inner}</li>'
    )


def test_an_id_used_twice_names_two_comments() -> None:
    taken = read("taz", taz(item(1, text="Eins."), item(1, text="Zwei."), item(2, name="")))
    assert [one.key for one in taken.comments] == ["1", "1~2", "2"]
    assert taken.comments[2].author.name is None


def test_a_chain_of_thousands_of_replies_is_read_to_its_end() -> None:
    chain = "".join(item(n).removesuffix("</li>") + '<ul class="thread">' for n in range(1, 3001))
    taken = read("taz", taz(chain + item(3001) + "</ul></li>" * 3000))
    assert len(taken.comments) == 3001
    assert max(node.depth for node in Thread(taken.comments)) == 3000


def test_postings_that_quote_each_other_stay() -> None:
    page = own("xenforo/two_unclosed_de.html")
    page = page.replace("Der Stadtrat will einen Park.", own_quote("902") + "Der Stadtrat will einen Park.")
    taken = read("xenforo", page)
    parents = {one.key: one.parent_key for one in taken.comments}
    assert (parents["901"], parents["902"]) == ("902", "901")
    assert len(list(Thread(taken.comments))) == 5


def own_quote(number: str) -> str:
    return f'<blockquote class="bbCodeBlock--quote" data-source="post: {number}">Zitat</blockquote>'


def test_a_posting_that_quotes_itself_answers_nobody() -> None:
    page = own("xenforo/two_unclosed_de.html").replace("Was meint ihr?</div>", own_quote("901") + "</div>", 1)
    assert read("xenforo", page).comments[0].parent_key is None


ZEIT = "https://www.zeit.de/lokal/gueterbahnhof"


def test_a_page_that_is_refused_is_said_and_the_rest_is_read() -> None:
    page = own("zeit/saved_first_page.html")
    fetcher = Recorded({ZEIT: page, f"{ZEIT}?page=2#comments": 403})
    taken = capture(Address(ZEIT), fetcher=fetcher)
    assert len(taken.comments) == 5
    assert taken.receipt.reason is Reason.REFUSED
    warnings = [str(one) for one in taken.receipt.warnings]
    assert any("Not all of the 2 pages" in one for one in warnings)
    assert any("script loads further comments" in one for one in warnings)


def test_a_further_page_that_is_empty_or_something_else_ends_nothing() -> None:
    page = own("zeit/saved_first_page.html")
    for answer in ("", "{}", "<html><body>Bitte warten</body></html>"):
        fetcher = Recorded({ZEIT: page, f"{ZEIT}?page=2#comments": answer})
        taken = capture(Address(ZEIT), fetcher=fetcher)
        assert len(taken.comments) == 5
        assert taken.receipt.reason is not None


def test_a_site_that_always_shows_the_same_page_is_asked_once() -> None:
    page = own("zeit/saved_first_page.html").replace(
        "</ul></nav>",
        "".join(f'<li><a href="{ZEIT}?page={n}#comments">{n}</a></li>' for n in range(3, 40)) + "</ul></nav>",
    )
    fetcher = Recorded({ZEIT: page} | {f"{ZEIT}?page={n}#comments": page for n in range(2, 40)})
    taken = capture(Address(ZEIT), fetcher=fetcher)
    assert len(taken.comments) == 5
    assert Counter(fetcher.asked)[f"{ZEIT}?page=3#comments"] == 0
    assert any("Not all of the 39 pages" in str(one) for one in taken.receipt.warnings)


def test_a_site_that_refuses_is_not_asked_for_ever() -> None:
    links = "".join(f'<li><a href="{ZEIT}?page={n}#comments">{n}</a></li>' for n in range(2, 40))
    page = own("zeit/saved_first_page.html").replace("</ul></nav>", links + "</ul></nav>")
    fetcher = Recorded({ZEIT: page} | {f"{ZEIT}?page={n}#comments": 503 for n in range(2, 40)})
    capture(Address(ZEIT), fetcher=fetcher)
    assert len(fetcher.asked) < 6


def test_links_of_a_pager_to_another_site_are_not_followed() -> None:
    page = own("zeit/saved_first_page.html").replace(f"{ZEIT}?page=2", "https://elsewhere.example/?page=2")
    fetcher = Recorded({ZEIT: page})
    capture(Address(ZEIT), fetcher=fetcher)
    assert not [one for one in fetcher.asked if "elsewhere" in one]


def test_a_forum_begun_in_the_middle_has_no_article_text_when_saved() -> None:
    page = own("vbulletin/three_de.html").replace("Seite 1 von 2", "Seite 2 von 2")
    taken = read("vbulletin", page)
    assert not taken.article.text
    assert not any(one.by_article_author for one in taken.comments)


def test_an_address_of_mail_is_no_address_of_an_author() -> None:
    page = own("blogger/threaded_en.html").replace("https://north.example/", "mailto:north@site.example")
    assert read("blogger", page).comments[-1].author.url is None


def test_a_comment_of_which_only_a_part_is_the_editors_is_not_deleted() -> None:
    page = own("zeit/saved_first_page.html").replace("Gekürzt. Bitte", "Anmerkung: Bitte")
    shown = {one.key: one.status for one in read("zeit", page).comments}
    assert (shown["9001"], shown["9010"]) == (CommentStatus.DELETED, CommentStatus.VISIBLE)


def test_a_forum_of_another_system_with_the_same_words_is_not_ours() -> None:
    page = (
        "<html><body><div id='p12' class='post'><div class='postbody'>Text</div></div>"
        "<div class='comment' id='comment-5'>Text</div><li class='message' id='m3'>Text</li></body></html>"
    )
    assert not recognised(page.encode()) & OURS


def test_recognition_takes_no_longer_for_pages_made_to_be_slow() -> None:
    for piece in ("<div id='p1' ", "<article ", 'class="', "<li id='post-1' ", "data-node-id=", "typeof=", "name=c1"):
        page = Page(None, (piece * 20_000).encode())
        started = time.perf_counter()
        for one in scrapers():
            if one.name in OURS:
                one.recognises(page)
        assert time.perf_counter() - started < 3
