"""Whether an article is watched, how often, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.formats import moment_text
from gui.theme import Theme
from gui.views.labels import hint, label
from operations.watching import Ended, Watch

PAUSES = (15, 30, 60, 180, 720, 1440)
"""Minutes that can be chosen."""


@dataclass(frozen=True, slots=True)
class WatchValues:
    """What was chosen."""

    minutes: int
    until: date | None
    quiet_days: int | None


class WatchDialog(QDialog):
    """`values` is None where it is not to be watched (any more)."""

    def __init__(
        self, theme: Theme, title: str, watch: Watch | None, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watch"))
        self.on = QCheckBox(self.tr("Look for new comments while Threadmark runs"))
        self.on.setChecked(watch is None or watch.ended is None)
        self.pause = QComboBox()
        for minutes in PAUSES:
            self.pause.addItem(self._pause_words(minutes), minutes)
        wished = watch.minutes if watch is not None else 60
        self.pause.setCurrentIndex(min(range(len(PAUSES)), key=lambda place: abs(PAUSES[place] - wished)))
        self.limited = QCheckBox(self.tr("Until"))
        self.until = QDateEdit()
        self.until.setCalendarPopup(True)
        self.until.setMinimumDate(QDate.currentDate())
        last = QDate.fromString(watch.until, "yyyy-MM-dd") if watch is not None and watch.until else QDate()
        self.limited.setChecked(last.isValid())
        self.until.setDate(last if last.isValid() else QDate.currentDate().addMonths(1))
        self.quiet = QCheckBox(self.tr("Until nothing new came for"))
        self.days = QSpinBox()
        self.days.setRange(1, 365)
        self.days.setSuffix(self.tr(" days"))
        quiet = watch.quiet_days if watch is not None else 14
        self.quiet.setChecked(quiet is not None)
        self.days.setValue(quiet or 14)
        self._lay_out(theme, title, watch, locale)
        for box in (self.on, self.limited, self.quiet):
            box.toggled.connect(self._renew)
        self._renew()

    def values(self) -> WatchValues | None:
        """What is chosen now."""
        if not self.on.isChecked():
            return None
        chosen = self.until.date()
        last = date(chosen.year(), chosen.month(), chosen.day())
        return WatchValues(
            int(self.pause.currentData()),
            last if self.limited.isChecked() else None,
            self.days.value() if self.quiet.isChecked() else None,
        )

    def _lay_out(self, theme: Theme, title: str, watch: Watch | None, locale: QLocale) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.space(4))
        form.setVerticalSpacing(theme.space(3))
        form.addRow(self.tr("At most every"), self.pause)
        form.addRow(self.limited, self.until)
        form.addRow(self.quiet, self.days)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(label(title, theme.ui_font(3, bold=True)))
        layout.addWidget(self.on)
        layout.addLayout(form)
        for sentence in self._state(watch, locale):
            layout.addWidget(hint(theme, sentence))
        layout.addWidget(buttons)
        self.setMinimumWidth(theme.space(5) * 18)

    def _state(self, watch: Watch | None, locale: QLocale) -> list[str]:
        """What became of it so far."""
        said = [
            self.tr(
                "The pause grows while nothing comes, up to a day. For a computer that is not always on, let the "
                "system call “threadmark watch run --once”."
            )
        ]
        if watch is None:
            return said
        if watch.ended is Ended.QUIET:
            said.append(self.tr("It ended because nothing new came for so long."))
        elif watch.ended is Ended.DATE:
            said.append(self.tr("It ended on its last day."))
        if watch.looked_at is not None:
            said.append(self.tr("Last looked: {time}.").format(time=moment_text(watch.looked_at, locale)))
        if watch.failures:
            said.append(self.tr("The last %Ln looks failed.", "", watch.failures))
        return said

    def _pause_words(self, minutes: int) -> str:
        if minutes < 60:
            return self.tr("%Ln minutes", "", minutes)
        return self.tr("%Ln hours", "", minutes // 60)

    def _renew(self) -> None:
        on = self.on.isChecked()
        for widget in (self.pause, self.limited, self.quiet):
            widget.setEnabled(on)
        self.until.setEnabled(on and self.limited.isChecked())
        self.days.setEnabled(on and self.quiet.isChecked())
