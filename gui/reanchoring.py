"""Reanchoring: the annotations that are to be checked, and what the person says of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from domain.annotation import Annotation, Tag
from domain.records import Changes
from gui.doing import Doing
from gui.session import Aftermath, Session
from gui.views.reading_desk import ReadingDesk
from gui.views.result_bar import ResultBar
from gui.views.unsure_view import UnsureView
from operations import annotating, reanchoring
from operations.opening import Archive
from operations.reanchoring import Unsure


class Reanchoring(QObject):
    """One article at a time: the one that is shown."""

    refused = Signal()
    placeAsked = Signal(object)
    """An `Annotation` to go to in the texts."""
    countChanged = Signal(int)
    """How many are to be checked: for a badge."""

    def __init__(
        self,
        session: Session,
        desk: ReadingDesk,
        view: UnsureView,
        tags: Callable[[], dict[int, Tag]],
        bar: ResultBar,
        undo: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._desk, self._view = session, desk, view
        self._tags, self._bar = tags, bar
        self._doing = Doing(session, bar, undo, self)
        self._article_id: int | None = None
        self._looked = False
        view.name_of = self._name
        view.placeAsked.connect(self.placeAsked)
        view.putAsked.connect(self.put_here)
        view.rightAsked.connect(self.confirm)
        view.removeAsked.connect(self.remove)
        session.changed.connect(self._changed)

    def _name(self, comment_id: int) -> str:
        record = self._desk.thread_view.record(comment_id)
        return self._desk.thread_view.name_of(comment_id) if record is not None and record.author.name else "—"

    def show_article(self, article_id: int | None) -> None:
        """Another article is shown (None: none), or the same one anew."""
        self._looked = self._looked and article_id == self._article_id
        self._article_id = article_id
        if article_id is None:
            self._show([])
        else:
            self._session.ask(lambda archive: reanchoring.unsure(archive, article_id), self._show_of(article_id))

    def _show_of(self, article_id: int) -> Callable[[list[Unsure]], None]:
        def show(found: list[Unsure]) -> None:
            if article_id == self._article_id:
                self._show(found)

        return show

    def _show(self, found: list[Unsure]) -> None:
        self._view.set_unsure(found, self._tags(), writable=not self._session.read_only)
        self.countChanged.emit(len(found))

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if self._article_id in changes.articles and (changes.annotations or changes.trees):
            self.show_article(self._article_id)

    # -- what the person says --
    def next(self) -> None:
        """Go to the next one that is to be checked."""
        if not self._view.count:
            self._bar.say(self.tr("Every annotation of this article has its place."))
        else:
            self._view.step(1 if self._looked else 0)
            self._looked = True

    def put_here(self, annotation: Annotation | None = None) -> None:
        """Put the annotation (the one that is shown) on what is selected in the texts."""
        current = self._view.current()
        wanted = annotation if annotation is not None else current.annotation if current else None
        target = self._desk.target()
        if wanted is None or target is None:
            self._bar.say(self.tr("Select the words that the annotation belongs to, or go to the comment."))
            return
        said = self.tr("The annotation stands here now; its first words are kept.")
        self._change(lambda archive: reanchoring.put_here(archive, wanted.id, target), said)

    def confirm(self, annotation: Annotation) -> None:
        """It is at the right place."""
        self._change(lambda archive: reanchoring.confirm(archive, [annotation.id]), self.tr("The place is right."))

    def remove(self, annotation: Annotation) -> None:
        """It is not wanted any more."""
        self._change(
            lambda archive: annotating.remove_annotation(archive, annotation.id), self.tr("The annotation is removed.")
        )

    def _change(self, operation: Callable[[Archive], Changes | None], said: str) -> None:
        if self._session.read_only:
            self.refused.emit()
            return
        self._doing.change(operation, self._article_id, said)
