"""A thread as one plain text, with the place of every comment in it: for programs that know only documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.records import CommentRecord


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a comment stands in the text, in code points: its head line [head, head_end), its words [start, end)."""

    comment_id: int
    head: int
    head_end: int
    start: int
    end: int


def head_of(comment: CommentRecord, numbers: dict[int, int]) -> str:
    """``#12 · Ada Probe · 2026-02-03T14:05 · → #3``: in one line, whatever a name contains."""
    parts = [f"#{numbers[comment.id]}", " ".join((comment.author.name or "—").split())]
    if comment.published:
        parts.append(" ".join((comment.published.iso or comment.published.raw or "").split()))
    if comment.parent_id is not None:
        parts.append(f"→ #{numbers[comment.parent_id]}" if comment.parent_id in numbers else "→ #?")
    elif comment.parent_missing:
        parts.append("→ #?")
    return " · ".join(parts)


def thread_text(comments: Iterable[CommentRecord]) -> tuple[str, list[Placed]]:
    """The text, and where each comment is. Replies follow what they answer; every comment has its number."""
    return _joined(_blocks(comments))


def _blocks(comments: Iterable[CommentRecord]) -> Iterator[tuple[int, str, str]]:
    numbers: dict[int, int] = {}
    for comment in comments:
        numbers[comment.id] = comment.position + 1
        yield comment.id, head_of(comment, numbers), comment.text.plain


def _joined(blocks: Iterable[tuple[int, str, str]]) -> tuple[str, list[Placed]]:
    parts: list[str] = []
    places, at = [], 0
    for comment_id, head, text in blocks:
        start = at + len(head) + 1
        places.append(Placed(comment_id, at, at + len(head), start, start + len(text)))
        parts += (head, "\n", text, "\n\n")
        at = start + len(text) + 2
    return "".join(parts), places
