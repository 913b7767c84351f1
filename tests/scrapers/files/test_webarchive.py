"""Webarchives of Safari: the page in its own encoding with its frames; what is damaged is a sentence."""

from __future__ import annotations

import plistlib
import random
from pathlib import Path
from typing import Any

import pytest

from domain.errors import SourceError, ThreadmarkError
from scrapers.capturing import capture, source_of
from tests.scrapers.files.writing import ARTICLE, blog_page, comment

PAGE = blog_page(comment(1, "Größe zählt – „nicht“."), total=1)
WIDGET = f"<html><body><div id='comments'><ol class='comment-list'>{comment(1, 'Im Rahmen.')}</ol></div></body></html>"
FORMS = (plistlib.FMT_BINARY, plistlib.FMT_XML)


def resource(html: str, url: str, codec: str = "utf-8") -> dict[str, Any]:
    return {
        "WebResourceData": html.encode(codec),
        "WebResourceURL": url,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": codec,
        "WebResourceFrameName": "",
    }


def written(folder: Path, data: Any, form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> Path:
    file = folder / "Artikel.webarchive"
    file.write_bytes(data if isinstance(data, bytes) else plistlib.dumps(data, fmt=form))
    return file


@pytest.mark.parametrize("form", FORMS, ids=["binary", "xml"])
@pytest.mark.parametrize("codec", ["utf-8", "windows-1252", "utf-16"])
def test_a_page_is_read_in_its_own_encoding(tmp_path: Path, form: plistlib.PlistFormat, codec: str) -> None:
    html = PAGE.replace('<meta charset="utf-8">', "")
    file = written(tmp_path, {"WebMainResource": resource(html, ARTICLE, codec), "WebSubresources": []}, form)
    taken = capture(source_of(str(file)))
    assert [one.text.plain for one in taken.comments] == ["Größe zählt – „nicht“."]
    assert taken.article.url == ARTICLE


def test_frames_stand_where_they_were_shown(tmp_path: Path) -> None:
    page = blog_page("").replace('<ol class="comment-list"></ol>', '<iframe src="/rahmen"></iframe>')
    middle = '<html><body><iframe src="https://widget.example/7"></iframe></body></html>'
    inner = {"WebMainResource": resource(WIDGET, "https://widget.example/7")}
    frame = {"WebMainResource": resource(middle, "https://blatt.example/rahmen"), "WebSubframeArchives": [inner]}
    data = {"WebMainResource": resource(page, ARTICLE), "WebSubframeArchives": [frame]}
    assert [one.text.plain for one in capture(source_of(str(written(tmp_path, data)))).comments] == ["Im Rahmen."]


@pytest.mark.parametrize(
    "data",
    [
        {"WebMainResource": {}},
        {"WebMainResource": {"WebResourceData": "Text statt Bytes"}},
        {"WebMainResource": []},
        b"bplist00WebMainResource\xff\xff\xff",
        b"<?xml version='1.0'?><plist><dict><key>WebMainResource</key><dict>",
        b"<?xml version='1.0'?><!DOCTYPE plist [<!ENTITY a 'b'>]><plist><dict><key>WebMainResource</key>"
        b"<string>&a;</string></dict></plist>",
    ],
    ids=["empty", "text", "list", "binary", "cut", "entities"],
)
def test_what_is_none_is_a_sentence(tmp_path: Path, data: Any) -> None:
    with pytest.raises(SourceError, match="Safari"):
        capture(source_of(str(written(tmp_path, data))))


def test_any_damage_is_read_or_a_sentence(tmp_path: Path) -> None:
    chance = random.Random(1)
    for form in FORMS:
        whole = plistlib.dumps({"WebMainResource": resource(PAGE, ARTICLE)}, fmt=form)
        for _ in range(150):
            body = bytearray(whole[: chance.randrange(1, len(whole))] if chance.random() < 0.3 else whole)
            for _ in range(chance.choice((1, 4))):
                body[chance.randrange(len(body))] = chance.randrange(256)
            try:
                capture(source_of(str(written(tmp_path, bytes(body)))))
            except ThreadmarkError as error:
                assert str(error)
