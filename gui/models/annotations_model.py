"""The annotations of what is selected, as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from domain.annotation import Annotation, Certainty, Tag, TargetKind
from domain.reference import Ref
from gui.formats import moment_text
from gui.models.moments import ago
from gui.models.note_words import excerpt
from operations.noting import LinkTitle

ANNOTATION = Qt.ItemDataRole.UserRole + 1
TAGS = Qt.ItemDataRole.UserRole + 2


class AnnotationsModel(QStandardItemModel):
    """Whole ones first, then how the comment answers, then passages by their place."""

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """Show these annotations. Rows that are there already are changed where they stand."""
        wanted = sorted(annotations, key=_place)
        there = [self.item(row).data(ANNOTATION) for row in range(self.rowCount())]
        if [one.id for one in there] != [one.id for one in wanted]:
            self.clear()
            for _ in wanted:
                item = QStandardItem()
                item.setEditable(False)
                self.appendRow(item)
        for row, annotation in enumerate(wanted):
            mine = [tags[tag_id] for tag_id in annotation.tag_ids if tag_id in tags]
            item = self.item(row)
            if (item.data(ANNOTATION), item.data(TAGS)) != (annotation, mine):
                item.setData(annotation, ANNOTATION)
                item.setData(mine, TAGS)
                item.setText(spoken(annotation, mine))
                item.setToolTip(f"{annotation.coder.name}, {moment_text(annotation.modified, QLocale())}")

    def row_of(self, annotation_id: int) -> int | None:
        """Where an annotation stands."""
        for row in range(self.rowCount()):
            if self.item(row).data(ANNOTATION).id == annotation_id:
                return row
        return None


def place_words(annotation: Annotation) -> tuple[str, bool]:
    """What an annotation is on; and whether these are words of the text."""
    if annotation.selector is not None:
        quote = QLocale().quoteString(" ".join(annotation.selector.exact[:600].split()))
        return f"{quote}{_after_edit(annotation)}", True
    match annotation.target:
        case TargetKind.COMMENT:
            return QCoreApplication.translate("Annotations", "the whole comment"), False
        case TargetKind.REPLY_LINK:
            return QCoreApplication.translate("Annotations", "how it answers"), False
        case TargetKind.ARTICLE:
            return QCoreApplication.translate("Annotations", "the whole article"), False


def signed(annotation: Annotation) -> str:
    """Who wrote it, and when."""
    when = ago(annotation.modified, QLocale()) if annotation.modified else ""
    return " · ".join(part for part in (annotation.coder.name, when) if part)


def spoken(annotation: Annotation, tags: Sequence[Tag], titles: Mapping[Ref, LinkTitle] | None = None) -> str:
    """An annotation in words, for screen readers and search."""
    note = excerpt(annotation.note, titles or {})[0]
    parts = [", ".join(tag.name for tag in tags), place_words(annotation)[0], note, annotation.coder.name]
    return ": ".join(part for part in parts if part)


def _place(annotation: Annotation) -> tuple[int, int, int]:
    selector = annotation.selector
    if selector is not None:
        return 2, selector.start, annotation.id
    return int(annotation.target is TargetKind.REPLY_LINK), 0, annotation.id


def _after_edit(annotation: Annotation) -> str:
    """What became of the passage when its text was edited."""
    match annotation.certainty:
        case Certainty.ORPHAN:
            return " · " + QCoreApplication.translate("Annotations", "not in the text any more")
        case Certainty.CHECK:
            return " · " + QCoreApplication.translate("Annotations", "please check: the text was edited")
    return ""
