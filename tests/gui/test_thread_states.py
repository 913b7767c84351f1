"""Several comments marked, one author looked at, hits and quotations: by keys and mouse, and nothing moves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.quotation import Quotation
from gui.theme import Theme
from gui.views.thread_view import ThreadView
from gui.window import MainWindow
from operations import annotating
from tests.gui.conftest import Desk
from tests.gui.factories import forest

Key, Mod = Qt.Key, Qt.KeyboardModifier


def shown(qtbot: QtBot, theme: Theme) -> ThreadView:
    view = ThreadView(theme)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.set_thread(forest(40))
    view.show()
    return view


def test_shift_marks_several_and_escape_lets_go(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    ids = [one.id for one in view.model.comments]
    view.choose(0)
    QTest.keyClick(view, Key.Key_J, Mod.ShiftModifier)
    QTest.keyClick(view, Key.Key_J, Mod.ShiftModifier)
    assert view.states.marked() == ids[:3]
    QTest.keyClick(view, Key.Key_X)
    assert view.states.marked() == ids[:2]
    QTest.keyClick(view, Key.Key_Escape)
    assert view.states.marked() == []


def test_marks_are_seen_and_move_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    rows, before = view.visible_rows(), view.grab().toImage()
    view.states.mark([view.model.comments[1].id])
    assert view.visible_rows() == rows
    assert view.grab().toImage() != before


def test_one_author_is_looked_at_and_followed(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    comments = view.model.comments
    author = comments[0].author_key
    others = [number for number, one in enumerate(comments) if one.author_key == author]
    view.choose(0)
    rows = view.visible_rows()
    QTest.keyClick(view, Key.Key_A)
    assert view.states.author == author
    assert view.visible_rows() == rows
    if len(others) > 1:
        QTest.keyClick(view, Key.Key_Down, Mod.ControlModifier)
        assert view.current_index == others[1]
        QTest.keyClick(view, Key.Key_Up, Mod.ControlModifier)
        assert view.current_index == 0
    QTest.keyClick(view, Key.Key_A)
    assert view.states.author is None


def test_hits_and_quotations_are_drawn(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    first = view.model.comments[0].id
    plain = view.grab().toImage()
    view.states.set_hits({first: [(0, 4)]})
    found = view.grab().toImage()
    assert found != plain
    view.states.set_hits({})
    view.states.set_quotations([Quotation(first, 0, 6, None, 0, 6, 1.0)])
    assert view.grab().toImage() not in (plain, found)


def press(window: MainWindow, key: Qt.Key, held: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(window.desk.thread_view, key, held)


def test_a_tag_on_all_that_are_marked_is_one_step(desk: Desk) -> None:
    window = desk.open()
    desk.session.change(lambda archive: annotating.make_tag(archive, "A", None, 1, "", 1), None)
    desk.settle()
    window.desk.reveal(window.desk.thread_view.model.comments[0].id)
    press(window, Key.Key_J, Mod.ShiftModifier)
    press(window, Key.Key_J, Mod.ShiftModifier)
    window.coding.ask_for_tag()
    assert window.coding.palette.title.text() == "3 comments"
    window.coding.close_palette()
    press(window, Key.Key_1)
    desk.settle()
    with desk.archive() as archive:
        assert len(archive.annotations.all()) == 3
    window.menus.undo.trigger()
    desk.settle()
    with desk.archive() as archive:
        assert archive.annotations.all() == []


def test_how_a_comment_answers_is_tagged_with_r(desk: Desk) -> None:
    window = desk.open()
    comments = window.desk.thread_view.model.comments
    reply = next(one for one in comments if one.parent_id is not None)
    top = next(one for one in comments if one.parent_id is None)
    window.desk.reveal(top.id)
    press(window, Key.Key_R)
    assert "no reply link" in window.bar.text()
    window.desk.reveal(reply.id)
    press(window, Key.Key_R)
    assert window.coding.palette.isVisible()
    assert window.coding.palette.title.text().startswith("How ")
    QTest.keyClicks(window.coding.palette.field, "widerspricht")
    QTest.keyClick(window.coding.palette.field, Key.Key_Return)
    desk.settle()
    with desk.archive() as archive:
        assert [(one.comment_id, one.target.value) for one in archive.annotations.all()] == [(reply.id, "reply_link")]
    assert window.desk.thread_view.link_names(reply.id) == "How it answers: widerspricht"
    assert window.desk.thread_view.tag_names(reply.id) == ""
