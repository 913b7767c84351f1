"""Addresses: what a person typed as a clean http(s) address, and which hosts may be asked at all."""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from domain.errors import AddressRefused
from domain.messages import say
from scrapers.fetching.errors import HostUnknown, NotAnAddress

type IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
type Resolver = Callable[[str, int], list[str]]

DEFAULT_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)://")
_OTHER_SCHEME = re.compile(r"(file|mailto|javascript|data|about|tel|ftp|blob|view-source):", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_WRAPPING = "<>\"'“”„«»‘’"
_IN_PATH = "/%:@!$&'()*+,;=~-._"
_COMMENT_PAGE = re.compile(r"/comment-page-\d+(?=/|$)")
_NOT_THE_ARTICLE = frozenset({"replytocom", "cpage"})
_DOTS = "。．｡"  # the full stops that other scripts type in host names

_REFUSED_NETWORKS = tuple(
    ipaddress.ip_network(text)
    for text in ("2002::/16", "64:ff9b:1::/48", "::/96", "fec0::/10", "2001::/32", "192.88.99.0/24")
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Target:
    """One address taken apart. `host` is ASCII and lower case, an IPv6 one without brackets."""

    scheme: str
    host: str
    port: int
    path: str
    """Path and query, as the request line has them."""

    @classmethod
    def of(cls, url: str) -> Target:
        """Take an address apart that `normalise_address` returned."""
        parts = urlsplit(url)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return cls(parts.scheme, parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme], path)

    @property
    def name(self) -> str:
        """The host as people read it, with its port where that is unusual: ``example.org``, ``[::1]:8080``."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.name}"

    @property
    def url(self) -> str:
        return self.origin + self.path


def normalise_address(text: str) -> str:
    """The http(s) address that `text` means: with a scheme, an ASCII host and no fragment.

    ``example.org/x`` becomes ``https://example.org/x``. Raises NotAnAddress or AddressRefused.
    """
    shown = text.strip()
    if shown.startswith(tuple(_WRAPPING)):
        shown = shown.strip(_WRAPPING).strip()
    bare = "".join(char for char in shown if char not in "\r\n\t")
    scheme, rest = _split_scheme(bare, shown)
    try:
        parts = urlsplit(f"{scheme or 'https'}://{rest}")
        port = parts.port
    except ValueError:
        raise NotAnAddress(shown) from None
    if parts.username is not None or parts.password is not None:
        raise AddressRefused(
            say("The address holds a name or password before the @ sign."),
            say("Leave that part out. Threadmark asks for the password where a site needs one."),
        )
    host = _host(parts.hostname or "", shown, named=scheme is not None)
    scheme = scheme or ("http" if _is_this_computer(host) else "https")
    query = f"?{quote(parts.query, safe=_IN_PATH + '?')}" if parts.query else ""
    path = (quote(parts.path, safe=_IN_PATH) or "/") + query
    return Target(scheme, host, DEFAULT_PORTS[scheme] if port is None else _port(port, shown), path).url


def redirected(url: str, location: str) -> str:
    """Where a redirect from `url` to `location` leads; raises AddressRefused when that is not http(s)."""
    with contextlib.suppress(UnicodeEncodeError, UnicodeDecodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        target = urljoin(url, location.strip())
        parts = urlsplit(target)
    except ValueError:
        raise NotAnAddress(location) from None
    host = parts.netloc.rpartition("@")[2]
    if parts.scheme not in DEFAULT_PORTS or not host:
        raise AddressRefused(
            say('{host} sends on to "{address}", which is no web address.', host=Target.of(url).name, address=target),
            say("Threadmark follows http and https addresses only. Open the page in a browser and save it."),
        )
    return normalise_address(f"{parts.scheme}://{host}{parts.path}{'?' + parts.query if parts.query else ''}")


def is_public(address: IPAddress) -> bool:
    """Whether `address` is on the public internet, looking through the IPv6 forms that wrap an IPv4 one."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address in _NAT64:  # such as a phone network gives for every IPv4 site
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if address.is_multicast or any(address in network for network in _REFUSED_NETWORKS):
        return False
    return address.is_global


def is_loopback(address: IPAddress) -> bool:
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def system_resolver(host: str, port: int) -> list[str]:
    """Every address that this computer finds for `host`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class AddressBook:
    """Finds a host's addresses and lets only those through that may be asked.

    The caller must connect to exactly the addresses returned: looking the name up again could give others.
    """

    def __init__(self, *, allow_local: bool = False, resolver: Resolver = system_resolver) -> None:
        self._allow_local = allow_local
        self._resolver = resolver

    def lookup(self, target: Target) -> tuple[IPAddress, ...]:
        """All addresses of the target's host, each of them allowed. Blocks while the name is looked up."""
        try:
            texts = self._resolver(target.host, target.port)
            addresses = tuple(dict.fromkeys(ipaddress.ip_address(text) for text in texts))
        except (OSError, UnicodeError, ValueError):
            raise HostUnknown(target.name) from None
        if not addresses:
            raise HostUnknown(target.name)
        for address in addresses:
            if not self.allows(address):
                raise self._refusal(target, address)
        return addresses

    def allows(self, address: IPAddress) -> bool:
        if self._allow_local:
            return not (address.is_multicast or address.is_unspecified)
        return is_public(address)

    def is_public(self, address: IPAddress) -> bool:
        """Whether what is sent there passes through other people's networks."""
        return is_public(address)

    def is_local(self, address: IPAddress) -> bool:
        """Loopback, and allowed: nobody else's server, so no pause is needed."""
        return self._allow_local and is_loopback(address)

    def _refusal(self, target: Target, address: IPAddress) -> AddressRefused:
        return AddressRefused(
            say(
                "{host} is not on the public internet: its address is {address}.",
                host=target.name,
                address=str(address),
            ),
            say("If this is your own server, allow local addresses in the settings or with --allow-local."),
        )


def _split_scheme(bare: str, shown: str) -> tuple[str | None, str]:
    match = _SCHEME.match(bare)
    if match:
        scheme = match[1].lower()
        if scheme not in DEFAULT_PORTS:
            raise _not_web(scheme)
        return scheme, bare[match.end() :]
    other = _OTHER_SCHEME.match(bare)
    if other:
        raise _not_web(other[1].lower())
    rest = bare.removeprefix("//")
    if not rest or rest[0] in "/.\\?#":
        raise NotAnAddress(shown)
    return None, rest


def _not_web(scheme: str) -> AddressRefused:
    return AddressRefused(
        say("Threadmark reads web addresses only, not {scheme}: addresses.", scheme=scheme),
        say("Give an address that starts with https:// or http://."),
    )


def _port(port: int, shown: str) -> int:
    if port == 0:
        raise NotAnAddress(shown)
    return port


def _host(host: str, shown: str, *, named: bool) -> str:
    """`host` as ASCII. `named`: a scheme was typed, so that a name without a dot may be meant."""
    if ":" in host:
        try:
            return str(ipaddress.IPv6Address(host.replace("%", "?")))  # no zones: they name a network card here
        except ValueError:
            raise NotAnAddress(shown) from None
    for dot in _DOTS:
        host = host.replace(dot, ".")
    labels = [_ascii_label(label) for label in host.removesuffix(".").split(".")]
    joined = ".".join(labels)
    if not all(_LABEL.fullmatch(label) for label in labels) or len(joined) > 253:
        raise NotAnAddress(shown)
    if labels[-1].isdigit():
        try:
            return str(ipaddress.IPv4Address(joined))
        except ValueError:
            raise NotAnAddress(shown) from None
    if len(labels) == 1 and not named and joined != "localhost":
        raise NotAnAddress(shown)
    return joined


def _ascii_label(label: str) -> str:
    """One part of a host name in its ASCII form, as browsers write it (ß stays ß: IDNA 2008)."""
    folded = unicodedata.normalize("NFKC", label).lower()
    if folded.isascii():
        return folded
    if not all(char.isalnum() or unicodedata.category(char) in ("Mn", "Mc") or char == "-" for char in folded):
        return ""
    return "xn--" + folded.encode("punycode").decode("ascii")


def _is_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def web_address(text: str | None) -> str | None:
    """An absolute address of the web as it stands in a file, None for anything else. Never raises."""
    if not text or not text.startswith(("http://", "https://")):
        return None
    try:
        parts = urlsplit(text)
        return text if parts.hostname and parts.port != 0 else None
    except ValueError:  # http://[x, a port that is no number
        return None


def article_address(url: str) -> str:
    """The article's own address, for one into its comments (`#comment-7`, `/comment-page-2/`, `?replytocom=`)."""
    parts = urlsplit(url)
    path = _COMMENT_PAGE.sub("", parts.path) or "/"
    query = parts.query
    pairs = parse_qsl(query, keep_blank_values=True)
    if any(key in _NOT_THE_ARTICLE for key, _ in pairs):
        query = urlencode([(key, value) for key, value in pairs if key not in _NOT_THE_ARTICLE])
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))
