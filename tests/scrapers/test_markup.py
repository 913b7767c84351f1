"""Characters right, nothing lost on deep pages, a sentence for what is no page."""

from __future__ import annotations

import pytest

from domain.errors import SourceError
from domain.page import Page
from scrapers.article import fragment_text
from scrapers.markup import decode, parse


def page(body: bytes, charset: str | None = None) -> Page:
    return Page("https://example.org/", body, charset=charset)


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("<p>Grüße – „so“</p>".encode(), None),
        (b"\xef\xbb\xbf" + "<p>Grüße – „so“</p>".encode(), "iso-8859-1"),
        ("<p>Grüße – „so“</p>".encode("cp1252"), None),
        ("<p>Grüße – „so“</p>".encode("cp1252"), "utf-8"),
        ("<meta charset=iso-8859-1><p>Grüße – „so“</p>".encode("cp1252"), None),
        ("<p>Grüße – „so“</p>".encode("utf-16"), None),
        ("<p>Grüße – „so“</p>".encode(), "no-such-charset"),
        *(
            ("<p>Grüße – „so“</p>".encode(), name)
            for name in ("zlib", "rot13", "idna", "unicode_escape", "utf-7", "a\0b")
        ),
    ],
)
def test_characters_are_read_right(body: bytes, charset: str | None) -> None:
    assert "Grüße – „so“" in parse(page(body, charset)).text_content()


def test_a_few_broken_bytes_do_not_spoil_the_rest() -> None:
    assert decode(page(("ä" * 100).encode() + b"\xff" + "ö".encode())) == "ä" * 100 + "\ufffd" + "ö"


@pytest.mark.parametrize("depth", [100, 300, 5_000])
def test_nothing_is_lost_in_the_depth(depth: int) -> None:
    body = "".join(f'<ol><li id="comment-{n}"><div><p>Text {n}</p></div>' for n in range(depth)) + "<p>danach</p>"
    root = parse(page(body.encode()))
    assert [e.get("id") for e in root.iter("li")] == [f"comment-{n}" for n in range(depth)]
    assert any(e.text == "danach" for e in root.iter("p"))
    assert sum((e.text or "").startswith("Text") for e in root.iter("p")) == depth


def test_text_between_and_after_elements_survives_the_deep_way() -> None:
    body = "<div>" * 3000 + "<p>a<b>b</b>c<!-- x -->d</p>e"
    paragraph = next(parse(page(body.encode())).iter("p"))
    assert paragraph.text_content() == "abcd"
    assert paragraph.tail == "e"


@pytest.mark.parametrize("body", [b"", b"  \n", b"%PDF-1.7 ...", b"\x89PNG\r\n", b"PK\x03\x04", b"ab\x00cd"])
def test_what_is_no_page_gets_a_sentence(body: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        parse(page(body))
    assert caught.value.advice


@pytest.mark.parametrize("code", [1, 8, 11, 12, 14, 31, 0xFFFE, 0xFFFF])
@pytest.mark.parametrize("form", ["{char}", "&#{code};", "&#x{code:x};", "&#X0{code:X};", "&#0{code}; "])
def test_characters_that_no_element_may_hold_are_left_out(code: int, form: str) -> None:
    """A page with them is read to its end: lxml takes them in, and raises when an element beside them is moved."""
    odd = form.format(char=chr(code), code=code)
    tree = parse(Page(None, f"<div><p>vor{odd}</p>{odd}<b>weg</b>{odd} nach &#128;&#12345;</div>".encode()))
    tree.find(".//b").drop_tree()
    assert "nach €〹" in tree.text_content()
    assert fragment_text(f"<p>{odd}Text{odd}</p>", None).plain.strip() == "Text"
