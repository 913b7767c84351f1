"""Merging: the thread as it stands after a further capture, with what is gone still at its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """A comment that is to stand in the thread: `number` names it, `parent` the one it answers.

    `missing`: it is a reply, but what it answers is not known, or not among the members.
    """

    number: int
    parent: int | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a member stands: as in `domain.thread.Node`, but `parent` and `root` are numbers of members."""

    number: int
    position: int
    parent: int | None
    root: int
    depth: int
    replies: int
    rank: int
    missing: bool


def merged(now: Sequence[Member], before: Sequence[Member] = ()) -> list[Standing]:
    """All members in thread order.

    `now`: what the new capture has, in its order. `before`: the whole thread as it stood, in thread order; of it
    what `now` lacks is kept, each behind the sibling that it stood behind. Circles are cut at their first member.
    """
    here = {member.number: member.parent for member in now}
    gone = [member for member in before if member.number not in here]
    known = here.keys() | {member.number for member in gone}
    children: dict[int | None, list[int]] = defaultdict(list)
    for member in now:
        children[_parent(member, known)].append(member.number)
    for parent, groups in _behind(before, here, known).items():
        fresh = groups.pop(None, [])
        for number in children[parent]:
            fresh += [number, *groups.get(number, ())]
        children[parent] = fresh
    members = (*now, *gone)
    missing = {one.number for one in members if one.missing or one.parent != _parent(one, known)}
    return _Walk(children, missing).run([one.number for one in members])


def _parent(member: Member, known: set[int]) -> int | None:
    return member.parent if member.parent in known and member.parent != member.number else None


def _behind(
    before: Sequence[Member], here: dict[int, int | None], known: set[int]
) -> dict[int | None, dict[int | None, list[int]]]:
    """By parent: what is gone, by the last sibling before it that is still there (None: it comes first)."""
    found: dict[int | None, dict[int | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    last: dict[int | None, int] = {}
    for member in before:
        parent = _parent(member, known)
        if member.number not in here:
            found[parent][last.get(parent)].append(member.number)
        elif here[member.number] == parent:
            last[parent] = member.number
    return found


class _Walk:
    """Depth-first, without recursion: threads 5,000 deep are real."""

    def __init__(self, children: dict[int | None, list[int]], missing: set[int]) -> None:
        self._children, self._missing = children, missing
        self._placed: set[int] = set()
        self._standing: list[Standing] = []
        self._tops = 0

    def run(self, order: Sequence[int]) -> list[Standing]:
        for top in self._children.get(None, ()):
            self._branch(top)
        for number in order:  # what is left hangs in circles
            if number not in self._placed:
                self._missing.add(number)
                self._branch(number)
        return self._standing

    def _branch(self, top: int) -> None:
        self._tops += 1
        stack: list[tuple[int, int | None, int, int]] = [(top, None, 0, self._tops)]
        while stack:
            number, parent, depth, rank = stack.pop()
            if number in self._placed:
                continue
            self._placed.add(number)
            replies = [child for child in self._children.get(number, ()) if child not in self._placed]
            missing = number in self._missing and parent is None
            place = len(self._standing)
            self._standing.append(Standing(number, place, parent, top, depth, len(replies), rank, missing))
            for rank in range(len(replies), 0, -1):
                stack.append((replies[rank - 1], number, depth + 1, rank))
