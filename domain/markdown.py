"""Markdown light: what is written in notes, as the blocks of `domain.text`. No images, no HTML.

Paragraphs (a line break stays one), ``# headings``, ``- lists`` and ``1. lists``, ``> quotes``, code between lines of
three backticks. Inside: ``*emphasis*``, ``**strong**``, backticked code, ``[words](https://…)``, bare addresses, and
``[[tag:Argument]]`` (see `domain.reference`). Every text is a valid note: what is not understood stays as it is.
Time is linear in the length: each character is looked at a few times, whatever stands there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from domain.inline import Token, TokenKind, tokens
from domain.reference import Ref
from domain.text import Block, BlockKind, RichText, Span, SpanKind, clean

MOST_BLOCKS = 2_000
"""What follows them is one plain paragraph: enough for any note, and nobody can freeze the window."""
MOST_SPANS = 400
"""Of one block; later marks stay as they are written."""
_DEEPEST = 6
_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_ITEM = re.compile(r"([ \t]{0,40})(?:([-*+])|(\d{1,9})[.)])[ \t]+(\S.*)")
_QUOTE = re.compile(r"[ \t]{0,3}(>(?:[ \t]?>)*)[ \t]?(.*)")
_FENCE = re.compile(r"[ \t]{0,3}```")


class Named(NamedTuple):
    """What a linked thing is called, and whether it is there (any more)."""

    words: str
    there: bool = True


type TitleOf = Callable[[Ref], Named]


@dataclass
class _Part:
    """A block while its lines are collected."""

    kind: BlockKind
    level: int = 0
    ordered: bool = False
    lines: list[str] = field(default_factory=list)


def rich(text: str, title_of: TitleOf | None = None) -> RichText:
    """A note as blocks. Without `title_of` links show their keys."""
    lines = clean(text).split("\n")
    blocks: list[Block] = []
    for part in _parts(lines):
        block = _block(part, title_of)
        if block.text:
            blocks.append(block)
    return RichText(tuple(blocks))


def plain(text: str, title_of: TitleOf | None = None) -> str:
    """A note as it reads, without marks."""
    return rich(text, title_of).plain


def _parts(lines: list[str]) -> Iterator[_Part]:
    part: _Part | None = None
    count, number = 0, 0
    while number < len(lines):
        line = lines[number]
        number += 1
        new = _opened(line, part)
        if new is part and part is not None:
            continue
        if part is not None:
            yield part
            count += 1
            if count >= MOST_BLOCKS:
                yield _Part(BlockKind.CODE, lines=lines[number - 1 :])
                return
        part = new
        if part is not None and part.kind is BlockKind.CODE:
            number = _fenced(lines, number, part)
    if part is not None:
        yield part


def _opened(line: str, part: _Part | None) -> _Part | None:
    """The part that a line belongs to: the present one (which then has it), a new one, or none."""
    if not line.strip():
        return None
    if _FENCE.match(line):
        return _Part(BlockKind.CODE)
    if match := _HEADING.fullmatch(line):
        return _Part(BlockKind.HEADING, len(match[1]), lines=[match[2].rstrip(" #\t") or match[2]])
    if match := _QUOTE.fullmatch(line):
        return _quoted(match[1].count(">"), match[2], part)
    if match := _ITEM.fullmatch(line):
        level = min(len(match[1].expandtabs(4)) // 2 + 1, _DEEPEST)
        return _Part(BlockKind.LIST_ITEM, level, match[2] is None, [match[4]])
    if part is not None and part.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        part.lines.append(line.strip() if part.kind is BlockKind.LIST_ITEM else line.rstrip())
        return part
    return _Part(BlockKind.PARAGRAPH, lines=[line.strip()])


def _quoted(level: int, words: str, part: _Part | None) -> _Part:
    level = min(level, _DEEPEST)
    if part is not None and part.kind is BlockKind.QUOTE and part.level == level:
        part.lines.append(words.rstrip())
        return part
    return _Part(BlockKind.QUOTE, level, lines=[words.strip()])


def _fenced(lines: list[str], number: int, part: _Part) -> int:
    """Take the lines up to the closing fence; returns the number of the line after it."""
    while number < len(lines):
        line = lines[number]
        number += 1
        if _FENCE.match(line):
            break
        part.lines.append(line)
    return number


def _block(part: _Part, title_of: TitleOf | None) -> Block:
    source = "\n".join(part.lines).strip("\n")
    if part.kind is BlockKind.CODE:
        return Block(BlockKind.CODE, source)
    words, spans = inline(source.strip(), title_of)
    return Block(part.kind, words, part.level, part.ordered, spans=spans)


def inline(source: str, title_of: TitleOf | None = None) -> tuple[str, tuple[Span, ...]]:
    """The words of one block without their marks, and what the marks said."""
    out: list[str] = []
    spans: list[Span] = []
    opened: dict[int, int] = {}
    position = last = 0
    for token in tokens(source, MOST_SPANS):
        out.append(source[last : token.start])
        position += token.start - last
        last = token.end
        if token.kind is TokenKind.CLOSE:
            spans.append(Span(opened.pop(token.pair), position, token.span))
            continue
        if token.kind is TokenKind.OPEN:
            opened[token.pair] = position
            continue
        shown, made = _shown(token, title_of)
        out.append(shown)
        spans += [Span(position, position + len(shown), kind, href) for kind, href in made]
        position += len(shown)
    out.append(source[last:])
    spans = [span for span in spans if span.end > span.start]
    return "".join(out), tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def _shown(token: Token, title_of: TitleOf | None) -> tuple[str, list[tuple[SpanKind, str | None]]]:
    """The words of a token, and the spans over them. What is not there is struck through."""
    made: tuple[SpanKind, str | None]
    if token.kind is TokenKind.CODE:
        return token.words, [(SpanKind.CODE, None)]
    if token.kind is TokenKind.LINK:
        return token.words, [(SpanKind.LINK, token.href)]
    if token.kind is TokenKind.REF and token.ref is not None:
        named = title_of(token.ref) if title_of is not None else Named(token.ref.key)
        made = (SpanKind.LINK, token.ref.href) if named.there else (SpanKind.STRIKE, None)
        return token.words or named.words, [made]
    return token.words, []
