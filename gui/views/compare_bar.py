"""CompareBar: above the thread while two captures are compared: which, what happened how often, on and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from domain.recapture import Event
from gui.delegates.comment_events import ROLES, event_word
from gui.formats import moment_text, number_text
from gui.icons import icon
from gui.theme import Theme
from gui.views.labels import label
from operations.differences import Comparison


class CompareBar(QFrame):
    """Hidden while nothing is compared."""

    filtered = Signal()
    stepped = Signal(int)
    """1: to the next change, -1: to the one before."""
    articleAsked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Comparison of two captures"))
        self.said = label("", theme.ui_font(2))
        self.boxes: dict[Event, QToolButton] = {}
        self.article = self._button(self.tr("The article was edited"))
        self.article.clicked.connect(self.articleAsked)
        self._icons: list[tuple[QToolButton, str]] = []
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.said, 1)
        for name, words, slot in (
            ("up", self.tr("Change before ([)"), partial(self.stepped.emit, -1)),
            ("expand", self.tr("Next change (])"), partial(self.stepped.emit, 1)),
            ("close", self.tr("Stop comparing"), self.closed.emit),
        ):
            head.addWidget(self._tool(name, words, slot))
        for event in ROLES:
            box = self.boxes[event] = self._button("")
            box.setCheckable(True)
            box.setChecked(True)
            box.toggled.connect(lambda _on: self.filtered.emit())
            row.addWidget(box)
        row.addWidget(self.article)
        row.addStretch(1)
        for line in (head, row):
            line.setSpacing(theme.space(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(3), theme.space(1), theme.space(2), theme.space(1))
        layout.setSpacing(theme.space(1))
        layout.addLayout(head)
        layout.addLayout(row)
        theme.changed.connect(self._tint)
        self.hide()

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAutoRaise(True)
        return button

    def _tool(self, name: str, words: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(self._theme, name))
        button.setIconSize(QSize(self._theme.space(4), self._theme.space(4)))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _on=False: slot())
        self._icons.append((button, name))
        return button

    def _tint(self) -> None:
        for button, name in self._icons:
            button.setIcon(icon(self._theme, name))

    def show_comparison(self, comparison: Comparison) -> None:
        """Another comparison: everything is shown."""
        locale = QLocale()
        self.said.setText(
            self.tr("{first} → {second}").format(
                first=moment_text(comparison.first.captured_at, locale),
                second=moment_text(comparison.second.captured_at, locale),
            )
            + (" · " + self.tr("nothing changed") if not comparison.changed and not comparison.article else "")
        )
        for event, box in self.boxes.items():
            count = sum(event in one.events for one in comparison.changed)
            box.blockSignals(True)
            box.setChecked(True)
            box.blockSignals(False)
            box.setVisible(count > 0)
            box.setText(f"{event_word(event).text} {number_text(count, locale)}")
        self.article.setVisible(bool(comparison.article))
        self.show()

    def wanted(self) -> frozenset[Event] | None:
        """The events that are shown; None: all."""
        shown = [event for event, box in self.boxes.items() if not box.isHidden()]
        chosen = frozenset(event for event in shown if self.boxes[event].isChecked())
        return None if len(chosen) == len(shown) else chosen
