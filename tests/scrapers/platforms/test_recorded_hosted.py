"""Answers of Disqus, the Guardian, Isso, Waline and django-comments-xtd that were recorded, to their last comment.

They lie beside the checkout (../shared/pages and ../shared/servers); nothing of them is copied.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Capture, Reason
from domain.comment import CommentStatus
from domain.errors import SourceError
from scrapers.capturing import SavedFile, capture
from tests.score_gold import PAGES

SERVERS = PAGES.parent / "servers"
pytestmark = pytest.mark.skipif(not PAGES.exists(), reason=f"{PAGES} is not there")
COUNTS = {
    "pages/disqus_api/7038107572_20181112142536.json": (50, "disqus-saved"),
    "pages/disqus_api/7038107572_20181113212935.json": (58, "disqus-saved"),
    "pages/disqus_api/7038107572_20181113213503.json": (64, "disqus-saved"),
    "pages/guardian/discussion_ddp96_excerpt.json": (7, "guardian-saved"),
    "servers/isso/feed.xml": (27, "feed-atom"),
    "servers/isso/latest.json": (5, "isso-saved"),
    "servers/isso/plain.json": (27, "isso-saved"),
    "servers/isso/replies_of_9.json": (3, "isso-saved"),
    "servers/isso/sort_newest.json": (27, "isso-saved"),
    "servers/isso/sort_oldest.json": (27, "isso-saved"),
    "servers/isso/sort_upvotes.json": (27, "isso-saved"),
    "servers/isso/thread.json": (27, "isso-saved"),
    "servers/isso/thread_limit3.json": (4, "isso-saved"),
    "servers/isso/thread_limit3_after.json": (4, "isso-saved"),
    "servers/isso/thread_nested0.json": (17, "isso-saved"),
    "servers/isso/thread_nested1.json": (22, "isso-saved"),
    "servers/isso/thread_offset.json": (3, "isso-saved"),
    "servers/waline/comment_100.json": (20, "waline-saved"),
    "servers/waline/comment_p1.json": (16, "waline-saved"),
    "servers/waline/comment_p2.json": (4, "waline-saved"),
    "servers/waline/old.json": (15, "waline-saved"),
    "servers/waline/recent.json": (5, "waline-saved"),
    "servers/xtd/api_list.json": (20, "django-xtd-saved"),
    "servers/xtd/page.html": (20, "django-xtd-html"),
}
WITHOUT = {
    *(f"servers/isso/{name}" for name in ("admin.html", "config.json", "count.json", "embed.min.js.hdr", "id1.json")),
    *(f"servers/isso/{name}" for name in ("id1_plain.json", "id_missing.json", "missing_thread.json", "no_uri.txt")),
    *("servers/isso/page.html", "servers/waline/count.json", "servers/waline/index.html", "servers/waline/rss.xml"),
    *("servers/waline/run.js", "servers/xtd/api_count.json", "servers/xtd/xtd_site.py"),
}
"""No comments in them: refusals, counts, pages that a script fills, programs, a feed that names no writers."""
ELSEWHERE = {"pages/isso/generic_import.json"}
"""An owner's import file, which scrapers/files reads."""
FOLDERS = ("pages/disqus_api", "pages/guardian", "pages/isso", "servers/isso", "servers/waline", "servers/xtd")


def taken(name: str) -> Capture:
    return capture(SavedFile(PAGES.parent / name))


def given(name: str) -> Any:
    return json.loads((PAGES.parent / name).read_text(encoding="utf-8"))


def test_no_file_is_left_out() -> None:
    there = {
        str(file.relative_to(PAGES.parent))
        for folder in FOLDERS
        for file in (PAGES.parent / folder).iterdir()
        if file.is_file() and not file.name.endswith(".hdr")
    }
    assert there - WITHOUT - ELSEWHERE == set(COUNTS)


@pytest.mark.parametrize("name", sorted(COUNTS))
def test_every_comment_of_a_file_is_read(name: str) -> None:
    count, source = COUNTS[name]
    found = taken(name)
    assert (len(found.comments), found.receipt.source) == (count, source)
    assert len({one.key for one in found.comments}) == count == len(found.thread())
    assert all(one.published.iso for one in found.comments)
    assert name.endswith(".xml") or all(one.text or one.status is CommentStatus.DELETED for one in found.comments)
    assert not found.receipt.is_guess


@pytest.mark.parametrize("name", sorted(WITHOUT))
def test_a_file_without_comments_is_a_sentence(name: str) -> None:
    if not (PAGES.parent / name).exists() or name.endswith((".js", ".py", ".hdr")):
        pytest.skip("no page")
    with pytest.raises(SourceError) as raised:
        taken(name)
    assert str(raised.value.what)


def test_disqus_is_what_was_given() -> None:
    for name in (one for one in COUNTS if "disqus" in one):
        posts = {post["id"]: post for post in given(name)["response"]}
        found = taken(name)
        assert set(posts) == {one.key for one in found.comments}
        for one in found.comments:
            post = posts[one.key]
            assert one.parent_key == (str(post["parent"]) if post["parent"] is not None else None)
            assert one.author.name == post["author"]["name"]
            assert one.published.iso == post["createdAt"] + "+00:00"
            assert (one.votes_up, one.votes_down, one.score) == (post["likes"], post["dislikes"], post["points"])
            assert (one.status is CommentStatus.EDITED) is post["isEdited"]
    assert max(node.depth for node in taken("pages/disqus_api/7038107572_20181113213503.json").thread()) == 5


def test_three_takings_of_one_discussion_share_their_keys() -> None:
    keys = [{one.key for one in taken(name).comments} for name in sorted(COUNTS) if "disqus" in name]
    assert len(keys[0] & keys[1]) > 30 and len(keys[1] & keys[2]) > 50


def test_the_guardians_replies_name_the_one_they_answer() -> None:
    found = taken("pages/guardian/discussion_ddp96_excerpt.json")
    assert [node.depth for node in found.thread()] == [0, 1, 1, 2, 3, 1, 2]
    assert found.receipt.declared == 782 and found.receipt.reason is Reason.PAGED


def test_isso_in_three_orders_is_one_discussion() -> None:
    orders = [taken(f"servers/isso/sort_{name}.json") for name in ("newest", "oldest", "upvotes")]
    assert len({frozenset((one.key, one.parent_key) for one in found.comments) for found in orders}) == 1
    found = taken("servers/isso/thread.json")
    deleted = [one for one in found.comments if one.status is CommentStatus.DELETED]
    assert [one.site_id for one in deleted] == ["20"] and deleted[0].author.name is None
    assert sum(one.status is CommentStatus.EDITED for one in found.comments) == 1
    assert found.receipt.declared == 27 and found.receipt.missing_parents == 0


def test_waline_keeps_true_parents() -> None:
    found = taken("servers/waline/comment_100.json")
    parents = {one.key: one.parent_key for one in found.comments}
    assert (parents["11"], parents["8"], parents["12"], parents["4"]) == ("10", "7", "9", "3")
    assert found.receipt.declared == 20 and found.receipt.complete
    both = [one.key for name in ("p1", "p2") for one in taken(f"servers/waline/comment_{name}.json").comments]
    assert sorted(both) == sorted(parents)


def test_xtd_reads_the_same_from_both() -> None:
    api, page = taken("servers/xtd/api_list.json"), taken("servers/xtd/page.html")
    assert {(one.key, one.parent_key, one.author.name, one.published.iso) for one in api.comments} == {
        (one.key, one.parent_key, one.author.name, one.published.iso) for one in page.comments
    }
    assert [one.key for one in page.comments if one.status is CommentStatus.DELETED] == ["5"]
    assert not api.receipt.missing_parents and not any(one.parent_key == one.key for one in api.comments)


def test_nothing_personal_beyond_name_and_address_is_kept() -> None:
    for name in COUNTS:
        if name.endswith(".xml"):
            continue
        for one in taken(name).comments:
            assert (
                "gravatar" not in repr(one) and "avatar." not in repr(one.author) and "@" not in (one.author.url or "")
            )


@pytest.mark.parametrize("name", sorted(one for one in COUNTS if one.endswith(".json")))
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_file_that_is_cut_is_a_sentence(name: str, share: float, tmp_path: Path) -> None:
    body = (PAGES.parent / name).read_bytes()
    file = tmp_path / Path(name).name
    file.write_bytes(body[: int(len(body) * share)])
    with pytest.raises(SourceError) as raised:
        capture(SavedFile(file))
    assert str(raised.value.what)
