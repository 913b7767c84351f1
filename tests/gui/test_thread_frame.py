"""What stands around the thread: the receipt bar and the overview strip."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.capture import Reason, Receipt
from domain.messages import say
from gui.delegates.passages import stripes
from gui.theme import Theme
from gui.views.overview_strip import OverviewStrip
from gui.views.receipt_bar import ReceiptBar
from gui.views.thread_view import ThreadView
from tests.gui.factories import annotation, forest, record, tag


def test_the_receipt_says_what_was_stated_and_captured(qtbot: QtBot, theme: Theme) -> None:
    bar = ReceiptBar(theme)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.set_receipt(Receipt(22, "22 Kommentare", 19, 3))
    assert bar.summary_text() == "22 stated · 19 comments · 3 pingbacks"
    assert "Everything" in bar.details_text()
    assert not bar.isHidden()


def test_the_receipt_says_what_is_missing_and_why(qtbot: QtBot, theme: Theme) -> None:
    bar = ReceiptBar(theme)
    qtbot.addWidget(bar)
    receipt = Receipt(1620, None, 1600, 0, 2, 5, 7, "wordpress-html", Reason.PAGED, (say("Page {n} was empty.", n=6),))
    bar.set_receipt(receipt)
    assert bar.summary_text().startswith("1.620 stated")
    assert "20 missing" in bar.summary_text()
    for part in ("Further comment pages", "Page 6 was empty.", "7 requests"):
        assert part in bar.details_text()
    bar.set_receipt(Receipt(None, None, 5))
    assert "not stated" in bar.summary_text()


def test_the_strip_jumps_to_where_it_is_clicked(qtbot: QtBot, theme: Theme) -> None:
    thread = ThreadView(theme)
    strip = OverviewStrip(theme, thread)
    for widget in (thread, strip):
        qtbot.addWidget(widget)
        widget.resize(500, 600)
        widget.show()
    comments = forest(1000)
    thread.set_thread(comments)
    thread.set_annotations({500: [annotation(1, comments[499], [3])]}, {3: tag(3, "C", 6)})
    where = QPoint(5, round(strip.y_of(499.5)))
    shown = strip.grab().toImage()
    column = {shown.pixelColor(x, y).name() for x in range(24) for y in range(where.y() - 4, where.y() + 4)}
    assert theme.tag_colour(6).line.name() in column
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    current = thread.current_id()
    assert current is not None
    assert abs(current - 500) <= 2
    thread.set_thread([])
    strip.grab()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def test_overlapping_passages_get_lanes_of_their_own() -> None:
    target = record(1, text="0123456789" * 3)
    tags = {1: tag(1, "A", 1), 2: tag(2, "B", 2)}
    made = stripes(
        [
            annotation(1, target, [1], (0, 10)),
            annotation(2, target, [2], (5, 15)),
            annotation(3, target, [1, 2], (12, 20)),
            annotation(4, target, [], (20, 30), note="n"),
        ],
        tags,
        len(target.text.plain),
    )
    for lane in {one.lane for one in made}:
        runs = [(one.start, one.end) for one in made if one.lane == lane]
        assert all(a[1] <= b[0] for a, b in pairwise(runs))
    assert {one.hue for one in made if one.start == 20} == {None}
    assert stripes([annotation(1, target, [1], (10, 20))], tags, 5) == []
