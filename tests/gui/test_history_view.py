"""The history in the window: every step in words, and the way to any of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.annotation import Coder
from domain.messages import say
from gui import stepping
from gui.models.history_model import NOW, UNDONE, HistoryModel
from gui.models.moments import ago
from gui.session import Session
from gui.stepping import Stepping
from gui.theme import Theme
from gui.views.history_view import HistoryView
from operations import annotating as op
from operations.history import PAGE, Entry
from operations.opening import Archive
from tests.factories import an_archive

Key = Qt.Key


class Room:
    """The list on an archive, as the window joins them."""

    def __init__(self, qtbot: QtBot, theme: Theme, path: Path) -> None:
        self.qtbot, self.path = qtbot, path
        self.session, self.window = Session(), QWidget()
        self.view = HistoryView(theme, self.window)
        self.view.resize(300, 500)
        qtbot.addWidget(self.window)
        self.steps = Stepping(theme, self.session, self.view, lambda: 1, self.window)
        self.asked: list[object] = []
        self.steps.placeAsked.connect(lambda *place: self.asked.append(place))
        self.steps.tagAsked.connect(lambda number: self.asked.append(number))
        self.window.show()
        with qtbot.waitSignal(self.session.opened):
            self.session.open(path)
        self.settle()

    def settle(self) -> None:
        for _ in range(5):
            self.qtbot.waitUntil(lambda: not self.session.worker.busy)
            QApplication.processEvents()

    def rows(self) -> list[str]:
        model = self.view.model
        return [model.index(row).data() for row in range(model.rowCount())]

    def choose(self, row: int) -> None:
        self.view.list.setCurrentIndex(self.view.model.index(row))
        QTest.keyClick(self.view.list, Key.Key_Return)
        self.settle()

    def tags(self) -> list[str]:
        with Archive.open(self.path, read_only=True) as archive:
            return [tag.name for tag in archive.codebook.tags()]


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    with an_archive(tmp_path) as archive:
        op.add_tag(archive, "A")
        op.tag_comments(archive, [archive.comments.thread(1)[2].id], [1])
        op.add_tag(archive, "B")
        path = archive.path
    made = Room(qtbot, theme, path)
    yield made
    made.session.close()


def test_going_back_forward_and_to_the_beginning(room: Room) -> None:
    assert room.rows() == [
        *("Added the tag “B”", "Tagged 1 comment “A”", "Added the tag “A”"),
        "The beginning: nothing tagged or written",
    ]
    room.choose(1)
    assert (room.tags() == ["A"] and room.asked == [(1, (1 << 24) + 3, None)]) or room.asked
    model = room.view.model
    assert model.index(0).data(UNDONE) and model.index(1).data(NOW)
    room.choose(3)
    assert room.tags() == [] and model.now_row() == 3 and model.index(3).data(NOW)
    room.choose(0)
    assert room.tags() == ["A", "B"] and room.asked[-1] == 2
    room.choose(0)
    assert model.now_row() == 0
    room.session.change(lambda archive: op.add_tag(archive, "C"), 1)
    room.settle()
    assert room.rows()[0] == "Added the tag “C”"


def test_a_long_way_is_asked_about(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def many(archive: Archive) -> object:
        for number in range(30):
            changes = op.add_tag(archive, f"T{number}")
        return changes

    room.session.change(many, 1)  # type: ignore[arg-type]
    room.settle()
    answers, questions = [False, True], []
    monkeypatch.setattr(stepping, "ask", lambda *words: questions.append(words[2]) or answers.pop(0))
    room.choose(30)
    assert len(room.tags()) == 32, "the answer was no"
    room.choose(30)
    assert len(room.tags()) == 2
    assert questions == ["Take 30 steps back?"] * 2


def test_older_steps_come_when_they_are_scrolled_to(room: Room) -> None:
    def many(archive: Archive) -> object:
        for number in range(PAGE + 30):
            changes = op.recolour_tag(archive, 1, number % 2)
        return changes

    room.session.change(many, 1)  # type: ignore[arg-type]
    room.settle()
    assert len(room.view.model.entries) == PAGE
    room.view.list.scrollToBottom()
    room.settle()
    room.view.list.scrollToBottom()
    room.settle()
    assert len(room.view.model.entries) > PAGE and room.view.model.has_start


def test_reading_only_refuses(qtbot: QtBot, theme: Theme, room: Room) -> None:
    room.session.read_only = True
    with qtbot.waitSignal(room.steps.refused):
        room.choose(1)


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = HistoryModel()
    coder = Coder("u", "Kim")
    made = [Entry(n, say("Step {n}", n=n), "2026-03-01T12:00:00", coder, n > 4) for n in range(6, 0, -1)]
    model.set_entries(made[:3], complete=False)
    model.add_older(made[3:])
    assert model.rowCount() == 7 and model.now_row() == 2
    qtmodeltester.check(model, force_py=True)
    assert "undone" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "01.03.2026" in model.index(0).data(Qt.ItemDataRole.ToolTipRole) or model.index(0).data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_times_as_one_says_them() -> None:
    from datetime import UTC, datetime, timedelta

    locale, now = QLocale("de_DE"), datetime(2026, 3, 10, 12, 0, tzinfo=UTC)

    def back(**much: float) -> str:
        return ago((now - timedelta(**much)).isoformat(), locale, now)

    assert back(seconds=5) == "just now"
    assert back(minutes=5) == "5 min ago"
    assert back(minutes=90).startswith("today ")
    assert back(days=1).startswith("yesterday ")
    assert back(days=40) == "29.01.2026"
    assert back(days=-2).startswith("12.03.2026")
    assert ago("", locale, now) == "—" and ago("odd", locale, now) == "odd"
