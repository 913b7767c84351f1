"""Labels: always plain text (what a page says is never HTML to Qt), in the two voices of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from gui.theme import Theme


def label(text: str = "", font: QFont | None = None, *, wrap: bool = True) -> QLabel:
    """A label in the usual colour."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if font is not None:
        made.setFont(font)
    return made


def hint(theme: Theme, text: str = "") -> QLabel:
    """Small and quiet: what explains a field, or says what was not asked for."""
    made = label(text, theme.ui_font(1))
    made.setProperty("role", "secondary")
    return made


def heading(theme: Theme, text: str = "") -> QLabel:
    """Above a pane or a group."""
    return label(text, theme.ui_font(1, bold=True), wrap=False)
