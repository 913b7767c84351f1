"""golem.de: the forum of an article (Phorum), one page per thread.

Where: the article names `forum.golem.de/new/news6.php?tpl=json&art_id=N` or a list (`…,list.html`) in its scripts and
links; every address of a thread (`<forum>,<thread>,<message>,read.html`) in what those answer is followed, whatever
their form. A thread's page has `div#thread-detail > ol > li[data-user-id]` with `#msg-N` on its headings.
Nesting: `padding-left`, 20 pixels a level, asked for by `anonymous_threaded_read=2`; it begins anew below level 15,
which is unfolded where only one reading is possible. Without it the parents of replies are unknown. Time: as printed.
Votes, edited, pingbacks: none known. Deleted: gone. Moderated: not shown. The subject is a heading before the text.
Lost: threads that the article's answer does not name. Evidence: documented only, by programs of others that read the
same pages; the form of `news6.php` is not known.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import ClassVar
from urllib.parse import urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment
from domain.errors import FetchError, OfflineError
from domain.messages import Message, say
from domain.page import Page
from scrapers.answers import receipt
from scrapers.article import read_article
from scrapers.distinct import distinct
from scrapers.markup import absolute, decode, parse
from scrapers.platforms.golem_thread import Thread, read_thread
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping

MOST_THREADS = 500
_FORUM = "https://forum.golem.de/"
_THREAD_PAGE = re.compile(rb"id=[\"']?thread-detail")
_ASKS = re.compile(r"https?:\\?/\\?/forum\.golem\.de\\?/new\\?/news6\.php\?[^\"'\s<>]*?art_id=\d+")
_LIST = re.compile(r"[^\"'\s<>]*?/(\d+),list\.html")
_READ = re.compile(r"(?:[^\"'\s<>,]*/|read\.php\?)(\d+),(\d+),(\d+)(?:,read\.html|(?=[\"'#&<\s]))")


class Golem(Scraper):
    """The scraper of golem.de."""

    name: ClassVar[str] = "golem"
    title: ClassVar[str] = "golem.de"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        ours = _host(page.url).endswith("golem.de")
        if _THREAD_PAGE.search(page.body) and (ours or b"golem.de" in page.body):
            return 0.95
        if ours and re.search(rb",(?:read|list)\.html", page.body):
            return 0.9
        return 0.9 if ours and b"news6.php" in page.body else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        tree, text = parse(page), decode(page)
        work = _Work(context)
        if _THREAD_PAGE.search(page.body):
            thread = read_thread(tree, page, context)
            if thread.flat and page.url:
                better = yield from _thread(page.url, work)
                better_tree = parse(better) if better is not None else None
                thread = read_thread(better_tree, page, context) if better_tree is not None else thread
            work.take(thread)
            article = Article(title=_title(page), url=page.url, site="golem.de")
        else:
            article = read_article(page, tree)
            threads = _threads_in(text, page.url)
            if not _host(page.url).startswith("forum."):
                threads = (yield from _named_by(text, page.url, work)) or threads
            yield from _read(threads, work)
        comments = distinct(work.comments)
        told = receipt("golem-forum", comments, reason=work.reason(), warnings=work.warnings())
        return Capture(article, comments, told, captured_at=context.captured_at)


@dataclass(slots=True)
class _Work:
    context: Context
    comments: list[Comment] = field(default_factory=list)
    unread: int = 0
    capped: int = 0
    flat: int = 0
    ambiguous: int = 0
    failure: FetchError | None = None

    def take(self, thread: Thread) -> None:
        self.comments += thread.comments
        self.flat += thread.flat
        self.ambiguous += thread.ambiguous

    def reason(self) -> Reason | None:
        return Reason.REFUSED if self.unread or self.capped else None

    def warnings(self) -> list[Message]:
        found = []
        if self.unread or self.capped:
            found.append(say("{count} threads of the forum were not read.", count=self.unread + self.capped))
        if self.flat:
            found.append(
                say("{count} replies are shown without a place: which posting they answer is open.", count=self.flat)
            )
        if self.ambiguous:
            found.append(
                say("{count} replies stand so deep that the page does not say whom they answer.", count=self.ambiguous)
            )
        return found


def _named_by(text: str, base: str | None, work: _Work) -> Generator[Request, Page, list[str]]:
    """The threads that the article's forum names: by its interface, else by its list."""
    found = _ASKS.search(text)
    lists = [absolute(base, one.group()) for one in _LIST.finditer(text)]
    asked = [found.group().replace("\\/", "/")] if found else []
    asked += [one for one in dict.fromkeys(lists) if _host(one) == "forum.golem.de"][:1]
    for address in asked:
        try:
            page = yield Request(address, "comments")
        except FetchError as failure:
            work.failure = failure
            continue
        threads = _threads_in(decode(page).replace("\\/", "/"), address)
        if threads:
            return threads
        asked += [one for one in _lists_in(decode(page), address) if one not in asked and len(asked) < 4]
    if work.failure is not None:
        raise work.failure
    return []


def _lists_in(text: str, base: str) -> list[str]:
    found = (absolute(base, one.group()) for one in _LIST.finditer(text.replace("\\/", "/")))
    return [one for one in dict.fromkeys(found) if _host(one) == "forum.golem.de"]


def _threads_in(text: str, base: str | None) -> list[str]:
    """The address of each thread that a text names, once."""
    found: dict[tuple[str, str], str] = {}
    for one in _READ.finditer(text):
        forum, thread, _ = one.groups()
        address = absolute(base or _FORUM, one.group())
        if _host(address) == "forum.golem.de":
            found.setdefault((forum, thread), address)
    return list(found.values())


def _read(threads: list[str], work: _Work) -> Generator[Request, Page, None]:
    for address in threads[:MOST_THREADS]:
        page = yield from _thread(address, work)
        if page is None:
            work.unread += 1
            continue
        work.take(read_thread(parse(page), replace(page, url=address), work.context))
    work.capped = max(0, len(threads) - MOST_THREADS)


def _thread(address: str, work: _Work) -> Generator[Request, Page, Page | None]:
    """A thread's page in the view that shows who answers whom, else as its address gives it."""
    numbers = re.search(r"(\d+,\d+,\d+)", address)
    indented = f"{_FORUM}read.php?{numbers.group(1)},anonymous_threaded_read=2" if numbers else address
    for one in dict.fromkeys((indented, address)):
        try:
            page = yield Request(one, "comments")
        except OfflineError as failure:
            work.failure = failure
            return None
        except FetchError as failure:
            work.failure = failure
            continue
        if _THREAD_PAGE.search(page.body):
            return page
    return None


def _title(page: Page) -> str | None:
    found = re.search(r"<title>([^<]*)</title>", decode(page), re.IGNORECASE)
    return " ".join(found.group(1).split()) or None if found else None


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
