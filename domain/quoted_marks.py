"""Marked passages: what a comment shows as quoted, by a quote block, by ``>`` at the line or by quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.text import BlockKind, RichText

LONGEST = 4000
"""Longer stretches between quotation marks are two marks that have nothing to do with each other."""
_QUOTED_LINES = re.compile(r"^[ \t]*(?:>|&gt;)[^\n]*(?:\n[ \t]*(?:>|&gt;)[^\n]*)*", re.MULTILINE)
_BETWEEN = re.compile(
    "|".join(
        (
            rf"[„‟]([^„“”‟\"]{{1,{LONGEST}}})[“”\"]",
            rf"“([^„“”]{{1,{LONGEST}}})[”“]",
            rf"”([^„“”]{{1,{LONGEST}}})”",
            rf"»([^»«]{{1,{LONGEST}}})«",
            rf"«([^»«]{{1,{LONGEST}}})»",
            rf"‚([^‚‘]{{1,{LONGEST}}}?)[‘’](?!\w)",
            rf"(?<!\w)‘([^‘\n]{{1,{LONGEST}}}?)’(?!\w)",
            rf"›([^›‹]{{1,{LONGEST}}})‹",
            rf"‹([^›‹]{{1,{LONGEST}}})›",
            rf"[「『]([^「」『』]{{1,{LONGEST}}})[」』]",
            rf"(?<!\w)\"(?=[^\s\"])([^\"]{{1,{LONGEST}}})(?<!\s)\"(?!\w)",
            rf"``([^`]{{1,{LONGEST}}})''",
        )
    )
)
OMISSION = re.compile(r"[\[(]\s*(?:…|\.{2,}|\.\s\.\s\.|\*{3})\s*[\])]|…|\.{3,}|\.\s\.\s\.")


@dataclass(frozen=True, slots=True)
class Marked:
    """[start, end) in code points of the plain text, without the marks.

    `block`: a block or lines, that may hold passages from several places and words of the one who quotes.
    """

    start: int
    end: int
    block: bool


def marked_passages(text: RichText) -> list[Marked]:
    """In reading order, not overlapping; what stands inside another one is not told apart."""
    found: list[Marked] = []
    for block, start in zip(text.blocks, text.offsets(), strict=True):
        if block.kind is BlockKind.QUOTE:
            found.append(Marked(start, start + len(block.text), True))
        elif block.kind is not BlockKind.CODE:
            found += _in_block(block.text, start)
    return found


def _in_block(text: str, offset: int) -> Iterator[Marked]:
    at = 0
    for lines in _QUOTED_LINES.finditer(text) if ">" in text or "&gt;" in text else ():
        yield from _between(text, at, lines.start(), offset)
        yield Marked(offset + lines.start(), offset + lines.end(), True)
        at = lines.end()
    yield from _between(text, at, len(text), offset)


def _between(text: str, first: int, last: int, offset: int) -> Iterator[Marked]:
    for match in _BETWEEN.finditer(text, first, last):
        yield Marked(offset + match.start(match.lastindex or 0), offset + match.end(match.lastindex or 0), False)
