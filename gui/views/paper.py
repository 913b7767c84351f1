"""Paper: the sizes that are offered, and the usual one of a country."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

SIZES = {"A4": QPageSize.PageSizeId.A4, "A5": QPageSize.PageSizeId.A5, "Letter": QPageSize.PageSizeId.Letter}


def size_of(name: str) -> QPageSize:
    """The size of this name; of any other name: A4."""
    return QPageSize(SIZES.get(name, QPageSize.PageSizeId.A4))


def usual(locale: QLocale) -> str:
    """What a printer in this country holds."""
    metric = locale.measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return "A4" if metric else "Letter"
