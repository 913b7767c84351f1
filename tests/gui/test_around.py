"""Windows, recent archives, commands, keys, help and the tour, in the real window and by keys."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.around import Around
from gui.dialogs.keys_editor import KeysEditor
from gui.dialogs.keys_help import KeysHelp
from gui.models.help_pages import load_pages
from gui.theme import Theme
from gui.views.tour_card import TourCard, beside
from gui.window import MainWindow
from operations import annotating
from tests.gui.conftest import Desk

Key, Mod = Qt.Key, Qt.KeyboardModifier


def around(window: MainWindow) -> Around:
    return window.menus.around


# -- ids and keys --
def test_every_action_has_a_name_in_no_language(desk: Desk) -> None:
    actions = desk.open().actions_
    nameless = [action.data() for action in actions.all() if not action.objectName()]
    assert not nameless
    assert all(command.id == command.id.lower() and "." in command.id for command in actions.commands())


def test_no_two_actions_have_the_same_key(desk: Desk) -> None:
    keys = [key.toString() for action in desk.open().actions_.all() for key in action.shortcuts()]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_default_keys_obey_the_rules_for_changed_ones(desk: Desk) -> None:
    window = desk.open()
    for command in window.actions_.commands():
        for key in command.defaults:
            assert window.keymap.refusal(key, in_texts=command.in_texts) is None, f"{command.id}: {key}"


def test_a_changed_key_works_and_is_shown_everywhere(desk: Desk) -> None:
    window = desk.open()
    command = next(one for one in window.actions_.commands() if one.id == "coding.tag")
    window.keymap.set_keys(command, ["Q"])
    window.activateWindow()
    window.desk.reveal(window.desk.thread_view.model.comments[0].id)
    QTest.keyClick(window.desk.thread_view, Key.Key_T)
    assert not window.coding.palette.isVisible()
    QTest.keyClick(window.desk.thread_view, Key.Key_Q)
    assert window.coding.palette.isVisible()
    window.coding.palette.close()
    rows = [row for _, rows in around(window).keys_overview() for row in rows]
    assert ("Q", "Tag what is selected") in rows
    around(window).show_commands()
    window.menus.palette.field.setText("tag what")
    entry = window.menus.palette.model.entry(0)
    assert entry is not None and entry.end == "Q"
    window.menus.palette.close()


def test_from_the_list_of_keys_to_changing_them(desk: Desk) -> None:
    window = desk.open()
    around(window).show_keys()
    listed = window.findChild(KeysHelp)
    assert listed is not None
    listed.change.click()
    editor = window.findChild(KeysEditor)
    assert editor is not None and editor.isVisible() and not listed.isVisible()
    assert editor.found() > 50
    editor.close()


def test_help_pages_name_only_commands_that_exist(desk: Desk) -> None:
    known = {command.id for command in desk.open().actions_.commands()}
    for page in load_pages("en"):
        assert page.ids() <= known, page.name


def test_every_command_finds_the_help_of_its_part(desk: Desk) -> None:
    window = desk.open()
    for widget, page in (
        (window.library.tree, "library"),
        (window.search, "search"),
        (window.desk.article_view, "article"),
        (window.desk.thread_view, "thread"),
        (window.codebook.tree, "codebook"),
        (window.notes.list, "notes"),
        (window.coding.palette.field, "tags"),
    ):
        assert window.help.page_of(widget) == page
    window.menus.preferences.trigger()


# -- recent archives --
def test_the_menu_names_archives_that_are_gone(desk: Desk) -> None:
    window = desk.open("eins.threadmark")
    menu = QMenu()
    around(window).fill_recent(menu)
    assert [action.isEnabled() for action in menu.actions()] == [False]
    desk.settings.opened(desk.folder / "fort & weg.threadmark")
    around(window).fill_recent(menu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert "missing" in texts[0] and "fort && weg" in texts[0] and len(texts) == 2
    menu.actions()[-1].trigger()
    assert window.archives.recently() == []


def test_commands_that_are_not_possible_say_why(desk: Desk) -> None:
    window = desk.window
    window.show()
    window.menus.renew()
    around(window).show_commands()
    palette = window.menus.palette
    palette.field.setText("back up")
    entry = palette.model.entry(0)
    assert entry is not None and not entry.enabled and entry.end == "no archive is open"
    palette.close()


# -- the tour --
def card(window: MainWindow) -> TourCard:
    found = window.findChild(TourCard)
    assert found is not None
    return found


def test_the_tour_starts_with_the_first_archive_and_only_then(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("THREADMARK_ARCHIVE", str(desk.folder / "erstes.threadmark"))
    desk.window.show()
    with qtbot.waitSignal(desk.window.ready):
        desk.window.archives.start(None)
    qtbot.waitUntil(lambda: around(desk.window).tour.running)
    around(desk.window).tour.end()
    around(desk.window).tour.offer()
    desk.window.reader.shown.emit(desk.window.reader.opened)
    desk.settle()
    assert not around(desk.window).tour.running, "what was seen does not come by itself again"


def test_five_steps_by_keys_alone(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    tour = around(window).tour
    tour.start()
    seen = [tour.step]
    assert card(window).next.hasFocus()
    for _ in range(4):
        card(window).next.click()
        seen.append(tour.step)
    assert seen == ["capture", "read", "tag", "find", "export"]
    assert not card(window).isModal() and window.isEnabled()
    card(window).back.click()
    assert tour.step == "find"
    QTest.keyClick(window.desk.thread_view, Key.Key_Escape)
    assert not tour.running and not card(window).isVisible()
    assert desk.settings.flag("tour/done", False)


def test_escape_first_lets_go_of_what_is_selected(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    tour = around(window).tour
    tour.start()
    tour.next()
    thread = window.desk.thread_view
    thread.text_cursor.select(thread.model.comments[0].id, 0, 9)
    QTest.keyClick(thread, Key.Key_Escape)
    assert tour.running and not thread.selection()
    QTest.keyClick(thread, Key.Key_Escape)
    assert not tour.running


def test_who_does_what_a_step_says_goes_on_by_it(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.activateWindow()
    tour = around(window).tour
    tour._going_on.setInterval(1)
    tour.start()
    window.archives.sampleAdded.emit(window.reader.current_id)
    desk.settle()
    tour._go(1)
    QTest.keyClick(window.desk.thread_view, Key.Key_J)
    qtbot.waitUntil(lambda: tour.step == "tag")
    comment = window.desk.thread_view.current_id()
    assert comment is not None
    window.session.change(lambda archive: annotating.make_tag(archive, "A", None, 1, "", 1), window.reader.current_id)
    desk.settle()
    assert tour.step == "tag", "a tag in the codebook is not a tagged comment"
    QTest.keyClick(window.desk.thread_view, Key.Key_1)
    qtbot.waitUntil(lambda: tour.step == "find")
    window.search.setText("Sonntag")
    qtbot.waitUntil(lambda: tour.step == "export")
    window.menus.export.trigger()
    qtbot.waitUntil(lambda: not tour.running)
    assert window.jobs.dialog is not None
    window.jobs.dialog.reject()


def test_the_tour_brings_a_sample_where_nothing_is(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open("leer.threadmark", sample=False)
    around(window).tour.start()
    qtbot.waitUntil(lambda: len(window.reader.records) == 1)
    desk.settle()
    assert around(window).tour.running


def test_the_card_is_read_out_and_stays_in_the_window(desk: Desk) -> None:
    window = desk.open()
    tour = around(window).tour
    tour.start()
    for width, height in ((780, 560), (720, 480)):
        window.resize(width, height)
        desk.settle()
        for number in range(5):
            tour._go(number)
            assert window.rect().contains(card(window).geometry()), f"step {number + 1} at {width}x{height}"
            assert card(window).accessibleName() and card(window).accessibleDescription()
    tour.end()


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    "target", [QRect(0, 0, 50, 30), QRect(950, 0, 50, 30), QRect(0, 0, 1000, 700), QRect(300, 600, 400, 90)]
)
def test_a_card_lies_inside_and_not_on_its_target(target: QRect, below: bool) -> None:
    room, size = QRect(0, 0, 1000, 700), QSize(300, 200)
    _, place = beside(target, size, room, below=below)
    assert room.contains(QRect(place, size))
    if target.width() < 1000:
        assert not QRect(place, size).intersects(target)


def test_the_card_looks_right_in_the_dark(desk: Desk, theme: Theme, tmp_path: Path) -> None:
    window = desk.open()
    around(window).tour.start()
    theme.set_scheme("dark")
    QApplication.processEvents()
    image = card(window).grab().toImage()
    middle = image.pixelColor(QPoint(image.width() // 2, image.height() - 20))
    assert middle.lightness() < 100
    theme.set_scheme("light")
    around(window).tour.end()


def test_keys_are_written_as_the_system_writes_them(desk: Desk) -> None:
    window = desk.open()
    around(window).tour.start()
    native = window.menus.capture.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert native in card(window).words.text()
    around(window).tour.end()
