"""Anchoring: where the passage of an annotation stands in another version of its text.

The steps and weights are those of Hypothesis's client (quotation 50, prefix 20, suffix 20, position 2), with what
it lacks: a least score, below which a passage is an orphan, and a least likeness of the quotation itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.annotation import CONTEXT, Certainty, Selector
from domain.approximate import search
from domain.worddiff import Part, word_diff

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
SURE, UNSURE = 0.75, 0.5
LEAST_LIKENESS = 0.6
"""A passage of which more than two fifths was changed is another passage, whatever stands around it."""
STRANGE = 0.5
"""A side of which less than half is as it was. With two of them a passage that was changed, or that is shorter than
its surroundings were, is another one that happens to be like it; with one of them, one that was changed much."""
MUCH = 0.75
MOST_ERRORS = 256
MOST_PLACES = 1000
"""So many equal places are weighed at most: those nearest to where it stood."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """[start, end) in the new text, in code points, and how well it fits (0 to 1)."""

    start: int
    end: int
    score: float

    @property
    def certainty(self) -> Certainty:
        return certainty(self.score)


def certainty(score: float) -> Certainty:
    """≥ 0.75: carried. ≥ 0.5: carried, to be checked. Below: an orphan."""
    if score >= SURE:
        return Certainty.CARRIED
    return Certainty.CHECK if score >= UNSURE else Certainty.ORPHAN


def anchor(selector: Selector, text: str, old: str | None = None) -> Anchor | None:
    """The best place of the passage in `text`; None if there is none with a score of at least `UNSURE`.

    `old`: the whole text that the selector was made on, if it is known: what was put in or left out within the passage
    can then be told from another passage.
    """
    candidates = list(_candidates(selector, text))
    if old is not None and not any(text[one.start : one.end] == selector.exact for one in candidates):
        candidates += _aligned(selector, old, text)
    found = max(candidates, key=lambda one: one.score, default=None)
    return found if found is not None and found.certainty is not Certainty.ORPHAN else None


def _candidates(selector: Selector, text: str) -> Iterable[Anchor]:
    exact = selector.exact
    if not exact:
        return
    starts = sorted(_occurrences(text, exact), key=lambda start: abs(start - selector.start))
    for start in starts[:MOST_PLACES]:
        yield Anchor(start, start + len(exact), _score(selector, text, start, start + len(exact), 1.0))
    if starts:
        return
    most = min(MOST_ERRORS, int(len(exact) * (1 - LEAST_LIKENESS)))
    matches = sorted(search(text, exact, most), key=lambda match: abs(match.start - selector.start))
    for match in matches[:MOST_PLACES]:
        if match.start < match.end:
            start, end = _whole_words(selector, text, match.start, match.end)
            yield Anchor(start, end, _score(selector, text, start, end, 1 - match.errors / len(exact)))


def _aligned(selector: Selector, old: str, text: str) -> Iterable[Anchor]:
    """From the first to the last word of the passage that is still there, by what is equal in both texts."""
    at = [0, 0]
    first: int | None = None
    last = kept = 0
    for piece in word_diff(old, text):
        length = len(piece.text)
        low, high = max(selector.start, at[0]), min(selector.end, at[0] + length)
        if piece.part is Part.SAME and low < high and piece.text[low - at[0] : high - at[0]].strip():
            shift = at[1] - at[0]
            first, last, kept = low + shift if first is None else first, high + shift, kept + high - low
        at[0] += length * (piece.part is not Part.ADDED)
        at[1] += length * (piece.part is not Part.TAKEN)
    if first is None:
        return
    likeness = kept / len(selector.exact) * min(1.0, len(selector.exact) / (last - first))
    if likeness >= LEAST_LIKENESS:
        yield Anchor(first, last, _score(selector, text, first, last, likeness))


def _occurrences(text: str, exact: str) -> Iterable[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _whole_words(selector: Selector, text: str, start: int, end: int) -> tuple[int, int]:
    """A passage that began or ended with a whole word does so again."""
    exact = selector.exact
    if exact[0].isalnum() and not selector.prefix[-1:].isalnum():
        while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
            start -= 1
    if exact[-1].isalnum() and not selector.suffix[:1].isalnum():
        while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            end += 1
    return start, end


def _score(selector: Selector, text: str, start: int, end: int, likeness: float) -> float:
    prefix, suffix = selector.prefix, selector.suffix
    before = _likeness(text[max(0, start - len(prefix)) : start], prefix)
    after = _likeness(text[end : end + len(suffix)], suffix)
    if _is_another(likeness, before, after, len(selector.exact)):
        return 0.0
    near = 1 - min(1.0, abs(start - selector.start) / max(1, len(text)))
    weighed = _QUOTE * likeness + _PREFIX * before + _SUFFIX * after + _POSITION * near
    return weighed / (_QUOTE + _PREFIX + _SUFFIX + _POSITION)


def _is_another(likeness: float, before: float, after: float, length: int) -> bool:
    if max(before, after) < STRANGE:
        return likeness < 1 or length < CONTEXT
    return likeness < MUCH and min(before, after) < STRANGE


def _likeness(text: str, pattern: str) -> float:
    """How much of the pattern is in the text; what had no surroundings finds none missing."""
    if not pattern:
        return 1.0
    if not text:
        return 0.0
    return 1 - search(text, pattern, len(pattern))[0].errors / len(pattern)
