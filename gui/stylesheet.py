"""The one small style sheet of the window: resources/styles/window.css with the tokens filled in."""

from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files

from gui.tokens import Scheme, Tokens


def style_sheet(scheme: Scheme, tokens: Tokens) -> str:
    """The sheet for one scheme. Distances are s1-s5, radii r1 and r2, colours by their role."""
    template = files("resources").joinpath("styles/window.css").read_text(encoding="utf-8")
    spaces = {f"s{step}": space for step, space in enumerate(tokens.space, 1)}
    radii = {f"r{step}": radius for step, radius in enumerate(tokens.radius, 1)}
    return template.format(**asdict(scheme), **spaces, **radii)
