"""A bug in the window: written down, shown, copied; and shown all the same where it cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.crash import MOST_SHOWN, MOST_WRITTEN, CrashGuard, report_of, write_report
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


def _crash(guard: CrashGuard, kind: type[Exception] = ValueError) -> None:
    try:
        raise kind("immer wieder")
    except kind as error:
        guard.handle(kind, error, error.__traceback__)


def test_the_same_fault_is_shown_once_and_written_only_so_often(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a view fails each time it paints, and closing the dialog makes it paint."""
    shown: list[CrashDialog] = []
    monkeypatch.setattr("gui.crash.log_folder", lambda: tmp_path)
    monkeypatch.setattr("gui.crash.CrashDialog.exec", lambda dialog: shown.append(dialog))
    guard = CrashGuard(theme)
    for _ in range(MOST_WRITTEN + 10):
        _crash(guard)
        QApplication.processEvents()
    assert len(shown) == 1
    assert len(list(tmp_path.iterdir())) == MOST_WRITTEN


def test_a_fault_of_the_dialog_itself_ends_there(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[str] = []

    def broken(*_: object) -> None:
        tries.append("made")
        raise RuntimeError("the dialog is broken, too")

    monkeypatch.setattr("gui.crash.log_folder", lambda: tmp_path)
    monkeypatch.setattr("gui.crash.CrashDialog", broken)
    guard = CrashGuard(theme)
    _crash(guard)
    with qtbot.captureExceptions() as raised:
        for _ in range(5):
            QApplication.processEvents()
            for kind, error, trace in raised:  # as sys.excepthook would
                guard.handle(kind, error, trace)
            raised.clear()
    assert len(tries) == 2, "the first fault, and the dialog's own; then it is only written"


def test_different_faults_are_shown_but_not_without_end(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[CrashDialog] = []
    monkeypatch.setattr("gui.crash.log_folder", lambda: tmp_path)
    monkeypatch.setattr("gui.crash.CrashDialog.exec", lambda dialog: shown.append(dialog))
    guard = CrashGuard(theme)
    for number in range(MOST_SHOWN + 5):
        _crash(guard, type(f"Fault{number}", (Exception,), {}))
        QApplication.processEvents()
    assert len(shown) == MOST_SHOWN
