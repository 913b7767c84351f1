"""Which column of a table is what, guessed from the names of the columns and from what is in them.

Tables of programs that are known by their columns (4CAT, dumps of Reddit, youtube-comment-downloader, Facepager) have
a mapping of their own; any other guess is shown before anything is saved.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scrapers.dates import looks_like_time
from scrapers.files.mapping import Mapping, Role
from scrapers.files.persons import is_personal
from scrapers.files.table_names import is_private, rank
from scrapers.files.table_rows import Table

_EPOCH = re.compile(r"\s*1?\d{9}(?:\d{3})?(?:\.\d+)?\s*")
_IN_ORDER = (Role.TEXT, Role.ID, Role.PARENT, Role.TIME_COUNTED, *Role)
"""Who chooses first where a name may mean several things."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A mapping, and the program whose table it is for certain; None: it is a guess."""

    mapping: Mapping
    program: str | None = None


_REDDIT = {
    Role.TEXT: "body",
    Role.AUTHOR: "author",
    Role.TIME: "created_utc",
    Role.ID: "id",
    Role.PARENT: "parent_id",
    Role.THREAD: "link_id",
    Role.TITLE: "title",
    Role.ARTICLE_TEXT: "selftext",
    Role.LINK: "permalink",
    Role.EDITED: "edited",
    Role.SCORE: "score",
    Role.AUTHOR_ID: "author_fullname",
}
_4CAT = {
    Role.TEXT: "body",
    Role.AUTHOR: "author",
    Role.TIME: "timestamp",
    Role.ID: "id",
    Role.PARENT: "parent",
    Role.THREAD: "thread_id",
    Role.TITLE: "subject",
    Role.SCORE: "score",
}
_DOWNLOADER = {
    Role.TEXT: "text",
    Role.AUTHOR: "author",
    Role.TIME: "time",
    Role.TIME_COUNTED: "time_parsed",
    Role.ID: "cid",
    Role.AUTHOR_ID: "channel",
    Role.VOTES_UP: "votes",
}
_FACEPAGER = frozenset({"level", "id", "parent_id", "object_id", "object_type", "query_status"})
_KNOWN = (
    ("reddit", frozenset({"body", "link_id", "parent_id", "author", "id"}), _REDDIT, ""),
    ("4cat", frozenset({"thread_id", "id", "timestamp", "body", "author"}), _4CAT, ""),
    ("youtube", frozenset({"cid", "text", "votes", "author", "time"}), _DOWNLOADER, "."),
)


def guess(table: Table) -> Guess:
    """What the columns are, as far as they tell. The mapping may lack the text."""
    there = set(table.columns)
    for program, needed, columns, mark in _KNOWN:
        if needed <= there:
            known = {role: name for role, name in columns.items() if name in there}
            return Guess(Mapping.of(known, mark), program)
    found = _by_names(table)
    if there >= _FACEPAGER:
        found |= {Role.LEVEL: "level", Role.ID: "id", Role.PARENT: "parent_id"}
        found.pop(Role.THREAD, None)
    _settle(found, table)
    return Guess(Mapping.of(found))


def _by_names(table: Table) -> dict[Role, str]:
    """Each role's column by the best of its names; a column has one role."""
    usable = [one for one in table.columns if not is_private(one)]
    found: dict[Role, str] = {}
    for role in _IN_ORDER:
        free = [one for one in usable if one not in found.values()] if role not in found else []
        ranked = [(best, one) for one in free if (best := rank(role, one)) is not None]
        if ranked:
            found[role] = min(ranked)[1]
    return found


def _settle(found: dict[Role, str], table: Table) -> None:
    """Look at what is in the columns: some names may mean two things, and a text is known by its length."""
    _drop_if(found, Role.AUTHOR, table, lambda values: sum(map(is_personal, values)) * 2 > len(values))
    _drop_if(found, Role.TIME, table, lambda values: not any(map(_may_be_time, values[:50])))
    _drop_if(found, Role.THREAD, table, lambda values: len(set(values)) == len(values) > 3)
    _drop_if(found, Role.TITLE, table, lambda values: len(set(values)) == len(values) > 3)
    url = found.get(Role.URL)
    if url is not None:
        values = table.values(url)
        if len(set(values)) == len(values) > 3:  # an address for each row is the comment's own
            found.setdefault(Role.LINK, found.pop(Role.URL))
    if Role.THREAD not in found and (same := found.get(Role.URL) or found.get(Role.TITLE)):
        found[Role.THREAD] = same
    if Role.TEXT not in found:
        longest = max(table.columns, key=lambda one: _mean(table.values(one)), default=None)
        if longest is not None and longest not in found.values() and _mean(table.values(longest)) > 40:
            found[Role.TEXT] = longest


def _drop_if(found: dict[Role, str], role: Role, table: Table, wrong: Callable[[list[str]], bool]) -> None:
    column = found.get(role)
    if column is not None:
        values = table.values(column)
        if not values or wrong(values):
            del found[role]


def _may_be_time(value: str) -> bool:
    return looks_like_time(value) or _EPOCH.fullmatch(value) is not None


def _mean(values: list[str]) -> float:
    return sum(map(len, values)) / len(values) if values else 0.0
