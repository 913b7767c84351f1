"""TagPalette: a field and a list above the texts. Type a few letters, Enter, and the tag is set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from domain.annotation import Tag
from gui.delegates.palette_delegate import PaletteDelegate
from gui.models.palette_model import PaletteModel
from gui.theme import Theme

CHARACTERS, ROWS = 68, 9
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}


class TagPalette(QFrame):
    """Closes when something was chosen, with Escape, or when the focus goes elsewhere."""

    tagChosen = Signal(object)
    """A `Tag` to set, or to take off where it is set."""
    newTagNamed = Signal(str)
    """The path of a tag that does not exist yet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._above = theme, parent
        self.setObjectName("palette")
        self._tags: Sequence[Tag] = ()
        self._set: frozenset[int] = frozenset()
        self._recent: Sequence[int] = ()
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setFont(theme.ui_font(1))
        self.title.setProperty("role", "secondary")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Find or name a tag"))
        self.field.setPlaceholderText(self.tr("Find a tag, or name a new one (Argument/moral)"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._make_list()
        self.hint = QLabel(self.tr("Enter sets or takes off · Shift+Enter goes on · Esc closes"))
        self.hint.setFont(theme.ui_font(1))
        self.hint.setProperty("role", "secondary")
        self._lay_out()
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._application_changed)

    def _make_list(self) -> None:
        self.model = PaletteModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = PaletteDelegate(self._theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.clicked.connect(lambda _index: self._choose(stay=False))
        self.list.selectionModel().currentChanged.connect(self._describe)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, self._theme.space(3), 1, self._theme.space(2))
        layout.setSpacing(self._theme.space(2))
        for widget in (self.title, self.field, self.list, self.hint):
            inner = QVBoxLayout()
            side = 0 if widget is self.list else self._theme.space(3)
            inner.setContentsMargins(side, 0, side, 0)
            inner.addWidget(widget)
            layout.addLayout(inner)

    def open_for(self, tags: Sequence[Tag], set_ids: frozenset[int], title: str, recent: Sequence[int] = ()) -> None:
        """Open above the parent's middle, empty."""
        self._tags, self._set, self._recent = tags, set_ids, recent
        self.title.setText(title)
        self.field.clear()
        self.model.set_tags(tags, set_ids, recent)
        row = self._delegate.sizeHint(None, None).height()  # type: ignore[arg-type]
        self.list.setFixedHeight(row * max(3, min(ROWS, len(tags) + 1)))
        usual = self.field.fontMetrics().averageCharWidth() * CHARACTERS
        width = min(max(usual, self.hint.sizeHint().width() + 2 * self._theme.space(4)), self._above.width())
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(self._above.mapToGlobal(QPoint((self._above.width() - width) // 2, self._above.height() // 7)))
        self._highlight(0)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def renew(self, tags: Sequence[Tag], set_ids: frozenset[int]) -> None:
        """The codebook or what is set changed while the palette stays open: what was typed is kept."""
        self._tags, self._set = tags, set_ids
        self._refill(self.field.text())

    def _refill(self, typed: str, tag_id: int | None = None) -> None:
        """Fill the list anew; the tag stays highlighted where it is in it, else the first row is."""
        self.model.set_tags(self._tags, self._set, self._recent)
        if typed:
            self.model.search(typed)
        choices = (self.model.choice(row) for row in range(self.model.rowCount() if tag_id is not None else 0))
        found = (row for row, one in enumerate(choices) if one and one.tag and one.tag.id == tag_id)
        self._highlight(next(found, 0))

    def _describe(self) -> None:
        """Screen readers hear the highlighted row although the field keeps the focus."""
        choice = self.model.choice(self.list.currentIndex().row())
        words = choice.path if choice else ""
        if choice and choice.tag is None:
            words = self.tr("New tag “{path}”").format(path=choice.path)
        elif choice and choice.is_set:
            words = self.tr("{path}, is set").format(path=choice.path)
        self.field.setAccessibleDescription(words)

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive and self.isVisible():
            self.close()

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        self._highlight(0)

    def _highlight(self, row: int) -> None:
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(max(0, min(row, last)), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in MOVES:
                self._highlight(self.list.currentIndex().row() + MOVES[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(stay=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _choose(self, *, stay: bool) -> None:
        choice = self.model.choice(self.list.currentIndex().row())
        if choice is None:
            return
        if not stay:
            self.close()
        if choice.tag is None:
            self.newTagNamed.emit(choice.path)
        else:
            self._set ^= {choice.tag.id}
            self.tagChosen.emit(choice.tag)
        if stay:
            self.field.clear()
            self._refill("", choice.tag.id if choice.tag else None)
