"""PanelTabs: one panel of several at a time, chosen by a row of words above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.views.tab_row import Tab, TabRow


class PanelTabs(QWidget):
    """Used on both sides of the desk."""

    turned = Signal(object)
    """The panel that is shown now."""

    def __init__(
        self, theme: Theme, name: str, panels: Sequence[tuple[Tab, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.panels = {tab.name: panel for tab, panel in panels}
        self.row = TabRow(theme, name, [tab for tab, _ in panels])
        self.stack = QStackedWidget()
        for panel in self.panels.values():
            self.stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(1), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row)
        layout.addWidget(self.stack, 1)
        self.row.chosen.connect(self._turn)

    @property
    def tab(self) -> str:
        """The name of the panel that is shown."""
        return self.row.current()

    def current(self) -> QWidget:
        """The panel that is shown."""
        return self.panels[self.tab]

    def show_tab(self, name: str) -> None:
        """Bring a panel to the front by its name."""
        self.row.choose(name)

    def focus_tab(self, name: str) -> None:
        """The same, and give it the keys."""
        self.show_tab(name)
        view = self.panels[name]
        focus = getattr(view, "focus_list", None) or view.setFocus
        focus()

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel to the front."""
        for name, one in self.panels.items():
            if one is panel:
                self.show_tab(name)

    def _turn(self, name: str) -> None:
        self.stack.setCurrentWidget(self.panels[name])
        self.turned.emit(self.panels[name])
