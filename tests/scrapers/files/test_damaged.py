"""Any file, cut anywhere, with any bytes in it: something is read, or it is a sentence. Never another error."""

from __future__ import annotations

import gzip
import json
import os
import random
import zipfile
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from domain.errors import SourceError, ThreadmarkError
from operations import capturing, files
from scrapers.files.lists import addresses, sitemaps
from tests.scrapers.files import test_exports as exports
from tests.scrapers.files import test_mhtml, test_tables, writing
from tests.scrapers.files.test_lists import ATOM, BOOKMARKS, OPML, PAGE, RDF, RSS, SITEMAP
from tests.scrapers.files.test_saved_page import WIDGET, page_with
from tests.scrapers.files.test_warc import a_site

STRAY = (b"\x00", b"<", b'"', b"]]>", b"\xff\xfe", b"{" * 50, b"\r\n\r\n", b"&#xD800;", b"<![CDATA[", b"1" * 400)
ROUNDS = int(os.environ.get("THREADMARK_ROUNDS", "60"))


def wacz() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("archive/data.warc.gz", a_site().body, zipfile.ZIP_STORED)
        pages = [{"format": "json-pages-1.0"}, {"url": writing.ARTICLE, "ts": "2024-09-02T10:00:00Z", "title": "T"}]
        package.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, pages)))
        package.writestr("datapackage.json", "{}")
    return stream.getvalue()


COMMENTO = {
    "version": 1,
    "comments": [
        {
            "commentHex": name, "url": writing.ARTICLE, "commenterHex": "c1", "markdown": "Eins", "parentHex": "root",
            "score": 2, "state": "approved", "deleted": False, "creationDate": "2024-05-03T10:30:00Z",
        }
        for name in "ab"
    ],
    "commenters": [{"commenterHex": "c1", "name": "Anna", "link": "undefined"}],
}  # fmt: skip
ISSO = [
    {
        "id": "/brunnen/", "title": "Der+Brunnen",
        "comments": [
            {
                "id": number, "author": "Anna", "email": "", "website": "", "remote_addr": "", "text": "Eins",
                "created": "2024-05-03 12:30:00", "parent": None,
            }
            for number in (1, 2)
        ],
    }
]  # fmt: skip
FORMS: dict[str, Callable[[], bytes]] = {
    "a.warc.gz": lambda: a_site().body,
    "a.warc": lambda: a_site(packed=False).body,
    "a.wacz": wacz,
    "a.mhtml": lambda: test_mhtml.mhtml(test_mhtml.part(test_mhtml.PAGE.encode(), "quoted-printable")),
    "wxr.xml": lambda: exports.wxr(exports.wp_comment(1, "Eins"), exports.wp_comment(2, "Zwei", parent=1)).encode(),
    "disqus.xml.gz": lambda: gzip.compress(
        exports.disqus(exports.post(1, "Eins"), exports.post(2, "Zwei", 1)).encode()
    ),
    "remark.json": lambda: "\n".join([exports.REMARK_HEAD, exports.remark("a"), exports.remark("b", "a")]).encode(),
    "disqus.xml": lambda: exports.disqus(exports.post(1, "Eins"), exports.post(2, "Zwei", 1)).encode(),
    "commento.json": lambda: json.dumps(COMMENTO).encode(),
    "isso.json": lambda: json.dumps(ISSO).encode(),
    "packed.mhtml": lambda: test_mhtml.mhtml(test_mhtml.part(test_mhtml.PAGE.encode(), "base64")),
    "frames.html": lambda: page_with(f'<iframe srcdoc="{escape(WIDGET)}"></iframe><iframe src="x.html">').encode(),
    "t.csv": lambda: test_tables.separated().encode(),
    "t.jsonl": lambda: test_tables.lines({"text": "Eins", "author": "Anna"}, {"text": "Zwei", "id": 2}).encode(),
}


def read(file: Path) -> int:
    """As both doors do it; how many comments, or -1 for a sentence."""
    try:
        inside = files.inside(file)
        if inside is None:
            return len(capturing.read(capturing.source_of(str(file))).comments)
        return sum(len(capturing.read(files.Part(inside, one.part)).comments) for one in inside.entries)
    except ThreadmarkError as error:
        assert str(error)
        return -1


def changed(whole: bytes, chance: random.Random) -> bytes:
    """A file with some bytes changed, put in or taken out."""
    body = bytearray(whole)
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(body) + 1)
        change = chance.randrange(3)
        if change == 0 and at < len(body):
            body[at] = chance.randrange(256)
        elif change == 1:
            body[at:at] = chance.choice(STRAY)
        else:
            del body[at : at + chance.randrange(1, 40)]
    return bytes(body)


@pytest.mark.parametrize("name", FORMS)
def test_it_is_whole_to_begin_with(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FORMS[name]())
    assert read(tmp_path / name) >= 1


@pytest.mark.parametrize("name", FORMS)
def test_cut_anywhere(tmp_path: Path, name: str) -> None:
    body, chance = FORMS[name](), random.Random(name)
    for _ in range(ROUNDS):
        (tmp_path / name).write_bytes(body[: chance.randrange(len(body))])
        read(tmp_path / name)


@pytest.mark.parametrize("name", FORMS)
def test_any_bytes_in_it(tmp_path: Path, name: str) -> None:
    whole, chance = FORMS[name](), random.Random(f"{name} bytes")
    for _ in range(ROUNDS):
        (tmp_path / name).write_bytes(changed(whole, chance))
        read(tmp_path / name)


@pytest.mark.parametrize("text", [OPML, RSS, RDF, ATOM, SITEMAP, BOOKMARKS, PAGE])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_lists_with_any_bytes_in_them(text: str, codec: str) -> None:
    whole, chance = text.encode(codec), random.Random(f"{text} {codec}")
    for _ in range(ROUNDS * 3):
        body = changed(whole, chance)
        try:
            sitemaps(body)
            assert all(address for _, address in addresses(body))
        except SourceError as error:
            assert str(error)


ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 10**30, 1.5, float("inf"), float("nan"), [], {}, [[]], ["a", "a"], {"a": {"b": [1, None]}}),
    *("", "\ud800", "\x00", "=1+1", "9999-12-31T23:59:59-23:00", "1e999", "http://[x", "9" * 20),
)


def odd(value: Any, chance: random.Random) -> Any:
    """A value of JSON, with others in places where nobody expects them."""
    if chance.random() < 0.1:
        return chance.choice(ODD)
    if isinstance(value, dict):
        return {name: odd(inner, chance) for name, inner in value.items() if chance.random() < 0.98}
    return [odd(inner, chance) for inner in value] if isinstance(value, list) else value


JSON = {
    "commento.json": COMMENTO,
    "isso.json": ISSO,
    "rows.json": {"data": [{"comment": {"text": "Eins", "user": {"name": "Anna"}}, "n": 1.0, "id": 7}] * 3},
    "remark.json": [json.loads(exports.REMARK_HEAD), json.loads(exports.remark("a")), json.loads(exports.remark("b"))],
}


@pytest.mark.parametrize("name", JSON)
def test_other_values_than_expected(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)
    for _ in range(ROUNDS * 3):
        data = odd(JSON[name], chance)
        lines = data if name.startswith("remark") and isinstance(data, list) else [data]
        (tmp_path / name).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        read(tmp_path / name)
