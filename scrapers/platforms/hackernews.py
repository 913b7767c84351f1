"""Hacker News: one discussion over Algolia's interface, over the official one (Firebase), or as its page shows it.

Where: `hn.algolia.com/api/v1/items/<id>` (the whole tree in one answer); `hacker-news.firebaseio.com/v0/item/<id>.json`
(one request per comment, at most 500 of them); `tr.comtr` in the page, with its further pages (`a.morelink`).
Nesting: `children`; `kids`; `td.ind[indent]`. Time: UTC to the second. Votes: only the story has points. Edited: no
trace. Deleted: without author and text (Algolia), `deleted` (Firebase), "[deleted]" (page). Moderated: `dead`, or
"[flagged]". Pingbacks: none. Lost: comments beyond the 500th where only Firebase answers (counted).
Evidence: recorded (answers of Firebase, rows of a page; Algolia's form from its documentation).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import Message, say
from domain.page import Page
from domain.text import Block, BlockKind, RichText, Span, SpanKind, joined
from scrapers import answers
from scrapers.detector.nesting import by_levels
from scrapers.distinct import distinct
from scrapers.markup import absolute, parse
from scrapers.richtext import rich_text
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

SITE = "https://news.ycombinator.com"
ALGOLIA = "https://hn.algolia.com/api/v1/items/"
FIREBASE = "https://hacker-news.firebaseio.com/v0/item/"
MOST = 500
"""Comments that are asked for one by one."""
_REMOVED = ("[deleted]", "[flagged]", "[dead]", "[delayed]")
_ROWS = re.compile(rb"class=[\"']?(?:athing )?comtr\b")


class HackerNews(Scraper):
    """The scraper of news.ycombinator.com."""

    name: ClassVar[str] = "hackernews"
    title: ClassVar[str] = "Hacker News"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            algolia = answers.has_fields(page, "children", "author", "id", "type", within=1 << 22)
            firebase = answers.has_fields(page, "by", "id", "time", "type")
            return 0.9 if algolia or firebase else 0.0
        return 0.9 if _ROWS.search(page.body) and b"hnuser" in page.body else 0.0

    def entries(self, url: str, context: Context) -> tuple[Request, ...]:  # noqa: ARG002
        parts = urlsplit(url)
        number = next(iter(parse_qs(parts.query).get("id", [])), "")
        if parts.hostname != "news.ycombinator.com" or parts.path != "/item" or not number.isdigit():
            return ()
        return Request(f"{ALGOLIA}{number}", "api", JSON), Request(f"{FIREBASE}{number}.json", "api", JSON)

    def scrape(self, page: Page, context: Context) -> Scraping:
        if not answers.is_json(page):
            return (yield from _scrape_page(page, context))
        data = answers.record(answers.read_json(page))
        if "children" in data:
            return _capture(data, _from_algolia(data), "hackernews-algolia", context)
        comments, missed = yield from _from_firebase(data)
        if not comments and answers.words(data.get("type")) == "comment":
            return _single(data, missed, context)
        warnings = [say("{count} comments could not be read one by one.", count=missed)] if missed else []
        return _capture(
            data, comments, "hackernews-firebase", context, declared=answers.number(data.get("descendants")),
            warnings=warnings,
        )  # fmt: skip


def _capture(
    data: dict[str, Any],
    comments: list[Comment],
    source: str,
    context: Context,
    *,
    declared: int | None = None,
    warnings: list[Message] | None = None,
) -> Capture:
    kept = distinct(comments)
    if not kept and not declared and answers.words(data.get("type")) not in ("story", "poll", "job"):
        raise NoCommentsFound(say("This is not a discussion on Hacker News."), None, "Hacker News")
    told = answers.receipt(source, kept, declared=declared, reason=Reason.REFUSED, warnings=warnings or ())
    return Capture(_article(data), kept, told, captured_at=context.captured_at)


def _single(data: dict[str, Any], missed: int, context: Context) -> Capture:
    """One comment alone, as its own answer gives it; what it answers and what answers it is not there."""
    number, parent = answers.key_of(data.get("id")) or "p1", answers.key_of(data.get("parent"))
    removed, held = data.get("deleted") is True, data.get("dead") is True
    one = _comment(number, parent, data.get("by"), data.get("text"), removed=removed, held=held)
    comments = (_with(one, answers.epoch(data.get("time")), None),)
    warnings = [say("{count} comments could not be read one by one.", count=missed)] if missed else []
    article = Article(url=f"{SITE}/item?id={parent or number}", language="en", site="Hacker News")
    return Capture(
        article,
        comments,
        answers.receipt("hackernews-firebase", comments, warnings=warnings),
        captured_at=context.captured_at,
    )


def _article(data: dict[str, Any]) -> Article:
    number, address = answers.key_of(data.get("id")), answers.words(data.get("url"))
    text = answers.html(data.get("text"), SITE)
    if address:
        link = Block(BlockKind.PARAGRAPH, address, spans=(Span(0, len(address), SpanKind.LINK, address),))
        text = joined((RichText((link,)), text))
    return Article(
        title=answers.words(data.get("title")),
        text=text,
        byline=answers.words(data.get("author") or data.get("by")),
        published=answers.stamp(data.get("created_at")) or answers.epoch(data.get("created_at_i") or data.get("time")),
        language="en",
        url=f"{SITE}/item?id={number}" if number else None,
        site="Hacker News",
    )


def _comment(number: str, parent: str | None, author: Any, text: Any, *, removed: bool, held: bool) -> Comment:
    name = answers.words(author)
    status = CommentStatus.DELETED if removed else CommentStatus.HELD if held else CommentStatus.VISIBLE
    return Comment(
        key=number,
        site_id=number,
        parent_key=parent,
        author=Author(name, f"{SITE}/user?id={name}" if name else None),
        text=answers.html(text, SITE),
        status=status,
        permalink=f"{SITE}/item?id={number}",
    )


def _from_algolia(data: dict[str, Any]) -> list[Comment]:
    """The tree in the order of the page; deep threads cost no recursion."""
    story, op = answers.key_of(data.get("id")), answers.words(data.get("author"))
    found: list[Comment] = []
    waiting: list[tuple[dict[str, Any], str | None]] = [
        (item, None) for item in reversed(answers.records(data.get("children")))
    ]
    while waiting:
        item, parent = waiting.pop()
        number = answers.key_of(item.get("id")) or f"p{len(found) + 1}"
        removed = item.get("author") is None and item.get("text") is None
        stated = answers.key_of(item.get("parent_id"))
        above = parent or (stated if stated != story else None)
        one = _comment(number, above, item.get("author"), item.get("text"), removed=removed, held=False)
        moment = answers.stamp(item.get("created_at")) or answers.epoch(item.get("created_at_i"))
        found.append(_with(one, moment, op))
        waiting += [(child, number) for child in reversed(answers.records(item.get("children")))]
    return found


def _with(one: Comment, moment: Any, op: str | None) -> Comment:

    return replace(one, published=moment, by_article_author=op is not None and one.author.name == op)


def _from_firebase(data: dict[str, Any]) -> Generator[Request, Page, tuple[list[Comment], int]]:
    """Every comment by a request of its own; how many could not be had."""
    op = answers.words(data.get("by"))
    found: list[Comment] = []
    missed = 0
    waiting: list[tuple[str, str | None]] = [(kid, None) for kid in reversed(_kids(data))]
    while waiting:
        number, parent = waiting.pop()
        if len(found) >= MOST:
            return found, missed + len(waiting) + 1
        try:
            item = answers.record(answers.read_json((yield Request(f"{FIREBASE}{number}.json", "api", JSON))))
        except FetchError:
            missed += 1
            continue
        removed, held = item.get("deleted") is True, item.get("dead") is True
        one = _comment(number, parent, item.get("by"), item.get("text"), removed=removed, held=held)
        found.append(_with(one, answers.epoch(item.get("time")), op))
        waiting += [(kid, number) for kid in reversed(_kids(item))]
    return found, missed


def _kids(item: dict[str, Any]) -> list[str]:
    kids = item.get("kids")
    return [key for kid in kids if (key := answers.key_of(kid))] if isinstance(kids, list) else []


def _scrape_page(page: Page, context: Context) -> Scraping:
    """The page's own rows, and those of its further pages."""
    tree = parse(page)
    rows, walk = _rows(tree, page.url), answers.Walk()
    walk.goes_on(page.url)
    article = _page_article(tree, page.url)
    further, missed = _more(tree, page.url), False
    while further and walk.goes_on(further):
        try:
            following = parse((yield Request(further)))
        except FetchError:
            missed = True
            break
        known = {number for number, _, _ in rows}
        fresh = [row for row in _rows(following, page.url) if row[0] not in known]
        rows += fresh
        further = _more(following, page.url) if fresh else None
    parents = by_levels([level for _, level, _ in rows])
    comments = distinct(
        _with_parent(row, rows[parent][0] if isinstance(parent, int) else None, article.byline)
        for row, parent in zip(rows, parents, strict=True)
    )
    warnings = [say("A further page of comments was not read.")] if missed else []
    told = answers.receipt(
        "hackernews-html",
        comments,
        declared=_declared(tree),
        reason=Reason.PAGED if missed else Reason.UNKNOWN,
        warnings=warnings,
    )
    return Capture(article, comments, told, captured_at=context.captured_at)


type _Row = tuple[str, int, Comment]


def _rows(tree: Any, base: str | None) -> list[_Row]:
    """(id, level, comment) of each `tr.comtr`."""
    found: list[_Row] = []
    for row in tree.iter("tr"):
        if "comtr" in (row.get("class") or "").split():
            number = answers.key_of(row.get("id")) or f"p{len(found) + 1}"
            found.append((number, _level(row), _row_comment(row, number, base)))
    return found


def _level(row: Any) -> int:
    cell = next((one for one in row.iter("td") if "ind" in (one.get("class") or "").split()), None)
    if cell is None:
        return 0
    stated = answers.number(cell.get("indent"))
    image = next(iter(cell.iter("img")), None)
    width = answers.number(image.get("width")) if image is not None else 0
    return stated if stated is not None else (width or 0) // 40


def _row_comment(row: Any, number: str, base: str | None) -> Comment:
    user = _first(row, "a", "hnuser")
    age = _first(row, "span", "age")
    body = _first(row, None, "commtext")
    if body is None:
        body = _first(row, "div", "comment")
    text = rich_text(body, base or SITE, skip=_is_reply) if body is not None else RichText()
    mark = text.plain.strip().casefold()
    status = CommentStatus.VISIBLE
    if user is None or mark in _REMOVED:
        status = CommentStatus.HELD if mark == "[flagged]" else CommentStatus.DELETED
    one = _comment(number, None, user.text_content() if user is not None else None, "", removed=False, held=False)

    stamp = (age.get("title") or "").split(" ")[0] if age is not None else None
    return replace(one, text=text, published=answers.stamp(stamp, utc=True), status=status)


def _with_parent(row: _Row, parent: str | None, op: str | None) -> Comment:

    _, _, one = row
    return replace(one, parent_key=parent, by_article_author=op is not None and one.author.name == op)


def _is_reply(element: Any) -> bool:
    return "reply" in (element.get("class") or "").split()


def _first(root: Any, tag: str | None, name: str) -> Any:
    return next((one for one in root.iter(tag) if name in (one.get("class") or "").split()), None)


def _more(tree: Any, base: str | None) -> str | None:
    link = _first(tree, "a", "morelink")
    return absolute(base or SITE, link.get("href")) if link is not None else None


def _declared(tree: Any) -> int | None:
    """ "45 comments" under the title."""
    for line in tree.iter("td", "span"):
        if "subtext" in (line.get("class") or "").split() or "subline" in (line.get("class") or "").split():
            found = re.search(r"(\d+)\s+comments?", line.text_content().replace("\xa0", " "))
            if found:
                return int(found.group(1))
    return None


def _page_article(tree: Any, base: str | None) -> Article:
    head = _first(tree, "table", "fatitem")
    if head is None:
        return Article(language="en", url=base, site="Hacker News")
    title = _first(head, None, "titleline")
    link = next(iter(title.iter("a")), None) if title is not None else None
    user, age, text = _first(head, "a", "hnuser"), _first(head, "span", "age"), _first(head, None, "toptext")
    stamp = (age.get("title") or "").split(" ")[0] if age is not None else None
    return Article(
        title=" ".join(link.text_content().split()) if link is not None else None,
        text=rich_text(text, base) if text is not None else RichText(),
        byline=user.text_content().strip() if user is not None else None,
        published=answers.stamp(stamp, utc=True),
        language="en",
        url=base,
        site="Hacker News",
    )
