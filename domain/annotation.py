"""Coder, Tag, Selector, Annotation: what people add to an archive."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import uuid4

from domain.errors import ThreadmarkError
from domain.messages import say

CONTEXT = 32
"""Code points of prefix and suffix kept with a quote, as Hypothesis does."""

TAG_HUES = 12


class Certainty(StrEnum):
    """What became of the place of an annotation when its text got a new version."""

    CARRIED = "carried"
    CHECK = "check"
    """Carried, and a person is asked to look."""
    ORPHAN = "orphan"
    """It stays on the version it was made on."""


class TargetKind(StrEnum):
    ARTICLE = "article"
    COMMENT = "comment"
    REPLY_LINK = "reply_link"
    """The relation of a comment to its parent; named by the replying comment."""


@dataclass(frozen=True, slots=True)
class Coder:
    """Who annotates in this archive."""

    uuid: str
    name: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A defined label. `hue` (0-11) is a place in the palette of resources/styles."""

    id: int
    uuid: str
    name: str
    parent_id: int | None = None
    position: int = 0
    hue: int = 0
    definition: str = ""
    pinned: int | None = None
    """1-9: the number key that sets it."""
    use_when: str = ""
    not_when: str = ""
    example: str = ""
    """With `definition` the codebook's guide (MacQueen et al. 1998): when to use it, when not, a typical case."""
    archived: bool = False
    """Not offered any more; what carries it keeps it."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Where in a text: position [start, end) in code points *and* quote with its surroundings (W3C)."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, plain: str, start: int, end: int) -> Selector:
        """Select [start, end) of `plain`, which must not be empty."""
        if not 0 <= start < end <= len(plain):
            raise ThreadmarkError(
                say("The passage {start}–{end} is not inside the text.", start=start, end=end),
                say("Positions count characters from 0 to {length}.", length=len(plain)),
            )
        return cls(start, end, plain[start:end], plain[max(0, start - CONTEXT) : start], plain[end : end + CONTEXT])


@dataclass(frozen=True, slots=True)
class Annotation:
    """A target, a selector (None: the whole) and tags and/or a note, by one coder."""

    id: int
    uuid: str
    article_id: int
    target: TargetKind
    comment_id: int | None
    selector: Selector | None
    tag_ids: tuple[int, ...]
    note: str
    coder: Coder
    created: str
    modified: str
    version: int = 1
    """The version of the text that it was made on."""
    original: Selector | None = None
    """Its selector at first, if it stands elsewhere now: the text was edited, split or joined, or it was put there."""
    certainty: Certainty | None = None
    """How sure `selector` is; None where the text is as it was, or somebody said that it is right."""

    @property
    def is_orphan(self) -> bool:
        """Its passage is not in the text any more: `selector` is the original one, and no place in the text."""
        return self.certainty is Certainty.ORPHAN


def new_uuid() -> str:
    """A random UUID as its 36 characters."""
    return str(uuid4())
