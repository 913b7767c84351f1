"""The twelve tag colours as a row to choose from, by mouse or arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from gui.icons import tag_dot
from gui.theme import Theme

PER_ROW = 12


class HuePicker(QWidget):
    """One of them is always chosen."""

    def __init__(self, theme: Theme, hue: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number, name in enumerate(_names()):
            button = QToolButton()
            button.setObjectName("hue")
            button.setCheckable(True)
            button.setChecked(number == hue % PER_ROW)
            button.setIcon(tag_dot(theme.tag_colour(number).line, 2 * theme.space(4), 1.0))
            button.setIconSize(QSize(theme.space(4), theme.space(4)))
            button.setToolTip(name)
            button.setAccessibleName(name)
            self._group.addButton(button, number)
            grid.addWidget(button, number // PER_ROW, number % PER_ROW)
        grid.setColumnStretch(PER_ROW, 1)

    def hue(self) -> int:
        """The chosen one, 0-11."""
        return max(0, self._group.checkedId())


def _names() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("HuePicker", "red"),
        translate("HuePicker", "rust"),
        translate("HuePicker", "amber"),
        translate("HuePicker", "olive"),
        translate("HuePicker", "green"),
        translate("HuePicker", "teal"),
        translate("HuePicker", "cyan"),
        translate("HuePicker", "sky blue"),
        translate("HuePicker", "blue"),
        translate("HuePicker", "violet"),
        translate("HuePicker", "magenta"),
        translate("HuePicker", "rose"),
    ]
