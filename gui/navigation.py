"""Trail: the places that were visited, to go back and forward between them."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """An article, a comment in it, a position in its text."""

    article_id: int
    comment_id: int | None = None
    start: int | None = None


class Trail:
    """As in a browser: going somewhere new forgets what lay forward."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember where one was before a jump."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-LONGEST]
        self._ahead.clear()

    def back(self, here: Place | None) -> Place | None:
        """Where one was before; `here` can be returned to with `forward`."""
        return self._move(self._behind, self._ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        """Where one was before going back."""
        return self._move(self._ahead, self._behind, here)

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def forget(self, article_id: int | None = None) -> None:
        """Forget everything, or the places in an article that is gone."""
        for places in (self._behind, self._ahead):
            places[:] = [place for place in places if article_id is not None and place.article_id != article_id]

    @staticmethod
    def _move(source: list[Place], other: list[Place], here: Place | None) -> Place | None:
        if not source:
            return None
        if here is not None:
            other.append(here)
        return source.pop()
