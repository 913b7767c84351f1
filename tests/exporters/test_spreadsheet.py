"""The rule for spreadsheets: no cell is a formula, and every text comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.spreadsheet import guard, unguard

SIGNS = "=+-@＝＋－＠"
STARTS = st.sampled_from(
    ["", *SIGNS, "\t", "\r", "\n", "\0", "'", "''", "=cmd|' /C calc'!A0", " =1", "\u00a0=1", "'=1"]
)


@given(STARTS, st.text())
def test_every_text_comes_back(start: str, rest: str) -> None:
    assert unguard(guard(start + rest)) == start + rest


@given(STARTS, st.text())
def test_no_cell_begins_like_a_formula(start: str, rest: str) -> None:
    written = guard(start + rest)
    assert written[:1] not in ("\t", "\r", "\0")
    assert written.lstrip("\ufeff\u200b \n\u00a0\u3000")[:1] not in tuple(SIGNS)


@given(st.text(), st.text())
def test_different_texts_stay_different(one: str, other: str) -> None:
    assert (guard(one) == guard(other)) == (one == other)


@pytest.mark.parametrize("space", ["", " ", "\n", "\u00a0", "\u3000", "\ufeff", " \t\ufeff "])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_is_marked_also_behind_white_space(space: str, sign: str) -> None:
    assert guard(f"{space}{sign}1") == f"'{space}{sign}1"


@pytest.mark.parametrize("text", ["", "Ja", "5 = 5", "a-b", "„'“", " '", "１", " Ja = nein", "– Gedankenstrich"])
def test_what_is_harmless_is_not_touched(text: str) -> None:
    assert guard(text) == text
