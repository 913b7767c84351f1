"""``threadmark codebook``: everything that the window can do to tags."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from operations import annotating as op
from storage.archive import Archive
from tests.commands.conftest import Run
from tests.factories import an_archive


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive that is found without being named: Ton/Ironie on two comments, Ton/Spott on one."""
    with an_archive(tmp_path) as archive:
        op.ensure_tags(archive, ["Ton/Ironie", "Ton/Spott", "Argument"])
        first, second, *_ = (comment.id for comment in archive.comments.thread(1))
        op.tag_comments(archive, [first, second], [2])
        op.tag_comments(archive, [second], [3])
        path = archive.path
    monkeypatch.setenv("THREADMARK_ARCHIVE", str(path))
    return path


def counts(path: Path) -> dict[str, int]:
    with Archive.open(path, read_only=True) as archive:
        return {archive.codebook.path_of(tag_id): count for tag_id, count in archive.codebook.counts().items()}


def test_merge_recode_and_undo(run: Run, there: Path) -> None:
    assert (
        "Annotations: 1, of which 1 have both" in run("codebook", "merge", "Ton/Spott", "Ton/Ironie", "--dry-run").err
    )
    assert counts(there) == {"Ton/Ironie": 2, "Ton/Spott": 1}
    assert "1 annotation" in run("codebook", "merge", "Ton/Spott", "Ton/Ironie").err
    assert counts(there) == {"Ton/Ironie": 2}
    assert run("undo").status == 0
    said = run("codebook", "recode", "Ton/Ironie", "Argument", "--search", "Endlich", "--dry-run").err
    assert "Annotations: 1, of which 0" in said
    run("codebook", "recode", "Ton/Ironie", "Argument", "--search", "Endlich")
    assert counts(there) == {"Ton/Ironie": 1, "Ton/Spott": 1, "Argument": 1}
    run("codebook", "recode", "Ton/Ironie", "Argument", "--add", "--article", "1")
    assert counts(there) == {"Ton/Ironie": 1, "Ton/Spott": 1, "Argument": 2}
    assert run("codebook", "merge", "Ton", "Ton/Ironie").status == 1
    assert run("codebook", "merge", "Ton", "Nichts").status == 1


def test_split(run: Run, there: Path, tmp_path: Path) -> None:
    cases = json.loads(run("codebook", "split", "Ton/Ironie").out)
    assert cases[1]["parent_text"] == "Endlich eine Brücke! Das wurde Zeit."
    file = tmp_path / "entschieden.csv"
    file.write_text(f"annotation,tag\n{cases[0]['annotation']},Argument\n", encoding="utf-8")
    assert "1 annotation is “Argument” now" in run("codebook", "split", "Ton/Ironie", "--decisions", file).err
    assert counts(there) == {"Ton/Ironie": 1, "Ton/Spott": 1, "Argument": 1}
    file.write_bytes(b"\xff\xfe\x00kaputt")
    assert run("codebook", "split", "Ton/Ironie", "--decisions", file).status == 1


def test_guide_archive_sort_colour_and_listing(run: Run, there: Path) -> None:
    run("codebook", "define", "Argument", "Mit Grund.", "--when", "weil", "--example", "„weil“")
    run("codebook", "define", "Argument", "--not-when", "Meinung")
    run("codebook", "archive", "Ton/Spott")
    run("codebook", "sort")
    run("codebook", "colour", "Ton", "5")
    listed = {one["tag"]: one for one in json.loads(run("codebook", "--json").out)}
    assert list(listed) == ["Argument", "Ton", "Ton/Ironie", "Ton/Spott"]
    guide = listed["Argument"]
    assert (guide["definition"], guide["use_when"], guide["not_when"]) == ("Mit Grund.", "weil", "Meinung")
    assert listed["Ton/Spott"]["archived"] and listed["Ton/Ironie"]["hue"] == 5
    assert "Spott (1) (archived)" in run("codebook").out
    run("codebook", "archive", "Ton/Spott", "--back")
    assert "archived" not in run("codebook").out
    run("codebook", "move", "Ton/Spott", "--up")
    assert run("codebook").out.index("Spott") < run("codebook").out.index("Ironie")
    assert run("codebook", "move", "Ton/Spott", "Argument", "--up").status == 2
    assert run("codebook", "define", "Argument").status == 2


def test_an_example_from_an_annotation(run: Run, there: Path) -> None:
    run("codebook", "example", "Ton/Ironie", "1")
    assert "Endlich eine Brücke!" in json.loads(run("codebook", "--json").out)[1]["example"]
    assert run("codebook", "example", "Ton/Ironie", "99").status == 1


def test_remove_says_what_it_touches(run: Run, there: Path) -> None:
    said = run("codebook", "remove", "Ton", "--dry-run").err
    assert "Tags: 3; annotations: 2, of which 2 have no other tag" in said
    assert counts(there) == {"Ton/Ironie": 2, "Ton/Spott": 1}
    run("codebook", "remove", "Ton")
    assert counts(there) == {}


def test_out_and_in_again(run: Run, there: Path, tmp_path: Path) -> None:
    file = tmp_path / "buch.csv"
    assert run("codebook", "export", file).status == 0
    assert run("codebook", "export", file).status == 1, "nothing is written over"
    assert run("codebook", "export", file, "--overwrite").status == 0
    assert "- **Ton** (0)" in run("codebook", "export", "--md").out
    assert run("codebook", "export").out.startswith("tag,definition")
    file.write_text("tag,description\nTon,Wie\nNeu/Kind,\n", encoding="utf-8")
    listed = run("codebook", "import", file, "--dry-run").out
    assert "changed Ton (definition)" in listed and "new     Neu/Kind" in listed
    assert "new: 2, changed: 1" in run("codebook", "import", file).err
    assert run("codebook", "import", tmp_path / "fehlt.csv").status == 1
