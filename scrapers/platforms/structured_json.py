"""Structured data that another program took from a page: JSON-LD, microdata as JSON, microformats2 as JSON.

Where: objects with `@type` Comment (JSON-LD), or `type` and `properties` (microdata as the W3C writes it as JSON, and
the parsers of microformats2; an `h-entry` with its `comment`s, or one that is `in-reply-to` something). Nesting:
`comment` in a comment, `parentItem`, `in-reply-to` another comment. Time: ISO. Votes: `upvoteCount`. Edited:
`dateModified`, `updated`. Deleted, moderated, pingbacks: not told. Lost: likes, reposts, everything that is no comment.
Evidence: recorded (the results of extruct and granary).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

from domain.article import Article
from domain.capture import Capture
from domain.errors import NoCommentsFound
from domain.messages import say
from domain.page import Page
from domain.text import NO_TEXT, RichText
from scrapers import answers
from scrapers.answers import records, words
from scrapers.richtext import safe_address
from scrapers.scraper import Context, Evidence, Scraper, Scraping
from scrapers.structured.json_ld import read_objects

_DEEPEST = 400
_ENTRIES = frozenset({"h-entry", "h-cite"})
_AS_SCHEMA = {"content": "text", "published": "datePublished", "updated": "dateModified", "in-reply-to": "parentItem"}
"""What microformats2 calls a thing, and what schema.org does."""


class StructuredJson(Scraper):
    """Reads comments from the JSON forms of structured data."""

    name: ClassVar[str] = "structured-json"
    title: ClassVar[str] = "Structured data, taken from a page"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if not answers.is_json(page):
            return 0.0
        head = page.body[: 1 << 16]
        if b'"properties"' in head and b'"type"' in head and (b'"h-' in head or b"schema.org/" in head):
            return 0.8
        return 0.8 if b'"@context"' in head and b"schema.org" in head else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        data = answers.read_json(page)
        tops = data if isinstance(data, list) else [data]
        if len(tops) == 1 and isinstance(tops[0], dict) and isinstance(tops[0].get("items"), list):
            tops = tops[0]["items"]  # a whole page as the parsers of microformats2 give it
        objects = [_as_json_ld(one) for one in tops]
        main = next((one for one in objects if isinstance(one, dict) and not _is_comment(one)), {})
        answered = words(main.get("url")) or _answered(objects)
        article = _article(main, answered or page.url)
        found = read_objects(_without_article(objects, answered), article.url)
        if not found.comments:
            raise NoCommentsFound(
                say("There are no comments in this structured data."),
                say("Save the page itself from the browser, and open that."),
            )
        receipt = answers.receipt(self.name, found.comments, declared=found.declared)
        return Capture(article, tuple(found.comments), receipt, captured_at=context.captured_at)


def _as_json_ld(value: Any, inside: str = "", depth: int = 0) -> Any:
    """Microdata and microformats2 with the names of JSON-LD; JSON-LD stays as it is."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        return [_as_json_ld(one, inside, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    if not isinstance(value.get("properties"), dict):
        return {name: _as_json_ld(one, name, depth + 1) for name, one in value.items()}
    kinds = value.get("type")
    kinds = [str(one) for one in (kinds if isinstance(kinds, list) else [kinds])]
    entry = bool(_ENTRIES & set(kinds))
    found: dict[str, Any] = {}
    for name, inner in value["properties"].items():
        given = _as_json_ld(inner, name, depth + 1)
        single = given[0] if isinstance(given, list) and len(given) == 1 and name != "comment" else given
        found[_AS_SCHEMA.get(name, name) if entry else name] = single
    found["@type"] = kinds
    if entry:
        answer = inside == "comment" or "parentItem" in found
        found["@type"] = "Comment" if answer else "Article"
        found["text"] = _content(found.get("text"))
        found["parentItem"] = _first_address(found.get("parentItem")) if inside != "comment" else None
        found["url"] = _first_address(found.get("url"))
    return found


def _content(value: Any) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("html") or value.get("value")
    return words(value)


def _first_address(value: Any) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return words(value.get("url")) if isinstance(value, dict) else words(value)


def _is_comment(value: dict[str, Any]) -> bool:
    return "comment" in json.dumps(value.get("@type") or "").lower()


def _answered(objects: list[Any]) -> str | None:
    """What all replies answer where the article itself is not there."""
    there = {_first_address(one.get("url")) for one in _all(objects)}
    named = {_first_address(one.get("parentItem")) for one in _all(objects)} - {None}
    return next(iter(named), None) if len(named) == 1 and not named & there else None


def _without_article(objects: list[Any], article: str | None) -> list[Any]:
    """A reply to the article itself answers no comment."""
    for one in _all(objects):
        if article is not None and _first_address(one.get("parentItem")) == article:
            one["parentItem"] = None
    return objects


def _all(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _article(main: dict[str, Any], base: str | None) -> Article:
    graph = records(main.get("@graph"))
    whole = next((one for one in graph if one.get("headline")), main)
    author = whole.get("author")
    named = author[0] if isinstance(author, list) and author else author
    byline = words(named.get("name")) if isinstance(named, dict) else words(named)
    return Article(
        title=words(whole.get("headline")) or words(whole.get("name")),
        text=_text(whole, base),
        byline=byline,
        published=answers.stamp(whole.get("datePublished")),
        url=safe_address(_first_address(whole.get("url")), base) or base,
        language=words(whole.get("inLanguage")),
    )


def _text(value: dict[str, Any], base: str | None) -> RichText:
    for name in ("articleBody", "text"):
        text = value.get(name)
        if isinstance(text, str) and text.strip():
            return answers.html(text, base) if "</" in text else answers.plain(text)
    return NO_TEXT
