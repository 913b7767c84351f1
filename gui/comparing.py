"""Comparing: two captures of the open article, in the thread itself: marks, differences word by word, and a filter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.session import Session
from gui.views.compare_bar import CompareBar
from gui.views.thread_view import ThreadView
from operations import differences
from operations.differences import Comparison


class Comparing(QObject):
    """Belongs to one window. Nothing is changed in the archive."""

    articleAsked = Signal(int)
    """Whose article's own text was edited: what changed in it is to be shown."""

    def __init__(self, session: Session, thread: ThreadView, bar: CompareBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._thread, self._bar = session, thread, bar
        self.comparison: Comparison | None = None
        self._article_id = 0
        bar.filtered.connect(self._filter)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.leave)
        bar.articleAsked.connect(lambda: self.articleAsked.emit(self._article_id))

    @property
    def active(self) -> bool:
        return self.comparison is not None

    def compare(self, article_id: int, first: int | None = None, second: int | None = None) -> None:
        """Two captures by their numbers (None: the last, and the one before it)."""
        self._session.ask(
            lambda archive: differences.between(archive, article_id, first, second),
            lambda found: self._show(article_id, found),
        )

    def _show(self, article_id: int, found: Comparison) -> None:
        self._article_id, self.comparison = article_id, found
        states = self._thread.states
        states.set_only(None)
        states.set_events({one.comment.id: one.events for one in found.changed})
        states.set_differences({one.comment.id: one.text for one in found.changed if one.text})
        self._bar.show_comparison(found)
        if found.changed:
            self.step(1, start=True)

    def leave(self) -> None:
        """The thread as it is now."""
        if self.comparison is None:
            return
        self.comparison = None
        states = self._thread.states
        states.set_only(None)
        states.set_events({})
        states.set_differences({})
        self._bar.hide()
        self._thread.setFocus()

    def opened(self, article_id: int | None) -> None:
        """Another article is shown."""
        if article_id != self._article_id:
            self.leave()

    def _wanted(self) -> list[int]:
        """The changed comments that are shown, in the order of the thread."""
        if self.comparison is None:
            return []
        events = self._bar.wanted()
        chosen = {
            one.comment.id for one in self.comparison.changed if events is None or events.intersection(one.events)
        }
        return [one.id for one in self._thread.model.captured if one.id in chosen]

    def _filter(self) -> None:
        everything = self._bar.wanted() is None
        self._thread.states.set_only(None if everything else frozenset(self._wanted()))

    def step(self, step: int, *, start: bool = False) -> None:
        """To the next or previous change; around the end."""
        wanted = self._wanted()
        if not wanted:
            return
        order = {one.id: place for place, one in enumerate(self._thread.model.captured)}
        current = self._thread.current_id()
        here = -1 if start or current is None else order.get(current, -1)
        if step > 0:
            following = next((one for one in wanted if order[one] > here), wanted[0])
        else:
            following = next((one for one in reversed(wanted) if order[one] < here), wanted[-1])
        self._thread.reveal(following)
