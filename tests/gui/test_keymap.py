"""Keys that can be changed: what a command has, what it cannot have, and what a file of keys may say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import Actions
from gui.keymap import Command, KeyMap, KeysFileError, Refusal, portable
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.thread_view import ThreadView

EXPORT = Command("archive.export", "Archive", "Export", ("Ctrl+E",))
REDO = Command("edit.redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"))
TAG = Command("coding.tag", "Coding", "Tag", ("T",), in_texts=True)
COMMANDS = [EXPORT, REDO, TAG]


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def keys(keymap: KeyMap, command: Command) -> tuple[str, ...]:
    return keymap.keys_of(command.id, command.defaults)


def test_defaults_hold_until_they_are_changed_and_come_back(qapp: QApplication, settings: WindowSettings) -> None:
    keymap = KeyMap(settings)
    assert keys(keymap, REDO) == ("Ctrl+Shift+Z", "Ctrl+Y")
    keymap.set_keys(REDO, ["F7"])
    assert keys(KeyMap(settings), REDO) == ("F7",), "kept for the next start"
    keymap.reset(REDO.id)
    assert keys(keymap, REDO) == ("Ctrl+Shift+Z", "Ctrl+Y") and not keymap.any_own()


def test_a_key_does_one_thing(qapp: QApplication) -> None:
    keymap = KeyMap()
    keymap.set_keys(TAG, ["Ctrl+E"])
    assert keys(keymap, EXPORT) == (), "the default goes to whom it was given"
    assert keymap.holder("Ctrl+E", COMMANDS) == TAG
    keymap.set_keys(REDO, ["Ctrl+E", "Ctrl+Y"])
    assert keys(keymap, TAG) == () and keys(keymap, REDO) == ("Ctrl+E", "Ctrl+Y")
    keymap.reset(REDO.id)
    keymap.reset(TAG.id)
    assert keys(keymap, EXPORT) == ("Ctrl+E",), "and comes back with the reset"


def test_giving_a_command_its_defaults_is_no_change(qapp: QApplication) -> None:
    keymap = KeyMap()
    keymap.set_keys(EXPORT, ["F7"])
    keymap.set_keys(EXPORT, ["Ctrl+E"])
    assert not keymap.is_own(EXPORT.id)


@pytest.mark.parametrize(
    ("key", "in_texts", "refused"),
    [
        ("Q", True, None),
        ("Q", False, Refusal.LETTER),
        ("Shift+Q", False, Refusal.LETTER),
        ("?", False, Refusal.LETTER),
        ("F7", False, None),
        ("Shift+F7", False, None),
        ("Ctrl+Q", False, None),
        ("Ctrl+Shift+7", False, None),
        ("Alt+A", False, Refusal.MENU),
        ("Alt+Left", False, None),
        ("Ctrl+Alt+Q", True, Refusal.SIGN),
        ("Ctrl+Alt+Left", False, None),
        ("Ctrl+C", False, Refusal.FIXED),
        ("Tab", True, Refusal.FIXED),
        ("Esc", True, Refusal.FIXED),
        ("Shift+Left", False, Refusal.FIXED),
        ("Space", True, Refusal.FIXED),
        ("J", True, Refusal.FIXED),
        ("", True, Refusal.NO_KEY),
        ("Ctrl+Zebra", True, Refusal.NO_KEY),
        ("Ctrl+K, Ctrl+T", True, Refusal.NO_KEY),
    ],
)
def test_what_cannot_be_had(qapp: QApplication, key: str, in_texts: bool, refused: Refusal | None) -> None:
    assert KeyMap().refusal(key, in_texts=in_texts) is refused


def test_the_threads_own_keys_are_kept_for_it(qtbot: QtBot, theme: Theme) -> None:
    """A letter that the thread itself takes and that is not reserved would be lost to one of the two."""
    view = ThreadView(theme)
    qtbot.addWidget(view)
    taken = [key.name for key in view._keys._moves]
    keymap = KeyMap()
    for name in taken:
        written = portable({"Key_Asterisk": "*"}.get(name, name.removeprefix("Key_").replace("Page", "Pg")))
        if written:
            assert keymap.refusal(written, in_texts=True) is Refusal.FIXED, f"reserve {written} in gui/keymap.py"


def test_keys_go_to_another_computer_as_a_file(qapp: QApplication) -> None:
    one, other = KeyMap(), KeyMap()
    one.set_keys(TAG, ["Q"])
    one.set_keys(EXPORT, [])
    told: list[bool] = []
    other.changed.connect(lambda: told.append(True))
    result = other.imported(one.exported(), COMMANDS)
    assert (result.taken, result.refused) == (2, ()) and told
    assert keys(other, TAG) == ("Q",) and keys(other, EXPORT) == ()


def test_what_a_file_cannot_give_is_named_and_the_rest_is_taken(qapp: QApplication) -> None:
    keymap = KeyMap()
    told = {"archive.export": ["X", "F7"], "edit.redo": ["F7", "Ctrl+C"], "future.thing": ["Ctrl+9"]}
    result = keymap.imported(json.dumps({"format": "threadmark-keys", "version": 1, "keys": told}), COMMANDS)
    assert keys(keymap, EXPORT) == ("F7",)
    assert keymap.keys_of("future.thing") == ("Ctrl+9",), "kept for a version that knows it"
    assert set(result.refused) == {"archive.export: X", "edit.redo: F7", "edit.redo: Ctrl+C"}
    assert keys(keymap, REDO) == ("Ctrl+Shift+Z", "Ctrl+Y"), "nothing good was left, so it has its defaults"


@pytest.mark.parametrize(
    "text",
    [
        "{", "[]", "null", "1", '{"keys": {}}', '{"format": "threadmark-keys", "keys": []}',
        '{"format": "threadmark-keys", "keys": {"a": "Ctrl+E"}}', '{"format": "threadmark-keys", "keys": {"a": [1]}}',
        "x" * 300_000, "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_file_of_keys_changes_nothing(qapp: QApplication, settings: WindowSettings, text: str) -> None:
    keymap = KeyMap(settings)
    keymap.set_keys(TAG, ["Q"])
    with pytest.raises(KeysFileError):
        keymap.imported(text, COMMANDS)
    assert keys(keymap, TAG) == ("Q",)
    settings.set("keys", text)
    assert not KeyMap(settings).any_own(), "a damaged setting is no reason not to start"


def test_actions_follow_the_keys_in_every_window(qtbot: QtBot, theme: Theme) -> None:
    keymap = KeyMap()
    made: list[QAction] = []
    for _ in range(2):
        window = QWidget()
        qtbot.addWidget(window)
        actions = Actions(theme, window, window, keymap)
        made.append(actions.add("Archive", "&Export …", lambda: None, "Ctrl+E", id="archive.export"))
        assert actions.commands() == [EXPORT]
        assert actions.by_id("archive.export") is made[-1]
    keymap.set_keys(EXPORT, ["F7"])
    assert [action.shortcut().toString() for action in made] == ["F7", "F7"]
    assert actions.overview() == [("Archive", [("F7", "Export")])]
    keymap.set_keys(EXPORT, [])
    assert actions.overview() == [], "what has no key is not in the help for keys"


def test_why_something_is_not_possible_is_kept_with_it(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(theme, window, window)
    action = actions.add("Archive", "Export", lambda: None, "Ctrl+E")
    actions.allow([action], False, "no archive is open")
    assert not action.isEnabled() and action.property("why") == "no archive is open"
    actions.allow([action], True, "no archive is open")
    assert action.isEnabled() and action.property("why") == ""
    assert actions.commands() == [], "without an id its keys are fixed"
