"""Groups: elements of one shape, and how likely a group is the comments of the page.

A shape is what items of one list share: the id before its number (`comment-17`), a class that is no counter, a
`data-…-id`, a schema.org type, or only the same parent and tag. The best group has many items with words, a time
and an author each, little of it links, and the field's words in its names ("comment", "Leserbrief", "reply").
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from math import log2, log10
from typing import Any

from scrapers.dates import looks_like_time
from scrapers.detector import words
from scrapers.detector.outline import Outline
from scrapers.names import bare_name, name_and_time
from scrapers.platforms.wordpress_count import number_in

_ITEMS = frozenset("div li article section tr dt dd p table tbody ul ol blockquote details span".split())
_ID = re.compile(r"^([^\d]*)\d+")
_LOOK_BACK = 40
_HEADING = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_GROUPS = 4_000
_NEAR = 12
_SAMPLE = 40
_FEW_LETTERS = 12
LEAST_SCORE = 8.2
"""A group below this is no comment list (pages without comments reach 7)."""
_BYLINE = 0.8
"""What a name that only reads like one is worth beside an element that is called so."""
_NAME = re.compile(r"@?[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}")


@dataclass
class Group:
    """Elements of one shape, by number, in document order."""

    shape: tuple[str, ...]
    members: list[int]
    own_letters: list[int] = field(default_factory=list)
    score: float = 0.0
    notes: dict[str, float] = field(default_factory=dict)


def best_groups(outline: Outline, most: int = 12) -> list[Group]:
    """The likeliest groups, the best first."""
    groups = [group for group in _grouped(outline) if measure(outline, group)]
    groups.sort(key=lambda one: -one.score)
    return groups[:most]


def _grouped(outline: Outline) -> list[Group]:
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, element in enumerate(outline.elements):
        tag = element.tag
        if not isinstance(tag, str) or (tag not in _ITEMS and "-" not in tag):
            continue
        for shape in shapes_of(element, tag, within(outline, number)):
            found[shape].append(number)
    groups = [Group(shape, members) for shape, members in found.items() if len(members) > 1 or _named(shape)]
    return sorted(groups, key=lambda one: -len(one.members))[:_MOST_GROUPS]


def within(outline: Outline, number: int) -> int:
    """What the element stands in: its parent; of an item in a list within a list, the outermost list."""
    parent = outline.parents[number]
    if outline.elements[number].tag != "li":
        return parent
    above = outline.parents[parent] if parent >= 0 else -1
    while above >= 0 and outline.elements[above].tag == "li" and outline.elements[parent].tag in ("ul", "ol"):
        parent = outline.parents[above]
        above = outline.parents[parent] if parent >= 0 else -1
    return parent


def _named(shape: tuple[str, ...]) -> bool:
    """Whether a single element of this shape may be a comment: its name must say so."""
    return shape[0] != ">" and bool(words.COMMENT.search(shape[2])) and not _is_part(shape[2])


def shapes_of(element: Any, tag: str, parent: int) -> list[tuple[str, ...]]:
    """All shapes of an element: kind, tag and name."""
    shapes: list[tuple[str, ...]] = []
    name = element.get("id")
    if name and (found := _ID.match(name)):
        shapes.append(("#", tag, found.group(1)))
    for token in (element.get("class") or "").split():
        if not _is_counter(token):
            shapes.append((".", tag, token))
    for attribute, value in element.items():
        if attribute.startswith("data-") and attribute.endswith(("id", "-comment", "-post")) and len(value) < 80:
            shapes.append(("@", tag, attribute))
        elif attribute in ("itemtype", "typeof", "itemprop", "role") and "omment" in value:
            shapes.append(("$", tag, value))
    if "-" in tag:
        shapes.append(("<", tag, tag))  # an element of the page's own making says by its name what it is
    if tag in ("li", "div", "article", "tr", "dt", "section", "table", "blockquote", "p", "details"):
        shapes.append((">", tag, str(parent)))
    return shapes


@lru_cache(maxsize=65536)
def _is_counter(token: str) -> bool:
    return bool(words.COUNTER.search(token))


@lru_cache(maxsize=65536)
def _is_part(token: str) -> bool:
    """Whether a name means a part of a comment rather than the comment."""
    return bool(words.PART.search(token))


@lru_cache(maxsize=65536)
def _strength(text: str) -> float:
    if words.COMMENT.search(text):
        return 1.0
    return 0.4 if words.TALK.search(text) else 0.0


def names_of(element: Any) -> str:
    """Id and classes, as one text to search in."""
    return f"{element.get('id') or ''} {element.get('class') or ''} {element.get('itemprop') or ''}".strip()


def own_sums(outline: Outline, members: list[int], sums: list[int]) -> list[int]:
    """For each member what `sums` counts in it outside the members nested in it."""
    result = [outline.inside(sums, number) for number in members]
    open_now: list[int] = []
    for place, number in enumerate(members):
        while open_now and outline.ends[members[open_now[-1]]] <= number:
            open_now.pop()
        if open_now:
            result[open_now[-1]] -= outline.inside(sums, number)
        open_now.append(place)
    return result


@dataclass(frozen=True, slots=True)
class _Marks:
    """What speaks for and against a group: shares of its members (0 to 1), means, and what its names say."""

    count: int
    total: int
    linked: float
    timed: float
    times: float
    worded: float
    author: float
    teaser: float
    answered: float
    own: float
    above: float
    side: float
    stated: bool
    name: str

    @property
    def mean(self) -> float:
        return self.total / self.count


def measure(outline: Outline, group: Group, *, taught: bool = False) -> bool:
    """Set the group's score; False where it cannot be comments. `taught`: somebody says that it is some."""
    letters = own_sums(outline, group.members, outline.letters)
    total, count = sum(letters), len(group.members)
    if not taught and total < max(20 * count, 25):
        return False
    group.own_letters = letters
    marks = _marks(outline, group, max(1, total))
    if not taught and _is_other(group, marks):
        return False
    group.notes = _points(group, marks)
    if marks.author < _BYLINE and _may_be(group):
        group.notes["author"] = 1.6 * max(marks.author, _BYLINE * _bylined(outline, _sample(group.members)))
    group.score = sum(group.notes.values())
    return True


def _marks(outline: Outline, group: Group, total: int) -> _Marks:
    members, count = group.members, len(group.members)
    times = own_sums(outline, members, outline.times)
    answers = own_sums(outline, members, outline.answers)
    sample = _sample(members)
    name = group.shape[2] if group.shape[0] != ">" else names_of(outline.elements[members[0]])
    above, side = _around(outline, members[0])
    headed, stated = _heading(outline, members[0])
    author = sum(has_author(outline, number) for number in sample) / len(sample)
    return _Marks(
        count=count,
        total=total,
        linked=sum(own_sums(outline, members, outline.linked)) / total,
        timed=sum(one > 0 for one in times) / count,
        times=sum(times) / count,
        worded=sum(one >= _FEW_LETTERS for one in group.own_letters) / count,
        author=author,
        teaser=sum(_is_teaser(outline, number) for number in sample) / len(sample),
        answered=sum(one > 0 for one in answers) / count,
        own=_strength(name),
        above=max(above, headed),
        side=side,
        stated=stated == count > 1,
        name=name,
    )


def _is_other(group: Group, marks: _Marks) -> bool:
    """Whether it is something else for certain: a column of recent comments, a form, paragraphs, a list's frame."""
    if words.RECENT.search(marks.name) or words.EMBED.search(marks.name):
        return True
    if marks.timed < 0.5 and not (marks.author >= 0.6 and marks.own == 1.0 and marks.mean > 60):
        return True
    if marks.count > 2:
        return False
    single = marks.count == 1 and not marks.author
    return group.shape[0] == ">" or not marks.timed or single or bool(words.CONTAINER.search(marks.name))


def _points(group: Group, marks: _Marks) -> dict[str, float]:
    """The points for each mark; their weights were set on pages with comments and on pages without any."""
    named = marks.own + marks.above
    return {
        "own": 2.2 * marks.own,
        "above": 2.0 * marks.above,
        "time": 2.6 * marks.timed,
        "author": 1.6 * marks.author,
        "answers": 1.5 * marks.answered,
        "stated": 2.0 * marks.stated,
        "text": -3.0 * (1 - marks.worded),
        "links": -5.0 * max(0.0, marks.linked - 0.4),
        "side": -3.0 * marks.side,
        "teaser": -2.0 * marks.teaser,
        "coarse": -1.2 * max(0.0, marks.times - 1.6),
        "part": -1.0 * (_is_part(marks.name) and group.shape[0] in ".@"),
        "short": -2.0 * (marks.mean < 40),
        "many": 0.5 * log2(min(marks.count, 256)),
        "mass": 1.2 * log10(marks.total),
        "loose": -1.0 * (group.shape[0] == ">"),
        "list": -1.5 * (group.shape[1] in ("ul", "ol", "table", "tbody")),
        "nameless": -3.0 * (named < 0.5) - 1.0 * (0.5 <= named < 0.9),
    }


def _may_be(group: Group) -> bool:
    """Whether names in it would decide: looking for them takes time."""
    return len(group.members) > 2 and sum(group.notes.values()) >= LEAST_SCORE - 1.6 * _BYLINE


def _sample(members: list[int]) -> list[int]:
    count = len(members)
    return members if count <= _SAMPLE else [members[place * count // _SAMPLE] for place in range(_SAMPLE)]


def _bylined(outline: Outline, sample: list[int]) -> float:
    """The share of elements that begin or end with what reads as a name, if these are not all the same."""
    names = [name for number in sample if (name := _byline(outline, number))]
    various = len(set(names)) * 2 > len(names) > 1
    return len(names) / len(sample) if various else 0.0


def _byline(outline: Outline, number: int) -> str:
    """A name among the first or last words of an element, empty where there is none."""
    pieces = [
        " ".join(text.split())
        for element in outline.elements[number : min(outline.ends[number], number + 40)]
        for text in (element.text, element.tail if element is not outline.elements[number] else None)
        if text and text.strip()
    ]
    for piece in (*pieces[:3], *pieces[-1:]):
        both = name_and_time(piece)
        name = both[0] if both else piece if _NAME.fullmatch(piece) and not looks_like_time(piece) else ""
        if name and bare_name(name):
            return name
    return ""


def _heading(outline: Outline, number: int) -> tuple[float, int | None]:
    """How surely a short line such as "12 Kommentare" stands close before the element, and the number in it."""
    for before in range(number - 1, max(0, number - _LOOK_BACK), -1):
        element = outline.elements[before]
        short = 3 < outline.own_letters(before) < 60 and element.tag not in ("p", "li", "option")
        if short and words.HEADING.search(element.text or ""):
            line = " ".join("".join(element.itertext()).split())
            if words.ELSEWHERE.search(line):
                continue
            sure = 0.9 if element.tag in _HEADING and words.ONLY_HEADING.fullmatch(line) else 0.6
            return sure if element.tag != "a" else 0.0, number_in(line)
    return 0.0, None


def has_author(outline: Outline, number: int) -> bool:
    """Whether a name of something in the element says that a person stands there."""
    for inner in range(number, min(outline.ends[number], number + 40)):
        element = outline.elements[inner]
        if element.tag == "cite" or _says_author(names_of(element)):
            return True
    return False


@lru_cache(maxsize=65536)
def _says_author(names: str) -> bool:
    return bool(words.PERSON.search(names))


def _is_teaser(outline: Outline, number: int) -> bool:
    """Whether the element has a headline that is a link, as lists of articles do."""
    for inner in range(number, min(outline.ends[number], number + 30)):
        element = outline.elements[inner]
        if element.tag in _HEADING and outline.inside(outline.linked, inner) > 25:
            return True
    return False


def _around(outline: Outline, number: int) -> tuple[float, float]:
    """How much the names of what encloses the element speak of comments, and of side matter.

    What holds most of the page is no side matter, whatever its name says of its layout.
    """
    best, side = 0.0, 0.0
    half = outline.letters[-1] / 2
    for distance, above in enumerate(outline.ancestors(number)):
        element = outline.elements[above]
        if element.tag in ("body", "html"):
            break
        names = names_of(element)
        strength = _strength(names) if distance < _NEAR else 0.0
        best = max(best, strength)
        small = outline.inside(outline.letters, above) < half
        if small and (strength < 1.0 or "recent" in names.lower() or "widget" in names.lower()):
            side = max(side, float(_is_side(names) or element.tag in ("nav", "footer")))
    return best, side


@lru_cache(maxsize=65536)
def _is_side(names: str) -> bool:
    return any(words.SIDE.search(token) and not words.LAYOUT.match(token) for token in names.split())
