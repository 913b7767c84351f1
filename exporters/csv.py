"""CSV: comments.csv, annotations.csv, tags.csv, changes.csv and a README that explains them.

Exact (for R, pandas and archives): UTF-8, RFC 4180, nothing altered. For spreadsheets: a byte order mark, ``;`` or
``,``, quotes around every cell (so that none is split where a program takes more than one separator), and cells that
cannot become formulas (`exporters.spreadsheet`). Rows stream from the archive; memory stays flat.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.annotation import Annotation, TargetKind
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from domain.thread import paths
from exporters.columns import (
    ADDRESSEE_COLUMNS,
    ANNOTATION_COLUMNS,
    CHANGE_COLUMNS,
    COMMENT_COLUMNS,
    JOINT,
    TAG_COLUMNS,
    AnnotationRow,
    Column,
    CommentRow,
    TagRow,
)
from exporters.exporter import ExportSource, Progress
from exporters.format import Choice, Counts, Format, Job, Setting, Settings
from exporters.readme import readme
from exporters.spreadsheet import guard

__all__ = ["FILES", "FORMAT", "CsvOptions", "preview"]

FILES = ("comments.csv", "annotations.csv", "tags.csv", "changes.csv", "addressees.csv", "README.txt")
EVERY = 500
"""Rows between two words of progress."""
_STEP = say("Exporting comments")


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """`spreadsheet`: byte order mark and cells safe from formulas. `separator`: ``,`` or ``;``."""

    spreadsheet: bool = False
    separator: str = ","


def _files(_source: ExportSource, _settings: Settings) -> Sequence[str]:
    return FILES


def _write_all(job: Job) -> Counts:
    source, folder, progress, options = job.source, job.folder, job.progress, _options(job.settings)
    articles = source.articles()
    names = _Names(source)
    comments = _write(folder / FILES[0], COMMENT_COLUMNS, _comment_rows(source, articles, names, progress), options)
    annotations = _write(
        folder / FILES[1], ANNOTATION_COLUMNS, _annotation_rows(source, articles, names, progress), options
    )
    _write(folder / FILES[2], TAG_COLUMNS, names.rows(), options)
    changes = (row for article in articles for row in source.changes(article.id))
    _write(folder / FILES[3], CHANGE_COLUMNS, changes, options)
    answers = (row for article in articles for row in source.addressees(article.id))
    _write(folder / FILES[4], ADDRESSEE_COLUMNS, answers, options)
    text = readme(articles, comments, annotations, options.spreadsheet, options.separator, job.version)
    (folder / FILES[5]).write_text(text, encoding="utf-8", newline="\n")
    progress(_STEP, comments, comments)
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
    for row in _comment_rows(source, source.articles(), _Names(source), lambda *_: None):
        if len(result) > rows:
            break
        result.append([_cell(column.value(row)) for column in COMMENT_COLUMNS])
    return result


class _Names:
    """The codebook's paths."""

    def __init__(self, source: ExportSource) -> None:
        self._tags = source.tags()
        self._counts = source.tag_counts()
        self._paths: dict[int, str] = {}
        for tag in self._tags:
            above = self._paths.get(tag.parent_id) if tag.parent_id is not None else None
            self._paths[tag.id] = f"{above}/{tag.name}" if above else tag.name

    def of(self, tag_ids: Iterable[int]) -> list[str]:
        wanted = set(tag_ids)
        if not wanted:
            return []
        return [self._paths[tag.id] for tag in self._tags if tag.id in wanted]

    def said(self, annotations: Sequence[Annotation]) -> tuple[str, str]:
        """All tags and all notes of annotations, each as one cell."""
        tags = JOINT.join(self.of(tag for annotation in annotations for tag in annotation.tag_ids))
        return tags, "\n\n".join(annotation.note for annotation in annotations if annotation.note)

    def rows(self) -> Iterator[TagRow]:
        for tag in self._tags:
            parent = self._paths.get(tag.parent_id, "") if tag.parent_id is not None else ""
            yield TagRow(tag, self._paths[tag.id], parent, self._counts.get(tag.id, 0))


def _comment_rows(
    source: ExportSource, articles: Sequence[ArticleRecord], names: _Names, progress: Progress
) -> Iterator[CommentRow]:
    total = sum(article.receipt.comments + article.receipt.pingbacks for article in articles)
    done = 0
    for article in articles:
        by_comment: dict[int, list[Annotation]] = defaultdict(list)
        for annotation in source.annotations(article.id):
            if annotation.comment_id is not None:
                by_comment[annotation.comment_id].append(annotation)
        trail, seen = _Trail(), _Seen(source.captures(article.id))
        for comment in source.comments(article.id):
            if done % EVERY == 0:
                progress(_STEP, done, total)
            done += 1
            mine = by_comment.get(comment.id, ())
            links = [one for one in mine if one.target is TargetKind.REPLY_LINK]
            texts = [one for one in mine if one.target is not TargetKind.REPLY_LINK]
            path = trail.at(comment.depth, comment.rank)
            yield CommentRow(comment, article, path, *names.said(texts), *names.said(links), *seen.span(comment))


class _Seen:
    """When a comment was first and last seen."""

    def __init__(self, captures: Sequence[tuple[int, str]]) -> None:
        self._captures = captures

    def span(self, comment: CommentRecord) -> tuple[str, str]:
        first = next((time for number, time in self._captures if number >= (comment.first_capture or 0)), "")
        gone = comment.gone_capture
        last = next((time for number, time in reversed(self._captures) if gone is None or number < gone), first)
        return first, last


class _Trail:
    """Paths one by one, as `domain.thread.paths` makes them."""

    def __init__(self) -> None:
        self._place: tuple[int, int] = (0, 0)
        self._paths = paths(self._places())

    def at(self, depth: int, rank: int) -> str:
        self._place = (depth, rank)
        return next(self._paths)

    def _places(self) -> Iterator[tuple[int, int]]:
        while True:
            yield self._place


def _annotation_rows(
    source: ExportSource, articles: Sequence[ArticleRecord], names: _Names, progress: Progress
) -> Iterator[AnnotationRow]:
    for article in articles:
        annotations = source.annotations(article.id)
        parents = _parents(source, article, {annotation.comment_id for annotation in annotations} - {None})
        for number, annotation in enumerate(annotations):
            if number % EVERY == 0:
                progress(_STEP, 1, 1)  # all comments are written; it may still be cancelled
            parent_id = parents.get(annotation.comment_id) if annotation.comment_id is not None else None
            for tag in names.of(annotation.tag_ids) or [""]:
                yield AnnotationRow(annotation, parent_id, tag)


def _parents(source: ExportSource, article: ArticleRecord, wanted: set[int | None]) -> dict[int, int | None]:
    """The parent of each comment that is wanted."""
    if not wanted:
        return {}
    return {comment.id: comment.parent_id for comment in source.comments(article.id) if comment.id in wanted}


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
    ),
)
