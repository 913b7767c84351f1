"""ReadingForm: how texts look, and what of a comment is shown. Every choice is seen at once and kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from gui.reading_style import LARGEST, NARROWEST, SMALLEST, SPACINGS, WIDEST, ReadingStyle
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.labels import hint


class ReadingForm(QWidget):
    """Follows the theme, whoever changes it (Ctrl+plus, another window)."""

    changed = Signal()

    def __init__(self, theme: Theme, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self.scheme = self._scheme_box()
        self.system_font = QCheckBox(self.tr("The system's own"))
        self.family = QFontComboBox()
        self.text_size = self._number(SMALLEST, LARGEST, " px")
        self.characters = self._number(NARROWEST, WIDEST, self.tr(" characters"))
        self.spacing = self._spacing_box()
        self.names = QCheckBox(self.tr("Hide the names of authors"))
        self.votes = QCheckBox(self.tr("Hide votes"))
        self.usual = QPushButton(self.tr("Back to the usual"))
        self.usual.setAutoDefault(False)
        self.usual.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._show()
        self._connect()
        theme.changed.connect(self._show)

    # -- building --
    def _number(self, least: int, most: int, suffix: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, most)
        box.setSuffix(suffix)
        return box

    def _scheme_box(self) -> QComboBox:
        box = QComboBox()
        for name, text in (
            ("system", self.tr("As the system has it")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("sepia", self.tr("Sepia")),
            ("contrast", self.tr("High contrast")),
        ):
            box.addItem(text, name)
        return box

    def _spacing_box(self) -> QComboBox:
        words = {"close": self.tr("Close"), "usual": self.tr("As usual"), "wide": self.tr("Wide")}
        box = QComboBox()
        for name in SPACINGS:
            box.addItem(words[name], name)
        return box

    def _lay_out(self) -> None:
        theme, form = self._theme, QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.space(4))
        form.setVerticalSpacing(theme.space(3))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        font = QWidget()
        row = QHBoxLayout(font)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self.system_font)
        row.addWidget(self.family, 1)
        form.addRow(self.tr("&Appearance"), self.scheme)
        form.addRow(self.tr("Reading &font"), font)
        form.addRow(self.tr("Text &size"), self.text_size)
        form.addRow(self.tr("&Line length, at most"), self.characters)
        form.addRow(self.tr("Line s&pacing"), self.spacing)
        form.addRow(self.tr("In the thread"), self.names)
        form.addRow("", self.votes)
        form.addRow("", hint(theme, self.tr("So that they do not bias the coding. Nothing is changed in the archive.")))
        form.addRow("", self.usual)
        for widget, name in (
            (self.scheme, self.tr("Appearance")),
            (self.family, self.tr("Reading font")),
            (self.text_size, self.tr("Text size")),
            (self.characters, self.tr("Line length")),
            (self.spacing, self.tr("Line spacing")),
            (self.system_font, f"{self.tr('Reading font')}: {self.system_font.text()}"),
        ):
            widget.setAccessibleName(name)

    def _connect(self) -> None:
        self.scheme.currentIndexChanged.connect(self._choose_scheme)
        self.family.currentFontChanged.connect(self._choose)
        for box in (self.text_size, self.characters):
            box.valueChanged.connect(self._choose)
        self.spacing.currentIndexChanged.connect(self._choose)
        for check in (self.system_font, self.names, self.votes):
            check.toggled.connect(self._choose)
        self.usual.clicked.connect(self._go_back)

    # -- both ways --
    def _show(self) -> None:
        """What is in force."""
        style = self._theme.style
        fields = (self.scheme, self.system_font, self.family, self.text_size, self.characters, self.spacing)
        blockers = [QSignalBlocker(one) for one in (*fields, self.names, self.votes)]
        self.scheme.setCurrentIndex(self.scheme.findData(self._theme.wanted_scheme))
        self.system_font.setChecked(style.family is None)
        if style.family is not None or self.family.currentFont().family() == "":
            self.family.setCurrentFont(QFont(style.family or self._theme.reading_font().family()))
        self.family.setEnabled(style.family is not None)
        self.text_size.setValue(style.size)
        self.characters.setValue(style.characters)
        self.spacing.setCurrentIndex(max(0, self.spacing.findData(style.spacing)))
        self.names.setChecked(style.names_hidden)
        self.votes.setChecked(style.votes_hidden)
        self.usual.setEnabled(style != ReadingStyle())
        for one in blockers:
            one.unblock()

    def _choose_scheme(self) -> None:
        self._settings.set("scheme", self.scheme.currentData())
        self._theme.set_scheme(self.scheme.currentData())
        self.changed.emit()

    def _choose(self) -> None:
        self._set(
            replace(
                self._theme.style,
                family=None if self.system_font.isChecked() else self.family.currentFont().family(),
                size=self.text_size.value(),
                characters=self.characters.value(),
                spacing=str(self.spacing.currentData()),
                names_hidden=self.names.isChecked(),
                votes_hidden=self.votes.isChecked(),
            )
        )

    def _go_back(self) -> None:
        self._set(ReadingStyle())

    def _set(self, style: ReadingStyle) -> None:
        style.keep(self._settings)
        self._theme.set_style(style)
        self._show()
        self.changed.emit()
