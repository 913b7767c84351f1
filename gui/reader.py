"""Reader: which article is open, the library, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from domain.annotation import Annotation
from domain.records import ArticleRecord
from gui.navigation import Place, Trail
from gui.session import Opened, Session, open_article
from gui.settings import WindowSettings
from gui.views.library_view import LibraryView
from gui.views.reading_desk import ReadingDesk

TYPING_PAUSE = 180
"""Milliseconds without a key before a search starts."""


class Reader(QObject):
    """Brings articles onto the desk."""

    shown = Signal(object)
    """An `Opened`, or None: the desk is empty."""
    trailChanged = Signal()
    recordsChanged = Signal()

    def __init__(
        self,
        session: Session,
        settings: WindowSettings,
        library: LibraryView,
        desk: ReadingDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._settings = session, settings
        self._library, self._desk = library, desk
        self.records: list[ArticleRecord] = []
        self.opened: Opened | None = None
        self.trail = Trail()
        self._asked_for = 0
        self._focus = True
        self._after: Place | None = None
        self._filtered = _pausing(self, self.reload)
        library.articleChosen.connect(self._choose)
        library.searchChanged.connect(lambda _text: self._filtered.start())

    # -- the library --
    def set_records(self, records: list[ArticleRecord]) -> None:
        """Show the whole library."""
        self.records = records
        self._library.set_records(records, self.current_id)
        self.recordsChanged.emit()

    def reload(self) -> None:
        """Read the library again, with its filter."""
        query = self._library.search.text().strip()

        def then(found: list[ArticleRecord]) -> None:
            if not query:
                self.records = found
                self.recordsChanged.emit()
            self._library.set_records(found, self.current_id)

        self._session.ask(lambda archive: archive.articles.list(query), then)

    def renew(self, record: ArticleRecord) -> None:
        """Counts of an article changed."""
        self.records = [record if one.id == record.id else one for one in self.records]
        self._library.renew(record)

    @property
    def current_id(self) -> int | None:
        return self.opened.record.id if self.opened else None

    # -- opening --
    def open(
        self, article_id: int, comment_id: int | None = None, start: int | None = None, *, focus: bool = True
    ) -> None:
        """Show an article, at a place in it if one is named; it gets the keys if it is to have the `focus`."""
        self._focus = focus
        place = Place(article_id, comment_id, start)
        if article_id == self.current_id:
            self._arrive(place)
            return
        self._asked_for, self._after = article_id, place

        def then(opened: Opened) -> None:
            if self._asked_for == opened.record.id:
                self._show(opened)

        self._session.ask(lambda archive: open_article(archive, article_id), then)

    def read_again(self, article_id: int) -> None:
        """An article has changed: what is read keeps its place."""
        self.reload()
        if article_id == self.current_id:
            self._asked_for, self._after = article_id, None
            self._session.ask(lambda archive: open_article(archive, article_id), self._show_anew)

    def _show_anew(self, opened: Opened) -> None:
        if self._asked_for == opened.record.id:
            self._show(opened)

    def close_article(self) -> None:
        """The empty desk."""
        self._asked_for, self.opened = 0, None
        self._desk.set_article(None, None)
        self.shown.emit(None)

    def _choose(self, article_id: int) -> None:
        if article_id != self.current_id:
            self._leave()
            self.open(article_id)

    def _show(self, opened: Opened) -> None:
        self.opened = opened
        self._desk.set_article(opened.record, opened.article, opened.comments)
        self.shown.emit(opened)
        self._library.select(opened.record.id)
        place, self._after = self._after, None
        if place is not None and (place.comment_id is not None or place.start is not None):
            self._arrive(place)
        self.trailChanged.emit()

    def _arrive(self, place: Place) -> None:
        if place.comment_id is not None or place.start is not None:
            self._desk.reveal(place.comment_id, place.start, focus=self._focus)

    # -- going and coming back --
    def go_to(self, annotation: Annotation) -> None:
        """The place of an annotation."""
        self._leave()
        start = annotation.selector.start if annotation.selector else None
        if annotation.comment_id is None and start is None:
            start = 0
        self.open(annotation.article_id, annotation.comment_id, start)
        self.trailChanged.emit()

    def go_to_place(self, article_id: int, comment_id: int | None, start: int | None, *, focus: bool = True) -> None:
        """A place that a list names."""
        self._leave()
        self.open(article_id, comment_id, 0 if comment_id is None and start is None else start, focus=focus)
        self.trailChanged.emit()

    def back(self) -> None:
        self._travel(self.trail.back(self.here()))

    def forward(self) -> None:
        self._travel(self.trail.forward(self.here()))

    def here(self) -> Place | None:
        """Where one is now."""
        target = self._desk.target()
        return Place(target.article_id, target.comment_id, target.start) if target is not None else None

    def _travel(self, place: Place | None) -> None:
        if place is not None:
            self.open(place.article_id, place.comment_id, place.start)
        self.trailChanged.emit()

    def _leave(self) -> None:
        here = self.here()
        if here is not None:
            self.trail.leave(here)
            self.trailChanged.emit()

    # -- where one was last time --
    def remember(self) -> None:
        """Keep the place for the next start."""
        here, path = self.here(), self._session.path
        if here is not None and path is not None:
            self._settings.set(f"place/{path.name}", f"{here.article_id} {here.comment_id or ''}".strip())

    def remembered(self) -> Place | None:
        """Where one was last time, if that is still there."""
        path = self._session.path
        parts = self._settings.text(f"place/{path.name}").split() if path is not None else []
        numbers = [int(part) for part in parts if part.isdigit()]
        if not numbers or numbers[0] not in {record.id for record in self.records}:
            return None
        return Place(numbers[0], numbers[1] if len(numbers) > 1 else None)


def _pausing(parent: QObject, slot: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(TYPING_PAUSE)
    timer.timeout.connect(slot)
    return timer
