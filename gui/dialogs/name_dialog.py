"""One name to type, and a button."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.views.labels import label

CHARACTERS = 46


class NameDialog(QDialog):
    """Its button works when there is a name."""

    def __init__(
        self, theme: Theme, title: str, about: str, name: str, button: str, longest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.field = QLineEdit(name)
        self.field.setMaxLength(longest)
        self.field.setAccessibleName(about)
        self.field.selectAll()
        self.ok, cancel = QPushButton(button), QPushButton(self.tr("Cancel"))
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.ok)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(label(about))
        layout.addWidget(self.field)
        layout.addLayout(row)
        self.field.textChanged.connect(self._look)
        self._look(name)

    def _look(self, text: str) -> None:
        self.ok.setEnabled(bool(text.strip()))

    def name(self) -> str:
        """What was typed."""
        return self.field.text()
