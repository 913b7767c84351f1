"""What is asked of a page: our own script, run in a world of its own in each frame, with JSON for an answer."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

FILES = ("look.js", "press.js", "take.js", "answer.js")


@cache
def source() -> str:
    """The four files as one function that does nothing where it was run before."""
    parts = [files("gui.browser").joinpath(name).read_text(encoding="utf-8") for name in FILES]
    return "(() => { 'use strict'; if (globalThis.threadmark) return;\n" + "\n".join(parts) + "\n})();"


def asking(name: str, *arguments: str | int | bool) -> str:
    """The script that answers one question; it brings itself along, as frames come and go."""
    values = ", ".join(json.dumps(value) for value in arguments)
    return f"{source()}\nglobalThis.threadmark.{name}({values})"
