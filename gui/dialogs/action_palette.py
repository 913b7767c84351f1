"""ActionPalette: everything the window can do, found by a few letters (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.theme import Theme

WIDTH, ROWS = 460, 10
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}
ACTION = Qt.ItemDataRole.UserRole + 1


class ActionPalette(QFrame):
    """Shows what is possible just now; Enter does it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._above = theme, parent
        self.setObjectName("palette")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.field.installEventFilter(self)
        self._all = QStandardItemModel(self)
        self.model = QSortFilterProxyModel(self)
        self.model.setSourceModel(self._all)
        self.model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(lambda _index: self._do())
        self.field.textChanged.connect(self._search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self.field)
        layout.addWidget(self.list)

    def open_for(self, actions: Sequence[QAction]) -> None:
        """Open with those of these actions that are possible."""
        self._all.clear()
        native = QKeySequence.SequenceFormat.NativeText
        for action in actions:
            if action.isEnabled():
                keys = action.shortcut().toString(native)
                item = QStandardItem(action.icon(), f"{action.data()}   {keys}" if keys else str(action.data()))
                item.setData(action, ACTION)
                item.setAccessibleText(item.text())
                self._all.appendRow(item)
        self.field.clear()
        self._search("")
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else 0
        self.list.setFixedHeight(row * ROWS + self._theme.space(1))
        self.setFixedWidth(min(WIDTH, self._above.width()))
        self.adjustSize()
        self.move(self._above.mapToGlobal(QPoint((self._above.width() - self.width()) // 2, self._above.height() // 7)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _search(self, typed: str) -> None:
        self.model.setFilterFixedString(typed.strip())
        self._highlight(0)

    def _highlight(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(max(0, min(row, self.model.rowCount() - 1)), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in MOVES:
                self._highlight(self.list.currentIndex().row() + MOVES[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        action = self.list.currentIndex().data(ACTION)
        self.close()
        if isinstance(action, QAction):
            action.trigger()
