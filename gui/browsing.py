"""Browsing: opens the browser inside the program when somebody asks for it, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from domain.errors import ThreadmarkError
from gui.browser.engine import trouble
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from operations.rendering import browser_address

if TYPE_CHECKING:
    from gui.browser.window import BrowserWindow


class Browsing(QObject):
    """One browser window at a time, with the memory of the archive that is open."""

    captured = Signal(object)
    """The page as it stands: a `Rendered`."""
    refused = Signal(object)
    """The `ThreadmarkError` that says why there is no browser."""

    def __init__(self, theme: Theme, session: Session, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        self.browser: BrowserWindow | None = None

    def open(self, address: str) -> None:
        """Show an address that was typed."""
        refusal = trouble()
        try:
            if refusal is not None:
                raise refusal
            url = browser_address(address)
        except ThreadmarkError as error:
            self.refused.emit(error)
            return
        if self.browser is None:
            self.browser = self._make()
        self.browser.open(url)
        self.browser.show()
        self.browser.raise_()
        self.browser.activateWindow()

    def close(self) -> None:
        """Close the browser, if it is open."""
        if self.browser is not None:
            self.browser.close()

    def _make(self) -> BrowserWindow:
        from gui.browser.profiles import ArchiveProfile
        from gui.browser.window import BrowserWindow

        browser = BrowserWindow(self._theme, ArchiveProfile(self._session.path, self._settings), self._window)
        browser.captured.connect(self.captured)
        browser.closed.connect(self._forget)
        return browser

    def _forget(self) -> None:
        self.browser = None
