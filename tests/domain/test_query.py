"""The search language: what is understood, and that nothing is an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.query import CHOICES, LONGEST, NAMES, All, Any_, Filter, Kind, Node, Not, Term, parse, written
from domain.query_reading import reading


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
        ("(Haus|Hof) Tor", "((Haus | Hof) Tor)"),
        ("date:2024-9", "date:2024-09"),
        ("date:3.9.2024..10.2024", "date:2024-09-03..2024-10"),
        ("hat:Schlagwort", "has:tag"),
        ("„kein Zuhause“ «am Tor»", '("kein Zuhause" "am Tor")'),
        ("Ha\u0308user", "Häuser"),
        ("author:", ""),
        ("tag:(a OR b)", "(a | b)"),
        ("\u202eHaus\u202c \u200bHof", "(\u202eHaus\u202c \u200bHof)"),
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
        ("x" * 3000, f"first {LONGEST}"),
        ("date:gestern", "cannot be"),
        ("date:2024-13", "cannot be"),
        ("date:>2024..2025", "cannot be"),
        ("depth:99999999999999999999", "cannot be"),
        ("r*", "two letters"),
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


WORDS = "AND OR NOT tag: author: depth:> date:2024-.. has:note (?R) /a+/ in:notes Haus 2024 .. 99999999999999999999"
PIECES = st.sampled_from([*WORDS.split(), *'()-"/:*~|<>=.„“ \0\u202e\ud800', "e\u0301"])
TYPED = st.text(max_size=200) | st.lists(PIECES, max_size=40).map("".join) | st.lists(PIECES, max_size=40).map(" ".join)


@given(TYPED)
def test_nothing_is_an_error_and_everything_can_be_told(typed: str) -> None:
    query = parse(typed)
    assert all(str(one) for one in (*query.hints, *reading(query)))


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_what_was_understood_can_be_written_again(typed: str) -> None:
    root = parse(typed).root
    assert parse(written(root)).root == root


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ""),
        ("Haus", "“Haus”"),
        (
            '~Haus rad* "am Tor" /h.us/',
            "any form of “Haus”; a word that begins with “rad”; exactly “am Tor”; the expression /h.us/",
        ),
        ("-tag:Ironie", "not: tag “Ironie” or one below it"),
        ("a OR (b c)", "“a” or (“b” and “c”)"),
        ("depth:>=2 date:2024..", "depth ≥ 2; date from 2024"),
        ("votes:..3 replies:1..2", "votes up to 3; replies 1 to 2"),
        ("status:gone in:comments", "gone since; in comments"),
        ("a b c d e f g h i j", "“a”; “b”; “c”; “d”; “e”; “f”; “g”; “h”; and 2 more"),
    ],
)
def test_how_it_was_read(typed: str, told: str) -> None:
    assert "; ".join(map(str, reading(parse(typed)))) == told


def test_every_filter_can_be_told() -> None:
    for name in NAMES:
        for value in CHOICES.get(name, ("2024",)):
            assert reading(parse(f"{name}:{value}"))


def test_a_thousand_brackets() -> None:
    parse("(" * 2000)
    parse("-(" * 1000 + "x" + ")" * 1000)
    parse("-" * 2000)
