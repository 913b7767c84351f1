"""FittingButton: a button whose words are cut with an ellipsis where they do not fit, and said in full on hover."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.theme import Theme


class FittingButton(QPushButton):
    """As narrow as its pane."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._padding = 2 * theme.space(4) + theme.space(1)
        self._words = words
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        """Let it say something else."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def words(self) -> str:
        return self._words

    def _fit(self) -> None:
        room = self.width() - self._padding - (0 if self.icon().isNull() else self.iconSize().width())
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == self._words else self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
