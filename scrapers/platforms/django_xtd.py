"""django-comments-xtd: the comment application of many Django sites, in the page and over its interface.

Where: `div#c<id>.comment` in the page, each with a permalink `…/cr/<type>/<object>/#c<id>`; the interface is
`…/api/<app>-<model>/<object>/` beside it, named by the comment form's hidden fields or by the page's script. Nesting:
`parent_id`, where a first comment names itself; in the page as drawn. Time: printed in the site's language and zone
("2. September 2024 08:14", the interface "Sept. 2, 2024, 8:14 vorm."), zone not named. Votes: likes and dislikes, where
anybody gave one. Edited: no trace. Deleted: `is_removed`, with a sentence in place of the text; the replies to it are
taken back with it. Moderated: not given. Pingbacks: none. Not kept: who gave a like. Lost where only the page can be
had: paragraphs, which the page runs together.
Evidence: live (a real django-comments-xtd 2.10, tests/servers), recorded.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urldefrag

from domain.article import Article
from domain.capture import Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from domain.time import NO_TIME, Precision, Timestamp
from scrapers import answers
from scrapers.answers import key_of, plain, records, words
from scrapers.article import read_article
from scrapers.dates import read_time
from scrapers.markup import absolute, parse
from scrapers.page_fields import Around, Item, around, cut, line, outermost, tokens, total
from scrapers.page_fields import number as number_in
from scrapers.platforms.hosted import Thread, scripts
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_DRAWN = re.compile(rb"""id=["']?c\d+["']?\s[^>]*class=["'][^"'>]*\bcomment\b""")
_PERMALINK = re.compile(r"^(.*/)cr/\d+/([-\w]+)/(?:[?][^#]*)?#c\d+$")
_LINKED = re.compile(rb"/cr/\d+/[-\w]+/(?:\?[^#\"'\s]*)?#c\d+")
_PLUGIN = re.compile(rb"comments_props|django_comments_xtd|/api/\w+-\w+/[-\w]+/(?:count/)?[\"']")
_LIST = re.compile(r"""["']?list_url["']?\s*:\s*["']([^"']+)["']""")
_ID = re.compile(r"^c(\d+)$")
_TYPE = re.compile(r"^(\w+)\.(\w+)$")
_FINE = (Precision.SECOND, Precision.MINUTE, Precision.DAY)


class DjangoXtd(Scraper):
    """The scraper of django-comments-xtd."""

    name: ClassVar[str] = "django-xtd"
    title: ClassVar[str] = "django-comments-xtd"
    evidence: ClassVar[Evidence] = Evidence.LIVE

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            return 0.95 if answers.has_fields(page, "submit_date", "parent_id", "is_removed", "user_moderator") else 0.0
        if _DRAWN.search(page.body) and _LINKED.search(page.body):
            return 0.95
        return 0.7 if b"list_url" in page.body and _PLUGIN.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _saved(page, context))
        tree = parse(page)
        where = around(page, tree, context)
        items = cut(tree, _starts)
        drawn = [_drawn(item, where) for item in items]
        declared, declared_text = total(tree, items)
        thread = Thread("django-comments-xtd", "django-xtd-html", drawn, declared, reason=Reason.REMOVED)
        address = _api(tree, items, where)
        if address is not None:
            yield from _ask(address, thread, where)
        taken = thread.capture(read_article(page, tree, outermost(items)), context)
        return replace(taken, receipt=replace(taken.receipt, declared_text=declared_text))


def _ask(address: str, thread: Thread, where: Around) -> Generator[Request, Page, None]:
    """Take the interface's comments, with the times that the page prints. Without it the page's own stay."""
    try:
        given = list(_given(answers.read_json((yield Request(address, "api", JSON))), where))
    except FetchError as failure:
        if not thread.comments:
            thread.failed(failure)
        return
    if not given:
        return
    drawn = {one.key: one for one in thread.comments}
    thread.comments = [_with_time(one, drawn.get(one.key)) for one in given]
    known = {one.key for one in given}
    thread.comments += [one for one in drawn.values() if one.key not in known]
    thread.source = "django-xtd-api"


def _with_time(given: Comment, drawn: Comment | None) -> Comment:
    """The finer of both times; where they are alike, the one that readers see."""
    if drawn is None or drawn.published.iso is None:
        return given
    return given if _coarse(given.published) < _coarse(drawn.published) else replace(given, published=drawn.published)


def _coarse(time: Timestamp) -> int:
    return _FINE.index(time.precision) if time.precision in _FINE else len(_FINE)


# ── the interface ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _api(tree: Any, items: list[Item], where: Around) -> str | None:
    """The interface's address: the script names it, or the permalinks' place with what the comment form says."""
    named = _LIST.search(scripts(tree))
    if named:
        return absolute(where.base, named.group(1)) or None
    fields = {one.get("name"): one.get("value") or "" for one in tree.iter("input")}
    kind = _TYPE.match(fields.get("content_type", ""))
    found = next((match for item in items if (match := _PERMALINK.match(_link(item)))), None)
    if kind is None or found is None:
        return None
    name = fields.get("object_pk") or found.group(2)
    return absolute(where.base, f"{found.group(1)}api/{kind.group(1)}-{kind.group(2)}/{name}/") or None


def _saved(page: Page, context: Context) -> Scraping:
    yield from ()
    where = Around(None, None, context.captured_at, None)
    thread = Thread("django-comments-xtd", "django-xtd-saved", list(_given(answers.read_json(page), where)))
    if any(one.published.raw and one.published.iso is None for one in thread.comments):
        thread.notes.append(say("The interface prints times in words, and not all of them could be read."))
    return thread.capture(Article(url=page.url), context)


def _given(value: Any, where: Around) -> Iterator[Comment]:
    items = records(value)
    votes = any(flag in ("like", "dislike") for item in items for flag in _flags(item))
    for item in items:
        yield _comment(item, where, votes)


def _flags(item: dict[str, Any]) -> list[str]:
    return [words(one.get("flag")) or "" for one in records(item.get("flags"))]


def _comment(item: dict[str, Any], where: Around, votes: bool) -> Comment:
    key = key_of(item.get("id"))
    parent = key_of(item.get("parent_id"))
    flags = _flags(item)
    website = words(item.get("user_url"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=parent if parent != key else None,
        author=Author(words(item.get("user_name")), safe_address(website, None) if website else None),
        published=read_time(words(item.get("submit_date")), None, where.captured_at, where.language),
        text=plain(item.get("comment")),
        status=CommentStatus.DELETED if item.get("is_removed") is True else CommentStatus.VISIBLE,
        permalink=where.anchor(f"c{key}") if key else None,
        votes_up=flags.count("like") if votes else None,
        votes_down=flags.count("dislike") if votes else None,
    )


# ── the page ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "") if isinstance(element.tag, str) else None
    return found.group(1) if found and "comment" in tokens(element) else None


def _link(item: Item) -> str:
    link = item.first("a.permalink")
    if link is None:
        link = next((one for one in item.every("a") if _PERMALINK.match(one.get("href") or "")), None)
    return (link.get("href") or "") if link is not None else ""


def _drawn(item: Item, where: Around) -> Comment:
    time, author = _head(item, where)
    removed = item.first("div.content") is None
    up, down = _votes(item)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=item.enclosing.key if item.enclosing is not None else None,
        author=author,
        published=time,
        text=item.text(where.base, "p.text-muted" if removed else "div.content"),
        status=CommentStatus.DELETED
        if removed and item.first("p.text-muted em") is not None
        else CommentStatus.VISIBLE,
        permalink=where.anchor(f"c{item.key}"),
        votes_up=up,
        votes_down=down,
    )


def _head(item: Item, where: Around) -> tuple[Timestamp, Author]:
    """Time and name stand on one line: "2. September 2024 08:14 - Hanne K."."""
    printed = item.first(".comment-header span")
    date, _, name = (line(printed) or "").partition(" - ")
    if printed is None or not name:
        return NO_TIME, Author()
    link = next((one for one in printed.iter("a") if one.get("href")), None)
    url = safe_address(link.get("href"), where.base) if link is not None else None
    return where.time(date), Author(name.strip() or None, url)


def _votes(item: Item) -> tuple[int | None, int | None]:
    """A badge with the number stands before the link that gives one more."""
    found: dict[str, int | None] = {}
    badge: int | None = None
    for one in item.every("a"):
        href = urldefrag(one.get("href") or "").url
        if "badge" in tokens(one):
            badge = number_in(line(one))
        for kind in ("like", "dislike"):
            if f"/{kind}/" in href:
                found[kind], badge = badge, None
    return found.get("like"), found.get("dislike")
