"""Comment and Author: what one reader wrote under an article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.text import RichText
from domain.time import NO_TIME, Timestamp


class CommentKind(StrEnum):
    COMMENT = "comment"
    PINGBACK = "pingback"
    TRACKBACK = "trackback"


class CommentStatus(StrEnum):
    """What the site shows of it at capture time."""

    VISIBLE = "visible"
    EDITED = "edited"
    DELETED = "deleted"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it, as the site shows it. A name that is not shown is None, never invented."""

    name: str | None = None
    url: str | None = None
    site_id: str | None = None


UNKNOWN_AUTHOR = Author()


@dataclass(frozen=True, slots=True)
class Comment:
    """One contribution by a reader.

    `key` names it within its capture: the site's own id where there is one (`site_id`), else a
    position such as ``p7``. `parent_key` is the key of the comment it replies to, None for a
    top-level one; a `parent_key` that no comment of the capture has means *parent missing*.
    `parent_unknown` says that it is a reply, but nothing tells to which comment.
    """

    key: str
    text: RichText
    site_id: str | None = None
    parent_key: str | None = None
    parent_unknown: bool = False
    author: Author = UNKNOWN_AUTHOR
    published: Timestamp = NO_TIME
    edited: Timestamp = NO_TIME
    kind: CommentKind = CommentKind.COMMENT
    status: CommentStatus = CommentStatus.VISIBLE
    by_article_author: bool = False
    permalink: str | None = None
    votes_up: int | None = None
    votes_down: int | None = None
    score: int | None = None
