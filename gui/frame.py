"""The window's frame: library, texts, tags and notes side by side, how wide each is, and what is hidden."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QSplitter, QToolBar, QVBoxLayout, QWidget

from gui.actions import WHY
from gui.icons import icon
from gui.reading_style import LARGEST, SMALLEST
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.codebook_view import CodebookView
from gui.views.history_view import HistoryView
from gui.views.library_view import LibraryView
from gui.views.line_edit import line_edit
from gui.views.notes_view import NotesView
from gui.views.panel_tabs import PanelTabs
from gui.views.person_view import PersonView
from gui.views.reading_desk import ReadingDesk
from gui.views.result_bar import ResultBar
from gui.views.results_view import ResultsView
from gui.views.side_pane import SidePane
from gui.views.status_line import StatusLine
from gui.views.tab_row import Tab
from gui.views.worklists_view import WorklistsView

LIBRARY_WIDTH, TAGS_WIDTH = 216, 276
SMALLEST_WINDOW = QSize(720, 480)
SEND_IT_THEMSELVES = ("windows", "cocoa")
"""Platforms on which Shift+F10 is the menu key already, or no key is."""
TITLE_BAR = 36
"""Left free for the title bar on a screen that is lower than the window would be."""


class Frame(QMainWindow):
    """Views and where they stand; what they do is the controllers'."""

    panesChanged = Signal()
    """A pane was shown or hidden."""

    def __init__(self, theme: Theme, settings: WindowSettings) -> None:
        super().__init__()
        self.theme, self.settings = theme, settings
        self._before_reading = (True, True, False)
        self.setMinimumSize(SMALLEST_WINDOW)
        self.setWindowTitle("Threadmark")
        self._make_panes()

    # -- building --
    def _make_panes(self) -> None:
        theme = self.theme
        self.search = line_edit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search all articles"))
        self.search.setAccessibleName(self.tr("Search all articles"))
        self.search.addAction(icon(theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.library, self.results = LibraryView(theme), ResultsView(theme)
        self.lists, self.person = WorklistsView(theme), PersonView(theme)
        self.side = SidePane(theme, self.library, self.results, self.lists, self.person, self.settings)
        self.desk = ReadingDesk(theme)
        self.codebook, self.notes = CodebookView(theme), AnnotationsView(theme)
        self.all_notes, self.steps = NotesView(theme), HistoryView(theme)
        self.notes_side = PanelTabs(
            theme,
            self.tr("Notes and history"),
            [
                (Tab("here", self.tr("Here"), "passage", "Ctrl+J"), self.notes),
                (Tab("notes", self.tr("Notes"), "note", "Ctrl+Shift+J"), self.all_notes),
                (Tab("history", self.tr("History"), "history", "Ctrl+H"), self.steps),
            ],
        )
        self.tags_side = QSplitter(Qt.Orientation.Vertical)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for splitter, widgets in (
            (self.tags_side, (self.codebook, self.notes_side)),
            (self.panes, (self.side, self.desk, self.tags_side)),
        ):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            for widget in widgets:
                splitter.addWidget(widget)
        for splitter in (self.tags_side, self.panes, self.desk.splitter):
            _put_in_order(splitter)
        self.tags_side.setMinimumWidth(200)
        self.panes.setStretchFactor(1, 1)
        self.bar, self.status = ResultBar(theme), StatusLine(theme)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.panes, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)

    def restore_sizes(self) -> None:
        """As they were last time."""
        if not self.restoreGeometry(self.settings.state("window/geometry")):
            room = self.screen().availableSize()
            self.resize(min(1280, room.width()), min(800, room.height() - TITLE_BAR))
        if not self.panes.restoreState(self.settings.state("window/panes")):
            self.panes.setSizes([LIBRARY_WIDTH, 1280 - LIBRARY_WIDTH - TAGS_WIDTH, TAGS_WIDTH])
        self.desk.splitter.restoreState(self.settings.state("window/texts"))
        if not self.tags_side.restoreState(self.settings.state("window/side")):
            self.tags_side.setSizes([420, 380])
        self.show_library(self.settings.flag("window/library", True))
        self.show_tags(self.settings.flag("window/tags", True))

    def remember_sizes(self) -> None:
        """For the next start."""
        if not self.isFullScreen():
            self.settings.set_state("window/geometry", self.saveGeometry())
            self.settings.set("window/library", not self.side.isHidden())
            self.settings.set("window/tags", not self.tags_side.isHidden())
        self.settings.set_state("window/panes", self.panes.saveState())
        self.settings.set_state("window/texts", self.desk.splitter.saveState())
        self.settings.set_state("window/side", self.tags_side.saveState())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no list or field wanted goes back to the text; Shift+F10 is the menu key of small keyboards."""
        menu_key = event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.desk.focus_text()
        elif menu_key and QGuiApplication.platformName() not in SEND_IT_THEMSELVES:
            self._ask_for_menu()
        elif not self._say_why_not(QKeySequence(event.keyCombination())):
            super().keyPressEvent(event)

    def _ask_for_menu(self) -> None:
        """As the platform does it for the menu key; Qt hands it on to who has the keys."""
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QCoreApplication.sendEvent(self.windowHandle(), event)

    def _say_why_not(self, pressed: QKeySequence) -> bool:
        """The key of a command that is not possible just now gets an answer."""
        in_texts = self.desk.actions() if self.desk.isAncestorOf(self.focusWidget() or self) else []
        for action in (*self.actions(), *in_texts):
            why = action.property(WHY)
            if why and not action.isEnabled() and pressed in action.shortcuts():
                words = self.tr("“{command}” is not possible just now: {why}.")
                self.bar.say(words.format(command=action.data(), why=why))
                return True
        return False

    # -- panes --
    def show_library(self, shown: bool) -> None:
        """Show or hide the pane on the left."""
        self.side.setVisible(shown)
        self.panesChanged.emit()

    def show_tags(self, shown: bool) -> None:
        """Show or hide the pane on the right."""
        self.tags_side.setVisible(shown)
        self.panesChanged.emit()

    def set_reading(self, on: bool) -> None:
        """Only the two texts, on the whole screen."""
        if on:
            self._before_reading = (not self.side.isHidden(), not self.tags_side.isHidden(), self.isMaximized())
        library, tags, maximised = (False, False, False) if on else self._before_reading
        self.show_library(library)
        self.show_tags(tags)
        for widget in (*self.findChildren(QToolBar), self.menuBar(), self.status):
            widget.setVisible(not on)
        if on:
            self.showFullScreen()
        elif maximised:
            self.showMaximized()
        else:
            self.showNormal()
        self.panesChanged.emit()
        self.desk.focus_text()

    def zoom(self, step: int) -> None:
        """Read in larger or smaller letters."""
        style = self.theme.style
        style = replace(style, size=max(SMALLEST, min(style.size + step, LARGEST)))
        self.theme.set_style(style)
        style.keep(self.settings)


def _put_in_order(splitter: QSplitter) -> None:
    """A splitter puts each further part below the others, and screen readers would go from the last to the first."""
    parts = [splitter.widget(place) for place in range(splitter.count())]
    for part in (*parts, *(splitter.handle(place) for place in range(splitter.count()))):
        if part is not None:
            part.raise_()
