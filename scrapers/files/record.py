"""The reduced record of one thread: what is kept of an export, which holds much that nobody may keep.

Exports carry every commenter's e-mail and IP address, and often a whole site. So a format's reader takes from them
what Threadmark shows, as a `Record`; the page that is kept is this record as JSON, and `RecordScraper` reads it::

    {"threadmark": "thread", "of": "wordpress-export", "source": "wordpress-export", "article": {"title", "url",
     "byline", "published", "language", "site", "text"}, "warnings": [...], "comments": [{"id", "parent", "unclear",
     "author", "author_url", "author_id", "time", "edited", "text", "status", "kind", "by_author", "up", "down",
     "score", "link"}]}

A text is ``{"html": …}`` or ``{"plain": …}``, a time ``[printed, ISO 8601, precision]``. What is empty is left out.
E-mail and IP addresses in names, ids and websites are left out too (`scrapers.files.persons`); names are counted.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from domain.article import Article
from domain.capture import Capture
from domain.comment import Author, Comment, CommentKind, CommentStatus
from domain.messages import Message, say
from domain.page import Page
from domain.text import NO_TEXT, RichText
from domain.time import NO_TIME, Precision, Timestamp
from scrapers import answers
from scrapers.answers import number, record, records, words
from scrapers.distinct import distinct
from scrapers.files.part import Entry, Opened, no_part
from scrapers.files.persons import bare_name, website
from scrapers.richtext import safe_address
from scrapers.scraper import Context, Scraper, Scraping

_MARK = '{"threadmark": "thread", "of": '
_NONE: tuple[object, ...] = (None, "", CommentStatus.VISIBLE.value, CommentKind.COMMENT.value)
"""What goes without saying."""


@dataclass(slots=True)
class Record:
    """One thread of an export. `part` names it within its file."""

    part: str
    article: dict[str, Any] = field(default_factory=dict)
    comments: list[dict[str, Any]] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    dropped: int = 0
    """Names that were e-mail or IP addresses, or held some."""

    def add(
        self,
        *,
        author: str | None = None,
        author_url: str | None = None,
        author_id: str | None = None,
        **fields: Any,
    ) -> None:
        """One comment more, by the names in this module's description."""
        name = bare_name(author) if author else author
        self.dropped += name != author
        if author_id is not None and bare_name(author_id) != author_id:
            author_id = None
        given = {"author": name, "author_url": website(author_url), "author_id": author_id, **fields}
        self.comments.append(
            {name: value for name, value in given.items() if value is not False and value not in _NONE}
        )


class Records:
    """The threads of one export. Those without comments are not listed."""

    def __init__(
        self, of: str, found: Sequence[Record], warnings: Sequence[Message], saved: str, way: str = ""
    ) -> None:
        self._of, self._way, self._saved = of, way or of, saved
        self._records = {one.part: one for one in found if one.comments}
        self.empty = sum(not one.comments for one in found)
        """How many articles without comments there are beside."""
        self.warnings = tuple(warnings)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(
            Entry(
                one.article.get("title") or one.article.get("url") or one.part,
                one.article.get("url"),
                len(one.comments),
                one.part,
            )
            for one in self._records.values()
        )

    def open(self, part: str) -> Opened:
        one = self._records.get(part)
        if one is None:
            raise no_part(part)
        return Opened(self._page(one), None, self.warnings)

    def _page(self, one: Record) -> Page:
        told = list(one.warnings)
        if one.dropped:
            told.append(say("Names that are e-mail or IP addresses were left out: {count}.", count=one.dropped))
        article = {name: value for name, value in one.article.items() if value not in (None, "")}
        if "byline" in article:
            article["byline"] = bare_name(article["byline"])
        rest = {
            "source": self._way,
            "article": article,
            "warnings": [warning.to_json() for warning in told],
            "comments": one.comments,
        }
        text = json.dumps(rest, ensure_ascii=False, indent=1).replace("<", "\\u003c")
        body = f"{_MARK}{json.dumps(self._of)},{text[1:]}\n".encode("utf-8", "replace")
        return Page(one.article.get("url"), body, "application/json", "utf-8", fetched_at=self._saved)


class RecordScraper(Scraper):
    """Reads a record. Each format that is kept as one has a child of this with its own name."""

    def recognises(self, page: Page) -> float:
        return 1.0 if page.body.startswith(f"{_MARK}{json.dumps(self.name)},".encode()) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        data = record(answers.read_json(page))
        article = record(data.get("article"))
        base = page.url or safe_address(words(article.get("url")), None)
        comments = distinct(_comment(one, base) for one in records(data.get("comments")))
        way = words(data.get("source")) or self.name
        told = answers.receipt(way if way.startswith(self.name) else self.name, comments, warnings=_warnings(data))
        return Capture(_article(article, base), comments, told, captured_at=context.captured_at)


def time_json(time: Timestamp) -> list[str | None] | None:
    """A time as it stands in a record."""
    return [time.raw, time.iso, time.precision.value if time.precision else None] if time else None


def text_json(text: str | None, *, html: bool) -> dict[str, str] | None:
    """A text as it stands in a record."""
    return {"html" if html else "plain": text} if text and text.strip() else None


def _comment(item: dict[str, Any], base: str | None) -> Comment:
    key = words(item.get("id"))
    url = safe_address(words(item.get("author_url")), base)
    return Comment(
        key=key or "",
        text=_text(item.get("text"), base),
        site_id=key,
        parent_key=words(item.get("parent")),
        parent_unknown=item.get("unclear") is True,
        author=Author(
            words(item.get("author")),
            url if url is None or not url.lower().startswith("mailto:") else None,
            words(item.get("author_id")),
        ),
        published=_time(item.get("time")),
        edited=_time(item.get("edited")),
        kind=_one_of(CommentKind, item.get("kind"), CommentKind.COMMENT),
        status=_one_of(CommentStatus, item.get("status"), CommentStatus.VISIBLE),
        by_article_author=item.get("by_author") is True,
        permalink=safe_address(words(item.get("link")), base),
        votes_up=number(item.get("up")),
        votes_down=number(item.get("down")),
        score=number(item.get("score")),
    )


def _article(item: dict[str, Any], base: str | None) -> Article:
    return Article(
        title=words(item.get("title")),
        text=_text(item.get("text"), base),
        byline=words(item.get("byline")),
        published=_time(item.get("published")),
        language=words(item.get("language")),
        url=base,
        site=words(item.get("site")),
    )


def _text(value: Any, base: str | None) -> RichText:
    given = record(value)
    if isinstance(given.get("html"), str):
        return answers.html(given["html"], base)
    return answers.plain(given.get("plain")) if given else NO_TEXT


def _time(value: Any) -> Timestamp:
    if not isinstance(value, list) or len(value) != 3:
        return NO_TIME
    raw, iso, precision = (words(one) for one in value)
    known = precision if precision in set(Precision) else None
    return Timestamp(raw, iso if known else None, Precision(known) if known and iso else None)


def _one_of[Kind: StrEnum](kinds: type[Kind], value: Any, otherwise: Kind) -> Kind:
    return next((kind for kind in kinds if kind.value == value), otherwise)


def _warnings(data: dict[str, Any]) -> list[Message]:
    return [
        Message.from_json({"template": one["template"], "values": record(one.get("values"))})
        for one in records(data.get("warnings"))
        if isinstance(one.get("template"), str)
    ]
