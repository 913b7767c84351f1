"""HelpText: one page of the help, set with the theme's fonts. It shows our own text and fetches nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from gui.theme import Theme

SCHEME = "page"
CHARACTERS = 74
HEADINGS = {1: 4, 2: 3, 3: 2}
"""Level of a heading -> step of the type sizes."""


class HelpText(QTextBrowser):
    """Links lead to other pages only."""

    pageAsked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._markdown, self._wanted = theme, "", ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setObjectName("helpText")
        self.setAccessibleName(self.tr("Help page"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._set)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """No picture, no style, nothing from anywhere."""
        return None

    def show_page(self, markdown: str, wanted: str = "") -> None:
        """Show a page from its top, with the words that were searched marked."""
        self._markdown, self._wanted = markdown, wanted
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == SCHEME:
            self.pageAsked.emit(url.path())

    def _set(self) -> None:
        theme, document = self._theme, self.document()
        document.setDefaultFont(theme.reading_font())
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        document.setMarkdown(self._markdown, features)
        document.setDocumentMargin(0)
        block = document.begin()
        while block.isValid():
            self._set_block(QTextCursor(block))
            block = block.next()
        self._mark()
        self._set_column()

    def _set_block(self, cursor: QTextCursor) -> None:
        theme, block = self._theme, cursor.block()
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            theme.tokens.line_height * 100 - 10, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        in_table, in_list = cursor.currentTable() is not None, block.textList() is not None
        spacing.setTopMargin(theme.space(5) if level > 1 else 0)
        spacing.setBottomMargin(theme.space(1) if in_table or in_list else theme.space(3))
        cursor.mergeBlockFormat(spacing)
        self._set_fragments(block, level)

    def _set_fragments(self, block: QTextBlock, level: int) -> None:
        """Headings, keys and links as the theme has them. A format is set whole: merging cannot take Markdown's own
        size away."""
        places, iterator = [], block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            places.append((fragment.position(), fragment.length(), fragment.charFormat()))
            iterator += 1
        for position, length, looks in places:
            if self._restyle(looks, level):
                cursor = QTextCursor(self.document())
                cursor.setPosition(position)
                cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(looks)

    def _restyle(self, looks: QTextCharFormat, level: int) -> bool:
        """Whether there was something to restyle."""
        theme = self._theme
        if level:
            looks.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            looks.setFont(theme.ui_font(HEADINGS.get(level, 2), bold=True))
        elif looks.isAnchor():
            looks.setForeground(theme.colour("link"))
        elif looks.fontFixedPitch():
            looks.setFont(theme.ui_font(2, bold=True))
            looks.setBackground(theme.colour("hover"))
            looks.setForeground(theme.colour("text"))
        else:
            return False
        return True

    def _mark(self) -> None:
        marks = []
        for word in self._wanted.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                looks = QTextCharFormat()
                looks.setBackground(self._theme.colour("text_selection"))
                mark.format = looks
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A column that reads well, however wide the window is."""
        super().resizeEvent(event)
        self._set_column()

    def _set_column(self) -> None:
        theme, frame = self._theme, self.document().rootFrame()
        column = QFontMetrics(theme.reading_font()).averageCharWidth() * CHARACTERS
        side = max(theme.space(5), (self.viewport().width() - column) // 2)
        looks = frame.frameFormat()
        if looks.leftMargin() != side:
            looks.setMargin(0)
            for set_margin in (looks.setLeftMargin, looks.setRightMargin):
                set_margin(side)
            looks.setTopMargin(theme.space(5))
            looks.setBottomMargin(theme.space(5))
            frame.setFrameFormat(looks)
