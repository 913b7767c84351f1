"""What is inside a file with several discussions: choose one to look at, or several to save one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QLocale, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from gui.delegates.receipt_words import summary
from gui.i18n import sentences, translated
from gui.models.contents_model import COMMENTS, SORT, STATE, TITLE, ContentsModel
from gui.theme import Theme
from gui.views.labels import hint, label
from operations.files import Entry, Inside
from operations.importing import Outcome, State

translate = QCoreApplication.translate


class ContentsPanel(QWidget):
    """Emits what the user wants; reads and saves nothing."""

    readAsked = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside: Inside | None = None
        headings = (self.tr("Discussion"), self.tr("Comments"), self.tr("State"))
        self.model = ContentsModel(headings, words, self)
        self.filter = QSortFilterProxyModel(self)
        self.filter.setSourceModel(self.model)
        self.filter.setFilterKeyColumn(TITLE)
        self.filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter.setSortRole(SORT)
        self.said = label("", theme.ui_font(3, bold=True))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a discussion"))
        self.search.setAccessibleName(self.tr("Find a discussion"))
        self.search.setClearButtonEnabled(True)
        self._make_table(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.said)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(
            hint(
                theme,
                self.tr(
                    "One that is chosen is shown before it is saved. Several (Ctrl+A takes all) are saved one after "
                    "the other; what is not certain is left for you to look at."
                ),
            )
        )
        self.search.textChanged.connect(self.filter.setFilterFixedString)
        self.search.returnPressed.connect(self._into_table)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)
        self.table.doubleClicked.connect(self.readAsked)
        self.table.selectionModel().selectionChanged.connect(self.changed)

    def _make_table(self, theme: Theme) -> None:
        self.table = QTableView()
        self.table.setModel(self.filter)
        self.table.setAccessibleName(self.tr("Discussions in the file"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.space(3))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(COMMENTS, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(STATE, self.fontMetrics().horizontalAdvance("0") * 36)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)

    # -- what is shown --
    def show_inside(self, inside: Inside) -> None:
        """Show what is in a file."""
        self.inside = inside
        self.search.clear()
        self.model.set_entries(inside.entries)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.filter.sort(-1)
        known = [one.comments for one in inside.entries]
        count = self.tr("%Ln discussions", None, len(known))
        if known and None not in known:
            total = sum(one for one in known if one is not None)
            count = self.tr("{discussions} with {comments}").format(
                discussions=count, comments=self.tr("%Ln comments", None, total)
            )
        self.said.setText(self.tr("{file}: {contents}").format(file=inside.path.name, contents=count))
        self.table.selectRow(0)

    def show_outcome(self, outcome: Outcome) -> None:
        self.model.set_step(None)
        self.model.set_outcome(outcome)

    def show_step(self, entry: Entry, words: str) -> None:
        """How far the row is that is being read; it is kept in sight."""
        self.model.set_step(entry, words)
        row = self.model.entries.index(entry)
        self.table.scrollTo(self.filter.mapFromSource(self.model.index(row, TITLE)))

    def chosen(self) -> list[Entry]:
        """What is selected, in the order that is shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.entries[self.filter.mapToSource(self.filter.index(row, 0)).row()] for row in rows]

    def choose(self, entries: Sequence[Entry]) -> None:
        """Select these rows."""
        wanted = {one.part for one in entries}
        selection = self.table.selectionModel()
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, entry in enumerate(self.model.entries):
            if entry.part in wanted:
                selection.select(self.filter.mapFromSource(self.model.index(row, 0)), flags)

    def focus_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _into_table(self) -> None:
        if self.filter.rowCount():
            self.table.selectRow(0)
            self.focus_table()


def words(outcome: Outcome) -> tuple[str, str]:
    """What became of a discussion: in a few words, and all there is to say."""
    match outcome.state:
        case State.SAVED:
            return _in_short(outcome, translate("ContentsPanel", "saved"))
        case State.ARCHIVED:
            said = translate("ContentsPanel", "in the archive already")
            return said, said
        case State.LOOK:
            return _in_short(outcome, translate("ContentsPanel", "needs a look"))
        case State.EMPTY:
            said = translate("ContentsPanel", "no comments")
            return said, said
        case _:
            what, advice = sentences(outcome.error) if outcome.error is not None else ("", "")
            return translate("ContentsPanel", "failed: {reason}").format(reason=what), f"{what} {advice}".strip()


def at_the_end(outcomes: Sequence[Outcome]) -> str:
    """What became of all of them, in a sentence."""
    counts = {state: sum(one.state is state for one in outcomes) for state in State}
    parts = [translate("ContentsPanel", "%Ln discussions saved", None, counts[State.SAVED])]
    if counts[State.ARCHIVED]:
        parts.append(translate("ContentsPanel", "%Ln in the archive already", None, counts[State.ARCHIVED]))
    if counts[State.LOOK]:
        parts.append(translate("ContentsPanel", "%Ln need a look", None, counts[State.LOOK]))
    if counts[State.EMPTY]:
        parts.append(translate("ContentsPanel", "%Ln without comments", None, counts[State.EMPTY]))
    if counts[State.FAILED]:
        parts.append(translate("ContentsPanel", "%Ln failed", None, counts[State.FAILED]))
    return ", ".join(parts) + "."


def _in_short(outcome: Outcome, state: str) -> tuple[str, str]:
    """The state with what the row does not say yet, and the whole receipt."""
    receipt = outcome.receipt
    if receipt is None:
        return state, state
    parts = [state]
    if outcome.entry.comments != receipt.comments + receipt.pingbacks:
        parts.append(translate("ContentsPanel", "%Ln comments", None, receipt.comments))
    if receipt.difference:
        parts.append(translate("ContentsPanel", "%Ln missing", None, receipt.difference))
    return " · ".join(parts), "\n".join([state, summary(receipt, QLocale()), *map(translated, receipt.warnings)])
