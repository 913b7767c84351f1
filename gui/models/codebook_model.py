"""The codebook as a tree: name, colour, key and count of each tag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from domain.annotation import Tag

TAG = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2


class CodebookModel(QStandardItemModel):
    """Items carry their `Tag` under TAG and how many annotations have it under COUNT."""

    def set_tags(self, tags: Sequence[Tag], counts: Mapping[int, int]) -> None:
        """Show the codebook; `tags` in tree order."""
        self.clear()
        items: dict[int, QStandardItem] = {}
        for tag in tags:
            item = QStandardItem()
            item.setEditable(False)
            _fill(item, tag, counts.get(tag.id, 0))
            items[tag.id] = item
            above = items.get(tag.parent_id) if tag.parent_id is not None else None
            (above or self.invisibleRootItem()).appendRow(item)

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show changed counts."""
        for item in self.items():
            tag = item.data(TAG)
            if item.data(COUNT) != counts.get(tag.id, 0):
                _fill(item, tag, counts.get(tag.id, 0))

    def items(self) -> list[QStandardItem]:
        """All items, from top to bottom."""
        result: list[QStandardItem] = []
        waiting = [self.item(row) for row in range(self.rowCount() - 1, -1, -1)]
        while waiting:
            item = waiting.pop()
            result.append(item)
            waiting.extend(item.child(row) for row in range(item.rowCount() - 1, -1, -1))
        return result

    def item_of(self, tag_id: int) -> QStandardItem | None:
        return next((item for item in self.items() if item.data(TAG).id == tag_id), None)


def _fill(item: QStandardItem, tag: Tag, count: int) -> None:
    item.setText(tag.name)
    item.setData(tag, TAG)
    item.setData(count, COUNT)
    item.setToolTip(tag.definition)
    used = QCoreApplication.translate("Codebook", "used %Ln times", None, count)
    item.setAccessibleText(f"{tag.name}, {used}" + (f", {tag.definition}" if tag.definition else ""))
