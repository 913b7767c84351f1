"""Preferences: how it looks, in which language, and who codes. Everything takes effect when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import LANGUAGES, SYSTEM
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.labels import hint

SMALLEST, LARGEST = 11, 32
CHARACTERS = 65


class Preferences(QDialog):
    """Stores under the keys scheme, reading_family, reading_size, language and allow_local."""

    coderNamed = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, settings: WindowSettings, coder_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._coder = theme, settings, coder_name
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.scheme = self._scheme_box()
        family, size = theme.reading
        self.system_font = QCheckBox(self.tr("The system's own"))
        self.system_font.setChecked(family is None)
        self.family = QFontComboBox()
        self.family.setCurrentFont(QFont(family or theme.reading_font().family()))
        self.family.setEnabled(family is not None)
        self.text_size = QSpinBox()
        self.text_size.setRange(SMALLEST, LARGEST)
        self.text_size.setSuffix(" px")
        self.text_size.setValue(size)
        self.language = self._language_box()
        self.language_hint = hint(self._theme, self.tr("Takes effect when Threadmark starts again."))
        self.language_hint.hide()
        self.coder = QLineEdit(coder_name)
        self.local = QCheckBox(self.tr("Allow addresses in the local network"))
        self.local.setChecked(settings.flag("allow_local", False))
        self._lay_out()
        self._connect()

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
        box.setCurrentIndex(box.findData(self._theme.wanted_scheme))
        return box

    def _language_box(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("As the system has it"), SYSTEM)
        for code, name in LANGUAGES.items():
            box.addItem(name, code)
        box.setCurrentIndex(max(0, box.findData(self._settings.text("language", SYSTEM))))
        return box

    def _lay_out(self) -> None:
        theme = self._theme
        form = QFormLayout()
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
        form.addRow(self.tr("&Language"), self.language)
        form.addRow("", self.language_hint)
        form.addRow(self.tr("&Name of the coder"), self.coder)
        form.addRow("", hint(self._theme, self.tr("Stands beside every annotation and in exports.")))
        form.addRow(self.tr("Capture"), self.local)
        for widget, name in (
            (self.scheme, self.tr("Appearance")),
            (self.family, self.tr("Reading font")),
            (self.text_size, self.tr("Text size")),
            (self.language, self.tr("Language")),
            (self.coder, self.tr("Name of the coder")),
            (self.system_font, f"{self.tr('Reading font')}: {self.system_font.text()}"),
        ):
            widget.setAccessibleName(name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(5))
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.scheme.currentIndexChanged.connect(self._look)
        self.system_font.toggled.connect(self._look)
        self.family.currentFontChanged.connect(self._look)
        self.text_size.valueChanged.connect(self._look)
        self.language.currentIndexChanged.connect(self._choose_language)
        self.local.toggled.connect(self._allow_local)
        self.coder.editingFinished.connect(self._name)

    def _look(self) -> None:
        system = self.system_font.isChecked()
        self.family.setEnabled(not system)
        family = None if system else self.family.currentFont().family()
        self._theme.set_scheme(self.scheme.currentData())
        self._theme.set_reading(family, self.text_size.value())
        self._settings.set("scheme", self.scheme.currentData())
        self._settings.set("reading_family", family or "")
        self._settings.set("reading_size", self.text_size.value())
        self.changed.emit()

    def _choose_language(self) -> None:
        self._settings.set("language", self.language.currentData())
        self.language_hint.show()
        self.changed.emit()

    def _allow_local(self, allowed: bool) -> None:
        self._settings.set("allow_local", allowed)
        self.changed.emit()

    def _name(self) -> None:
        name = self.coder.text().strip()
        if name and name != self._coder:
            self._coder = name
            self.coderNamed.emit(name)

    def done(self, result: int) -> None:
        """However it is closed: a name that was typed is kept."""
        self._name()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt does not call `done` where the dialog is not to be seen."""
        self._name()
        super().closeEvent(event)
