"""ThreadMouse: what the mouse does in the thread: choose, select, fold, follow links, ask for hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from domain.quotation import Quotation
from gui.delegates.comment_layout import CommentLayout
from gui.models.comment_rows import apart

if TYPE_CHECKING:
    from gui.views.thread_view import ThreadView


class ThreadMouse:
    """Belongs to one ThreadView. A drag selects text inside the comment it began in."""

    def __init__(self, view: ThreadView) -> None:
        self._view = view
        self._dragged: int | None = None
        self._dragging = False
        self._pressed_at = QPoint()
        self._since_double = QElapsedTimer()
        self._quoted = QTimer(view)
        """A click on a quotation waits until it cannot become a double click, which selects a word."""
        self._quoted.setSingleShot(True)
        self._quoted.timeout.connect(self._follow_quotation)
        self._quotation: Quotation | None = None

    def press(self, event: QMouseEvent) -> None:
        """Choose the comment and begin a selection in its text."""
        self._quoted.stop()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self._at(event.position().toPoint())
        if found is None:
            self._view.clear_selection()
            return
        index, layout, point = found
        self._pressed_at, self._dragging = event.position().toPoint(), False
        if self._fold(index, layout, point):
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.states.toggle(layout.record.id)
            self._view.choose(index, scroll=False)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._third_click() and layout.in_text(point):
            start, end = layout.text.block_at(layout.position_at(point))
            self._select(layout, start, end)
            return
        self._dragged = index
        if self._view.mendable and not shift and layout.in_head(point):
            self._view.drag.arm(layout.record, self._pressed_at)
        if layout.in_text(point):
            self._view.text_cursor.place(layout.record.id, layout.position_at(point), keep_anchor=shift)
        else:
            self._view.text_cursor.clear()
        self._view.choose(index, scroll=False)
        self._view.viewport().update()

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection, or show what is under the pointer by its shape."""
        point = event.position().toPoint()
        if self._dragged is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._shape(point)
            return
        if self._view.drag.move(point):
            return
        if not self._dragging and (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance() // 2:
            return
        self._dragging = True
        view = self._view
        if point.y() < 0 or point.y() > view.page():
            view.scroll_by(max(-40, min(40, point.y() if point.y() < 0 else point.y() - view.page())))
        row = view.model.shown_row(self._dragged)
        y = view.y_of(row)
        if y is None or view.text_cursor.comment_id is None:
            return
        layout = view.layout_of(row)
        view.text_cursor.place(layout.record.id, layout.position_at(point - QPoint(0, y)), keep_anchor=True)
        view.viewport().update(QRect(0, y, view.viewport().width(), layout.height))

    def release(self, event: QMouseEvent) -> None:
        """The passage is selected; or it was a click on a link."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        dragged, self._dragged = self._dragged, None
        if self._view.drag.release():
            return
        if self._view.selection():
            self._view.announce_selection()
        elif dragged is not None and not self._dragging:
            found = self._at(event.position().toPoint())
            if found and found[0] == dragged:
                self._click(*found)

    def _click(self, index: int, layout: CommentLayout, point: QPoint) -> None:
        """What a click does besides choosing."""
        view, word = self._view, layout.word_at(point)
        link, quotation = layout.link_at(point), self._quotation_at(layout, point)
        if link:
            view.linkActivated.emit(link)
        elif word is not None and word.is_time:
            view.facts.show_comment(index, keep=True)
        elif layout.shape.reply_to is not None and layout.reply_line.contains(point):
            view.select(layout.shape.reply_to.id)
        elif quotation is not None:
            self._quotation = quotation
            self._quoted.start(QApplication.doubleClickInterval())

    def _quotation_at(self, layout: CommentLayout, point: QPoint) -> Quotation | None:
        if not layout.in_text(point) or not self._view.states.quoted(layout.record.id):
            return None
        found = self._view.states.quotation_at(layout.record.id, layout.position_at(point))
        inside = point - layout.text_at
        if found is None or not any(box.contains(inside) for box in layout.text.rects(found.start, found.end)):
            return None
        return found

    def _follow_quotation(self) -> None:
        found, self._quotation = self._quotation, None
        if found is not None and self._view.selection() is None:
            self._view.quotationActivated.emit(found.comment_id, found.start)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word; on the header: fold or unfold."""
        self._quoted.stop()
        found = self._at(event.position().toPoint())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        index, layout, point = found
        if layout.in_text(point):
            start, end = layout.text.word_at(layout.position_at(point))
            self._select(layout, start, end)
            self._since_double.start()
        elif not layout.chevron.contains(point):
            self._view.set_collapsed(index, not self._view.model.is_collapsed(index))

    def tool_tip(self, event: QEvent) -> bool:
        """The printed time, what a mark means, where a link goes, the names of tags."""
        if not isinstance(event, QHelpEvent):
            return False
        found = self._at(event.pos())
        word = found[1].word_at(found[2]) if found else None
        if found and word is not None and word.is_time:
            if not self._view.facts.is_kept:
                self._view.facts.show_comment(found[0], keep=False)
            return True
        text = self._hint(found[1], found[2]) if found else ""
        if text:
            QToolTip.showText(event.globalPos(), text, self._view)
        else:
            QToolTip.hideText()
        return True

    def _hint(self, layout: CommentLayout, point: QPoint) -> str:
        word = layout.word_at(point)
        if word:
            return word.hint
        view, comment_id = self._view, layout.record.id
        if layout.chips_box.contains(point):
            return "\n".join(part for part in (view.tag_names(comment_id), view.link_names(comment_id)) if part)
        quotation = self._quotation_at(layout, point)
        if quotation is not None and not layout.link_at(point):
            return "\n".join(
                part
                for part in (self._source(quotation), view.tag_names(comment_id, layout.position_at(point)))
                if part
            )
        if not layout.is_selectable:
            return ""
        return layout.link_at(point) or self._view.tag_names(layout.record.id, layout.position_at(point))

    def _source(self, quotation: Quotation) -> str:
        source = quotation.source_comment_id
        if source is None:
            return QCoreApplication.translate("Thread", "Quoted from the article. Click to go there.")
        words = QCoreApplication.translate("Thread", "Quoted from {name}. Click to go there.")
        return words.format(name=apart(self._view.name_of(source)))

    def _select(self, layout: CommentLayout, start: int, end: int) -> None:
        self._view.text_cursor.select(layout.record.id, start, end)
        self._view.viewport().update()
        self._view.announce_selection()

    def _third_click(self) -> bool:
        timer = self._since_double
        return timer.isValid() and timer.elapsed() < QApplication.doubleClickInterval()

    def _at(self, point: QPoint) -> tuple[int, CommentLayout, QPoint] | None:
        """(index, layout, point inside the row) under a point of the viewport."""
        found = self._view.row_at_y(point.y())
        if found is None:
            return None
        row, y = found
        return self._view.model.index_at(row), self._view.layout_of(row), point - QPoint(0, y)

    def _fold(self, index: int, layout: CommentLayout, point: QPoint) -> bool:
        view = self._view
        if view.model.descendants(index) and (layout.chevron.contains(point) or layout.fold_line.contains(point)):
            view.set_collapsed(index, not view.model.is_collapsed(index))
            return True
        depth = layout.guide_at(point.x())
        if depth is None:
            return False
        for ancestor in view.model.ancestors(index):
            if view.model.comments[ancestor].depth == depth:
                view.set_collapsed(ancestor, True)
                view.ensure_visible(ancestor)
                return True
        return False

    def _shape(self, point: QPoint) -> None:
        facts = self._view.facts
        found = self._at(point)
        if facts.isVisible() and not facts.is_kept and not (found and self._on_time(found[1], found[2])):
            facts.leave()
        shape = Qt.CursorShape.ArrowCursor
        if found:
            index, layout, inside = found
            if self._acts(index, layout, inside):
                shape = Qt.CursorShape.PointingHandCursor
            elif layout.in_text(inside):
                shape = Qt.CursorShape.IBeamCursor
            elif self._view.mendable and layout.in_head(inside):
                shape = Qt.CursorShape.OpenHandCursor
        self._view.viewport().setCursor(shape)

    def _acts(self, index: int, layout: CommentLayout, point: QPoint) -> bool:
        """A click here does more than choosing."""
        folds = layout.chevron.contains(point) or layout.fold_line.contains(point)
        if folds and self._view.model.descendants(index):
            return True
        if self._on_time(layout, point) or self._quotation_at(layout, point) is not None:
            return True
        if layout.shape.reply_to is not None and layout.reply_line.contains(point):
            return True
        return layout.guide_at(point.x()) is not None or layout.link_at(point) is not None

    @staticmethod
    def _on_time(layout: CommentLayout, point: QPoint) -> bool:
        word = layout.word_at(point)
        return word is not None and word.is_time
