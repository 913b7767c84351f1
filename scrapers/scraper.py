"""The contract of every scraper.

Parsing never fetches. A scraper is a generator: it *yields* a `Request` for each further page it
needs and is *sent* the `Page`; it *returns* the `Capture`. What could not be brought is thrown into
it as a `FetchError`, at the same yield, and the scraper decides whether it can go on without.
So a scraper is tested by driving it with recorded pages, and a saved page takes the same path as a
live one: there every request meets an `OfflineError`.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import ClassVar, Protocol

from domain.capture import Capture
from domain.page import Page


@dataclass(frozen=True, slots=True)
class Request:
    """A further page that a scraper wants. `role` says what for: ``article``, ``comments``, ``api``, ``feed``.

    `form` makes it a POST of form fields. Cookies set by earlier answers of the same capture are sent along.
    """

    url: str
    role: str = "comments"
    accept: str = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
    form: tuple[tuple[str, str], ...] | None = None


type Scraping = Generator[Request, Page, Capture]


@dataclass(frozen=True, slots=True)
class Context:
    """What a scraper may know beside the page."""

    captured_at: str
    """UTC ISO 8601; relative dates count back from it."""
    post_password: str | None = None
    """The password of a protected post, if the user gave one."""
    signed_in: bool = False
    """Whether requests to the page's host carry an account's credentials."""


class Scraper(Protocol):
    """One comment system. `name` starts the receipt's `source`; `evidence` is live, recorded or documented."""

    name: ClassVar[str]
    evidence: ClassVar[str]

    def recognises(self, page: Page) -> float:
        """How sure (0 to 1) that this page's comments are in this system. Fast: looks at the bytes."""
        ...

    def scrape(self, page: Page, context: Context) -> Scraping:
        """Read the page's article and thread, asking for what else is needed."""
        ...
