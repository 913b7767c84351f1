"""The tree of the codebook: keys, moving by mouse and keys, and folding that outlives changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from domain.annotation import Tag
from gui.models.codebook_model import TAG, CodebookModel

MOST_OPEN = 1500
"""A codebook with more tags is shown folded at first."""
FIND = QKeySequence.StandardKey.Find
_WAYS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Right: "in", Qt.Key.Key_Left: "out"}


class CodebookTree(QTreeView):
    """Says which key was pressed on which tag."""

    enterPressed = Signal()
    placesPressed = Signal()
    deletePressed = Signal()
    editPressed = Signal()
    newPressed = Signal()
    findPressed = Signal()
    nudged = Signal(str)
    """Alt and an arrow: "up", "down", "in" or "out"."""

    def __init__(self, model: CodebookModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags = model
        self._folded: set[int] | None = None
        self._filling = False
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.collapsed.connect(self._remember_folded)
        self.expanded.connect(self._forget_folded)

    def tag(self) -> Tag | None:
        """The current one."""
        tag = self.currentIndex().data(TAG)
        return tag if isinstance(tag, Tag) else None

    def filled(self, fill: Callable[[], None]) -> None:
        """Change what the model shows; current tag, folding and place on the screen stay."""
        tag, bar = self.tag(), self.verticalScrollBar()
        place = bar.value()
        fill()
        if self._folded is None and self._tags.tree.tags:
            self._folded = set(self._tags.parents()) if len(self._tags) > MOST_OPEN else set()
        self._unfold()
        if tag is not None and (index := self._tags.index_of(tag.id)).isValid():
            self.setCurrentIndex(index)
        bar.setValue(place)

    def _unfold(self) -> None:
        """Everything but what was folded; all of it while a filter shows a few."""
        folded = set() if self._tags.is_narrowed and len(self._tags) <= MOST_OPEN else self._folded or set()
        self._filling = True
        for tag_id in self._tags.parents():
            if tag_id not in folded:
                self.expand(self._tags.index_of(tag_id))
        self._filling = False

    def fold_all(self) -> None:
        self._folded = set(self._tags.parents())
        self.collapseAll()

    def unfold_all(self) -> None:
        self._folded = set()
        self._unfold()

    def forget(self) -> None:
        """Another codebook: its folding is its own."""
        self._folded = None

    def _remember_folded(self, index: QModelIndex) -> None:
        if not self._filling and not self._tags.is_narrowed and self._folded is not None:
            self._folded.add(index.internalId())

    def _forget_folded(self, index: QModelIndex) -> None:
        if not self._filling and not self._tags.is_narrowed and self._folded is not None:
            self._folded.discard(index.internalId())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.matches(FIND):
            event.accept()  # here it finds a tag; elsewhere in the window it searches the texts
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self.placesPressed if control else self.enterPressed).emit()
            case Qt.Key.Key_Delete:
                self.deletePressed.emit()
            case Qt.Key.Key_F2:
                self.editPressed.emit()
            case Qt.Key.Key_Insert:
                self.newPressed.emit()
            case Qt.Key.Key_F if control:
                self.findPressed.emit()
            case key if alt and key in _WAYS:
                self.nudged.emit(_WAYS[Qt.Key(key)])
            case _:
                super().keyPressEvent(event)
