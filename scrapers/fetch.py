"""Fetcher: the only place that opens a socket. Brings pages politely, within limits, and stops when told to."""

from __future__ import annotations

import errno
import selectors
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from types import TracebackType
from typing import Self

from urllib3.response import BaseHTTPResponse

from domain.errors import AddressRefused, FetchError, ThreadmarkError
from domain.messages import Message, say
from domain.page import Page
from domain.time import now
from scrapers.addresses import AddressBook, IPAddress, Target
from scrapers.fetching.body import PACKED, read_body, refuse_files
from scrapers.fetching.cookies import Cookies
from scrapers.fetching.errors import (
    BrokenAnswer,
    ConnectionRefused,
    RedirectLoop,
    TimedOut,
    TooManyRedirects,
    Unreachable,
    status_error,
)
from scrapers.fetching.headers import kept_headers, media_type, request_headers
from scrapers.fetching.journey import REDIRECTS, Accounts, Journey, unencrypted
from scrapers.fetching.politeness import Politeness, wanted_break
from scrapers.fetching.robots import MOST_BYTES, Robots
from scrapers.fetching.tls import Tls
from scrapers.fetching.watch import SLICE, FetchProgress, Limits, Teller, Watch
from scrapers.fetching.wire import Line, Wire
from scrapers.scraper import Request

__all__ = ["FetchProgress", "Fetcher", "Limits"]

MOST_ADDRESSES = 4
"""Of a host with many addresses, so many are tried. All of them were checked."""
IMPATIENCE = 5.0
"""Seconds for one of them while there are others to try."""
BREAKS = 3
"""How often one page may ask us to come back later before we give up."""
_UNDER_WAY = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", errno.EWOULDBLOCK)}
_REFUSED = {errno.ECONNREFUSED, getattr(errno, "WSAECONNREFUSED", errno.ECONNREFUSED)}


class Fetcher:
    """Brings the pages of one capture, on one thread. Cookies, accounts and robots.txt live as long as it does.

    `credentials` maps ``host`` or ``host:port`` to (user, password). `cancel` stops it at any moment, with
    Cancelled. Everything else that goes wrong is a FetchError child with its own sentence.
    """

    def __init__(
        self,
        *,
        allow_local: bool = False,
        max_bytes: int = 64 << 20,
        credentials: Mapping[str, tuple[str, str]] | None = None,
        on_progress: Callable[[FetchProgress], None] | None = None,
        cancel: threading.Event | None = None,
        pause: float = 1.0,
        limits: Limits | None = None,
        politeness: Politeness | None = None,
        addresses: AddressBook | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.requests = 0
        """Requests made so far, robots.txt not counted."""
        self.pages = 0
        self.bytes = 0
        """Bytes received so far, unpacked."""
        self._max_bytes = max_bytes
        self._limits = limits or Limits()
        self._watch = Watch(cancel or threading.Event(), self._limits.total)
        self._teller = Teller(on_progress)
        self._accounts = Accounts(credentials or {})
        self._cookies = Cookies()
        self._politeness = politeness or Politeness(pause)
        self._addresses = addresses or AddressBook(allow_local=allow_local)
        self._robots = Robots(self._bring_robots, self._limits.pause)
        self._dialler = _Dialler(self._watch, self._limits, tls)
        self._wires: dict[str, Wire] = {}
        self._last: Target | None = None

    def fetch(self, request: Request) -> Page:
        """Bring one page. A form is posted; what it leads to is the page."""
        self._watch.restart()
        journey = Journey(request.url, request.form, json=request.json, headers=request.headers)
        response = self._travel(journey, request.accept)
        with self._settling(journey.target, response):
            return self._page(request, journey, response)

    def admit(self, url: str) -> None:
        """Whether a program may read this address at all: raises AddressRefused or RobotsRefused."""
        target = Target.of(url)
        self._watch.restart()
        self._watch.call(lambda: self._addresses.lookup(target), target.name)
        self._robots.admit(target)

    def close(self) -> None:
        """Hang up. The fetcher can go on afterwards: it connects anew."""
        for wire in self._wires.values():
            wire.close()
        self._wires.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ── one page ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _travel(self, journey: Journey, accept: str, *, for_robots: bool = False) -> BaseHTTPResponse:
        """Follow redirects to the answer that is none, and return it unread. The journey ends at its address."""
        while True:
            # A form is filled in by a person who wants to sign in, and a key comes with terms of its own; robots.txt
            # speaks of programs that read pages.
            if not (for_robots or journey.is_form or journey.has_key):
                delay = self._robots.admit(journey.target)
                self._politeness.slow_down(journey.target.host, delay)
            journey.note(self._cookies.header(journey.target))
            response = self._ask_patiently(journey, accept, counted=not for_robots)
            location = response.headers.get("location")
            if response.status not in REDIRECTS or not location:
                return response
            self._hang_up(journey.target, response)
            journey.follow(response.status, location)

    def _ask_patiently(self, journey: Journey, accept: str, *, counted: bool) -> BaseHTTPResponse:
        """Ask, and come back later as often and as late as the server wants, within limits."""
        left = self._limits.pause
        for attempt in range(BREAKS + 1):
            response = self._ask(journey, accept, counted=counted)
            wait = wanted_break(response.status, response.headers.get("retry-after"))
            if wait is None or wait > left or attempt == BREAKS:
                break
            self._hang_up(journey.target, response)
            left -= wait
            self._pause(journey.target, wait, say("{host} asks for a break.", host=journey.target.name))
        return response

    def _ask(self, journey: Journey, accept: str, *, counted: bool) -> BaseHTTPResponse:
        """One request over the network, and the head of its answer."""
        target = journey.target
        addresses = self._watch.call(lambda: self._addresses.lookup(target), target.name)
        public = any(self._addresses.is_public(address) for address in addresses)
        journey.account = self._accounts.header(journey, public=public)
        if journey.has_key and public and target.scheme == "http":
            raise unencrypted(target.name)
        headers = request_headers(journey, accept, self._cookies.header(target), self._last)
        local = all(self._addresses.is_local(address) for address in addresses)
        due = self._politeness.due(target.host, local=local)
        if due:
            self._pause(target, due, say("A pause, so as not to burden {host}.", host=target.name))
        self._watch.check(target.name)
        self._teller.tell(FetchProgress(target.url, self.pages, self.bytes))
        self._politeness.asked(target.host)
        self.requests += counted
        response = self._send(journey, headers, addresses)
        self._politeness.asked(target.host)
        self._cookies.keep(target, response.headers.getlist("set-cookie"))
        return response

    def _send(self, journey: Journey, headers: dict[str, str], addresses: tuple[IPAddress, ...]) -> BaseHTTPResponse:
        target = journey.target
        kept = self._wires.pop(target.origin, None)
        if kept is not None:
            if journey.body is None and kept.usable:
                response = kept.ask("GET", target.path, headers, None, kept=True)
                if response is not None:
                    self._wires[target.origin] = kept
                    return response
            kept.close()
        wire = self._wires[target.origin] = Wire(target, lambda: self._dialler.dial(target, addresses))
        answer = wire.ask(journey.method, target.path, headers, journey.body)
        if answer is None:
            raise BrokenAnswer(target.name)
        return answer

    def _page(self, request: Request, journey: Journey, response: BaseHTTPResponse) -> Page:
        target, status = journey.target, response.status
        if not 200 <= status < 300:
            wait = wanted_break(response.status, response.headers.get("retry-after"))
            raise status_error(status, target.name, target.url, tried=journey.account is not None, wait=wait)
        content_type, charset = media_type(response.headers.get("content-type", ""))
        packed = request.role == "list"  # sitemaps may be packed files
        if not packed or content_type not in PACKED:
            refuse_files(content_type, target.name)
        body = read_body(
            response,
            target.name,
            limit=self._max_bytes,
            packed=packed,
            on_bytes=lambda count: self._count(target, count),
        )
        self.pages += 1
        self._last = target
        self._teller.tell(FetchProgress(target.url, self.pages, self.bytes))
        return Page(
            url=target.url,
            body=body,
            content_type=content_type or "text/html",
            charset=charset,
            status=status,
            fetched_at=now(),
            requested_url=journey.start.url,
            headers=kept_headers(response.headers),
            role=request.role,
        )

    def _bring_robots(self, target: Target) -> tuple[int, bytes]:
        """A site's robots.txt: its status and its beginning. One that only leads elsewhere counts as none (404)."""
        journey = Journey(target.url, signed=False)
        try:
            response = self._travel(journey, "text/plain,*/*;q=0.5", for_robots=True)
        except (TooManyRedirects, RedirectLoop, AddressRefused):
            return 404, b""
        with self._settling(journey.target, response):
            if response.status != 200:
                return response.status, b""
            return 200, read_body(response, target.name, limit=MOST_BYTES, cut=True, on_bytes=lambda _: None)

    # ── ends and pauses ───────────────────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def _settling(self, target: Target, response: BaseHTTPResponse) -> Iterator[None]:
        """Keep the connection for the next page if the answer was read to its end; otherwise hang up."""
        complete = False
        try:
            yield
            complete = bool(response.isclosed())  # type: ignore[attr-defined]
        finally:
            if not complete:
                self._hang_up(target, response)

    def _hang_up(self, target: Target, response: BaseHTTPResponse) -> None:
        response.close()
        wire = self._wires.pop(target.origin, None)
        if wire is not None:
            wire.close()

    def _pause(self, target: Target, seconds: float, why: Message) -> None:
        def tick(left: float) -> None:
            self._teller.tell(FetchProgress(target.url, self.pages, self.bytes, left, why if left else None))

        self._watch.sleep(seconds, tick)

    def _count(self, target: Target, count: int) -> None:
        self.bytes += count
        self._teller.tell_now_and_then(FetchProgress(target.url, self.pages, self.bytes))


class _Dialler:
    """Opens connections to addresses that were checked, encrypted and verified where the scheme says so."""

    def __init__(self, watch: Watch, limits: Limits, tls: ssl.SSLContext | None) -> None:
        self._watch = watch
        self._limits = limits
        self._tls = Tls(watch, limits, tls)

    def dial(self, target: Target, addresses: tuple[IPAddress, ...]) -> Line:
        """Connect to the first of `addresses` that answers."""
        failure: FetchError = Unreachable(target.name)
        tried = addresses[:MOST_ADDRESSES]
        for address in tried:
            patience = self._limits.connect if address is tried[-1] else min(self._limits.connect, IMPATIENCE)
            try:
                sock = self._connect(address, target, patience)
            except (ConnectionRefused, Unreachable, TimedOut) as error:
                failure = error
                continue
            if target.scheme == "https":
                sock = self._tls.secure(sock, target)
            return Line(sock, self._watch, target.name, self._limits.silence)
        raise failure

    def _connect(self, address: IPAddress, target: Target, patience: float) -> socket.socket:
        sock: socket.socket | None = None
        try:
            sock = socket.socket(socket.AF_INET6 if address.version == 6 else socket.AF_INET, socket.SOCK_STREAM)
            sock.setblocking(False)
            status = sock.connect_ex((str(address), target.port))
            if status in _UNDER_WAY:
                self._await_connection(sock, target, patience)
                status = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if status:
                raise (ConnectionRefused if status in _REFUSED else Unreachable)(target.name)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError:
            if sock is not None:
                sock.close()
            raise Unreachable(target.name) from None
        except ThreadmarkError:
            if sock is not None:
                sock.close()
            raise
        return sock

    def _await_connection(self, sock: socket.socket, target: Target, patience: float) -> None:
        end = monotonic() + patience
        with selectors.DefaultSelector() as selector:
            selector.register(sock, selectors.EVENT_WRITE)
            while not selector.select(SLICE):
                self._watch.check(target.name)
                if monotonic() > end:
                    raise TimedOut(target.name, patience)
