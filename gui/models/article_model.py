"""ArticleModel: where the pieces of an article's text stand in the document that shows it.

The document has a heading of ours above the text, other gaps between blocks, and counts UTF-16 units;
all that Threadmark stores counts code points of the plain text. This is the table between the two.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from gui.text import Positions


@dataclass(frozen=True)
class Piece:
    """`plain` and `document` are the starts of the same text in the two countings."""

    plain: int
    document: int
    positions: Positions
    length: int


class ArticleModel:
    """Filled piece by piece, in order, while the document is built."""

    def __init__(self, plain: str = "") -> None:
        self.plain = plain
        self._pieces: list[Piece] = []
        self._plain_starts: list[int] = []
        self._document_starts: list[int] = []

    def add(self, plain: int, document: int, text: str) -> None:
        """`text` stands at `plain` of the plain text and begins at `document`."""
        self._pieces.append(Piece(plain, document, Positions(text), len(text)))
        self._plain_starts.append(plain)
        self._document_starts.append(document)

    def document_position(self, plain: int) -> int:
        """A plain position in the document; inside a gap: the end of the piece before."""
        if not self._pieces:
            return 0
        piece = self._pieces[max(0, bisect_right(self._plain_starts, plain) - 1)]
        inside = max(0, min(plain - piece.plain, piece.length))
        return piece.document + piece.positions.utf16(inside)

    @property
    def first(self) -> int:
        """Where the text begins in the document."""
        return self._document_starts[0] if self._document_starts else 0

    def plain_position(self, document: int) -> int:
        """A document position in the plain text; in what is not text: the nearest end of a piece."""
        if not self._pieces:
            return 0
        number = bisect_right(self._document_starts, document) - 1
        if number < 0:
            return self._pieces[0].plain
        piece = self._pieces[number]
        return piece.plain + piece.positions.codepoint(min(document - piece.document, piece.positions.utf16_length))

    def range_of(self, first: int, last: int) -> tuple[int, int] | None:
        """[start, end) in the plain text of a stretch of the document; None if no text is in it."""
        start, end = self.plain_position(min(first, last)), self.plain_position(max(first, last))
        while start < end and self.plain[start] == "\n":
            start += 1
        while end > start and self.plain[end - 1] == "\n":
            end -= 1
        return (start, end) if start < end else None
