"""The comment pages of an article: `/comment-page-N/` or `?cpage=N`, whichever end the site shows first.

By default WordPress shows the *last* page at the article's own address and numbers from the oldest; other sites show
the first. So the walk goes from the page at hand down to 1 and then up. Pages beyond the end answer 200 and
are empty: a page that brings no new comment ends the walk in its direction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from domain.comment import Comment
from domain.errors import FetchError, OfflineError
from domain.page import Page
from scrapers.markup import parse
from scrapers.platforms import wordpress_html, wpdiscuz
from scrapers.platforms.wordpress_html import HtmlThread
from scrapers.scraper import Context, Request

_NUMBER = re.compile(r"(/comment-page-|[?&]cpage=)(\d+)")
_ANCHOR = re.compile(r"#.*$")


def read_html(tree: Any, page: Page, context: Context) -> HtmlThread:
    """The comments of one page, in WordPress's own markup or wpDiscuz's."""
    if wpdiscuz.is_wpdiscuz(page):
        return wpdiscuz.read_comments(tree, page, context)
    return wordpress_html.read_comments(tree, page, context)


@dataclass
class CommentPages:
    """All comment pages read so far, by number; `missed` says that a known one could not be brought."""

    address: str | None
    first: HtmlThread
    pages: dict[int, tuple[Comment, ...]] = field(default_factory=dict)
    missed: bool = False
    offline: bool = False

    def __post_init__(self) -> None:
        self.here = self.first.current or 1
        self.last = max(self.first.comment_pages or 1, self.here)
        self.pages[self.here] = self.first.comments
        self._asked: set[int] = set()
        self._keys = {comment.key for comment in self.first.comments}
        self._pattern = self.first.older or self.first.newer

    @property
    def paged(self) -> bool:
        """Whether the page has, or is, one of several comment pages."""
        return self.last > 1

    def comments(self) -> list[Comment]:
        """All comments in the order in which the site draws them."""
        numbers = sorted(self.pages, reverse=_newest_first(self.first.comments))
        return [comment for number in numbers for comment in self.pages[number]]

    def read_all(
        self, context: Context, enough: Callable[[list[Comment]], bool] | None = None
    ) -> Generator[Request, Page, None]:
        """Bring the other pages, until `enough` is there.

        Where nothing says which page the first one is, its number is a guess: if comments are still
        missing after the walk down and up, every page not asked for yet is, from 1 on.
        """
        yield from self._walk(range(self.here - 1, 0, -1), context, enough)
        number = self.here
        while number < self.last and (yield from self._walk(range(number + 1, number + 2), context, enough)):
            number += 1
        if self.paged and not self._has_all():
            yield from self._walk(range(1, self.last + 1), context, enough)

    def _walk(
        self, numbers: Iterable[int], context: Context, enough: Callable[[list[Comment]], bool] | None
    ) -> Generator[Request, Page, bool]:
        """Read these pages up to one without comments; False where it ended early."""
        for number in numbers:
            if self.offline or (enough is not None and enough(self.comments())):
                return False
            if number not in self._asked and not (yield from self._read(number, context)):
                return False
        return True

    def _has_all(self) -> bool:
        return self.first.declared is not None and len(self._keys) >= self.first.declared

    def _read(self, number: int, context: Context) -> Generator[Request, Page, bool]:
        """Whether the page has comments, or may have had some but could not be brought."""
        self._asked.add(number)
        try:
            page = yield Request(self._address_of(number), "comments")
        except FetchError as failure:
            self.missed = True
            self.offline = isinstance(failure, OfflineError)
            return True
        thread = read_html(parse(page), page, context)
        fresh = [comment for comment in thread.comments if comment.site_id is None or comment.key not in self._keys]
        if thread.comments and thread.comments[0].key == self.first.comments[0].key and self.here != number:
            self.pages[number] = self.pages.pop(self.here)  # the first page was this one
            self.here = number
        elif fresh:
            self.pages[number] = _named(fresh, number)
        self._keys.update(comment.key for comment in fresh)
        if thread.comments:
            self.last = max(self.last, thread.comment_pages or 1)
        return bool(thread.comments)

    def _address_of(self, number: int) -> str:
        if self._pattern is not None:
            return _ANCHOR.sub("", _NUMBER.sub(lambda found: f"{found.group(1)}{number}", self._pattern, count=1))
        parts = urlsplit(self.address or "")
        if parts.query:
            return urlunsplit((parts.scheme, parts.netloc, parts.path, f"{parts.query}&cpage={number}", ""))
        path = f"{parts.path.rstrip('/')}/comment-page-{number}/"
        return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _named(comments: list[Comment], number: int) -> tuple[Comment, ...]:
    """Keys that are only positions get the page's number, so that two pages' first comments differ."""
    own = {comment.key for comment in comments if comment.site_id is None}

    def key(name: str | None) -> str | None:
        return f"{number}-{name}" if name in own else name

    if not own:
        return tuple(comments)
    return tuple(replace(c, key=key(c.key) or c.key, parent_key=key(c.parent_key)) for c in comments)


def _newest_first(comments: tuple[Comment, ...]) -> bool:
    """Whether the page draws newer comments above older ones (a setting of the site)."""
    roots = [int(c.site_id) for c in comments if c.site_id and c.site_id.isdigit() and c.parent_key is None]
    falling = sum(left > right for left, right in pairwise(roots))
    return falling * 2 > len(roots) - 1 > 0
