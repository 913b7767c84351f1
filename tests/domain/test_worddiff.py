"""What changed between two texts, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.worddiff import Part, word_diff


def drawn(old: str, new: str) -> str:
    marks = {Part.SAME: "{}", Part.TAKEN: "[-{}-]", Part.ADDED: "[+{}+]"}
    return "".join(marks[piece.part].format(piece.text) for piece in word_diff(old, new))


def test_words_not_letters() -> None:
    assert drawn("Das kostet nur Geld.", "Das kostet viel Geld.") == "Das kostet [-nur-][+viel+] Geld."
    assert drawn("Ja.", "Ja, gern.") == "Ja[+, gern+]."
    assert drawn("Ein altes Haus steht", "Ein neuer Turm steht") == "Ein [-altes Haus-][+neuer Turm+] steht"
    assert drawn("", "Neu") == "[+Neu+]"
    assert drawn("Gleich", "Gleich") == "Gleich"


@given(st.text("ab .\n🙂ä", max_size=40), st.text("ab .\n🙂ä", max_size=40))
def test_both_texts_can_be_read_from_it(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(piece.text for piece in pieces if piece.part is not Part.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.part is not Part.TAKEN) == new


def test_long_texts_take_no_time_to_speak_of() -> None:
    lines = [f"Zeile {number} mit einigen Wörtern, die sich wiederholen.\n" for number in range(5000)]
    old, new = "".join(lines), "".join([*lines[:2000], "Eingeschoben.\n", *lines[2001:]])
    pieces = word_diff(old, new)
    assert "".join(piece.text for piece in pieces if piece.part is not Part.TAKEN) == new
    assert len(pieces) < 30
