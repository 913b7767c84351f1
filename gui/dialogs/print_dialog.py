"""Print: what is to be printed, how it will look page by page, and onto what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from domain.records import CommentRecord
from gui.delegates.print_document import PrintDocument
from gui.delegates.print_pages import PrintPages
from gui.delegates.print_style import PrintStyle, Sheet
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.labels import heading, hint, label
from gui.views.page_preview import PagePreview
from gui.views.paper import SIZES, size_of, usual
from gui.views.slices import Slices
from operations.printing import ARTICLE, CODEBOOK, THREAD, PrintContent

WIDTH, HEIGHT = 40, 28
LONGEST_NAME = 80


class PrintDialog(QDialog):
    """Shows pages as they are laid out; writing them is the controller's."""

    pdfAsked = Signal(object)
    """The path it is wanted at."""
    printAsked = Signal()
    stopAsked = Signal()

    def __init__(
        self,
        theme: Theme,
        content: PrintContent,
        shown: Sequence[CommentRecord],
        settings: WindowSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._content, self._shown, self._settings = theme, content, shown, settings
        self.pages: PrintPages | None = None
        self._composing = Slices(self)
        self._composing.ticked.connect(self._composed)
        self._composing.ended.connect(self._composed_all)
        self.setWindowTitle(self.tr("Print"))
        self.resize(theme.space(5) * WIDTH, theme.space(5) * HEIGHT)
        self._make_choices()
        self.preview = PagePreview(theme)
        self.number = QSpinBox()
        self.number.setMinimum(1)
        self.number.setAccessibleName(self.tr("Page"))
        self.number.valueChanged.connect(lambda page: self.preview.turn_to(page - 1))
        self.preview.turned.connect(lambda page: self.number.setValue(page + 1))
        self.count = hint(theme)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.said = label("", theme.ui_font(2))
        self._make_buttons()
        self._lay_out()
        self.compose()

    # -- building --
    def _make_choices(self) -> None:
        has_article = self._content.record is not None
        self.article = self._box(self.tr("The article"), ARTICLE in self._content.parts, has_article)
        self.comments = self._box(self.tr("The thread"), THREAD in self._content.parts, has_article)
        self.codebook = self._box(self.tr("The codebook"), CODEBOOK in self._content.parts, True)
        some = len(self._shown) < len(self._content.comments)
        self.as_shown = self._box(
            self.tr("Only the %Ln comments that are shown", "", len(self._shown)), some, has_article and some
        )
        self.annotations = self._box(self.tr("With tags and notes"), True, has_article)
        self.names = self._box(self.tr("With the names of who wrote it"), self._content.names, has_article)
        self.paper = QComboBox()
        self.paper.setAccessibleName(self.tr("Paper"))
        self.paper.addItems(list(SIZES))
        self.paper.setCurrentText(self._settings.text("print/paper", usual(QLocale())))
        self.paper.currentTextChanged.connect(self.compose)

    def _box(self, text: str, on: bool, possible: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(on and possible)
        box.setEnabled(possible)
        box.toggled.connect(self.compose)
        return box

    def _make_buttons(self) -> None:
        self.pdf = QPushButton(self.tr("Save as PDF …"))
        self.pdf.setDefault(True)
        self.pdf.clicked.connect(self._ask_for_file)
        self.print = QPushButton(self.tr("Print …"))
        self.print.clicked.connect(self.printAsked)
        self.has_printer = bool(QPrinterInfo.availablePrinterNames())
        if not self.has_printer:
            self.print.setToolTip(self.tr("There is no printer. Save it as PDF instead."))
        self.cancel = QPushButton(self.tr("Close"))
        self.cancel.clicked.connect(self._close_or_stop)

    def _lay_out(self) -> None:
        space = self._theme.space
        side = QVBoxLayout()
        side.setSpacing(space(2))
        side.addWidget(heading(self._theme, self.tr("What is printed")))
        for box in (self.article, self.comments, self.as_shown, self.annotations, self.names, self.codebook):
            side.addWidget(box)
        side.addSpacing(space(2))
        side.addWidget(heading(self._theme, self.tr("Paper")))
        side.addWidget(self.paper)
        side.addStretch(1)
        side.addWidget(self.said)
        side.addWidget(self.progress)
        turning = QHBoxLayout()
        turning.addStretch(1)
        turning.addWidget(label(self.tr("Page"), wrap=False))
        turning.addWidget(self.number)
        turning.addWidget(self.count)
        turning.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.preview, 1)
        left.addLayout(turning)
        above = QHBoxLayout()
        above.setSpacing(space(5))
        above.addLayout(left, 3)
        above.addLayout(side, 2)
        foot = QHBoxLayout()
        foot.setSpacing(space(2))
        foot.addStretch(1)
        for button in (self.cancel, self.print, self.pdf):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(space(5),) * 4)
        layout.setSpacing(space(4))
        layout.addLayout(above, 1)
        layout.addLayout(foot)

    # -- laying the pages out --
    def content(self) -> PrintContent:
        """What is chosen."""
        boxes = ((ARTICLE, self.article), (THREAD, self.comments), (CODEBOOK, self.codebook))
        comments = self._shown if self.as_shown.isChecked() else self._content.comments
        return replace(
            self._content,
            parts=frozenset(part for part, box in boxes if box.isChecked()),
            comments=comments,
            total=len(self._content.comments),
            with_annotations=self.annotations.isChecked(),
            names=self.names.isChecked(),
        )

    def compose(self, *_: object) -> None:
        """Lay everything out anew; the first pages are seen while the rest is on its way."""
        self._settings.set("print/paper", self.paper.currentText())
        content = self.content()
        self.pages = PrintPages(
            PrintDocument(content, PrintStyle(self._theme)), Sheet.of(size_of(self.paper.currentText()))
        )
        self.preview.set_pages(self.pages)
        self.say("" if content.parts else self.tr("Choose what is to be printed."))
        self.progress.setRange(0, 0)
        self.progress.show()
        self._allow(False)
        self._composing.start(self.pages.compose())

    def _composed(self, _units: object) -> None:
        pages = self.preview.count()
        self.number.setMaximum(max(1, pages))
        self.count.setText(self.tr("of %Ln pages", "", pages))
        if self.preview.page >= pages - 2 or pages < 3:
            self.preview.turn_to(self.preview.page)

    def _composed_all(self) -> None:
        self._composed(None)
        self.preview.turn_to(self.preview.page)
        self.progress.hide()
        self._allow(bool(self.content().parts))

    def _allow(self, ready: bool) -> None:
        self.pdf.setEnabled(ready)
        self.print.setEnabled(ready and self.has_printer)

    # -- writing --
    def _ask_for_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(self.proposal()), self.tr("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen if chosen.lower().endswith(".pdf") else chosen + ".pdf")
            self._settings.set("print/folder", str(path.parent))
            self.pdfAsked.emit(path)

    def proposal(self) -> Path:
        """A name for the file, from the title."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = (self._content.record.title if self._content.record else None) or self.tr("Codebook")
        safe = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in title)
        name = " ".join(safe.split())[:LONGEST_NAME].strip() or "Threadmark"
        return Path(self._settings.text("print/folder") or documents) / f"{name}.pdf"

    def show_progress(self, done: int, total: int) -> None:
        self._allow(False)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self.cancel.setText(self.tr("Stop"))

    def end_progress(self, words: str = "") -> None:
        """Writing is over; `words` say what went wrong."""
        self.progress.hide()
        self.cancel.setText(self.tr("Close"))
        self.say(words)
        self._allow(True)

    def say(self, words: str) -> None:
        self.said.setText(words)

    def _close_or_stop(self) -> None:
        if self.cancel.text() == self.tr("Stop"):
            self.stopAsked.emit()
        else:
            self.reject()

    def done(self, result: int) -> None:
        self._composing.stop()
        self.stopAsked.emit()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._composing.stop()
        self.stopAsked.emit()
        super().closeEvent(event)
