"""Seals: a SHA-256 over a whole row, so that `check` notices a single changed byte.

A seal is SHA-256 over the JSON array (no blanks, not escaped, UTF-8) of the row's columns in the order
given here. Texts have their own SHA-256 beside it (`text_digest`), over the plain text alone.
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
}
"""The columns under a seal, by table. `id` is always the first."""


def _blob(value: object) -> str:
    """A blob where there should be text: only damage makes one."""
    return f"blob {bytes(value).hex()}" if isinstance(value, bytes) else repr(value)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_blob).encode


def seal(values: Sequence[Any]) -> bytes:
    """The seal of a row. Text that was not UTF-8 (damage, read with surrogateescape) gives another seal."""
    return sha256(_encode(values).encode("utf-8", "surrogateescape")).digest()


def sealed_row(table: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """The row's values in order, with the seal at the end: ready for `insert_sql`."""
    values = [row[column] for column in SEALED[table]]
    return (*values, seal(values))


def insert_sql(table: str, extra: Iterable[str] = ()) -> str:
    """INSERT of a whole sealed row (and of `extra` columns after the seal)."""
    columns = (*SEALED[table], "digest", *extra)
    marks = ",".join("?" * len(columns))
    return f"INSERT INTO {table} ({','.join(columns)}) VALUES ({marks})"  # noqa: S608


def update_sql(table: str) -> str:
    """UPDATE of a whole sealed row; the id comes once more at the end."""
    settings = ",".join(f"{column}=?" for column in (*SEALED[table], "digest"))
    return f"UPDATE {table} SET {settings} WHERE id=?"  # noqa: S608


def select_sql(table: str, extra: Iterable[str] = ()) -> str:
    return f"SELECT {','.join((*SEALED[table], *extra))} FROM {table}"  # noqa: S608
