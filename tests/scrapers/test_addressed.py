"""Whom a comment answers, by the name that the site puts before it; never against what the page shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.comment import Author, Comment
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from domain.time import Precision, Timestamp
from scrapers.detector.addressed import addressed


def comment(key: str, name: str | None, text: str, day: int = 0, *, linked: bool = False) -> Comment:
    spans = (Span(0, 5, SpanKind.LINK, "https://a.example/"),) if linked else ()
    when = Timestamp(None, f"2026-05-{day:02}", Precision.DAY) if day else Timestamp(None, None, None)
    body = RichText((Block(BlockKind.PARAGRAPH, text, spans=spans),))
    return Comment(key=key, author=Author(name), text=body, published=when)


def parents(*comments: Comment) -> list[str | None]:
    return [one.parent_key for one in addressed(comments)[0]]


ANNA, BEN = comment("a", "Anna Ahorn", "Erstens."), comment("b", "Ben", "Zweitens.")


@pytest.mark.parametrize(
    "text",
    [
        "Als Antwort auf Anna Ahorn: nein.", "Antwort an Anna Ahorn nein",
        "In reply to anna  ahorn no", "Reply to Anna, no",
        "En réponse à Anna Ahorn, non", "Respuesta a Anna Ahorn: no", "Als reactie op Anna Ahorn: nee",
        "Som svar på Anna Ahorn: nej", "W odpowiedzi na Anna Ahorn: nie", "In risposta a Anna Ahorn: no",
    ],
)  # fmt: skip
def test_an_answer_in_words(text: str) -> None:
    assert parents(ANNA, BEN, comment("c", "Clara", text)) == [None, None, "a"]


def test_a_name_counts_after_an_at_only_if_the_site_has_linked_it() -> None:
    assert parents(ANNA, comment("c", "Clara", "@Anna nein", linked=True)) == [None, "a"]
    assert parents(ANNA, comment("c", "Clara", "@Anna nein")) == [None, None]


def test_of_several_the_latest_before_is_meant() -> None:
    again = comment("d", "Anna Ahorn", "Noch etwas.")
    assert parents(ANNA, BEN, again, comment("c", "Clara", "Antwort auf Anna Ahorn ja"))[-1] == "d"
    assert parents(ANNA, comment("c", "Clara", "Antwort auf Anna Ahorn ja"), again) == [None, "a", None]


def test_a_first_name_that_two_have_is_nobody() -> None:
    other = comment("e", "Anna Esche", "Drittens.")
    assert parents(ANNA, other, comment("c", "Clara", "Antwort auf Anna: ja")) == [None, None, None]
    assert parents(ANNA, other, comment("c", "Clara", "Antwort auf Anna Esche: ja"))[-1] == "e"


def test_a_longer_word_and_a_later_comment_are_nobody() -> None:
    assert parents(comment("a", "Ann", "x"), comment("c", "Clara", "Antwort auf Anna: ja")) == [None, None]
    assert parents(comment("c", "Clara", "Antwort auf Ben: ja"), BEN) == [None, None]


def test_with_the_newest_first_the_earlier_stands_below() -> None:
    shown = [
        comment("c", "Clara", "Antwort auf Ben: ja", 3),
        comment("b", "Ben", "Antwort auf Anna Ahorn: nein", 2),
        replace(ANNA, published=Timestamp(None, "2026-05-01", Precision.DAY)),
    ]
    assert parents(*shown) == ["b", "a", None]


def test_what_the_page_shows_is_not_touched() -> None:
    reply = replace(BEN, parent_key="a")
    comments = [ANNA, reply, comment("c", "Clara", "Antwort auf Ben: ja")]
    assert addressed(comments) == (comments, 0)


def test_nobody_answers_nobody() -> None:
    assert addressed([]) == ([], 0)
    assert parents(comment("a", None, "Antwort auf niemand"), comment("b", "", "@", linked=True)) == [None, None]
