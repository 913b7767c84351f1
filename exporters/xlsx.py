"""XLSX: one workbook with a sheet per table, the receipts, and every cell as what it is.

Text is written as text, so nothing becomes a formula, a date or a link. Excel has no cell over 32,767 UTF-16 units:
a longer one is cut with a mark, and its whole text stands in ``long-texts.csv`` beside the workbook.
Written with xlsxwriter's constant memory, row by row.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from domain.messages import say
from exporters.columns import Column
from exporters.exporter import ExportSource
from exporters.format import Choice, Counts, Format, Job, Setting, Settings
from exporters.readme import readme
from exporters.tables import STEP, Table, tables

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as Style
    from xlsxwriter.worksheet import Worksheet

BOOK, LONG = "threadmark.xlsx", "long-texts.csv"
LONGEST = 32_767
"""UTF-16 units of a cell."""
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
EXACT_DIGITS = 15
"""A number with more digits would be rounded: it is written as text."""
CUT = " … [cut: the whole text is in long-texts.csv]"
WIDTHS = {"text": 60, "quote": 40, "note": 40, "notes": 40, "definition": 40, "parent_text": 60, "tag": 24, "tags": 24}
_HOW = """\
threadmark.xlsx has a sheet for each table. Every text is text, whatever it begins with; ids are numbers only where no
digit can be lost. Control characters, which the format cannot hold, are left out. A text over 32,767 characters is cut
with a mark, and stands whole in long-texts.csv (sheet, row, column, text).
"""


def _files(_source: ExportSource, _settings: Settings) -> Sequence[str]:
    return (BOOK, LONG)


def _write(job: Job) -> Counts:
    with _Book(job.folder) as book:
        described, counts = list[Table](), dict[str, int]()
        for table in tables(job.source, job.progress, shapes=job.settings["tables"] == "all"):
            counts[table.name] = book.add(table)
            described.append(table)
        text = readme(
            job.source.articles(), described, counts["comments"], counts["annotations"], _HOW, job.version, suffix=""
        )
        book.add_lines("readme", text.splitlines())
        losses = book.losses()
    job.progress(STEP, counts["comments"], counts["comments"])
    return Counts(counts["comments"], counts["annotations"], losses)


class _Book:
    """A workbook that is being written, and the texts that are too long for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._long = 0
        self._lost_rows = 0
        self._rest: TextIO | None = None

    def __enter__(self) -> _Book:
        from xlsxwriter import Workbook

        self._book: Workbook = Workbook(
            self._folder / BOOK,
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "tmpdir": str(self._folder),
            },
        )
        self._head: Style = self._book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._text: Style = self._book.add_format({"num_format": "@", "valign": "top"})
        self._number: Style = self._book.add_format({"num_format": "0", "valign": "top"})
        return self

    def __exit__(self, *problem: object) -> None:
        self._book.close()
        if self._rest is not None:
            self._rest.close()

    def losses(self) -> tuple[Any, ...]:
        found = []
        if self._long:
            found.append(
                say("{count} texts are too long for a cell; they stand whole in {file}.", count=self._long, file=LONG)
            )
        if self._lost_rows:
            found.append(
                say("{count} rows do not fit into a sheet. Export as CSV to have them all.", count=self._lost_rows)
            )
        return tuple(found)

    def add(self, table: Table) -> int:
        """A sheet with a frozen head and filters; returns the number of rows."""
        sheet, columns = self._book.add_worksheet(table.name), list(table.columns)[:MOST_COLUMNS]
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _width(column))
        for place, column in enumerate(columns):
            self._cell(sheet, table.name, 0, place, column.name, self._head)
        count = 0
        for row in table.rows:
            count += 1
            if count >= MOST_ROWS:
                self._lost_rows += 1
                continue
            for place, column in enumerate(columns):
                self._cell(sheet, table.name, count, place, column.value(row))
        sheet.autofilter(0, 0, min(count, MOST_ROWS - 1), max(0, len(columns) - 1))
        return count

    def add_lines(self, name: str, lines: Sequence[str]) -> None:
        """A sheet of plain lines."""
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 120)
        for number, line in enumerate(lines):
            self._cell(sheet, name, number, 0, line)

    def _cell(
        self, sheet: Worksheet, name: str, row: int, place: int, value: object, style: Style | None = None
    ) -> None:
        if value is None or value == "":
            return
        if isinstance(value, int) and len(str(abs(value))) <= EXACT_DIGITS:
            sheet.write_number(row, place, value, style or self._number)
            return
        whole = str(value)
        text = "".join(one for one in whole if one in "\t\n" or (one >= " " and one not in "\ufffe\uffff"))
        if len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST:
            self._keep_whole(name, row + 1, place + 1, whole)
            text = _shortened(text)
        sheet.write_string(row, place, text, style or self._text)

    def _keep_whole(self, *cells: object) -> None:
        """What a cell cannot hold."""
        self._long += 1
        if self._rest is None:
            self._rest = (self._folder / LONG).open("w", encoding="utf-8", newline="")
            self._rest.write("sheet,row,column,text\r\n")
        csv.writer(self._rest, lineterminator="\r\n").writerow(cells)


def _shortened(text: str) -> str:
    """As much of the text as a cell holds together with the mark; no character is cut in two."""
    room = (LONGEST - len(CUT)) * 2
    return text.encode("utf-16-le", "surrogatepass")[:room].decode("utf-16-le", "ignore") + CUT


def _width(column: Column[Any]) -> int:
    usual = {"integer": 10, "0 or 1": 8, "time": 20, "address": 30, "UUID": 12}
    return WIDTHS.get(column.name, usual.get(column.type, max(12, min(24, len(column.name) + 2))))


FORMAT = Format(
    "xlsx",
    say("Excel workbook (XLSX)"),
    say("One workbook with a sheet for each table: the safest way into Excel and LibreOffice."),
    _files,
    _write,
    (
        Setting(
            "tables",
            say("Tables"),
            (
                Choice("usual", say("Comments, annotations, codebook, changes, addressees, mendings")),
                Choice("all", say("Also tags as 0 and 1, and reply pairs")),
            ),
        ),
    ),
    optional=frozenset({LONG}),
    marks=(BOOK,),
)
