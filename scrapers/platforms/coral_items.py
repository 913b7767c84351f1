"""One comment as Coral gives it, in both dialects."""

from __future__ import annotations

from typing import Any

from domain.comment import Author, Comment, CommentStatus
from domain.text import RichText
from scrapers.answers import at, html, key_of, number, plain, record, records, stamp, words

_HELD = frozenset({"PREMOD", "SYSTEM_WITHHELD"})
_REACTIONS = ("Like", "Respect", "Love", "Upvote", "Recommend", "Reaction")


def comment_of(node: dict[str, Any], within: str | None, page: str | None) -> Comment:
    """`within` is the comment in whose replies it stands."""
    key = key_of(node.get("id"))
    person = record(node.get("author")) or record(node.get("user"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=key_of(at(node, "parent", "id")) or within,
        author=Author(words(person.get("username")), None, key_of(person.get("id"))),
        published=stamp(node.get("createdAt") or node.get("created_at"), utc=True),
        text=_text(node, page),
        status=_status(node),
        permalink=f"{page}?commentID={key}" if page and key and "?" not in page else None,
        votes_up=_reactions(node),
    )


def _text(node: dict[str, Any], page: str | None) -> RichText:
    """HTML; in Talk 4, which has no markup, the text as it was typed."""
    body = node.get("body")
    return plain(body) if "created_at" in node else html(body, page)


def _status(node: dict[str, Any]) -> CommentStatus:
    state = words(node.get("status")) or ""
    if node.get("deleted") is True or state == "REJECTED" or ("body" in node and node["body"] is None):
        return CommentStatus.DELETED
    if state in _HELD:
        return CommentStatus.HELD
    return CommentStatus.EDITED if at(node, "editing", "edited") is True else CommentStatus.VISIBLE


def _reactions(node: dict[str, Any]) -> int | None:
    if "action_summaries" in node:
        given = records(node["action_summaries"])
        kinds = [one for one in given if (words(one.get("__typename")) or "").startswith(_REACTIONS)]
        return sum(number(one.get("count")) or 0 for one in kinds) if kinds else None
    return number(at(node, "actionCounts", "reaction", "total"))
