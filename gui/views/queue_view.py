"""The queue: what waits, what became of the rest, and what can be done about each."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import pairwise

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from domain.queue import DONE, QueueEntry, QueueState
from gui.delegates import queue_words
from gui.delegates.queue_delegate import QueueDelegate
from gui.formats import number_text
from gui.models.queue_model import ENTRY, QueueFilter, QueueModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.labels import hint, label

TABS: tuple[Collection[QueueState], ...] = (
    frozenset(QueueState),
    (QueueState.WAITING, QueueState.READING),
    (QueueState.LOOK,),
    (QueueState.FAILED,),
    DONE,
)
IDLE, RUNNING, PAUSING = range(3)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier


class QueueView(QWidget):
    """Emits what the user wants; knows no archive. Rows are named by their numbers."""

    startAsked = Signal()
    pauseAsked = Signal()
    addAsked = Signal()
    openAsked = Signal(object)
    """A `QueueEntry`: show its article, or read it in the capture dialog."""
    retryAsked = Signal(list)
    removeAsked = Signal(list)
    removeDoneAsked = Signal()
    linkAsked = Signal(str)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.model = theme, model
        self._phase, self._writable = IDLE, True
        self._kept: tuple[list[int], int | None] = ([], None)
        self.filter = QueueFilter(model, self)
        self._make_head()
        self._make_list()
        self._make_foot()
        self._lay_out()
        self._connect()
        self._renew()

    # -- building --
    def _make_head(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Rows shown"))
        for _ in TABS:
            self.tabs.addTab("")
        self.go = QPushButton()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the queue"))
        self.said = hint(self._theme)
        self.said.setWordWrap(False)

    def _make_list(self) -> None:
        self.list = QListView()
        self.list.setModel(self.filter)
        self._delegate = QueueDelegate(self._theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName(self.tr("Addresses in the queue"))
        self.empty = EmptyState(
            self._theme,
            self.tr("Nothing is in the queue. Add addresses, and they are captured one after the other."),
            self.tr("Add addresses …"),
        )
        self.nothing = EmptyState(self._theme, self.tr("No address is in this state."))
        self._stack = QStackedLayout()
        for widget in (self.list, self.empty, self.nothing):
            self._stack.addWidget(widget)
        self._line = QFrame()
        self._line.setFrameShape(QFrame.Shape.HLine)
        self._line.setForegroundRole(QPalette.ColorRole.Mid)
        self._line.setFrameShadow(QFrame.Shadow.Plain)
        self.about = label("")
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setProperty("role", "secondary")
        self.about.setFont(self._theme.ui_font(1))
        self.about.setMinimumHeight(3 * self.about.fontMetrics().lineSpacing())

    def _make_foot(self) -> None:
        self.add, self.clear = QPushButton(self.tr("Add …")), QPushButton(self.tr("Remove finished"))
        self.add.setAccessibleName(self.tr("Add addresses …"))
        self.open, self.retry, self.remove = QPushButton(), QPushButton(), QPushButton(self.tr("Remove"))
        for button in (self.add, self.clear, self.open, self.retry, self.remove):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        theme = self._theme
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(theme.space(4))
        head.addWidget(self.tabs, 1)
        head.addWidget(self.go)
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.add)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        for button in (self.open, self.retry, self.remove):
            foot.addWidget(button)
        self.room = QVBoxLayout()  # for what there is to say about what was just done
        state = QVBoxLayout()
        state.setSpacing(theme.space(1))
        state.addWidget(self.progress)
        state.addWidget(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addLayout(head)
        layout.addLayout(state)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._line)
        layout.addWidget(self.about)
        layout.addLayout(self.room)
        layout.addLayout(foot)
        order = (self.tabs, self.go, self.list, self.open, self.retry, self.remove, self.add, self.clear)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turned)
        self.go.clicked.connect(self._go)
        self.add.clicked.connect(self.addAsked)
        self.empty.asked.connect(self.addAsked)
        self.clear.clicked.connect(self.removeDoneAsked)
        self.open.clicked.connect(self._open)
        self.retry.clicked.connect(lambda: self.retryAsked.emit(self._chosen_to_retry()))
        self.remove.clicked.connect(lambda: self.removeAsked.emit(self._chosen_to_remove()))
        self.list.doubleClicked.connect(lambda _index: self._open())
        self.list.installEventFilter(self)
        self.list.selectionModel().selectionChanged.connect(self._renew)
        self.list.selectionModel().currentChanged.connect(self._renew)
        self.list.customContextMenuRequested.connect(self._menu)
        self.model.dataChanged.connect(self._renew)
        self.model.modelAboutToBeReset.connect(self._keep)
        self.model.modelReset.connect(self._restore)
        self._theme.changed.connect(self._renew)
        for key, button in (("Del", self.remove), ("F5", self.retry)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the row; it does not reach the dialog's default button."""
        enter = isinstance(event, QKeyEvent) and event.key() in _ENTER and not event.modifiers() & _CONTROL
        if enter and watched is self.list and event.type() == QEvent.Type.KeyPress:
            self._open()
            return True
        return super().eventFilter(watched, event)

    # -- from outside --
    def set_phase(self, phase: int, words: str = "", *, writable: bool = True) -> None:
        """`IDLE`, `RUNNING` or `PAUSING`, with a sentence about it."""
        self._phase, self._writable = phase, writable
        self.say(words)
        self._renew()

    def settle(self) -> None:
        """Show everything as things stand."""
        self._renew()

    def say(self, words: str) -> None:
        """What is going on."""
        shown = self.said.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(200, self.width()))
        self.said.setText(shown)
        self.said.setToolTip(words if shown != words else "")

    def selected(self) -> list[QueueEntry]:
        """The chosen rows, in their order."""
        rows = sorted(self.list.selectionModel().selectedRows(), key=lambda index: index.row())
        return [entry for index in rows if isinstance(entry := index.data(ENTRY), QueueEntry)]

    def select(self, entry_ids: Collection[int]) -> None:
        """Choose these rows."""
        selection, first = QItemSelection(), None
        for row in range(self.filter.rowCount()):
            index = self.filter.index(row, 0)
            entry = index.data(ENTRY)
            if isinstance(entry, QueueEntry) and entry.id in entry_ids:
                selection.select(index, index)
                first = first or index
        model = self.list.selectionModel()
        if first is not None:
            model.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focus_list(self) -> None:
        """To the rows, or to the button if there are none."""
        if self.filter.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.filter.index(0, 0))
        target = self.list if self.filter.rowCount() else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- as things stand --
    def _renew(self, *_: object) -> None:
        counts = self.model.counts()
        total = sum(counts.values())
        self._name_tabs([sum(counts[state] for state in states) for states in TABS])
        self._stack.setCurrentIndex(0 if self.filter.rowCount() else 2 if total else 1)
        self._renew_head(counts[QueueState.WAITING], total - counts[QueueState.WAITING] - counts[QueueState.READING])
        self._renew_foot(sum(counts[state] for state in DONE))
        entry = self._current()
        self.about.setText(self._words_about(entry) if entry is not None else "")
        self.about.setVisible(bool(total))
        self._line.setVisible(bool(total))

    def _renew_head(self, waiting: int, done: int) -> None:
        running, total = self._phase != IDLE, len(self.model.entries)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        self.progress.setVisible(bool(total))
        self.go.setText(self.tr("Pause") if running else self.tr("Start"))
        self.go.setDefault(not running and self.isVisible())
        self.go.setEnabled(self._writable and (self._phase == RUNNING or (not running and waiting > 0)))
        self.go.setVisible(bool(total))
        self.tabs.setVisible(bool(total))

    def _renew_foot(self, done: int) -> None:
        entry, chosen = self._current(), self.selected()
        archived = entry is not None and entry.state in DONE and entry.article_id is not None
        look = entry is not None and entry.state is QueueState.LOOK
        self.open.setText(
            self.tr("Open") if archived else self.tr("Look at it …") if look else self.tr("Capture it now …")
        )
        self.open.setEnabled(
            entry is not None and entry.state is not QueueState.READING and (archived or self._writable)
        )
        again = bool(chosen) and all(one.state in DONE for one in chosen)
        self.retry.setText(self.tr("Capture again") if again else self.tr("Retry"))
        self.retry.setEnabled(self._writable and bool(self._chosen_to_retry()))
        self.remove.setEnabled(self._writable and bool(self._chosen_to_remove()))
        self.clear.setEnabled(self._writable and done > 0)
        self.add.setEnabled(self._writable)
        self.empty.button.setEnabled(self._writable)
        self.add.setVisible(bool(self.model.entries))
        for button in (self.clear, self.open, self.retry, self.remove):
            button.setVisible(bool(self.model.entries))

    def _name_tabs(self, counts: list[int]) -> None:
        names = (self.tr("All"), self.tr("Waiting"), self.tr("Needs a look"), self.tr("Failed"), self.tr("Finished"))
        for number, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.tabs.setTabText(number, f"{name}  {number_text(count, QLocale())}" if count else name)
            self.tabs.setTabVisible(number, number == 0 or bool(count) or number == self.tabs.currentIndex())

    def _words_about(self, entry: QueueEntry) -> str:
        lines = [entry.url] if entry.title else []
        return "\n".join([*lines, " ".join(queue_words.sentences(entry))])

    # -- what is chosen --
    def _current(self) -> QueueEntry | None:
        chosen = self.selected()
        entry = self.list.currentIndex().data(ENTRY)
        if isinstance(entry, QueueEntry) and (not chosen or entry in chosen):
            return entry
        return chosen[0] if chosen else None

    def _chosen_to_retry(self) -> list[int]:
        waits = (QueueState.WAITING, QueueState.READING)
        return [entry.id for entry in self.selected() if entry.state not in waits]

    def _chosen_to_remove(self) -> list[int]:
        return [entry.id for entry in self.selected() if entry.state is not QueueState.READING]

    def _open(self) -> None:
        entry = self._current()
        if entry is not None and self.open.isEnabled():
            self.openAsked.emit(entry)

    def _go(self) -> None:
        (self.startAsked if self._phase == IDLE else self.pauseAsked).emit()

    def _turned(self, number: int) -> None:
        self.filter.show_states(TABS[number])
        if self.filter.rowCount():
            self.list.setCurrentIndex(self.filter.index(0, 0))
        self._renew()

    def _menu(self, point: QPoint) -> None:
        entry, menu = self._current(), QMenu(self)
        if entry is None:
            return
        for button in (self.open, self.retry, self.remove):
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.addSeparator()
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Open in the browser"), lambda: self.linkAsked.emit(entry.url)),
            (self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(entry.url)),
        )
        for text, slot in actions:
            menu.addAction(text, slot)
        menu.exec(self.list.viewport().mapToGlobal(point))
        menu.deleteLater()

    def _keep(self) -> None:
        entry = self._current()
        self._kept = ([one.id for one in self.selected()], entry.id if entry is not None else None)

    def _restore(self) -> None:
        """After rows came or went: the same ones are chosen, or what stands first."""
        chosen, _ = self._kept
        self.select([entry_id for entry_id in chosen if self.model.entry(entry_id) is not None])
        if self.filter.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.filter.index(0, 0))
        self._renew()
