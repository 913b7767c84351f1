"""Who and when of a Drupal comment: RDFa where there is some, else the line "Submitted by Anna on Mon, …"."""

from __future__ import annotations

import re
from typing import Any

from domain.comment import UNKNOWN_AUTHOR, Author
from domain.time import NO_TIME, Timestamp
from scrapers.dates import looks_like_time
from scrapers.names import bare_name
from scrapers.page_fields import Around, Item, author_in, fits, line

_NAME = (".username", ".comment__author", ".comment-author")
_LINES = (
    ".submitted",
    ".comment__submitted",
    ".comment-submitted",
    ".comment__meta",
    ".comment-meta",
    ".metas",
    ".meta",
    "footer",
    "header",
)
_DATES = ("dc:date", "dc:created", "schema:dateCreated")
_PERSON = ("foaf:name", "schema:name")
_BEFORE_DATE = re.compile(r"^(.*?)\s*(?:[|/·•–—,]|\b(?:am|on|le|el|op|um|at|vom|il)\b)\s*(?=\D{0,14}\d)", re.IGNORECASE)
_UNVERIFIED = re.compile(
    r"\s*\((?:not verified|nicht überprüft|non vérifié|no verificado|non verificato|niet gecontroleerd"
    r"|não verificado|inte verifierad|ikke verificeret|niezweryfikowany|gast)\)$",
    re.IGNORECASE,
)
"""What Drupal prints after the names of people without an account."""
_BY = re.compile(
    r"^(?:submitted by|posted by|verfasst von|gespeichert von|geschrieben von|soumis par|publié par|enviado por"
    r"|inviato da|ingediend door|geplaatst door|skickat av|przesłane przez)\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:\W*(?:am|on)\b)?\W*", re.IGNORECASE)


def author(item: Item, where: Around) -> Author:
    """Who wrote it."""
    marked = next((one for one in item.own if _names_somebody(one) and line(one)), None)
    if marked is not None:
        found = author_in(marked, where)
        return Author(_UNVERIFIED.sub("", found.name or "") or None, found.url)
    shown = _byline(item)
    name = _name_in(shown) if shown is not None else ""
    return Author(_UNVERIFIED.sub("", name)) if name else UNKNOWN_AUTHOR


def _names_somebody(element: Any) -> bool:
    """The first such element is the author's; a later one may be the parent's ("In reply to …")."""
    return any(fits(element, one) for one in _NAME) or bool(element.get("typeof") and _has(element, _PERSON))


def published(item: Item, where: Around) -> Timestamp:
    """When: as printed in the byline, exact where the markup says so."""
    shown = item.first("time")
    if shown is not None and (line(shown) or shown.get("datetime")):
        return where.time(line(shown), shown.get("datetime"))
    dated = next((one for one in item.own if _has(one, _DATES)), None)
    exact = dated.get("content") if dated is not None else None
    byline = dated if dated is not None and looks_like_time(line(dated) or "") else _byline(item)
    if byline is None and exact is None:
        return NO_TIME
    return where.time(_date_in(byline) if byline is not None else None, exact)


def _has(element: Any, names: tuple[str, ...]) -> bool:
    return not set(names).isdisjoint((element.get("property") or "").split())


def _byline(item: Item) -> Any:
    """The first line that holds a date."""
    return next((one for one in item.every(*_LINES) if looks_like_time(line(one) or "")), None)


def _name_in(byline: Any) -> str:
    """The name in a byline: marked as strong or a link, else what stands before the date."""
    marked = next((one for one in byline.iter("b", "strong", "a") if (line(one) or "") and not _is_date(one)), None)
    if marked is not None:
        return bare_name(line(marked) or "")
    found = _BEFORE_DATE.match(line(byline) or "")
    return bare_name(_BY.sub("", found.group(1))) if found else ""


def _is_date(element: Any) -> bool:
    return looks_like_time(line(element) or "") or "permalink" in (element.get("class") or "")


def _date_in(byline: Any) -> str | None:
    """What a byline prints after the name."""
    shown = line(byline) or ""
    marked = next(
        (line(one) for one in byline.iter("b", "strong", "a", "span") if line(one) and not _is_date(one)), None
    )
    if marked and marked in shown and looks_like_time(shown.split(marked, 1)[1]):
        return _LEAD.sub("", shown.split(marked, 1)[1]) or None
    found = _BEFORE_DATE.match(shown)
    return _LEAD.sub("", shown[found.end() :]) if found else shown or None
