"""Text as blocks: paragraphs, headings, list items, quotes, code and images, with inline spans.

The plain text of a `RichText` is what every position in Threadmark counts in: Unicode code
points, half-open, LF only. Blocks are joined by one blank line (consecutive list items by a
line break), so plain text and structure determine each other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

PARAGRAPH_GAP = "\n\n"
ITEM_GAP = "\n"
# C0 controls except TAB and LF, C1 controls, lone surrogates, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    IMAGE = "image"


class SpanKind(StrEnum):
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    LINK = "link"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True)
class Span:
    """An inline stretch of one block: [start, end) in code points of the block's text."""

    start: int
    end: int
    kind: SpanKind
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like unit. `level`: heading 1-6, list or quote nesting from 1, else 0.

    The text of an image is its alternative text or caption; `href` is its address (never fetched).
    """

    kind: BlockKind
    text: str
    level: int = 0
    ordered: bool = False
    href: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class RichText:
    """A text of blocks, immutable."""

    blocks: tuple[Block, ...] = ()

    @classmethod
    def from_plain(cls, plain: str) -> RichText:
        """Paragraphs from text in which a blank line separates them."""
        parts = re.split(r"\n[ \t]*\n\s*", clean(plain).strip("\n"))
        return cls(tuple(Block(BlockKind.PARAGRAPH, part) for part in parts if part.strip()))

    @property
    def plain(self) -> str:
        """The text that all selectors refer to."""
        return "".join(gap + block.text for gap, block in zip(self._gaps(), self.blocks, strict=True))

    @property
    def digest(self) -> str:
        """SHA-256 (hex) over the plain text as UTF-8."""
        return sha256(self.plain.encode()).hexdigest()

    def offsets(self) -> list[int]:
        """Where each block starts in the plain text, in code points."""
        position, result = 0, []
        for gap, block in zip(self._gaps(), self.blocks, strict=True):
            position += len(gap)
            result.append(position)
            position += len(block.text)
        return result

    def structure(self) -> str | None:
        """What the plain text does not say, as JSON; None for a text of bare paragraphs."""
        if all(_is_bare(block) for block in self.blocks):
            return None
        return json.dumps([_block_shape(block) for block in self.blocks], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_parts(cls, plain: str, structure: str | None) -> RichText:
        """The inverse of (`plain`, `structure`)."""
        if structure is None:
            return (
                cls(tuple(Block(BlockKind.PARAGRAPH, part) for part in plain.split(PARAGRAPH_GAP))) if plain else cls()
            )
        blocks: list[Block] = []
        position = 0
        for shape in json.loads(structure):
            block = _block_from(shape, "")
            if blocks:
                position += len(_gap(blocks[-1], block))
            end = position + int(shape["n"])
            blocks.append(_block_from(shape, plain[position:end]))
            position = end
        return cls(tuple(blocks))

    def _gaps(self) -> Iterator[str]:
        before: Block | None = None
        for block in self.blocks:
            yield _gap(before, block) if before else ""
            before = block

    def __bool__(self) -> bool:
        return any(block.text or block.href for block in self.blocks)


NO_TEXT = RichText()


def clean(text: str) -> str:
    """Make text storable everywhere: LF line ends, no control characters, no lone surrogates."""
    return _UNPRINTABLE.sub("", _LINE_END.sub("\n", text))


def joined(texts: Iterable[RichText]) -> RichText:
    """Several texts one after the other."""
    return RichText(tuple(block for text in texts for block in text.blocks))


def _gap(before: Block, block: Block) -> str:
    both_items = before.kind is block.kind is BlockKind.LIST_ITEM
    return ITEM_GAP if both_items else PARAGRAPH_GAP


def _is_bare(block: Block) -> bool:
    text = block.text
    return (
        block == Block(BlockKind.PARAGRAPH, text)
        and bool(text)
        and PARAGRAPH_GAP not in text
        and not text.startswith("\n")
        and not text.endswith("\n")
    )


def _block_shape(block: Block) -> dict[str, Any]:
    shape: dict[str, Any] = {"k": block.kind.value, "n": len(block.text)}
    if block.level:
        shape["l"] = block.level
    if block.ordered:
        shape["o"] = 1
    if block.href:
        shape["h"] = block.href
    if block.spans:
        shape["s"] = [[s.start, s.end, s.kind.value] + ([s.href] if s.href else []) for s in block.spans]
    return shape


def _block_from(shape: dict[str, Any], text: str) -> Block:
    spans = tuple(Span(s[0], s[1], SpanKind(s[2]), s[3] if len(s) > 3 else None) for s in shape.get("s", ()))
    return Block(BlockKind(shape["k"]), text, shape.get("l", 0), bool(shape.get("o")), shape.get("h"), spans)
