"""Importing: several discussions of a file, one after the other. Read on one thread, written on the archive's."""

from __future__ import annotations

import weakref
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from domain.capture import Capture
from domain.errors import Cancelled, ThreadmarkError
from domain.messages import Message
from gui.session import Session
from gui.worker import Worker
from operations import importing
from operations.files import Entry
from operations.importing import Import, Outcome
from operations.opening import Archive


class Importing(QObject):
    """One at a time. Only the archive that it began with is written to."""

    stepped = Signal(object, object)
    """An `Entry` and the step (`Message`) that is taken."""
    settled = Signal(object)
    """An `Outcome`."""
    ended = Signal(object, object)
    """All outcomes, and the `ThreadmarkError` that ended it early, or None."""

    def __init__(self, session: Session, network: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._network = session, network
        self._work: Import | None = None
        self._left: list[Entry] = []
        self._known: dict[str, int] = {}
        self._outcomes: list[Outcome] = []
        self._archive: weakref.ref[Archive] | None = None

    @property
    def is_running(self) -> bool:
        return self._work is not None

    def start(self, work: Import, entries: Sequence[Entry]) -> None:
        """Read and save these. What was begun before, and stopped, is let go."""
        self.stop()
        self._work, self._left, self._outcomes = work, list(entries), []

        def begin(archive: Archive) -> dict[str, int]:
            self._archive = weakref.ref(archive)
            return work.archived(archive)

        def begun(known: dict[str, int]) -> None:
            if work is self._work:
                self._known = known
                self._next(work)

        self._session.ask(begin, begun, lambda error: self._end(work, error))

    def stop(self) -> None:
        """Stop; what was saved until now stays."""
        if self._work is not None:
            self._work.cancel.set()

    def _next(self, work: Import) -> None:
        if work is not self._work:
            return
        while self._left and self._left[0].part in self._known and not work.cancel.is_set():
            entry = self._left.pop(0)
            self._settle(Outcome(entry, importing.State.ARCHIVED, self._known[entry.part]))
        if not self._left or work.cancel.is_set():
            self._end(work, None)
            return
        entry = self._left.pop(0)

        def progress(step: Message, _done: int, _total: int | None) -> None:
            self._network.post(lambda: self.stepped.emit(entry, step) if work is self._work else None)

        def read(found: Capture | ThreadmarkError) -> None:
            self._session.ask(
                lambda archive: self._written(work, archive, entry, found),
                lambda outcome: self._done(work, outcome),
                lambda error: self._end(work, error),
            )

        self._network.do(lambda: work.read(entry, progress), read, lambda error: self._end(work, error))

    def _written(
        self, work: Import, archive: Archive, entry: Entry, found: Capture | ThreadmarkError
    ) -> Outcome | None:
        ours = self._archive() if self._archive is not None else None
        return work.settle(archive, entry, found) if ours is archive else None

    def _done(self, work: Import, outcome: Outcome | None) -> None:
        if work is not self._work:
            return
        if outcome is None:  # another archive was opened meanwhile
            self._end(work, None)
            return
        self._settle(outcome)
        self._next(work)

    def _settle(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        self.settled.emit(outcome)

    def _end(self, work: Import, error: ThreadmarkError | None) -> None:
        if work is not self._work:
            return
        self._work, self._left = None, []
        self.ended.emit(self._outcomes, None if isinstance(error, Cancelled) else error)
        for bug in work.bugs:
            raise bug
