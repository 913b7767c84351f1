"""Who: the authors, one author's page, and the way along it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.memo import About
from gui.models.comment_rows import FOOT, HEAD, HEADING, READ
from gui.models.person_model import PersonModel
from gui.persons import Persons
from gui.progress import ReadMarks
from gui.session import Session
from gui.theme import Theme
from gui.views.person_view import PersonView
from operations import memos
from operations.keeping import remove_article
from operations.opening import Archive
from tests.factories import a_capture, an_archive, an_article

ADA = "nachrichten.example/ada probe"
FIRST, SECOND, THIRD = (number << 24 for number in (1, 2, 3))
Key = Qt.Key


class Room:
    """The page on an archive, as the window joins them."""

    def __init__(self, qtbot: QtBot, theme: Theme, path: Path) -> None:
        self.qtbot, self.path = qtbot, path
        self.session, self.window = Session(), QWidget()
        self.window.resize(240, 700)
        qtbot.addWidget(self.window)
        self.view = PersonView(theme, self.window)
        self.view.resize(240, 700)
        self.marks = ReadMarks(self.session, self.window)
        self.persons = Persons(self.session, self.view, self.marks, self.window)
        self.places: list[tuple[object, ...]] = []
        self.left: list[str] = []
        self.errors: list[str] = []
        self.persons.placeAsked.connect(lambda *place: self.places.append(place[:2]))
        self.persons.nothingLeft.connect(self.left.append)
        self.session.failed.connect(lambda error: self.errors.append(str(error)))
        self.window.show()
        with qtbot.waitSignal(self.session.opened):
            self.session.open(path)
        self.settle()

    def settle(self) -> None:
        for _ in range(6):
            self.qtbot.waitUntil(lambda: not self.session.worker.busy)
            QApplication.processEvents()


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    other = a_capture(article=an_article(site="anders.example", title="Fern"))
    with an_archive(tmp_path, a_capture(), a_capture(), other) as archive:
        memos.write_memo(archive, "Schreibt **immer** zuerst.", About.author(ADA))
        path = archive.path
    made = Room(qtbot, theme, path)
    yield made
    made.session.close()


def test_an_author_is_found_and_opened_with_the_keyboard(room: Room) -> None:
    assert room.view.authors_model.rowCount() == 10
    QTest.keyClicks(room.view.field, "ADA")
    QTest.keyClick(room.view.field, Key.Key_Return)
    room.settle()
    room.qtbot.waitUntil(lambda: room.view.authors_model.rowCount() == 2)
    QTest.keyClick(room.view.field, Key.Key_Down)
    QTest.keyClick(room.view.authors, Key.Key_Return)
    room.settle()
    assert room.view.page is not None and room.view.page.person.key == ADA
    assert room.view.head.name.text() == "Ada Probe"
    assert "4 comments in 2 threads" in room.view.head.about.text()
    assert room.view.head.others.count() == 2, "a hint, and the other site's Ada"
    room.view.head.back.click()
    room.settle()
    assert room.view.page is None
    QTest.keyClicks(room.view.field, "zzz")
    room.qtbot.waitUntil(lambda: room.view.authors_model.rowCount() == 0)
    assert room.view.empty.isVisible()


def test_along_the_page(room: Room) -> None:
    room.persons.show_author_of(FIRST + 2)
    room.settle()
    assert room.view.current() is not None and room.view.place.text() == "2 of 4"
    room.view.after.click()
    assert room.places[-1] == (2, SECOND), "on into the next thread"
    room.persons.here = lambda: FIRST
    room.view.before.click()
    assert room.places[-1] == (2, SECOND + 2), "round, from where one is"
    room.view.focus_list()
    QTest.keyClick(room.view.said, Key.Key_Return)
    assert room.places[-1] == (1, FIRST + 2)
    room.persons.at(SECOND)
    assert room.view.place.text() == "3 of 4"


def test_from_comment_to_comment_without_the_page(room: Room) -> None:
    room.persons.step(FIRST, 1)
    room.persons.step(FIRST, -1, across=True)
    room.persons.step(FIRST + 2, 1, order=[FIRST + 2, FIRST])
    room.persons.step(FIRST + 1, 1)
    room.persons.step(FIRST + 4, 1)
    room.settle()
    assert room.places == [(1, FIRST + 2), (2, SECOND + 2), (1, FIRST)]
    assert room.left == ["This is the only comment by this author here."]
    assert room.errors and "not known" in room.errors[0]


def test_nobody_has_no_page(room: Room) -> None:
    room.persons.show_author_of(FIRST + 4)
    room.persons.show_author("nachrichten.example/niemand")
    room.settle()
    assert room.view.page is None and len(room.errors) == 2


def test_marks_memos_and_removals_are_followed(room: Room) -> None:
    room.persons.show_author(ADA)
    room.settle()
    room.marks.toggle([FIRST])
    assert room.view.model.index(1).data(READ), "at once"
    room.settle()
    asked: list[str] = []
    room.persons.memoAsked.connect(asked.append)
    room.view.head.memo.click()
    assert asked == [ADA] and room.view.head.memo.words() == "Memos"
    room.session.change(lambda archive: remove_article(archive, 1), None)
    room.qtbot.waitUntil(lambda: room.view.page is not None and len(room.view.page.person.threads) == 1)
    room.session.change(lambda archive: remove_article(archive, 2), None)
    room.qtbot.waitUntil(lambda: room.view.page is None)
    assert room.errors == []


def test_the_model(qtmodeltester: ModelTester, room: Room) -> None:
    room.persons.show_author(ADA)
    room.settle()
    model = room.view.model
    qtmodeltester.check(model, force_py=True)
    qtmodeltester.check(room.view.authors_model, force_py=True)
    assert model.index(0).data(HEADING) and not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).data(HEAD).startswith("#1 · ")
    assert model.index(2).data(FOOT) == "answers \u2068Bo Versuch\u2069"
    assert "not read" in model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert PersonModel().rowCount() == 0


def test_ten_thousand_comments_are_shown_at_once(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    from time import perf_counter

    from tests.factories import a_comment

    many = [a_comment(number, "Immer dasselbe, immer wieder.", author="Viel") for number in range(10_000)]
    with an_archive(tmp_path, a_capture(many), name="viel.threadmark") as archive:
        path = archive.path
    made = Room(qtbot, theme, path)
    start = perf_counter()
    made.persons.show_author("nachrichten.example/viel")
    made.settle()
    assert made.view.model.rowCount() == 10_001
    assert perf_counter() - start < 3
    made.session.close()
    with Archive.open(path, read_only=True) as archive:
        assert archive.persons.get("nachrichten.example/viel").comments == 10_000
