"""What happened between two captures: marks, a filter that keeps the place, differences; and mending by dragging."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.recapture import Event
from domain.worddiff import word_diff
from gui.delegates.comment_difference import difference
from gui.theme import Theme
from gui.views.thread_view import ThreadView
from tests.gui.factories import annotation, chain, forest, record, tag
from tests.gui.thread_room import (
    LEFT,
    NONE,
    head_point,
    layout_of,
    move,
    picture,
    place_of,
    press,
    shown,
    text_point,
    thread_view,
)

Key, Mod = Qt.Key, Qt.KeyboardModifier


# -- events --


def test_each_event_is_a_word_and_a_colour(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(40))
    view.reveal(20)
    before = place_of(view, 20)
    view.states.set_events({20: tuple(Event), 21: (Event.NEW,)})
    badges = [placed.word for placed in layout_of(view, 20).header if placed.word.badge]
    words = [word.text for word in badges]
    assert words == ["New", "Text changed", "Removed", "Renamed", "Moved", "Gone", "Back again"]
    assert all(word.hint for word in badges) and len({word.role for word in badges}) > 3
    assert place_of(view, 20) == before
    view.states.set_events({})
    assert not any(placed.word.badge for placed in layout_of(view, 20).header)
    assert place_of(view, 20) == before


def test_what_is_gone_is_said_once(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, gone_capture=3)])
    view.states.set_events({1: (Event.GONE,)})
    assert [placed.word.text for placed in layout_of(view, 1).header].count("Gone") == 1


# -- only some --


def test_only_these_and_what_they_answer(qtbot: QtBot, theme: Theme) -> None:
    one = record(1)
    two = record(2, one)
    view = thread_view(qtbot, theme, [one, two, record(3, two), record(4), record(5), record(6)])
    view.select(5)
    view.states.set_only(frozenset({3, 5}))
    assert shown(view) == [1, 2, 3, 5]
    assert view.current_id() == 5
    assert [view.states.is_dimmed(view.model.comments[index]) for index in range(4)] == [True, True, False, False]
    view.select(6)  # gone to from somewhere else: it is shown too
    assert shown(view) == [1, 2, 3, 5, 6] and view.current_id() == 6
    view.states.set_only(frozenset({3}))
    assert shown(view) == [1, 2, 3] and view.current_id() == 3, "the nearest that is left"
    view.set_flat(True)
    assert shown(view) == [3]
    view.states.set_only(None)
    assert len(shown(view)) == 6
    assert view.record(4) is not None


def test_a_filter_keeps_the_place(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(600))
    view.reveal(300)
    before = place_of(view, 300)
    view.states.set_only(frozenset(range(1, 601, 3)))
    assert view.current_id() == 300 or view.states.only is not None
    assert place_of(view, view.current_id() or 0) == before
    view.states.set_only(None)
    assert place_of(view, view.current_id() or 0) == before


def test_a_filter_that_leaves_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(20))
    view.states.set_only(frozenset())
    assert shown(view) == [] and view.current_id() is None
    picture(view)
    for key in (Key.Key_J, Key.Key_End, Key.Key_Space, Key.Key_F3, Key.Key_I, Key.Key_P, Key.Key_Escape):
        press(view, key)
    view.fold_to(1)
    view.states.set_only(None)
    assert len(shown(view)) == 20
    view.states.set_only(frozenset({10**12}))
    view.set_thread(forest(5))
    assert shown(view) == [1, 2, 3, 4, 5], "a filter of another thread is none here"


# -- differences --

OLD, NEW = "Das war früher so 🤖.\n\nUnd ein Absatz.", "Das ist heute so 🤖.\n\nUnd noch ein Absatz."


def test_the_positions_of_a_difference_are_those_of_what_is_shown() -> None:
    pieces = word_diff(OLD, NEW)
    text, marks = difference(pieces)
    assert text.plain == "".join(piece.text for piece in pieces)
    assert {text.plain[mark.start : mark.end] for mark in marks} >= {"war früher", "ist heute"}
    assert all(a.end <= b.start for a, b in pairwise(marks))
    assert not difference([])[0]


def test_a_difference_is_drawn_and_nothing_is_selected_in_it(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, text=NEW), record(2)])
    view.set_annotations({1: [annotation(1, record(1, text=NEW), [1], (0, 9))]}, {1: tag(1, "A")})
    plain = picture(view)
    view.states.set_differences({1: word_diff(OLD, NEW)})
    changed = picture(view)
    colours = {changed.pixelColor(x, y).name() for x in range(560) for y in range(20, 90)}
    assert changed != plain
    assert {theme.colour("good").name(), theme.colour("bad").name()} <= colours
    point = text_point(view, 1, 5)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, point)
    QTest.mousePress(view.viewport(), LEFT, NONE, point)
    move(view.viewport(), point + QPoint(60, 0), LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, point + QPoint(60, 0))
    press(view, Key.Key_Return)
    press(view, Key.Key_Right, Mod.ShiftModifier)
    press(view, Key.Key_A, Mod.ControlModifier)
    assert view.selection() is None
    assert "[removed: war früher][added: ist heute]" in view.accessibleDescription()
    view.states.set_differences({})
    QTest.mouseDClick(view.viewport(), LEFT, NONE, text_point(view, 1, 1))
    assert view.selected_text() == "Das"


# -- mending --


@pytest.fixture
def mending(qtbot: QtBot, theme: Theme) -> ThreadView:
    one = record(1)
    two = record(2, one)
    view = thread_view(qtbot, theme, [one, two, record(3, two), record(4), record(5)])
    view.mendable = True
    return view


def drag(view: ThreadView, comment_id: int, to: QPoint, *, let_go: bool = True) -> None:
    start, port = head_point(view, comment_id), view.viewport()
    QTest.mousePress(port, LEFT, NONE, start)
    move(port, start + QPoint(3, 20), LEFT)
    move(port, to, LEFT)
    if let_go:
        QTest.mouseRelease(port, LEFT, NONE, to)


def asked(view: ThreadView) -> list[tuple[int, int | None]]:
    heard: list[tuple[int, int | None]] = []
    view.parentAsked.connect(lambda comment, parent: heard.append((comment, parent)))
    return heard


def test_a_comment_is_dragged_onto_what_it_answers(mending: ThreadView) -> None:
    heard = asked(mending)
    plain = picture(mending)
    drag(mending, 5, text_point(mending, 4, 3), let_go=False)
    assert mending.drag.hint.isVisible() and mending.drag.hint.text() == "Answer \u2068Leser 4\u2069"
    assert mending.drop_id == 4 and picture(mending) != plain
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, text_point(mending, 4, 3))
    assert heard == [(5, 4)]
    assert mending.drop_id is None and not mending.drag.hint.isVisible()
    assert mending.selection() is None


def test_a_reply_is_dragged_onto_the_article(mending: ThreadView) -> None:
    heard = asked(mending)
    drag(mending, 3, QPoint(200, 5), let_go=False)
    assert mending.drag.head.isVisible()
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, QPoint(200, 5))
    assert heard == [(3, None)]
    drag(mending, 4, QPoint(200, 5), let_go=False)  # it answers the article already: that is comment 1 there
    assert not mending.drag.head.isVisible()
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, QPoint(200, 5))
    assert heard[1:] == [(4, 1)]


def test_what_cannot_be_is_refused(mending: ThreadView) -> None:
    heard = asked(mending)
    drag(mending, 1, text_point(mending, 3, 2), let_go=False)
    assert "own replies" in mending.drag.hint.text()
    assert mending.viewport().cursor().shape() is Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, text_point(mending, 3, 2))
    drag(mending, 3, text_point(mending, 2, 2), let_go=False)
    assert "already" in mending.drag.hint.text()
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, text_point(mending, 2, 2))
    drag(mending, 4, text_point(mending, 4, 2))
    drag(mending, 4, QPoint(100, mending.page() - 30))
    assert heard == []


def test_escape_lets_go(mending: ThreadView) -> None:
    heard = asked(mending)
    drag(mending, 5, text_point(mending, 4, 3), let_go=False)
    press(mending, Key.Key_Escape)
    assert not mending.drag.active and mending.drop_id is None
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, text_point(mending, 4, 3))
    assert heard == [] and mending.selection() is None


def test_another_thread_takes_what_is_held_away(mending: ThreadView) -> None:
    heard = asked(mending)
    point = text_point(mending, 4, 3)
    drag(mending, 5, point, let_go=False)
    mending.set_annotations({}, {})
    assert mending.drag.active
    mending.set_thread([record(1)])
    assert not mending.drag.active and not mending.drag.hint.isVisible()
    move(mending.viewport(), point, LEFT)
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, point)
    assert heard == []


def test_nothing_is_dragged_where_it_is_not_allowed(mending: ThreadView) -> None:
    heard = asked(mending)
    mending.mendable = False
    drag(mending, 5, text_point(mending, 4, 3))
    assert heard == [] and not mending.drag.active


def test_text_is_still_selected_by_dragging(mending: ThreadView) -> None:
    heard = asked(mending)
    start, end = text_point(mending, 4, 0), text_point(mending, 4, 9)
    QTest.mousePress(mending.viewport(), LEFT, NONE, start)
    move(mending.viewport(), end, LEFT)
    QTest.mouseRelease(mending.viewport(), LEFT, NONE, end)
    assert mending.selection() == (4, 0, 9) and heard == []
    QTest.mouseClick(mending.viewport(), LEFT, NONE, head_point(mending, 2))
    assert mending.current_id() == 2 and heard == []


def test_the_thread_scrolls_under_what_is_held_at_the_edge(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(100))
    view.mendable = True
    drag(view, 1, QPoint(200, view.page() - 3), let_go=False)
    qtbot.waitUntil(lambda: view.top[0] > 0, timeout=3000)
    view.drag.cancel()
    before = view.top
    QApplication.processEvents()
    qtbot.wait(80)
    assert view.top == before
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(200, view.page() - 3))


def test_what_was_mended_is_marked(qtbot: QtBot, theme: Theme) -> None:
    one = record(1)
    view = thread_view(qtbot, theme, [one, record(2, one, mended=True)])
    assert "Mended" in [placed.word.text for placed in layout_of(view, 2).header]
    assert "Mended" in view.spoken(1)
    view.set_thread([one, record(2, part_of=1, text_as_found=one.text), record(3, joined=(4, 5))])
    view.select(2)
    view.show_facts()
    assert "Split off" in [placed.word.text for placed in layout_of(view, 2).header]
    assert "Leser 1" in dict(view.facts.facts)["Split off"] and "Captured text" in dict(view.facts.facts)
    view.select(3)
    assert "2 comment" in dict(view.facts.facts)["Joined"]


def test_a_deep_thread_is_mended_quickly(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(1000))
    view.mendable = True
    view.select(1000)
    assert place_of(view, 1000) >= 0
    heard = asked(view)
    drag(view, 1000, text_point(view, 998, 2))
    assert heard == [(1000, 998)]
