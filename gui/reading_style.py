"""ReadingStyle: how texts are set and what of a comment is shown, as the reader has chosen it."""

from __future__ import annotations

from dataclasses import dataclass

from gui.settings import WindowSettings

NARROWEST, WIDEST = 45, 110
"""Characters of a line."""
SMALLEST, LARGEST = 11, 32
"""Pixels of the text."""
SPACINGS = {"close": 1.3, "usual": 1.5, "wide": 1.8}
"""Names of the line spacings and the line height as a multiple of the text size."""


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """`family` None is the system's font. Names and votes can be hidden so that they do not bias the coding."""

    family: str | None = None
    size: int = 15
    characters: int = 68
    spacing: str = "usual"
    names_hidden: bool = False
    votes_hidden: bool = False

    @property
    def line_height(self) -> float:
        """As a multiple of the text size."""
        return SPACINGS.get(self.spacing, SPACINGS["usual"])

    def keep(self, settings: WindowSettings) -> None:
        """Remember it for the next start."""
        settings.set("reading_family", self.family or "")
        settings.set("reading_size", self.size)
        settings.set("reading_characters", self.characters)
        settings.set("reading_spacing", self.spacing)
        settings.set("names_hidden", self.names_hidden)
        settings.set("votes_hidden", self.votes_hidden)


def kept_style(settings: WindowSettings) -> ReadingStyle:
    """What was chosen before; whatever cannot be is as usual."""
    usual = ReadingStyle()
    spacing = settings.text("reading_spacing", usual.spacing)
    return ReadingStyle(
        settings.text("reading_family") or None,
        min(LARGEST, max(SMALLEST, settings.number("reading_size", usual.size))),
        min(WIDEST, max(NARROWEST, settings.number("reading_characters", usual.characters))),
        spacing if spacing in SPACINGS else usual.spacing,
        settings.flag("names_hidden", usual.names_hidden),
        settings.flag("votes_hidden", usual.votes_hidden),
    )
