"""HelpView: the help in a window of its own beside the work: contents with a search, the page, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.models.help_pages import HelpPage, KeyOf, fitting
from gui.theme import Theme
from gui.views.help_text import HelpText
from gui.views.labels import hint

NAME = Qt.ItemDataRole.UserRole + 1
CHARACTERS, LINES = 118, 40
CONTENTS = 36


class HelpView(QWidget):
    """Not modal, and no reason for the program to go on when all else is closed."""

    def __init__(self, theme: Theme, pages: list[HelpPage], key_of: KeyOf) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme, self._pages, self._key_of = theme, pages, key_of
        self._back: list[str] = []
        self.page = ""
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help — Threadmark"))
        metrics = self.fontMetrics()
        room = self.screen().availableSize()
        wanted = metrics.averageCharWidth() * CHARACTERS, metrics.lineSpacing() * LINES
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height() - 2 * theme.space(5)))
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._filter("")

    def _make_widgets(self) -> None:
        theme = self._theme
        self.back = QToolButton()
        self.back.setToolTip(self.tr("Back"))
        self.back.setAccessibleName(self.tr("Back"))
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Search the help"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self._glass = self.field.addAction(icon(theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.model = QStandardItemModel()
        self.contents = QListView()
        self.contents.setModel(self.model)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.nothing = hint(theme, self.tr("No page says that. Try one word less."))
        self.nothing.hide()
        self.text = HelpText(theme)
        self._tint()

    def _lay_out(self) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.setSpacing(theme.space(1))
        top.addWidget(self.back)
        top.addWidget(self.field, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.space(3), theme.space(3), theme.space(2), theme.space(3))
        column.setSpacing(theme.space(3))
        column.addLayout(top)
        column.addWidget(self.nothing)
        column.addWidget(self.contents, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.panes.addWidget(left)
        self.panes.addWidget(self.text)
        self.panes.setStretchFactor(1, 1)
        titles = max((self.fontMetrics().horizontalAdvance(page.title) for page in self._pages), default=0)
        width = min(titles + 2 * theme.space(5), self.fontMetrics().averageCharWidth() * CONTENTS)
        left.setMinimumWidth(width)
        self.panes.setSizes([width, self.width() - width])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.contents.selectionModel().currentChanged.connect(self._chosen)
        self.back.clicked.connect(self.go_back)
        self.text.pageAsked.connect(self.show_page)
        for keys, slot in (
            ("Esc", self.close),
            ("Alt+Left", self.go_back),
            ("Ctrl+F", self._find),
            ("F1", lambda: self.show_page("start")),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        self._theme.changed.connect(self._tint)

    def _tint(self) -> None:
        self.back.setIcon(icon(self._theme, "back"))
        self._glass.setIcon(icon(self._theme, "search"))

    # -- showing --
    def show_page(self, name: str) -> None:
        """Show a page; an unknown one is the first."""
        known = {page.name: page for page in self._pages}
        page = known.get(name, self._pages[0])
        if self.page and self.page != page.name:
            self._back.append(self.page)
        self._show(page)

    def _show(self, page: HelpPage) -> None:
        self.page = page.name
        self.text.show_page(page.markdown(self._key_of), self.field.text())
        self.text.setAccessibleDescription(page.title)
        self.back.setEnabled(bool(self._back))
        self._select(page.name)

    def renew(self) -> None:
        """Keys were changed: the same page, with them."""
        page = next((one for one in self._pages if one.name == self.page), None)
        if page is not None:
            self._show(page)

    def go_back(self) -> None:
        if self._back:
            name = self._back.pop()
            self._show(next(one for one in self._pages if one.name == name))

    def _select(self, name: str) -> None:
        rows = (row for row in range(self.model.rowCount()) if self.model.item(row).data(NAME) == name)
        selection = self.contents.selectionModel()
        selection.blockSignals(True)
        self.contents.setCurrentIndex(self.model.index(next(rows, -1), 0))
        selection.blockSignals(False)
        self.contents.viewport().update()

    def _chosen(self, index: QModelIndex) -> None:
        name = index.data(NAME)
        if isinstance(name, str) and name != self.page:
            self.show_page(name)

    # -- searching --
    def _find(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _filter(self, wanted: str) -> None:
        found = fitting(self._pages, wanted, self._key_of)
        selection = self.contents.selectionModel()
        selection.blockSignals(True)
        self.model.clear()
        for page in found:
            item = QStandardItem(page.title)
            item.setData(page.name, NAME)
            self.model.appendRow(item)
        selection.blockSignals(False)
        self.nothing.setVisible(not found)
        names = [page.name for page in found]
        if wanted.strip() and found and (self.page not in names or found[0].name != self.page):
            self._show(found[0])
        elif self.page:
            self.renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field the arrows choose a page, Enter goes into it."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = self.contents.currentIndex().row()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                last = self.model.rowCount() - 1
                self.contents.setCurrentIndex(self.model.index(max(0, min(row + step, last)), 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.text.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.field.clear()
        super().closeEvent(event)
