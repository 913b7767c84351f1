"""The head of an author's page: name, counts, time, memos, and others of the same name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.formats import number_text, time_text
from gui.icons import icon
from gui.models.comment_rows import apart, one_line
from gui.theme import Theme
from gui.views.fitting_button import FittingButton
from gui.views.labels import hint, label
from operations.persons import Page, PersonLine

MOST_MEMOS, MOST_OTHERS = 3, 4
MEMO_LENGTH = 90


class PersonHead(QWidget):
    """Says who it is."""

    closed = Signal()
    memoAsked = Signal(str)
    """A memo about this author (their key) is to be read or written."""
    authorAsked = Signal(str)
    """Somebody of the same name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = ""
        self.name = label(font=theme.ui_font(3, bold=True))
        self.about, self.memos = hint(theme), QVBoxLayout()
        self.others = QVBoxLayout()
        self.back, self.memo = QToolButton(), FittingButton(theme, self.tr("Write a memo"))
        self.back.setToolTip(self.tr("All authors"))
        self.back.setAccessibleName(self.tr("All authors"))
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.memo.clicked.connect(lambda: self.memoAsked.emit(self.key))
        theme.changed.connect(self._renew_looks)
        self._renew_looks()

    def _lay_out(self) -> None:
        theme = self._theme
        for words in (self.name, self.about):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        first, second = QHBoxLayout(), QVBoxLayout()
        first.setContentsMargins(theme.space(1), 0, theme.space(3), 0)
        first.setSpacing(theme.space(1))
        first.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.name, 1)
        second.setContentsMargins(theme.space(3), 0, theme.space(3), theme.space(2))
        second.setSpacing(theme.space(1))
        second.addWidget(self.about)
        for part in (self.others, self.memos):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(theme.space(1))
            second.addLayout(part)
        second.addWidget(self.memo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addLayout(first)
        layout.addLayout(second)

    def _renew_looks(self) -> None:
        self.back.setIcon(icon(self._theme, "back"))
        self.memo.setIcon(icon(self._theme, "note"))
        self.name.setFont(self._theme.ui_font(3, bold=True))

    def set_writable(self, writable: bool) -> None:
        """Whether memos can be written."""
        self.memo.setEnabled(writable)

    def show_page(self, page: Page) -> None:
        """Say who this is."""
        person = page.person
        if person.key != self.key:
            self.show_others([])
        self.key = person.key
        names = [one_line(name) for name in person.names] or [person.key]
        self.name.setText(names[0])
        self.name.setToolTip("\n".join(names))
        self.about.setText("\n".join(part for part in (person.site, self._counts(page), self._time(page)) if part))
        _clear(self.memos)
        for memo in page.memos[:MOST_MEMOS]:
            words = one_line(memo.text[:MEMO_LENGTH]) + ("…" if len(memo.text) > MEMO_LENGTH else "")
            shown = label(words)
            shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.memos.addWidget(shown)
        self.memo.say(self.tr("Memos") if page.memos else self.tr("Write a memo"))

    def _counts(self, page: Page) -> str:
        person, locale = page.person, QLocale()
        comments = self.tr("%Ln comments", "", person.comments)
        threads = self.tr("in %Ln threads", "", len(person.threads))
        state = self.tr("{read} read, {tagged} tagged").format(
            read=number_text(person.read, locale), tagged=number_text(person.tagged, locale)
        )
        return f"{comments} {threads} · {state}"

    def _time(self, page: Page) -> str:
        """The first and the last day."""
        days = []
        for time in (page.person.first, page.person.last):
            if time.iso:
                days.append(
                    time_text(time, QLocale()).rsplit(" ", 1)[0] if len(time.iso) > 10 else time_text(time, QLocale())
                )
        return " – ".join(dict.fromkeys(days))

    def show_others(self, others: Sequence[PersonLine]) -> None:
        """Authors of the same name who are listed by themselves."""
        _clear(self.others)
        if others:
            self.others.addWidget(hint(self._theme, self.tr("The same name, perhaps the same person:")))
        for other in others[:MOST_OTHERS]:
            comments = self.tr("%Ln comments", "", other.comments)
            button = FittingButton(self._theme, f"{apart(other.site or other.key)} · {comments}")
            button.clicked.connect(partial(self.authorAsked.emit, other.key))
            self.others.addWidget(button)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
