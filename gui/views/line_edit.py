"""The line to type in that searches while one types."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

LONGEST = 2000
"""Characters. Qt lays out the whole line at each key: 32,767 of them, its own limit, take seconds."""


def line_edit() -> QLineEdit:
    """An empty line. What is pasted is cut where nobody could read it any more."""
    line = QLineEdit()
    line.setMaxLength(LONGEST)
    return line
