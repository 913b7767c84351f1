"""Thread: the comments under one article, as a tree laid out in thread order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.comment import Comment


@dataclass(frozen=True, slots=True)
class Node:
    """A comment's place: `position` in thread order, `parent` and `root` as positions, `depth` from 0.

    `parent_missing`: it is a reply whose parent is not in the capture; it stands at depth 0 but is no root.
    `rank` counts siblings from 1. (The whole path ``3.1.2`` is made by `paths` when it is asked for:
    in a chain of n replies all paths together are n² long.)
    """

    comment: Comment
    position: int
    parent: int | None
    root: int
    depth: int
    replies: int
    parent_missing: bool
    rank: int


def paths(places: Iterable[tuple[int, int]]) -> Iterator[str]:
    """``3.1.2`` for each comment, from (depth, rank) of all comments in thread order."""
    trail: list[str] = []
    for depth, rank in places:
        del trail[depth:]
        trail.append(str(rank))
        yield ".".join(trail)


class Thread:
    """All comments in thread order: each parent directly before its replies, siblings as they came.

    Cycles and a comment that is its own parent are cut: the first of them in order counts as
    "parent missing". Of comments with the same key the first keeps it; nothing is dropped.
    """

    def __init__(self, comments: Sequence[Comment]) -> None:
        self.nodes: tuple[Node, ...] = _lay_out(comments)

    def __len__(self) -> int:
        return len(self.nodes)

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    @property
    def missing_parents(self) -> int:
        return sum(node.parent_missing for node in self.nodes)


def _lay_out(comments: Sequence[Comment]) -> tuple[Node, ...]:
    index: dict[str, int] = {}
    for number, comment in enumerate(comments):
        index.setdefault(comment.key, number)
    children: list[list[int]] = [[] for _ in comments]
    tops: list[int] = []
    for number, comment in enumerate(comments):
        parent = index.get(comment.parent_key) if comment.parent_key is not None else None
        if parent is None or parent == number:
            tops.append(number)
        else:
            children[parent].append(number)
    nodes: list[Node] = []
    placed = bytearray(len(comments))
    siblings = _walk(comments, children, tops, nodes, placed, 0)
    if len(nodes) < len(comments):  # only cycles are left: cut each at its first comment
        for number in range(len(comments)):
            if not placed[number]:
                siblings = _walk(comments, children, [number], nodes, placed, siblings)
    return tuple(nodes)


def _walk(
    comments: Sequence[Comment],
    children: list[list[int]],
    tops: list[int],
    nodes: list[Node],
    placed: bytearray,
    siblings: int,
) -> int:
    """Depth-first without recursion: threads 5,000 deep are real. Returns how many top-level ones there are now."""
    for top in tops:
        siblings += 1
        stack: list[tuple[int, int | None, int, int, int]] = [(top, None, -1, 0, siblings)]
        while stack:
            number, parent, root, depth, rank = stack.pop()
            if placed[number]:
                continue
            placed[number] = 1
            comment, position = comments[number], len(nodes)
            root = position if root < 0 else root
            kept = [child for child in children[number] if not placed[child]]
            missing = parent is None and (comment.parent_key is not None or comment.parent_unknown)
            nodes.append(Node(comment, position, parent, root, depth, len(kept), missing, rank))
            for rank in range(len(kept), 0, -1):
                stack.append((kept[rank - 1], position, root, depth + 1, rank))
    return siblings
