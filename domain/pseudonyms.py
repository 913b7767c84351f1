"""Pseudonyms: labels for people, and texts with labels in place of names, positions carried along.

A label is made from a keyed hash (HMAC-SHA-256): equal in every export with the same key, and not to be undone without
it. A plain hash would be no pseudonym: a million names are tried in a second.
"""

from __future__ import annotations

import hmac
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from domain.mentions import Mention
from domain.text import Block, BlockKind, RichText, Span, SpanKind

KEY_BYTES = 32
SHORTEST = 6
"""Letters of a label: 30 bits, and longer where two people would share one."""
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
ADDRESS, MAIL = "[URL]", "[e-mail]"


class Labels:
    """The labels of all people of an archive. `keys`: everybody's, in an order that only grows at its end."""

    def __init__(self, key: bytes, keys: Iterable[str]) -> None:
        self._key = key
        self._labels: dict[str, str] = {}
        self._taken: set[str] = set()
        for one in keys:
            self.of(one)

    def of(self, person: str) -> str:
        """``P-7F3K9M``; always the same for the same person."""
        found = self._labels.get(person)
        if found is None:
            letters = _spelled(hmac.new(self._key, person.encode(), sha256).digest())
            length = next(one for one in range(SHORTEST, len(letters) + 1) if letters[:one] not in self._taken)
            found = self._labels[person] = f"P-{letters[:length]}"
            self._taken.add(letters[:length])
        return found

    def table(self) -> dict[str, str]:
        """Person to label, as far as they were asked for."""
        return dict(self._labels)


def _spelled(digest: bytes) -> str:
    number, letters = int.from_bytes(digest), []
    for _ in range(len(digest) * 8 // 5):
        number, place = divmod(number, 32)
        letters.append(_LETTERS[place])
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class Edit:
    """[start, end) of the old text becomes `text`."""

    start: int
    end: int
    text: str


def edits_of(plain: str, mentions: Iterable[Mention], labels: Labels, *, mask: bool) -> list[Edit]:
    """What to change: names into labels, and (`mask`) addresses of pages and people into words that say so."""
    edits = [Edit(one.start, one.end, labels.of(one.key)) for one in mentions]
    if mask:
        for pattern, word in ((_MAIL, MAIL), (_ADDRESS, ADDRESS)):
            for match in pattern.finditer(plain):
                if not any(match.start() < one.end and match.end() > one.start for one in edits):
                    edits.append(Edit(match.start(), match.end(), word))
    return sorted(edits, key=lambda one: one.start)


class Changed:
    """A text after its edits (in order, none overlapping): the new one, and where old positions are in it."""

    def __init__(self, plain: str, edits: Sequence[Edit]) -> None:
        self.edits = edits
        parts: list[str] = []
        at = shift = 0
        self._starts: list[int] = []
        self._shifts: list[int] = []
        for one in edits:
            parts += (plain[at : one.start], one.text)
            at = one.end
            shift += len(one.text) - (one.end - one.start)
            self._starts.append(one.start)
            self._shifts.append(shift)
        self.plain = "".join((*parts, plain[at:]))

    def place(self, position: int, *, end: bool = False) -> int:
        """Where an old position is now. One inside a name goes to its label's beginning, or (`end`) to its end."""
        number = bisect_right(self._starts, position - (1 if end else 0)) - 1
        if number < 0:
            return position
        one, shift = self.edits[number], self._shifts[number]
        if position >= one.end:
            return position + shift
        begin = one.start + shift - (len(one.text) - (one.end - one.start))
        return begin + len(one.text) if end else begin


def changed_text(text: RichText, edits: Sequence[Edit], *, links: bool = True) -> RichText:
    """The text with the edits in it. Without `links` no address is kept behind words or images."""
    blocks = []
    for block, start in zip(text.blocks, text.offsets(), strict=True):
        inside = [
            Edit(one.start - start, one.end - start, one.text)
            for one in edits
            if one.start >= start and one.end <= start + len(block.text)
        ]
        blocks.append(_changed_block(block, inside, links=links))
    return RichText(tuple(blocks))


def _changed_block(block: Block, edits: Sequence[Edit], *, links: bool) -> Block:
    made = Changed(block.text, edits)
    spans = []
    for span in block.spans:
        start, end = made.place(span.start), made.place(span.end, end=True)
        if start < end and (links or span.kind is not SpanKind.LINK):
            spans.append(Span(start, end, span.kind, span.href))
    href = block.href if links or block.kind is not BlockKind.IMAGE else None
    return replace(block, text=made.plain, spans=tuple(spans), href=href)
