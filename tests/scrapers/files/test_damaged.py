"""Any file, cut anywhere, with any bytes in it: something is read, or it is a sentence. Never another error."""

from __future__ import annotations

import gzip
import json
import os
import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from domain.errors import ThreadmarkError
from operations import capturing, files
from tests.scrapers.files import test_exports as exports
from tests.scrapers.files import test_mhtml, test_tables, writing
from tests.scrapers.files.test_warc import a_site

ROUNDS = int(os.environ.get("THREADMARK_ROUNDS", "60"))


def wacz() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("archive/data.warc.gz", a_site().body, zipfile.ZIP_STORED)
        pages = [{"format": "json-pages-1.0"}, {"url": writing.ARTICLE, "ts": "2024-09-02T10:00:00Z", "title": "T"}]
        package.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, pages)))
        package.writestr("datapackage.json", "{}")
    return stream.getvalue()


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
        body = bytearray(whole)
        for _ in range(chance.choice((1, 3, 30))):
            at = chance.randrange(len(body) + 1)
            change = chance.randrange(3)
            if change == 0 and at < len(body):
                body[at] = chance.randrange(256)
            elif change == 1:
                body[at:at] = chance.choice((b"\x00", b"<", b'"', b"]]>", b"\xff\xfe", b"{" * 50, b"\r\n\r\n"))
            else:
                del body[at : at + chance.randrange(1, 40)]
        (tmp_path / name).write_bytes(bytes(body))
        read(tmp_path / name)
