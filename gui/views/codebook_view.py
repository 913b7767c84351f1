"""The codebook pane: the tree of tags with what can be done to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from domain.annotation import Tag
from gui.delegates.codebook_delegate import CodebookDelegate
from gui.icons import icon
from gui.models.codebook_model import TAG, CodebookModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.labels import heading, hint


class CodebookView(QWidget):
    """A double click, Enter or the button sets a tag on what is selected; the context menu changes the tag."""

    tagActivated = Signal(object)
    addAsked = Signal(object)
    """The id of the tag to put the new one under, or None."""
    contextRequested = Signal(object, QPoint)
    removeAsked = Signal(object)
    editAsked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = CodebookModel(self)
        self.tree = _Tree()
        self._delegate = CodebookDelegate(theme)
        self._set_up_tree()
        self._add = QToolButton()
        self._add.setIcon(icon(theme, "add"))
        self._add.setToolTip(self.tr("New tag"))
        self._add.setAccessibleName(self.tr("New tag"))
        self._add.clicked.connect(lambda: self.addAsked.emit(None))
        title = heading(theme, self.tr("Codebook"))
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        head.addWidget(title, 1)
        head.addWidget(self._add)
        self.empty = EmptyState(
            theme,
            self.tr("Tags say what a comment or passage is about. Press T on a comment, or start here."),
            self.tr("New tag"),
        )
        self.empty.asked.connect(lambda: self.addAsked.emit(None))
        self.definition = hint(theme)
        self.definition.setContentsMargins(theme.space(3), theme.space(1), theme.space(2), theme.space(2))
        self.definition.hide()
        self.tree.selectionModel().currentChanged.connect(lambda _now, _before: self._define())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.definition)
        theme.changed.connect(self._renew_looks)

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setIndentation(self._theme.space(4))
        tree.setUniformRowHeights(True)
        tree.setMouseTracking(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Codebook"))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._context)
        tree.doubleClicked.connect(self._activated)
        tree.enterPressed.connect(lambda: self._activated(tree.currentIndex()))
        tree.deletePressed.connect(lambda: self._with_current(self.removeAsked))
        tree.editPressed.connect(lambda: self._with_current(self.editAsked))

    def set_tags(self, tags: Sequence[Tag], counts: Mapping[int, int]) -> None:
        """Show the codebook, the selected tag kept."""
        current = self.current()
        self.model.set_tags(tags, counts)
        self.tree.expandAll()
        if current is not None and (item := self.model.item_of(current.id)) is not None:
            self.tree.setCurrentIndex(item.index())
        self._stack.setCurrentIndex(0 if tags else 1)
        self._define()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show changed counts."""
        self.model.set_counts(counts)

    def focus_tags(self) -> None:
        """Give the keys to the tree."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def current(self) -> Tag | None:
        """The selected tag."""
        tag = self.tree.currentIndex().data(TAG)
        return tag if isinstance(tag, Tag) else None

    def _define(self) -> None:
        """What the selected tag means, below the tree."""
        tag = self.current()
        words = tag.definition if tag is not None else ""
        self.definition.setText(f"{tag.name}: {words}" if tag is not None and words else "")
        self.definition.setVisible(bool(words))

    def _with_current(self, signal: object) -> None:
        tag = self.current()
        if tag is not None:
            signal.emit(tag)  # type: ignore[attr-defined]

    def _activated(self, index: QModelIndex) -> None:
        tag = index.data(TAG)
        if isinstance(tag, Tag):
            self.tagActivated.emit(tag)

    def _context(self, place: QPoint) -> None:
        tag = self.tree.indexAt(place).data(TAG)
        point = self.tree.viewport().mapToGlobal(place)
        self.contextRequested.emit(tag if isinstance(tag, Tag) else None, point)

    def _renew_looks(self) -> None:
        self._add.setIcon(icon(self._theme, "add"))
        self.tree.viewport().update()


class _Tree(QTreeView):
    """A tree that says when Enter, Delete or F2 was pressed."""

    enterPressed = Signal()
    deletePressed = Signal()
    editPressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.enterPressed.emit()
            case Qt.Key.Key_Delete:
                self.deletePressed.emit()
            case Qt.Key.Key_F2:
                self.editPressed.emit()
            case _:
                super().keyPressEvent(event)
