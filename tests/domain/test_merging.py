"""The thread after a further capture: the new order, and what is gone where it stood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.merging import Member, Standing, merged
from domain.thread import Thread
from tests.factories import a_comment, chain


def drawn(standing: list[Standing]) -> list[str]:
    return ["  " * one.depth + str(one.number) + ("?" if one.missing else "") for one in standing]


def members(*pairs: tuple[int, int | None]) -> list[Member]:
    return [Member(*pair) for pair in pairs]


def test_one_capture_stands_as_a_thread_does() -> None:
    now = members((1, None), (2, 1), (3, 1), (4, None), (5, 2))
    assert drawn(merged(now)) == ["1", "  2", "    5", "  3", "4"]


def test_what_is_gone_stays_behind_its_sibling() -> None:
    before = members((1, None), (2, 1), (3, 1), (6, 3), (4, 1), (5, None))
    now = members((9, None), (5, None), (1, None), (7, 1), (4, 1), (2, 1))
    assert drawn(merged(now, before)) == ["9", "5", "1", "  7", "  4", "  2", "  3", "    6"]


def test_a_whole_branch_that_is_gone() -> None:
    before = members((1, None), (2, 1), (3, 2), (4, None))
    assert drawn(merged(members((4, None)), before)) == ["1", "  2", "    3", "4"]


def test_replies_to_one_that_is_gone_stay_its_replies() -> None:
    before = members((1, None), (2, 1), (3, 2))
    assert drawn(merged(members((3, 2), (8, None)), before)) == ["1", "  2", "    3", "8"]


def test_what_moved_stands_at_its_new_place() -> None:
    before = members((1, None), (2, 1), (3, None))
    assert drawn(merged(members((1, None), (3, None), (2, 3)), before)) == ["1", "3", "  2"]


def test_a_parent_that_nobody_knows_and_circles() -> None:
    now = [Member(1, 99), Member(2, None, missing=True), Member(3, 4), Member(4, 3), Member(5, 5)]
    assert drawn(merged(now)) == ["1?", "2?", "5?", "3?", "  4"]


def test_deep_threads() -> None:
    now = [Member(number, number - 1 if number else None) for number in range(20_000)]
    assert merged(now)[-1].depth == 19_999


PARENTS = st.lists(st.none() | st.integers(0, 12), max_size=10)


@given(PARENTS)
def test_alone_it_agrees_with_the_thread_of_a_capture(parents: list[int | None]) -> None:
    comments = [a_comment(number, "x", parent) for number, parent in enumerate(parents)]
    nodes = Thread(comments).nodes
    standing = merged([Member(number, parent) for number, parent in enumerate(parents)])
    numbers = [int(node.comment.key) for node in nodes]
    assert [one.number for one in standing] == numbers
    assert [(one.depth, one.replies, one.rank, one.missing) for one in standing] == [
        (node.depth, node.replies, node.rank, node.parent_missing) for node in nodes
    ]
    assert [one.parent for one in standing] == [None if node.parent is None else numbers[node.parent] for node in nodes]
    assert [one.root for one in standing] == [numbers[node.root] for node in nodes]


@given(PARENTS, PARENTS, st.permutations(range(10)))
def test_nobody_is_lost_and_the_shape_holds(old: list[int | None], new: list[int | None], order: list[int]) -> None:
    before = [Member(one.number, one.parent) for one in merged([Member(n, parent) for n, parent in enumerate(old)])]
    now = [Member(number, new[at]) for at, number in enumerate(order[: len(new)])]
    standing = merged(now, before)
    assert sorted(one.number for one in standing) == sorted({one.number for one in (*before, *now)})
    assert [one.position for one in standing] == list(range(len(standing)))
    path: list[int] = []
    for one in standing:
        assert one.depth <= len(path)
        del path[one.depth :]
        assert one.parent == (path[-1] if path else None)
        path.append(one.number)
        assert one.root == path[0]


def test_a_chain_of_the_factory_agrees() -> None:
    comments = chain(50)
    assert [node.depth for node in Thread(comments).nodes] == [
        one.depth for one in merged([Member(n, n - 1 if n else None) for n in range(50)])
    ]
