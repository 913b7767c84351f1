"""Politeness: the pause between two requests to one host, and the breaks that a server asks for."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic


class Politeness:
    """When each host may be asked again. May be shared by several fetchers of one program (one thread at a time)."""

    def __init__(self, pause: float = 1.0) -> None:
        self.pause = pause
        self._asked: dict[str, float] = {}
        self._delays: dict[str, float] = {}

    def slow_down(self, host: str, delay: float) -> None:
        """The site wants at least `delay` seconds between requests."""
        self._delays[host] = max(delay, self._delays.get(host, 0.0))

    def due(self, host: str, *, local: bool = False) -> float:
        """Seconds to wait before `host` may be asked. `local`: this computer, which needs no pause of ours."""
        pause = max(0.0 if local else self.pause, self._delays.get(host, 0.0))
        asked = self._asked.get(host)
        return 0.0 if asked is None else max(0.0, asked + pause - monotonic())

    def asked(self, host: str) -> None:
        """A request was made, or its answer has begun: the pause counts from here."""
        self._asked[host] = monotonic()


def retry_after(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for (a number or an HTTP date), or None if it does not say."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def wanted_break(status: int, header: str | None) -> float | None:
    """Seconds that an answer asks us to stay away, or None if it does not."""
    return retry_after(header) if status in (429, 503) else None
