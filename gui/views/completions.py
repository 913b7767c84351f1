"""Completions: what a search field may mean, in a list below it that never takes the keys away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import Theme
from operations.proposing import Proposal, ProposalKind

MOST = 9
"""So many are seen at once."""
_PROPOSAL = Qt.ItemDataRole.UserRole
_ICONS = {
    ProposalKind.FILTER: "filter",
    ProposalKind.VALUE: "filter",
    ProposalKind.TAG: "tag",
    ProposalKind.AUTHOR: "person",
    ProposalKind.SITE: "globe",
    ProposalKind.TITLE: "article",
    ProposalKind.LIST: "queue",
    ProposalKind.CODER: "person",
    ProposalKind.SEARCH: "search",
}


class Completions(QFrame):
    """Down and Up choose, Enter or Tab takes what is chosen, Escape hides. Nothing is chosen by itself, so Enter
    searches for what was typed."""

    chosen = Signal(object)
    """A `Proposal`."""
    passed = Signal()
    """Down, where nothing is proposed: on to what was found."""

    def __init__(self, theme: Theme, field: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._field, self._window = theme, field, window
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(self.tr("What may be meant"))
        self.list.itemClicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        field.installEventFilter(self)
        self.hide()

    def propose(self, proposals: Sequence[Proposal]) -> None:
        """Show these, or hide where there is nothing."""
        self.list.clear()
        for one in proposals:
            item = QListWidgetItem(icon(self._theme, _ICONS[one.kind]), one.label, self.list)
            item.setData(_PROPOSAL, one)
            item.setToolTip(one.label)
        if not proposals:
            self.hide()
            return
        window = self._window
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + self._theme.space(1)))
        height = self.list.sizeHintForRow(0) * min(MOST, len(proposals)) + 2 * self.list.frameWidth() + 4
        width = min(self._field.width(), self._theme.space(5) * 18)
        self.setGeometry(corner.x(), corner.y(), width, min(height, window.height() - corner.y()))
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible():
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.passed.emit()
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        row, count = self.list.currentRow(), self.list.count()
        match event.key():
            case Qt.Key.Key_Down:
                self.list.setCurrentRow((row + 1) % count)
            case Qt.Key.Key_Up:
                self.list.setCurrentRow(row - 1 if row > 0 else count - 1)
            case Qt.Key.Key_Tab:
                self._take(self.list.item(max(0, row)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row >= 0:
                self._take(self.list.item(row))
            case _:
                return False
        return True

    def _take(self, item: QListWidgetItem) -> None:
        proposal = item.data(_PROPOSAL)
        self.hide()
        self.chosen.emit(proposal)
