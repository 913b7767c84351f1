"""Robots: what a site's robots.txt asks of programs such as this one (RFC 9309), read by Protego."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from protego import Protego

from domain.errors import RobotsRefused
from domain.messages import say
from scrapers.addresses import Target
from scrapers.fetching.errors import SAVE_IT, TRY_LATER

AGENT = "Threadmark"
MOST_BYTES = 512 << 10
"""What comes after this in a robots.txt is not read (RFC 9309 asks for at least 500 KiB)."""
KEPT = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class _Rules:
    """A site's rules until `end`; None: there are none."""

    rules: Protego | None
    delay: float
    end: float


class Robots:
    """The rules of each site, fetched once. `bring` gives the status and the first bytes of a robots.txt."""

    def __init__(self, bring: Callable[[Target], tuple[int, bytes]], longest: float) -> None:
        self._bring = bring
        self._longest = longest
        self._known: dict[str, _Rules] = {}

    def admit(self, target: Target) -> float:
        """Seconds between requests that the site asks for (0: it does not say). Raises RobotsRefused."""
        known = self._known.get(target.origin)
        if known is None or known.end < monotonic():
            known = self._known[target.origin] = self._read(target)
        if known.rules is not None and not known.rules.can_fetch(target.url, AGENT):
            raise RobotsRefused(
                say("{host} asks programs not to read this page (in its robots.txt).", host=target.name), SAVE_IT
            )
        if known.delay > self._longest:
            raise RobotsRefused(
                say(
                    "{host} asks programs to wait {seconds} seconds between two pages.",
                    host=target.name,
                    seconds=round(known.delay),
                ),
                SAVE_IT,
            )
        return known.delay

    def _read(self, target: Target) -> _Rules:
        status, body = self._bring(Target(target.scheme, target.host, target.port, "/robots.txt"))
        if status >= 500:
            raise RobotsRefused(
                say(
                    "{host} cannot say at present what programs may read (robots.txt: {status}).",
                    host=target.name,
                    status=status,
                ),
                TRY_LATER,
                status,
            )
        end = monotonic() + KEPT
        if status >= 400:
            return _Rules(None, 0.0, end)
        rules = Protego.parse(body.decode("utf-8-sig", "replace"))
        delay = rules.crawl_delay(AGENT) or 0.0
        rate = rules.request_rate(AGENT)
        if rate is not None and rate.requests > 0:
            delay = max(delay, rate.seconds / rate.requests)
        return _Rules(rules, delay, end)
