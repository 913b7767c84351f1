"""What the browser remembers: nothing after it is closed, or, if the user wants it, the sign-ins of this archive.

What is kept lies in a folder of its own for each archive beside the program's settings, never in the archive's file.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineProfileBuilder

from gui.browser.guard import Guard
from gui.settings import WindowSettings

_Cookies = QWebEngineProfile.PersistentCookiesPolicy
_Cache = QWebEngineProfile.HttpCacheType
_Permissions = QWebEngineProfile.PersistentPermissionsPolicy


class ArchiveProfile:
    """The browser's memory of one archive."""

    def __init__(self, archive: Path | None, settings: WindowSettings, folder: Path | None = None) -> None:
        name = hashlib.sha256(str(archive.resolve() if archive else "").encode()).hexdigest()[:16]
        self._settings, self._key = settings, f"browser/keep-{name}"
        self.name = name
        self.folder = (folder or _data_folder()) / "browser" / name
        self.forget_if_unwanted()

    @property
    def keeps(self) -> bool:
        """Whether sign-ins are remembered after the browser is closed."""
        return self._settings.flag(self._key, False)

    def keep(self, wanted: bool) -> None:
        """Remember sign-ins from now on, or not; the next profile has it so."""
        self._settings.set(self._key, wanted)

    def forget_if_unwanted(self) -> None:
        """Remove what was kept before. No profile may be open on it."""
        if not self.keeps:
            shutil.rmtree(self.folder, ignore_errors=True)

    def open(self, parent: QObject) -> tuple[QWebEngineProfile, Guard]:
        """A profile as the user wants it, with the guard of its requests."""
        if not self.keeps:
            return passing_profile(parent)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        builder = QWebEngineProfileBuilder()
        builder.setPersistentStoragePath(str(self.folder))
        builder.setCachePath(str(self.folder / "cache"))
        builder.setHttpCacheType(_Cache.MemoryHttpCache)
        builder.setPersistentCookiesPolicy(_Cookies.ForcePersistentCookies)
        builder.setPersistentPermissionsPolicy(_Permissions.AskEveryTime)
        made = builder.createProfile(self.name, parent)
        return (made, _guarded(made)) if made is not None else passing_profile(parent)


def passing_profile(parent: QObject) -> tuple[QWebEngineProfile, Guard]:
    """A profile that remembers nothing after its end."""
    made = QWebEngineProfile(parent)
    return made, _guarded(made)


def _guarded(profile: QWebEngineProfile) -> Guard:
    guard = Guard(profile)
    profile.setUrlRequestInterceptor(guard)
    profile.setSpellCheckEnabled(False)
    return guard


def _data_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
