"""Mending in the window: by picker, by drag, by selection; the list of it; whom a comment answers; what is to check."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from gui.mending import Mending
from gui.models.options_model import OPTION, Option, OptionsModel
from gui.reanchoring import Reanchoring
from operations import annotating, recapturing
from storage.archive import Archive
from tests.factories import a_capture, a_comment
from tests.gui.conftest import Desk

FIRST = 1 << 24
LONG = "Erster Teil, von Ada.\n\nHallo Chris, Chili hat ganz recht: zweiter Teil."


def thread(long: str = LONG) -> list[object]:
    return [
        a_comment(1, "Die neue Brücke wird viel teurer als der Rat uns versprochen hat.", author="Chris"),
        a_comment(2, "Das sehe ich auch so.", parent=1, author="Chili"),
        a_comment(3, long, author="Ada"),
        a_comment(4, "Ein Satz, der abbricht", author="Cy"),
        a_comment(5, "und hier weitergeht.", author="Cy"),
        a_comment(6, "Ja!", parent=99, author="Di"),
    ]


class Room:
    """A window with the controllers of mending."""

    def __init__(self, desk: Desk) -> None:
        path = desk.folder / "probe.threadmark"
        with Archive.create(path) as archive:
            archive.captures.add(a_capture(thread()))
            annotating.ensure_tags(archive, ["Brücke"])
        self.desk, self.window = desk, desk.open()
        window, session = self.window, desk.session
        # What the window will have; until it has, the tests join the parts themselves.
        self.mending = getattr(window, "mending", None) or self._made(Mending(
            window.theme, session, window.desk, window.notes, window.bar, window.undo, window
        ))  # fmt: skip
        self.anchors = getattr(window, "reanchoring", None) or self._joined(Reanchoring(
            session, window.desk, window.notes.unsure, window.coding.tags, window.bar, window.undo, window
        ))  # fmt: skip
        self.settle()

    def _made(self, made: Mending) -> Mending:
        made.treeChanged.connect(self.window.reader.read_again)
        self.window.reader.shown.connect(lambda opened: made.show_article(opened.record.id if opened else None))
        made.show_article(1)
        return made

    def _joined(self, made: Reanchoring) -> Reanchoring:
        made.placeAsked.connect(self.window.reader.go_to)
        self.window.reader.shown.connect(lambda opened: made.show_article(opened.record.id if opened else None))
        made.show_article(1)
        return made

    def settle(self) -> None:
        self.desk.settle()
        self.desk.settle()

    def drawn(self) -> list[str]:
        comments = self.window.desk.thread_view.model.captured
        return ["  " * one.depth + one.text.plain.split()[0] for one in comments]

    def choose(self, number: int) -> None:
        self.window.desk.reveal(number)
        self.settle()

    def select(self, number: int, start: int, end: int) -> None:
        self.window.desk.reveal(number)
        thread = self.window.desk.thread_view
        thread.text_cursor.select(number, start, end)
        thread.announce_selection()
        self.settle()


@pytest.fixture
def room(desk: Desk) -> Iterator[Room]:
    made = Room(desk)
    yield made
    with desk.archive() as archive:
        assert archive.check() == []


AS_FOUND = ["Die", "  Das", "Erster", "Ein", "und", "Ja!"]


def press(widget: object, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)  # type: ignore[call-overload]


# -- another parent --
def test_reply_to_by_number_and_undo(room: Room) -> None:
    room.choose(FIRST + 5)
    room.mending.ask_for_parent()
    palette = room.mending.comments
    assert palette.isVisible()
    QTest.keyClicks(palette.field, "2")
    press(palette.field, Qt.Key.Key_Return)
    room.settle()
    assert room.drawn() == ["Die", "  Das", "    Ja!", "Erster", "Ein", "und"]
    assert "moved" in room.window.bar.text()
    room.window.undo()
    room.settle()
    assert room.drawn() == AS_FOUND


def test_reply_to_by_words_or_author_or_none(room: Room) -> None:
    room.choose(FIRST + 1)
    room.mending.ask_for_parent()
    palette = room.mending.comments
    titles = [palette.model.data(palette.model.index(row, 0), OPTION).title for row in range(palette.model.rowCount())]
    assert titles[0] == "The article" and all("Chili" not in title for title in titles)
    QTest.keyClicks(palette.field, "abbricht")
    assert palette.model.rowCount() == 1
    press(palette.field, Qt.Key.Key_Return)
    room.settle()
    assert room.drawn() == ["Die", "Erster", "Ein", "  Das", "und", "Ja!"]


def test_dropped_in_the_thread(room: Room) -> None:
    room.window.desk.thread_view.parentAsked.emit(FIRST + 4, FIRST + 3)
    room.settle()
    assert room.drawn()[3:] == ["Ein", "  und", "Ja!"]
    room.window.desk.thread_view.parentAsked.emit(FIRST + 3, FIRST + 4)
    room.settle()
    assert "itself or one of its own replies" in room.window.bar.text()


def test_what_is_not_sure_is_offered(room: Room) -> None:
    notes = room.window.notes
    room.choose(FIRST + 1)
    assert notes.offer.isHidden()
    room.choose(FIRST + 5)
    assert notes.doubt.text() == "What it answers was not captured."
    notes.reply.click()
    assert room.mending.comments.isVisible()
    QTest.keyClicks(room.mending.comments.field, "1")
    press(room.mending.comments.field, Qt.Key.Key_Return)
    room.settle()
    assert notes.offer.isHidden()


# -- split and join --
def test_split_at_the_selection(room: Room) -> None:
    at = LONG.index("Hallo")
    room.mending.split_here()
    assert "Select the first words" in room.window.bar.text()
    room.select(FIRST + 2, at, at + 5)
    room.mending.split_here()
    room.settle()
    assert room.drawn() == ["Die", "  Das", "Erster", "Hallo", "Ein", "und", "Ja!"]
    room.window.bar._act(0)
    room.settle()
    assert room.drawn()[2:4] == ["Erster", "  Hallo"]
    room.window.undo()
    room.window.undo()
    room.settle()
    assert room.drawn() == AS_FOUND


def test_join_with_the_one_above_and_the_list(room: Room) -> None:
    room.choose(FIRST + 4)
    room.mending.join_above()
    room.settle()
    assert room.drawn() == ["Die", "  Das", "Erster", "Ein", "Ja!"]
    room.mending.show_list()
    room.settle()
    dialog = room.mending.dialog
    assert dialog is not None and dialog.model.rowCount() == 1
    assert dialog.model.option(0).title == "A comment of Cy was joined with Cy (4)"
    press(dialog.list, Qt.Key.Key_Delete)
    room.settle()
    assert room.drawn() == AS_FOUND
    assert dialog.model.rowCount() == 0 and not dialog.back.isEnabled()
    dialog.reject()
    room.choose(FIRST)
    room.mending.join_above()
    assert "no comment above" in room.window.bar.text()


def test_what_changes_nothing_offers_no_undo(room: Room) -> None:
    room.mending.set_parent(FIRST + 1, FIRST)
    room.settle()
    assert room.window.bar.text() == ""


def test_nothing_is_written_where_it_may_only_be_read(room: Room) -> None:
    room.desk.session.read_only = True
    room.choose(FIRST + 2)
    with room.desk.qtbot.waitSignal(room.mending.refused):
        room.mending.mark_no_comment()
    room.mending.ask_whom()
    assert not room.mending.persons.isVisible()
    room.desk.session.read_only = False


# -- whom it answers --
def options(room: Room) -> list[Option]:
    model = room.mending.persons.model
    return [model.option(row) for row in range(model.rowCount())]


def test_two_persons_are_answered_at_once(room: Room) -> None:
    room.choose(FIRST + 2)
    room.mending.ask_whom()
    room.settle()
    palette = room.mending.persons
    assert [(one.title, one.end) for one in options(room)][:2] == [("Chris", "greeted"), ("Chili", "mentioned")]
    assert "Hallo Chris, Chili" in options(room)[0].detail
    press(palette.field, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    room.settle()
    with room.desk.archive() as archive:
        said = archive.mendings.addressees(1)
    assert [(one.name, one.answered_id) for one in said] == [("Chris", FIRST), ("Chili", FIRST + 1)]
    assert room.window.notes.answers.text() == "answers Chris, Chili"
    room.choose(FIRST + 3)
    assert room.window.notes.answers.isHidden()
    room.choose(FIRST + 2)
    room.mending.ask_whom()
    room.settle()
    assert [(one.title, one.marked) for one in options(room)][:2] == [("Chris", True), ("Chili", True)]
    press(palette.field, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    room.settle()
    assert room.window.notes.answers.isHidden()
    room.window.undo()
    room.settle()
    assert room.window.notes.answers.text() == "answers Chris, Chili"


def test_by_typing_and_by_a_free_name(room: Room) -> None:
    room.choose(FIRST + 1)
    room.mending.ask_whom()
    room.settle()
    palette = room.mending.persons
    assert (options(room)[0].title, options(room)[0].end) == ("Chris", "the comment above")
    QTest.keyClicks(palette.field, "die Redaktion")
    assert [one.title for one in options(room)] == ["die Redaktion"]
    press(palette.field, Qt.Key.Key_Return)
    room.settle()
    assert room.window.notes.answers.text() == "answers die Redaktion"
    room.mending.ask_whom()
    room.settle()
    QTest.keyClicks(palette.field, "ad")
    assert options(room)[0].title == "Ada"
    press(palette.field, Qt.Key.Key_Return)
    room.settle()
    assert room.window.notes.answers.text() == "answers die Redaktion, Ada"


def test_the_model_is_a_model(qtmodeltester: ModelTester) -> None:
    model = OptionsModel(lambda typed: Option(typed, typed))
    model.set_options([Option(1, "Ada", number=1, marked=True), Option(2, "Bo", "Text", number=12)])
    qtmodeltester.check(model, force_py=True)
    model.search("12")
    assert [model.option(row).title for row in range(model.rowCount())] == ["Bo", "12"]
    model.toggle(1)
    model.search("")
    assert [one.key for one in model.marked()] == [1, "12"]
    assert model.option(0).title == "12" and model.option(0).marked, "what was made stays to be seen"


# -- what is to be checked --
def test_an_orphan_is_put_where_it_belongs(room: Room) -> None:
    at = LONG.index("zweiter")
    room.desk.session.change(lambda archive: annotating.tag_passage(archive, 1, FIRST + 2, at, at + 12, [1]), 1)
    room.settle()
    assert not room.window.notes.unsure.isVisible()

    def capture(archive: Archive) -> object:
        return recapturing.save(archive, 1, a_capture(thread("Etwas völlig anderes steht da.")))

    room.desk.session.ask(capture, lambda _found: room.window.reader.read_again(1))
    room.settle()
    view = room.window.notes.unsure
    assert view.isVisible() and view.count == 1
    assert "Not in the text any more" in view.state.text() and "zweiter Teil" in view.words.text()
    assert view.right.isHidden()
    room.anchors.next()
    room.settle()
    assert room.window.desk.target().comment_id == FIRST + 2
    room.select(FIRST + 2, 0, 5)
    view.setFocus()
    press(view, Qt.Key.Key_P)
    room.settle()
    assert view.count == 0 and not view.isVisible()
    with room.desk.archive() as archive:
        (annotation,) = archive.annotations.of_article(1)
    assert (annotation.selector.exact, annotation.original.exact) == ("Etwas", "zweiter Teil")
    room.window.undo()
    room.settle()
    assert view.count == 1
    room.anchors.next()
    press(view, Qt.Key.Key_Delete)
    room.settle()
    assert view.count == 0
    room.anchors.next()
    assert "has its place" in room.window.bar.text()


def test_what_is_right_is_said_with_a_key(room: Room) -> None:
    room.desk.session.change(lambda archive: annotating.tag_comments(archive, [FIRST + 2, FIRST + 3], [1]), 1)
    room.settle()
    at = LONG.index("Hallo")
    room.select(FIRST + 2, at, at + 5)
    room.mending.split_here()
    room.settle()
    view = room.window.notes.unsure
    assert view.count == 1 and "Please check" in view.state.text()
    assert "split or joined" in view.words.text()
    press(view, Qt.Key.Key_Y)
    room.settle()
    assert view.count == 0
