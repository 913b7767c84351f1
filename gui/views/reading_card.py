"""ReadingCard: the reading settings beside the texts, to try them on what is being read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.reading_form import ReadingForm


class ReadingCard(QFrame):
    """A popup: Escape and a click beside it close it."""

    def __init__(self, theme: Theme, settings: WindowSettings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("How texts look"))
        self.form = ReadingForm(theme, settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(4),) * 4)
        layout.addWidget(self.form)

    def open_below(self, anchor: QRect) -> None:
        """Below something (in the screen's coordinates), as far as there is room."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(max(room.left(), anchor.right() - self.width()), room.right() - self.width())
        self.move(QPoint(left, min(anchor.bottom() + 1, room.bottom() - self.height())))
        self.show()
        self.form.text_size.setFocus(Qt.FocusReason.PopupFocusReason)
