"""Citations, read by what libraries and word processors use: the CSL schema, citeproc, rispy and a BibTeX parser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from operations import exporting
from storage.archive import Archive
from tests.exporters.proof import told
from tests.exporters.test_csv import HARD
from tests.factories import a_capture, a_comment, an_archive, an_article

SCHEMA = Path(__file__).resolve().parents[3] / "shared" / "oracles" / "csl" / "csl-data.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = [one for one in HARD if "\ufeff" not in one]
    comments = [a_comment(n, text, author=f"A_{n} & Co. {{x}}") for n, text in enumerate(texts, 1)]
    article = an_article("Text.", title="Größe & 100 %", byline="Von Ada Probe")
    with an_archive(tmp_path, a_capture(comments, article=article)) as archive:
        exporting.export(archive, tmp_path / "out", "citations", {"of": "comments"})
        assert len(archive.comments.thread(1)) + 1 == len(json.loads(read(tmp_path / "out", "json")))
    return tmp_path / "out"


def read(folder: Path, suffix: str) -> str:
    return (folder / f"citations.{suffix}").read_text(encoding="utf-8")


def test_the_articles_alone_are_the_usual(rich: Archive, tmp_path: Path) -> None:
    exporting.export(rich, tmp_path / "out", "citations")
    assert [one["type"] for one in json.loads(read(tmp_path / "out", "json"))] == ["webpage"]


def test_the_schema_of_csl(folder: Path) -> None:
    if not SCHEMA.exists():
        pytest.skip("../shared/oracles is not here")
    code = """
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1], encoding="utf-8")), json.load(open(sys.argv[2], encoding="utf-8")))
print("true")
"""
    assert told("jsonschema", code, folder / "citations.json", SCHEMA) is True


def test_citeproc_reads_every_item(folder: Path) -> None:
    code = """
import json, sys, warnings
warnings.simplefilter("ignore")
from citeproc.source.json import CiteProcJSON
items = json.load(open(sys.argv[1], encoding="utf-8"))
print(len(CiteProcJSON(items)))
"""
    assert told("citeproc", code, folder / "citations.json") == len(json.loads(read(folder, "json")))


def test_rispy_reads_what_was_written(folder: Path) -> None:
    code = """
import json, sys, rispy
entries = rispy.load(open(sys.argv[1], encoding="utf-8", newline=""))
print(json.dumps([[one.get("title"), one.get("authors")] for one in entries]))
"""
    entries = told("rispy", code, folder / "citations.ris")
    items = json.loads(read(folder, "json"))
    assert len(entries) == len(items)
    assert [one[0] for one in entries] == [
        " ".join(one["title"].split()) or None if "title" in one else None for one in items
    ]
    assert entries[0][1] == ["Probe, Ada"]


def test_a_bibtex_parser_reads_every_entry(folder: Path) -> None:
    code = """
import json, sys
from pybtex.database import parse_file
found = parse_file(sys.argv[1], bib_format="bibtex")
entries = found.entries.items()
print(json.dumps([[key, one.type, [str(who) for who in one.persons.get("author", [])]] for key, one in entries]))
"""
    entries = told("pybtex", code, folder / "citations.bib")
    items = json.loads(read(folder, "json"))
    assert [key for key, _, _ in entries] == [one["id"] for one in items]
    assert entries[0][1:] == ["online", ["Probe, Ada"]]
    assert all(len(who) == 1 for _, _, who in entries)
