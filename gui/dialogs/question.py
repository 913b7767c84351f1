"""One question, or one thing to say, in a box of its own. Only where a decision is needed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.icons import pixmap
from gui.theme import Theme


def question_box(theme: Theme, parent: QWidget | None, what: str, advice: str, yes: str, no: str) -> QMessageBox:
    """The box of `ask`; its default is the harmless answer."""
    box = _box(theme, parent, what, advice, "warning")
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box


def ask(theme: Theme, parent: QWidget | None, what: str, advice: str, yes: str, no: str) -> bool:
    """Ask; True: yes."""
    box = question_box(theme, parent, what, advice, yes, no)
    box.exec()
    chosen = box.clickedButton()
    accepted = chosen is not None and box.buttonRole(chosen) is QMessageBox.ButtonRole.AcceptRole
    box.deleteLater()
    return accepted


def tell(theme: Theme, parent: QWidget | None, what: str, advice: str = "") -> None:
    """Say something that must be read before going on."""
    box = _box(theme, parent, what, advice, "info")
    box.addButton(QCoreApplication.translate("Question", "OK"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()


def _box(theme: Theme, parent: QWidget | None, what: str, advice: str, icon_name: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Threadmark")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(what)
    box.setInformativeText(advice)
    role = "warning" if icon_name == "warning" else "accent"
    box.setIconPixmap(pixmap(icon_name, theme.colour(role), 2 * theme.space(4), box.devicePixelRatioF()))
    return box
