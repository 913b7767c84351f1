"""The list of all notes and memos: found by a word, sorted, read and changed below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from domain.memo import ABOUT_ARCHIVE, About
from gui.delegates.notes_delegate import NotesDelegate
from gui.formats import number_text
from gui.icons import icon
from gui.models.note_words import kind_words
from gui.models.notes_model import LINE, NoteOrder, NotesModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.labels import hint
from gui.views.line_edit import line_edit
from gui.views.note_pane import NotePane
from operations.noting import Listing, NoteKind, NoteLine

FILTER_MS = 120
"""The list is narrowed so long after the last letter."""


class NotesView(QWidget):
    """Emits what was chosen; saves nothing itself."""

    lineChosen = Signal(object)
    """A `NoteLine`: go to where it stands."""
    removeAsked = Signal(object)
    contextRequested = Signal(object, QPoint)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subjects: list[tuple[str, About]] = []
        self.model = NotesModel(self)
        self.field = line_edit()
        self.kind, self.order = QComboBox(), QComboBox()
        self.new = QToolButton()
        self.count = hint(theme)
        self.list = _List()
        self._delegate = NotesDelegate(theme, self.model)
        self.pane = NotePane(theme)
        self._empty = EmptyState(theme, "", self.tr("Write a memo"))
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FILTER_MS)
        self._set_up_bar()
        self._set_up_list()
        self._build()
        self._connect()
        self.set_subjects([])
        self.set_listing(Listing())

    def _set_up_bar(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in notes"))
        self.field.setAccessibleName(self.tr("Find in notes"))
        self.field.setClearButtonEnabled(True)
        memos = frozenset(kind for kind in NoteKind if kind.is_memo)
        self.kind.addItem(self.tr("All"), None)
        self.kind.addItem(self.tr("Memos"), memos)
        self.kind.addItem(self.tr("Notes"), frozenset(NoteKind) - memos)
        self.kind.insertSeparator(3)
        for kind in NoteKind:
            self.kind.addItem(kind_words(kind), frozenset([kind]))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.order.addItem(self.tr("Newest first"), NoteOrder.NEWEST)
        self.order.addItem(self.tr("By place"), NoteOrder.PLACE)
        self.order.addItem(self.tr("By title"), NoteOrder.ABOUT)
        self.order.addItem(self.tr("By coder"), NoteOrder.CODER)
        self.order.setAccessibleName(self.tr("Order"))
        for box in (self.kind, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.new.setIcon(icon(self._theme, "add"))
        self.new.setToolTip(self.tr("Write a memo"))
        self.new.setAccessibleName(self.tr("Write a memo"))
        self.new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.new.setMenu(self._menu)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Notes and memos"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _build(self) -> None:
        theme = self._theme
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
            row.setSpacing(theme.space(1))
        first.addWidget(self.field, 1)
        first.addWidget(self.new)
        second.addWidget(self.kind, 1)
        second.addWidget(self.order, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.count.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self.count)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._narrow)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.returnPressed.connect(self._to_list)
        self.kind.currentIndexChanged.connect(lambda _row: self._narrow())
        self.order.currentIndexChanged.connect(lambda _row: self._sort())
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._read(now))
        self.list.clicked.connect(self._choose)
        self.list.enterPressed.connect(self._choose_current)
        self.list.editPressed.connect(self.pane.edit)
        self.list.deletePressed.connect(self._remove)
        self.list.escaped.connect(self.escaped)
        self.list.customContextMenuRequested.connect(self._context)
        self.pane.goAsked.connect(self.lineChosen)
        self.pane.removeAsked.connect(self.removeAsked)
        self.pane.lineAsked.connect(self.select)
        self.pane.closed.connect(self._back_to_list)
        self._empty.asked.connect(self._write_first)
        self._theme.changed.connect(self._tint)

    def _tint(self) -> None:
        self.new.setIcon(icon(self._theme, "add"))
        self.list.scheduleDelayedItemsLayout()

    # -- what is shown --
    def set_listing(self, listing: Listing) -> None:
        """Show these notes; the selected one stays selected, and the list where it is."""
        line, place = self.current(), self.list.verticalScrollBar().value()
        self.model.set_listing(listing)
        self._show(line)
        self.list.verticalScrollBar().setValue(place)

    def set_writable(self, writable: bool) -> None:
        """Whether notes can be changed."""
        self.pane.writable = writable
        self.new.setEnabled(writable)
        self._empty.button.setVisible(writable)
        self.pane.set_line(self.current(), self.model.listing)

    def set_subjects(self, subjects: Sequence[tuple[str, About]]) -> None:
        """What a memo can be written about from here, besides the archive: in words, and what it is."""
        self._subjects = [(self.tr("About the archive"), ABOUT_ARCHIVE), *subjects]
        self._menu.clear()
        for words, about in self._subjects:
            self._menu.addAction(words.replace("&", "&&"), partial(self.pane.write_new, about, words))

    def current(self) -> NoteLine | None:
        """The selected note."""
        line = self.list.currentIndex().data(LINE)
        return line if isinstance(line, NoteLine) else None

    def select(self, line: NoteLine) -> None:
        """Show this note, without the filter if that hides it."""
        if self.model.row_of(line) is None:
            self.field.clear()
            self.kind.setCurrentIndex(0)
            self._narrow()
        self._show(line)

    def focus_filter(self) -> None:
        """Start to look for a note."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # -- inside --
    def _narrow(self) -> None:
        self._timer.stop()
        line = self.current()
        self.model.set_filter(self.field.text(), self.kind.currentData())
        self._show(line)

    def _sort(self) -> None:
        line = self.current()
        self.model.set_order(self.order.currentData())
        self._show(line)

    def _show(self, line: NoteLine | None) -> None:
        """After the rows changed: select the same note again, and say how many there are."""
        row = None if line is None else self.model.row_of(line)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row, 0))
            self.list.scrollTo(self.model.index(row, 0))
        self.pane.set_line(self.current(), self.model.listing)
        shown, total = self.model.rowCount(), len(self.model.listing.lines)
        locale = QLocale()
        words = self.tr("%Ln notes and memos", "", total)
        if shown != total:
            words = self.tr("{shown} of {all}").format(shown=number_text(shown, locale), all=words)
        self.count.setText(words if total else "")
        self.count.setVisible(bool(total))
        self._stack.setCurrentIndex(0 if shown else 1)
        if not total:
            self._empty.say(
                self.tr("No notes yet. N writes one on the comment or passage; a memo is about the whole, or a tag.")
            )
        else:
            self._empty.say(self.tr("No note fits. Take a word away, or choose another kind."))
        self._empty.button.setVisible(not total and self.pane.writable)

    def _read(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        self.pane.set_line(line if isinstance(line, NoteLine) else None, self.model.listing)

    def _choose(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, NoteLine):
            self.lineChosen.emit(line)

    def _choose_current(self) -> None:
        self._choose(self.list.currentIndex())

    def _remove(self) -> None:
        line = self.current()
        if line is not None and self.pane.writable:
            self.removeAsked.emit(line)

    def _write_first(self) -> None:
        self.pane.write_new(ABOUT_ARCHIVE, self._subjects[0][0])

    def _to_list(self) -> None:
        self._narrow()
        if self.model.rowCount():
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus()

    def _back_to_list(self) -> None:
        self.pane.set_line(self.current(), self.model.listing)

    def _context(self, place: QPoint) -> None:
        line = self.list.indexAt(place).data(LINE)
        if isinstance(line, NoteLine):
            self.contextRequested.emit(line, self.list.viewport().mapToGlobal(place))


class _List(QListView):
    """Says which of its keys was pressed."""

    enterPressed = Signal()
    editPressed = Signal()
    deletePressed = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.enterPressed.emit()
            case Qt.Key.Key_F2:
                self.editPressed.emit()
            case Qt.Key.Key_Delete:
                self.deletePressed.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)
