"""From an address, a saved file or pasted text to a Capture: finds the scraper and brings it what it asks for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol
from urllib.parse import quote, quote_plus, unquote_plus, urlsplit

from domain.capture import Capture
from domain.errors import Cancelled, FetchError, NoCommentsFound, OfflineError
from domain.messages import Message, say
from domain.page import Page
from domain.time import now
from scrapers.addresses import article_address
from scrapers.finding import SURE, scraper_for
from scrapers.pasted import read_pasted
from scrapers.platforms.embedded import named_system, no_comments
from scrapers.platforms.wordpress import WordPress, may_be_written
from scrapers.scraper import Context, Request, Scraping
from scrapers.sources import Address, PastedText, SavedFile, Source, source_of

__all__ = ["Address", "Fetches", "PastedText", "SavedFile", "Source", "capture", "source_of"]

type OnStep = Callable[[Message], None]
_HIDDEN_STATUSES = (401, 403, 404)


class Fetches(Protocol):
    """What brings pages: `scrapers.fetch.Fetcher`, or a stand-in of a test."""

    def fetch(self, request: Request) -> Page: ...


def capture(
    source: Source,
    *,
    fetcher: Fetches | None = None,
    post_password: str | None = None,
    signed_in: bool = False,
    on_step: OnStep | None = None,
    cancel: threading.Event | None = None,
) -> Capture:
    """Take one discussion. Raises a `SourceError` child with a sentence, or `Cancelled`.

    `signed_in`: the fetcher sends an account's credentials to the page's host.
    A saved file and pasted text need no fetcher.
    """
    context = Context(now(), post_password, signed_in)
    if isinstance(source, PastedText):
        return read_pasted(source.text, source.url, context.captured_at)
    work = _Work(fetcher if isinstance(source, Address) else None, on_step, cancel, post_password)
    if isinstance(source, SavedFile):
        return _read_page(source.page(), context, work)
    return _read_address(article_address(source.url), context, work)


def _read_address(url: str, context: Context, work: _Work) -> Capture:
    try:
        first = work.bring(Request(url, "article"))
    except FetchError as refusal:
        if refusal.status not in _HIDDEN_STATUSES:
            raise
        return work.drive(WordPress().scrape_refused(url, context, refusal), context)
    return _read_page(first, context, work)


def _read_page(page: Page, context: Context, work: _Work) -> Capture:
    work.pages = work.pages or [page]
    scraper, sure = scraper_for(page)
    taken = work.drive(scraper.scrape(page, context), context)
    if not taken.comments and not _none_yet(page, taken, sure):
        raise _nothing(page, taken)
    return taken


def _none_yet(page: Page, taken: Capture, sure: float) -> bool:
    """Whether no comments is a finding: the page is known, states none, and waits for the first."""
    return sure >= SURE and may_be_written(page) and named_system(page) is None and not taken.receipt.declared


def _nothing(page: Page, taken: Capture) -> NoCommentsFound:
    error = no_comments(page)
    if error.system is None and taken.receipt.declared:
        what = say("This page states {count} comments, but none of them are in it.", count=taken.receipt.declared)
        return NoCommentsFound(what, error.advice)
    return error


class _Work:
    """One capture under way: what was brought, and how often something was asked for."""

    def __init__(
        self, fetcher: Fetches | None, on_step: OnStep | None, cancel: threading.Event | None, secret: str | None
    ) -> None:
        self._fetcher = fetcher
        self._secret = secret
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
        pages = tuple(without_secret(page, self._secret) if self._secret else page for page in self.pages)
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
