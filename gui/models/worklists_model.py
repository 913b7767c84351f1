"""The worklists of the archive, and what one of them holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

from gui.formats import moment_text, number_text, time_text
from gui.models.comment_rows import EXCERPT, FOOT, GONE, HEAD, HEADING, OBJECT, READ, TAGGED, apart, one_line, spoken
from gui.models.progress_words import draw_text, progress_text
from operations.sampling import Item, Listed

LISTED = Qt.ItemDataRole.UserRole + 1
"""The `Listed`."""
DETAIL = Qt.ItemDataRole.UserRole + 2
"""How it was drawn."""
STATE = Qt.ItemDataRole.UserRole + 3
"""How far one is, in words."""
_TOP = QModelIndex()

type Index = QModelIndex | QPersistentModelIndex


class WorklistsModel(QAbstractListModel):
    """The lists, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lists: list[Listed] = []

    def set_lists(self, lists: Sequence[Listed]) -> None:
        """Show these; the same ones in the same order are changed where they stand."""
        if [one.worklist.id for one in lists] == [one.worklist.id for one in self.lists]:
            self.lists = list(lists)
            if lists:
                self.dataChanged.emit(self.index(0), self.index(len(lists) - 1))
            return
        self.beginResetModel()
        self.lists = list(lists)
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.lists)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lists):
            return None
        one, locale = self.lists[index.row()], QLocale()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.worklist.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{one.worklist.name}\n{self._detail(one)}\n{self._made(one, locale)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{one.worklist.name}, {self._state(one)}, {self._detail(one)}"
            case _ if role == LISTED:
                return one
            case _ if role == DETAIL:
                return self._detail(one)
            case _ if role == STATE:
                return self._state(one)
        return None

    def _detail(self, one: Listed) -> str:
        return draw_text(one.worklist.draw, QLocale())

    def _made(self, one: Listed, locale: QLocale) -> str:
        return QCoreApplication.translate("Worklists", "Made by {coder}, {when}").format(
            coder=one.worklist.coder.name, when=moment_text(one.worklist.created, locale)
        )

    def _state(self, one: Listed) -> str:
        parts = [progress_text(one.progress, QLocale())]
        if one.progress.gone:
            parts.append(QCoreApplication.translate("Worklists", "%Ln gone", None, one.progress.gone))
        return " · ".join(parts)


class ItemsModel(QAbstractListModel):
    """The comments or threads of one list, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._rows: Mapping[int, int] = {}

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these; the same ones in the same order are changed where they stand: the view keeps its place."""
        same = [_key(one) for one in items] == [_key(one) for one in self.items]
        if same:
            self.items = list(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self.items = list(items)
        self._rows = {_key(one): row for row, one in enumerate(items)}
        self.endResetModel()

    def row_of(self, article_id: int, comment_id: int | None) -> int | None:
        """The row of a comment, or of its thread."""
        row = self._rows.get(comment_id) if comment_id is not None else None
        return row if row is not None else self._rows.get(article_id)

    def set_read(self, comment_ids: frozenset[int], read: bool) -> None:
        """Show marks at once, before they are on the disk."""
        for comment_id in comment_ids:
            row = self._rows.get(comment_id)
            if row is not None:
                self.items[row] = replace(self.items[row], read=int(read))
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        one = self.items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(one)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(one)
            case _ if role == OBJECT:
                return one
            case _ if role == HEAD:
                return self._head(one)
            case _ if role == EXCERPT:
                return self._excerpt(one)
            case _ if role == FOOT:
                return self._foot(one)
            case _ if role == READ:
                return one.read >= one.total
            case _ if role == TAGGED:
                return bool(one.tagged)
            case _ if role == GONE:
                return one.gone
            case _ if role == HEADING:
                return False
        return None

    def _head(self, one: Item) -> str:
        if one.gone:
            return "—"
        return one_line(one.author or "") or "—" if one.comment_id is not None else one_line(one.excerpt)

    def _excerpt(self, one: Item) -> str:
        if one.gone:
            return QCoreApplication.translate("Worklists", "The article was removed from the archive.")
        if one.comment_id is not None:
            return one_line(one.excerpt)
        return one_line(one.title or "") or QCoreApplication.translate("Library", "Untitled")

    def _foot(self, one: Item) -> str:
        if one.gone:
            return ""
        if one.comment_id is None:
            return QCoreApplication.translate("Progress", "{read} of {all} read, {tagged} tagged").format(
                **{name: number_text(value, QLocale()) for name, value in _counts(one).items()}
            )
        title = one_line(one.title or "") or QCoreApplication.translate("Library", "Untitled")
        return f"#{one.number} · {apart(title)}"

    def _tip(self, one: Item) -> str:
        """What a narrow row may leave out."""
        when = time_text(one.published, QLocale()) if one.published else ""
        title = one_line(one.title or "")
        return "\n".join(part for part in (title, one_line(one.author or ""), when) if part)

    def _spoken(self, one: Item) -> str:
        head, excerpt, foot = self._head(one), self._excerpt(one), self._foot(one)
        if one.gone:
            return excerpt
        return spoken(head, excerpt, foot, read=one.read >= one.total, tagged=bool(one.tagged))


def _key(one: Item) -> int:
    return one.comment_id if one.comment_id is not None else one.article_id


def _counts(one: Item) -> dict[str, int]:
    return {"read": one.read, "all": one.total, "tagged": one.tagged}
