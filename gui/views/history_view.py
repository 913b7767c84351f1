"""What was done in this archive, newest first; choosing a step goes back, or forward, to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from gui.delegates.history_delegate import HistoryDelegate
from gui.models.history_model import ENTRY, HistoryModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.labels import hint
from operations.history import Entry

MINUTE_MS = 60_000
"""How often “5 min ago” is looked at again."""


class HistoryView(QWidget):
    """Emits what was chosen; takes nothing back itself."""

    stepAsked = Signal(int)
    """The id of the step that shall be the last one done; 0: the beginning."""
    moreAsked = Signal(int)
    """Steps older than this one are wanted."""
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = HistoryModel(self)
        self.model.moreAsked.connect(self.moreAsked)
        self.list = _List()
        self._delegate = HistoryDelegate(theme)
        self._set_up_list()
        self._hint = hint(theme, self.tr("Click a step, or press Enter, to go back or forward to it."))
        self._hint.setContentsMargins(theme.space(3), 0, theme.space(2), theme.space(1))
        empty = self.tr("Nothing was done yet. Each tag, note and change of the codebook is listed here.")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(EmptyState(theme, empty))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._hint)
        layout.addWidget(self._stack, 1)
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self.list.viewport().update)
        theme.changed.connect(self._redraw)
        self.set_entries([], complete=True)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("History"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        self.list.enterPressed.connect(lambda: self._choose(self.list.currentIndex()))
        self.list.escaped.connect(self.escaped)

    def set_entries(self, entries: Sequence[Entry], *, complete: bool) -> None:
        """Show the newest steps; `complete`: there are no older ones. The selected one stays selected."""
        current = self.current_id()
        place = self.list.verticalScrollBar().value()
        self.model.set_entries(entries, complete=complete)
        for row, entry in enumerate(self.model.entries):
            if entry.id == current:
                self.list.setCurrentIndex(self.model.index(row))
        self.list.verticalScrollBar().setValue(place)
        self.list.viewport().update()
        self._stack.setCurrentIndex(0 if entries else 1)
        self._hint.setVisible(bool(entries))

    def add_older(self, entries: Sequence[Entry]) -> None:
        """The next page."""
        self.model.add_older(entries)

    def current_id(self) -> int | None:
        """The selected step; 0: the beginning."""
        index = self.list.currentIndex()
        entry = index.data(ENTRY)
        if isinstance(entry, Entry):
            return entry.id
        return 0 if index.isValid() else None

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() != self.model.now_row():
            entry = index.data(ENTRY)
            self.stepAsked.emit(entry.id if isinstance(entry, Entry) else 0)

    def _redraw(self) -> None:
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()


class _List(QListView):
    """A list that says when Enter or Escape was pressed."""

    enterPressed = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enterPressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
