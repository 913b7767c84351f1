"""Positions: Threadmark counts code points, Qt counts UTF-16 units. This is the edge where one becomes the other."""

from __future__ import annotations


def utf16_of(text: str, codepoint: int) -> int:
    """The UTF-16 position of a code point position of `text`."""
    return codepoint + sum(char > "\uffff" for char in text[:codepoint])


def codepoint_of(text: str, utf16: int) -> int:
    """The code point position of a UTF-16 position; inside a surrogate pair: the start of its character."""
    if text.isascii():
        return min(utf16, len(text))
    units = 0
    for position, char in enumerate(text):
        units += 2 if char > "\uffff" else 1
        if units > utf16:
            return position
    return len(text)


def utf16_length(text: str) -> int:
    """How many UTF-16 units Qt needs for `text`."""
    return utf16_of(text, len(text))


class Positions:
    """Both directions for one text that is asked often. Texts without astral characters cost nothing."""

    def __init__(self, text: str) -> None:
        self._astral = [place for place, char in enumerate(text) if char > "\uffff"]
        self._length = len(text)

    @property
    def utf16_length(self) -> int:
        return self._length + len(self._astral)

    def utf16(self, codepoint: int) -> int:
        """Code points to UTF-16 units."""
        return codepoint + self._before(codepoint)

    def codepoint(self, utf16: int) -> int:
        """UTF-16 units to code points; inside a pair: the start of its character."""
        low, high = 0, len(self._astral)
        while low < high:  # the number of astral characters that end at or before `utf16`
            middle = (low + high) // 2
            if self._astral[middle] + middle + 2 <= utf16:
                low = middle + 1
            else:
                high = middle
        inside = low < len(self._astral) and self._astral[low] + low + 1 == utf16
        return min(utf16 - low - (1 if inside else 0), self._length)

    def _before(self, codepoint: int) -> int:
        low, high = 0, len(self._astral)
        while low < high:
            middle = (low + high) // 2
            if self._astral[middle] < codepoint:
                low = middle + 1
            else:
                high = middle
        return low
