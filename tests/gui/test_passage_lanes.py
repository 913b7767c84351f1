"""Passages in lanes and quoted passages in groups: what a line of the text has to know."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.annotation import Annotation
from domain.quotation import Quotation
from gui.models.passage_lanes import LANES, PassageLanes, line_style, passages
from gui.models.quoted_passages import QuotedPlaces, quoted_passages
from tests.gui.factories import annotation, record, tag

TAGS = {number: tag(number, f"Tag {number}", number) for number in range(1, 13)}
TARGET = record(1, text="x" * 200)
STRETCHES = st.lists(st.tuples(st.integers(0, 190), st.integers(1, 60)), max_size=40)


def made(stretches: list[tuple[int, int]]) -> list[Annotation]:
    return [
        annotation(number, TARGET, [number % 12 + 1], (start, min(200, start + length)))
        for number, (start, length) in enumerate(stretches, 1)
    ]


@given(STRETCHES, st.integers(0, 199), st.integers(1, 50))
def test_a_line_finds_exactly_what_touches_it(stretches: list[tuple[int, int]], first: int, length: int) -> None:
    lanes, last = PassageLanes(passages(made(stretches), TAGS, 200)), first + length
    touching = [one for one in lanes.passages if one.start < last and one.end > first]
    shown = list(lanes.between(first, last))
    assert len(shown) + lanes.uncounted(first, last) == len(touching)
    for lane, start, end, passage in shown:
        assert 0 <= lane < LANES and max(first, passage.start) == start < end == min(last, passage.end)
    for lane in range(LANES):
        mine = sorted((start, end) for one, start, end, _ in shown if one == lane)
        assert all(before[1] <= after[0] for before, after in pairwise(mine))
    assert {one.annotation.id for one in lanes.beginning(first, last)} == {
        one.annotation.id for one in lanes.passages if first <= one.start < last
    }
    assert lanes.at(first) == [one for one in lanes.passages if one.start <= first < one.end]


def test_several_tags_and_notes_and_what_is_outside() -> None:
    several = annotation(1, TARGET, [1, 2], (0, 10))
    note = annotation(2, TARGET, [], (5, 20), note="Hm.")
    whole = annotation(3, TARGET, [1])
    found = passages([several, note, whole], TAGS, 200)
    assert [(one.start, one.tag.name if one.tag else None) for one in found] == [
        (0, "Tag 1"),
        (0, "Tag 2"),
        (5, None),
    ]
    assert passages([several], TAGS, 0) == []


def test_what_looks_alike_without_red_or_green_has_another_line() -> None:
    for one, other in ((0, 4), (0, 3), (1, 4), (1, 3), (8, 9), (5, 6), (7, 8), (10, 11)):
        assert line_style(one) != line_style(other)


def quotation(comment: int, start: int, end: int) -> Quotation:
    return Quotation(comment, 0, 5, None, start, end, 1.0)


def test_nearly_the_same_passages_are_one_quoted_passage() -> None:
    found = quoted_passages(
        [quotation(3, 12, 50), quotation(1, 10, 50), quotation(2, 100, 120), quotation(1, 15, 40), quotation(4, 49, 90)]
    )
    assert [(one.start, one.end, one.comments) for one in found] == [(10, 50, 2), (49, 90, 1), (100, 120, 1)]
    assert [one.comment_id for one in found[0].quotations] == [1, 1, 3]


@given(STRETCHES, st.integers(0, 199), st.integers(1, 50))
def test_quoted_places_are_found(stretches: list[tuple[int, int]], first: int, length: int) -> None:
    places = QuotedPlaces(quoted_passages([quotation(n, s, s + e) for n, (s, e) in enumerate(stretches)]))
    last = first + length
    assert [number for _, _, number in places.over(first, last)] == [
        number for number, one in enumerate(places.passages) if one.start < last and one.end > first
    ]
    after, before = places.after(first), places.before(first)
    starts = [one.start for one in places.passages]
    assert after == next((n for n, start in enumerate(starts) if start > first), None)
    assert before == next((n for n in reversed(range(len(starts))) if starts[n] < first), None)
