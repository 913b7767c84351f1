"""The generic detector: reads the comments of a page that nobody knows, and says how sure it is.

Where: the repeated structure of the page (`groups`). Nesting: child lists, levels, classes, parent ids, links
(`nesting`), names that the site puts before an answer (`addressed`). Time: what reads as a time, in eleven languages,
relative ones against the capture. Votes, edited: not read. Deleted: by class. Lost: comments that are not in the page;
a name or time that stands in no element of its own.
Evidence: recorded (real pages of many systems, with the platforms switched off).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator
from dataclasses import replace
from typing import Any, ClassVar

from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentKind, CommentStatus
from domain.errors import FetchError, OfflineError
from domain.messages import Message, say
from domain.page import Page
from domain.text import RichText
from scrapers import answers
from scrapers.article import read_article
from scrapers.detector import words
from scrapers.detector.addressed import addressed
from scrapers.detector.fields import FieldReader
from scrapers.detector.groups import names_of
from scrapers.detector.ids import ids_of
from scrapers.detector.items import Found, Item, find_items, find_like
from scrapers.detector.nesting import parents_of
from scrapers.detector.paging import next_page
from scrapers.markup import parse
from scrapers.platforms.wordpress_count import stated_total
from scrapers.richtext import safe_address
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping

_PING_TEXT = re.compile(r"^\s*(?:pingback|trackback)\b", re.I)


_LOOK = say("The comments were found by their pattern: look whether all are there and who answers whom.")


class Detector(Scraper):
    """Reads comments of a site that nobody taught it."""

    name: ClassVar[str] = "detector"
    title: ClassVar[str] = "Detector"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def scrape(self, page: Page, context: Context) -> Scraping:
        """Find the comment list, then read it, and the further pages of it that the page links."""
        tree = parse(page)
        found = find_items(tree)
        comments = read_comments(found, tree, page, context)
        following = next_page(found, page.url)
        first = found.outline.elements[found.items[0].number] if found.items else None
        declared, printed = stated_total(tree, first)
        article = read_article(page, tree, tuple(found.outline.elements[item.number] for item in found.items))
        warnings = [_LOOK] if comments else []
        missed = yield from _follow(following, found, context, comments)
        warnings += [missed] if missed else []
        comments, named = addressed(comments)
        if named:
            warnings.append(say("Whom a comment answers was taken from the name it begins with: {count}.", count=named))
        if article.byline:
            comments = [_named_like(comment, article.byline) for comment in comments]
        receipt = answers.receipt(
            self.name,
            comments,
            declared=declared,
            declared_text=printed,
            reason=Reason.PAGED if missed else Reason.UNKNOWN,
            warnings=warnings,
        )
        receipt = replace(receipt, confidence=round(found.confidence, 2))
        return Capture(article, tuple(comments), receipt, captured_at=context.captured_at)


def _follow(
    address: str | None, found: Found, context: Context, comments: list[Comment]
) -> Generator[Request, Page, Message | None]:
    """Add the comments of the further pages; says what could not be had. A page that brings nothing new is the last."""
    walk, seen = answers.Walk(), {_content(comment) for comment in comments}
    while address and walk.goes_on(address):
        try:
            page = yield Request(address)
        except OfflineError:
            return say("This saved page is one of several pages of comments; the others are not in it.")
        except FetchError as error:
            return say("A further page of comments could not be read: {reason}", reason=error.what)
        tree = parse(page)
        more = find_like(tree, found.shape)
        fresh = [one for one in read_comments(more, tree, page, context) if _content(one) not in seen]
        comments += _apart(fresh, {comment.key for comment in comments}, len(comments))
        seen.update(_content(comment) for comment in fresh)
        address = next_page(more, page.url) if fresh else None
    return None


def _content(comment: Comment) -> tuple[str | None, str | None, str]:
    return comment.author.name, comment.published.raw, comment.text.plain


def _apart(comments: list[Comment], taken: set[str], before: int) -> list[Comment]:
    """Keys that no earlier page has: positions count on."""
    keys = {one.key: one.key if one.key not in taken else f"{before}-{one.key}" for one in comments}
    return [
        replace(one, key=keys[one.key], parent_key=keys.get(one.parent_key or "", one.parent_key)) for one in comments
    ]


def read_comments(found: Found, tree: Any, page: Page, context: Context) -> list[Comment]:
    """The comments at the places that were found."""
    if not found.items:
        return []
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    ids = ids_of(found)
    parents = parents_of(found, ids)
    reader = FieldReader(found, page.url, context.captured_at, language)
    marks = _marks(found)
    keys = keys_of(ids)
    comments = []
    for item, parent in zip(found.items, parents, strict=True):
        comments.append(comment_of(found, item, keys, ids, parent, reader, page.url, marks))
    return comments


def keys_of(ids: list[str | None]) -> list[str]:
    """A key for each item: its id, or its place."""
    return [name or f"p{place + 1}" for place, name in enumerate(ids)]


def comment_of(
    found: Found,
    item: Item,
    keys: list[str],
    ids: list[str | None],
    parent: int | str | None,
    reader: FieldReader,
    base: str | None,
    marks: set[str],
) -> Comment:
    """What is read at one place."""
    read = reader.read(item)
    names = " ".join(names_of(found.outline.elements[number]) for number in item.own[:8])
    above = names_of(found.outline.elements[found.outline.parents[item.number]])
    ping = bool(words.PING.search(f"{names} {above}")) or bool(_PING_TEXT.match(read.text.plain))
    author, text = read.author, read.text
    if ping:
        author = _linking(found, item, base) or author
        text = RichText.from_plain(author.name or "") if not _PING_TEXT.sub("", text.plain).strip(" :") else text
    return Comment(
        key=keys[item.place],
        site_id=ids[item.place],
        parent_key=keys[parent] if isinstance(parent, int) else parent,
        author=author,
        published=read.published,
        text=text,
        kind=CommentKind.PINGBACK if ping else CommentKind.COMMENT,
        status=CommentStatus.DELETED if words.REMOVED.search(names) else CommentStatus.VISIBLE,
        by_article_author=not marks.isdisjoint(names.lower().split()),
        permalink=_permalink(found, item, base),
    )


def _linking(found: Found, item: Item, base: str | None) -> Author | None:
    """Of a pingback the page that links here: its title stands where others have a name."""
    for number in item.own:
        element = found.outline.elements[number]
        address = safe_address(element.get("href"), base) if element.tag == "a" else None
        title = " ".join("".join(element.itertext()).split()) if address else ""
        if title and "#" not in (element.get("href") or "")[:1]:
            return Author(title, address)
    return None


def _marks(found: Found) -> set[str]:
    """Class names that mark the article's author: only some of the items have them."""
    seen: Counter[str] = Counter()
    for item in found.items:
        tokens = " ".join(names_of(found.outline.elements[number]) for number in item.own[:8]).lower().split()
        seen.update({token for token in tokens if words.BY_AUTHOR.search(token)})
    return {token for token, times in seen.items() if times < 0.7 * len(found.items)}


def _named_like(comment: Comment, byline: str) -> Comment:
    same = comment.author.name is not None and comment.author.name.casefold() == byline.casefold()
    return replace(comment, by_article_author=True) if same else comment


def _permalink(found: Found, item: Item, base: str | None) -> str | None:
    name = found.outline.elements[item.number].get("id")
    return f"{base.split('#')[0]}#{name}" if base and name else None
