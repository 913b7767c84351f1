"""What may be linked to, below the cursor while ``[[`` is typed. The field keeps the focus and hands on its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import Theme
from operations.completing import Candidate

SHOWN = 8
_ICONS = {"tag": "tag", "memo": "note", "article": "article", "author": "person", "comment": "thread"}


class LinkPopup(QFrame):
    """A short list that takes no focus."""

    chosen = Signal(object)
    """A `Candidate`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("palette")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Link to"))
        self.list.itemClicked.connect(lambda _item: self.accept())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)

    def show_candidates(self, found: Sequence[Candidate], place: QPoint) -> None:
        """Show these at a place of the screen; none: hide."""
        if not found:
            self.hide()
            return
        self.list.clear()
        for candidate in found:
            kind = candidate.ref.kind.value
            item = QListWidgetItem(icon(self._theme, _ICONS.get(kind, "link")), candidate.words)
            item.setData(Qt.ItemDataRole.UserRole, candidate)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{candidate.words}, {kind}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        row = max(1, self.list.sizeHintForRow(0))
        self.resize(row * 12, row * min(SHOWN, len(found)) + self._theme.space(1))
        self._put(place, row)
        self.show()
        self.raise_()

    def _put(self, place: QPoint, row: int) -> None:
        """Below the line, or above it where the screen ends."""
        screen = self.screen()
        room = screen.availableGeometry() if screen is not None else self.rect()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = place.y() if place.y() + self.height() <= room.bottom() else place.y() - self.height() - row
        self.move(x, y)

    def step(self, rows: int) -> None:
        """Up or down, round the ends."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + rows) % self.list.count())

    def accept(self) -> None:
        """Take the marked one."""
        item = self.list.currentItem()
        self.hide()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
