"""Tokens: every colour, distance and type size of the window, from one file (resources/styles/tokens.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of one appearance as ``#rrggbb``. `dark` says which of a tag's two variants belongs on it."""

    dark: bool
    desk: str
    paper: str
    raised: str
    text: str
    secondary: str
    disabled: str
    hairline: str
    guide: str
    guide_strong: str
    accent: str
    on_accent: str
    accent_soft: str
    text_selection: str
    hit: str
    link: str
    good: str
    warning: str
    bad: str
    hover: str


@dataclass(frozen=True, slots=True)
class Hue:
    """One of the twelve tag colours with its variant for light and for dark surfaces."""

    name: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Column:
    """How texts are set: characters per line of the article, and what a level of nesting costs (px)."""

    characters: int
    indent: int
    indent_levels: int
    indent_close: int
    indent_close_levels: int

    @property
    def levels(self) -> int:
        """How many levels get their own place; deeper ones share the last."""
        return self.indent_levels + self.indent_close_levels

    def indent_of(self, depth: int) -> int:
        """Where a comment of this depth starts, in px: wide steps first, then closer, then none."""
        wide = min(depth, self.indent_levels)
        close = min(max(depth - self.indent_levels, 0), self.indent_close_levels)
        return wide * self.indent + close * self.indent_close


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything that the file says."""

    space: tuple[int, ...]
    radius: tuple[int, ...]
    size: tuple[int, ...]
    line_height: float
    column: Column
    schemes: Mapping[str, Scheme]
    tint_light: float
    tint_dark: float
    hues: tuple[Hue, ...]


def load_tokens() -> Tokens:
    """Read resources/styles/tokens.json."""
    data = json.loads(files("resources").joinpath("styles/tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        space=tuple(data["space"]),
        radius=tuple(data["radius"]),
        size=tuple(data["size"]),
        line_height=data["line_height"],
        column=Column(**data["column"]),
        schemes={name: _scheme(values) for name, values in data["schemes"].items()},
        tint_light=data["tint"]["light"],
        tint_dark=data["tint"]["dark"],
        hues=tuple(Hue(**hue) for hue in data["hues"]),
    )


def _scheme(values: Mapping[str, Any]) -> Scheme:
    return Scheme(**{field.name: values[field.name] for field in fields(Scheme)})


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
