"""Outline: a page as a list of its elements in document order, with sums over any element in constant time.

Text belongs to the element in which it stands (a tail to the parent). An element's subtree is a stretch of the list,
so what lies in it (letters, letters of links, times, buttons to answer) is the difference of two running sums.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Any

from lxml import etree

from scrapers.dates import looks_like_time
from scrapers.detector import words

_SKIPPED = frozenset(
    "script style noscript template head title svg math iframe object select option video audio canvas map".split()
)
_MAY_BE_TIME = re.compile(
    r"\d|\b(?:heute|gestern|today|yesterday|hier|aujourd|ayer|hoy|vandaag|gisteren|oggi|ieri)\b", re.I
)
_LONGEST_TIME = 90
_LONGEST_ANSWER = 30
_ANSWER_FORM = re.compile(r"comment-?form|respond|komment(?:ar)?-?form|reply-?form", re.I)
_LONGEST_FORM = 1_500


class Outline:
    """`elements[i]` is the i-th element; its subtree is `elements[i:ends[i]]`."""

    def __init__(self, root: Any) -> None:
        self.elements: list[Any] = []
        self.ends: list[int] = []
        self.parents: list[int] = []
        self.depths: list[int] = []
        self.index: dict[Any, int] = {}
        self._letters: list[int] = []
        self._linked: list[int] = []
        self._times: list[int] = []
        self._answers: list[int] = []
        self._walk(root)
        self.letters = [0, *accumulate(self._letters)]
        self.linked = [0, *accumulate(self._linked)]
        self.times = [0, *accumulate(self._times)]
        self.answers = [0, *accumulate(self._answers)]

    def __len__(self) -> int:
        return len(self.elements)

    def inside(self, sums: list[int], number: int) -> int:
        """What `sums` (letters, linked, times, answers) counts in the element's subtree."""
        return sums[self.ends[number]] - sums[number]

    def has_time(self, number: int) -> bool:
        """Whether the element itself, not its children, shows a time."""
        return bool(self._times[number])

    def own_letters(self, number: int) -> int:
        """Letters that stand in the element itself, not in its children."""
        return self._letters[number]

    def ancestors(self, number: int) -> list[int]:
        """From the parent up to the root."""
        found = []
        while (number := self.parents[number]) >= 0:
            found.append(number)
        return found

    def _walk(self, root: Any) -> None:
        open_now: list[int] = []
        links = 0
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event in ("comment", "pi"):
                self._add(open_now, element.tail, links)
                continue
            if event == "end":
                if open_now and self.elements[open_now[-1]] is element:
                    self.ends[open_now.pop()] = len(self.elements)
                    links -= element.tag == "a"
                self._add(open_now, element.tail, links)
                continue
            if element.tag in _SKIPPED or (element.tag == "form" and _is_to_fill_in(element)):
                walk.skip_subtree()
                continue
            links += element.tag == "a"
            self._start(element, open_now)
            self._add(open_now, element.text, links)

    def _start(self, element: Any, open_now: list[int]) -> None:
        number = len(self.elements)
        self.index[element] = number
        self.elements.append(element)
        self.ends.append(number + 1)
        self.parents.append(open_now[-1] if open_now else -1)
        self.depths.append(len(open_now))
        self._letters.append(0)
        self._linked.append(0)
        self._answers.append(0)
        self._times.append(int(element.tag == "time" and bool(element.get("datetime"))))
        open_now.append(number)

    def _add(self, open_now: list[int], text: str | None, links: int) -> None:
        if not text or not open_now:
            return
        bare = text.strip()
        if not bare:
            return
        number = open_now[-1]
        self._letters[number] += len(bare)
        if links:
            self._linked[number] += len(bare)
        if len(bare) <= _LONGEST_ANSWER and words.ANSWER.match(bare):
            self._answers[number] = 1
        if not self._times[number] and len(bare) <= _LONGEST_TIME and _is_time(bare):
            self._times[number] = 1


def _is_to_fill_in(form: Any) -> bool:
    """Whether a form is one to write in, and not one that a site puts around its whole page."""
    if _ANSWER_FORM.search(f"{form.get('id') or ''} {form.get('class') or ''}"):
        return True
    return len("".join(form.itertext())) < _LONGEST_FORM


def _is_time(text: str) -> bool:
    return bool(_MAY_BE_TIME.search(text)) and looks_like_time(" ".join(text.split()))
