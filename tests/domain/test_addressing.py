"""Whom a comment answers as one reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.addressing import Utterance, suggestions


def said(*lines: tuple[str, str] | tuple[str, str, int]) -> list[Utterance]:
    """(name, text, parent) of comments that are numbered from 1."""
    return [
        Utterance(number, line[2] if len(line) > 2 else None, line[0].casefold(), line[0] or None, line[1])
        for number, line in enumerate(lines, 1)
    ]


def found(*lines: tuple[str, str] | tuple[str, str, int]) -> list[tuple[int, str, str, int]]:
    return [(one.comment, one.name, one.how.value, one.answered) for one in suggestions(said(*lines))]


def test_one_comment_can_answer_two_persons() -> None:
    assert found(("Chris", "Eins."), ("Chili", "Zwei."), ("Ute", "Hallo Chris, Chili hat ganz recht.")) == [
        (3, "Chris", "greeting", 1),
        (3, "Chili", "mention", 2),
    ]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("@Bo Versuch: das stimmt nicht.", "at"),
        ("Das stimmt nicht, @bo versuch", "at"),
        ("Lieber Bo, das stimmt nicht.", None),
        ("Lieber Bo Versuch, das stimmt nicht.", "greeting"),
        ("Sehr geehrter Herr Versuch, nein.", "greeting"),
        ("Danke, Bo Versuch!", "greeting"),
        ("Versuch: nein.", "name"),
        ("Erst einmal dies.\n\nBo Versuch, nein.", "name"),
        ("Wie Bo Versuch schon sagte.", "mention"),
        ("Es war ein versuch wert.", None),
        ("Dear Bo Versuch, no.", "greeting"),
        ("Versuchung, nein.", None),
    ],
)
def test_signs(text: str, how: str | None) -> None:
    signs = [sign for _, _, sign, _ in found(("Bo Versuch", "Eins."), ("Ada", text))]
    assert signs == ([how] if how else [])


def test_a_short_part_of_a_name_counts_after_an_at_sign_only() -> None:
    assert found(("Jo Müller", "Eins."), ("Ada", "Jo, das ist so.")) == []
    assert found(("Jo", "Eins."), ("Ada", "Jo, das ist so.")) == [(2, "Jo", "name", 1)]


def test_a_name_that_two_persons_have_names_nobody() -> None:
    assert found(("Anna Klein", "Eins."), ("Anna Groß", "Zwei."), ("Ute", "Hallo Anna, wirklich?")) == []
    assert found(("Anna Klein", "Eins."), ("Anna Groß", "Zwei."), ("Ute", "Hallo Anna Groß, wirklich?")) == [
        (3, "Anna Groß", "greeting", 2)
    ]


def test_the_comment_it_hangs_under_before_the_last_one() -> None:
    lines = (("Bo Versuch", "Eins."), ("Ada", "Zwei.", 1), ("Bo Versuch", "Drei."), ("Ute", "@Versuch nein", 2))
    assert found(*lines) == [(4, "Bo Versuch", "at", 1)]
    assert found(*lines[:3], ("Ute", "@Versuch nein")) == [(4, "Bo Versuch", "at", 3)]


def test_nobody_answers_themselves_or_somebody_who_comes_later() -> None:
    assert found(("Ada", "Ada war hier."), ("Bo", "Ute, kommst du?"), ("Ute", "Ja.")) == []


def test_positions_are_those_of_the_name() -> None:
    (one,) = list(suggestions(said(("Bo Versuch", "Eins."), ("Ada", "🙂 @Bo Versuch. Nein"))))
    assert "🙂 @Bo Versuch. Nein"[one.start : one.end] == "Bo Versuch"


NAMES = st.sampled_from(["", "A", "Ada", "Ada B", "A.", "@", "Ada-B", "李", "محمد"])


@given(st.lists(st.tuples(NAMES, st.text("Ada B@,:\n.李م", max_size=20)), max_size=6))
def test_anything_can_be_a_name(lines: list[tuple[str, str]]) -> None:
    for one in suggestions(said(*lines)):
        assert one.answered < one.comment
        assert 0 <= one.start < one.end <= len(lines[one.comment - 1][1])
