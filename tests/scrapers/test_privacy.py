"""No e-mail and no IP address of other people is kept, in whatever form an answer has them; the rest stays."""

from __future__ import annotations

import json

import pytest

from domain.page import Page
from scrapers.capturing import capture
from scrapers.privacy import without_persons

MAIL, ADDRESS = "anna@post.example", "203.0.113.7"
FIELDS = [
    "email", "Email", "e-mail", "mail", "author_email", "by_email", "email_address", "raw_author_email",
    "ip", "author_ip", "ip_address", "ipAddress", "remote_addr", "remoteAddr", "userAgent", "author_user_agent",
]  # fmt: skip
KEPT = {"id": 1, "content": f"Schreib mir: {MAIL}", "tip": "x", "script": "y", "mailto": "z", "zip": 1, "emailed": "w"}


def kept(body: str | bytes) -> str:
    return without_persons(Page(None, body if isinstance(body, bytes) else body.encode())).body.decode()


@pytest.mark.parametrize("name", FIELDS)
def test_such_a_field_is_emptied_and_nothing_else(name: str) -> None:
    whole = [{"a": {"b": [{**KEPT, name: ADDRESS}]}}, {name: [MAIL]}, {name: {"value": MAIL}}, {name: False}]
    found = json.loads(kept(json.dumps(whole)))
    assert found == [{"a": {"b": [{**KEPT, name: None}]}}, {name: None}, {name: None}, {name: False}]


def test_lines_and_what_is_cut_off_lose_them_too() -> None:
    lines = json.dumps({"email": MAIL, "id": 1}) + "\n" + json.dumps({"author_ip": ADDRESS, "id": 2})[:-8]
    found = kept(lines)
    assert MAIL not in found and ADDRESS not in found and '"id": 1' in found
    assert MAIL not in kept('{"a": "b", "email": "' + MAIL)


@pytest.mark.parametrize("body", ['{"a": 1}', '<html>"email": "a@b.example"</html>', '{"email": "", "ip": null}', "[]"])
def test_what_has_none_stays_as_it_came(body: str) -> None:
    page = Page(None, body.encode())
    assert without_persons(page) is page


def test_an_answer_of_wordpress_to_its_owner_is_kept_without_them() -> None:
    item = {
        "id": 7, "post": 1, "parent": 0, "author": 0, "author_name": "Anna", "author_email": MAIL, "author_url": "",
        "author_ip": ADDRESS, "author_user_agent": "Mozilla", "date": "2024-05-03T12:30:00", "status": "approved",
        "date_gmt": "2024-05-03T10:30:00", "content": {"rendered": "<p>Text</p>"}, "link": "", "type": "comment",
    }  # fmt: skip
    taken = capture(Page(None, json.dumps([item]).encode(), "application/json"))
    (page,) = taken.pages
    assert [one.author.name for one in taken.comments] == ["Anna"]
    assert MAIL.encode() not in page.body and ADDRESS.encode() not in page.body and b"Mozilla" not in page.body
