"""Names of people as pages print them: without "sagt:", "von" and the like."""

from __future__ import annotations

import re

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
_AROUND = " »›•·–—-|,:;/"


def bare_name(line: str) -> str:
    """The name in a short line, empty where there is none."""
    name = _LABEL.sub("", _BEFORE.sub("", line.strip(_AROUND))).strip(_AROUND)
    return "" if _ONLY_LABEL.match(name) else name
