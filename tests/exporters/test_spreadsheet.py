"""The rule for spreadsheets: no cell is a formula, and every text comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.spreadsheet import guard, unguard

STARTS = st.sampled_from(["", "=", "+", "-", "@", "\t", "\r", "'", "''", "=cmd|' /C calc'!A0", " =1", "'=1"])


@given(STARTS, st.text())
def test_every_text_comes_back(start: str, rest: str) -> None:
    assert unguard(guard(start + rest)) == start + rest


@given(STARTS, st.text())
def test_no_cell_begins_like_a_formula(start: str, rest: str) -> None:
    assert guard(start + rest)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\0")


@given(st.text(), st.text())
def test_different_texts_stay_different(one: str, other: str) -> None:
    assert (guard(one) == guard(other)) == (one == other)


@pytest.mark.parametrize("text", ["", "Ja", "5 = 5", "a-b", "„'“", " '", "１"])
def test_what_is_harmless_is_not_touched(text: str) -> None:
    assert guard(text) == text
