"""wpDiscuz, a comment plugin for WordPress, as a page shows it.

Where: `div#wc-comm-<id>_<parent>` (5/6) or `div#wpd-comm-<id>_<parent>` (7); the first threads come with the page.
Nesting: the id's second part is the parent's id (0 for none); class `…comment_level-N`. Time: printed. Votes:
`.wc-vote-result` or `.wpd-vote-result`. Edited: no trace. Deleted: gone. Moderated: not shown. Pingbacks: not shown.
Lost: threads that a script loads later (counted).
Evidence: recorded.
"""

from __future__ import annotations

import re
from typing import Any

from domain.comment import Author, Comment
from domain.page import Page
from domain.time import NO_TIME
from scrapers.dates import looks_like_time, read_time
from scrapers.platforms.wordpress_count import number_in
from scrapers.platforms.wordpress_html import HtmlThread
from scrapers.richtext import rich_text, safe_address
from scrapers.scraper import Context

_ID = re.compile(r"^(?:wc|wpd)-comm-(\d+)_(\d+)$")
_AUTHOR = ("wc-comment-author", "wpd-comment-author")
_TEXT = ("wc-comment-text", "wpd-comment-text")
_DATE = ("wc-comment-date", "wpd-comment-date")
_VOTES = ("wc-vote-result", "wpd-vote-result")
_COUNT = (
    "wpd-cc-value",
    "wc_header_text_1",
    "wc-header-text",
    "wpdtc",
    "wpd-thread-info",
    "wc-comment-title",
    "wc_header_text",
)
_MARK = re.compile(rb"""id=["']?(?:wc|wpd)-comm-\d""")
_MORE = re.compile(rb"wpd-load-more|wc-load-more-submit|wpdLoadMoreComments|wc-load-more", re.IGNORECASE)


def is_wpdiscuz(page: Page) -> bool:
    """Whether the page shows comments in wpDiscuz's markup."""
    return bool(_MARK.search(page.body))


def read_comments(tree: Any, page: Page, context: Context) -> HtmlThread:
    """The comments that came with the page."""
    language = tree.get("lang")
    comments: list[Comment] = []
    elements: list[Any] = []
    for element in tree.iter("div"):
        found = _ID.match(element.get("id") or "")
        if found:
            elements.append(element)
            comments.append(_comment(element, found.group(1), found.group(2), page.url, context.captured_at, language))
    declared, text = _declared(tree)
    more = bool(_MORE.search(page.body)) and (declared or 0) > len(comments)
    return HtmlThread(tuple(comments), declared, text, elements=tuple(elements), lazy=more)


def _comment(element: Any, key: str, parent: str, base: str | None, captured_at: str, language: str | None) -> Comment:
    name = _first(element, _AUTHOR)
    date = _first(element, _DATE)
    text = _first(element, _TEXT)
    votes = _first(element, _VOTES)
    classes = element.get("class") or ""
    printed = _line(date) if date is not None else None
    attribute = date.get("title") if date is not None else None
    link = next((a for a in name.iter("a") if a.get("href")), None) if name is not None else None
    return Comment(
        key=key,
        site_id=key,
        parent_key=parent if parent != "0" else None,
        author=Author(_line(name) or None, safe_address(link.get("href"), base) if link is not None else None)
        if name is not None
        else Author(),
        published=read_time(
            printed, attribute if attribute and looks_like_time(attribute) else None, captured_at, language
        )
        if printed
        else NO_TIME,
        text=rich_text(text, base) if text is not None else rich_text(element, base, skip=_is_comment),
        by_article_author="post_author" in classes or "post-author" in classes,
        permalink=f"{base.split('#')[0]}#comment-{key}" if base else None,
        score=_number(_line(votes)) if votes is not None else None,
    )


def _is_comment(element: Any) -> bool:
    return bool(_ID.match(element.get("id") or ""))


def _first(element: Any, classes: tuple[str, ...]) -> Any:
    """The first element of one of the classes in the comment, outside the replies nested in it."""
    waiting = [element]
    while waiting:
        one = waiting.pop(0)
        for child in one:
            if not isinstance(child.tag, str) or _is_comment(child):
                continue
            if any(token in classes for token in (child.get("class") or "").split()):
                return child
            waiting.append(child)
    return None


def _line(element: Any) -> str:
    return " ".join(rich_text(element).plain.split())


def _number(text: str) -> int | None:
    found = re.search(r"[-−]?\d+", text)
    return int(found.group().replace("−", "-")) if found else None


def _declared(tree: Any) -> tuple[int | None, str | None]:
    for element in tree.iter():
        marks = (element.get("class") or "").split() if isinstance(element.tag, str) else []
        if any(mark in _COUNT for mark in marks):
            line = _line(element)
            number = number_in(line) or (_number(line) if re.fullmatch(r"\W*\d+\W*", line) else None)
            if number is not None:
                return number, line
    return None, None
