"""Citations as the style guides print them, and as data that hostile words cannot break."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.citing import Cited, Name, Style, biblatex, cite, csl, date_parts, first_words, names, ris
from domain.time import Timestamp

ARTICLE = Cited(
    "threadmark-1",
    "Die Maschinensteuer",
    names("Von Ada Probe und Bo van Test"),
    Timestamp("3. Februar 2026", "2026-02-03T14:05"),
    "2026-11-24T08:00:00+00:00",
    "https://blog.example.org/maschinensteuer/",
    "Probeblog",
    "de-DE",
)
COMMENT = Cited(
    "threadmark-1-4",
    "Chili hat ganz recht.",
    (Name("chris42"),),
    Timestamp("4.2.26", "2026-02-04"),
    ARTICLE.accessed,
    "https://blog.example.org/maschinensteuer/#comment-4",
    "Probeblog",
    "de-DE",
    ARTICLE,
)


@pytest.mark.parametrize(
    ("style", "article", "comment"),
    [
        (
            Style.APA,
            "Probe, A., & van Test, B. (2026, February 3). Die Maschinensteuer. Probeblog. "
            "https://blog.example.org/maschinensteuer/",
            "chris42. (2026, February 4). Chili hat ganz recht. [Comment on the article “Die Maschinensteuer”]. "
            "Probeblog. https://blog.example.org/maschinensteuer/#comment-4",
        ),
        (
            Style.MLA,
            "Probe, Ada, and Bo van Test. “Die Maschinensteuer.” Probeblog, 3 Feb. 2026, "
            "blog.example.org/maschinensteuer/. Accessed 24 Nov. 2026.",
            "chris42. Comment on “Die Maschinensteuer.” Probeblog, 4 Feb. 2026, "
            "blog.example.org/maschinensteuer/#comment-4. Accessed 24 Nov. 2026.",
        ),
        (
            Style.CHICAGO,
            "Probe, Ada, and Bo van Test. “Die Maschinensteuer.” Probeblog. February 3, 2026. "
            "https://blog.example.org/maschinensteuer/.",
            "chris42. Comment on Ada Probe and Bo van Test, “Die Maschinensteuer”, Probeblog, February 4, 2026. "
            "https://blog.example.org/maschinensteuer/#comment-4.",
        ),
        (
            Style.GERMAN,
            "Probe, Ada / van Test, Bo: Die Maschinensteuer. In: Probeblog, 03.02.2026. "
            "URL: https://blog.example.org/maschinensteuer/ (abgerufen am 24.11.2026).",
            "chris42: Kommentar zu „Die Maschinensteuer“. In: Probeblog, 04.02.2026. "
            "URL: https://blog.example.org/maschinensteuer/#comment-4 (abgerufen am 24.11.2026).",
        ),
    ],
)
def test_as_the_styles_print_it(style: Style, article: str, comment: str) -> None:
    assert cite(ARTICLE, style) == article
    assert cite(COMMENT, style) == comment


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("iso", [None, "2026", "2026-02", "2026-02-03"])
def test_what_a_page_did_not_state_is_left_out(style: Style, iso: str | None) -> None:
    bare = Cited("k", None, (), Timestamp(None, iso), "2026-11-24T08:00:00+00:00", None, None)
    for one in (bare, replace(bare, under=bare, title="Ja.")):
        line = cite(one, style)
        assert line and "None" not in line and ". ." not in line and ".." not in line
        assert ("2026" in line.replace("24.11.2026", "")) is (iso is not None) or style in (Style.MLA, Style.CHICAGO)


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Von Ada Probe", [("Probe", "Ada")]),
        ("by Ada Maria Probe, Bo Test and Cy Muster", [("Probe", "Ada Maria"), ("Test", "Bo"), ("Muster", "Cy")]),
        ("Anna-Lena Müller-Lüdenscheidt", [("Müller-Lüdenscheidt", "Anna-Lena")]),
        ("Ludwig von Probe", [("von Probe", "Ludwig")]),
        ("Redaktion Politik", [("Redaktion Politik", "")]),
        ("dpa", [("dpa", "")]),
        ("chris42", [("chris42", "")]),
        ("ada probe", [("ada probe", "")]),
        ("", []),
        (None, []),
    ],
)
def test_names(byline: str | None, expected: list[tuple[str, str]]) -> None:
    assert [(one.family, one.given) for one in names(byline)] == expected


def test_csl() -> None:
    item = csl(COMMENT)
    assert (item["type"], item["author"], item["issued"]) == (
        "post", [{"literal": "chris42"}], {"date-parts": [[2026, 2, 4]]},
    )  # fmt: skip
    assert csl(replace(COMMENT, issued=Timestamp("neulich")))["issued"] == {"literal": "neulich"}


def test_hostile_words_stay_in_their_field() -> None:
    evil = "}\n@online{x, title={\\input{/etc/passwd}}\r\nER  - \r\nTY  - BOOK"
    one = replace(COMMENT, title=evil, authors=(Name(evil),), url="https://x/a}b{c\\d e", site=evil)
    text = biblatex(one)
    assert text.count("\n@") == 0 and "\\input" not in text
    depth = 0
    for at, letter in enumerate(text):
        if letter in "{}" and text[at - 1] != "\\":
            depth += 1 if letter == "{" else -1
            assert depth >= 0
    assert depth == 0
    lines = ris(one).split("\r\n")
    assert [line[:2] for line in lines].count("ER") == 1 and lines[0] == "TY  - BLOG"


def test_first_words() -> None:
    assert first_words("eins zwei", 2) == "eins zwei"
    assert first_words("eins\n\nzwei drei", 2) == "eins zwei …"
    assert len(first_words("x" * 100_000)) == 300
    assert date_parts("2026-13-40") == [2026]
