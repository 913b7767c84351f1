"""A thread view on the screen, for the tests of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from domain.records import CommentRecord
from gui.delegates.comment_layout import CommentLayout
from gui.theme import Theme
from gui.views.thread_view import ThreadView

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def thread_view(
    qtbot: QtBot, theme: Theme, comments: Sequence[CommentRecord], size: tuple[int, int] = (560, 700)
) -> ThreadView:
    view = ThreadView(theme)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    qtbot.waitExposed(view)
    view.set_thread(comments)
    view.setFocus()
    QApplication.processEvents()
    return view


def press(view: ThreadView, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(view, key, held)


def move(widget: QWidget, to: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """The mouse is moved, told to the widget itself.

    QTest.mouseMove sets the machine's pointer: nothing comes of it where the pointer is there already,
    or where a window of another test still lies.
    """
    place = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(widget.mapToGlobal(to)), Qt.MouseButton.NoButton, held, NONE
    )
    QApplication.sendEvent(widget, event)


def shown(view: ThreadView) -> list[int]:
    """The ids of the comments in their rows."""
    return [view.model.at(row).id for row in range(len(view.model))]


def place_of(view: ThreadView, comment_id: int) -> int:
    index = view.model.index_of(comment_id)
    assert index is not None
    y = view.y_of(view.model.shown_row(index))
    assert y is not None, "not in view"
    return y


def layout_of(view: ThreadView, comment_id: int) -> CommentLayout:
    index = view.model.index_of(comment_id)
    assert index is not None
    return view.layout_of(view.model.shown_row(index))


def text_point(view: ThreadView, comment_id: int, position: int) -> QPoint:
    """A point in the viewport just after a text position."""
    layout = layout_of(view, comment_id)
    caret = layout.text.caret(position)
    within = QPoint(round(caret.x()) + 1, round(caret.center().y()))
    return QPoint(0, place_of(view, comment_id)) + layout.text_at + within


def head_point(view: ThreadView, comment_id: int) -> QPoint:
    """On the author's name."""
    layout = layout_of(view, comment_id)
    return QPoint(0, place_of(view, comment_id)) + layout.header[0].box.center()


def picture(view: ThreadView) -> QImage:
    return view.viewport().grab().toImage()
