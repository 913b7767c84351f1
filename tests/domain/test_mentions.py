"""Mentions: whom a text names, in the forms that people use; and what is no name."""

from __future__ import annotations

import pytest

from domain.mentions import Mentions, Person, folded

PEOPLE = [
    *("Chris", "Chili", "Ulrike Sommerfeld", "hans_meier77", "Rose", "Angela", "Mark", "Gast", "Lesekreis Nord"),
    *("Dr. K. Müller-Lüdenscheidt", "MaxPower", "Jörg Weiß", "Anna B.", "Anna K."),
]
FINDER = Mentions(Person(name, name) for name in PEOPLE)


def named(text: str) -> list[tuple[str, str]]:
    found = FINDER.find(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    return [(text[one.start : one.end], one.key) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hallo Chris, Chili hat ganz recht.", [("Chris", "Chris"), ("Chili", "Chili")]),
        ("@Chris: nein! @ Chili auch nicht", [("Chris", "Chris"), ("Chili", "Chili")]),
        ("Chris' Kommentar, Ulrikes Idee", [("Chris", "Chris"), ("Ulrike", "Ulrike Sommerfeld")]),
        ("wie Frau Sommerfeld schrieb", [("Sommerfeld", "Ulrike Sommerfeld")]),
        ("ULRIKE SOMMERFELD irrt", [("ULRIKE SOMMERFELD", "Ulrike Sommerfeld")]),
        ("hans hat recht, @hans_meier77!", [("hans", "hans_meier77"), ("hans_meier77", "hans_meier77")]),
        ("Joerg Weiss, danke", [("Joerg Weiss", "Jörg Weiß")]),
        ("Herr Mueller-Luedenscheidt, Herr Müller", [("Mueller-Luedenscheidt", PEOPLE[9]), ("Müller", PEOPLE[9])]),
        ("Lesekreis Nord schreibt Unsinn", [("Lesekreis Nord", "Lesekreis Nord")]),
        ("Danke Max, MaxPower!", [("Max", "MaxPower"), ("MaxPower", "MaxPower")]),
        ("U.S. sehe ich anders", [("U.S.", "Ulrike Sommerfeld")]),
        ("Rose schrieb das gestern. Liebe Rose!", [("Rose", "Rose"), ("Rose", "Rose")]),
        ("Mark: nein.", [("Mark", "Mark")]),
        ("Chris schrieb am 3.5. um 12:30:", [("Chris", "Chris")]),
    ],
)
def test_a_name_is_found_in_the_forms_that_people_use(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Eine Rose ist eine Rose.",
        "Das kostet 100 Mark.",
        "Christoph und Christina sind nicht da, die Klausur auch nicht.",
        "Angela Merkel sagte das.",
        "Der Gast ist König.",
        "Mail an chris@chili.example oder https://chili.example/Chris",
        "Maximal zwei Chilischoten",
        "Anna schrieb das",
        "",
        "\u202e\u200b",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert named(text) == []


def test_spellings_are_equal() -> None:
    assert folded("MÜLLER") == folded("Mueller") == folded("Müller") and folded("Weiß") == folded("WEISS")


def test_long_texts_do_not_take_long_and_many_people_are_no_trouble() -> None:
    finder = Mentions(Person(f"p{number}", f"Autor{number} Name{number}") for number in range(2000))
    text = "Wörter ohne Namen, und Autor17 Name17 auch. " * 2000
    assert len(finder.find(text)) == 2000
    assert finder.find("x" * 1_000_000) == []


@pytest.mark.parametrize("name", ["", "   ", "…", "@", "7", "Dr.", "\u200b"])
def test_names_that_are_none_break_nothing(name: str) -> None:
    assert Mentions([Person("x", name)]).find(f"Hallo {name} und @{name}!") is not None
