"""What people type as an address, and which computers may be asked."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import AddressRefused, SourceError
from scrapers.addresses import AddressBook, Target, is_public, normalise_address, redirected
from scrapers.fetching.errors import NotAnAddress


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/x", "https://example.org/x"),
        ("  https://Example.ORG/A/b?c=D#comments \n", "https://example.org/A/b?c=D"),
        ("http://example.org", "http://example.org/"),
        ("//example.org/x", "https://example.org/x"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("„https://example.org/x“", "https://example.org/x"),
        ("example.org.:443/", "https://example.org/"),
        ("example.org:8080/a:b", "https://example.org:8080/a:b"),
        ("http://example.org:80/", "http://example.org/"),
        ("HTTPS://example.org:443/", "https://example.org/"),
        ("https://exa\nmple.org/long-\r\nlink", "https://example.org/long-link"),
        ("bücher.example/ä ö?q=ß&r=%C3%A4", "https://xn--bcher-kva.example/%C3%A4%20%C3%B6?q=%C3%9F&r=%C3%A4"),
        ("straße.de", "https://xn--strae-oqa.de/"),
        ("BÜCHER。example", "https://xn--bcher-kva.example/"),
        ("例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"),
        ("example.org?p=5", "https://example.org/?p=5"),
        ("http://intranet/x", "http://intranet/x"),
        ("localhost:8000/x", "http://localhost:8000/x"),
        ("127.0.0.1/x", "http://127.0.0.1/x"),
        ("8.8.8.8", "https://8.8.8.8/"),
        ("http://[2001:DB8:0::1]:80/x", "http://[2001:db8::1]/x"),
        ("https://example.org/a%20b%2Fc?x=%3D#top", "https://example.org/a%20b%2Fc?x=%3D"),
        ('https://example.org/?a=[1]&b={2}|"<', "https://example.org/?a=%5B1%5D&b=%7B2%7D%7C%22%3C"),
    ],
)
def test_addresses_are_understood(typed: str, address: str) -> None:
    assert normalise_address(typed) == address
    assert normalise_address(address) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "hello", "hello world", "-", "...", "/etc/passwd", "./page.html", "C:\\page.html", "a..b", "?q", "#x",
        "https://", "https:///x", "http://?", "https://exa mple.org", "https://-a.org", "https://a_.b-.org",
        "http://1.2.3",         "http://999.1.1.1/", "http://[::1", "http://[zz]/", "http://[fe80::1%25eth0]/",
        "example.org:99999", "example.org:0",
        "example.org:x", "https://" + "a" * 64 + ".org", "https://" + "a." * 130 + "org", "https://ex☃mple.org/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_said(typed: str) -> None:
    with pytest.raises(NotAnAddress) as caught:
        normalise_address(typed)
    assert "https://example.org/article" in str(caught.value)


@pytest.mark.parametrize(
    "typed", ["file:///etc/passwd", "ftp://example.org/x", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.org"]
)
def test_other_schemes_are_refused(typed: str) -> None:
    with pytest.raises(AddressRefused, match="web addresses only"):
        normalise_address(typed)


@pytest.mark.parametrize("typed", ["https://anna:s3cret@example.org/", "https://bank.example@evil.example/"])
def test_passwords_do_not_belong_into_addresses(typed: str) -> None:
    with pytest.raises(AddressRefused, match="before the @") as caught:
        normalise_address(typed)
    assert "s3cret" not in str(caught.value)


@given(st.text())
def test_any_text_is_an_address_or_a_sentence(text: str) -> None:
    try:
        address = normalise_address(text)
    except SourceError as error:
        assert str(error)
    else:
        assert address.isascii()
        assert not set(address) & set(' \r\n\t"<>#')
        assert normalise_address(address) == address
        assert Target.of(address).url == address


@given(st.text())
def test_any_redirect_is_an_address_or_a_sentence(text: str) -> None:
    try:
        address = redirected("https://example.org/a/b?c", text)
    except SourceError as error:
        assert str(error)
    else:
        assert address.startswith(("https://", "http://"))
        assert not set(address) & set(" \r\n#")


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("../x", "https://example.org/x"),
        ("http://other.example/y#z", "http://other.example/y"),
        ("https://anna:pw@other.example/y", "https://other.example/y"),
        ("/\xc3\xa4", "https://example.org/%C3%A4"),
        ("/\xe4", "https://example.org/%C3%A4"),
    ],
)
def test_redirects_are_understood(location: str, address: str) -> None:
    assert redirected("https://example.org/a/b", location) == address


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://a.example/", "javascript:1", "data:,x"])
def test_redirects_out_of_the_web_are_refused(location: str) -> None:
    with pytest.raises(SourceError):
        redirected("https://example.org/", location)


PUBLIC = ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
NOT_PUBLIC = """
127.0.0.1 127.8.8.8 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1
192.0.2.1 198.18.0.1 224.0.0.1 255.255.255.255
::1 :: fe80::1 fc00::1 fd12::1 ff02::1 2001:db8::1 fec0::1 ::127.0.0.1 ::8.8.8.8
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.1.1
64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::808:808 2002:7f00:1:: 2002:808:808::1 2001:0:1::1
""".split()


def test_public_is_public() -> None:
    assert [text for text in PUBLIC if not is_public(ip_address(text))] == []
    assert [text for text in NOT_PUBLIC if is_public(ip_address(text))] == []


@pytest.mark.parametrize("text", NOT_PUBLIC)
def test_one_inner_address_among_public_ones_refuses_the_host(text: str) -> None:
    book = AddressBook(resolver=lambda host, port: ["8.8.8.8", text, "93.184.216.34"])
    with pytest.raises(AddressRefused, match=r"trap\.example is not on the public internet.*--allow-local"):
        book.lookup(Target.of("https://trap.example/"))


def test_local_ones_are_allowed_when_the_user_says_so() -> None:
    book = AddressBook(allow_local=True, resolver=lambda host, port: [host])
    for host in ("127.0.0.1", "192.168.1.1", "::1", "fd12::1", "8.8.8.8"):
        assert book.lookup(Target("http", host, 80, "/")) == (ip_address(host),)
    for host in ("224.0.0.1", "0.0.0.0", "::", "ff02::1"):
        with pytest.raises(AddressRefused):
            book.lookup(Target("http", host, 80, "/"))
