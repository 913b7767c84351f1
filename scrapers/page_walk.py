"""A discussion over several pages of HTML: the first one, those its pager names, and the stubs ("7 more replies").

A platform reads one page (`PageReader.read`); here its further pages are asked for and put in order, and the receipt
says what could not be had. A page that brings no new comment ends the walk over numbered pages.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urldefrag, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment
from domain.errors import OfflineError, SourceError
from domain.messages import Message, say
from domain.page import Page
from domain.text import NO_TEXT, RichText
from domain.time import NO_TIME, Timestamp
from scrapers.answers import Walk, receipt
from scrapers.article import read_article
from scrapers.distinct import distinct
from scrapers.markup import parse
from scrapers.page_fields import Around, around
from scrapers.scraper import Context, Request, Scraper, Scraping

_PATIENCE = 3
"""After so many refusals in a row no further page is asked for."""


@dataclass(frozen=True, slots=True)
class Stub:
    """A place where a script would load `count` further comments, from `address` if the page names it.

    `parent` is the key of the comment that they answer, where the stub says so.
    """

    address: str | None = None
    count: int = 0
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """The posting that the others answer: a forum's first one, a question. It is the article's text."""

    author: Author
    text: RichText
    published: Timestamp = NO_TIME

    def wrote(self, comment: Comment) -> bool:
        """Whether the comment is by the same person."""
        one, other = self.author, comment.author
        same_id = one.site_id == other.site_id if one.site_id and other.site_id else one.url == other.url
        return one.name is not None and one.name == other.name and same_id


@dataclass(frozen=True, slots=True)
class Shown:
    """What one page shows. `pages` are the addresses of other pages by number (empty: not known), `here` is this one's.

    `title` is the discussion's, where the platform marks it.
    """

    comments: tuple[Comment, ...] = ()
    elements: tuple[Any, ...] = ()
    declared: int | None = None
    declared_text: str | None = None
    here: int = 1
    pages: Mapping[int, str] = field(default_factory=dict)
    stubs: tuple[Stub, ...] = ()
    opening: Opening | None = None
    title: str | None = None


class PageReader(Scraper):
    """A platform whose comments stand in its pages."""

    def read(self, tree: Any, where: Around) -> Shown:
        """What one page, or what a stub's address gives, shows."""
        raise NotImplementedError

    def opens(self) -> bool:
        """Whether the first posting is the article: a forum."""
        return False

    def scrape(self, page: Page, context: Context) -> Scraping:
        tree = parse(page)
        shown = self.read(tree, around(page, tree, context))
        article = read_article(page, tree, shown.elements)
        article = replace(article, title=shown.title or article.title)
        work = _Work(self, context, page.url, shown)
        yield from work.walk()
        comments = work.comments()
        if self.opens() or work.opening is not None:
            article, comments = _opened(article, comments, work.opening)
        told = receipt(
            f"{self.name}-html",
            comments,
            declared=work.first.declared,
            declared_text=work.first.declared_text,
            reason=work.reason(),
            warnings=work.warnings(),
        )
        return Capture(article, comments, told, captured_at=context.captured_at)


def opening_of(comments: tuple[Comment, ...], here: int) -> Opening | None:
    """The first posting of a thread's first page."""
    first = comments[0] if comments and here == 1 else None
    return Opening(first.author, first.text, first.published) if first is not None else None


def _opened(
    article: Article, comments: tuple[Comment, ...], opening: Opening | None
) -> tuple[Article, tuple[Comment, ...]]:
    if opening is None:
        return replace(article, text=NO_TEXT, byline=None, published=NO_TIME), comments
    article = replace(article, text=opening.text, byline=opening.author.name, published=opening.published)
    return article, tuple(replace(one, by_article_author=True) if opening.wrote(one) else one for one in comments)


class _Work:
    """The pages of one discussion, as far as they could be had."""

    def __init__(self, reader: PageReader, context: Context, address: str | None, first: Shown) -> None:
        self._reader, self._context = reader, context
        self._address = address
        self._host = _host(address)
        self.first = replace(first, comments=distinct(first.comments))
        self.opening = first.opening
        self._walk = Walk()
        self._walk.keys.update(one.key for one in self.first.comments)
        self._walk.goes_on(urldefrag(address).url if address else "")
        self._pages: dict[int, list[Comment]] = {first.here: list(self.first.comments)}
        self._links: dict[int, str] = {}
        self._stubs: list[Stub] = []
        self._further: list[Comment] = []
        self._offline = False
        self._refused = 0
        self._in_a_row = 0
        self._hidden = 0
        self._note(first)

    def walk(self) -> Generator[Request, Page, None]:
        """Ask for the pages in order, then for what the stubs stand for."""
        while self._goes_on() and (number := self._next()) is not None:
            shown = yield from self._bring(self._links[number])
            if shown is None:
                continue
            self._pages[number] = self._walk.new(_named(shown.comments, number))
            if not self._pages[number]:
                break
            self.opening = shown.opening if number == 1 and shown.opening is not None else self.opening
            self._note(shown)
        yield from self._unfold()

    def _unfold(self) -> Generator[Request, Page, None]:
        while self._stubs:
            stub = self._stubs.pop(0)
            follows = stub.address and self._ours(stub.address) and self._goes_on() and self._walk.goes_on(stub.address)
            shown = (yield from self._bring(stub.address, part=True)) if stub.address and follows else None
            further = [_answering(one, stub) for one in _named(shown.comments, len(self._further))] if shown else []
            fresh = self._walk.new(further)
            self._hidden += 0 if fresh else max(stub.count, 1)
            self._further += fresh
            if fresh and shown is not None:
                self._note(replace(shown, pages={}))

    def comments(self) -> tuple[Comment, ...]:
        """All of them, in the order of the pages."""
        drawn = [one for number in sorted(self._pages) for one in self._pages[number]]
        return (*drawn, *self._further)

    def reason(self) -> Reason | None:
        if self._refused:
            return Reason.REFUSED
        if self._unread():
            return Reason.PAGED
        return Reason.LAZY if self._hidden else None

    def warnings(self) -> list[Message]:
        found = []
        count = max([*self._pages, *self._links, 1])
        if self._unread() and self._offline:
            found.append(
                say("This saved page is one of {count} pages of comments; the others are not in it.", count=count)
            )
        elif self._unread():
            found.append(say("Not all of the {count} pages of comments could be read.", count=count))
        if self._hidden:
            found.append(say("A script loads further comments while one reads; they are not in this page."))
        return found

    def _note(self, shown: Shown) -> None:
        for number, address in shown.pages.items():
            self._links[number] = self._links.get(number) or address
        self._stubs += shown.stubs

    def _goes_on(self) -> bool:
        return not self._offline and self._in_a_row < _PATIENCE

    def _next(self) -> int | None:
        for number in sorted(self._links):
            address = self._links[number]
            if (
                address
                and number not in self._pages
                and self._ours(address)
                and self._walk.goes_on(urldefrag(address).url)
            ):
                return number
        return None

    def _ours(self, address: str) -> bool:
        return not self._host or _host(address) == self._host

    def _unread(self) -> bool:
        return any(number not in self._pages for number in self._links)

    def _bring(self, address: str, *, part: bool = False) -> Generator[Request, Page, Shown | None]:
        """What an address shows. A `part` is loaded into the first page: its comments' place is there."""
        try:
            page = yield Request(address, "comments")
            tree = parse(page)
        except OfflineError:
            self._offline = True
        except SourceError:
            self._refused += 1
            self._in_a_row += 1
        else:
            self._in_a_row = 0
            where = around(page, tree, self._context)
            return self._reader.read(tree, replace(where, address=self._address) if part else where)
        return None


def _named(comments: tuple[Comment, ...], number: int) -> list[Comment]:
    """Keys that are only places get the page's number, so that two pages' first comments differ."""
    own = {one.key: f"{number}-{one.key}" for one in comments if one.site_id is None}
    if not own:
        return list(comments)
    return [
        replace(one, key=own.get(one.key, one.key), parent_key=own.get(one.parent_key or "", one.parent_key))
        for one in comments
    ]


def _answering(comment: Comment, stub: Stub) -> Comment:
    """A loaded comment that names no parent answers what the stub stands under."""
    return replace(comment, parent_key=stub.parent) if comment.parent_key is None else comment


def _host(address: str | None) -> str:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
