"""Selecting: CSS selectors, as BeautifulSoup understands them, on our own tree of the page."""

from __future__ import annotations

from typing import Any

import lxml.html
import soupsieve
from bs4 import BeautifulSoup

_MARK = "data-threadmark-place"


class Selection:
    """Answers selectors with the outline's numbers. The page is parsed a second time, by BeautifulSoup, once."""

    def __init__(self, root: Any, index: dict[Any, int]) -> None:
        for element, number in index.items():
            element.set(_MARK, str(number))
        text = lxml.html.tostring(root, encoding="unicode")
        for element in index:
            del element.attrib[_MARK]
        self._soup = BeautifulSoup(text, "html.parser")
        self._tags = {int(str(tag[_MARK])): tag for tag in self._soup.find_all(True, {_MARK: True})}

    def all(self, selector: str) -> list[int]:
        """Every element of the page, in document order."""
        return _numbers(soupsieve.select(selector, self._soup))

    def within(self, selector: str, number: int) -> list[int]:
        """The elements inside of one, and the one itself where the selector means it."""
        tag = self._tags.get(number)
        if tag is None:
            return []
        own = [number] if soupsieve.match(selector, tag) else []
        return own + _numbers(soupsieve.select(selector, tag))


def _numbers(tags: list[Any]) -> list[int]:
    return [int(str(tag[_MARK])) for tag in tags if tag.has_attr(_MARK)]
