"""The tags to decide for, each with its key, and the other ways to decide."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from domain.annotation import Tag
from gui.icons import icon, tag_dot
from gui.theme import Theme
from gui.views.labels import hint

KEYS = "123456789BCDEFGHIJLMNOPQRTUVWXYZ"
"""In this order; A adds a tag, K keeps, S comes later, 0 takes off."""


class TargetKeys(QWidget):
    """Buttons that are pressed by a letter as well."""

    targetPressed = Signal(int, bool)
    """A tag (its id); True: further ones will follow."""
    keepPressed = Signal()
    nonePressed = Signal()
    laterPressed = Signal()
    addPressed = Signal()
    againPressed = Signal()

    def __init__(self, theme: Theme, source: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._targets: list[Tag] = []
        self._buttons: list[QPushButton] = []
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.space(1))
        self._list.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        keep = self.tr("It stays “{tag}”").format(tag=source.name)
        self._others = {
            "K": self._other("K", keep, self.keepPressed.emit),
            "0": self._other("0", self.tr("None of them: take the tag off"), self.nonePressed.emit),
            "S": self._other("S", self.tr("Decide later"), self.laterPressed.emit),
            "A": self._other("A", self.tr("Another tag to decide for …"), self.addPressed.emit),
        }
        self._again = self._other("", self.tr("Look at those again that stayed"), self.againPressed.emit)
        self._again.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addWidget(area, 1)
        for button in (*self._others.values(), self._again):
            layout.addWidget(button)
        layout.addWidget(hint(theme, self.tr("Ctrl and a key chooses several, Enter takes them. Backspace goes back.")))

    def _other(self, key: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = self._button(key, text)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _button(self, key: str, text: str) -> QPushButton:
        shown = text.replace("&", "&&")
        button = QPushButton(f"{key}   {shown}" if key else shown)
        button.setStyleSheet("text-align: left;")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text}, {key}" if key else text)
        return button

    # -- what is there --
    def targets(self) -> list[Tag]:
        return self._targets

    def set_targets(self, tags: Sequence[Tag], paths: Mapping[int, str]) -> None:
        """The tags to decide for, in the order of their keys."""
        for button in self._buttons:
            self._list.removeWidget(button)
            button.deleteLater()
        self._targets = list(tags[: len(KEYS)])
        self._buttons = []
        for number, tag in enumerate(self._targets):
            button = self._button(KEYS[number], tag.name)
            button.setIcon(tag_dot(self._theme.tag_colour(tag.hue).line))
            button.setCheckable(True)
            button.setToolTip("")
            button.setAccessibleDescription(paths.get(tag.id, "").replace("/", " › "))
            button.clicked.connect(lambda _checked=False, tag_id=tag.id: self.targetPressed.emit(tag_id, False))
            self._list.insertWidget(number, button)
            self._buttons.append(button)

    def set_chosen(self, tag_ids: Collection[int]) -> None:
        """Those of several that were chosen so far."""
        for tag, button in zip(self._targets, self._buttons, strict=True):
            chosen = tag.id in tag_ids
            button.setChecked(chosen)
            button.setIcon(icon(self._theme, "check") if chosen else tag_dot(self._theme.tag_colour(tag.hue).line))
            button.setFont(self._theme.ui_font(2, bold=chosen))

    def set_deciding(self, targets: bool, others: bool) -> None:
        """Whether there is something to decide."""
        for button in self._buttons:
            button.setEnabled(targets)
        for key, button in self._others.items():
            button.setEnabled(others or key == "A")

    def offer_again(self, offered: bool) -> None:
        self._again.setVisible(offered)

    def press(self, key: int, *, several: bool) -> bool:
        """A key was pressed. False: it means nothing here."""
        letter = chr(key) if 0x20 < key < 0x7F else ""
        if letter in self._others and not several:
            button = self._others[letter]
            if button.isEnabled():
                button.click()
            return True
        place = KEYS.find(letter) if letter else -1
        if not 0 <= place < len(self._targets) or not self._buttons[place].isEnabled():
            return False
        self.targetPressed.emit(self._targets[place].id, several)
        return True
