"""ReadingDesk: the article and beside it the thread with its receipt, or as two tabs where it is narrow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QTabBar, QVBoxLayout, QWidget

from domain.annotation import Annotation, Tag, TargetKind
from domain.article import Article
from domain.records import ArticleRecord, CommentRecord
from domain.target import Target
from gui.theme import Theme
from gui.views.article_view import ArticleView
from gui.views.compare_bar import CompareBar
from gui.views.empty_state import EmptyState
from gui.views.order_button import OrderButton
from gui.views.overview_strip import OverviewStrip
from gui.views.receipt_bar import ReceiptBar
from gui.views.thread_view import ThreadView

NARROW = 640
"""Below this width (px) the two texts become tabs."""
NOTICED = {QEvent.Type.FocusIn, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease}


class ReadingDesk(QWidget):
    """Knows what is selected; changes nothing."""

    targetChanged = Signal()
    contextRequested = Signal(QPoint)
    linkActivated = Signal(str)
    captureAsked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article_view, self.thread_view = ArticleView(theme), ThreadView(theme)
        self.receipt = ReceiptBar(theme)
        self.strip = OverviewStrip(theme, self.thread_view)
        self.order = OrderButton(theme, self.thread_view)
        self.compare = CompareBar(theme)
        self._record: ArticleRecord | None = None
        self._in_article = False
        self._last: Target | None = None
        self._narrow = False
        self._gap = theme.space(1)
        self.tabs = self._tabs()
        self.splitter = self._splitter()
        self.empty = EmptyState(
            theme,
            self.tr("Choose an article on the left, or capture a discussion from its address, a saved page or text."),
            self.tr("Capture a discussion"),
        )
        self.empty.asked.connect(self.captureAsked)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.splitter, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(texts)
        self._connect()

    def _tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.addTab(self.tr("Article"))
        tabs.addTab(self.tr("Thread"))
        tabs.setExpanding(True)
        tabs.setDrawBase(False)
        tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tabs.hide()
        tabs.currentChanged.connect(self._tab_changed)
        return tabs

    def _splitter(self) -> QSplitter:
        lower = QHBoxLayout()
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self.thread_view, 1)
        lower.addWidget(self.strip)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.receipt, 1)
        beside = QVBoxLayout()  # beside the first line of the receipt, also where that is unfolded
        beside.setContentsMargins(0, self._gap, self._gap, 0)
        beside.addWidget(self.order)
        beside.addStretch(1)
        head.addLayout(beside)
        column.addLayout(head)
        column.addWidget(self.compare)
        column.addLayout(lower, 1)
        self._thread_side = side
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.article_view)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 10)
        splitter.setStretchFactor(1, 11)
        splitter.setSizes([400, 440])
        return splitter

    def _connect(self) -> None:
        self.article_view.linkActivated.connect(self.linkActivated)
        self.thread_view.linkActivated.connect(self.linkActivated)
        self.article_view.contextRequested.connect(lambda point: self._context(True, point))
        self.thread_view.contextRequested.connect(lambda _comment, point: self._context(False, point))
        self.article_view.passageSelected.connect(lambda *_: self._turn(True))
        self.thread_view.passageSelected.connect(lambda *_: self._turn(False))
        self.thread_view.commentChosen.connect(lambda _comment: self._turn(False))
        self.thread_view.states.markedChanged.connect(self.targetChanged)
        for widget in (self.article_view, self.article_view.viewport(), self.thread_view, self.thread_view.viewport()):
            widget.installEventFilter(self)

    # -- what is shown --
    def set_article(
        self, record: ArticleRecord | None, article: Article | None, comments: Sequence[CommentRecord] = ()
    ) -> None:
        """Show an article with its thread; None: the empty desk."""
        again = record is not None and self._record is not None and record.id == self._record.id
        self._record, self._in_article = record, self._in_article and again
        self.article_view.set_article(record, article)
        self.thread_view.set_thread(comments)
        self.receipt.set_receipt(record.receipt if record else None)
        self._stack.setCurrentIndex(1 if record else 0)
        self._notice()

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """What is annotated in article and thread. Nothing moves."""
        by_comment: dict[int, list[Annotation]] = defaultdict(list)
        for one in annotations:
            if one.is_orphan:  # its passage is not in the text any more: it is listed, and drawn nowhere
                continue
            if one.target is not TargetKind.ARTICLE and one.comment_id is not None:
                by_comment[one.comment_id].append(one)
        self.thread_view.set_annotations(by_comment, tags)
        self.article_view.set_annotations(
            [one for one in annotations if one.target is TargetKind.ARTICLE and not one.is_orphan], tags
        )

    # -- what is selected --
    def target(self) -> Target | None:
        """What a tag or note would be put on now."""
        if self._record is None:
            return None
        if self._in_article:
            return Target(self._record.id, None, *(self.article_view.selection() or (None, None)))
        chosen = self.thread_view.selection()
        if chosen is not None:
            return Target(self._record.id, *chosen)
        current = self.thread_view.current_id()
        return Target(self._record.id, current)

    def targets(self) -> list[Target]:
        """The same, as all that a tag would be put on."""
        marked = self.thread_view.states.marked()
        if marked and self._record is not None and not self._in_article:
            return [Target(self._record.id, one) for one in marked]
        target = self.target()
        return [] if target is None else [target]

    def words_for(self, targets: Sequence[Target]) -> str:
        """What would be tagged, for the head of the palette."""
        if len(targets) > 1:
            return self.tr("%Ln comments", "", len(targets))
        target = targets[0]
        if target.passage is not None:
            return self.tr("Passage “{quote}”").format(quote=" ".join(self.selected_text().split()))
        if target.comment_id is None:
            return self.tr("The article")
        comment = self.thread_view.record(target.comment_id)
        name = self._name(target.comment_id)
        if target.reply_link:
            answered = self._name(comment.parent_id if comment is not None else None)
            return self.tr("How {name} answers {other}").format(name=name, other=answered)
        return self.tr("Comment of {name}").format(name=name)

    def _name(self, comment_id: int | None) -> str:
        """As the thread shows it; names may be hidden."""
        comment = self.thread_view.record(comment_id) if comment_id is not None else None
        return self.thread_view.name_of(comment.id) if comment is not None and comment.author.name else "—"

    def clear_selection(self) -> None:
        """Let go of the selected passage, as after it was tagged."""
        self.article_view.clear_selection()
        self.thread_view.clear_selection()
        self._notice()

    def selected_text(self) -> str:
        return self.article_view.selected_text() if self._in_article else self.thread_view.selected_text()

    # -- going somewhere --
    def reveal(self, comment_id: int | None, start: int | None = None, *, focus: bool = True) -> None:
        """Show a comment or the article, at a position of its text, and (`focus`) give it the keys."""
        if comment_id is None:
            self._turn(True)
            self._show_tab(0)
            if start is not None:
                self.article_view.reveal(start)
        else:
            self._turn(False)
            self._show_tab(1)
            self.thread_view.reveal(comment_id, start)
        if focus:
            (self.article_view if comment_id is None else self.thread_view).setFocus()

    def switch(self) -> None:
        """From the article to the thread or back."""
        to_article = not self._in_article
        self._turn(to_article)
        self._show_tab(0 if to_article else 1)
        (self.article_view if to_article else self.thread_view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def widen_thread(self, pixels: int) -> None:
        """Move the border between article and thread (by key; the mouse drags it)."""
        left, right = self.splitter.sizes()
        self.splitter.setSizes([max(0, left - pixels), max(0, right + pixels)])

    def focus_text(self) -> None:
        """Give the keys to the text that had them last."""
        (self.article_view if self._in_article else self.thread_view).setFocus()

    # -- inside --
    def _turn(self, to_article: bool) -> None:
        self._in_article = to_article
        self._notice()

    def _notice(self) -> None:
        target = self.target()
        if target != self._last:
            self._last = target
            self.targetChanged.emit()

    def _context(self, in_article: bool, point: QPoint) -> None:
        self._turn(in_article)
        self.contextRequested.emit(point)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in NOTICED:
            if event.type() != QEvent.Type.KeyRelease:
                self._in_article = watched in (self.article_view, self.article_view.viewport())
            self._notice()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.tabs.setVisible(narrow)
            self._show_tab(0 if self._in_article else 1)

    def _show_tab(self, number: int) -> None:
        self.tabs.setCurrentIndex(number)
        self.article_view.setVisible(not self._narrow or number == 0)
        self._thread_side.setVisible(not self._narrow or number == 1)

    def _tab_changed(self, number: int) -> None:
        if self._narrow:
            self._turn(number == 0)
            self._show_tab(number)
