"""The codes of a REFI-QDA codebook (QDC) or project (QDE), in their order. Sets and sources are not tags."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator
from typing import Any

from domain.annotation import TAG_HUES
from domain.codebook import Guide
from operations.codebook_drafts import DEEPEST, DraftTag, Notes, name_of, nameless
from scrapers.files.xml import Elements, children, local, root_name, text_of

_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")
_RGB = re.compile(r"#?([0-9a-fA-F]{6})")


def read_refi(body: bytes, notes: Notes) -> Iterator[DraftTag]:
    """The codes of a QDC codebook or of a QDE project, in their order. Sets and sources are not tags."""
    project = root_name(body[: 1 << 16]).rpartition(":")[2] == "Project"
    elements = Elements(body, "CodeBook" if project else None)
    for element in elements:
        if local(element) == "Codes":
            yield from _codes(element, notes)
    notes.tell(*elements.faults)


def _codes(codes: Any, notes: Notes) -> Iterator[DraftTag]:
    waiting: list[tuple[tuple[str, ...], Any]] = [((), code) for code in reversed(children(codes, "Code"))]
    while waiting:
        above, code = waiting.pop()
        name = name_of(code.get("name") or "", notes)
        if name:
            path: tuple[str, ...] = (*above, name)
            guide = Guide(text_of(code, "Description")).cleaned()
            yield DraftTag(path, guide, hue_of(code.get("color") or ""), uuid=uuid_of(code.get("guid") or ""))
        else:
            notes.count(nameless)
            path = above
        if len(path) < DEEPEST:
            waiting += [(path, child) for child in reversed(children(code, "Code"))]


def uuid_of(written: str) -> str:
    found = _GUID.fullmatch(written.strip())
    return found[1].lower() if found else ""


_HUES = (353, 19, 38, 60, 128, 174, 191, 204, 218, 256, 298, 325)
"""The angles of the palette's twelve colours."""


def hue_of(written: str) -> int | None:
    """The place in the palette that is nearest to a colour such as ``#FF0000``; None for greys."""
    found = _RGB.fullmatch(written.strip())
    if found is None:
        return None
    red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
    angle, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < 0.15 or value < 0.1:
        return None
    return min(range(TAG_HUES), key=lambda hue: min(abs(_HUES[hue] - angle * 360), 360 - abs(_HUES[hue] - angle * 360)))
