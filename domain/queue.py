"""The queue: addresses that are to be captured one after the other, and how far each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from domain.capture import Receipt
from domain.messages import Message


class QueueState(StrEnum):
    """How far an address is."""

    WAITING = "waiting"
    READING = "reading"
    SAVED = "saved"
    LOOK = "look"
    """It was read, but its comment system is not known: somebody has to look before it is saved."""
    FAILED = "failed"
    SKIPPED = "skipped"
    """It is in the archive already, and is captured again only if somebody asks for it."""


DONE = frozenset({QueueState.SAVED, QueueState.SKIPPED})
"""Nothing is left to do about these."""


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One row of the queue.

    `title` is the article's, or the one in the list that the address came from. `again`: capture it even if it is
    archived already. `starts` counts the readings begun since the last result: more than one means that the program
    ended in the middle. `article_id` is the article that it became, or the one that is archived already.
    """

    id: int
    uuid: str
    url: str
    key: str
    title: str | None = None
    state: QueueState = QueueState.WAITING
    again: bool = False
    starts: int = 0
    article_id: int | None = None
    receipt: Receipt | None = None
    error: Message | None = None
    advice: Message | None = None
    created_at: str = ""

    @property
    def host(self) -> str:
        """Whom reading it asks first."""
        return urlsplit(self.url).netloc.lower()


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An address on its way into the queue. `key` is equal for addresses of one page."""

    url: str
    key: str
    title: str | None = None
    again: bool = False
    article_id: int | None = None
    """The article that it is archived as already."""
