"""Between domain objects and rows: values that SQLite can hold, times, receipts, authors."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from domain.article import Article
from domain.capture import Reason, Receipt
from domain.comment import Author
from domain.errors import UnknownItem
from domain.messages import Message, say
from domain.time import NO_TIME, Precision, Timestamp

_LARGEST = 2**63
_SURROGATE = re.compile("[\ud800-\udfff]")


def integer(value: int | None) -> int | None:
    """A number as SQLite can hold it; one that no site can mean (over 19 digits) is unknown."""
    return value if value is None or -_LARGEST <= value < _LARGEST else None


def encodable(values: Sequence[Any]) -> list[Any]:
    """The values with lone surrogates replaced, character by character, so that positions still hold."""
    return [_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value for value in values]


def time_parts(time: Timestamp) -> tuple[str | None, str | None, str | None]:
    return time.raw, time.iso, time.precision.value if time.precision else None


def time_from(raw: str | None, iso: str | None, precision: str | None) -> Timestamp:
    if raw is None and iso is None:
        return NO_TIME
    return Timestamp(raw, iso, Precision(precision) if precision else None)


def site_of(article: Article) -> str:
    """What makes authors of one site one: the site, else the host of the address."""
    return article.site or (urlsplit(article.url).hostname if article.url else None) or ""


def author_key(author: Author, site: str) -> str:
    """Equal for equal authors of one site; empty if the author is unknown."""
    if author.site_id:
        return f"{site}#{author.site_id}"
    name = folded(author.name or "")
    return f"{site}/{name}" if name else ""


def folded(name: str) -> str:
    """A name without differences of case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def receipt_json(receipt: Receipt) -> str:
    data: dict[str, Any] = {
        "declared": integer(receipt.declared),
        "declared_text": receipt.declared_text,
        "comments": receipt.comments,
        "pingbacks": receipt.pingbacks,
        "missing_parents": receipt.missing_parents,
        "pages": receipt.pages,
        "requests": receipt.requests,
        "source": receipt.source,
        "reason": receipt.reason.value if receipt.reason else None,
        "warnings": [warning.to_json() for warning in receipt.warnings],
    }
    if receipt.confidence is not None:
        data["confidence"] = receipt.confidence
    return json.dumps(data, ensure_ascii=False)


def receipt_from(text: str) -> Receipt:
    data = json.loads(text)
    data["reason"] = Reason(data["reason"]) if data["reason"] else None
    data["warnings"] = tuple(Message.from_json(warning) for warning in data["warnings"])
    return Receipt(**data)


def unknown(kind: Message) -> UnknownItem:
    """The error for something named that the archive does not have."""
    return UnknownItem(kind, say("It may have been removed. Look at the list again."))
