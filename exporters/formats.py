"""All formats by name. A module is loaded when its format is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from domain.errors import ExportError
from domain.messages import say
from exporters.format import Format

_MODULES = {
    "csv": ("exporters.csv", "FORMAT"),
    "xlsx": ("exporters.xlsx", "FORMAT"),
    "html": ("exporters.html_copy", "FORMAT"),
    "markdown": ("exporters.markdown", "FORMAT"),
    "qdpx": ("exporters.refi", "FORMAT"),
    "qdc": ("exporters.refi", "CODEBOOK_FORMAT"),
    "convokit": ("exporters.convokit", "FORMAT"),
    "gexf": ("exporters.gexf", "FORMAT"),
    "graphml": ("exporters.graphml", "FORMAT"),
    "webannotation": ("exporters.web_annotation", "FORMAT"),
    "tei": ("exporters.tei", "FORMAT"),
    "jsonl": ("exporters.json_lines", "FORMAT"),
    "citations": ("exporters.citations", "FORMAT"),
}
"""Where each is."""
NAMES = tuple(_MODULES)


@cache
def format_named(name: str) -> Format:
    """The format of that name. Raises `ExportError` if there is none."""
    if name not in _MODULES:
        raise ExportError(
            say("There is no format {name}.", name=name), say("Choose one of: {values}.", values=", ".join(NAMES))
        )
    module, attribute = _MODULES[name]
    found = getattr(import_module(module), attribute)
    assert isinstance(found, Format)
    return found


def all_formats() -> list[Format]:
    """Every format, in the order in which they are offered."""
    return [format_named(name) for name in NAMES]
