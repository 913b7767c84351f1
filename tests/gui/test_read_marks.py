"""Read marks: a comment that was stayed on is read; marks are shown at once and written in batches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from domain.worklist import Progress
from gui import progress as module
from gui.progress import ReadMarks
from gui.session import Session
from operations import progress
from operations.keeping import remove_article
from operations.opening import Archive
from tests.factories import a_capture, an_archive


class Room:
    """Marks on an archive, as the window joins them."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot, self.path = qtbot, path
        self.session, self.window = Session(), QWidget()
        qtbot.addWidget(self.window)
        self.marks = ReadMarks(self.session, self.window)
        self.far: list[Progress] = []
        self.places: list[tuple[object, ...]] = []
        self.left: list[str] = []
        self.records: list[object] = []
        self.refused: list[int] = []
        self.marks.progressChanged.connect(lambda far, _name: self.far.append(far))
        self.marks.placeAsked.connect(lambda *place: self.places.append(place))
        self.marks.nothingLeft.connect(self.left.append)
        self.marks.recordChanged.connect(self.records.append)
        self.marks.refused.connect(lambda: self.refused.append(1))

    def open(self, *, read_only: bool = False) -> None:
        with self.qtbot.waitSignal(self.session.opened):
            self.session.open(self.path, read_only=read_only)
        self.marks.show(1)
        self.settle()

    def settle(self) -> None:
        for _ in range(5):
            self.qtbot.waitUntil(lambda: not self.session.worker.busy)
            QApplication.processEvents()

    def stay(self, comment_id: int) -> None:
        self.marks.at(comment_id)
        self.qtbot.waitUntil(lambda: comment_id in self.marks.read)

    def read(self) -> frozenset[int]:
        with Archive.open(self.path, read_only=True) as archive:
            return progress.read_in(archive, 1)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(module, "STAY_MS", 20)
    monkeypatch.setattr(module, "KEEP_MS", 60_000)
    with an_archive(tmp_path, a_capture(), a_capture()) as archive:
        path = archive.path
    made = Room(qtbot, path)
    yield made
    made.session.close()


FIRST = 1 << 24


def test_stayed_comments_are_written_together(room: Room) -> None:
    room.open()
    assert room.far[-1] == Progress(0, 0, 6)
    for number in (0, 1, 2):
        room.stay(FIRST + number)
    assert room.read() == frozenset(), "they wait"
    room.marks.flush()
    room.settle()
    assert room.read() == {FIRST, FIRST + 1, FIRST + 2} and room.far[-1] == Progress(3, 0, 6)
    assert room.records[-1].unread == 3  # type: ignore[attr-defined]
    room.marks.flush()
    room.settle()
    assert len(room.records) == 1, "nothing waited"


def test_passing_by_is_not_reading(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.open()
    room.marks.at(FIRST)
    room.marks.at(FIRST + 1)
    room.marks.at(None)
    room.qtbot.wait(60)
    assert room.marks.read == frozenset()
    room.stay(FIRST)
    room.marks.at(None)
    room.marks.show(2)
    room.settle()
    assert room.read() == {FIRST}, "written when another article comes"
    assert room.marks.read == frozenset() and room.far[-1] == Progress(0, 0, 6)


def test_marks_by_hand_and_for_the_thread(room: Room) -> None:
    room.open()
    seen: list[frozenset[int]] = []
    room.marks.marksChanged.connect(seen.append)
    room.marks.toggle([FIRST, FIRST + 1])
    assert seen[-1] == {FIRST, FIRST + 1}, "at once"
    room.marks.toggle([FIRST, FIRST + 2])
    room.settle()
    assert room.read() == {FIRST, FIRST + 1, FIRST + 2}
    room.marks.toggle([FIRST, FIRST + 1])
    room.settle()
    assert room.read() == {FIRST + 2} == room.marks.read
    room.marks.set_thread(True)
    room.settle()
    assert len(room.read()) == 6 == len(room.marks.read)
    room.marks.set_thread(False)
    room.settle()
    assert room.read() == frozenset() == room.marks.read
    room.marks.toggle([FIRST + 5])
    room.settle()
    assert room.marks.read == frozenset(), "a pingback is not read"
    room.marks.toggle([])
    assert room.refused == []


def test_on_to_the_next(room: Room) -> None:
    room.open()
    room.stay(FIRST)
    room.marks.go("unread", FIRST)
    room.settle()
    assert room.places[-1] == (1, FIRST + 1, None), "what waits to be written counts"
    room.marks.go("untagged", FIRST + 6, order=range(FIRST + 6, FIRST - 1, -1))
    room.settle()
    assert room.places[-1] == (1, FIRST + 4, None)
    room.marks.set_thread(True)
    room.marks.go("unread", FIRST)
    room.settle()
    assert room.left == ["All comments are read."]
    room.marks.show(None)
    room.marks.go("next")
    room.settle()
    assert room.left[-1] == "There are no comments here." and room.far[-1] == Progress()


def test_an_archive_for_reading_only_is_left_alone(room: Room) -> None:
    room.open(read_only=True)
    room.marks.at(FIRST)
    room.qtbot.wait(60)
    assert room.marks.read == frozenset() and room.refused == []
    room.marks.toggle([FIRST])
    room.marks.set_thread(True)
    assert len(room.refused) == 2 and room.read() == frozenset()


def test_an_article_that_is_removed_while_marks_wait(room: Room) -> None:
    room.open()
    errors: list[object] = []
    room.session.failed.connect(errors.append)
    room.stay(FIRST)
    room.session.change(lambda archive: remove_article(archive, 1), 1)
    room.settle()
    room.marks.flush()
    room.settle()
    assert errors == [] and room.far[-1].read == 0


def test_a_window_that_was_left_is_not_read_in(room: Room) -> None:
    room.open()
    seen = [False]
    room.marks.in_view = lambda: seen[0]
    room.marks.at(FIRST)
    room.qtbot.wait(80)
    assert room.marks.read == frozenset()
    seen[0] = True
    room.qtbot.waitUntil(lambda: room.marks.read == {FIRST})


def test_what_waits_is_never_written_into_another_archive(room: Room, tmp_path: Path) -> None:
    room.open()
    room.stay(FIRST)
    (tmp_path / "b").mkdir()
    with an_archive(tmp_path / "b") as other:
        path = other.path
    with room.qtbot.waitSignal(room.session.opened):
        room.session.open(path)
    room.marks.show(1)
    room.marks.flush()
    room.settle()
    assert room.marks.read == frozenset()
    room.path = path
    assert room.read() == frozenset()


def test_what_another_window_did_is_taken_over(room: Room) -> None:
    room.open()
    room.session.change(lambda archive: progress.mark_read(archive, [FIRST + 1]), 1)
    room.settle()
    assert room.marks.read == {FIRST + 1} and room.far[-1].read == 1
