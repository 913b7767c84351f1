"""Whom a comment answers, from the name it begins with: "Als Antwort auf Marit Feddersen …", a linked "@Marit".

The weakest sign of nesting: it is looked at only on pages that show no other, and only where the site has written it.
An "@Marit" that somebody has typed says whom they address, and nothing of the page's tree. A name counts if an earlier
comment is by somebody of that name (or of that first name, where there is only one); of several the latest is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.comment import Comment, CommentKind
from domain.text import SpanKind

_AT = re.compile(r"\s*@\s?(?=\w)")
_ANSWER = re.compile(
    r"\s*(?:als\s+)?(?:antwort\s+(?:auf|an)|in\s+(?:reply|response)\s+to|repl(?:y|ying|ied)\s+to|en\s+r[ée]ponse\s+[àa]"
    r"|r[ée]ponse\s+[àa]|(?:en\s+)?respuesta\s+a|in\s+risposta\s+a|als\s+(?:antwoord|reactie)\s+op"
    r"|som\s+svar\s+(?:til|på)|svar\s+(?:til|på)|w\s+odpowiedzi\s+na|odpowied[źz]\s+(?:do|na))\s*:?\s+(?=\w)",
    re.IGNORECASE,
)
_LONGEST = 60


def addressed(comments: Sequence[Comment]) -> tuple[list[Comment], int]:
    """The comments with the parents that their first words name, and how many those are; none if others are known."""
    if any(one.parent_key or one.parent_unknown for one in comments):
        return list(comments), 0
    before: dict[str, str] = {}
    firsts: dict[str, set[str]] = {}
    found: dict[str, str] = {}
    for one in _in_time(comments):
        head = _head(one)
        target = _named(head, before, firsts) if head else None
        if target is not None:
            found[one.key] = target
        if one.author.name and one.kind is CommentKind.COMMENT:
            name = _folded(one.author.name)
            before[name] = one.key
            firsts.setdefault(name.split()[0], set()).add(name)
    return [replace(one, parent_key=found.get(one.key)) for one in comments], len(found)


def _in_time(comments: Sequence[Comment]) -> list[Comment]:
    """The oldest first, also on pages that have the newest first."""
    times = [one.published.iso for one in comments if one.published.iso]
    falls = sum(earlier > later for earlier, later in pairwise(times))
    backwards = len(times) > 1 and times[0] > times[-1] and 2 * falls > len(times) - 1
    return list(reversed(comments)) if backwards else list(comments)


def _head(comment: Comment) -> str:
    """What follows the sign of an answer at the beginning of the text, empty where there is none."""
    text = comment.text.plain[:400]
    sign = _ANSWER.match(text) or (_AT.match(text) if _is_linked(comment) else None)
    return _folded(text[sign.end() : sign.end() + _LONGEST]) if sign else ""


def _is_linked(comment: Comment) -> bool:
    """Whether the text begins with a link, as a site makes it of a name."""
    first = next(iter(comment.text.blocks), None)
    return first is not None and any(span.kind is SpanKind.LINK and span.start <= 1 for span in first.spans)


def _named(head: str, before: dict[str, str], firsts: dict[str, set[str]]) -> str | None:
    """The comment of the one whose name stands at the beginning: the longest name that does."""
    whole = [name for name in before if _begins(head, name)]
    if whole:
        return before[max(whole, key=len)]
    first = next((names for word, names in firsts.items() if _begins(head, word) and len(word) > 2), set())
    return before[next(iter(first))] if len(first) == 1 else None


def _begins(head: str, name: str) -> bool:
    return head.startswith(name) and not head[len(name) : len(name) + 1].isalnum()


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
