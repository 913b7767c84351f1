"""The discussion of 19 comments and 3 pingbacks, read from a real WordPress in all its settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest

from domain.capture import Capture, Reason
from domain.comment import Comment, CommentKind
from scrapers.capturing import Address, capture
from tests.servers.refusing import Recording, is_feed, is_rest
from tests.servers.wordpress_fixture import VARIANTS, RealWordPress

pytestmark = pytest.mark.wordpress

PRINTED_PARENTS = set(VARIANTS) - {"flat"}
"""Settings whose pages show who answers whom."""


@pytest.fixture
def recording() -> Iterator[Callable[..., Recording]]:
    made: list[Recording] = []

    def make(**settings: Any) -> Recording:
        made.append(Recording(**settings))
        return made[-1]

    yield make
    for one in made:
        one.close()


def utc(iso: str | None) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None


def truth(site: RealWordPress) -> dict[str, dict[str, Any]]:
    number = site.state["seed_map"]
    listed = [*site.seed["comments"], *site.seed["pingbacks"]]
    return {str(number[str(one["n"])]): one for one in listed}


def check_all(site: RealWordPress, taken: Capture, *, parents: bool = True) -> None:
    """Every comment, parent, author, time, kind and text against the ground truth."""
    expected = truth(site)
    got: dict[str, Comment] = {comment.key: comment for comment in taken.comments}
    number = site.state["seed_map"]
    assert set(got) == set(expected)
    for key, one in expected.items():
        comment = got[key]
        assert comment.site_id == key
        assert comment.kind.value == one.get("type", "comment"), key
        assert utc(comment.published.iso) == datetime.fromisoformat(one["date_gmt"] + "+00:00"), key
        assert comment.permalink is not None and comment.permalink.endswith(f"#comment-{key}")
        if comment.kind is CommentKind.COMMENT:
            assert comment.author.name == one["author"]
            assert comment.text.plain == one["text"]
            if parents:
                assert comment.parent_key == (str(number[str(one["parent"])]) if one["parent"] else None), key
        else:
            assert comment.author.url == one["url"]
    names = {got[key].author.name for key, one in expected.items() if "type" in one}
    assert names == {
        "Grauwiek zieht um – Linkschau KW 36",
        "Markt & Mitte: „Der große Umzug“",
        "Presseschau im Oktober",
    }


def check_receipt(taken: Capture) -> None:
    receipt = taken.receipt
    assert (receipt.declared, receipt.comments, receipt.pingbacks) == (22, 19, 3)
    assert receipt.complete and receipt.difference == 0 and receipt.reason is None
    assert receipt.declared_text and "22" in receipt.declared_text
    assert receipt.missing_parents == 0


@pytest.mark.parametrize("variant", VARIANTS)
def test_everything_over_rest(wordpress: RealWordPress, recording: Callable[..., Recording], variant: str) -> None:
    fetcher = recording()
    taken = capture(Address(wordpress.address(wordpress.slug, variant)), fetcher=fetcher)
    check_all(wordpress, taken)
    check_receipt(taken)
    assert taken.receipt.source.startswith("wordpress-rest+html")
    assert taken.receipt.requests == len(fetcher.asked)
    assert not taken.receipt.warnings
    roots = [node for node in taken.thread() if node.depth == 0 and node.comment.kind is CommentKind.COMMENT]
    assert len(roots) == 13 and max(node.depth for node in taken.thread()) == 2


@pytest.mark.parametrize("variant", VARIANTS)
def test_everything_without_rest(wordpress: RealWordPress, recording: Callable[..., Recording], variant: str) -> None:
    taken = capture(Address(wordpress.address(wordpress.slug, variant)), fetcher=recording(refuse=is_rest))
    check_all(wordpress, taken, parents=variant in PRINTED_PARENTS)
    check_receipt(taken)
    assert taken.receipt.source.startswith("wordpress-html")
    assert any("nested as its pages draw them" in str(warning) for warning in taken.receipt.warnings)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_article(wordpress: RealWordPress, recording: Callable[..., Recording], variant: str) -> None:
    taken = capture(Address(wordpress.address(wordpress.slug, variant)), fetcher=recording())
    article = taken.article
    assert article.title == wordpress.seed["title"]
    assert utc(article.published.iso) == datetime.fromisoformat("2024-09-02T05:45:00+00:00")
    assert article.url == wordpress.address(wordpress.slug, variant)
    for block in wordpress.seed["article"]:
        assert next(iter(block.values()))[:60] in article.text.plain
    for comment in wordpress.seed["comments"]:
        assert comment["text"][:40] not in article.text.plain


@pytest.mark.parametrize(("variant", "printed"), [("classic", "2. September 2024"), ("plainen", "September 2, 2024")])
def test_times_are_kept_as_printed(
    wordpress: RealWordPress, recording: Callable[..., Recording], variant: str, printed: str
) -> None:
    taken = capture(Address(wordpress.address(wordpress.slug, variant)), fetcher=recording())
    first = next(comment for comment in taken.comments if comment.author.name == "Hanne Brodersen")
    assert first.published.iso == "2024-09-02T08:14:05+02:00"
    assert first.published.raw and printed in first.published.raw


def test_the_thread_is_in_time_order(wordpress: RealWordPress, recording: Callable[..., Recording]) -> None:
    for variant in ("classic", "paged", "pagedold", "flat"):
        taken = capture(Address(wordpress.address(wordpress.slug, variant)), fetcher=recording())
        times = [utc(comment.published.iso) for comment in taken.comments]
        assert None not in times and times == sorted(time for time in times if time), variant


def test_pages_are_in_order_without_rest(wordpress: RealWordPress, recording: Callable[..., Recording]) -> None:
    orders = {
        variant: [
            node.comment.key
            for node in capture(
                Address(wordpress.address(wordpress.slug, variant)), fetcher=recording(refuse=is_rest)
            ).thread()
        ]
        for variant in ("classic", "paged", "pagedold", "blockpaged")
    }
    assert orders["paged"] == orders["pagedold"] == orders["blockpaged"] == orders["classic"]


def test_classic_pingbacks_get_date_and_excerpt_from_the_feed(
    wordpress: RealWordPress, recording: Callable[..., Recording]
) -> None:
    address = Address(wordpress.address(wordpress.slug))
    with_feed = capture(address, fetcher=recording())
    pings = [comment for comment in with_feed.comments if comment.kind is CommentKind.PINGBACK]
    expected = {one["url"]: one["text"] for one in wordpress.seed["pingbacks"]}
    assert {ping.author.url: ping.text.plain for ping in pings} == expected
    assert with_feed.receipt.source == "wordpress-rest+html+feed"
    without = capture(address, fetcher=recording(refuse=is_feed))
    bare = [comment for comment in without.comments if comment.kind is CommentKind.PINGBACK]
    assert len(bare) == 3 and not any(ping.published.iso for ping in bare)
    assert without.receipt.source == "wordpress-rest+html" and without.receipt.complete


def test_flat_pages_get_the_newest_parents_from_the_feed(
    wordpress: RealWordPress, recording: Callable[..., Recording]
) -> None:
    """A site that draws no threads, with REST off: the feed's ten newest still say whom they answer."""
    taken = capture(Address(wordpress.address(wordpress.slug, "flat")), fetcher=recording(refuse=is_rest))
    number = wordpress.state["seed_map"]
    parents = {comment.key: comment.parent_key for comment in taken.comments if comment.parent_key}
    expected = {
        str(number[str(n)]): str(number[str(p)]) for n, p in ((4, 3), (7, 6), (8, 7), (10, 9), (11, 10), (12, 9))
    }
    assert parents == expected
    assert all("Als Antwort auf" not in c.text.plain and "In reply to" not in c.text.plain for c in taken.comments)


@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_is_fetched_elsewhere(
    wordpress: RealWordPress, recording: Callable[..., Recording], variant: str
) -> None:
    fetcher = recording(refuse=is_rest)
    address = wordpress.address("randfaelle", variant)
    capture(Address(address), fetcher=fetcher)
    assert {urlsplit(request.url).netloc for request in fetcher.asked} == {urlsplit(address).netloc}


@pytest.mark.parametrize(
    "ending", ["#comment-5", "?replytocom=7#respond", "comment-page-1/#comment-5", "comment-page-9/", "#comments"]
)
def test_addresses_into_the_comments_mean_the_article(
    wordpress: RealWordPress, recording: Callable[..., Recording], ending: str
) -> None:
    taken = capture(Address(wordpress.address(wordpress.slug, "paged") + ending), fetcher=recording())
    check_all(wordpress, taken)
    assert taken.pages[0].url == wordpress.address(wordpress.slug, "paged")


def test_many_pages_of_rest(wordpress: RealWordPress, recording: Callable[..., Recording]) -> None:
    fetcher = recording()
    taken = capture(Address(wordpress.address("gross-250")), fetcher=fetcher)
    assert len(taken.comments) == taken.receipt.declared == 250
    assert sum(is_rest(request.url) for request in fetcher.asked) == 3
    depths = wordpress.state["big"]["gross-250"]["depths"]
    nodes = list(taken.thread())
    assert {str(depth + 1): sum(n.depth == depth for n in nodes) for depth in range(5)} == depths


@pytest.mark.parametrize("variant", ["paged", "pagedold", "blockpaged"])
def test_many_pages_of_html(wordpress: RealWordPress, recording: Callable[..., Recording], variant: str) -> None:
    by_rest = capture(Address(wordpress.address("gross-250")), fetcher=recording())
    fetcher = recording(refuse=is_rest)
    by_html = capture(Address(wordpress.address("gross-250", variant)), fetcher=fetcher)
    shape = {comment.key: (comment.parent_key, comment.text.plain) for comment in by_rest.comments}
    assert {comment.key: (comment.parent_key, comment.text.plain) for comment in by_html.comments} == shape
    assert by_html.receipt.pages > 8 and by_html.receipt.complete
    asked = [request.url for request in fetcher.asked]
    assert len(asked) == len(set(asked)), "no page twice"


def test_a_page_that_fails_is_told(wordpress: RealWordPress, recording: Callable[..., Recording]) -> None:
    def refuse(url: str) -> bool:
        return is_rest(url) or is_feed(url) or "comment-page-3/" in url

    taken = capture(Address(wordpress.address("gross-250", "paged")), fetcher=recording(refuse=refuse))
    assert 0 < len(taken.comments) < 250
    assert taken.receipt.reason is Reason.PAGED
    assert any("Not all of the" in str(warning) for warning in taken.receipt.warnings)
