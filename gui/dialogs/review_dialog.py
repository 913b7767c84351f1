"""Looking over what was found before all of it is tagged: what does not belong is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from gui.formats import number_text
from gui.theme import Theme
from gui.views.labels import hint, label
from operations.finding import Found

COMMENT = Qt.ItemDataRole.UserRole


class ReviewDialog(QDialog):
    """Accepted: `chosen` are the comments that stay. Space takes the one under the cursor out or in."""

    def __init__(self, theme: Theme, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Tag what was found"))
        self.resize(theme.space(5) * 28, theme.space(5) * 22)
        self.said = label("", theme.ui_font(3, bold=True))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Comments that were found"))
        for one in found:
            if one.comment_id is not None:
                item = QListWidgetItem(f"{one.author or '—'}: {' '.join(one.snippet.split())}", self.list)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
                item.setData(COMMENT, one.comment_id)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.go = QPushButton(self.tr("Choose tags …"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        self._lay_out()
        self._count()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def chosen(self) -> list[int]:
        """The comments that are still marked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [int(item.data(COMMENT)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _lay_out(self) -> None:
        cancel, none, every = QPushButton(self.tr("Cancel")), QPushButton(self.tr("None")), QPushButton(self.tr("All"))
        cancel.clicked.connect(self.reject)
        none.clicked.connect(lambda: self._mark(Qt.CheckState.Unchecked))
        every.clicked.connect(lambda: self._mark(Qt.CheckState.Checked))
        foot = QHBoxLayout()
        for button in (every, none):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(self._theme.space(5),) * 4)
        layout.setSpacing(self._theme.space(3))
        layout.addWidget(self.said)
        layout.addWidget(hint(self._theme, self.tr("Take out what does not belong. Space marks and unmarks.")))
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _mark(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        count, locale = len(self.chosen()), QLocale()
        words = self.tr("{count} of {all} comments will be tagged")
        self.said.setText(words.format(count=number_text(count, locale), all=number_text(self.list.count(), locale)))
        self.go.setEnabled(count > 0)
