"""A few lines of a note in a list row: emphasis, links and what is gone, as formats of one wrapped layout."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from domain.text import Span, SpanKind
from gui.delegates.wrapped import LONGEST, wrapped
from gui.text import Positions
from gui.theme import Theme


def note_layout(
    theme: Theme, words: str, spans: Sequence[Span], font: QFont, width: int, lines: int
) -> tuple[QTextLayout, int]:
    """The layout and its height in px."""
    words = words[:LONGEST]
    return wrapped(words, font, width, lines, formats(theme, words, spans))


def formats(theme: Theme, words: str, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
    """What the spans look like."""
    positions = Positions(words)
    found = []
    for span in spans:
        if span.start >= len(words):
            continue
        part = QTextLayout.FormatRange()
        part.start = positions.utf16(span.start)
        part.length = positions.utf16(min(span.end, len(words))) - part.start
        part.format = _format(theme, span)
        found.append(part)
    return found


def _format(theme: Theme, span: Span) -> QTextCharFormat:
    form = QTextCharFormat()
    match span.kind:
        case SpanKind.EMPHASIS:
            form.setFontItalic(True)
        case SpanKind.STRONG:
            form.setFontWeight(QFont.Weight.DemiBold)
        case SpanKind.CODE:
            form.setFontFamilies([theme.code_font().family()])
        case SpanKind.LINK:
            form.setForeground(theme.colour("link"))
        case SpanKind.STRIKE:
            form.setFontStrikeOut(True)
            form.setForeground(theme.colour("secondary"))
    return form
