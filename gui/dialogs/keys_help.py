"""All keys on one page, by group, with a field to find one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.theme import Theme

type Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
COLUMNS = 2


class KeysHelp(QDialog):
    """Groups of (keys, what they do) in two columns."""

    def __init__(self, theme: Theme, groups: Groups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        self.resize(860, 640)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a key or what it does"))
        self.field.setAccessibleName(self.tr("Find a key or what it does"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon(theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._filter)
        self._rows: list[tuple[str, list[QWidget]]] = []
        self._titles: list[tuple[QLabel, range]] = []
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, theme.space(3), 0)
        across.setSpacing(2 * theme.space(5))
        for part in _balanced(groups):
            column = QVBoxLayout()
            column.setSpacing(theme.space(4))
            for title, rows in part:
                column.addLayout(self._group(title, rows))
            column.addStretch(1)
            across.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self.field)
        layout.addWidget(area, 1)

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(0, 1)
        head = _label(title)
        head.setFont(theme.ui_font(1, bold=True))
        head.setProperty("role", "secondary")
        grid.addWidget(head, 0, 0, 1, 2)
        first = len(self._rows)
        for number, (keys, what) in enumerate(rows, 1):
            said, cap = _label(what), _label(keys)
            said.setWordWrap(True)
            cap.setObjectName("keyCap")
            cap.setFont(theme.ui_font(1))
            grid.addWidget(said, number, 0)
            grid.addWidget(cap, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._rows.append((f"{keys} {what}".casefold(), [said, cap]))
        self._titles.append((head, range(first, len(self._rows))))
        return grid

    def _filter(self, wanted: str) -> None:
        shown = [wanted.casefold().strip() in text for text, _ in self._rows]
        for seen, (_, widgets) in zip(shown, self._rows, strict=True):
            for widget in widgets:
                widget.setVisible(seen)
        for title, rows in self._titles:
            title.setVisible(any(shown[row] for row in rows))

    def found(self) -> int:
        """How many keys are shown."""
        return sum(not widgets[0].isHidden() for _, widgets in self._rows)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _balanced(groups: Groups) -> list[list[tuple[str, Sequence[tuple[str, str]]]]]:
    """The groups in their order in columns of about the same length."""
    whole = sum(len(rows) + 2 for _, rows in groups)
    columns: list[list[tuple[str, Sequence[tuple[str, str]]]]] = [[]]
    height = 0
    for title, rows in groups:
        if len(columns) < COLUMNS and height and height + (len(rows) + 2) / 2 > whole / COLUMNS:
            columns.append([])
            height = 0
        columns[-1].append((title, rows))
        height += len(rows) + 2
    return columns
