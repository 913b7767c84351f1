"""robots.txt and the pause between two requests."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest

from domain.errors import FetchError, RobotsRefused
from scrapers.fetch import Fetcher, FetchProgress, Limits
from scrapers.fetching.politeness import Politeness, retry_after
from scrapers.scraper import Request
from tests.scrapers.loopback import PretendedWeb, Site, moved, raw, reply
from tests.scrapers.test_fetch_limits import gaps


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({"/": reply("page")}) as one:
        yield one


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(allow_local=True) as one:
        yield one


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /private", "/private/x", False),
        ("User-agent: *\nDisallow: /private", "/public", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Threadmark\nDisallow: /private", "/public", True),
        ("User-agent: threadmark\nDisallow: /", "/public", False),
        ("User-agent: Other\nDisallow: /", "/public", True),
        ("User-agent: *\nDisallow: /*?replytocom=", "/post?replytocom=5", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("\ufeffUser-agent: *\r\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow:", "/x", True),
        ("<html>we have no robots.txt, but say 200</html>", "/x", True),
        ("", "/x", True),
    ],
)
def test_robots_txt_is_obeyed(site: Site, fetcher: Fetcher, rules: str, path: str, allowed: bool) -> None:
    site.pages |= {"/robots.txt": reply(rules, kind="text/plain"), path: reply("page")}
    if allowed:
        assert fetcher.fetch(Request(site.url + path)).body == b"page"
    else:
        with pytest.raises(RobotsRefused, match="asks programs not to read this page") as caught:
            fetcher.fetch(Request(site.url + path))
        assert caught.value.advice
        assert site.paths() == []


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429, 451])
def test_a_site_without_robots_txt_allows_everything(site: Site, fetcher: Fetcher, status: int) -> None:
    site.pages["/robots.txt"] = reply("User-agent: *\nDisallow: /", status)
    assert fetcher.fetch(Request(site.url)).body == b"page"


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_robots_txt_that_cannot_be_had_forbids(site: Site, fetcher: Fetcher, status: int) -> None:
    site.pages["/robots.txt"] = reply("fault", status)
    with pytest.raises(RobotsRefused, match=rf"robots\.txt: {status}"):
        fetcher.fetch(Request(site.url))
    assert site.paths() == []


def test_robots_txt_is_read_once_per_site(site: Site, fetcher: Fetcher) -> None:
    for _ in range(4):
        fetcher.fetch(Request(site.url))
    assert [asked.path for asked in site.asked].count("/robots.txt") == 1


def test_robots_txt_may_lie_elsewhere(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {"/robots.txt": moved("/real.txt"), "/real.txt": reply("User-agent: *\nDisallow: /")}
    with pytest.raises(RobotsRefused):
        fetcher.fetch(Request(site.url))
    site.pages["/real.txt"] = moved("/robots.txt")
    with Fetcher(allow_local=True) as another:
        assert another.fetch(Request(site.url)).body == b"page"


def test_a_giant_robots_txt_counts_as_far_as_it_is_read(site: Site, fetcher: Fetcher) -> None:
    rules = b"User-agent: *\nDisallow: /early\n" + b"# filler\n" * 70_000 + b"Disallow: /late\n"
    site.pages |= {"/robots.txt": reply(rules), "/late": reply("page")}
    with pytest.raises(RobotsRefused):
        fetcher.fetch(Request(f"{site.url}/early"))
    assert fetcher.fetch(Request(f"{site.url}/late")).body == b"page"


def test_redirects_are_held_against_robots_txt_of_where_they_lead(site: Site, fetcher: Fetcher) -> None:
    with Site({"/robots.txt": reply("User-agent: *\nDisallow: /no"), "/no": reply("x")}) as other:
        site.pages["/"] = moved(f"{other.url}/no")
        with pytest.raises(RobotsRefused):
            fetcher.fetch(Request(site.url))
        assert other.paths() == []


def test_the_pause_that_a_site_asks_for_is_kept_and_shown(site: Site) -> None:
    heard: list[FetchProgress] = []
    site.pages["/robots.txt"] = reply("User-agent: *\nCrawl-delay: 0.6")
    with Fetcher(allow_local=True, on_progress=heard.append) as fetcher:
        for _ in range(3):
            fetcher.fetch(Request(site.url))
    assert all(0.6 <= gap < 1.2 for gap in gaps(site.asked))
    assert any("so as not to burden" in str(one.why) for one in heard if one.waiting)


def test_a_pause_beyond_all_patience_is_a_sentence(site: Site) -> None:
    site.pages["/robots.txt"] = reply("User-agent: *\nCrawl-delay: 86400")
    with Fetcher(allow_local=True) as fetcher, pytest.raises(RobotsRefused, match="wait 86400 seconds"):
        fetcher.fetch(Request(site.url))
    site.pages["/robots.txt"] = reply("User-agent: *\nRequest-rate: 1/3600")
    with Fetcher(allow_local=True) as fetcher, pytest.raises(RobotsRefused, match="wait 3600 seconds"):
        fetcher.fetch(Request(site.url))


def test_one_request_per_pause_and_host_on_the_web(site: Site) -> None:
    """robots.txt and redirects are requests as well."""
    site.pages |= {"/": moved("/next"), "/next": reply("page")}
    with Fetcher(addresses=PretendedWeb("news.example"), pause=0.4) as fetcher:
        fetcher.fetch(Request(f"http://news.example:{site.port}/"))
    times = [asked.at for asked in site.asked]
    assert len(times) == 3
    assert all(later - before >= 0.4 for before, later in pairwise(times))


def test_this_computer_needs_no_pause(site: Site, fetcher: Fetcher) -> None:
    begin = time.monotonic()
    for _ in range(5):
        fetcher.fetch(Request(site.url))
    assert time.monotonic() - begin < 1.5


def test_two_captures_may_share_their_politeness(site: Site) -> None:
    shared = Politeness(0.4)
    for _ in range(2):
        with Fetcher(addresses=PretendedWeb("news.example"), politeness=shared) as fetcher:
            fetcher.fetch(Request(f"http://news.example:{site.port}/"))
    times = [asked.at for asked in site.asked]
    assert len(times) == 4
    assert all(later - before >= 0.4 for before, later in pairwise(times))


def test_the_default_is_one_request_per_second() -> None:
    politeness = Politeness()
    assert politeness.due("a.example") == 0
    politeness.asked("a.example")
    assert 0.9 < politeness.due("a.example") <= 1.0
    assert politeness.due("b.example") == 0
    assert politeness.due("a.example", local=True) == 0
    politeness.slow_down("a.example", 7)
    assert 6.9 < politeness.due("a.example") <= 7.0
    assert 6.9 < politeness.due("a.example", local=True) <= 7.0


def test_a_form_that_a_person_sends_is_not_crawling(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {"/robots.txt": reply("User-agent: *\nDisallow: /login"), "/login": reply("in")}
    assert fetcher.fetch(Request(f"{site.url}/login", form=(("a", "b"),))).body == b"in"
    with pytest.raises(RobotsRefused):
        fetcher.fetch(Request(f"{site.url}/login"))


def test_a_robots_txt_that_never_ends_is_a_timeout(site: Site) -> None:
    site.pages["/robots.txt"] = raw(b"HTTP/1.1 200 OK\r\n", every=3)
    with (
        Fetcher(allow_local=True, limits=Limits(silence=0.3)) as fetcher,
        pytest.raises(FetchError, match="did not answer"),
    ):
        fetcher.fetch(Request(site.url))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0.0), (" 120 ", 120.0), ("99999999999999", 999999999.0), (None, None), ("", None), ("soon", None),
     ("-5", None), ("1.5", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("Wed, 21 Foo 2015", None)],
)  # fmt: skip
def test_retry_after_is_read(value: str | None, seconds: float | None) -> None:
    assert retry_after(value) == seconds


def test_retry_after_as_a_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert retry_after(later) == pytest.approx(89.5, abs=1.5)
