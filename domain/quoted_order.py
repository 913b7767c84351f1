"""In which order comments came, and who stands above whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from domain.records import CommentRecord
from domain.time import Precision

_COARSE = {Precision.RELATIVE, Precision.MONTH, Precision.YEAR}


def in_order(comments: Sequence[CommentRecord]) -> list[int]:
    """Places of the comments as they came: by time where it is known well, else as in the thread.

    A parent always comes before its replies. `comments` are in thread order.
    """
    moments = _moments(comments)
    if moments is None:
        return list(range(len(comments)))
    by_id: dict[int, datetime] = {}
    last = datetime.min
    keys = []
    for place, (comment, moment) in enumerate(zip(comments, moments, strict=True)):
        above = by_id.get(comment.parent_id, datetime.min) if comment.parent_id is not None else datetime.min
        last = max(moment if moment is not None else last, above)
        by_id[comment.id] = last
        keys.append((last, place))
    return [place for _, place in sorted(keys)]


def _moments(comments: Sequence[CommentRecord]) -> list[datetime | None] | None:
    """Their times in UTC (without zone, if none is stated); None if they cannot be compared."""
    found: list[datetime | None] = []
    zoned: set[bool] = set()
    for comment in comments:
        time = comment.published
        if time.iso is None:
            found.append(None)
            continue
        if time.precision in _COARSE:
            return None
        try:
            moment = datetime.fromisoformat(time.iso)
            zoned.add(moment.tzinfo is not None)
            found.append(moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment)
        except (ValueError, OverflowError):
            return None
    return found if len(zoned) <= 1 else None


class Ancestry:
    """Answers at once who stands above whom, however deep the thread is."""

    def __init__(self, comments: Sequence[CommentRecord]) -> None:
        self._spans: dict[int, tuple[int, int]] = {}
        open_: list[tuple[int, int]] = []
        for place, comment in enumerate(comments):
            while open_ and comments[open_[-1][0]].depth >= comment.depth:
                first, number = open_.pop()
                self._spans[number] = (first, place)
            open_.append((place, comment.id))
        for first, number in open_:
            self._spans[number] = (first, len(comments))

    def is_above(self, one: CommentRecord | None, other: CommentRecord) -> bool:
        """Whether `other` is a reply to `one`, to a reply of it, and so on."""
        if one is None:
            return False
        first, last = self._spans.get(one.id, (0, 0))
        place = self._spans.get(other.id, (-1, -1))[0]
        return first < place < last
