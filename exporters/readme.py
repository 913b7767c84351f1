"""README.txt of an export: every column, the receipts, and how to read the files in each program."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from domain.records import ArticleRecord
from domain.time import now
from exporters.columns import ANNOTATION_COLUMNS, COMMENT_COLUMNS, TAG_COLUMNS, Column

_EXACT = """\
These files are exact: UTF-8, RFC 4180 (comma, quotes, CRLF between rows), nothing altered. Read every column as text:

  R        readr::read_csv("comments.csv", col_types = readr::cols(.default = "c"), na = character(), trim_ws = FALSE)
  pandas   pandas.read_csv("comments.csv", dtype=str, keep_default_na=False)
  Excel and LibreOffice: export again "for spreadsheets"; a double click on these files may turn ids into numbers.
"""
_SPREADSHEET = """\
These files are for spreadsheets: UTF-8 with a byte order mark, "{separator}" between cells. A cell that begins with
= + - @ a tab, a carriage return or ' has one more ' in front, so that no program takes it for a formula;
take exactly one ' away to have the text again. Open them with a double click, or, to keep ids as text, import
them with every column as text.

  R        readr::{reader}("comments.csv", col_types = readr::cols(.default = "c"), na = character(), trim_ws = FALSE)
  pandas   pandas.read_csv("comments.csv", sep="{separator}", dtype=str, keep_default_na=False, encoding="utf-8-sig")
"""


def readme(
    articles: Sequence[ArticleRecord], comments: int, annotations: int, spreadsheet: bool, separator: str, version: str
) -> str:
    """The whole text."""
    reader = "read_csv2" if separator == ";" else "read_csv"
    how = _SPREADSHEET.format(separator=separator, reader=reader) if spreadsheet else _EXACT
    parts = [
        f"Exported by Threadmark {version}, {now()[:16]} UTC",
        f"{comments} comments and pingbacks, {annotations} rows of annotations, {len(articles)} articles",
        "",
        how,
        "Rows stand in thread order: each comment directly before its replies. Cells hold line feeds only.",
        "A link to a parent is parent_id = comment_id. Positions of passages count Unicode code points of the text.",
        "",
        *_table("comments.csv: one row per comment", COMMENT_COLUMNS),
        *_table("annotations.csv: one row per annotation and tag", ANNOTATION_COLUMNS),
        *_table("tags.csv: the codebook", TAG_COLUMNS),
        "Receipts: what each page stated, and what was captured",
        "",
        *(line for article in articles for line in _receipt(article)),
    ]
    return "\n".join(parts) + "\n"


def _table(title: str, columns: Sequence[Column[Any]]) -> Iterator[str]:
    yield title
    yield ""
    room = max(len(column.name) for column in columns) + 2
    for column in columns:
        lines = textwrap.wrap(column.meaning, 118 - room) or [""]
        yield f"  {column.name:<{room}}{lines[0]}"
        yield from (" " * (room + 2) + line for line in lines[1:])
    yield ""


def _receipt(article: ArticleRecord) -> Iterable[str]:
    receipt = article.receipt
    yield f"  [{article.id}] {article.title or '(no title)'}"
    if article.url:
        yield f"      {article.url}"
    stated = "no total stated" if receipt.declared is None else f"{receipt.declared} stated ({receipt.declared_text})"
    yield (
        f"      captured {article.captured_at[:16]} UTC by {receipt.source}: {stated}; {receipt.comments} comments, "
        + (
            f"{receipt.pingbacks} pingbacks, {receipt.missing_parents} parents missing; "
            f"{receipt.pages} pages, {receipt.requests} requests"
        )
    )
    if receipt.reason is not None:
        yield f"      why fewer: {receipt.reason.value}"
    for warning in receipt.warnings:
        yield f"      ! {warning}"
    yield ""
