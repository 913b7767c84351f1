"""Worklists in the window: drawn in a dialog, worked through with the keyboard, counted, undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.target import Target
from domain.worklist import Draw, Progress, Unit, Way
from gui import worklists as controller
from gui.models.comment_rows import FOOT, HEAD, READ, TAGGED
from gui.models.progress_words import draw_text, progress_text
from gui.models.worklists_model import STATE, ItemsModel, WorklistsModel
from gui.progress import ReadMarks
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.views.worklists_view import WorklistsView
from gui.worklists import Worklists
from operations import annotating as op
from operations import progress, sampling
from operations.opening import Archive
from operations.sampling import Item
from tests.factories import a_capture, an_archive

Key = Qt.Key


class Room:
    """The lists on an archive, as the window joins them."""

    def __init__(self, qtbot: QtBot, theme: Theme, path: Path, settings: WindowSettings) -> None:
        self.qtbot, self.path = qtbot, path
        self.session, self.window = Session(), QWidget()
        self.window.resize(260, 600)
        qtbot.addWidget(self.window)
        self.view, self.bar = WorklistsView(theme, self.window), ResultBar(theme, self.window)
        self.view.resize(260, 600)
        self.marks = ReadMarks(self.session, self.window)
        self.lists = Worklists(theme, self.session, self.view, self.marks, self.bar, self.window, settings)
        self.errors: list[str] = []
        self.places: list[tuple[object, ...]] = []
        self.session.failed.connect(lambda error: self.errors.append(str(error)))
        for source in (self.lists, self.marks):
            source.placeAsked.connect(lambda *place: self.places.append(place))
        self.window.show()

    def open(self, *, read_only: bool = False) -> None:
        with self.qtbot.waitSignal(self.session.opened):
            self.session.open(self.path, read_only=read_only)
        self.settle()

    def settle(self) -> None:
        for _ in range(6):
            self.qtbot.waitUntil(lambda: not self.session.worker.busy)
            QApplication.processEvents()

    def names(self) -> list[str]:
        return [one.worklist.name for one in self.view.lists_model.lists]

    def comments(self, article_id: int = 1) -> list[int]:
        with Archive.open(self.path, read_only=True) as archive:
            return [one.id for one in archive.comments.thread(article_id)]


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, settings: WindowSettings) -> Iterator[Room]:
    with an_archive(tmp_path, a_capture(), a_capture()) as archive:
        first = archive.reading.order(1)
        sampling.choose(archive, "Auswahl", [first[3], archive.reading.order(2)[0], first[0]])
        sampling.draw(archive, "Threads", Draw(unit=Unit.THREADS, size=2))
        path = archive.path
    made = Room(qtbot, theme, path, settings)
    yield made
    made.session.close()


def test_a_list_is_worked_through_with_the_keyboard(room: Room) -> None:
    room.open()
    assert room.names() == ["Threads", "Auswahl"]
    model = room.view.lists_model
    assert model.index(1).data(STATE) == "0 of 3 read, 0 tagged"
    room.view.focus_list()
    QTest.keyClick(room.view.lists, Key.Key_Down)
    QTest.keyClick(room.view.lists, Key.Key_Return)
    room.settle()
    first, second = room.comments(1), room.comments(2)
    assert room.view.worklist is not None and room.view.items_model.rowCount() == 3
    assert room.view.progress.words() == "0 of 3 read, 0 tagged"
    seen = []
    for _ in range(4):
        room.view.next.click()
        room.settle()
        place = room.places[-1][1]
        assert isinstance(place, int)
        seen.append(place)
        room.lists.at(place)
    assert seen == [first[3], second[0], first[0], first[3]], "in its order, across articles, and round"
    assert room.view.items.currentIndex().row() == 0
    QTest.keyClick(room.view.items, Key.Key_Down)
    QTest.keyClick(room.view.items, Key.Key_Return)
    assert room.places[-1] == (2, second[0], None)
    room.lists.at(second[4])
    assert room.view.items.currentIndex().row() == 1, "what is not on the list changes nothing"
    room.lists.here = lambda: second[4]
    room.lists.go("next")
    room.settle()
    assert room.places[-1] == (1, first[0], None), "on from the last that was on the list"


def test_progress_follows_marks_and_tags(room: Room) -> None:
    room.open()
    words: list[tuple[object, str]] = []
    room.marks.progressChanged.connect(lambda far, name: words.append((far, name)))
    room.view.open_list(room.view.lists_model.lists[1])
    room.settle()
    assert words[-1] == (Progress(0, 0, 3), "Auswahl")
    wanted = room.view.items_model.items[0].comment_id
    assert wanted is not None
    room.marks.toggle([wanted])
    assert room.view.items_model.index(0).data(READ), "at once"
    room.settle()
    room.session.change(lambda archive: op.tag_with_new(archive, [_target(wanted)], ["A"]), 1)
    room.settle()
    room.qtbot.waitUntil(lambda: bool(room.view.items_model.index(0).data(TAGGED)))
    assert words[-1] == (Progress(1, 1, 3), "Auswahl")
    assert room.view.progress.accessibleName() == "1 of 3 read, 1 tagged"
    room.view.back.click()
    room.settle()
    assert words[-1][1] == "", "progress is the thread's again"


def _target(comment_id: int) -> Target:
    return Target(comment_id >> 24, comment_id)


def test_when_all_is_read_the_button_goes_to_the_untagged(room: Room) -> None:
    with Archive.open(room.path) as archive:
        progress.mark_thread(archive, 1)
        progress.mark_thread(archive, 2)
    room.open()
    room.view.open_list(room.view.lists_model.lists[0])
    room.settle()
    assert "untagged" in room.view.next.words()
    room.view.next.click()
    room.settle()
    assert room.places[-1][1] == room.comments(1)[0]


def test_a_sample_is_drawn_in_the_dialog_and_opened(room: Room) -> None:
    room.open()
    room.view.new.click()
    room.settle()
    dialog = room.lists.drawing.dialog
    assert dialog is not None and dialog.name() == "Sample 1"
    room.qtbot.waitUntil(lambda: dialog.said.text() == "12 comments of 12, from 2 articles. There are no more.")
    assert dialog.ok.isEnabled()
    dialog.count.setValue(5)
    dialog.seed.setText("7")
    assert not dialog.ok.isEnabled(), "not before it is known what it would be"
    room.qtbot.waitUntil(lambda: dialog.said.text() == "5 comments of 12, from 2 articles.")
    dialog.without.setCurrentIndex(dialog.without.findText("Auswahl"))
    room.qtbot.waitUntil(lambda: dialog.said.text().startswith("5 comments of 9"))
    dialog.ok.click()
    room.settle()
    assert room.view.worklist is not None and room.view.worklist.name == "Sample 1"
    with Archive.open(room.path, read_only=True) as archive:
        draw = sampling.named(archive, "Sample 1").draw
    assert (draw.seed, draw.size, len(draw.without)) == (7, 5, 1)
    room.session.undo(None)
    room.settle()
    assert room.names() == ["Threads", "Auswahl"] and room.view.worklist is None, "undone: the page closes"


def test_what_is_typed_wrongly_is_said_in_the_dialog(room: Room) -> None:
    room.open()
    room.lists.ask_for_sample(room.comments(1)[:2], "Brücke")
    room.settle()
    dialog = room.lists.drawing.dialog
    assert dialog is not None
    assert dialog.source().ids == tuple(room.comments(1)[:2]) and dialog.where.currentText() == "2 hits of “Brücke”"
    room.qtbot.waitUntil(lambda: dialog.said.text().startswith("2 comments of 2, from 1 article"))
    dialog.seed.setText("viel")
    room.qtbot.waitUntil(lambda: "no seed" in dialog.said.text())
    assert not dialog.ok.isEnabled()
    dialog.seed.setText("9" * 900)
    dialog.regular.setChecked(True)
    dialog.every.setValue(2)
    assert dialog.draw().way is Way.EVERY and not dialog.shuffled.isEnabled()
    dialog.named.setText("   ")
    room.qtbot.waitUntil(lambda: "name" in dialog.said.text())
    dialog.named.setText("auswahl")
    room.qtbot.waitUntil(lambda: dialog.ok.isEnabled())
    dialog.ok.click()
    room.settle()
    assert "already" in room.errors[-1] and len(room.names()) == 2


def test_choosing_renaming_and_removing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.open()
    typed = ["  Von  Hand ", "Anders", ""]

    class Typed:
        def __init__(self, *_words: object) -> None:
            self.text = typed.pop(0)

        def exec(self) -> bool:
            return bool(self.text)

        def name(self) -> str:
            return self.text

        def deleteLater(self) -> None:
            pass

    monkeypatch.setattr(controller, "NameDialog", Typed)
    room.lists.choose(room.comments()[1:3], "Brücke")
    room.settle()
    assert room.view.worklist is not None and room.view.worklist.name == "Von Hand"
    room.view.close_list()
    listed = room.view.lists_model.lists[0]
    room.lists.ask_for_name(listed.worklist)
    room.settle()
    assert room.names()[0] == "Anders"
    room.view.lists.setCurrentIndex(room.view.lists_model.index(0))
    QTest.keyClick(room.view.lists, Key.Key_Delete)
    room.settle()
    assert room.names() == ["Threads", "Auswahl"] and "Anders" in room.bar.text()
    room.lists.choose(room.comments()[:1])
    room.settle()
    assert len(room.names()) == 2, "no name, no list"
    room.lists.extend(room.view.lists_model.lists[1].worklist, room.comments(2))
    room.settle()
    assert room.view.lists_model.lists[1].progress.total == 9


def test_the_open_list_is_remembered(room: Room, settings: WindowSettings, qtbot: QtBot, theme: Theme) -> None:
    room.open()
    room.view.open_list(room.view.lists_model.lists[1])
    room.settle()
    room.session.close()
    again = Room(qtbot, theme, room.path, settings)
    again.open()
    assert again.view.worklist is not None and again.view.worklist.name == "Auswahl"
    again.session.close()


def test_what_was_removed_is_shown_as_gone(room: Room) -> None:
    with Archive.open(room.path) as archive:
        archive.articles.remove(1)
    room.open()
    room.view.open_list(room.view.lists_model.lists[1])
    room.settle()
    model = room.view.items_model
    assert [model.items[row].gone for row in range(3)] == [True, False, True]
    assert model.index(0).data() == "The article was removed from the archive."
    assert room.view.lists_model.index(1).data(STATE) == "0 of 1 read, 0 tagged · 2 gone"
    room.view._choose(model.index(0))
    assert room.places == []


def test_an_archive_for_reading_only(room: Room) -> None:
    refused: list[int] = []
    room.lists.refused.connect(lambda: refused.append(1))
    room.open(read_only=True)
    assert not room.view.new.isEnabled()
    room.lists.ask_for_sample()
    room.lists.choose([1])
    room.lists.remove(room.view.lists_model.lists[0].worklist)
    assert len(refused) == 3 and room.lists.drawing.dialog is None


def test_models(qtmodeltester: ModelTester, room: Room) -> None:
    room.open()
    qtmodeltester.check(room.view.lists_model, force_py=True)
    room.view.open_list(room.view.lists_model.lists[0])
    room.settle()
    qtmodeltester.check(room.view.items_model, force_py=True)
    model = room.view.items_model
    assert model.index(0).data(HEAD) == "nachrichten.example" and model.index(0).data(FOOT) == "0 of 6 read, 0 tagged"
    assert WorklistsModel().rowCount() == 0
    odd = ItemsModel()
    odd.set_items([Item(1, 1 << 24, "\u202e<b>x", 1, "\u202eevil\n", excerpt="y" * 10**6)])
    assert len(odd.index(0).data()) < 1000 and odd.index(0).data(HEAD) == "\u202eevil"


def test_words() -> None:
    german = QLocale("de_DE")
    assert progress_text(Progress(1430, 96, 5100), german) == "1.430 of 5.100 read, 96 tagged"
    assert progress_text(Progress(), german) == "No comments"
    assert "seed 1000000000…0000000000" in draw_text(Draw(seed=10**400), german)
    assert (
        draw_text(Draw(Unit.THREADS, Way.EVERY, 3, 1, site="a.example"), german)
        == "Every 3th thread · seed 1 · a.example"
    )
