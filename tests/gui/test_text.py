"""Code points on our side, UTF-16 units on Qt's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.text import Positions, codepoint_of, utf16_length, utf16_of

TEXT = st.text(alphabet=st.sampled_from("aä€\n🤖👍🏽𝄞"), max_size=40)


def test_emoji_count_twice_in_qt() -> None:
    assert utf16_of("a🤖b", 2) == 3
    assert codepoint_of("a🤖b", 3) == 2
    assert codepoint_of("a🤖b", 2) == 1  # inside the pair
    assert utf16_length("👍🏽") == 4


@given(TEXT)
def test_there_and_back(text: str) -> None:
    table = Positions(text)
    assert table.utf16_length == utf16_length(text) == len(text.encode("utf-16-le")) // 2
    for place in range(len(text) + 1):
        assert table.utf16(place) == utf16_of(text, place) == len(text[:place].encode("utf-16-le")) // 2
        assert table.codepoint(table.utf16(place)) == place == codepoint_of(text, utf16_of(text, place))


@given(TEXT, st.integers(0, 90))
def test_both_ways_agree_inside_pairs(text: str, unit: int) -> None:
    assert Positions(text).codepoint(unit) == codepoint_of(text, unit)
