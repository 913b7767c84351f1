"""What an archive hands out: articles and comments with the numbers they have in it, and what a step changed."""

from __future__ import annotations

from dataclasses import dataclass

from domain.capture import Receipt
from domain.comment import Author, CommentKind, CommentStatus
from domain.messages import Message
from domain.text import RichText
from domain.time import Timestamp


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """A captured article as the library lists it.

    Counts: `comments` (without pingbacks), `annotated` comments, `annotations`; of the comments that were ever
    captured, those that the current coder has `read`, and those still `unread`.
    """

    id: int
    uuid: str
    title: str | None
    byline: str | None
    published: Timestamp
    language: str | None
    url: str | None
    site: str | None
    captured_at: str
    receipt: Receipt
    comments: int
    annotated: int
    annotations: int
    read: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """A comment as archived.

    `id`, `parent_id` and `root_id` are archive-wide; `site_id` and `parent_site_id` the site's own.
    `position` counts from 0 in thread order within the article; `rank` counts siblings from 1;
    `author_key` is equal for equal authors of one site (site + author id, else folded name), empty if unknown.
    """

    id: int
    article_id: int
    position: int
    parent_id: int | None
    root_id: int
    depth: int
    replies: int
    parent_missing: bool
    rank: int
    key: str
    parent_key: str | None
    site_id: str | None
    parent_site_id: str | None
    author: Author
    author_key: str
    published: Timestamp
    edited: Timestamp
    kind: CommentKind
    status: CommentStatus
    by_article_author: bool
    permalink: str | None
    votes_up: int | None
    votes_down: int | None
    score: int | None
    text: RichText
    version: int = 1
    first_capture: int | None = None
    """The capture that it was first seen in; None: the first one of its article."""
    gone_capture: int | None = None
    """The capture that it was first missed in; None: it is there."""
    mended: bool = False
    """A coder gave it another parent than was found."""
    parent_as_found: int | None = None
    no_comment: bool = False
    """A coder marked it as something else: a caption, an advertisement."""
    part_of: int | None = None
    """A coder split it off this comment."""
    joined: tuple[int, ...] = ()
    """Comments that a coder joined with this one: their texts follow its own, and they are none any more."""
    text_as_found: RichText | None = None
    """The text that was captured, where it was split or joined."""

    @property
    def is_gone(self) -> bool:
        """It was there once, and is not in the last capture."""
        return self.gone_capture is not None


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed, so that each view can decide whether it must refresh."""

    label: Message | None = None
    articles: frozenset[int] = frozenset()
    comments: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    codebook: bool = False
    memos: bool = False
    worklists: bool = False
    searches: bool = False
    trees: bool = False
    """A thread stands otherwise than before: it must be read again."""
    reads: bool = False
    """What a coder has read; `comments` are those of which that changed."""
    library: bool = False
    history: bool = False


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that `check` found wrong. `where` names the item, `what` says it in a sentence."""

    where: str
    what: Message
