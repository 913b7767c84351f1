"""A note as it reads: our own blocks in a document that follows no link by itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from domain.markdown import rich
from domain.reference import Ref
from gui.delegates.article_document import QUOTE_LEVEL, ArticleDocument
from gui.models.note_words import titles_of
from gui.theme import Theme
from operations.noting import LinkTitle


class NoteReader(QTextBrowser):
    """Shows Markdown light. Links are chosen with the mouse, or with Tab and Enter."""

    refChosen = Signal(object)
    """A `Ref`: a link inside of the archive."""
    addressChosen = Signal(str)
    """A link to the web."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._titles = "", dict[Ref, LinkTitle]()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("Note"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(theme.space(3))
        self.anchorClicked.connect(self._chosen)
        theme.changed.connect(self._build)

    def set_note(self, text: str, titles: Mapping[Ref, LinkTitle]) -> None:
        """Show this note."""
        titles = dict(titles)
        if (text, titles) != (self._text, self._titles) or not text:
            self._text, self._titles = text, titles
            self._build()

    def _build(self) -> None:
        document = self.document()
        self.clear()
        document.setDefaultFont(self._theme.reading_font())
        text = rich(self._text, titles_of(self._titles))
        if text:
            ArticleDocument(document, self._theme).build(None, (), text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Quotes get their bars."""
        painter = QPainter(self.viewport())
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        step, margin = self._theme.space(4), round(self.document().documentMargin())
        layout = self.document().documentLayout()
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -top)
            if box.top() > height:
                break
            for level in range(block.blockFormat().intProperty(QUOTE_LEVEL)):
                bar = QRectF(margin + level * step + 2, box.top(), 2, box.height())
                painter.fillRect(bar, self._theme.colour("guide"))
            block = block.next()
        painter.end()
        super().paintEvent(event)

    def _chosen(self, url: QUrl) -> None:
        ref = Ref.of_href(bytes(url.toEncoded().data()).decode())
        if ref is not None:
            self.refChosen.emit(ref)
        elif url.scheme() in ("http", "https"):
            self.addressChosen.emit(url.toString())
