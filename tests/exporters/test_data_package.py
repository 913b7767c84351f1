"""What describes the CSV files is valid, and finds what is wrong with them: frictionless and csvw say so."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from exporters.data_package import CSVW, DATA_PACKAGE
from operations import annotating, exporting
from storage.archive import Archive
from tests.exporters.proof import told
from tests.exporters.test_csv import HARD
from tests.factories import a_capture, a_comment, an_archive

FRICTIONLESS = """
import json, sys
from frictionless import Package
report = Package(sys.argv[1]).validate()
errors = [error.type for task in report.tasks for error in task.errors] + [error.type for error in report.errors]
print(json.dumps([report.valid, sorted(set(errors)), report.stats["tasks"]]))
"""
CSVW_CODE = """
import json, sys, warnings
warnings.simplefilter("ignore")
from csvw import CSVW
print(json.dumps(bool(CSVW(sys.argv[1], validate=True, strict=False).is_valid)))
"""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    comments = [
        a_comment(n, text, parent=n - 1 if n % 3 else None, author="" if n == 5 else f"Ada {n % 4}")
        for n, text in enumerate(HARD, 1)
    ]
    made = an_archive(tmp_path, a_capture(comments))
    tags, _ = annotating.ensure_tags(made, ["Größe", "A/b", "=1+1"])
    thread = made.comments.thread(1)
    annotating.tag_comments(made, [one.id for one in thread[:4]], tags)
    annotating.tag_passage(made, 1, thread[4].id, 0, 3, [tags[0]])
    return made


@pytest.fixture(params=["exact", "spreadsheet"])
def folder(archive: Archive, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    with archive:
        exporting.export(archive, tmp_path / "out", "csv", {"for": request.param, "tables": "all"})
    return tmp_path / "out"


def test_every_file_is_described_as_it_is(folder: Path) -> None:
    package = json.loads((folder / DATA_PACKAGE).read_text(encoding="utf-8"))
    assert {one["path"] for one in package["resources"]} == {one.name for one in folder.glob("*.csv")}
    for one in package["resources"]:
        content = (folder / one["path"]).read_bytes()
        assert (one["bytes"], one["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
        with (folder / one["path"]).open(encoding=one["encoding"], newline="") as lines:
            head, *rows = list(csv.reader(lines, delimiter=one["dialect"]["delimiter"]))
        assert [field["name"].lstrip("'") for field in one["schema"]["fields"]] == [cell.lstrip("'") for cell in head]
        assert one["rows"] == len(rows)
    assert package["sources"][0]["comments"] == len(HARD)


def test_frictionless_finds_it_valid(folder: Path) -> None:
    assert told("frictionless", FRICTIONLESS, folder / DATA_PACKAGE) == [True, [], 8]


def test_csvw_finds_it_valid(folder: Path) -> None:
    assert told("csvw", CSVW_CODE, folder / CSVW) is True


def test_a_parent_that_is_nowhere_is_found(folder: Path) -> None:
    change(folder, "comments.csv", "parent_id", "77777")
    valid, errors, _ = told("frictionless", FRICTIONLESS, folder / DATA_PACKAGE)
    assert not valid and "foreign-key" in errors


def test_a_tag_that_the_codebook_has_not_is_found(folder: Path) -> None:
    change(folder, "annotations.csv", "tag", "Nirgends")
    valid, errors, _ = told("frictionless", FRICTIONLESS, folder / DATA_PACKAGE)
    assert not valid and "foreign-key" in errors


def change(folder: Path, name: str, column: str, value: str) -> None:
    """Another value in the second row."""
    package = json.loads((folder / DATA_PACKAGE).read_text(encoding="utf-8"))
    one = next(one for one in package["resources"] if one["path"] == name)
    with (folder / name).open(encoding=one["encoding"], newline="") as lines:
        head, *rows = list(csv.reader(lines, delimiter=one["dialect"]["delimiter"]))
    rows[1][head.index(column)] = value
    with (folder / name).open("w", encoding=one["encoding"], newline="") as out:
        csv.writer(out, delimiter=one["dialect"]["delimiter"]).writerows([head, *rows])


def test_of_picked_comments_a_parent_may_be_elsewhere(archive: Archive, tmp_path: Path) -> None:
    with archive:
        reply = next(one for one in archive.comments.thread(1) if one.parent_id is not None)
        scope = exporting.Scope.of_comments([reply.id])
        exporting.export(archive, tmp_path / "one", scope=scope)
    package = json.loads((tmp_path / "one" / DATA_PACKAGE).read_text(encoding="utf-8"))
    comments = next(one for one in package["resources"] if one["name"] == "comments")
    assert "foreignKeys" not in comments["schema"]
    assert told("frictionless", FRICTIONLESS, tmp_path / "one" / DATA_PACKAGE)[0] is True
