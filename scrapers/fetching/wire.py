"""The wire: HTTP over a socket that somebody else opened, in waits short enough to be stopped."""

from __future__ import annotations

import io
import socket
from collections.abc import Callable
from http.client import HTTPException
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from domain.errors import ThreadmarkError
from scrapers.addresses import Target
from scrapers.fetching.errors import BrokenAnswer, TimedOut
from scrapers.fetching.watch import SLICE, Watch

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class _Reader(io.RawIOBase):
    """The reading side of a Line, for a buffered reader on top."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        return self._line.receive_into(buffer)

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._line.reader_closed()


class Line:
    """A connected socket as http.client wants one. Every wait is cut into slices; between them the Watch is asked."""

    def __init__(self, sock: socket.socket, watch: Watch, host: str, silence: float) -> None:
        self._sock = sock
        self._watch = watch
        self._host = host
        self._silence = silence
        self.ended = False
        """Whether the server has said that nothing more comes."""
        self._readers = 0
        self._closed = False
        sock.settimeout(SLICE)

    def receive_into(self, buffer: WriteableBuffer) -> int:
        count = self._patiently(lambda: self._sock.recv_into(buffer))
        self.ended = self.ended or not count
        return count

    def sendall(self, data: Any) -> None:
        rest = memoryview(data).cast("B")
        while rest:
            sent = self._patiently(lambda rest=rest: self._sock.send(rest))  # type: ignore[misc]
            rest = rest[sent:]

    def makefile(self, mode: str = "rb", buffering: int | None = None) -> io.BufferedReader:  # noqa: ARG002
        self._readers += 1
        return io.BufferedReader(_Reader(self), 64 << 10)

    def settimeout(self, seconds: float | None) -> None:
        """urllib3 sets one for each request; ours come from the Watch."""

    def fileno(self) -> int:
        return self._sock.fileno()

    def close(self) -> None:
        self._closed = True
        self._close_if_unused()

    def reader_closed(self) -> None:
        self._readers -= 1
        self._close_if_unused()

    def _close_if_unused(self) -> None:
        if self._closed and self._readers <= 0:
            self._sock.close()

    def _patiently(self, attempt: Callable[[], int]) -> int:
        end = monotonic() + self._silence
        while True:
            self._watch.check(self._host)
            try:
                return attempt()
            except TimeoutError:
                if monotonic() > end:
                    raise TimedOut(self._host, self._silence) from None


class Wire(HTTPConnection):
    """A connection to one checked target. `dial` opens the socket, to addresses that were checked."""

    def __init__(self, target: Target, dial: Callable[[], Line]) -> None:
        super().__init__(target.host, target.port)
        self._name = target.name
        self._dial = dial
        self._line: Line | None = None

    def connect(self) -> None:
        self._line = self._dial()
        self.sock = cast(socket.socket, self._line)

    @property
    def usable(self) -> bool:
        """Whether a kept connection still stands, with nothing unasked on it."""
        return self.sock is not None and self.is_connected

    def ask(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None, *, kept: bool = False
    ) -> BaseHTTPResponse | None:
        """Send a request and read the answer's head. None: the server had closed the `kept` connection meanwhile."""
        try:
            self.request(method, path, body, headers, preload_content=False, decode_content=False)
            response = self.getresponse()
            if self._line is not None and self._line.ended:  # in the middle of the head: http.client lets it pass
                response.close()
                raise HTTPException
            return response
        except (HTTPException, HTTPError, OSError):
            self.close()
            if kept:
                return None
            raise BrokenAnswer(self._name) from None
        except ThreadmarkError:
            self.close()
            raise
