"""Fetchers for tests: one that keeps an account of what was asked for, and may refuse a part of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from scrapers.fetch import Fetcher
from scrapers.scraper import Request


class Recording:
    """The real fetcher, with a list of all requests. Those for which `refuse` is true answer 403 instead."""

    def __init__(
        self, credentials: Mapping[str, tuple[str, str]] | None = None, refuse: Callable[[str], bool] | None = None
    ) -> None:
        self._fetcher = Fetcher(allow_local=True, pause=0, credentials=credentials)
        self._refuse = refuse or (lambda url: False)
        self.asked: list[Request] = []

    def fetch(self, request: Request) -> Page:
        self.asked.append(request)
        if self._refuse(request.url):
            raise FetchError(say("Not for programs."), None, 403)
        return self._fetcher.fetch(request)

    def close(self) -> None:
        self._fetcher.close()


def is_rest(url: str) -> bool:
    """Whether the address is one of WordPress's REST interface."""
    return "/wp-json" in url or "rest_route" in url


def is_feed(url: str) -> bool:
    """Whether the address is a feed's."""
    return "/feed" in url or "feed=" in url
