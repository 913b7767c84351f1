"""XLSX: what openpyxl and LibreOffice, which we did not write, read back. Skipped where they are missing."""

from __future__ import annotations

import csv
import shutil
import subprocess
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

import storage.comments
from exporters.xlsx import BOOK, CUT, LONG, LONGEST
from operations import annotating, exporting
from storage.archive import Archive
from tests.exporters.test_csv import HARD, fill
from tests.factories import a_capture, an_archive, many_comments

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl reads the workbook back; it is no dependency of ours")
ATTACKS = [
    f"{start}{rest}" for start in "=+-@" for rest in ("1+1", "SUM(1;2)", 'HYPERLINK("http://x")', "cmd|'/c calc'!A0")
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("xlsx")
    with Archive.create(made / "a.threadmark") as archive:
        article = fill(archive, [*HARD, *ATTACKS, "\x0bSteuer\x00zeichen\x1f", "9" * 40])
        tags, _ = annotating.ensure_tags(archive, ["=SUM(1;2)", "Größe"])
        for comment in archive.comments.thread(article)[:5]:
            annotating.tag_comments(archive, [comment.id], tags)
        report = exporting.export(archive, made / "out", "xlsx", {"tables": "all"})
        assert [file.name for file in report.files] == [BOOK, LONG] and len(report.losses) == 1
    return made


def sheet(folder: Path, name: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(folder / "out" / BOOK)
    return [tuple(cell.value for cell in row) for row in book[name].iter_rows()]


def test_every_text_is_what_it_was(folder: Path) -> None:
    head, *rows = sheet(folder, "comments")
    with Archive.open(folder / "a.threadmark") as archive:
        for row, comment in zip(rows, archive.comments.thread(1), strict=True):
            text = "".join(one for one in comment.text.plain if one >= " " or one in "\t\n")
            found = row[head.index("text")] or ""
            assert row[head.index("comment_id")] == comment.id
            if len(text) > LONGEST:
                assert found.endswith(CUT) and len(found) == LONGEST and text.startswith(found.removesuffix(CUT))
            else:
                assert found == text


def test_no_cell_is_a_formula(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "out" / BOOK)
    kinds = [cell.data_type for one in book for row in one.iter_rows() for cell in row]
    assert "f" not in kinds and {"s", "n"} <= set(kinds)


def test_a_long_text_stands_whole_beside_the_book(folder: Path) -> None:
    csv.field_size_limit(10**9)
    with (folder / "out" / LONG).open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert {row["text"] for row in found} == {"x" * 40_000}
    head = sheet(folder, "comments")[0]
    place = next(row for row in found if row["sheet"] == "comments")
    assert sheet(folder, "comments")[int(place["row"]) - 1][int(place["column"]) - 1].endswith(CUT)
    assert head[int(place["column"]) - 1] == "text"


def test_the_tables_are_those_of_the_csv(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "out" / BOOK)
    wanted = "comments annotations tags changes addressees mendings tag_matrix reply_pairs readme".split()
    assert book.sheetnames == wanted
    assert all(book[name].freeze_panes == "B2" and book[name].auto_filter.ref for name in wanted[:-1])
    lines = [row[0] or "" for row in sheet(folder, "readme")]
    assert any("Receipts" in line for line in lines)


def test_without_long_texts_there_is_only_the_book(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / LONG).write_text("from an earlier export")
    with Archive.create(tmp_path / "a.threadmark") as archive:
        fill(archive, ["kurz"])
        report = exporting.export(archive, tmp_path / "out", "xlsx", overwrite=True)
    assert [file.name for file in report.files] == [BOOK] == [file.name for file in (tmp_path / "out").iterdir()]
    assert report.losses == ()


def test_memory_stays_flat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More comments do not need more memory (the archive hands them out by the two thousand; here by the hundred)."""
    monkeypatch.setattr(storage.comments, "_CHUNK", 100)
    peak(tmp_path / "warm", 10)
    assert peak(tmp_path / "large", 900) < 1.3 * peak(tmp_path / "small", 300)


def peak(folder: Path, count: int) -> int:
    """The most memory, in bytes, that a workbook of `count` comments took."""
    folder.mkdir()
    with an_archive(folder, a_capture(many_comments(count))) as archive:
        tracemalloc.start()
        try:
            exporting.export(archive, folder / "out", "xlsx")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_libreoffice_reads_the_same_and_computes_nothing(folder: Path, tmp_path: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    command = [program, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(folder / "out" / BOOK)], check=True, timeout=180)
    file = next(tmp_path.glob("*.csv"))
    csv.field_size_limit(10**9)
    with file.open(encoding="utf-8", newline="") as lines:
        head, *rows = list(csv.reader(lines))
    texts = [row[head.index("text")] for row in rows]
    assert [text for text in ATTACKS if text not in texts] == []
