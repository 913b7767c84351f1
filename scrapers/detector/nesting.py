"""Nesting: who replies to whom, from what the items' places and names say.

Tried in this order; the first that says anything speaks: items inside items; a parent's id in an attribute; a level
(class `depth-2`, `data-level`, `aria-level`, indentation in pixels); a class that only replies have; lists of replies
that follow their comment; a link to the comment that is answered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from scrapers.detector.groups import names_of
from scrapers.detector.items import Found, Item
from scrapers.detector.outline import Outline

type Parents = list[int | str | None]
"""By place: the parent's place, or its id where no item has that, None for a top-level comment."""

_LEVEL = re.compile(
    r"(?:depth|level|indent|lvl|ebene|niveau|nivel|einzug|nest(?:ed|ing)?|tiefe|stufe)[-_a-z]*?(\d+)", re.I
)
_LEVEL_ATTRIBUTES = ("data-level", "data-depth", "aria-level", "data-indent", "data-nesting", "data-nest-level")
_PARENT_ATTRIBUTE = re.compile(r"^data-.*(?:parent|reply-?to|in-?reply|replied|answer-?to).*$|^parent-?id$")
_SHIFT = re.compile(
    r"(?:margin|padding)(?:-left|-inline-start)?\s*:\s*(?:[\d.]+\w*\s+){0,3}?([\d.]+)(px|em|rem|%)", re.I
)
_REPLY = re.compile(
    r"repl(?:y|ies)|child|indent|\bsub[-_]|[-_]sub\b|sub-?(?:comment|komment|item|post)|antwort|nested|answer|response|respuesta|reactie|follow-?up",
    re.I,
)
_NO_REPLY = re.compile(
    r"no-?repl|can-?repl|reply-?(?:link|btn|button|form|count|to)|has-?(?:repl|child)|repliable|parent|replies-?\d|with-",
    re.I,
)
_MORE = re.compile(r"more|hidden|load|page|rest\b|collapse|weitere", re.I)
_THREAD = re.compile(r"child|repl|antwort|indent|thread|sub|nested|comment|komment|answer|respon", re.I)
_NUMBER = re.compile(r"(\d{1,19})\D*$")


def parents_of(found: Found, ids: list[str | None]) -> Parents:
    """The place of each item's parent, None for a top-level one. `ids` are the items' own, by place."""
    items = found.items
    if not items:
        return []
    nested: Parents = [item.enclosing.place if item.enclosing else None for item in items]
    ways: tuple[Callable[[], Parents | None], ...] = (
        lambda: nested,
        lambda: _by_attribute(found, ids),
        lambda: _by_level(found),
        lambda: _by_class(found),
        lambda: _by_lists(found),
        lambda: _by_link(found, ids),
    )
    for way in ways:
        parents = way()
        if parents is not None and (way is not ways[0] or any(parent is not None for parent in parents)):
            return parents
    return [None] * len(items)


def _by_attribute(found: Found, ids: list[str | None]) -> Parents | None:
    """`data-parent-id` and the like, or an id of two numbers, the second of which is the parent's."""
    places = {name: place for place, name in enumerate(ids) if name}
    result: Parents = []
    said = 0
    for item in found.items:
        parent: int | str | None = None
        for number in item.own[:6]:
            element = found.outline.elements[number]
            values = [value for name, value in element.items() if _PARENT_ATTRIBUTE.match(name)]
            if number == item.number and (pair := re.match(r"^\D*(\d+)_(\d+)$", element.get("id") or "")):
                values.append(pair.group(2))
            said += bool(values)
            for value in values:
                named = _NUMBER.search(value)
                parent = places.get(value.strip(), places.get(named.group(1)) if named else None)
                if parent is None and named and int(named.group(1)):
                    parent = named.group(1)
                if parent is not None:
                    break
            if parent is not None:
                break
        result.append(parent if parent != item.place else None)
    known = any(isinstance(parent, int) for parent in result)
    if not known and said < len(found.items):
        return None
    return result if known else [None] * len(result)


def _by_level(found: Found) -> Parents | None:
    """A number in a class or attribute of the item or of what wraps it alone, or how far it is moved in."""
    levels = [_level(found.outline, item) for item in found.items]
    known = [level for level in levels if level is not None]
    if known and len(known) * 2 > len(levels) and (len(set(known)) > 1 or len(known) == len(levels) > 1):
        return by_levels([min(known) if level is None else level for level in levels])
    shifts = [_shift(found.outline, item) for item in found.items]
    if len(set(shifts)) > 1:
        return by_levels(shifts)
    return None


def _wrappers(outline: Outline, item: Item) -> list[int]:
    """The item's element, and those around it that begin with it and hold little else (up to three)."""
    found = [item.number]
    for number in outline.ancestors(item.number)[:3]:
        if item.number - number > 3:
            break
        found.append(number)
    return found


def _level(outline: Outline, item: Item) -> int | None:
    for number in [*_wrappers(outline, item), *item.own[1:4]]:
        element = outline.elements[number]
        for name in _LEVEL_ATTRIBUTES:
            value = (element.get(name) or "").strip()
            if value.isdigit():
                return int(value)
        for token in names_of(element).split():
            if said := _LEVEL.search(token):
                return int(said.group(1)[:4])
    return None


def _shift(outline: Outline, item: Item) -> float:
    """How far to the right the item begins, with what encloses it."""
    total = 0.0
    for number in [*item.own[:2], *outline.ancestors(item.number)]:
        style = outline.elements[number].get("style")
        if style and (said := _SHIFT.search(style)):
            total += float(said.group(1)[:8].rstrip(".") or 0) * (16 if said.group(2) in ("em", "rem") else 1)
    return total


def by_levels(levels: list[int] | list[float]) -> Parents:
    """The parent of each is the nearest one before it on a lower level."""
    trail: list[tuple[float, int]] = []
    result: Parents = []
    for place, level in enumerate(levels):
        while trail and trail[-1][0] >= level:
            trail.pop()
        result.append(trail[-1][1] if trail else None)
        trail.append((level, place))
    return result


def _by_class(found: Found) -> Parents | None:
    """A class that says "reply" on some of them: their parent is the nearest one before without it."""
    tokens: Counter[str] = Counter()
    classes: list[set[str]] = []
    for item in found.items:
        own: set[str] = set()
        for number in _wrappers(found.outline, item)[:2]:
            own.update((found.outline.elements[number].get("class") or "").lower().split())
        classes.append(own)
        tokens.update(own)
    count = len(classes)
    marks = {
        token
        for token, times in tokens.items()
        if 0 < times < count and token not in classes[0] and _REPLY.search(token) and not _NO_REPLY.search(token)
    }
    if not marks:
        return None
    result: Parents = []
    last: int | None = None
    for place, own in enumerate(classes):
        reply = not marks.isdisjoint(own)
        result.append(last if reply else None)
        last = last if reply else place
    return result


def _by_lists(found: Found) -> Parents | None:
    """Lists of replies beside their comment: deeper in the page than it, in a list whose name or tag says so."""
    outline, items = found.outline, found.items
    depths = [outline.depths[item.number] for item in items]
    if len(set(depths)) == 1 or depths[0] != min(depths):
        return None
    result = by_levels(list(depths))
    for item, parent in zip(items, result, strict=True):
        if not isinstance(parent, int):
            continue
        between = outline.ancestors(item.number)[: depths[item.place] - depths[parent]]
        beside = outline.parents[between[-1]] == outline.parents[items[parent].number]
        if not beside:
            return None
        elements = [outline.elements[number] for number in between]
        lists = any(
            element.tag in ("ul", "ol", "blockquote") or _THREAD.search(names_of(element)) for element in elements
        )
        if not lists or any(_MORE.search(names_of(element)) for element in elements):
            return None
    return result


def _by_link(found: Found, ids: list[str | None]) -> Parents | None:
    """ "Als Antwort auf <a href=#comment-7>": a link, before the text, to another comment of the page."""
    places = {name: place for place, name in enumerate(ids) if name}
    result: Parents = []
    for item in found.items:
        parent = None
        for number in item.own:
            element = found.outline.elements[number]
            target = (element.get("href") or "").partition("#")[2] if element.tag == "a" else ""
            named = _NUMBER.search(target) if target else None
            other = places.get(named.group(1)) if named else None
            if other is not None and other != item.place and other < item.place:
                parent = other
                break
        result.append(parent)
    return result if any(parent is not None for parent in result) else None
