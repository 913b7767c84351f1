"""Comment systems beside the page: what a page's scripts say about them, and a thread that is being asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment
from domain.errors import FetchError, NoCommentsFound, OfflineError, SourceError
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.distinct import distinct
from scrapers.markup import absolute
from scrapers.scraper import Context, Request

INSTEAD = say(
    "Open the page in a browser, scroll until all comments are visible and unfold the replies. "
    "Then save the page and open the file here, or select all, copy, and paste the text here."
)
_MOST_SCRIPT = 4 << 20


# ── what a page says ──────────────────────────────────────────────────────────────────────────────────────────────────


def scripts(tree: Any) -> str:
    """The text of the page's own scripts."""
    texts = (one.text for one in tree.iter("script") if one.text)
    return "\n".join(texts)[:_MOST_SCRIPT]


def said(text: str, *names: str) -> str | None:
    """The text that a script gives the first of the names it knows, as in ``name: 'value'`` or ``name = "value"``."""
    return next((value for name in names for value in every(text, name)), None)


def every(text: str, name: str) -> Iterator[str]:
    """Every text that a script gives a name, without the empty ones."""
    pattern = (
        rf"""(?<![\w$-])["']?{name}["']?\s*[:=]\s*(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|`([^`$\\\n]*)`)"""
    )
    for found in re.finditer(pattern, text):
        value = _unescaped(next(group for group in found.groups() if group is not None)).strip()
        if value:
            yield value


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    bare = re.sub(r"\\x([0-9A-Fa-f]{2})", r"\\u00\1", text).replace("\\'", "'")
    try:
        return str(json.loads('"' + re.sub(r'(?<!\\)"', '\\"', bare) + '"'))
    except ValueError:
        return text.replace("\\/", "/")


def sources(tree: Any) -> Iterator[tuple[Any, str]]:
    """The page's scripts that lie elsewhere, with their addresses as written."""
    for one in tree.iter("script"):
        source = one.get("src") or one.get("data-src") or ""
        if source:
            yield one, source.strip()


def canonical(tree: Any, page: Page) -> str | None:
    """The address that the page calls its own, else the one it was brought from."""
    for link in tree.iter("link"):
        named = "canonical" in (link.get("rel") or "").lower().split() and link.get("href")
        if named and (address := web(absolute(page.url, named))):
            return address
    return web(page.url)


def web(address: str | None) -> str | None:
    """An address of the web, None for anything else."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None


def root_of(address: str | None) -> str | None:
    """Scheme and host of an address, with a slash at the end."""
    known = web(address)
    if known is None:
        return None
    parts = urlsplit(known)
    return urlunsplit((parts.scheme, parts.netloc, "/", "", ""))


def path_of(address: str | None) -> str | None:
    """What a browser calls the page's `pathname`."""
    known = web(address)
    return (urlsplit(known).path or "/") if known else None


# ── a thread under way ────────────────────────────────────────────────────────────────────────────────────────────────


def nothing_yet(system: str) -> NoCommentsFound:
    """The error for a page under which nobody has written."""
    return NoCommentsFound(say("Nobody has written a comment there yet."), None, system)


def is_saved(page: Page) -> bool:
    """Whether the page is a file, or came from a browser: then nobody is asked."""
    return page.requested_url is None


def offline() -> OfflineError:
    """The error for a saved page, whose system is named by `scrapers.platforms.embedded`."""
    return OfflineError(say("A saved page is read without asking the site."))


def not_said(system: str, page: Page) -> SourceError:
    """The error for a page that does not tell where its comments are kept."""
    if is_saved(page):
        return offline()
    what = say("This page loads its comments with {system}, but does not say from where.", system=system)
    return NoCommentsFound(what, INSTEAD, system)


def unasked(system: str, failure: FetchError) -> FetchError:
    """What a failure means to the reader: which system could not be asked, and what to do instead.

    A saved page asks nothing, which is no failure; an answer that cannot be read has its own sentence.
    """
    if isinstance(failure, OfflineError):
        return failure
    what = say(
        "The comments of this page are kept by {system}, which gave none: {reason}", system=system, reason=failure.what
    )
    return FetchError(what, INSTEAD, failure.status)


def asked(request: Request, system: str) -> Generator[Request, Page, Any]:
    """The JSON that answers a first question. What goes wrong names the system."""
    try:
        return answers.read_json((yield request))
    except FetchError as failure:
        raise unasked(system, failure) from failure


@dataclass(slots=True)
class Thread:
    """What came so far. `unread`: comments that the system counts and did not give."""

    system: str
    source: str
    comments: list[Comment] = field(default_factory=list)
    declared: int | None = None
    unread: int = 0
    failure: FetchError | None = None
    reason: Reason | None = None
    """Why fewer came than are stated, where that is known beforehand."""
    notes: list[Message] = field(default_factory=list)

    def failed(self, failure: FetchError) -> None:
        """Note that a part could not be had; the first failure is told."""
        self.failure = self.failure or failure

    def capture(self, article: Article, context: Context) -> Capture:
        """All of it with its receipt. Raises a `SourceError` where there is nothing."""
        found = distinct(self.comments)
        if not found:
            raise unasked(self.system, self.failure) if self.failure is not None else nothing_yet(self.system)
        told = answers.receipt(
            self.source,
            found,
            declared=self.declared,
            reason=self._why(),
            warnings=self._warnings(),
        )
        return Capture(article, found, told, captured_at=context.captured_at)

    def _why(self) -> Reason | None:
        if isinstance(self.failure, OfflineError):
            return Reason.PAGED
        return Reason.REFUSED if self.failure is not None or self.unread else self.reason

    def _warnings(self) -> list[Message]:
        told = list(self.notes)
        if self.failure is not None:
            reason = self.failure.what
            told.append(say("{system} gave only a part of the comments: {reason}", system=self.system, reason=reason))
        if self.unread:
            told.append(
                say("{count} comments were counted by {system}, but not given.", count=self.unread, system=self.system)
            )
        return told
