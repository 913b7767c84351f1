"""Exporting: a scope of the archive to files."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from domain.annotation import Annotation, Tag
from domain.errors import Cancelled
from domain.messages import Message, say
from domain.records import ArticleRecord, CommentRecord
from exporters import csv
from exporters.csv import FILES, CsvOptions, ExportReport
from exporters.exporter import Progress
from operations.differences import changes
from operations.mending import addressee_rows
from storage.archive import Archive

__all__ = ["FILES", "CsvOptions", "ExportReport", "Progress", "csv_options", "export", "preview"]


def csv_options(*, spreadsheet: bool, separator: str | None = None) -> CsvOptions:
    """The flavour, with its usual separator where none is chosen: ``;`` for spreadsheets, else ``,``."""
    return CsvOptions(spreadsheet, separator or (";" if spreadsheet else ","))


def export(
    archive: Archive,
    folder: Path,
    *,
    article_ids: Sequence[int] | None = None,
    options: CsvOptions | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> ExportReport:
    """Write the articles (None: all) as CSV into `folder`, all files or none."""
    source = _Source(archive, article_ids)

    def tell(step: Message, done: int, total: int | None) -> None:
        if progress is not None:
            progress(step, done, total)
        if cancel is not None and cancel.is_set():
            raise Cancelled(say("Stopped. Nothing was written."))

    return csv.write_csv(
        source, folder, options or CsvOptions(), overwrite=overwrite, version=program_version(), progress=tell
    )


def preview(archive: Archive, article_ids: Sequence[int] | None = None, rows: int = 10) -> list[list[str]]:
    """Header and first rows of comments.csv."""
    return csv.preview(_Source(archive, article_ids), rows)


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("threadmark")
    except PackageNotFoundError:
        return "(not installed)"


class _Source:
    """An `ExportSource` over an archive."""

    def __init__(self, archive: Archive, article_ids: Sequence[int] | None) -> None:
        self._archive = archive
        if article_ids is None:
            self._articles = sorted(archive.articles.list(), key=lambda article: article.id)
        else:
            self._articles = [archive.articles.get(number) for number in dict.fromkeys(article_ids)]

    def articles(self) -> Sequence[ArticleRecord]:
        return self._articles

    def comments(self, article_id: int) -> Iterable[CommentRecord]:
        return self._archive.comments.iterate(article_id)

    def annotations(self, article_id: int) -> Sequence[Annotation]:
        return self._archive.annotations.of_article(article_id)

    def captures(self, article_id: int) -> Sequence[tuple[int, str]]:
        timeline = self._archive.versions.timeline(article_id)
        return [(one.id, one.captured_at) for one in timeline if one.receipt is not None]

    def changes(self, article_id: int) -> Iterable[csv.ChangeRow]:
        return changes(self._archive, article_id)

    def addressees(self, article_id: int) -> Iterable[csv.AddresseeRow]:
        return addressee_rows(self._archive, article_id)

    def tags(self) -> Sequence[Tag]:
        return self._archive.codebook.tags()

    def tag_counts(self) -> Mapping[int, int]:
        return self._archive.codebook.counts()
