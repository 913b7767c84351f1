"""The page of old.reddit.com, as a browser saves it."""

from __future__ import annotations

import re
from typing import Any

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.messages import say
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers import answers
from scrapers.dates import read_time
from scrapers.distinct import distinct
from scrapers.markup import absolute, parse
from scrapers.richtext import rich_text
from scrapers.scraper import Context

_THING = re.compile(rb"class=[\"']?[^\"'>]*\bthing\b[^\"'>]*\bcomment\b")
_COUNT = re.compile(r"(\d[\d,.]*)\s+(?:comments?|Kommentare?)")
_HIDDEN = re.compile(r"\((\d[\d,.]*)\s")


def is_old_page(body: bytes) -> bool:
    """Whether the page shows comments in old.reddit.com's markup."""
    return bool(_THING.search(body)) and b"data-fullname" in body


def read_old_page(page: Page, context: Context) -> Capture:
    """The comments that came with the page, and how many it says are behind its stubs."""
    tree = parse(page)
    things = [one for one in tree.iter("div") if "thing" in _classes(one)]
    comments = distinct(_comment(one, page.url, context) for one in things if "comment" in _classes(one))
    hidden = sum(_behind(one) for one in things if "morechildren" in _classes(one) or "morerecursion" in _classes(one))
    head = next((one for one in things if "link" in _classes(one)), None)
    stated = _stated(tree)
    warnings = []
    if hidden:
        warnings.append(say("{count} comments stand behind “load more comments” and are not here.", count=hidden))
    told = answers.receipt("reddit-html", comments, declared=stated, reason=Reason.LAZY, warnings=warnings)
    return Capture(_article(head, page.url, context), comments, told, captured_at=context.captured_at)


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


def _entry(thing: Any) -> Any:
    """The thing's own part, without the replies in it."""
    return next((one for one in thing if "entry" in _classes(one)), thing)


def _first(root: Any, tag: str | None, name: str) -> Any:
    return next((one for one in root.iter(tag) if isinstance(one.tag, str) and name in _classes(one)), None)


def _number(thing: Any) -> str | None:
    return answers.words((thing.get("data-fullname") or "").partition("_")[2])


def _comment(thing: Any, base: str | None, context: Context) -> Comment:
    entry = _entry(thing)
    number = _number(thing) or ""
    author, body = _first(entry, "a", "author"), _first(entry, "div", "usertext-body")
    text = rich_text(body, base) if body is not None else RichText()
    name = " ".join(author.text_content().split()) if author is not None else None
    mark = text.plain.strip()
    removed, gone = mark == "[removed]", name is None
    status = CommentStatus.EDITED if _first(entry, "time", "edited-timestamp") is not None else CommentStatus.VISIBLE
    link = _first(entry, "a", "bylink")
    return Comment(
        key=number,
        site_id=number or None,
        parent_key=_parent(thing),
        author=Author(name, absolute(base, author.get("href")) or None) if author is not None else Author(),
        published=_time(entry, context),
        text=text,
        status=CommentStatus.HELD if removed else CommentStatus.DELETED if gone else status,
        by_article_author=author is not None and "submitter" in _classes(author),
        permalink=(absolute(base, link.get("href")) or None) if link is not None else None,
        score=_score(entry),
    )


def _parent(thing: Any) -> str | None:
    above = thing.getparent()
    while above is not None:
        if "thing" in _classes(above) and "comment" in _classes(above):
            return _number(above)
        above = above.getparent()
    return None


def _time(entry: Any, context: Context) -> Timestamp:
    time = next((one for one in entry.iter("time") if "edited-timestamp" not in _classes(one)), None)
    if time is None:
        return NO_TIME
    return read_time(time.text_content(), time.get("datetime") or time.get("title"), context.captured_at)


def _score(entry: Any) -> int | None:
    shown = _first(entry, "span", "unvoted")
    return answers.number(shown.get("title")) if shown is not None else None


def _behind(thing: Any) -> int:
    found = _HIDDEN.search(thing.text_content())
    return int(re.sub(r"\D", "", found.group(1))) if found else 0


def _stated(tree: Any) -> int | None:
    link = _first(tree, "a", "comments")
    found = _COUNT.search(link.text_content()) if link is not None else None
    return int(re.sub(r"\D", "", found.group(1))) if found else None


def _article(head: Any, base: str | None, context: Context) -> Article:
    if head is None:
        return Article(url=base, site="Reddit")
    entry = _entry(head)
    title, author, body = (
        _first(entry, "a", "title"),
        _first(entry, "a", "author"),
        _first(entry, "div", "usertext-body"),
    )
    subreddit = answers.words(head.get("data-subreddit"))
    return Article(
        title=" ".join(title.text_content().split()) if title is not None else None,
        text=rich_text(body, base) if body is not None else RichText(),
        byline=" ".join(author.text_content().split()) if author is not None else None,
        published=_time(entry, context),
        url=base,
        site=f"r/{subreddit}" if subreddit else "Reddit",
    )
