"""The contract of every scraper.

Parsing never fetches. A scraper is a generator: it *yields* a `Request` for each further page it
needs and is *sent* the `Page`; it *returns* the `Capture`. What could not be brought is thrown into
it as a `FetchError`, at the same yield, and the scraper decides whether it can go on without.
So a scraper is tested by driving it with recorded pages, and a saved page takes the same path as a
live one: there every request meets an `OfflineError`.

A page is whatever was brought or opened: HTML, the JSON of an interface, an export in XML. A scraper that
recognises an interface's answer reads it the same way whether it was asked for or saved by another program.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.capture import Capture
from domain.errors import LoginNeeded
from domain.messages import Message, say
from domain.page import Page

HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """A further page that a scraper wants. `role` says what for: ``article``, ``comments``, ``api``, ``feed``.

    (A ``list`` of addresses is asked for by the queue.)

    `form` makes it a POST of form fields, `json` a POST of that JSON text. Cookies set by earlier answers of the same
    capture are sent along. `headers` go to the address's own server only, never on after a redirect to another
    one, and are kept nowhere: the place for a key.
    """

    url: str
    role: str = "comments"
    accept: str = HTML
    form: tuple[tuple[str, str], ...] | None = None
    json: str | None = None
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


type Scraping = Generator[Request, Page, Capture]


class Evidence(StrEnum):
    """What a scraper was tried on."""

    LIVE = "live"
    """The real server, in the tests."""
    RECORDED = "recorded"
    """Real answers or pages that others saved."""
    DOCUMENTED = "documented"
    """The system's documentation only."""


@dataclass(frozen=True, slots=True)
class Key:
    """The user's own key to an interface. `host` names it in the keyring; `where` says where to get one."""

    host: str
    where: Message


@dataclass(frozen=True, slots=True)
class Context:
    """What a scraper may know beside the page."""

    captured_at: str
    """UTC ISO 8601; relative dates count back from it."""
    post_password: str | None = None
    """The password of a protected post, if the user gave one."""
    signed_in: bool = False
    """Whether requests to the page's host carry an account's credentials."""
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The user's keys to interfaces, by `Key.host`."""

    def key(self, key: Key) -> str:
        """The user's key; raises `LoginNeeded` with the sentence on where to get one."""
        known = self.keys.get(key.host)
        if known:
            return known
        raise LoginNeeded(
            say("{host} gives comments to programs only with a key of your own.", host=key.host),
            key.where,
            kind=LoginNeeded.KEY,
            url=f"https://{key.host}/",
        )


@dataclass(frozen=True, slots=True)
class Variant:
    """Something that people know by a name of its own, and a scraper reads along with its system."""

    name: str
    title: str
    evidence: Evidence
    notes: str


class Scraper:
    """One comment system. `name` starts the receipt's `source`, `title` is what people call the system."""

    name: ClassVar[str]
    title: ClassVar[str]
    evidence: ClassVar[Evidence]
    key: ClassVar[Key | None] = None
    also: ClassVar[tuple[Variant, ...]] = ()

    def recognises(self, page: Page) -> float:
        """How sure (0 to 1) that this page's comments are in this system. Fast: looks at the bytes."""
        raise NotImplementedError

    def entries(self, url: str, context: Context) -> tuple[Request, ...]:  # noqa: ARG002
        """Where to begin for an address that is this system's without doubt (by its host): the first that answers.

        None of them: the address itself is brought, and `recognises` decides.
        """
        return ()

    def begin(self, url: str, context: Context) -> Scraping | None:  # noqa: ARG002
        """How to read an address of a service that wants to be asked in its own way (a token first); None: not ours."""
        return None

    def scrape(self, page: Page, context: Context) -> Scraping:
        """Read the page's article and thread, asking for what else is needed."""
        raise NotImplementedError
