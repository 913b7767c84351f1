"""What was read, before it is saved: the receipt, the article and the thread."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from domain.capture import Capture
from gui.models.capture_records import records_of
from gui.theme import Theme
from gui.views.article_view import ArticleView
from gui.views.overview_strip import OverviewStrip
from gui.views.receipt_bar import ReceiptBar
from gui.views.thread_view import ThreadView


class CapturePreview(QWidget):
    """The same widgets as in the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receipt, self.article, self.comments = ReceiptBar(theme), ArticleView(theme), ThreadView(theme)
        self._none = QLabel(self.tr("There are no comments yet. The article can be saved without any."))
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setProperty("role", "secondary")
        strip = OverviewStrip(theme, self.comments)
        side = QWidget()
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.comments, 1)
        row.addWidget(strip)
        row.addWidget(self._none, 1)
        self._strip = strip
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.article)
        splitter.addWidget(side)
        splitter.setSizes([420, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.receipt)
        layout.addWidget(splitter, 1)

    def show_capture(self, capture: Capture) -> None:
        """Show what was read."""
        self.receipt.set_receipt(capture.receipt)
        self.receipt.set_unfolded(capture.receipt.complete is False or bool(capture.receipt.warnings))
        self.article.set_article(None, capture.article)
        self.comments.set_thread(records_of(capture))
        there = bool(capture.comments)
        self.comments.setVisible(there)
        self._strip.setVisible(there)
        self._none.setVisible(not there)
