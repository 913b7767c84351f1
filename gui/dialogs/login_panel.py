"""What a page that is not public asks for: an account's application password, or the password of one post."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from domain.errors import LoginNeeded
from gui.icons import pixmap
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
        self._form.addRow("", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.said)
        layout.addWidget(self.hint)
        layout.addSpacing(theme.space(2))
        layout.addLayout(self._form)
        layout.addSpacing(theme.space(1))
        layout.addWidget(self.note)
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
        if kind == LoginNeeded.KEY:
            words = self.tr(
                "Your key stays on this computer and is sent to {host} only. It is not kept in the archive."
            ).format(host=host)
        elif account:
            words = self.tr(
                "Sign in at {host}. WordPress makes application passwords under Users › Profile; your usual password "
                "is not needed, and you can take it back there at any time."
            ).format(host=host)
        else:
            words = self.tr("The author of this post has given it a password. It is used for this capture only.")
        self.note.setText(words)
        self._form.setRowVisible(self.user, account)
        self._form.setRowVisible(self.keep, account or kind == LoginNeeded.KEY)
        name = self.tr("&Key") if kind == LoginNeeded.KEY else self.tr("&Password")
        label = self._form.labelForField(self.password)
        if isinstance(label, QLabel):
            label.setText(name)
        self.password.setAccessibleName(name.replace("&", ""))
        self.password.clear()
        self.setAccessibleDescription(f"{what} {advice}".strip())
        (self.user if account and not self.user.text() else self.password).setFocus()

    def account(self) -> tuple[str, str]:
        """(user, password) as typed."""
        return self.user.text().strip(), self.password.text()

    def word(self) -> str:
        """What the button says that goes on from here."""
        return self.tr("Go on") if self.kind == LoginNeeded.KEY else self.tr("Sign in")

    def secret(self) -> str:
        """The password or key as typed, without spaces around it."""
        return self.password.text().strip()

    def complete(self) -> bool:
        return bool(self.password.text()) and (self.kind != LoginNeeded.ACCOUNT or bool(self.user.text().strip()))

    def forget(self) -> None:
        """Let no secret stand in a field."""
        self.password.clear()


class Notice(QWidget):
    """One sentence with what to do about it, quiet: hidden while there is nothing to say."""

    wayOutTaken = Signal()
    """The button was pressed that was offered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark, self._what, self._advice = QLabel(), QLabel(), QLabel()
        self._advice.setProperty("role", "secondary")
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        for label in (self._what, self._advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.way_out = QPushButton()
        self.way_out.setAutoDefault(False)
        self.way_out.clicked.connect(self.wayOutTaken)
        row.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignVCenter)
        self.say("")

    def say(self, what: str, advice: str = "", mark: str = "") -> None:
        """What happened, what to do, and an icon before it (``error`` is red)."""
        self._what.setText(what)
        self._what.setFont(self._theme.ui_font(2, bold=bool(advice)))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._mark.setVisible(bool(mark))
        if mark:
            colour = self._theme.colour("bad" if mark == "error" else "secondary")
            self._mark.setPixmap(pixmap(mark, colour, self._theme.space(4), self.devicePixelRatioF()))
        self.way_out.hide()
        self.setVisible(bool(what))
        if what:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def offer(self, way_out: str) -> None:
        """Put a button beside what is said."""
        self.way_out.setText(way_out)
        self.way_out.show()

    def text(self) -> str:
        """All that is said at present."""
        return " ".join(part for part in (self._what.text(), self._advice.text()) if part)
