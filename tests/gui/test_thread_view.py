"""ThreadView: nothing jumps, the keyboard reaches everything, positions are code points."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.records import CommentRecord
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from gui.theme import Theme
from gui.views.thread_view import ThreadView
from tests.gui.factories import annotation, chain, forest, record, tag
from tests.gui.thread_room import move

Key = Qt.Key
Make = Callable[[list[CommentRecord]], ThreadView]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    def made(comments: list[CommentRecord]) -> ThreadView:
        view = ThreadView(theme)
        qtbot.addWidget(view)
        view.resize(560, 700)
        view.show()
        qtbot.waitExposed(view)
        view.set_thread(comments)
        view.setFocus()
        QApplication.processEvents()
        return view

    return made


def press(view: ThreadView, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view, key, held)


def places(view: ThreadView) -> dict[int, int]:
    """Where each comment in view begins."""
    return {view.model.at(row).id: y for row, y in view.visible_rows()}


def picture(view: ThreadView) -> QImage:
    return view.viewport().grab().toImage()


def text_point(view: ThreadView, comment_id: int, position: int) -> QPoint:
    """A point in the viewport just after a text position."""
    index = view.model.index_of(comment_id)
    assert index is not None
    row = view.model.shown_row(index)
    y = view.y_of(row)
    assert y is not None
    layout = view.layout_of(row)
    caret = layout.text.caret(position)
    return QPoint(0, y) + layout.text_at + QPoint(round(caret.x()) + 1, round(caret.center().y()))


# -- scrolling --


def test_scrolling_moves_the_content_by_exactly_that_much(make: Make) -> None:
    view = make(forest(800))
    random_ = random.Random(5)
    for _ in range(150):
        before, distance = places(view), random_.randint(-400, 500)
        went = view.scroll_by(distance)
        after = places(view)
        assert all(before[one] - after[one] == went for one in before.keys() & after.keys())
        assert went == distance or view.top == (0, 0) or after.get(800) is not None


def test_the_picture_moves_with_it(make: Make) -> None:
    view = make(forest(200))
    view.choose(150, scroll=False)
    view.scroll_by(1500)
    before = picture(view)
    assert view.scroll_by(37) == 37
    after = picture(view)
    width, height = before.width(), before.height()
    assert before.copy(0, 37, width, height - 37) == after.copy(0, 0, width, height - 37)


def test_the_screen_shows_after_scrolling_what_a_full_repaint_would(make: Make) -> None:
    view = make(forest(200))
    screen = view.screen()
    for distance in (120, 333, -50, 10, -7):
        view.scroll_by(distance)
        QApplication.processEvents()
        shown = screen.grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
        drawn = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert shown == drawn


def test_the_ends_are_reached_and_not_passed(make: Make) -> None:
    view = make(forest(500))
    press(view, Key.Key_End)
    assert view.current_id() == 500
    last_row, y = view.visible_rows()[-1]
    assert view.model.at(last_row).id == 500
    assert y + view.layout_of(last_row).height == view.page()
    assert view.scroll_by(500) == 0
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    press(view, Key.Key_Home)
    assert (view.current_id(), view.top) == (1, (0, 0))
    bar.setValue(bar.maximum())
    assert view.model.at(view.visible_rows()[-1][0]).id == 500


def test_the_scroll_bar_leads_to_about_its_place(make: Make) -> None:
    view = make(forest(3000))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert 1300 < view.model.at(view.top[0]).id < 1700


# -- nothing jumps --


def test_annotations_move_nothing(make: Make) -> None:
    comments = forest(100)
    view = make(comments)
    view.scroll_by(2345)
    before = places(view)
    tags = {number: tag(number, f"Ein ziemlich langer Name {number}") for number in range(12)}
    there = {
        c.id: [annotation(c.id, c, list(tags)), annotation(900 + c.id, c, [1], (0, 5), note="x")] for c in comments
    }
    view.set_annotations(there, tags)
    assert places(view) == before
    view.set_annotations({}, tags)
    assert places(view) == before


def test_a_resize_keeps_the_current_comment_where_it_is(make: Make, qtbot: QtBot) -> None:
    view = make(forest(300))
    view.reveal(150)
    before = places(view)[150]
    for width in (430, 800, 560):
        view.resize(width, 700)
        QApplication.processEvents()
        assert places(view)[150] == before


def test_a_newer_capture_keeps_the_place(make: Make) -> None:
    comments = forest(300)
    view = make(comments)
    view.reveal(200)
    before = places(view)[200]
    new = [record(1000), *(replace(one, position=one.position + 1) for one in comments)]
    view.set_thread(new)
    assert view.current_id() == 200
    assert places(view)[200] == before


def test_folding_keeps_the_folded_comment_where_it_is(make: Make) -> None:
    view = make(forest(300))
    index = next(i for i in range(100, 300) if view.model.descendants(i) > 3)
    view.choose(index)
    comment_id = view.current_id()
    assert comment_id is not None
    before = places(view)[comment_id]
    press(view, Key.Key_Left)
    assert places(view)[comment_id] == before
    assert view.model.hidden(index) > 3
    press(view, Key.Key_Right)
    assert places(view)[comment_id] == before


# -- keys --


def test_keys_move_between_comments(make: Make, qtbot: QtBot) -> None:
    one = record(1)
    two, three, four = record(2, one), record(3, record(2, one)), record(4)
    view = make([one, two, three, four])
    chosen: list[int] = []
    view.commentChosen.connect(chosen.append)
    for key in (Key.Key_Down, Key.Key_J, Key.Key_P, Key.Key_K, Key.Key_L, Key.Key_End, Key.Key_Up, Key.Key_Home):
        press(view, key)
    assert chosen == [2, 3, 2, 1, 2, 4, 3, 1]


def test_left_folds_then_goes_to_the_parent(make: Make) -> None:
    view = make(chain(3))
    view.select(2)
    press(view, Key.Key_H)
    assert view.model.is_collapsed(1)
    press(view, Key.Key_H)
    assert view.current_id() == 1
    view.select(3)  # unfolds what hides it
    assert not view.model.is_collapsed(1)
    assert view.current_id() == 3


def test_star_folds_and_unfolds_everything(make: Make) -> None:
    view = make(forest(100))
    view.select(90)
    press(view, Key.Key_Asterisk)
    assert all(view.model.at(row).depth == 0 for row in range(len(view.model)))
    current = view.current_id()
    assert current in {view.model.at(row).id for row in range(len(view.model))}
    press(view, Key.Key_Asterisk)
    assert len(view.model) == 100


def test_space_reads_to_the_end_and_skips_no_line(make: Make) -> None:
    view = make(forest(60))
    for _ in range(80):
        before, uncovered = places(view), view.page()
        press(view, Key.Key_Space)
        after = places(view)
        both = before.keys() & after.keys()
        assert both or view.current_id() == 60
        for one in both:  # what was at the lower edge is now below the pinned parents
            assert uncovered - (before[one] - after[one]) >= view.pinned.height()
    assert view.current_id() == 60
    press(view, Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.current_id() != 60


def test_other_keys_are_left_to_the_window(make: Make) -> None:
    view = make(forest(3))
    for key in (Key.Key_T, Key.Key_N, Key.Key_1, Key.Key_9, Key.Key_Slash):
        heard = QTest.keyClick(view, key)
        assert heard is None
    assert view.current_id() == 1
    assert view.selection() is None


def test_a_long_comment_is_read_on_before_the_next(make: Make) -> None:
    view = make([record(1, text="Wort " * 4000), record(2)])
    press(view, Key.Key_J)
    assert view.current_id() == 1
    assert view.top[1] > 0
    for _ in range(100):
        press(view, Key.Key_J)
    assert view.current_id() == 2


# -- selecting text --

EMOJI = "Ja 🤖👍🏽 nein, doch 𝄞 Schluss."


def test_a_double_click_selects_the_word_in_code_points(make: Make) -> None:
    view = make([record(1, text=EMOJI)])
    heard: list[tuple[int, int, int]] = []
    view.passageSelected.connect(lambda *where: heard.append(where))
    start = EMOJI.index("nein")
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, text_point(view, 1, start + 1)
    )
    assert heard == [(1, start, start + 4)]
    assert view.selected_text() == "nein"


def test_a_drag_selects_in_code_points(make: Make) -> None:
    view = make([record(1, text=EMOJI), record(2)])
    start, end = EMOJI.index("nein"), EMOJI.index("Schluss") + len("Schluss")
    port, left, none = view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, text_point(view, 1, start))
    move(port, text_point(view, 1, end), left)
    QTest.mouseRelease(port, left, none, text_point(view, 1, end))
    assert view.selection() == (1, start, end)
    view.clear_selection()
    assert view.selection() is None


def test_keys_select_in_code_points(make: Make) -> None:
    view = make([record(1, text=EMOJI)])
    press(view, Key.Key_Return)
    for _ in range(3):
        press(view, Key.Key_Right)
    press(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (1, 3, 4)
    press(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)  # a thumb with its skin is one step
    assert view.selection() == (1, 3, 6)
    press(view, Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection() == (1, 3, len(EMOJI))
    press(view, Key.Key_Escape)
    assert view.selection() is None
    press(view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_text() == EMOJI
    press(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == EMOJI


def test_a_selection_over_blocks_is_the_plain_text_between(make: Make) -> None:
    text = RichText((Block(BlockKind.PARAGRAPH, "Eins 🤖"), Block(BlockKind.QUOTE, "zwei", 1)))
    view = make([record(1, text=text)])
    press(view, Key.Key_Return)
    press(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(view, Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text() == "Eins 🤖\n\nzwei"


def test_every_position_is_found_again_where_it_is_drawn(make: Make) -> None:
    text = RichText(
        (
            Block(BlockKind.PARAGRAPH, EMOJI * 5),
            Block(BlockKind.LIST_ITEM, "Punkt 🤖 eins", 1),
            Block(BlockKind.CODE, "a = 1\n\nb = 2"),
        )
    )
    view = make([record(1, text=text)])
    layout = view.layout_of(0)
    for block, start in zip(text.blocks, text.offsets(), strict=True):
        for place in range(start, start + len(block.text)):
            box = layout.text.caret(place)
            found = layout.text.position_at(box.x() + 0.5, box.center().y())
            assert text.plain[min(found, place) : max(found, place)] in ("", " ", "\n", "🏽", "👍", "👍🏽")


def test_links_are_told_and_never_opened(make: Make) -> None:
    text = RichText(
        (Block(BlockKind.PARAGRAPH, "Siehe dort.", spans=(Span(6, 10, SpanKind.LINK, "https://ort.example/a"),)),)
    )
    view = make([record(1, text=text)])
    heard: list[str] = []
    view.linkActivated.connect(heard.append)
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, none, text_point(view, 1, 7))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, none, text_point(view, 1, 2))
    assert heard == ["https://ort.example/a"]


# -- other things a reader does --


def test_the_context_menu_key_names_the_current_comment(make: Make) -> None:
    view = make(forest(5))
    view.select(3)
    heard: list[int] = []
    view.contextRequested.connect(lambda comment_id, _point: heard.append(comment_id))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view.viewport(), event)
    assert heard == [3]


def test_a_click_on_the_fold_mark_folds(make: Make) -> None:
    view = make(chain(4))
    point = view.layout_of(0).chevron.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert len(view.model) == 1
    line = view.layout_of(0).fold_line.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, line)
    assert len(view.model) == 4


def test_a_click_on_a_guide_line_folds_that_comment(make: Make) -> None:
    view = make(chain(4))
    y = view.y_of(3)
    assert y is not None
    point = QPoint(view.layout_of(3).guide_x(1), y + 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert [view.model.at(row).id for row in range(len(view.model))] == [1, 2]


def test_parents_out_of_view_are_pinned(make: Make) -> None:
    comments = chain(40)
    view = make(comments)
    assert not view.pinned.isVisible()
    view.reveal(30)
    view.scroll_by(places(view)[30] - view.pinned.height() - 4)
    names = [one.id for one in view.pinned.comments]
    assert names == [27, 28, 29]
    view.pinned.parentChosen.emit(28)
    assert view.current_id() == 28


def test_a_passage_is_brought_into_view(make: Make) -> None:
    long = "Anfang. " + "Mitte " * 3000 + "Ende."
    view = make([*forest(50), record(51, text=long)])
    place = long.index("Ende.")
    view.reveal(51, place)
    point = text_point(view, 51, place)
    assert view.pinned.height() <= point.y() < view.page()
    before = view.top
    view.reveal(51, place)
    assert view.top == before


def test_screen_readers_hear_the_current_comment(make: Make) -> None:
    one = record(1, replies=1)
    view = make([one, record(2, one)])
    press(view, Key.Key_J)
    said = view.accessibleDescription()
    assert "Leser 2" in said
    assert "Leser 1" in said
    assert "Kommentar Nummer 2." in said


def test_nothing_to_show(make: Make) -> None:
    view = make([])
    for key in (Key.Key_J, Key.Key_End, Key.Key_Space, Key.Key_Return, Key.Key_P):
        press(view, key)
    assert view.current_id() is None
    view.select(7)
    view.reveal(7, 3)
    assert view.visible_rows() == []


def test_awkward_texts(make: Make, theme: Theme) -> None:
    texts = [
        RichText(),
        RichText((Block(BlockKind.IMAGE, "", href="https://b.example/x.png"),)),
        RichText((Block(BlockKind.PARAGRAPH, "x" * 50_000),)),
        RichText((Block(BlockKind.QUOTE, "tief", 40), Block(BlockKind.LIST_ITEM, "tief", 40))),
        RichText((Block(BlockKind.PARAGRAPH, "مرحبا بالعالم"),)),
        RichText((Block(BlockKind.CODE, "\n\n\t"),)),
        RichText((Block(BlockKind.PARAGRAPH, "<b>kein HTML</b>"),)),
    ]
    view = make([record(number, text=text) for number, text in enumerate(texts, 1)])
    view.resize(320, 500)
    for _ in texts:
        picture(view)
        press(view, Key.Key_J)
    assert view.horizontalScrollBar().maximum() == 0
    beyond = annotation(1, record(1, text="0123456789"), [1], (2, 9))
    view.set_annotations({7: [beyond], 1: [beyond]}, {1: tag(1, "A")})
    view.reveal(1)
    picture(view)


def test_five_thousand_levels_fit_the_pane(make: Make) -> None:
    view = make(chain(5000))
    view.reveal(5000)
    row = view.visible_rows()[-1][0]
    layout = view.layout_of(row)
    assert layout.left + layout.width <= view.viewport().width()
    picture(view)


def test_a_hundred_thousand_comments_open_like_a_thousand(make: Make) -> None:
    few, many = forest(1000), forest(100_000)
    view = make(few)

    def opened(comments: list[CommentRecord]) -> float:
        view.set_thread([])
        start = time.perf_counter()
        view.set_thread(comments)
        view.viewport().repaint()
        return time.perf_counter() - start

    small = min(opened(few) for _ in range(3))
    large = min(opened(many) for _ in range(3))
    assert large < small * 40 + 0.15  # 100 times as many; the tree itself is gone through once


def test_wheel_notches_scroll_three_lines(make: Make, qtbot: QtBot) -> None:
    from PySide6.QtGui import QWheelEvent

    view = make(forest(100))
    before = places(view)
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    after = places(view)
    assert {before[one] - after[one] for one in before.keys() & after.keys()} == {3 * view.theme.line_pitch()}


def test_another_look_or_language_keeps_the_place(make: Make, theme: Theme) -> None:
    view = make(forest(300))
    view.reveal(150)
    before, light = places(view)[150], picture(view)
    theme.set_scheme("dark")
    assert places(view)[150] == before
    assert picture(view) != light
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert places(view)[150] == before
    theme.set_reading(None, 20)
    assert places(view)[150] == before


def test_right_to_left_text_stands_at_the_right_and_is_selected_as_written(make: Make) -> None:
    view = make([record(1, text="مرحبا بالعالم 🤖")])
    layout = view.layout_of(0)
    first, last = layout.text.caret(0), layout.text.caret(layout.text.length)
    assert first.x() > last.x()
    assert first.x() > layout.width - 10
    view.text_cursor.select(1, 0, 5)
    assert view.selected_text() == "مرحبا"
    boxes = layout.text.rects(0, 5)
    assert boxes
    assert all(box.left() > layout.width / 2 for box in boxes)
