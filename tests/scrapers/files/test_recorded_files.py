"""Every export and every saved answer beside the checkout, read as a user opens it, with counts against its index."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from domain.capture import Capture
from domain.errors import NoCommentsFound
from operations import capturing, files

PAGES = Path(__file__).parents[4] / "shared" / "pages"
here = pytest.mark.skipif(not PAGES.is_dir(), reason="the recorded pages are not beside the checkout")

OTHERWISE = {
    "discourse/discourse_api_topic.json": (3, "the first of four posts is the article"),
    "disqus_export/remark42_disqus.xml": (6, "one post without an id, which the index did not count"),
    "disqus_export/remark42_disqus-deleted-post.xml": (6, "the same"),
    "disqus_export/remark42_disqus-deleted-thread.xml": (6, "the same"),
    "hackernews/v0_item_27402392_http.txt": (0, "a story without comments is the one item"),
    "mastodon/mastodon.social_110446983926957470_context.json": (1, "the ancestor is what is answered"),
    "mastodon/status_and_reply.json": (1, "the other one is the status itself"),
    "microformats2/article_with_comments.mf2.json": (2, "not counted in the index"),
    "microformats2/comment.mf2.json": (1, "not counted in the index"),
    "bluesky/thread_view_post_with_embed_media.json": (0, "a post without replies"),
}
NOTHING = {
    "hackernews/v0_item_14516538_http.txt": "a story whose comments are answers of their own",
    "reddit/deleted_comment.json": "states 19 comments, its list is empty",
    "reddit/n49rw_full_cassette.json": "many answers in one file: tests/scrapers/platforms/test_recorded_social.py",
    "schema_org/Event.002.json": "a counter of comments, and none of them",
}
FIELD = re.compile(r'(?:e-?mail|_IP|ipAddress|remote_addr)"?\s*[>:]\s*"?(?:<!\[CDATA\[)?([^<"\]\s,]+)', re.IGNORECASE)
"""A field that only holds the address of a person."""
PERSONAL = re.compile(rb"[\w.+-]+@[\w-]+\.[\w.]+|\b(?:\d{1,3}\.){3}\d{1,3}\b")


def rows() -> list[dict[str, str]]:
    if not PAGES.is_dir():
        return []
    with (PAGES / "INDEX.tsv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream, delimiter="\t"))
    return [row for row in found if not row["file"].endswith((".html", ".htm"))]


def read_all(file: Path) -> list[Capture]:
    """The file as it is opened, all its discussions."""
    inside = files.inside(file)
    if inside is None:
        return [capturing.read(capturing.source_of(str(file)))]
    return [capturing.read(files.Part(inside, entry.part)) for entry in inside.entries]


@here
@pytest.mark.parametrize("row", rows(), ids=lambda row: row["file"])
def test_it_is_read_completely(row: dict[str, str]) -> None:
    name = row["file"]
    if name in NOTHING:
        with pytest.raises(NoCommentsFound):
            read_all(PAGES / name)
        return
    taken = read_all(PAGES / name)
    stated = re.match(r"\d+", row["counted"])
    wanted = OTHERWISE[name][0] if name in OTHERWISE else int(stated[0]) if stated else None
    assert wanted is not None, f"{name}: how many comments are in it?"
    assert sum(len(one.comments) for one in taken) == wanted
    assert all(not one.receipt.is_guess for one in taken)


@here
def test_three_recordings_of_one_thread_grow() -> None:
    found = [
        len(read_all(PAGES / "disqus_api" / f"7038107572_{moment}.json")[0].comments)
        for moment in ("20181112142536", "20181113212935", "20181113213503")
    ]
    assert found == [50, 58, 64]


@here
@pytest.mark.parametrize(
    "row", [row for row in rows() if "export" in row["file"] or "wxr" in row["file"]], ids=lambda row: row["file"]
)
def test_no_address_of_a_commenter_is_kept(row: dict[str, str]) -> None:
    """Neither in the comments nor in the page that is kept. What stands in a text was written by its author."""
    raw = (PAGES / row["file"]).read_bytes()
    for taken in read_all(PAGES / row["file"]):
        texts = " ".join([taken.article.text.plain, *(one.text.plain for one in taken.comments)]).encode()
        for page in taken.pages:
            for found in set(PERSONAL.findall(page.body)):
                assert found in texts, f"{found!r} of {raw.count(found)} in the file is kept"
        for one in taken.comments:
            shown = f"{one.author.name} {one.author.url} {one.author.site_id}".encode()
            assert not PERSONAL.search(shown), shown


@here
def test_what_stood_in_their_own_fields_is_nowhere() -> None:
    """Neither in what is read and kept, nor in what is said about it; not even in a text."""
    looked_for = 0
    for row in rows():
        if "export" not in row["file"] and row["platform"] not in ("wxr", "isso"):
            continue
        stated = set(FIELD.findall((PAGES / row["file"]).read_text(encoding="utf-8"))) - {"null"}
        looked_for += len(stated)
        kept = "".join(repr(one) + "".join(map(repr, one.pages)) for one in read_all(PAGES / row["file"]))
        assert [one for one in stated if one in kept] == [], row["file"]
    assert looked_for > 10


@here
def test_a_wordpress_export_tells_its_kinds_apart() -> None:
    (file,) = (PAGES / "wxr").glob("*.xml")
    taken = read_all(file)
    assert sum(one.receipt.pingbacks for one in taken) == 4
    assert sum(one.receipt.missing_parents for one in taken) == 0
    assert any(comment.parent_key for one in taken for comment in one.comments)
