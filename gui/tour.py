"""Tour: five steps on the sample discussion, from capture to export. Whoever does what a step says goes on by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.session import Aftermath, Opened
from gui.settings import WindowSettings
from gui.views.tour_card import TourCard

if TYPE_CHECKING:
    from gui.window import MainWindow

SETTING = "tour/done"
PAUSE = 900
"""Milliseconds between doing what a step says and the next step: time to see what happened."""
LETTERS = 3
"""So many make a search."""


@dataclass(frozen=True)
class Step:
    """`name` is what is done in it. `anchor` is what the card stands beside, `home` gives the keys to it."""

    name: str
    title: str
    words: str
    anchor: Callable[[], QWidget | None]
    home: Callable[[], object]
    below: bool = False


class Tour(QObject):
    """Belongs to one window, and looks at it from outside."""

    def __init__(self, window: MainWindow, settings: WindowSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._card: TourCard | None = None
        self._steps: list[Step] = []
        self._number = -1
        self._offered = False
        self._was: object = None
        self._going_on = QTimer(self)
        self._going_on.setSingleShot(True)
        self._going_on.setInterval(PAUSE)
        self._going_on.timeout.connect(self.next)
        self._listen()

    def _listen(self) -> None:
        window = self._window
        window.captures.saved.connect(lambda _number: self._did("capture"))
        window.desk.targetChanged.connect(self._target_changed)
        window.menus.receipt.triggered.connect(lambda _on: self._did("read"))
        window.session.changed.connect(self._changed)
        window.search.textChanged.connect(self._typed)
        window.menus.export.triggered.connect(lambda _on: self._did("export"))
        window.reader.shown.connect(self._shown)

    # -- the way through --
    @property
    def running(self) -> bool:
        return self._number >= 0

    @property
    def step(self) -> str:
        """The name of the present step; empty: no tour."""
        return self._steps[self._number].name if self.running else ""

    def offer(self) -> None:
        """The very first archive was made: start once its sample is on the desk, unless it was seen already."""
        self._offered = not self._settings.flag(SETTING, False)

    def start(self) -> None:
        """From the first step. An archive with nothing in it gets the sample."""
        window = self._window
        if not window.reader.records and window.session.path is not None and not window.session.read_only:
            window.archives.add_sample()
        if self._card is None:
            self._card = TourCard(window.theme, window)
            self._card.nextAsked.connect(self.next)
            self._card.backAsked.connect(self.back)
            self._card.endAsked.connect(self.end)
            window.installEventFilter(self)
        self._steps = self._make_steps()
        self._go(0)

    def next(self) -> None:
        if self._number + 1 < len(self._steps):
            self._go(self._number + 1)
        else:
            self.end()

    def back(self) -> None:
        if self._number > 0:
            self._go(self._number - 1)

    def end(self) -> None:
        """Seen or not: it does not come by itself again."""
        self._going_on.stop()
        self._number = -1
        self._settings.set(SETTING, True)
        if self._card is not None:
            had_keys = self._card.isAncestorOf(self._window.focusWidget() or self._window)
            self._card.leave()
            if had_keys:
                self._window.desk.focus_text()

    def _go(self, number: int) -> None:
        self._going_on.stop()
        self._number = number
        step = self._steps[number]
        if self._card is not None:
            self._was = None
            step.home()
            self._was = self._window.desk.target()
            self._card.show_step(number + 1, len(self._steps), step.title, step.words, step.anchor(), below=step.below)

    # -- what is done --
    def _did(self, name: str) -> None:
        if self.running and self.step == name and not self._going_on.isActive():
            self._going_on.start()

    def _shown(self, opened: Opened | None) -> None:
        if self._offered and opened is not None:
            self._offered = False
            QTimer.singleShot(0, self, self.start)

    def _typed(self, text: str) -> None:
        if len(text.strip()) >= LETTERS:
            self._did("find")

    def _target_changed(self) -> None:
        if self._was is not None and self._window.desk.target() != self._was:
            self._did("read")

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if changes.annotations and any(one.tag_ids for one in aftermath.annotations):
            self._did("tag")
        if changes.annotations and any(one.note for one in aftermath.annotations):
            self._did("find")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape that nobody else wanted ends the tour."""
        if (
            self.running
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.end()
            return True
        return super().eventFilter(watched, event)

    # -- what it says --
    def _make_steps(self) -> list[Step]:
        window, menus = self._window, self._window.menus
        desk = window.desk
        return [
            Step(
                "capture",
                self.tr("Capture a discussion"),
                self.tr(
                    "{capture} takes an article with all its comments from an address, a saved page or pasted text. "
                    "A sample is here already, so nothing needs to be fetched."
                ).format(capture=_key(menus.capture)),
                lambda: menus.toolbar.widgetForAction(menus.capture),
                self._to_card,
                below=True,
            ),
            Step(
                "read",
                self.tr("Read the thread"),
                self.tr(
                    "J and K go from comment to comment, Space reads on. The line above is the receipt: what the page "
                    "says it has against what was captured. {receipt} shows how it was counted."
                ).format(receipt=_key(menus.receipt)),
                lambda: desk.receipt,
                self._to_thread,
            ),
            Step(
                "tag",
                self.tr("Tag what you read"),
                self.tr(
                    "Press {tag}, type a name like “Argument”, and Enter: the comment is tagged. {undo} takes it back. "
                    "Shift and the arrows select a passage first."
                ).format(tag=_key(menus.tag), undo=_key(menus.undo)),
                lambda: desk.thread_view,
                self._to_thread,
            ),
            Step(
                "find",
                self.tr("Note it, find it again"),
                self.tr(
                    "{note} writes a note on the comment. {find} searches all articles: try a word that you have just "
                    "read."
                ).format(note=_key(menus.note), find=_key(menus.find)),
                lambda: window.search,
                self._to_thread,
                below=True,
            ),
            Step(
                "export",
                self.tr("Take it with you"),
                self.tr(
                    "{export} writes tables for your analysis: comments, tags and annotations. {commands} finds "
                    "everything else. The sample may be spoiled; undo goes back to the beginning."
                ).format(export=_key(menus.export), commands=_key(menus.commands)),
                lambda: menus.toolbar.widgetForAction(menus.export),
                self._to_card,
                below=True,
            ),
        ]

    def _to_card(self) -> None:
        """Nothing is to be done in the texts: Enter goes on."""
        if self._card is not None:
            self._card.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_thread(self) -> None:
        desk = self._window.desk
        if desk.thread_view.model.comments and not desk.thread_view.hasFocus():
            current = desk.thread_view.current_id()
            desk.reveal(current if current is not None else desk.thread_view.model.comments[0].id)


def _key(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return keys or f"“{action.data()}”"
