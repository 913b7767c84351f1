"""Memo: the researcher's own writing about the archive, an article, an author or a tag. And how long a note may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.annotation import Coder
from domain.errors import ThreadmarkError
from domain.messages import say
from domain.text import clean

LONGEST_NOTE = 100_000
"""Code points of one note or memo: some forty pages. Longer writing has its place in a text of its own."""


class MemoTarget(StrEnum):
    """What a memo can be about. (What is said about one comment or passage is a note on it.)"""

    ARCHIVE = "archive"
    ARTICLE = "article"
    AUTHOR = "author"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class About:
    """What a memo is about; exactly the number or key that belongs to the target is set."""

    target: MemoTarget
    article_id: int | None = None
    tag_id: int | None = None
    author_key: str | None = None

    @classmethod
    def article(cls, article_id: int) -> About:
        return cls(MemoTarget.ARTICLE, article_id=article_id)

    @classmethod
    def tag(cls, tag_id: int) -> About:
        return cls(MemoTarget.TAG, tag_id=tag_id)

    @classmethod
    def author(cls, author_key: str) -> About:
        return cls(MemoTarget.AUTHOR, author_key=author_key)


ABOUT_ARCHIVE = About(MemoTarget.ARCHIVE)


@dataclass(frozen=True, slots=True)
class Memo:
    """One memo; there may be several about the same thing."""

    id: int
    uuid: str
    about: About
    text: str
    coder: Coder
    created: str
    modified: str


def note_text(text: str) -> str:
    """A note or memo as it is stored. Raises `ThreadmarkError` for one that is too long; nothing is cut off."""
    stored = clean(text).strip()
    if len(stored) > LONGEST_NOTE:
        raise ThreadmarkError(
            say("This note has {length} characters; one note holds {limit}.", length=len(stored), limit=LONGEST_NOTE),
            say("Write it as several notes, or keep the long text in a file of its own and note where it is."),
        )
    return stored
