"""What a search found, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from operations.finding import Found

FOUND = Qt.ItemDataRole.UserRole + 1
HEAD = Qt.ItemDataRole.UserRole + 2
"""Who wrote it, and under what where that is not clear."""


PLACE = Qt.ItemDataRole.UserRole + 3
"""The `Context` of a line of the concordance."""


class ResultsModel(QStandardItemModel):
    """Items carry their `Found`."""

    def set_found(self, found: Sequence[Found], *, everywhere: bool, places: bool = False) -> None:
        """Show these; `everywhere`: with the article's title; `places`: each place is a line of its own."""
        self.clear()
        for one in found:
            head = _head(one, everywhere=everywhere)
            if not places or not one.contexts:
                self._add(one, head, one.snippet)
                continue
            for place in one.contexts:
                self._add(one, head, f"{place.left}{place.hit}{place.right}").setData(place, PLACE)

    def _add(self, found: Found, head: str, text: str) -> QStandardItem:
        item = QStandardItem(text)
        item.setEditable(False)
        item.setData(found, FOUND)
        item.setData(head, HEAD)
        item.setToolTip(f"<qt>{escape(head)}</qt>")
        item.setAccessibleText(f"{head}: {text}")
        self.appendRow(item)
        return item


def _head(found: Found, *, everywhere: bool) -> str:
    """Which comment, whose, and (`everywhere`) under what; its tags."""
    author = found.author or "—"
    if found.comment_id is None:
        author = QCoreApplication.translate("Results", "Article")
    parts = [f"#{found.number}"] if found.number else []
    parts.append(author)
    if found.in_note:
        parts.append(QCoreApplication.translate("Results", "in a note"))
    if everywhere and found.title:
        parts.append(found.title)
    return " · ".join([*parts, *found.tags])
