"""CSV: comments.csv, annotations.csv, tags.csv, changes.csv …, a README for people, and data_package for programs.

Exact (for R, pandas and archives): UTF-8, RFC 4180, nothing altered. For spreadsheets: a byte order mark, ``;`` or
``,``, quotes around every cell (so that none is split where a program takes more than one separator), and cells that
cannot become formulas (`exporters.spreadsheet`). Rows stream from the archive; memory stays flat.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.messages import say
from exporters import data_package
from exporters.columns import COMMENT_COLUMNS, Column
from exporters.data_package import CSVW, DATA_PACKAGE, Described
from exporters.exporter import ExportSource
from exporters.format import Choice, Counts, Format, Job, Setting, Settings
from exporters.readme import explained, readme
from exporters.spreadsheet import guard
from exporters.tables import STEP, TagNames, comment_rows, tables

__all__ = ["FILES", "FORMAT", "CsvOptions", "preview"]

FILES = (
    "comments.csv", "annotations.csv", "tags.csv", "changes.csv", "addressees.csv", "mendings.csv", "README.txt",
    DATA_PACKAGE, CSVW,
)  # fmt: skip
SHAPES = ("tag_matrix.csv", "reply_pairs.csv")


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """`spreadsheet`: byte order mark and cells safe from formulas. `separator`: ``,`` or ``;``."""

    spreadsheet: bool = False
    separator: str = ","


def _files(_source: ExportSource, settings: Settings) -> Sequence[str]:
    return (*FILES, *SHAPES) if settings["tables"] == "all" else FILES


def _write_all(job: Job) -> Counts:
    options, described = _options(job.settings), list[Described]()
    for table in tables(job.source, job.progress, shapes=job.settings["tables"] == "all"):
        rows = _write(job.folder / f"{table.name}.csv", table.columns, table.rows, options)
        described.append(Described(table, rows, options.separator, options.spreadsheet, job.source.whole))
    counts = {one.table.name: one.rows for one in described}
    comments, annotations = counts["comments"], counts["annotations"]
    how = explained(spreadsheet=options.spreadsheet, separator=options.separator)
    text = readme(job.source.articles(), [one.table for one in described], comments, annotations, how, job.version)
    (job.folder / "README.txt").write_text(text, encoding="utf-8", newline="\n")
    data_package.write(job.folder, described, job.source.articles(), job.version)
    job.progress(STEP, comments, comments)
    return Counts(comments, annotations)


def _options(settings: Settings) -> CsvOptions:
    """A spreadsheet usually wants ``;``, everything else ``,``."""
    spreadsheet = settings["for"] == "spreadsheet"
    return CsvOptions(
        spreadsheet, {"semicolon": ";", "comma": ","}.get(settings["separator"], ";" if spreadsheet else ",")
    )


def preview(source: ExportSource, rows: int) -> list[list[str]]:
    """Header and first rows of comments.csv, as cells."""
    result = [[column.name for column in COMMENT_COLUMNS]]
    for row in comment_rows(source, source.articles(), TagNames(source), lambda *_: None):
        if len(result) > rows:
            break
        result.append([_cell(column.value(row)) for column in COMMENT_COLUMNS])
    return result


def _write(file: Path, columns: Sequence[Column[Any]], rows: Iterable[Any], options: CsvOptions) -> int:
    encoding = "utf-8-sig" if options.spreadsheet else "utf-8"
    count = 0
    with file.open("w", encoding=encoding, newline="") as out:
        writer = csv.writer(
            out,
            delimiter=options.separator,
            lineterminator="\r\n",
            quoting=csv.QUOTE_ALL if options.spreadsheet else csv.QUOTE_MINIMAL,
        )
        writer.writerow([column.name for column in columns])
        values = [column.value for column in columns]
        for row in rows:
            cells = [value(row) for value in values]
            writer.writerow([_safe(cell) for cell in cells] if options.spreadsheet else [_cell(cell) for cell in cells])
            count += 1
    return count


def _safe(value: object) -> str:
    """The cell for spreadsheets; numbers stay numbers, also below zero."""
    return str(value) if isinstance(value, int) else guard(_cell(value))


def _cell(value: object) -> str:
    return "" if value is None else str(value)


FORMAT = Format(
    "csv",
    say("CSV tables"),
    say("Comments, annotations, codebook and changes as tables, with a README that explains each column."),
    _files,
    _write_all,
    (
        Setting(
            "for",
            say("For which program"),
            (
                Choice("exact", say("Exact: for R, pandas and for keeping")),
                Choice("spreadsheet", say("For Excel, LibreOffice and other spreadsheets")),
            ),
        ),
        Setting(
            "separator",
            say("Separator"),
            (
                Choice("usual", say("As usual")),
                Choice("semicolon", say("Semicolon ;")),
                Choice("comma", say("Comma ,")),
            ),
        ),
        Setting(
            "tables",
            say("Tables"),
            (
                Choice("usual", say("Comments, annotations, codebook, changes, addressees, mendings")),
                Choice("all", say("Also tags as 0 and 1, and reply pairs")),
            ),
        ),
    ),
    marks=FILES,
)
