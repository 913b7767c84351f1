"""A few wrapped lines of text in a list row: broken between words, inside a word only where it has to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

LONGEST = 2000
"""UTF-16 units that are laid out at most; a row shows a few lines only."""


def wrapped(
    text: str, font: QFont, width: int, lines: int, formats: Sequence[QTextLayout.FormatRange] = ()
) -> tuple[QTextLayout, int]:
    """The layout of the first `lines` lines at `width` px, and its height in px."""
    layout = QTextLayout(text[:LONGEST], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    height = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, round(height)


def wrap_mode(text: str, longest: int) -> QTextOption.WrapMode:
    """Between words, or anywhere if one is longer than `longest`: Qt looks through all of a word for each of its
    lines, which takes half a minute for a megabyte."""
    if max(map(len, text.split()), default=0) > longest:
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
