"""Forms and spellings of words."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.vocabulary import _indexed, fold, spellings
from tests.factories import a_capture, a_comment, an_archive, an_article

TEXT = (
    "Haus Häuser Hauses Haustür Hausmeister Mäuse Maus Demokratie Demokratien demokratisch Straße Straßen Strasse "
    "Bücher Buch Bucht fragte fragen Frage houses house housing running run runs neue neu Bauer Baur Weiß weiss"
)


@pytest.mark.parametrize(
    ("word", "with_it", "without"),
    [
        ("Haus", "haus hauser hauses", "haustur hausmeister"),
        ("häuser", "haus hauser hauses", "haustur"),
        ("Haeuser", "haus hauser hauses", "hausmeister"),
        ("Maus", "mause maus", "haus"),
        ("strasse", "straße straßen strasse", "strand"),
        ("STRASSEN", "straße straßen strasse", ""),
        ("Buch", "bucher buch", "bucht"),
        ("fragen", "fragen frage", ""),
        ("house", "houses house housing", "haus"),
        ("running", "running run runs", ""),
    ],
)
def test_forms(tmp_path: Path, word: str, with_it: str, without: str) -> None:
    article = an_article("Nur im Artikel: Wälder.", title="Wald")
    with an_archive(tmp_path, a_capture([a_comment(1, TEXT)], article=article)) as archive:
        found = {_indexed(one) for one in archive.search._vocabulary.forms(word)}
        assert set(with_it.split()) <= found
        assert not set(without.split()) & found


def test_forms_from_the_article_alone(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(article=an_article("Nur im Artikel: Wälder.", title="Bäume"))) as archive:
        assert [hit.comment_id for hit in archive.search.find("~wald")] == [None]
        assert [hit.comment_id for hit in archive.search.find("~baum")] == [None]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Häuser", ["häuser", "haeuser"]),
        ("Haeuser", ["haeuser", "häuser"]),
        ("Hauser", ["hauser"]),
        ("Straße", ["straße", "strasse"]),
        ("Strasse", ["strasse", "straße"]),
        ("neue", ["neue"]),
        ("Bauer", ["bauer"]),
        ("Quelle", ["quelle"]),
        ("blue", ["blue"]),
        ("Ha\u0308user", ["häuser", "haeuser"]),
    ],
)
def test_spellings(word: str, written: list[str]) -> None:
    assert spellings(word) == written


def test_folding() -> None:
    assert fold("ÄÖÜẞ É") == "aouss e"
