"""Pages and answers, and what is read from them: the pairs of tests/pages (tests/recorded.py says how they lie)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.recorded import PAGES, as_json, page_of, pairs, read_pair

PAIRS = pairs()


def name_of(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


@pytest.mark.parametrize("file", PAIRS, ids=name_of)
def test_what_is_read_from_a_page(file: Path) -> None:
    expected = json.loads(file.read_text(encoding="utf-8"))
    read = as_json(read_pair(file))
    assert read["article"] == expected["article"]
    assert read["receipt"] == expected["receipt"]
    assert len(read["comments"]) == len(expected["comments"])
    for ours, theirs in zip(read["comments"], expected["comments"], strict=True):
        assert ours == theirs


def test_every_page_has_its_pair() -> None:
    assert len(PAIRS) >= 12
    pages = {page_of(file) for file in PAIRS}
    files = [*PAGES.glob("*/*.html"), *PAGES.glob("*/*.page.*")]
    assert not [file.name for file in files if file not in pages]


@pytest.mark.parametrize("file", [file for file in PAIRS if page_of(file)], ids=name_of)
def test_an_unknown_address_changes_no_comment(file: Path) -> None:
    expected = json.loads(file.read_text(encoding="utf-8"))
    read = as_json(read_pair(file, with_address=False))
    parts = ("id", "parent", "depth", "author", "kind", "position", "text")
    assert [[one[part] for part in parts] for one in read["comments"]] == [
        [one[part] for part in parts] for one in expected["comments"]
    ]
