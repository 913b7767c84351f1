"""docs/csv.md and the README.txt of an export say what the code does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from exporters.columns import (
    ADDRESSEE_COLUMNS,
    ANNOTATION_COLUMNS,
    CHANGE_COLUMNS,
    COMMENT_COLUMNS,
    MENDING_COLUMNS,
    PAIR_COLUMNS,
    TAG_COLUMNS,
    Column,
)
from exporters.csv import FILES
from exporters.readme import explained, readme
from exporters.tables import Table

TEXT = (Path(__file__).parent.parent.parent / "docs" / "csv.md").read_text(encoding="utf-8")
TABLES = {
    "comments.csv": COMMENT_COLUMNS,
    "annotations.csv": ANNOTATION_COLUMNS,
    "tags.csv": TAG_COLUMNS,
    "changes.csv": CHANGE_COLUMNS,
    "addressees.csv": ADDRESSEE_COLUMNS,
    "mendings.csv": MENDING_COLUMNS,
    "reply_pairs.csv": PAIR_COLUMNS,
}


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_described_as_it_is(name: str) -> None:
    columns: Sequence[Column[Any]] = TABLES[name]
    part = TEXT.split(f"## {name}\n")[1].split("\n## ")[0]
    rows = [line for line in part.splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{column.name}` | {column.type} | {column.meaning.replace('|', chr(92) + '|')} | {column.empty} |"
        for column in columns
    ]


def test_only_the_types_that_are_explained_occur() -> None:
    explained = TEXT.split("Types: ")[1].split("\n\n")[0]
    types = {column.type for columns in TABLES.values() for column in columns}
    assert [name for name in types if f"*{name}*" not in explained] == []


@pytest.mark.parametrize("spreadsheet", [False, True])
def test_the_readme_names_every_column(spreadsheet: bool) -> None:
    described = [Table(name.removesuffix(".csv"), "rows", columns, ()) for name, columns in TABLES.items()]
    text = readme([], described, 0, 0, explained(spreadsheet=spreadsheet, separator=";" if spreadsheet else ","), "1")
    for columns in TABLES.values():
        for column in columns:
            assert f"\n  {column.name} " in text, column.name
    assert all(len(line) <= 120 for line in text.splitlines())


def test_names_are_plain_and_used_once() -> None:
    for columns in TABLES.values():
        names = [column.name for column in columns]
        assert len(set(names)) == len(names)
        assert all(name.isidentifier() and name == name.lower() for name in names)


def test_the_files_are_named() -> None:
    assert all(name in TEXT for name in FILES)
