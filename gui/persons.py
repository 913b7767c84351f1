"""Persons: the author's page, and the way from one comment of theirs to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from domain.errors import ThreadmarkError, UnknownItem
from gui.progress import ReadMarks
from gui.session import Aftermath, Session
from gui.views.person_view import PersonView
from operations import persons
from operations.persons import Page, PersonLine, Said

PAUSE = 250
"""Changes that come so close together (in ms) are read once."""


class Persons(QObject):
    """Joins the view with the archive. It is read when it is seen."""

    placeAsked = Signal(int, object, object)
    """Article, comment and None: go there."""
    memoAsked = Signal(str)
    """A memo about the author with this key."""
    shown = Signal()
    """A page is asked for: bring the view to the front."""
    nothingLeft = Signal(str)

    def __init__(self, session: Session, view: PersonView, marks: ReadMarks, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._view = session, view
        self.here: Callable[[], int | None] = lambda: None
        """The comment that is current."""
        self._key = ""
        self._stale = True
        self._select: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._read_if_seen)
        view.authorsAsked.connect(self._find)
        view.authorChosen.connect(self.show_author)
        view.placeChosen.connect(self._go_to)
        view.stepAsked.connect(self._step_on_page)
        view.memoAsked.connect(self.memoAsked)
        marks.readChanged.connect(view.model.set_read)
        session.opened.connect(lambda _path: self._opened())
        session.changed.connect(self._changed)

    # -- what is shown --
    def _opened(self) -> None:
        self._key, self._stale = "", True
        self._view.page = None
        self._view.set_writable(not self._session.read_only)
        self._view.field.clear()
        self._view.set_authors([])
        self._read_if_seen()

    def came(self) -> None:
        """The view came to the front."""
        self._read_if_seen()

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if changes.annotations or changes.memos or changes.reads or changes.library or changes.trees:
            self._stale = True
            self._timer.start()

    def _read_if_seen(self) -> None:
        if not self._stale or not self._view.isVisible() or self._session.path is None:
            return
        self._stale = False
        if self._view.page is not None and self._key:
            self._ask_page(self._key)
        else:
            self._find(self._view.field.text())

    def _find(self, words: str) -> None:
        if self._view.page is None:
            self._key = ""

        def then(lines: list[PersonLine]) -> None:
            if words == self._view.field.text():
                self._view.set_authors(lines)

        if self._session.path is not None:
            self._session.ask(lambda archive: persons.authors(archive, words), then)

    def show_author(self, key: str, comment_id: int | None = None) -> None:
        """The page of an author, at a comment of theirs."""
        self._select = comment_id
        self.shown.emit()
        self._ask_page(key)

    def show_author_of(self, comment_id: int) -> None:
        """The page of who wrote a comment; it is said if that is not known."""
        self._session.ask(
            lambda archive: persons.who_wrote(archive, comment_id), lambda key: self.show_author(key, comment_id)
        )

    def _ask_page(self, key: str) -> None:
        self._key = key
        self._session.ask(lambda archive: persons.page(archive, key), self._show, self._not_there)

    def _show(self, page: Page) -> None:
        key = page.person.key
        if key != self._key:
            return  # another one was asked for meanwhile
        new = self._view.head.key != key or self._view.page is None
        self._view.show_page(page)
        select, self._select = self._select, None
        self._view.show_comment(select if select is not None else self.here())
        if new:
            self._session.ask(lambda archive: persons.namesakes(archive, key), lambda found: self._others(key, found))

    def _others(self, key: str, found: list[PersonLine]) -> None:
        if self._view.head.key == key:
            self._view.head.show_others(found)

    def _not_there(self, error: ThreadmarkError) -> None:
        self._key = ""
        if self._view.page is not None and isinstance(error, UnknownItem):
            self._view.show_authors()  # the articles were removed
        else:
            self._session.failed.emit(error)

    # -- going --
    def at(self, comment_id: int | None) -> None:
        """The reader is at this comment."""
        self._view.show_comment(comment_id)

    def _go_to(self, said: Said) -> None:
        self.placeAsked.emit(said.article_id, said.comment_id, None)

    def _step_on_page(self, step: int) -> None:
        """From where one is, if that is by this author, else from the selected one."""
        page = self._view.page
        if page is None:
            return
        said = [one for there in page.person.threads for one in there.said]
        current = self._view.current()
        here = self.here()
        places = [one.comment_id for one in said]
        start = here if here in places else current.comment_id if current is not None else None
        at = places.index(start) + step if start in places else 0
        self._go_to(said[at % len(said)])

    def step(self, comment_id: int, step: int, *, across: bool = False, order: Sequence[int] | None = None) -> None:
        """To the next (1) or last (-1) comment by who wrote this one: in its thread, or in all of them."""
        shown = list(order) if order is not None else None

        def then(place: tuple[int, int] | None) -> None:
            if place is not None:
                self.placeAsked.emit(*place, None)
            elif across:
                self.nothingLeft.emit(self.tr("This is the only comment by this author in the archive."))
            else:
                self.nothingLeft.emit(self.tr("This is the only comment by this author here."))

        self._session.ask(
            lambda archive: persons.next_of_author(archive, comment_id, step, across=across, order=shown), then
        )
