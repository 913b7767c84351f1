"""ThreadModel and RowHeights: folding, ancestors, and heights that need not all be known."""

from __future__ import annotations

import random

from gui.models.row_heights import BLOCK, RowHeights
from gui.models.thread_model import ThreadModel
from tests.gui.factories import annotation, chain, forest, record, tag


def test_folding_hides_the_replies_and_only_them() -> None:
    one = record(1)
    two = record(2, one)
    three = record(3, two)
    four = record(4)
    model = ThreadModel([one, two, three, four])
    assert [model.descendants(index) for index in range(4)] == [2, 1, 0, 0]
    assert model.set_collapsed(0, True)
    assert [model.at(row).id for row in range(len(model))] == [1, 4]
    assert model.hidden(0) == 2
    assert model.row_of(2) is None
    assert model.shown_row(2) == 0
    assert model.row_of(3) == 1
    assert not model.set_collapsed(3, True)  # nothing hangs under it
    assert model.open_to(2)
    assert len(model) == 4


def test_folding_agrees_with_the_plain_definition() -> None:
    comments = forest(300)
    model = ThreadModel(comments)
    random_ = random.Random(1)
    for index in random_.sample(range(300), 60):
        model.set_collapsed(index, random_.random() < 0.7)
    shown = []
    for index in range(300):
        if not any(model.is_collapsed(ancestor) for ancestor in model.ancestors(index)):
            shown.append(index)
    assert [model.index_at(row) for row in range(len(model))] == shown
    for index in range(300):
        row = model.shown_row(index)
        top = model.index_at(row)
        assert top == index or top in model.ancestors(index)


def test_fold_all_and_like_another() -> None:
    comments = forest(200)
    model = ThreadModel(comments)
    assert model.set_all_collapsed(True)
    assert all(model.at(row).depth == 0 for row in range(len(model)))
    newer = ThreadModel([*comments, record(201)])
    newer.fold_like(model)
    assert len(newer) == len(model) + 1
    assert newer.set_all_collapsed(False)
    assert len(newer) == 201


def test_five_thousand_deep() -> None:
    model = ThreadModel(chain(5000))
    assert sum(1 for _ in model.ancestors(4999)) == 4999
    model.set_collapsed(2500, True)
    assert len(model) == 2501
    assert model.open_to(4999)


def test_changed_annotations_are_named() -> None:
    comments = forest(3)
    model = ThreadModel(comments)
    tags = {1: tag(1, "A")}
    first = annotation(1, comments[0], [1])
    assert model.set_annotations({1: [first]}, tags) == {1}
    assert model.set_annotations({1: [first]}, tags) == set()
    assert model.set_annotations({1: [first], 2: [annotation(2, comments[1], [1])]}, tags) == {2}
    assert sorted(model.annotated()) == [0, 1]
    assert model.set_annotations({}, tags) == {1, 2}


def test_heights_agree_with_a_plain_list() -> None:
    random_ = random.Random(3)
    truth = [random_.randint(20, 300) for _ in range(1500)]
    heights = RowHeights(1500, lambda row: truth[row])
    for row in range(1500):
        assert heights.height(row) == truth[row]
    assert heights.total() == sum(truth)
    for row in (0, 1, 255, 256, 257, 1000, 1499):
        assert heights.top(row) == sum(truth[:row])
        assert heights.row_at(sum(truth[:row])) == (row, 0)
        assert heights.row_at(sum(truth[:row]) + truth[row] - 1) == (row, truth[row] - 1)
    heights.put(700, 5)
    assert heights.top(701) - heights.top(700) == 5


def test_few_rows_are_asked_for() -> None:
    asked: list[int] = []

    def estimate(row: int) -> int:
        asked.append(row)
        return 90

    heights = RowHeights(100_000, estimate)
    heights.row_at(heights.total() // 2)
    assert len(asked) < 400 + 2 * BLOCK + 10


def test_no_rows() -> None:
    heights = RowHeights(0, lambda row: 1)
    assert heights.total() == 0
    assert heights.row_at(50) == (0, 0)
