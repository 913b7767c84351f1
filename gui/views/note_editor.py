"""NoteEditor: a field for a note that is saved while it is written, with a line below that says so.

It tells when there is something to save: a moment after the last letter, and when the field is left. If saving fails,
the text is kept and offered for copying, whatever the field shows next.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from domain.memo import LONGEST_NOTE
from gui.formats import number_text
from gui.theme import Theme
from gui.views.labels import hint, label
from gui.views.note_text import NoteText

PAUSE_MS = 700
"""After so long without a letter, what was written is saved."""


class NoteEditor(QWidget):
    """Saves nothing itself."""

    typed = Signal(str)
    """The text as it is now, when it should be saved."""
    left = Signal()
    """The field was left: the sitting is over. What was not saved yet was said by `typed` before."""
    escaped = Signal()
    """Back to the text."""
    offerChanged = Signal(bool)
    """A text that could not be saved waits here for being copied, or not any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = ""
        self.is_kept = False
        """Whether somebody saves what is typed, and says so."""
        self.text = NoteText(theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._hint, self.status = hint(theme), hint(theme)
        self.status.setWordWrap(False)
        self._offered, self._lost = label(), ""
        self._offer = self._make_offer()
        self._build()
        self.text.textChanged.connect(self._changed)
        self.text.focusLeft.connect(self.finish)
        self.text.windowLeft.connect(self.flush)
        self.text.escaped.connect(self._escape)
        self.text.finished.connect(self.finish)
        self.text.tooLong.connect(self._refuse)

    def _build(self) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self._hint, 1)
        row.addWidget(self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addWidget(self._offer)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)

    def _make_offer(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("resultBar")
        copy, close = QPushButton(self.tr("Copy the text")), QPushButton(self.tr("Close"))
        copy.clicked.connect(self._copy_lost)
        close.clicked.connect(self._close_offer)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(close)
        row.addStretch(1)
        box = QVBoxLayout(frame)
        box.setContentsMargins(*[self._theme.space(2)] * 4)
        box.addWidget(self._offered)
        box.addLayout(row)
        frame.setVisible(False)
        return frame

    # -- what is shown --
    def set_note(self, text: str, hint_words: str = "", *, writable: bool = True) -> None:
        """Another note; what was being written before is handed on first."""
        self.finish()
        self.show_text(text)
        self.text.document().clearUndoRedoStacks()
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setEnabled(writable)
        self._hint.setText(hint_words)
        self.say("")

    def show_text(self, text: str) -> None:
        """The same note, as it is in the archive now."""
        self._timer.stop()
        if text != self.text.toPlainText():
            blocked = self.text.blockSignals(True)
            self.text.set_text(text)
            self.text.blockSignals(blocked)
        self._known = self.text.toPlainText()

    def say(self, words: str, *, bad: bool = False) -> None:
        """A word about the state of the note."""
        self.status.setProperty("role", "bad" if bad else "secondary")
        self.status.style().polish(self.status)
        self.status.setText(words)
        self.status.setVisible(bool(words))
        self.status.setWordWrap(bad)
        self._hint.setVisible(not bad)

    def say_saved(self) -> None:
        """It is in the archive as it stands here."""
        self.say(self.tr("Saved"))

    def offer(self, text: str, what: str) -> None:
        """A text that could not be saved: it stays here until it was copied or given up."""
        self._lost = text
        self._offered.setText(what)
        self._offer.setVisible(True)
        self.say("")
        self.offerChanged.emit(True)

    @property
    def offered(self) -> str:
        """The text that waits for being copied; empty: none."""
        return self._lost

    def _copy_lost(self) -> None:
        QApplication.clipboard().setText(self._lost)
        self._close_offer()

    def _close_offer(self) -> None:
        self._lost = ""
        self._offer.setVisible(False)
        self.offerChanged.emit(False)

    # -- what is written --
    @property
    def is_changed(self) -> bool:
        """Whether something was not handed on yet."""
        return self.text.toPlainText() != self._known

    def flush(self) -> None:
        """Hand on what was written, if it is new."""
        self._timer.stop()
        text = self.text.toPlainText()
        if text == self._known or self._too_long():
            return
        self._known = text
        self.typed.emit(text)

    def finish(self) -> None:
        """Hand on what was written; the sitting is over."""
        self.flush()
        self.left.emit()

    def _escape(self) -> None:
        self.finish()
        self.escaped.emit()

    def _changed(self) -> None:
        if self._too_long():
            self._timer.stop()
            return
        if self.status.text():
            self.say("")
        self._timer.start()

    def _too_long(self) -> bool:
        length = self.text.document().characterCount() - 1
        if length > LONGEST_NOTE:
            self._say_too_long(length, self.tr("Too long: {length} characters of {limit}. Not saved."))
        return length > LONGEST_NOTE

    def _refuse(self, length: int) -> None:
        self._say_too_long(length, self.tr("Not pasted: {length} characters; a note holds {limit}."))

    def _say_too_long(self, length: int, words: str) -> None:
        locale = QLocale()
        numbers = {"length": number_text(length, locale), "limit": number_text(LONGEST_NOTE, locale)}
        self.say(words.format(**numbers), bad=True)
