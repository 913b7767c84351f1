"""Capture and Receipt: one dated taking of one discussion, and what it found and missed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.article import Article
from domain.comment import Comment, CommentKind
from domain.messages import Message
from domain.page import Page
from domain.thread import Thread

GUESSES = frozenset({"structured-data", "recipe", "detector", "table"})
"""Ways of reading a page whose comment system is not known, or a table whose columns nobody has named."""


class Reason(StrEnum):
    """Why the stated total and what was captured differ."""

    PINGBACKS = "pingbacks"
    """The site counts pingbacks and trackbacks that the page does not show."""
    PAGED = "paged"
    """Further comment pages were not read."""
    LAZY = "lazy"
    """Further comments are loaded by a script."""
    HIDDEN = "hidden"
    """Replies to removed comments are counted but not drawn."""
    REMOVED = "removed"
    """Removed comments are counted, but not given."""
    REFUSED = "refused"
    """The site gave only a part: the rest was refused, failed or is beyond what it gives to programs."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the page says it has against what was captured, and how. Shown, stored and exported.

    `declared` is the total that the page states; `comments` and `pingbacks` (with trackbacks) are what
    was captured. `source` names the way, e.g. ``wordpress-rest``, ``wordpress-html``, ``pasted-text``.
    """

    declared: int | None = None
    declared_text: str | None = None
    comments: int = 0
    pingbacks: int = 0
    missing_parents: int = 0
    pages: int = 1
    requests: int = 0
    source: str = ""
    reason: Reason | None = None
    warnings: tuple[Message, ...] = ()
    confidence: float | None = None
    """How sure (0 to 1) the way was that these are the comments; None where that is no question (pasted text)."""

    @property
    def is_guess(self) -> bool:
        """Whether the system is not known, so that somebody should look at the comments before they are saved."""
        return self.source.partition(":")[0] in GUESSES

    @property
    def complete(self) -> bool | None:
        """True: all that is stated was captured. None: nothing is stated."""
        if self.declared is None:
            return None
        return self.comments + self.pingbacks >= self.declared

    @property
    def difference(self) -> int:
        """How many of the stated ones are not in the capture (0 when none or more than stated)."""
        return max(0, (self.declared or 0) - self.comments - self.pingbacks)


@dataclass(frozen=True, slots=True)
class Capture:
    """One dated taking of one URL: pages, article, thread and receipt. Immutable."""

    article: Article
    comments: tuple[Comment, ...]
    receipt: Receipt
    pages: tuple[Page, ...] = ()
    captured_at: str = ""

    def thread(self) -> Thread:
        return Thread(self.comments)


def counted(receipt: Receipt, comments: tuple[Comment, ...]) -> Receipt:
    """The receipt with its counts taken from the comments themselves."""
    pings = sum(comment.kind is not CommentKind.COMMENT for comment in comments)
    return replace(
        receipt, comments=len(comments) - pings, pingbacks=pings, missing_parents=Thread(comments).missing_parents
    )
