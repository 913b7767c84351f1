"""`threadmark FILE`: an archive opens the window, anything else is answered with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

import main


@pytest.mark.parametrize("named", ["seite.html", "https://example.org/artikel", "./ordner", "notizen.txt"])
def test_what_is_no_archive_is_said_with_what_to_do(named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main([named]) == main.EXIT_ERROR
    said = capsys.readouterr().err
    assert named in said and "threadmark capture" in said and "Traceback" not in said


def test_a_file_without_an_ending_is_known_because_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief").write_text("Liebe Oma")
    (tmp_path / "list").write_text("a file that is called as a command is")
    assert main.main(["brief"]) == main.EXIT_ERROR
    assert "brief is not an archive" in capsys.readouterr().err
    assert main._wants_window(["list"]) is False


def test_a_slip_in_a_command_is_still_answered_by_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["lsit"]) == main.EXIT_USAGE
    assert "list" in capsys.readouterr().err


@pytest.mark.parametrize("named", ["a.threadmark", "A.THREADMARK", "/weg/a.threadmark"])
def test_an_archive_opens_the_window_also_a_missing_one(named: str) -> None:
    """Which asks there whether to make it: a slip of the pen makes no archive."""
    assert main._wants_window([named])


def test_without_a_display_the_command_line_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "_has_display", lambda: False)
    assert main.main(["a.threadmark"]) == main.EXIT_ERROR
    assert "threadmark --help" in capsys.readouterr().err
