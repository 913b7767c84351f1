"""The status line: that everything is saved, how far the coding is, and work in the background with its stop button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from domain.records import ArticleRecord
from domain.worklist import Progress
from gui.formats import number_text
from gui.icons import icon
from gui.theme import Theme
from gui.views.labels import hint


class StatusLine(QStatusBar):
    """Says; asks nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stop: Callable[[], None] | None = None
        self.setSizeGripEnabled(False)
        self._saved = self._label()
        self._count = self._label()
        self._work = self._label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(8 * theme.space(5))
        self._button = QToolButton()
        self._button.setIcon(icon(theme, "close"))
        self._button.setToolTip(self.tr("Stop"))
        self._button.setAccessibleName(self.tr("Stop"))
        self._button.clicked.connect(self._stopped)
        self.addWidget(self._saved, 1)
        for widget in (self._work, self._bar, self._button, self._count):
            self.addPermanentWidget(widget)
        self.end_work()
        theme.changed.connect(self._tint)  # not a lambda: the theme outlives a window

    def _tint(self) -> None:
        self._button.setIcon(icon(self._theme, "close"))

    def _label(self) -> QLabel:
        label = hint(self._theme)
        label.setWordWrap(False)
        label.setContentsMargins(self._theme.space(2), 0, self._theme.space(2), 0)
        return label

    def saved(self, what: str = "") -> None:
        """Everything is on the disk; `what` was last."""
        self._saved.setText(" · ".join(part for part in (self.tr("Saved"), what) if part))

    def hit(self, number: int, of: int) -> None:
        """Which of the places that a search found one has come to; 0 of 0: there are none."""
        locale = QLocale()
        words = self.tr("Hit {number} of {all}").format(number=number_text(number, locale), all=number_text(of, locale))
        self._saved.setText(words if of else self.tr("Nothing was found in this thread"))

    def read_only(self) -> None:
        self._saved.setText(self.tr("Open for reading only: nothing can be changed here"))

    def show_progress(self, far: Progress, name: str) -> None:
        """How far one is with the thread, or with the worklist of that name."""
        locale = QLocale()
        words = self.tr("{read} of {all} read, {tagged} tagged").format(
            read=number_text(far.read, locale),
            all=number_text(far.total, locale),
            tagged=number_text(far.tagged, locale),
        )
        self._count.setText(f"{name}: {words}" if name else words)

    def count(self, record: ArticleRecord | None) -> None:
        """How many comments of the shown article are annotated."""
        if record is None:
            self._count.setText("")
            return
        locale = QLocale()
        self._count.setText(
            self.tr("{annotated} of {all} comments annotated").format(
                annotated=number_text(record.annotated, locale), all=number_text(record.comments, locale)
            )
        )

    def work(self, what: str, done: int, total: int | None, stop: Callable[[], None] | None) -> None:
        """Something goes on: `done` of `total` (None: unknown)."""
        self._stop = stop
        self._work.setText(what)
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        for widget in (self._work, self._bar):
            widget.show()
        self._button.setVisible(stop is not None)

    def end_work(self) -> None:
        """Nothing goes on any more."""
        self._stop = None
        for widget in (self._work, self._bar, self._button):
            widget.hide()

    def _stopped(self) -> None:
        if self._stop is not None:
            self._stop()
