"""What forums share: whom a posting answers, by the postings that it quotes, and subject lines that only repeat."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from scrapers.page_fields import fits

_AGAIN = re.compile(r"^(?:re|aw|antw|sv|vs|odp|rif|res?|vb|antwort)\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE)
_NAMES = ("data-source", "href", "data-content-selector", "data-post-id", "cite")


def first_quoted(body: Any, quotes: tuple[str, ...], pattern: re.Pattern[str], own: str) -> str | None:
    """The posting that the first quotation of a text is from.

    A quotation within a quotation is older than what is answered here, and one that names no posting says nothing.
    """
    if body is None:
        return None
    walk = etree.iterwalk(body, events=("start",))
    for _, one in walk:
        if one is body or not any(fits(one, selector) for selector in quotes):
            continue
        walk.skip_subtree()
        found = _source(one, quotes, pattern)
        if found is not None and found != own:
            return found
    return None


def _source(quotation: Any, quotes: tuple[str, ...], pattern: re.Pattern[str]) -> str | None:
    walk = etree.iterwalk(quotation, events=("start",))
    for _, one in walk:
        if one is not quotation and any(fits(one, selector) for selector in quotes):
            walk.skip_subtree()
            continue
        for name in _NAMES:
            value = one.get(name) or ""
            found = pattern.search(value) if name != "data-post-id" else re.fullmatch(r"(\d+)", value)
            if found and found.lastindex:
                return found.group(found.lastindex)
    return None


def own_subject(printed: str | None, title: str | None) -> str | None:
    """A posting's subject, None where it only repeats the thread's title ("Re: …")."""
    bare = _AGAIN.sub("", (printed or "").strip())
    if not bare or _folded(bare) == _folded(_AGAIN.sub("", (title or "").strip())):
        return None
    return printed


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
