"""Addressing: whom a comment answers as one reads it, beside what the site says: names, greetings, "@", quotations.

Found are only persons who wrote before, under the same article. These are suggestions; a coder decides.
Lüngen & Herzberg (2019) describe replies that answer several persons, and none of them by the site's own button.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.quotation import Quotation

_GREETING = (
    r"hallo|hi|hey|hej|moin|servus|grüß dich|gruß an|guten (?:tag|morgen|abend)|liebe[rs]?|werte[rs]?|"
    r"sehr geehrte[rs]?|danke|dank an|vielen dank|hello|dear|thanks|thank you|salut|bonjour|cher|chère|merci|hola|"
    r"querid[oa]|gracias|ciao|hoi|beste|bedankt|cześć|dzięki|kære|tak"
)
_TITLE = r"(?:(?:herr|herrn|frau|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?|monsieur|madame)\s+)*"
_GREETS = re.compile(rf"\s*(?:{_GREETING})\b[ ,:!]*{_TITLE}$", re.IGNORECASE)
_WORD = re.compile(r"[\w'’.-]+")
SHORTEST = 3
"""Letters of a part of a name that may stand for the whole; a shorter one must be the whole name, or follow an @."""
HEAD = 80
"""Characters at the beginning of a paragraph in which somebody is addressed."""


class How(StrEnum):
    """What tells whom a comment answers."""

    AT = "at"
    """``@Name``"""
    GREETING = "greeting"
    """``Hallo Name``"""
    NAME = "name"
    """``Name, …`` or ``Name: …`` at the beginning."""
    QUOTE = "quote"
    """Words of somebody's comment are quoted."""
    MENTION = "mention"
    """The name within the text: often somebody who is answered too, sometimes only spoken of."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A comment as this needs it: `parent` and `number` are ids, `author` its key (empty: unknown)."""

    number: int
    parent: int | None
    author: str
    name: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`comment` seems to answer `author`, who is called `name`, and there probably the comment `answered`.

    [start, end) in code points is where it says so.
    """

    comment: int
    answered: int
    author: str
    name: str
    how: How
    start: int
    end: int


def suggestions(
    thread: Iterable[Utterance], quotations: Iterable[Quotation] = (), only: int | None = None
) -> Iterator[Suggestion]:
    """For all comments in the order of time or of the thread; each person once a comment, by the strongest sign.

    `quotations`: what is quoted from whom. `only`: for this comment alone.
    """
    known = _Persons()
    parents: dict[int, int | None] = {}
    quoted: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        if quotation.source_comment_id is not None:
            quoted[quotation.comment_id].append(quotation)
            known.writers[quotation.source_comment_id] = None
    for one in thread:
        parents[one.number] = one.parent
        if only is None or one.number == only:
            found = [*_by_name(one, known, parents), *_by_quotation(one, known, quoted.get(one.number, ()))]
            yield from _strongest(found)
        if one.number == only:
            return
        known.add(one)


def _by_name(one: Utterance, known: _Persons, parents: dict[int, int | None]) -> Iterator[Suggestion]:
    for author, name, how, start, end in known.named_in(one.text):
        if author != one.author:
            answered = _nearest(known.comments[author], one.number, parents)
            yield Suggestion(one.number, answered, author, name, how, start, end)


def _by_quotation(one: Utterance, known: _Persons, quoted: Iterable[Quotation]) -> Iterator[Suggestion]:
    """Whose words are quoted; their name may be unknown. The article is nobody, and oneself is not answered."""
    for quotation in quoted:
        source = quotation.source_comment_id
        author = known.writers.get(source or 0)
        if source is not None and author is not None and (not author[0] or author[0] != one.author):
            yield Suggestion(one.number, source, *author, How.QUOTE, quotation.start, quotation.end)


def _strongest(found: Iterable[Suggestion]) -> list[Suggestion]:
    strongest: dict[str | int, Suggestion] = {}
    for suggestion in found:
        key = suggestion.author or suggestion.answered
        before = strongest.get(key)
        if before is None or _RANK[suggestion.how] < _RANK[before.how]:
            strongest[key] = suggestion
    return sorted(strongest.values(), key=lambda suggestion: suggestion.start)


_RANK = {how: rank for rank, how in enumerate(How)}


def _nearest(theirs: list[int], number: int, parents: dict[int, int | None]) -> int:
    """The person's comment that this one hangs under, else the last one they wrote before."""
    there, above, seen = set(theirs), parents.get(number), set[int]()
    while above is not None and above not in seen:
        if above in there:
            return above
        seen.add(above)
        above = parents.get(above)
    return theirs[-1]


class _Persons:
    """Who has written so far, by their names and by the parts of them."""

    def __init__(self) -> None:
        self.comments: dict[str, list[int]] = defaultdict(list)
        self.writers: dict[int, tuple[str, str] | None] = {}
        """Key and name of who wrote a comment that is quoted (empty where not known); None: not written so far."""
        self._names: dict[str, str] = {}
        self._by_words: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._longest = 1

    def add(self, one: Utterance) -> None:
        if one.number in self.writers:
            self.writers[one.number] = (one.author, one.name or "")
        if not one.author or not one.name:
            return
        self.comments[one.author].append(one.number)
        if one.author in self._names:
            return
        self._names[one.author] = one.name
        words = tuple(word.casefold() for word in _words(one.name))
        self._by_words[words].add(one.author)
        self._longest = max(self._longest, len(words))
        for word in words if len(words) > 1 else ():
            if len(word) >= SHORTEST:
                self._by_words[(word,)].add(one.author)

    def named_in(self, text: str) -> Iterator[tuple[str, str, How, int, int]]:
        """(author, name, how, start, end) of everybody who is named; a name that two persons have names nobody."""
        places = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        number = 0
        while number < len(places):
            taken = self._at(text, places, number)
            if taken is None:
                number += 1
                continue
            author, count = taken
            start, end = places[number][0], _bare_end(text, *places[number + count - 1])
            how = _how(text, start, end)
            if how is not None:
                yield author, self._names[author], how, start, end
            number += count

    def _at(self, text: str, places: list[tuple[int, int]], number: int) -> tuple[str, int] | None:
        for count in range(min(self._longest, len(places) - number), 0, -1):
            piece = [text[start : _bare_end(text, start, end)] for start, end in places[number : number + count]]
            authors = self._by_words.get(tuple(word.casefold() for word in piece), ())
            if len(authors) == 1:
                (author,) = authors
                whole = count == len(_words(self._names[author]))
                after_at = text[: places[number][0]].endswith("@")
                if after_at or (piece[0][:1].isupper() and (whole or len(piece[0]) >= SHORTEST)):
                    return author, count
        return None


def _how(text: str, start: int, end: int) -> How | None:
    if text[:start].endswith("@"):
        return How.AT
    head = text.rfind("\n", 0, start) + 1
    before, after = text[head:start], text[end : end + 2].lstrip(" ")
    if start - head <= HEAD and _GREETS.fullmatch(before):
        return How.GREETING
    if not before.strip() and after[:1] in (",", ":", "!"):
        return How.NAME
    return How.MENTION if end - start >= SHORTEST else None


def _words(name: str) -> list[str]:
    return [name[match.start() : _bare_end(name, match.start(), match.end())] for match in _WORD.finditer(name)]


def _bare_end(text: str, start: int, end: int) -> int:
    """Without the full stops and hyphens that stand behind a word."""
    while end > start + 1 and text[end - 1] in ".-'’":
        end -= 1
    return end
