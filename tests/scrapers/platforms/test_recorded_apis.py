"""Answers of YouTube, WordPress and the New York Times that others recorded, read to their last comment.

They lie beside the checkout (../shared/pages, INDEX.tsv says what each holds); nothing of them is copied.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Capture, Reason
from domain.comment import CommentStatus
from domain.time import Precision
from scrapers.capturing import SavedFile, capture
from tests.score_gold import PAGES

FOLDERS = ("youtube", "nyt", "wp_comment_feed", "wp_rest")
pytestmark = pytest.mark.skipif(not PAGES.exists(), reason=f"{PAGES} is not there")


def counts() -> Iterator[tuple[str, int]]:
    """What the index counted in each file, by selector: its first number."""
    index = PAGES / "INDEX.tsv"
    if not index.exists():
        return
    with index.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["platform"] in FOLDERS:
                yield row["file"], int(row["counted"].split()[0])


def taken(name: str) -> Capture:
    return capture(SavedFile(PAGES / name))


def test_no_file_is_left_out() -> None:
    listed = {name for name, _ in counts()}
    there = {str(file.relative_to(PAGES)) for folder in FOLDERS for file in (PAGES / folder).iterdir()}
    assert listed == there and len(there) == 7


@pytest.mark.parametrize(("name", "count"), list(counts()), ids=lambda value: str(value))
def test_every_comment_of_a_file_is_read(name: str, count: int) -> None:
    found = taken(name)
    assert len(found.comments) == found.receipt.comments + found.receipt.pingbacks == count
    assert len({one.key for one in found.comments}) == count
    assert all(one.site_id and one.text and one.author.name and one.published.iso for one in found.comments)
    assert not found.receipt.is_guess


def youtube(name: str) -> tuple[Capture, dict[str, Any]]:
    """What was read, and what the file holds, by comment id."""
    file = json.loads((PAGES / "youtube" / name).read_text(encoding="utf-8"))
    mutations = file["frameworkUpdates"]["entityBatchUpdate"]["mutations"]
    payloads = [one["payload"].get("commentEntityPayload") for one in mutations]
    return taken(f"youtube/{name}"), {one["properties"]["commentId"]: one for one in payloads if one}


@pytest.mark.parametrize(
    "name", ["creatorreply_next_page1.json", "replies_next_page1.json", "replies_next_replies.json"]
)
def test_what_youtube_gave_is_what_is_read(name: str) -> None:
    found, given = youtube(name)
    for one in found.comments:
        said = given[one.key]
        content = said["properties"]["content"]["content"]
        assert "".join(one.text.plain.split()) == "".join(content.split())
        assert one.author.name == said["author"]["displayName"]
        assert one.author.site_id == said["author"]["channelId"]
        assert one.by_article_author is said["author"]["isCreator"]
        assert one.published.raw == said["properties"]["publishedTime"]
        assert one.published.precision is Precision.RELATIVE
        assert (one.status is CommentStatus.EDITED) is ("edited" in said["properties"]["publishedTime"])


def test_youtube_states_more_than_one_answer_holds() -> None:
    found, _ = youtube("replies_next_page1.json")
    assert found.receipt.declared == 21_051 and found.receipt.reason is Reason.LAZY
    assert found.comments[0].votes_up == 9_800 and found.comments[3].votes_up == 635
    assert "14 comments" in str(found.receipt.warnings[0])
    links = [span.href or "" for block in found.comments[0].text.blocks for span in block.spans]
    assert links and all("youtube.com/redirect" not in link for link in links)
    small, _ = youtube("creatorreply_next_page1.json")
    assert small.receipt.declared == 105 and len(small.receipt.warnings) == 1
    assert small.comments[5].votes_up == 0


def test_replies_of_youtube_name_the_comment_above_them() -> None:
    found, _ = youtube("replies_next_replies.json")
    assert len({one.parent_key for one in found.comments}) == 1
    assert found.receipt.missing_parents == 10


def test_the_order_is_that_of_the_page() -> None:
    found, given = youtube("replies_next_page1.json")
    assert [one.key for one in found.comments] == list(given)


def test_a_wordpress_feed_names_parents_in_its_text() -> None:
    found = taken("wp_comment_feed/comments_feed_de_120minuten_excerpt.xml")
    by_key = {one.key: one for one in found.comments}
    assert by_key["11828"].parent_key == "11827" and by_key["11829"].parent_key == "11736"
    assert found.receipt.missing_parents == 2
    assert not any(one.text.plain.startswith("Als Antwort") for one in found.comments)
    assert "2 articles" in str(found.receipt.warnings[0])


def test_wordpress_answers_keep_their_parents_and_zones() -> None:
    nested = taken("wp_rest/wp-json_comments_nested_workerbee.json")
    assert [(one.key, one.parent_key) for one in nested.comments] == [("2", None), ("3", "2")]
    plain = taken("wp_rest/wp-json_comments_PTOM76.json")
    assert plain.comments[0].published.iso == "2022-07-19T17:08:23+09:00"


def test_a_comment_of_the_new_york_times() -> None:
    found = taken("nyt/community_v3_excerpt.json")
    one = found.comments[0]
    assert one.published.iso == "2016-03-12T21:44:46+00:00"
    assert one.parent_key == "17868183" and found.receipt.missing_parents == 1
    assert one.author.url is None and not one.text.plain.startswith("<")
    assert found.receipt.declared == 25 and found.receipt.reason is Reason.PAGED


def test_nothing_personal_beyond_name_and_address_is_kept() -> None:
    for name, _ in counts():
        for one in taken(name).comments:
            assert "gravatar" not in repr(one) and "@" not in (one.author.url or "").replace("/@", "")


@pytest.mark.parametrize("name", [name for name, _ in counts()])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_file_that_is_cut_is_a_sentence(name: str, share: float, tmp_path: Path) -> None:
    from domain.errors import SourceError

    body = (PAGES / name).read_bytes()
    file = tmp_path / Path(name).name
    file.write_bytes(body[: int(len(body) * share)])
    try:
        found = capture(SavedFile(file))
    except SourceError as error:
        assert str(error.what)
    else:
        assert found.receipt.warnings
