"""TextStyle: the fonts, colours and distances that texts are set with, taken from the theme once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from gui.theme import Theme


@dataclass(frozen=True)
class TextStyle:
    """Everything a text layout depends on besides its text and width."""

    body: QFont
    heading: QFont
    code: QFont
    name: QFont
    small: QFont
    small_bold: QFont
    pitch: int
    text: QColor
    secondary: QColor
    link: QColor
    hairline: QColor
    bar: QColor
    shade: QColor
    step: int
    gap: int
    added: QColor
    taken: QColor

    @classmethod
    def of(cls, theme: Theme) -> TextStyle:
        return cls(
            body=theme.reading_font(),
            heading=theme.reading_font(1.07, bold=True),
            code=theme.code_font(),
            name=theme.ui_font(2, bold=True),
            small=theme.ui_font(1),
            small_bold=theme.ui_font(1, bold=True),
            pitch=theme.line_pitch(),
            text=theme.colour("text"),
            secondary=theme.colour("secondary"),
            link=theme.colour("link"),
            hairline=theme.colour("hairline"),
            bar=theme.colour("guide"),
            shade=theme.colour("hover"),
            step=theme.space(4),
            gap=theme.space(2),
            added=theme.colour("good"),
            taken=theme.colour("bad"),
        )
