"""Tree doubts: where a capture cannot be sure whom a comment answers, so that a person is offered to say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from domain.capture import Receipt
from domain.records import CommentRecord

SHALLOW, DEEP = 2, 10
"""Sites cut their threads somewhere between these depths; what goes on deeper was not cut."""
CROWD = 3
"""So many comments on the deepest level, later ones among them, look like a level that the site does not go below."""


class TreeDoubt(StrEnum):
    """Why the place of a comment in the tree is not sure."""

    MISSING = "missing"
    """It answers something that was not captured."""
    GUESS = "guess"
    """The comment system is not known: the tree was read from the page's looks."""
    CUT = "cut"
    """It stands on the deepest level, beside others: the site may show no deeper one."""


class TreeDoubts:
    """Of one thread with its receipt."""

    def __init__(self, thread: Iterable[CommentRecord], receipt: Receipt | None) -> None:
        depths = Counter(one.depth for one in thread if one.part_of is None)
        deepest = max(depths, default=0)
        self._cut = deepest if SHALLOW <= deepest <= DEEP and depths[deepest] >= CROWD else None
        self._guess = receipt is not None and receipt.is_guess

    def of(self, comment: CommentRecord) -> TreeDoubt | None:
        """What is not sure of this comment; what a coder mended is."""
        if comment.mended or comment.part_of is not None:
            return None
        if comment.parent_missing:
            return TreeDoubt.MISSING
        if self._guess:
            return TreeDoubt.GUESS
        return TreeDoubt.CUT if comment.depth == self._cut and comment.rank > 1 else None
