"""A quiet bar that says what happened, with at most two things to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.theme import Theme

SECONDS = 12


class ResultBar(QFrame):
    """Hidden until something is said. Errors stay until they are closed, results go by themselves."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("resultBar")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = [QPushButton(), QPushButton()]
        self._close = QToolButton()
        self._close.setIcon(icon(theme, "close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space(3), theme.space(1), theme.space(2), theme.space(1))
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        for button in self._buttons:
            layout.addWidget(button)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._actions: list[Callable[[], None]] = []
        for number, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, number=number: self._act(number))
        self.hide()

    def say(self, text: str, actions: dict[str, Callable[[], None]] | None = None, *, error: bool = False) -> None:
        """Show a sentence, with buttons."""
        self._timer.stop()
        role = "error" if error else "info"
        self._icon.setPixmap(icon(self._theme, role).pixmap(16, 16))
        self._text.setText(text)
        self.setAccessibleDescription(text)
        named = list((actions or {}).items())[: len(self._buttons)]
        self._actions = [act for _, act in named]
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(named))
            button.setText(named[number][0] if number < len(named) else "")
        self.show()
        if not error:
            self._timer.start(SECONDS * 1000)

    def text(self) -> str:
        """What is said at present."""
        return self._text.text() if self.isVisible() else ""

    def _act(self, number: int) -> None:
        self.hide()
        self._actions[number]()
