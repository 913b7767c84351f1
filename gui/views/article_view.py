"""ArticleView: the article to be read and annotated: selecting, going to passages, to hits, and to who quotes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.quotation import Quotation
from domain.records import ArticleRecord
from gui.models.quoted_passages import QuotedPlaces, quoted_passages
from gui.theme import Theme
from gui.views.article_canvas import ArticleCanvas
from gui.views.article_hints import show_hint, words_at
from gui.views.margin import QuoteMark

CARET = 2
CARET_KEYS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
MENU_WORDS = 60


class ArticleView(ArticleCanvas):
    """Positions in and out are code points of the article's plain text."""

    passageSelected = Signal(int, int)
    linkActivated = Signal(str)
    contextRequested = Signal(QPoint)
    quotationActivated = Signal(object)
    """A `Quotation` of a passage of this article: its comment is wanted."""
    annotationActivated = Signal(int)
    """The names of a passage's tags were clicked: the id of its annotation."""
    hitChanged = Signal(int, int)
    """Which hit is shown (from 1; 0: none), of how many."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._announced: tuple[int, int] | None = None
        self._last_quotation: Quotation | None = None
        self._quotations: Sequence[Quotation] = ()
        self._names: Mapping[int, str] = {}
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        self.anchorClicked.connect(self._link)

    # -- what is shown --
    def set_article(self, record: ArticleRecord | None, article: Article | None) -> None:
        """Show an article; None for both: nothing. What one does not know is taken from the other.

        Of the same article, captured again, the place is kept, and what is selected if the words are the same.
        """
        again = record is not None and self._record is not None and record.id == self._record.id
        place, chosen, words = self.verticalScrollBar().value(), self.selection(), self._model.plain
        self._record, self._article = record, article
        self._annotations, self._quotations = (), ()
        self._hits, self._hit, self._pointed = [], None, None
        self._build()
        if again and chosen is not None and self._model.plain == words:
            self._choose(*chosen)
        self.verticalScrollBar().setValue(place if again else 0)

    def _build(self) -> None:
        hits = [(self._model.plain_position(first), self._model.plain_position(last)) for first, last in self._hits]
        pointed = self._pointed and tuple(map(self._model.plain_position, self._pointed))
        super()._build()
        self._announced = None
        self._hits = [self._stretch(*hit) for hit in hits]
        self._pointed = self._stretch(*pointed) if pointed else None
        self.set_quotations(self._quotations, self._names)

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """What is annotated in the article. Nothing moves."""
        self._annotations, self._tags = annotations, tags
        self._mark()

    def set_quotations(self, quotations: Sequence[Quotation], names: Mapping[int, str] | None = None) -> None:
        """What comments quote from the article (others are left out); `names`: who wrote the comments, by id."""
        self._quotations, self._names = quotations, names or {}
        inside = [one for one in quotations if one.source_comment_id is None]
        self._quoted = QuotedPlaces(quoted_passages(inside), self._model.document_position)
        self._quote = self._last_quotation = None
        count = len(self._quoted.passages)
        self.setAccessibleDescription(self.tr("%Ln passages are quoted in comments.", "", count) if count else "")
        self.viewport().update()

    # -- passages --
    def selection(self) -> tuple[int, int] | None:
        """[start, end) of the selected passage."""
        cursor = self.textCursor()
        return self._model.range_of(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def selected_text(self) -> str:
        chosen = self.selection()
        return self._model.plain[chosen[0] : chosen[1]] if chosen else ""

    def select(self, start: int, end: int) -> None:
        """Select a passage as a user would."""
        self._choose(start, end)
        self._announce()

    def clear_selection(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._announced = None

    def reveal(self, start: int, end: int | None = None) -> None:
        """Bring a passage into view; nothing moves if it is. With an `end` it is pointed at until the next click."""
        self._show(self._model.document_position(start))
        if end is not None and end > start:
            self._pointed = self._stretch(start, end)
            self.viewport().update()

    def stop_pointing(self) -> bool:
        """Whether something was pointed at."""
        was, self._pointed = self._pointed, None
        if was is not None:
            self.viewport().update()
        return was is not None

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        return self._model.document_position(start), self._model.document_position(end)

    def _show(self, place: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        box = self.cursorRect(cursor)
        if box.top() < 0 or box.bottom() > self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)

    # -- hits of a search --
    def set_hits(self, hits: Sequence[tuple[int, int]]) -> None:
        """[start, end) of what was found; none is current until `next_hit`."""
        self._hits = [self._stretch(*hit) for hit in sorted(hits)]
        self._hit = None
        self.hitChanged.emit(0, len(self._hits))
        self.viewport().update()

    def next_hit(self, step: int = 1) -> bool:
        """Go to the next (or, with -1, the previous) hit from where one reads; after the last comes the first."""
        if not self._hits:
            return False
        if self._hit is None:
            here = self.in_view()[0]
            ahead = [number for number, hit in enumerate(self._hits) if hit[0] >= here]
            after = ahead[0] if ahead else 0
            self._hit = after if step > 0 else (after - 1) % len(self._hits)
        else:
            self._hit = (self._hit + step) % len(self._hits)
        self._show(self._hits[self._hit][0])
        self.hitChanged.emit(self._hit + 1, len(self._hits))
        self.viewport().update()
        return True

    # -- quoted passages --
    def next_quoted(self, step: int = 1) -> bool:
        """Go to the next (-1: previous) passage that comments quote. False: there is none."""
        if not self._quoted:
            return False
        last = len(self._quoted.passages) - 1
        if self._quote is None:
            here = self.in_view()[0]
            found = self._quoted.after(here - 1) if step > 0 else self._quoted.before(here)
            self._quote = found if found is not None else (0 if step > 0 else last)
        else:
            self._quote = (self._quote + step) % (last + 1)
        self._last_quotation = None
        self._show(self._quoted.firsts[self._quote])
        self.viewport().update()
        return True

    def cycle_quotation(self) -> bool:
        """Tell who quotes what is selected, current or first in view; each time again the next one. False: nobody."""
        number = self._quoted_here()
        if number is None:
            return False
        mine = self._quoted.passages[number].quotations
        at = mine.index(self._last_quotation) + 1 if self._last_quotation in mine else 0
        self._activate(number, mine[at % len(mine)])
        return True

    def _quoted_here(self) -> int | None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return next((n for _, _, n in self._quoted.over(cursor.selectionStart(), cursor.selectionEnd())), None)
        if self._quote is not None:
            return self._quote
        return next((number for _, _, number in self._quoted.over(*self.in_view())), None)

    def _activate(self, number: int, quotation: Quotation) -> None:
        self._quote, self._last_quotation = number, quotation
        self.viewport().update()
        self.quotationActivated.emit(quotation)

    def quotation_menu(self, mark: QuoteMark) -> QMenu:
        """Everybody who quotes what begins in one line."""
        menu = QMenu(self)
        for number in mark.numbers:
            for one in self._quoted.passages[number].quotations:
                name = self._names.get(one.comment_id) or "—"
                words = " ".join(self._model.plain[one.source_start : one.source_end].split())
                short = words if len(words) <= MENU_WORDS else words[: MENU_WORDS - 1] + "…"
                action = menu.addAction(f"{name}: {short}".replace("&", "&&"))
                action.triggered.connect(lambda _=False, n=number, q=one: self._activate(n, q))
        return menu

    def _margin_clicked(self, point: QPoint) -> bool:
        inside = self.in_document(point)
        mark, label = self._margin.quote_at(inside), self._margin.label_at(inside)
        if mark is not None:
            quotations = [(n, one) for n in mark.numbers for one in self._quoted.passages[n].quotations]
            if len(quotations) == 1:
                self._activate(*quotations[0])
            else:
                menu = self.quotation_menu(mark)
                menu.aboutToHide.connect(menu.deleteLater)
                menu.popup(self.viewport().mapToGlobal(point))
        elif label is not None:
            self.annotationActivated.emit(label.passages[0].annotation.id)
        return mark is not None or label is not None

    # -- input --
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

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
        self.stop_pointing()
        if event.button() == Qt.MouseButton.LeftButton and self._margin_clicked(event.position().toPoint()):
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What can be clicked in the margin shows it."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, point: QPoint | None) -> None:
        point = self.in_document(point) if point is not None else None
        mark = self._margin.quote_at(point) if point is not None else None
        label = self._margin.label_at(point) if point is not None else None
        if mark is not None or label is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._hovered is not None and point is not None:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        hovered = mark.box.center() if mark is not None else (label.box.center() if label is not None else None)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Hints: the names of tags, who quotes a passage."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_hint(self, event.globalPos(), self._hint(self.in_document(event.pos())))
            return True
        return super().viewportEvent(event)

    def _hint(self, point: QPoint) -> str:
        """What there is to say about a point of the document."""
        mark, label = self._margin.quote_at(point), self._margin.label_at(point)
        if mark is not None:
            ids = list(dict.fromkeys(q.comment_id for n in mark.numbers for q in self._quoted.passages[n].quotations))
            return self.tr("Quoted by {names}. Click to go there.").format(
                names=", ".join(self._names.get(number) or "—" for number in ids[:12]) + (" …" if len(ids) > 12 else "")
            )
        if label is not None:
            return words_at(label.passages)
        if self.head_box().contains(point):
            return self._head.words()
        place = self.document().documentLayout().hitTest(QPointF(point), Qt.HitTestAccuracy.ExactHit)
        return words_at(self._lanes.at(self._model.plain_position(place))) if place >= self._model.first else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With keys the caret is shown. Escape ends what is pointed at."""
        if event.key() == Qt.Key.Key_Escape and self.stop_pointing():
            return
        if event.key() in CARET_KEYS:
            self.setCursorWidth(CARET)
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
