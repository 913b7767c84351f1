"""Crashes: what nobody expected is written to a log and shown in a dialog; what was acknowledged is saved already."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from gui.dialogs.crash_dialog import CrashDialog
from gui.theme import Theme
from operations.exporting import program_version

MOST_SHOWN, MOST_WRITTEN = 5, 50
"""In one run. What goes wrong each time the window paints would else fill the screen and the disk."""


class CrashGuard:
    """Stands in for Python's own hook while the window runs. Each fault is shown once, and no fault of the
    dialog itself can call the next one."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._showing = False
        self._seen: set[str] = set()
        self._shown = self._written = 0

    def install(self) -> Callable[[], None]:
        """Take over; the function that is returned gives back."""
        before = sys.excepthook
        sys.excepthook = self.handle

        def restore() -> None:
            sys.excepthook = before

        return restore

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log it, then show it once control is back in the event loop."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = report_of(kind, error, trace)
        print(report, file=sys.stderr)
        written = self._write(report)
        place = place_of(kind, trace)
        if self._showing or place in self._seen or self._shown >= MOST_SHOWN:
            return
        self._seen.add(place)
        self._shown += 1
        self._showing = True
        QTimer.singleShot(0, lambda: self._show(report, written))

    def _write(self, report: str) -> Path | None:
        if self._written >= MOST_WRITTEN:
            return None
        self._written += 1
        return write_report(report, log_folder())

    def _show(self, report: str, written: Path | None) -> None:
        try:
            dialog = CrashDialog(self._theme, report, written, QApplication.activeWindow())
            dialog.exec()
            dialog.deleteLater()
        finally:
            self._showing = False


def place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The same for the same fault: its kind and where it was raised."""
    frames = traceback.extract_tb(trace)
    return f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report: versions and the traceback, no text of any archive."""
    head = (
        f"Threadmark {program_version()} · Python {platform.python_version()} · PySide {qt_version} · "
        f"{platform.platform()} · {datetime.now(UTC).isoformat(timespec='seconds')}"
    )
    return head + "\n\n" + "".join(traceback.format_exception(kind, error, trace))


def log_folder() -> Path:
    """Where reports are kept."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / "crashes"


def write_report(report: str, folder: Path) -> Path | None:
    """Write the report to a file of its own; None where that is not possible either."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{stamp}.txt"
        file.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return file
