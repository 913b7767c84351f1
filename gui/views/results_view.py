"""The results of a search, in the place of the library."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.delegates.concordance_delegate import ConcordanceDelegate
from gui.delegates.results_delegate import ResultsDelegate
from gui.formats import number_text
from gui.icons import icon
from gui.models.results_model import FOUND, ResultsModel
from gui.theme import Theme
from gui.views.labels import heading, hint
from operations.finding import Found


class ResultsView(QWidget):
    """Choosing a result emits it; closing gives the library back."""

    resultChosen = Signal(object)
    entered = Signal()
    """Enter on a hit: on to the text."""
    closed = Signal()
    whereChosen = Signal(str)
    """``archive``, ``site`` or ``thread``."""
    menuAsked = Signal(QPoint)
    """What can be done with what was found is to be offered at this point of the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = heading(theme)
        head = self._head()
        self.hint = hint(theme)
        self.hint.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        self.hint.hide()
        self.reading = hint(theme)
        self.reading.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        self.reading.hide()
        self.places = self._place_row()
        self._shown = 0
        self.model = ResultsModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate, self._lines = ResultsDelegate(theme), ConcordanceDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.clicked.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addLayout(head)
        layout.addWidget(self.places)
        layout.addWidget(self.reading)
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 1)
        theme.changed.connect(self._tint)  # not a lambda: the theme outlives a window

    def _head(self) -> QHBoxLayout:
        close = QToolButton()
        close.setIcon(icon(self.theme, "close"))
        close.setToolTip(self.tr("Close the results"))
        close.setAccessibleName(self.tr("Close the results"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(self.theme.space(3), 0, self.theme.space(2), 0)
        head.addWidget(self.title, 1)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setToolTip(self.tr("Tag what was found, keep the search …"))
        self.more.setAccessibleName(self.tr("What to do with the results"))
        self.more.clicked.connect(lambda: self.menuAsked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.concordance = QToolButton()
        self.concordance.setCheckable(True)
        self.concordance.setIcon(icon(self.theme, "passage"))
        self.concordance.setToolTip(self.tr("Every place on a line, the words below each other"))
        self.concordance.setAccessibleName(self.tr("Every place on a line"))
        self.concordance.toggled.connect(self._turn)
        head.addWidget(self.more)
        head.addWidget(close)
        self._close = close
        return head

    def _place_row(self) -> QWidget:
        """Where to look: three words, one of them chosen."""
        row, layout = QWidget(), QHBoxLayout()
        layout.setContentsMargins(self.theme.space(2), 0, self.theme.space(2), 0)
        layout.setSpacing(self.theme.space(1))
        row.setLayout(layout)
        self.where: dict[str, QToolButton] = {}
        group = QButtonGroup(row)
        for name, words, long in (
            ("archive", self.tr("all"), self.tr("Search all articles")),
            ("site", self.tr("site"), self.tr("Search this site")),
            ("thread", self.tr("here"), self.tr("Search this article")),
        ):
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            button.setToolTip(long)
            button.setAccessibleName(long)
            button.clicked.connect(partial(self.whereChosen.emit, name))
            group.addButton(button)
            layout.addWidget(button)
            self.where[name] = button
        layout.addStretch(1)
        layout.addWidget(self.concordance)
        self.where["archive"].setChecked(True)
        return row

    def set_where(self, name: str) -> None:
        """Where the search looks now."""
        self.where[name].setChecked(True)

    def focus_list(self) -> None:
        """Give the keys to the hits."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _turn(self, on: bool) -> None:
        self.list.setItemDelegate(self._lines if on else self._delegate)

    def _tint(self) -> None:
        self._close.setIcon(icon(self.theme, "close"))
        self.concordance.setIcon(icon(self.theme, "passage"))

    def set_found(
        self, found: Sequence[Found], total: int | None, *, everywhere: bool, hint: str = "", reading: str = ""
    ) -> None:
        """Show results, `total` in all (None: not counted yet); `hint`: what of the query was not understood;
        `reading`: how it was read."""
        for label, words in ((self.hint, hint), (self.reading, reading)):
            label.setText(words)
            label.setVisible(bool(words))
        self.list.selectionModel().blockSignals(True)
        self.model.set_found(found, everywhere=everywhere, places=self.concordance.isChecked())
        self.list.selectionModel().blockSignals(False)
        self._shown = len(found)
        self.set_total(total)

    def set_total(self, total: int | None) -> None:
        """How many there are in all; None: it is being counted."""
        shown = number_text(self._shown, QLocale())
        if total is None:
            text = self.tr("The first {shown} results …").format(shown=shown)
        elif total > self._shown:
            text = self.tr("The first {shown} of {all} results").format(shown=shown, all=number_text(total, QLocale()))
        else:
            text = self.tr("%Ln results", "", total) if total else self.tr("Nothing found")
        self.title.setText(text)
        if total == 0 and not self.hint.text():
            self.hint.setText(
                self.tr("Look in all articles, find words in all their forms (⋯), or search for a beginning: hou*")
            )
            self.hint.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        found = index.data(FOUND)
        if isinstance(found, Found):
            self.resultChosen.emit(found)
