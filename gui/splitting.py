"""Splitting a tag, case by case: what the dialog decides is saved at once, and taken back when one goes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from domain.annotation import Tag
from domain.records import Changes
from gui.dialogs.split_dialog import SplitDialog
from gui.session import Session
from gui.theme import Theme
from operations import splitting
from operations.annotating import ensure_tags
from operations.opening import Archive
from operations.splitting import Case


class Changing(Protocol):
    """Who changes the archive for the window."""

    def may_write(self) -> bool: ...

    def change(self, operation: Callable[[Archive], Changes | None]) -> None: ...


class Splitting(QObject):
    """One sitting at a time."""

    def __init__(self, theme: Theme, session: Session, work: Changing, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._work, self._window = theme, session, work, window
        self._tags: Sequence[Tag] = ()
        self._source: Tag | None = None
        self._steps: list[int | None] = []
        self.dialog: SplitDialog | None = None

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """The codebook as it is now; a tag that was made for the dialog is handed to it."""
        self._tags = tags
        if self.dialog is not None:
            self.dialog.set_tags(tags)

    def begin(self, tag: Tag) -> None:
        """Look at what carries the tag."""
        if self._work.may_write() and self.dialog is None:
            self._source = tag
            self._session.ask(lambda archive: splitting.cases(archive, tag.id), self._show)

    def _show(self, cases: list[Case]) -> None:
        source = self._source
        if source is None or self.dialog is not None:
            return
        self._steps = []
        dialog = self.dialog = SplitDialog(self._theme, self._tags, source, cases, self._window)
        dialog.decided.connect(self._decide)
        dialog.kept.connect(self._keep)
        dialog.backAsked.connect(self._back)
        dialog.newTagNamed.connect(self._make)
        dialog.againAsked.connect(self._again)
        dialog.finished.connect(self._end)
        dialog.open()

    def _decide(self, case: Case, tag_ids: tuple[int, ...]) -> None:
        source = self._source
        assert source is not None
        place = self._remembered()
        self._work.change(lambda archive: splitting.redecide(archive, source.id, {case.annotation_id: tag_ids}))
        self._session.ask(splitting.last_step, lambda step: self._know(place, step))

    def _keep(self, case: Case) -> None:
        source = self._source
        assert source is not None
        self._know(self._remembered(), -case.annotation_id)
        self._session.ask(lambda archive: splitting.keep(archive, source.id, [case.annotation_id]), lambda _none: None)

    def _remembered(self) -> int:
        """Room for what undoes a decision; known a moment later."""
        self._steps.append(None)
        return len(self._steps) - 1

    def _know(self, place: int, step: int) -> None:
        if place < len(self._steps):
            self._steps[place] = step

    def _back(self) -> None:
        """Take the last decision back: a step of the history by its id, or (below 0) a case that was kept."""
        source, dialog = self._source, self.dialog
        if dialog is None or source is None or not self._steps or self._steps[-1] is None:
            return
        step = self._steps.pop()
        if step is not None and step < 0:
            annotation_id = -step
            self._session.ask(
                lambda archive: splitting.keep(archive, source.id, [annotation_id], stays=False),
                lambda _none: dialog.came_back(),
            )
        elif step is not None:
            self._work.change(lambda archive: splitting.take_back(archive, step))
            self._session.ask(splitting.last_step, lambda now: dialog.came_back() if now != step else None)

    def _make(self, path: str) -> None:
        """A tag that the dialog names and that does not exist yet."""
        made: list[int] = []

        def operation(archive: Archive) -> Changes:
            ids, changes = ensure_tags(archive, [path])
            made.extend(ids)
            return changes

        self._work.change(operation)
        self._session.ask(lambda archive: [archive.codebook.get(tag_id) for tag_id in made], self._hand_over)

    def _hand_over(self, tags: list[Tag]) -> None:
        for tag in tags:
            if self.dialog is not None:
                self.dialog.add_target(tag)

    def _again(self) -> None:
        source, dialog = self._source, self.dialog
        if source is None or dialog is None:
            return

        def cases(archive: Archive) -> list[Case]:
            splitting.forget_kept(archive, source.id)
            return splitting.cases(archive, source.id)

        self._steps = []
        self._session.ask(cases, dialog.start_again)

    def _end(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog, self._source = None, None
