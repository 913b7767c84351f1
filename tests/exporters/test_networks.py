"""The reply network: valid GEXF, and the same points and answers in networkx, which we did not write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from domain.target import Target
from domain.time import Precision, Timestamp
from exporters import gexf, graphml
from operations import annotating, exporting
from storage.archive import Archive
from tests.exporters.proof import told
from tests.exporters.test_csv import HARD, fill
from tests.factories import a_capture, a_comment, a_time, an_archive

ORACLE = Path(__file__).parent.parent.parent.parent / "shared" / "oracles" / "gexf" / "1.3" / "gexf.xsd"
SPACE = {"g": "http://gexf.net/1.3"}
READ = """
import json, sys, networkx
graph = networkx.read_gexf(sys.argv[1]) if sys.argv[1].endswith("gexf") else networkx.read_graphml(sys.argv[1])
print(json.dumps([sorted(graph.nodes), sorted([a, b, float(d.get("weight", 1))] for a, b, d in graph.edges(data=True)),
                  graph.is_directed(), {n: {k: str(v) for k, v in d.items()} for n, d in graph.nodes(data=True)}]))
"""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    comments = [
        a_comment(1, "oben", author="Ada", published=a_time("2026-02-03T14:05:00+01:00")),
        a_comment(2, "Antwort", 1, author="Bo", published=Timestamp("heute", "2026-02-04", Precision.DAY)),
        a_comment(3, "noch eine", 1, author="Bo", published=Timestamp("x", "2026-02-04T09:10", Precision.MINUTE)),
        a_comment(4, "zurück", 3, author="Ada", published=Timestamp("Februar", "2026-02", Precision.MONTH)),
        a_comment(5, "ohne Namen", 1, author=None),
        a_comment(6, "ins Leere", 99, author="Cy"),
        a_comment(7, "an mich", 4, author="Ada"),
    ]
    made = an_archive(tmp_path, a_capture(comments))
    tags, _ = annotating.ensure_tags(made, ["Ironie", "Streit"])
    ids = [one.id for one in made.comments.thread(1)]
    annotating.tag_comments(made, ids[:2], tags[:1])
    annotating.tag(made, [Target(1, ids[1], reply_link=True)], tags[1:])
    return made


def written(archive: Archive, folder: Path, name: str, nodes: str) -> Any:
    exporting.export(archive, folder / nodes, name, {"nodes": nodes}, overwrite=True)
    return folder / nodes / (gexf.FILE if name == "gexf" else graphml.FILE)


@pytest.mark.parametrize("nodes", ["comments", "persons"])
def test_gexf_is_valid(archive: Archive, tmp_path: Path, nodes: str) -> None:
    file = etree.parse(written(archive, tmp_path, "gexf", nodes))
    archive.close()
    if not ORACLE.is_file():
        pytest.skip(f"the schema is not beside the checkout: {ORACLE}")
    schema = etree.XMLSchema(etree.parse(ORACLE))
    schema.assertValid(file)
    file.find(".//g:edge", SPACE).attrib.pop("source")
    assert not schema.validate(file), "a broken twin is refused"


def test_what_a_point_and_an_answer_say(archive: Archive, tmp_path: Path) -> None:
    root = etree.parse(written(archive, tmp_path, "gexf", "comments")).getroot()
    archive.close()
    starts = [node.get("start") for node in root.iterfind(".//g:node", SPACE)]
    assert starts[:4] == ["2026-02-03T14:05:00+01:00", "2026-02-04T00:00:00", "2026-02-04T09:10:00", None]
    first = root.find(".//g:edge", SPACE)
    ids = [node.get("id") for node in root.iterfind(".//g:node", SPACE)]
    assert (first.get("source"), first.get("target")) == (ids[1], ids[0]), "from the reply to what it answers"
    values = {one.get("for"): one.get("value") for one in first.iterfind(".//g:attvalue", SPACE)}
    assert values == {"edge_tags": "Streit"}


def test_persons_answer_so_often(archive: Archive, tmp_path: Path) -> None:
    root = etree.parse(written(archive, tmp_path, "gexf", "persons")).getroot()
    report = exporting.export(archive, tmp_path / "again", "gexf", {"nodes": "persons"})
    archive.close()
    labels = {node.get("id"): node.get("label") for node in root.iterfind(".//g:node", SPACE)}
    assert sorted(labels.values()) == ["Ada", "Bo", "Cy"]
    edges = {
        (labels[e.get("source")], labels[e.get("target")]): int(e.get("weight"))
        for e in root.iterfind(".//g:edge", SPACE)
    }
    assert edges == {("Bo", "Ada"): 2, ("Ada", "Bo"): 1, ("Ada", "Ada"): 1}
    assert [dict(one.values) for one in report.losses] == [{"count": 1}], "the one without a name"


@pytest.mark.parametrize("nodes", ["comments", "persons"])
def test_networkx_reads_the_same_from_both(archive: Archive, tmp_path: Path, nodes: str) -> None:
    one = told("networkx", READ, written(archive, tmp_path, "gexf", nodes))
    other = told("networkx", READ, written(archive, tmp_path, "graphml", nodes))
    archive.close()
    assert [f"n{name}" for name in one[0]] == other[0]
    assert [[f"n{a}", f"n{b}", weight] for a, b, weight in one[1]] == other[1]
    assert one[2] is True is other[2]
    assert len(one[0]) == (7 if nodes == "comments" else 3) and len(one[1]) == (5 if nodes == "comments" else 3)


def test_hard_texts(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.threadmark") as archive:
        fill(archive, [*HARD, "a\x0bb\x00c"])
        file = etree.parse(written(archive, tmp_path, "gexf", "comments"))
        other = etree.parse(written(archive, tmp_path, "graphml", "comments"))
    texts = [one.get("value") for one in file.iterfind(".//g:attvalue[@for='node_text']", SPACE)]
    assert texts[:5] == HARD[:5] and len(texts) == len(HARD)
    space = {"m": "http://graphml.graphdrawing.org/xmlns"}
    assert [one.text for one in other.iterfind(".//m:data[@key='node_text']", space)] == texts
