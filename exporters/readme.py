"""README.txt of an export: every column, the receipts, and how to read the files in each program."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from domain.capture import Reason, Receipt
from domain.records import ArticleRecord
from domain.time import now
from exporters.columns import Column
from exporters.tables import Table

_EXACT = """\
These files are exact: UTF-8, RFC 4180 (comma, quotes, CRLF between rows), nothing altered. Read every column as text:

  R        readr::read_csv("comments.csv", col_types = readr::cols(.default = "c"), na = character(), trim_ws = FALSE)
  base R   read.csv("comments.csv", colClasses = "character", na.strings = character(), encoding = "UTF-8")
  pandas   pandas.read_csv("comments.csv", dtype=str, keep_default_na=False)
  Excel and LibreOffice: export again "for spreadsheets"; a double click on these files may turn ids into numbers.
"""
_SPREADSHEET = """\
These files are for spreadsheets: UTF-8 with a byte order mark, quotes around every cell, "{separator}" between cells.
A cell that a program could take for a formula, because it begins with = + - @ (also full-width, also behind white
space), a tab or a carriage return, has one ' in front, and so has every cell that begins with ' itself: take exactly
one ' away from each cell that begins with ' and the text is as it was. A score below zero is a number and stays one.
Open them with a double click, or, to keep ids as text, import them with every column as text. If all cells stand in
one column, your program expects the other separator: export again with it. Excel cuts cells at 32,767 characters.

  R        readr::{reader}("comments.csv", col_types = readr::cols(.default = "c"), na = character(), trim_ws = FALSE)
  pandas   pandas.read_csv("comments.csv", sep="{separator}", dtype=str, keep_default_na=False, encoding="utf-8-sig")
"""
_WHY = {
    Reason.PINGBACKS: "the site counts pingbacks and trackbacks that the page does not show",
    Reason.PAGED: "further comment pages were not read",
    Reason.LAZY: "further comments are loaded by a script",
    Reason.HIDDEN: "the site counts replies to removed comments, but does not show them",
    Reason.REMOVED: "the site counts removed comments, but does not give them",
    Reason.REFUSED: "the site gave only a part of them",
    Reason.UNKNOWN: "not known",
}


def explained(*, spreadsheet: bool, separator: str) -> str:
    """How to read CSV files of a flavour."""
    reader = "read_csv2" if separator == ";" else "read_csv"
    return _SPREADSHEET.format(separator=separator, reader=reader) if spreadsheet else _EXACT


def readme(
    articles: Sequence[ArticleRecord],
    tables: Sequence[Table],
    comments: int,
    annotations: int,
    how: str,
    version: str,
    suffix: str = ".csv",
) -> str:
    """The whole text. `how`: how to open the files; `suffix`: behind the names of the tables."""
    parts = [
        f"Exported by Threadmark {version}, {now()[:16]} UTC",
        f"Articles: {len(articles)}; comments and pingbacks: {comments}; rows of annotations: {annotations}",
        "",
        how,
        "Rows stand in thread order: each comment directly before its replies. Lines in a text end with a line feed.",
        "A link to a parent is parent_id = comment_id. Positions of passages count Unicode code points of the text.",
        "",
        *(line for table in tables for line in _table(f"{table.name}{suffix}: {table.about}", table.columns)),
        "Receipts: what each page stated, and what was captured",
        "",
        *(line for article in articles for line in _receipt(article)),
    ]
    return "\n".join(parts) + "\n"


def _table(title: str, columns: Sequence[Column[Any]]) -> Iterator[str]:
    yield title
    yield ""
    room = min(40, max(len(column.name) for column in columns)) + 2
    for column in columns:
        empty = "" if column.empty == "never" else f"; empty: {column.empty}"
        lines = textwrap.wrap(f"{column.meaning} ({column.type}{empty})", 118 - room)
        yield f"  {column.name:<{room}}{lines[0]}"
        yield from (" " * (room + 2) + line for line in lines[1:])
    yield ""


def _receipt(article: ArticleRecord) -> Iterable[str]:
    receipt = article.receipt
    yield f"  [{article.id}] {' '.join((article.title or '(no title)').split())}"
    if article.url:
        yield f"      {article.url}"
    yield f"      captured {article.captured_at[:16]} UTC by {receipt.source}: {_stated(receipt)}"
    yield (
        f"      comments: {receipt.comments}; pingbacks: {receipt.pingbacks}; parents missing: "
        f"{receipt.missing_parents}; pages: {receipt.pages}; requests: {receipt.requests}"
    )
    if receipt.reason is not None:
        yield f"      why the numbers differ: {_WHY[receipt.reason]}"
    for warning in receipt.warnings:
        yield f"      ! {warning}"
    yield ""


def _stated(receipt: Receipt) -> str:
    if receipt.declared is None:
        return "the page states no total"
    printed = f" (“{receipt.declared_text}”)" if receipt.declared_text else ""
    return f"the page states {receipt.declared}{printed}"
