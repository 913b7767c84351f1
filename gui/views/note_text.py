"""The field in which a note is written: plain text, quiet colours, links completed, no paste that it cannot hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from domain.memo import LONGEST_NOTE
from domain.text import clean
from gui.delegates.wrapped import wrap_mode
from gui.theme import Theme
from gui.views.link_popup import LinkPopup
from gui.views.note_highlighter import NoteHighlighter
from operations.completing import Candidate

_TYPED = re.compile(r"\[\[([^\[\]\n|]{0,80})$")
LONGEST_WORD = 2_000
"""With a longer one lines are broken anywhere: Qt looks for a place between words again at each letter."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteText(QPlainTextEdit):
    """Says what happened to it; saves nothing."""

    escaped = Signal()
    finished = Signal()
    """Ctrl+Enter."""
    focusLeft = Signal()
    windowLeft = Signal()
    """Another program is in front: nothing is over, but what was written should be safe."""
    tooLong = Signal(int)
    """A paste of so many characters was refused."""
    completionAsked = Signal(str)
    """What stands behind ``[[``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setFont(theme.ui_font(2))
        self._highlighter = NoteHighlighter(self.document(), theme)
        self.popup = LinkPopup(theme, self)
        self.popup.chosen.connect(self._complete)
        self.cursorPositionChanged.connect(self._look_for_link)
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._theme.ui_font(2))

    def set_text(self, text: str) -> None:
        """Another text, as it is in the archive."""
        self._choose_breaks(text)
        self.setPlainText(text)

    def _choose_breaks(self, text: str) -> None:
        self.setWordWrapMode(wrap_mode(text, LONGEST_WORD))

    # -- completing --
    def _typed_link(self) -> str | None:
        """What stands between ``[[`` and the cursor; None: no link is being typed."""
        cursor = self.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()][-90:]
        match = _TYPED.search(line)
        return match[1] if match is not None else None

    def _look_for_link(self) -> None:
        typed = self._typed_link() if self.hasFocus() and not self.isReadOnly() else None
        if typed is None:
            self.popup.hide()
        else:
            self.completionAsked.emit(typed)

    def show_candidates(self, typed: str, found: Sequence[Candidate]) -> None:
        """What fits, if the same is still being typed."""
        if self._typed_link() == typed and self.hasFocus():
            corner = self.cursorRect().bottomLeft()
            self.popup.show_candidates(found, self.viewport().mapToGlobal(corner))

    def _complete(self, candidate: Candidate) -> None:
        typed = self._typed_link()
        if typed is None:
            return
        cursor = self.textCursor()
        units = len(typed.encode("utf-16-le")) // 2 + 2
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, units)
        cursor.insertText(candidate.ref.link)
        after = cursor.block().text()[cursor.positionInBlock() :]
        if after.startswith("]]"):
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 2)
            cursor.removeSelectedText()
        self.setTextCursor(cursor)

    # -- Qt --
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.popup.isVisible() and self._popup_key(event):
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _ENTER and control:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _popup_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.popup.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (*_ENTER, Qt.Key.Key_Tab):
            self.popup.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.popup.hide()
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        reason = event.reason()
        if reason == Qt.FocusReason.ActiveWindowFocusReason:
            self.popup.hide()
            self.windowLeft.emit()
        elif reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.popup.hide()
            self.focusLeft.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only text, cleaned, and only as much as a note holds: more is refused, not cut off."""
        text = clean(source.text()) if source.hasText() else ""
        room = LONGEST_NOTE - self.document().characterCount() + 1 + len(self.textCursor().selectedText())
        if len(text) > max(0, room):
            self.tooLong.emit(len(text))
        elif text:
            if len(text) > LONGEST_WORD:
                self._choose_breaks(text)
            self.textCursor().insertText(text)
            self.ensureCursorVisible()
