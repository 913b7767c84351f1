"""Watch: whether to go on, asked several times a second wherever the fetcher waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from domain.errors import Cancelled
from domain.messages import Message
from scrapers.fetching.errors import STOPPED, TooSlow

SLICE = 0.2
"""The longest that anything sleeps before it looks whether it was cancelled, in seconds."""


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """How far the fetcher is: `pages` brought, `bytes` received (unpacked), seconds still `waiting`, and why."""

    url: str
    pages: int
    bytes: int
    waiting: float = 0.0
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: to connect, to hear anything, for the whole page, and the longest pause a site may ask for."""

    connect: float = 20.0
    silence: float = 120.0
    total: float = 1200.0
    pause: float = 300.0


class Teller:
    """Passes progress on, but not more often than somebody can look at."""

    def __init__(self, listener: Callable[[FetchProgress], None] | None) -> None:
        self._listener = listener
        self._told = 0.0

    def tell(self, progress: FetchProgress) -> None:
        self._told = monotonic()
        if self._listener is not None:
            self._listener(progress)

    def tell_now_and_then(self, progress: FetchProgress) -> None:
        """About ten times a second."""
        if monotonic() - self._told > 0.1:
            self.tell(progress)


class Watch:
    """The cancel switch of one capture and the clock of one page."""

    def __init__(self, cancel: threading.Event, total: float) -> None:
        self._cancel = cancel
        self._total = total
        self._end = monotonic() + total

    def restart(self) -> None:
        """A new page begins."""
        self._end = monotonic() + self._total

    def check(self, host: str) -> None:
        """Raise Cancelled or TooSlow if it is time to stop."""
        if self._cancel.is_set():
            raise Cancelled(STOPPED)
        if monotonic() > self._end:
            raise TooSlow(host, self._total)

    def sleep(self, seconds: float, tick: Callable[[float], None]) -> None:
        """A pause; `tick` hears about twice a second how much is left. Does not count for the page's time."""
        end = monotonic() + seconds
        self._end += seconds
        while (left := end - monotonic()) > 0:
            tick(left)
            if self._cancel.wait(min(left, 0.5)):
                raise Cancelled(STOPPED)
        tick(0.0)

    def call[T](self, work: Callable[[], T], host: str) -> T:
        """Run `work` (a look-up that cannot be interrupted) aside, and leave it behind when stopped."""
        outcome: list[T] = []
        failure: list[BaseException] = []
        done = threading.Event()

        def run() -> None:
            try:
                outcome.append(work())
            except Exception as error:  # noqa: BLE001 - carried over to the waiting thread
                failure.append(error)
            finally:
                done.set()

        threading.Thread(target=run, name="look-up", daemon=True).start()
        while not done.wait(0.05):
            self.check(host)
        self.check(host)
        if failure:
            raise failure[0]
        return outcome[0]
