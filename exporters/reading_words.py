"""The words of the reading copies (HTML and Markdown), in each of their languages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from domain.comment import CommentStatus
from domain.messages import say
from domain.records import CommentRecord
from exporters.format import Choice, Setting

LANGUAGE = Setting(
    "language",
    say("Language of its words"),
    (Choice("en", say("English")), Choice("de", say("German"))),
)


@cache
def _all() -> dict[str, dict[str, str]]:
    text = files("resources").joinpath("reading_copy", "words.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = json.loads(text)
    return found


def words_in(language: str) -> Mapping[str, str]:
    """Key -> words."""
    return _all()[language]


def marks(comment: CommentRecord, words: Mapping[str, str]) -> Iterator[str]:
    """What is special about a comment."""
    if comment.kind.value in words:
        yield words[comment.kind.value]
    if comment.by_article_author:
        yield words["author"]
    if comment.is_gone:
        yield words["gone"]
    elif comment.status is not CommentStatus.VISIBLE:
        yield words.get(comment.status.value, comment.status.value)
    if comment.parent_missing:
        yield words["missing"]
