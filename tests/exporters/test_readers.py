"""Programs that we did not write read the export: pandas, R's readr, LibreOffice; skipped where they are missing.

pandas is looked for in this Python and in the one that THREADMARK_PROOF_PYTHON names (it is no dependency of ours).
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exporters.spreadsheet import unguard
from operations import exporting
from storage.archive import Archive
from tests.exporters.test_csv import HARD, fill, rows

ANY = [*HARD, *(f"Kommentar {n}: „Größe“; {n},5 €" for n in range(200))]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both flavours of the same comments."""
    folder = tmp_path_factory.mktemp("readers")
    with Archive.create(folder / "a.threadmark") as archive:
        fill(archive, ANY)
        exporting.export(archive, folder / "exact")
        exporting.export(archive, folder / "sheet", options=exporting.csv_options(spreadsheet=True))
    return folder


def truth(exported: Path) -> list[list[str]]:
    return [list(row.values()) for row in rows(exported / "exact" / "comments.csv")]


def pandas_python() -> str:
    for python in (os.environ.get("THREADMARK_PROOF_PYTHON"), sys.executable):
        if python and subprocess.run([python, "-c", "import pandas"], capture_output=True).returncode == 0:
            return python
    pytest.skip("pandas is not installed (THREADMARK_PROOF_PYTHON may name a Python that has it)")


@pytest.mark.parametrize(
    ("flavour", "options"),
    [("exact", ""), ("sheet", ", sep=';', encoding='utf-8-sig'")],
)
def test_pandas_reads_every_cell(exported: Path, flavour: str, options: str) -> None:
    code = (
        "import json, pandas, sys; table = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False"
        f"{options}); print(json.dumps(table.values.tolist()))"
    )
    done = subprocess.run(
        [pandas_python(), "-c", code, str(exported / flavour / "comments.csv")], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    if flavour == "sheet":
        found = [[unguard(cell) for cell in row] for row in found]
    assert found == truth(exported)


@pytest.mark.parametrize(("flavour", "reader"), [("exact", "read_csv"), ("sheet", "read_csv2")])
def test_r_reads_every_cell(exported: Path, tmp_path: Path, flavour: str, reader: str) -> None:
    rscript = shutil.which("Rscript")
    if rscript is None or subprocess.run([rscript, "-e", "library(readr)"], capture_output=True).returncode:
        pytest.skip("R with readr is not installed")
    out = tmp_path / "cells"
    code = (
        "suppressMessages({library(readr)}); a <- commandArgs(TRUE); "
        f"t <- {reader}(a[1], col_types = cols(.default = 'c'), na = character(), trim_ws = FALSE); "
        "con <- file(a[2], 'wb'); for (i in seq_len(nrow(t))) for (j in seq_len(ncol(t))) { "
        "v <- charToRaw(enc2utf8(t[[j]][i])); writeLines(as.character(length(v)), con); writeBin(v, con) }; close(con)"
    )
    done = subprocess.run(
        [rscript, "-e", code, str(exported / flavour / "comments.csv"), str(out)],
        capture_output=True,
        text=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    cells, data = [], out.read_bytes()
    while data:
        length, _, data = data.partition(b"\n")
        cells.append(data[: int(length)].decode())
        data = data[int(length) :]
    if flavour == "sheet":
        cells = [unguard(cell) for cell in cells]
    assert cells == [cell for row in truth(exported) for cell in row]


def test_libreoffice_opens_the_spreadsheet_flavour_without_a_formula(exported: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    done = subprocess.run(
        [
            office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
            "--infilter=CSV:59,34,76,1,,1031", "--convert-to", "fods", "--outdir", str(tmp_path),
            str(exported / "sheet" / "comments.csv"),
        ],
        capture_output=True, text=True,
    )  # fmt: skip
    sheet = tmp_path / "comments.fods"
    assert sheet.exists(), done.stderr
    text = sheet.read_text(encoding="utf-8")
    assert "table:formula" not in text, "a cell became a formula"
    assert "Größe" in text and "👩‍👩‍👧‍👦" in text
    assert text.count("<table:table-row") >= len(ANY) + 1


def test_libreoffice_reads_every_cell_as_text(exported: Path, tmp_path: Path) -> None:
    """Out of LibreOffice again as CSV, every column taken as text: nothing has changed."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    columns = "/".join(f"{number}/2" for number in range(1, 41))
    subprocess.run(
        [
            office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
            f"--infilter=CSV:59,34,76,1,{columns}", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false",
            "--outdir", str(tmp_path), str(exported / "sheet" / "comments.csv"),
        ],
        capture_output=True, text=True,
    )  # fmt: skip
    with (tmp_path / "comments.csv").open(encoding="utf-8-sig", newline="") as lines:
        found = list(csv.reader(lines))[1:]
    expected = truth(exported)
    assert len(found) == len(expected)
    assert [[unguard(cell) for cell in row] for row in found] == expected
