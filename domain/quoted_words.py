"""Words as quotations are compared: without case, accents, quotes, dashes and what cannot be seen.

Each different word becomes a number, so that texts are compared as lists of numbers. Scripts without spaces
(Chinese, Japanese, Thai …) are read sign by sign; such a sign, and a single digit, counts as half a word.
An address is one word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from domain.approximate import distance

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_INSIDE = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff"
"""Soft hyphens, joiners, combining signs: part of the word they stand in."""
_LETTER = rf"[^\W{_UNSPACED}]"
_WORD = re.compile(
    rf"https?://[^\s<>\"„“”»«]+|[{_UNSPACED}]|(?:{_LETTER}|[\u0900-\u0dff])(?:{_LETTER}|[{_INSIDE}]|['’](?={_LETTER}))*"
)
_SIGN = re.compile(rf"[{_UNSPACED}]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff'’_]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "å": "aa"})
SIGN_WEIGHT = 0.5
NEARLY = 0.8
"""What a word with a slip counts beside one that is equal."""
_LONGEST_SLIP = 40
"""Longer words are equal or not."""


def normal(word: str) -> str:
    """The form in which two spellings of a word are equal: ``Über-`` and ``ueber``, ``’s`` and ``'s``."""
    composed = unicodedata.normalize("NFKC", _UNSEEN.sub("", word)).casefold().translate(_UMLAUTS)
    if composed.isascii():
        return composed
    parts = unicodedata.normalize("NFKD", composed)
    return "".join(sign for sign in parts if not unicodedata.combining(sign)) or composed


@dataclass(slots=True)
class Words:
    """The words of one text: their numbers, and [start, end) of each in code points."""

    text: str
    numbers: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.numbers)


class Vocabulary:
    """Numbers for words, the same for all texts that are compared."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._by_form: dict[str, int] = {}
        self._forms: list[str] = []
        self._likeness: dict[tuple[int, int], float] = {}
        self.weights: list[float] = []

    def words(self, text: str) -> Words:
        """Cut a text into words; linear in its length."""
        found = Words(text)
        numbers, starts, ends, known = found.numbers, found.starts, found.ends, self._numbers
        for match in _WORD.finditer(text):
            word = match.group()
            number = known.get(word)
            if number is None:
                number = self._learn(word)
            if number >= 0:
                numbers.append(number)
                starts.append(match.start())
                ends.append(match.end())
        return found

    def _learn(self, word: str) -> int:
        form = normal(word)
        if not form:  # only underscores: a line, no word
            self._numbers[word] = -1
            return -1
        number = self._by_form.setdefault(form, len(self._forms))
        if number == len(self._forms):
            self._forms.append(form)
            self.weights.append(SIGN_WEIGHT if (form.isdigit() and len(form) == 1) or _SIGN.match(word) else 1.0)
        self._numbers[word] = number
        return number

    def likeness(self, one: int, other: int) -> float:
        """1 for equal words, `NEARLY` for a slip of one letter (two in words from eight letters), else 0."""
        if one == other:
            return 1.0
        if one < 0 or other < 0:
            return 0.0
        pair = (one, other)
        known = self._likeness.get(pair)
        if known is None:
            known = self._likeness[pair] = self._compare(self._forms[one], self._forms[other])
        return known

    @staticmethod
    def _compare(one: str, other: str) -> float:
        short, long = sorted((len(one), len(other)))
        most = 0 if short < 4 or long > _LONGEST_SLIP or one.isdigit() or other.isdigit() else 1 + (short >= 8)
        if most == 0 or long - short > most:
            return 0.0
        return NEARLY if distance(one, other) <= most else 0.0
