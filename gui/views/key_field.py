"""KeyField: takes the next key that is pressed, whatever it does elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

Key = Qt.Key
HELD = {Key.Key_Control, Key.Key_Shift, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_CapsLock, Key.Key_NumLock}
LEAVE = {Key.Key_Tab, Key.Key_Backtab, Key.Key_Escape, Key.Key_Return, Key.Key_Enter}
"""These go on doing what they do in every dialog."""


class KeyField(QLineEdit):
    """Shows what it took; Tab, Enter and Escape leave it as everywhere."""

    keyPressed = Signal(str)
    """A key in portable text, with what was held."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_key(self, key: str) -> None:
        self.setText(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))

    def event(self, event: QEvent) -> bool:
        """Before any shortcut of the window: this key is ours."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_taken(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in HELD:
            self.setText(QKeySequence(event.modifiers().value).toString(QKeySequence.SequenceFormat.NativeText))
        elif _is_taken(event):
            self.keyPressed.emit(_written(event))
        else:
            super().keyPressEvent(event)


def _is_taken(event: QKeyEvent) -> bool:
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return event.key() not in LEAVE or bool(held)


def _written(event: QKeyEvent) -> str:
    """``?`` is ``?`` on every keyboard, not Shift+? here and Shift+- there."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift, text = Qt.KeyboardModifier.ShiftModifier, event.text()
    if held == shift and text.isprintable() and text and not text.isalpha() and key != Key.Key_Space:
        held &= ~shift
    return QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)
