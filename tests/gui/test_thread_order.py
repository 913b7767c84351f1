"""Sorting, the flat list, levels: the tree stays a tree, and what is read stays where it is."""

from __future__ import annotations

import random
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.records import CommentRecord
from domain.time import Timestamp
from gui.models.thread_model import ThreadModel
from gui.models.thread_order import Order, arranged, moment_of
from gui.theme import Theme
from gui.views.order_button import OrderButton
from tests.gui.factories import chain, forest, record, time
from tests.gui.thread_room import LEFT, NONE, layout_of, place_of, press, shown, text_point, thread_view


def dated(count: int, seed: int = 3) -> list[CommentRecord]:
    """A forest with times and votes, some of them unknown."""
    random_ = random.Random(seed)
    comments = []
    for one in forest(count, seed):
        moment = f"2024-{random_.randint(1, 12):02d}-{random_.randint(1, 28):02d}T{random_.randint(0, 23):02d}:05"
        known = random_.random() < 0.9
        comments.append(
            replace(
                one,
                published=time(moment) if known else one.published,
                score=random_.randint(-9, 60) if random_.random() < 0.8 else None,
            )
        )
    return comments


def small() -> list[CommentRecord]:
    one = record(1, published=time("2024-03-01T10:00"), votes_up=2, votes_down=1)
    two = record(2, one, published=time("2024-03-03T10:00"), score=1)
    three = record(3, one, published=time("2024-03-02T10:00"), score=9)
    four = record(4)
    five = record(5, published=time("2024-02-01T10:00"), votes_up=5)
    return [one, two, three, four, five]


def test_siblings_are_sorted_at_every_level() -> None:
    comments = small()
    assert [one.id for one in arranged(comments, Order.PAGE)] == [1, 2, 3, 4, 5]
    assert [one.id for one in arranged(comments, Order.OLDEST)] == [5, 1, 3, 2, 4]
    assert [one.id for one in arranged(comments, Order.NEWEST)] == [1, 2, 3, 5, 4]
    assert [one.id for one in arranged(comments, Order.VOTES)] == [5, 1, 3, 2, 4]
    assert [one.id for one in arranged(comments, Order.PAGE, flat=True)] == [5, 1, 3, 2, 4]
    assert [one.id for one in arranged(comments, Order.NEWEST, flat=True)] == [2, 3, 1, 5, 4]


def test_a_sorted_tree_has_the_same_parents() -> None:
    comments = dated(400)
    for order in Order:
        model = ThreadModel(comments, order)
        assert sorted(one.id for one in model.comments) == sorted(one.id for one in comments)
        for index, one in enumerate(model.comments):
            above = next(iter(model.ancestors(index)), None)
            assert (None if above is None else model.comments[above].id) == one.parent_id
            if above is not None:
                assert index <= above + model.descendants(above)


def test_times_of_all_kinds_are_compared() -> None:
    isos = ["2024", "2024-02", "2024-02-03", "2024-02-03T10:00+02:00", "2024-02-03T09:00Z", "2024-02-03T09:30:01"]
    moments = [moment_of(record(1, published=Timestamp(iso, iso))) for iso in isos]
    assert None not in moments
    assert moments == sorted(moments)  # type: ignore[type-var]
    for odd in ("", "gestern", "2024-99-99", "0001-01-01T00:00+23:00"):
        moment_of(record(1, published=Timestamp(odd, odd)))  # no crash; unknown is last
    assert moment_of(record(1, published=Timestamp("gestern", "gestern"))) is None


def test_the_current_comment_keeps_its_height(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, dated(300))
    heard: list[bool] = []
    view.orderChanged.connect(lambda: heard.append(True))
    middle = {one.id for one in view.model.comments[60:240]}
    for order, flat in [(order, False) for order in Order] + [(Order.PAGE, True)]:
        middle &= {one.id for one in ThreadModel(view.model.captured, order, flat=flat).comments[40:260]}
    chosen = min(middle)  # nowhere near an end, where it could not stay
    view.reveal(chosen)
    before = place_of(view, chosen)
    for order in (Order.OLDEST, Order.NEWEST, Order.VOTES, Order.PAGE):
        view.set_order(order)
        assert view.order is order
        assert (view.current_id(), place_of(view, chosen)) == (chosen, before), order
    view.set_flat(True)
    assert (view.current_id(), place_of(view, chosen)) == (chosen, before)
    view.set_order(Order.PAGE)  # nothing new
    view.set_flat(False)
    assert place_of(view, chosen) == before
    assert len(heard) == 6
    assert shown(view) == list(range(1, 301))


def test_the_order_stays_for_the_next_capture(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, small())
    view.set_order(Order.OLDEST)
    view.set_thread([*small(), record(6, published=time("2020-01-01"))])
    assert shown(view) == [6, 5, 1, 3, 2, 4]


def test_a_flat_list_says_what_is_answered(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, small())
    view.set_flat(True)
    assert shown(view) == [5, 1, 3, 2, 4]
    layout = layout_of(view, 3)
    assert layout.shape.reply_to.id == 1
    assert layout.left == layout_of(view, 1).left
    assert layout_of(view, 1).shape.reply_to is None
    point = QPoint(0, place_of(view, 3)) + layout.reply_line.center()
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    assert view.current_id() == 1
    view.select(2)
    press(view, Qt.Key.Key_P)
    assert view.current_id() == 1
    assert "level 2" in view.spoken(2) and "reply to" in view.spoken(2)
    assert not view.pinned.comments


def test_text_is_selected_in_a_flat_list_too(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, small())
    view.set_flat(True)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, text_point(view, 3, 2))
    assert view.selection() == (3, 0, 9)


def test_folding_survives_a_flat_list(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, small())
    view.set_collapsed(0, True)
    view.set_flat(True)
    assert len(shown(view)) == 5
    view.set_flat(False)
    assert shown(view) == [1, 4, 5]
    view.set_order(Order.OLDEST)
    assert shown(view) == [5, 1, 4]


def test_folding_to_a_level(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(6))
    for level in (1, 2, 4):
        view.fold_to(level)
        assert shown(view) == list(range(1, level + 1))
    view.fold_to(0)
    assert shown(view) == [1]
    view.set_all_collapsed(False)
    view.select(5)
    view.fold_to(2)
    assert view.current_id() == 2, "the one that hides it"
    assert view.model.deepest == 6
    view.fold_to(99)
    assert shown(view) == [1, 2, 3, 4, 5, 6]


def test_folding_to_a_level_keeps_the_place(qtbot: QtBot, theme: Theme) -> None:
    comments = forest(400)
    view = thread_view(qtbot, theme, comments)
    top = next(one for one in comments[200:] if one.depth == 0)
    view.reveal(top.id)
    before = place_of(view, top.id)
    for level in (1, 2, 3):
        view.fold_to(level)
        assert (view.current_id(), place_of(view, top.id)) == (top.id, before)


def test_a_hundred_thousand_are_sorted_without_being_laid_out(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, dated(100_000))
    for change in (
        lambda: view.set_order(Order.OLDEST),
        lambda: view.set_order(Order.VOTES),
        lambda: view.set_flat(True),
        lambda: view.fold_to(1),
    ):
        start = perf_counter()
        change()
        view.viewport().repaint()
        assert perf_counter() - start < 2.5
        assert len(view._layouts) < 100


def test_the_button_says_and_changes_the_order(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, small())
    button = OrderButton(theme, view)
    qtbot.addWidget(button)
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly, "as usual: no words"
    assert "As on the page" in button.accessibleName()
    button.orders[Order.NEWEST].trigger()
    assert view.order is Order.NEWEST and button.text().startswith("Newest")
    button.flat.trigger()
    assert view.flat and "without levels" in button.accessibleName()
    view.set_order(Order.PAGE)
    assert button.text().startswith("Oldest"), "that is how a flat list stands"
    assert button.orders[Order.PAGE].isChecked()
    button.flat.trigger()
    assert not view.flat
    button.menu().aboutToShow.emit()
    assert [action.isEnabled() for action in button.levels] == [True, False, False, False]
    assert not button.every.isEnabled()
    button.levels[0].trigger()
    assert shown(view) == [1, 4, 5]
    button.menu().aboutToShow.emit()
    button.every.trigger()
    assert len(shown(view)) == 5
    theme.set_scheme("dark")
