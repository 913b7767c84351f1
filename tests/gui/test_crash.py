"""A bug in the window: written down, shown, copied; and shown all the same where it cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.crash import CrashGuard, report_of, write_report
from gui.dialogs.crash_dialog import CrashDialog
from gui.theme import Theme


def test_a_crash_is_written_down_and_can_be_copied(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[tuple[str, Path | None]] = []
    monkeypatch.setattr("gui.crash.log_folder", lambda: tmp_path)
    guard = CrashGuard(theme)
    monkeypatch.setattr(guard, "_show", lambda report, written: shown.append((report, written)))
    try:
        raise ValueError("unerwartet")
    except ValueError as error:
        guard.handle(ValueError, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(shown))
    report, written = shown[0]
    assert "ValueError: unerwartet" in report and written is not None
    assert written.read_text(encoding="utf-8") == report
    assert "unerwartet" in capsys.readouterr().err
    dialog = CrashDialog(theme, report, written)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == report


def test_a_report_that_cannot_be_written_is_shown_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert write_report(report_of(KeyError, KeyError("x"), None), tmp_path / "file" / "below") is None
