"""A text with what was put in and what was taken out, as something that can be laid out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.text import NO_TEXT, RichText
from domain.worddiff import Part, Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """[start, end) of the shown text that was added or taken."""

    start: int
    end: int
    part: Part


def difference(pieces: Iterable[Piece]) -> tuple[RichText, tuple[Mark, ...]]:
    """Both texts in one, in paragraphs; positions are code points of its plain form."""
    words, marks, place = [], [], 0
    for piece in pieces:
        end = place + len(piece.text)
        if piece.part is not Part.SAME and piece.text:
            marks.append(Mark(place, end, piece.part))
        words.append(piece.text)
        place = end
    plain = "".join(words)
    return (RichText.from_parts(plain, None) if plain else NO_TEXT), tuple(marks)
