"""What nobody expected: says that everything acknowledged is saved, and gives the report to copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import Theme

CHARACTERS, LINES = 96, 32


class CrashDialog(QDialog):
    """Going on is possible: the archive writes each step by itself."""

    def __init__(self, theme: Theme, report: str, saved_to: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * CHARACTERS, metrics.lineSpacing() * LINES)
        self._report = report
        title = QLabel(self.tr("Something went wrong that nobody expected."))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(theme.ui_font(3, bold=True))
        title.setWordWrap(True)
        words = self.tr("Everything that you did up to here is saved. You can go on, or start Threadmark anew.")
        if saved_to is not None:
            words += "\n" + self.tr("The report is in {file}.").format(file=saved_to)
        said = QLabel(words)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit()
        self.text.setPlainText(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.code_font())
        self.text.setAccessibleName(self.tr("Report"))
        self.copy, self.go_on, self.quit = (
            QPushButton(name) for name in (self.tr("Copy report"), self.tr("Continue"), self.tr("Quit"))
        )
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setDefault(True)
        self.quit.clicked.connect(self._quit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        for widget in (title, said):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.quit)
        row.addWidget(self.go_on)
        layout.addLayout(row)
        self.go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy.setText(self.tr("Copied"))

    def _quit(self) -> None:
        self.reject()
        QApplication.closeAllWindows()
