"""Memory, time and the stop button."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from domain.errors import Cancelled
from scrapers.addresses import AddressBook
from scrapers.fetch import Fetcher, FetchProgress, Limits
from scrapers.fetching.errors import TooLarge, TooManyRequests, TooSlow
from scrapers.scraper import Request
from tests.scrapers.loopback import Answer, Asked, Site, raw, reply

ROOT = Path(__file__).parents[2]
MB = 1 << 20


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as one:
        yield one


# ── memory ────────────────────────────────────────────────────────────────────────────────────────────────────────────

PEAK = """
import json, sys
from pathlib import Path
from scrapers.fetch import Fetcher
from scrapers.scraper import Request
from domain.errors import FetchError

def most():  # not ru_maxrss: that one begins with what the process that started us had
    return next(int(line.split()[1]) for line in Path("/proc/self/status").open() if line.startswith("VmHWM")) >> 10

before, size = most(), 0
with Fetcher(allow_local=True) as fetcher:
    try:
        size, what = len(fetcher.fetch(Request(sys.argv[1])).body), "read"
    except FetchError as error:
        what = type(error).__name__
print(json.dumps({"what": what, "before": before, "peak": most(), "size": size, "bytes": fetcher.bytes}))
"""


def peak(url: str) -> dict[str, int | str]:
    """Fetch in a process of its own; says its memory (MB) before and at most."""
    if not Path("/proc/self/status").exists():
        pytest.skip("memory is measured by /proc, which this system does not have")
    result = subprocess.run(
        [sys.executable, "-c", PEAK, url], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert result.returncode == 0, result.stderr
    told: dict[str, int | str] = json.loads(result.stdout)
    print(told)
    return told


def bomb(megabytes: int) -> bytes:
    """So many MB of zeros as gzip, at most a thousandth of that."""
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    return b"".join(packer.compress(bytes(MB)) for _ in range(megabytes)) + packer.flush()


def test_a_bomb_stays_within_100_mb(site: Site) -> None:
    site.pages["/"] = reply(bomb(1000), Content_Encoding="gzip")
    told = peak(site.url)
    assert told["what"] == "TooLarge"
    assert int(told["peak"]) <= 100, told


def test_a_page_at_the_limit_is_kept_once(site: Site) -> None:
    site.pages["/"] = reply(gzip.compress(b"<p>text" * (63 * MB // 7), 1), Content_Encoding="gzip")
    told = peak(site.url)
    assert told["what"] == "read"
    assert int(told["peak"]) <= 100, told


def test_a_bomb_of_many_small_parts_is_seen_too(site: Site) -> None:
    site.pages["/"] = reply(gzip.compress(b"") * 40_000 + gzip.compress(b"end"), Content_Encoding="gzip")
    with Fetcher(allow_local=True) as fetcher:
        assert fetcher.fetch(Request(site.url)).body == b"end"
    with Fetcher(allow_local=True, max_bytes=100_000) as fetcher, pytest.raises(TooLarge):
        fetcher.fetch(Request(site.url))


def test_300_mb_are_refused_by_their_label(site: Site) -> None:
    site.pages["/"] = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 314572800\r\n\r\n", every=2)
    with (
        Fetcher(allow_local=True) as fetcher,
        pytest.raises(TooLarge, match=r"limit of 64 MB.*--max-size 256") as caught,
    ):
        fetcher.fetch(Request(site.url))
    assert caught.value.advice
    assert fetcher.bytes == 0


def test_300_mb_without_a_label_are_stopped_at_the_limit(site: Site) -> None:
    sent = [0]

    def endless(handler: object) -> None:
        handler.close_connection = True  # type: ignore[attr-defined]
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")  # type: ignore[attr-defined]
        for _ in range(300):
            handler.wfile.write(b"x" * MB)  # type: ignore[attr-defined]
            sent[0] += 1

    site.pages["/"] = endless
    told = peak(site.url)
    assert told["what"] == "TooLarge"
    assert int(told["peak"]) <= 100, told
    assert sent[0] < 100, "we hang up; the rest is never sent"


@pytest.mark.parametrize("size", [1000, 1001])
def test_the_limit_is_exact(site: Site, size: int) -> None:
    site.pages["/"] = reply(b"x" * size)
    site.pages["/gz"] = reply(gzip.compress(b"x" * size), Content_Encoding="gzip")
    for path in ("/", "/gz"):
        with Fetcher(allow_local=True, max_bytes=1000) as fetcher:
            if size == 1000:
                assert len(fetcher.fetch(Request(site.url + path)).body) == 1000
            else:
                with pytest.raises(TooLarge):
                    fetcher.fetch(Request(site.url + path))


# ── time ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_drip_without_end_is_left_at_last(site: Site) -> None:
    site.pages["/"] = raw(b"HTTP/1.1 200 OK\r\n\r\n", *[b"."] * 300, every=0.02)
    begin = time.monotonic()
    with Fetcher(allow_local=True, limits=Limits(total=0.5)) as fetcher, pytest.raises(TooSlow, match="still sending"):
        fetcher.fetch(Request(site.url))
    assert 0.4 < time.monotonic() - begin < 1.5


def test_a_drip_within_the_limits_is_a_page(site: Site) -> None:
    site.pages["/"] = raw(*[b"%c" % byte for byte in b"HTTP/1.1 200 OK\r\n\r\n<p>slow but sure"], every=0.01)
    with Fetcher(allow_local=True, limits=Limits(silence=0.3)) as fetcher:
        assert fetcher.fetch(Request(site.url)).body == b"<p>slow but sure"


# ── stop ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def silent(handler: object) -> None:
    time.sleep(5)


def drip(handler: object) -> None:
    raw(b"HTTP/1.1 200 OK\r\n\r\n", *[b"."] * 2000, every=0.01)(handler)  # type: ignore[arg-type]


CASES: dict[str, Answer] = {
    "no answer yet": silent,
    "half a page": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>", every=5),
    "a slow drip": drip,
    "a break": reply("later", 503, Retry_After="200"),
}


def stopped(url: str, **options: object) -> float:
    """Fetch, press the button meanwhile, and return how long it took to stop."""
    stop, pressed = threading.Event(), [0.0]

    def press() -> None:
        pressed[0] = time.monotonic()
        stop.set()

    timer = threading.Timer(0.27, press)
    timer.start()
    with Fetcher(cancel=stop, allow_local=True, **options) as fetcher, pytest.raises(Cancelled):  # type: ignore[arg-type]
        fetcher.fetch(Request(url))
    latency = time.monotonic() - pressed[0]
    timer.join()
    assert pressed[0] > 0, "it was still at work when it was told to stop"
    print(f"stopped after {latency * 1000:.0f} ms")
    return latency


@pytest.mark.parametrize("case", CASES)
def test_stop_works_at_any_moment(site: Site, case: str) -> None:
    site.pages["/"] = CASES[case]
    assert stopped(site.url) < 0.5


def test_stop_works_while_a_name_is_looked_up(site: Site) -> None:
    def slowly(host: str, port: int) -> list[str]:
        time.sleep(3)
        return ["127.0.0.1"]

    assert stopped(site.url, addresses=AddressBook(allow_local=True, resolver=slowly)) < 0.5
    assert site.asked == []


def test_stop_works_in_the_pause_between_two_pages(site: Site) -> None:
    site.pages["/robots.txt"] = reply("User-agent: *\nCrawl-delay: 60")
    assert stopped(site.url) < 0.5
    assert site.paths() == []


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_stop_works_while_nobody_answers(scheme: str) -> None:
    """Over https, this is in the middle of the handshake."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        assert stopped(f"{scheme}://127.0.0.1:{deaf.getsockname()[1]}/") < 0.5


def test_stop_works_while_connecting() -> None:
    with socket.socket() as deaf, contextlib.ExitStack() as fillers:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for _ in range(3):
            filler = fillers.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(deaf.getsockname())
        assert stopped(f"http://127.0.0.1:{deaf.getsockname()[1]}/") < 0.5


def test_nothing_begins_after_the_stop(site: Site) -> None:
    stop = threading.Event()
    stop.set()
    with Fetcher(allow_local=True, cancel=stop) as fetcher, pytest.raises(Cancelled):
        fetcher.fetch(Request(site.url))
    assert site.asked == []


# ── breaks that a server asks for ─────────────────────────────────────────────────────────────────────────────────────


def gaps(asked: list[Asked], path: str = "/") -> list[float]:
    times = [one.at for one in asked if one.path == path]
    return [later - before for before, later in pairwise(times)]


@pytest.mark.parametrize("status", [429, 503])
def test_a_break_is_kept_and_shown(site: Site, status: int) -> None:
    heard: list[FetchProgress] = []
    site.pages["/"] = [reply("wait", status, Retry_After="1"), reply("now")]
    with Fetcher(allow_local=True, on_progress=heard.append) as fetcher:
        assert fetcher.fetch(Request(site.url)).body == b"now"
        assert fetcher.requests == 2
    assert 1.0 <= gaps(site.asked)[0] < 2.0
    waits = [one for one in heard if one.waiting]
    assert waits[0].waiting == pytest.approx(1.0, abs=0.1)
    assert [one.waiting for one in waits] == sorted((one.waiting for one in waits), reverse=True)
    assert "asks for a break" in str(waits[0].why)
    assert heard[-1].waiting == 0


def test_a_break_until_a_date_is_kept(site: Site) -> None:
    until = time.time() + 2
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(until))
    site.pages["/"] = [reply("wait", 503, Retry_After=date), reply("now")]
    with Fetcher(allow_local=True) as fetcher:
        assert fetcher.fetch(Request(site.url)).body == b"now"
    assert time.time() >= int(until)


@pytest.mark.parametrize(
    ("wish", "words"), [("3600", "in 60 minutes"), ("301", "in 6 minutes"), ("soon", "few minutes")]
)
def test_a_break_that_is_too_long_is_a_sentence(site: Site, wish: str, words: str) -> None:
    site.pages["/"] = reply("wait", 429, Retry_After=wish)
    begin = time.monotonic()
    with Fetcher(allow_local=True) as fetcher, pytest.raises(TooManyRequests, match=words):
        fetcher.fetch(Request(site.url))
    assert time.monotonic() - begin < 1
    assert fetcher.requests == 1


def test_who_always_says_later_is_left_in_the_end(site: Site) -> None:
    site.pages["/"] = reply("wait", 429, Retry_After="0")
    with Fetcher(allow_local=True) as fetcher, pytest.raises(TooManyRequests):
        fetcher.fetch(Request(site.url))
    assert fetcher.requests == 4
