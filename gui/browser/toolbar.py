"""The browser's bar: back, forward, reload, the address (to be read, not typed), and what is done with the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.theme import Theme


class BrowserBar(QWidget):
    """Only shows and asks."""

    backAsked = Signal()
    forwardAsked = Signal()
    reloadAsked = Signal()
    keepChosen = Signal(bool)
    loadAllAsked = Signal()
    """Load all, or stop doing that."""
    captureAsked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = self._tool("back", self.tr("Back"), "Alt+Left")
        self.forward = self._tool("forward", self.tr("Forward"), "Alt+Right")
        self.reload = self._tool("recapture", self.tr("Reload"), "F5")
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.address.setAccessibleName(self.tr("Address of this page"))
        self.keep = QCheckBox(self.tr("Remember &sign-ins"))
        self.keep.setToolTip(self.tr("For this archive, on this computer, outside of the archive's file."))
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "secondary")
        self.load_all = QPushButton()
        self.load_all.setToolTip(self.tr("Scroll through the comments and press “load more” until nothing new comes"))
        self.capture = QPushButton(self.tr("&Capture this"))
        self.capture.setDefault(True)
        for button in (self.load_all, self.capture):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.show_state(is_loading_all=False, pressed=0)
        theme.changed.connect(self._draw_icons)

    def _tool(self, name: str, text: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(self._theme, name))
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({key})")
        button.setShortcut(key)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        edge = self._theme.space(2)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(self._theme.space(1))
        for widget in (self.back, self.forward, self.reload):
            row.addWidget(widget)
        row.addWidget(self.address, 1)
        row.addSpacing(self._theme.space(2))
        row.addWidget(self.keep)
        row.addSpacing(self._theme.space(3))
        row.addWidget(self.count)
        row.addSpacing(self._theme.space(1))
        row.addWidget(self.load_all)
        row.addSpacing(self._theme.space(1))
        row.addWidget(self.capture)

    def _connect(self) -> None:
        self.back.clicked.connect(self.backAsked)
        self.forward.clicked.connect(self.forwardAsked)
        self.reload.clicked.connect(self.reloadAsked)
        self.keep.toggled.connect(self.keepChosen)
        self.load_all.clicked.connect(self.loadAllAsked)
        self.capture.clicked.connect(self.captureAsked)

    def _draw_icons(self) -> None:
        for button, name in ((self.back, "back"), (self.forward, "forward"), (self.reload, "recapture")):
            button.setIcon(icon(self._theme, name))

    def show_address(self, address: str) -> None:
        """The address, from its beginning: that is where the host stands."""
        self.address.setText(address)
        self.address.setCursorPosition(0)

    def show_way(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        self.back.setEnabled(can_go_back)
        self.forward.setEnabled(can_go_forward)

    def show_state(self, *, is_loading_all: bool, pressed: int, is_taking: bool = False) -> None:
        """What is under way, and how often “load more” brought something."""
        self.load_all.setText(self.tr("S&top") if is_loading_all else self.tr("&Load all"))
        self.load_all.setEnabled(not is_taking)
        self.capture.setEnabled(not is_taking)
        self.keep.setEnabled(not is_loading_all and not is_taking)
        self.count.setText(self.tr("{count} × “load more”").format(count=pressed) if pressed or is_loading_all else "")
        self.count.setVisible(bool(self.count.text()))
