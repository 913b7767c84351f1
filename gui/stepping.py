"""Going back and forth in the history: what the list shows, and what choosing a step in it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from domain.errors import ThreadmarkError
from domain.records import Changes
from gui.dialogs.question import ask
from gui.session import Aftermath, Session
from gui.theme import Theme
from gui.views.history_view import HistoryView
from operations import history
from operations.opening import Archive


@dataclass
class _Going:
    """A way through the history: filled in on the archive's thread, read when it is done."""

    changes: list[Changes] = field(default_factory=list)
    spot: history.Spot | None = None


class Stepping(QObject):
    """Joins the list of steps with the archive. It is read when it is seen."""

    placeAsked = Signal(int, object, object)
    """Article, comment or None, and the start of a passage or None: what the step touched."""
    tagAsked = Signal(int)
    refused = Signal()

    def __init__(
        self, theme: Theme, session: Session, view: HistoryView, article: Callable[[], int | None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._view, self._window = theme, session, view, window
        self._article = article
        self._stale, self._asking = True, False
        self._going: _Going | None = None
        view.stepAsked.connect(self.ask_to_go)
        view.moreAsked.connect(self._read_more)
        session.opened.connect(lambda _path: self._opened())
        session.changed.connect(self._changed)

    # -- the list --
    def _opened(self) -> None:
        self._view.set_entries([], complete=True)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again, at once if it is seen."""
        self._stale = True
        if self._view.isVisible():
            self.shown()

    def shown(self) -> None:
        """The list came into view."""
        if not self._stale or self._asking or self._session.path is None:
            return
        self._stale, self._asking = False, True
        there = max(history.PAGE, len(self._view.model.entries))
        self._session.ask(
            lambda archive: history.entries(archive, there),
            lambda found: self._read(found, complete=len(found) < there),
            self._not_read,
        )

    def _not_read(self, error: ThreadmarkError) -> None:
        self._asking = False
        self._session.failed.emit(error)

    def _read(self, found: list[history.Entry], *, complete: bool) -> None:
        self._asking = False
        self._view.set_entries(found, complete=complete)
        if self._stale:
            self.refresh()

    def _read_more(self, before: int) -> None:
        self._session.ask(
            lambda archive: history.entries(archive, before=before), lambda found: self._add(before, found)
        )

    def _add(self, before: int, found: list[history.Entry]) -> None:
        entries = self._view.model.entries
        if entries and entries[-1].id == before:  # else the list was read anew meanwhile
            self._view.add_older(found)

    def _changed(self, aftermath: Aftermath) -> None:
        if aftermath.changes.history or aftermath.changes.library:
            self.refresh()
        going = self._going
        if going is not None and any(one is aftermath.changes for one in going.changes):
            self._going = None
            self._reveal(going)

    # -- going --
    def ask_to_go(self, entry_id: int) -> None:
        """Go to a step; asks first where it is a long way."""
        if self._session.read_only:
            self.refused.emit()
        else:
            self._session.ask(
                lambda archive: history.steps_to(archive, entry_id), lambda count: self._counted(entry_id, count)
            )

    def _counted(self, entry_id: int, count: int) -> None:
        if not count:
            return
        if abs(count) < history.ASK_FROM or self._agrees(count):
            self.go_to(entry_id)

    def _agrees(self, count: int) -> bool:
        if count < 0:
            what = self.tr("Take %Ln steps back?", "", -count)
            advice = self.tr("They stay in the list above the line, and can be done again until something new is done.")
            return ask(self._theme, self._window, what, advice, self.tr("Take back"), self.tr("Leave it"))
        what = self.tr("Do %Ln steps again?", "", count)
        return ask(self._theme, self._window, what, "", self.tr("Do again"), self.tr("Leave it"))

    def go_to(self, entry_id: int) -> None:
        """Go to a step, all the way or not at all, and show what it touched."""
        going = self._going = _Going()

        def operation(archive: Archive) -> Changes | None:
            changes = history.go_to(archive, entry_id)
            if changes is not None:
                going.changes.append(changes)
                going.spot = history.spot_of(archive, entry_id) if entry_id else None
            return changes

        self._session.change(operation, self._article())

    def _reveal(self, going: _Going) -> None:
        spot = going.spot
        if spot is None:
            return
        if spot.article_id is not None:
            self.placeAsked.emit(spot.article_id, spot.comment_id, spot.start)
        elif spot.tag_id is not None:
            self.tagAsked.emit(spot.tag_id)
