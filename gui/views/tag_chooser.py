"""A field and a list in a dialog, to choose one tag by a few letters, as in the palette."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from domain.annotation import Tag
from gui.delegates.palette_delegate import PaletteDelegate
from gui.models.palette_model import Choice, PaletteModel
from gui.theme import Theme
from gui.views.line_edit import line_edit
from gui.views.tag_guide import TagGuide

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class TagChooser(QWidget):
    """Arrow keys move in the list while the field is typed in."""

    changed = Signal()
    """Another row is highlighted, or none."""

    def __init__(self, theme: Theme, name: str, *, creates: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PaletteModel()
        self.model.creates = creates
        self.field = line_edit()
        self.field.setPlaceholderText(self.tr("Find a tag"))
        self.field.setAccessibleName(name)
        self.field.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = PaletteDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(name)
        self.list.setMinimumHeight(7 * (theme.size(2) + 2 * theme.space(2) + 2))
        self.guide = TagGuide(theme, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.guide)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._describe())

    def set_tags(self, tags: Sequence[Tag], without: Iterable[int] = (), first: Sequence[int] = ()) -> None:
        """The tags to choose from; `first` are offered before the others."""
        self.model.set_tags(tags, frozenset(), first, without=frozenset(without))
        self._highlight(0)

    def choice(self) -> Choice | None:
        """The highlighted row, None where nothing fits."""
        return self.model.choice(self.list.currentIndex().row())

    def tag(self) -> Tag | None:
        choice = self.choice()
        return choice.tag if choice is not None else None

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        self._highlight(0)

    def _highlight(self, row: int) -> None:
        count = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(max(0, min(row, count - 1)), 0))
        if not count:
            self._describe()

    def _describe(self) -> None:
        choice = self.choice()
        self.guide.show_tag(choice.tag if choice is not None else None)
        self.field.setAccessibleDescription(f"{choice.path}. {self.guide.spoken()}" if choice is not None else "")
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self._highlight(self.list.currentIndex().row() + _MOVES[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)
