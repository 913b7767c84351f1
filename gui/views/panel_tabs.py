"""PanelTabs: one panel of several at a time, chosen by a row of words above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.theme import Theme


class PanelTabs(QWidget):
    """Used on both sides of the desk."""

    turned = Signal(object)
    """The panel that is shown now."""

    def __init__(
        self, theme: Theme, name: str, panels: Sequence[tuple[str, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setUsesScrollButtons(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.setProperty("role", "panels")
        self.stack = QStackedWidget()
        for words, panel in panels:
            place = self.bar.addTab(words)
            self.bar.setTabToolTip(place, words)
            self.stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(1), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._turn)

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel to the front."""
        self.bar.setCurrentIndex(self.stack.indexOf(panel))

    def current(self) -> QWidget | None:
        """The panel that is shown."""
        return self.stack.currentWidget()

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.turned.emit(self.stack.currentWidget())
