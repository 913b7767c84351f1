"""Which elements of a page are comments in WordPress's markup, and how they nest. One pass, any depth.

WordPress's core walker marks each item with `id="comment-N"` and a class `depth-N`; themes put either on
inner or outer elements, leave one out, or use `dt`/`dd`. An item is opened by whichever comes first, and what belongs
to it up to the next item is its own region.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

_ID = re.compile(r"^(?:li-|div-|article-)?comment-(\d+)$")
_DEPTH = re.compile(r"^depth-(\d+)$")
_PINGS = frozenset({"pingback", "trackback"})
_KINDS = _PINGS | {"comment"}
_TAGS = frozenset({"li", "div", "article", "dt", "section", "tr", "table", "ul", "ol", "p"})
_OPENERS = frozenset({"li", "div", "article", "dt", "section", "tr"})
_WIDGET = re.compile(r"recent[-_]?comment|latest-comments|widget")


@dataclass(eq=False)
class Item:
    """One comment's place in the page. `own` are the elements of its own region, in document order."""

    element: Any
    number: int
    site_id: str | None = None
    depth: int | None = None
    enclosing: Item | None = None
    own: list[Any] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    extra: list[Any] = field(default_factory=list)
    """Further elements that hold its text: the `dd` of a `dt`."""

    @property
    def is_ping(self) -> bool:
        return not _PINGS.isdisjoint(self.classes)


@dataclass(frozen=True)
class Found:
    """All items in document order, and whether the parser nested them as the page meant."""

    items: list[Item]
    broken: bool


def find_items(root: Any) -> Found:
    """The comments of the page in document order."""
    finder = _Finder()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if finder.skips(element):
                walk.skip_subtree()
            finder.start(element)
        else:
            finder.end(element)
    return Found(finder.items, finder.broken)


class _Finder:
    def __init__(self) -> None:
        self.items: list[Item] = []
        self.broken = False
        self._open: list[Item] = []
        self._by_id: dict[str, Item] = {}

    def skips(self, element: Any) -> bool:
        """Lists of other articles' comments in a side column."""
        if self._open:
            return False
        classes = element.get("class")
        return bool(classes and element.tag in ("ul", "ol", "li") and _WIDGET.search(classes))

    def start(self, element: Any) -> None:
        tag = element.tag
        classes = (element.get("class") or "").split()
        current = self._open[-1] if self._open else None
        if tag in _TAGS or element.get("id"):
            opened = self._opened_by(element, classes, current)
            if opened is not None:
                self.items.append(opened)
                self._open.append(opened)
                opened.own.append(element)
                return
        if current is not None:
            current.own.append(element)
        elif tag == "dd" and self.items and self.items[-1].element.tag == "dt":
            self.items[-1].extra.append(element)

    def end(self, element: Any) -> None:
        if self._open and self._open[-1].element is element:
            self._open.pop()

    def _opened_by(self, element: Any, classes: list[str], current: Item | None) -> Item | None:
        depth = _depth(classes)
        found = _ID.match(element.get("id") or "")
        site_id = found.group(1) if found else None
        kinds = _KINDS.intersection(classes)
        if site_id is None and (depth is None or not kinds) and not _PINGS.intersection(classes):
            return None
        known = self._by_id.get(site_id) if site_id else None
        if known is not None and known is not current:
            return None  # a second element for a comment that stood before: an anchor or a quotation of it
        if current is not None and _same(current, element, site_id, depth):
            self._merge(current, site_id, depth, classes)
            return None
        if element.tag not in _OPENERS and not (depth is not None and kinds and element.tag in ("ul", "ol")):
            return None
        item = Item(element, len(self.items), None, None, current)
        self._merge(item, site_id, depth, classes)
        if current is not None and element.tag == "li" and element.getparent() is current.element:
            self.broken = self.broken or current.element.tag == "li"
        return item

    def _merge(self, item: Item, site_id: str | None, depth: int | None, classes: list[str]) -> None:
        if site_id is not None and item.site_id is None:
            item.site_id = site_id
            self._by_id.setdefault(site_id, item)
        if item.depth is None:
            item.depth = depth
        item.classes.update(classes)


def _same(current: Item, element: Any, site_id: str | None, depth: int | None) -> bool:
    """Whether the element is a further part of the open item rather than a comment of its own."""
    if site_id is not None and current.site_id is not None:
        return site_id == current.site_id
    if depth is not None and current.depth is not None and depth != current.depth:
        return False
    if element.tag == "li" and current.element.tag == "li":
        return False
    return not (depth is not None and current.depth is not None and site_id is None)


def _depth(classes: list[str]) -> int | None:
    for token in classes:
        found = _DEPTH.match(token)
        if found:
            return int(found.group(1))
    return None


def parents(found: Found) -> list[int | None]:
    """The parent of each item as its number; -1 where it is a reply to something that is not on the page.

    The tree of the document is taken, unless it is broken (`li` directly in `li`, as block themes write
    past the deepest level) or flat while the classes are not: then the classes with the document's order.
    """
    items = found.items
    by_class = _by_depth(items)
    if by_class is None:
        return [item.enclosing.number if item.enclosing else None for item in items]
    flat = all(item.enclosing is None for item in items)
    if found.broken or flat:
        return by_class
    nested = [item.enclosing.number if item.enclosing else None for item in items]
    return [
        of_class if of_tree is None and of_class == -1 else of_tree
        for of_tree, of_class in zip(nested, by_class, strict=True)
    ]


def _by_depth(items: list[Item]) -> list[int | None] | None:
    if any(item.depth is None and not item.is_ping for item in items):
        return None
    trail: dict[int, int] = {}
    result: list[int | None] = []
    for item in items:
        depth = max(1, item.depth or 1)
        for deeper in [level for level in trail if level >= depth]:
            del trail[deeper]
        result.append(trail.get(depth - 1, -1) if depth > 1 else None)
        trail[depth] = item.number
    return result
