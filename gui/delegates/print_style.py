"""How printed pages look: black on white whatever the window's scheme is; lengths in points (1/72 inch)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageSize, QTextCharFormat

from gui.models.passage_lanes import line_style
from gui.theme import Theme

Underline = QTextCharFormat.UnderlineStyle
UNDERLINES = (
    Underline.SingleUnderline,
    Underline.DashUnderline,
    Underline.DotLine,
    Underline.DashDotLine,
)
"""By `line_style`: a tag's passages are known without colour."""
BODY, SMALL, TITLE, HEADING = 10, 8, 18, 12
LINE = 1.35
MARGIN, HEAD, FOOT = 57, 24, 24
"""20 mm around the text, and what header and footer take of it."""
INDENT, DEEPEST = 14, 10
"""Points that a level of nesting costs, and how many levels do; deeper ones are only numbered."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of paper in points."""

    width: float
    height: float

    @classmethod
    def of(cls, size: QPageSize) -> Sheet:
        points: QSizeF = size.size(QPageSize.Unit.Point)
        return cls(points.width(), points.height())

    @property
    def text(self) -> QRectF:
        """Where the text stands."""
        return QRectF(MARGIN, MARGIN, self.width - 2 * MARGIN, self.height - 2 * MARGIN)


class PrintStyle:
    """Fonts and formats. Letters keep their widths at any resolution."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        light = theme.tokens.schemes["light"]
        self.text, self.secondary, self.rule = QColor(light.text), QColor(light.secondary), QColor(light.guide)
        self.shade, self.link = QColor(light.hover), QColor(light.link)

    def font(self, size: float = BODY, *, bold: bool = False, ui: bool = False) -> QFont:
        font = QFont(self._theme.ui_font(2) if ui else self._theme.reading_font())
        return self._set(font, size, bold=bold)

    def code(self) -> QFont:
        return self._set(QFont(self._theme.code_font()), BODY - 1, bold=False)

    @staticmethod
    def _set(font: QFont, size: float, *, bold: bool) -> QFont:
        font.setPixelSize(round(size))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def char(self, size: float = BODY, *, bold: bool = False, quiet: bool = False, ui: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self.font(size, bold=bold, ui=ui))
        form.setForeground(self.secondary if quiet else self.text)
        return form

    def line_of(self, hue: int | None) -> QColor:
        if hue is None:
            return self.secondary
        return QColor(self._theme.tokens.hues[hue % len(self._theme.tokens.hues)].light)

    def mark(self, form: QTextCharFormat, hues: list[int | None]) -> None:
        """Letters of one or several passages: the first one's line below, the tints of all behind."""
        form.setUnderlineStyle(UNDERLINES[line_style(hues[0])])
        form.setUnderlineColor(self.line_of(hues[0]))
        coloured = [self.line_of(hue) for hue in hues[:3] if hue is not None]
        if coloured:
            form.setBackground(_pale(coloured))


def _pale(colours: list[QColor]) -> QColor:
    """Their mixture on paper; the more there are, the stronger."""
    part, count = 0.13 + 0.05 * (len(colours) - 1), len(colours)
    red, green, blue = (
        sum(channel) / count
        for channel in (
            [colour.red() for colour in colours],
            [colour.green() for colour in colours],
            [colour.blue() for colour in colours],
        )
    )
    return QColor(*(round(255 - part * (255 - value)) for value in (red, green, blue)))
