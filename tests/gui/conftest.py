"""The window's tests run without a screen and with a font that is the same everywhere."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from gui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, installed, with DejaVu Sans and German number forms."""
    qapp.setFont(QFont("DejaVu Sans", 10))
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    made = Theme(scheme="light")
    made.install(qapp)
    yield made
    QLocale.setDefault(before)
