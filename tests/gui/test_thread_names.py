"""Names and votes hidden, the longest line, and the card with what is known of a comment."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.comment import Author, CommentKind, CommentStatus
from gui.reading_style import ReadingStyle
from gui.theme import Theme
from gui.views.overview_strip import OverviewStrip
from gui.views.thread_view import ThreadView
from tests.gui.conftest import Desk
from tests.gui.factories import chain, forest, record, time
from tests.gui.thread_room import LEFT, NONE, head_point, layout_of, move, picture, place_of, press, thread_view

Key = Qt.Key


def words(view: ThreadView, comment_id: int) -> list[str]:
    return [placed.word.text for placed in layout_of(view, comment_id).header]


def people() -> list:  # type: ignore[type-arg]
    anna, bert = {"author": Author("Anna", "https://a.example/anna"), "author_key": "anna"}, {"author": Author("Bert")}
    one = record(1, **anna, votes_up=7, votes_down=2, by_article_author=True)
    two = record(2, one, **bert, author_key="bert", score=3)
    return [
        one,
        two,
        record(3, two, **anna, text="Dritter"),
        record(4, author=Author(None), author_key=""),
        record(5, author=Author("Blog X"), author_key="blog x", kind=CommentKind.PINGBACK),
    ]


def test_hidden_names_are_numbers_by_first_appearance(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, people())
    assert words(view, 1)[0] == "Anna"
    theme.set_style(ReadingStyle(names_hidden=True, votes_hidden=True))
    assert [words(view, number)[0] for number in range(1, 6)] == [
        "Person 1", "Person 2", "Person 1", "Name not known", "Another site"
    ]  # fmt: skip
    assert "Article author" in words(view, 1)
    assert not any("▲" in word for number in range(1, 6) for word in words(view, number))
    assert "example" not in layout_of(view, 1).header[0].word.hint
    view.select(2)
    said = view.accessibleDescription()
    assert "Person 2" in said and "Person 1" in said
    assert "Bert" not in said and "Anna" not in said and "▲" not in said
    theme.set_style(ReadingStyle())
    assert words(view, 2)[0] == "Bert" and any("▲" in word for word in words(view, 2))


def test_names_are_hidden_everywhere_in_the_thread(qtbot: QtBot, theme: Theme) -> None:
    theme.set_style(ReadingStyle(names_hidden=True))
    view = thread_view(qtbot, theme, people())
    strip = OverviewStrip(theme, view)
    qtbot.addWidget(strip)
    strip.resize(24, 700)
    for y in (5, 200, 400, 690):
        assert "Anna" not in strip.words_at(y) and "Bert" not in strip.words_at(y)
    assert "Person 1" in strip.words_at(1)
    view.set_flat(True)
    assert view.name_of(3) == "Person 1"
    view.show_facts()
    assert not any("Anna" in value for _what, value in view.facts.facts)


def test_pinned_parents_change_with_the_names(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(40))
    view.reveal(30)
    view.scroll_by(place_of(view, 30) - view.pinned.height() - 4)
    assert view.pinned.isVisible()
    before = view.pinned.grab().toImage()
    theme.set_style(ReadingStyle(names_hidden=True))
    assert view.pinned.grab().toImage() != before


def test_the_numbers_stay_whatever_is_sorted(qtbot: QtBot, theme: Theme) -> None:
    from gui.models.thread_order import Order

    theme.set_style(ReadingStyle(names_hidden=True))
    view = thread_view(qtbot, theme, [replace(one, published=time(f"2024-01-0{9 - one.id}")) for one in people()])
    before = [view.name_of(number) for number in range(1, 6)]
    view.set_order(Order.OLDEST)
    assert [view.name_of(number) for number in range(1, 6)] == before


@pytest.mark.parametrize("characters", [45, 68, 110])
def test_lines_are_no_longer_than_wished(qtbot: QtBot, theme: Theme, characters: int) -> None:
    theme.set_style(ReadingStyle(characters=characters))
    view = thread_view(qtbot, theme, forest(20), (1800, 700))
    layout = view.layout_of(0)
    assert layout.width == view._frame.letter * characters


def test_line_spacing_is_the_readers(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, text="Wort " * 200)])
    before = layout_of(view, 1).height
    theme.set_style(ReadingStyle(spacing="wide"))
    assert layout_of(view, 1).height > before


# -- the card --


def test_i_shows_what_is_known_and_escape_closes_it(qtbot: QtBot, theme: Theme) -> None:
    one = record(
        1,
        published=time("2024-03-01T10:05", "1. März 2024 um 10:05"),
        permalink="https://ort.example/artikel?id=7#comment-1",
        votes_up=7,
        status=CommentStatus.EDITED,
        version=3,
        site_id="c-77",
        replies=1,
    )
    view = thread_view(qtbot, theme, [one, record(2, one, mended=True, parent_as_found=None, gone_capture=4)])
    heard: list[str] = []
    view.linkActivated.connect(heard.append)
    press(view, Key.Key_I)
    card = view.facts
    assert card.isVisible()
    told = dict(card.facts)
    for value in ("1. März 2024 um 10:05", "2024-03-01T10:05 (to the minute)", "▲ 7", "shown as edited", "3", "c-77"):
        assert value in told.values(), value
    assert "1 of 2, level 1" in told.values()
    card.open.click()
    assert heard == [one.permalink]
    card.copy.click()
    assert QGuiApplication.clipboard().text() == one.permalink
    assert view.rect().contains(card.geometry())
    press(view, Key.Key_J)
    told = dict(card.facts)
    assert card.isVisible() and told["On the page it answers"] == "the article, or what is not known"
    assert "gone" in told["State"] and told["Place"] == "2 of 2, level 2 (1.1)"
    assert card.open.isHidden() or not card.open.isVisible()
    press(view, Key.Key_Escape)
    assert not card.isVisible()
    press(view, Key.Key_I)
    press(view, Key.Key_I)
    assert not card.isVisible()


def test_keys_reach_the_card_and_leave_it(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, permalink="https://ort.example/1")])
    view.activateWindow()
    press(view, Key.Key_I)
    view.facts.open.setFocus()
    QTest.keyClick(view.facts.open, Key.Key_Escape)
    assert not view.facts.isVisible()
    assert view.hasFocus()


def test_i_is_the_windows_where_a_passage_is_selected(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1)])
    view.text_cursor.select(1, 0, 5)
    press(view, Key.Key_I)
    assert not view.facts.isVisible()


def test_in_the_window_i_means_both(desk: Desk) -> None:
    """Without a passage the card; with one the window's action (a tag named after it)."""
    window = desk.open()
    thread = window.desk.thread_view
    window.desk.reveal(thread.model.comments[0].id)
    press(thread, Key.Key_I)
    assert thread.facts.isVisible()
    press(thread, Key.Key_Escape)
    assert not thread.facts.isVisible()
    thread.text_cursor.select(thread.model.comments[0].id, 0, 9)
    press(thread, Key.Key_I)
    desk.settle()
    assert not thread.facts.isVisible()
    with desk.archive() as archive:
        assert len(archive.annotations.all()) == 1


def test_the_palette_does_not_tell_hidden_names(desk: Desk, theme: Theme) -> None:
    window = desk.open()
    reply = next(one for one in window.desk.thread_view.model.comments if one.parent_id is not None)
    window.desk.reveal(reply.id)
    theme.set_style(ReadingStyle(names_hidden=True))
    words = window.desk.words_for(window.desk.targets())
    assert "Person " in words and (reply.author.name or "?") not in words


def test_the_time_shows_the_card_on_hover_and_click(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, published=time("2024-03-01T10:05")), *chain(3)[1:]])
    point = layout_of(view, 1).box_of_time().center()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert view.facts.isVisible() and not view.facts.is_kept
    move(view.viewport(), head_point(view, 1) + QPoint(0, 40))
    assert not view.facts.isVisible()
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    assert view.facts.isVisible() and view.facts.is_kept
    move(view.viewport(), head_point(view, 1) + QPoint(0, 40))
    assert view.facts.isVisible()
    assert view.viewport().cursor().shape() != Qt.CursorShape.PointingHandCursor


def test_a_card_in_a_tiny_pane_and_without_a_thread(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1, permalink="https://ort.example/" + "x" * 3000)], (140, 120))
    press(view, Key.Key_I)
    picture(view)
    assert view.facts.width() <= view.width()
    view.set_thread([])
    assert not view.facts.isVisible()
    view.show_facts()
    assert not view.facts.isVisible()


def test_scrolling_under_the_card_leaves_no_traces(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, forest(60))
    view.select(4)
    press(view, Key.Key_I)
    QApplication.processEvents()
    for distance in (37, 60, -25, 11):
        view.scroll_by(distance)
        QApplication.processEvents()
        there = view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
        drawn = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert there == drawn, distance
