"""Doing: a change that says what it did once it is done, with an Undo beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from domain.records import Changes
from gui.session import Aftermath, Session
from gui.views.result_bar import ResultBar
from operations.opening import Archive


class Doing(QObject):
    """What changed nothing says nothing, so that Undo never takes back something else."""

    def __init__(self, session: Session, bar: ResultBar, undo: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._bar, self._undo = session, bar, undo
        self._waiting: list[tuple[list[Changes], str, dict[str, Callable[[], None]]]] = []
        session.changed.connect(self._changed)

    def change(
        self,
        operation: Callable[[Archive], Changes | None],
        article_id: int | None,
        said: str,
        actions: dict[str, Callable[[], None]] | None = None,
    ) -> None:
        """`said` and `actions` come with the change; an error is said by the session."""
        done: list[Changes] = []

        def job(archive: Archive) -> Changes | None:
            changes = operation(archive)
            if changes is not None and changes.label is not None:
                done.append(changes)
            return changes

        self._waiting = [*self._waiting[-8:], (done, said, {**(actions or {}), self.tr("Undo"): self._undo})]
        self._session.change(job, article_id)

    def _changed(self, aftermath: Aftermath) -> None:
        for one in self._waiting:
            done, said, actions = one
            if done and done[0] is aftermath.changes:
                self._waiting.remove(one)
                self._bar.say(said, actions)
                return
