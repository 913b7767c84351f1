"""What a page that is not public asks for: an account's application password, or the password of one post."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from domain.errors import LoginNeeded
from gui.theme import Theme


class LoginPanel(QWidget):
    """Secrets stand in its fields only as long as it is shown."""

    submitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.host = LoginNeeded.ACCOUNT, ""
        self.said, self.hint, self.note = QLabel(), QLabel(), QLabel()
        for label in (self.said, self.hint, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", "secondary" if label is not self.said else "")
        self.said.setFont(theme.ui_font(3, bold=True))
        self.note.setFont(theme.ui_font(1))
        self.user, self.password = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.user.setAccessibleName(self.tr("User name"))
        self.password.setAccessibleName(self.tr("Password"))
        self.user.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.submitted)
        self.keep = QCheckBox(self.tr("Remember it in this computer's keyring"))
        self.keep.setChecked(True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.space(4))
        self._form.setVerticalSpacing(theme.space(3))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.addRow(self.tr("&User name"), self.user)
        self._form.addRow(self.tr("&Password"), self.password)
        self._form.addRow("", self.note)
        self._form.addRow("", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.said)
        layout.addWidget(self.hint)
        layout.addSpacing(theme.space(2))
        layout.addLayout(self._form)
        layout.addStretch(1)

    def ask(self, kind: str, host: str, what: str, advice: str, user: str = "") -> None:
        """Ask for what opens the page; `what` says why. `user`: whose stored password was not accepted."""
        if host != self.host:
            self.user.setText(user)
        self.kind, self.host = kind, host
        self.said.setText(what)
        self.hint.setText(advice)
        self.hint.setVisible(bool(advice))
        account = kind == LoginNeeded.ACCOUNT
        if account:
            words = self.tr(
                "WordPress makes application passwords under Users › Profile. One can be taken back there at any time; "
                "your usual password is not needed."
            )
        else:
            words = self.tr("It is used for this capture only.")
        self.note.setText(words)
        for field in (self.user, self.keep):
            self._form.setRowVisible(field, account)
        self.password.clear()
        self.setAccessibleDescription(f"{what} {advice}".strip())
        (self.user if account and not self.user.text() else self.password).setFocus()

    def account(self) -> tuple[str, str]:
        """(user, password) as typed."""
        return self.user.text().strip(), self.password.text()

    def complete(self) -> bool:
        return bool(self.password.text()) and (self.kind != LoginNeeded.ACCOUNT or bool(self.user.text().strip()))

    def forget(self) -> None:
        """Let no secret stand in a field."""
        self.password.clear()
