"""Citations of an article or of one comment: as data (CSL-JSON, RIS, BibLaTeX) and as a line in four styles.

Sources: the CSL 1.0.2 data schema; the RIS tag list (Reference Manager); the BibLaTeX manual (``@online``); APA 7
(10.15, comments: name, date, the first twenty words, what it stands under), MLA 9, Chicago 17 (14.208), and for German
DIN ISO 690 as universities print it. Nothing is invented: what a page did not state is left out, or "n. d." where a
style asks for it. A name is split in two only where it is plainly a person's; nicknames and offices stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.time import Timestamp

FIRST_WORDS = 20
"""Of a comment, as its title: APA's number."""
_AND = re.compile(r"\s*(?:,|;|&|\bund\b|\band\b|\bet\b|\by\b)\s+", re.IGNORECASE)
_LEAD = re.compile(r"^\s*(?:von|by|par|por|text|autor(?:in)?)\s*:?\s+", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|von|van|de|der|den|zu|zur|del|la|le|di))* ?\Z")
_PARTICLES = {"von", "van", "de", "der", "den", "zu", "zur", "del", "la", "le", "di"}
_OFFICES = re.compile(
    r"redaktion|team|agentur|presse|verlag|verein|institut|zeitung|magazin|editor|staff|news|online|blog|\bdpa\b|"
    r"\bafp\b|\breuters\b|\bap\b|gast|admin",
    re.IGNORECASE,
)
_MONTHS_EN = "January February March April May June July August September October November December".split()
_MONTHS_MLA = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


class Style(StrEnum):
    """How a citation is printed."""

    APA = "apa"
    MLA = "mla"
    CHICAGO = "chicago"
    GERMAN = "german"


@dataclass(frozen=True, slots=True)
class Name:
    """A person's two parts, or a whole name alone (`given` is empty then)."""

    family: str
    given: str = ""

    @property
    def whole(self) -> str:
        return f"{self.given} {self.family}" if self.given else self.family

    @property
    def turned(self) -> str:
        return f"{self.family}, {self.given}" if self.given else self.family


@dataclass(frozen=True, slots=True)
class Cited:
    """An article, or a comment under it (`under`). `accessed`: when it was captured, ISO 8601."""

    key: str
    title: str | None
    authors: tuple[Name, ...]
    issued: Timestamp
    accessed: str
    url: str | None
    site: str | None
    language: str | None = None
    under: Cited | None = None

    @property
    def is_comment(self) -> bool:
        return self.under is not None


def names(byline: str | None) -> tuple[Name, ...]:
    """The authors of a byline: ``Von Ada Probe und Bo van Test`` are two persons, ``Redaktion Politik`` is none."""
    words = " ".join((byline or "").split())
    words = _LEAD.sub("", words)
    return tuple(name(one) for one in _AND.split(words) if one.strip()) if words else ()


def name(words: str) -> Name:
    """One author. What is not plainly given names and a family name stays whole."""
    words = " ".join(words.split())
    parts = words.split(" ")
    if not 2 <= len(parts) <= 5 or not _PERSON.match(words) or _OFFICES.search(words):
        return Name(words)
    start = next((n for n, part in enumerate(parts) if n and part in _PARTICLES), len(parts) - 1)
    return Name(" ".join(parts[start:]), " ".join(parts[:start]))


def first_words(text: str, count: int = FIRST_WORDS) -> str:
    """The beginning of a comment as its title, with … if it goes on."""
    words = text.split()
    return " ".join(words[:count])[:300] + (" …" if len(words) > count else "")


def date_parts(iso: str | None) -> list[int]:
    """Year, month and day, as far as they are stated."""
    found = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", iso or "")
    return [int(part) for part in found.groups() if part] if found else []


# -- as data --
def csl(one: Cited) -> dict[str, Any]:
    """An item of CSL-JSON."""
    found: dict[str, Any] = {"id": one.key, "type": "post" if one.is_comment else "webpage"}
    if one.title:
        found["title"] = one.title
    if one.authors:
        found["author"] = [
            {"family": who.family, "given": who.given} if who.given else {"literal": who.family} for who in one.authors
        ]
    if one.under is not None:
        found["genre"] = _comment_on(one.under)
        if one.under.title:
            found["reviewed-title"] = one.under.title
    if one.site:
        found["container-title"] = one.site
    if parts := date_parts(one.issued.iso):
        found["issued"] = {"date-parts": [parts]}
    elif one.issued.raw:
        found["issued"] = {"literal": one.issued.raw}
    if parts := date_parts(one.accessed):
        found["accessed"] = {"date-parts": [parts]}
    if one.url:
        found["URL"] = one.url
    if one.language:
        found["language"] = one.language
    return found


def _comment_on(article: Cited) -> str:
    return f"Comment on the article “{article.title}”" if article.title else "Comment"


def ris(one: Cited) -> str:
    """A record of RIS."""
    lines = [("TY", "BLOG" if one.is_comment else "ELEC"), ("ID", one.key)]
    lines += [("AU", who.turned) for who in one.authors]
    lines += [("TI", one.title or "")]
    if parts := date_parts(one.issued.iso):
        lines.append(("PY", f"{parts[0]:04d}"))
        day = "/".join(f"{part:0{4 if n == 0 else 2}d}" for n, part in enumerate(parts))
        lines.append(("DA", day + "/" * (3 - len(parts))))
    lines += [("T2", one.site or ""), ("UR", one.url or ""), ("LA", one.language or "")]
    lines.append(("Y2", "/".join(one.accessed[:10].split("-"))))
    if one.under is not None:
        lines.append(("N1", _comment_on(one.under)))
    said = [f"{tag}  - {' '.join(words.split())}" for tag, words in lines if words.strip()]
    return "\r\n".join([*said, "ER  - ", "", ""])


_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def _tex(words: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in " ".join(words.split()))


def _tex_address(address: str) -> str:
    """In a field that is read as it stands, only braces and blanks would do harm."""
    swaps = {"{": "%7B", "}": "%7D", " ": "%20", "\\": "%5C"}
    return "".join(swaps.get(letter, letter) for letter in address)


def biblatex(one: Cited) -> str:
    """An ``@online`` entry."""
    fields: list[tuple[str, str]] = []
    if one.authors:
        every = [
            f"{_tex(who.family)}, {_tex(who.given)}" if who.given else "{" + _tex(who.family) + "}"
            for who in one.authors
        ]
        fields.append(("author", " and ".join(every)))
    fields.append(("title", "{" + _tex(one.title or "[no title]") + "}"))
    if one.under is not None:
        fields.append(("titleaddon", _tex(_comment_on(one.under))))
    if one.site:
        fields.append(("organization", "{" + _tex(one.site) + "}"))
    if parts := date_parts(one.issued.iso):
        fields.append(("date", "-".join(f"{part:0{4 if n == 0 else 2}d}" for n, part in enumerate(parts))))
    if one.url:
        fields.append(("url", _tex_address(one.url)))
    fields.append(("urldate", one.accessed[:10]))
    if one.language:
        fields.append(("langid", _LANGUAGES.get(one.language[:2].lower(), "")))
    inner = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@online{{{one.key},\n{inner}}}\n\n"


_LANGUAGES = {"de": "german", "en": "english", "fr": "french", "es": "spanish", "nl": "dutch", "da": "danish"}


# -- as a line --
def cite(one: Cited, style: Style) -> str:
    """The line that stands in a list of works."""
    match style:
        case Style.APA:
            line = _apa(one)
        case Style.MLA:
            line = _mla(one)
        case Style.CHICAGO:
            line = _chicago(one)
        case Style.GERMAN:
            line = _german(one)
    return " ".join(line.split())


def _closed(words: str, sign: str = ".") -> str:
    """With a full stop, unless there is an end already."""
    return words if not words or words[-1] in ".?!…" else words + sign


def _apa(one: Cited) -> str:
    parts = date_parts(one.issued.iso)
    date = ", ".join([*map(str, parts[:1]), *_month_and_day(parts)]) or "n.d."
    title = one.title or "[No title]"
    if one.under is not None:
        title = f"{title} [{_comment_on(one.under)}]"
    who = _series([_initials(who) for who in one.authors], ", & ")
    site = one.site if one.site and one.site != who else ""
    head = f"{_closed(who)} ({date}). {_closed(title)}" if who else f"{_closed(title)} ({date})."
    return f"{head} {_closed(site or '')} {one.url or ''}"


def _initials(who: Name) -> str:
    if not who.given:
        return who.family
    short = " ".join("-".join(f"{part[0]}." for part in one.split("-") if part) for one in who.given.split())
    return f"{who.family}, {short}"


def _series(every: Sequence[str], last: str) -> str:
    return last.join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def _month_and_day(parts: Sequence[int]) -> list[str]:
    """``February 3``, or nothing."""
    return [" ".join([_MONTHS_EN[parts[1] - 1], *map(str, parts[2:])])] if len(parts) > 1 else []


def _american(parts: Sequence[int]) -> str:
    """``February 3, 2026``."""
    return ", ".join([*_month_and_day(parts), *map(str, parts[:1])])


def _day(parts: Sequence[int], months: Sequence[str]) -> str:
    """``3 Feb. 2026``."""
    return " ".join([*map(str, parts[2:]), *[months[month - 1] for month in parts[1:2]], *map(str, parts[:1])])


def _mla(one: Cited) -> str:
    who = ""
    if one.authors:
        others = [name.whole for name in one.authors[1:]]
        who = _closed(", and ".join([one.authors[0].turned, *others]) if len(others) < 2 else _et_al(one.authors))
    if one.under is not None:
        title = f"Comment on “{one.under.title}.”" if one.under.title else "Comment."
    else:
        title = f"“{_closed(one.title)}”" if one.title else ""
    facts = [one.site or "", _day(date_parts(one.issued.iso), _MONTHS_MLA), _bare(one.url)]
    accessed = _day(date_parts(one.accessed), _MONTHS_MLA)
    body = ", ".join(fact for fact in facts if fact)
    return f"{who} {title} {_closed(body)} Accessed {accessed}."


def _et_al(authors: Sequence[Name]) -> str:
    return f"{authors[0].turned}, et al"


def _bare(url: str | None) -> str:
    return re.sub(r"^https?://", "", url or "")


def _chicago(one: Cited) -> str:
    date, accessed = _american(date_parts(one.issued.iso)), _american(date_parts(one.accessed))
    seen = f"Accessed {accessed}." if accessed else ""
    who = ""
    if one.authors:
        who = _closed(_series([one.authors[0].turned, *[name.whole for name in one.authors[1:]]], ", and "))
    if one.under is None:
        title = f"“{_closed(one.title)}”" if one.title else ""
        facts = [_closed(one.site or ""), _closed(date) if date else seen]
        return f"{who} {title} {' '.join(facts)} {_closed(one.url or '')}"
    above = _series([name.whole for name in one.under.authors], " and ")
    under = f"“{one.under.title}”" if one.under.title else "an article"
    facts = ["Comment on " + ", ".join(part for part in (above, under) if part), one.site or "", date]
    return f"{who} {_closed(', '.join(fact for fact in facts if fact))} {'' if date else seen} {_closed(one.url or '')}"


def _german(one: Cited) -> str:
    who = " / ".join(name.turned for name in one.authors)
    parts = date_parts(one.issued.iso)
    date = ".".join([f"{part:02d}" for part in reversed(parts[1:])] + [str(parts[0])]) if parts else "o. D."
    seen = ".".join(reversed(one.accessed[:10].split("-")))
    if one.under is not None:
        title = f"Kommentar zu „{one.under.title}“" if one.under.title else "Kommentar"
    else:
        title = one.title or "o. T."
    place = f"In: {one.site}, {_closed(date)}" if one.site else _closed(date)
    url = f"URL: {one.url} " if one.url else ""
    return f"{who + ': ' if who else ''}{_closed(title)} {place} {url}(abgerufen am {seen})."
