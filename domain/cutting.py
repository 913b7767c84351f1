"""Cutting: comments that a coder splits or joins, as stretches of the texts that were captured.

Everything here counts in code points. A `Stretch` is a part of one captured text; a comment as it is read consists of
one stretch, or of several where comments were joined. What a layout says is where each letter went.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.annotation import CONTEXT
from domain.text import Block, BlockKind, RichText, Span, joined
from domain.worddiff import Part, word_diff

KEPT = 0.5
"""So much of the words on one side of a cut must be there still for the cut to be found again."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Somebody split the captured text of comment `source` at `at`; what follows is the comment `part`.

    `version` of the text, and the letters `before` and `after`, say which place that was.
    """

    part: int
    source: int
    at: int
    version: int = 1
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """[start, end) of the captured text of `source` (in that version), at `offset` of the comment that is read."""

    source: int
    version: int
    start: int
    end: int
    offset: int = 0

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Whole:
    """A comment as it is read: its text, and what it consists of."""

    text: RichText
    stretches: tuple[Stretch, ...]


type Layout = Mapping[int, Whole]
"""The comments that are touched by splitting and joining, by their ids."""


def context(text: str, at: int) -> tuple[str, str]:
    """The letters on both sides of a place."""
    return text[max(0, at - CONTEXT) : at], text[at : at + CONTEXT]


def slice_of(text: RichText, start: int, end: int) -> tuple[RichText, int, int]:
    """[start, end) of a text with its structure, and where it really begins and ends: cut edges have no blanks."""
    length = len(text.plain)
    pieces = [
        (block, max(start - offset, 0), min(end - offset, len(block.text)), offset)
        for block, offset in zip(text.blocks, text.offsets(), strict=True)
        if (offset < end and offset + len(block.text) > start) or (not block.text and start <= offset < max(end, 1))
    ]
    if start > 0:
        while pieces and _blank(pieces[0]):
            del pieces[0]
    if end < length:
        while pieces and _blank(pieces[-1]):
            del pieces[-1]
    if not pieces:
        return RichText(), start, start
    block, low, high, offset = pieces[0]
    if start > 0:
        low += len(block.text[low:high]) - len(block.text[low:high].lstrip())
        pieces[0] = block, low, high, offset
    first = offset + low
    block, low, high, offset = pieces[-1]
    if end < length:
        high = low + len(block.text[low:high].rstrip())
        pieces[-1] = block, low, high, offset
    return RichText(tuple(_cut_block(*piece[:3]) for piece in pieces)), first, offset + high


def _blank(piece: tuple[Block, int, int, int]) -> bool:
    block, low, high, _ = piece
    return not block.href and not block.text[low:high].strip()


def _cut_block(block: Block, low: int, high: int) -> Block:
    if low == 0 and high == len(block.text):
        return block
    spans = tuple(
        Span(max(span.start, low) - low, min(span.end, high) - low, span.kind, span.href)
        for span in block.spans
        if span.start < high and span.end > low
    )
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.IMAGE else block.kind
    return replace(block, kind=kind, text=block.text[low:high], spans=spans)


def chained(wholes: Sequence[Whole]) -> Whole:
    """Several comments one after the other, as one: each begins a new paragraph."""
    text = joined(whole.text for whole in wholes)
    offsets, at, stretches = text.offsets(), 0, list[Stretch]()
    for whole in wholes:
        first = offsets[at] if whole.text.blocks else len(text.plain)
        stretches += [replace(one, offset=one.offset + first) for one in whole.stretches]
        at += len(whole.text.blocks)
    return Whole(text, tuple(stretches))


# -- further captures --
def carried(old: str, at: int, new: str) -> int | None:
    """Where a cut in `old` is in `new`; None if the words on neither side of it are there, or nothing would be cut."""
    if old == new:
        return at
    before, after = context(old, at)
    place = new.find(before + after)
    if place >= 0 and new.find(before + after, place + 1) < 0:
        return _inside(place + len(before), new)
    return _inside(_aligned(old, at, new), new)


def _inside(at: int | None, text: str) -> int | None:
    return at if at is not None and text[:at].strip() and text[at:].strip() else None


def _aligned(old: str, at: int, new: str) -> int | None:
    """By the words that are equal in both texts: at the first one behind the cut, else behind the last one before."""
    there = here = 0
    left: int | None = None
    right: int | None = None
    kept = [0, 0]
    for piece in word_diff(old, new):
        length = len(piece.text)
        if piece.part is Part.SAME:
            kept[0] += _solid(piece.text[max(0, at - CONTEXT - there) : max(0, at - there)])
            kept[1] += _solid(piece.text[max(0, at - there) : max(0, at + CONTEXT - there)])
            if there < at and piece.text[: at - there].strip():
                left = here + min(length, at - there)
            if there + length > at and right is None and piece.text[max(0, at - there) :].strip():
                right = here + max(0, at - there)
        there += length * (piece.part is not Part.ADDED)
        here += length * (piece.part is not Part.TAKEN)
    before, after = (_solid(side) for side in context(old, at))
    if after and kept[1] >= KEPT * after:
        return right
    return left if before and kept[0] >= KEPT * before else None


def _solid(text: str) -> int:
    return sum(not letter.isspace() for letter in text)


# -- where letters went --
@dataclass(frozen=True, slots=True)
class Landing:
    """Where a passage is after a change: [start, end) of `comment`, and which share of its letters that is."""

    comment: int
    start: int
    end: int
    share: float


def landing(passage: tuple[int, int], old: Whole, now: Layout) -> Landing | None:
    """The comment that has most letters of a passage of `old`, and where it has them; None if none has any."""
    found: dict[int, tuple[int, int, int]] = {}
    total = 0
    for source, version, start, end in _letters(passage, old):
        total += end - start
        for comment, low, high in _places(now, source, version, start, end):
            first, last, count = found.get(comment, (low, high, 0))
            found[comment] = min(first, low), max(last, high), count + high - low
    if not found:
        return None
    comment, (first, last, count) = max(found.items(), key=lambda item: item[1][2])
    return Landing(comment, first, last, count / total)


def _letters(passage: tuple[int, int], whole: Whole) -> Iterable[tuple[int, int, int, int]]:
    start, end = passage
    for one in whole.stretches:
        low, high = max(start, one.offset), min(end, one.offset + one.length)
        if low < high:
            shift = one.start - one.offset
            yield one.source, one.version, low + shift, high + shift


def _places(now: Layout, source: int, version: int, start: int, end: int) -> Iterable[tuple[int, int, int]]:
    for comment, whole in now.items():
        for one in whole.stretches:
            low, high = max(start, one.start), min(end, one.end)
            if (one.source, one.version) == (source, version) and low < high:
                yield comment, low - one.start + one.offset, high - one.start + one.offset


# -- laying out --
@dataclass(frozen=True, slots=True)
class Source:
    """A captured comment: its text in its present version, and those before by their numbers, newest first."""

    version: int
    text: RichText
    before: Mapping[int, RichText]

    def in_version(self, version: int) -> RichText | None:
        return self.text if version == self.version else self.before.get(version)


def lay_out(sources: Mapping[int, Source], cuts: Sequence[Cut], joins: Sequence[tuple[int, int]]) -> Layout:
    """The comments that these mendings make of captured ones.

    `joins`: (comment, the one that it goes on in), in the order in which they were made. One whose other comment is
    not there stands alone again.
    """
    pieces: dict[int, Whole] = {}
    for number, source in sources.items():
        pieces |= pieces_of(number, source, [one for one in cuts if one.source == number])
    holder_of = {one: other for one, other in joins if one in pieces and other in pieces}
    inside: dict[int, list[int]] = {}
    for one, other in holder_of.items():
        if not _circular(one, holder_of):
            inside.setdefault(other, []).append(one)
    held = {one for ones in inside.values() for one in ones}
    return {number: chained([pieces[one] for one in flat(number, inside)]) for number in pieces if number not in held}


def _circular(one: int, holder_of: Mapping[int, int]) -> bool:
    at, seen = one, {one}
    while at in holder_of:
        at = holder_of[at]
        if at in seen:
            return True
        seen.add(at)
    return False


def flat(number: int, inside: Mapping[int, Sequence[int]]) -> list[int]:
    """A comment and what went into it, and into that, in the order of the text."""
    found, waiting = [], [number]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(reversed(inside.get(one, ())))
    return found


def pieces_of(number: int, source: Source, cuts: Sequence[Cut]) -> dict[int, Whole]:
    """The captured comment and what is cut off it. A part whose place is not found any more is as it was last."""
    found = _pieces(number, source, source.version, cuts)
    for version in source.before:
        missing = [one for one in cuts if one.part not in found]
        if not missing:
            break
        then = _pieces(number, source, version, cuts)
        found |= {one.part: then[one.part] for one in missing if one.part in then}
    return found | {one.part: Whole(RichText(), ()) for one in cuts if one.part not in found}


def _pieces(number: int, source: Source, version: int, cuts: Sequence[Cut]) -> dict[int, Whole]:
    """By the cuts that are found in this version of the text; none of them leaves nothing on a side."""
    text = source.in_version(version)
    if text is None:
        return {}
    plain = text.plain
    placed: list[tuple[int, int]] = []
    for one in cuts:
        made_on = source.in_version(one.version)
        at = one.at if one.version == version else carried(made_on.plain, one.at, plain) if made_on else None
        if at is not None:
            placed.append((at, one.part))
    found: dict[int, Whole] = {}
    end = len(plain)
    for at, part in sorted(placed, reverse=True):
        piece, low, high = slice_of(text, at, end)
        if piece and plain[:at].strip():
            found[part] = Whole(piece, (Stretch(number, version, low, high),))
            end = at
    piece, low, high = slice_of(text, 0, end)
    return {number: Whole(piece, (Stretch(number, version, low, high),)), **found}
