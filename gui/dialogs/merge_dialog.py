"""Merging a tag into another one: choose it, see what that means, and do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from domain.annotation import Tag
from domain.codebook import CodebookTree
from domain.errors import ThreadmarkError
from gui.i18n import sentences
from gui.theme import Theme
from gui.views.labels import hint, label
from gui.views.tag_chooser import TagChooser
from operations.codebook_changes import MergePreview

CHARACTERS = 62


class MergeDialog(QDialog):
    """Merge is possible once it was said what it touches."""

    previewWanted = Signal(int)
    """What would happen with this tag (its id) as the target? `show_preview` or `show_error` answers."""

    def __init__(
        self, theme: Theme, tags: Sequence[Tag], source: Tag, first: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._preview: MergePreview | None = None
        self.setWindowTitle(self.tr("Merge the tag “{tag}”").format(tag=source.name))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        about = self.tr("What carries “{tag}” will carry the tag that you choose here. “{tag}” is gone then.")
        self.chooser = TagChooser(theme, self.tr("Merge into"))
        self.said = label()
        self.said.setMinimumHeight(4 * self.said.fontMetrics().lineSpacing())
        self.ok = QPushButton(self.tr("Merge"))
        self.ok.setDefault(True)
        self.ok.setEnabled(False)
        self.ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(hint(theme, about.format(tag=source.name)))
        layout.addWidget(self.chooser, 1)
        layout.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.ok)
        layout.addLayout(row)
        self.chooser.changed.connect(self._ask)
        below = {tag.id for tag in CodebookTree(tags).subtree(source.id)}
        self._offer = (tags, below, first)

    def open(self) -> None:
        """Show it; from now on it asks."""
        super().open()
        tags, below, first = self._offer
        self.chooser.set_tags(tags, below, first)
        self.chooser.field.setFocus()

    def target(self) -> Tag | None:
        return self.chooser.tag()

    def _ask(self) -> None:
        target = self.target()
        self._preview = None
        self.ok.setEnabled(False)
        if target is None:
            self._say(self.tr("No tag fits."))
        else:
            self.previewWanted.emit(target.id)

    def show_preview(self, preview: MergePreview) -> None:
        """What merging would do."""
        target = self.target()
        if target is None or target.id != preview.target.id:
            return  # another one was highlighted meanwhile
        self._preview = preview
        self._say(self._words(preview))
        self.ok.setEnabled(True)

    def show_error(self, error: ThreadmarkError) -> None:
        """Why it is not possible."""
        self._say(" ".join(part for part in sentences(error) if part))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.ok.setAccessibleDescription(words)

    def _words(self, preview: MergePreview) -> str:
        parts = [
            self.tr("%Ln annotations get “{target}” instead of “{tag}”.", "", preview.annotations).format(
                target=preview.target.name, tag=preview.source.name
            )
        ]
        if preview.both:
            parts.append(self.tr("%Ln of them have both and keep one.", "", preview.both))
        if preview.children:
            parts.append(self.tr("%Ln tags below it come along.", "", preview.children))
        if preview.twins:
            parts.append(self.tr("%Ln of these meet a tag of the same name and become one with it.", "", preview.twins))
        parts.append(self.tr("Definitions and memos are joined. Undo takes all of it back."))
        return " ".join(parts)
