"""Keys, crash report, question: small dialogs that must be right when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.crash_dialog import CrashDialog
from gui.dialogs.keys_help import KeysHelp
from gui.dialogs.question import ask, tell
from gui.dialogs.sources_dialog import SourcesDialog
from gui.theme import Theme

Key = Qt.Key
GROUPS = [
    ("In the thread", [("J / ↓", "Next comment"), ("K / ↑", "Comment before"), ("/", "Search")]),
    ("Archive", [("Ctrl+N", "Capture a discussion"), ("Ctrl+E", "Export")]),
    ("Edit", [("Ctrl+Z", "Undo"), ("Ctrl+F / /", "Find in this article")]),
]


# -- keys --
@pytest.fixture
def keys(qtbot: QtBot, theme: Theme) -> KeysHelp:
    dialog = KeysHelp(theme, GROUPS)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    return dialog


def seen(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_every_key_is_shown_as_a_cap_of_its_own(keys: KeysHelp) -> None:
    caps = [label.text() for label in keys.findChildren(QLabel) if label.objectName() == "keyCap"]
    assert sorted(caps) == sorted(["J", "↓", "K", "↑", "/", "Ctrl+N", "Ctrl+E", "Ctrl+Z", "Ctrl+F", "/"])
    assert keys.found() == 7


def test_the_search_finds_keys_and_what_they_do(keys: KeysHelp) -> None:
    assert keys.focusWidget() is keys.field
    QTest.keyClicks(keys.field, "COMMENT")
    assert keys.found() == 2
    assert "In the thread" in seen(keys) and "Archive" not in seen(keys)
    keys.field.setText("ctrl+e")
    assert keys.found() == 1 and "Export" in seen(keys)
    keys.field.clear()
    assert keys.found() == 7 and "Archive" in seen(keys)


def test_nothing_found_is_said(keys: KeysHelp) -> None:
    assert keys.nothing.isHidden()
    keys.field.setText("xyzzy")
    assert keys.found() == 0 and keys.nothing.isVisible()
    keys.field.setText("undo")
    assert keys.nothing.isHidden()


def test_arrows_scroll_while_the_field_is_typed_in(qtbot: QtBot, theme: Theme) -> None:
    dialog = KeysHelp(theme, [(f"Group {number}", GROUPS[0][1]) for number in range(40)])
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    bar = dialog.area.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(dialog.field, Key.Key_Down)
    first = bar.value()
    QTest.keyClick(dialog.field, Key.Key_PageDown)
    assert bar.value() > first > 0


def test_the_groups_keep_their_order_in_two_columns(keys: KeysHelp) -> None:
    left, right = (
        next(label for label in keys.findChildren(QLabel) if label.text() == name) for name in ("In the thread", "Edit")
    )
    assert left.mapTo(keys, left.rect().topLeft()).x() < right.mapTo(keys, right.rect().topLeft()).x()


def test_long_words_are_never_cut(qtbot: QtBot, theme: Theme) -> None:
    long = "Zwischenablagenbenachrichtigungseinstellungen öffnen und danach noch einmal von vorn beginnen"
    dialog = KeysHelp(theme, [("Gruppe", [("Strg+Umschalt+Eingabe / Strg+Y", long)])])
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    label = next(label for label in dialog.findChildren(QLabel) if label.text() == long)
    assert label.height() >= label.heightForWidth(label.width())


def test_escape_closes_the_keys(keys: KeysHelp) -> None:
    QTest.keyClick(keys.field, Key.Key_Escape)
    assert not keys.isVisible()


# -- crash --
REPORT = 'Traceback …\n  File "x.py", line 3\nValueError: <b>kaputt</b>'


@pytest.fixture
def crash(qtbot: QtBot, theme: Theme, tmp_path: Path) -> CrashDialog:
    dialog = CrashDialog(theme, REPORT, tmp_path / "<b>crash.txt")
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    return dialog


def test_the_report_is_shown_as_it_is_and_cannot_be_changed(crash: CrashDialog) -> None:
    assert crash.text.toPlainText() == REPORT
    assert crash.text.isReadOnly()
    assert crash.text.accessibleName()


def test_where_the_report_is_and_that_all_is_saved_is_said_in_plain_text(crash: CrashDialog, tmp_path: Path) -> None:
    words = " ".join(seen(crash))
    assert "saved" in words and str(tmp_path / "<b>crash.txt") in words
    for label in crash.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_without_a_file_none_is_named(qtbot: QtBot, theme: Theme) -> None:
    dialog = CrashDialog(theme, REPORT, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "None" not in " ".join(seen(dialog))


def test_the_report_can_be_copied(crash: CrashDialog) -> None:
    before = crash.copy.text()
    crash.copy.click()
    assert QApplication.clipboard().text() == REPORT
    assert crash.copy.text() != before, "that it was copied is seen"
    assert crash.isVisible()


def test_enter_and_escape_go_on(crash: CrashDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "closeAllWindows", lambda: quits.append(True))
    assert crash.focusWidget() is crash.go_on
    with qtbot.waitSignal(crash.accepted):
        QTest.keyClick(crash, Key.Key_Return)
    crash.show()
    QTest.keyClick(crash, Key.Key_Escape)
    assert not crash.isVisible() and not quits


def test_quit_closes_every_window(crash: CrashDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "closeAllWindows", lambda: quits.append(True))
    crash.quit.click()
    assert quits == [True] and not crash.isVisible()


# -- question --
def when_open(act: Callable[[QMessageBox], object]) -> list[QMessageBox]:
    """Do this with the next box that opens."""
    met: list[QMessageBox] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        met.append(box)
        act(box)

    QTimer.singleShot(0, look)
    return met


def click(text: str) -> Callable[[QMessageBox], None]:
    return lambda box: next(button for button in box.buttons() if button.text() == text).click()


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (click("Remove"), True),
        (click("Keep"), False),
        (lambda box: QTest.keyClick(box, Key.Key_Escape), False),
        (lambda box: QTest.keyClick(box, Key.Key_Return), False),
        (lambda box: box.close(), False),
    ],
    ids=["yes", "no", "escape", "enter", "window"],
)
def test_only_a_clear_yes_is_a_yes(
    qtbot: QtBot, theme: Theme, act: Callable[[QMessageBox], object], answer: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    met = when_open(act)
    assert ask(theme, parent, "Remove it?", "For ever.", "Remove", "Keep") is answer
    assert len(met) == 1


def test_data_in_a_question_is_no_markup(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said: list[str] = []
    plain = Qt.TextFormat.PlainText

    def look(box: QMessageBox) -> None:
        said.extend([box.text(), box.informativeText()])
        labels = [label for label in box.findChildren(QLabel) if label.text()]
        said.extend(label.text() for label in labels if label.textFormat() is not plain)
        box.close()

    when_open(look)
    ask(theme, parent, "Remove “<b>x</b>”?", "<i>never</i>", "Yes", "No")
    assert said == ["Remove “<b>x</b>”?", "<i>never</i>"]


def test_something_to_be_told_has_one_button(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    buttons: list[int] = []

    def look(box: QMessageBox) -> None:
        buttons.append(len(box.buttons()))
        QTest.keyClick(box, Key.Key_Escape)

    when_open(look)
    tell(theme, parent, "It cannot be opened.", "Choose another file.")
    assert buttons == [1]


def test_a_newspaper_leads_to_its_comment_system(qtbot: QtBot, theme: Theme) -> None:
    dialog = SourcesDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = dialog.table.model().rowCount()
    assert rows > 40 and dialog.notes.toPlainText()
    dialog.search.setText("Spiegel")
    shown = [row for row in range(rows) if not dialog.table.isRowHidden(row)]
    assert [dialog.table.model().index(row, 0).data() for row in shown] == ["Coral"]
    assert dialog.notes.toPlainText().startswith("Coral")
    dialog.search.setText("gibt es nicht")
    assert all(dialog.table.isRowHidden(row) for row in range(rows)) and "Coral" not in dialog.notes.toPlainText()
    dialog.search.clear()
    assert not any(dialog.table.isRowHidden(row) for row in range(rows))
