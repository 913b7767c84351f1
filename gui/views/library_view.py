"""The library pane: a filter field and the tree of sites and articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from domain.records import ArticleRecord
from gui.delegates.library_delegate import LibraryDelegate
from gui.icons import icon
from gui.models.library_model import RECORD, LibraryModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.line_edit import line_edit


class LibraryView(QWidget):
    """Emits what the user chose; knows no archive."""

    articleChosen = Signal(object)
    articleEntered = Signal()
    """Enter or a double click: to the text."""
    removeAsked = Signal(object)
    searchChanged = Signal(str)
    contextRequested = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = line_edit()
        self.search.setPlaceholderText(self.tr("Find articles"))
        self.search.setAccessibleName(self.tr("Find articles"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon(theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.searchChanged)
        self.model = LibraryModel(self)
        self.tree = self._tree()
        self._delegate = LibraryDelegate(theme)
        self.tree.setItemDelegate(self._delegate)
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self.tree.activated.connect(lambda _index: self.articleEntered.emit())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        self.empty = EmptyState(theme, self.tr("No articles yet."))
        self._stack = QStackedLayout()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(theme.space(2))
        field = QVBoxLayout()
        field.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        field.addWidget(self.search)
        layout.addLayout(field)
        layout.addLayout(self._stack, 1)
        theme.changed.connect(self.tree.viewport().update)

    def _tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.model)
        tree.setHeaderHidden(True)
        tree.setIndentation(self._theme.space(1))
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setUniformRowHeights(False)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAccessibleName(self.tr("Library"))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._context)
        tree.setMouseTracking(True)
        return tree

    def set_records(self, records: Sequence[ArticleRecord], current: int | None) -> None:
        """Show these articles; `current` stays selected without being announced again."""
        blocker = QSignalBlocker(self.tree.selectionModel())
        self.model.set_records(records, self.locale())
        self.tree.expandAll()
        self._select(current)
        blocker.unblock()
        searching = bool(self.search.text().strip())
        self.empty.say(self.tr("Nothing found.") if searching else self.tr("No articles yet."))
        self._stack.setCurrentIndex(0 if records else 1)

    def renew(self, record: ArticleRecord) -> None:
        """Show changed counts."""
        self.model.renew(record, self.locale())

    def select(self, article_id: int) -> None:
        """Select an article as if the user had."""
        self._select(article_id)

    def _select(self, article_id: int | None) -> None:
        item = self.model.article_item(article_id) if article_id is not None else None
        if item is not None:
            self.tree.setCurrentIndex(item.index())

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        record = index.data(RECORD)
        if isinstance(record, ArticleRecord):
            self.articleChosen.emit(record.id)

    def _remove(self) -> None:
        record = self.tree.currentIndex().data(RECORD)
        if isinstance(record, ArticleRecord):
            self.removeAsked.emit(record.id)

    def _context(self, place: QPoint) -> None:
        record = self.tree.indexAt(place).data(RECORD)
        if isinstance(record, ArticleRecord):
            self.contextRequested.emit(record.id, self.tree.viewport().mapToGlobal(place))
