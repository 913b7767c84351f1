"""Reply links, search hits, quotations, the strip's words, and what a screen reader hears of all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.annotation import Annotation, TargetKind
from domain.quotation import Quotation
from domain.recapture import Event
from domain.records import CommentRecord
from gui.theme import Theme
from gui.views.overview_strip import OverviewStrip
from gui.views.thread_view import ThreadView
from tests.gui.factories import annotation, chain, forest, record, tag, time
from tests.gui.thread_room import (
    LEFT,
    NONE,
    layout_of,
    move,
    picture,
    place_of,
    press,
    text_point,
    thread_view,
)

Key, Mod = Qt.Key, Qt.KeyboardModifier
TAGS = {1: tag(1, "Ironie", 1), 2: tag(2, "widerspricht", 6)}


def link(number: int, comment: CommentRecord, tags: Sequence[int] = (), note: str = "") -> Annotation:
    return replace(annotation(number, comment, tags, note=note), target=TargetKind.REPLY_LINK)


# -- reply links --


def test_the_tag_of_a_reply_link_is_drawn_and_is_not_the_comments(qtbot: QtBot, theme: Theme) -> None:
    comments = chain(3)
    view = thread_view(qtbot, theme, comments)
    plain, rows = picture(view), view.visible_rows()
    view.set_annotations({2: [annotation(1, comments[1], [2])]}, TAGS)
    own = picture(view)
    view.set_annotations({2: [link(1, comments[1], [2])]}, TAGS)
    linked = picture(view)
    assert view.visible_rows() == rows, "nothing moves"
    assert len({plain.cacheKey(), own.cacheKey(), linked.cacheKey()}) == 3
    assert plain != own != linked != plain
    assert view.tag_names(2) == ""
    assert view.link_names(2) == "How it answers: widerspricht"
    assert view.model.annotations(2) == () and len(view.model.link_annotations(2)) == 1
    assert list(view.model.annotated()) == [1]


def test_a_reply_link_is_spoken_and_said_on_hover(qtbot: QtBot, theme: Theme) -> None:
    comments = chain(2)
    view = thread_view(qtbot, theme, comments)
    view.select(2)
    view.set_annotations({2: [annotation(1, comments[1], [1]), link(2, comments[1], [2], note="scharf")]}, TAGS)
    said = view.accessibleDescription()
    assert "1 annotations (Ironie)" in said or "1 annotation (Ironie)" in said
    assert "its reply link (widerspricht)" in said
    hint = view._mouse._hint(layout_of(view, 2), layout_of(view, 2).chips_box.center())
    assert hint == "Ironie\nHow it answers: widerspricht\nscharf"


def test_many_tags_of_both_kinds_fit_a_narrow_pane(qtbot: QtBot, theme: Theme) -> None:
    comments = chain(30)
    view = thread_view(qtbot, theme, comments, (320, 500))
    tags = {number: tag(number, f"Ein langer Name {number}") for number in range(12)}
    rows = view.visible_rows()
    view.set_annotations(
        {one.id: [annotation(1, one, list(tags)), link(2, one, list(tags), note="n")] for one in comments}, tags
    )
    for one in comments:
        view.select(one.id)
        picture(view)
    view.select(1)
    assert view.visible_rows() == rows


# -- hits --


def test_f3_goes_from_hit_to_hit_and_round(qtbot: QtBot, theme: Theme) -> None:
    comments = forest(60)
    view = thread_view(qtbot, theme, comments)
    heard: list[tuple[int, int]] = []
    view.hitReached.connect(lambda number, of: heard.append((number, of)))
    view.states.set_hits({3: [(0, 3), (5, 8)], 40: [], 50: [(0, 2)]})
    went = []
    for _ in range(5):
        press(view, Key.Key_F3)
        went.append(view.current_id())
    assert went == [3, 3, 40, 50, 3]
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4), (1, 4)]
    press(view, Key.Key_F3, Mod.ShiftModifier)
    assert (view.current_id(), heard[-1]) == (50, (4, 4))
    view.select(45)  # somewhere else: from there
    press(view, Key.Key_F3, Mod.ShiftModifier)
    assert (view.current_id(), heard[-1]) == (40, (3, 4))
    assert view.selection() is None
    view.states.set_hits({})
    press(view, Key.Key_F3)
    assert heard[-1] == (0, 0)


def test_the_hit_that_was_gone_to_is_drawn_and_in_view(qtbot: QtBot, theme: Theme) -> None:
    long = record(1, text="Anfang. " + "Mitte " * 2000 + "Ende.")
    view = thread_view(qtbot, theme, [long, record(2)])
    place = long.text.plain.index("Ende.")
    view.states.set_hits({1: [(0, 6), (place, place + 4)]})
    before = picture(view)
    view.next_hit()
    assert picture(view) != before
    view.next_hit()
    point = text_point(view, 1, place)
    assert 0 <= point.y() < view.page()
    assert view.states.hit(1) == [(place, place + 4)]


def test_hits_in_folded_and_sorted_comments_are_reached(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(5))
    view.states.set_hits({4: [(0, 2)], 999: [(0, 1)]})
    view.set_all_collapsed(True)
    view.next_hit()
    assert view.current_id() == 4
    view.set_flat(True)
    view.select(1)
    view.next_hit(-1)
    assert view.current_id() == 4


# -- quotations --


def test_a_click_on_a_quotation_is_told(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, text="Vorher ein Zitat hier nachher."), record(2)])
    view.states.set_quotations([Quotation(1, 7, 16, None, 0, 9, 1.0), Quotation(2, 0, 5, 1, 0, 5, 0.9)])
    heard: list[tuple[int, int]] = []
    view.quotationActivated.connect(lambda comment, start: heard.append((comment, start)))
    move(view.viewport(), text_point(view, 1, 9))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert "article" in view._mouse._hint(layout_of(view, 1), text_point(view, 1, 9) - QPoint(0, place_of(view, 1)))
    assert "Leser 1" in view._mouse._hint(layout_of(view, 2), text_point(view, 2, 2) - QPoint(0, place_of(view, 2)))
    with qtbot.waitSignal(view.quotationActivated):
        QTest.mouseClick(view.viewport(), LEFT, NONE, text_point(view, 1, 9))
    assert heard == [(1, 7)]


def test_a_double_click_in_a_quotation_selects_and_goes_nowhere(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, text="Vorher ein Zitat hier nachher.")])
    view.states.set_quotations([Quotation(1, 7, 16, None, 0, 9, 1.0)])
    heard: list[int] = []
    view.quotationActivated.connect(lambda comment, _start: heard.append(comment))
    point = text_point(view, 1, 12)
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, point)
    assert view.selected_text() == "Zitat"
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    assert heard == []


# -- the strip --


def test_the_strip_says_who_and_what_is_where(qtbot: QtBot, theme: Theme) -> None:
    comments = [replace(one, published=time("2024-03-01T10:05")) for one in forest(200)]
    view = thread_view(qtbot, theme, comments)
    strip = OverviewStrip(theme, view)
    qtbot.addWidget(strip)
    strip.resize(24, 600)
    strip.show()
    view.set_annotations({100: [annotation(1, comments[99], [1]), link(2, comments[99], [2])]}, TAGS)
    view.states.set_events({100: (Event.NEW,)})
    view.states.set_hits({100: [(0, 2), (3, 4)]})
    words = strip.words_at(strip.y_of(99.5))
    for part in ("Leser 100", "01.03.2024", "Ironie, widerspricht", "New", "2 hits", comments[99].text.plain[:20]):
        assert part in words, part
    assert strip.words_at(0).startswith("\u2068Leser 1\u2069")


def test_the_strip_shows_changes_and_what_is_unread(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(50))
    strip = OverviewStrip(theme, view)
    qtbot.addWidget(strip)
    strip.resize(24, 600)
    seen = [strip.grab().toImage()]
    view.states.set_events({20: (Event.NEW,), 30: (Event.GONE,)})
    seen.append(strip.grab().toImage())
    view.states.set_read(frozenset(range(1, 30)))
    seen.append(strip.grab().toImage())
    view.states.focus_on(view.model.comments[3].author_key)
    seen.append(strip.grab().toImage())
    assert all(one != other for place, one in enumerate(seen) for other in seen[:place])


def test_in_a_long_thread_the_pointer_finds_the_mark(qtbot: QtBot, theme: Theme) -> None:
    comments = forest(20_000)
    view = thread_view(qtbot, theme, comments)
    strip = OverviewStrip(theme, view)
    qtbot.addWidget(strip)
    strip.resize(24, 500)
    strip.show()
    view.set_annotations({10_007: [annotation(1, comments[10_006], [1])]}, TAGS)
    y = round(strip.y_of(10_006))
    assert "Leser 10007" in strip.words_at(y)
    QTest.mouseClick(strip, LEFT, NONE, QPoint(8, y))
    assert view.current_id() == 10_007
    QTest.mousePress(strip, LEFT, NONE, QPoint(8, 100))
    move(strip, QPoint(8, 300), LEFT)
    QTest.mouseRelease(strip, LEFT, NONE, QPoint(8, 300))
    empty = thread_view(qtbot, theme, [])
    assert OverviewStrip(theme, empty).words_at(5) == ""


# -- said --


def said(view: ThreadView) -> str:
    return view.accessibleDescription()


def test_every_state_is_said(qtbot: QtBot, theme: Theme) -> None:
    one = record(1, published=time("2024-03-01T10:05"), replies=1)
    view = thread_view(qtbot, theme, [one, record(2, one)])
    for part in ("Leser 1", "01.03.2024", "level 1", "Kommentar Nummer 1."):
        assert part in said(view), part
    for part in ("marked", "read", "search hit", "quotation", "the author you look at"):
        assert part not in said(view).split(": ")[0], part
    view.states.mark([1])
    view.states.set_read(frozenset())
    view.states.set_hits({1: [(0, 2), (3, 4)]})
    view.states.set_quotations([Quotation(1, 0, 4, None, 0, 4, 1.0)])
    view.states.focus_on(one.author_key)
    view.states.set_events({1: (Event.EDITED, Event.BACK)})
    for part in ("marked", "not read", "2 search hit", "1 quotation", "the author you look at", "Text changed", "Back"):
        assert part in said(view), part
    view.states.set_read(frozenset({1}))
    assert "not read" not in said(view) and ", read" in said(view)
    view.states.set_only(frozenset({2}))
    assert "shown for its replies" in view.spoken(0)
