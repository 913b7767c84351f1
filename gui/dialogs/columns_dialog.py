"""Which column of a table is what: choose, see at once what that gives, keep it for tables with the same columns."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QTabWidget,
    QWidget,
)

from domain.capture import Capture
from domain.errors import ThreadmarkError
from gui.dialogs.frame import beside, lay_out
from gui.dialogs.login_panel import Notice
from gui.i18n import sentences, translated
from gui.models.capture_records import records_of
from gui.models.rows_model import RowsModel
from gui.theme import Theme
from gui.views.labels import heading
from gui.views.thread_view import ThreadView
from gui.worker import Worker
from operations import capturing
from operations.files import Inside, Mapping, MappingBook, Part, Role, read_mapping, write_mapping

SIZE = (1080, 720)
FIRST = (
    Role.TEXT,
    Role.AUTHOR,
    Role.TIME,
    Role.ID,
    Role.PARENT,
    Role.THREAD,
    Role.TITLE,
    Role.URL,
)
"""What nearly every table has; the others stand below."""


class ColumnsDialog(QDialog):
    """Works on a table that was read already."""

    mappingKept = Signal(object)
    """An `Inside` with the new mapping."""

    def __init__(self, theme: Theme, worker: Worker, inside: Inside, book: MappingBook, parent: QWidget) -> None:
        super().__init__(parent)
        assert inside.table is not None
        self._theme, self._worker, self._book, self._inside, self._table = theme, worker, book, inside, inside.table
        self._mapping = inside.mapping or Mapping()
        self._turn = 0
        self.resize(*SIZE)
        self.setWindowTitle(self.tr("Columns of {file}").format(file=inside.path.name))
        self.rows = RowsModel(self._table, self)
        self.boxes: dict[Role, QComboBox] = {}
        self._make_right()
        self._make_foot()
        self._lay_out()
        self._show_mapping()
        self._try()

    def names(self) -> dict[Role, str]:
        """What the roles are called."""
        return {
            Role.TEXT: self.tr("Text of the comment"),
            Role.AUTHOR: self.tr("Author"),
            Role.TIME: self.tr("Date and time"),
            Role.ID: self.tr("Id of the comment"),
            Role.PARENT: self.tr("Id of the comment it answers"),
            Role.THREAD: self.tr("Discussion it belongs to"),
            Role.TITLE: self.tr("Title of the article"),
            Role.URL: self.tr("Address of the article"),
            Role.ARTICLE_TEXT: self.tr("Text of the article"),
            Role.LINK: self.tr("Address of the comment"),
            Role.AUTHOR_URL: self.tr("Address of the author"),
            Role.AUTHOR_ID: self.tr("Id of the author"),
            Role.TIME_COUNTED: self.tr("Computed time"),
            Role.EDITED: self.tr("Edited, or when"),
            Role.VOTES_UP: self.tr("Votes for it"),
            Role.VOTES_DOWN: self.tr("Votes against it"),
            Role.SCORE: self.tr("Score"),
            Role.LEVEL: self.tr("Level in the tree"),
        }

    # -- building --
    def _form(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, self._theme.space(3), 0)
        form.setHorizontalSpacing(self._theme.space(4))
        form.setVerticalSpacing(self._theme.space(2))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        names = self.names()
        for role in (*FIRST, *(one for one in Role if one not in FIRST)):
            if len(self.boxes) == len(FIRST):
                above = heading(self._theme, self.tr("If the table has it"))
                above.setContentsMargins(0, self._theme.space(3), 0, 0)
                form.addRow(above)
            box = QComboBox()
            box.addItem("—", None)
            for column in self._table.columns:
                box.addItem(column, column)
                example = next(iter(self._table.values(column, 50)), "")
                box.setItemData(box.count() - 1, " ".join(example[:400].split()), Qt.ItemDataRole.ToolTipRole)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            box.setAccessibleName(names[role])
            box.activated.connect(lambda _row, role=role: self._choose(role))
            self.boxes[role] = box
            form.addRow(names[role], box)
        return page

    def _make_right(self) -> None:
        self.thread_view = ThreadView(self._theme)
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.tr("First rows of the table"))
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setDefaultSectionSize(160)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.thread_view, self.tr("What is read"))
        self.tabs.addTab(self.table, self.tr("The table"))
        self.said = Notice(self._theme)

    def _make_foot(self) -> None:
        self.load, self.store = QPushButton(self.tr("Load …")), QPushButton(self.tr("Save as …"))
        self.cancel, self.keep = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Keep and use"))
        self.keep.setDefault(True)
        for button in (self.load, self.store, self.cancel):
            button.setAutoDefault(False)
        self.load.clicked.connect(self._load)
        self.store.clicked.connect(self._store)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)

    def _lay_out(self) -> None:
        theme = self._theme
        area = QScrollArea()
        area.setWidget(self._form())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        about = self.tr(
            "Say which column is what. Columns without a role are not read; e-mail and IP addresses never are. "
            "Threadmark remembers it for tables with the same columns."
        )
        work = beside(area, self.tabs, (440, 600))
        lay_out(self, theme, about, work, self.said, (self.load, self.store), (self.cancel, self.keep))

    # -- choosing --
    def _show_mapping(self) -> None:
        for role, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(self._mapping.column(role))))
        names = self.names()
        self.rows.set_names({column: names[role] for role, column in self._mapping})

    def _choose(self, role: Role) -> None:
        self._mapping = self._mapping.with_column(role, self.boxes[role].currentData())
        self._show_mapping()
        self._try()

    def _try(self) -> None:
        """Read the longest discussion with the columns as they are chosen."""
        self._turn += 1
        turn, inside, mapping = self._turn, self._inside, self._mapping

        def work() -> tuple[Inside, Capture]:
            mapped = inside.mapped(mapping)
            longest = max(mapped.entries, key=lambda one: one.comments or 0, default=None)
            return mapped, capturing.read(Part(mapped, longest.part if longest is not None else None))

        self._worker.do(
            work,
            lambda found: self._found(found) if turn == self._turn else None,
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    def _found(self, found: tuple[Inside, Capture]) -> None:
        mapped, taken = found
        comments = sum(one.comments or 0 for one in mapped.entries)
        named = sum(one.author.name is not None for one in taken.comments)
        dated = sum(bool(one.published.iso) for one in taken.comments)
        answers = sum(one.parent_key is not None for one in taken.comments)
        self.thread_view.set_thread(records_of(taken))
        self.said.say(
            self.tr("{discussions} with {comments}").format(
                discussions=self.tr("%Ln discussions", None, len(mapped.entries)),
                comments=self.tr("%Ln comments", None, comments),
            ),
            self.tr(
                "The longest one: {author} with an author, {dated} with a date, {answers} that answer another"
            ).format(author=named, dated=dated, answers=answers),
            "warning" if taken.receipt.missing_parents else "",
        )
        self.keep.setEnabled(True)
        self.store.setEnabled(True)

    def _failed(self, error: ThreadmarkError) -> None:
        self.thread_view.set_thread([])
        self.said.say(*sentences(error), "error")
        self.keep.setEnabled(False)
        self.store.setEnabled(False)

    # -- keeping --
    def _keep(self) -> None:
        book, inside, mapping, columns = self._book, self._inside, self._mapping, self._table.columns

        def work() -> Inside:
            book.put(columns, mapping)
            return inside.mapped(mapping)

        def kept(mapped: Inside) -> None:
            self.accept()
            self.mappingKept.emit(mapped)

        self._worker.do(work, kept, self._say_why)

    def _load(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load a mapping"), "", self.tr("Mappings (*.json);;All files (*)")
        )
        if file:
            self.load_mapping(Path(file))

    def load_mapping(self, file: Path) -> None:
        """Choose the columns as a file says."""

        def loaded(mapping: Mapping) -> None:
            trouble = mapping.trouble(self._table.columns)
            if trouble is not None:
                self.said.say(translated(trouble), mark="error")
                return
            self._mapping = mapping
            self._show_mapping()
            self._try()

        self._worker.do(lambda: read_mapping(file), loaded, self._say_why)

    def _store(self) -> None:
        name = f"{self._inside.path.stem}-mapping.json"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the mapping"), name, self.tr("Mappings (*.json)"))
        if file:
            mapping, words = self._mapping, self.tr("The mapping is in {file}.").format(file=file)
            self._worker.do(
                lambda: write_mapping(mapping, Path(file)), lambda _none: self.said.say(words), self._say_why
            )

    def _say_why(self, error: ThreadmarkError) -> None:
        self.said.say(*sentences(error), "error")
