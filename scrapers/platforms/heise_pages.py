"""The two kinds of forum pages of heise online: the list of a forum or thread, and one posting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from domain.comment import Author, Comment, CommentStatus
from domain.page import Page
from domain.text import NO_TEXT, Block, BlockKind, RichText
from domain.time import NO_TIME, Timestamp
from scrapers.dates import read_time
from scrapers.markup import absolute
from scrapers.richtext import rich_text
from scrapers.scraper import Context

_ID = re.compile(r"/(?:posting-|p-)(\d+)(?:/|$)")
_EDITED = re.compile(r"^Das Posting wurde (?:vom Benutzer |von der Redaktion )?(?:editiert|bearbeitet) \(([^)]+)\)\.?$")
_RATING = re.compile(r"wertung_|Beitragsbewertung")
_NAMES = ("tree_thread_list--written_by_user", "pseudonym", "realname", "full_user_string")
_BESIDE = frozenset({"posting_options", "rating_buttons_wrapper", "userbar", "metabar", "user_interaction"})


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting, as a list names it (without text) or as its own page shows it."""

    key: str
    subject: str | None = None
    author: str | None = None
    published: Timestamp = NO_TIME
    parent: str | None = None
    url: str | None = None
    score: int | None = None
    status: CommentStatus = CommentStatus.VISIBLE
    edited: Timestamp = NO_TIME
    text: RichText = NO_TEXT

    def comment(self) -> Comment:
        """The posting as a comment: its subject is a heading before the text."""
        heading = (Block(BlockKind.HEADING, self.subject, 3),) if self.subject else ()
        named = self.key.isdecimal() and self.key != "0"
        return Comment(
            key=self.key,
            site_id=self.key if named else None,
            parent_key=self.parent,
            author=Author(self.author),
            published=self.published,
            edited=self.edited,
            text=RichText((*heading, *self.text.blocks)),
            status=self.status,
            permalink=self.url,
            score=self.score,
        )


@dataclass(frozen=True, slots=True)
class Tree:
    """What a list names, in its order, and the addresses of its further pages."""

    postings: tuple[Posting, ...] = ()
    pages: tuple[str, ...] = ()


def posting_key(address: str | None) -> str | None:
    """The number of a posting in an address."""
    found = _ID.search(address or "")
    return found.group(1) if found else None


def read_tree(tree: Any, page: Page, context: Context) -> Tree:
    """The list in a page, empty where there is none."""
    keys: dict[Any, str] = {}
    found: list[Posting] = []
    for item in tree.iter("li"):
        if not _has(item, "posting_element"):
            continue
        own = list(_own(item))
        link = next((one for one in own if _has(one, "posting_subject")), None)
        address = absolute(page.url, link.get("href")) if link is not None and link.get("href") else None
        listed = _listed(own, link, _parent(item, keys), address, page, context)
        key = posting_key(address) or _number(item.get("id")) or _made_up(listed)
        keys[item] = key
        found.append(replace(listed, key=key))
    pages = dict.fromkeys(
        absolute(page.url, one.get("href")) for one in tree.iter("a") if "forum_page=" in (one.get("href") or "")
    )
    return Tree(tuple(found), tuple(one for one in pages if one.startswith("http")) if found else ())


def _listed(
    own: list[Any], link: Any, parent: str | None, address: str | None, page: Page, context: Context
) -> Posting:
    locked = link is not None and (address is None or _has(link, "locked"))
    return Posting(
        key="",
        subject=_line(link),
        author=_named(own),
        published=_time(own, page, context),
        parent=parent,
        url=address if address and address.startswith("http") else None,
        score=_rating(own),
        status=CommentStatus.DELETED if locked else CommentStatus.VISIBLE,
    )


def _number(name: str | None) -> str | None:
    """The posting's number in the id of its list item."""
    found = re.match(r"posting[_-](\d+)$", name or "")
    return found.group(1) if found else None


def _made_up(one: Posting) -> str:
    """A key for a posting without a number, the same in every list that names it."""
    said = f"{one.subject}|{one.author}|{one.published.raw}|{one.parent}"
    return "p" + sha256(said.encode("utf-8", "replace")).hexdigest()[:12]


def _parent(item: Any, keys: dict[Any, str]) -> str | None:
    return next((keys[one] for one in item.iterancestors("li") if one in keys), None)


def _own(item: Any) -> Iterator[Any]:
    """The elements of a list item in their order, without the items nested in it."""
    waiting = list(reversed(item))
    while waiting:
        one = waiting.pop()
        if isinstance(one.tag, str) and not _has(one, "posting_element"):
            yield one
            waiting += reversed(one)


def read_posting(tree: Any, page: Page, context: Context) -> Posting | None:
    """The one posting that a page shows in full, None where it shows none."""
    body = next((one for one in tree.iter("div") if _has(one, "post")), None)
    if body is None:
        return None
    around = [one for one in tree.iter() if isinstance(one.tag, str) and not _in_list(one)]
    title = next((one for one in around if one.tag == "h1" and _has(one, "thread_title")), None)
    text, edited = _without_mark(rich_text(body, page.url, skip=_beside), page, context)
    link = next((one for one in around if one.tag == "a" and _has(one, "perma")), None)
    key = posting_key(page.url) or posting_key(link.get("href") if link is not None else None) or _current(tree)
    return Posting(
        key=key or "p0",
        subject=_line(title),
        author=_named(around),
        published=_time(around, page, context),
        url=page.url if posting_key(page.url) else None,
        score=_rating(around),
        edited=edited,
        status=CommentStatus.EDITED if edited else CommentStatus.VISIBLE,
        text=text,
    )


def _current(tree: Any) -> str | None:
    """The number of the posting that the list below marks as the one shown."""
    item = next((one for one in tree.iter("li") if _has(one, "current_posting")), None)
    link = next((one for one in _own(item) if _has(one, "posting_subject")), None) if item is not None else None
    return posting_key(link.get("href")) if link is not None else None


def _without_mark(text: RichText, page: Page, context: Context) -> tuple[RichText, Timestamp]:
    """The text without the line that says when it was edited."""
    found = _EDITED.match(text.blocks[-1].text.strip()) if text.blocks else None
    if found is None:
        return text, NO_TIME
    return RichText(text.blocks[:-1]), read_time(found.group(1), None, page.fetched_at or context.captured_at, "de")


def _beside(element: Any) -> bool:
    return any(name in _BESIDE for name in (element.get("class") or "").split())


def _in_list(element: Any) -> bool:
    return any(_has(one, "posting_element") for one in element.iterancestors("li"))


def _has(element: Any, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _named(elements: list[Any]) -> str | None:
    found = {name: one for one in reversed(elements) for name in _NAMES if _has(one, name)}
    return next((line for name in _NAMES if name in found and (line := _line(found[name]))), None)


def _time(elements: list[Any], page: Page, context: Context) -> Timestamp:
    one = next((one for one in elements if one.tag == "time"), None)
    if one is None:
        return NO_TIME
    return read_time(_line(one), one.get("datetime"), page.fetched_at or context.captured_at, "de")


def _rating(elements: list[Any]) -> int | None:
    for one in elements:
        if one.tag == "img" and _RATING.search(f"{one.get('src')} {one.get('title')}"):
            printed = (one.get("alt") or "").strip().replace("\u2212", "-")
            return int(printed) if re.fullmatch(r"-?\d{1,3}", printed, re.ASCII) else None
    return None


def _line(element: Any) -> str | None:
    return " ".join(rich_text(element).plain.split()) or None if element is not None else None
