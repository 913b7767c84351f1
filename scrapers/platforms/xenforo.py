"""XenForo 1 and 2, one thread of a forum.

Where: `article.message[data-content=post-N]` (2), `li#post-N.message` (1). Nesting: none drawn; whom a posting answers
says the first posting that it quotes (`data-source="post: N"`, the jump link of a quotation). The first posting is
the thread's first comment, and its text is the article's as well. Time: `time[datetime]` with zone (2), `data-time` in
seconds (1), else printed. Votes: the score of threads that have one; reactions are not counted. Edited: with its time.
Deleted: the notice, where it is shown. Moderated: shown to moderators only. Pingbacks: none.
Stated: replies, by schema.org, without the first posting. Further pages: `/page-N`. Lost: postings that are quoted
from elsewhere stay unknown parents.
Evidence: recorded (version 2); version 1 by templates and pages of others.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers.answers import epoch, key_of, number
from scrapers.forum_fields import first_quoted
from scrapers.page_fields import Around, Item, author_in, cut, line, of_class, outermost, page_links, tokens
from scrapers.page_walk import PageReader, Shown, opening_of
from scrapers.scraper import Evidence

_TWO = re.compile(rb"""data-content=["']post-\d""")
_ONE = re.compile(rb"""<li\b[^>]{0,400}\bid=["']post-\d+["'][^>]{0,400}\bclass=["'][^"']{0,400}\bmessage\b""")
_OURS = re.compile(rb"""message--post|js-post\b|id=["']XenForo["']|\bmessageText\b""")
_ID = re.compile(r"^(?:js-)?post-(\d+)$")
_NAME = (".message-name", "a.username", ".username")
_TEXT = (".bbWrapper", ".messageText", ".message-body")
_BESIDE = (
    ".bbCodeBlock-expandLink",
    ".AttributionLink",
    ".js-selectToQuoteEnd",
    ".messageTextEndMarker",
    ".quoteExpand",
    ".newOffset",
    ".message-signature",
)
_QUOTES = (".bbCodeBlock--quote", ".bbCodeQuote")
_QUOTED = re.compile(r"(?:post: |#post-|goto/post\?id=|/posts/)(\d+)")
_NOTICES = (".messageNotice--deleted", ".deletedNotice")
_HELD = (".messageNotice--moderated", ".moderatedNotice")
_REPLIES = re.compile(r'"userInteractionCount"\s*:\s*"?(\d{1,9})')
_COMMENTS = re.compile(r'"commentCount"\s*:\s*"?(\d{1,9})')


class XenForo(PageReader):
    """The scraper of XenForo's threads."""

    name: ClassVar[str] = "xenforo"
    title: ClassVar[str] = "XenForo"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def opens(self) -> bool:
        return True

    def recognises(self, page: Page) -> float:
        marked = _TWO.search(page.body) or _ONE.search(page.body)
        return 0.95 if marked and _OURS.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts, flat=True)
        comments = tuple(_posting(item, where) for item in items)
        declared, declared_text = _declared(tree)
        here, pages = page_links(of_class(tree, ".pageNav", ".PageNav"), where)
        opening = opening_of(comments, here)
        title = line(next(of_class(tree, ".p-title-value"), None), ".label")
        return Shown(comments, outermost(items), declared, declared_text, here, pages, opening=opening, title=title)


def _starts(element: Any) -> str | None:
    classes = tokens(element)
    if "message" not in classes and not any(name.startswith("message--") for name in classes):
        return None
    found = _ID.match(element.get("data-content") or "") or _ID.match(element.get("id") or "")
    return found.group(1) if found else None


def _posting(item: Item, where: Around) -> Comment:
    body = _body(item)
    text = item.text_of(body, where.base, _BESIDE) if body is not None else RichText()
    notice = item.first(*_NOTICES)
    edited = _time(item.first(".message-lastEdit", ".editDate"), where)
    removed = notice is not None or bool({"message--deleted", "deleted"} & item.classes)
    if not text and notice is not None:
        text = item.text_of(notice, where.base)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=first_quoted(body, _QUOTES, _QUOTED, item.key),
        author=_author(item, where),
        published=_time(item.first("header.message-attribution", ".message-attribution", "a.datePermalink"), where)
        or _time(item.first("time", ".DateTime"), where),
        edited=edited,
        text=text,
        status=_status(item, removed, bool(edited)),
        permalink=where.anchor(f"post-{item.key}"),
        score=_score(item),
    )


def _body(item: Item) -> Any:
    """The posting's text, not the signature under it."""
    for selector in _TEXT:
        for one in item.every(selector):
            if not any("message-signature" in tokens(above) for above in one.iterancestors("aside", "div")):
                return one
    return None


def _author(item: Item, where: Around) -> Author:
    shown = item.first(*_NAME)
    user = next((one for one in item.every(".username") if one.get("data-user-id")), None)
    site_id = key_of(user.get("data-user-id")) if user is not None else None
    if line(shown):
        return author_in(shown, where, site_id=site_id)
    name = (item.element.get("data-author") or "").strip()
    return Author(name, None, site_id) if name else UNKNOWN_AUTHOR


def _time(around: Any, where: Around) -> Timestamp:
    """The first time in an element, by its machine-readable attributes."""
    if around is None:
        return NO_TIME
    shown = next(of_class(around, "time", ".DateTime"), None)
    if shown is None:
        return NO_TIME
    exact = shown.get("datetime") or epoch(shown.get("data-time")).iso
    if exact:
        return where.time(line(shown), exact)
    whole = where.time(shown.get("title"))
    return Timestamp(line(shown), whole.iso, whole.precision) if whole.iso else where.time(line(shown))


def _status(item: Item, removed: bool, edited: bool) -> CommentStatus:
    if removed:
        return CommentStatus.DELETED
    if item.first(*_HELD) is not None:
        return CommentStatus.HELD
    return CommentStatus.EDITED if edited else CommentStatus.VISIBLE


def _score(item: Item) -> int | None:
    shown = item.first(".js-voteCount", ".contentVote-score")
    return number(shown.get("data-score") or line(shown)) if shown is not None else None


def _declared(tree: Any) -> tuple[int | None, str | None]:
    """The replies that the page's own description counts."""
    for script in tree.iter("script"):
        said = script.text or ""
        if "DiscussionForumPosting" in said and (found := _COMMENTS.search(said) or _REPLIES.search(said)):
            return int(found.group(1)), found.group()
    return None, None
