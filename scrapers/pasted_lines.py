"""What single lines of a copied page are: markers, names, times, totals, and what is no comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.dates import looks_like_time
from scrapers.platforms.wordpress_count import number_in

_TAB = 8
_MARKER = re.compile(
    r"^(?:(?P<number>\d{1,6})[.)]|#(?P<hash>\d{1,6})[.:)]?|(?P<sign>[•◦▪‣·*–-]|o))(?:\s+(?P<rest>.*)|$)"
)
_SAYS = re.compile(
    r"^(?P<name>\S.{0,79}?)\s+(?:says?|said|writes|wrote|sagte?|schreibt|schrieb|meinte?)(?:\s+(?:on|"
    r"am)\b.{0,60}|\s+(?:dazu|hierzu))?\s*:\s*$",
    re.IGNORECASE,
)
_END = re.compile(
    r"^(?:schreibe? (?:einen|deinen) kommentar|schreiben sie einen kommentar|hinterlasse? (?:einen|eine|"
    r"deinen) (?:kommentar|antwort)"
    r"|hinterlassen sie (?:einen|ihren) kommentar|kommentar (?:schreiben|verfassen|hinterlassen|abgeben)|"
    r"antwort (?:schreiben|hinterlassen)|ihr kommentar|dein kommentar"
    r"|(?:leave|write|post|add) (?:a|your) (?:reply|comment|response)|leave a reply.*|(?:post|add) comment|"
    r"join the (?:discussion|conversation)"
    r"|antworten? abbrechen|cancel reply|kommentarfunktion ist geschlossen.*|comments are closed.*|"
    r"kommentare sind geschlossen.*|die kommentare sind geschlossen.*)[.:!]?$",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(
    r"^(?:antworten|antworte|reply|répondre|zitieren|quote|melden|report|permalink|link|gefällt mir|like|"
    r"teilen|share|bearbeiten|edit|"
    r"lade\s*\W*\s*\.*|loading\W*|zum antworten anmelden|log in to reply|[▲▼👍👎+\d\s]{1,12}|avatar-foto|avatar)$",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^(?:gefällt dir der artikel\b.*|avatar-foto|avatar|neueste beiträge|ähnliche (?:beiträge|artikel)|"
    r"verwandte (?:beiträge|artikel)|"
    r"das könnte (?:dich|sie|euch) auch interessieren.*|weitere artikel|mehr zum thema|teilen mit.*|"
    r"artikel teilen.*|diesen artikel teilen.*|share this.*|"
    r"related (?:posts|articles|stories).*|you may also like.*|recent posts|about the author|über den autor.*|"
    r"über die autorin.*|"
    r"mit dem absenden eines kommentars.*|newsletter.*|schlagwörter:.*|tags:.*)$",
    re.IGNORECASE,
)
_GERMAN = re.compile(r"\b(?:und|der|die|das|nicht|ist|ich|ein|eine|mit|für|auf|sagt|kommentare?)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:and|the|not|is|that|with|for|of|this|says|comments?|have|you)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A line without the white space around it, and its indentation in columns."""

    indent: int
    text: str


@dataclass(frozen=True)
class Marker:
    """A number or a bullet at the beginning of a line, and what follows it."""

    number: int | None
    sign: str
    rest: str


def lines_of(text: str) -> list[Line]:
    """The lines with their indentation; tabs count to the next multiple of eight."""
    result = []
    for raw in text.replace("\xa0", " ").split("\n"):
        expanded = raw.expandtabs(_TAB)
        stripped = expanded.strip()
        result.append(Line(len(expanded) - len(expanded.lstrip()), stripped))
    return result


def marker_of(line: Line) -> Marker | None:
    found = _MARKER.match(line.text)
    if not found:
        return None
    number = found["number"] or found["hash"]
    return Marker(int(number) if number else None, found["sign"] or "", (found["rest"] or "").strip())


def author_of(line: str) -> str | None:
    """The name in a line such as "Name sagt:"."""
    found = _SAYS.match(line)
    return found["name"].strip() if found else None


def time_in_line(line: str) -> str | None:
    """The printed time when the line is little more than that."""
    if not line or len(line) > 80 or not looks_like_time(line):
        return None
    words = re.sub(r"[\d.:,/@–|-]+", " ", line).split()
    return line.strip(" -–—|·") if len(words) <= 6 else None


def total_in(line: str) -> int | None:
    """The stated total when the line is a heading such as "22 Kommentare"."""
    if not line or len(line) > 100 or line.endswith((".", "!", "?")):
        return None
    found = number_in(line)
    words = len(line.split())
    return found if found is not None and (words <= 4 or re.match(r"\W*\d", line)) else None


def is_end(line: str) -> bool:
    """Below this line stands the form, not the thread."""
    return bool(line) and bool(_END.match(line))


def is_leftover(line: str) -> bool:
    """A button or counter that was copied along."""
    return bool(line) and bool(_LEFTOVER.match(line))


def is_boilerplate(line: str) -> bool:
    """Where the article ends: share lines, author box, related articles."""
    return bool(line) and bool(_BOILERPLATE.match(line))


def language_of(text: str) -> str | None:
    """German or English by their commonest words; None where neither is clear."""
    german, english = len(_GERMAN.findall(text[:20_000])), len(_ENGLISH.findall(text[:20_000]))
    if max(german, english) < 5 or max(german, english) < 2 * min(german, english):
        return None
    return "de" if german > english else "en"
