"""Printing: what is shown, on paper or as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from domain.errors import ThreadmarkError
from domain.records import CommentRecord
from gui.delegates.print_output import draw, write_pdf
from gui.dialogs.print_dialog import PrintDialog
from gui.i18n import sentences
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.paper import size_of
from gui.views.result_bar import ResultBar
from gui.views.slices import Slices
from operations import printing
from operations.opening import Archive


class Printing(QObject):
    """Gathers, shows the dialog, writes. Nothing of it holds up the window."""

    def __init__(
        self, theme: Theme, session: Session, settings: WindowSettings, bar: ResultBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._bar, self._window = theme, session, settings, bar, window
        self.dialog: PrintDialog | None = None
        self._writing = Slices(self)
        self._failed_words = ""

    def print_article(
        self, article_id: int, shown: Sequence[int] | None = None, *, flat: bool = False, names: bool = True
    ) -> None:
        """Article and thread; `shown`: the ids of the comments that are shown, in this order (None: all)."""

        def question(archive: Archive) -> printing.PrintContent:
            return printing.gathered(archive, article_id, printing.ALL | {printing.CODEBOOK})

        def then(content: printing.PrintContent) -> None:
            by_id = {comment.id: comment for comment in content.comments}
            order = [by_id[one] for one in shown if one in by_id] if shown is not None else content.comments
            if len(order) == len(content.comments):
                content = replace(content, comments=order)
            self._open(replace(content, parts=printing.ALL, flat=flat, names=names), order)

        self._session.ask(question, then)

    def print_codebook(self) -> None:
        """The codebook alone."""
        self._session.ask(printing.only_codebook, lambda content: self._open(content, ()))

    def _open(self, content: printing.PrintContent, shown: Sequence[CommentRecord]) -> None:
        dialog = self.dialog = PrintDialog(self._theme, content, shown, self._settings, self._window)
        dialog.pdfAsked.connect(self.save_pdf)
        dialog.printAsked.connect(self._print)
        dialog.stopAsked.connect(self._stop)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    # -- writing --
    def save_pdf(self, path: Path) -> None:
        """Write the pages of the dialog; the file dialog has asked about replacing."""
        dialog = self.dialog
        if dialog is None or dialog.pages is None:
            return
        work = write_pdf(dialog.pages, path, size_of(dialog.paper.currentText()))

        def done() -> None:
            dialog.end_progress()
            dialog.accept()
            self._bar.say(
                self.tr("The PDF is in {path}.").format(path=path),
                {self.tr("Open"): lambda: _open_file(path)},
            )

        self._run(work, len(dialog.pages.pages), done)

    def _print(self) -> None:
        dialog = self.dialog
        if dialog is None or dialog.pages is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(size_of(dialog.paper.currentText()))
        printer.setFullPage(True)
        printer.setDocName(dialog.pages.document.header()[0])
        chooser = QPrintDialog(printer, dialog)
        chooser.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        chooser.setMinMax(1, len(dialog.pages.pages))
        if chooser.exec() != QDialog.DialogCode.Accepted:
            return
        first, last = printer.fromPage() or 1, printer.toPage() or len(dialog.pages.pages)
        which = range(first - 1, min(last, len(dialog.pages.pages)))
        self._run(draw(dialog.pages, printer, which, printer.resolution()), len(which), dialog.accept)

    def _run(self, work: Iterator[int], total: int, done: Callable[[], object]) -> None:
        dialog = self.dialog
        assert dialog is not None
        self._failed_words = ""
        slices = self._writing = Slices(self)
        slices.ticked.connect(lambda count: dialog.show_progress(int(count), total))
        slices.ended.connect(lambda: dialog.end_progress(self._failed_words) if self._failed_words else done())
        dialog.show_progress(0, total)
        slices.start(self._said(work))

    def _said(self, work: Iterator[int]) -> Iterator[int]:
        """What goes wrong is a sentence in the dialog, where another place can be chosen."""
        try:
            yield from work
        except ThreadmarkError as error:
            self._failed_words = " ".join(part for part in sentences(error) if part)

    def _stop(self) -> None:
        if self._writing.running:
            self._writing.stop()
            if self.dialog is not None:
                self.dialog.end_progress(self.tr("Stopped. Nothing was written."))


def _open_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
