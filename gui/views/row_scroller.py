"""RowScroller: a scroll area for rows of any height that never jumps.

Its state is the row at the top and how many px of it are above the edge; the scroll bar is derived from
that, never the reverse. Exact heights are asked for only where rows are shown or passed.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.models.row_heights import RowHeights

WHEEL_NOTCH = 120
LINES_A_NOTCH = 3


class RowScroller(QAbstractScrollArea):
    """Override `row_count`, `estimate_row`, `measure_row` and paint what `visible_rows` says."""

    viewMoved = Signal()
    """Other rows, or other parts of them, are in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = RowHeights(0, lambda _row: 1)
        self._row, self._offset = 0, 0
        self._bar_value = 0
        self._line = 20
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # coming and going it would wrap all anew
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)

    # -- to be overridden --
    def row_count(self) -> int:
        return 0

    def estimate_row(self, row: int) -> int:
        raise NotImplementedError

    def measure_row(self, row: int) -> int:
        raise NotImplementedError

    # -- state --
    @property
    def top(self) -> tuple[int, int]:
        """(row at the upper edge, px of it above the edge)."""
        return self._row, self._offset

    def page(self) -> int:
        """Height of what is seen at once."""
        return self.viewport().height()

    def reset_rows(self, row: int = 0, offset: int = 0) -> None:
        """Other rows or another width: forget all heights and show `row` with `offset` px above the edge."""
        self._heights = RowHeights(self.row_count(), self.estimate_row)
        self.show_at(row, offset)

    def show_at(self, row: int, offset: int) -> None:
        """Put a row's point `offset` at the upper edge, as far as the ends of the list allow."""
        self._row, self._offset = row, offset
        self._settle()
        self.viewport().update()
        self._moved()

    def scroll_by(self, distance: int) -> int:
        """Move the content up by exactly `distance` px (down if negative); returns how far it went."""
        before_row, before_offset = self._row, self._offset
        self._offset += distance
        self._settle()
        went = self._distance_from(before_row, before_offset)
        if went is None or abs(went) >= self.page():
            self.viewport().update()
        elif went:
            self.viewport().scroll(0, -went, self.viewport().rect())
        if went != 0:
            self._moved()
        return distance if went is None else went

    def exact(self, row: int) -> int:
        """The measured height of a row."""
        height = self.measure_row(row)
        self._heights.put(row, height)
        return height

    def visible_rows(self) -> list[tuple[int, int]]:
        """(row, y of its upper edge in the viewport) of all rows in view."""
        rows, y, row, count = [], -self._offset, self._row, self.row_count()
        while row < count and y < self.page():
            rows.append((row, y))
            y += self.exact(row)
            row += 1
        return rows

    def y_of(self, row: int) -> int | None:
        """Where a row's upper edge is in the viewport; None if the row is not in view."""
        return next((y for shown, y in self.visible_rows() if shown == row), None)

    def row_at_y(self, y: int) -> tuple[int, int] | None:
        """(row, y of its upper edge) at height `y` of the viewport."""
        found = None
        for row, top in self.visible_rows():
            if top > y:
                break
            found = (row, top)
        if found is None or y >= found[1] + self._heights.height(found[0]):
            return None
        return found

    def _settle(self) -> None:
        """Make (row, offset) name a row that is there, with the offset inside it and no gap at the end."""
        count = self.row_count()
        if not count:
            self._row = self._offset = 0
            return
        self._row = max(0, min(self._row, count - 1))
        self._walk_up()
        while self._row < count - 1 and self._offset >= (height := self.exact(self._row)):
            self._offset -= height
            self._row += 1
        missing = self._missing_at_end(count)
        if missing > 0:
            self._offset -= missing
            self._walk_up()

    def _walk_up(self) -> None:
        while self._offset < 0 and self._row > 0:
            self._row -= 1
            self._offset += self.exact(self._row)
        self._offset = max(0, self._offset)

    def _missing_at_end(self, count: int) -> int:
        """Px of empty space below the last row."""
        y, row = -self._offset, self._row
        while row < count and y < self.page():
            y += self.exact(row)
            row += 1
        return self.page() - y

    def _distance_from(self, row: int, offset: int) -> int | None:
        """How far the content went up since (row, offset) was at the top; None: too far to count."""
        if abs(self._row - row) > 200:
            return None
        low, high = min(row, self._row), max(row, self._row)
        between = sum(self.exact(one) for one in range(low, high))
        return (between if self._row >= row else -between) + self._offset - offset

    # -- scroll bar --
    def _moved(self) -> None:
        self._sync_bar()
        self.viewMoved.emit()

    def _sync_bar(self) -> None:
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            self._bar_value = bar.value()
            return
        with QSignalBlocker(bar):
            largest = max(0, self._heights.total() - self.page())
            bar.setRange(0, largest)
            bar.setEnabled(largest > 0)
            bar.setPageStep(self.page())
            bar.setSingleStep(self._line)
            last = self._at_end()
            bar.setValue(largest if last else self._heights.top(self._row) + self._offset)
        self._bar_value = bar.value()

    def _at_end(self) -> bool:
        rows = self.visible_rows()
        return bool(rows) and rows[-1][0] == self.row_count() - 1 and self._missing_at_end(self.row_count()) >= 0

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The scroll bar was used."""
        bar = self.verticalScrollBar()
        value, before = bar.value(), self._bar_value
        self._bar_value = value
        if value >= bar.maximum() > 0:
            self.show_at(self.row_count() - 1, 1 << 24)
        elif abs(value - before) <= 2 * self.page():
            self.scroll_by(value - before)
        else:
            self.show_at(*self._heights.row_at(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Exactly as many px as the touch pad says, or three lines a notch."""
        pixels = event.pixelDelta().y() or round(
            event.angleDelta().y() / WHEEL_NOTCH * LINES_A_NOTCH * self._line,
        )
        self.scroll_by(-pixels)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the upper edge where it is; subclasses that wrap text re-measure first."""
        super().resizeEvent(event)
        self._settle()
        self._moved()
