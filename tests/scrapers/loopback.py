"""A web site on this computer that does what a test tells it, and remembers what it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from types import TracebackType
from typing import Self

from scrapers.addresses import AddressBook, IPAddress, Target

type Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float
    client: tuple[str, int]


def reply(body: bytes | str = b"", status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    """An ordinary answer; ``Set_Cookie="a=1"`` becomes the header Set-Cookie."""
    data = body.encode() if isinstance(body, str) else body

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def moved(location: str, status: int = 302, **headers: str) -> Answer:
    return reply(status=status, Location=location, **headers)


def raw(*pieces: bytes, every: float = 0.0) -> Answer:
    """Exactly these bytes, slowly if wanted; then the connection ends."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(every)

    return answer


class Site:
    """Answers by path; what is not in `pages` is 404. One answer per path, or a list that is used up to its last."""

    def __init__(
        self, pages: dict[str, Answer | list[Answer]] | None = None, host: str = "127.0.0.1", port: int = 0
    ) -> None:
        self.pages: dict[str, Answer | list[Answer]] = dict(pages or {})
        self.asked: list[Asked] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            """Hands each request to the site."""

            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                size = int(self.headers.get("Content-Length") or 0)
                headers = {name.lower(): value for name, value in self.headers.items()}
                body = self.rfile.read(size)
                site.asked.append(Asked(self.command, self.path, headers, body, time.monotonic(), self.client_address))
                try:
                    site.answer(self.path)(self)
                except OSError:
                    self.close_connection = True

            do_POST = do_GET

            def log_message(self, *arguments: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            """Leaves hanging connections behind at the end."""

            daemon_threads = True
            block_on_close = False

            def handle_error(self, *arguments: object) -> None:
                pass

        self._server = Server((host, port), Handler)
        self.socket = self._server.socket
        self.port = self._server.server_port
        self.url = f"http://{host}:{self.port}"

    def answer(self, path: str) -> Answer:
        found = self.pages.get(path)
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found or reply("nothing here", 404)

    def paths(self) -> list[str]:
        """What was asked for, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def last(self, path: str) -> Asked:
        return next(asked for asked in reversed(self.asked) if asked.path == path)

    def wrap(self, context: object) -> Self:
        """Serve https: the handshake is done where the request is handled."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)  # type: ignore[attr-defined]
        return self

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class PretendedWeb(AddressBook):
    """Lets the named hosts stand on the public internet, though this computer serves them; refuses what is refused."""

    def __init__(self, *hosts: str) -> None:
        super().__init__()
        self.hosts = set(hosts)

    def lookup(self, target: Target) -> tuple[IPAddress, ...]:
        if target.host in self.hosts:
            return (ip_address("127.0.0.1"),)
        return super().lookup(target)

    def is_public(self, address: IPAddress) -> bool:
        return True
