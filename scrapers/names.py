"""Names of people as pages print them: without "sagt:", "von" and the like."""

from __future__ import annotations

import re

from scrapers.dates import looks_like_time

_LABEL = re.compile(
    r"\s*(?:\bsagt|\bschreibt|\bschrieb|\bmeint|\bmeinte|\bsagte|\bsays|\bsaid|\bwrites|\bwrote|\bdit|\bdice|\bzegt|\bsiger|\bdisse|\bdiz"
    r"|\bcommented|\bkommentierte?|\bantwortete?|\breplied|\bpisze|\bskriver|\bha detto|\ba écrit|\bécrit)?"
    r"\s*(?:\bon|\bam)?[\s:,|·•–—/-]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:comment by|kommentar von|posted by|geschrieben von|publié par|escrito por|gepost door|author|autor|von|by|par"
    r"|door|av|od)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_ONLY_LABEL = re.compile(
    r"^(?:permalink|link|#|#\d+|\d+\.|reply|antworten?|edit|bearbeiten|zitieren|quote|melden|report|share|teilen"
    r"|répondre|responder|rispondi|"
    r"beantwoorden|odpowiedz|like|gefällt mir)$",
    re.IGNORECASE,
)
BESIDE = re.compile(
    r"^(?:(?:comment |kommentar )?(?:von|by|de|par|door)\b)?\s*(\D{2,60}?)\s*"
    r"(?:[/|,·•–—-]|\b(?:am|on|le|el|op|um|at)\b)\s*(?=\w*\.?,?\s*\d)",
    re.IGNORECASE,
)
"""A line such as "Von Marit Feddersen am 3. Mai 2020" or "Marit Feddersen / 22.04.2020"."""
_BETWEEN = " /|,·•–—-"
_AROUND = " »›•·–—-|,:;/"


def bare_name(line: str) -> str:
    """The name in a short line, empty where there is none."""
    name = _LABEL.sub("", _BEFORE.sub("", line.strip(_AROUND))).strip(_AROUND)
    return "" if _ONLY_LABEL.match(name) else name


def name_and_time(line: str) -> tuple[str, str] | None:
    """Name and date of a line in which the author stands before the date; None where it is no such line."""
    found = BESIDE.match(line)
    rest = line[found.end(1) :].lstrip(_BETWEEN) if found else ""
    return (bare_name(found[1]), rest) if found and rest and looks_like_time(rest) else None
