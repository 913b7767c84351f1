"""What stands where nothing is yet: a sentence and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme


class EmptyState(QWidget):
    """Says what to do next."""

    asked = Signal()

    def __init__(self, theme: Theme, text: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
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

    def say(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
