"""Teaching: from two comments, an author and a date that somebody pointed at, to a recipe for the site.

The two comments stand in elements of one shape; of all such shapes the one is taken whose elements look most like
a comment list (`scrapers.detector.groups`). Author, time and text become the narrowest selector that finds what was
pointed at, and finds something in most of the others. Then the recipe is tried on the page: what it finds is shown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from domain.errors import SourceError
from domain.messages import say
from domain.page import Page
from scrapers.detector import words
from scrapers.detector.fields import FieldReader
from scrapers.detector.groups import Group, measure, shapes_of, within
from scrapers.detector.items import Found, Item, regions
from scrapers.detector.outline import Outline
from scrapers.markup import parse
from scrapers.recipes.recipe import Recipe

_AGAIN = say("Point at the text of one comment and at the text of another one, not at the same and not around both.")
_NEXT = re.compile(
    r"^(?:next|older comments|newer comments|weitere? kommentare|nächste(?: seite)?|ältere kommentare|neuere kommentare"
    r"|suivant|siguiente|volgende|næste)\W*$",
    re.IGNORECASE,
)
_NEAR = 2.0
"""Points by which a wider element, which may hold the replies as well, may be worse."""
_COUNTING = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of the page as somebody reads it; `place` is its element's number in the outline."""

    place: int
    text: str
    depth: int


@dataclass(frozen=True, slots=True)
class Examples:
    """What somebody pointed at: places of the text of two comments, of an author and of a time."""

    comments: tuple[int, int]
    author: int | None = None
    time: int | None = None


class Lesson:
    """A page to be taught from: its lines, and recipes made from examples."""

    def __init__(self, page: Page) -> None:
        self._tree = parse(page)
        self._outline = Outline(self._tree)
        self.host = (urlsplit(page.url or "").hostname or "").removeprefix("www.")

    def lines(self) -> list[Line]:
        """What a reader sees, piece by piece, in the order of the page."""
        found = []
        for number, element in enumerate(self._outline.elements):
            pieces = [element.text, *(child.tail for child in element)]
            text = " ".join(" ".join(piece.split()) for piece in pieces if piece and piece.strip())
            if text and self._outline.own_letters(number):
                found.append(Line(number, text, self._outline.depths[number]))
        return found

    def place_of(self, shown: str, near: int | None = None) -> int:
        """The narrowest element that shows these words, the nearest to `near`. Raises `SourceError` if none does."""
        wanted = "".join(shown.split()).casefold()
        best: int | None = None
        for number in range(len(self._outline) - 1, -1, -1):
            inner = best is not None and number < best < self._outline.ends[number]
            if inner or self._outline.inside(self._outline.letters, number) < len(wanted) // 2:
                continue
            text = "".join("".join(self._outline.elements[number].itertext()).split()).casefold()
            if wanted in text and (best is None or (near is not None and abs(number - near) < abs(best - near))):
                best = number
                if near is None:
                    break
        if best is None:
            raise SourceError(
                say("The words “{words}” are not on the page.", words=shown[:60]),
                say("Copy them from the page as they stand there."),
            )
        return best

    def recipe(self, examples: Examples, host: str | None = None) -> Recipe:
        """What the examples have in common. Raises `SourceError` where they have nothing."""
        pointed = [place for place in (examples.author, examples.time) if place is not None]
        group = self._shared(*examples.comments, pointed)
        items = regions(self._outline, group.members)
        one = self._item_at(items, examples.comments[0])
        guess = FieldReader(Found(self._outline, items, 0.0), None, "", self._tree.get("lang"))
        author = self._field(items, examples.author, lambda item: guess.read(item).author.name)
        time = self._field(items, examples.time, lambda item: guess.read(item).published.raw)
        known = guess.read(one)
        meta = [
            place
            for pointed, seen in ((examples.author, known.author.name), (examples.time, known.published.raw))
            if (place := self._shown_in(one, seen) if pointed is None else pointed) is not None
        ]
        return Recipe(
            host=(host or self.host or "localhost").removeprefix("www."),
            item=self._css(group),
            author=author,
            time=time,
            text=self._text(items, one, examples.comments[0], meta),
            next=self._next(),
            first=True,
        )

    def _shared(self, one: int, other: int, pointed: list[int]) -> Group:
        """The best group that has the two places in two of its members: a named one if there is any, and a wide one.

        One whose members hold what else was pointed at comes before those that do not.
        """
        theirs = {shape for number in self._path(other) for shape in self._shapes(number)}
        found: list[Group] = []
        for number in self._path(one):
            for shape in self._shapes(number):
                if shape in theirs:
                    group = Group(shape, [n for n in range(len(self._outline)) if shape in self._shapes(n)])
                    if self._apart(group, one, other) and measure(self._outline, group, taught=True):
                        found.append(group)
        whole = [group for group in found if self._holds(group, pointed)] or found
        named = [group for group in whole if group.shape[0] != ">"] or whole
        if not named:
            raise SourceError(say("The two comments have nothing in common that tells them from the rest."), _AGAIN)
        best = max(named, key=lambda group: group.score)
        wide = [
            group for group in named if len(group.members) == len(best.members) and group.score > best.score - _NEAR
        ]
        return wide[-1]

    def _holds(self, group: Group, pointed: list[int]) -> bool:
        return all(self._innermost(group.members, place) is not None for place in pointed)

    def _path(self, number: int) -> list[int]:
        return [number, *self._outline.ancestors(number)]

    def _shapes(self, number: int) -> list[tuple[str, ...]]:
        element = self._outline.elements[number]
        return shapes_of(element, str(element.tag), within(self._outline, number))

    def _apart(self, group: Group, one: int, other: int) -> bool:
        first, second = self._innermost(group.members, one), self._innermost(group.members, other)
        return first is not None and second is not None and first != second

    def _innermost(self, members: list[int], number: int) -> int | None:
        holding = [member for member in members if member <= number < self._outline.ends[member]]
        return holding[-1] if holding else None

    def _item_at(self, items: list[Item], place: int) -> Item:
        number = self._innermost([item.number for item in items], place)
        return next(item for item in items if item.number == number)

    def _css(self, group: Group) -> str:
        kind, tag, name = group.shape[:3]
        if kind == "#":
            return f'{tag}[id^="{_escaped(name)}"]' if name else f"{tag}[id]"
        if kind == ".":
            return f"{tag}.{_identifier(name)}"
        if kind == "@":
            return f"{tag}[{name}]"
        if kind == "$":
            return f'{tag}[itemtype="{_escaped(name)}"]' if "/" in name else f'{tag}[itemprop="{_escaped(name)}"]'
        if kind == "<":
            return tag
        parents = {self._outline.parents[number] for number in group.members}
        return f"{self._address(int(name))} {'>' if parents == {int(name)} else ''} {tag}".replace("  ", " ")

    def _address(self, number: int) -> str:
        """A selector for one element: its id, a class that nothing else has, or its way from above."""
        element = self._outline.elements[number]
        name = element.get("id")
        if name and not _COUNTING.search(name):
            return f"#{_identifier(name)}"
        for token in (element.get("class") or "").split():
            same = [one for one in self._outline.elements if token in (one.get("class") or "").split()]
            if len(same) == 1:
                return f"{element.tag}.{_identifier(token)}"
        if self._outline.parents[number] < 0:
            return str(element.tag)
        return f"{self._address(self._outline.parents[number])} > {element.tag}"

    def _selector(self, items: list[Item], place: int) -> str:
        """The narrowest selector for what was pointed at that finds something in most items, its first."""
        number = self._innermost([item.number for item in items], place)
        if number is None:
            raise SourceError(
                say("What was pointed at stands in none of the comments."), say("Point at it inside a comment.")
            )
        item = next(one for one in items if one.number == number)
        best, most = "", 0
        for wide in self._path(place):
            if wide == item.number:
                break
            for selector in self._names(wide):
                found = [self._first(one, selector) for one in items]
                count = sum(one is not None for one in found)
                if found[items.index(item)] == wide and count > most:
                    best, most = selector, count
            if most >= 0.9 * len(items):
                break
        return best

    def _shown_in(self, item: Item, words: str | None) -> int | None:
        """The innermost element of an item that shows nothing but these words."""
        wanted = "".join((words or "").split())
        if not wanted:
            return None
        shown = (n for n in item.own if "".join("".join(self._outline.elements[n].itertext()).split()) == wanted)
        return max(shown, default=None)

    def _field(self, items: list[Item], place: int | None, guess: Callable[[Item], str | None]) -> str:
        """The selector for what was pointed at; none where it says little and the detector finds the same."""
        if place is None:
            return ""
        selector = self._selector(items, place)
        shown = " ".join("".join(self._outline.elements[place].itertext()).split())
        number = self._innermost([item.number for item in items], place)
        guessed = next((guess(item) for item in items if item.number == number), None)
        vague = not re.search(r"[.\[]", selector)
        return "" if vague and guessed and (guessed in shown or shown in guessed) else selector

    def _names(self, number: int) -> list[str]:
        element = self._outline.elements[number]
        tag = str(element.tag)
        names = [
            f"{tag}.{_identifier(token)}"
            for token in (element.get("class") or "").split()
            if not words.COUNTER.search(token)
        ]
        names += [f'{tag}[itemprop="{_escaped(value)}"]' for value in [element.get("itemprop")] if value]
        return [*names, tag]

    def _first(self, item: Item, selector: str) -> int | None:
        """The first element in an item's own region of a simple selector (tag, tag.class, tag[itemprop])."""
        return next((number for number in item.own[1:] if selector in self._names(number)), None)

    def _text(self, items: list[Item], item: Item, place: int, meta: list[int]) -> str:
        """The widest element around the words that holds neither author nor time, if most items have one."""
        best = ""
        for number in self._path(place):
            if number == item.number or any(number <= one < self._outline.ends[number] for one in meta):
                break
            for selector in self._names(number):
                found = [self._first(one, selector) for one in items]
                here = found[items.index(item)] == number
                if here and "." in selector and sum(one is not None for one in found) >= 0.8 * len(items):
                    best = selector
        return best

    def _next(self) -> str:
        """The link to the next page of comments, where there is one that says so."""
        counted: Counter[str] = Counter()
        for element in self._outline.elements:
            if element.tag == "a" and _NEXT.match(" ".join("".join(element.itertext()).split())):
                name = next(iter((element.get("class") or "").split()), "")
                counted[f"a.{_identifier(name)}" if name else ""] += 1
            if element.tag == "a" and (element.get("rel") or "") == "next":
                return 'a[rel="next"]'
        return next((selector for selector, times in counted.items() if selector and times < 3), "")


def _identifier(name: str) -> str:
    """A class or id as CSS writes it."""
    escaped = re.sub(r"([^\w-])", r"\\\1", name)
    return re.sub(r"^(-?)(\d)", lambda found: f"{found.group(1)}\\3{found.group(2)} ", escaped)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
