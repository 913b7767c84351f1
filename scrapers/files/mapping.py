"""Mapping: which column of a table is what. It can be shown, edited, kept as a small JSON file and used again.

{"threadmark": "mapping", "version": 1, "columns": {"text": "body", "id": "id", "parent": "parent_id", …},
 "parent_in_id": "", "article_level": 0}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.errors import SourceError
from domain.messages import Message, say
from scrapers.files.part import unreadable

VERSION = 1
_MARK = "mapping"
_LARGEST = 1 << 20


class Role(StrEnum):
    """What a column may hold. Only `TEXT` is needed."""

    TEXT = "text"
    AUTHOR = "author"
    TIME = "time"
    ID = "id"
    PARENT = "parent"
    """The id of the comment that is answered."""
    THREAD = "thread"
    """What is equal for all comments of one discussion."""
    TITLE = "title"
    """The title of the article."""
    URL = "url"
    """The address of the article."""
    ARTICLE_TEXT = "article_text"
    LINK = "link"
    """The address of the comment itself."""
    AUTHOR_URL = "author_url"
    AUTHOR_ID = "author_id"
    TIME_COUNTED = "time_counted"
    """A moment that a program counted back to from a printed "2 years ago"."""
    EDITED = "edited"
    VOTES_UP = "votes_up"
    VOTES_DOWN = "votes_down"
    SCORE = "score"
    LEVEL = "level"
    """How deep a row is in a tree of rows, of which the article is one."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Columns by role. `parent_in_id`: an id holds its parent's before this mark. `article_level`: see `Role.LEVEL`."""

    columns: tuple[tuple[Role, str], ...] = ()
    parent_in_id: str = ""
    article_level: int = 0

    @classmethod
    def of(cls, columns: Pairs[Role, str], parent_in_id: str = "", article_level: int = 0) -> Mapping:
        return cls(tuple((role, columns[role]) for role in Role if columns.get(role)), parent_in_id, article_level)

    def column(self, role: Role) -> str | None:
        return next((name for known, name in self.columns if known is role), None)

    def __iter__(self) -> Iterator[tuple[Role, str]]:
        return iter(self.columns)

    def with_column(self, role: Role, column: str | None) -> Mapping:
        """The mapping with another column in a role, or none."""
        columns = {known: name for known, name in self.columns if known is not role}
        if column:
            columns[role] = column
        return replace(self, columns=tuple((one, columns[one]) for one in Role if one in columns))

    def trouble(self, names: Iterable[str]) -> Message | None:
        """Why a table with these columns cannot be read so; None: it can."""
        there = set(names)
        missing = next((name for _, name in self.columns if name not in there), None)
        if missing is not None:
            return say("The table has no column “{name}”.", name=missing)
        if self.column(Role.TEXT) is None:
            return say("It is not said which column holds the text of the comments.")
        return None

    def to_json(self) -> str:
        """The mapping as the text of its file."""
        data = {
            "threadmark": _MARK,
            "version": VERSION,
            "columns": {role.value: name for role, name in self.columns},
            "parent_in_id": self.parent_in_id,
            "article_level": self.article_level,
        }
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def mapping_of(text: str, name: str = "?") -> Mapping:
    """The mapping in a file's text. Raises `SourceError` with what is wrong in it."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _no_mapping(name) from error
    columns = data.get("columns") if isinstance(data, dict) else None
    if not isinstance(columns, dict) or data.get("threadmark") != _MARK:
        raise _no_mapping(name)
    if _whole(data.get("version")) > VERSION:
        raise SourceError(
            say("{name} was written by a newer Threadmark.", name=name), say("Bring this one up to date.")
        )
    unknown = next((one for one in columns if one not in set(Role)), None)
    if unknown is not None:
        raise SourceError(
            say("A mapping does not have “{word}”.", word=str(unknown)),
            say("It knows: {words}.", words=", ".join(role.value for role in Role)),
        )
    known = {Role(one): value for one, value in columns.items() if isinstance(value, str) and value}
    mark = data.get("parent_in_id")
    return Mapping.of(known, mark if isinstance(mark, str) else "", _whole(data.get("article_level")))


def read_mapping(file: Path) -> Mapping:
    """The mapping in a file. Raises `SourceError`."""
    try:
        if file.stat().st_size > _LARGEST:
            raise _no_mapping(file.name)
        return mapping_of(file.read_text(encoding="utf-8-sig"), file.name)
    except UnicodeDecodeError as error:
        raise _no_mapping(file.name) from error
    except OSError as error:
        raise unreadable(file, error) from error


def write_mapping(mapping: Mapping, file: Path) -> None:
    """Keep a mapping. The file is whole or not there."""
    unfinished = file.with_name(file.name + ".new")
    try:
        unfinished.write_text(mapping.to_json(), encoding="utf-8")
        unfinished.replace(file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(
            say("The mapping could not be written to {file}: {reason}.", file=str(file), reason=reason),
            say("See whether the folder may be written and has room."),
        ) from error


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _no_mapping(name: str) -> SourceError:
    return SourceError(
        say("{name} is no mapping of columns.", name=name),
        say("`threadmark contents FILE --write-mapping NEW` writes one for a table."),
    )
