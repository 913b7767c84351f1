"""Pasted text: pairs of a copied page (tests/pages/pasted/*.txt) and what a reader sees in it (.json)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from domain.errors import NoCommentsFound, SourceError
from scrapers.pasted import read_pasted

PAIRS = sorted((Path(__file__).parent.parent / "pages" / "pasted").glob("*.txt"))
SEED = Path(__file__).parents[3] / "shared" / "pages" / "seed" / "klarna_blog_article.txt"
NOW = "2026-11-23T12:00:00+00:00"


@pytest.mark.parametrize("file", PAIRS, ids=lambda file: file.stem)
def test_pairs(file: Path) -> None:
    wanted = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    capture = read_pasted(file.read_text(encoding="utf-8"), None, NOW)
    assert capture.article.title == wanted["title"]
    assert capture.receipt.declared == wanted["declared"]
    assert capture.article.language == wanted["language"]
    assert [
        [node.depth, node.comment.author.name, node.comment.text.plain, node.comment.published.iso]
        for node in capture.thread()
    ] == wanted["comments"]


@pytest.mark.skipif(not SEED.exists(), reason="../shared/pages/seed is not there")
def test_the_text_that_the_project_started_from() -> None:
    capture = read_pasted(SEED.read_text(encoding="utf-8"), None, NOW)
    nodes = capture.thread().nodes
    assert capture.receipt.declared == 22
    assert len(nodes) == capture.receipt.comments == 19
    assert sum(node.depth == 0 for node in nodes) == 13
    assert max(node.depth for node in nodes) == 2
    replies = {(node.position, node.parent) for node in nodes if node.parent is not None}
    assert replies == {(3, 2), (6, 5), (7, 6), (9, 8), (10, 9), (11, 8)}
    assert [node.comment.author.name for node in nodes if node.comment.author.name] == ["Thomas Mueller"]
    assert not any("E-Mail-Adresse" in node.comment.text.plain for node in nodes)
    assert nodes[-1].comment.text.plain.endswith("Wozu tausende Mitarbeiter?")
    assert "Partnerlinks" in capture.article.text.plain
    assert "Neueste Beiträge" not in capture.article.text.plain
    assert capture.receipt.warnings


def test_without_indentation_the_receipt_says_that_replies_are_unknown() -> None:
    text = (PAIRS[0].parent / "classic_de.txt").read_text(encoding="utf-8")
    warnings = [str(warning) for warning in read_pasted(text, None, NOW).receipt.warnings]
    assert any("who replied to whom" in warning for warning in warnings)


@pytest.mark.parametrize(
    "text", ["Nur ein Artikel.\n\nMit zwei Absätzen.", "22 Kommentare\n\nSchreibe einen Kommentar"]
)
def test_text_without_comments_is_named(text: str) -> None:
    with pytest.raises(NoCommentsFound):
        read_pasted(text, None, NOW)


def test_nothing_is_named_as_such() -> None:
    with pytest.raises(SourceError, match="empty"):
        read_pasted(" \n ", None, NOW)
