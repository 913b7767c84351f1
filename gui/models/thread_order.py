"""In which order the comments of a thread stand, and which of them. Pure functions over records in page order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from domain.records import CommentRecord

type Comments = Sequence[CommentRecord]


class Order(StrEnum):
    """How siblings stand at every level. What is not known comes last, in page order."""

    PAGE = "page"
    OLDEST = "oldest"
    NEWEST = "newest"
    VOTES = "votes"


def arranged(comments: Comments, order: Order, *, flat: bool = False, only: Collection[int] | None = None) -> Comments:
    """The comments as they shall stand. `flat`: by time, or by votes, whatever they answer.

    `only`: these comments' ids; in a tree their parents stay with them.
    """
    if only is not None:
        kept = only if flat else with_parents(comments, only)
        comments = [one for one in comments if one.id in kept]
    if flat:
        return [comments[place] for place in _sorted(comments, Order.OLDEST if order is Order.PAGE else order)]
    return comments if order is Order.PAGE else _tree(comments, _sorted(comments, order))


def with_parents(comments: Comments, only: Collection[int]) -> set[int]:
    """These ids and those of everything above them."""
    kept: set[int] = set()
    above = parents_of(comments)
    for place in range(len(comments) - 1, -1, -1):
        one = comments[place]
        if one.id in only or one.id in kept:
            kept.add(one.id)
            parent = above[place]
            if parent >= 0:
                kept.add(comments[parent].id)
    return kept


def parents_of(comments: Comments) -> list[int]:
    """For each comment the place of the one it stands under, -1 at the top; read from the depths."""
    found: list[int] = []
    trail: list[int] = []
    for place, comment in enumerate(comments):
        del trail[comment.depth :]
        found.append(trail[-1] if trail else -1)
        trail.append(place)
    return found


def _tree(comments: Comments, places: Iterable[int]) -> Comments:
    """Every comment directly before its replies, siblings in the order of `places`."""
    children: list[list[int]] = [[] for _ in comments]
    tops: list[int] = []
    above = parents_of(comments)
    for place in places:
        (children[above[place]] if above[place] >= 0 else tops).append(place)
    result: list[CommentRecord] = []
    waiting = tops[::-1]
    while waiting:
        place = waiting.pop()
        result.append(comments[place])
        waiting.extend(reversed(children[place]))
    return result


def _sorted(comments: Comments, order: Order) -> list[int]:
    value: Callable[[CommentRecord], Any] = votes_of if order is Order.VOTES else moment_of
    values = [value(one) for one in comments]
    known = [place for place, one in enumerate(values) if one is not None]
    known.sort(key=values.__getitem__, reverse=order is not Order.OLDEST)
    return [*known, *(place for place, one in enumerate(values) if one is None)]


def votes_of(comment: CommentRecord) -> int | None:
    """What speaks for it, less what speaks against it."""
    if comment.score is not None:
        return comment.score
    if comment.votes_up is None and comment.votes_down is None:
        return None
    return (comment.votes_up or 0) - (comment.votes_down or 0)


_PADS = {4: "-01-01", 7: "-01"}


def moment_of(comment: CommentRecord) -> datetime | None:
    """When it was written, in UTC; a time without a zone is taken as it is."""
    iso = comment.published.iso
    if not iso:
        return None
    try:
        moment = datetime.fromisoformat(iso + _PADS.get(len(iso), ""))
    except ValueError:
        return None
    try:
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except OverflowError:  # a year no calendar has in another zone
        return moment.replace(tzinfo=None)
