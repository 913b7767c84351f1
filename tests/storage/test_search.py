"""Finding words, phrases and beginnings; nothing that is typed is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.archive import Archive
from tests.factories import a_capture, an_archive

FIRST = 1 << 24


def found(archive: Archive, query: str, article_id: int | None = None) -> list[int | None]:
    return [hit.comment_id for hit in archive.search.find(query, article_id)]


def test_words_phrases_beginnings(archive: Archive) -> None:
    assert found(archive, "geld") == [FIRST + 1, FIRST + 2]
    assert found(archive, "geld jahren") == [FIRST + 2]
    assert found(archive, '"nur Geld"') == [FIRST + 1]
    assert found(archive, "radw*") == [FIRST + 4]
    assert found(archive, "radw") == []
    assert found(archive, "brucke") == [None, FIRST], "accents do not matter; the article comes first"
    assert archive.search.count("geld") == 2
    assert archive.search.count("brücke") == 2


def test_snippet_marks_the_word(archive: Archive) -> None:
    (hit,) = archive.search.find("radwege")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Radwege"]


def test_newest_article_first_and_scope(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(), a_capture()) as archive:
        assert [hit.article_id for hit in archive.search.find("geld")] == [2, 2, 1, 1]
        assert [hit.article_id for hit in archive.search.find("geld", article_id=1)] == [1, 1]
        assert archive.search.count("geld", 2) == 2
        assert len(archive.search.find("geld", limit=3)) == 3


HOSTILE = ["", " ", '"', '""', '"geld', "geld OR", "NOT", "AND geld", "(", "text:geld", "a^b", "*", "**", "g*", "{"]
HOSTILE += [
    "NEAR(a b)",
    "\0",
    "a\0b",
    "'; DROP TABLE comment; --",
    "-geld",
    "+",
    "ge\ud800ld",
    "x" * 5000,
    "geld " * 500,
]
HOSTILE += ["🙂", "\x01"]


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_never_raise(archive: Archive, query: str) -> None:
    archive.search.find(query)
    archive.search.count(query)


def test_any_text_can_be_searched(archive: Archive) -> None:
    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.text(max_size=40) | st.text(alphabet='"*() geldORANDNOT:^-', max_size=30))
    def search(query: str) -> None:
        archive.search.find(query)

    search()
