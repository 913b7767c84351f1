"""All that was mended under an article: what, by whom, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QWidget

from gui.delegates.option_delegate import OptionDelegate
from gui.dialogs.frame import lay_out
from gui.formats import number_text
from gui.models.moments import ago
from gui.models.options_model import OPTION, Option, OptionsModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.labels import hint
from gui.views.plain_list import PlainList
from operations.mending import Mended

CHARACTERS, ROWS = 100, 9


class MendingsDialog(QDialog):
    """Enter goes there, Delete takes back."""

    takeBackAsked = Signal(int)
    placeAsked = Signal(int)
    """The id of a comment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self._writable = writable
        self.setWindowTitle(self.tr("What was mended"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.model = OptionsModel()
        self.list = PlainList(self.tr("What was mended, newest first"))
        self.list.setModel(self.model)
        self._delegate = OptionDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(ROWS * 2 * self.fontMetrics().lineSpacing())
        words = self.tr(
            "Nothing is mended here. “Reply to …”, “Split here” and “Join with the one above” put right what a page "
            "did not show."
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(EmptyState(theme, words))
        self.said = hint(theme)
        self.back = QPushButton(self.tr("Take back"))
        self.go = QPushButton(self.tr("Go there"))
        close = QPushButton(self.tr("Close"))
        about = self.tr("What was captured is kept beside it, and exported with it. Taking back can be undone.")
        lay_out(self, theme, about, self._stack, self.said, [self.back, self.go], [close])
        close.clicked.connect(self.reject)
        self.back.clicked.connect(self._take_back)
        self.go.clicked.connect(lambda: self._go(self.list.currentIndex()))
        self.list.deletePressed.connect(self._take_back)
        self.list.chosen.connect(self._chosen)
        self.list.doubleClicked.connect(self._go)
        self.list.escaped.connect(self.reject)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._renew())
        self.set_mendings([])

    def set_mendings(self, found: Sequence[Mended]) -> None:
        """Show these, the newest first; the highlight stays at its row."""
        row = max(0, self.list.currentIndex().row())
        self.model.set_options([_option(one) for one in found])
        self.list.setCurrentIndex(self.model.index(min(row, len(found) - 1), 0))
        self._stack.setCurrentIndex(0 if found else 1)
        self.said.setText(self.tr("%Ln mendings", "", len(found)) if found else "")
        self._renew()
        if found:
            self.list.focus_first()

    def _current(self) -> Mended | None:
        option = self.list.currentIndex().data(OPTION)
        return option.key if isinstance(option, Option) and isinstance(option.key, Mended) else None

    def _renew(self) -> None:
        there = self._current() is not None
        self.back.setEnabled(there and self._writable)
        self.go.setEnabled(there)

    def _take_back(self) -> None:
        one = self._current()
        if one is not None and self._writable:
            self.takeBackAsked.emit(one.mending.id)

    def _chosen(self, index: QModelIndex) -> None:
        """A click only highlights; Enter goes there."""
        if self.list.hasFocus() and index == self.list.currentIndex():
            self._renew()

    def _go(self, index: QModelIndex) -> None:
        option = index.data(OPTION)
        if isinstance(option, Option) and isinstance(option.key, Mended):
            at = option.key.at
            self.accept()
            self.placeAsked.emit(at)


def _option(one: Mended) -> Option:
    coder, created = one.mending.coder.name, one.mending.created
    signed = " · ".join(part for part in (coder, ago(created, QLocale()), one.text) if part)
    return Option(one, _sentence(one), signed, icon=_ICONS[one.mending.kind])


_ICONS = {"parent": "reply", "no_comment": "remove", "split": "expand", "join": "collapse"}


def _sentence(one: Mended) -> str:
    translate = QCoreApplication.translate
    here, there = _named(one.number, one.author), _named(one.other, one.other_author)
    match one.mending.kind:
        case "split":
            words = translate("Mending", "{here} was split off {there}")
        case "join":
            return translate("Mending", "A comment of {name} was joined with {there}").format(
                name=one.author or "—", there=there
            )
        case "no_comment":
            words = translate("Mending", "{here} is no comment")
        case _ if one.mending.other_id is None:
            words = translate("Mending", "{here} answers the article")
        case _:
            words = translate("Mending", "{here} answers {there}")
    return words.format(here=here, there=there)


def _named(number: int | None, author: str | None) -> str:
    if number is None:
        return author or "—"
    words = QCoreApplication.translate("Mending", "{name} ({number})")
    return words.format(number=number_text(number, QLocale()), name=author or "—")
