"""Ids: what the site calls each item, where it does."""

from __future__ import annotations

import re

from scrapers.detector.items import Found, Item
from scrapers.detector.outline import Outline

_NUMBERED = re.compile(r"^([^\d]*)(\d{1,19})(?:_\d+)?$")
_DATA = re.compile(r"^data-(?:.*-)?id$|^data-(?:comment|post|content|message)$")
_LONG = re.compile(r"^[\w:.-]{1,64}$")
_NEAR = 12


def ids_of(found: Found) -> list[str | None]:
    """The id of each item by place: from the way that names most of them, all differently."""
    candidates: dict[str, dict[int, str]] = {}
    for item in found.items:
        for way, value in _ids(found.outline, item):
            candidates.setdefault(way, {}).setdefault(item.place, value)
    best: dict[int, str] = {}
    for way in sorted(candidates, key=_rank):
        values = candidates[way]
        if len(set(values.values())) == len(values) and len(values) > len(best):
            best = values
    return [best.get(item.place) for item in found.items]


def _rank(way: str) -> int:
    """Ids before data before anchors before links."""
    return ("#", "@", "~", "/").index(way[0])


def _ids(outline: Outline, item: Item) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for number in item.own[:_NEAR]:
        element = outline.elements[number]
        for name, given in element.items():
            value = given.strip()
            if name == "id" and (said := _NUMBERED.match(value)):
                found.append((f"#{said.group(1)}", said.group(2)))
            elif _DATA.match(name) and _LONG.match(value):
                number_in = _NUMBERED.match(value)
                found.append((f"@{name}", number_in.group(2) if number_in else value))
            elif name == "name" and element.tag == "a" and (said := _NUMBERED.match(value)):
                found.append((f"~{said.group(1)}", said.group(2)))
            elif name == "href" and "#" in value and (said := _NUMBERED.match(value.rpartition("#")[2])):
                found.append((f"/{said.group(1)}", said.group(2)))
    return found
