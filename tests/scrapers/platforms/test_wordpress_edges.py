"""What a real WordPress does at its edges: every point of "What the scraper must know" that the discussion lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from domain.capture import Capture, Reason
from domain.comment import Comment, CommentKind, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.text import BlockKind, SpanKind
from domain.thread import Node
from scrapers.capturing import Address, capture
from tests.servers.refusing import Recording, is_feed, is_rest
from tests.servers.wordpress_fixture import RealWordPress

pytestmark = pytest.mark.wordpress

HIDDEN = ("orphan_a", "orphan_b", "mid_leaf")
"""Replies to a comment that was trashed or is spam: counted, but not drawn."""


@pytest.fixture(scope="module")
def take(wordpress: RealWordPress) -> Iterator[Callable[..., Capture]]:
    """Take an article; the same one only once."""
    taken: dict[tuple[Any, ...], Capture] = {}

    def make(slug: str, variant: str = "classic", refuse: Callable[[str], bool] | None = None) -> Capture:
        key = (slug, variant, refuse)
        if key not in taken:
            fetcher = Recording(refuse=refuse)
            try:
                taken[key] = capture(Address(wordpress.address(slug, variant)), fetcher=fetcher)
            finally:
                fetcher.close()
        return taken[key]

    yield make


def nodes(wordpress: RealWordPress, taken: Capture) -> dict[str, Node]:
    """The comments by the label of their case."""
    labels = {str(number): label for label, number in wordpress.state["comments"].items()}
    return {labels[node.comment.key]: node for node in taken.thread()}


def one(wordpress: RealWordPress, taken: Capture, label: str) -> Comment:
    return nodes(wordpress, taken)[label].comment


def parent_of(wordpress: RealWordPress, taken: Capture, label: str) -> str | None:
    labels = {str(number): name for name, number in wordpress.state["comments"].items()}
    key = one(wordpress, taken, label).parent_key
    return labels[key] if key is not None else None


# 1
def test_rest_knows_parents_below_the_depth_that_is_drawn(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    taken = take("randfaelle")
    assert [parent_of(wordpress, taken, f"deep{n}") for n in range(2, 10)] == [f"deep{n}" for n in range(1, 9)]
    assert nodes(wordpress, taken)["deep9"].depth == 8


def test_without_rest_the_drawn_depth_is_kept_and_the_receipt_says_so(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    taken = take("randfaelle", "classic", is_rest)
    assert {nodes(wordpress, taken)[f"deep{n}"].depth for n in range(5, 10)} == {4}
    assert any("nested as its pages draw them" in str(warning) for warning in taken.receipt.warnings)


# 2
@pytest.mark.parametrize("variant", ["classic", "block", "older", "plainen"])
def test_block_themes_nest_as_classic_ones(
    wordpress: RealWordPress, take: Callable[..., Capture], variant: str
) -> None:
    drawn = nodes(wordpress, take("randfaelle", variant, is_rest))
    depths = {label: node.depth for label, node in drawn.items()}
    expected = {f"deep{n}": min(n, 5) - 1 for n in range(1, 10)} | {"deep3_late": 2, "by_author": 1, "by_user": 0}
    assert {label: depths[label] for label in expected} == expected
    assert parent_of(wordpress, take("randfaelle", variant, is_rest), "deep3_late") == "deep2"


# 3
def test_replies_to_hidden_comments_are_kept_as_parent_missing(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    taken = take("randfaelle")
    found = nodes(wordpress, taken)
    assert found["orphan_a"].parent_missing and found["mid_leaf"].parent_missing
    assert not found["orphan_b"].parent_missing and parent_of(wordpress, taken, "orphan_b") == "orphan_a"
    assert (taken.receipt.declared, taken.receipt.comments, taken.receipt.pingbacks) == (35, 33, 2)
    assert taken.receipt.missing_parents == 2
    assert not found["lifted"].parent_missing, "WordPress itself lifts replies to a comment that was deleted for good"


def test_where_they_are_not_drawn_the_receipt_gives_the_reason(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    taken = take("randfaelle", "classic", is_rest)
    assert not set(HIDDEN) & set(nodes(wordpress, taken))
    assert (taken.receipt.declared, taken.receipt.difference, taken.receipt.reason) == (35, 3, Reason.HIDDEN)


def test_held_and_spam_comments_are_not_taken(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    assert not {"pending", "spam", "trashed_parent", "mid_hole"} & set(nodes(wordpress, take("randfaelle")))


# 4, 5
def test_pingbacks_and_trackbacks_come_from_page_and_feed(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    taken = take("randfaelle")
    ping, track = one(wordpress, taken, "pingback"), one(wordpress, taken, "trackback")
    assert (ping.kind, track.kind) == (CommentKind.PINGBACK, CommentKind.TRACKBACK)
    assert (ping.author.url, track.author.name) == ("https://ping.example/p", "Fremdes Blog")
    assert ping.published.iso and "Randfälle" in ping.text.plain
    bare = take("randfaelle", "classic", is_feed)
    assert one(wordpress, bare, "pingback").published.iso is None and bare.receipt.complete


# 6: pages, orders and plain permalinks are in test_wordpress_live.py


# 8
def test_an_address_that_does_not_exist_says_that_it_may_be_private(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    with pytest.raises(FetchError) as failure:
        take("gibt-es-nicht")
    assert failure.value.status == 404 and "sign in" in str(failure.value)


# 9
def test_the_two_half_past_twos_of_the_night_of_the_change_differ(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    taken = take("randfaelle")
    assert one(wordpress, taken, "dst1").published.iso == "2024-10-27T02:30:00+02:00"
    assert one(wordpress, taken, "dst2").published.iso == "2024-10-27T02:30:00+01:00"


# 10
def test_an_edited_comment_is_as_it_stands_now_and_shows_no_trace(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    comment = one(wordpress, take("randfaelle"), "edited")
    assert comment.text.plain == "Zweite Fassung ohne Fehler. EDIT: korrigiert."
    assert comment.status is CommentStatus.VISIBLE and not comment.edited.iso


# 11
def test_what_visitors_wrote_is_text_and_what_an_admin_wrote_runs_nowhere(
    wordpress: RealWordPress, take: Callable[..., Capture]
) -> None:
    for variant, refuse in (("classic", None), ("classic", is_rest), ("block", is_rest)):
        taken = take("randfaelle", variant, refuse)
        visitor = one(wordpress, taken, "script_visitor").text
        assert "<script>maskiert</script>" in visitor.plain and "{{7*7}}" in visitor.plain
        assert "Kommentar" not in visitor.plain, "an HTML comment is no text"
        links = [span.href for block in visitor.blocks for span in block.spans if span.kind is SpanKind.LINK]
        assert not any((href or "").startswith("javascript:") for href in links)
        admin = one(wordpress, taken, "script_admin").text.plain
        assert "Zelle" in admin and "wptPwned" not in admin and "<" not in admin


def test_text_keeps_its_blocks_and_spans(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    text = one(wordpress, take("randfaelle"), "html").text
    kinds = [block.kind for block in text.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.QUOTE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    spans = {span.kind for block in text.blocks for span in block.spans}
    assert {SpanKind.LINK, SpanKind.STRONG, SpanKind.EMPHASIS, SpanKind.STRIKE, SpanKind.CODE} <= spans
    link = next(span for block in text.blocks for span in block.spans if span.kind is SpanKind.LINK)
    assert link.href == "https://example.org/pfad?x=1&y=2"


def test_every_script_and_sign_comes_through(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    text = one(wordpress, take("randfaelle"), "unicode").text.plain
    for part in ("äöüÄÖÜß ẞ", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪", "Привет", "مرحبا بالعالم", "你好", "𝔘𝔫𝔦", "o\u0308"):
        assert part in text
    assert one(wordpress, take("randfaelle"), "unicode").author.name == "Zoë Ångström 🦊"


def test_names_are_as_written_or_unknown(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    taken = take("randfaelle")
    assert one(wordpress, taken, "author_html").author.name == 'Tom & "Jerry" fett O\'Neil'
    assert one(wordpress, taken, "author_html").author.url == "https://example.org/~tom?a=1&b=2"
    assert one(wordpress, taken, "csv_formula").author.name == "=cmd|' /C calc'!A0"
    assert one(wordpress, taken, "csv_formula").text.plain.startswith("=1+1\n@SUM(A1)\n")
    assert one(wordpress, taken, "anonymous").author.name is None


def test_long_words_and_long_texts_are_whole(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    taken = take("randfaelle")
    assert "Donaudampfschifffahrtsgesellschaftskapitän" * 25 in one(wordpress, taken, "longword").text.plain
    assert one(wordpress, taken, "huge").text.plain.count("Noch ein Satz.") == 1000


def test_equal_texts_stay_two_comments(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    taken = take("randfaelle")
    first, second = one(wordpress, taken, "dup1"), one(wordpress, taken, "dup2")
    assert first.text.plain == second.text.plain and first.key != second.key


# 12
@pytest.mark.parametrize("refuse", [None, is_rest], ids=["rest", "html"])
def test_the_article_authors_comments_are_marked(
    wordpress: RealWordPress, take: Callable[..., Capture], refuse: Callable[[str], bool] | None
) -> None:
    taken = take("randfaelle", "classic", refuse)
    assert one(wordpress, taken, "by_author").by_article_author
    assert not one(wordpress, taken, "by_user").by_article_author
    assert one(wordpress, taken, "legacy_type").kind is CommentKind.COMMENT


# other kinds of post
def test_an_article_on_several_pages_has_its_comments(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    taken = take("mehrseitig")
    assert set(nodes(wordpress, taken)) == {"on_multi"} and taken.receipt.complete


def test_comments_that_are_closed_now_are_taken(wordpress: RealWordPress, take: Callable[..., Capture]) -> None:
    assert set(nodes(wordpress, take("geschlossen"))) == {"on_closed"}


def test_an_article_that_waits_for_its_first_comment_can_be_taken(take: Callable[..., Capture]) -> None:
    taken = take("leer")
    assert taken.comments == () and taken.article.title == "Ohne Kommentare"


def test_an_article_that_never_had_any_says_that_none_were_found(take: Callable[..., Capture]) -> None:
    with pytest.raises(NoCommentsFound):
        take("nie-offen")
