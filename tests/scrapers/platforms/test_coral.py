"""Coral: how pages name its server, refusals, and threads that never end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Reason
from domain.errors import FetchError, NoCommentsFound
from domain.page import Page
from scrapers.capturing import Address, capture
from scrapers.markup import parse
from scrapers.platforms.coral import where
from scrapers.platforms.coral_graph import Dialect, Story
from scrapers.scraper import Request
from tests.recorded import PAGES, Recorded

PAIR = PAGES / "coral" / "stream.answers.json"
REAL = Path(__file__).parents[4] / "shared" / "pages" / "count_only_comments_by_js"
URL = "https://zeitung.example/politik/nachtfaehre-a-1.html"


def answers() -> dict[str, Any]:
    return dict(json.loads(PAIR.read_text(encoding="utf-8")))


def first_question(given: dict[str, Any]) -> str:
    return next(name for name in given if name.startswith("POST"))


def taken(given: dict[str, Any]) -> Any:
    return capture(Address(given["start"]), fetcher=Recorded(given))


@pytest.mark.parametrize(
    ("html", "root"),
    [
        ('<script>Coral.createStreamEmbed({rootURL: "https://k.example/"})</script>', "https://k.example"),
        ('<script>var a = {"coralOrigin":"https:\\/\\/leser.example"}</script>', "https://leser.example"),
        ('<script>{"coralHostName":"haus.coral.coralproject.net"}</script>', "https://haus.coral.coralproject.net"),
        ('<div id="coral_talk_stream"></div><script src="//k.example/static/embed.js"></script>', "https://k.example"),
        ('<script src="https://c.example:8443/assets/js/embed.js"></script>', "https://c.example:8443"),
        ("<script>s.src = 'https:\\/\\/k.example\\/assets\\/js\\/embed.js'</script>", "https://k.example"),
        ('<link rel="preconnect" href="https://prod.talk.blatt.example">', "https://prod.talk.blatt.example"),
        ('<script>var talk = "a word"; Coral.createStreamEmbed(x)</script>', None),
        ("<p>Nichts.</p>", None),
    ],
)
def test_how_a_page_names_the_server(html: str, root: str | None) -> None:
    page = Page(URL, f"<html><body>{html}</body></html>".encode(), requested_url=URL)
    found = where(parse(page), page)
    assert (found.root if found else None) == root


@pytest.mark.skipif(not REAL.exists(), reason="../shared/pages is not there")
@pytest.mark.parametrize(
    ("name", "root", "story"),
    [
        ("Focus_2023_04_28.html", "https://kommentare.focus.de", "92942238"),
        ("SpiegelOnline_2023_04_28.html", "https://prod.talk.spiegel.de", None),
        ("Tagesspiegel_2024_04_29.html", "https://coral.tagesspiegel.de", None),
        ("Wired_2024_04_28.html", "https://condenast.coral.coralproject.net", None),
    ],
)
def test_real_pages_name_theirs(name: str, root: str, story: str | None) -> None:
    page = Page("https://page.example/", (REAL / name).read_bytes())
    found = where(parse(page), page)
    assert found is not None and (found.root, found.id) == (root, story)
    assert found.url is not None and "page.example" not in found.url


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_server_that_answers_only_its_own_pages(status: int) -> None:
    given = answers()
    with pytest.raises(FetchError, match=r"coral\.zeitung\.example.*own pages") as raised:
        taken({**given, first_question(given): status})
    assert "browser" in str(raised.value.advice)


def test_a_refusal_in_words() -> None:
    given = answers()
    error = {"errors": [{"message": "You are not authorized to execute this query.", "extensions": {"code": "X"}}]}
    with pytest.raises(FetchError, match="own pages"):
        taken({**given, first_question(given): error})
    other = {"data": None, "errors": [{"message": "The tenant is asleep."}]}
    with pytest.raises(FetchError, match="asleep"):
        taken({**given, first_question(given): other})


def test_a_server_that_fails_says_so() -> None:
    given = answers()
    with pytest.raises(FetchError, match=r"Coral.*503"):
        taken({**given, first_question(given): 503})


def test_a_page_nobody_wrote_under() -> None:
    given = answers()
    with pytest.raises(NoCommentsFound, match="no discussion") as raised:
        taken({**given, first_question(given): {"data": {"story": None}}})
    assert raised.value.system == "Coral"
    empty = {"data": {"story": {"id": "s", "comments": {"edges": [], "pageInfo": {"hasNextPage": False}}}}}
    with pytest.raises(NoCommentsFound, match="Nobody"):
        taken({**given, first_question(given): empty})


def test_replies_that_are_refused_are_told() -> None:
    given = answers()
    replies = [name for name in given if name.startswith("POST")][1]
    found = taken({**given, replies: 500})
    assert len(found.comments) == 8 and "500" in str(found.receipt.warnings[0])


class Endless:
    """A server that always has one more, by the same cursor or by a new one."""

    def __init__(self, page: str, fresh: bool) -> None:
        self._page, self._fresh, self.asked = page, fresh, 0

    def fetch(self, request: Request) -> Page:
        if request.json is None:
            return Page(request.url, self._page.encode(), requested_url=request.url)
        self.asked += 1
        cursor = f"C{self.asked}" if self._fresh else "C"
        node = {"id": f"k{self.asked}", "body": "x", "parent": None, "replyCount": 0}
        comments = {"edges": [{"node": node}], "pageInfo": {"hasNextPage": True, "endCursor": cursor}}
        body = {"data": {"story": {"id": "s", "comments": comments}}}
        return Page(request.url, json.dumps(body).encode(), "application/json", requested_url=request.url)


@pytest.mark.parametrize(("fresh", "most"), [(False, 3), (True, 6_000)])
def test_a_server_without_an_end(fresh: bool, most: int) -> None:
    given = answers()
    server = Endless(given[given["start"]], fresh)
    found = capture(Address(given["start"]), fetcher=server)
    assert server.asked <= most and len(found.comments) == server.asked


def test_the_first_question_is_one_line_of_json() -> None:
    body = json.loads(Dialect().story(Story("https://k.example", None, URL), None).json or "")
    assert body["variables"] == {"url": URL} and body["query"].count("{") == body["query"].count("}")
    assert body["operationName"] == "Threadmark" and "\n" not in body["query"]


def test_a_part_that_is_missing_is_counted() -> None:
    given = answers()
    last = [name for name in given if name.startswith("POST")][3]
    story = json.loads(json.dumps(given[first_question(given)]))
    story["data"]["story"]["commentCounts"]["totalPublished"] = 50
    found = taken({**given, first_question(given): story, last: "<html>blocked</html>"})
    assert found.receipt.reason is Reason.REFUSED and found.receipt.declared == 50
