"""A discussion read from a real Isso."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from domain.capture import Capture
from domain.comment import Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from scrapers.capturing import Address, SavedFile, capture
from scrapers.fetch import Fetcher
from scrapers.scraper import Request
from tests.servers.hosted_fixture import Running

pytestmark = pytest.mark.isso


@dataclass
class Sparing:
    """A fetcher whose first question to the interface asks for few comments, so that the rest is hidden."""

    fetcher: Fetcher
    limits: str
    refuse_rest: bool = False
    asked: int = 0

    def fetch(self, request: Request) -> Page:
        if "uri=" not in request.url:
            return self.fetcher.fetch(request)
        self.asked += 1
        if self.asked == 1:
            return self.fetcher.fetch(replace(request, url=f"{request.url}&{self.limits}"))
        if self.refuse_rest:
            raise FetchError(say("Enough."), None, 503)
        return self.fetcher.fetch(replace(request, url=re.sub(r"limit=100&", "limit=4&", request.url)))


@pytest.fixture(scope="module")
def taken(isso: Running) -> Capture:
    with Fetcher(allow_local=True, pause=0) as fetcher:
        return capture(Address(isso.page), fetcher=fetcher)


def by_id(taken: Capture) -> dict[str, Comment]:
    return {one.site_id or "": one for one in taken.comments}


def test_the_discussion_is_read_as_it_was_written(isso: Running, taken: Capture) -> None:
    found = by_id(taken)
    number = {one["n"]: str(isso.state["ids"][str(one["n"])]) for one in isso.seed["comments"]}
    parents = {one["n"]: one["parent"] for one in isso.seed["comments"]}
    for one in isso.seed["comments"]:
        comment = found[number[one["n"]]]
        assert comment.author.name == one["author"]
        assert comment.published.iso is not None
        wanted = datetime.fromisoformat(one["date_gmt"] + "+00:00")
        assert datetime.fromisoformat(comment.published.iso) == wanted
        assert "".join(comment.text.plain.split())[:20] == "".join(one["text"].split())[:20]
        top = one["parent"]
        while top is not None and parents[top] is not None:
            top = parents[top]  # Isso files every reply under the first comment of its thread
        assert comment.parent_key == (found[number[top]].key if top is not None else None)
    first = found[number[1]]
    assert (first.votes_up, first.votes_down) == (3, 1)


def test_the_receipt_agrees_with_the_server(taken: Capture) -> None:
    receipt = taken.receipt
    assert receipt.source == "isso-api" and receipt.complete and not receipt.warnings
    assert receipt.declared == receipt.comments == len(taken.comments)
    assert receipt.missing_parents == 0 and receipt.confidence == 1.0
    assert taken.article.title is not None and taken.article.title.startswith("Der Wochenmarkt")


def test_deleted_edited_and_held_ones(isso: Running, taken: Capture) -> None:
    found, labels = by_id(taken), {name: str(key) for name, key in isso.state["labels"].items()}
    deleted = found[labels["deleted"]]
    assert deleted.status is CommentStatus.DELETED and not deleted.text and deleted.author.name is None
    assert found[labels["under_deleted"]].parent_key == deleted.key
    edited = found[labels["edited"]]
    assert edited.status is CommentStatus.EDITED and edited.edited.iso and edited.text.plain == "Zweite Fassung."
    assert edited.edited.iso > (edited.published.iso or "")
    assert labels["held"] not in found
    assert found[labels["anonymous"]].author.name is None
    assert found[labels["formula"]].author.name == "=SUMME(A1)"
    assert "alert(1)" in found[labels["markup"]].text.plain


def test_a_reused_id_is_another_comment(isso: Running, taken: Capture) -> None:
    labels = isso.state["labels"]
    assert labels["first_of_id"] == labels["edited"], "Isso did not give the id out again"
    one = by_id(taken)[str(labels["edited"])]
    assert one.key.startswith(f"{labels['edited']}-") and one.key != one.site_id


def test_nothing_made_from_addresses_is_kept(taken: Capture) -> None:
    assert all(one.author.site_id is None for one in taken.comments)


@pytest.mark.parametrize("limits", ["limit=3", "limit=5&nested_limit=1", "nested_limit=0", "limit=1&nested_limit=0"])
def test_what_the_server_hides_is_asked_for(isso: Running, taken: Capture, limits: str) -> None:
    with Fetcher(allow_local=True, pause=0) as fetcher:
        found = capture(Address(isso.page), fetcher=Sparing(fetcher, limits))
    assert {(one.key, one.parent_key) for one in found.comments} == {
        (one.key, one.parent_key) for one in taken.comments
    }
    assert found.receipt.complete and not found.receipt.warnings


def test_what_cannot_be_had_is_counted(isso: Running, taken: Capture) -> None:
    with Fetcher(allow_local=True, pause=0) as fetcher:
        found = capture(Address(isso.page), fetcher=Sparing(fetcher, "limit=3&nested_limit=0", refuse_rest=True))
    assert len(found.comments) == 3 and found.receipt.declared == len(taken.comments)
    assert found.receipt.reason == "refused" and "Enough." in str(found.receipt.warnings[0])


def test_saved_answers_and_an_unknown_page(isso: Running, taken: Capture, tmp_path: Path) -> None:
    with Fetcher(allow_local=True, pause=0) as fetcher:
        saved = tmp_path / "answer.json"
        saved.write_bytes(fetcher.fetch(Request(isso.api, "api")).body)
        newest = tmp_path / "latest.json"
        newest.write_bytes(fetcher.fetch(Request(isso.api.split("?")[0] + "latest?limit=9", "api")).body)
        page = fetcher.fetch(Request(isso.page, "article"))
        elsewhere = replace(page, body=page.body.replace(b'data-isso-id="/markt/"', b'data-isso-id="/leer/"'))

        class Elsewhere:
            def fetch(self, request: Request) -> Page:
                return elsewhere if request.role == "article" else fetcher.fetch(request)

        with pytest.raises(NoCommentsFound, match="Nobody") as raised:
            capture(Address(isso.page), fetcher=Elsewhere())
    assert raised.value.system == "Isso"
    from_file = capture(SavedFile(saved))
    assert [(one.key, one.parent_key) for one in from_file.comments] == [
        (one.key, one.parent_key) for one in taken.comments
    ]
    assert len(capture(SavedFile(newest)).comments) == 9
