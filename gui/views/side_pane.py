"""The pane on the left: where to go. One list at a time, chosen by a row of words above it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.tab_row import Tab, TabRow

LIBRARY, FOUND, LISTS, WHO = "library", "found", "lists", "who"
KEYS = {LIBRARY: "Ctrl+1", FOUND: "Ctrl+2", LISTS: "Ctrl+3", WHO: "Ctrl+4"}
SETTING = "window/side-tab"
NARROWEST = 160


class SidePane(QWidget):
    """Library, hits, worklists and one author. It remembers which list was open; hits are gone after a start."""

    turned = Signal(object)
    """The list that is shown now."""

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
        super().__init__(parent)
        self._settings = settings
        self._views = {LIBRARY: library, FOUND: results, LISTS: worklists, WHO: person}
        words = {
            LIBRARY: (self.tr("Library"), "library"),
            FOUND: (self.tr("Found"), "search"),
            LISTS: (self.tr("Lists"), "queue"),
            WHO: (self.tr("Who"), "person"),
        }
        self.row = TabRow(
            theme, self.tr("Lists on the left"), [Tab(one, *words[one], KEYS[one]) for one in self._views]
        )
        self.stack = QStackedWidget()
        for view in self._views.values():
            self.stack.addWidget(view)
        self.setMinimumWidth(NARROWEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(1), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row)
        layout.addWidget(self.stack, 1)
        self.row.chosen.connect(self._turn)
        if settings is not None:
            name = settings.text(SETTING, LIBRARY)
            self.show_tab(name if name != FOUND else LIBRARY)

    def show_tab(self, name: str) -> None:
        """Bring a list to the front: "library", "found", "lists" or "who"."""
        self.row.choose(name)

    def focus_tab(self, name: str) -> None:
        """The same, and give it the keys."""
        self.show_tab(name)
        view = self._views[name]
        focus = getattr(view, "focus_list", None) or view.setFocus
        focus()

    @property
    def tab(self) -> str:
        """The list that is open."""
        return self.row.current()

    def _turn(self, name: str) -> None:
        view = self._views[name]
        self.stack.setCurrentWidget(view)
        if self._settings is not None:
            self._settings.set(SETTING, name)
        self.turned.emit(view)

    # -- as the stack that stood here before --
    def currentWidget(self) -> QWidget:
        """The list that is shown."""
        return self._views[self.tab]

    def setCurrentWidget(self, view: QWidget) -> None:
        """Show a list."""
        for name, one in self._views.items():
            if one is view:
                self.show_tab(name)
