"""ThreadCanvas: lays out and draws the rows of a thread, and keeps the place that is being read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.delegates.comment_frame import Frame, RowShape
from gui.delegates.comment_layout import CommentLayout
from gui.delegates.comment_names import Names
from gui.delegates.comment_painter import NO_CHIPS, CommentPainter, Passages, RowState
from gui.delegates.passages import stripes, tags_of_the_whole
from gui.delegates.tag_chips import Chips
from gui.delegates.text_style import TextStyle
from gui.models.thread_model import ThreadModel
from gui.theme import Theme
from gui.views.pinned_parents import MOST, PinnedParents
from gui.views.row_scroller import RowScroller
from gui.views.text_cursor import TextCursor
from gui.views.thread_states import Spans, ThreadStates

KEPT_LAYOUTS = 600


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: a comment's upper edge is at `y`; or, if `position` is given, that text position is."""

    comment_id: int
    y: int
    position: int | None = None


class ThreadCanvas(RowScroller):
    """The picture of a thread. What input does to it is ThreadView's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.model = ThreadModel()
        self.text_cursor = TextCursor()
        self.current_index: int | None = None
        self.states = ThreadStates(self)
        self.states.changed.connect(self.viewport().update)
        self.states.shapesChanged.connect(self._reshape)
        self.dragged_id: int | None = None
        """The comment that is being dragged, and the one it would become a reply to."""
        self.drop_id: int | None = None
        self._layouts: OrderedDict[int, CommentLayout] = OrderedDict()
        self._passages: dict[int, Passages] = {}
        self._names = Names()
        self._frame, self._painter = self._dress()
        self.pinned = PinnedParents(theme, self)
        self.viewMoved.connect(self._pin)
        theme.changed.connect(self._restyle)

    # -- rows --
    def row_count(self) -> int:
        return len(self.model)

    def estimate_row(self, row: int) -> int:
        index = self.model.index_at(row)
        return self._frame.estimate(self.model.comments[index], self._shape_of(index))

    def measure_row(self, row: int) -> int:
        return self.layout_of(row).height

    def layout_of(self, row: int) -> CommentLayout:
        """The row's layout; some hundred are kept."""
        index = self.model.index_at(row)
        layout = self._layouts.get(index)
        if layout is None:
            layout = CommentLayout(self.model.comments[index], self._frame, self._shape_of(index))
            self._layouts[index] = layout
            if len(self._layouts) > KEPT_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(index)
        return layout

    def _shape_of(self, index: int) -> RowShape:
        model, comment_id = self.model, self.model.comments[index].id
        return RowShape(
            model.depth(index),
            model.is_collapsed(index),
            model.answered(index) if model.flat else None,
            self.states.events(comment_id),
            self.states.difference(comment_id),
        )

    def forget_layouts(self, index: int | None = None) -> None:
        """One comment, or all, must be laid out anew."""
        if index is None:
            self._layouts.clear()
            self._passages.clear()
        else:
            self._layouts.pop(index, None)
            self._passages.pop(index, None)

    def forget_passages(self) -> None:
        """Annotations have changed."""
        self._passages.clear()

    def _passages_of(self, index: int, layout: CommentLayout) -> Passages:
        """The tagged passages of a comment with their boxes: finding those is the dear part of drawing it."""
        annotations = self.model.annotations(layout.record.id)
        if not annotations or not layout.is_selectable:
            return ()
        found = self._passages.get(index)
        if found is None:
            if len(self._passages) > KEPT_LAYOUTS:
                self._passages.clear()
            made = stripes(annotations, self.model.tags, layout.text.length)
            found = [(stripe, layout.text.rects(stripe.start, stripe.end)) for stripe in made]
            self._passages[index] = found
        return found

    # -- the place that is read --
    def place(self, prefer: int | None = None) -> Place | None:
        """Where the reader is now: the preferred or current comment if it is in view, else what is on top."""
        rows = self.visible_rows()
        if not rows:
            return None
        by_index = {self.model.index_at(row): (row, y) for row, y in rows}
        wanted = prefer if prefer in by_index else self.current_index
        row, y = by_index.get(wanted, rows[0]) if wanted is not None else rows[0]
        comment_id = self.model.at(row).id
        if y >= 0:
            return Place(comment_id, y)
        layout = self.layout_of(row)
        above = -y - layout.text_at.y()
        if above <= 0 or above >= layout.text.height:
            return Place(comment_id, y)
        position = layout.text.position_at(0, above)
        return Place(comment_id, round(layout.text.caret(position).top() - above), position)

    def restore(self, place: Place | None) -> None:
        """Bring the reader back there, after rows or widths have changed."""
        index = self.model.index_of(place.comment_id) if place else None
        if place is None or index is None or not len(self.model):
            self.reset_rows()
            return
        row = self.model.shown_row(index)
        y = place.y
        if place.position is not None:
            layout = self.layout_of(row)
            y -= layout.text_at.y() + round(layout.text.caret(place.position).top())
        self.reset_rows(row, -y)

    # -- drawing --
    @property
    def names(self) -> Names:
        """How those who write here are called."""
        return self._names

    def _dress(self) -> tuple[Frame, CommentPainter]:
        style = TextStyle.of(self.theme)
        hidden = self.theme.style.names_hidden
        if not self._names.are_of(self.model.captured, hidden=hidden, locale=self.locale()):
            self._names = Names(self.model.captured, hidden=hidden, locale=self.locale())
        frame = Frame(max(1, self.viewport().width()), self.theme, style, self.locale(), self._names)
        self._line = style.pitch
        return frame, CommentPainter(frame, self.devicePixelRatioF())

    def _restyle(self) -> None:
        place = self.place()
        self._frame, self._painter = self._dress()
        self.forget_layouts()
        self.restore(place)
        self.pinned.update()

    def _reshape(self) -> None:
        """Rows are laid out anew; what is read keeps its place."""
        place = self.place()
        self.text_cursor.clear()
        self.forget_layouts()
        self.restore(place)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: say everything anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew; the comment being read keeps its place."""
        if self.viewport().width() != self._frame.width:
            place = self.place()
            self._frame, self._painter = self._dress()
            self.forget_layouts()
            self.restore(place)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that the exposed part shows."""
        painter = QPainter(self.viewport())
        clip = event.rect()
        bottom = 0
        for row, y in self.visible_rows():
            layout = self.layout_of(row)
            bottom = y + layout.height
            if y <= clip.bottom() and bottom >= clip.top():
                self._painter.paint(painter, y, layout, self._state_of(row, y, layout), clip)
        if bottom <= clip.bottom():
            painter.fillRect(QRect(0, bottom, self.viewport().width(), self.page()), self.theme.colour("paper"))
        painter.end()

    def _state_of(self, row: int, y: int, layout: CommentLayout) -> RowState:
        index, record, states = self.model.index_at(row), layout.record, self.states
        text, top = layout.text, y + layout.text_at.y()
        selection = self.text_cursor.range_in(record.id)

        def boxes(spans: Spans) -> Sequence[QRectF]:
            """What of these is in view."""
            band = (-top, self.page() - top)
            return [box for span in spans for box in text.rects(*span, band)] if layout.is_selectable else ()

        return RowState(
            current=index == self.current_index,
            focused=self.hasFocus(),
            hidden=self.model.hidden(index),
            replies=bool(self.model.descendants(index)),
            selection=boxes([selection]) if selection is not None else (),
            caret=self.text_cursor.caret_in(record.id),
            guide=self._strong_guide(index),
            passages=self._passages_of(index, layout),
            chips=self._chips_of(record.id),
            marked=states.is_marked(record.id),
            unread=states.is_unread(record.id),
            dimmed=states.is_dimmed(record),
            hits=boxes(states.hits(record.id)),
            hit=boxes(states.hit(record.id)),
            quoted=boxes(states.quoted(record.id)),
            dragged=record.id == self.dragged_id,
            drop=record.id == self.drop_id,
            first=row == 0,
        )

    def _chips_of(self, comment_id: int) -> Chips:
        model = self.model
        own, links = model.annotations(comment_id), model.link_annotations(comment_id)
        if not own and not links:
            return NO_CHIPS
        return Chips(tags_of_the_whole(own, model.tags), tags_of_the_whole(links, model.tags), own, links)

    def _strong_guide(self, index: int) -> int:
        """The depth whose guide line ties the current comment to its parent, in the rows between the two."""
        current = self.current_index
        parent = self.model.parent(current) if current is not None else None
        if current is None or parent is None or self.model.flat or not parent <= index <= current:
            return -1
        return self.model.comments[parent].depth

    # -- parents on top --
    def pinned_room(self, index: int) -> int:
        """The most that pinned parents can cover when this comment is on top."""
        return self.pinned.height_of(min(self.model.depth(index), MOST))

    def _pin(self) -> None:
        """Show the parents of what is read that are scrolled away."""
        for lines in range(MOST + 1):
            chain = self._scrolled_away(self.pinned.height_of(lines))
            if len(chain) <= lines:
                break
        self.pinned.show_comments([self.model.comments[index] for index in chain], self._frame.column, self.names)
        self.pinned.setGeometry(0, 0, self.viewport().width(), self.pinned.height())

    def _scrolled_away(self, edge: int) -> list[int]:
        """The nearest ancestors (outermost first) of the comment just below `edge` that begin above it."""
        found = self.row_at_y(edge + self.theme.space(3))
        if found is None:
            return []
        shown = {self.model.index_at(row): top for row, top in self.visible_rows()}
        chain = []
        for ancestor in self.model.ancestors(self.model.index_at(found[0])):
            top = shown.get(ancestor)
            if top is None or top < edge:
                chain.append(ancestor)
            if len(chain) == MOST:
                break
        return chain[::-1]
