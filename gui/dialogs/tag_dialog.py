"""A tag with all its properties and its guide, new or to be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from domain.annotation import TAG_HUES, Tag
from domain.codebook import LONGEST_NAME, CodebookTree, Guide, clean_name
from gui.dialogs.hue_picker import HuePicker
from gui.theme import Theme

CHARACTERS = 66


@dataclass(frozen=True, slots=True)
class TagValues:
    """What the dialog was left with."""

    name: str
    hue: int
    definition: str
    parent_id: int | None
    pinned: int | None
    use_when: str = ""
    not_when: str = ""
    example: str = ""
    archived: bool = False

    @property
    def guide(self) -> Guide:
        return Guide(self.definition, self.use_when, self.not_when, self.example)


class TagDialog(QDialog):
    """OK is possible once the name is there and its siblings have none like it."""

    def __init__(
        self,
        theme: Theme,
        tags: Sequence[Tag],
        tag: Tag | None = None,
        parent_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tree, self._tag = CodebookTree(tags), tag
        self.setWindowTitle(self.tr("New tag") if tag is None else self.tr("Change the tag"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.name = QLineEdit(tag.name if tag else "")
        self.hues = HuePicker(theme, tag.hue if tag else self._free_hue())
        for swatch in self.hues.findChildren(QToolButton):
            swatch.toggled.connect(lambda on, one=swatch: self.hues.setFocusProxy(one) if on else None)
            if swatch.isChecked():
                self.hues.setFocusProxy(swatch)  # the letter of the label leads to the chosen one
        self.above = self._parents(tag.parent_id if tag else parent_id)
        self.definition = self._text(tag.definition if tag else "", 4, self.tr("What it means"))
        self.use_when = self._text(tag.use_when if tag else "", 2, self.tr("Signs by which it is recognised"))
        self.not_when = self._text(tag.not_when if tag else "", 2, self.tr("What looks like it but belongs elsewhere"))
        self.example = self._text(
            tag.example if tag else "", 2, self.tr("A typical case; an annotation's menu can put one here")
        )
        self.key = self._keys()
        self.archived = QCheckBox(self.tr("&Archived: not offered any more, but kept where it is"))
        self.archived.setChecked(tag is not None and tag.archived)
        self.archived.setVisible(tag is not None)
        self.complaint = QLabel()
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.setProperty("role", "bad")
        self.ok = QPushButton(self.tr("Add") if tag is None else self.tr("Save"))
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(theme)
        self.name.textChanged.connect(self._judge)
        self.above.currentIndexChanged.connect(self._judge)
        self._judge()
        self.resize(self.minimumSizeHint().expandedTo(self.minimumSize()))  # the texts are as high as they must be

    def _text(self, text: str, lines: int, placeholder: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        field.setPlaceholderText(placeholder)
        pitch = field.fontMetrics().lineSpacing()
        field.setMinimumHeight(lines * pitch + pitch)
        if lines < 4:
            field.setMaximumHeight((lines + 2) * pitch)
        return field

    def _lay_out(self, theme: Theme) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.space(4))
        form.setVerticalSpacing(theme.space(3))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("&Name"), self.name),
            (self.tr("C&olour"), self.hues),
            (self.tr("&Below"), self.above),
            (self.tr("&Definition"), self.definition),
            (self.tr("&When to use"), self.use_when),
            (self.tr("When no&t"), self.not_when),
            (self.tr("&Example"), self.example),
            (self.tr("&Key"), self.key),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
            label = form.labelForField(field)
            label.setMinimumWidth(label.sizeHint().width() + theme.space(1))  # an underlined letter undoes kerning
        form.addRow("", self.archived)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addLayout(form)
        layout.addWidget(self.complaint)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        layout.addLayout(row)

    def _parents(self, chosen: int | None) -> QComboBox:
        box, paths = QComboBox(), self._tree.paths()
        below = self._subtree()
        box.addItem(self.tr("(nothing: at the top)"), None)
        for tag in self._tree.tags:
            if tag.id not in below and (not tag.archived or tag.id == chosen):
                box.addItem(paths[tag.id].replace("/", " › "), tag.id)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _keys(self) -> QComboBox:
        box = QComboBox()
        taken = {tag.pinned: tag.name for tag in self._tree.tags if tag.pinned and not self._is_own(tag)}
        box.addItem(self.tr("none"), None)
        for key in range(1, 10):
            text = self.tr("{key} (now “{tag}”)").format(key=key, tag=taken[key]) if key in taken else str(key)
            box.addItem(text, key)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        pinned = self._tag.pinned if self._tag else None
        box.setCurrentIndex(max(0, box.findData(pinned)))
        return box

    def _is_own(self, tag: Tag) -> bool:
        return self._tag is not None and tag.id == self._tag.id

    def _subtree(self) -> set[int]:
        """The tag itself and all below it, which cannot be above it."""
        if self._tag is None or self._tag.id not in self._tree.by_id:
            return set()
        return {tag.id for tag in self._tree.subtree(self._tag.id)}

    def _free_hue(self) -> int:
        """The colour that is used least."""
        used = [tag.hue % TAG_HUES for tag in self._tree.tags]
        return min(range(TAG_HUES), key=lambda hue: (used.count(hue), (hue * 5 + 8) % TAG_HUES))

    def _judge(self) -> None:
        name, above = self._name(), self.above.currentData()
        twin = self._tree.child(above, name) if name else None
        words = ""
        if "/" in name:
            words = self.tr("A name has no /: it stands between a tag and the one above it.")
        elif len(name) > LONGEST_NAME:
            words = self.tr("The name is too long. Write the rest into the definition.")
        elif twin is not None and not self._is_own(twin):
            words = self.tr("There is already a tag “{name}” in this place.").format(name=name)
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))
        self.ok.setEnabled(bool(name) and not words)

    def _name(self) -> str:
        return clean_name(self.name.text())

    def values(self) -> TagValues:
        """What was entered."""
        return TagValues(
            self._name(),
            self.hues.hue(),
            self.definition.toPlainText().strip(),
            self.above.currentData(),
            self.key.currentData(),
            self.use_when.toPlainText().strip(),
            self.not_when.toPlainText().strip(),
            self.example.toPlainText().strip(),
            self.archived.isChecked(),
        )
