"""ThreadRows: which comments stand in the thread view, in which order and folding, and which of them is current.

Whatever is sorted, filtered or folded, the comment that is read keeps its height on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from domain.annotation import Annotation, Tag
from domain.records import CommentRecord
from gui.models.thread_model import ThreadModel
from gui.models.thread_order import Order
from gui.theme import Theme
from gui.views.thread_canvas import Place, ThreadCanvas


class ThreadRows(ThreadCanvas):
    """One comment is current."""

    commentChosen = Signal(object)
    rowsChanged = Signal()
    """Other comments, order, folding or annotations."""
    orderChanged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._order, self._flat = Order.PAGE, False
        self._also: set[int] = set()
        """Ids that were gone to although the filter leaves them out."""
        self.states.onlyChanged.connect(self._filter)

    def current_changed(self) -> None:
        """To be overridden: another comment is current, or something about it changed."""

    # -- what is shown --
    def set_thread(self, comments: Sequence[CommentRecord]) -> None:
        """Show another thread, or a newer capture of this one: what is read then keeps its place."""
        place, current, before = self.place(), self.current_id(), self.model
        self.states.forget(comments)
        self._also = set()
        self.model = self._model_of(comments)
        self.model.fold_like(before)
        self._frame, self._painter = self._dress()
        self.forget_layouts()
        self._keep_selection(before)
        kept = self.model.index_of(current) if current is not None else None
        self.current_index = kept if kept is not None else (0 if self.model.comments else None)
        self.restore(place)
        self.states.markedChanged.emit()
        self.rowsChanged.emit()
        self.current_changed()

    def _keep_selection(self, before: ThreadModel) -> None:
        """A passage stays selected if its comment says the same: somebody may be writing a note on it."""
        chosen = self.text_cursor.comment_id
        old = before.record(chosen) if chosen is not None else None
        new = self.model.record(chosen) if chosen is not None else None
        if old is None or new is None or old.text.plain != new.text.plain:
            self.text_cursor.clear()

    def set_annotations(self, annotations: Mapping[int, Sequence[Annotation]], tags: Mapping[int, Tag]) -> None:
        """What is annotated on comments and on their reply links, by comment id. Nothing moves."""
        changed = self.model.set_annotations(annotations, tags)
        self.forget_passages()
        for row, y in self.visible_rows():
            if self.model.at(row).id in changed:
                self.viewport().update(QRect(0, y, self.viewport().width(), self.layout_of(row).height))
        self.rowsChanged.emit()
        if self.current_id() in changed:
            self.current_changed()

    # -- order --
    @property
    def order(self) -> Order:
        return self._order

    @property
    def flat(self) -> bool:
        """Whether replies stand by time, or by votes, with a line that says what they answer."""
        return self._flat

    def set_order(self, order: Order) -> None:
        """Sort siblings at every level; in a flat list: all."""
        if order is not self._order:
            self._order = order
            self._rearrange()
            self.orderChanged.emit()

    def set_flat(self, flat: bool) -> None:
        """One list by time (as on the page: oldest first), or the tree."""
        if flat != self._flat:
            self._flat = flat
            self._rearrange()
            self.orderChanged.emit()

    def _filter(self) -> None:
        self._also = set()
        self._rearrange()

    def _model_of(self, comments: Sequence[CommentRecord]) -> ThreadModel:
        only = self.states.only
        return ThreadModel(comments, self._order, flat=self._flat, only=None if only is None else only | self._also)

    def _rearrange(self) -> None:
        place, current, before = self.place(), self.current_id(), self.model
        self.model = self._model_of(before.captured)
        self.model.carry(before)
        self.forget_layouts()
        self.current_index = self._shown(current) if current is not None else (0 if self.model.comments else None)
        self.restore(self._near(place))
        self.rowsChanged.emit()
        now = self.current_id()
        if now is not None and self.text_cursor.comment_id not in (None, now):
            self.text_cursor.clear()
        self.current_changed()
        if now != current and now is not None:
            self.commentChosen.emit(now)

    def _shown(self, comment_id: int) -> int | None:
        """The index of a comment, or of the nearest one that is shown instead."""
        index = self.model.nearest(comment_id)
        return None if index is None else self.model.index_at(self.model.shown_row(index))

    def _near(self, place: Place | None) -> Place | None:
        """The same place, at another comment if that one is not shown any more."""
        index = self.model.nearest(place.comment_id) if place is not None else None
        if place is None or index is None:
            return None
        comment_id = self.model.comments[index].id
        return place if comment_id == place.comment_id else replace(place, comment_id=comment_id, position=None)

    # -- the current comment --
    def current_id(self) -> int | None:
        """The comment that keys act on."""
        return None if self.current_index is None else self.model.comments[self.current_index].id

    def record(self, comment_id: int) -> CommentRecord | None:
        """A comment of this thread."""
        return self.model.record(comment_id)

    def name_of(self, comment_id: int) -> str:
        """Who wrote a comment, as it is shown here: names may be hidden."""
        record = self.model.record(comment_id)
        return self.names.text(record) if record is not None else ""

    def select(self, comment_id: int) -> None:
        """Make a comment the current one and bring it into view (showing and unfolding what hides it)."""
        if self.model.index_of(comment_id) is None and self.model.record(comment_id) is not None:
            self._also.add(comment_id)
            self._rearrange()
        index = self.model.index_of(comment_id)
        if index is None:
            return
        place = self.place()
        if self.model.open_to(index):
            self._refold(place)
        self.choose(index)

    def choose(self, index: int, *, scroll: bool = True) -> None:
        """Make the comment at `index` of the model current."""
        changed = index != self.current_index
        if changed:
            self.current_index = index
            if self.text_cursor.comment_id != self.model.comments[index].id:
                self.text_cursor.clear()
            self.viewport().update()
        if scroll:
            self.ensure_visible(index)
        if changed:
            self.current_changed()
            self.commentChosen.emit(self.model.comments[index].id)

    def ensure_visible(self, index: int) -> None:
        """Scroll as little as shows the whole comment, or its beginning if it is higher than the pane."""
        row, room = self.model.shown_row(index), self.pinned_room(index)
        height, y = self.layout_of(row).height, self.y_of(row)
        if y is None:
            below = self.top[0] < row <= self.visible_rows()[-1][0] + 1  # the next one: come up from below
            self.show_at(row, height - self.page() if below and height < self.page() - room else -room)
        elif y < room:
            if not (y < 0 and y + height > self.page()):
                self.scroll_by(y - room)
        elif y + height > self.page():
            self.scroll_by(min(y - room, y + height - self.page()))

    def reveal(self, comment_id: int, start: int | None = None) -> None:
        """Go to a comment, or to the place in it where a passage starts."""
        self.select(comment_id)
        index = self.model.index_of(comment_id)
        if index is not None and start is not None:
            self.show_position(index, start)

    def show_position(self, index: int, position: int) -> None:
        """Bring a text position of a comment into view; nothing moves if it is."""
        row, room = self.model.shown_row(index), self.pinned_room(index)
        layout = self.layout_of(row)
        line = layout.text.caret(position).translated(layout.text_at)
        y = self.y_of(row)
        if y is None or y + line.top() < room or y + line.bottom() > self.page():
            self.show_at(row, round(line.top()) - max(room, self.page() // 3))

    # -- folding --
    def set_collapsed(self, index: int, collapsed: bool) -> bool:
        """Fold or unfold replies; the comment itself keeps its place. False: nothing changed."""
        place = self.place(index)
        if not self.model.set_collapsed(index, collapsed):
            return False
        self._refold(place)
        return True

    def set_all_collapsed(self, collapsed: bool) -> None:
        """Fold every top-level comment's replies, or unfold everything."""
        self._fold(lambda: self.model.set_all_collapsed(collapsed), 1 if collapsed else None)

    def fold_to(self, level: int) -> None:
        """Show so many levels (1: the top-level comments), and fold what is deeper."""
        self._fold(lambda: self.model.fold_to(level), level)

    def _fold(self, how: Callable[[], bool], level: int | None) -> None:
        """What of the current comment's branch stays in view keeps its place."""
        kept = self.current_index
        if kept is not None and level is not None:
            branch = (kept, *self.model.ancestors(kept))
            kept = next((one for one in branch if self.model.depth(one) < max(1, level)), kept)
        place = self.place(kept)
        if how():
            self._refold(place)

    def _refold(self, place: Place | None) -> None:
        self.forget_layouts()
        self.restore(place)
        if self.current_index is not None:
            shown = self.model.index_at(self.model.shown_row(self.current_index))
            self.choose(shown, scroll=False)
        self.rowsChanged.emit()
