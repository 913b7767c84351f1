"""Comments of a new capture are recognised among those of an earlier one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.matching import Trace, match


def trace(
    site_id: str | None, author: str = "Anna", time: str | None = "2024-05-03T10:00", text: str = "Eins"
) -> Trace:
    return Trace(site_id, author, time, text)


FOUR = [
    trace(str(number), author, f"2024-05-03T10:0{number}", f"Text {number}") for number, author in enumerate("ABCD")
]


def test_by_id_whatever_was_edited() -> None:
    new = [
        replace(FOUR[2], text="Anders"),
        replace(FOUR[0], author="A. umbenannt"),
        trace("9", "E", None, "Neu"),
        FOUR[3],
    ]
    assert match(FOUR, new) == [2, 0, None, 3]


def test_a_deleted_one_keeps_its_id() -> None:
    new = [FOUR[0], Trace("1", "", None, "[gelöscht]"), *FOUR[2:]]
    assert match(FOUR, new) == [0, 1, 2, 3]


def test_an_id_that_another_comment_has_now_is_not_the_same_comment() -> None:
    new = [FOUR[0], FOUR[1], FOUR[2], trace("3", "X", "2024-06-01T09:00", "Ganz anders")]
    assert match(FOUR, new) == [0, 1, 2, None]


def test_where_ids_are_reused_the_time_tells() -> None:
    new = [*FOUR[:3], replace(FOUR[3], time="2024-06-01T09:00")]
    assert match(FOUR, new) == [0, 1, 2, 3]
    assert match(FOUR, new, ids_reused=True) == [0, 1, 2, 3], "by author and text"
    other = [*FOUR[:3], replace(FOUR[3], time="2024-06-01T09:00", text="Neu")]
    assert match(FOUR, other, ids_reused=True) == [0, 1, 2, None]


def test_a_site_that_numbers_its_comments_anew() -> None:
    new = [replace(one, site_id=str(number + 1)) for number, one in enumerate(FOUR)]
    new.insert(0, trace("0", "Z", "2024-05-03T09:00", "Davor"))
    assert match(FOUR, new) == [None, 0, 1, 2, 3]
    assert match(FOUR, [replace(one, site_id=f"x{one.site_id}") for one in FOUR]) == [0, 1, 2, 3]


def test_two_equal_comments_of_one_person_are_told_apart_by_ids_only() -> None:
    twins = [trace("1"), trace("2")]
    assert match(twins, [trace("2"), trace("3")]) == [1, None]
    assert match([trace(None), trace(None)], [trace(None)]) == [0]


def test_without_ids_author_and_time_and_then_text() -> None:
    old = [replace(one, site_id=None) for one in FOUR]
    new = [replace(old[3], text="Bearbeitet"), replace(old[0], time=None), Trace(None, "", None, "Text 1"), old[2]]
    assert match(old, new) == [3, 0, None, 2], "the same words of somebody else are not the same comment"
    assert match([Trace(None, "", None, "Ja")], [Trace(None, "", None, "Ja")]) == [0]


def test_ids_on_one_side_only() -> None:
    assert match([replace(one, site_id=None) for one in FOUR], FOUR[::-1]) == [3, 2, 1, 0]


TRACES = st.builds(
    Trace,
    st.none() | st.sampled_from("123"),
    st.sampled_from(["", "A", "B"]),
    st.none() | st.sampled_from(["2024-05-03T10:00", "2024-05-03T10:01"]),
    st.sampled_from(["", "x", "y"]),
)


@given(st.lists(TRACES, max_size=8), st.lists(TRACES, max_size=8), st.booleans())
def test_each_is_matched_once_at_most(old: list[Trace], new: list[Trace], reused: bool) -> None:
    found = match(old, new, ids_reused=reused)
    assert len(found) == len(new)
    known = [one for one in found if one is not None]
    assert len(set(known)) == len(known)
    assert all(0 <= one < len(old) for one in known)


@given(st.lists(TRACES.filter(lambda one: bool(one.text)), max_size=8, unique_by=lambda one: one.site_id))
def test_the_same_capture_again_matches_itself(traces: list[Trace]) -> None:
    assert match(traces, traces) == list(range(len(traces)))
