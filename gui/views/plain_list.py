"""A list of rows that says when Enter, F2, Delete or Escape was pressed; rows are chosen with a click or Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget


class PlainList(QListView):
    """Emits; decides nothing."""

    chosen = Signal(QModelIndex)
    """A row was clicked, or Enter was pressed on it."""
    editPressed = Signal()
    deletePressed = Signal()
    escaped = Signal()
    menuAsked = Signal(QModelIndex, QPoint)
    """A row, and where on the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.clicked.connect(self.chosen)

    def _ask_for_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menuAsked.emit(index, self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.currentIndex().isValid():
                    self.chosen.emit(self.currentIndex())
            case Qt.Key.Key_F2:
                self.editPressed.emit()
            case Qt.Key.Key_Delete:
                self.deletePressed.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Give it the keys, on a row."""
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
