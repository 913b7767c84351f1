"""The table of known systems: true in the docs, and every scraper says what it must."""

from __future__ import annotations

import re

import pytest

from operations.sources import Known, known, search, title_of
from scrapers.finding import scrapers
from tests.write_sources import FILE, table

WORDS = ("where", "nesting", "time", "votes", "edited", "deleted", "lost", "evidence")


def test_the_docs_show_the_table_as_it_is() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), "run python -m tests.write_sources"


@pytest.mark.parametrize("row", known(), ids=lambda row: row.name)
def test_every_source_says_what_it_reads_and_what_is_lost(row: Known) -> None:
    notes = row.notes.casefold()
    assert not [word for word in WORDS if word not in notes]
    assert row.evidence.value in notes.rpartition("evidence")[2], "the notes and the class name the same evidence"
    assert re.fullmatch(r"[a-z0-9-]+", row.name)


def test_names_are_the_sources_own() -> None:
    assert len({one.name for one in scrapers()}) == len(scrapers())
    assert title_of("wordpress-rest+html") == "WordPress"
    assert title_of("recipe:blatt.example") == "Recipe"
    assert title_of("pasted-text") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wpdiscuz", "wpdiscuz"),
        ("Comment feed", "feed"),
        ("Spiegel", "coral"),
        ("  REMARK", "remark42"),
        ("amp", "wordpress"),
    ],
)
def test_a_system_is_found_by_its_name_or_by_a_site(words: str, expected: str) -> None:
    assert expected in [row.name for row in search(words)]


def test_what_nobody_knows_is_not_found() -> None:
    assert search("gibt es nicht") == ()
