"""Saved pages: pairs of a page (tests/pages/<system>/*.html) and what is read from it (.json)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from operations import showing
from scrapers.capturing import SavedFile, capture

PAGES = Path(__file__).parent.parent / "pages"
PAIRS = sorted(file for file in PAGES.glob("*/*.html") if file.with_suffix(".json").exists())


@pytest.mark.parametrize("file", PAIRS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_is_read_from_a_page(file: Path) -> None:
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    read = showing.as_json(showing.of_capture(capture(SavedFile(file, expected["article"]["url"]))))
    assert read["article"] == expected["article"]
    assert read["receipt"] == expected["receipt"]
    assert len(read["comments"]) == len(expected["comments"])
    for ours, theirs in zip(read["comments"], expected["comments"], strict=True):
        assert ours == theirs


def test_every_page_has_its_pair() -> None:
    assert len(PAIRS) >= 12
    assert not [file.name for file in PAGES.glob("*/*.html") if not file.with_suffix(".json").exists()]


@pytest.mark.parametrize("file", PAIRS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_an_unknown_address_changes_no_comment(file: Path) -> None:
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    read = showing.as_json(showing.of_capture(capture(SavedFile(file, None))))
    parts = ("id", "parent", "depth", "author", "kind", "position", "text")
    assert [[one[part] for part in parts] for one in read["comments"]] == [
        [one[part] for part in parts] for one in expected["comments"]
    ]
