"""ArticleView: the article to be read and annotated: a document of our own, one column, nothing loaded from outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.records import ArticleRecord
from gui.delegates.article_document import QUOTE_LEVEL, ArticleDocument
from gui.delegates.passages import Stripe, stripes
from gui.delegates.segment import extent
from gui.formats import moment_text, time_text
from gui.models.article_model import ArticleModel
from gui.theme import Theme

LANE, UNDERLINE = 3, 2
CARET_KEYS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class ArticleView(QTextBrowser):
    """Positions in and out are code points of the article's plain text."""

    passageSelected = Signal(int, int)
    linkActivated = Signal(str)
    contextRequested = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: ArticleRecord | None = None
        self._article: Article | None = None
        self._model = ArticleModel()
        self._stripes: list[Stripe] = []
        self._annotations: Sequence[Annotation] = ()
        self._tags: Mapping[int, Tag] = {}
        self._side = 0
        self._announced: tuple[int, int] | None = None
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Article"))
        self.anchorClicked.connect(self._link)
        theme.changed.connect(self._rebuild)
        self._dress()

    # -- what is shown --
    def set_article(self, record: ArticleRecord | None, article: Article | None) -> None:
        """Show an article; None for both: nothing. What one does not know is taken from the other."""
        self._record, self._article = record, article
        self._annotations = ()
        self._build()
        self.verticalScrollBar().setValue(0)

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """What is annotated in the article. Nothing moves."""
        self._annotations, self._tags = annotations, tags
        self._mark()

    # -- passages --
    def selection(self) -> tuple[int, int] | None:
        """[start, end) of the selected passage."""
        cursor = self.textCursor()
        return self._model.range_of(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def selected_text(self) -> str:
        chosen = self.selection()
        return self._model.plain[chosen[0] : chosen[1]] if chosen else ""

    def clear_selection(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._announced = None

    def reveal(self, start: int, _end: int | None = None) -> None:
        """Bring a passage into view; nothing moves if it is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._model.document_position(start))
        box = self.cursorRect(cursor)
        if box.top() < 0 or box.bottom() > self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)

    # -- building --
    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("text_selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("text"))
        self.setPalette(palette)

    def _rebuild(self) -> None:
        place = self._reading_place()
        self._dress()
        self._build()
        self._go_back_to(place)

    def _build(self) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._theme.reading_font())
        document.setDocumentMargin(0)
        if self._record is None and self._article is None:
            self._model = ArticleModel()
        else:
            article = self._article or Article()
            title = article.title or (self._record.title if self._record else None)
            self._model = ArticleDocument(document, self._theme).build(title, self._facts(), article.text)
        self.setDocument(document)  # deletes the one before
        self.setCursorWidth(0)
        start = QTextCursor(document)
        start.setPosition(self._model.document_position(0))
        self.setTextCursor(start)
        self._set_column()
        self._mark()
        self._announced = None

    def _facts(self) -> list[str]:
        """Byline, date, site and when it was captured: what is known of them."""
        article, record = self._article or Article(), self._record
        byline = article.byline or (record.byline if record else None)
        published = article.published or (record.published if record else article.published)
        site = article.site or (record.site if record else None)
        facts = [byline or "", time_text(published, self.locale()) if published else "", site or ""]
        if record and record.captured_at:
            facts.append(self.tr("captured {time}").format(time=moment_text(record.captured_at, self.locale())))
        return [fact for fact in facts if fact]

    def _set_column(self) -> None:
        """One column of readable width in the middle."""
        metrics = QFontMetrics(self._theme.reading_font())
        column = metrics.averageCharWidth() * self._theme.tokens.column.characters
        side = max(self._theme.space(5), (self.viewport().width() - column) // 2)
        self._side = side
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != side:
            form.setLeftMargin(side)
            form.setRightMargin(side)
            form.setTopMargin(self._theme.space(5))
            form.setBottomMargin(self._theme.space(5) * 3)
            frame.setFrameFormat(form)

    def _mark(self) -> None:
        """Tints under the letters; the lines below them are drawn in paintEvent."""
        self._stripes = stripes(self._annotations, self._tags, len(self._model.plain))
        marks = []
        for stripe in self._stripes:
            if stripe.hue is None:
                continue
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(self._theme.tag_colour(stripe.hue).tint)
            mark.format = form
            mark.cursor = self._cursor_over(stripe)
            marks.append(mark)
        self.setExtraSelections(marks)
        self.viewport().update()

    def _cursor_over(self, stripe: Stripe) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._model.document_position(stripe.start))
        cursor.setPosition(self._model.document_position(stripe.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # -- drawing --
    def paintEvent(self, event: QPaintEvent) -> None:
        """The document, then one line per tag below its passages, overlapping ones in lanes."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.hasFocus():
            painter.fillRect(0, 0, UNDERLINE, self.viewport().height(), self._theme.colour("accent"))
        self._paint_quote_bars(painter, event.rect().top(), event.rect().bottom())
        for stripe in self._stripes:
            first = self._model.document_position(stripe.start)
            last = self._model.document_position(stripe.end)
            colour = self._theme.tag_colour(stripe.hue).line if stripe.hue is not None else None
            for box in self._boxes(first, last, event.rect().top(), event.rect().bottom()):
                line = QRectF(box.left(), box.bottom() - 1 + stripe.lane * LANE, box.width(), UNDERLINE)
                painter.fillRect(line, colour or self._theme.colour("secondary"))
        painter.end()

    def _paint_quote_bars(self, painter: QPainter, top: int, bottom: int) -> None:
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, top)).block()
        while block.isValid():
            edge = layout.blockBoundingRect(block).top() - scrolled
            if edge > bottom:
                return
            lines = block.layout()
            levels = block.blockFormat().intProperty(QUOTE_LEVEL) if lines.lineCount() else 0
            step = self._theme.space(4)
            for level in range(levels):
                last = lines.lineAt(lines.lineCount() - 1)
                first_y, last_y = lines.lineAt(0).y(), last.y() + last.naturalTextRect().height()
                bar = QRectF(self._side + level * step + 2, edge + first_y, 2, last_y - first_y)
                painter.fillRect(bar, self._theme.colour("guide"))
            block = block.next()

    def _boxes(self, first: int, last: int, top: int, bottom: int) -> list[QRectF]:
        """The boxes of a stretch of the document in the viewport, between two heights."""
        boxes, layout = [], self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            origin = layout.blockBoundingRect(block).topLeft()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                y = origin.y() + line.y() - scrolled
                left = max(first - block.position(), line.textStart())
                right = min(last - block.position(), line.textStart() + line.textLength())
                if left < right and y <= bottom and y + line.height() >= top:
                    low, high = extent(line, left, right)
                    boxes.append(QRectF(origin.x() + low, y, high - low, line.naturalTextRect().height()))
            block = block.next()
        return boxes

    # -- keeping the place --
    def _reading_place(self) -> tuple[int, int]:
        """(plain position, y) of what is at the top."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0))
        return self._model.plain_position(cursor.position()), self.cursorRect(cursor).top()

    def _go_back_to(self, place: tuple[int, int]) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._model.document_position(place[0]))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - place[1])

    def changeEvent(self, event: QEvent) -> None:
        """Another language: say everything anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew and keep what is at the top there."""
        at_top = self.verticalScrollBar().value() == 0
        place = self._reading_place()
        super().resizeEvent(event)
        self._set_column()
        if at_top:
            self.verticalScrollBar().setValue(0)
        else:
            self._go_back_to(place)

    # -- input --
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def loadResource(self, _kind: int, _url: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copying gives plain text."""
        data = QMimeData()
        data.setText(self.selected_text() or self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def _link(self, url: QUrl) -> None:
        self.linkActivated.emit(url.toString())

    def _announce(self) -> None:
        chosen = self.selection()
        if chosen and chosen != self._announced:
            self.passageSelected.emit(*chosen)
        self._announced = chosen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With the mouse no caret is needed."""
        self.setCursorWidth(0)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With keys the caret is shown."""
        if event.key() in CARET_KEYS:
            self.setCursorWidth(UNDERLINE)
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._announce()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        self._announce()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window makes the menu."""
        point = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.contextRequested.emit(point)
