"""Languages of the window: English is in the code, the others are Qt Linguist files in resources/translations."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from domain.errors import ThreadmarkError
from domain.messages import Message
from resources import folder

CONTEXT = "Message"
"""The context of the sentences that lower layers say."""
SYSTEM = "system"
LANGUAGES = {"en": "English", "de": "Deutsch"}


def translated(message: Message) -> str:
    """A sentence of a lower layer in the window's language."""
    return message.filled(QCoreApplication.translate(CONTEXT, message.template), translated)


def sentences(error: ThreadmarkError) -> tuple[str, str]:
    """What happened, and what to do (perhaps empty), in the window's language."""
    return translated(error.what), translated(error.advice) if error.advice is not None else ""


class Language:
    """The translators that are installed in the application."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        self.code = "en"

    def install(self, wanted: str = SYSTEM) -> None:
        """Switch to a language: a code of `LANGUAGES`, or ``system``."""
        application = QCoreApplication.instance()
        if application is None:
            return
        for translator in self._installed:
            application.removeTranslator(translator)
        self._installed = []
        self.code = wanted if wanted in LANGUAGES else _of_the_system()
        QLocale.setDefault(QLocale(self.code) if wanted in LANGUAGES else _forms_of_the_system(self.code))
        names = [
            (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{self.code}"),
            (folder() / "translations", f"threadmark_{self.code}"),
        ]
        for directory, name in names:
            translator = QTranslator(application)
            if translator.load(name, str(directory)):
                application.installTranslator(translator)
                self._installed.append(translator)


def _forms_of_the_system(code: str) -> QLocale:
    """How the system writes dates and numbers; where it says nothing about it, as the language does."""
    system, nothing, day = QLocale.system(), QLocale.c(), QDate(2026, 9, 14)
    short = QLocale.FormatType.ShortFormat
    says_nothing = system.toString(day, short) == nothing.toString(day, short)
    return QLocale(code) if says_nothing or system.language() is QLocale.Language.C else system


def _of_the_system() -> str:
    for tag in QLocale.system().uiLanguages():
        code = tag.partition("-")[0]
        if code in LANGUAGES:
            return code
    return "en"
