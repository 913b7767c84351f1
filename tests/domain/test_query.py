"""The search language: what is understood, and that nothing is an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.query import LONGEST, All, Any_, Filter, Kind, Node, Not, Term, parse


def drawn(node: Node | None) -> str:
    match node:
        case None:
            return ""
        case Term(kind, text):
            marks = {Kind.PHRASE: f'"{text}"', Kind.PREFIX: f"{text}*", Kind.FORMS: f"~{text}", Kind.REGEX: f"/{text}/"}
            return marks.get(kind, text)
        case Filter(name, value, op, until):
            return f"{name}:{value}..{until}" if op == ".." else f"{name}:{op.strip('=') if op == '=' else op}{value}"
        case Not(part):
            return f"-{drawn(part)}"
        case All(parts):
            return f"({' '.join(map(drawn, parts))})"
        case Any_(parts):
            return f"({' | '.join(map(drawn, parts))})"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("", ""),
        ("   ", ""),
        ("Haus", "Haus"),
        ("Haus Hof", "(Haus Hof)"),
        ("Haus AND Hof", "(Haus Hof)"),
        ("Haus und Hof", "(Haus und Hof)"),
        ("Haus OR Hof Tor", "(Haus | (Hof Tor))"),
        ("Haus ODER (Hof Tor)", "(Haus | (Hof Tor))"),
        ("(Haus | Hof) Tor", "((Haus | Hof) Tor)"),
        ("-Haus", "-Haus"),
        ("NOT Haus Hof", "(-Haus Hof)"),
        ("NICHT NICHT Haus", "Haus"),
        ('-"am Tor"', '-"am Tor"'),
        ("-(Haus Hof)", "-(Haus Hof)"),
        ("radw*", "radw*"),
        ("r*", "r"),
        ("~Haus", "~Haus"),
        (r"/H(a|ä)us(er)?/", "/H(a|ä)us(er)?/"),
        ("und/oder", "und/oder"),
        ("author:Anna", "author:Anna"),
        ('Autor:"Anna Klein" Haus', "(author:Anna Klein Haus)"),
        ("-tag:Argument/moral", "-tag:Argument/moral"),
        ("Tiefe:>2 Antworten:>=5", "(depth:>2 replies:>=5)"),
        ("date:2024-09..2024-10", "date:2024-09..2024-10"),
        ("datum:2024..", "date:2024.."),
        ("date:<2024-09-03", "date:<2024-09-03"),
        ("status:gone has:note", "(status:gone has:note)"),
        ("Zustand:verschwunden", "status:gone"),
        ("read:nein", "read:no"),
        ("http://x.example/a", "http://x.example/a"),
        ("12:30", "12:30"),
        ("unfug:x", "unfug:x"),
        ("(Haus", "Haus"),
        ("Haus)", "Haus"),
        ("Haus) Hof", "(Haus Hof)"),
        ("()", ""),
        ("OR", ""),
        ("Haus OR", "Haus"),
        ("- - -", ""),
        ('"', ""),
        ('"Haus', '"Haus"'),
        ("E-Mail", "E-Mail"),
        ("*", ""),
    ],
)
def test_understood(typed: str, understood: str) -> None:
    assert drawn(parse(typed).root) == understood


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("depth:viel", "cannot be “viel”"),
        ("status:froh", "cannot be “froh”"),
        ("author:", "wants a value"),
        ("/(a/", "no regular expression"),
        ("x" * 3000, f"first {LONGEST}"),
        ("date:2024-9", "cannot be"),
    ],
)
def test_what_is_not_understood_is_said_and_searched(typed: str, hint: str) -> None:
    query = parse(typed)
    assert hint in " ".join(map(str, query.hints))
    assert query.root is not None or typed == "author:"


def test_terms_that_are_not_wanted_are_not_marked() -> None:
    query = parse('Haus -Hof (Tor OR "am See") author:x -(tag:y Z)')
    assert [term.text for term in query.terms()] == ["Haus", "Tor", "am See"]
    assert [one.name for one in query.filters()] == ["author", "tag"]


@given(st.text(max_size=200) | st.text('()-"/:*~|ANDORT <>=.tag:author', max_size=60))
def test_nothing_is_an_error(typed: str) -> None:
    parse(typed)


def test_a_thousand_brackets() -> None:
    parse("(" * 2000)
    parse("-(" * 1000 + "x" + ")" * 1000)
    parse("-" * 2000)
