"""Where a search looks, in which order it shows what it finds, and how that is grouped."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """The order of hits."""

    PLACE = "place"
    """Newest article first, the article before its comments, those in the order of the thread."""
    TIME = "time"
    """Oldest first; what has no time comes last."""
    NEWEST = "newest"
    AUTHOR = "author"
    RELEVANCE = "relevance"


class Group(StrEnum):
    """What found comments are counted by."""

    ARTICLE = "article"
    AUTHOR = "author"
    TAG = "tag"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search; all that is given must hold. `site` and `worklist` are names; case does not matter."""

    article_ids: tuple[int, ...] | None = None
    site: str | None = None
    worklist: str | None = None

    @classmethod
    def of(cls, article_id: int | None) -> Scope:
        """One article, or everything."""
        return EVERYWHERE if article_id is None else cls((article_id,))


EVERYWHERE = Scope()
