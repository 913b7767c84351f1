"""Notes and memos in the window: written, kept, found, linked; and what goes wrong is not lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.memo import ABOUT_ARCHIVE, LONGEST_NOTE, About
from domain.reference import Ref, RefKind
from domain.target import Target
from gui.memos import HereNotes, Memos
from gui.models.annotations_model import AnnotationsModel
from gui.models.note_words import kind_icon, kind_words
from gui.models.notes_model import LINE, NoteOrder, NotesModel
from gui.session import Session
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.note_editor import NoteEditor
from gui.views.notes_view import NotesView
from operations import annotating as op
from operations import history, memos
from operations.noting import Listing, NoteKind, NoteLine
from operations.opening import Archive
from tests.factories import an_archive
from tests.gui.factories import annotation, record, tag

Key = Qt.Key


@dataclass
class Room:
    """Both panels on an archive, as the window joins them."""

    qtbot: QtBot
    session: Session
    window: QWidget
    here: AnnotationsView
    notes: NotesView
    memos: Memos
    path: Path
    target: Target
    asked: list[object] = field(default_factory=list)

    def settle(self) -> None:
        for _ in range(4):
            self.qtbot.waitUntil(lambda: not self.session.worker.busy)
            QApplication.processEvents()

    def texts(self) -> list[str]:
        with Archive.open(self.path, read_only=True) as archive:
            return [one.note for one in archive.annotations.all() if one.note]

    def labels(self) -> list[str]:
        with Archive.open(self.path, read_only=True) as archive:
            return [str(one.label) for one in archive.history.entries()]

    def memo_texts(self) -> list[str]:
        with Archive.open(self.path, read_only=True) as archive:
            return [memo.text for memo in archive.memos.all()]


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    with an_archive(tmp_path) as archive:
        op.add_tag(archive, "Ironie")
        thread = archive.comments.thread(1)
        op.write_note(archive, "Eine Notiz über *Geld*", comment_id=thread[2].id, start=0, end=4)
        memos.write_memo(archive, "Was ist [[tag:Ironie]]?", About.tag(1))
        path, target = archive.path, Target(1, thread[0].id)
    session = Session()
    window = QWidget()
    here, notes = AnnotationsView(theme), NotesView(theme)
    row = QHBoxLayout(window)
    row.addWidget(here)
    row.addWidget(notes)
    window.resize(720, 640)
    qtbot.addWidget(window)
    controller = Memos(theme, session, notes, lambda: 1, window)
    kept = HereNotes(session, here, lambda: made.target, lambda: 1, window)
    made = Room(qtbot, session, window, here, notes, controller, path, target)
    made.here.setProperty("kept", kept)
    controller.placeAsked.connect(lambda *place: made.asked.append(place))
    controller.tagAsked.connect(lambda number: made.asked.append(number))
    controller.authorAsked.connect(lambda key: made.asked.append(key))
    session.failed.connect(lambda error: made.asked.append(error))
    window.show()
    with qtbot.waitSignal(session.opened):
        session.open(path)
    here.set_target("this comment")
    made.settle()
    yield made
    session.close()


# -- the panel beside the text --
def test_a_note_is_kept_while_it_is_written_as_one_step(room: Room) -> None:
    note = room.here.note
    room.here.focus_note()
    QTest.keyClicks(note, "Das ist")
    room.qtbot.waitUntil(lambda: room.here.editor.status.text() == "Saved", timeout=3000)
    assert "Das ist" in room.texts()
    QTest.keyClicks(note, " neu")
    QTest.keyClick(note, Key.Key_Escape)
    room.settle()
    assert "Das ist neu" in room.texts() and note.toPlainText() == ""
    assert room.labels()[0] == "Wrote a note on a comment" and len(room.labels()) == 4
    room.session.undo(1)
    room.settle()
    assert "Das ist neu" not in room.texts()


def test_a_note_of_the_list_is_changed(room: Room) -> None:
    QTest.keyClicks(room.here.note, "alt")
    room.here.write_note_now()
    room.settle()
    with Archive.open(room.path, read_only=True) as archive:
        mine = archive.annotations.of_comment(room.target.comment_id or 0)
    room.here.set_annotations(mine, {})
    room.here.list.setCurrentIndex(room.here.model.index(0, 0))
    QTest.keyClick(room.here.list, Key.Key_Return)
    assert room.here.note.toPlainText() == "alt" and room.here.edited == mine[0]
    QTest.keyClicks(room.here.note, " neu")
    QTest.keyClick(room.here.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert "alt neu" in room.texts() and room.here.edited is None
    with room.qtbot.waitSignal(room.here.removeAsked):
        QTest.keyClick(room.here.list, Key.Key_Delete)


def test_what_was_undone_under_the_writer_is_shown(room: Room) -> None:
    QTest.keyClicks(room.here.note, "weg damit")
    room.here.editor.flush()
    room.settle()
    room.session.change(history.undo, 1)
    room.settle()
    room.settle()
    assert room.here.note.toPlainText() == "" and "weg damit" not in room.texts()
    QTest.keyClicks(room.here.note, "doch")
    room.here.write_note_now()
    room.settle()
    assert "doch" in room.texts()


def test_a_note_on_something_that_is_gone_is_offered_for_copying(room: Room) -> None:
    QTest.keyClicks(room.here.note, "Wichtiges")
    room.session.change(_without_the_article, None)
    room.here.write_note_now()
    room.settle()
    assert room.here.editor.offered == "Wichtiges"
    buttons = room.here.editor._offer.findChildren(type(room.notes._empty.button))
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Wichtiges" and not room.here.editor.offered


def _without_the_article(archive: Archive) -> None:
    archive.articles.remove(1)


# -- the field --
def test_two_megabytes_are_refused_at_once(room: Room) -> None:
    editor = room.here.editor
    source = QMimeData()
    source.setText("wort " * 400_000)
    started = time.perf_counter()
    editor.text.insertFromMimeData(source)
    assert time.perf_counter() - started < 0.5
    assert editor.text.toPlainText() == "" and "2.000.000" in editor.status.text()
    source.setText("x" * LONGEST_NOTE)
    started = time.perf_counter()
    editor.text.insertFromMimeData(source)
    QTest.keyClick(editor.text, Key.Key_Backspace)
    QTest.keyClicks(editor.text, "x")
    QApplication.processEvents()
    assert time.perf_counter() - started < 0.5
    editor.finish()
    room.settle()
    assert max(map(len, room.texts())) == LONGEST_NOTE


def test_control_characters_are_left_out_and_too_long_is_not_saved(room: Room) -> None:
    source = QMimeData()
    source.setText("a\0b\x1b\u202ec\r\nd")
    room.here.note.insertFromMimeData(source)
    assert room.here.note.toPlainText() == "ab\u202ec\nd"
    room.here.note.setPlainText("x" * (LONGEST_NOTE + 1))
    room.here.write_note_now()
    room.settle()
    assert room.asked == [] and all(len(text) < 100 for text in room.texts())


def test_links_are_completed(room: Room) -> None:
    note = room.here.note
    room.window.activateWindow()
    note.setFocus()
    room.qtbot.waitUntil(note.hasFocus)
    QTest.keyClicks(note, "Siehe [[iro")
    room.settle()
    assert note.popup.isVisible() and note.popup.list.item(0).text() == "Ironie"
    QTest.keyClick(note, Key.Key_Escape)
    assert not note.popup.isVisible() and note.hasFocus()
    QTest.keyClicks(note, "n")
    QTest.keyClick(note, Key.Key_Backspace)
    room.settle()
    QTest.keyClick(note, Key.Key_Down)
    QTest.keyClick(note, Key.Key_Up)
    QTest.keyClick(note, Key.Key_Return)
    assert note.toPlainText() == "Siehe [[tag:Ironie]]"


def test_colours_follow_any_text(qtbot: QtBot, theme: Theme) -> None:
    editor = NoteEditor(theme)
    qtbot.addWidget(editor)
    for text in ("# 😀 *a* **b**\n> q\n```\n*x*\n```\n[[tag:A]] `c`", "*" * 50_000, "[" * 3_000, "x" * 90_000):
        started = time.perf_counter()
        editor.text.setPlainText(text)
        assert time.perf_counter() - started < 1
    theme.set_scheme("dark")


# -- the list --
def test_all_notes_are_listed_found_and_gone_to(room: Room) -> None:
    view = room.notes
    assert view.model.rowCount() == 2 and "2" in view.count.text()
    view.field.setText("uber geld")
    room.qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    QTest.keyClick(view.field, Key.Key_Return)
    assert view.list.hasFocus() or view.current() is not None
    QTest.keyClick(view.list, Key.Key_Return)
    assert room.asked[0] == (1, (1 << 24) + 3, 0) or room.asked[0][1] is not None  # type: ignore[index]
    view.field.setText("gibtesnicht")
    room.qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    assert view._stack.currentIndex() == 1
    view.field.clear()
    view.kind.setCurrentIndex(1)
    room.qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert room.asked[-1] == 1, "the memo about the tag leads to the tag"


def test_a_memo_is_written_changed_and_removed(room: Room) -> None:
    pane = room.notes.pane
    room.memos.new_memo(ABOUT_ARCHIVE, "About the archive")
    QTest.keyClicks(pane.editor.text, "Zwischenstand")
    QTest.keyClick(pane.editor.text, Key.Key_Escape)
    room.settle()
    assert "Zwischenstand" in room.memo_texts() and not pane.is_writing
    assert room.labels()[0] == "Wrote a memo about the archive"
    line = next(one for one in room.memos.listing.lines if one.text == "Zwischenstand")
    room.notes.select(line)
    QTest.keyClick(room.notes.list, Key.Key_F2)
    assert pane.is_writing and pane.editor.text.toPlainText() == "Zwischenstand"
    QTest.keyClicks(pane.editor.text, " eins")
    pane.editor.finish()
    room.settle()
    assert "Zwischenstand eins" in room.memo_texts()
    QTest.keyClick(room.notes.list, Key.Key_Delete)
    room.settle()
    assert "Zwischenstand eins" not in room.memo_texts()


def test_a_memo_about_a_tag_that_was_just_removed_is_offered(room: Room) -> None:
    pane = room.notes.pane
    room.memos.new_memo(About.tag(1), "Ironie")
    QTest.keyClicks(pane.editor.text, "Nicht verlieren")
    room.session.change(lambda archive: op.remove_tag(archive, 1), 1)
    pane.editor.finish()
    room.settle()
    assert pane.editor.isVisible() and pane.editor.offered == "Nicht verlieren"
    pane.editor._copy_lost()
    assert not pane.is_writing and QApplication.clipboard().text() == "Nicht verlieren"


def test_the_list_does_not_disturb_who_writes(room: Room) -> None:
    pane = room.notes.pane
    room.memos.new_memo(ABOUT_ARCHIVE, "About the archive")
    QTest.keyClicks(pane.editor.text, "Ich schreibe")
    room.session.change(lambda archive: op.add_tag(archive, "B"), 1)
    room.settle()
    assert pane.is_writing and pane.editor.text.toPlainText() == "Ich schreibe"


def test_links_lead_on_and_back(room: Room) -> None:
    line = next(one for one in room.memos.listing.lines if one.kind is NoteKind.PASSAGE)
    room.session.change(lambda archive: memos.write_memo(archive, f"Vgl. {line.ref.link}", ABOUT_ARCHIVE), 1)
    room.settle()
    room.notes.select(next(one for one in room.memos.listing.lines if one.id == line.id and not one.kind.is_memo))
    pane = room.notes.pane
    assert pane.linked.isVisible() and len(pane._menu.actions()) == 1
    pane._menu.actions()[0].trigger()
    current = room.notes.current()
    assert current is not None and current.text.startswith("Vgl.")
    assert "[[" not in pane.reader.toPlainText()
    pane.reader.anchorClicked.emit(QUrl(line.ref.href))
    room.settle()
    again = room.notes.current()
    assert again is not None and again.id == line.id
    room.memos.follow(Ref(RefKind.TAG, "ironie"))
    room.settle()
    assert room.asked[-1] == 1
    with room.qtbot.waitSignal(room.memos.addressAsked):
        pane.reader.anchorClicked.emit(QUrl("https://example.org/"))
    pane.reader.anchorClicked.emit(QUrl("file:///etc/passwd"))
    room.memos.copy_link(line.ref)
    assert QApplication.clipboard().text() == line.ref.link


def test_what_is_gone_is_shown_as_such(room: Room) -> None:
    room.session.change(lambda archive: op.remove_tag(archive, 1), 1)
    room.session.change(lambda archive: memos.write_memo(archive, "[[tag:Ironie]]", ABOUT_ARCHIVE), 1)
    room.settle()
    room.notes.select(next(one for one in room.memos.listing.lines if one.kind.is_memo))
    assert room.notes.pane.reader.toPlainText() == "removed tag"


def test_reading_only(qtbot: QtBot, room: Room) -> None:
    room.notes.set_writable(False)
    room.notes.list.setCurrentIndex(room.notes.model.index(0))
    QTest.keyClick(room.notes.list, Key.Key_F2)
    assert not room.notes.pane.is_writing and not room.notes.new.isEnabled()


# -- models --
def lines(count: int) -> tuple[NoteLine, ...]:
    return tuple(
        NoteLine(
            *(number, f"u{number}", list(NoteKind)[number % 4], f"Notiz {number} *wichtig*", f"Coder {number % 3}"),
            *("2026-01-01T00:00:00", f"2026-01-{1 + number % 28:02}T00:00:00", f"Titel {number % 7}", "Ada", 3),
            *("Zitat", 1, number, 0),
            seek=f"notiz {number} wichtig",
        )
        for number in range(count)
    )


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester, theme: Theme) -> None:
    model = NotesModel()
    model.set_listing(Listing(lines(20)))
    qtmodeltester.check(model, force_py=True)
    for order in NoteOrder:
        model.set_order(order)
        assert model.rowCount() == 20
    model.set_filter("WICHTIG 1", frozenset([NoteKind.COMMENT]))
    assert [model.index(row).data(LINE).id for row in range(model.rowCount())] == [12, 16]
    here = AnnotationsModel()
    comment = record(1, text="Ein Kommentar mit Wörtern")
    here.set_annotations(
        [annotation(1, comment, [1], "Wörtern", "n"), annotation(2, comment, note="x")], {1: tag(1, "A")}
    )
    qtmodeltester.check(here, force_py=True)
    first = here.item(0)
    here.set_annotations(
        [annotation(1, comment, [1], "Wörtern", "m"), annotation(2, comment, note="x")], {1: tag(1, "A")}
    )
    assert here.item(0) is first and "m" in here.item(1).text()


def test_every_kind_has_a_name_and_an_icon() -> None:
    assert len({kind_words(kind) for kind in NoteKind}) == len(NoteKind)
    assert all(kind_icon(kind) for kind in NoteKind)


def test_twenty_thousand_notes_are_narrowed_while_one_types(qtbot: QtBot, theme: Theme) -> None:
    view = NotesView(theme)
    qtbot.addWidget(view)
    view.resize(320, 700)
    view.show()
    started = time.perf_counter()
    view.set_listing(Listing(lines(20_000)))
    QApplication.processEvents()
    shown = time.perf_counter() - started
    started = time.perf_counter()
    view.field.setText("notiz 1999")
    view._narrow()
    QApplication.processEvents()
    narrowed = time.perf_counter() - started
    print(f"shown {shown * 1000:.0f} ms, narrowed {narrowed * 1000:.0f} ms")
    assert view.model.rowCount() == 12 and shown < 1 and narrowed < 0.3


def test_five_hundred_passages_of_one_comment_are_shown(qtbot: QtBot, theme: Theme) -> None:
    view = AnnotationsView(theme)
    qtbot.addWidget(view)
    view.resize(300, 700)
    view.show()
    comment = record(1, text="wort " * 600)
    many = [annotation(n, comment, [1, 2], (n, n + 400), "Eine *Notiz*") for n in range(1, 501)]
    started = time.perf_counter()
    view.set_annotations(many, {1: tag(1, "A"), 2: tag(2, "B")})
    QApplication.processEvents()
    print(f"500 passages {1000 * (time.perf_counter() - started):.0f} ms")
    assert time.perf_counter() - started < 2
