"""Watch: an article that is looked at again and again, until a date or until nothing new has come for some days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

SHORTEST, LONGEST = 10, 24 * 60
"""Minutes between two looks, at least and at most."""
WHOLE_AFTER = timedelta(hours=24)
"""A feed shows only what is new: so often the page itself is captured, for edits and deletions."""


class Ended(StrEnum):
    """Why a watch is over."""

    DATE = "date"
    QUIET = "quiet"
    """Nothing new came for as long as was said."""


@dataclass(frozen=True, slots=True)
class Watch:
    """`minutes` is the pause that was wished for, `pause` the present one; times are UTC, as ISO 8601."""

    id: int
    article_id: int
    minutes: int
    until: str | None = None
    """The last day (``2026-12-01``)."""
    quiet_days: int | None = None
    pause: int = 60
    due_at: str = ""
    looked_at: str | None = None
    captured_at: str | None = None
    news_at: str | None = None
    """When something new was last found; at first, when the watch began."""
    feed: str | None = None
    token: str | None = None
    """What the feed held at the last look, as a hash."""
    failures: int = 0
    ended: Ended | None = None


def settled(watch: Watch, moment: datetime, *, news: bool, captured: bool, failed: bool = False) -> Watch:
    """The watch after a look: when the next one is due, or that it is over.

    News bring the pause back to what was wished for; looks in vain and failures double it, up to a day.
    """
    pause = watch.minutes if news else min(LONGEST, max(watch.minutes, watch.pause) * 2)
    iso = _iso(moment)
    return replace(
        watch,
        pause=pause,
        due_at=_iso(moment + timedelta(minutes=pause)),
        looked_at=iso,
        captured_at=iso if captured else watch.captured_at,
        news_at=iso if news else watch.news_at,
        failures=watch.failures + 1 if failed else 0,
        ended=_ended(replace(watch, news_at=iso if news else watch.news_at), moment),
    )


def wants_all(watch: Watch, moment: datetime) -> bool:
    """Whether the page itself is due, whatever its feed says."""
    return watch.captured_at is None or moment - datetime.fromisoformat(watch.captured_at) >= WHOLE_AFTER


def _ended(watch: Watch, moment: datetime) -> Ended | None:
    if watch.until is not None and moment.date().isoformat() > watch.until:
        return Ended.DATE
    if watch.quiet_days is not None and watch.news_at is not None:
        since = datetime.fromisoformat(watch.news_at)
        if moment - since >= timedelta(days=watch.quiet_days):
            return Ended.QUIET
    return None


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
