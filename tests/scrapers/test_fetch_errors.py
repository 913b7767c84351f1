"""Everything that can go wrong has its own class, one sentence, and advice."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from domain.errors import FetchError, LoginNeeded, SourceError
from scrapers.addresses import AddressBook
from scrapers.fetch import Fetcher, Limits
from scrapers.fetching import errors
from scrapers.scraper import Request
from tests.scrapers.loopback import Site, moved, raw, reply

QUICK = Limits(connect=0.4, silence=0.4, total=30.0)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as one:
        yield one


def failure(url: str, **options: object) -> FetchError:
    """The error that fetching `url` ends in."""
    with Fetcher(allow_local=True, **options) as fetcher:  # type: ignore[arg-type]
        with pytest.raises(FetchError) as caught:
            fetcher.fetch(Request(url))
        assert fetcher.pages == 0
    error = caught.value
    assert isinstance(error, SourceError)
    assert error.advice is not None, "says what to do"
    assert str(error.what).endswith("."), "is a sentence"
    assert "{" not in str(error)
    return error


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (400, errors.UnexpectedStatus, "error 400"),
        (403, errors.Forbidden, "does not let programs read"),
        (404, errors.NotFound, "no page at this address"),
        (410, errors.Gone, "was removed"),
        (418, errors.UnexpectedStatus, "error 418"),
        (429, errors.TooManyRequests, "asks for a break"),
        (500, errors.ServerFailed, r"fault of its own \(500\)"),
        (502, errors.ServerFailed, r"\(502\)"),
        (503, errors.ServerFailed, r"\(503\)"),
        (304, errors.UnexpectedStatus, "error 304"),
    ],
)
def test_each_status_has_its_sentence(site: Site, status: int, kind: type[FetchError], words: str) -> None:
    site.pages["/"] = reply("<p>long excuse</p>" * 1000, status)
    error = failure(site.url)
    assert type(error) is kind
    assert error.status == status
    with pytest.raises(FetchError, match=words):
        raise error


def test_a_redirect_to_nowhere_is_no_page(site: Site) -> None:
    site.pages["/"] = reply("", 302)
    assert type(failure(site.url)) is errors.UnexpectedStatus


def test_401_asks_for_an_account(site: Site) -> None:
    site.pages["/in"] = reply("no", 401)
    error = failure(f"{site.url}/in")
    assert isinstance(error, LoginNeeded)
    assert (error.kind, error.url, error.status) == (LoginNeeded.ACCOUNT, f"{site.url}/in", 401)
    assert "only after signing in" in str(error)
    refused = failure(f"{site.url}/in", credentials={f"127.0.0.1:{site.port}": ("anna", "wr0ng")})
    assert "does not accept this name and password" in str(refused)
    assert "wr0ng" not in str(refused) + repr(refused)


def test_nobody_listening(site: Site) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert type(failure(f"http://127.0.0.1:{port}/")) is errors.ConnectionRefused


def test_no_such_host() -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    error = failure("https://nowhere.example/x", addresses=AddressBook(resolver=nowhere))
    assert type(error) is errors.HostUnknown
    assert "nowhere.example" in str(error)
    silent = failure("https://nowhere.example/x", addresses=AddressBook(resolver=lambda host, port: []))
    assert type(silent) is errors.HostUnknown


def test_a_server_that_accepts_and_says_nothing(site: Site) -> None:
    site.pages["/"] = raw(b"", every=3)
    error = failure(site.url, limits=QUICK)
    assert type(error) is errors.TimedOut
    assert "did not answer within" in str(error)


def test_a_server_that_stops_in_the_middle(site: Site) -> None:
    site.pages["/"] = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>", every=3)
    assert type(failure(site.url, limits=QUICK)) is errors.TimedOut


def test_a_network_that_swallows_everything() -> None:
    """A full queue of a listening socket: nobody answers the connection attempt."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        fillers = [socket.socket() for _ in range(3)]
        try:
            for filler in fillers:
                filler.setblocking(False)
                filler.connect_ex(deaf.getsockname())
            assert type(failure(f"http://127.0.0.1:{deaf.getsockname()[1]}/", limits=QUICK)) is errors.TimedOut
        finally:
            for filler in fillers:
                filler.close()


@pytest.mark.parametrize(
    "pieces",
    [
        [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>only this"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>no\r\n"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>no\r\n"],
        [b"HTTP/1.1 200"],
        [b"SSH-2.0-OpenSSH_9.2\r\n"],
        [b""],
        [b"HTTP/1.1 200 OK\r\n" + b"X-Much: 1\r\n" * 2000 + b"\r\n"],
        [b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 200_000 + b"\r\n\r\n"],
    ],
    ids=["length", "chunk", "no number", "half a line", "no http", "nothing", "many headers", "long header"],
)
def test_broken_answers(site: Site, pieces: list[bytes]) -> None:
    site.pages["/"] = raw(*pieces)
    assert type(failure(site.url)) is errors.BrokenAnswer


def test_six_redirects_are_too_many(site: Site) -> None:
    for number in range(9):
        site.pages[f"/{number}"] = moved(f"/{number + 1}")
    error = failure(f"{site.url}/0")
    assert type(error) is errors.TooManyRedirects
    assert "more than 5 times" in str(error)
    assert site.paths() == [f"/{number}" for number in range(6)]


@pytest.mark.parametrize("way", [["/"], ["/b", "/"]])
def test_circles_are_noticed(site: Site, way: list[str]) -> None:
    for start, end in zip(["/", *way], way, strict=False):
        site.pages[start] = moved(end)
    assert type(failure(site.url)) is errors.RedirectLoop
    assert len(site.paths()) == len(way)


@pytest.mark.parametrize(
    "text", ["", "   ", "hello", "two words.org", "https://", "http://a b.org/", "https://1.2.3.4.5/"]
)
def test_no_address(text: str) -> None:
    assert type(failure(text)) is errors.NotAnAddress
