"""YouTube: addresses, what its interface means by refusing, and the answers that its own page gets."""

from __future__ import annotations

import json
from typing import Any

import pytest

from domain.capture import Capture, Reason
from domain.comment import CommentStatus
from domain.errors import FetchError, LoginNeeded, NoCommentsFound
from domain.page import Page
from scrapers.capturing import Address, capture
from scrapers.platforms.youtube import YouTube, video_id
from scrapers.platforms.youtube_votes import likes
from scrapers.scraper import Context
from tests.recorded import PAGES, Recorded

KEYS = {"youtube.com": "geheim"}
RECORDED = json.loads((PAGES / "youtube" / "video.answers.json").read_text(encoding="utf-8"))
VIDEO = next(address for address in RECORDED if "/videos?" in address)
FIRST = next(address for address in RECORDED if "/commentThreads?" in address and "pageToken" not in address)


@pytest.mark.parametrize(
    ("url", "video"),
    [
        ("https://www.youtube.com/watch?v=dQ7Hafen_01&t=5s", "dQ7Hafen_01"),
        ("https://youtu.be/dQ7Hafen_01?si=x", "dQ7Hafen_01"),
        ("https://m.youtube.com/watch?app=desktop&v=dQ7Hafen_01", "dQ7Hafen_01"),
        ("https://www.youtube.com/shorts/dQ7Hafen_01", "dQ7Hafen_01"),
        ("https://youtube.com/live/dQ7Hafen_01?feature=share", "dQ7Hafen_01"),
        ("https://www.youtube.com/@museum/videos", None),
        ("https://youtu.be/", None),
        ("https://notyoutube.com/watch?v=dQ7Hafen_01", None),
        ("https://example.org/watch?v=dQ7Hafen_01", None),
    ],
)
def test_which_addresses_show_a_video(url: str, video: str | None) -> None:
    assert video_id(url) == video
    assert len(YouTube().entries(url, Context("", keys=KEYS))) == (1 if video else 0)


def test_without_a_key_the_sentence_says_where_to_get_one() -> None:
    with pytest.raises(LoginNeeded) as error:
        capture(Address("https://youtu.be/dQ7Hafen_01"), fetcher=Recorded({}))
    assert error.value.kind == LoginNeeded.KEY and "Google Cloud" in str(error.value)


def test_the_key_travels_in_a_header_only() -> None:
    request = YouTube().entries("https://youtu.be/dQ7Hafen_01", Context("", keys=KEYS))[0]
    assert request.headers == (("X-Goog-Api-Key", "geheim"),) and "geheim" not in request.url
    assert "geheim" not in repr(request)


def changed(**answers: Any) -> Recorded:
    return Recorded({**RECORDED, **answers, "https://youtu.be/dQ7Hafen_01": "<html><p>Video</p></html>"})


def take(recorded: Recorded) -> Capture:
    return capture(Address("https://youtu.be/dQ7Hafen_01"), fetcher=recorded, keys=KEYS)


def video_without_count() -> dict[str, Any]:
    answer = json.loads(json.dumps(RECORDED[VIDEO]))
    del answer["items"][0]["statistics"]["commentCount"]
    return dict(answer)


def test_comments_that_are_turned_off() -> None:
    with pytest.raises(NoCommentsFound) as error:
        take(changed(**{VIDEO: video_without_count(), FIRST: 403}))
    assert "turned off" in str(error.value)


def test_a_key_that_is_refused() -> None:
    with pytest.raises(LoginNeeded) as error:
        take(changed(**{FIRST: 403}))
    assert error.value.kind == LoginNeeded.KEY and "403" in str(error.value)
    with pytest.raises(FetchError) as wrong:
        take(changed(**{VIDEO: 400}))
    assert "400" in str(wrong.value)


def test_a_video_that_is_gone() -> None:
    with pytest.raises(NoCommentsFound) as error:
        take(changed(**{VIDEO: {"kind": "youtube#videoListResponse", "items": []}}))
    assert "private or was removed" in str(error.value)


def test_a_second_page_that_does_not_come() -> None:
    second = next(address for address in RECORDED if "pageToken=WEITER2" in address)
    found = take(changed(**{second: 500}))
    assert len(found.comments) == 5 and found.receipt.reason is Reason.REFUSED
    assert "only a part" in str(found.receipt.warnings[0])


def test_cursors_in_a_circle_end() -> None:
    again = {**RECORDED[FIRST], "nextPageToken": "WEITER2"}
    second = next(address for address in RECORDED if "pageToken=WEITER2" in address)
    found = take(changed(**{second: again}))
    assert len(found.comments) == 5


# ── the page's own answers ────────────────────────────────────────────────────────────────────────────────────────────


def payload(key: str, text: str, level: int = 0, **content: Any) -> dict[str, Any]:
    properties = {
        "commentId": key,
        "content": {"content": text, **content},
        "publishedTime": "vor 2 Jahren (bearbeitet)" if key == "Ug1" else "vor 3 Tagen",
        "replyLevel": level,
    }
    author = {"channelId": "UC1", "displayName": "@hanne", "isCreator": key == "Ug1.a"}
    toolbar = {"likeCountNotliked": "1.234" if key == "Ug1" else " "}
    return {"payload": {"commentEntityPayload": {"properties": properties, "author": author, "toolbar": toolbar}}}


def entry(key: str, *replies: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"commentViewModel": {"commentViewModel": {"commentId": key}}}
    if replies:
        target = f"comment-replies-item-{key}"
        made["replies"] = {"commentRepliesRenderer": {"targetId": target, "subThreads": list(replies)}}
    return {"commentThreadRenderer": made}


def page_of(items: list[dict[str, Any]], payloads: list[dict[str, Any]]) -> Page:
    value = {
        "onResponseReceivedEndpoints": [{"reloadContinuationItemsCommand": {"continuationItems": items}}],
        "frameworkUpdates": {"entityBatchUpdate": {"mutations": payloads}},
    }
    return Page(None, json.dumps(value, ensure_ascii=False).encode(), "application/json")


def read(page: Page) -> Capture:
    assert YouTube().recognises(page) == 1.0
    scraping = YouTube().scrape(page, Context("2024-09-10T12:00:00+00:00"))
    with pytest.raises(StopIteration) as end:
        next(scraping)
    taken = end.value.value
    assert isinstance(taken, Capture)
    return taken


def test_deeper_replies_stand_under_the_comment_that_they_answer() -> None:
    items = [entry("Ug1", entry("Ug1.a", entry("Ug1.b"))), entry("Ug2")]
    payloads = [payload("Ug2", "Zwei"), payload("Ug1", "Eins"), payload("Ug1.a", "A", 1), payload("Ug1.b", "B", 2)]
    found = read(page_of(items, payloads))
    assert [(one.key, one.parent_key) for one in found.comments] == [
        ("Ug1", None),
        ("Ug1.a", "Ug1"),
        ("Ug1.b", "Ug1.a"),
        ("Ug2", None),
    ]
    first = found.comments[0]
    assert first.status is CommentStatus.EDITED and first.votes_up == 1234
    assert first.published.iso == "2022-09-11" and first.published.raw == "vor 2 Jahren (bearbeitet)"
    assert found.comments[1].by_article_author and found.comments[1].votes_up == 0


def test_links_are_counted_in_utf16_and_lead_where_they_say() -> None:
    url = "https://www.youtube.com/redirect?event=comments&q=https%3A%2F%2Fgrauwiek.example%2Fmarkt"
    run = {
        "startIndex": 3,
        "length": 4,
        "onTap": {"innertubeCommand": {"urlEndpoint": {"url": url}}},
    }
    found = read(page_of([entry("Ug1")], [payload("Ug1", "😀 hier <b>\n\n&", commandRuns=[run, {"startIndex": 99}])]))
    text = found.comments[0].text
    assert text.plain == "😀 hier <b>\n\n&"
    span = text.blocks[0].spans[0]
    assert text.blocks[0].text[span.start : span.end] == "hier" and span.href == "https://grauwiek.example/markt"


def test_comments_that_no_list_names_are_kept() -> None:
    found = read(page_of([], [payload("Ug9.z", "Allein", 1)]))
    assert found.comments[0].parent_key == "Ug9" and found.receipt.missing_parents == 1


def test_an_answer_nested_deeply() -> None:
    deep: dict[str, Any] = {"commentEntityPayload": {"properties": {"commentId": "Ug1", "content": {"content": "x"}}}}
    for _ in range(400):
        deep = {"a": [deep]}
    found = read(Page(None, json.dumps(deep).encode()))
    assert len(found.comments) == 1


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("635", (635, True)),
        ("9.8K", (9_800, False)),
        ("1,2 Mio.", (1_200_000, False)),
        ("9,8 Tsd.", (9_800, False)),
        ("21,051", (21_051, True)),
        (" ", (0, True)),
        ("", (None, True)),
        ("viele", (None, True)),
        (None, (None, True)),
        (True, (None, True)),
        (12, (12, True)),
    ],
)
def test_likes_as_they_are_printed(printed: Any, expected: tuple[int | None, bool]) -> None:
    assert likes(printed) == expected
