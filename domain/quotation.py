"""Quotation: a passage of a comment that was taken from the article or from an earlier comment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """[start, end) in the comment and [source_start, source_end) in the source, in code points of the plain texts.

    `source_comment_id` is None for the article. `score` says how alike the two are (1: word for word).
    """

    comment_id: int
    start: int
    end: int
    source_comment_id: int | None
    source_start: int
    source_end: int
    score: float
