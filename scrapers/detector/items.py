"""Items: from the likeliest group to one region of the page for each comment."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from scrapers.detector import words
from scrapers.detector.groups import LEAST_SCORE, Group, best_groups, has_author, names_of, shapes_of, within
from scrapers.detector.outline import Outline

_CLOSE = 2.6
_MOST_LEAD = 400
"""Letters (a profile) that may stand before a comment's own element in what holds it."""
_TIMED = 1.8
"""The points of a group in which most have a time of their own."""
_MOST_HOSTS = 0.8
"""What nearly every comment has once is a part of it and no reply."""
_PING_CLASS = re.compile(r"(?:^|\s)(?:pingback|trackback|ping-?list|trackbacks|pingbacks)(?:\s|$)", re.I)
_FORM = frozenset({"form", "textarea", "input"})
_LISTS = frozenset({"ol", "ul", "body", "html", "main", "dl", "tbody", "table"})
_MOST_LIFTS = 5
_LEAST_ALIKE = 0.95


@dataclass(eq=False)
class Item:
    """One comment's place: stretches of the outline, without those of the comments nested in it."""

    number: int
    """The element that stands for it."""
    place: int
    ranges: list[tuple[int, int]] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    enclosing: Item | None = None


@dataclass(frozen=True)
class Found:
    """The comments of a page and how likely they are that."""

    outline: Outline
    items: list[Item]
    score: float
    shape: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """0 to 1: 0.5 where pages with and without comments begin to be told apart."""
        return max(0.0, min(0.99, 0.5 + (self.score - LEAST_SCORE) / 12))


def find_items(root: Any) -> Found:
    """The comment list of a page; no items where nothing looks like one."""
    outline = Outline(root)
    groups = best_groups(outline)
    if not groups or groups[0].score < LEAST_SCORE:
        return Found(outline, [], groups[0].score if groups else 0.0)
    main = _widest(groups)
    members = _with_others(outline, main, groups)
    members = _with_pings(outline, _trimmed(outline, members))
    members = _lifted(outline, members)
    return Found(outline, regions(outline, members), main.score, main.shape)


def find_like(root: Any, shape: tuple[str, ...]) -> Found:
    """The comments of a further page, by the shape that those of the first one have; a page may hold only one."""
    outline = Outline(root)
    if shape[0] == ">":
        return find_items(root)
    members = [
        number
        for number, element in enumerate(outline.elements)
        if shape in shapes_of(element, str(element.tag), within(outline, number))
    ]
    if not members:
        return Found(outline, [], 0.0)
    members = _lifted(outline, _with_pings(outline, _trimmed(outline, members)))
    return Found(outline, regions(outline, members), LEAST_SCORE, shape)


def _widest(groups: list[Group]) -> Group:
    """The best group, or one almost as good of the same tag that has all its members and more (pingbacks)."""
    best = groups[0]
    members = set(best.members)
    for other in groups[1:]:
        wider = other.shape[0] == "#" and other.shape[1] == best.shape[1] and members < set(other.members)
        if wider and other.score >= best.score - _CLOSE:
            return other
    return best


def _with_others(outline: Outline, main: Group, groups: list[Group]) -> list[int]:
    """The members with those of other groups that stand beside or in them as comments of their own."""
    members = sorted(main.members)
    for other in groups:
        if other is main or other.score < LEAST_SCORE - 1 or other.shape[0] == ">":
            continue
        members = _joined(outline, members, other)
    return members


def _joined(outline: Outline, members: list[int], other: Group) -> list[int]:
    """All of `other` too, if none of them is a part, a double or a wrapper of a member."""
    ours = set(members)
    fresh = [number for number in other.members if number not in ours]
    if len(fresh) != len(other.members) or not fresh or {main_tag(outline, members), other.shape[1]} == {"dt", "dd"}:
        return members
    wraps = any(outline.ends[number] > one > number for number in fresh for one in members)
    if wraps:
        return members
    merged = sorted([*members, *fresh])
    hosts = _hosts(outline, merged)
    parts = [number for number in fresh if hosts.get(number) in ours]
    if not parts:
        return merged if _beside(outline, members, fresh) else members
    if other.notes["time"] < _TIMED or len({hosts[number] for number in parts}) > _MOST_HOSTS * len(members):
        return members
    left = [_left(outline, host, merged) for host in {hosts[number] for number in parts}]
    whole = all(times > 0 and letters >= 12 for letters, times in left)
    return merged if whole else members


def main_tag(outline: Outline, members: list[int]) -> str:
    return str(outline.elements[members[0]].tag)


def _beside(outline: Outline, members: list[int], fresh: list[int]) -> bool:
    """Whether they share a parent with a member, or are pingbacks in a list of their own."""
    parents = {outline.parents[number] for number in members}
    return all(
        outline.parents[number] in parents
        or words.PING.search(names_of(outline.elements[number]) + names_of(outline.elements[outline.parents[number]]))
        for number in fresh
    )


def _hosts(outline: Outline, members: list[int]) -> dict[int, int]:
    """Of each member the nearest one that encloses it."""
    hosts: dict[int, int] = {}
    open_now: list[int] = []
    for number in members:
        while open_now and outline.ends[open_now[-1]] <= number:
            open_now.pop()
        if open_now:
            hosts[number] = open_now[-1]
        open_now.append(number)
    return hosts


def _left(outline: Outline, host: int, members: list[int]) -> tuple[int, int]:
    """Letters and times in `host` outside of the members in it."""
    letters, times = outline.inside(outline.letters, host), outline.inside(outline.times, host)
    end = host
    for number in members:
        if host < number < outline.ends[host] and number >= end:
            letters -= outline.inside(outline.letters, number)
            times -= outline.inside(outline.times, number)
            end = outline.ends[number]
    return letters, times


def _with_pings(outline: Outline, members: list[int]) -> list[int]:
    """Pingbacks too: they have neither time nor author, but say what they are."""
    found = list(members)
    for number, element in enumerate(outline.elements):
        above = outline.parents[number]
        names = (
            f"{element.get('class') or ''} {outline.elements[above].get('class') or '' if element.tag == 'li' else ''}"
        )
        if element.tag not in ("li", "div", "article") or not _PING_CLASS.search(names):
            continue
        end = outline.ends[number]
        apart = all(one >= end or outline.ends[one] <= number for one in found)
        if apart and outline.inside(outline.letters, number) > 5:
            found.append(number)
    return sorted(found)


def _trimmed(outline: Outline, members: list[int]) -> list[int]:
    """Without odd ones among many alike: neither time nor author, or no time but fields to fill in; or no words."""
    worded = [number for number in members if outline.inside(outline.letters, number) > 1]
    timed = [outline.inside(outline.times, number) > 0 for number in worded]
    named = [has_author(outline, number) for number in worded]
    if sum(timed) < 0.8 * len(worded):
        return worded
    usual = sum(named) >= 0.8 * len(worded)
    return [
        number
        for number, time, name in zip(worded, timed, named, strict=True)
        if time or not (_has_fields(outline, number) or (usual and not name and not _is_ping(outline, number)))
    ]


def _has_fields(outline: Outline, number: int) -> bool:
    return any(outline.elements[inner].tag in _FORM for inner in range(number, outline.ends[number]))


def _is_ping(outline: Outline, number: int) -> bool:
    return bool(words.PING.search(names_of(outline.elements[number])))


def _lifted(outline: Outline, members: list[int]) -> list[int]:
    """The widest elements that still stand for one comment each: what holds its replies too."""
    for _ in range(_MOST_LIFTS):
        above = [outline.parents[number] for number in members]
        if not _may_lift(outline, members, above):
            break
        members = above
    return members


def _may_lift(outline: Outline, members: list[int], above: list[int]) -> bool:
    if len(set(above)) < len(above) or any(number <= 0 for number in above):
        return False
    tags = [outline.elements[number].tag for number in above]
    if tags[0] in _LISTS and (len(tags) == 1 or tags[0] in ("body", "html", "main")):
        return False
    if tags.count(tags[0]) < _LEAST_ALIKE * len(tags):
        return False
    if len(members) == 1:
        return tags[0] in ("li", "article")
    shapes = {(outline.elements[number].get("class") or "").split(" ")[0] for number in above}
    return len(shapes) <= max(2, len(above) // 3) and not any(
        outline.inside(outline.letters, wide) > 0 and outline.letters[number] - outline.letters[wide] > _MOST_LEAD
        for wide, number in zip(above, members, strict=True)
    )


def regions(outline: Outline, members: list[int]) -> list[Item]:
    """One item for each member, with its own region: without the items nested in it."""
    items = [Item(number, place) for place, number in enumerate(members)]
    open_now: list[Item] = []
    for item in items:
        while open_now and outline.ends[open_now[-1].number] <= item.number:
            open_now.pop()
        item.enclosing = open_now[-1] if open_now else None
        item.ranges = _ranges(outline, item.number)
        open_now.append(item)
    starts = {item.number for item in items}
    for item in items:
        item.own = _own(outline, item, starts)
    return items


def _ranges(outline: Outline, number: int) -> list[tuple[int, int]]:
    """The element's own stretch; of a `dt` its `dd` too, of a `dd` its `dt`."""
    element = outline.elements[number]
    ranges = [(number, outline.ends[number])]
    if element.tag == "dt":
        follower = element.getnext()
        while follower is not None and follower.tag == "dd" and follower in outline.index:
            start = outline.index[follower]
            ranges.append((start, outline.ends[start]))
            follower = follower.getnext()
    elif element.tag == "dd":
        before = element.getprevious()
        if before is not None and before.tag == "dt" and before in outline.index:
            start = outline.index[before]
            ranges.insert(0, (start, outline.ends[start]))
    return ranges


def _own(outline: Outline, item: Item, starts: set[int]) -> list[int]:
    own = []
    for start, end in item.ranges:
        number = start
        while number < end:
            if number in starts and number != item.number:
                number = outline.ends[number]
                continue
            own.append(number)
            number += 1
    return own
