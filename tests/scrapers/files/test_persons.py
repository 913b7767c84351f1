"""E-mail and IP addresses in other fields: names lose them, ids and websites with one are dropped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scrapers.capturing import SavedFile, capture
from scrapers.files.listing import listed
from scrapers.files.persons import bare_name, is_personal, website
from tests.scrapers.files import test_exports as exports

MAIL, IP4, IP6 = "anna.b@post.example", "203.0.113.7", "2001:db8::17"


@pytest.mark.parametrize(
    "address", [MAIL, f"mailto:{MAIL}", f"<{MAIL}>", IP4, "203.0.113.x", f"{IP4}:8080", IP6, f"[{IP6}]"]
)
def test_an_address_alone_is_no_name(address: str) -> None:
    assert is_personal(f" {address} ") and bare_name(address) is None
    assert bare_name(f"Anna ({address})") == "Anna" and bare_name(f"{address}, Anna") == "Anna"


@pytest.mark.parametrize(
    "name",
    [
        "Änne",
        "@anna@social.example",
        "anna@home",
        "12:30:45",
        ":: Anna ::",
        "Version 1.2.3",
        "Dr. A. B.",
        "a:b:c",
        "Ü" * 400,
    ],
)
def test_other_names_stay_as_they_are(name: str) -> None:
    assert bare_name(name) == name and not is_personal(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://anna.example/blog?x=1", "https://anna.example/blog?x=1"),
        ("https://video.example/@anna", "https://video.example/@anna"),
        ("https://social.example/@anna@other.example", "https://social.example/@anna@other.example"),
        (f"https://{MAIL}/", None),
        (f"https://anna.example/?mail={MAIL.replace('@', '%40')}", None),
        (f"http://{IP4}/", None),
        (f"mailto:{MAIL}", None),
        (MAIL, None),
        ("javascript:alert(1)", None),
        ("", None),
        (None, None),
    ],
)
def test_a_website_holds_no_address(typed: str | None, kept: str | None) -> None:
    assert website(typed) == kept


@pytest.mark.parametrize("text", [":" * 5000 + "z", "a." * 5000 + "@", "1." * 5000, "a@" * 5000, "<" * 5000])
def test_long_texts_are_gone_over_in_no_time(text: str) -> None:
    bare_name(text)
    website(f"https://anna.example/{text}")


def kept(file: Path) -> str:
    """Everything that is kept of a file, and said about it."""
    taken = [capture(SavedFile(file, part=entry.part)) for entry in listed(file)]
    return "".join(repr(one) + b"".join(page.body for page in one.pages).decode() for one in taken)


@pytest.mark.parametrize(
    "typed", [f"Anna {MAIL}", f"mailto:{MAIL}", MAIL, f"http://{MAIL}", IP4, f"http://{IP4}/", IP6]
)
def test_no_export_keeps_one(tmp_path: Path, typed: str) -> None:
    person = {"name": typed, "id": typed, "ip": IP4}
    row = [
        {"text": "Eins", "author": typed, "author_id": typed, "profile_url": typed, "id": number} for number in (1, 2)
    ]
    isso = {
        "id": 1,
        "author": typed,
        "email": MAIL,
        "website": typed,
        "remote_addr": IP4,
        "created": "",
        "text": "Eins",
    }
    comment = {"commentHex": "a", "url": "https://blatt.example/", "commenterHex": typed, "markdown": "Eins"}
    bodies = {
        "wxr.xml": exports.wxr(exports.wp_comment(1, "Eins", author=typed, author_url=typed)),
        "byline.xml": exports.wxr(exports.wp_comment(1, "Eins")).replace("Kim Beispiel", typed).replace("kim", typed),
        "disqus.xml": exports.disqus(exports.post(1, "Eins")).replace("Anna", typed).replace("anna7", typed),
        "remark.json": "\n".join([exports.REMARK_HEAD, exports.remark("Eins", user=person)]),
        "isso.json": json.dumps([{"id": "/", "title": "T", "comments": [isso]}]),
        "commento.json": json.dumps(
            {"comments": [comment], "commenters": [{"commenterHex": typed, "name": typed, "link": typed}]}
        ),
        "t.jsonl": "\n".join(map(json.dumps, row)),
    }
    for name, body in bodies.items():
        (tmp_path / name).write_text(body, encoding="utf-8")
        text = kept(tmp_path / name)
        assert "Eins" in text
        assert [one for one in (MAIL, exports.MAIL, IP4, IP6) if one in text] == [], name
