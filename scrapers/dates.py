"""Printed times to ISO: the forms of blogs and newspapers in eleven languages, and relative ones.

Nothing is invented: what is printed is kept as `raw`; the ISO form is cut to what is printed and has a
zone only where one is stated. Day before month, unless the page is American English.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from domain.text import clean
from domain.time import NO_TIME, Precision, Timestamp

_MONTHS = {
    1: "januar jänner januari january janvier enero gennaio janeiro stycznia styczeń jan janv ene gen",
    2: "februar februari february février fevrier febrero febbraio fevereiro lutego luty feb févr fév fev",
    3: "märz marts maerz maart march mars marzo março marca marzec mär mrz mar mrt",
    4: "april avril abril aprile kwietnia kwiecień apr avr abr",
    5: "mai maj mei may mayo maggio maio maja mag",
    6: "juni june juin junio giugno junho czerwca czerwiec jun giu",
    7: "juli july juillet julio luglio julho lipca lipiec jul juil lug",
    8: "august augustus augusti août aout agosto sierpnia sierpień aug ago",
    9: "september septembre septiembre settembre setembro września wrzesień sep sept set",
    10: "oktober october octobre octubre ottobre outubro października październik okt oct out ott",
    11: "november novembre noviembre novembro listopada listopad nov",
    12: "dezember december décembre decembre diciembre dicembre dezembro grudnia grudzień dez dec déc dic",
}
_MONTH = {name: number for number, names in _MONTHS.items() for name in names.split()}
_NAMES = "|".join(sorted(map(re.escape, _MONTH), key=len, reverse=True))

_ISO = re.compile(
    r"\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_DAY_NAME = re.compile(
    rf"\b(\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°)?\s*(?:de\s+|of\s+)?[-/ ]?\s*({_NAMES})\b\.?,?\s*"
    r"(?:de\s+|del\s+)?[-/ ]?\s*(\d{4}|'?\d{2}(?![\d:.]))",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(rf"\b({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th|\.)?,?\s+(\d{{4}})", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?|,\s*)(\d{4}|\d{2})(?![\d])")
_YEAR_FIRST = re.compile(r"\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_TIME = re.compile(
    r"(?<![\d.:/-])(\d{1,2})\s?[:.h]\s?(\d{2})(?:[:.](\d{2}))?(?!\d)\s*(a\.?\s?m|p\.?\s?m|vorm|nachm)?\b", re.IGNORECASE
)
_HOUR = re.compile(r"\b(\d{1,2})\s*(a\.?\s?m|p\.?\s?m|vorm|nachm|uhr|h)\b", re.IGNORECASE)
_AGO = re.compile(
    r"(?:vor|il y a|hace|há|for|geleden)?\s*\b(\d+|an?|one|einem|einer|ein|eine|un|une|una|um|uma|een|et|en)\s+"
    r"(sekunden?|minuten?|stunden?|tag(?:e|en)?|wochen?|monat(?:e|en)?|jahr(?:e|en)?|"
    r"seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|"
    r"secondes?|heures?|jours?|semaines?|mois|ans?|année|segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|años?|anos?|"
    r"seconden|minuut|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|sekunder|minutter|timer?|dage?|uger?|måned(?:er)?|år)"
    r"\s*(ago|geleden|siden|atrás)?",
    re.IGNORECASE,
)
_AGO_MARK = re.compile(r"\b(?:vor|ago|il y a|hace|há|geleden|siden|atrás)\b", re.IGNORECASE)
_UNITS = (
    ("se", timedelta(seconds=1)),
    ("min", timedelta(minutes=1)),
    (("st", "ho", "he", "uur", "uren", "ti"), timedelta(hours=1)),
    (("ta", "da", "jo", "dí", "di"), timedelta(days=1)),
    (("wo", "we", "uge"), timedelta(weeks=1)),
    (("mo", "me", "ma", "må"), timedelta(days=30)),
    (("ja", "ye", "an", "añ", "år"), timedelta(days=365)),
)
_NEAR = {
    "heute": 0, "today": 0, "aujourd'hui": 0, "hoy": 0, "vandaag": 0, "i dag": 0, "oggi": 0,
    "gestern": 1, "yesterday": 1, "hier": 1, "ayer": 1, "gisteren": 1, "i går": 1, "ieri": 1, "vorgestern": 2,
}  # fmt: skip
_WEEK_WORDS = ("semaine", "semana", "seman")


def read_time(
    raw: str | None, datetime_attr: str | None = None, captured_at: str = "", language: str | None = None
) -> Timestamp:
    """A time as printed and, where it can be read, as ISO. A machine-readable `datetime` attribute wins.

    Where "3 weeks ago" is printed and the attribute names the day in words, the day is taken from there.
    """
    printed = re.sub(r"\s+", " ", clean(raw or "")).strip() or None
    exact = _iso(datetime_attr) if datetime_attr else None
    if exact is not None:
        return Timestamp(printed or datetime_attr, exact[0], exact[1])
    if printed is None:
        return NO_TIME if not datetime_attr else read_time(datetime_attr, None, captured_at, language)
    found = _iso(printed) or _printed(printed, language)
    if found is None and datetime_attr:
        found = _printed(clean(datetime_attr), language)
    found = found or _relative(printed, captured_at)
    return Timestamp(printed, *found) if found else Timestamp(printed)


def looks_like_time(text: str) -> bool:
    """Whether a short text holds a date that can be read."""
    return len(text) < 120 and bool(
        _iso(text) or _printed(text, None) or (_AGO_MARK.search(text) and _AGO.search(text))
    )


def has_clock(text: str) -> bool:
    """Whether a text with a date holds a time of day too."""
    if found := _ISO.search(text):
        return found.group(4) is not None
    day_at = _date(text, None)
    return _clock(day_at[1] if day_at else text) is not None


type _Found = tuple[str, Precision]


def _iso(text: str) -> _Found | None:
    found = _ISO.search(text.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    moment = _valid(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    if moment is None:
        return None
    if hour is None:
        return f"{moment:%Y-%m-%d}", Precision.DAY
    form = "%Y-%m-%dT%H:%M:%S" if second else "%Y-%m-%dT%H:%M"
    return moment.strftime(form) + _zone(zone), Precision.SECOND if second else Precision.MINUTE


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone == "Z":
        return "+00:00"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _printed(text: str, language: str | None) -> _Found | None:
    day_at = _date(text, language)
    if day_at is None:
        return None
    (year, month, day), rest = day_at
    clock = _clock(rest)
    moment = _valid(year, month, day, *(clock or (0, 0, None)))
    if moment is None:
        return None
    if clock is None:
        return f"{moment:%Y-%m-%d}", Precision.DAY
    if clock[2] is None:
        return f"{moment:%Y-%m-%dT%H:%M}", Precision.MINUTE
    return f"{moment:%Y-%m-%dT%H:%M:%S}", Precision.SECOND


def _date(text: str, language: str | None) -> tuple[tuple[int, int, int], str] | None:
    """The date found and the text without it (where the time of day is looked for)."""
    if found := _DAY_NAME.search(text):
        day, name, year = found.groups()
        return (_year(year), _MONTH[name.lower()], int(day)), text[: found.start()] + " | " + text[found.end() :]
    if found := _NAME_DAY.search(text):
        name, day, year = found.groups()
        return (_year(year), _MONTH[name.lower()], int(day)), text[: found.start()] + " | " + text[found.end() :]
    if found := _YEAR_FIRST.search(text):
        year, month, day = found.groups()
        return (int(year), int(month), int(day)), text[: found.start()] + " | " + text[found.end() :]
    if found := _NUMBERS.search(text):
        first, mark, second, year = found.groups()
        month_first = _month_first(int(first), mark, int(second), text, language)
        month, day = (first, second) if month_first else (second, first)
        return (_year(year), int(month), int(day)), text[: found.start()] + " | " + text[found.end() :]
    return None


def _month_first(first: int, mark: str, second: int, text: str, language: str | None) -> bool:
    if second > 12:
        return True
    if first > 12 or mark == ".":
        return False
    tag = (language or "").lower().replace("_", "-")
    american = tag in ("en-us", "en") or (not tag and bool(re.search(r"\b[ap]\.?m\b", text, re.IGNORECASE)))
    return mark in "/-" and american


def _clock(text: str) -> tuple[int, int, int | None] | None:
    found = _TIME.search(text)
    if found:
        hour, minute, second, half = found.groups()
        return _hour(int(hour), half), int(minute), int(second) if second else None
    found = _HOUR.search(text)
    if found:
        return _hour(int(found.group(1)), found.group(2)), 0, None
    return None


def _hour(hour: int, half: str | None) -> int:
    letter = (half or "").strip().lower()[:1]
    if letter in ("p", "n") and hour < 12:
        return hour + 12
    return 0 if letter in ("a", "v") and hour == 12 else hour


def _year(text: str) -> int:
    number = int(text.strip("'"))
    if number >= 100:
        return number
    return 2000 + number if number < 70 else 1900 + number


def _valid(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int | None = None
) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, second or 0, tzinfo=UTC)
    except ValueError:
        return None


def _relative(text: str, captured_at: str) -> _Found | None:
    try:
        base = datetime.fromisoformat(captured_at)
    except ValueError:
        return None
    lowered = text.lower()
    for word, days in _NEAR.items():
        if re.search(rf"\b{re.escape(word)}\b", lowered):
            return f"{base - timedelta(days=days):%Y-%m-%d}", Precision.RELATIVE
    found = _AGO.search(lowered) if _AGO_MARK.search(lowered) else None
    if not found:
        return None
    count = int(found.group(1)) if found.group(1).isdigit() else 1
    unit = _unit(found.group(2))
    if unit is None or count > 10_000:
        return None
    moment = base - count * unit
    form = "%Y-%m-%d" if unit >= timedelta(days=1) else "%Y-%m-%dT%H:%M"
    return moment.strftime(form), Precision.RELATIVE


def _unit(word: str) -> timedelta | None:
    if word.startswith(_WEEK_WORDS):
        return timedelta(weeks=1)
    return next((length for starts, length in _UNITS if word.startswith(starts)), None)
