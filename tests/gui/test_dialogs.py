"""The smaller dialogs: what they hand on, and what they do not let through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from domain.annotation import Tag
from domain.capture import Receipt
from domain.records import ArticleRecord
from domain.time import NO_TIME
from gui.crash import CrashGuard, report_of, write_report
from gui.dialogs.crash_dialog import CrashDialog
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.keys_help import KeysHelp
from gui.dialogs.preferences import Preferences
from gui.dialogs.tag_dialog import TagDialog
from gui.dialogs.tag_palette import TagPalette
from gui.settings import WindowSettings
from gui.theme import Theme

TAGS = [
    Tag(1, "u1", "Argument", None, 0, 8),
    Tag(2, "u2", "Kosten", 1, 0, 2, "Der Grund sind Kosten.", 2),
    Tag(3, "u3", "Moral", 1, 1, 4),
    Tag(4, "u4", "Ironie", None, 1, 10, pinned=5),
]


def settings(folder: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))


def record(number: int, title: str = "Titel & Co.") -> ArticleRecord:
    return ArticleRecord(number, f"u{number}", title, None, NO_TIME, "de", None, "s", "", Receipt(), 10, 2, 3)


# -- palette --
@pytest.fixture
def palette(qtbot: QtBot, theme: Theme) -> TagPalette:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    made = TagPalette(theme, window)
    made.open_for(TAGS, frozenset({4}), "Tag this comment", [3])
    return made


def rows(palette: TagPalette) -> list[str]:
    return [str(palette.model.index(row, 0).data()) for row in range(palette.model.rowCount())]


def test_set_and_recent_tags_come_first(palette: TagPalette) -> None:
    assert rows(palette) == ["Ironie", "Argument/Moral", "Argument", "Argument/Kosten"]


@pytest.mark.parametrize(
    ("typed", "first"), [("mor", "Argument/Moral"), ("arg", "Argument"), ("KOST", "Argument/Kosten"), ("iro", "Ironie")]
)
def test_a_few_letters_find_a_tag(palette: TagPalette, qtbot: QtBot, typed: str, first: str) -> None:
    QTest.keyClicks(palette.field, typed)
    assert rows(palette)[0] == first
    with qtbot.waitSignal(palette.tagChosen) as chosen:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args is not None and chosen.args[0].name == first.rpartition("/")[2]
    assert not palette.isVisible()


def test_a_name_that_is_new_makes_a_tag(palette: TagPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.field, "Argument / Neid")
    with qtbot.waitSignal(palette.newTagNamed) as named:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert named.args == ["Argument/Neid"]


def test_shift_enter_stays_open(palette: TagPalette, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.tagChosen):
        QTest.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert palette.isVisible() and palette.field.text() == ""
    choice = palette.model.choice(rows(palette).index("Ironie"))
    assert choice is not None and not choice.is_set, "it was taken off"


def test_arrows_move_while_the_field_has_the_keys(palette: TagPalette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 2
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


# -- a tag --
def test_a_new_tag_has_an_unused_colour_and_the_parent_it_was_asked_for(qtbot: QtBot, theme: Theme) -> None:
    dialog = TagDialog(theme, TAGS, None, 1)
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    dialog.name.setText("  Neid ")
    values = dialog.values()
    assert (values.name, values.parent_id, values.pinned) == ("Neid", 1, None)
    assert values.hue not in {tag.hue for tag in TAGS}


@pytest.mark.parametrize("name", ["Kosten", "kosten", "a/b", "", "   "])
def test_names_that_cannot_be_are_not_let_through(qtbot: QtBot, theme: Theme, name: str) -> None:
    dialog = TagDialog(theme, TAGS, None, 1)
    qtbot.addWidget(dialog)
    dialog.name.setText(name)
    assert not dialog.ok.isEnabled()


def test_a_tag_keeps_what_is_not_changed_and_cannot_go_below_itself(qtbot: QtBot, theme: Theme) -> None:
    dialog = TagDialog(theme, TAGS, TAGS[1], 1)
    qtbot.addWidget(dialog)
    values = dialog.values()
    assert (values.name, values.hue, values.definition, values.parent_id, values.pinned) == (
        "Kosten", 2, "Der Grund sind Kosten.", 1, 2,
    )  # fmt: skip
    above = TagDialog(theme, TAGS, TAGS[0])
    qtbot.addWidget(above)
    offered = {above.above.itemData(row) for row in range(above.above.count())}
    assert offered == {None, 4}


# -- export --
def test_the_export_says_what_is_wanted_and_remembers_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    kept = settings(tmp_path)
    dialog = ExportDialog(theme, [record(1), record(2)], 2, kept)
    qtbot.addWidget(dialog)
    dialog.spreadsheet.setChecked(True)
    dialog.folder.setText(str(tmp_path / "ziel"))
    with qtbot.waitSignal(dialog.exportAsked) as asked:
        dialog.go.click()
    assert asked.args is not None
    values = asked.args[0]
    assert (values.article_ids, values.spreadsheet, values.separator) == ((2,), True, ";")
    assert values.folder == tmp_path / "ziel" and not values.overwrite
    again = ExportDialog(theme, [record(1)], None, kept)
    qtbot.addWidget(again)
    assert again.spreadsheet.isChecked() and again.values().article_ids is None
    assert again.folder.text() == str(tmp_path / "ziel")


def test_an_export_that_is_there_is_replaced_only_when_said(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "comments.csv").write_text("alt")
    dialog = ExportDialog(theme, [record(1)], 1, settings(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.folder.setText(str(tmp_path))
    assert dialog.overwrite.isVisible() and not dialog.go.isEnabled()
    dialog.overwrite.setChecked(True)
    assert dialog.go.isEnabled() and dialog.values().overwrite


def test_a_failed_export_keeps_what_was_entered(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = ExportDialog(theme, [record(1)], 1, settings(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.folder.setText(str(tmp_path / "x"))
    dialog.go.click()
    with qtbot.waitSignal(dialog.stopAsked):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.fail("The disk is full.", "Make room.")
    assert dialog.said.text() == "The disk is full. Make room."
    assert dialog.go.isEnabled() and dialog.folder.text() == str(tmp_path / "x")


# -- preferences --
def test_what_is_chosen_takes_effect_and_is_kept(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    kept = settings(tmp_path)
    dialog = Preferences(theme, kept, "Kim")
    qtbot.addWidget(dialog)
    dialog.scheme.setCurrentIndex(dialog.scheme.findData("dark"))
    dialog.text_size.setValue(19)
    assert theme.scheme_name == "dark" and theme.reading[1] == 19
    assert (kept.text("scheme"), kept.number("reading_size", 0)) == ("dark", 19)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    assert kept.text("language") == "de"
    dialog.local.setChecked(True)
    assert kept.flag("allow_local", False)
    with qtbot.waitSignal(dialog.coderNamed) as named:
        dialog.coder.setText(" Robin ")
        dialog.close()
    assert named.args == ["Robin"]


# -- keys, crash --
def test_a_key_is_found_by_its_use(qtbot: QtBot, theme: Theme) -> None:
    dialog = KeysHelp(theme, [("A", [("Ctrl+E", "Export"), ("F9", "Library")]), ("B", [("T", "Tag")])])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.found() == 3
    dialog.field.setText("libr")
    assert dialog.found() == 1


def test_a_crash_is_written_down_and_can_be_copied(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[tuple[str, Path | None]] = []
    monkeypatch.setattr("gui.crash.log_folder", lambda: tmp_path)
    guard = CrashGuard(theme)
    monkeypatch.setattr(guard, "_show", lambda report, written: shown.append((report, written)))
    try:
        raise ValueError("unerwartet")
    except ValueError as error:
        guard.handle(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(shown))
    report, written = shown[0]
    assert "ValueError: unerwartet" in report and written is not None
    assert written.read_text(encoding="utf-8") == report
    assert "unerwartet" in capsys.readouterr().err
    dialog = CrashDialog(theme, report, written)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == report


def test_a_report_that_cannot_be_written_is_shown_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert write_report(report_of(KeyError, KeyError("x"), None), tmp_path / "file" / "below") is None
