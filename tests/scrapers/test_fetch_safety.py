"""A page cannot lead us into somebody's network, nor get at a password or cookie that is not its own."""

from __future__ import annotations

import contextlib
import datetime
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import AddressRefused, FetchError, LoginNeeded
from scrapers.addresses import AddressBook
from scrapers.fetch import Fetcher
from scrapers.fetching.errors import NotAnAddress, TlsFailed
from scrapers.fetching.journey import Accounts, Journey
from scrapers.scraper import Request
from tests.scrapers.loopback import PretendedWeb, Site, moved, reply

SECRET = ("anna", "s3cret")


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as one:
        yield one


@pytest.fixture
def inside() -> Iterator[Site]:
    """A server of the user's own network."""
    with Site({"/": reply("the router's settings")}) as one:
        yield one


def on_the_web(*hosts: str, **options: object) -> Fetcher:
    return Fetcher(addresses=PretendedWeb(*hosts), pause=0.0, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1"]
)
def test_this_computer_is_refused(inside: Site, host: str) -> None:
    with Fetcher() as fetcher, pytest.raises((AddressRefused, NotAnAddress)):
        fetcher.fetch(Request(f"http://{host}:{inside.port}/"))
    assert inside.asked == []


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/",
        "//127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://[64:ff9b::127.0.0.1]:{port}/",
        "http://[2002:7f00:1::]:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]:{port}/",
        "http://10.0.0.1:{port}/",
        "http://0x7f000001:{port}/",
        "file:///etc/passwd",
        "ftp://127.0.0.1:{port}/",
        "gopher://127.0.0.1:{port}/",
        "javascript:alert(1)",
    ],
)
def test_redirects_into_the_house_are_refused(site: Site, inside: Site, location: str) -> None:
    site.pages["/"] = moved(location.format(port=inside.port))
    with on_the_web("news.example") as fetcher, pytest.raises(FetchError) as caught:
        fetcher.fetch(Request(f"http://news.example:{site.port}/"))
    assert isinstance(caught.value, AddressRefused | NotAnAddress)
    assert inside.asked == []


def test_robots_cannot_lead_into_the_house_either(site: Site, inside: Site) -> None:
    site.pages |= {"/robots.txt": moved(f"{inside.url}/"), "/": reply("news")}
    with on_the_web("news.example") as fetcher:
        assert fetcher.fetch(Request(f"http://news.example:{site.port}/")).body == b"news"
    assert inside.asked == []


def test_a_name_is_looked_up_once_per_request_and_that_address_is_used(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: whoever looked the name up a second time, to connect, would get another computer."""
    lookups: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        lookups.append(host)
        return ["127.0.0.1" if len(lookups) <= len(site.asked) + 1 else "127.0.0.2"]

    def nobody(*arguments: object, **options: object) -> None:
        raise AssertionError("looked up behind the address book's back")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    site.pages["/"] = reply("first")
    with Site(host="127.0.0.2", port=site.port) as second:
        second.pages["/"] = reply("second")
        with Fetcher(addresses=AddressBook(allow_local=True, resolver=resolver)) as fetcher:
            for _ in range(2):
                assert fetcher.fetch(Request(f"http://trap.example:{site.port}/")).body == b"first"
        assert second.asked == []
    assert lookups == ["trap.example"] * 3
    assert {asked.headers["host"] for asked in site.asked} == {f"trap.example:{site.port}"}


def test_each_request_is_checked_anew(site: Site, inside: Site) -> None:
    answers = [["127.0.0.1"], ["127.0.0.1"], ["8.8.8.8", "127.0.0.1"]]

    class Turning(AddressBook):
        """Public as long as it has just been looked up; then the truth."""

        def allows(self, address: object) -> bool:
            return len(answers) > 0

    site.pages |= {"/": moved("/next"), "/next": reply("x")}
    book = Turning(resolver=lambda host, port: answers.pop(0))
    with Fetcher(addresses=book, pause=0.0) as fetcher, pytest.raises(AddressRefused):
        fetcher.fetch(Request(f"http://trap.example:{site.port}/"))
    assert site.paths() == ["/"]


# ── passwords and cookies ─────────────────────────────────────────────────────────────────────────────────────────────


def test_an_account_does_not_follow_to_another_host(site: Site, inside: Site) -> None:
    site.pages |= {"/": moved(f"http://other.example:{inside.port}/"), "/home": reply("x")}
    inside.pages["/"] = moved(f"http://news.example:{site.port}/home")
    with Fetcher(
        addresses=AddressBook(allow_local=True, resolver=lambda host, port: ["127.0.0.1"]),
        credentials={f"news.example:{site.port}": SECRET, f"other.example:{inside.port}": SECRET},
    ) as fetcher:
        fetcher.fetch(Request(f"http://news.example:{site.port}/"))
    assert "authorization" in site.last("/").headers
    assert all("authorization" not in asked.headers for asked in inside.asked)


@pytest.mark.parametrize("key", ["other.example", "news.example", "ws.example:{port}", "sub.news.example:{port}"])
def test_an_account_of_another_host_stays_home(site: Site, key: str) -> None:
    site.pages["/"] = reply("x")
    book = AddressBook(allow_local=True, resolver=lambda host, port: ["127.0.0.1"])
    with Fetcher(addresses=book, credentials={key.format(port=site.port): SECRET}) as fetcher:
        fetcher.fetch(Request(f"http://news.example:{site.port}/"))
    assert all("authorization" not in asked.headers for asked in site.asked)


def test_no_password_travels_unencrypted_over_the_internet(site: Site) -> None:
    with (
        on_the_web("news.example", credentials={f"news.example:{site.port}": SECRET}) as fetcher,
        pytest.raises(AddressRefused, match="not encrypted") as caught,
    ):
        fetcher.fetch(Request(f"http://news.example:{site.port}/"))
    assert "s3cret" not in str(caught.value) + repr(caught.value)
    assert all("authorization" not in asked.headers for asked in site.asked)
    assert site.paths() == []


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        (["https://news.example/"], True),
        (["https://news.example/", "https://www.news.example/x"], False),
        (["https://www.news.example/", "https://news.example/x"], True),
        (["http://news.example/", "https://news.example/x"], True),
        (["https://other.example/", "https://news.example/x"], False),
        (["https://news.example:8443/"], False),
    ],
)
def test_when_an_account_is_shown(way: list[str], shown: bool) -> None:
    journey = Journey(way[0])
    for step in way[1:]:
        journey.follow(302, step)
    assert bool(Accounts({"News.Example": SECRET}).header(journey, public=True)) is shown


@pytest.mark.parametrize("public", [True, False])
def test_an_account_is_not_shown_after_a_fall_from_https_to_http(public: bool) -> None:
    journey = Journey("https://news.example/")
    journey.follow(301, "http://news.example/")
    with pytest.raises(AddressRefused, match="not encrypted"):
        Accounts({"news.example": SECRET}).header(journey, public=public)


def test_a_form_is_not_handed_to_another_server(site: Site, inside: Site) -> None:
    site.pages["/login"] = moved(f"{inside.url}/", 307)
    with Fetcher(allow_local=True) as fetcher, pytest.raises(AddressRefused, match="form on to another server"):
        fetcher.fetch(Request(f"{site.url}/login", form=(("post_password", "s3cret"),)))
    assert inside.asked == []


# ── encrypted connections ─────────────────────────────────────────────────────────────────────────────────────────────


def certificate(folder: Path, *names: str, days: int = 30) -> ssl.SSLContext:
    """A server's context with a certificate of its own making, in `folder`/cert.pem."""
    pytest.importorskip("cryptography", reason="cryptography makes the certificates of this test")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, names[0])])
    now = datetime.datetime.now(datetime.UTC)
    cert = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(one) for one in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(cert.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


def trusting(folder: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(folder / "cert.pem"))


def secure(site: Site, host: str = "news.example") -> str:
    return f"https://{host}:{site.port}/"


def test_https_with_the_right_certificate(site: Site, tmp_path: Path) -> None:
    seen: list[str | None] = []
    context = certificate(tmp_path, "news.example")
    context.sni_callback = lambda sock, name, context: seen.append(name)
    site.wrap(context).pages["/"] = reply("safe" * 100_000, Set_Cookie="a=1; Path=/")
    with on_the_web(
        "news.example", tls=trusting(tmp_path), credentials={f"news.example:{site.port}": SECRET}
    ) as fetcher:
        for _ in range(2):
            assert len(fetcher.fetch(Request(secure(site))).body) == 400_000
    assert set(seen) == {"news.example"}
    assert site.last("/").headers["cookie"] == "a=1"
    assert site.last("/").headers["authorization"].startswith("Basic ")


@pytest.mark.parametrize(
    ("host", "days", "trusted", "words"),
    [
        ("other.example", 30, True, "belongs to another server"),
        ("news.example", -1, True, "has expired"),
        ("news.example", 30, False, "nobody whom this computer trusts"),
    ],
)
def test_a_certificate_that_is_wrong_ends_it(
    site: Site, tmp_path: Path, host: str, days: int, trusted: bool, words: str
) -> None:
    site.wrap(certificate(tmp_path, "news.example", days=days)).pages["/"] = reply("x")
    tls = trusting(tmp_path) if trusted else None
    with on_the_web(host, tls=tls) as fetcher, pytest.raises(TlsFailed, match=words) as caught:
        fetcher.fetch(Request(secure(site, host)))
    assert caught.value.advice
    assert site.asked == []


def test_a_server_that_does_not_speak_https(site: Site) -> None:
    site.pages["/"] = reply("open")
    with on_the_web("news.example") as fetcher, pytest.raises(TlsFailed, match="No encrypted connection"):
        fetcher.fetch(Request(secure(site)))
    assert site.asked == []


def test_verification_cannot_be_switched_off() -> None:
    with pytest.raises(ValueError, match="verified"):
        Fetcher(tls=ssl._create_unverified_context())


def test_from_https_to_http_neither_cookie_nor_account_goes_along(site: Site, inside: Site, tmp_path: Path) -> None:
    """Cookies stay behind; where an account would be needed, we stop and say so."""
    book = AddressBook(allow_local=True, resolver=lambda host, port: ["127.0.0.1"])
    site.wrap(certificate(tmp_path, "news.example")).pages["/"] = moved(
        f"http://news.example:{inside.port}/", Set_Cookie="a=1; Path=/"
    )
    with Fetcher(addresses=book, tls=trusting(tmp_path)) as fetcher:
        assert fetcher.fetch(Request(secure(site))).url == f"http://news.example:{inside.port}/"
    assert "cookie" not in inside.last("/").headers
    before = len(inside.paths())
    accounts = {f"news.example:{site.port}": SECRET, f"news.example:{inside.port}": SECRET}
    site.pages["/"] = moved(f"http://news.example:{inside.port}/")
    with (
        Fetcher(addresses=book, tls=trusting(tmp_path), credentials=accounts) as fetcher,
        contextlib.suppress(AddressRefused, LoginNeeded),
    ):
        fetcher.fetch(Request(secure(site)))
    assert all("authorization" not in asked.headers for asked in inside.asked)
    assert len(inside.paths()) <= before + 1
