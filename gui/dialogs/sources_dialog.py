"""Which comment systems are known: what each was tried on, and what is read and lost there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import translated
from gui.theme import Theme
from gui.views.labels import hint
from operations.sources import Evidence, Known, known, search

SIZE = (720, 620)


class SourcesDialog(QDialog):
    """The same table as `threadmark sources` and docs/sources.md."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which sites can be read"))
        self.resize(*SIZE)
        self._rows = known()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a system or a site"))
        self.search.setAccessibleName(self.tr("Find a system or a site"))
        self.search.setClearButtonEnabled(True)
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([self.tr("System"), self.tr("Tried on"), self.tr("Needs")])
        for row in self._rows:
            self._model.appendRow(self._items(row))
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setMaximumHeight(self.fontMetrics().lineSpacing() * 11)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(
            hint(
                theme,
                self.tr(
                    "Any other page can be tried too: Threadmark looks for the comments itself and shows them before "
                    "they are saved, or you show it where they are."
                ),
            )
        )
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.notes)
        layout.addWidget(buttons)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show(now.row()))
        self.search.textChanged.connect(self._find)
        self.table.selectRow(0)
        self.search.setFocus()

    def _find(self, words: str) -> None:
        """Show the rows that are meant."""
        found = {row.name for row in search(words)} if words.strip() else {row.name for row in self._rows}
        shown = [number for number, row in enumerate(self._rows) if row.name in found]
        for number in range(len(self._rows)):
            self.table.setRowHidden(number, number not in shown)
        if shown:
            self.table.selectRow(shown[0])
        else:
            self.notes.setPlainText(self.tr("Nothing here is called so. Any page can be tried all the same."))

    def _items(self, row: Known) -> list[QStandardItem]:
        tried = {
            Evidence.LIVE: self.tr("the real server"),
            Evidence.RECORDED: self.tr("real pages and answers"),
            Evidence.DOCUMENTED: self.tr("its documentation only"),
        }
        key = self.tr("a key of your own") if row.key is not None else ""
        return [QStandardItem(text) for text in (row.title, tried[row.evidence], key)]

    def _show(self, number: int) -> None:
        row = self._rows[number]
        parts = [row.notes.strip()]
        if row.key is not None:
            parts.append(translated(row.key))
        self.notes.setPlainText("\n\n".join(parts))
