"""LessonModel: the lines of a page as somebody reads them, and what was pointed at."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from operations.teaching import Examples, Line

type Index = QModelIndex | QPersistentModelIndex
LONGEST = 240
"""Letters of a line that are shown."""


class Part(IntEnum):
    """What can be pointed at."""

    FIRST, OTHER, AUTHOR, TIME = range(4)


class LessonModel(QAbstractTableModel):
    """Two columns: what the line is, and its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._marked: dict[Part, int] = {}
        self._names: dict[Part, str] = {}

    def set_lines(self, lines: list[Line]) -> None:
        """Show another page."""
        self.beginResetModel()
        self._lines, self._marked = lines, {}
        self.endResetModel()

    def name_parts(self, names: dict[Part, str]) -> None:
        """How the parts are called in the language of the window."""
        self._names = names

    def mark(self, row: int, part: Part) -> None:
        """This line is that part; a second time takes it back."""
        if not 0 <= row < len(self._lines):
            return
        before = self._marked.pop(part, None)
        for other in [one for one, place in self._marked.items() if place == row]:
            del self._marked[other]
        if before != row:
            self._marked[part] = row
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    def marked(self, part: Part) -> str | None:
        """The words of what was pointed at as that part."""
        row = self._marked.get(part)
        return self._lines[row].text if row is not None else None

    def examples(self) -> Examples | None:
        """What was pointed at, once that is enough: two comments."""
        places = {part: self._lines[row].place for part, row in self._marked.items()}
        if Part.FIRST not in places or Part.OTHER not in places:
            return None
        comments = (places[Part.FIRST], places[Part.OTHER])
        return Examples(comments, places.get(Part.AUTHOR), places.get(Part.TIME))

    def find(self, words: str, after: int) -> int | None:
        """The next line that holds the words, from the beginning again after the last."""
        wanted = words.casefold().strip()
        count = len(self._lines)
        rows = ((after + 1 + step) % count for step in range(count))
        return next((row for row in rows if wanted and wanted in self._lines[row].text.casefold()), None)

    # -- Qt --
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        part = next((one for one, row in self._marked.items() if row == index.row()), None)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                (self._names.get(part, "") if part is not None else "") if index.column() == 0 else line.text[:LONGEST]
            )
        if role == Qt.ItemDataRole.FontRole and part is not None:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.AccessibleTextRole and part is not None:
            return f"{self._names.get(part, '')}: {line.text[:LONGEST]}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1 and len(line.text) > 60:
            return line.text[:1000]
        return None
