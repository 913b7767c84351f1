"""Exports, web archives and tables on the command line: what is inside, one of them, all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from operations.files import MappingBook
from tests.commands.conftest import Run
from tests.gui.test_file_contents import TABLE, wxr

COLUMNS = TABLE.splitlines()[0].split(";")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "export.xml"
    file.write_text(wxr("brot", "milch", "salz"), encoding="utf-8")
    return file


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "tabelle.csv"
    file.write_text(TABLE, encoding="utf-8")
    yield file
    MappingBook().remove(COLUMNS)


def test_what_is_inside_is_listed(run: Run, export: Path) -> None:
    ran = run("contents", export)
    assert ran.status == 0 and [line.split()[:3] for line in ran.out.splitlines()][::2] == [
        ["1", "2", "brot"],
        ["2", "2", "milch"],
        ["3", "2", "salz"],
    ]
    assert "3 discussions, 6 comments" in ran.err
    data = json.loads(run("contents", export, "--json").out)
    assert [one["url"] for one in data["discussions"]] == [
        f"https://blatt.example/{name}" for name in ("brot", "milch", "salz")
    ]


def test_nobody_chose_is_a_sentence_and_nothing_is_saved(run: Run, export: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.threadmark"
    ran = run("capture", export, "-a", path)
    assert ran.status == 1 and "--part" in ran.err and "3" in ran.err and not path.exists()
    wrong = run("capture", export, "-a", path, "--part", "99")
    assert wrong.status == 1 and "99" in wrong.err and not path.exists()


def test_one_part_is_captured(run: Run, export: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.threadmark"
    assert run("capture", export, "--part", "2", "-a", path).status == 0
    listed = json.loads(run("list", "--json", "-a", path).out)
    assert [one["title"] for one in listed] == ["milch"]


def test_all_are_captured_and_a_second_time_none(run: Run, export: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.threadmark"
    first = run("capture", export, "--all", "-a", path)
    assert first.status == 0 and "3 saved" in first.err
    again = run("capture", export, "--all", "-a", path)
    assert again.status == 0 and "3 archived before" in again.err
    two = run("capture", export, "--part", "1", "--part", "3", "--again", "-a", path)
    assert two.status == 0 and "2 saved" in two.err


def test_the_columns_of_a_table_are_shown_named_and_kept(run: Run, table: Path, tmp_path: Path) -> None:
    path, mapping = tmp_path / "a.threadmark", tmp_path / "m.json"
    shown = run("contents", table)
    assert shown.status == 0
    roles = {line.split("  ")[0]: line[13:].split()[0] for line in shown.out.splitlines()[: len(COLUMNS)]}
    assert roles["Kommentar"] == "text" and roles["Mensch"] == "-"
    guessed = run("capture", table, "--all", "-a", path)
    assert guessed.status == 1 and "2 to be looked at" in guessed.err
    named = ("--column", "author=Mensch", "--column", "time=Am")
    dry = run("capture", table, "--part", "Brot", *named, "--dry-run")
    assert "#1 Anna" in dry.out and "#2 Bert" in dry.out and "[table-mapped]" in dry.out
    assert run("contents", table, *named, "--write-mapping", mapping).status == 0
    assert run("capture", table, "--all", "--mapping", mapping, "-a", path).status == 0
    assert run("contents", table, *named, "--keep").status == 0
    kept = run("capture", table, "--part", "Milch", "--dry-run")
    assert "Clara" in kept.out and "[table-mapped]" in kept.out


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--column", "autor=Mensch"), 2, "ROLE=NAME"),
        (("--column", "text=Gibtsnicht"), 1, "Gibtsnicht"),
        (("--column", "text="), 1, "which column"),
        (("--mapping", "nirgends.json"), 1, "nirgends.json"),
    ],
)
def test_a_wrong_column_is_a_sentence(run: Run, table: Path, options: tuple[str, str], status: int, said: str) -> None:
    for command in (("contents", table), ("capture", table, "--dry-run")):
        ran = run(*command, *options)
        assert ran.status == status and said in ran.err, ran.err


def test_a_page_has_no_contents(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "seite.html"
    page.write_text("<html><body><p>Nur eine Seite.</p></body></html>")
    ran = run("contents", page)
    assert ran.status == 1 and "one page" in ran.err
    ran = run("capture", page, "--all", "-a", tmp_path / "a.threadmark")
    assert ran.status == 1 and "one page" in ran.err
    assert run("capture", "https://blatt.example/", "--part", "1").status == 2
