"""Taking a codebook from a file: what would be new, changed and the same is shown before it is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialog, QHeaderView, QPushButton, QTableView, QWidget

from gui.dialogs.frame import lay_out
from gui.i18n import translated
from gui.models.import_model import ImportModel
from gui.theme import Theme
from gui.views.labels import hint
from operations.codebook_files import Draft, Plan, PlannedTag, State

CHARACTERS, ROWS = 112, 18


class ImportDialog(QDialog):
    """Import is possible when something would change."""

    planWanted = Signal(bool)
    """What would become of the file; True: its texts take the place of those that stand already."""

    def __init__(self, theme: Theme, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.setWindowTitle(self.tr("Import a codebook"))
        self.model = ImportModel((self.tr("Tag"), self.tr("In this archive"), self.tr("What changes")), words, self)
        self.table = self._make_table(theme)
        self.replace = QCheckBox(self.tr("&Replace definitions that differ from those in the file"))
        self.replace.setChecked(True)
        self.replace.toggled.connect(self.planWanted)
        self.said = hint(theme, "\n".join(translated(warning) for warning in draft.warnings))
        self.said.setVisible(bool(draft.warnings))
        self.ok = QPushButton(self.tr("Import"))
        self.ok.setDefault(True)
        self.ok.setEnabled(False)
        self.ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        about = self.tr("{file}: nothing is removed, and all of it is one step that can be undone.")
        lay_out(self, theme, about.format(file=draft.name), self.table, self.said, [self.replace], [cancel, self.ok])
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * CHARACTERS, (metrics.height() + theme.space(3)) * ROWS)

    def _make_table(self, theme: Theme) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Tags in the file"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.space(3))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(1, self.fontMetrics().averageCharWidth() * 20)
        header.resizeSection(2, self.fontMetrics().averageCharWidth() * 44)
        return table

    def open(self) -> None:
        """Show it, and ask what would happen."""
        super().open()
        self.planWanted.emit(self.replace.isChecked())

    def show_plan(self, plan: Plan) -> None:
        """What would happen."""
        self.model.set_plan(plan)
        new, changed = plan.count(State.NEW), plan.count(State.CHANGED)
        replaced = any(one.replaces for one in plan.tags)
        self.replace.setVisible(replaced or not self.replace.isChecked())
        self.ok.setEnabled(bool(new or changed))
        summary = ", ".join(
            (
                self.tr("%Ln new", "", new),
                self.tr("%Ln changed", "", changed),
                self.tr("%Ln the same", "", plan.count(State.SAME)),
            )
        )
        self.setWindowTitle(self.tr("Import a codebook: {summary}").format(summary=summary))
        self.table.setAccessibleDescription(summary)


def words(one: PlannedTag) -> tuple[str, str]:
    """State and change of a tag of the file."""
    translate = QCoreApplication.translate
    state = {
        State.NEW: translate("ImportDialog", "new"),
        State.CHANGED: translate("ImportDialog", "changed"),
        State.SAME: translate("ImportDialog", "the same"),
    }[one.state]
    names = {
        "definition": translate("ImportDialog", "definition"),
        "use_when": translate("ImportDialog", "when to use"),
        "not_when": translate("ImportDialog", "when not"),
        "example": translate("ImportDialog", "example"),
    }
    changes = [
        translate("ImportDialog", "{field} replaced").format(field=names[field])
        if field in one.replaces
        else translate("ImportDialog", "{field} added").format(field=names[field])
        for field in one.fields
    ]
    return state, ", ".join(changes)
