"""The forum of golem.de: levels that begin anew, threads that are named anywhere in an answer, threads that fail."""

from __future__ import annotations

import json
from typing import Any

import pytest

from domain.capture import Capture
from domain.errors import FetchError, SourceError
from domain.page import Page
from scrapers.capturing import Address, capture
from scrapers.markup import parse
from scrapers.platforms.golem_thread import Thread, read_thread
from scrapers.scraper import Context
from tests.recorded import PAGES, Recorded

RECORDED = json.loads((PAGES / "golem" / "article.answers.json").read_text(encoding="utf-8"))
ASKED = next(address for address in RECORDED if "news6.php" in address)


def thread(*levels: int) -> Thread:
    items = "".join(
        f'<li data-user-id="1" style="padding-left:{level * 20}px"><h4 id="msg-{n}">B</h4>'
        '<div class="message-body">T</div></li>'
        for n, level in enumerate(levels, 1)
    )
    page = Page(None, f'<html><body><div id="thread-detail"><ol>{items}</ol></div></body></html>'.encode())
    return read_thread(parse(page), page, Context("2024-09-10T12:00:00+00:00"))


def parents(found: Thread) -> list[str | None]:
    return [one.parent_key for one in found.comments]


def test_levels_are_parents() -> None:
    assert parents(thread(1, 2, 3, 3, 2)) == [None, "1", "2", "2", "1"]


def test_below_fifteen_levels_the_page_begins_anew() -> None:
    found = thread(*range(1, 16), 1, 2, 5)
    assert parents(found)[14:17] == ["14", "15", None] and found.comments[16].parent_unknown
    assert found.ambiguous == 1
    assert parents(found)[17] == "4"


def test_without_levels_parents_are_unknown() -> None:
    found = thread(0, 0, 0)
    assert [one.parent_unknown for one in found.comments] == [False, True, True] and found.flat == 2


def take(answers: dict[str, Any]) -> Capture:
    return capture(Address(answers["start"]), fetcher=Recorded(answers))


def test_threads_that_fail_are_counted() -> None:
    found = take(RECORDED)
    assert len(found.comments) == 5 and "1 threads" in str(found.receipt.warnings[0])
    assert found.receipt.declared is None and found.receipt.reason is None


def test_threads_are_found_in_an_answer_of_any_form() -> None:
    links = "".join(f"<a href='{one['url']}'>x</a>" for one in RECORDED[ASKED]["threads"] if "url" in one)
    assert len(take({**RECORDED, ASKED: f"<div>{links}</div>"}).comments) == 4
    escaped = json.dumps(RECORDED[ASKED]).replace("/", "\\/")
    assert len(take({**RECORDED, ASKED: escaped}).comments) == 5


def test_an_answer_that_does_not_come() -> None:
    with pytest.raises(FetchError) as error:
        take({**RECORDED, ASKED: 403})
    assert "403" in str(error.value)


def test_only_the_papers_own_forum_is_asked() -> None:
    answer = {"threads": [{"url": "https://evil.example/kommentare/x/1,801,803,read.html"}]}
    recorded = Recorded({**RECORDED, ASKED: answer})
    with pytest.raises(SourceError):
        capture(Address(RECORDED["start"]), fetcher=recorded)
    assert all("evil" not in address for address in recorded.asked)
