"""TabRow: a row of words above a stack. Where they do not fit, icons stand for all but the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from gui.icons import icon
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Tab:
    """One word of the row. `keys`: what opens it, for the tool tip."""

    name: str
    words: str
    icon_name: str
    keys: str = ""


class TabRow(QTabBar):
    """Tabs to Qt and to screen readers, whatever is drawn."""

    chosen = Signal(str)
    """The name of the tab that is current now."""

    def __init__(self, theme: Theme, name: str, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.tabs = theme, tuple(tabs)
        self.words_shown = True
        self.setAccessibleName(name)
        self.setProperty("role", "panels")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(theme.space(4), theme.space(4)))
        self.setStyleSheet(f"QTabBar::tab {{ padding: {theme.space(1)}px {theme.space(2)}px; }}")
        for place, tab in enumerate(self.tabs):
            self.addTab(tab.words)
            self.setTabToolTip(place, f"{tab.words} ({tab.keys})" if tab.keys else tab.words)
            self.setAccessibleTabName(place, tab.words)
        self.currentChanged.connect(self._changed)
        theme.changed.connect(self._fit)

    def current(self) -> str:
        """The name of the chosen tab."""
        return self.tabs[self.currentIndex()].name

    def choose(self, name: str) -> None:
        """Make a tab the current one."""
        for place, tab in enumerate(self.tabs):
            if tab.name == name:
                self.setCurrentIndex(place)

    def _changed(self, place: int) -> None:
        self._fit()
        self.chosen.emit(self.tabs[place].name)

    # -- fitting --
    def _fit(self) -> None:
        """Words if they all fit; else icons, and the word of the chosen tab if there is room for it."""
        self._show(range(len(self.tabs)), icons=False)
        self.words_shown = self._needed() <= self.width()
        if self.words_shown:
            return
        self._show([self.currentIndex()], icons=True)
        if self._needed() > self.width():
            self._show([], icons=True)

    def _show(self, with_words: Sequence[int], *, icons: bool) -> None:
        for place, tab in enumerate(self.tabs):
            words = tab.words if place in with_words else ""
            if self.tabText(place) != words:
                self.setTabText(place, words)
            shown = icons and not words
            self.setTabIcon(place, icon(self._theme, tab.icon_name) if shown else QIcon())

    def tabSizeHint(self, place: int) -> QSize:
        """An icon needs less room than the style gives a word."""
        usual = super().tabSizeHint(place)
        return usual if self.tabText(place) else QSize(self._theme.space(4) + 2 * self._theme.space(3), usual.height())

    def _needed(self) -> int:
        return sum(self.tabSizeHint(place).width() for place in range(self.count()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.count() == len(self.tabs):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as a pane may be: what does not fit becomes an icon."""
        return QSize(len(self.tabs) * (self._theme.space(4) + 2 * self._theme.space(3)), super().sizeHint().height())
