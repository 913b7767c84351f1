"""Programs that we did not write read the export: pandas, R with and without readr, LibreOffice; skipped where missing.

pandas is looked for in this Python and in the one that THREADMARK_PROOF_PYTHON names (it is no dependency of ours).
"""

from __future__ import annotations

import csv
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from exporters.csv import FILES
from exporters.spreadsheet import unguard
from operations import annotating, codebook, exporting
from storage.archive import Archive
from tests.exporters.test_csv import HARD, fill

ANY = [*HARD, *(f"Kommentar {n}: „Größe“; {n},5 €" for n in range(200))]
TABLES = FILES[:3]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both flavours of the same archive, with notes, passages and definitions of the hard kind."""
    folder = tmp_path_factory.mktemp("readers")
    with Archive.create(folder / "a.threadmark") as archive:
        article = fill(archive, ANY)
        tags, _ = annotating.ensure_tags(archive, ["=SUM(1;2)", "Größe/„klein“", "NA", "'x"])
        codebook.define_tag(archive, tags[0], '=1+1\n"Zeile", zwei')
        for comment, note in zip(archive.comments.thread(article), HARD, strict=False):
            annotating.tag_comments(archive, [comment.id], tags[:2])
            annotating.write_note(archive, note or "Notiz", comment_id=comment.id)
            if comment.text.plain:
                annotating.tag_passage(archive, article, comment.id, 0, min(3, len(comment.text.plain)), tags[2:])
        exporting.export(archive, folder / "exact")
        exporting.export(archive, folder / "sheet", settings={"for": "spreadsheet"})
    return folder


def truth(exported: Path, table: str) -> list[list[str]]:
    """All cells below the header, by the standard library."""
    with (exported / "exact" / table).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, strict=True))[1:]


def test_there_is_something_to_compare(exported: Path) -> None:
    counts = {table: len(truth(exported, table)) for table in TABLES}
    assert counts["comments.csv"] == len(ANY) and counts["annotations.csv"] > 4 * (len(HARD) - 2)
    assert counts["tags.csv"] == 5


# --- pandas ---


@functools.cache
def pandas_python() -> str | None:
    for python in (os.environ.get("THREADMARK_PROOF_PYTHON"), sys.executable):
        if python and subprocess.run([python, "-c", "import pandas"], capture_output=True).returncode == 0:
            return python
    return None


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("options", "flavour", "undo"),
    [
        ("", "exact", ""),
        (", sep=';', encoding='utf-8-sig'", "sheet", r"""; table = table.replace(r"\A'", "", regex=True)"""),
    ],
)
def test_pandas_reads_every_cell(exported: Path, table: str, options: str, flavour: str, undo: str) -> None:
    python = pandas_python()
    if python is None:
        pytest.skip("pandas is not installed (THREADMARK_PROOF_PYTHON may name a Python that has it)")
    code = (
        f"import json, pandas, sys; table = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False{options})"
        f"{undo}; print(json.dumps(table.values.tolist()))"
    )
    done = subprocess.run([python, "-c", code, str(exported / flavour / table)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == truth(exported, table)


# --- R ---

READR = "suppressMessages(readr::{}(file, col_types = readr::cols(.default = 'c'), na = character(), trim_ws = FALSE))"
BASE = "read.csv(file, colClasses = 'character', na.strings = character(), encoding = 'UTF-8')"
WRITE = (
    "con <- file(commandArgs(TRUE)[2], 'wb'); for (i in seq_len(nrow(table))) for (j in seq_len(ncol(table))) { "
    "cell <- charToRaw(enc2utf8(table[[j]][i])); writeLines(as.character(length(cell)), con); writeBin(cell, con) }; "
    "close(con)"
)


@functools.cache
def rscript(package: str) -> str | None:
    """Rscript, if it is there and has the package."""
    found = shutil.which("Rscript")
    command = [found or "", "-e", f"library({package})"]
    return found if found and subprocess.run(command, capture_output=True).returncode == 0 else None


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    ("package", "flavour", "read"),
    [
        ("readr", "exact", READR.format("read_csv")),
        ("readr", "sheet", READR.format("read_csv2")),
        ("utils", "exact", BASE),
    ],
    ids=["readr", "readr-sheet", "base"],
)
def test_r_reads_every_cell(exported: Path, tmp_path: Path, table: str, package: str, flavour: str, read: str) -> None:
    program = rscript(package)
    if program is None:
        pytest.skip(f"R with {package} is not installed")
    undo = """table[] <- lapply(table, function(x) sub("^'", "", x)); """ if flavour == "sheet" else ""
    script = f"file <- commandArgs(TRUE)[1]; table <- {read}; {undo}{WRITE}"
    done = subprocess.run(
        [program, "-e", script, str(exported / flavour / table), str(tmp_path / "cells")],
        capture_output=True,
        text=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    assert lengths_and_cells((tmp_path / "cells").read_bytes()) == [
        cell for row in truth(exported, table) for cell in row
    ]


def lengths_and_cells(data: bytes) -> list[str]:
    cells = []
    while data:
        length, _, data = data.partition(b"\n")
        cells.append(data[: int(length)].decode())
        data = data[int(length) :]
    return cells


# --- LibreOffice ---

SEMICOLON, ANY_SEPARATOR = "59", "44/59/9"
GERMAN = ",1031"


def office(source: Path, columns: str, to: str, folder: Path, separator: str = SEMICOLON) -> Path:
    """`source` opened by LibreOffice, with these types of columns, and saved again."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile, reading = f"-env:UserInstallation=file://{folder}/profile", f"--infilter=CSV:{separator},34,76,1,{columns}"
    done = subprocess.run(
        [program, "--headless", profile, reading, "--convert-to", to, "--outdir", str(folder), str(source)],
        capture_output=True,
        text=True,
    )
    saved = folder / f"{source.stem}.{to.partition(':')[0]}"
    assert saved.exists(), done.stderr
    return saved


@pytest.mark.parametrize("separator", [SEMICOLON, ANY_SEPARATOR], ids=["semicolon", "any separator"])
@pytest.mark.parametrize("table", TABLES)
def test_libreoffice_computes_nothing(exported: Path, tmp_path: Path, table: str, separator: str) -> None:
    """As a double click opens it, also where it is set to split at comma, semicolon and tab alike."""
    text = office(exported / "sheet" / table, GERMAN, "fods", tmp_path, separator).read_text(encoding="utf-8")
    assert "table:formula" not in text, "a cell became a formula"
    assert text.count("<table:table-row") >= len(truth(exported, table)) + 1
    assert "Größe" in text


def test_libreoffice_would_compute_the_exact_flavour(exported: Path, tmp_path: Path) -> None:
    """So the test above can fail."""
    sheet = office(exported / "exact" / "comments.csv", GERMAN, "fods", tmp_path, ANY_SEPARATOR)
    assert "table:formula" in sheet.read_text(encoding="utf-8")


def test_libreoffice_makes_a_workbook_without_a_formula(exported: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(office(exported / "sheet" / "comments.csv", GERMAN, "xlsx", tmp_path)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
    assert re.search("<f[ >/]", sheet) is None, "a cell became a formula"
    assert sheet.count("<row ") == len(ANY) + 1
    assert "Kommentar 7: „Größe“; 7,5 €" in words and "👩‍👩‍👧‍👦" in words


@pytest.mark.parametrize("table", TABLES)
def test_libreoffice_reads_every_cell_as_text(exported: Path, tmp_path: Path, table: str) -> None:
    """Out of LibreOffice again as CSV, every column taken as text: nothing has changed."""
    columns = "/".join(f"{number}/2" for number in range(1, 41))
    to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false"
    saved = office(exported / "sheet" / table, columns, to, tmp_path)
    with saved.open(encoding="utf-8-sig", newline="") as lines:
        found = list(csv.reader(lines))[1:]
    assert [[unguard(cell) for cell in row] for row in found] == truth(exported, table)
