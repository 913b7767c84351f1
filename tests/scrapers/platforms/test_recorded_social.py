"""Every recorded answer of the social systems beside the checkout, read whole: counts against its INDEX.tsv."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from domain.capture import Capture
from domain.errors import NoCommentsFound
from domain.page import Page
from scrapers.capturing import Address, capture, source_of
from tests.recorded import PAGES as OURS
from tests.recorded import Recorded
from tests.score_gold import PAGES

here = pytest.mark.skipif(not PAGES.exists(), reason="../shared/pages is not there")
COUNTS = {  # comments, hidden behind stubs (None: the answer does not say)
    "reddit/2gmzqe_small.json": (2, 0),
    "reddit/3hahrw_limit10.json": (10, 559),
    "reddit/3hahrw_morechildren_2.json": (92, None),
    "reddit/3hahrw_morechildren_5.json": (32, None),
    "reddit/ablzuq_limit1.json": (1, 8670),
    "reddit/n49rw_limit2048.json": (485, 1060),
    "reddit/removed_comment.json": (200, None),
    "reddit/oldreddit_thread_excerpt.html": (3, 400),
    "reddit/thread.rss": (34, None),
    "hackernews/algolia_item_synthetic.json": (3, None),
    "hackernews/hn_comment_page_synthetic.html": (4, None),
    "hackernews/hn_thread_excerpt.html": (4, None),
    "mastodon/mastodon.social_110446983926957470_context.json": (1, None),
    "mastodon/status_and_reply.json": (1, None),
    "bluesky/thread_view_post_with_embed_media.json": (0, None),
    "peertube/framatube_comment-threads.json": (12, 1),
    "peertube/framatube_comment-thread_34293.json": (2, None),
    "lemmy/apub_comment.json": (1, None),
    "discourse/discourse_api_topic.json": (3, None),
    "discourse/discourse_api_posts_latest.json": (4, None),
    "discourse/discourse_api_replies.json": (1, None),
    "discourse/discourse_api_topic_posts.json": (1, None),
    "discourse/discourse_api_post.json": (1, None),
}


def read(name: str) -> Capture:
    return capture(Page(None, (PAGES / name).read_bytes(), fetched_at="2026-11-23T12:00:00+00:00"))


@here
@pytest.mark.parametrize("name", COUNTS, ids=COUNTS)
def test_the_counts_are_those_of_the_index(name: str) -> None:
    comments, hidden = COUNTS[name]
    taken = read(name)
    assert len(taken.comments) == comments
    assert not taken.receipt.is_guess
    if hidden:
        assert any(str(hidden) in str(warning) for warning in taken.receipt.warnings)


@here
@pytest.mark.parametrize("name", ["old_reddit_network_policy_block.html", "shreddit_shell.html"])
def test_what_reddit_gives_programs_is_said(name: str) -> None:
    with pytest.raises(NoCommentsFound, match=r"old\.reddit\.com") as caught:
        read(f"reddit/{name}")
    assert caught.value.system == "Reddit"


@here
def test_the_stubs_of_a_real_discussion_are_followed_to_the_end() -> None:
    """The recorded walk: a listing of 485 and 235 calls for the rest."""
    cassette = json.loads((PAGES / "reddit" / "n49rw_full_cassette.json").read_text(encoding="utf-8"))
    bodies = [json.loads(one["response"]["body"]["string"]) for one in cassette["interactions"] if _is_answer(one)]

    every = {thing["id"] for body in bodies for thing in _comments(body)}

    class Cassette(Recorded):
        def fetch(self, request):  # type: ignore[no-untyped-def]
            name = "https://token" if request.form else request.url
            self.asked.append(name)
            if request.form:
                return Page(request.url, b'{"access_token": "t"}', "application/json")
            body = bodies.pop(0) if bodies else {"json": {"data": {"things": []}}}
            return Page(request.url, json.dumps(body).encode(), "application/json", role="api")

    taken = capture(Address("https://www.reddit.com/comments/n49rw/"), fetcher=Cassette({}), keys={"reddit.com": "a:b"})
    assert {one.key for one in taken.comments} == every
    assert len(every) == 1428, "485 of the listing, and what the stubs led to"
    assert taken.receipt.missing_parents == 0
    assert not any(b"access_token" in page.body for page in taken.pages)


def _comments(body: object) -> Iterator[dict[str, str]]:
    waiting = [body]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if value.get("kind") == "t1":
                yield value["data"]
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _is_answer(interaction: dict) -> bool:  # type: ignore[type-arg]
    body = interaction["response"]["body"]["string"]
    return body.startswith(("[", "{")) and "access_token" not in body and '"kind"' in body


@here
@pytest.mark.parametrize("name", ["v0_item_14516538", "v0_item_14516923", "v0_item_27402392"])
def test_one_recorded_item_of_firebase(name: str) -> None:
    """Each is one item with its headers; the comments that it names are not recorded, and counted as missing."""
    text = (PAGES / "hackernews" / f"{name}_http.txt").read_text(encoding="utf-8")
    item = json.loads(text.replace("\r\n", "\n").partition("\n\n")[2])
    number = item["id"]
    base = "https://hacker-news.firebaseio.com/v0/item"
    story = {"id": 1, "type": "story", "time": 1, "by": "x", "kids": [number], "descendants": 1}
    answers = {f"{base}/1.json": story, f"{base}/{number}.json": item}
    taken = capture(Address("https://news.ycombinator.com/item?id=1"), fetcher=Recorded(answers))
    assert [one.site_id for one in taken.comments] == [str(number)]
    assert taken.comments[0].author.name == item["by"]
    assert taken.comments[0].published.iso is not None


@here
def test_a_recorded_comment_alone_is_read_with_its_headers() -> None:
    """As it lies in the folder: an answer with its HTTP headers before it, one comment whose thread is elsewhere."""
    taken = capture(source_of(str(PAGES / "hackernews" / "v0_item_14516923_http.txt")))
    assert [(one.site_id, one.author.name, one.parent_key) for one in taken.comments] == [
        ("14516923", "aaronpk", "14516538")
    ]
    assert taken.receipt.missing_parents == 1 and taken.receipt.warnings


def test_no_secret_of_a_key_stays_in_the_pages() -> None:
    answers = json.loads((OURS / "reddit" / "oauth.answers.json").read_text(encoding="utf-8"))
    fetcher = Recorded(answers)
    taken = capture(Address(answers["start"]), fetcher=fetcher, keys=answers["keys"])
    kept = b" ".join((page.url or "").encode() + page.body + repr(page.headers).encode() for page in taken.pages)
    assert b"geheim" not in kept and b'"tok"' not in kept
