"""Points in time as sites print them, and as far as they can be known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Precision(StrEnum):
    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RELATIVE = "relative"
    """Counted back from the capture ("vor 2 Jahren"): only about right."""


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A time as printed (`raw`) and, where it can be read, as ISO 8601 (`iso`).

    `iso` has a zone offset only where the source states one; it is cut to its precision
    (``2024-09-01``, ``2024-09-01T14:05``, ``2024-09-01T14:05:09+02:00``). Nothing is invented.
    """

    raw: str | None = None
    iso: str | None = None
    precision: Precision | None = None

    def __bool__(self) -> bool:
        return bool(self.raw or self.iso)


NO_TIME = Timestamp()


def now() -> str:
    """This moment in UTC as ISO 8601 with microseconds: the form of every time Threadmark itself writes."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
