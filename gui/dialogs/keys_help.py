"""All keys on one page, by group, with a field to find one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.theme import Theme

type Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
COLUMNS = 2
CHARACTERS, LINES = 108, 42
OR = " / "
"""Stands between two keys that do the same."""
SCROLLING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class KeysHelp(QDialog):
    """Groups of (keys, what they do) in two columns."""

    changeAsked = Signal()

    def __init__(self, theme: Theme, groups: Groups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * CHARACTERS, metrics.lineSpacing() * LINES)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a key or what it does"))
        self.field.setAccessibleName(self.tr("Find a key or what it does"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon(theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.nothing = _label(self.tr("Nothing found."))
        self.nothing.setProperty("role", "secondary")
        self.nothing.hide()
        self._rows: list[tuple[str, list[QWidget]]] = []
        self._titles: list[tuple[QLabel, range]] = []
        self.area = self._scrolled(self._page(groups))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.area, 1)
        self.change = QPushButton(self.tr("Change keys …"))
        self.change.setAutoDefault(False)
        self.change.clicked.connect(self.changeAsked)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.change)
        layout.addLayout(foot)

    def _page(self, groups: Groups) -> QWidget:
        theme, page = self._theme, QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, theme.space(3), 0)
        across.setSpacing(2 * theme.space(5))
        for part in _balanced(groups):
            column = QVBoxLayout()
            column.setSpacing(theme.space(5))
            for title, rows in part:
                column.addLayout(self._group(title, rows))
            column.addStretch(1)
            across.addLayout(column, 1)
        return page

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows scroll while the field has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in SCROLLING:
            QCoreApplication.sendEvent(self.area.verticalScrollBar(), event)
            return True
        return super().eventFilter(watched, event)

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(0, 1)
        head = _label(title)
        head.setFont(theme.ui_font(1, bold=True))
        head.setProperty("role", "secondary")
        grid.addWidget(head, 0, 0, 1, 2)
        first = len(self._rows)
        for number, (keys, what) in enumerate(rows, 1):
            said, caps = _label(what), self._caps(keys)
            said.setWordWrap(True)
            grid.addWidget(said, number, 0)
            grid.addWidget(caps, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._rows.append((f"{keys} {what}".casefold(), [said, caps]))
        self._titles.append((head, range(first, len(self._rows))))
        return grid

    def _caps(self, keys: str) -> QWidget:
        """``J / ↓`` as two key caps side by side."""
        caps = QWidget()
        across = QHBoxLayout(caps)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._theme.space(1))
        for key in keys.split(OR):
            cap = _label(key)
            cap.setObjectName("keyCap")
            cap.setFont(self._theme.ui_font(1))
            across.addWidget(cap)
        return caps

    def _filter(self, wanted: str) -> None:
        shown = [wanted.casefold().strip() in text for text, _ in self._rows]
        for seen, (_, widgets) in zip(shown, self._rows, strict=True):
            for widget in widgets:
                widget.setVisible(seen)
        for title, rows in self._titles:
            title.setVisible(any(shown[row] for row in rows))
        self.nothing.setVisible(not any(shown))

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
