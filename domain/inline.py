"""The marks inside a line of Markdown light, found in one pass: for rendering, and for colouring what is typed."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum, auto

from domain.reference import PATTERN, Ref, of_match
from domain.text import SpanKind

_ADDRESS = r"https?://[^\s()<>\[\]*`]++(?:\([^\s()<>]*+\)[^\s()<>\[\]*`]*+)*+"
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    rf"|(?P<ref>{PATTERN})"
    rf"|\[(?P<words>[^\[\]\n]{{1,1000}})\]\((?P<href>{_ADDRESS})\)"
    rf"|(?P<bare>{_ADDRESS})"
    r"|(?P<stars>\*+)"
)
_TICKS = re.compile("`+")
_TRAILING = ".,;:!?'\"…"


class TokenKind(Enum):
    """What a stretch of the source is."""

    OPEN = auto()
    CLOSE = auto()
    CODE = auto()
    LINK = auto()
    REF = auto()
    ESCAPE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """[start, end) of the source. `words`: what is shown of it. `pair` joins an opening mark with its closing one."""

    kind: TokenKind
    start: int
    end: int
    words: str = ""
    href: str | None = None
    ref: Ref | None = None
    span: SpanKind = SpanKind.EMPHASIS
    pair: int = -1


def tokens(source: str, most: int) -> list[Token]:
    """The marks of one block, in order; those that have no partner are left out, and all behind the first `most`."""
    reader = _Reader(source)
    reader.read(most)
    return [token for token in reader.found if token.kind is not TokenKind.OPEN or token.pair in reader.closed]


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Token] = []
        self.closed: set[int] = set()
        self._open: dict[SpanKind, int] = {}
        self._ticks: dict[int, list[int]] | None = None
        self._pairs = 0

    def read(self, most: int) -> None:
        position = 0
        while len(self.found) < 2 * most:
            match = _TOKEN.search(self.source, position)
            if match is None:
                return
            position = match.end()
            if match["ticks"]:
                position = self._code(match.start(), position)
            elif match["stars"]:
                self._stars(match.start(), position)
            else:
                position = self._simple(match)

    def _simple(self, match: re.Match[str]) -> int:
        start, end = match.span()
        if match["escaped"]:
            self.found.append(Token(TokenKind.ESCAPE, start, end, match["escaped"]))
        elif match["ref"]:
            inside = self.source[start + 2 : end - 2]
            kind, _, key = inside.partition(":")
            ref, words = of_match(kind, key)
            self.found.append(Token(TokenKind.REF, start, end, words, ref=ref))
        elif match["href"]:
            self.found.append(Token(TokenKind.LINK, start, end, match["words"], match["href"]))
        else:
            address = match["bare"].rstrip(_TRAILING)
            end = start + len(address)
            self.found.append(Token(TokenKind.LINK, start, end, address, address))
        return end

    def _code(self, start: int, end: int) -> int:
        """Code runs to the next run of as many backticks; without one they are only backticks."""
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self.source):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        length = end - start
        runs = self._ticks.get(length, [])
        place = bisect_left(runs, end)
        if place == len(runs):
            return end
        words = self.source[end : runs[place]]
        self.found.append(Token(TokenKind.CODE, start, runs[place] + length, words.strip() or words))
        return runs[place] + length

    def _stars(self, start: int, end: int) -> None:
        """One star is emphasis, two are strong, three both; four or more, or stars among blanks, are stars."""
        if end - start > 3:
            return
        before, after = self.source[start - 1 : start], self.source[end : end + 1]
        if before.strip():
            for kind, length in ((SpanKind.STRONG, 2), (SpanKind.EMPHASIS, 1)):
                if end - start >= length and kind in self._open:
                    pair = self._open.pop(kind)
                    self.closed.add(pair)
                    self.found.append(Token(TokenKind.CLOSE, start, start + length, span=kind, pair=pair))
                    start += length
        if after.strip():
            for kind, length in ((SpanKind.STRONG, 2), (SpanKind.EMPHASIS, 1)):
                if end - start >= length and kind not in self._open:
                    self._open[kind] = self._pairs
                    self.found.append(Token(TokenKind.OPEN, start, start + length, span=kind, pair=self._pairs))
                    self._pairs += 1
                    start += length


def styles(source: str, most: int) -> list[tuple[int, int, Token]]:
    """What an editor colours: [start, end) of the source with what it is; marks themselves have the kind OPEN."""
    found: list[tuple[int, int, Token]] = []
    opened: dict[int, Token] = {}
    for token in tokens(source, most):
        if token.kind is TokenKind.OPEN:
            opened[token.pair] = token
        elif token.kind is TokenKind.CLOSE:
            first = opened.pop(token.pair)
            found.append((first.end, token.start, token))
            found += [(one.start, one.end, replace(one, kind=TokenKind.OPEN)) for one in (first, token)]
        else:
            found.append((token.start, token.end, token))
    return found
