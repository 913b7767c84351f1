"""Finding: the search field, where it looks, and what it finds; a newer key stops the older search."""

from __future__ import annotations

from enum import StrEnum
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from domain.errors import Cancelled, ThreadmarkError
from gui.i18n import translated
from gui.reader import Reader
from gui.session import Session
from gui.settings import WindowSettings
from gui.views.completions import Completions
from gui.views.reading_desk import ReadingDesk
from gui.views.results_view import ResultsView
from gui.views.side_pane import SidePane
from operations import finding, proposing
from operations.finding import Answer, Found, Scope, Sort
from operations.opening import Archive

TYPING_PAUSE = 180
"""Milliseconds without a key before a search starts."""
PROPOSING_PAUSE = 60
SHOWN, PLACES = 500, 40
"""So many hits are listed, and so many places of one text in the concordance."""


class Where(StrEnum):
    """Where a search looks."""

    ARCHIVE = "archive"
    SITE = "site"
    THREAD = "thread"


class Finding(QObject):
    """Asks for the hits first and for their number then, so that nothing is waited for that is not seen."""

    whereChanged = Signal()

    def __init__(
        self,
        session: Session,
        settings: WindowSettings,
        reader: Reader,
        results: ResultsView,
        side: SidePane,
        desk: ReadingDesk,
        field: QLineEdit,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._reader = session, settings, reader
        self._results, self._side, self._desk, self._field = results, side, desk, field
        self.where = Where.ARCHIVE
        self.forms = settings.flag("search/forms", False)
        self.sort = Sort.PLACE
        self.completions = Completions(results.theme, field, window)
        self._running = Event()
        self._search = self._pausing(TYPING_PAUSE, self.find_now)
        self._propose = self._pausing(PROPOSING_PAUSE, self._complete)
        results.resultChosen.connect(self._go_to)
        results.entered.connect(desk.focus_text)
        results.closed.connect(self.close)
        results.whereChosen.connect(lambda where: self.look_in(Where(where)))
        results.concordance.toggled.connect(lambda _on: self.find_now())
        field.textChanged.connect(lambda _text: self._search.start())
        field.textEdited.connect(lambda _text: self._propose.start())
        field.returnPressed.connect(self._enter)
        self.completions.chosen.connect(self._take_proposal)
        self.completions.passed.connect(self._enter)
        escape = QShortcut(QKeySequence("Esc"), field, context=Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._escape)

    def _pausing(self, pause: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    # -- where --
    @property
    def query(self) -> str:
        """What stands in the field."""
        return self._field.text().strip()

    def scope(self) -> Scope:
        """Where a search looks now."""
        opened = self._reader.opened
        if opened is None or self.where is Where.ARCHIVE:
            return Scope()
        if self.where is Where.SITE and opened.record.site:
            return Scope(site=opened.record.site)
        return Scope((opened.record.id,))

    def look_in(self, where: Where) -> None:
        """Look there from now on."""
        self.where = where if self._reader.opened is not None else Where.ARCHIVE
        words = {
            Where.ARCHIVE: self.tr("Search all articles"),
            Where.SITE: self.tr("Search this site"),
            Where.THREAD: self.tr("Search this article"),
        }[self.where]
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self._results.set_where(self.where.value)
        if self.query:
            self.find_now()

    def start(self, *, everywhere: bool) -> None:
        """Put the cursor into the search field."""
        self.look_in(Where.ARCHIVE if everywhere else Where.THREAD)
        selected = self._desk.selected_text()
        if selected and "\n" not in selected and len(selected) < 60:
            self._field.setText(selected)
        self._field.setFocus()
        self._field.selectAll()
        if self.query:
            self.find_now()

    def take(self, query: str, where: Where | None = None) -> None:
        """Search for this now."""
        if where is not None:
            self.look_in(where)
        self._field.setText(query)
        self.find_now()

    def close(self) -> None:
        """Give the library back."""
        self._running.set()
        self.completions.hide()
        self._field.clear()
        self._mark([])
        self._side.show_tab("library")
        self._desk.focus_text()

    def _escape(self) -> None:
        if self.completions.isVisible():
            self.completions.hide()
        else:
            self.close()

    def set_forms(self, on: bool) -> None:
        """Whether words are found in all their forms."""
        self.forms = on
        self._settings.set("search/forms", on)
        self.find_now()

    def set_sort(self, sort: Sort) -> None:
        """The order of the hits."""
        self.sort = sort
        self.find_now()

    # -- searching --
    def find_now(self) -> None:
        """Search for what stands in the field."""
        self._search.stop()
        self._running.set()
        query = self.query
        if not query:
            self._mark([])
            self._side.show_tab("library")
            return
        running = self._running = Event()
        scope, forms, sort = self.scope(), self.forms, self.sort
        kwic = PLACES if self._results.concordance.isChecked() else 1

        def then(answer: Answer) -> None:
            if running is not self._running or running.is_set():
                return
            self._show(answer)
            if not answer.counted:
                self._count(running, query, scope, forms, len(answer.found))

        def ask(archive: Archive) -> Answer:
            asked = (archive, query, None, SHOWN)
            return finding.ask(*asked, forms=forms, kwic=kwic, scope=scope, sort=sort, count=False, cancel=running)

        self._session.ask(ask, then, self._failed)

    def _count(self, running: Event, query: str, scope: Scope, forms: bool, shown: int) -> None:
        def then(total: int) -> None:
            if running is self._running and not running.is_set():
                self._results.set_total(max(total, shown))

        self._session.ask(
            lambda archive: finding.count(archive, query, forms=forms, scope=scope, cancel=running), then, self._failed
        )

    def _failed(self, error: ThreadmarkError) -> None:
        if not isinstance(error, Cancelled):
            self._session.failed.emit(error)

    def _show(self, answer: Answer) -> None:
        hints = " ".join(translated(one) for one in answer.hints)
        reading = " · ".join(translated(one) for one in answer.reading)
        everywhere = self.where is not Where.THREAD
        total = answer.total if answer.counted else None
        self._results.set_found(answer.found, total, everywhere=everywhere, hint=hints, reading=reading)
        self._mark(answer.found)
        self._side.show_tab("found")
        self._side.show()

    def _mark(self, found: list[Found]) -> None:
        """Show in the texts what was found."""
        here = [one for one in found if one.article_id == self._reader.current_id]
        self._desk.thread_view.states.set_hits({one.comment_id: one.spans for one in here if one.comment_id})
        self._desk.article_view.set_hits([span for one in here if one.comment_id is None for span in one.spans])

    # -- completing --
    def _complete(self) -> None:
        text, cursor = self._field.text(), self._field.cursorPosition()
        if not self._field.hasFocus() or not text:
            self.completions.hide()
            return

        def then(found: list[proposing.Proposal]) -> None:
            if self._field.text() == text and self._field.hasFocus():
                self.completions.propose(found)

        self._session.ask(lambda archive: proposing.complete(archive, text, cursor), then, lambda _: None)

    def _take_proposal(self, proposal: proposing.Proposal) -> None:
        text, cursor = proposing.applied(self._field.text(), proposal)
        self._field.setText(text)
        self._field.setCursorPosition(cursor)
        if proposal.kind is proposing.ProposalKind.FILTER:
            self._propose.start()

    # -- going --
    def _enter(self) -> None:
        self.completions.hide()
        if self._search.isActive():
            self.find_now()
        elif self._side.tab == "found" and self._results.model.rowCount():
            self._results.focus_list()

    def _go_to(self, found: Found) -> None:
        """Show it; while one walks through the list with the keys, the list keeps them."""
        walking = self._results.list.hasFocus()
        self._reader.go_to_place(
            found.article_id, found.comment_id, 0 if found.comment_id is None else None, focus=not walking
        )
