"""`threadmark quotes` and `threadmark print`."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_quotations_are_listed(run: Run, archive: Path) -> None:
    ran = run("quotes", "1", "-a", archive)
    assert ran.status == 0 and "#5 R. Okonjo quotes the article" in ran.out and "quotes #8" in ran.out
    only = run("quotes", "1", "--from-article", "-a", archive).out
    assert "the article" in only and "quotes #8" not in only
    assert run("quotes", "1", "--comment", "1", "-a", archive).out == ""


def test_as_json_and_as_a_table(run: Run, archive: Path) -> None:
    found = json.loads(run("quotes", "1", "--json", "-a", archive).out)
    text = json.loads(run("show", "1", "--json", "-a", archive).out)["article"]["text"]
    of_article = next(one for one in found if one["source"] == "article")
    assert text[of_article["source_start"] : of_article["source_end"]] == of_article["source_text"]
    rows = list(csv.DictReader(StringIO(run("quotes", "1", "--csv", "-a", archive).out)))
    assert [row["quoted"] for row in rows] == [one["quoted"] for one in found]


def test_a_pdf_of_article_thread_and_codebook(run: Run, archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    ran = run("print", "1", "--pdf", target, "-a", archive)
    assert ran.status == 0 and "pages were written" in ran.err and target.read_bytes().startswith(b"%PDF")
    again = run("print", "1", "--pdf", target, "-a", archive)
    assert again.status == 1 and "already" in again.err
    for more in (["--thread", "--without-names"], ["--article", "--without-annotations"], ["--codebook"]):
        assert run("print", "1", "--pdf", target, "--overwrite", *more, "-a", archive).status == 0
    run("codebook", "-a", archive, "add", "Argument")
    assert run("print", "--codebook", "--pdf", target, "--overwrite", "-a", archive).status == 0


@pytest.mark.parametrize("arguments", [["--pdf", "x.pdf"], ["--thread", "--pdf", "x.pdf"], ["1"]])
def test_wrong_usage(run: Run, archive: Path, arguments: list[str]) -> None:
    ran = run("print", *arguments, "-a", archive)
    assert ran.status == 2 and "Traceback" not in ran.err


def test_where_nothing_can_be_written(run: Run, archive: Path, tmp_path: Path) -> None:
    ran = run("print", "1", "--pdf", tmp_path / "missing" / "a.pdf", "-a", archive)
    assert ran.status == 1 and "no folder" in ran.err
    assert run("print", "99", "--pdf", tmp_path / "a.pdf", "-a", archive).status == 1
    assert not (tmp_path / "a.pdf").exists()
