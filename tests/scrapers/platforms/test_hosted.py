"""Isso, Waline, Remark42, Commento, Cusdis, the Guardian: what their pages say, and what happens without an answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Reason
from domain.errors import FetchError, NoCommentsFound, SourceError
from domain.page import Page
from scrapers.capturing import Address, SavedFile, capture
from scrapers.finding import ranked
from scrapers.platforms.hosted import every, said
from scrapers.platforms.waline import Waline
from tests.recorded import PAGES, Recorded

LIVE = ("isso/thread", "waline/pages", "remark42/plain", "commento/thread", "cusdis/thread", "guardian/pages")


def answers(pair: str) -> dict[str, Any]:
    return dict(json.loads((PAGES / f"{pair}.answers.json").read_text(encoding="utf-8")))


def taken(given: dict[str, Any]) -> Any:
    return capture(Address(given["start"]), fetcher=Recorded(given))


def without_interface(given: dict[str, Any], answer: Any) -> dict[str, Any]:
    return {name: value if name in ("start", given["start"]) else answer for name, value in given.items()}


@pytest.mark.parametrize("pair", LIVE)
@pytest.mark.parametrize("answer", [401, 403, 404, 429, 500, "<html><title>Moment</title></html>", '{"replies": [{'])
def test_who_does_not_answer_is_named_and_what_to_do(pair: str, answer: Any) -> None:
    with pytest.raises(SourceError) as raised:
        taken(without_interface(answers(pair), answer))
    named = ("Isso", "Waline", "Remark42", "Commento", "Cusdis", "Guardian")
    assert any(name in str(raised.value.what) for name in named)
    assert raised.value.advice is not None and "browser" in str(raised.value.advice)


@pytest.mark.parametrize("pair", LIVE)
def test_a_saved_page_is_told_to_be_an_address(pair: str, tmp_path: Path) -> None:
    given = answers(pair)
    saved = tmp_path / "page.html"
    saved.write_text(given[given["start"]], encoding="utf-8")
    for url in (given["start"], None):
        with pytest.raises(NoCommentsFound) as raised:
            capture(SavedFile(saved, url))
        assert raised.value.system is not None and "Give the page's address" in str(raised.value.advice)


@pytest.mark.parametrize(
    ("pair", "empty"),
    [
        ("isso/thread", {"id": None, "total_replies": 0, "hidden_replies": 0, "replies": []}),
        ("waline/pages", {"errno": 0, "errmsg": "", "data": {"page": 1, "totalPages": 0, "count": 0, "data": []}}),
        ("remark42/plain", {"comments": [], "info": {"count": 0}}),
        ("commento/thread", {"success": True, "comments": [], "commenters": {}}),
        ("cusdis/thread", {"data": {"data": [], "commentCount": 0, "pageSize": 10, "pageCount": 1}}),
        ("guardian/pages", {"status": "ok", "pages": 0, "discussion": {"commentCount": 0, "comments": []}}),
    ],
)
def test_nobody_has_written_yet(pair: str, empty: Any) -> None:
    with pytest.raises(NoCommentsFound, match="Nobody has written") as raised:
        taken(without_interface(answers(pair), empty))
    assert raised.value.system is not None


@pytest.mark.parametrize(
    ("pair", "answer", "word"),
    [
        ("waline/pages", {"errno": 1000, "errmsg": "Path is banned"}, "banned"),
        ("commento/thread", {"success": False, "message": "No such domain"}, "No such domain"),
    ],
)
def test_the_servers_own_word_is_told(pair: str, answer: Any, word: str) -> None:
    with pytest.raises(NoCommentsFound, match=word):
        taken(without_interface(answers(pair), answer))


def test_an_older_waline_is_asked_where_it_answers() -> None:
    given = answers("waline/pages")
    older = {name.replace("/api/comment", "/comment"): value for name, value in given.items()}
    bare = {name: value["data"] if isinstance(value, dict) else value for name, value in older.items()}
    assert len(taken(bare).comments) == 6


def test_a_page_that_repeats_itself_ends_the_walk() -> None:
    given = answers("waline/pages")
    first, second = (name for name in given if "/api/" in name)
    given[second] = {**given[first], "data": {**given[first]["data"], "totalPages": 10**9}}
    given[first]["data"]["totalPages"] = 10**9
    found = taken(given)
    assert len(found.comments) == 4 and found.receipt.requests == 3


def test_a_later_page_that_is_refused_is_told() -> None:
    for pair in ("waline/pages", "cusdis/thread", "guardian/pages"):
        given = answers(pair)
        later = next(name for name in given if name.endswith("page=2") or "page=2&" in name)
        found = taken({**given, later: 503})
        assert found.receipt.reason == "refused" and "503" in str(found.receipt.warnings[0])


def test_isso_gives_an_id_out_again() -> None:
    given = answers("isso/thread")
    first = next(name for name in given if name.endswith("%2Fnachtfaehre%2F"))
    twice = {**given[first]["replies"][2], "created": 1725999999.0, "text": "<p>Neu.</p>", "modified": None}
    given[first]["replies"].append(twice)
    found = taken(given)
    assert [one.key for one in found.comments if one.site_id == "7"] == ["7-1725262000", "7-1725999999"]


def test_isso_that_hides_without_end_is_left() -> None:
    given = answers("isso/thread")
    first = next(name for name in given if name.endswith("%2Fnachtfaehre%2F"))
    given[first]["hidden_replies"] = 10**12
    later = next(name for name in given if name.endswith("offset=3"))
    empty = {name: value for name, value in given.items() if name != later}
    empty[later] = {"replies": []}
    found = taken(empty)
    assert "1000000000000" in str(found.receipt.warnings[-1]) and found.receipt.declared == 8


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ("a = {rootURL: 'x.example'}", "x.example"),
        ('{"rootURL":"https:\\/\\/x.example\\u002fy"}', "https://x.example/y"),
        ("var rootURL = `x`;", "x"),
        ("rootURL: 'it\\'s \"x\"'", 'it\'s "x"'),
        ("myrootURL: 'no'; rootURLs: 'no'; rootURL: name; rootURL: ''", None),
        ("rootURL: 'not\nclosed", None),
    ],
)
def test_values_in_scripts(script: str, value: str | None) -> None:
    assert said(script, "rootURL") == value


def test_a_long_script_without_ends_is_quick() -> None:
    assert list(every("rootURL: '" + "\\" * 200_000, "rootURL")) == []
    assert list(every("rootURL=" * 50_000, "rootURL")) == []


def test_words_about_a_system_are_not_the_system() -> None:
    text = "<p>Wir ziehen von Disqus zu Isso, Waline, Remark42, Cusdis und Commento um.</p>"
    assert not ranked(Page("https://blog.example/", text.encode()))


def test_the_waline_of_a_script_tag() -> None:
    html = (
        '<script src="https://unpkg.com/@waline/client@v2/dist/waline.js"></script>'
        "<script>Waline.init({el: '#waline', serverURL: 'https://w.example', path: '/fest/'})</script>"
    )
    page = Page("https://blog.example/a", html.encode(), requested_url="https://blog.example/a")
    assert Waline().recognises(page) == 1.0
    asked = Recorded({"https://blog.example/a": html})
    with pytest.raises(FetchError):
        capture(Address("https://blog.example/a"), fetcher=asked)
    assert asked.asked[1].startswith("https://w.example/api/comment?path=%2Ffest%2F&")


def test_a_later_page_that_holds_no_thread_costs_nothing_of_the_first() -> None:
    for pair in ("waline/pages", "cusdis/thread", "guardian/pages"):
        given = answers(pair)
        later = next(name for name in given if name.endswith("page=2") or "page=2&" in name)
        found = taken({**given, later: {}})
        assert found.comments and found.receipt.reason is Reason.REFUSED
        assert any("only a part" in str(one) for one in found.receipt.warnings), pair
