"""The article's own tags and notes: a quiet line under the title whose room is always kept, so that nothing moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from domain.annotation import Annotation, Tag
from gui.delegates.article_marks import ArticleMarks
from gui.delegates.passages import tags_of_the_whole
from gui.theme import Theme

SAMPLE = 16


class ArticleHead:
    """Draws what stands on the whole article."""

    def __init__(self, theme: Theme, marks: ArticleMarks) -> None:
        self._theme, self._marks = theme, marks
        self.tags: list[Tag] = []
        self.notes: list[str] = []

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        self.tags = tags_of_the_whole(annotations, tags)
        self.notes = [one.note for one in annotations if one.selector is None and one.note]

    def paint(self, painter: QPainter, box: QRect) -> None:
        """Tags by name, then the beginning of the first note; what has no room is counted."""
        font = self._theme.ui_font(1)
        metrics, gap = QFontMetrics(font), self._theme.space(3)
        painter.setFont(font)
        painter.setPen(self._theme.colour("secondary"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        x = box.left()
        for number, tag in enumerate(self.tags):
            wide = SAMPLE + self._theme.space(1) + metrics.horizontalAdvance(tag.name)
            rest = f"+{len(self.tags) - number}"
            if x + wide > box.right() - metrics.horizontalAdvance(f" {rest}") and number:
                painter.setPen(self._theme.colour("secondary"))
                painter.drawText(QRect(x, box.top(), box.right() - x, box.height()), flags, rest)
                return
            self._marks.paint_sample(painter, QRectF(x, box.top() + 1, SAMPLE, box.height()), tag.hue)
            painter.setPen(self._theme.colour("text"))
            left = QRect(x + SAMPLE + self._theme.space(1), box.top(), box.right() - x - SAMPLE, box.height())
            name = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, left.width())
            painter.drawText(left, flags, name)
            x += wide + gap
        if self.notes and x < box.right() - self._theme.space(5) * 2:
            painter.setPen(self._theme.colour("secondary"))
            left = QRect(x, box.top(), box.right() - x, box.height())
            words = " ".join(self.notes[0][:400].split())
            painter.drawText(left, flags, metrics.elidedText(words, Qt.TextElideMode.ElideRight, left.width()))

    def words(self) -> str:
        """All of it, for a hint."""
        named = ", ".join(tag.name for tag in self.tags)
        tags = (
            [QCoreApplication.translate("Article", "Tags of the article: {names}").format(names=named)] if named else []
        )
        return "\n\n".join([*tags, *(note[:1000] for note in self.notes[:5])])
