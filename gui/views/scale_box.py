"""ScaleBox: the size of the interface, for the preferences."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.scale import SETTING, SIZES, chosen
from gui.settings import WindowSettings


class ScaleBox(QComboBox):
    """Stores under the key interface_size; takes effect when Threadmark starts again."""

    sizeChosen = Signal(int)

    def __init__(self, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAccessibleName(self.tr("Interface size"))
        for size in SIZES:
            self.addItem(f"{QLocale().toString(size)} %", size)
        self.setCurrentIndex(self.findData(chosen(settings)))
        self.currentIndexChanged.connect(self._choose)

    def _choose(self) -> None:
        self._settings.set(SETTING, self.currentData())
        self.sizeChosen.emit(self.currentData())
