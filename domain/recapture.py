"""Recapture: what a further capture of an article changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Event(StrEnum):
    """What happened to a comment between two captures."""

    NEW = "new"
    EDITED = "edited"
    """Its text is another one."""
    REMOVED = "removed"
    """It stands there still, but the site shows it as deleted or held back."""
    RENAMED = "renamed"
    """Its author is called otherwise."""
    MOVED = "moved"
    """It answers another comment."""
    GONE = "gone"
    BACK = "back"
    """It was gone, and is there again."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A capture against the one before it. `comments`: the ids by event, in thread order (new ones: as planned)."""

    article_id: int
    comments: Mapping[Event, tuple[int, ...]] = field(default_factory=dict)
    unchanged: int = 0
    before: int = 0
    """How many there were before, without those gone."""
    article_changed: bool = False
    doubtful: bool = False
    """So much less was found than before that it is more likely an error than a deletion."""
    kept_missing: bool = False
    """What was not found was not marked as gone."""

    def count(self, event: Event) -> int:
        return len(self.comments.get(event, ()))

    @property
    def anything(self) -> bool:
        return self.article_changed or any(self.comments.values())


DOUBTFUL_SHARE, DOUBTFUL_COUNT = 0.2, 5


def is_doubtful(gone: int, before: int, *, incomplete: bool) -> bool:
    """Whether to ask about what is missing: over a fifth and over five of them, all, or any in a partial capture."""
    if not gone:
        return False
    return incomplete or gone == before or (gone > DOUBTFUL_COUNT and gone > DOUBTFUL_SHARE * before)
