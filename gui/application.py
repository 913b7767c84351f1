"""The window's own composition root: makes what all windows share, and each window, once."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from gui.crash import CrashGuard
from gui.garbage import GarbageCollector
from gui.help import Help
from gui.i18n import SYSTEM, Language
from gui.icons import icon
from gui.keymap import KeyMap
from gui.reading_style import kept_style
from gui.scale import prepare
from gui.session import Session
from gui.settings import WindowSettings
from gui.single import OneProgram, hand_over, socket_name
from gui.theme import Theme
from gui.window import MainWindow
from gui.windows import Windows
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


def make_window(
    application: QApplication,
    settings: WindowSettings,
    theme: Theme,
    session: Session | None = None,
    credentials: CredentialStore | None = None,
    keymap: KeyMap | None = None,
    help_: Help | None = None,
) -> MainWindow:
    """A window with its own way to an archive and its own network thread; both end with it."""
    session, network = session or Session(), Worker("network")
    window = MainWindow(theme, session, settings, network, credentials or CredentialStore(), keymap, help_)
    session.setParent(window)
    network.setParent(window)
    application.aboutToQuit.connect(network.close)
    return window


def make_windows(application: QApplication, settings: WindowSettings, theme: Theme, language: str) -> Windows:
    """All windows that there will be; what is signed in to in one is so in all."""
    credentials, keymap = CredentialStore(), KeyMap(settings, application)
    help_ = Help(theme, keymap, language, application)

    def make(session: Session, own: WindowSettings) -> MainWindow:
        return make_window(application, own, theme, session, credentials, keymap, help_)

    return Windows(theme, settings, make, application)


def theme_of(settings: WindowSettings) -> Theme:
    """The theme as the user left it."""
    return Theme(scheme=settings.text("scheme", "system"), style=kept_style(settings))


def run(path: Path | None) -> int:
    """Open the windows on an archive (None: the last ones, or a first one with the sample) until all are closed.
    Where the program runs already, it shows the archive."""
    settings = WindowSettings()
    prepare(settings)
    application = make_application()
    name = socket_name()
    if hand_over(name, path):
        return 0
    language = Language()
    language.install(settings.text("language", SYSTEM))
    theme = theme_of(settings)
    theme.install(application)
    application.setWindowIcon(icon(theme, "threadmark"))
    restore = CrashGuard(theme).install()
    garbage = GarbageCollector(application)
    windows = make_windows(application, settings, theme, language.code)
    program = OneProgram(name, application)
    program.asked.connect(windows.show)
    program.listen()
    windows.start(path)
    try:
        return application.exec()
    finally:
        program.close()
        garbage.stop()
        restore()
