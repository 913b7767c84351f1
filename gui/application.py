"""The window's own composition root: makes every part once and joins them."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from gui.crash import CrashGuard
from gui.garbage import GarbageCollector
from gui.i18n import SYSTEM, Language
from gui.icons import icon
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.window import MainWindow
from gui.worker import Worker
from operations.capturing import CredentialStore
from operations.exporting import program_version


def make_application() -> QApplication:
    """The one QApplication, named."""
    QCoreApplication.setOrganizationName("Threadmark")
    QCoreApplication.setApplicationName("Threadmark")
    QCoreApplication.setApplicationVersion(program_version())
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # for the browser, if it is used
    return QApplication(sys.argv[:1])


def make_window(application: QApplication, settings: WindowSettings, theme: Theme) -> MainWindow:
    """A window with its own archive thread and network thread; both end with it."""
    session, network = Session(), Worker("network")
    window = MainWindow(theme, session, settings, network, CredentialStore())
    session.setParent(window)
    network.setParent(window)
    application.aboutToQuit.connect(network.close)
    return window


def theme_of(settings: WindowSettings) -> Theme:
    """The theme as the user left it."""
    return Theme(
        scheme=settings.text("scheme", "system"),
        reading_family=settings.text("reading_family") or None,
        reading_size=settings.number("reading_size", 15),
    )


def run(path: Path | None) -> int:
    """Open the window on an archive (None: the last one, or a first one with the sample) until it is closed."""
    application = make_application()
    settings = WindowSettings()
    language = Language()
    language.install(settings.text("language", SYSTEM))
    theme = theme_of(settings)
    theme.install(application)
    application.setWindowIcon(icon(theme, "threadmark"))
    restore = CrashGuard(theme).install()
    garbage = GarbageCollector(application)
    window = make_window(application, settings, theme)
    window.show()
    window.archives.start(path)
    try:
        return application.exec()
    finally:
        garbage.stop()
        restore()
