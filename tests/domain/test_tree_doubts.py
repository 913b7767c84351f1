"""Where it is not sure whom a comment answers."""

from __future__ import annotations

from dataclasses import replace

from domain.capture import Receipt
from domain.tree_doubts import TreeDoubt, TreeDoubts
from tests.gui.factories import record


def test_missing_guessed_and_cut() -> None:
    top = record(1)
    reply = record(2, top)
    deepest = [record(number, reply, rank=number - 2) for number in (3, 4, 5)]
    thread = [top, reply, *deepest]
    doubts = TreeDoubts(thread, Receipt(source="wordpress-html"))
    assert [doubts.of(one) for one in thread] == [None, None, None, TreeDoubt.CUT, TreeDoubt.CUT]
    assert doubts.of(replace(deepest[2], mended=True)) is None
    assert doubts.of(record(9, parent_missing=True)) is TreeDoubt.MISSING
    assert TreeDoubts(thread, Receipt(source="detector:list")).of(top) is TreeDoubt.GUESS
    assert TreeDoubts(thread[:3], None).of(deepest[0]) is None, "three levels with one on the last are not cut"
