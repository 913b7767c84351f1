"""Preferences: how texts look, and the program: language, size, who codes. A choice takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import LANGUAGES, SYSTEM
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.labels import hint
from gui.views.reading_form import ReadingForm
from gui.views.scale_box import ScaleBox

CHARACTERS = 65


class Preferences(QDialog):
    """Two pages: reading, and the program."""

    coderNamed = Signal(str)
    changed = Signal()
    keysAsked = Signal()

    def __init__(self, theme: Theme, settings: WindowSettings, coder_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._coder = theme, settings, coder_name
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.reading = ReadingForm(theme, settings)
        self.language = self._language_box()
        self.size_box = ScaleBox(settings)
        self.waiting = hint(theme, self.tr("Takes effect when Threadmark starts again."))
        self.waiting.hide()
        self.coder = QLineEdit(coder_name)
        self.local = QCheckBox(self.tr("Allow addresses in the local network"))
        self.local.setChecked(settings.flag("allow_local", False))
        self.keys = QPushButton(self.tr("Change keys …"))
        self.keys.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._connect()

    def _language_box(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("As the system has it"), SYSTEM)
        for code, name in LANGUAGES.items():
            box.addItem(name, code)
        box.setCurrentIndex(max(0, box.findData(self._settings.text("language", SYSTEM))))
        return box

    def _lay_out(self) -> None:
        theme = self._theme
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Preferences"))
        for page, words in ((self.reading, self.tr("Reading")), (self._program(), self.tr("Program"))):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, theme.space(4), 0, 0)
            column.addWidget(page)
            column.addStretch(1)
            self.tabs.addTab(holder, words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setDefault(True)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)

    def _program(self) -> QWidget:
        theme, page = self._theme, QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.space(4))
        form.setVerticalSpacing(theme.space(3))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Size of the interface"), self.size_box)
        form.addRow("", self.waiting)
        form.addRow(self.tr("&Name of the coder"), self.coder)
        form.addRow("", hint(theme, self.tr("Stands beside every annotation and in exports.")))
        form.addRow(self.tr("Capture"), self.local)
        form.addRow(self.tr("Keys"), self.keys)
        for widget, name in (
            (self.language, self.tr("Language")),
            (self.coder, self.tr("Name of the coder")),
        ):
            widget.setAccessibleName(name)
        return page

    def _connect(self) -> None:
        self.reading.changed.connect(self.changed)
        self.language.currentIndexChanged.connect(self._choose_language)
        self.size_box.sizeChosen.connect(self._say_waiting)
        self.local.toggled.connect(self._allow_local)
        self.coder.editingFinished.connect(self._name)
        self.keys.setAutoDefault(False)
        self.keys.clicked.connect(self.keysAsked)

    def _choose_language(self) -> None:
        self._settings.set("language", self.language.currentData())
        self._say_waiting()

    def _say_waiting(self) -> None:
        self.waiting.show()
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
