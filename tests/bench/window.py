"""The window's own jobs, offscreen: a number key until the tag is painted and saved, opening a thread, one key down."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.application import make_application, make_window
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.window import MainWindow
from operations import annotating
from operations.opening import Archive
from tests.bench.measure import Row, pairs

PATIENCE = 30.0


def window_rows(size: str, archive: Path, folder: Path) -> list[Row]:
    """Measured on a copy's window; the floor is one durable row in a bare SQLite file of the same size."""
    with Archive.open(archive) as opened:
        annotating.make_tag(opened, "Argument", None, 3, "", 1)
    application = make_application()
    theme = Theme(scheme="light")
    theme.install(application)
    store = QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat)
    window = make_window(application, WindowSettings(store), theme)
    window.resize(1280, 800)
    window.show()
    window.archives.open_path(str(archive))
    _until(lambda: window.reader.opened is not None)
    _calm(window)
    window.activateWindow()
    thread = window.desk.thread_view
    thread.setFocus()
    article = window.reader.current_id
    assert article is not None
    bare = sqlite3.connect(folder / f"bare-{size}.sqlite")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c)")

    def one_row() -> None:
        with bare:
            bare.execute("INSERT INTO t (a, b, c) VALUES (1, 2, 'x')")

    def tag() -> None:
        before = window.coding.annotations
        QTest.keyClick(thread, Qt.Key.Key_1)
        _until(lambda: window.coding.annotations is not before)
        _calm(window)

    def down() -> None:
        QTest.keyClick(thread, Qt.Key.Key_J)
        QApplication.processEvents()

    def open_again() -> None:
        window.reader.close_article()
        window.reader.open(article)
        _until(lambda: window.reader.opened is not None)
        _calm(window)

    rows = [
        pairs("tag key, until saved and painted", size, tag, one_row, "one durable row in bare SQLite", runs=15),
        pairs("next comment, until painted", size, down, one_row, "one durable row in bare SQLite", runs=15),
        pairs("open an article, until painted", size, open_again, one_row, "one durable row in bare SQLite"),
    ]
    bare.close()
    window.close()
    QApplication.processEvents()
    return rows


def _calm(window: MainWindow) -> None:
    _until(lambda: not window.session.worker.busy)
    QApplication.processEvents()


def _until(reached: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not reached():
        QApplication.processEvents()
        sleep(0.0002)
        if monotonic() > end:
            raise TimeoutError("the window did not get there in time")
