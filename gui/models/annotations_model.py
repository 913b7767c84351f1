"""The annotations of what is selected, as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from domain.annotation import Annotation, Tag, TargetKind

ANNOTATION = Qt.ItemDataRole.UserRole + 1
TAGS = Qt.ItemDataRole.UserRole + 2


class AnnotationsModel(QStandardItemModel):
    """Whole ones first, then passages by their place."""

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """Show these annotations."""
        self.clear()
        for annotation in sorted(annotations, key=_place):
            mine = [tags[tag_id] for tag_id in annotation.tag_ids if tag_id in tags]
            item = QStandardItem(spoken(annotation, mine))
            item.setEditable(False)
            item.setData(annotation, ANNOTATION)
            item.setData(mine, TAGS)
            self.appendRow(item)


def spoken(annotation: Annotation, tags: Sequence[Tag]) -> str:
    """An annotation in words, for screen readers and search."""
    if annotation.selector is not None:
        place = QLocale().quoteString(annotation.selector.exact)
    elif annotation.target is TargetKind.COMMENT:
        place = QCoreApplication.translate("Annotations", "the whole comment")
    else:
        place = QCoreApplication.translate("Annotations", "the whole article")
    parts = [", ".join(tag.name for tag in tags), place, annotation.note]
    return ": ".join(part for part in parts if part)


def _place(annotation: Annotation) -> tuple[int, int, int]:
    selector = annotation.selector
    return (0, 0, annotation.id) if selector is None else (1, selector.start, annotation.id)
