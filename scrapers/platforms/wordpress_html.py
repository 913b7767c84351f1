"""WordPress, as a page shows it: the core walker in all theme families.

Where: `ol.comment-list > li#comment-N.depth-N`, in the HTML of the article. Nesting: child lists, or the
classes where those are the truth (see `wordpress_items.parents`). Time: `time[datetime]` with offset, or printed
text without a zone. Votes: plugins only, not read. Edited, deleted: no trace. Moderated: only its writer sees it.
Pingbacks: `li.pingback`, without a date in classic themes. Lost: replies deeper than the site's maximum are
drawn on its last level, and replies to removed comments are not drawn at all (REST knows both).
Evidence: recorded (real pages), live (a real WordPress of three generations).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.comment import Comment, CommentKind, CommentStatus
from domain.page import Page
from scrapers.markup import absolute
from scrapers.platforms.wordpress_count import stated_total
from scrapers.platforms.wordpress_fields import Fields
from scrapers.platforms.wordpress_items import Found, Item, find_items, parents
from scrapers.scraper import Context

_COMMENT_PAGE = re.compile(r"/comment-page-(\d+)|[?&]cpage=(\d+)")
_EXCERPT = re.compile(r"\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]\s*$", re.DOTALL)
"""How WordPress writes the excerpt of a pingback; some themes draw those like comments."""
_LAZY = re.compile(
    rb"wpdLoadMoreComments|wpd-load-more|wc-load-more|load-?more-?comments|alm-comments|comments-load-more|ajax-comments-more",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class HtmlThread:
    """What one page shows. `page_numbers` are the comment pages linked; `current` is this page's own, if it says so."""

    comments: tuple[Comment, ...]
    declared: int | None = None
    declared_text: str | None = None
    older: str | None = None
    newer: str | None = None
    comment_pages: int | None = None
    current: int | None = None
    elements: tuple[Any, ...] = ()
    lazy: bool = False


def read_comments(tree: Any, page: Page, context: Context) -> HtmlThread:
    """All comments of one page in document order, with what the page says about its total and further pages."""
    found = find_items(tree)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    base = page.url
    comments = tuple(_comments(found, base, context.captured_at, language))
    declared, declared_text = stated_total(tree, found.items[0].element if found.items else None)
    current, last, older, newer = _pages(tree, found.items, base)
    elements = [item.element for item in found.items if item.enclosing is None]
    elements += [extra for item in found.items for extra in item.extra]
    return HtmlThread(
        comments, declared, declared_text, older, newer, last, current, tuple(elements), bool(_LAZY.search(page.body))
    )


def _comments(found: Found, base: str | None, captured_at: str, language: str | None) -> Iterable[Comment]:
    others = {item.element for item in found.items}
    keys = _keys(found.items)
    for item, parent in zip(found.items, parents(found), strict=True):
        parent_key = keys[parent] if parent is not None and parent >= 0 else None
        yield _comment(item, keys[item.number], parent_key, parent == -1, others, base, captured_at, language)


def _keys(items: list[Item]) -> list[str]:
    return [item.site_id or f"p{item.number + 1}" for item in items]


def _comment(
    item: Item,
    key: str,
    parent_key: str | None,
    parent_unknown: bool,
    others: set[Any],
    base: str | None,
    captured_at: str,
    language: str | None,
) -> Comment:
    fields = Fields(item, others, base)
    if item.is_ping:
        author, text = fields.ping()
        kind = CommentKind.TRACKBACK if "trackback" in item.classes else CommentKind.PINGBACK
        published = fields.time(captured_at, language)
    else:
        kind = CommentKind.COMMENT
        author = fields.author()
        published = fields.time(captured_at, language)
        text = fields.text()
        if _EXCERPT.match(text.plain) and author.url:
            kind = CommentKind.PINGBACK
    held = any("comment-awaiting-moderation" in (element.get("class") or "") for element in item.own)
    return Comment(
        key=key,
        text=text,
        site_id=item.site_id,
        parent_key=parent_key,
        parent_unknown=parent_unknown,
        author=author,
        published=published,
        kind=kind,
        status=CommentStatus.HELD if held else CommentStatus.VISIBLE,
        by_article_author="bypostauthor" in item.classes,
        permalink=_permalink(item, base),
    )


def _permalink(item: Item, base: str | None) -> str | None:
    if item.site_id is None:
        return None
    ending = f"#comment-{item.site_id}"
    for element in item.own:
        href = str(element.get("href") or "")
        if href.rstrip().endswith(ending) and not href.startswith("#") and "replytocom" not in href:
            return absolute(base, href) or None
    return f"{base.split('#')[0]}{ending}" if base else None


def _pages(tree: Any, items: list[Item], base: str | None) -> tuple[int | None, int | None, str | None, str | None]:
    """This comment page's number, the last one known, and the addresses of the older and newer ones."""
    links: dict[int, str] = {}
    for link in tree.iter("a", "link"):
        href = link.get("href") or ""
        number = _page_number(href)
        address = absolute(base, href)
        if number is not None and address and "replytocom" not in href and not re.search(r"#comment-\d", href):
            links.setdefault(number, address)
    own = [_page_number(element.get("href") or "") for item in items[:3] for element in item.own if element.tag == "a"]
    current = _page_number(base or "") or next((number for number in own if number), None) or _marked_page(tree)
    if not links and current is None:
        return None, None, None, None
    last = max([*links, current or 0, 1])
    if current is None:
        current = next((n for n in range(last, 0, -1) if n not in links), last + 1)
        last = max(last, current)
    return current, last, links.get(current - 1), links.get(current + 1)


def _marked_page(tree: Any) -> int | None:
    """The number that the list of comment pages marks as this one's."""
    for element in tree.iter("span", "a"):
        classes = (element.get("class") or "").split()
        if "page-numbers" in classes and "current" in classes:
            text = (element.text_content() or "").strip()
            return int(text) if text.isdecimal() and len(text) < 7 else None
    return None


def _page_number(href: str) -> int | None:
    found = _COMMENT_PAGE.search(href)
    return int(found.group(1) or found.group(2)) if found else None
