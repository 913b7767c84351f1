"""What nobody wants to read: endless words, heaps of passages, deep threads, odd signs, all scripts. Never a freeze."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from domain.comment import Author
from domain.text import Block, BlockKind, RichText
from domain.worddiff import Part, Piece, word_diff
from gui.delegates.passages import LANES, stripes
from gui.delegates.segment import lay_out
from gui.delegates.text_style import TextStyle
from gui.models.thread_order import Order
from gui.theme import Theme
from gui.views.overview_strip import OverviewStrip
from tests.gui.factories import annotation, chain, forest, record, tag
from tests.gui.thread_room import layout_of, picture, press, thread_view

Key, Mod = Qt.Key, Qt.KeyboardModifier
TAGS = {number: tag(number, f"Tag {number}", number) for number in range(12)}


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def test_a_word_of_a_million_letters(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [])
    comments = [record(1, text="x" * 1_000_000), record(2)]
    assert seconds(lambda: (view.set_thread(comments), view.viewport().repaint())) < 2
    press(view, Key.Key_A, Mod.ControlModifier)
    assert view.selection() == (1, 0, 1_000_000)
    view.states.set_hits({1: [(500_000, 500_010)]})
    for work in (
        lambda: view.next_hit(),
        lambda: (view.scroll_by(400), view.viewport().repaint()),
        lambda: press(view, Key.Key_End),
        lambda: view.show_facts(),
    ):
        assert seconds(work) < 0.5
    assert view.horizontalScrollBar().maximum() == 0


def test_very_many_short_paragraphs(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [])
    comments = [record(1, text="wort wort\n\n" * 20_000)]
    assert seconds(lambda: (view.set_thread(comments), view.viewport().repaint())) < 1.5
    view.reveal(1, 100_000)
    picture(view)


def test_a_long_text_with_very_many_changes(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [record(1), record(2)])
    pieces = [Piece(Part(part), f"{part} \n\n" if place % 3 else f"{part} ") for place in range(4000)
              for part in ("same", "added", "taken")]  # fmt: skip
    assert seconds(lambda: (view.states.set_differences({1: pieces}), view.viewport().repaint())) < 1.5
    assert layout_of(view, 1).text.length == sum(len(piece.text) for piece in pieces)


@pytest.mark.parametrize("text", ["wort", "Wort mit a, b und c!", "WWWWWWWWWWWWWWWWWWWW", "iiii", "a  b", "~"])
def test_a_height_that_is_known_without_wrapping_is_right(theme: Theme, text: str) -> None:
    style = TextStyle.of(theme)
    for kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CODE, BlockKind.QUOTE):
        block = Block(kind, text, 1)
        for width in (60, 200, 600):
            quick = lay_out(block, (0, len(text)), 0, (0, 0, width), style)
            layout = quick.layout
            last = layout.lineAt(layout.lineCount() - 1)
            if quick.height <= style.pitch * 1.5:
                assert layout.lineCount() == 1
            assert abs(quick.height - (last.y() + last.height())) <= style.pitch * 0.4


def test_five_hundred_passages_over_each_other(qtbot: QtBot, theme: Theme) -> None:
    long = record(1, text="Die Debatte über Maschinen. " * 400)
    length = len(long.text.plain)
    view = thread_view(qtbot, theme, [long, record(2)])
    everywhere = [annotation(number, long, [number % 12], (0, length), note=f"n{number}") for number in range(500)]
    spread = [annotation(n, long, [n % 12], (n * 7 % 9000, n * 7 % 9000 + 900)) for n in range(500)]
    for there in (everywhere, spread):
        assert seconds(lambda: (view.set_annotations({1: there}, TAGS), view.viewport().repaint())) < 0.6  # noqa: B023
        assert seconds(lambda: (view.scroll_by(60), view.viewport().repaint())) < 0.2
    made = stripes(spread, TAGS, length)
    for lane in range(LANES + 1):
        runs = sorted((one.start, one.end) for one in made if one.lane == lane)
        assert all(a[1] <= b[0] for a, b in pairwise(runs))
    assert any(one.lane == LANES and one.hue is None for one in made), "what has no lane is still seen"
    view.set_annotations({1: everywhere}, TAGS)
    assert len(view.tag_names(1, 50).splitlines()) == 16 and "and 497 more" in view.tag_names(1, 50)
    covered = [False] * length
    for one in stripes(everywhere, TAGS, length):
        covered[one.start : one.end] = [True] * (one.end - one.start)
    assert all(covered)


def test_a_thousand_deep(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, chain(1000))
    for work in (
        lambda: view.reveal(1000),
        lambda: view.set_order(Order.NEWEST),
        lambda: view.set_flat(True),
        lambda: view.set_flat(False),
        lambda: view.fold_to(500),
        lambda: view.states.set_only(frozenset({1000})),
        lambda: view.show_facts(),
    ):
        assert seconds(lambda: (work(), view.viewport().repaint())) < 1  # noqa: B023
    assert len(view.model.comments) == 1000, "all of them are above the one"


def test_no_comments_at_all(qtbot: QtBot, theme: Theme) -> None:
    view = thread_view(qtbot, theme, [])
    strip = OverviewStrip(theme, view)
    qtbot.addWidget(strip)
    for order in Order:
        view.set_order(order)
    view.set_flat(True)
    view.set_flat(False)
    view.fold_to(2)
    view.next_hit()
    view.states.set_only(frozenset({1}))
    view.states.set_events({})
    view.states.set_differences({1: word_diff("a", "b")})
    strip.grab()
    assert view.accessibleDescription() == "No comments."
    picture(view)


ODD = [
    "\u202eabc\u202d def \u2066ghi",
    "a\u0000b\u0007c\u200bd\ufeffe",
    "e" + "\u0301" * 500,
    "مرحبا بالعالم 42 (abc)",
    "שלום עולם – hello",
    "这是一个没有空格的很长的句子" * 30,
    "👨‍👩‍👧‍👦🏳️‍🌈👍🏽" * 40,
    "\ud7ff\ue000\U0010fffd",
    "\t\t\tEingerückt\n\n\n\n",
    "",
]


@pytest.mark.parametrize("width", [180, 420, 900])
def test_odd_signs_and_all_scripts(qtbot: QtBot, theme: Theme, width: int) -> None:
    comments = []
    for number, text in enumerate(ODD, 1):
        above = comments[-1] if comments and number % 3 else None
        blocks = RichText((Block(BlockKind.PARAGRAPH, text),))
        comments.append(record(number, above, text=blocks, author=Author(text or None), author_key=f"k{number}"))
    view = thread_view(qtbot, theme, comments, (width, 500))
    strip = OverviewStrip(theme, view)
    qtbot.addWidget(strip)
    for flat in (False, True):
        view.set_flat(flat)
        for one in comments:
            view.select(one.id)
            view.show_facts()
            picture(view)
            layout = layout_of(view, one.id)
            assert all(placed.box.left() >= layout.left for placed in layout.header)
            assert all(placed.box.right() <= layout.left + layout.width + 1 for placed in layout.header[:1])
            for position in (0, len(one.text.plain) // 2, len(one.text.plain)):
                caret = layout.text.caret(position)
                assert -1 <= caret.x() <= layout.width + 1
            strip.words_at(3)
    view.states.set_differences({one.id: word_diff(one.text.plain, one.text.plain[::-1]) for one in comments})
    picture(view)


def test_right_to_left_names_do_not_turn_our_words(qtbot: QtBot, theme: Theme) -> None:
    one = record(1, author=Author("\u202eanna"), author_key="a")
    view = thread_view(qtbot, theme, [one, record(2, one)])
    view.select(2)
    said = view.accessibleDescription()
    assert "reply to \u2068\u202eanna\u2069" in said


def test_a_hundred_thousand_comments_are_moved_in_at_once(qtbot: QtBot, theme: Theme) -> None:
    many = forest(100_000)
    view = thread_view(qtbot, theme, [])
    assert seconds(lambda: (view.set_thread(many), view.viewport().repaint())) < 1
    view.set_annotations({one.id: [annotation(one.id, one, [one.id % 12])] for one in many[::20]}, TAGS)
    view.states.set_hits({one.id: [(0, 3)] for one in many[::20]})
    view.states.set_read(frozenset(range(1, 50_000)))
    for work in (
        lambda: view.scroll_by(60),
        lambda: press(view, Key.Key_J),
        lambda: view.reveal(77_777),
        lambda: view.next_hit(),
    ):
        assert seconds(lambda: (work(), view.viewport().repaint())) < 0.25  # noqa: B023
    assert len(view._layouts) < 200
