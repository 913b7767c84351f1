"""ArticleCanvas: the document of an article in one column, drawn with all that lies on and beside its lines.

Nothing is loaded from outside, and nothing moves when what is drawn changes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.records import ArticleRecord
from gui.delegates.article_document import HEAD_LINE, ArticleDocument
from gui.delegates.article_head import ArticleHead
from gui.delegates.article_lines import ShownLine, ShownLines
from gui.delegates.article_marks import ArticleMarks, Strips
from gui.delegates.wrapped import wrap_mode
from gui.formats import moment_text, time_text
from gui.models.article_model import ArticleModel
from gui.models.passage_lanes import PassageLanes, passages
from gui.models.quoted_passages import QuotedPlaces
from gui.theme import Theme
from gui.views.margin import Margin

FOCUS = 2
LONGEST_WORD = 5_000
"""Letters; with a longer one all words of the article are broken anywhere."""


class ArticleCanvas(QTextBrowser):
    """Knows no mouse and no keys of its own: see `ArticleView`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: ArticleRecord | None = None
        self._article: Article | None = None
        self._model = ArticleModel()
        self._annotations: Sequence[Annotation] = ()
        self._tags: Mapping[int, Tag] = {}
        self._side = 0
        self._lines = ShownLines(self.document())
        self._marks = ArticleMarks(theme)
        self._head = ArticleHead(theme, self._marks)
        self._margin = Margin(theme, self._marks)
        self._lanes, self._quoted = PassageLanes(), QuotedPlaces()
        self._strips: dict[int, Strips] = {}
        self._hits: list[tuple[int, int]] = []
        self._hit: int | None = None
        self._pointed: tuple[int, int] | None = None
        self._quote: int | None = None
        self._hovered: QPoint | None = None
        self._head_block = -1
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._rebuild)
        self._dress()

    # -- building --
    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("text_selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("text"))
        self.setPalette(palette)
        self._marks.renew()

    def _rebuild(self) -> None:
        """Another theme, size or language: the place and the selection stay."""
        place, cursor = self._reading_place(), self.textCursor()
        chosen = [self._model.plain_position(end) for end in (cursor.anchor(), cursor.position())]
        self._dress()
        self._build()
        if cursor.hasSelection():
            self._choose(chosen[0], chosen[1])
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
        self._lines = ShownLines(document)
        self.setDocument(document)  # deletes the one before, and may ask where one reads
        self.setWordWrapMode(wrap_mode(document.toRawText(), LONGEST_WORD))
        self._head_block = _block_with(document, HEAD_LINE)
        self.setCursorWidth(0)
        self._choose(0, 0)
        self._set_column()
        self._mark()

    def _choose(self, anchor: int, position: int) -> None:
        """Select from one position of the text to another."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._model.document_position(anchor))
        cursor.setPosition(self._model.document_position(position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

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
        column = metrics.averageCharWidth() * self._theme.style.characters
        side = max(self._theme.space(5), (self.viewport().width() - column) // 2)
        self._side = side
        self._lines.forget()
        self._strips.clear()
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != side:
            form.setLeftMargin(side)
            form.setRightMargin(side)
            form.setTopMargin(self._theme.space(5))
            form.setBottomMargin(self._theme.space(5) * 3)
            frame.setFrameFormat(form)

    def _mark(self) -> None:
        """After other annotations: find out what lies where. Nothing is laid out anew."""
        found = passages(self._annotations, self._tags, len(self._model.plain))
        self._lanes = PassageLanes(found, self._model.document_position)
        self._strips.clear()
        self._head.set_annotations(self._annotations, self._tags)
        self.viewport().update()

    # -- drawing --
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints, then the letters, then the lines below them and what stands in the margin."""
        scrolled = self.verticalScrollBar().value()
        shown = list(self._lines.between(scrolled, scrolled + self.viewport().height()))
        lines = [line for _, held in shown for line in held]
        strips = [self._strips_of(*block) for block in shown] if self._lanes else []
        painter = QPainter(self.viewport())
        painter.translate(0, -scrolled)
        if self._pointed is not None:
            self._marks.paint_stretch(painter, lines, self._pointed, self._theme.colour("accent_soft"))
        for block in strips:
            self._marks.paint_tints(painter, block)
        self._paint_hits(painter, lines)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.hasFocus():
            painter.fillRect(0, 0, FOCUS, self.viewport().height(), self._theme.colour("accent"))
        painter.translate(0, -scrolled)
        for block in strips:
            self._marks.paint_lines(painter, block)
        self._paint_beside(painter, lines)
        painter.end()

    def _strips_of(self, number: int, lines: list[ShownLine]) -> Strips:
        """Measured once for each block."""
        known = self._strips.get(number)
        if known is None:
            ratio = self.viewport().devicePixelRatioF()
            known = self._strips[number] = self._marks.strips(lines, self._lanes, ratio)
        return known

    def _paint_hits(self, painter: QPainter, lines: Sequence[ShownLine]) -> None:
        if not self._hits or not lines:
            return
        first, last = lines[0].first, lines[-1].last
        for number in range(bisect_right(self._hits, first, key=lambda hit: hit[1]), len(self._hits)):
            stretch = self._hits[number]
            if stretch[0] >= last:
                return
            self._marks.paint_stretch(painter, lines, stretch, self._theme.colour("hit"))
            if number == self._hit:
                self._marks.frame_stretch(painter, lines, stretch, self._theme.colour("accent"))

    def _paint_beside(self, painter: QPainter, lines: Sequence[ShownLine]) -> None:
        self._marks.paint_quote_bars(painter, lines, self.document(), self._side)
        if self._pointed is not None:
            self._marks.frame_stretch(painter, lines, self._pointed, self._theme.colour("accent"))
        self._marks.paint_quoted(painter, lines, self._quoted, self._side, self._quote)
        self._margin.lay_out(lines, self._quoted, self._lanes, self._side, self.viewport().width())
        self._margin.paint(painter, self._side, self._quote, self._hovered)
        if self._head.tags or self._head.notes:
            self._head.paint(painter, self.head_box())

    def head_box(self) -> QRect:
        """Where in the document the article's own tags and notes stand; not valid if there is no room for them."""
        if self._head_block < 0:
            return QRect()
        block = self.document().findBlockByNumber(self._head_block)
        top = round(self.document().documentLayout().blockBoundingRect(block).top())
        return QRect(self._side, top, self.viewport().width() - 2 * self._side, self._theme.space(5))

    def in_document(self, point: QPoint) -> QPoint:
        """A point of the viewport as one of the document."""
        return point + QPoint(0, self.verticalScrollBar().value())

    # -- keeping the place --
    def _reading_place(self) -> tuple[int, int]:
        """(plain position, y) of what is at the top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.in_view()[0])
        place = self._model.plain_position(cursor.position())
        cursor.setPosition(self._model.document_position(place))
        return place, self.cursorRect(cursor).top()

    def in_view(self) -> tuple[int, int]:
        """[first, last) of the document that can be seen."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        blocks = self._lines.between(top, bottom)
        lines = [line for _, held in blocks for line in held if line.bottom > top and line.y < bottom]
        return (lines[0].first, lines[-1].last) if lines else (0, 0)

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

    def loadResource(self, _kind: int, _url: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None


def _block_with(document: QTextDocument, name: int) -> int:
    """The number of the block that has a property; it is one of the first. -1: none."""
    for number in range(min(4, document.blockCount())):
        if document.findBlockByNumber(number).blockFormat().intProperty(name):
            return number
    return -1
