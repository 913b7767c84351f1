"""JSON-LD: schema.org `Comment` objects in the page's `application/ld+json` scripts.

Nesting: `comment` inside a Comment, or `parentItem` (by `@id` or `url`). A text may be plain or HTML. No recursion:
objects may be nested as deep as a thread.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Any

from domain.comment import Author, Comment
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers import answers
from scrapers.richtext import safe_address

_TYPES = frozenset({"comment", "usercomments", "correctioncomment"})
_ARTICLES = re.compile(r"article|posting|recipe|webpage|creativework|question|videoobject", re.I)
_CDATA = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$")
_TAG = re.compile(r"<(?:p|br|div|a|em|strong|b|i|blockquote|ul|ol|li|span|img)\b[^>]*>", re.I)
_NUMBER = re.compile(r"(\d{1,19})\D*$")


@dataclass
class JsonLd:
    """The comments in the order of the page, and the total that the article states."""

    comments: list[Comment] = field(default_factory=list)
    declared: int | None = None


def read_json_ld(tree: Any, base: str | None) -> JsonLd:
    """All `Comment` objects of the page; scripts that are no JSON are left out."""
    return read_objects(_scripts(tree), base)


def read_objects(objects: list[Any], base: str | None) -> JsonLd:
    """All `Comment` objects in JSON-LD."""
    found = JsonLd()
    names: dict[str, str] = {}
    waiting: list[tuple[Any, str | None]] = [(data, None) for data in reversed(objects)]
    while waiting:
        value, parent = waiting.pop()
        if isinstance(value, list):
            waiting.extend((item, parent) for item in reversed(value))
            continue
        if not isinstance(value, dict):
            continue
        own = parent
        if _is_comment(value):
            own = _add(found, names, value, parent, base)
        elif _ARTICLES.search(_type(value)):
            found.declared = _larger(found.declared, _stated(value))
        waiting.extend((inner, own) for name, inner in reversed(value.items()) if name not in ("author", "parentItem"))
    found.comments = _joined(found.comments, names)
    return found


def _scripts(tree: Any) -> list[Any]:
    found = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            text = _CDATA.sub("", _CDATA.sub("", script.text or "")).strip()
            try:
                found.append(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue
    return found


def _type(value: dict[str, Any]) -> str:
    kind = value.get("@type")
    return " ".join(str(one) for one in kind) if isinstance(kind, list) else str(kind or "")


def _is_comment(value: dict[str, Any]) -> bool:
    return any(one.rpartition("/")[2].rpartition(":")[2].lower() in _TYPES for one in _type(value).split())


def _stated(value: dict[str, Any]) -> int | None:
    return answers.number(value.get("commentCount"))


def _larger(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else max(one, other)


def _add(found: JsonLd, names: dict[str, str], value: dict[str, Any], parent: str | None, base: str | None) -> str:
    """Keep a comment and return its key; its names (`@id`, `url`) lead to the key."""
    key = f"p{len(found.comments) + 1}"
    address = safe_address(answers.words(value.get("url")) or answers.words(value.get("@id")), base)
    for name in (value.get("@id"), value.get("url"), value.get("identifier")):
        if isinstance(name, str | int) and str(name).strip():
            names.setdefault(str(name).strip(), key)
    stated = _parent_name(value.get("parentItem"))
    comment = Comment(
        key=key,
        site_id=_site_id(value),
        parent_key=parent if stated is None else f"@{stated}",
        author=_author(value.get("author") or value.get("creator"), base),
        published=_time(value, "dateCreated", "datePublished", "commentTime"),
        edited=_time(value, "dateModified"),
        text=_text(value, base),
        permalink=address,
        votes_up=answers.number(value.get("upvoteCount")),
        votes_down=answers.number(value.get("downvoteCount")),
    )
    found.comments.append(comment)
    return key


def _parent_name(value: Any) -> str | None:
    """The parent's name; None also where it is the article."""
    if isinstance(value, dict):
        if _type(value) and not _is_comment(value):
            return None
        value = value.get("@id") or value.get("url")
    return answers.words(value)


def _site_id(value: dict[str, Any]) -> str | None:
    for name in ("identifier", "@id", "url"):
        text = answers.words(value.get(name))
        if text:
            ending = _NUMBER.search(text.rpartition("#")[2] if "#" in text else text) if name != "identifier" else None
            if ending or name == "identifier":
                return ending.group(1) if ending else text
    return None


def _author(value: Any, base: str | None) -> Author:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        name = answers.words(value.get("name"))
        return Author(unescape(name) if name else None, safe_address(answers.words(value.get("url")), base))
    name = answers.words(value)
    return Author(unescape(name) if name else None)


def _time(value: dict[str, Any], *names: str) -> Timestamp:
    for name in names:
        if moment := answers.stamp(value.get(name)):
            return moment
    return NO_TIME


def _text(value: dict[str, Any], base: str | None) -> RichText:
    for name in ("text", "commentText", "articleBody", "description"):
        text = value.get(name)
        if isinstance(text, str) and text.strip():
            return answers.html(text, base) if _TAG.search(text) else answers.plain(unescape(text))
    return RichText()


def _name_as_id(name: str, numbered: bool) -> str:
    """What a parent that is not there is called: like the ids of the others, if they have any."""
    ending = _NUMBER.search(name.rpartition("#")[2])
    return ending.group(1) if numbered and ending else name


def _joined(comments: list[Comment], names: dict[str, str]) -> list[Comment]:
    """Parents by name as keys; one that is not there stays as its name. The site's ids become the keys."""
    ids = [comment.site_id for comment in comments]
    usable = all(ids) and len(set(ids)) == len(ids)
    final = {comment.key: (comment.site_id if usable and comment.site_id else comment.key) for comment in comments}
    joined = []
    for comment in comments:
        parent = comment.parent_key
        if parent and parent.startswith("@"):
            parent = names.get(parent[1:]) or _name_as_id(parent[1:], usable)
        joined.append(
            replace(comment, key=final[comment.key], parent_key=final.get(parent, parent) if parent else None)
        )
    return joined
