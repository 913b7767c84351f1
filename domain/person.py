"""Person: one author as the archive knows them, by what they wrote."""

from __future__ import annotations

from dataclasses import dataclass

from domain.comment import CommentStatus
from domain.time import NO_TIME, Timestamp


@dataclass(frozen=True, slots=True)
class PersonLine:
    """An author in a list. `key` is equal for equal authors of one site; `name` as it is first written."""

    key: str
    name: str
    site: str
    comments: int


@dataclass(frozen=True, slots=True)
class Said:
    """One comment of an author. `number` is its place in the thread, from 1; `excerpt` its first words."""

    comment_id: int
    article_id: int
    number: int
    published: Timestamp
    excerpt: str
    status: CommentStatus
    replies: int
    answers: str | None
    """Whom it answers: the name of the parent's author; empty if that is not known, None if it answers nobody."""
    read: bool = False
    tagged: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class SaidThere:
    """What an author wrote under one article, in thread order."""

    article_id: int
    title: str | None
    site: str | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """All that an author wrote, thread by thread, the first one first.

    `names`: all spellings, the most frequent first. `first` and `last` are the earliest and latest time that is known.
    """

    key: str
    names: tuple[str, ...]
    site: str
    threads: tuple[SaidThere, ...]
    first: Timestamp = NO_TIME
    last: Timestamp = NO_TIME
    url: str | None = None

    @property
    def name(self) -> str:
        return self.names[0] if self.names else ""

    @property
    def comments(self) -> int:
        return sum(len(there.said) for there in self.threads)

    @property
    def tagged(self) -> int:
        return sum(one.tagged for there in self.threads for one in there.said)

    @property
    def read(self) -> int:
        return sum(one.read for there in self.threads for one in there.said)
