"""Finding: the search language over the whole archive or a part of it, and what is found in context."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

from domain.messages import Message
from domain.query import Filter, Node, parse, written
from domain.query_reading import reading
from storage.archive import Archive
from storage.asked import slow
from storage.contexts import Context
from storage.hits import Hit as Found
from storage.scope import Group, Scope, Sort
from storage.search import understood

__all__ = [
    "Answer",
    "Context",
    "Found",
    "Group",
    "Grouped",
    "Scope",
    "Sort",
    "ask",
    "count",
    "describe",
    "find",
    "groups",
    "hints",
    "ids",
    "is_empty",
]


@dataclass(frozen=True, slots=True)
class Answer:
    """The first of what was found, how many there are in all, what of the query was not understood, how it was read.

    `counted` False: `total` is only what is shown, and there may be more.
    """

    found: list[Found]
    total: int
    hints: tuple[Message, ...] = ()
    reading: tuple[Message, ...] = ()
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Grouped:
    """A group of what was found. `key` is an article, an author's key, a tag or a month; None: without one.

    `query` finds this group alone (a group of an article is found by searching in that article).
    """

    key: int | str | None
    label: str | None
    comments: int
    query: str


def ask(
    archive: Archive,
    query: str,
    article_id: int | None = None,
    limit: int = 200,
    *,
    forms: bool = False,
    kwic: int = 1,
    scope: Scope | None = None,
    sort: Sort = Sort.PLACE,
    count: bool = True,
    cancel: Event | None = None,
) -> Answer:
    """Search. `forms`: words are found in any of their forms; `kwic`: so many places of a text with their context;
    `count` False: do not count further than what is shown. Raises `Cancelled` once `cancel` is set."""
    ready = understood(query)
    asked = archive.search.asked(ready, scope or Scope.of(article_id), forms=forms, cancel=cancel)
    found = asked.hits(limit, kwic, sort)
    total = asked.count() if count and len(found) == limit else len(found)
    said = (*asked.hints, slow()) if asked.is_late else asked.hints
    return Answer(found, max(total, len(found)), said, reading(ready), count or len(found) < limit)


def find(
    archive: Archive, query: str, article_id: int | None = None, limit: int = 200, *, forms: bool = False
) -> tuple[list[Found], int]:
    """The first `limit` texts that are found, and how many there are."""
    answer = ask(archive, query, article_id, limit, forms=forms)
    return answer.found, answer.total


def count(
    archive: Archive,
    query: str,
    article_id: int | None = None,
    *,
    forms: bool = False,
    scope: Scope | None = None,
    cancel: Event | None = None,
) -> int:
    """How many texts are found in all."""
    return archive.search.asked(query, scope or Scope.of(article_id), forms=forms, cancel=cancel).count()


def ids(
    archive: Archive,
    query: str,
    article_id: int | None = None,
    *,
    forms: bool = False,
    scope: Scope | None = None,
    cancel: Event | None = None,
) -> list[int]:
    """All comments that a query finds, in the order of articles and threads: to tag them, or for a worklist.

    Raises `ArchiveError` where a regular expression took too long: some would be missing, and nobody would know.
    """
    return archive.search.asked(query, scope or Scope.of(article_id), forms=forms, cancel=cancel).comment_ids()


def groups(
    archive: Archive,
    query: str,
    by: Group,
    article_id: int | None = None,
    *,
    forms: bool = False,
    scope: Scope | None = None,
    cancel: Event | None = None,
) -> list[Grouped]:
    """The found comments counted by article, author, tag or month. One with two tags counts for both."""
    ready = understood(query)
    found = archive.search.asked(ready, scope or Scope.of(article_id), forms=forms, cancel=cancel).groups(by)
    return [Grouped(one.key, one.label, one.comments, _narrowed(ready.root, by, one.label)) for one in found]


def _narrowed(root: Node | None, by: Group, label: str | None) -> str:
    """The query with the filter for one group behind it."""
    text = written(root)
    name = {Group.AUTHOR: "author", Group.TAG: "tag", Group.MONTH: "date"}.get(by)
    if name is None or (label is None and by is not Group.TAG):
        return text
    only = written(Filter(name, label)) if label is not None else "-has:tag"
    return f"{text} {only}" if " OR " not in text else f"({text}) {only}"


def describe(query: str) -> tuple[Message, ...]:
    """How a query is read: one sentence for each thing that must hold."""
    return reading(understood(query))


def hints(query: str) -> tuple[Message, ...]:
    """What of a query is not understood."""
    return understood(query).hints


def is_empty(query: str) -> bool:
    """Whether there is nothing to look for."""
    return parse(query).root is None
