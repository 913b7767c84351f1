"""The New York Times: saved answers of its Community API, version 3.

Where: `results.comments[]` of `svc/community/V3/requestHandler?cmd=GetCommentsAll` (25 threads per answer), each with
the first of its `replies[]`; one answer or a list of them in a file. Nesting: `parentID`, else the list that a reply
stands in. Time: seconds since 1970, written as text. Votes: recommendations. Edited: no trace (`updateDate` is when it
was let through). Deleted: not given. Moderated: `status` other than "approved". Missing values are the word "NULL".
Pingbacks: none. Lost: the place that readers give, editors' picks. Asking the server needs a page that it shows only to
subscribers, so files alone are read.
Evidence: one recorded comment; the rest from documentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import NoCommentsFound
from domain.messages import Message, say
from domain.page import Page
from domain.text import Block, BlockKind, RichText
from scrapers import answers
from scrapers.answers import at, epoch, html, key_of, number, record, records, words
from scrapers.distinct import distinct
from scrapers.richtext import safe_address
from scrapers.scraper import Context, Evidence, Scraper, Scraping

_STATES = {
    "approved": CommentStatus.VISIBLE,
    "deleted": CommentStatus.DELETED,
    "removed": CommentStatus.DELETED,
}
_NOTHING = frozenset({"NULL", "null", "n/a", "N/A"})


class NewYorkTimes(Scraper):
    """The scraper of the paper's saved comments."""

    name: ClassVar[str] = "nyt"
    title: ClassVar[str] = "New York Times"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if answers.has_fields(page, "commentID", "commentBody", "parentID") else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        value = answers.read_json(page)
        comments = distinct(_comment(item, parent) for item, parent in _items(value))
        if not comments:
            raise NoCommentsFound(say("The file is of the New York Times' form, but holds no comments."), None, "NYT")
        told = answers.receipt(
            "nyt-api",
            comments,
            declared=_declared(value),
            reason=Reason.PAGED,
            warnings=_missing(value),
        )
        return Capture(
            Article(url=_address(value), site="New York Times"), comments, told, captured_at=context.captured_at
        )


def _results(value: Any) -> list[dict[str, Any]]:
    one = value if isinstance(value, list) else [value]
    return [record(item.get("results")) or item for item in records(one)]


def _items(value: Any) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each comment with the one whose `replies` it stands in, parents first."""
    roots = [item for result in _results(value) for item in records(result.get("comments")) or [result]]
    waiting: list[tuple[dict[str, Any], str | None]] = [(item, None) for item in reversed(roots)]
    while waiting:
        item, parent = waiting.pop()
        if "commentID" in item or "commentBody" in item:
            yield item, parent
        key = key_of(item.get("commentID"))
        waiting += [(reply, key) for reply in reversed(records(item.get("replies")))]


def _comment(item: dict[str, Any], within: str | None) -> Comment:
    key = key_of(item.get("commentID"))
    name = _word(item.get("userDisplayName")) or _word(item.get("display_name"))
    text = html(item.get("commentBody"), None)
    title = html(item.get("commentTitle"), None).plain.strip()
    if title and title not in _NOTHING:
        text = RichText((Block(BlockKind.HEADING, " ".join(title.split()), 3), *text.blocks))
    votes = number(item.get("recommendations"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=_id(item.get("parentID")) or within,
        author=Author(name, safe_address(_word(item.get("userURL")), None), _id(item.get("userID"))),
        published=epoch(item.get("createDate")),
        text=text,
        status=_STATES.get(_word(item.get("status")) or "approved", CommentStatus.HELD),
        votes_up=number(item.get("recommendationCount")) if votes is None else votes,
    )


def _word(value: Any) -> str | None:
    found = words(value)
    return None if found in _NOTHING else found


def _id(value: Any) -> str | None:
    found = key_of(value)
    return None if found in _NOTHING else found


def _declared(value: Any) -> int | None:
    """What the paper counts in all; where it says only how many one answer holds, that."""
    results = _results(value)
    for name in ("totalCommentsFound", "totalCommentsReturned"):
        stated = [found for one in results if (found := number(one.get(name))) is not None]
        if stated:
            return max(stated) if name == "totalCommentsFound" else sum(stated)
    return None


def _missing(value: Any) -> list[Message]:
    missing = 0
    for item, _ in _items(value):
        missing += max(0, (number(item.get("replyCount")) or 0) - len(records(item.get("replies"))))
    if not missing:
        return []
    return [say("{count} replies were counted by the site, but are not in the file.", count=missing)]


def _address(value: Any) -> str | None:
    asset = next((at(item, "asset") for item, _ in _items(value) if at(item, "asset")), None)
    return safe_address(words(at(asset, "assetURL")), None)
