"""A PDF without a window, for the command line. Nothing of Qt is loaded before it is asked for."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from domain.errors import Cancelled
from domain.messages import Message, say
from operations.printing import PrintContent, Progress

__all__ = ["PrintContent", "Progress", "make"]


def make(content: PrintContent, path: Path, progress: Progress, cancel: threading.Event, paper: str = "A4") -> int:
    """Write the PDF; returns the number of its pages. Raises `ThreadmarkError` children."""
    os.environ.setdefault("QT_LOGGING_RULES", "*=false")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from gui.delegates.print_document import PrintDocument
    from gui.delegates.print_output import write_pdf
    from gui.delegates.print_pages import PrintPages
    from gui.delegates.print_style import PrintStyle, Sheet
    from gui.i18n import Language
    from gui.theme import Theme
    from gui.views.paper import size_of

    application = QApplication.instance()
    if application is None:
        application = QApplication(["threadmark"])
        Language().install("en")  # the command line speaks English, with its plurals
    size = size_of(paper)
    pages = PrintPages(PrintDocument(content, PrintStyle(Theme(scheme="light"))), Sheet.of(size))
    layout, drawing = say("Laying out the pages"), say("Writing the pages")
    for done in pages.compose():
        _tell(progress, cancel, layout, done, None)
    for done in write_pdf(pages, path, size):
        _tell(progress, cancel, drawing, done, len(pages.pages))
    return len(pages.pages)


def _tell(progress: Progress, cancel: threading.Event, step: Message, done: int, total: int | None) -> None:
    if cancel.is_set():
        raise Cancelled(say("Stopped."))
    if done % 16 == 0:
        progress(step, done, total)
