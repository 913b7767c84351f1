"""Paging: the link to the next page of comments, where a page that nobody knows has one beside its list."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from scrapers.detector import words
from scrapers.detector.items import Found
from scrapers.markup import absolute

_AFTER, _BEFORE = 90, 50
"""How many elements after and before the list are looked at."""


def next_page(found: Found, base: str | None) -> str | None:
    """The address of the next page of comments: same host, same article, another page of it."""
    if not found.items or base is None:
        return None
    links = [link for link in _links(found) if _same_article(absolute(base, link.get("href")), base)]
    for link in links:
        if "next" in (link.get("rel") or "").lower().split() or words.NEXT.match(_line(link)):
            return absolute(base, link.get("href"))
    wanted = _page_number(base) + 1
    numbered = (link for link in links if _line(link) == str(wanted))
    return next((absolute(base, link.get("href")) for link in numbered), None)


def _links(found: Found) -> list[Any]:
    """The links beside the list: those after it first."""
    outline = found.outline
    end = max(outline.ends[item.number] for item in found.items)
    start = found.items[0].number
    near = [*range(end, min(len(outline), end + _AFTER)), *range(max(0, start - _BEFORE), start)]
    return [outline.elements[number] for number in near if outline.elements[number].tag == "a"]


def _same_article(address: str, base: str) -> bool:
    """Whether an address is another page of the same article: its path with more behind it, or with another query."""
    try:
        one, other = urlsplit(address), urlsplit(base)
    except ValueError:
        return False
    if one.scheme not in ("http", "https") or one.hostname != other.hostname:
        return False
    if (one.path.rstrip("/"), one.query) == (other.path.rstrip("/"), other.query):
        return False
    stem = _PAGE_IN_PATH.sub("", other.path).rstrip("/")
    return bool(stem) and (one.path == other.path or one.path.rstrip("/").startswith(f"{stem}/") or one.path == stem)


def _page_number(base: str) -> int:
    """The number of the page that an address names, 1 where it names none."""
    parts = urlsplit(base)
    found = _PAGE_IN_PATH.search(parts.path) or _PAGE_IN_QUERY.search(parts.query)
    return int(found.group(1)[:6]) if found else 1


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


_PAGE_IN_PATH = re.compile(r"/(?:comment-)?(?:page|seite|p|comments?)[-/]?(\d+)/?$", re.IGNORECASE)
_PAGE_IN_QUERY = re.compile(r"(?:^|&)(?:page|seite|p|cpage|commentpage|pg)=(\d+)", re.IGNORECASE)
