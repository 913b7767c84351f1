"""ProgressLine: how far one is, as a thin bar with the words below it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from domain.worklist import Progress
from gui.delegates.worklist_delegate import BAR, paint_bar
from gui.models.progress_words import progress_text
from gui.theme import Theme


class ProgressLine(QWidget):
    """Read aloud, it is the words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.progress = Progress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_progress(self, progress: Progress) -> None:
        """From now on it stands so."""
        self.progress = progress
        self.setAccessibleName(self.words())
        self.setToolTip(self.words())
        self.update()

    def words(self) -> str:
        return progress_text(self.progress, QLocale())

    def sizeHint(self) -> QSize:
        return QSize(0, BAR + self._theme.space(1) + QFontMetrics(self._theme.ui_font(1)).height())

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        paint_bar(painter, theme, QRectF(0, 0, self.width(), BAR), self.progress)
        painter.setFont(theme.ui_font(1))
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(self.words(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, BAR + theme.space(1) + metrics.ascent(), words)
        painter.end()
