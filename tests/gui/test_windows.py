"""Several windows: the same archive in two, another in a third; what is done in one is seen in the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.errors import ArchiveLocked
from gui.application import make_window
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.window import MainWindow
from gui.windows import Windows
from operations import annotating, capturing
from operations.capturing import CredentialStore
from operations.opening import Archive
from tests.gui.conftest import _NoKeyring


class Program:
    """Windows on archives in a folder, driven from outside."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, application: QApplication) -> None:
        self.qtbot, self.folder, self.theme = qtbot, folder, theme
        self.settings = WindowSettings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        credentials = CredentialStore(backend=_NoKeyring())

        def make(session: Session, own: WindowSettings) -> MainWindow:
            return make_window(application, own, theme, session, credentials)

        self.windows = Windows(theme, self.settings, make)

    def archive(self, name: str, *, sample: bool = True) -> Path:
        path = self.folder / f"{name}.threadmark"
        if not path.exists():
            with Archive.create(path) as archive:
                if sample:
                    capturing.save(archive, capturing.read(capturing.source_of(str(capturing.sample_page()))))
        return path

    def new(self, path: Path) -> MainWindow:
        window = self.windows.new(path)
        self.until(lambda: window.session.path == path and window.reader.opened is not None)
        self.settle()
        return window

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(reached, timeout=10_000)

    def settle(self) -> None:
        def calm() -> bool:
            return not any(one.session.worker.busy or one.captures.worker.busy for one in self.windows.all())

        self.until(calm)
        for _ in range(5):
            QApplication.processEvents()
        self.until(calm)

    def close(self) -> None:
        for window in self.windows.all():
            window.close()
            window.captures.worker.close()
            window.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(qtbot: QtBot, theme: Theme, tmp_path: Path, qapp: QApplication) -> Iterator[Program]:
    made = Program(qtbot, theme, tmp_path, qapp)
    yield made
    made.close()


def tag_first(window: MainWindow, name: str) -> None:
    comment = window.desk.thread_view.model.comments[0].id
    window.session.change(lambda archive: annotating.make_tag(archive, name, None, 2, "", None), None)
    window.session.change(
        lambda archive: annotating.tag_comments(archive, [comment], [archive.codebook.by_path(name).id]),  # type: ignore[union-attr]
        window.reader.current_id,
    )


def test_two_windows_on_one_archive_share_its_writer(program: Program) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    assert not one.session.read_only and not two.session.read_only
    assert one.session.worker.lane is two.session.worker.lane
    assert not one.session.is_alone


def test_what_is_tagged_in_one_is_seen_in_the_other(program: Program) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    tag_first(one, "Ironie")
    program.settle()
    first = one.desk.thread_view.model.comments[0].id
    for window in (one, two):
        assert window.desk.thread_view.tag_names(first) == "Ironie"
        assert window.menus.undo.isEnabled()
    two.menus.undo.trigger()
    program.settle()
    assert one.desk.thread_view.tag_names(first) == ""


def test_a_window_with_another_article_keeps_its_own_annotations(program: Program) -> None:
    path = program.archive("eins")
    one = program.new(path)
    with program.qtbot.waitSignal(one.archives.sampleAdded):
        one.archives.add_sample()
    program.settle()
    two = program.new(path)
    numbers = {record.id for record in two.reader.records}
    assert len(numbers) == 2
    other = next(iter(numbers - {one.reader.current_id}))
    two.reader.open(other)
    program.until(lambda: two.reader.current_id == other)
    tag_first(one, "Ironie")
    program.settle()
    assert len(one.coding.annotations) == 1
    assert two.coding.annotations == []
    assert [tag.name for tag in two.coding.codes.tags] == ["Ironie"]


def test_a_capture_in_one_stands_in_the_library_of_the_other(program: Program) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    one.archives.add_sample()
    program.until(lambda: len(one.reader.records) == 2 and len(two.reader.records) == 2)


def test_one_window_of_an_archive_does_what_is_done_once(program: Program) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    assert (one.session.is_first, two.session.is_first) == (True, False)
    one.close()
    program.settle()
    assert two.session.is_first


def test_an_article_captured_again_is_read_again_in_the_other(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    asked: list[int] = []
    monkeypatch.setattr(two.reader, "read_again", asked.append)
    one.recaptures.recaptured.emit(one.reader.current_id)
    assert asked == [one.reader.current_id]


def test_closing_one_keeps_the_others_and_the_archive(program: Program, theme: Theme) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    gone: list[bool] = []
    two.destroyed.connect(lambda: gone.append(True))
    two.close()
    program.until(lambda: bool(gone))
    assert program.windows.all() == [one]
    tag_first(one, "Ironie")
    program.settle()
    assert len(one.coding.annotations) == 1
    theme.set_scheme("dark")  # nothing of the closed window listens any more
    QApplication.processEvents()
    one.close()
    with Archive.open(path) as archive:  # the writer's lock is free again
        assert len(archive.annotations.all()) == 1


def test_a_note_that_is_being_written_is_kept_when_its_window_closes(program: Program) -> None:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    two.desk.reveal(two.desk.thread_view.model.comments[2].id)
    two.notes.note.setPlainText("noch nicht gespeichert")
    two.close()
    program.settle()
    program.until(lambda: [note.note for note in one.coding.annotations] == ["noch nicht gespeichert"])


def test_opening_another_archive_leaves_the_other_window_alone(program: Program) -> None:
    path, other = program.archive("eins"), program.archive("zwei")
    one, two = program.new(path), program.new(path)
    two.archives.open_path(str(other))
    program.until(lambda: two.session.path == other)
    program.settle()
    assert one.session.path == path and one.session.is_alone and two.session.is_alone
    tag_first(one, "A")
    tag_first(two, "B")
    program.settle()
    assert [tag.name for tag in one.coding.codes.tags] == ["A"]
    assert [tag.name for tag in two.coding.codes.tags] == ["B"]
    two.archives.open_path(str(path))
    program.until(lambda: two.session.path == path and len(two.coding.codes.tags) == 1)
    with Archive.open(other) as free:  # nobody holds it any more
        assert [tag.name for tag in free.codebook.tags()] == ["B"]


def test_an_archive_that_cannot_be_opened_changes_nothing_in_either(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.archives.tell", lambda _theme, _window, *words: said.extend(words))
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    bad = program.folder / "brief.threadmark"
    bad.write_text("Liebe Oma")
    two.archives.open_path(str(bad))
    program.until(lambda: bool(said))
    program.settle()
    assert two.session.path == path and one.session.path == path
    tag_first(two, "A")
    program.settle()
    assert [tag.name for tag in one.coding.codes.tags] == ["A"]


def test_a_window_closed_while_its_archive_opens_leaves_no_lock(program: Program) -> None:
    path, other = program.archive("eins"), program.archive("zwei")
    one, two = program.new(path), program.new(path)
    two.archives.open_path(str(other))
    two.close()
    program.settle()

    def free() -> bool:
        try:
            Archive.open(other).close()
        except ArchiveLocked:
            return False
        return True

    program.until(free)
    assert one.session.path == path


def test_the_last_windows_come_back_with_their_sizes(program: Program) -> None:
    path, other = program.archive("eins"), program.archive("zwei")
    one, two = program.new(path), program.new(other)
    one.resize(780, 560)
    two.resize(740, 520)
    program.settle()
    QApplication.closeAllWindows()
    QApplication.processEvents()
    again = Windows(program.theme, program.settings, program.windows._make)
    program.windows = again
    again.start(None)
    program.until(lambda: [window.session.path for window in again.all()] == [path, other])
    program.settle()
    assert [(window.width(), window.height()) for window in again.all()] == [(780, 560), (740, 520)]


def test_a_window_closed_alone_does_not_come_back(program: Program) -> None:
    path, other = program.archive("eins"), program.archive("zwei")
    one, two = program.new(path), program.new(other)
    two.close()
    program.settle()
    one.close()
    QApplication.processEvents()
    again = Windows(program.theme, program.settings, program.windows._make)
    program.windows = again
    again.start(None)
    program.until(lambda: [window.session.path for window in again.all()] == [path])


def test_damaged_settings_are_no_reason_not_to_start(program: Program) -> None:
    path = program.archive("eins")
    program.settings.opened(path)
    for damaged in ("{", "[1]", '[{"place": "x"}]', '[{"place": 0, "archive": "/nowhere/a.threadmark"}]', "null"):
        program.settings.set("windows", damaged)
        again = Windows(program.theme, program.settings, program.windows._make)
        program.windows = again
        window = again.start(None)
        program.until(lambda window=window: window.session.path == path)
        program.close()


def test_a_second_start_shows_the_window_that_has_the_file(program: Program) -> None:
    path, other = program.archive("eins"), program.archive("zwei")
    one = program.new(path)
    assert program.windows.show(path) is one and program.windows.show(None) is one
    two = program.windows.show(other)
    program.until(lambda: two.session.path == other)
    assert two is not one and len(program.windows.all()) == 2


def test_nothing_listens_to_the_theme_for_longer_than_it_lives() -> None:
    """The theme outlives a window; Qt takes a method's connection away with its object, a lambda's it keeps."""
    root = Path(__file__).parent.parent.parent / "gui"
    wrong = [file.name for file in root.rglob("*.py") if "theme.changed.connect(lambda" in file.read_text("utf-8")]
    assert not wrong, "connect a method"
