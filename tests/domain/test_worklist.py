"""Drawing: the same seed gives the same sample, in every Python; what is kept of a draw says how to repeat it."""

from __future__ import annotations

import pytest

from domain.worklist import Draw, Member, Unit, Way, drawn

MEMBERS = [Member(number, 1 + number % 4) for number in range(100, 200)]


def test_a_seed_gives_these_very_units() -> None:
    """Whoever repeats a published draw must find the same: these numbers may never change."""
    assert drawn(MEMBERS, Draw(size=6, seed=7)) == [106, 108, 121, 156, 178, 182]
    assert drawn(MEMBERS, Draw(size=6, seed=7, shuffled=True)) == [178, 108, 156, 121, 106, 182]
    assert drawn(MEMBERS, Draw(way=Way.EVERY, size=30, seed=7)) == [109, 139, 169, 199]
    assert drawn(MEMBERS, Draw(size=3, seed=10**400)) == [101, 153, 198]


def test_a_larger_sample_contains_the_smaller_and_the_order_of_reading_does_not_matter() -> None:
    small, large = (set(drawn(MEMBERS, Draw(size=size, seed=3))) for size in (10, 40))
    assert small < large
    assert set(drawn(MEMBERS[::-1], Draw(size=10, seed=3))) == small
    assert drawn(MEMBERS[::-1], Draw(size=10, seed=3)) == sorted(small, reverse=True), "kept in reading order"


@pytest.mark.parametrize("seed", [0, 1, 2**31, 2**64 + 1, 10**999])
def test_seeds_of_any_size(seed: int) -> None:
    assert len(drawn(MEMBERS, Draw(size=10, seed=seed))) == 10
    draw = Draw(seed=seed, size=10)
    assert Draw.from_json(draw.to_json()) == draw


def test_so_many_of_each_article() -> None:
    found = drawn(MEMBERS, Draw(size=2, seed=1, per_article=True))
    assert sorted(1 + number % 4 for number in found) == [1, 1, 2, 2, 3, 3, 4, 4]
    every = drawn(MEMBERS, Draw(way=Way.EVERY, size=10, seed=1, per_article=True))
    assert {1 + number % 4 for number in every} == {1, 2, 3, 4}


def test_more_than_there_is_gives_all() -> None:
    assert drawn(MEMBERS, Draw(size=10**9, seed=1)) == [member.id for member in MEMBERS]
    assert drawn([], Draw(size=5)) == [] == drawn([], Draw(way=Way.EVERY, size=5, per_article=True))


def test_what_is_kept_of_a_draw() -> None:
    draw = Draw(Unit.CONVERSATIONS, Way.EVERY, 7, 12, True, True, True, 3, None, None, ("a", "b"))
    assert Draw.from_json(draw.to_json()) == draw
    assert Draw.from_json('{"unit": "comments", "way": "chosen", "size": 2, "newer": 1}').way is Way.CHOSEN
