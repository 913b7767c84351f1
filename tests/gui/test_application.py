"""Starting: the first time, the next time, with an archive named; and the whole program in its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui import application
from gui.settings import WindowSettings
from operations.opening import Archive
from tests.gui.conftest import Desk

ROOT = Path(__file__).parent.parent.parent


def test_the_first_start_makes_an_archive_with_the_sample(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.folder / "Dokumente" / "Threadmark" / "archive.threadmark"
    monkeypatch.setenv("THREADMARK_ARCHIVE", str(path))
    with desk.qtbot.waitSignal(desk.window.ready):
        desk.window.archives.start(None)
    desk.settle()
    assert path.exists() and desk.session.path == path
    assert [record.comments for record in desk.window.reader.records] == [19]
    assert desk.window.reader.opened is not None, "it is on the desk at once"


def test_the_next_start_opens_the_last_archive(desk: Desk) -> None:
    desk.open("einmal.threadmark")
    path = desk.session.path
    again = Desk(desk.qtbot, desk.window.theme, desk.folder)
    desk.session.close()
    with again.qtbot.waitSignal(again.window.ready):
        again.window.archives.start(None)
    assert again.session.path == path


def test_a_named_archive_that_does_not_exist_is_made_after_a_question(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archives.ask", lambda *_: True)
    path = desk.folder / "neu.threadmark"
    with desk.qtbot.waitSignal(desk.window.ready):
        desk.window.archives.start(path)
    desk.settle()
    assert desk.window.reader.records == [] and path.exists()
    desk.window.show()
    assert desk.window.desk.empty.isVisible()


def test_a_slip_of_the_pen_makes_no_archive(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("gui.archives.ask", lambda _theme, _window, *words: bool(asked.extend(words)))
    desk.open("bibliothek.threadmark")
    again = Desk(desk.qtbot, desk.window.theme, desk.folder)
    desk.session.close()
    with again.qtbot.waitSignal(again.window.ready):
        again.window.archives.start(desk.folder / "biblothek.threadmark")
    assert not (desk.folder / "biblothek.threadmark").exists()
    assert again.session.path == desk.folder / "bibliothek.threadmark", "the last one, so that one can go on"
    assert "biblothek.threadmark" in asked[0] and str(desk.folder) in asked[0]


@pytest.mark.parametrize("name", ["nirgends/neu.threadmark", "brief.threadmark", "ordner.threadmark"])
def test_what_cannot_be_opened_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.archives.tell", lambda _theme, _window, *words: said.extend(words))
    (desk.folder / "brief.threadmark").write_text("Liebe Oma")
    (desk.folder / "ordner.threadmark").mkdir()
    desk.window.archives.start(desk.folder / name)
    desk.settle()
    desk.qtbot.waitUntil(lambda: bool(said))
    assert all(said) and desk.session.path is None
    assert (desk.folder / "brief.threadmark").read_text() == "Liebe Oma"


def test_colours_and_fonts_are_as_they_were_left(tmp_path: Path, desk: Desk) -> None:
    desk.settings.set("scheme", "sepia")
    desk.settings.set("reading_size", 18)
    theme = application.theme_of(WindowSettings(desk.settings._store))
    assert (theme.scheme_name, theme.reading) == ("sepia", (None, 18))


def test_the_program_runs_and_ends(tmp_path: Path) -> None:
    """The real start, offscreen; it closes its window by itself after a moment."""
    code = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication\n"
        "from gui import application\n"
        "make = application.make_application\n"
        "def made():\n"
        "    app = make(); QTimer.singleShot(1500, QApplication.closeAllWindows); return app\n"
        "application.make_application = made\n"
        "from main import main; sys.exit(main([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        env=os.environ
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path),
            "THREADMARK_ARCHIVE": str(tmp_path / "a.threadmark"),
        },
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    with Archive.open(tmp_path / "a.threadmark", read_only=True) as archive:
        assert len(archive.articles.list()) == 1


def test_closing_writes_the_note_that_stands_in_the_field(desk: Desk) -> None:
    window = desk.open()
    window.desk.reveal(window.desk.thread_view.model.comments[2].id)
    window.notes.note.setPlainText("noch nicht gespeichert")
    path = desk.session.path
    window.close()
    assert path is not None
    with Archive.open(path) as archive:
        assert [one.note for one in archive.annotations.all()] == ["noch nicht gespeichert"]


def test_a_window_can_be_closed_while_nothing_is_open(desk: Desk) -> None:
    desk.window.show()
    desk.window.close()
    assert not desk.window.isVisible()
