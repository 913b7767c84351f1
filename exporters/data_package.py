"""What the CSV files are, for programs: datapackage.json (Frictionless Table Schema) and csv-metadata.json (CSVW).

Sources: specs.frictionlessdata.io (Data Package, Tabular Data Resource, CSV Dialect, v1) and W3C "Metadata Vocabulary
for Tabular Data" (2015). A reference from one table to another is stated only where every row of this export keeps it:
of comments that were picked, a parent may be elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.records import ArticleRecord
from domain.time import now
from exporters.columns import Column
from exporters.tables import Table

DATA_PACKAGE, CSVW = "datapackage.json", "csv-metadata.json"
_TYPES: dict[str, tuple[dict[str, Any], str]] = {
    "integer": ({"type": "integer"}, "integer"),
    "0 or 1": ({"type": "boolean", "trueValues": ["1"], "falseValues": ["0"]}, "boolean"),
    "UUID": ({"type": "string", "format": "uuid"}, "string"),
}
"""Ours -> (Table Schema, CSVW). Times stay words: many sites state a month or a day only."""
_WORDS: tuple[dict[str, Any], str] = ({"type": "string"}, "string")
_KEYS = {"comments": "comment_id", "tags": "tag"}
_REFERENCES = {
    "comments": (("parent_id", "comments", "comment_id"),),
    "annotations": (("comment_id", "comments", "comment_id"), ("tag", "tags", "tag")),
    "addressees": (("comment_id", "comments", "comment_id"),),
    "tag_matrix": (("comment_id", "comments", "comment_id"),),
    "reply_pairs": (("comment_id", "comments", "comment_id"), ("parent_id", "comments", "comment_id")),
}
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")


@dataclass(frozen=True, slots=True)
class Described:
    """One file of tables. `whole`: all comments of its articles are in it, so that each parent is."""

    table: Table
    rows: int
    separator: str
    spreadsheet: bool
    whole: bool

    @property
    def file(self) -> str:
        return f"{self.table.name}.csv"

    @property
    def encoding(self) -> str:
        return "utf-8-sig" if self.spreadsheet else "utf-8"

    def references(self) -> list[tuple[str, str, str]]:
        """(column, table, its column) that every row keeps."""
        found = _REFERENCES.get(self.table.name, ())
        return [one for one in found if self.whole or one[0] != "parent_id" or self.table.name != "comments"]


def write(folder: Path, files: Sequence[Described], articles: Sequence[ArticleRecord], version: str) -> None:
    """Both descriptions of the files that stand in `folder`."""
    _write(folder / DATA_PACKAGE, _data_package(folder, files, articles, version))
    _write(folder / CSVW, _csvw(files, version))


def _write(file: Path, content: dict[str, Any]) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n", errors="replace")


def _data_package(
    folder: Path, files: Sequence[Described], articles: Sequence[ArticleRecord], version: str
) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "threadmark-export",
        "title": "Discussions, exported by Threadmark",
        "created": f"{now()[:19].replace(' ', 'T')}Z",
        "generator": f"Threadmark {version}",
        "sources": [_source(one) for one in articles],
        "resources": [_resource(folder, one) for one in files],
    }


def _source(article: ArticleRecord) -> dict[str, Any]:
    """Where an article came from, with what its receipt says of its completeness."""
    receipt = article.receipt
    found: dict[str, Any] = {"title": article.title or f"Article {article.id}"}
    if article.url:
        found["path"] = article.url
    return found | {
        "article_id": article.id,
        "captured_at": article.captured_at,
        "stated": receipt.declared,
        "comments": receipt.comments,
        "pingbacks": receipt.pingbacks,
        "missing_parents": receipt.missing_parents,
    }


def _resource(folder: Path, one: Described) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in one.table.columns], "missingValues": [""]}
    if one.table.name in _KEYS:
        schema["primaryKey"] = [_KEYS[one.table.name]]
    keys = [
        {
            "fields": [column],
            "reference": {"resource": "" if table == one.table.name else table, "fields": [other]},
        }
        for column, table, other in one.references()
    ]
    if keys:
        schema["foreignKeys"] = keys
    file = folder / one.file
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": one.table.name,
        "description": one.table.about,
        "path": one.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": one.encoding,
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "rows": one.rows,
        "dialect": {"delimiter": one.separator, "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }


def _field(column: Column[Any]) -> dict[str, Any]:
    found = {"name": column.name, **_TYPES.get(column.type, _WORDS)[0], "description": _meaning(column)}
    return found | ({"constraints": {"required": True}} if column.empty == "never" else {})


def _meaning(column: Column[Any]) -> str:
    return column.meaning if column.empty == "never" else f"{column.meaning}; empty: {column.empty}"


def _csvw(files: Sequence[Described], version: str) -> dict[str, Any]:
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Discussions, exported by Threadmark",
        "dc:creator": f"Threadmark {version}",
        "tables": [_csvw_table(one) for one in files],
    }


def _csvw_table(one: Described) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_csvw_column(column) for column in one.table.columns]}
    if one.table.name in _KEYS:
        schema["primaryKey"] = _KEYS[one.table.name]
    keys = [
        {"columnReference": column, "reference": {"resource": f"{table}.csv", "columnReference": other}}
        for column, table, other in one.references()
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "url": one.file,
        "dc:description": one.table.about,
        "dialect": {"delimiter": one.separator, "encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": schema,
    }


def _csvw_column(column: Column[Any]) -> dict[str, Any]:
    """Names of columns are parts of addresses there: the path of a tag is none, and stands in the title alone."""
    named = {"name": column.name} if _NAME.match(column.name) else {}
    found = {**named, "titles": column.name, "datatype": _TYPES.get(column.type, _WORDS)[1]}
    return found | {"dc:description": _meaning(column), "required": column.empty == "never"}
