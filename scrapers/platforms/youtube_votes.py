"""Likes as YouTube prints them: exact up to 999, then rounded ("9.8K", "1,2 Mio.")."""

from __future__ import annotations

import re
from typing import Any

_ROUNDED = re.compile(r"^(\d+(?:[.,]\d+)?)\s*(k|tsd\.?|m|mio\.?)$", re.IGNORECASE)
_GROUPED = re.compile(r"^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$")


def likes(printed: Any) -> tuple[int | None, bool]:
    """The number, and whether it is exact. A blank means none were given (0); what cannot be read is None."""
    if isinstance(printed, bool) or not isinstance(printed, str | int):
        return None, True
    text = str(printed).strip()
    if not text:
        return (0, True) if printed == " " else (None, True)
    if text.isdecimal() and len(text) < 16:
        return int(text), True
    if _GROUPED.match(text):
        return int(re.sub(r"\D", "", text)), True
    found = _ROUNDED.match(text)
    if found is None:
        return None, True
    times = 1_000 if found.group(2)[0].lower() in "kt" else 1_000_000
    return round(float(found.group(1).replace(",", ".")) * times), False
