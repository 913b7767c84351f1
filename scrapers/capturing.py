"""From an address, a saved file or pasted text to a Capture: finds the scraper and brings it what it asks for.

The order of finding: a known platform, structured data, the site's recipe, the detector. The first that has comments
speaks, and the receipt names it with its confidence. What is not a known platform is a guess (`Receipt.is_guess`)
and is shown to somebody before it is saved.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Protocol
from urllib.parse import quote, quote_plus, unquote_plus, urlsplit

from domain.capture import Capture
from domain.errors import Cancelled, FetchError, LoginNeeded, NoCommentsFound, OfflineError, SourceError
from domain.messages import Message, say
from domain.page import Page
from domain.time import now
from scrapers.addresses import article_address
from scrapers.answers import is_json
from scrapers.detector.detector import Detector
from scrapers.files.part import Opened
from scrapers.finding import entries, ranked, scrapers
from scrapers.pasted import read_pasted
from scrapers.platforms.embedded import named_system, no_comments
from scrapers.platforms.wordpress import WordPress, may_be_written
from scrapers.privacy import without_persons
from scrapers.recipes.recipe import Recipe
from scrapers.recipes.scraper import RecipeScraper
from scrapers.rendered import Rendered, noted
from scrapers.scraper import Context, Request, Scraper, Scraping
from scrapers.sources import Address, PastedText, SavedFile, Source, source_of
from scrapers.structured.scraper import StructuredData

__all__ = ["Address", "Fetches", "PastedText", "SavedFile", "Source", "Way", "capture", "source_of"]

type OnStep = Callable[[Message], None]
_NO_ACCOUNT = 401
_HIDDEN_STATUSES = (_NO_ACCOUNT, 403, 404)
_OWN_LOGIN = (LoginNeeded.ACCOUNT, LoginNeeded.POST_PASSWORD)


class Way(StrEnum):
    """A step in the order of finding."""

    PLATFORM = "platform"
    STRUCTURED = "structured-data"
    RECIPE = "recipe"
    DETECTOR = "detector"


class Fetches(Protocol):
    """What brings pages: `scrapers.fetch.Fetcher`, or a stand-in of a test."""

    def fetch(self, request: Request) -> Page: ...


def capture(
    source: Source | Page | Opened,
    *,
    fetcher: Fetches | None = None,
    post_password: str | None = None,
    signed_in: bool = False,
    keys: Mapping[str, str] | None = None,
    recipes: Callable[[str], Recipe | None] | None = None,
    only: Way | None = None,
    on_step: OnStep | None = None,
    cancel: threading.Event | None = None,
) -> Capture:
    """Take one discussion. Raises a `SourceError` child with a sentence, or `Cancelled`.

    `signed_in`: the fetcher sends an account's credentials to the page's host. `keys`: the user's keys to interfaces,
    by host. `recipes` gives the recipe for a host. `only`: take no other step in the order of finding.
    A saved file, a page that is here already and pasted text need no fetcher.
    """
    context = Context(now(), post_password, signed_in, keys or {})
    if isinstance(source, PastedText):
        return read_pasted(source.text, source.url, context.captured_at)
    secrets = [secret for secret in (post_password, *context.keys.values()) if secret]
    source = source.opened() if isinstance(source, SavedFile) else source
    answers = source.answers if isinstance(source, Opened) else None
    work = _Work(fetcher if isinstance(source, Address) else answers, on_step, cancel, secrets)
    reading = _Reading(context, work, recipes, only)
    if isinstance(source, Page):
        return reading.page(source)
    if isinstance(source, Opened):
        return _of_file(source, reading)
    if isinstance(source, Rendered):
        return noted(reading.page(source.page()), source)
    return reading.address(article_address(source.url))


class _Reading:
    """One source, by every step of the order of finding until one has comments."""

    def __init__(
        self, context: Context, work: _Work, recipes: Callable[[str], Recipe | None] | None, only: Way | None
    ) -> None:
        self._context, self._work, self._recipes, self._only = context, work, recipes, only

    def address(self, url: str) -> Capture:
        """Begin where the address's system says, or with the address itself."""
        for scraper in scrapers():
            scraping = scraper.begin(url, self._context)
            if scraping is not None:
                return self._begun(scraper, scraping)
        refused: SourceError | None = None
        nothing: NoCommentsFound | None = None
        for scraper, entry in entries(url, self._context):
            try:
                return self.page(self._work.bring(entry))
            except FetchError as error:
                refused = self._refused_key(scraper, error)
            except NoCommentsFound as error:
                nothing = error if error.system is not None else nothing
        try:
            first = self._work.bring(Request(url, "article"))
        except FetchError as refusal:
            if nothing is not None or refused is not None or refusal.status not in _HIDDEN_STATUSES:
                raise nothing or refused or refusal from refusal
            return self._work.drive(WordPress().scrape_refused(url, self._context, refusal), self._context)
        try:
            return self.page(first)
        except NoCommentsFound as error:  # the service's own word on it says more than that of its page
            raise nothing or refused or error from error

    def _begun(self, scraper: Scraper, scraping: Scraping) -> Capture:
        """Read what a service gives in its own way; a key that it refuses is asked for again."""
        try:
            return _told(self._work.drive(scraping, self._context), 1.0, [])
        except FetchError as error:
            raise self._refused_key(scraper, error) from error

    def page(self, page: Page) -> Capture:
        """The first step that has comments. None: what the surest of them says about it."""
        self._work.pages = self._work.pages or [page]
        empty: list[tuple[Scraper, Capture]] = []
        trouble: SourceError | None = None
        seen = self._seen(page)
        for scraper, sure in self._steps(page):
            try:
                taken = self._work.drive(scraper.scrape(page, seen), self._context)
            except (FetchError, NoCommentsFound) as failure:
                error = self._refused_key(scraper, failure)
                if isinstance(error, LoginNeeded) and error.kind in _OWN_LOGIN:
                    raise
                trouble = trouble or error
                continue
            if taken.comments:
                return _told(taken, sure, empty)
            empty.append((scraper, taken))
        if empty and _none_yet(page, empty[0][1]):
            return empty[0][1]
        nothing = _nothing(page, empty, trouble)
        if isinstance(nothing, NoCommentsFound):
            nothing.page = page
        raise nothing

    def _refused_key(self, scraper: Scraper, error: SourceError) -> SourceError:
        """What a refused key means: it is asked for again."""
        key = scraper.key
        if key is None or key.host not in self._context.keys or getattr(error, "status", None) != _NO_ACCOUNT:
            return error
        what = say("{host} did not accept the key.", host=key.host)
        return LoginNeeded(what, key.where, kind=LoginNeeded.KEY, url=f"https://{key.host}/", status=_NO_ACCOUNT)

    def _seen(self, page: Page) -> Context:
        """The context in which a page was seen: "3 hours ago" on a saved one counts from when it was saved."""
        return replace(self._context, captured_at=page.fetched_at) if page.fetched_at else self._context

    def _steps(self, page: Page) -> Iterator[tuple[Scraper, float | None]]:
        recipe = self._recipes(_host(page)) if self._recipes is not None else None
        taught = recipe is not None and self._only in (None, Way.RECIPE)
        if recipe is not None and taught and recipe.first:
            yield RecipeScraper(recipe), None
        if self._only in (None, Way.PLATFORM):
            yield from ranked(page)
        if self._only in (None, Way.STRUCTURED):
            yield StructuredData(), None
        if recipe is not None and taught and not recipe.first:
            yield RecipeScraper(recipe), None
        if self._only in (None, Way.DETECTOR):
            yield Detector(), None


def _of_file(opened: Opened, reading: _Reading) -> Capture:
    """A part of a file, and with it what is the matter with the file."""
    try:
        taken = reading.page(opened.page)
    except SourceError as error:
        error.advice = next(iter(opened.warnings), error.advice)
        raise
    told = (*opened.warnings, *taken.receipt.warnings)
    return replace(taken, receipt=replace(taken.receipt, warnings=told))


def _host(page: Page) -> str:
    return (urlsplit(page.url or "").hostname or "").removeprefix("www.")


def _told(taken: Capture, sure: float | None, empty: list[tuple[Scraper, Capture]]) -> Capture:
    """The capture with its confidence, and with a word on the known system in which nothing was found."""
    receipt = taken.receipt
    if sure is not None:
        receipt = replace(receipt, confidence=round(sure, 2))
    known = next((one for one, other in empty if not other.receipt.is_guess), None)
    if known is not None and receipt.is_guess:
        told = say(
            "This looks like {system}, but no comments stand where that has them: its layout may be a new one.",
            system=known.title,
        )
        receipt = replace(receipt, warnings=(*receipt.warnings, told))
    return replace(taken, receipt=receipt)


def _none_yet(page: Page, taken: Capture) -> bool:
    """Whether no comments is a finding: the system is known, states none, and waits for the first."""
    receipt = taken.receipt
    if receipt.is_guess or receipt.declared:
        return False
    if is_json(page) or (receipt.declared == 0 and not receipt.source.startswith("wordpress")):
        return True  # the interface itself says so
    return may_be_written(page) and named_system(page) is None


def _nothing(page: Page, empty: list[tuple[Scraper, Capture]], trouble: SourceError | None) -> SourceError:
    if trouble is not None and not isinstance(trouble, OfflineError | NoCommentsFound):
        return trouble
    if isinstance(trouble, NoCommentsFound) and trouble.system is not None:
        return trouble
    error = no_comments(page)
    stated = next((taken.receipt.declared for _, taken in empty if taken.receipt.declared), None)
    if error.system is None and stated:
        what = say("This page states {count} comments, but none of them are in it.", count=stated)
        return NoCommentsFound(what, error.advice)
    return trouble if isinstance(trouble, NoCommentsFound) and error.system is None else error


class _Work:
    """One capture under way: what was brought, and how often something was asked for."""

    def __init__(
        self, fetcher: Fetches | None, on_step: OnStep | None, cancel: threading.Event | None, secrets: list[str]
    ) -> None:
        self._fetcher = fetcher
        self._secrets = secrets
        self._on_step = on_step
        self._cancel = cancel
        self.pages: list[Page] = []
        self.requests = 0

    def bring(self, request: Request) -> Page:
        """The page, or a `FetchError`."""
        if self._cancel is not None and self._cancel.is_set():
            raise Cancelled(say("Stopped."))
        if self._fetcher is None:
            raise OfflineError(say("A saved page is read without asking the site."))
        if self._on_step is not None:
            self._on_step(_step(request, len(self.pages) + 1))
        self.requests += 1
        page = self._fetcher.fetch(request)
        if request.form is None:
            self.pages.append(page)
        return page

    def drive(self, scraping: Scraping, context: Context) -> Capture:
        """Run the scraper to its end, bringing what it asks for."""
        try:
            request = next(scraping)
            while True:
                try:
                    page = self.bring(request)
                except FetchError as failure:
                    request = scraping.throw(failure)
                else:
                    request = scraping.send(page)
        except StopIteration as end:
            return self._finished(end.value, context)
        finally:
            scraping.close()

    def _finished(self, taken: Capture, context: Context) -> Capture:
        receipt = replace(taken.receipt, pages=len(self.pages), requests=self.requests)
        pages = tuple(map(without_persons, self.pages))
        for secret in self._secrets:
            pages = tuple(without_secret(page, secret) for page in pages)
        return replace(taken, receipt=receipt, pages=pages, captured_at=context.captured_at)


def without_secret(page: Page, secret: str) -> Page:
    """The page as it may be kept: no address and no header of it holds the password it was asked for with."""
    written = {secret, quote(secret, safe=""), quote_plus(secret)}
    headers = tuple(pair for pair in page.headers if not any(form in pair[1] for form in written))
    return replace(page, url=_bare(page.url, secret), requested_url=_bare(page.requested_url, secret), headers=headers)


def _bare(url: str | None, secret: str) -> str | None:
    """The address without those parts of its query whose value is the secret."""
    if url is None:
        return None
    parts = urlsplit(url)
    query = "&".join(one for one in parts.query.split("&") if unquote_plus(one.partition("=")[2]) != secret)
    return parts._replace(query=query).geturl()


def _step(request: Request, number: int) -> Message:
    host = urlsplit(request.url).hostname or "?"
    if request.role == "article":
        return say("Reading the article from {host} …", host=host)
    if request.role == "login":
        return say("Signing in at {host} …", host=host)
    return say("Reading the comments from {host}, page {number} …", host=host, number=number)
