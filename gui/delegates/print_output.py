"""Pages onto paper: a PDF file, complete or not there at all, or a printer."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from domain.errors import ExportError
from domain.messages import say
from gui.delegates.print_pages import PrintPages

POINTS = 72
SHARP = 600
"""Dots per inch that positions in a PDF are rounded to."""


def write_pdf(pages: PrintPages, path: Path, size: QPageSize) -> Iterator[int]:
    """Write the file page by page; yields how many are done. Raises `ExportError`."""
    work = path.with_name(f".{path.name}.part")
    try:
        work.touch()  # Qt would only say that it did not work
        writer = QPdfWriter(str(work))
        writer.setResolution(SHARP)
        writer.setPageSize(size)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(pages.document.header()[0])
        writer.setCreator("Threadmark")
        yield from draw(pages, writer, range(len(pages.pages)), SHARP)
        del writer  # closes the file
        if not work.exists() or not work.stat().st_size:
            raise _not_written(path)
        work.replace(path)
    except OSError as error:
        raise _not_written(path) from error
    finally:
        with contextlib.suppress(OSError):
            work.unlink(missing_ok=True)


def draw(pages: PrintPages, device: QPagedPaintDevice, which: range, resolution: int) -> Iterator[int]:
    """Draw some pages; yields how many are done. Raises `ExportError` where nothing can be drawn on."""
    painter = QPainter()
    if not painter.begin(device):
        raise ExportError(say("The document could not be written."), say("Choose another place, or another printer."))
    try:
        painter.scale(resolution / POINTS, resolution / POINTS)
        for number, page in enumerate(which):
            if number and not device.newPage():
                raise ExportError(say("The document could not be written."), say("Is there room on the disk?"))
            pages.draw(painter, page)
            yield number + 1
    finally:
        painter.end()


def _not_written(path: Path) -> ExportError:
    return ExportError(
        say("{path} could not be written.", path=str(path)), say("Choose another folder, or another name.")
    )
