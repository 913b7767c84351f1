"""What a search found, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from operations.finding import Found

FOUND = Qt.ItemDataRole.UserRole + 1
HEAD = Qt.ItemDataRole.UserRole + 2
"""Who wrote it, and under what where that is not clear."""


class ResultsModel(QStandardItemModel):
    """Items carry their `Found`."""

    def set_found(self, found: Sequence[Found], *, everywhere: bool) -> None:
        """Show these; `everywhere`: with the article's title."""
        self.clear()
        for one in found:
            author = one.author or "—"
            if one.comment_id is None:
                author = QCoreApplication.translate("Results", "Article")
            head = f"{author} · {one.title}" if everywhere and one.title else author
            item = QStandardItem(one.snippet)
            item.setEditable(False)
            item.setData(one, FOUND)
            item.setData(head, HEAD)
            item.setAccessibleText(f"{head}: {one.snippet}")
            self.appendRow(item)
