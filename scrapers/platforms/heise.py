"""heise online and Telepolis: the forum of an article, a list of subjects with one page per posting.

Where: the article names its forum (`discussionUrl` in JSON-LD, or a link to `/forum/…/comment/`); its list
`ol#tree_thread_list` holds `li.posting_element` with subject, pseudonym, time and rating, in pages (`?forum_page=`); a
posting's text is on its own page (`/posting-N/show/`), which also lists the thread that it belongs to.
Nesting: list items in list items. Time: `time[datetime]`. Votes: the rating in percent, as `score`. Edited: a line of
its own at the end of the text. Deleted: locked postings keep their place in the list, without a link. Moderated and
pingbacks: none. The subject is a heading before the text. Lost: texts beyond the cap (counted; the subjects are kept).
Evidence: documented only, by programs of others that read the same pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar
from urllib.parse import urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound, OfflineError
from domain.messages import Message, say
from domain.page import Page
from scrapers.answers import number, receipt, record, records, words
from scrapers.article import read_article
from scrapers.distinct import distinct
from scrapers.markup import absolute, parse
from scrapers.platforms.heise_pages import Posting, Tree, read_posting, read_tree
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping

MOST_POSTINGS = 500
"""One page each, with a pause before each: about ten minutes."""
_LISTED = re.compile(rb"tree_thread_list|posting_element")
_HEISE = re.compile(rb"heise\.de|telepolis\.de", re.IGNORECASE)
_FORUM = re.compile(rb"discussionUrl|/forum/[^\"'\s<>]*/comment/?[\"']")
_HOSTS = ("heise.de", "telepolis.de")


class Heise(Scraper):
    """The scraper of heise online's forums."""

    name: ClassVar[str] = "heise"
    title: ClassVar[str] = "heise online"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if _LISTED.search(page.body):
            return 0.95 if _HEISE.search(page.body) or _is_ours(page.url) else 0.6
        return 0.9 if _is_ours(page.url) and _FORUM.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        tree = parse(page)
        work = _Work(context, page.url)
        listed = read_tree(tree, page, context)
        if listed.postings or _LISTED.search(page.body):
            article = _forum_article(tree, page)
            current = read_posting(tree, page, context)
            if current is not None:
                work.texts[current.key] = current
            yield from _lists(listed, page.url, work)
        else:
            forum, declared = _forum(tree, page.url), _declared(tree)
            article = read_article(page, tree)
            if forum is None:
                raise NoCommentsFound(say("This article names no forum."), None, None)
            work.declared = declared
            first = yield Request(forum, "comments")
            yield from _lists(read_first(first, context), first.url, work)
        yield from _texts(work)
        comments = distinct(work.comments())
        told = receipt(
            "heise-forum",
            comments,
            declared=work.declared,
            reason=work.reason(),
            warnings=work.warnings(),
        )
        return Capture(article, comments, told, captured_at=context.captured_at)


def read_first(page: Page, context: Context) -> Tree:
    """The list of a forum's page. Raises `FetchError` where the login wall stands instead."""
    found = read_tree(parse(page), page, context)
    if not found.postings and b"Heise Login Service" in page.body[:8192]:
        raise FetchError(
            say("heise.de asks for a login before it shows this forum."),
            say("Open the forum in a browser, save its page, and open the saved file."),
            page.status,
        )
    return found


@dataclass(slots=True)
class _Work:
    """One forum under way: what its lists name, and the texts that were read."""

    context: Context
    base: str | None
    declared: int | None = None
    postings: dict[str, Posting] = field(default_factory=dict)
    texts: dict[str, Posting] = field(default_factory=dict)
    unread_lists: int = 0
    unread: int = 0
    capped: int = 0
    offline: bool = False

    def add(self, tree: Tree) -> list[Posting]:
        """Note what a list names; the new ones are given back. A thread's own list knows its parents better."""
        fresh = []
        for one in tree.postings:
            known = self.postings.get(one.key)
            if known is None:
                fresh.append(one)
                self.postings[one.key] = one
            elif one.parent and not known.parent:
                self.postings[one.key] = replace(known, parent=one.parent)
        return fresh

    def comments(self) -> Iterator[Comment]:
        keys = [*self.postings, *(key for key in self.texts if key not in self.postings)]
        for key in keys:
            yield _joined(self.postings.get(key), self.texts.get(key))

    def reason(self) -> Reason | None:
        if self.offline:
            return Reason.LAZY
        if self.capped or self.unread:
            return Reason.REFUSED
        return Reason.PAGED if self.unread_lists else Reason.REMOVED

    def warnings(self) -> list[Message]:
        found = []
        without = sum(
            key not in self.texts and one.status is not CommentStatus.DELETED for key, one in self.postings.items()
        )
        if self.capped:
            found.append(
                say(
                    "Each posting is a page of its own: the texts of the first {read} were read, of {count} only the "
                    "subjects.",
                    read=len(self.texts),
                    count=without,
                )
            )
        elif without:
            found.append(say("Of {count} postings only the subjects are here, not their texts.", count=without))
        if self.unread_lists:
            found.append(say("{count} further pages of the forum could not be read.", count=self.unread_lists))
        return found


def _lists(first: Tree, address: str | None, work: _Work) -> Generator[Request, Page, None]:
    """The list and its further pages."""
    work.add(first)
    seen = {address or ""} if "forum_page=" in (address or "") else {address or "", f"{address}?forum_page=1"}
    waiting = [one for one in first.pages if one not in seen]
    seen.update(waiting)
    while waiting:
        address = waiting.pop(0)
        try:
            tree = read_first((yield Request(address, "comments")), work.context)
        except FetchError as failure:
            work.unread_lists += 1
            work.offline = work.offline or isinstance(failure, OfflineError)
            continue
        work.add(tree)
        fresh = [one for one in tree.pages if one not in seen]
        seen.update(fresh)
        waiting += fresh if len(seen) < 1_000 else []


def _texts(work: _Work) -> Generator[Request, Page, None]:
    """The text of each posting, from its own page; that page may name more of its thread."""
    waiting, asked = list(work.postings.values()), 0
    for one in waiting:  # grows while it is walked: a posting's page lists the rest of its thread
        if one.url is None or one.key in work.texts or work.offline:
            continue
        if asked >= MOST_POSTINGS:
            work.capped += 1
            continue
        asked += 1
        try:
            page = yield Request(one.url, "comments")
            tree = parse(page)
        except OfflineError:
            work.offline = True
            continue
        except FetchError:
            work.unread += 1
            continue
        found = read_posting(tree, page, work.context)
        if found is not None:
            work.texts[one.key] = replace(found, key=one.key)
        else:
            work.unread += 1
        waiting += work.add(read_tree(tree, page, work.context))


def _joined(listed: Posting | None, read: Posting | None) -> Comment:
    """One comment of what the list says of a posting and what its own page says."""
    if listed is None or read is None:
        one = listed or read
        assert one is not None
        return one.comment()
    return replace(
        read,
        parent=listed.parent or read.parent,
        author=read.author or listed.author,
        published=read.published if read.published.iso else listed.published or read.published,
        subject=read.subject or listed.subject,
        url=listed.url or read.url,
        score=listed.score if read.score is None else read.score,
        status=listed.status if listed.status is not CommentStatus.VISIBLE else read.status,
    ).comment()


# ── the article ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_ours(url: str | None) -> bool:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return False
    return any(host == one or host.endswith("." + one) for one in _HOSTS)


def _data(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip() == "application/ld+json" and script.text:
            try:
                value = json.loads(script.text)
            except (ValueError, RecursionError):
                continue
            for one in value if isinstance(value, list) else [value]:
                yield from [record(one), *records(record(one).get("@graph"))]


def _forum(tree: Any, base: str | None) -> str | None:
    """Where the article's forum is. Only within heise's own sites."""
    named = [words(one.get("discussionUrl")) for one in _data(tree)]
    links = [link.get("href") for link in tree.iter("a") if "/forum/" in (link.get("href") or "")]
    for href in [*named, *(link for link in links if "/comment" in link)]:
        address = absolute(base, href) if href else ""
        if address.startswith("http") and _is_ours(address):
            return address
    return None


def _declared(tree: Any) -> int | None:
    return next((found for one in _data(tree) if (found := number(one.get("commentCount"))) is not None), None)


def _forum_article(tree: Any, page: Page) -> Article:
    """A forum's page is no article: its title and address are all that is known."""
    title = next((" ".join(one.text_content().split()) for one in tree.iter("title")), None)
    return Article(title=title or None, url=page.url, site=urlsplit(page.url or "").hostname)
