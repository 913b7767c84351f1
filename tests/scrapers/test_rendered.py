"""A page as a browser shows it, put together from what its frames gave."""

from __future__ import annotations

import pytest

from domain.article import Article
from domain.capture import Capture, Reason, Receipt
from domain.errors import SourceError
from scrapers.capturing import capture
from scrapers.rendered import Document, Ending, Rendered, document_of, noted

TOKEN = "a1b2"


def slot(place: int, source: str = "about:blank", token: str = TOKEN) -> str:
    return f'<section data-frame-slot="{token}:{place}" data-frame-source="{source}"></section>'


def body(document: Document) -> str:
    return Rendered(document, TOKEN).page().body.decode()


def test_frames_stand_where_they_are_shown() -> None:
    inner = Document("https://b.example/x", f"B1 {slot(0)} B2", 1, (Document("about:srcdoc", "C", 0),))
    other = Document('https://d.example/"?a=1&b=2', "D", 0)
    whole = body(Document("https://a.example/", f"A1 {slot(1)} A2 {slot(0)} A3", frames=(other, inner)))
    assert whole == (
        'A1 <section data-frame="https://b.example/x">B1 <section data-frame="about:srcdoc">C</section> B2</section>'
        " A2 "
        '<section data-frame="https://d.example/&quot;?a=1&amp;b=2">D</section> A3'
    )


def test_a_frame_without_a_place_is_found_by_its_address_or_stands_at_the_end() -> None:
    frames = (Document("https://b.example/?a=1&b=2", "B"), Document("https://c.example/", "C"))
    source = "https://b.example/?a=1&amp;b=2"
    whole = body(Document("https://a.example/", f"<body>A {slot(-1, source)} Z{slot(7)}</body>", frames=frames))
    assert whole == (
        f'<body>A <section data-frame="{source}">B</section> Z'
        '<section data-frame="https://c.example/">C</section></body>'
    )


def test_a_page_cannot_forge_the_place_of_a_frame() -> None:
    forged = slot(0, token="ffff")
    frame = Document("https://b.example/", "B", 0)
    whole = body(Document("https://a.example/", f"{forged} {slot(0)} \\1 \\g<0>", frames=(frame,)))
    assert whole == f'{forged} <section data-frame="https://b.example/">B</section> \\1 \\g<0>'


@pytest.mark.parametrize("answer", [None, 7, [], "x", {"url": 1, "html": None, "place": "q", "frames": {"a": 1}}])
def test_wrong_types_count_as_absent(answer: object) -> None:
    assert document_of(answer) == Document("", "")


def test_frames_within_frames_have_an_end() -> None:
    answer: dict[str, object] = {}
    for _ in range(5_000):
        answer = {"html": "x", "frames": [answer]}
    assert "xxxx" in body(document_of(answer)).replace('<section data-frame="">', "")


def test_an_empty_page_is_a_sentence() -> None:
    with pytest.raises(SourceError, match="empty page"):
        Rendered(Document("https://a.example/", " ")).page()


def test_half_characters_do_no_harm() -> None:
    assert Rendered(Document("https://a.example/", "a\ud800b")).page().body == b"a?b"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x?y=1#comments", "https://a.example/x?y=1"),
        ("about:blank", None),
        ("data:text/html,x", None),
    ],
)
def test_the_address_is_the_pages_own(url: str, kept: str | None) -> None:
    page = Rendered(Document(url, "<p>x</p>"), pressed=4).page()
    assert (page.url, page.charset) == (kept, "utf-8")
    assert (page.header("x-threadmark-taken-from"), page.header("x-threadmark-pressed")) == ("browser", "4")


def test_the_receipt_says_what_the_browser_did() -> None:
    taken = Capture(Article(), (), Receipt(declared=9, reason=Reason.UNKNOWN))
    whole = Document("https://a.example/", "x")
    quiet = noted(taken, Rendered(whole)).receipt
    assert [str(note) for note in quiet.warnings] == ["Taken from the page as the browser showed it."]
    assert quiet.reason is Reason.UNKNOWN
    cut = noted(taken, Rendered(whole, pressed=5, ending=Ending.LIMIT, restless=True, silent_frames=2)).receipt
    notes = " ".join(str(note) for note in cut.warnings)
    assert "pressed: 5" in notes and "limit" in notes and "rest" in notes and "no text: 2" in notes
    assert cut.reason is Reason.LAZY


def test_it_is_read_like_a_saved_page_without_asking_the_site() -> None:
    html = """<html><head><link rel="https://api.w.org/" href="https://a.example/wp-json/"></head><body><h1>Titel</h1>
    <section data-frame-slot="a1b2:0" data-frame-source=""></section></body></html>"""
    comments = """<ol class="comment-list"><li id="comment-3" class="comment">
    <div class="comment-author"><b class="fn">Anna</b></div>
    <div class="comment-content"><p>Ein Kommentar im Rahmen.</p></div></li></ol>"""
    document = Document("https://a.example/x", html, frames=(Document("https://b.example/", comments, 0),))
    taken = capture(Rendered(document, TOKEN, pressed=2))
    assert [(one.author.name, one.text.plain) for one in taken.comments] == [("Anna", "Ein Kommentar im Rahmen.")]
    assert taken.receipt.requests == 0 and len(taken.pages) == 1
