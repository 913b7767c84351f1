"""PagePreview: one page of a print as it will be, and turning the pages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.delegates.print_pages import PrintPages
from gui.theme import Theme

STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
NOTCH = 120


class PagePreview(QLabel):
    """Fits the page into itself. Pages may still be added while it is shown. A label, so that it has a role."""

    turned = Signal(int)
    """The page that is shown, from 0."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: PrintPages | None = None
        self._turned = 0
        self.page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview"))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.space(5) * 18, self._theme.space(5) * 24)

    def set_pages(self, pages: PrintPages | None) -> None:
        """Show other pages, the same number of them where there is one."""
        self._pages = pages
        self.update()

    def count(self) -> int:
        return len(self._pages.pages) if self._pages is not None else 0

    def turn_to(self, page: int) -> None:
        page = max(0, min(page, self.count() - 1))
        if page != self.page:
            self.page = page
            self.turned.emit(page)
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=max(1, self.count()))
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("desk"))
        if self._pages is not None:
            self._paint_page(painter, self._pages)
        painter.end()

    def _paint_page(self, painter: QPainter, pages: PrintPages) -> None:
        gap, sheet = self._theme.space(3), pages.sheet
        scale = min((self.width() - 2 * gap) / sheet.width, (self.height() - 2 * gap) / sheet.height)
        if scale <= 0:
            return
        wide, high = sheet.width * scale, sheet.height * scale
        box = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(box, self._theme.tokens.schemes["light"].paper)
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        pages.draw(painter, min(self.page, len(pages.pages) - 1))
        painter.restore()
        painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else "hairline"), 1))
        painter.drawRect(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page; Home and End."""
        key = event.key()
        if key in STEPS:
            self.turn_to(self.page + STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Home:
            self.turn_to(0)
        elif key == Qt.Key.Key_End:
            self.turn_to(self.count() - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= NOTCH:
            step = -1 if self._turned > 0 else 1
            self._turned += NOTCH * step
            self.turn_to(self.page + step)
        event.accept()
