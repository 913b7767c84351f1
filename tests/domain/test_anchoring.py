"""Passages in a new version of their text: carried, asked about or orphaned, and never silently somewhere else."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.anchoring import anchor
from domain.annotation import Certainty, Selector
from domain.approximate import distance, search

LETTERS = st.text("abcäß🙂", max_size=9)


def levenshtein(one: str, other: str) -> int:
    """As the textbook has it."""
    row = list(range(len(other) + 1))
    for number, left in enumerate(one, 1):
        above, row = row, [number]
        for place, right in enumerate(other, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (left != right)))
    return row[-1]


@given(LETTERS, LETTERS)
def test_distance_is_levenshtein_s(one: str, other: str) -> None:
    assert distance(one, other) == levenshtein(one, other)


@given(LETTERS, LETTERS.filter(bool), st.integers(0, 9))
def test_search_finds_the_best_places(text: str, pattern: str, most: int) -> None:
    best = min(
        levenshtein(pattern, text[start:end]) for start in range(len(text) + 1) for end in range(start, len(text) + 1)
    )
    found = search(text, pattern, most)
    assert {match.errors for match in found} == ({best} if best <= most and text else set())
    assert all(levenshtein(pattern, text[match.start : match.end]) == match.errors for match in found)


def test_a_longer_pattern_than_the_text() -> None:
    assert [(one.start, one.end, one.errors) for one in search("Brücke", "die Brücke", 4)] == [(0, 6, 4)]
    assert search("", "a", 1) == []
    assert search("a", "", 1) == []


def of(text: str, quote: str) -> Selector:
    start = text.index(quote)
    return Selector.of(text, start, start + len(quote))


OLD = "Endlich eine Brücke. Der Rat hat sie vor drei Jahren beschlossen, und seither stand alles still."


@pytest.mark.parametrize(
    ("new", "quote"),
    [
        (OLD, "vor drei Jahren"),
        ("Nachtrag: 🙂 danke! " + OLD, "vor drei Jahren"),
        (OLD.replace("drei", "vier"), "vor vier Jahren"),
        (OLD.replace("hat sie vor", "hatte sie vor etwa"), "etwa drei Jahren"),
        (OLD.replace("Brücke", "Bruecke").replace("seither", "seitdem"), "vor drei Jahren"),
        (f"{OLD}\n\n{OLD}", "vor drei Jahren"),
    ],
)
def test_a_passage_is_carried_to_where_it_stands_now(new: str, quote: str) -> None:
    found = anchor(of(OLD, "vor drei Jahren"), new)
    assert found is not None
    assert (new[found.start : found.end], found.certainty) == (quote, Certainty.CARRIED)
    assert found.start == new.index(quote)


def test_with_the_old_text_words_put_in_are_told_from_another_passage() -> None:
    old, new = "Beitrag eins, der für sich steht.", "Beitrag eins, der für sich allein steht."
    selector = of(old, "für sich steht")
    assert anchor(selector, new) is None
    found = anchor(selector, new, old)
    assert found is not None
    assert (new[found.start : found.end], found.certainty) == ("für sich allein steht", Certainty.CARRIED)


def test_of_equal_words_the_one_with_the_same_surroundings() -> None:
    old = "Ja, aber nein. Ja, natürlich. Ja, vielleicht."
    selector = Selector.of(old, 15, 17)
    found = anchor(selector, "Ja, vielleicht. Ja, aber nein. Ja, natürlich. Ja, ja.")
    assert found is not None
    assert found.start == 31


def test_other_surroundings_are_asked_about() -> None:
    selector = of("Ich finde, das ist eine ausgesprochen dumme Idee der Verwaltung.", "ausgesprochen dumme Idee der")
    new = "Nach dem Gespräch gestern nehme ich zurück, es sei eine ausgesprochen dumme Idee der Stadt gewesen."
    found = anchor(selector, new)
    assert found is not None
    assert (new[found.start : found.end], found.certainty) == (selector.exact, Certainty.CHECK)


@pytest.mark.parametrize("new", ["", "Gelöscht.", "Die Verwaltung vor drei Tagen.", "vor drei"])
def test_what_is_not_there_is_an_orphan(new: str) -> None:
    assert anchor(of(OLD, "vor drei Jahren"), new) is None


def test_the_same_word_elsewhere_is_not_it() -> None:
    assert anchor(of("Der Rat tagt heute im Saal.", "heute"), "Gestern war es schön, heute regnet es wieder.") is None


WORDS = [
    "".join(random.Random(number).choices("enisratdhulcgmobwfkzpvüäöß", k=3 + number % 9)) for number in range(800)
]


def a_text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) + chance.choice(["", "", ",", ".", "!", " 🙂", " 👍🏽"]) for _ in range(words))


def a_selector(chance: random.Random, text: str) -> Selector:
    start = chance.randrange(len(text) - 6)
    return Selector.of(text, start, min(len(text), start + chance.randrange(4, 80)))


def edited(chance: random.Random, text: str, times: int) -> list[tuple[str, int | None]]:
    """Characters with the place that they had before; None for new ones."""
    marked: list[tuple[str, int | None]] = [(character, place) for place, character in enumerate(text)]
    for _ in range(times):
        at, change = chance.randrange(len(marked)), chance.randrange(3)
        if change == 0:
            marked[at:at] = [(character, None) for character in chance.choice(WORDS) + " "]
        elif change == 1:
            del marked[at : at + chance.randrange(1, 12)]
        else:
            marked[at] = (chance.choice("äöüße🙃"), None)
    return marked


def test_300_edited_texts_none_silently_moved() -> None:
    chance, kinds = random.Random(20261124), Counter[str]()
    for _ in range(300):
        text = a_text(chance, chance.randrange(20, 200))
        selector = a_selector(chance, text)
        marked = edited(chance, text, chance.randrange(1, 12))
        found = anchor(selector, "".join(character for character, _ in marked), text)
        kinds[found.certainty if found else Certainty.ORPHAN] += 1
        if found is not None and found.certainty is Certainty.CARRIED:
            kept = [
                at for at, (_, old) in enumerate(marked) if old is not None and selector.start <= old < selector.end
            ]
            assert kept
            assert sum(found.start <= at < found.end for at in kept) >= 0.6 * len(kept)
    assert kinds[Certainty.CARRIED] > 270


def test_100_deleted_quotations_are_100_orphans() -> None:
    chance = random.Random(20261125)
    for _ in range(100):
        text = a_text(chance, chance.randrange(20, 200))
        selector = a_selector(chance, text)
        new = text[: selector.start] + text[selector.end :]
        assert anchor(selector, new) is None
        assert anchor(selector, new, text) is None
