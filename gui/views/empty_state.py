"""What stands where nothing is yet: a sentence and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme

CHARACTERS = 52
"""The sentence is at most about this wide."""


class EmptyState(QWidget):
    """Says what to do next."""

    asked = Signal()

    def __init__(self, theme: Theme, text: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = self._layout = QVBoxLayout(self)
        self._side = theme.space(5)
        layout.setContentsMargins(theme.space(5), theme.space(5), theme.space(5), theme.space(5))
        layout.setSpacing(theme.space(3))
        layout.addStretch(2)
        self._label = QLabel(text)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setProperty("role", "secondary")
        layout.addWidget(self._label)
        self.button = QPushButton(button)
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.asked)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow column in the middle, however wide the pane is."""
        super().resizeEvent(event)
        side = max(self._side, (self.width() - self.fontMetrics().averageCharWidth() * CHARACTERS) // 2)
        margins = self._layout.contentsMargins()
        self._layout.setContentsMargins(side, margins.top(), side, margins.bottom())

    def say(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
