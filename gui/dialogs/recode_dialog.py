"""Recoding: what carries a tag gets another one, instead of it or beside it; everywhere or only here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from domain.annotation import Tag
from domain.errors import ThreadmarkError
from gui.i18n import sentences
from gui.theme import Theme
from gui.views.labels import label
from gui.views.tag_chooser import TagChooser
from operations.codebook_changes import RecodePreview, Within

CHARACTERS = 62


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to recode, in words."""

    words: str
    within: Within


class RecodeDialog(QDialog):
    """Recode is possible once it was said how many annotations are meant."""

    previewWanted = Signal(int, object)
    """How many would change with this new tag (its id), within a `Within`?"""

    def __init__(
        self,
        theme: Theme,
        tags: Sequence[Tag],
        source: Tag,
        scopes: Sequence[Scope] = (),
        first: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer, self._source = (tags, {source.id}, first), source
        self.setWindowTitle(self.tr("Recode “{tag}”").format(tag=source.name))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.where = QComboBox()
        self.where.setAccessibleName(self.tr("Where"))
        for scope in scopes or (Scope(self.tr("Everywhere in the archive"), Within()),):
            self.where.addItem(scope.words, scope.within)
        self.chooser = TagChooser(theme, self.tr("New tag"))
        self.instead = QRadioButton(self.tr("&Instead of “{tag}”").format(tag=source.name.replace("&", "&&")))
        self.beside = QRadioButton(self.tr("I&n addition to “{tag}”").format(tag=source.name.replace("&", "&&")))
        self.instead.setChecked(True)
        self._ways = QButtonGroup(self)
        self.said = label()
        self.said.setMinimumHeight(3 * self.said.fontMetrics().lineSpacing())
        self.ok = QPushButton(self.tr("Recode"))
        self._lay_out(theme)
        self.where.currentIndexChanged.connect(self._ask)
        self.chooser.changed.connect(self._ask)
        self.instead.toggled.connect(self._ask)

    def _lay_out(self, theme: Theme) -> None:
        self.ok.setDefault(True)
        self.ok.setEnabled(False)
        self.ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(label(self.tr("What carries “{tag}”").format(tag=self._source.name)))
        layout.addWidget(self.where)
        layout.addWidget(label(self.tr("gets the tag")))
        layout.addWidget(self.chooser, 1)
        for way in (self.instead, self.beside):
            self._ways.addButton(way)
            layout.addWidget(way)
        layout.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.ok)
        layout.addLayout(row)

    def open(self) -> None:
        """Show it; from now on it asks."""
        super().open()
        self.chooser.set_tags(*self._offer)
        self.chooser.field.setFocus()

    def target(self) -> Tag | None:
        return self.chooser.tag()

    def within(self) -> Within:
        found = self.where.currentData()
        return found if isinstance(found, Within) else Within()

    @property
    def keeps(self) -> bool:
        """Whether the old tag stays."""
        return self.beside.isChecked()

    def _ask(self) -> None:
        target = self.target()
        self.ok.setEnabled(False)
        if target is None:
            self._say(self.tr("No tag fits."))
        else:
            self.previewWanted.emit(target.id, self.within())

    def show_preview(self, target_id: int, preview: RecodePreview) -> None:
        """How many annotations are meant."""
        target = self.target()
        if target is None or target.id != target_id:
            return
        words = self.tr("%Ln annotations are meant.", "", preview.annotations)
        if preview.already:
            words += " " + self.tr("%Ln of them have “{tag}” already.", "", preview.already).format(tag=target.name)
        self._say(f"{words} {self.tr('Undo takes it back.')}" if preview.annotations else words)
        changes = preview.annotations - (preview.already if self.keeps else 0)
        self.ok.setEnabled(changes > 0)

    def show_error(self, error: ThreadmarkError) -> None:
        self._say(" ".join(part for part in sentences(error) if part))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.ok.setAccessibleDescription(words)
