"""CommentFacts: a small card over the thread with what is known of one comment; Escape closes it.

It takes no keys away from the thread: while it stays, it follows the current comment. Tab leads into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.delegates.comment_facts import Fact, facts_of
from gui.icons import icon
from gui.theme import Theme
from gui.views.labels import hint, label

if TYPE_CHECKING:
    from gui.views.thread_view import ThreadView

CHARACTERS = 46
"""Width of the values."""


class CommentFacts(QFrame):
    """Belongs to one ThreadView."""

    openAsked = Signal(str)
    """The address of the comment shall be opened."""

    def __init__(self, theme: Theme, view: ThreadView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._comment_id: int | None = None
        self.is_kept = False
        """Called by key or click: it stays until it is closed."""
        self._address = ""
        self._rows: list[tuple[QLabel, QLabel]] = []
        self.facts: list[Fact] = []
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("About this comment"))
        self.open, self.copy = QPushButton(self.tr("Open")), QPushButton(self.tr("Copy the address"))
        self.open.clicked.connect(lambda: self.openAsked.emit(self._address))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._address))
        self._grid = QGridLayout()
        self._buttons = QWidget()
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _lay_out(self) -> None:
        theme = self._theme
        self._grid.setHorizontalSpacing(theme.space(3))
        self._grid.setVerticalSpacing(theme.space(1))
        self._grid.setColumnStretch(1, 1)
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, theme.space(1), 0, 0)
        line.setSpacing(theme.space(2))
        line.addStretch(1)
        line.addWidget(self.copy)
        line.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.space(3)] * 4)
        layout.setSpacing(theme.space(1))
        layout.addLayout(self._grid)
        layout.addWidget(self._buttons)

    def _restyle(self) -> None:
        self.open.setIcon(icon(self._theme, "globe"))
        shadow = QGraphicsDropShadowEffect(self)
        colour = self._theme.colour("text") if not self._theme.scheme.dark else self._theme.colour("desk")
        colour.setAlphaF(0.25)
        shadow.setColor(colour)
        shadow.setBlurRadius(self._theme.space(4))
        shadow.setOffset(0, 2)
        self.setGraphicsEffect(shadow)
        if self.isVisible():
            self.follow_current()

    # -- showing --
    def show_comment(self, index: int, *, keep: bool) -> None:
        """Beside the time of a comment that is in view."""
        view, record = self._view, self._view.model.comments[index]
        self._comment_id, self.is_kept = record.id, keep
        hidden = self._theme.style.votes_hidden
        self.facts = facts_of(view.model, record, view.names, view.locale(), votes_hidden=hidden)
        self._address = record.permalink or ""
        self._buttons.setVisible(bool(self._address))
        self._fill()
        if not self._place():
            self.leave()
            return
        self.show()
        self.raise_()
        said = QAccessibleAnnouncementEvent(self, ". ".join(f"{what}: {value}" for what, value in self.facts))
        QAccessible.updateAccessibility(said)

    def _fill(self) -> None:
        while len(self._rows) < len(self.facts):
            what, value = hint(self._theme), label("", self._theme.ui_font(1))
            what.setWordWrap(False)
            what.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(what, len(self._rows), 0)
            self._grid.addWidget(value, len(self._rows), 1)
            self._rows.append((what, value))
        for number, (what, value) in enumerate(self._rows):
            there = number < len(self.facts)
            what.setVisible(there)
            value.setVisible(there)
            if there:
                what.setText(self.facts[number][0])
                self._say(value, self.facts[number][1])

    @staticmethod
    def _say(value: QLabel, text: str) -> None:
        """What is too long for a line gets places to wrap at, and is not copied from here: there is a button."""
        long = max(map(len, text.split()), default=0) > CHARACTERS // 2
        value.setText(breakable(text) if long else text)
        flags = Qt.TextInteractionFlag
        value.setTextInteractionFlags(flags.NoTextInteraction if long else flags.TextSelectableByMouse)

    def leave(self) -> bool:
        """Be gone; False: it was."""
        there = self.isVisible()
        focused = QApplication.focusWidget()
        if there and focused is not None and self.isAncestorOf(focused):
            self._view.setFocus()
        self.hide()
        self.is_kept = False
        return there

    # -- where it stands --
    def _place(self) -> bool:
        """Under the time, above it where there is no room; False: the comment is not in view."""
        view = self._view
        index = view.model.index_of(self._comment_id) if self._comment_id is not None else None
        y = view.y_of(view.model.shown_row(index)) if index is not None else None
        if index is None or y is None:
            return False
        room, gap = view.viewport().rect(), self._theme.space(1)
        layout = view.layout_of(view.model.shown_row(index))
        box, head = layout.box_of_time().translated(0, y), y + layout.header[0].box.top()
        if box.bottom() < 0 or box.top() > room.bottom():
            box.moveTop(max(0, min(box.top(), room.bottom())))
        letters = self.fontMetrics().averageCharWidth() * CHARACTERS
        names = max(what.sizeHint().width() for what, _value in self._rows)
        self.setFixedWidth(max(1, min(letters + names + 3 * self._theme.space(3), room.width() - 2 * gap)))
        inside = self.layout()
        if inside is not None:
            inside.activate()
        height = max(self.heightForWidth(self.width()), 1)
        self.setFixedHeight(min(height, room.height()))
        x = max(gap, min(box.left(), room.width() - self.width() - gap))
        below = box.bottom() + gap
        above = min(head, box.top()) - gap - self.height()
        y = below if below + self.height() <= room.height() or above < 0 else above
        self.move(
            view.viewport().pos().x() + x, view.viewport().pos().y() + max(0, min(y, room.height() - self.height()))
        )
        return True

    def follow(self) -> None:
        """The thread was scrolled or has another width."""
        if self.isVisible() and (not self.is_kept or not self._place()):
            self.leave()

    def follow_current(self) -> None:
        """Another comment is current, or something about it changed."""
        current = self._view.current_index
        if not self.isVisible():
            return
        if current is None:
            self.leave()
        elif self.is_kept:
            self.show_comment(current, keep=True)

    # -- keys --
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._closes(event):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _closes(event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_I) and not event.modifiers()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._closes(event):
            self.leave()
            self._view.setFocus()
        else:
            super().keyPressEvent(event)


def breakable(text: str) -> str:
    """A long address wraps after its signs instead of widening the card."""
    return "".join(f"{char}\u200b" if char in "/?&=-_#" else char for char in text[:2000])
