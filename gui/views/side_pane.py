"""The pane on the left: where to go. One list at a time, chosen by a row of words above it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.panel_tabs import PanelTabs
from gui.views.tab_row import Tab

LIBRARY, FOUND, LISTS, WHO = "library", "found", "lists", "who"
SETTING = "window/side-tab"
NARROWEST = 160
translate = QCoreApplication.translate


class SidePane(PanelTabs):
    """Library, hits, worklists and one author. It remembers which list was open; hits are gone after a start."""

    def __init__(
        self,
        theme: Theme,
        library: QWidget,
        results: QWidget,
        worklists: QWidget,
        person: QWidget,
        settings: WindowSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        panels = [
            (Tab(LIBRARY, translate("SidePane", "Library"), "library", "Ctrl+1"), library),
            (Tab(FOUND, translate("SidePane", "Found"), "search", "Ctrl+2"), results),
            (Tab(LISTS, translate("SidePane", "Lists"), "queue", "Ctrl+3"), worklists),
            (Tab(WHO, translate("SidePane", "Who"), "person", "Ctrl+4"), person),
        ]
        super().__init__(theme, translate("SidePane", "Lists on the left"), panels, parent)
        self._settings = settings
        self.setMinimumWidth(NARROWEST)
        if settings is not None:
            name = settings.text(SETTING, LIBRARY)
            self.show_tab(name if name != FOUND else LIBRARY)

    def _turn(self, name: str) -> None:
        if self._settings is not None:
            self._settings.set(SETTING, name)
        super()._turn(name)

    # -- as the stack that stood here before --
    def currentWidget(self) -> QWidget:
        """The list that is shown."""
        return self.current()

    def setCurrentWidget(self, view: QWidget) -> None:
        """Show a list."""
        self.show_panel(view)
