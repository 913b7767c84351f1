"""Slots: what the items of a comment list have in common, so that their name, time and text can be told.

A slot is a kind of element (tag and class, or microdata property) that items have. The author's slot is in most items
a short text that differs between them and is named or placed like a name; the time's slot holds what reads as a
time; the text's slot holds most of the letters and neither of the two. What stands word for word in most items is
a button or a label.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Any

from scrapers.dates import looks_like_time
from scrapers.detector import words
from scrapers.detector.items import Found, Item
from scrapers.names import bare_name
from scrapers.richtext import rich_text

type Slot = tuple[str, str]

LONGEST_NAME = 80
_NAME_TAGS = {"cite": 1.4, "strong": 0.8, "b": 0.8, "h2": 0.5, "h3": 0.7, "h4": 0.8, "h5": 0.8, "h6": 0.7, "dt": 0.3}
_CLOCK = re.compile(r"^\d{1,2}[:.]\d\d\b")
_SPACES = re.compile(r"\s+")
_SAMPLE = 60
_OFTEN = 0.6


class Slots:
    """The slots of all items, found once. `starts` are the items' elements, `labels` what stands in most items."""

    def __init__(self, found: Found) -> None:
        self._outline = found.outline
        self.starts = {self._outline.elements[item.number] for item in found.items}
        count = len(found.items)
        self._sample = [found.items[place * count // min(count, _SAMPLE)] for place in range(min(count, _SAMPLE))]
        self.labels = self._repeated()
        self._times = self._timeof()
        self._names = self._name_slots()
        self.texts = self._textof()

    def time(self, item: Item) -> int | None:
        timed = [number for number in item.own if self._outline.has_time(number)]
        for slot in self._times:
            for number in timed:
                if slot in self.of(number):
                    return number
        return timed[0] if timed else None

    def name(self, item: Item, when: int | None) -> int | None:
        for slot in self._names:
            for number in item.own:
                if number == item.number and len(item.own) > 1:
                    continue
                if number != when and slot in self.of(number) and self.name_in(number):
                    return number
        return None

    def of(self, number: int) -> list[Slot]:
        element = self._outline.elements[number]
        tag = str(element.tag)
        named = [(tag, token) for token in (element.get("class") or "").split() if not any(c.isdigit() for c in token)]
        named += [("$", value) for name in ("itemprop", "property", "rel") if (value := element.get(name))]
        return named or [(tag, "")]

    def _line(self, number: int) -> str:
        """What an element shows, on one line, without the items in it."""
        element = self._outline.elements[number]
        if self._outline.inside(self._outline.letters, number) > 4 * LONGEST_NAME:
            return ""
        return " ".join(rich_text(element, None, skip=self._is_no_name).plain.split())

    def _is_no_name(self, inner: Any) -> bool:
        """What may stand in an element beside a name: a time, a picture, a button, another comment."""
        if inner in self.starts or inner.tag in ("img", "time", "button"):
            return True
        number = self._outline.index.get(inner)
        return (number is not None and self._outline.has_time(number)) or is_control(inner.get("class") or "")

    def _repeated(self) -> set[str]:
        """Short texts that stand word for word in most items."""
        if len(self._sample) < 3:
            return set()
        seen: Counter[str] = Counter()
        for item in self._sample:
            pieces = set()
            for number in item.own:
                text = self._outline.elements[number].text
                if text and len(text) < 60 and text.strip():
                    pieces.add(folded(text))
            seen.update(pieces)
        return {text for text, times in seen.items() if times > _OFTEN * len(self._sample) and not text.isdigit()}

    def _timeof(self) -> list[Slot]:
        points: dict[Slot, float] = defaultdict(float)
        for item in self._sample:
            slots: dict[Slot, float] = {}
            for order, number in enumerate(n for n in item.own if self._outline.has_time(n)):
                element = self._outline.elements[number]
                for slot in self.of(number):
                    weight = (
                        1.0
                        + 0.5 * (element.tag == "time")
                        + 0.4 * bool(words.TIME.search(slot[1]))
                        - 0.1 * min(order, 5)
                    )
                    slots.setdefault(slot, weight)
            for slot, weight in slots.items():
                points[slot] += weight
        return sorted(points, key=lambda slot: -points[slot])[:6]

    def _name_slots(self) -> list[Slot]:
        values: dict[Slot, list[str]] = defaultdict(list)
        weights: dict[Slot, float] = {}
        early: dict[Slot, float] = defaultdict(float)
        for item in self._sample:
            seen: set[Slot] = set()
            for order, number in enumerate(item.own):
                if number == item.number and len(item.own) > 1:
                    continue
                weight = self._name_weight(number)
                if weight <= 0:
                    continue
                name = self.name_in(number)
                if not name:
                    continue
                for slot in self.of(number):
                    if slot not in seen:
                        seen.add(slot)
                        values[slot].append(name)
                        weights[slot] = max(weights.get(slot, 0.0), weight + _slot_weight(slot))
                        early[slot] += order
        count = len(self._sample)
        points = {}
        for slot, names in values.items():
            differ = len(set(names)) / len(names)
            if (len(names) >= 4 and len(set(names)) == 1) or sum(name.isdigit() for name in names) * 2 > len(names):
                continue
            share = len(names) / count
            length = sum(map(len, names)) / len(names)
            place = early[slot] / len(names)
            points[slot] = (
                share * (weights[slot] + 0.6 * differ) - 0.01 * max(0.0, length - 18) - 0.012 * min(place, 40)
            )
        ranked = [slot for slot in sorted(points, key=lambda one: -points[one]) if points[slot] > 0.25]
        return self._alike(ranked[:8])

    def _alike(self, ranked: list[Slot]) -> list[Slot]:
        """The best slot, and those that stand in for it where it is not there (names without a link)."""
        if not ranked:
            return []
        first = [self._first(item, ranked[0]) for item in self._sample]
        kept = [ranked[0]]
        for slot in ranked[1:]:
            other = [self._first(item, slot) for item in self._sample]
            both = [(one, two) for one, two in zip(first, other, strict=True) if one and two]
            if all(one == two for one, two in both):
                kept.append(slot)
        return kept[:5]

    def _first(self, item: Item, slot: Slot) -> str:
        names = (self.name_in(number) for number in item.own[1:] if slot in self.of(number))
        return next((name for name in names if name), "")

    def _name_weight(self, number: int) -> float:
        """How much an element's own kind speaks for a person's name; 0 or less: it is none."""
        element = self._outline.elements[number]
        letters = self._outline.inside(self._outline.letters, number)
        if (
            not 0 < letters <= 2 * LONGEST_NAME
            or self._outline.has_time(number)
            or element.tag in ("time", "button", "form")
        ):
            return 0.0
        weight = _NAME_TAGS.get(str(element.tag), 0.1)
        if element.tag == "a":
            href = element.get("href") or ""
            weight = 1.2 if words.PROFILE.search(href) or "url" in (element.get("class") or "").split() else 0.3
            if "#" in href and not words.PROFILE.search(href):
                weight = 0.05
        return weight

    def name_in(self, number: int) -> str:
        line = self._line(number)
        if not line or len(line) > 2 * LONGEST_NAME or folded(line) in self.labels:
            return ""
        name = bare_name(line)
        return (
            ""
            if len(name) > LONGEST_NAME
            or not any(c.isalnum() for c in name)
            or _CLOCK.match(name)
            or looks_like_time(name)
            else name
        )

    def _textof(self) -> list[Slot]:
        points: dict[Slot, float] = defaultdict(float)
        total = 0.0
        outline = self._outline
        for item in self._sample:
            when = self.time(item)
            who = self.name(item, when)
            meta = [number for number in (when, who) if number is not None]
            total += self._own_letters(item)
            seen: set[Slot] = set()
            for number in item.own[1:]:
                if any(number <= one < outline.ends[number] for one in meta):
                    continue
                for slot in self.of(number):
                    if slot not in seen and slot[1]:
                        seen.add(slot)
                        points[slot] += self.letters(item, number) * (1.25 if words.TEXT.search(slot[1]) else 1.0)
        ranked = sorted(points, key=lambda slot: -points[slot])
        return [slot for slot in ranked[:3] if points[slot] > 0.45 * total]

    def _own_letters(self, item: Item) -> int:
        return sum(self._outline.own_letters(number) for number in item.own)

    def letters(self, item: Item, number: int) -> int:
        end = self._outline.ends[number]
        return sum(self._outline.own_letters(one) for one in item.own if number <= one < end)


def _slot_weight(slot: Slot) -> float:
    if slot[0] == "$":
        return 3.0 if slot[1] in ("author", "name", "creator", "nofollow author") else 0.0
    return _name_points(slot[1])


@lru_cache(maxsize=16384)
def _name_points(token: str) -> float:
    for pattern, points in words.NAME:
        if pattern.search(token):
            return points - (1.5 if words.NO_NAME.search(token) else 0.0)
    return -0.6 if token and words.NO_NAME.search(token) else 0.0


@lru_cache(maxsize=16384)
def is_control(classes: str) -> bool:
    return any(words.CONTROL.match(token) for token in classes.split())


def folded(text: str) -> str:
    return _SPACES.sub(" ", text).strip().casefold()
