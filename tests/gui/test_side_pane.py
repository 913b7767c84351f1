"""The pane on the left: one list at a time, at any width, and remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.side_pane import SidePane
from gui.views.tab_row import Tab, TabRow

LONG = ("Bibliothek", "Suchergebnisse", "Arbeitslisten", "Verfasserinnen")


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def pane_of(qtbot: QtBot, theme: Theme, settings: WindowSettings | None = None) -> SidePane:
    pane = SidePane(theme, QWidget(), QWidget(), QWidget(), QWidget(), settings)
    qtbot.addWidget(pane)
    pane.resize(260, 500)
    pane.show()
    return pane


def test_one_list_at_a_time_and_which_is_remembered(qtbot: QtBot, theme: Theme, settings: WindowSettings) -> None:
    pane = pane_of(qtbot, theme, settings)
    turned: list[object] = []
    pane.turned.connect(turned.append)
    for name in ("lists", "who", "found", "library", "lists"):
        pane.show_tab(name)
        assert pane.tab == name and pane.currentWidget() is pane.stack.currentWidget() is turned[-1]
    pane.setCurrentWidget(pane.stack.widget(3))
    assert pane.tab == "who" == pane_of(qtbot, theme, settings).tab
    pane.show_tab("found")
    assert pane_of(qtbot, theme, settings).tab == "library", "hits are gone after a start"
    settings.set("window/side-tab", "nonsense")
    assert pane_of(qtbot, theme, settings).tab == "library"
    pane.show_tab("nonsense")
    assert pane.tab == "found"


@pytest.mark.parametrize("width", [160, 216, 300, 800])
def test_every_word_or_its_icon_fits(qtbot: QtBot, theme: Theme, width: int) -> None:
    row = TabRow(
        theme,
        "Listen",
        [
            Tab(word, word, icon, "Ctrl+1")
            for word, icon in zip(LONG, ("library", "search", "queue", "person"), strict=True)
        ],
    )
    qtbot.addWidget(row)
    row.resize(width, row.sizeHint().height())
    row.show()
    for word in LONG:
        row.choose(word)
        QApplication.processEvents()
        assert row.tabRect(len(LONG) - 1).right() <= width
        for place in range(len(LONG)):
            assert row.tabText(place) or not row.tabIcon(place).isNull()
            assert row.tabToolTip(place) == f"{LONG[place]} (Ctrl+1)"
    assert row.words_shown == (width == 800)


def test_tabs_to_the_keyboard_and_to_a_screen_reader(qtbot: QtBot, theme: Theme) -> None:
    pane = pane_of(qtbot, theme)
    pane.resize(160, 400)
    QApplication.processEvents()
    accessible = QAccessible.queryAccessibleInterface(pane.row)
    assert accessible.role() == QAccessible.Role.PageTabList
    tabs = [accessible.child(number) for number in range(accessible.childCount())]
    names = [tab.text(QAccessible.Text.Name) for tab in tabs if tab.role() == QAccessible.Role.PageTab]
    assert names[:4] == ["Library", "Found", "Lists", "Who"], "although icons are drawn"
    pane.row.setFocus()
    QTest.keyClick(pane.row, Qt.Key.Key_Right)
    assert pane.tab == "found"
