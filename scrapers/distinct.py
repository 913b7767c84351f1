"""Keys that stay apart: the same comment given twice is one, a reused id names two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.comment import Comment


def distinct(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """The comments in their order, each with a key of its own.

    Pages overlap and pinned comments are shown twice: one with the same id, author, time and text is left out.
    Where another comment has the id already, it is kept as ``17~2``; replies belong to the first. One without an id
    is named by its place: ``p7``.
    """
    kept: dict[str, Comment] = {}
    for place, comment in enumerate(comments):
        name, number = comment.key or f"p{place}", 1
        key = name
        while (there := kept.get(key)) is not None and not _same(there, comment):
            number += 1
            key = f"{name}~{number}"
        if there is None:
            kept[key] = comment if key == comment.key else replace(comment, key=key)
    return tuple(kept.values())


def _same(one: Comment, other: Comment) -> bool:
    return (one.author, one.published, one.text) == (other.author, other.published, other.text)
