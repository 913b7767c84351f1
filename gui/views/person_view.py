"""Who: the authors of the archive, or the page of one of them with all that they wrote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.delegates.author_row import AuthorRow
from gui.delegates.comment_row import CommentRow
from gui.formats import number_text
from gui.icons import icon
from gui.models.comment_rows import OBJECT
from gui.models.person_model import AuthorsModel, PersonModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.filter_field import FilterField
from gui.views.labels import hint
from gui.views.person_head import PersonHead
from gui.views.plain_list import PlainList
from operations.persons import Page, PersonLine, Said

FILTER_MS = 150
AUTHORS, PERSON, EMPTY = range(3)


class PersonView(QWidget):
    """Emits who and what was chosen; knows no archive."""

    authorsAsked = Signal(str)
    """Authors with these words in their name are wanted."""
    authorChosen = Signal(str)
    """The page of the author with this key is wanted."""
    placeChosen = Signal(object)
    """A `Said`: go there."""
    stepAsked = Signal(int)
    """To the next (1) or the last (-1) comment of this author."""
    memoAsked = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page: Page | None = None
        self.field, self.head = FilterField(), PersonHead(theme)
        self.authors_model, self.model = AuthorsModel(self), PersonModel(self)
        self.authors, self.said = PlainList(self.tr("Authors")), PlainList("")
        self._author_row, self._row = AuthorRow(theme), CommentRow(theme)
        self.empty = EmptyState(theme, "")
        self.before, self.after, self.place = QToolButton(), QToolButton(), hint(theme)
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FILTER_MS)
        self._build()
        self._connect()
        self._renew_looks()
        self.set_authors([])

    def _build(self) -> None:
        theme = self._theme
        self.field.setPlaceholderText(self.tr("Find an author"))
        self.field.setAccessibleName(self.tr("Find an author"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon(theme, "search"), FilterField.ActionPosition.LeadingPosition)
        self.authors.setModel(self.authors_model)
        self.authors.setItemDelegate(self._author_row)
        self.authors.setUniformItemSizes(True)
        self.said.setModel(self.model)
        self.said.setItemDelegate(self._row)
        for page in (self.authors, self._person_page(), self.empty):
            self._stack.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        top.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(theme.space(2))
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _person_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1))
        for button, words in (
            (self.before, self.tr("The comment before by this author")),
            (self.after, self.tr("The next comment by this author")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        foot.addWidget(self.before)
        foot.addWidget(self.place, 1)
        foot.addWidget(self.after)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.said, 1)
        column.addLayout(foot)
        return page

    def _connect(self) -> None:
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.entered.connect(self._enter)
        self.authors.chosen.connect(self._choose_author)
        self.said.chosen.connect(self._choose)
        self.said.selectionModel().currentChanged.connect(lambda _now, _before: self._count())
        for view in (self.authors, self.said):
            view.escaped.connect(self.escaped)
        self.head.closed.connect(self.show_authors)
        self.head.memoAsked.connect(self.memoAsked)
        self.head.authorAsked.connect(self.authorChosen)
        self.before.clicked.connect(lambda: self.stepAsked.emit(-1))
        self.after.clicked.connect(lambda: self.stepAsked.emit(1))
        self._theme.changed.connect(self._renew_looks)

    def _renew_looks(self) -> None:
        self.before.setIcon(icon(self._theme, "back"))
        self.after.setIcon(icon(self._theme, "forward"))
        self._row.renew()
        for view in (self.authors, self.said):
            view.scheduleDelayedItemsLayout()

    # -- what is shown --
    def set_authors(self, lines: Sequence[PersonLine]) -> None:
        """Show these authors, unless a page is open."""
        self.authors_model.set_lines(lines)
        if self.page is None:
            self._show_authors()

    def _show_authors(self) -> None:
        self._stack.setCurrentIndex(AUTHORS if self.authors_model.lines else EMPTY)
        typed = self.field.text().strip()
        if typed:
            self.empty.say(self.tr("No author has this name. Take letters away."))
        else:
            self.empty.say(self.tr("Authors of comments are listed here. Capture a discussion first."))

    def show_page(self, page: Page) -> None:
        """Show all that an author wrote; the selected comment stays selected."""
        other = self.page is None or self.page.person.key != page.person.key
        self.page = page
        self.head.show_page(page)
        self.said.setAccessibleName(self.tr("Comments by {name}").format(name=page.person.name))
        self.model.set_person(page.person)
        self._stack.setCurrentIndex(PERSON)
        several = page.person.comments > 1
        for button in (self.before, self.after):
            button.setEnabled(several)
        if other:
            self.said.scrollToTop()
        self._count()

    def _count(self) -> None:
        """Which of the author's comments is selected."""
        one, locale = self.current(), QLocale()
        numbers = [said.comment_id for said in self.model.rows if isinstance(said, Said)] if one is not None else []
        self.place.setText(
            self.tr("{number} of {all}").format(
                number=number_text(numbers.index(one.comment_id) + 1, locale), all=number_text(len(numbers), locale)
            )
            if one is not None
            else ""
        )

    def show_authors(self) -> None:
        """Back to all of them."""
        self.page = None
        self._show_authors()
        self.authorsAsked.emit(self.field.text())
        self.focus_list()

    def show_comment(self, comment_id: int | None) -> None:
        """Select a comment, if this author wrote it."""
        row = self.model.row_of(comment_id) if comment_id is not None else None
        if row is not None and row != self.said.currentIndex().row():
            self.said.setCurrentIndex(self.model.index(row))

    def current(self) -> Said | None:
        """The selected comment."""
        one = self.said.currentIndex().data(OBJECT)
        return one if isinstance(one, Said) else None

    def set_writable(self, writable: bool) -> None:
        """Whether memos can be written in this archive."""
        self.head.set_writable(writable)

    def focus_list(self) -> None:
        """Give the keys to what is shown."""
        if self.page is not None:
            if self.current() is None and self.model.rowCount() > 1:
                self.said.setCurrentIndex(self.model.index(1))
            self.said.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()

    # -- what is done --
    def _ask(self) -> None:
        self._timer.stop()
        self.page = None
        self.authorsAsked.emit(self.field.text())

    def _enter(self) -> None:
        if self._timer.isActive():
            self._ask()
        if self.page is not None:
            self.focus_list()
        elif self.authors_model.lines:
            self.authors.focus_first()

    def _choose_author(self, index: QModelIndex) -> None:
        line = index.data(OBJECT)
        if isinstance(line, PersonLine):
            self.authorChosen.emit(line.key)

    def _choose(self, index: QModelIndex) -> None:
        one = index.data(OBJECT)
        if isinstance(one, Said):
            self.placeChosen.emit(one)
