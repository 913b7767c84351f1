"""The window's tests run without a screen and with a font that is the same everywhere."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.window import MainWindow
from gui.worker import Worker
from operations import capturing
from operations.capturing import CredentialStore
from operations.opening import Archive


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """No worker's thread collects garbage: see gui/garbage.py."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, installed, with DejaVu Sans and German number forms."""
    qapp.setFont(QFont("DejaVu Sans", 10))
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    made = Theme(scheme="light")
    made.install(qapp)
    yield made
    QLocale.setDefault(before)


class Desk:
    """A window on an archive of its own, driven as a user would."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.settings = WindowSettings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.network = Worker("network")
        self.session = Session()
        self.window = MainWindow(
            theme, self.session, self.settings, self.network, CredentialStore(backend=_NoKeyring())
        )
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.network.close())

    def open(self, name: str = "probe.threadmark", *, sample: bool = True) -> MainWindow:
        """Open an archive with the sample discussion in it."""
        path = self.folder / name
        if not path.exists():
            with Archive.create(path) as archive:
                if sample:
                    capturing.save(archive, capturing.read(capturing.source_of(str(capturing.sample_page()))))
        with self.qtbot.waitSignal(self.window.ready):
            self.window.archives.open_path(str(path))
        self.window.show()
        self.settle()
        return self.window

    def settle(self) -> None:
        """Until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.session.worker.busy and not self.network.busy)
        for _ in range(3):
            QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.session.worker.busy)

    def archive(self) -> Archive:
        """The same file, read beside the window."""
        assert self.session.path is not None
        return Archive.open(self.session.path, read_only=True)


class _NoKeyring(KeyringBackend):
    """A backend that is not safe: secrets stay in memory."""

    priority = 0  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("nothing may be written to an unsafe keyring")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("nothing is there")


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Desk:
    """A window with nothing open yet."""
    return Desk(qtbot, theme, tmp_path)
