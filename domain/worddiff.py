"""Differences between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
LONGEST = 50_000
"""Words of longer texts are compared paragraph by paragraph first: comparing is quadratic in the worst case."""


class Part(StrEnum):
    SAME = "same"
    ADDED = "added"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the old text (taken), of the new one (added), or of both (same)."""

    part: Part
    text: str


def word_diff(old: str, new: str) -> list[Piece]:
    """The old text as the pieces that are not ADDED, the new one as those that are not TAKEN, in order."""
    if len(old) + len(new) > LONGEST:
        return _joined(_by_lines(old, new))
    return _joined(_compared(_WORD.findall(old), _WORD.findall(new)))


def _by_lines(old: str, new: str) -> Iterator[Piece]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        left, right = "".join(before[a:b]), "".join(after[c:d])
        if kind == "equal":
            yield Piece(Part.SAME, left)
        elif kind == "replace" and len(left) + len(right) <= LONGEST:
            yield from _compared(_WORD.findall(left), _WORD.findall(right))
        else:
            yield Piece(Part.TAKEN, left)
            yield Piece(Part.ADDED, right)


def _compared(old: list[str], new: list[str]) -> Iterator[Piece]:
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > 4000).get_opcodes():
        if old[a:b] == new[c:d]:
            yield Piece(Part.SAME, "".join(old[a:b]))
        else:
            yield Piece(Part.TAKEN, "".join(old[a:b]))
            yield Piece(Part.ADDED, "".join(new[c:d]))


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Neighbours of one kind as one; a single blank between two changes belongs to both."""
    result: list[Piece] = []
    for piece in _bridged([piece for piece in pieces if piece.text]):
        if result and result[-1].part is piece.part:
            result[-1] = Piece(piece.part, result[-1].text + piece.text)
        elif len(result) > 1 and piece.part is Part.TAKEN and result[-1].part is Part.ADDED:
            if result[-2].part is Part.TAKEN:
                result[-2] = Piece(Part.TAKEN, result[-2].text + piece.text)
            else:
                result.insert(-1, piece)
        else:
            result.append(piece)
    return result


def _bridged(pieces: list[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        inside = 0 < number < len(pieces) - 1
        around = inside and pieces[number - 1].part is not Part.SAME and pieces[number + 1].part is not Part.SAME
        if piece.part is Part.SAME and around and piece.text.isspace() and "\n" not in piece.text:
            yield Piece(Part.TAKEN, piece.text)
            yield Piece(Part.ADDED, piece.text)
        else:
            yield piece
