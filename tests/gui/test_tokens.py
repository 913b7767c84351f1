"""Tokens and theme: contrast, twelve hues that stay apart, and a style sheet without leftovers."""

from __future__ import annotations

import math
import re

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from gui.icons import icon
from gui.stylesheet import style_sheet
from gui.theme import Theme
from gui.tokens import contrast, load_tokens
from resources import __file__ as resources_file

TOKENS = load_tokens()
SCHEMES = sorted(TOKENS.schemes)

# Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB
BLINDNESS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}


def seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """CIELAB of a colour as someone with this kind of colour vision sees it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    r, g, b = (min(1.0, max(0.0, sum(m * c for m, c in zip(row, linear, strict=True)))) for row in matrix)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("name", SCHEMES)
def test_all_text_is_readable(name: str) -> None:
    scheme = TOKENS.schemes[name]
    for ground in (scheme.paper, scheme.desk, scheme.raised, scheme.accent_soft, scheme.hover):
        for ink in (scheme.text, scheme.secondary, scheme.link, scheme.good, scheme.warning, scheme.bad):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5
    assert contrast(scheme.text, scheme.text_selection) >= 4.5
    assert contrast(scheme.text, scheme.hit) >= 4.5
    assert contrast(scheme.accent, scheme.paper) >= 3


def test_a_chosen_system_has_two_schemes_and_there_are_twelve_hues() -> None:
    assert {"light", "dark"} <= set(SCHEMES)
    assert len(TOKENS.hues) == 12
    assert len({hue.name for hue in TOKENS.hues}) == 12


@pytest.mark.parametrize("variant", ["light", "dark"])
def test_tag_colours_stand_out_and_apart(variant: str) -> None:
    colours = [getattr(hue, variant) for hue in TOKENS.hues]
    paper = TOKENS.schemes[variant].paper
    assert min(contrast(colour, paper) for colour in colours) >= 3 - 0.05
    for kind, matrix in BLINDNESS.items():
        views = [seen(colour, matrix) for colour in colours]
        nearest = min(math.dist(a, b) for i, a in enumerate(views) for b in views[:i])
        assert nearest > 15, kind


def test_nesting_never_needs_more_than_its_share() -> None:
    column = TOKENS.column
    steps = [column.indent_of(depth + 1) - column.indent_of(depth) for depth in range(6)]
    assert steps == [18] * 6
    assert column.indent_of(7) - column.indent_of(6) < 18
    assert column.indent_of(5000) == column.indent_of(column.levels) < 180


@pytest.mark.parametrize("name", SCHEMES)
def test_the_style_sheet_is_filled_in(name: str, theme: Theme) -> None:
    sheet = style_sheet(TOKENS.schemes[name], TOKENS)
    assert "{{" not in sheet
    assert not re.search(r"\{[a-z_0-9]+\}", sheet)
    assert TOKENS.schemes[name].accent in sheet


def test_a_scheme_is_applied_and_announced(theme: Theme, qapp: QApplication) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(True))
    theme.set_scheme("dark")
    assert heard == [True]
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == TOKENS.schemes["dark"].paper
    theme.set_scheme("dark")
    theme.set_scheme("no such scheme")
    assert heard == [True]
    theme.set_scheme("light")


def test_reading_font_and_names(theme: Theme) -> None:
    theme.set_reading("DejaVu Serif", 18)
    assert theme.reading_font().pixelSize() == 18
    assert theme.reading_font().family() == "DejaVu Serif"
    assert theme.ui_font(1, bold=True).weight() == QFont.Weight.DemiBold
    assert theme.line_pitch() == 27


def test_every_icon_draws_and_is_tinted(theme: Theme) -> None:
    from pathlib import Path

    names = [path.stem for path in (Path(resources_file).parent / "icons").glob("*.svg")]
    assert len(names) > 40
    for name in names:
        image = icon(theme, name).pixmap(24, 24).toImage()
        inked = max((image.pixelColor(x, y) for x in range(24) for y in range(24)), key=lambda pixel: pixel.alpha())
        assert inked.alpha() > 100, name
        if name != "threadmark":
            wanted, found = theme.colour("text"), inked
            pairs = zip(wanted.getRgb(), found.getRgb(), strict=True)
            assert max(abs(a - b) for a, b in list(pairs)[:3]) <= 6, name
