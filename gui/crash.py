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


class CrashGuard:
    """Stands in for Python's own hook while the window runs."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._showing = False

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
        written = write_report(report, log_folder())
        if not self._showing:
            self._showing = True
            QTimer.singleShot(0, lambda: self._show(report, written))

    def _show(self, report: str, written: Path | None) -> None:
        dialog = CrashDialog(self._theme, report, written, QApplication.activeWindow())
        dialog.exec()
        dialog.deleteLater()
        self._showing = False


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
