"""Palette: a field above a list, floating over the window. Typing filters; keys move in the list all the while."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.views.line_edit import line_edit

CHARACTERS, ROWS = 68, 9
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}


class Palette(QFrame):
    """Closes with Escape, or when the focus goes elsewhere. Children say what is searched and chosen."""

    def __init__(self, theme: Theme, parent: QWidget, model: QAbstractItemModel) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._above = theme, parent
        self.setObjectName("palette")
        self.field = line_edit()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(model)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda _index: self._choose(stay=False))
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._application_changed)

    def lay_out(self, *widgets: QWidget) -> None:
        """One below the other; the list reaches the edges."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, self._theme.space(3), 1, self._theme.space(2))
        layout.setSpacing(self._theme.space(2))
        for widget in widgets:
            inner = QVBoxLayout()
            side = 0 if widget is self.list else self._theme.space(3)
            inner.setContentsMargins(side, 0, side, 0)
            inner.addWidget(widget)
            layout.addLayout(inner)

    def open_above(self, rows: int) -> None:
        """Open over the parent's middle, with room for so many rows."""
        row = self._theme.size(2) + 2 * self._theme.space(2) + 2
        self.list.setFixedHeight(max(row, self.list.sizeHintForRow(0)) * max(3, min(ROWS, rows)))
        widest = max((child.sizeHint().width() for child in self.children() if isinstance(child, QWidget)), default=0)
        usual = self.field.fontMetrics().averageCharWidth() * CHARACTERS
        width = min(max(usual, widest + 2 * self._theme.space(4)), self._above.width())
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(self._above.mapToGlobal(QPoint((self._above.width() - width) // 2, self._above.height() // 7)))
        self.highlight(0)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def highlight(self, row: int) -> None:
        """Make a row the one that Enter chooses."""
        model = self.list.model()
        self.list.setCurrentIndex(model.index(max(0, min(row, model.rowCount() - 1)), 0))

    def _search(self, typed: str) -> None:
        """Show what fits what was typed."""
        raise NotImplementedError

    def _choose(self, *, stay: bool) -> None:
        """Enter, or a click; `stay`: Shift was held."""
        raise NotImplementedError

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive and self.isVisible():
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in MOVES:
                self.highlight(self.list.currentIndex().row() + MOVES[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(stay=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)
