"""Pages as the fetcher brings them: bytes, headers, forms, cookies, counts."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator

import pytest

from domain.errors import LoginNeeded
from scrapers.fetch import Fetcher, FetchProgress
from scrapers.fetching.errors import BrokenPacking, NotAPage
from scrapers.scraper import Request
from tests.scrapers.loopback import Site, moved, raw, reply

TEXT = "<p>Grüße, 你好</p>" * 3000


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as one:
        yield one


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(allow_local=True) as one:
        yield one


def test_a_page_is_its_bytes_and_where_they_came_from(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a?b=c%20d"] = reply("<p>\xe4".encode("latin-1"), kind='Text/HTML; Charset="ISO-8859-1"', X_Thing="1")
    page = fetcher.fetch(Request(f"{site.url}/a?b=c d#part", role="article"))
    assert page.body == b"<p>\xe4"
    assert page.url == page.requested_url == f"{site.url}/a?b=c%20d"
    assert (page.content_type, page.charset, page.status, page.role) == ("text/html", "ISO-8859-1", 200, "article")
    assert page.header("X-Thing") == "1"
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00", page.fetched_at)


def test_we_say_who_we_are_and_what_we_read(site: Site, fetcher: Fetcher) -> None:
    site.pages["/"] = reply("x")
    fetcher.fetch(Request(site.url, accept="application/json"))
    for asked in site.asked:
        assert re.match(r"Threadmark/\d[\w.]* \(.+\)$", asked.headers["user-agent"])
        assert asked.headers["accept-encoding"] == "gzip"
        assert asked.headers["host"] == f"127.0.0.1:{site.port}"
        assert not asked.headers.keys() & {"cookie", "authorization", "referer"}
    assert site.last("/").headers["accept"] == "application/json"


def test_counts_leave_robots_out_and_count_redirects(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {"/": moved("/b"), "/b": reply("12345"), "/robots.txt": reply("User-agent: *\nDisallow: /x")}
    fetcher.fetch(Request(site.url))
    fetcher.fetch(Request(f"{site.url}/b"))
    assert (fetcher.requests, fetcher.pages, fetcher.bytes) == (3, 2, 10)
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/", "/b", "/b"]


def test_one_connection_serves_many_pages(site: Site, fetcher: Fetcher) -> None:
    for number in range(5):
        site.pages[f"/{number}"] = reply(str(number))
        assert fetcher.fetch(Request(f"{site.url}/{number}")).body == str(number).encode()
    assert len({asked.client for asked in site.asked if asked.path != "/robots.txt"}) == 1


def test_a_connection_that_the_server_closed_is_opened_again(site: Site, fetcher: Fetcher) -> None:
    def last_one(handler: object) -> None:
        reply("once")(handler)  # type: ignore[arg-type]
        handler.close_connection = True  # type: ignore[attr-defined]

    site.pages["/"] = last_one
    for _ in range(3):
        assert fetcher.fetch(Request(site.url)).body == b"once"


def test_after_a_failure_the_next_page_is_whole(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {
        "/broken": reply(b"\x1f\x8b" + b"junk" * 5000, Content_Encoding="gzip"),
        "/missing": reply("no" * 5000, 404),
        "/fine": reply("fine"),
    }
    for path in ("/broken", "/missing", "/broken"):
        with pytest.raises(Exception):  # noqa: B017 - which one is tested elsewhere
            fetcher.fetch(Request(site.url + path))
        assert fetcher.fetch(Request(f"{site.url}/fine")).body == b"fine"


# ── packing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gzip", gzip.compress(TEXT.encode())),
        ("X-GZIP", gzip.compress(TEXT.encode())),
        ("identity, gzip", gzip.compress(TEXT.encode())),
        ("gzip", gzip.compress(TEXT[:700].encode()) + gzip.compress(b"") + gzip.compress(TEXT[700:].encode())),
        ("gzip", gzip.compress(TEXT.encode()) + b"\0" * 100),
        ("deflate", zlib.compress(TEXT.encode())),
        ("deflate", raw_deflate(TEXT.encode())),
        ("identity", TEXT.encode()),
    ],
)
def test_packed_pages_are_unpacked(site: Site, fetcher: Fetcher, name: str, data: bytes) -> None:
    site.pages["/"] = reply(data, Content_Encoding=name)
    assert fetcher.fetch(Request(site.url)).body.decode() == TEXT


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_pieces_of_any_size_are_put_together(site: Site, fetcher: Fetcher, size: int) -> None:
    data = gzip.compress(TEXT.encode()) + gzip.compress(b"<end>")
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    site.pages["/"] = raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n",
        chunks,
    )
    assert fetcher.fetch(Request(site.url)).body.decode() == TEXT + "<end>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gzip", gzip.compress(TEXT.encode())[:-20]),
        ("gzip", b"no gzip at all"),
        ("gzip", gzip.compress(TEXT.encode())[:40] + b"\xff" * 400),
        ("deflate", b"\xff\xff\xff neither"),
        ("br", b"not asked for"),
        ("gzip, gzip", gzip.compress(gzip.compress(b"twice"))),
    ],
)
def test_broken_packing_is_said(site: Site, fetcher: Fetcher, name: str, data: bytes) -> None:
    site.pages["/"] = reply(data, Content_Encoding=name)
    with pytest.raises(BrokenPacking, match="damaged"):
        fetcher.fetch(Request(site.url))
    assert fetcher.pages == 0


def test_an_empty_page_is_a_page(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {"/": reply(b""), "/gz": reply(b"", Content_Encoding="gzip"), "/204": raw(b"HTTP/1.1 204 No\r\n\r\n")}
    for path in ("/", "/gz", "/204"):
        assert fetcher.fetch(Request(site.url + path)).body == b""


def test_a_page_without_headers_of_its_own(site: Site, fetcher: Fetcher) -> None:
    site.pages["/"] = raw(b"HTTP/1.0 200 OK\r\n\r\n<p>old ", b"server")
    page = fetcher.fetch(Request(site.url))
    assert (page.body, page.content_type, page.charset) == (b"<p>old server", "text/html", None)


# ── files that are no pages ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "IMAGE/JPEG; q=1", "video/mp4", "application/zip"])
def test_files_are_refused_before_they_come(site: Site, fetcher: Fetcher, kind: str) -> None:
    site.pages["/"] = raw(
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 999999\r\n\r\n".encode(), every=3
    )
    with pytest.raises(NotAPage, match="not to a page"):
        fetcher.fetch(Request(site.url))
    assert fetcher.bytes == 0


@pytest.mark.parametrize("start", [b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"PK\x03\x04"])
def test_files_that_claim_to_be_pages_are_refused_at_their_first_bytes(
    site: Site, fetcher: Fetcher, start: bytes
) -> None:
    site.pages["/"] = raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999999\r\n\r\n",
        start[:3],
        start[3:] + b"rest of it",
        every=0.05,
    )
    with pytest.raises(NotAPage):
        fetcher.fetch(Request(site.url))


@pytest.mark.parametrize("kind", ["application/json", "application/atom+xml", "text/plain", "application/octet-stream"])
def test_texts_of_all_kinds_are_read(site: Site, fetcher: Fetcher, kind: str) -> None:
    site.pages["/"] = reply('{"a": 1}', kind=kind)
    assert fetcher.fetch(Request(site.url)).content_type == kind


# ── forms and cookies ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_protected_post_opens_like_in_wordpress(site: Site, fetcher: Fetcher) -> None:
    """The form goes to wp-login.php, its answer sets a cookie and leads back to where we came from."""

    def post(handler: object) -> None:
        opened = "wp-postpass_1=ok" in site.last("/post/").headers.get("cookie", "")
        reply("secret" if opened else "form")(handler)  # type: ignore[arg-type]

    def login(handler: object) -> None:
        referer = site.last("/wp-login.php?action=postpass").headers["referer"]
        moved(referer, Set_Cookie="wp-postpass_1=ok; expires=Fri, 31-Dec-2100 23:59:59 GMT; Max-Age=864000; path=/")(
            handler
        )  # type: ignore[arg-type]

    site.pages |= {"/post/": post, "/wp-login.php?action=postpass": login}
    assert fetcher.fetch(Request(f"{site.url}/post/")).body == b"form"
    form = (("post_password", "süß & gut"), ("Submit", "Enter"))
    page = fetcher.fetch(Request(f"{site.url}/wp-login.php?action=postpass", form=form))
    assert (page.body, page.url) == (b"secret", f"{site.url}/post/")
    asked = site.last("/wp-login.php?action=postpass")
    assert (asked.method, asked.body) == ("POST", b"post_password=s%C3%BC%C3%9F+%26+gut&Submit=Enter")
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert site.last("/post/").method == "GET"
    assert "postpass" not in str(page.headers)


def test_cookies_stay_with_their_host_path_and_time(site: Site, fetcher: Fetcher) -> None:
    with Site({"/": reply("other"), "/set": reply("x", Set_Cookie="theirs=1")}) as other:
        site.pages |= {
            "/set": reply("x", Set_Cookie="mine=1; Domain=127.0.0.1"),
            "/deep/set": reply("x", Set_Cookie="deep=2; Path=/deep"),
            "/secure": reply("x", Set_Cookie="safe=3; Secure; Path=/"),
            "/bad": reply("x", Set_Cookie="n\xe4me=4; Path=/"),
            "/drop": reply("x", Set_Cookie="mine=; Max-Age=0; Path=/"),
            "/old": reply("x", Set_Cookie="old=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/"),
        }
        for path in ("/", "/deep/x", "/deeper"):
            site.pages[path] = reply("page")
        for path in ("/set", "/deep/set", "/secure", "/bad", "/old"):
            fetcher.fetch(Request(site.url + path))
        fetcher.fetch(Request(f"{other.url}/set"))
        for path in ("/", "/deep/x", "/deeper"):
            fetcher.fetch(Request(site.url + path))
        fetcher.fetch(Request(other.url))
        assert site.last("/").headers["cookie"] == "mine=1"
        assert site.last("/deep/x").headers["cookie"] == "deep=2; mine=1"
        assert site.last("/deeper").headers["cookie"] == "mine=1"
        assert other.last("/").headers["cookie"] == "theirs=1"
        fetcher.fetch(Request(f"{site.url}/drop"))
        fetcher.fetch(Request(site.url))
        assert "cookie" not in site.last("/").headers


def test_another_capture_starts_without_cookies(site: Site) -> None:
    site.pages["/"] = reply("x", Set_Cookie="a=1")
    for _ in range(2):
        with Fetcher(allow_local=True) as fetcher:
            fetcher.fetch(Request(site.url))
    assert all("cookie" not in asked.headers for asked in site.asked)


def test_secrets_are_not_kept_with_the_page(site: Site) -> None:
    site.pages["/"] = reply("x", Set_Cookie="session=s3cret", Authorization="Basic s3cret", ETag="1")
    with Fetcher(allow_local=True, credentials={f"127.0.0.1:{site.port}": ("anna", "s3cret")}) as fetcher:
        page = fetcher.fetch(Request(site.url))
        assert "s3cret" not in repr(page) + repr(fetcher) + repr(vars(fetcher))
    assert page.header("etag") == "1"


# ── redirects that are fine ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_up_to_five_redirects_are_followed(site: Site, fetcher: Fetcher, status: int) -> None:
    for number in range(5):
        site.pages[f"/{number}"] = moved(f"{number + 1}", status)
    site.pages["/5"] = reply("there")
    page = fetcher.fetch(Request(f"{site.url}/0"))
    assert (page.body, page.url, page.requested_url) == (b"there", f"{site.url}/5", f"{site.url}/0")


@pytest.mark.parametrize(
    ("location", "path"),
    [("/ä ö?x=ü#y", "/%C3%A4%20%C3%B6?x=%C3%BC"), ("?page=2", "/?page=2"), ("//127.0.0.1:{port}/n", "/n")],
)
def test_redirects_as_servers_write_them(site: Site, fetcher: Fetcher, location: str, path: str) -> None:
    site.pages["/"] = raw(
        f"HTTP/1.1 302 Found\r\nLocation: {location.format(port=site.port)}\r\nContent-Length: 0\r\n\r\n".encode()
    )
    site.pages[path] = reply("there")
    assert fetcher.fetch(Request(site.url)).body == b"there"


def test_a_cookie_wall_that_sends_back_to_the_same_page_is_passed(site: Site, fetcher: Fetcher) -> None:
    site.pages["/"] = [moved("/", Set_Cookie="seen=1; Path=/"), reply("inside")]
    assert fetcher.fetch(Request(site.url)).body == b"inside"


@pytest.mark.parametrize(
    ("status", "method", "body"), [(302, "GET", b""), (307, "POST", b"a=1"), (308, "POST", b"a=1")]
)
def test_a_form_is_sent_on_only_where_the_server_says_so(
    site: Site, fetcher: Fetcher, status: int, method: str, body: bytes
) -> None:
    site.pages |= {"/form": moved("/next", status), "/next": reply("done")}
    fetcher.fetch(Request(f"{site.url}/form", form=(("a", "1"),)))
    assert (site.last("/next").method, site.last("/next").body) == (method, body)


# ── progress and accounts ─────────────────────────────────────────────────────────────────────────────────────────────


def test_progress_tells_pages_and_bytes(site: Site) -> None:
    heard: list[FetchProgress] = []
    site.pages["/"] = reply(b"x" * 3_000_000)
    with Fetcher(allow_local=True, on_progress=heard.append) as fetcher:
        fetcher.fetch(Request(site.url))
        fetcher.fetch(Request(site.url))
    assert heard[-1] == FetchProgress(f"{site.url}/", 2, 6_000_000)
    assert [one.bytes for one in heard] == sorted(one.bytes for one in heard)
    assert {one.pages for one in heard} == {0, 1, 2}


def test_an_account_opens_its_own_host(site: Site) -> None:
    def private(handler: object) -> None:
        given = site.last("/").headers.get("authorization")
        reply("in" if given == "Basic asO2cmc6YWIgY2Q=" else "out", 200 if given else 401)(handler)  # type: ignore[arg-type]

    site.pages["/"] = private
    with Fetcher(allow_local=True, credentials={f"127.0.0.1:{site.port}": ("jörg", "ab cd")}) as fetcher:
        assert fetcher.fetch(Request(site.url)).body == b"in"
    with Fetcher(allow_local=True, credentials={"127.0.0.1": ("jörg", "ab cd")}) as fetcher:
        with pytest.raises(LoginNeeded) as caught:
            fetcher.fetch(Request(site.url))
        assert (caught.value.kind, caught.value.url, caught.value.status) == (LoginNeeded.ACCOUNT, f"{site.url}/", 401)
