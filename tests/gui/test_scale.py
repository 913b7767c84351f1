"""The interface's size: kept, applied before the start, on top of what the desktop asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from gui.scale import SIZES, VARIABLE, chosen, prepare
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.scale_box import ScaleBox


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


@pytest.mark.parametrize(
    ("wanted", "before", "after"),
    [
        ("100", None, None),
        ("150", None, "1.5"),
        ("90", None, "0.9"),
        ("125", "2", "2.5"),
        ("125", "nonsense", "1.25"),
        ("125", "0", "1.25"),
        ("7", None, None),
        ("x", "1", "1"),
    ],
)
def test_the_size_is_multiplied_with_what_is_there(
    settings: WindowSettings, wanted: str, before: str | None, after: str | None
) -> None:
    settings.set("interface_size", wanted)
    environment = {VARIABLE: before} if before is not None else {}
    prepare(settings, environment)
    assert environment.get(VARIABLE) == after


def test_the_box_keeps_what_is_chosen(qtbot: QtBot, theme: Theme, settings: WindowSettings) -> None:
    box = ScaleBox(settings)
    qtbot.addWidget(box)
    assert box.currentData() == 100 and box.count() == len(SIZES) and box.accessibleName()
    with qtbot.waitSignal(box.sizeChosen):
        box.setCurrentIndex(box.findData(140))
    assert chosen(settings) == 140
