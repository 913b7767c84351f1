"""The command palette: ranked, recent first, honest about what is not possible, and a way to archives and articles."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.dialogs.action_palette import ActionPalette
from gui.models.command_model import CommandModel, Entry, Kind, rank_of
from gui.settings import Recent, WindowSettings
from gui.theme import Theme

Key = Qt.Key
NAMES = ["Export", "Write a note", "New tag", "Capture a discussion", "Check archive"]


def entry(title: str, kind: Kind = Kind.COMMAND, **more: object) -> Entry:
    return Entry(kind, title, lambda: None, id=title, **more)  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def actions(window: QWidget, done: list[str]) -> list[QAction]:
    made = []
    for name in NAMES:
        action = QAction(name, window)
        action.setData(name)
        action.setObjectName(name.casefold().replace(" ", "-"))
        action.triggered.connect(lambda _on=False, name=name: done.append(name))
        made.append(action)
    made[0].setShortcut(QKeySequence("Ctrl+E"))
    return made


def titles(palette: ActionPalette) -> list[str]:
    return [str(palette.model.index(row, 0).data()) for row in range(palette.model.rowCount())]


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = CommandModel()
    model.set_entries([entry(name) for name in NAMES])
    qtmodeltester.check(model, force_py=True)
    model.search("e")
    qtmodeltester.check(model, force_py=True)


@pytest.mark.parametrize(
    ("typed", "title", "rank"),
    [
        ("exp", "Export", 0),
        ("note", "Write a note", 1),
        ("no wr", "Write a note", 1),
        ("rite", "Write a note", 2),
        ("wn", "Write a note", 4),
        ("wrno", "Write a note", 4),
        ("cd", "Capture a discussion", 4),
        ("xyz", "Write a note", None),
        ("nw", "Write a note", None),
    ],
)
def test_how_well_words_fit(typed: str, title: str, rank: int | None) -> None:
    assert rank_of(entry(title), typed) == rank


def test_articles_are_found_by_their_words_not_by_single_letters() -> None:
    article = entry("Die Bibliothek soll sonntags öffnen", Kind.ARTICLE, detail="Lindenauer Anzeiger")
    assert rank_of(article, "sonn bib") == 1
    assert rank_of(article, "lindenauer sonntags") == 3
    assert rank_of(article, "dbs") is None


def test_a_long_title_of_one_letter_does_not_freeze() -> None:
    assert rank_of(entry("a " * 2000), "a" * 40 + "b") is None


def test_what_was_used_last_stands_first(window: QWidget, theme: Theme, tmp_path: Path) -> None:
    settings = WindowSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    done: list[str] = []
    palette = ActionPalette(theme, window, settings)
    palette.open_for(actions(window, done))
    assert titles(palette) == NAMES
    QTest.keyClicks(palette.field, "note")
    QTest.keyClick(palette.field, Key.Key_Return)
    assert done == ["Write a note"] and not palette.isVisible()
    other = ActionPalette(theme, window, settings)
    other.open_for(actions(window, done))
    assert titles(other)[0] == "Write a note"
    settings.set("palette/recent", '{"damaged')
    other.open_for(actions(window, done))
    assert titles(other) == NAMES


def test_what_is_not_possible_is_shown_and_says_why(window: QWidget, theme: Theme) -> None:
    done: list[str] = []
    made = actions(window, done)
    made[0].setEnabled(False)
    made[0].setProperty("why", "there is no article yet")
    palette = ActionPalette(theme, window)
    palette.open_for(made)
    QTest.keyClicks(palette.field, "expo")
    shown = palette.model.entry(0)
    assert shown is not None and not shown.enabled and shown.end == "there is no article yet"
    QTest.keyClick(palette.field, Key.Key_Return)
    assert not done and palette.isVisible() and "there is no article yet" in palette.hint.text()
    assert "there is no article yet" in palette.field.accessibleDescription()


def test_recent_archives_and_articles_are_reached_from_it(window: QWidget, theme: Theme) -> None:
    records = [
        SimpleNamespace(id=number, title=f"Artikel {number}", url=None, site="Lindenauer Anzeiger")
        for number in range(200)
    ]
    recent = [Recent(Path("/weg/fort.threadmark"), missing=True), Recent(Path("/da/klima.threadmark"))]
    palette = ActionPalette(theme, window)
    palette.open_for(actions(window, []), recent, records)  # type: ignore[arg-type]
    assert titles(palette) == [*NAMES, "Open klima", "Open fort"], "articles come by typing"
    QTest.keyClicks(palette.field, "artikel 17")
    assert titles(palette)[0] == "Artikel 17"
    asked: list[int] = []
    palette.articleChosen.connect(asked.append)
    QTest.keyClick(palette.field, Key.Key_Return)
    assert asked == [17]
    palette.open_for(actions(window, []), recent, records)  # type: ignore[arg-type]
    palette.field.setText("a")
    assert palette.model.rowCount() < 100, "not every article at once"
    palette.field.setText("klima")
    opened: list[Path] = []
    palette.archiveChosen.connect(opened.append)
    QTest.keyClick(palette.field, Key.Key_Return)
    assert opened == [Path("/da/klima.threadmark")]


def test_nothing_found_is_said(window: QWidget, theme: Theme) -> None:
    palette = ActionPalette(theme, window)
    palette.open_for(actions(window, []))
    palette.field.setText("xyzzy")
    assert palette.model.rowCount() == 0 and palette.hint.text()
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()
