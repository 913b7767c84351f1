"""Who there is, and what one author wrote, thread by thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.formats import number_text, time_text
from gui.models.comment_rows import EXCERPT, FOOT, GONE, HEAD, HEADING, OBJECT, READ, TAGGED, apart, one_line, spoken
from operations.persons import Person, PersonLine, Said

_TOP = QModelIndex()

type Index = QModelIndex | QPersistentModelIndex


class AuthorsModel(QAbstractListModel):
    """Authors, those with most comments first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PersonLine] = []

    def set_lines(self, lines: Sequence[PersonLine]) -> None:
        """Show these."""
        if list(lines) != self.lines:
            self.beginResetModel()
            self.lines = list(lines)
            self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        one = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(one.name)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{one_line(one.name)}\n{one.site}"
            case Qt.ItemDataRole.AccessibleTextRole:
                comments = QCoreApplication.translate("Person", "%Ln comments", None, one.comments)
                return ", ".join(part for part in (one_line(one.name), comments, one.site) if part)
            case _ if role == OBJECT:
                return one
            case _ if role == HEAD:
                return number_text(one.comments, QLocale())
            case _ if role == FOOT:
                return one.site
        return None


class PersonModel(QAbstractListModel):
    """A heading for each thread, and under it the author's comments in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Said | str] = []
        self._places: dict[int, int] = {}

    def set_person(self, person: Person | None) -> None:
        """Show what they wrote; the same comments are changed where they stand."""
        rows: list[Said | str] = []
        for there in person.threads if person is not None else ():
            rows.append(one_line(there.title or "") or QCoreApplication.translate("Library", "Untitled"))
            rows.extend(there.said)
        if [_key(one) for one in rows] == [_key(one) for one in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self._places = {one.comment_id: row for row, one in enumerate(rows) if isinstance(one, Said)}
        self.endResetModel()

    def row_of(self, comment_id: int) -> int | None:
        """Where a comment stands."""
        return self._places.get(comment_id)

    def set_read(self, comment_ids: frozenset[int], read: bool) -> None:
        """Show marks at once, before they are on the disk."""
        for comment_id in comment_ids & self._places.keys():
            row = self._places[comment_id]
            one = self.rows[row]
            if isinstance(one, Said):
                self.rows[row] = replace(one, read=read)
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        one = self.rows[index.row()]
        if isinstance(one, str):
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            return one if role in texts else True if role == HEADING else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(_head(one), one_line(one.excerpt), _foot(one), read=one.read, tagged=one.tagged)
            case _ if role == OBJECT:
                return one
            case _ if role == HEAD:
                return _head(one)
            case _ if role == EXCERPT:
                return one_line(one.excerpt)
            case _ if role == FOOT:
                return _foot(one)
            case _ if role == READ:
                return one.read
            case _ if role == TAGGED:
                return one.tagged
            case _ if role in (GONE, HEADING):
                return False
        return None


def _key(one: Said | str) -> int | str:
    return one if isinstance(one, str) else one.comment_id


def _head(one: Said) -> str:
    when = time_text(one.published, QLocale()) if one.published else ""
    return " · ".join(part for part in (f"#{one.number}", when) if part)


def _foot(one: Said) -> str:
    parts = []
    if one.answers is not None:
        name = apart(one.answers) if one.answers else "—"
        parts.append(QCoreApplication.translate("Person", "answers {name}").format(name=name))
    if one.replies:
        parts.append(QCoreApplication.translate("Person", "%Ln replies", None, one.replies))
    if one.gone:
        parts.append(QCoreApplication.translate("Person", "gone from the page"))
    return " · ".join(parts) or QCoreApplication.translate("Person", "answers nobody")
