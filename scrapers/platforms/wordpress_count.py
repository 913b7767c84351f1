"""The total that a page states: "22 Kommentare", "1.620 Kommentare", "52Comments", "45 Gedanken zu …"."""

from __future__ import annotations

import re
from typing import Any

_WORDS = (
    r"(?:leser-?)?kommentare?n?|comments?|commentaires?|reacties?|reactie['’]?s|comentarios?|comentários?|kommentarer?|responses?|replies|"
    r"leserpost|leserbriefe?|leserzuschriften|antworten|antwort|gedanken|thoughts?|reaktionen|meinungen|lesermeinungen|ergänzungen|commenti|commento|opmerkingen|réponses?|"
    r"respuestas?|respostas?|komentarzy|komentarze|trackbacks?/comments?|discussions?|wortmeldungen|rückmeldungen|beiträge|kommentér"
)
_NUMBER = r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+|\d+"
_BEFORE = re.compile(rf"(?<![\d.,#-])({_NUMBER})\s*(?:{_WORDS})\b", re.IGNORECASE)
_AFTER = re.compile(rf"\b(?:{_WORDS})\s*[(:\[–-]?\s*\(?\s*({_NUMBER})(?!\s*(?:uhr|:\d|\.\d|%))", re.IGNORECASE)
_ONE = re.compile(r"^\W*(?:one|ein|eine|un|una|une|één|en|um|1)\s+(?:%s)\b" % _WORDS, re.IGNORECASE)  # noqa: UP031
_TITLE = re.compile(
    r"comments?[-_]*(?:title|heading|header|headline|count|counter|number|num|total)|wp-block-comments-title|section-title"
    r"|^comments$|num[-_]?comments?|comment-tabs"
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend"})
_LONGEST = 250
_LOOK_BACK = 120


def stated_total(tree: Any, first: Any) -> tuple[int | None, str | None]:
    """The stated number of comments and the words it stands in, near the comment list.

    `first` is the first comment's element, or None where none was found.
    """
    before = _before(tree, first)
    ranked = [element for element in before if _is_title(element)]
    ranked += [element for element in before if element not in ranked]
    for element in ranked:
        line = _line(element)
        number = number_in(line)
        if number is not None:
            return number, line
    return None, None


def number_in(line: str) -> int | None:
    """The total in a short line, or None."""
    if not line or len(line) > _LONGEST:
        return None
    found = _BEFORE.search(line) or _AFTER.search(line)
    if found:
        return int(re.sub(r"\D", "", found.group(1)))
    return 1 if _ONE.match(line) else None


def _before(tree: Any, first: Any) -> list[Any]:
    """The elements before the first comment, nearest first; without one, those of the comment section."""
    if first is None:
        section = next((e for e in tree.iter() if e.get("id") == "comments"), None)
        return [] if section is None else [e for e in section.iter() if isinstance(e.tag, str)]
    seen: list[Any] = []
    for element in tree.iter():
        if element is first:
            break
        if _may_state(element):
            seen.append(element)
    near = seen[-_LOOK_BACK:]
    titles = [element for element in seen[:-_LOOK_BACK] if _is_title(element)]
    links = [element for element in seen[:-_LOOK_BACK] if element.tag == "a"]
    return [*reversed(near), *reversed(titles), *reversed(links)]


def _may_state(element: Any) -> bool:
    if element.tag == "a":
        return (element.get("href") or "").endswith(("#comments", "#respond"))
    return isinstance(element.tag, str) and element.tag not in ("script", "style", "option")


def _is_title(element: Any) -> bool:
    if element.tag in _HEADINGS:
        return True
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return any(_TITLE.search(mark) for mark in marks)


def _line(element: Any) -> str:
    words: list[str] = []
    length = 0
    for text in element.itertext():
        words.append(text)
        length += len(text)
        if length > 4 * _LONGEST:
            return ""
    return " ".join("".join(words).split())
