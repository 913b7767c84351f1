"""The filters of the search language: their names, the German ones too, and what each can have as its value."""

from __future__ import annotations

import re

from domain.query_tree import Filter

NUMBERS = ("depth", "replies", "votes", "score")
WORDS = ("author", "tag", "coder", "site", "title", "list")
CHOICES = {
    "has": ("note", "tag", "memo", "link", "passage", "reply"),
    "status": ("visible", "edited", "deleted", "held", "gone"),
    "kind": ("comment", "pingback", "trackback"),
    "in": ("article", "comments", "notes"),
    "read": ("yes", "no"),
    "is": ("mended", "unsure", "author"),
}
NAMES = (*WORDS, *NUMBERS, "date", *CHOICES)
"""All filters."""

ALIASES = {
    "autor": "author", "autorin": "author", "von": "author", "schlagwort": "tag", "tags": "tag", "code": "tag",
    "datum": "date", "tiefe": "depth", "ebene": "depth", "antworten": "replies", "stimmen": "votes", "likes": "votes",
    "wertung": "score", "punkte": "score", "seite": "site", "website": "site", "quelle": "site", "titel": "title",
    "liste": "list", "arbeitsliste": "list", "hat": "has", "zustand": "status", "art": "kind", "gelesen": "read",
    "kodierer": "coder", "kodiererin": "coder", "ist": "is",
}  # fmt: skip
"""German names, and some that people bring from elsewhere."""
VALUES = {
    "notiz": "note", "memo": "memo", "antwort": "reply", "stelle": "passage", "beziehung": "link",
    "schlagwort": "tag", "sichtbar": "visible", "bearbeitet": "edited", "geändert": "edited", "gelöscht": "deleted",
    "zurückgehalten": "held", "verschwunden": "gone", "kommentar": "comment", "artikel": "article",
    "kommentare": "comments", "notizen": "notes", "ja": "yes", "nein": "no", "korrigiert": "mended",
    "unsicher": "unsure", "autor": "author", "comment": "comments", "note": "notes", "articles": "article",
}  # fmt: skip
"""German values, and what is nearly right."""
_NUMBER = re.compile(r"-?\d{1,15}", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_GERMAN_DATE = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)(\d{4})", re.ASCII)


def made(name: str, op: str, value: str) -> Filter | None:
    """The filter, or None if it cannot have this value."""
    if not value:
        return None
    if name in CHOICES:
        bare = value.casefold()
        chosen = bare if bare in CHOICES[name] else VALUES.get(bare, bare)
        return Filter(name, chosen) if chosen in CHOICES[name] else None
    if name in NUMBERS or name == "date":
        low, dots, high = value.partition("..")
        if dots and op != "=":
            return None
        start, end = _normal(name, low), _normal(name, high)
        if start is None or end is None or not (start or end):
            return None
        return Filter(name, start, "..", end) if dots else Filter(name, start, op)
    return Filter(name, value)


def _normal(name: str, value: str) -> str | None:
    """A number or date in its usual form; empty stays empty, None is none."""
    if not value:
        return ""
    return _date(value) if name == "date" else value if _NUMBER.fullmatch(value) else None


def _date(value: str) -> str | None:
    """``2024``, ``2024-09``, ``2024-9-3``, ``3.9.2024`` and ``9.2024`` as ISO 8601 has them."""
    if (match := _DATE.fullmatch(value)) is not None:
        year, month, day = match.groups()
    elif (match := _GERMAN_DATE.fullmatch(value)) is not None:
        day, month, year = match.groups()
    else:
        return None
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):
        return None
    return year + "".join(f"-{int(part):02}" for part in (month, day) if part)
