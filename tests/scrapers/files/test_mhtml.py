"""MHTML: the page in its own charset, its frames where they stand, and told when it is cut off."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest

from domain.capture import Capture
from domain.errors import SourceError
from scrapers.capturing import SavedFile, capture, source_of
from tests.scrapers.files.writing import ARTICLE, blog_page, comment

PAGE = blog_page(comment(1, "Größe zählt – „nicht“."), total=1)
WIDGET = f"<html><body><div id='comments'><ol class='comment-list'>{comment(1, 'Im Rahmen.')}</ol></div></body></html>"


def part(html: bytes, how: str, kind: str = "text/html", **headers: str) -> bytes:
    """A part of the file, encoded as browsers do."""
    body = html
    if how == "quoted-printable":
        body = quopri.encodestring(html)
    elif how == "base64":
        body = base64.encodebytes(html)
    lines = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {how}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def mhtml(*parts: bytes, url: str | None = ARTICLE, start: str = "") -> bytes:
    """A file as Chrome writes it."""
    head = ["From: <Saved by Blink>", *([f"Snapshot-Content-Location: {url}"] if url else [])]
    head += ["Subject: =?utf-8?Q?Ein=20Artikel?=", "Date: Mon, 2 Sep 2024 10:00:00 -0000", "MIME-Version: 1.0"]
    head += [
        "Content-Type: multipart/related;",
        f'\ttype="text/html";{start}',
        '\tboundary="----Grenze--7----"',
        "",
        "",
    ]
    inside = b"".join(b"\r\n------Grenze--7----\r\n" + one for one in parts)
    return "\r\n".join(head).encode() + inside + b"\r\n------Grenze--7------\r\n"


def read(path: Path, body: bytes) -> Capture:
    path.write_bytes(body)
    return capture(source_of(str(path)))


def texts(taken: Capture) -> list[str]:
    return [one.text.plain for one in taken.comments]


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "binary"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_is_read_in_its_own_charset(tmp_path: Path, how: str, charset: str) -> None:
    html = PAGE.replace('<meta charset="utf-8">', "").encode(charset)
    body = mhtml(part(html, how, f'text/html; charset="{charset}"', Content_Location=ARTICLE))
    taken = read(tmp_path / "a.mhtml", body)
    assert texts(taken) == ["Größe zählt – „nicht“."]
    assert taken.article.url == ARTICLE and taken.receipt.warnings == ()
    assert taken.pages[0].fetched_at == "2024-09-02T10:00:00.000000+00:00"


@pytest.mark.parametrize("address", ["cid:frame-1@mhtml.blink", "https://widget.example/7"])
def test_a_frame_stands_where_it_was_shown(tmp_path: Path, address: str) -> None:
    page = blog_page("").replace('<ol class="comment-list"></ol>', f'<iframe src="{address}"></iframe>')
    body = mhtml(
        part(page.encode(), "quoted-printable", Content_Location=ARTICLE),
        part(b"\x89PNG", "base64", "image/png", Content_Location="https://blatt.example/bild.png"),
        part(
            WIDGET.encode(),
            "base64",
            Content_Location="https://widget.example/7",
            Content_ID="<frame-1@mhtml.blink>",
        ),
    )
    assert texts(read(tmp_path / "a.mht", body)) == ["Im Rahmen."]


def test_a_frame_that_holds_the_page_ends_somewhere(tmp_path: Path) -> None:
    page = PAGE.replace("</body>", f'<iframe src="{ARTICLE}"></iframe><iframe src="cid:b"></iframe></body>')
    inner = "<html><body><iframe src='cid:b'></iframe><p>Innen</p></body></html>"
    body = mhtml(
        part(page.encode(), "base64", Content_Location=ARTICLE),
        part(inner.encode(), "base64", Content_ID="<b>"),
    )
    assert texts(read(tmp_path / "a.mhtml", body)) == ["Größe zählt – „nicht“."]


def test_the_named_part_is_the_page(tmp_path: Path) -> None:
    other = part(b"<html><body><p>Werbung</p></body></html>", "base64", Content_ID="<ad>")
    page = part(PAGE.encode(), "base64", Content_ID="<main>")
    assert texts(read(tmp_path / "a.mhtml", mhtml(other, page, url=None, start='\r\n\tstart="<main>";')))


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "binary"])
@pytest.mark.parametrize("less", range(4))
def test_one_that_is_cut_off_is_read_and_told(tmp_path: Path, how: str, less: int) -> None:
    comments = "".join(comment(number, f"Kommentar {number}.") for number in range(1, 9))
    body = mhtml(part(blog_page(comments, total=8).encode(), how, Content_Location=ARTICLE))
    taken = read(tmp_path / "a.mhtml", body[: len(body) * 2 // 3 - less])
    assert 1 <= len(taken.comments) < 8
    assert "ends in the middle" in str(taken.receipt.warnings[0]) and taken.receipt.complete is False


OTHER = b"""From: "Von einem anderen Browser gespeichert"
content-type: multipart/related;
 boundary=NextPart_000_0000_01DA; type="text/html"
mime-version: 1.0
date: Mon, 2 Sep 2024 12:00:00 +0200
content-location: https://blatt.example/archiv/

This is a multi-part message in MIME format.

--NextPart_000_0000_01DA
Content-Type: multipart/alternative; boundary="innen"

--innen
Content-Type: text/html;
\tcharset="%s"
content-transfer-encoding: Quoted-Printable
CONTENT-LOCATION: =?utf-8?Q?https://blatt.example?=
 =?utf-8?Q?/archiv/?=

%s
--innen--
--NextPart_000_0000_01DA--
"""


@pytest.mark.parametrize("charset", ["iso-8859-15", "windows-1252", "utf-8", "gibtsnicht"])
def test_as_other_browsers_write_it(tmp_path: Path, charset: str) -> None:
    """Line feeds alone, a boundary without quotation marks, a multipart within, an address in pieces."""
    html = blog_page(comment(1, "Größe zählt."), total=1).replace('<meta charset="utf-8">', "")
    codec = "utf-8" if charset == "gibtsnicht" else charset
    taken = read(
        tmp_path / "a.mht", OTHER % (charset.encode(), quopri.encodestring(html.encode(codec, "xmlcharrefreplace")))
    )
    assert texts(taken) == ["Größe zählt."] and taken.receipt.warnings == ()
    assert taken.article.url == ARTICLE
    assert taken.pages[0].fetched_at == "2024-09-02T10:00:00.000000+00:00"


@pytest.mark.parametrize(
    "date",
    ["", "gestern", "Fri, 31 Dec 9999 23:59:00 -2300", "Mon, 2 Sep 2024 10:00:00 +99999999999999999999",
     "Mon, 2 Sep 99999999999999999999 10:00:00", "Mon, 99 Sep 2024 10:00:00 +0000", "=?utf-8?B?//8=?="],
)  # fmt: skip
def test_a_date_that_is_none_costs_nothing(tmp_path: Path, date: str) -> None:
    body = mhtml(part(PAGE.encode(), "base64", Content_Location=ARTICLE))
    taken = read(tmp_path / "a.mhtml", body.replace(b"Mon, 2 Sep 2024 10:00:00 -0000", date.encode()))
    assert len(taken.comments) == 1 and taken.pages[0].fetched_at


def test_without_a_page_it_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no page in it"):
        read(tmp_path / "a.mhtml", mhtml(part(b"\x89PNG", "base64", "image/png")))


def test_an_address_that_somebody_gives_counts_more(tmp_path: Path) -> None:
    file = tmp_path / "a.mhtml"
    file.write_bytes(mhtml(part(PAGE.encode(), "base64", Content_Location="file:///C:/a.html"), url=None))
    assert capture(SavedFile(file, "https://blatt.example/x")).article.url == "https://blatt.example/x"
    assert capture(SavedFile(file)).article.url is None
