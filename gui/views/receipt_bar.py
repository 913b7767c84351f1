"""ReceiptBar: what the page states against what was captured, in one line; a click shows what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from domain.capture import Receipt
from gui.delegates.receipt_words import details, role, state, summary
from gui.icons import pixmap
from gui.theme import Theme


class ReceiptBar(QFrame):
    """Hidden while there is no receipt."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._receipt: Receipt | None = None
        self._summary = ""
        self._button = QToolButton(self)
        self._button.setCheckable(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._button.setIconSize(QSize(theme.space(4), theme.space(4)))
        self._button.setAutoRaise(True)
        self._details = QLabel(self)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setWordWrap(True)
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._details.hide()
        self._button.toggled.connect(self._unfold)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(theme.space(1), theme.space(1), theme.space(1), theme.space(1))
        layout.addWidget(self._button)
        layout.addWidget(self._details)
        theme.changed.connect(self._show)
        self.set_receipt(None)

    def set_receipt(self, receipt: Receipt | None) -> None:
        """Show a receipt, folded up."""
        self._receipt = receipt
        self._button.setChecked(False)
        self._show()

    def summary_text(self) -> str:
        return self._summary

    def details_text(self) -> str:
        return self._details.text()

    def set_unfolded(self, unfolded: bool) -> None:
        """Show or hide what stands behind the line, as a click does."""
        self._button.setChecked(unfolded)

    def toggle(self) -> None:
        """Unfold or fold up, as a click does."""
        self._button.toggle()

    def _unfold(self, unfolded: bool) -> None:
        self._details.setVisible(unfolded)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Another language: say everything anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        self.setVisible(self._receipt is not None)
        if self._receipt is None:
            return
        colour, mark = role(self._receipt)
        theme = self._theme
        self._button.setIcon(pixmap(mark, theme.colour(colour), theme.space(4), self.devicePixelRatioF()))
        self._summary = summary(self._receipt, self.locale())
        self._button.setText(f"{self._summary}  {'▴' if self._button.isChecked() else '▾'}")
        self._button.setToolTip(state(self._receipt))
        self._button.setAccessibleName(f"{self._summary}. {state(self._receipt)}")
        self._button.setFont(theme.ui_font(2))
        self._details.setText("\n".join(details(self._receipt)))
        self._details.setFont(theme.ui_font(1))
        margin = theme.space(2)
        self._details.setContentsMargins(theme.space(2) + theme.space(5), 0, margin, margin)
        self.setStyleSheet(
            f"QToolButton {{ color: {theme.scheme.secondary}; text-align: left; }}"
            "QToolButton:checked { background: transparent; }"
        )
