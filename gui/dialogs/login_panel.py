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
        self.said, self.hint = QLabel(), QLabel()
        for label in (self.said, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.said.setFont(theme.ui_font(3, bold=True))
        self.hint.setProperty("role", "secondary")
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
        self._form.addRow("", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.said)
        layout.addWidget(self.hint)
        layout.addSpacing(theme.space(2))
        layout.addLayout(self._form)
        layout.addStretch(1)

    def ask(self, kind: str, host: str, what: str, advice: str) -> None:
        """Ask for what opens the page; `what` says why."""
        self.kind, self.host = kind, host
        self.said.setText(what)
        account = kind == LoginNeeded.ACCOUNT
        if account:
            words = self.tr(
                "Sign in at {host}. WordPress makes application passwords under Users › Profile; your usual password "
                "is not needed, and you can take it back there at any time."
            ).format(host=host)
        else:
            words = self.tr("The author of this post has given it a password. It is used for this capture only.")
        self.hint.setText("\n".join(part for part in (advice, words) if part))
        for field in (self.user, self.keep):
            self._form.setRowVisible(field, account)
        self.password.clear()
        (self.user if account and not self.user.text() else self.password).setFocus()

    def account(self) -> tuple[str, str]:
        """(user, password) as typed."""
        return self.user.text().strip(), self.password.text()

    def complete(self) -> bool:
        return bool(self.password.text()) and (self.kind != LoginNeeded.ACCOUNT or bool(self.user.text().strip()))

    def forget(self) -> None:
        """Let no secret stand in a field."""
        self.password.clear()
