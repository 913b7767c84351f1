"""The results of a search, in the place of the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QToolButton, QVBoxLayout, QWidget

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
    closed = Signal()
    menuAsked = Signal(QPoint)
    """What can be done with what was found is to be offered at this point of the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = heading(theme)
        close = QToolButton()
        close.setIcon(icon(theme, "close"))
        close.setToolTip(self.tr("Close the results"))
        close.setAccessibleName(self.tr("Close the results"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        head.addWidget(self.title, 1)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setToolTip(self.tr("Tag what was found, keep the search …"))
        self.more.setAccessibleName(self.tr("What to do with the results"))
        self.more.clicked.connect(lambda: self.menuAsked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        head.addWidget(self.more)
        head.addWidget(close)
        self.hint = hint(theme)
        self.hint.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        self.hint.hide()
        self.model = ResultsModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = ResultsDelegate(theme)
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
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 1)
        self._close = close
        theme.changed.connect(self._tint)  # not a lambda: the theme outlives a window

    def _tint(self) -> None:
        self._close.setIcon(icon(self._theme, "close"))

    def set_found(self, found: Sequence[Found], total: int, *, everywhere: bool, hint: str = "") -> None:
        """Show results, `total` in all; `hint`: what of the query was not understood."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.list.selectionModel().blockSignals(True)
        self.model.set_found(found, everywhere=everywhere)
        self.list.selectionModel().blockSignals(False)
        text = self.tr("%Ln results", "", total)
        if total > len(found):
            shown = number_text(len(found), QLocale())
            text = self.tr("The first {shown} of {all} results").format(shown=shown, all=number_text(total, QLocale()))
        self.title.setText(text if total else self.tr("Nothing found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        found = index.data(FOUND)
        if isinstance(found, Found):
            self.resultChosen.emit(found)
