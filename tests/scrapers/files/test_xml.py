"""XML of other programs: any encoding, halves of characters, damage; nothing that declares a document type."""

from __future__ import annotations

import pytest

from domain.errors import SourceError
from scrapers.files.xml import Elements, is_declared, refuse_declarations, text_of

CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"]
BOMB = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y SYSTEM "file:///etc/passwd">]><a><b><c>&x;&y;</c></b></a>'


def texts(body: bytes) -> tuple[list[str], Elements]:
    elements = Elements(body)
    return [text_of(one, "c") for one in elements], elements


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("declared", [True, False])
def test_any_encoding(codec: str, declared: bool) -> None:
    name = codec.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    if name == "iso-8859-1" and not declared:
        return
    head = f'<?xml version="1.0" encoding="{name}"?>' if declared else ""
    found, elements = texts(f"{head}<a><b><c>Größe</c></b><b><c>zählt</c></b></a>".encode(codec))
    assert found == ["Größe", "zählt"] and elements.faults == ()


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "iso-8859-1"])
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&#55357;&#56832;", "😀"),
        ("&#xD83D;&#xde00;!", "😀!"),
        ("<![CDATA[&#55357;&#56832;]]>", "&#128512;"),
        ("&#xD83D;", "\ufffd"),
        ("&#56832;&#55357;", "\ufffd\ufffd"),
        ("&#55500;x", "\ufffdx"),
        ("&#55001;", "\ud6d9"),
    ],
)
def test_halves_of_characters_are_joined(codec: str, written: str, read: str) -> None:
    body = f'<?xml version="1.0" encoding="{codec}"?><a><b><c>{written}</c></b></a>'.encode(codec)
    assert texts(body)[0] == [read]


@pytest.mark.parametrize("codec", [*CODECS, "utf-32"])
@pytest.mark.parametrize(
    "before", ["", "<?xml version='1.0'?>\n<!-- x -->", "`", " " * 100, f"<!--{'x' * (2 << 20)}-->"]
)
def test_a_document_type_is_refused(codec: str, before: str) -> None:
    with pytest.raises(SourceError, match="DOCTYPE"):
        Elements((before + BOMB).encode(codec))


def test_html_and_bookmarks_are_no_such_xml() -> None:
    for head in (b"<!DOCTYPE html><html>", b"<!doctype NETSCAPE-Bookmark-file-1>", b"<html>"):
        assert not is_declared(head)
    assert is_declared(b"<?xml version='1.0'?><!DOCTYPE rss>")
    refuse_declarations(b"<rss><!-- <!DOCTYPE rss> --></rss>")


def test_what_is_cut_off_comes_last_and_is_told() -> None:
    found, elements = texts(b"<a><b><c>Eins</c></b><b><c>Zwei, und")
    assert found == ["Eins", "Zwei, und"]
    assert "ends in the middle" in str(elements.faults[0])


def test_what_is_damaged_is_told() -> None:
    found, elements = texts(b"<a><b><c>Eins & zwei</c></b><b><c>Drei\x00\x07</c></b></a>")
    assert found[1] == "Drei" and "damaged in places" in str(elements.faults[0])
