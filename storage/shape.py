"""The shape of a thread: what must hold between the rows of one article's comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from storage.schema import COMMENT_BITS


@dataclass(slots=True)
class Shape:
    """Is fed all comments by article and position, and says of each whether it fits those before it."""

    article_id: int = -1
    _next: int = 0
    _path: list[int] = field(default_factory=list)
    """The ids from the root down to the last comment."""
    _ranks: list[int] = field(default_factory=list)
    """The last rank seen on each depth of the path."""

    def fits(self, row: Mapping[str, Any]) -> bool:
        if row["article_id"] != self.article_id:
            self.article_id, self._next, self._path, self._ranks = row["article_id"], 0, [], []
        depth, expected = row["depth"], self._next
        known = 0 <= depth <= len(self._path)
        rank = self._ranks[depth] + 1 if known and depth < len(self._ranks) else 1
        fits = (
            known
            and row["position"] == expected
            and row["id"] >> COMMENT_BITS == row["article_id"]
            and row["parent_id"] == (self._path[depth - 1] if depth else None)
            and row["root_id"] == (self._path[0] if depth else row["id"])
            and row["rank"] == rank
            and not (row["parent_missing"] and depth)
        )
        self._next = row["position"] + 1
        if known:
            del self._path[depth:]
            del self._ranks[depth + 1 :]
            self._path.append(row["id"])
            self._ranks[depth:] = [row["rank"]]
        return fits
