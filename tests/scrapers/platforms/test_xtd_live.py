"""A discussion read from a real django-comments-xtd."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.capture import Capture
from domain.comment import Comment, CommentStatus
from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from domain.time import Precision
from scrapers.capturing import Address, SavedFile, capture
from scrapers.fetch import Fetcher
from scrapers.scraper import JSON, Request
from tests.servers.hosted_fixture import Running

pytestmark = pytest.mark.xtd


@pytest.fixture(scope="module")
def taken(xtd: Running) -> Capture:
    with Fetcher(allow_local=True, pause=0) as fetcher:
        return capture(Address(xtd.page), fetcher=fetcher)


def by_id(taken: Capture) -> dict[str, Comment]:
    return {one.site_id or "": one for one in taken.comments}


def shown(xtd: Running) -> list[dict[str, Any]]:
    """The seed's comments without the replies that were taken back with the one above them."""
    gone = xtd.state["labels"]["taken_back"]
    ids = xtd.state["ids"]
    return [one for one in xtd.seed["comments"] if not one["parent"] or ids[str(one["parent"])] != gone]


def check(xtd: Running, taken: Capture) -> None:
    """Every comment of the seed: parent, author, time to the minute, in the site's zone."""
    found, ids = by_id(taken), xtd.state["ids"]
    for one in shown(xtd):
        comment = found[str(ids[str(one["n"])])]
        assert comment.author.name == one["author"]
        assert comment.parent_key == (str(ids[str(one["parent"])]) if one["parent"] else None)
        local = datetime.fromisoformat(one["date_gmt"] + "+00:00").astimezone(ZoneInfo("Europe/Berlin"))
        assert comment.published.iso == f"{local:%Y-%m-%dT%H:%M}"
        assert comment.published.precision is Precision.MINUTE


def test_the_discussion_is_read_as_it_was_written(xtd: Running, taken: Capture) -> None:
    check(xtd, taken)
    assert taken.receipt.source == "django-xtd-api" and not taken.receipt.missing_parents
    assert len(taken.comments) == len(shown(xtd)) + 2
    assert taken.article.title == xtd.seed["title"]


def test_removed_liked_and_odd_ones(xtd: Running, taken: Capture) -> None:
    found, labels = by_id(taken), {name: str(key) for name, key in xtd.state["labels"].items()}
    assert found[labels["removed"]].status is found[labels["taken_back"]].status is CommentStatus.DELETED
    assert sum(one.status is CommentStatus.DELETED for one in taken.comments) == 2
    odd = found[labels["odd"]]
    assert odd.author.name == "=Tom <b>" and odd.author.url == "https://tom.example/"
    assert [block.text for block in odd.text.blocks] == ["<script>alert(1)</script> *x* 🙂", "zweiter Absatz"]
    assert found[str(xtd.state["ids"]["2"])].votes_up == 1
    assert found[labels["noon"]].published.iso == "2024-09-20T12:00"


def test_the_page_alone(xtd: Running, taken: Capture, tmp_path: Path) -> None:
    with Fetcher(allow_local=True, pause=0) as fetcher:

        class PagesOnly:
            def fetch(self, request: Request) -> Page:
                if request.role == "api":
                    raise FetchError(say("No."), None, 403)
                return fetcher.fetch(request)

        page = capture(Address(xtd.page), fetcher=PagesOnly())
        body = fetcher.fetch(Request(xtd.page, "article")).body
    assert page.receipt.source == "django-xtd-html" and len(page.comments) == len(taken.comments)
    assert [one.status for one in page.comments] == [one.status for one in taken.comments]
    check(xtd, page)
    saved = tmp_path / "page.html"
    saved.write_bytes(body)
    from_file = capture(SavedFile(saved, xtd.page))
    assert [(one.key, one.parent_key, one.author) for one in from_file.comments] == [
        (one.key, one.parent_key, one.author) for one in page.comments
    ]
    assert by_id(from_file)[str(xtd.state["ids"]["2"])].votes_up == 1


def test_a_saved_answer(xtd: Running, taken: Capture, tmp_path: Path) -> None:
    with Fetcher(allow_local=True, pause=0) as fetcher:
        saved = tmp_path / "answer.json"
        saved.write_bytes(fetcher.fetch(Request(xtd.api, "api", JSON)).body)
    found = capture(SavedFile(saved))
    assert [(one.key, one.parent_key) for one in found.comments] == [
        (one.key, one.parent_key) for one in taken.comments
    ]
    times = {one.key: one.published.iso for one in taken.comments}
    noon = str(xtd.state["labels"]["noon"])
    assert all(one.published.iso == times[one.key] for one in found.comments if one.key != noon)
