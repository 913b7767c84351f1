"""The thread as a list for screen readers: each comment is an item that says all that is to be known."""

from __future__ import annotations

import gc
import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from tests.gui.factories import annotation, chain, forest, record, tag, time
from tests.gui.thread_room import place_of, press, thread_view

NAME = QAccessible.Text.Name


def test_comments_are_items_with_names(qtbot: QtBot, theme: Theme) -> None:
    one = record(1, published=time("2024-03-01T10:05"), replies=1)
    two = record(2, one)
    view = thread_view(qtbot, theme, [one, two, record(3)])
    view.set_annotations({2: [annotation(1, two, [1])]}, {1: tag(1, "Ironie")})
    view.states.mark([2])
    thread = QAccessible.queryAccessibleInterface(view)
    assert thread.role() is QAccessible.Role.List
    assert thread.text(NAME) == "Thread"
    item = thread.child(1)
    for part in ("Leser 2", "reply to", "Leser 1", "level 2", "Ironie", "marked", "Kommentar Nummer 2."):
        assert part in item.text(NAME), part
    assert "01.03.2024" in thread.child(0).text(NAME)
    assert item.role() is QAccessible.Role.ListItem and item.parent() is thread and item.isValid()
    assert thread.indexOfChild(item) == 1
    assert item.state().selected and not thread.child(0).state().selected
    assert thread.child(0).state().expanded and not item.state().expandable


def test_an_item_knows_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(200))
    thread = QAccessible.queryAccessibleInterface(view)
    box = thread.child(1).rect()
    assert box.top() == view.viewport().mapToGlobal(view.viewport().rect().topLeft()).y() + place_of(view, 2)
    assert thread.childAt(box.center().x(), box.center().y()) is thread.child(1)
    assert thread.child(150).state().offscreen and thread.child(150).rect().isEmpty()
    assert thread.childCount() > 200, "the scroll bar is there too"
    assert thread.child(thread.childCount()) is None


def test_the_current_comment_has_the_focus(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(5))
    view.activateWindow()
    qtbot.waitUntil(view.hasFocus)
    press(view, Qt.Key.Key_J)
    thread = QAccessible.queryAccessibleInterface(view)
    assert "Leser 2" in thread.focusChild().text(NAME)
    assert thread.child(1).state().focused
    view.set_collapsed(1, True)
    assert thread.child(1).state().collapsed


def test_items_of_other_threads_are_gone(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(5))
    thread = QAccessible.queryAccessibleInterface(view)
    items = [thread.child(row) for row in range(5)]
    view.set_thread([record(3), record(9)])
    assert view.accessible is not None and list(view.accessible._items) == [3]
    assert items[2].isValid() and thread.indexOfChild(items[2]) == 0
    view.states.set_only(frozenset({9}))
    assert list(view.accessible._items) == []
    del items
    gc.collect()


def test_a_screen_reader_that_listens_hears_each_step(qtbot: QtBot, theme: Theme) -> None:
    QAccessible.setActive(True)
    try:
        view = thread_view(qtbot, theme, forest(50))
        for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_X, Qt.Key.Key_I, Qt.Key.Key_J, Qt.Key.Key_Left):
            press(view, key)
        view.set_flat(True)
        view.set_thread([])
        view.set_thread(forest(3))
        gc.collect()
    finally:
        QAccessible.setActive(False)


def test_a_view_can_go_at_any_time() -> None:
    """Also at the end of the program: nothing is deleted twice."""
    script = """
import gc, os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from gui.theme import Theme
from gui.views.thread_view import ThreadView
from tests.gui.factories import chain
application = QApplication([])
theme = Theme(scheme="light")
views = [ThreadView(theme) for _ in range(3)]
for view in views:
    view.set_thread(chain(9))
    thread = QAccessible.queryAccessibleInterface(view)
    items = [thread.child(row) for row in range(9)]
    [item.text(QAccessible.Text.Name) for item in items]
views[0].deleteLater()
application.processEvents()
del view, views[:2], thread
gc.collect()
application.processEvents()
assert not items[0].isValid() or len(views) == 1
print("alive")
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "alive" and "Error" not in done.stderr
