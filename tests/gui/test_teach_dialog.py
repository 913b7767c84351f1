"""Teaching a site: pointing makes a recipe, the recipe shows what it finds, keeping it changes what is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from domain.page import Page
from gui.dialogs.teach_dialog import TeachDialog
from gui.models.lesson_model import LessonModel, Part
from gui.theme import Theme
from gui.worker import Worker
from operations.teaching import RecipeBook, recipe_of

ROWS = (
    ("Marit", "3. Mai 2026, 10:05", "Der erste Beitrag, über den man lange reden kann."),
    ("Henning", "3. Mai 2026, 11:20", "Der zweite Beitrag widerspricht dem ersten."),
    ("Rosa", "4. Mai 2026, 08:01", "Der dritte Beitrag sagt gar nichts dazu."),
)
HTML = "<html><body><h1>Ein Artikel</h1>" + "".join(
    f'<div class="x1"><i class="x2">{name}</i><u class="x3">{time}</u><div class="x4">{text}</div></div>'
    for name, time, text in ROWS
)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[TeachDialog]:
    worker, parent = Worker("network"), QWidget()
    qtbot.addWidget(parent)
    page = Page("https://www.blatt.example/a", HTML.encode())
    made = TeachDialog(theme, worker, page, RecipeBook(tmp_path), parent)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    yield made
    worker.close()


def point(qtbot: QtBot, dialog: TeachDialog, words: str, key: Qt.Key) -> None:
    row = dialog.model.find(words, -1)
    assert row is not None
    dialog.lines.selectRow(row)
    dialog.lines.setFocus()
    QTest.keyClick(dialog.lines, key)
    qtbot.waitUntil(lambda: not dialog._worker.busy)


def test_four_keys_teach_a_site(qtbot: QtBot, dialog: TeachDialog, tmp_path: Path) -> None:
    assert not dialog.keep.isEnabled()
    point(qtbot, dialog, "Der erste Beitrag", Qt.Key.Key_1)
    assert not dialog.keep.isEnabled()
    point(qtbot, dialog, "Der dritte Beitrag", Qt.Key.Key_2)
    point(qtbot, dialog, "Marit", Qt.Key.Key_3)
    point(qtbot, dialog, "3. Mai 2026, 10:05", Qt.Key.Key_4)
    assert len(dialog.thread_view.model) == 3
    assert "3" in dialog.said.text()
    with qtbot.waitSignal(dialog.recipeKept):
        dialog.keep.click()
    recipe = recipe_of((tmp_path / "blatt.example.toml").read_text(encoding="utf-8"))
    assert (recipe.item, recipe.author, recipe.time) == ("div.x1", "i.x2", "u.x3")


def test_the_same_line_twice_is_taken_back(qtbot: QtBot, dialog: TeachDialog) -> None:
    point(qtbot, dialog, "Der erste Beitrag", Qt.Key.Key_1)
    assert dialog.model.marked(Part.FIRST)
    point(qtbot, dialog, "Der erste Beitrag", Qt.Key.Key_1)
    assert dialog.model.marked(Part.FIRST) is None


def test_what_cannot_be_right_is_said(qtbot: QtBot, dialog: TeachDialog) -> None:
    point(qtbot, dialog, "Der erste Beitrag", Qt.Key.Key_1)
    point(qtbot, dialog, "Ein Artikel", Qt.Key.Key_2)
    assert "nothing in common" in dialog.said.text()
    assert not dialog.keep.isEnabled()


def test_a_recipe_edited_by_hand_is_tried(qtbot: QtBot, dialog: TeachDialog) -> None:
    dialog.text.setPlainText('host = "blatt.example"\nitem = "div.x1"\nauthor = "i.x2"\n')
    qtbot.waitUntil(dialog.keep.isEnabled)
    assert len(dialog.thread_view.model) == 3
    dialog.text.setPlainText('host = "blatt.example"\nitem = "div["\n')
    qtbot.waitUntil(lambda: not dialog.keep.isEnabled())
    assert "no selector" in dialog.said.text()


def test_the_model(qtmodeltester, qtbot: QtBot, dialog: TeachDialog) -> None:  # type: ignore[no-untyped-def]
    model = LessonModel()
    model.set_lines([])
    qtmodeltester.check(model, force_py=True)
    qtmodeltester.check(dialog.model, force_py=True)
