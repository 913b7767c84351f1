"""Export: what, for which program, where to; with the first rows as they will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from domain.records import ArticleRecord
from gui.i18n import translated
from gui.settings import WindowSettings
from gui.theme import Theme
from operations.exporting import EVERYTHING, Scope, all_formats
from operations.pseudonymising import Rules

USUAL = "csv"
CHARACTERS, LINES = 108, 44
WIDEST, LONGEST = 32, 60
"""No column of the preview is wider, no title longer (characters)."""


@dataclass(frozen=True, slots=True)
class ExportValues:
    """What is wanted."""

    scope: Scope
    format_name: str
    settings: dict[str, str]
    folder: Path
    overwrite: bool
    rules: Rules | None = None
    """By which nobody is named; None: names stay."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some comments that can be exported alone: what is marked, what was found. `words` say how many."""

    words: str
    comment_ids: frozenset[int]


class ExportDialog(QDialog):
    """Asks for a preview and for the export; shows how far it is, and keeps what was entered when it fails."""

    previewWanted = Signal(object)
    """A `Scope`."""
    exportAsked = Signal(object)
    """`ExportValues`."""
    stopAsked = Signal()

    def __init__(
        self,
        theme: Theme,
        records: Sequence[ArticleRecord],
        current: int | None,
        settings: WindowSettings,
        parent: QWidget | None = None,
        parts: Sequence[Part] = (),
    ) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._running = theme, settings, False
        self._formats = {one.name: one for one in all_formats()}
        self._current = next((record for record in records if record.id == current), None)
        self.setWindowTitle(self.tr("Export"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * CHARACTERS, metrics.lineSpacing() * LINES)
        self._make_scope(records, parts)
        self._make_formats()
        self._make_place()
        self.table = self._make_table()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Export"))
        self.said = self._label("")
        self.go = QPushButton(self.tr("Export"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._export)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._turn()

    # -- building --
    def _make_scope(self, records: Sequence[ArticleRecord], parts: Sequence[Part]) -> None:
        comments = self.tr("%Ln comments", "", sum(record.comments for record in records))
        self.all = QRadioButton(self.tr("All %Ln articles", "", len(records)) + f" ({comments})")
        self.one = QRadioButton(self.tr("This article"))
        if self._current is not None:
            title = self._current.title or self._current.url or ""
            title = title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip() + "…"
            comments = self.tr("%Ln comments", "", self._current.comments)
            words = self.tr("This article: “{title}”").format(title=title) + f" ({comments})"
            self.one.setText(words.replace("&", "&&"))
        self.one.setEnabled(self._current is not None)
        (self.one if self._current is not None else self.all).setChecked(True)
        self.parts = {QRadioButton(part.words.replace("&", "&&")): part for part in parts if part.comment_ids}
        self._scopes = QButtonGroup(self)
        for button in (*self.parts, self.one, self.all):
            self._scopes.addButton(button)
        self._scopes.buttonToggled.connect(lambda _button, on: self._want_preview() if on else None)

    def _make_formats(self) -> None:
        self.formats = QComboBox()
        self.formats.setAccessibleName(self.tr("Format"))
        for name, one in self._formats.items():
            self.formats.addItem(translated(one.label), name)
        self.formats.setCurrentIndex(max(0, self.formats.findData(self._settings.text("export/format", USUAL))))
        self.about = self._label("")
        self.choices: dict[str, QComboBox] = {}
        self.hidden = QCheckBox(self.tr("Name nobody: labels in place of names, also inside texts and notes"))
        self.hidden.setChecked(self._settings.flag("export/hidden", False))
        self.hidden.toggled.connect(self._settle)
        self.times = QComboBox()
        self.times.setAccessibleName(self.tr("Times"))
        for value, words in (
            ("exact", self.tr("exact times")),
            ("day", self.tr("times to the day")),
            ("month", self.tr("times to the month")),
        ):
            self.times.addItem(words, value)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(self._theme.space(3))
        self._form.setVerticalSpacing(self._theme.space(1))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.formats.currentIndexChanged.connect(self._turn)

    def _turn(self) -> None:
        """Another format: its own settings, as they were chosen last time."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self.choices = {}
        made = self._formats[self.format_name]
        self.about.setText(translated(made.about))
        for setting in made.settings:
            box = QComboBox()
            for choice in setting.choices:
                box.addItem(translated(choice.label), choice.value)
            kept = self._settings.text(f"export/{made.name}/{setting.name}", setting.usual)
            box.setCurrentIndex(max(0, box.findData(kept)))
            box.setAccessibleName(translated(setting.label))
            self._form.addRow(self._label(translated(setting.label)), box)
            self.choices[setting.name] = box
        self._settle()

    @property
    def format_name(self) -> str:
        """What is chosen, by the name that the command line has for it."""
        return str(self.formats.currentData())

    def _make_place(self) -> None:
        self.folder = QLineEdit(self._settings.text("export/folder") or str(_default_folder()))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.textChanged.connect(self._settle)
        self.choose = QPushButton(self.tr("Choose …"))
        self.choose.clicked.connect(self._choose_folder)
        self.overwrite = QCheckBox(self.tr("Replace the export that is in this folder"))
        self.overwrite.toggled.connect(self._settle)

    def _make_table(self) -> QTableView:
        table = QTableView()
        self._rows = QStandardItemModel(self)
        table.setModel(self._rows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Preview of comments.csv"))
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _label(self, text: str, *, head: bool = False) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.ui_font(2 if head else 1, bold=head))
        if not head:
            label.setProperty("role", "secondary")
        return label

    def _lay_out(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._label(self.tr("What"), head=True))
        for button in (*self.parts, self.one, self.all):
            layout.addWidget(button)
        layout.addSpacing(theme.space(2))
        layout.addWidget(self._label(self.tr("Format"), head=True))
        layout.addWidget(self.formats)
        layout.addWidget(self.about)
        layout.addLayout(self._form)
        layout.addLayout(self._hiding())
        layout.addSpacing(theme.space(2))
        layout.addWidget(self._label(self.tr("Where"), head=True))
        place = QHBoxLayout()
        place.setSpacing(theme.space(2))
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        layout.addLayout(place)
        layout.addWidget(self.overwrite)
        layout.addSpacing(theme.space(2))
        layout.addWidget(self._label(self.tr("The first rows of comments.csv"), head=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        end = QHBoxLayout()
        end.setSpacing(theme.space(2))
        end.addWidget(self.progress, 1)
        end.addStretch(1)
        end.addWidget(self.cancel)
        end.addWidget(self.go)
        layout.addLayout(end)

    def _hiding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.space(3))
        row.addWidget(self.hidden)
        row.addWidget(self.times)
        row.addStretch(1)
        return row

    # -- what was entered --
    def scope(self) -> Scope:
        """The part of the archive that was chosen."""
        for button, part in self.parts.items():
            if button.isChecked():
                return Scope.of_comments(part.comment_ids)
        return Scope((self._current.id,)) if self.one.isChecked() and self._current is not None else EVERYTHING

    def values(self) -> ExportValues:
        """What was entered."""
        settings = {name: str(box.currentData()) for name, box in self.choices.items()}
        folder = Path(self.folder.text().strip()).expanduser()
        overwrite = self.overwrite.isChecked() and self._occupied()
        rules = Rules(str(self.times.currentData())) if self.hidden.isChecked() else None
        return ExportValues(self.scope(), self.format_name, settings, folder, overwrite, rules)

    def _occupied(self) -> bool:
        """Whether an export of this format is in the folder already."""
        folder = Path(self.folder.text().strip() or ".").expanduser()
        return self._formats[self.format_name].is_in(folder)

    def _settle(self) -> None:
        """Show what can be chosen now."""
        occupied = self._occupied()
        self.overwrite.setVisible(occupied)
        ready = bool(self.folder.text().strip()) and (not occupied or self.overwrite.isChecked())
        self.go.setEnabled(ready and not self._running)
        self.progress.setVisible(self._running)
        self.cancel.setText(self.tr("Stop") if self._running else self.tr("Cancel"))
        fields = (self.formats, *self.choices.values(), self.hidden, self.folder, self.choose, self.overwrite)
        self.times.setVisible(self.hidden.isChecked())
        self.times.setEnabled(not self._running)
        for widget in (self.all, *self.parts, *fields):
            widget.setEnabled(not self._running)
        self.one.setEnabled(not self._running and self._current is not None)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export into the folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    # -- preview --
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want_preview()

    def _want_preview(self) -> None:
        if self.isVisible():
            self.previewWanted.emit(self.scope())

    def show_preview(self, rows: list[list[str]]) -> None:
        """Header and first rows."""
        self._rows.clear()
        if not rows:
            return
        self._rows.setHorizontalHeaderLabels(rows[0])
        for row in rows[1:]:
            items = [QStandardItem(cell.replace("\n", " ⏎ ")) for cell in row]
            for item, cell in zip(items, row, strict=True):
                item.setToolTip(_tip(cell) if len(cell) > WIDEST else "")
            self._rows.appendRow(items)
        for column in range(self._rows.columnCount()):
            head = self.table.horizontalHeader().sectionSizeHint(column)
            wanted = max(head, self.table.sizeHintForColumn(column)) + self._theme.space(2)
            self.table.setColumnWidth(column, min(WIDEST * self.fontMetrics().averageCharWidth(), wanted))

    # -- how it goes --
    def _export(self) -> None:
        values = self.values()
        self._settings.set("export/format", values.format_name)
        self._settings.set("export/hidden", values.rules is not None)
        for name, value in values.settings.items():
            self._settings.set(f"export/{values.format_name}/{name}", value)
        own = "" if values.folder == _default_folder() else str(values.folder)
        self._settings.set("export/folder", own)  # the proposal has the day in its name: tomorrow's is another
        self._running = True
        self._say("")
        self.progress.setRange(0, 0)
        self._settle()
        self.exportAsked.emit(values)

    def show_progress(self, text: str, done: int, total: int | None) -> None:
        """How far the export is."""
        self._say(text)
        self.progress.setRange(0, total or 0)
        self.progress.setValue(done)

    def finish(self) -> None:
        """It is written."""
        self._running = False
        self.accept()

    def fail(self, what: str, advice: str) -> None:
        """It was not written; what was entered stays."""
        self._running = False
        self._say(" ".join(part for part in (what, advice) if part), bad=True)
        self._settle()
        (self.go if self.go.isEnabled() else self.folder).setFocus()

    def _say(self, text: str, *, bad: bool = False) -> None:
        self.said.setProperty("role", "bad" if bad else "secondary")
        self.said.style().polish(self.said)
        self.said.setText(text)

    def reject(self) -> None:
        """Stop first, close second."""
        if self._running:
            self.stopAsked.emit()
        else:
            super().reject()


def _tip(cell: str) -> str:
    """A cell as it is, marked up so that Qt wraps it and takes nothing in it for markup."""
    return f"<qt>{escape(shorten(cell, 5 * LONGEST, placeholder=' …'))}</qt>"


def _default_folder() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / f"Threadmark {date.today().isoformat()}"
