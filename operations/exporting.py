"""Exporting: a scope of the archive to files of a format."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from domain.errors import Cancelled
from domain.messages import Message, say
from exporters import csv
from exporters.exporter import ExportSource, Progress, written_together
from exporters.format import Format, Job, Settings
from exporters.formats import all_formats, format_named
from operations.export_source import EVERYTHING, ArchiveSource, Scope
from operations.pseudonymising import Pseudonyms, said
from storage.archive import Archive

__all__ = [
    "EVERYTHING",
    "ExportReport",
    "Format",
    "Progress",
    "Scope",
    "all_formats",
    "export",
    "file_names",
    "format_named",
    "preview",
    "program_version",
]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written. `losses`: what the format cannot say."""

    files: tuple[Path, ...]
    comments: int
    annotations: int
    losses: tuple[Message, ...] = ()


def export(
    archive: Archive,
    folder: Path,
    format_name: str = "csv",
    settings: Settings | None = None,
    *,
    scope: Scope = EVERYTHING,
    pseudonyms: Pseudonyms | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> ExportReport:
    """Write a scope into `folder`, all its files or none. Raises `ExportError`, and `Cancelled` on `cancel`."""

    def tell(step: Message, done: int, total: int | None) -> None:
        if progress is not None:
            progress(step, done, total)
        if cancel is not None and cancel.is_set():
            raise Cancelled(say("Stopped. Nothing was written."))

    made = format_named(format_name)
    hidden = pseudonyms.over(archive, scope) if pseudonyms is not None else None
    source: ExportSource = hidden if hidden is not None else ArchiveSource(archive, scope)
    chosen = made.settled(settings or {})
    names = made.files(source, chosen)
    with written_together(folder, names, overwrite=overwrite, optional=made.optional) as work:
        counts = made.write(Job(source, work, chosen, program_version(), tell))
    files = tuple(folder / name for name in names if (folder / name).exists())
    losses = counts.losses
    if hidden is not None and pseudonyms is not None:
        losses = (*said(hidden, pseudonyms.key), *losses)
    return ExportReport(files, counts.comments, counts.annotations, losses)


def file_names(
    archive: Archive, format_name: str, settings: Settings | None = None, scope: Scope = EVERYTHING
) -> list[str]:
    """What an export would write, to tell whether something would be replaced."""
    made = format_named(format_name)
    return list(made.files(ArchiveSource(archive, scope), made.settled(settings or {})))


def preview(archive: Archive, scope: Scope = EVERYTHING, rows: int = 10) -> list[list[str]]:
    """Header and first rows of comments.csv."""
    return csv.preview(ArchiveSource(archive, scope), rows)


def program_version() -> str:
    """The version of the installed program."""
    try:
        return version("threadmark")
    except PackageNotFoundError:
        return "(not installed)"
