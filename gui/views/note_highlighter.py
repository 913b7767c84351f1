"""Quiet colours in a note that is being written: marks step back, what they mean shows."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from domain.inline import Token, TokenKind, styles
from domain.text import SpanKind
from gui.text import Positions
from gui.theme import Theme

LONGEST = 4_000
"""A longer line is left as it is: colours are not worth waiting for."""
MOST = 200
_START = re.compile(r"[ \t]{0,40}(?:(#{1,6})[ \t]+(?=\S)|(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)|(>(?:[ \t]?>)*))")
_FENCE = re.compile(r"[ \t]{0,3}```")
_CODE = 1


class NoteHighlighter(QSyntaxHighlighter):
    """Colours line by line."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._forms: dict[str, QTextCharFormat] = {}
        self._read_theme()
        theme.changed.connect(self._renew)

    def _renew(self) -> None:
        self._read_theme()
        self.rehighlight()

    def _read_theme(self) -> None:
        theme = self._theme
        self._forms = {name: QTextCharFormat() for name in ("mark", "link", "strong", "emphasis", "code", "quote")}
        self._forms["mark"].setForeground(theme.colour("secondary"))
        self._forms["quote"].setForeground(theme.colour("secondary"))
        self._forms["link"].setForeground(theme.colour("link"))
        self._forms["strong"].setFontWeight(QFont.Weight.DemiBold)
        self._forms["emphasis"].setFontItalic(True)
        self._forms["code"].setFontFamilies([theme.code_font().family()])
        self._forms["code"].setForeground(theme.colour("secondary"))

    def highlightBlock(self, text: str) -> None:
        inside = self.previousBlockState() == _CODE
        fence = _FENCE.match(text) is not None
        self.setCurrentBlockState(_CODE if inside != fence else 0)
        if inside or fence:
            self.setFormat(0, len(text), self._forms["code"])
            return
        if len(text) > LONGEST or not text:
            return
        start = _START.match(text)
        if start is not None:
            if start[1] or start[2]:
                self.setFormat(0, self._units(text), self._forms["strong" if start[1] else "quote"])
            self.setFormat(start.start(), start.end(), self._forms["mark"])
        self._inline(text)

    @staticmethod
    def _units(text: str) -> int:
        return Positions(text).utf16_length

    def _inline(self, text: str) -> None:
        positions = Positions(text)
        for start, end, token in styles(text, MOST):
            first = positions.utf16(start)
            self.setFormat(first, positions.utf16(end) - first, self._form(token))

    def _form(self, token: Token) -> QTextCharFormat:
        match token.kind:
            case TokenKind.LINK | TokenKind.REF:
                return self._forms["link"]
            case TokenKind.CODE:
                return self._forms["code"]
            case TokenKind.CLOSE:
                return self._forms["strong" if token.span is SpanKind.STRONG else "emphasis"]
            case _:
                return self._forms["mark"]
