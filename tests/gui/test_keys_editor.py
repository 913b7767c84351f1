"""The editor of keys: found, recorded, in conflict, reset, exported and imported; all of it by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from gui.dialogs.keys_editor import COMMAND, KeysEditor
from gui.keymap import Command, KeyMap
from gui.theme import Theme

Key, Mod = Qt.Key, Qt.KeyboardModifier
EXPORT = Command("archive.export", "Archive", "Export", ("Ctrl+E",))
CHECK = Command("archive.check", "Archive", "Check archive")
TAG = Command("coding.tag", "Coding", "Tag", ("T",), in_texts=True)
FIXED = [("In the thread", [("J / ↓", "Next comment")])]


@pytest.fixture
def keymap(qtbot: QtBot) -> KeyMap:
    return KeyMap()


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, keymap: KeyMap) -> KeysEditor:
    dialog = KeysEditor(theme, keymap, [EXPORT, CHECK, TAG], FIXED)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(editor: KeysEditor, command: Command) -> None:
    row = next(one for one in editor._rows() if one.data(COMMAND) == command)
    editor.tree.setCurrentIndex(row.index())


def shown(editor: KeysEditor, command: Command) -> str:
    row = next(one for one in editor._rows() if one.data(COMMAND) == command)
    return row.parent().child(row.row(), 1).text()


def test_everything_is_listed_with_its_key_also_what_is_fixed(editor: KeysEditor) -> None:
    assert editor.found() == 4
    assert (shown(editor, EXPORT), shown(editor, CHECK), shown(editor, TAG)) == ("Ctrl+E", "—", "T")
    editor.search.setText("next comment")
    assert editor.found() == 1 and editor.command is None and not editor.field.isEnabled()


def test_a_key_is_given_by_keys_alone(editor: KeysEditor, keymap: KeyMap) -> None:
    editor.search.setFocus()
    QTest.keyClicks(editor.search, "check")
    QTest.keyClick(editor.search, Key.Key_Down)
    assert editor.tree.hasFocus() and editor.command == CHECK
    QTest.keyClick(editor.tree, Key.Key_Return)
    assert editor.field.hasFocus()
    QTest.keyClick(editor.field, Key.Key_F7)
    assert keymap.keys_of(CHECK.id, CHECK.defaults) == ("F7",)
    assert shown(editor, CHECK) == "F7" and "Check archive" in editor.said.text()


def test_a_conflict_is_named_and_enter_decides_it(editor: KeysEditor, keymap: KeyMap) -> None:
    choose(editor, CHECK)
    QTest.keyClick(editor.field, Key.Key_E, Mod.ControlModifier)
    assert "Export" in editor.said.text() and editor.take.isVisible()
    assert keymap.keys_of(EXPORT.id, EXPORT.defaults) == ("Ctrl+E",), "nothing happens before it is decided"
    QTest.keyClick(editor.field, Key.Key_Return)
    assert (shown(editor, CHECK), shown(editor, EXPORT)) == ("Ctrl+E", "—")
    assert not editor.take.isVisible()
    editor.reset_all.click()
    assert (shown(editor, CHECK), shown(editor, EXPORT)) == ("—", "Ctrl+E")


def test_another_row_forgets_what_was_not_decided(editor: KeysEditor, keymap: KeyMap) -> None:
    choose(editor, CHECK)
    QTest.keyClick(editor.field, Key.Key_E, Mod.ControlModifier)
    choose(editor, TAG)
    QTest.keyClick(editor.field, Key.Key_Return)
    assert not keymap.any_own()


def test_a_refused_key_says_why(editor: KeysEditor, keymap: KeyMap) -> None:
    choose(editor, EXPORT)
    QTest.keyClick(editor.field, Key.Key_Q)
    assert editor.said.text().startswith("Q ") and not keymap.any_own()
    choose(editor, TAG)
    QTest.keyClick(editor.field, Key.Key_Q)
    assert shown(editor, TAG) == "Q", "in the texts a letter is possible"


def test_a_second_key_beside_the_first(editor: KeysEditor, keymap: KeyMap) -> None:
    choose(editor, EXPORT)
    editor.also.setChecked(True)
    QTest.keyClick(editor.field, Key.Key_F7)
    assert keymap.keys_of(EXPORT.id, EXPORT.defaults) == ("Ctrl+E", "F7")
    editor.reset.click()
    assert shown(editor, EXPORT) == "Ctrl+E"
    editor.clear.click()
    assert shown(editor, EXPORT) == "—"


def test_a_sign_is_the_sign_whatever_was_held_for_it(editor: KeysEditor, keymap: KeyMap) -> None:
    choose(editor, TAG)
    QTest.keyClick(editor.field, "?", Mod.ShiftModifier)
    assert keymap.keys_of(TAG.id, TAG.defaults) == ("?",)


def test_tab_and_escape_leave_the_field(editor: KeysEditor, keymap: KeyMap) -> None:
    choose(editor, TAG)
    editor.field.setFocus()
    QTest.keyClick(editor.field, Key.Key_Tab)
    assert not editor.field.hasFocus() and not keymap.any_own()
    editor.field.setFocus()
    QTest.keyClick(editor.field, Key.Key_Escape)
    assert not editor.isVisible() and not keymap.any_own()


def test_keys_are_exported_and_imported(editor: KeysEditor, keymap: KeyMap, tmp_path: Path) -> None:
    choose(editor, TAG)
    QTest.keyClick(editor.field, Key.Key_Q)
    file = tmp_path / "keys.json"
    editor.export_file(file)
    keymap.reset_all()
    editor.import_file(file)
    assert shown(editor, TAG) == "Q"
    for bad in (b"\xff\xfe", b"{}", b"x" * 2_000_000):
        file.write_bytes(bad)
        editor.import_file(file)
        assert "keys.json" in editor.said.text() and shown(editor, TAG) == "Q"
    editor.import_file(tmp_path / "none.json")
    assert "none.json" in editor.said.text()
    editor.export_file(tmp_path / "none" / "keys.json")
    assert "keys.json" in editor.said.text()


def test_every_control_has_a_name(editor: KeysEditor) -> None:
    for kind in (QAbstractButton, QLineEdit):
        for widget in editor.findChildren(kind):
            if not widget.objectName().startswith("qt_") and not isinstance(widget.parent(), QLineEdit):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    row = next(one for one in editor._rows() if one.data(COMMAND) == EXPORT)
    assert row.accessibleText() == "Export: Ctrl+E"
