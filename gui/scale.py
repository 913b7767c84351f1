"""The size of the whole interface, as the user wants it: everything grows alike, letters, icons and distances.

Qt multiplies every logical pixel with it, beside what the screen itself asks for, so nothing is laid out
anew and every line stays sharp. It must stand before the QApplication is made: it takes effect at a start.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.settings import WindowSettings

SETTING = "interface_size"
USUAL = 100
SIZES = (90, 100, 110, 125, 140, 150)
"""Per cent."""
VARIABLE = "QT_SCALE_FACTOR"


def chosen(settings: WindowSettings) -> int:
    """What was chosen; anything else is the usual size."""
    size = settings.number(SETTING, USUAL)
    return size if size in SIZES else USUAL


def prepare(settings: WindowSettings, environment: MutableMapping[str, str] = os.environ) -> None:
    """Before the QApplication: the interface's size, on screens of any scale (125 % is 125 %, not 100 or 200)."""
    if QGuiApplication.instance() is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    size = chosen(settings)
    if size != USUAL:
        environment[VARIABLE] = f"{_factor(environment) * size / USUAL:g}"


def _factor(environment: MutableMapping[str, str]) -> float:
    """What stands there already, as on a desktop that asks for it by the environment."""
    try:
        given = float(environment.get(VARIABLE, "1"))
    except ValueError:
        return 1.0
    return given if 0.25 <= given <= 8 else 1.0
