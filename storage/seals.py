"""Seals: a SHA-256 over a whole row, so that `check` notices a single changed byte.

A seal is SHA-256 over the JSON array (no blanks, not escaped, UTF-8) of the row's columns in the order
given here, followed by ``["name", value]`` for each of the later columns that is not NULL: so a column that
a new version adds leaves the seals of older rows as they are. Texts have their own SHA-256 beside it
(`text_digest`), over the plain text alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

_TIME = ("raw", "iso", "precision")

SEALED: Mapping[str, tuple[str, ...]] = {
    "coder": ("id", "uuid", "name", "created_at", "modified_at"),
    "article": (
        *("id", "uuid", "url", "site", "title", "byline", *(f"published_{part}" for part in _TIME)),
        *("language", "text", "structure", "coder_id", "created_at"),
    ),
    "capture": ("id", "uuid", "article_id", "captured_at", "receipt", "coder_id", "created_at"),
    "capture_page": (
        *("id", "capture_id", "position", "page_digest", "role", "url", "requested_url"),
        *("status", "content_type", "charset", "headers", "fetched_at"),
    ),
    "comment": (
        *("id", "article_id", "position", "parent_id", "root_id", "depth", "replies", "parent_missing", "rank"),
        *(
            "key",
            "parent_key",
            "site_id",
            "parent_site_id",
            "author_name",
            "author_url",
            "author_site_id",
            "author_key",
        ),
        *(f"published_{part}" for part in _TIME),
        *(f"edited_{part}" for part in _TIME),
        *("kind", "status", "by_article_author", "permalink", "votes_up", "votes_down", "score"),
        *("text", "structure"),
    ),
    "tag": (
        *("id", "uuid", "name", "parent_id", "position", "hue", "definition", "pinned"),
        *("coder_id", "created_at", "modified_at"),
    ),
    "annotation": (
        *("id", "uuid", "article_id", "target", "comment_id", "start_at", "end_at", "exact", "prefix", "suffix"),
        *("note", "coder_id", "created_at", "modified_at"),
    ),
    "annotation_tag": ("id", "uuid", "annotation_id", "tag_id", "coder_id", "created_at"),
    "history": ("id", "uuid", "label", "coder_id", "created_at", "undone"),
    "history_row": ("id", "history_id", "table_name", "row_id", "article_id", "comment_id", "before", "after"),
    "queue_entry": (
        *("id", "uuid", "url", "key", "title", "state", "again", "starts", "article_id", "receipt", "error"),
        *("coder_id", "created_at", "modified_at"),
    ),
    "memo": (
        *("id", "uuid", "target", "article_id", "tag_id", "author_key", "text"),
        *("coder_id", "created_at", "modified_at"),
    ),
    "comment_read": ("id", "uuid", "comment_id", "coder_id", "created_at"),
    "worklist": (
        *("id", "uuid", "name", "kind", "way", "seed", "query", "items"),
        *("coder_id", "created_at", "modified_at"),
    ),
    "comment_version": ("id", "comment_id", "version", "capture_id", "image"),
    "article_version": ("id", "article_id", "version", "capture_id", "image"),
    "comment_event": ("id", "capture_id", "comment_id", "event", "former_parent"),
    "former_votes": ("id", "capture_id", "votes"),
    "watch": (
        *("id", "uuid", "article_id", "minutes", "until", "quiet_days", "pause", "due_at", "looked_at", "captured_at"),
        *("news_at", "feed", "token", "failures", "ended", "coder_id", "created_at", "modified_at"),
    ),
    "mending": ("id", "uuid", "comment_id", "kind", "parent_id", "coder_id", "created_at", "modified_at"),
    "addressee": (
        *("id", "uuid", "comment_id", "answered_id", "author_key", "name"),
        *("coder_id", "created_at", "modified_at"),
    ),
    "saved_search": ("id", "uuid", "name", "query", "position", "coder_id", "created_at", "modified_at"),
}
"""The columns under a seal from a table's first version on. `id` is always the first."""

LATER: Mapping[str, tuple[str, ...]] = {
    "tag": ("use_when", "not_when", "example", "archived"),
    "comment": ("version", "first_capture", "gone_capture", "part_of", "found_text", "found_structure"),
    "article": ("version",),
    "annotation": ("version", "original", "doubt"),
    "capture": ("state", "total"),
    "mending": ("start_at", "version", "prefix", "suffix"),
}
"""Columns that later versions added; NULL where nothing was said."""


def columns(table: str) -> tuple[str, ...]:
    """All columns under a seal."""
    return (*SEALED[table], *LATER.get(table, ()))


def _blob(value: object) -> str:
    """A blob where there should be text: only damage makes one."""
    return f"blob {bytes(value).hex()}" if isinstance(value, bytes) else repr(value)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_blob).encode


def seal(values: Sequence[Any]) -> bytes:
    """The seal of a row. Text that was not UTF-8 (damage, read with surrogateescape) gives another seal."""
    return sha256(_encode(values).encode("utf-8", "surrogateescape")).digest()


def seal_of(table: str, values: Sequence[Any]) -> bytes:
    """The seal of a row given as the values of `columns(table)`; later columns that a file lacks may be left out."""
    first = len(SEALED[table])
    later = zip(LATER.get(table, ()), values[first:], strict=False)
    return seal([*values[:first], *([name, value] for name, value in later if value is not None)])


def sealed_row(table: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """The row's values in order, with the seal at the end: ready for `insert_sql`. A later column may be absent."""
    values = [*(row[column] for column in SEALED[table]), *(row.get(column) for column in LATER.get(table, ()))]
    return (*values, seal_of(table, values))


def insert_sql(table: str, extra: Iterable[str] = (), *, later: bool = True) -> str:
    """INSERT of a whole sealed row (and of `extra` columns after the seal). `later` False: later columns stay NULL."""
    names = (*(columns(table) if later else SEALED[table]), "digest", *extra)
    marks = ",".join("?" * len(names))
    return f"INSERT INTO {table} ({','.join(names)}) VALUES ({marks})"  # noqa: S608


def update_sql(table: str) -> str:
    """UPDATE of a whole sealed row; the id comes once more at the end."""
    settings = ",".join(f"{column}=?" for column in (*columns(table), "digest"))
    return f"UPDATE {table} SET {settings} WHERE id=?"  # noqa: S608


def select_sql(table: str, extra: Iterable[str] = ()) -> str:
    return f"SELECT {','.join((*columns(table), *extra))} FROM {table}"  # noqa: S608
