"""Annotations whose place is not sure, one at a time: what they were made on, where they stand now, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from domain.annotation import Tag, TargetKind
from gui.formats import number_text
from gui.icons import icon
from gui.theme import Theme
from gui.views.fitting_button import FittingButton
from gui.views.labels import heading, hint, label
from operations.reanchoring import Unsure

WORDS = 240
"""Letters of a passage that are shown."""


class UnsureView(QFrame):
    """Hidden while everything is sure. Emits what the person decided."""

    placeAsked = Signal(object)
    """The `Annotation` that is to be looked at in the text."""
    putAsked = Signal(object)
    rightAsked = Signal(object)
    removeAsked = Signal(object)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: Sequence[Unsure] = ()
        self._tags: Mapping[int, Tag] = {}
        self._row = 0
        self._writable = True
        self.name_of: Callable[[int], str] | None = None
        """How the thread calls who wrote a comment: names may be hidden."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("unsure")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.head = heading(theme)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.state, self.words, self.now = hint(theme), label("", theme.ui_font(2)), hint(theme)
        font = theme.ui_font(2)
        font.setItalic(True)
        self.words.setFont(font)
        self.back = self._arrow("back", self.tr("Previous one to check"))
        self.next = self._arrow("forward", self.tr("Next one to check"))
        self.put = self._button(self.tr("Put here"), self.tr("On what is selected in the texts (P)"))
        self.right = self._button(self.tr("It is right"), self.tr("It stands where it belongs (Y)"))
        self.remove = self._arrow("delete", self.tr("Remove the annotation"))
        self.remove.setToolTip(self.tr("Remove the annotation (Del)"))
        self._build()
        self._connect()
        theme.changed.connect(self._colour)
        self._colour()
        self.set_unsure([], {})

    def _arrow(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(self._theme, name))
        button.setAutoRaise(True)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _button(self, words: str, tip: str) -> FittingButton:
        button = FittingButton(self._theme, words)
        button.setAccessibleDescription(tip)
        button.setMaximumWidth(button.fontMetrics().horizontalAdvance(words) + 2 * self._theme.space(5))
        return button

    def _build(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(3), theme.space(2), theme.space(2), theme.space(2))
        layout.setSpacing(theme.space(1))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.head, 1)
        head.addWidget(self.back)
        head.addWidget(self.next)
        layout.addLayout(head)
        for widget in (self.state, self.words, self.now):
            layout.addWidget(widget)
        layout.addSpacing(theme.space(1))
        row = QHBoxLayout()
        row.setSpacing(theme.space(1))
        row.addWidget(self.right, 1)
        row.addWidget(self.put, 1)
        row.addStretch()
        row.addWidget(self.remove)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        for button, signal in (
            (self.put, self.putAsked),
            (self.right, self.rightAsked),
            (self.remove, self.removeAsked),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: self._ask(signal))

    # -- what is shown --
    def set_unsure(self, found: Sequence[Unsure], tags: Mapping[int, Tag], *, writable: bool = True) -> None:
        """Show these; the one that is shown stays, or the next one comes to its place."""
        current = self.current()
        self._found, self._tags, self._writable = found, tags, writable
        ids = [one.annotation.id for one in found]
        if current is not None and current.annotation.id in ids:
            self._row = ids.index(current.annotation.id)
        self._row = max(0, min(self._row, len(found) - 1))
        self.setVisible(bool(found))
        self._show()

    @property
    def count(self) -> int:
        return len(self._found)

    def current(self) -> Unsure | None:
        """The one that is shown."""
        return self._found[self._row] if 0 <= self._row < len(self._found) else None

    def step(self, by: int, *, go: bool = True) -> None:
        """Show the next or previous one, and go there."""
        if self._found:
            self._row = (self._row + by) % len(self._found)
            self._show()
            if go:
                self._ask(self.placeAsked)

    def choose(self, annotation_id: int) -> None:
        """Show this one."""
        for row, one in enumerate(self._found):
            if one.annotation.id == annotation_id:
                self._row = row
                self._show()

    def _show(self) -> None:
        one = self.current()
        if one is None:
            return
        locale = QLocale()
        count = self.tr("%Ln to check", "", len(self._found))
        place = f"{number_text(self._row + 1, locale)}/{number_text(len(self._found), locale)}"
        self.head.setText(f"{count} · {place}" if len(self._found) > 1 else count)
        self.state.setText(self._state(one))
        self.words.setText(self._words(one))
        now = self._now(one)
        self.now.setText(now)
        self.now.setVisible(bool(now))
        several = len(self._found) > 1
        self.back.setVisible(several)
        self.next.setVisible(several)
        self.right.setVisible(not one.is_orphan)
        for button in (self.put, self.right, self.remove):
            button.setEnabled(self._writable)
        self.updateGeometry()
        spoken = (self.head.text(), self.state.text(), self.words.text(), now)
        self.setAccessibleName(". ".join(part for part in spoken if part))

    def _state(self, one: Unsure) -> str:
        where = self.tr("in the article")
        if one.number is not None:
            number = one.annotation.comment_id
            who = self.name_of(number) if self.name_of is not None and number is not None else one.author or "—"
            where = self.tr("comment {number}, {name}").format(number=number_text(one.number, QLocale()), name=who)
        tags = ", ".join(self._tags[tag].name for tag in one.annotation.tag_ids if tag in self._tags)
        what = self.tr("Not in the text any more") if one.is_orphan else self.tr("Please check")
        return " · ".join(part for part in (what, where, tags) if part)

    def _words(self, one: Unsure) -> str:
        if one.words is not None:
            line = " ".join(one.words[: 4 * WORDS].split())
            return QLocale().quoteString(line if len(line) <= WORDS else line[: WORDS - 1].rstrip() + "…")
        if one.annotation.target is TargetKind.REPLY_LINK:
            return self.tr("how it answers")
        return self.tr("the whole comment, which was split or joined since")

    def _now(self, one: Unsure) -> str:
        selector = one.annotation.selector
        if one.is_orphan:
            return self.tr("Select the words that it belongs to, and put it there.")
        if selector is None or selector.exact == one.words:
            return ""
        line = " ".join(selector.exact[: 4 * WORDS].split())
        return self.tr("Now on: {words}").format(words=QLocale().quoteString(line[:WORDS]))

    # -- what is done --
    def _ask(self, signal: object) -> None:
        one = self.current()
        if one is not None:
            signal.emit(one.annotation)  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.current()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.step(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask(self.placeAsked)
            case Qt.Key.Key_P if self._writable:
                self._ask(self.putAsked)
            case Qt.Key.Key_Y if self._writable and one is not None and not one.is_orphan:
                self._ask(self.rightAsked)
            case Qt.Key.Key_Delete if self._writable:
                self._ask(self.removeAsked)
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)

    # -- how it looks --
    def _colour(self) -> None:
        theme = self._theme
        self.setStyleSheet(
            f"QFrame#unsure {{ background: {theme.colour('raised').name()};"
            f" border-top: 1px solid {theme.colour('hairline').name()};"
            f" border-bottom: 1px solid {theme.colour('hairline').name()};"
            f" border-left: 3px solid {theme.colour('accent').name()}; }}"
        )
        self.back.setIcon(icon(theme, "back"))
        self.next.setIcon(icon(theme, "forward"))
        self.remove.setIcon(icon(theme, "delete"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
