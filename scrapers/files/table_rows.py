"""Tables as rows: CSV and TSV with any separator and encoding, JSON Lines, and JSON with a list of flat objects.

A row is one text for each column. What is nested in JSON is flattened: ``author.name``. Nothing is understood here.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from domain.errors import SourceError
from domain.messages import Message, say
from scrapers.files.part import Tick, bytes_of, no_tick

ENDINGS = frozenset({".csv", ".tsv", ".tab", ".jsonl", ".ndjson"})
_SEPARATED = frozenset({".csv", ".tsv", ".tab"})
_SEPARATORS = ",;\t|"
_SAMPLE = 60
_DEEPEST = 6
_MOST_COLUMNS = 2000
_LONGEST_CELL = 16 << 20
_NUMBER = re.compile(r"[-+]?[\d.,:/ TZ-]*\d[\d.,:/ TZ-]*")

csv.field_size_limit(_LONGEST_CELL)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows. A row is as long as `columns`; a cell without a value is empty."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    warnings: tuple[Message, ...] = ()

    def place(self, column: str | None) -> int | None:
        return self.columns.index(column) if column in self.columns else None

    def values(self, column: str, most: int = 2000) -> list[str]:
        """The values of a column in the first rows that have one."""
        place = self.columns.index(column)
        return [row[place] for row in self.rows[:most] if row[place].strip()]


def read_table(path: Path, tick: Tick = no_tick) -> Table:
    """The table in a file. Raises `SourceError` where there is none."""
    text = decoded(bytes_of(path, tick)).replace("\0", "")
    ending = _ending(path)
    table = _separated(text, path) if ending in _SEPARATED or text.lstrip()[:1] not in ("{", "[") else _objects(text)
    if not table.rows:
        raise SourceError(
            say("There are no rows in {name}.", name=path.name), say("Export it again, with the comments in it.")
        )
    return table


def _ending(path: Path) -> str:
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix


def is_table(path: Path) -> bool:
    """Whether a file's name says that it is a table."""
    return _ending(path) in ENDINGS


def decoded(body: bytes) -> str:
    """The text of a table: by its mark, UTF-8, or as Windows writes it."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace")
    if body[1:2] == b"\x00" and body[:1] != b"\x00":
        return body.decode("utf-16-le", "replace")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


# ── with separators ───────────────────────────────────────────────────────────────────────────────────────────────────


def _separated(text: str, path: Path) -> Table:
    first, _, rest = text.partition("\n")
    stated = first.rstrip("\r").lower()
    if stated.startswith("sep=") and len(stated) == 5:  # as Excel writes it
        return _cells(rest, first[4], path)
    return _cells(text, _separator(text), path)


def _separator(text: str) -> str:
    """The separator that gives the most rows of the same, greatest width."""

    def fit(mark: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _sample(text, mark) if row)
        width, often = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1], pair[0]), default=(1, 0))
        return (often if width > 1 else 0, width)

    return max(_SEPARATORS, key=fit)


def _sample(text: str, mark: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text[: 1 << 20], newline=""), delimiter=mark):
            rows.append(row)
            if len(rows) >= _SAMPLE:
                break
    except csv.Error:
        return rows
    return rows


def _cells(text: str, mark: str, path: Path) -> Table:
    try:
        rows = [row for row in csv.reader(StringIO(text, newline=""), delimiter=mark) if any(map(str.strip, row))]
    except csv.Error as error:
        raise SourceError(
            say("The rows of {name} cannot be told apart: {reason}.", name=path.name, reason=str(error)),
            say("Export the table again as CSV, with its texts in quotation marks."),
        ) from error
    if not rows:
        return Table((), ())
    width = min(_MOST_COLUMNS, max(map(len, rows)))
    head = [cell.strip() for cell in rows[0]]
    if _is_head(head):
        names, rows = head, rows[1:]
    else:
        names = []
    columns = _named(names, width)
    odd = sum(len(row) != len(head) for row in rows) if names else 0
    told = (say("Rows with more or fewer cells than the first one: {count}.", count=odd),) if odd else ()
    return Table(columns, tuple((*row[:width], *[""] * (width - len(row))) for row in rows), told)


def _is_head(row: list[str]) -> bool:
    """Whether a first row names its columns: short words, each once, and no numbers or times."""
    named = [cell for cell in row if cell]
    short = all(len(cell) <= 100 and "\n" not in cell for cell in named)
    return bool(named) and short and len(set(named)) == len(named) and not any(map(_NUMBER.fullmatch, named))


def _named(names: list[str], width: int) -> tuple[str, ...]:
    """A name of its own for each column; one that has none is called by its number."""
    found: list[str] = []
    for number in range(width):
        name = names[number] if number < len(names) and names[number] else f"column {number + 1}"
        while name in found:
            name += "'"
        found.append(name)
    return tuple(found)


# ── JSON ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _objects(text: str) -> Table:
    found, broken = _records(text)
    rows = [dict(_flat(one)) for one in found]
    columns = tuple(dict.fromkeys(name for row in rows for name in row))[:_MOST_COLUMNS]
    told = (
        (say("{count} lines of the file are cut off or damaged: their comments are missing.", count=broken),)
        if broken
        else ()
    )
    return Table(columns, tuple(tuple(row.get(name, "") for name in columns) for row in rows), told)


def _records(text: str) -> tuple[list[dict[str, Any]], int]:
    """The objects of a file, one on each line or all in a list, and how many lines could not be read."""
    try:
        return _listed(json.loads(text)), 0
    except (ValueError, RecursionError):
        pass
    found: list[dict[str, Any]] = []
    broken = 0
    for line in text.split("\n"):
        bare = line.strip().rstrip(",")
        if bare in ("", "[", "]"):
            continue
        try:
            value = json.loads(bare)
        except (ValueError, RecursionError):
            broken += 1
            continue
        found += [value] if isinstance(value, dict) else []
    return found, broken


def _listed(value: Any) -> list[dict[str, Any]]:
    """The list of objects that a file is, or that one of its fields holds: the longest."""
    if isinstance(value, list):
        return [one for one in value if isinstance(one, dict)]
    if not isinstance(value, dict):
        return []
    lists = [_listed(one) for one in value.values() if isinstance(one, list)]
    longest = max(lists, key=len, default=[])
    return longest or [value]


def _flat(value: Any, name: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Name and text of everything in an object; a list of plain values is one text."""
    if isinstance(value, dict):
        if depth < _DEEPEST:
            for key, inner in value.items():
                yield from _flat(inner, f"{name}.{key}" if name else str(key), depth + 1)
    elif isinstance(value, list):
        plain = [_written(one) for one in value if not isinstance(one, dict | list)]
        if plain and len(plain) == len(value):
            yield name, ", ".join(plain)
    else:
        yield name, _written(value)


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
