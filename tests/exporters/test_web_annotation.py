"""Web Annotations: what is in them, and as the triples that the W3C's own context makes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from operations import exporting
from storage.archive import Archive
from tests.exporters.proof import told

CONTEXT = Path(__file__).parent.parent.parent.parent / "shared" / "oracles" / "webannotation" / "anno.jsonld"
TRIPLES = """
import json, sys, rdflib
data = json.load(open(sys.argv[1], encoding="utf-8"))
data["@context"] = json.load(open(sys.argv[2], encoding="utf-8"))["@context"]
graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
kinds = (oa.Annotation, oa.TextQuoteSelector, oa.TextPositionSelector, oa.TextualBody, oa.TimeState)
counts = {str(kind).rpartition("#")[2]: len(list(graph.subjects(rdflib.RDF.type, kind))) for kind in kinds}
quotes = sorted(str(one) for one in graph.objects(None, oa.exact))
starts = sorted(int(one) for one in graph.objects(None, oa.start))
print(json.dumps([counts, quotes, starts, sorted(str(one) for one in set(graph.objects(None, oa.motivatedBy)))]))
"""


def written(archive: Archive, folder: Path) -> list[dict[str, Any]]:
    exporting.export(archive, folder / "out", "webannotation")
    data = json.loads((folder / "out" / "annotations.jsonld").read_text(encoding="utf-8"))
    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld" and data["type"] == "AnnotationPage"
    return list(data["items"])


def test_every_annotation_is_there_with_its_words(rich: Archive, tmp_path: Path) -> None:
    items = written(rich, tmp_path)
    made = rich.annotations.of_article(1)
    assert [one["id"] for one in items] == [f"urn:uuid:{one.uuid}" for one in made]
    for item, one in zip(items, made, strict=True):
        assert item["creator"]["name"] == one.coder.name and item["created"] == one.created
        selectors = {each["type"]: each for each in item["target"][0].get("selector", ())}
        assert bool(selectors) is (one.selector is not None)
        if one.selector is not None:
            text = rich.comments.plain(one.comment_id) if one.comment_id else rich.articles.plain(1)
            place = selectors["TextPositionSelector"]
            assert text[place["start"] : place["end"]] == selectors["TextQuoteSelector"]["exact"] == one.selector.exact


def test_tags_notes_and_links(rich: Archive, tmp_path: Path) -> None:
    items = written(rich, tmp_path)
    bodies = {tuple(one["motivation"]): one["body"] for one in items}
    assert bodies["commenting",][0]["value"] == "Nur eine *Notiz*"
    link = next(one for one in items if "linking" in one["motivation"])
    assert [target["source"].rpartition("-")[2] for target in link["target"]] == ["2", "1"], "the reply and its parent"
    assert {body["value"] for one in items for body in one["body"] if body["purpose"] == "tagging"} == {
        "Ton/Ironie",
        "Streit",
    }


def test_the_context_of_the_w3c_makes_the_expected_triples(rich: Archive, tmp_path: Path) -> None:
    items = written(rich, tmp_path)
    if not CONTEXT.is_file():
        pytest.skip(f"the context is not beside the checkout: {CONTEXT}")
    counts, quotes, starts, why = told("rdflib", TRIPLES, tmp_path / "out" / "annotations.jsonld", CONTEXT)
    passages = [one.selector for one in rich.annotations.of_article(1) if one.selector is not None]
    assert counts["Annotation"] == len(items) and counts["TextualBody"] == sum(len(one["body"]) for one in items)
    assert counts["TextQuoteSelector"] == counts["TextPositionSelector"] == len(passages)
    assert quotes == sorted(one.exact for one in passages) and starts == sorted(one.start for one in passages)
    assert {one.rpartition("#")[2] for one in why} == {"linking", "tagging", "commenting"}
