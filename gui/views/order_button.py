"""OrderButton: says how the thread is sorted if not as usual; its menu sorts otherwise and folds to a level."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.icons import icon
from gui.models.thread_order import Order
from gui.theme import Theme
from gui.views.thread_view import ThreadView

LEVELS = 4
"""So many can be folded to by the menu."""


class OrderButton(QToolButton):
    """Belongs to one thread view and always says how it stands."""

    def __init__(self, theme: Theme, thread: ThreadView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thread = theme, thread
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.setIconSize(QSize(theme.space(4), theme.space(4)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.orders: dict[Order, QAction] = {}
        self.levels: list[QAction] = []
        self._group = QActionGroup(self)
        self._menu = QMenu(self)
        for order in Order:
            action = self._menu.addAction("", partial(thread.set_order, order))
            action.setCheckable(True)
            self._group.addAction(action)
            self.orders[order] = action
        self._menu.addSeparator()
        self.flat = self._menu.addAction("")
        self.flat.setCheckable(True)
        self.flat.triggered.connect(thread.set_flat)
        self._menu.addSeparator()
        for level in range(1, LEVELS + 1):
            self.levels.append(self._menu.addAction("", partial(thread.fold_to, level)))
        self.every = self._menu.addAction("", partial(thread.set_all_collapsed, False))
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._renew_levels)
        thread.orderChanged.connect(self._renew)
        theme.changed.connect(self._renew)
        self._name()

    def _words(self) -> dict[Order, str]:
        return {
            Order.PAGE: self.tr("As on the page"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.NEWEST: self.tr("Newest first"),
            Order.VOTES: self.tr("Most votes first"),
        }

    def _name(self) -> None:
        for order, words in self._words().items():
            self.orders[order].setText(words)
        self.flat.setText(self.tr("One list, without levels"))
        for level, action in enumerate(self.levels, 1):
            action.setText(self.tr("Show %Ln levels", "", level))
        self.every.setText(self.tr("Show all levels"))
        self.setToolTip(self.tr("In which order the comments stand, and how many levels are shown"))
        self._renew()

    def _renew(self) -> None:
        thread = self._thread
        order = thread.order
        self.orders[order].setChecked(True)
        self.flat.setChecked(thread.flat)
        if thread.flat and order is Order.PAGE:
            order = Order.OLDEST
        words = self._words()[order]
        usual = order is Order.PAGE  # what is as always needs no words
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if usual else style.ToolButtonTextBesideIcon)
        self.setText(f"{words} ▾")
        self.setIcon(icon(self._theme, "sort"))
        self.setFont(self._theme.ui_font(2))
        flat = self.flat.text() if thread.flat else ""
        self.setAccessibleName(
            ", ".join(part for part in (self.tr("Order: {words}").format(words=words), flat) if part)
        )

    def _renew_levels(self) -> None:
        """Only what there is can be folded to."""
        deepest = self._thread.model.deepest
        for level, action in enumerate(self.levels, 1):
            action.setEnabled(level < deepest)
        self.every.setEnabled(self._thread.model.any_collapsed)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: say everything anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
