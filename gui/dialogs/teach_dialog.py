"""Teach a site: point at two comments, an author and a date; see at once what that finds; keep it for the host."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from domain.capture import Capture
from domain.errors import ThreadmarkError
from domain.page import Page
from gui.dialogs.frame import beside, lay_out
from gui.dialogs.login_panel import Notice
from gui.i18n import sentences
from gui.models.capture_records import records_of
from gui.models.lesson_model import LessonModel, Part
from gui.theme import Theme
from gui.views.labels import heading
from gui.views.thread_view import ThreadView
from gui.worker import Worker
from operations import teaching

SIZE = (1040, 720)
PAUSE = 400
"""Milliseconds after the last key before an edited recipe is tried."""


class TeachDialog(QDialog):
    """Works on a page that is here already; asks no site."""

    recipeKept = Signal(object)
    """A `Recipe`, in the user's book now."""

    def __init__(self, theme: Theme, worker: Worker, page: Page, book: teaching.RecipeBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._worker, self._page, self._book = theme, worker, page, book
        self._lesson: teaching.Lesson | None = None
        self._recipe: teaching.Recipe | None = None
        self._turn = 0
        self.resize(*SIZE)
        self.setWindowTitle(self.tr("Teach this site"))
        self.model = LessonModel(self)
        self.model.name_parts(self._part_names())
        self._make_left()
        self._make_right()
        self._lay_out()
        self._connect()
        self._settle()
        self._begin()

    def _part_names(self) -> dict[Part, str]:
        return {
            Part.FIRST: self.tr("Comment"),
            Part.OTHER: self.tr("Other comment"),
            Part.AUTHOR: self.tr("Author"),
            Part.TIME: self.tr("Date"),
        }

    # -- building --
    def _make_left(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find on the page"))
        self.search.setClearButtonEnabled(True)
        self.lines = QTableView()
        self.lines.setModel(self.model)
        self.lines.setAccessibleName(self.tr("The page, line by line"))
        self.lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines.setShowGrid(False)
        self.lines.setTabKeyNavigation(False)
        self.lines.setWordWrap(False)
        self.lines.verticalHeader().hide()
        self.lines.horizontalHeader().hide()
        self.lines.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.lines.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in self._part_names().values())
        self.lines.setColumnWidth(0, widest + self._theme.space(5))
        self.parts: dict[Part, QPushButton] = {}
        for part, name in self._part_names().items():
            button = QPushButton(f"{name}  ({part + 1})")
            button.setAutoDefault(False)
            self.parts[part] = button

    def _make_right(self) -> None:
        self.thread_view = ThreadView(self._theme)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Recipe"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.thread_view, self.tr("What is found"))
        self.tabs.addTab(self.text, self.tr("Recipe"))
        self.said = Notice(self._theme)
        self.keep = QPushButton(self.tr("Keep and use"))
        self.keep.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)

    def _lay_out(self) -> None:
        theme = self._theme
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.space(3), 0)
        column.setSpacing(theme.space(2))
        column.addWidget(heading(theme, self.tr("The page")))
        column.addWidget(self.search)
        column.addWidget(self.lines, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        for button in self.parts.values():
            row.addWidget(button)
        column.addLayout(row)
        other = QVBoxLayout(right)
        other.setContentsMargins(theme.space(3), 0, 0, 0)
        other.setSpacing(theme.space(2))
        other.addWidget(self.tabs, 1)
        about = self.tr(
            "Select the text of a comment and press 1, the text of another one and press 2, then the first "
            "one's author (3) and date (4). Threadmark finds the others, and remembers the way for this site."
        )
        lay_out(self, theme, about, beside(left, right, (520, 520)), self.said, (), (self.cancel, self.keep))

    def _connect(self) -> None:
        self.search.returnPressed.connect(self._find)
        for part, button in self.parts.items():
            button.clicked.connect(lambda _checked=False, part=part: self._mark(part))
            key = QShortcut(QKeySequence(str(part + 1)), self.lines)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(lambda part=part: self._mark(part))
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(PAUSE)
        self._delay.timeout.connect(self._try_text)
        self.text.textChanged.connect(self._delay.start)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.reject)

    def _begin(self) -> None:
        page = self._page

        def learn() -> tuple[teaching.Lesson, list[teaching.Line]]:
            lesson = teaching.Lesson(page)
            return lesson, lesson.lines()

        self._worker.do(learn, self._learned, self._failed)

    def _learned(self, learned: tuple[teaching.Lesson, list[teaching.Line]]) -> None:
        self._lesson, lines = learned
        self.model.set_lines(lines)
        if lines:
            self.lines.selectRow(0)
        self.lines.setFocus()

    # -- pointing --
    def _find(self) -> None:
        row = self.model.find(self.search.text(), self.lines.currentIndex().row())
        if row is None:
            self.said.say(self.tr("These words are not on the page."))
            return
        self.said.say("")
        self.lines.selectRow(row)
        self.lines.setFocus()

    def _mark(self, part: Part) -> None:
        self.model.mark(self.lines.currentIndex().row(), part)
        self._settle()
        examples, lesson = self.model.examples(), self._lesson
        if examples is None or lesson is None:
            return
        page = self._page

        def work() -> tuple[teaching.Recipe, Capture]:
            recipe = lesson.recipe(examples)
            return recipe, teaching.try_on(page, recipe)

        self._start(work)

    def _try_text(self) -> None:
        """Try the recipe as it was edited by hand."""
        text, page = self.text.toPlainText(), self._page
        if self._recipe is not None and text == self._recipe.to_toml():
            return

        def work() -> tuple[teaching.Recipe, Capture]:
            recipe = teaching.recipe_of(text)
            return recipe, teaching.try_on(page, recipe)

        self._start(work, edited=True)

    def _start(self, work: object, *, edited: bool = False) -> None:
        self._turn += 1
        turn = self._turn
        self._worker.do(
            work,  # type: ignore[arg-type]
            lambda found: self._found(turn, found, edited),
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    def _found(self, turn: int, found: tuple[teaching.Recipe, Capture], edited: bool) -> None:
        if turn != self._turn:
            return
        self._recipe, taken = found
        if not edited:
            self.text.blockSignals(True)
            self.text.setPlainText(self._recipe.to_toml())
            self.text.blockSignals(False)
        self.thread_view.set_thread(records_of(taken))
        named = sum(comment.author.name is not None for comment in taken.comments)
        dated = sum(bool(comment.published.iso) for comment in taken.comments)
        count = self.tr("%Ln comments found", None, len(taken.comments))
        self.said.say(
            self.tr("{count}, {named} with an author, {dated} with a date").format(
                count=count, named=named, dated=dated
            )
        )
        self._settle()

    def _failed(self, error: ThreadmarkError) -> None:
        self._recipe = None
        self.thread_view.set_thread([])
        self.said.say(*sentences(error), "error")
        self._settle()

    def _settle(self) -> None:
        self.keep.setEnabled(self._recipe is not None)
        for part, button in self.parts.items():
            button.setToolTip(self.model.marked(part) or "")

    def _keep(self) -> None:
        recipe, book = self._recipe, self._book
        if recipe is None:
            return

        def kept(_file: object) -> None:
            self.accept()
            self.recipeKept.emit(recipe)

        self._worker.do(lambda: book.put(recipe), kept, self._failed)
