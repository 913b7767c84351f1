"""The tags' colours for programs that want one, from the tokens of the window (the variant for light surfaces)."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def _hues() -> tuple[str, ...]:
    data = json.loads(files("resources").joinpath("styles/tokens.json").read_text(encoding="utf-8"))
    return tuple(one["light"] for one in data["hues"])


def hex_of(hue: int) -> str:
    """``#rrggbb`` of a hue; they repeat after twelve."""
    hues = _hues()
    return hues[hue % len(hues)]
