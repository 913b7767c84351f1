"""The main job on the command line, and bad input."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from operations.capturing import sample_page
from tests.commands.conftest import Run

ROOT = Path(__file__).parents[2]


def test_the_sample_is_read_completely(run: Run, tmp_path: Path) -> None:
    ran = run("capture", sample_page(), "--dry-run", "--json", "-a", tmp_path / "none.threadmark")
    assert ran.status == 0
    read = json.loads(ran.out)
    receipt = read["receipt"]
    assert (receipt["declared"], receipt["comments"], receipt["pingbacks"]) == (22, 19, 3)
    assert receipt["requests"] == 0
    assert read["article"]["byline"] == "Marit Feddersen"
    by_id = {comment["id"]: comment for comment in read["comments"]}
    assert by_id["4115"]["parent"] == "4112"
    assert by_id["4115"]["depth"] == 4
    assert by_id["4109"]["by_article_author"] is True
    assert by_id["4105"]["author"] is None
    assert by_id["4117"]["text"].startswith("=SUMME(")
    assert not (tmp_path / "none.threadmark").exists()


def test_dry_run_and_show_print_the_same_form(run: Run, archive: Path) -> None:
    dry = json.loads(run("capture", sample_page(), "--dry-run", "--json").out)
    shown = json.loads(run("show", "1", "--json", "-a", archive).out)
    assert shown == dry


def test_the_documented_form_is_the_printed_one(run: Run) -> None:
    text = (ROOT / "docs" / "json-form.md").read_text(encoding="utf-8")
    wanted = json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL)[1])  # type: ignore[index]
    printed = json.loads(run("capture", sample_page(), "--dry-run", "--json").out)
    assert list(printed) == list(wanted)
    assert list(printed["article"]) == list(wanted["article"])
    assert printed["receipt"] == wanted["receipt"]
    found = next(comment for comment in printed["comments"] if comment["id"] == "4102")
    expected = wanted["comments"][0]
    assert list(found) == list(expected)
    assert {**found, "text": ""} == {**expected, "text": ""}


def test_tag_annotate_undo_and_export(run: Run, archive: Path, tmp_path: Path) -> None:
    assert run("tag", "1", "Argument/Kosten", "-c", "2", "-c", "3", "-a", archive).status == 0
    assert (
        run("annotate", "1", "-c", "4", "--quote", "17.500 €", "-t", "Zahl", "--note", "Quelle?", "-a", archive).status
        == 0
    )
    assert run("tag", "1", "Versehen", "-c", "1", "-a", archive).status == 0
    assert run("undo", "-a", archive).status == 0
    out = tmp_path / "csv"
    assert run("export", "--all", "-o", out, "-a", archive).status == 0
    with (out / "comments.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 22
    assert [row["tags"] for row in rows[:3]] == ["", "Argument/Kosten", "Argument/Kosten"]
    with (out / "annotations.csv").open(encoding="utf-8", newline="") as file:
        annotations = list(csv.DictReader(file))
    assert {row["quote"] for row in annotations} >= {"17.500 €"}
    assert run("export", "--all", "-o", out, "-a", archive).status == 1, "files are not replaced unasked"
    assert run("check", "-a", archive).status == 0


def test_the_tree_is_readable(run: Run, archive: Path) -> None:
    out = run("show", "1", "-a", archive).out
    assert "22 stated · 19 comments · 3 pingbacks" in out
    assert "│ #2 Henning Paulsen · 14. September 2026 um 08:05 Uhr" in out
    assert "author of the article" in out
    assert "pingback" in out


def test_backup_makes_a_copy_that_opens(run: Run, archive: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.threadmark"
    assert run("backup", copy, "-a", archive).status == 0
    assert run("show", "1", "--json", "-a", copy).out == run("show", "1", "--json", "-a", archive).out
    assert run("backup", copy, "-a", archive).status == 1


def test_pasted_text_from_a_file(run: Run, tmp_path: Path) -> None:
    source = ROOT / "tests" / "pages" / "pasted" / "numbered_de.txt"
    read = json.loads(run("capture", source, "--dry-run", "--json", "--url", "https://example.org/rad").out)
    assert read["article"]["url"] == "https://example.org/rad"
    assert {comment["id"] for comment in read["comments"]} == {None}
    assert [comment["parent_position"] for comment in read["comments"]] == [None, None, 1, 2, 1, None]
    assert [comment["depth"] for comment in read["comments"]] == [0, 0, 1, 2, 1, 0]


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "leer.html", "empty"),
        (b"%PDF-1.4 x", "seite.pdf", "PDF"),
        (b"<html><body><p>Nur Text.</p></body></html>", "ohne.html", "No comments"),
        (
            b'<html><body><p>x</p><div id="disqus_thread"></div></body></html>',
            "disqus.html",
            "loads its comments with Disqus",
        ),
    ],
)
def test_bad_files_get_a_sentence(run: Run, tmp_path: Path, content: bytes, name: str, words: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    ran = run("capture", file, "-a", tmp_path / "a.threadmark")
    assert ran.status == 1
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "a.threadmark").exists()


@pytest.mark.parametrize("source", ["http://127.0.0.1:9/", "ftp://example.org/x", "kein/pfad.html", "not an address"])
def test_what_cannot_be_reached_gets_a_sentence(run: Run, tmp_path: Path, source: str) -> None:
    ran = run("capture", source, "-a", tmp_path / "a.threadmark")
    assert ran.status == 1
    assert ran.err.strip()
    assert "Traceback" not in ran.err


def test_one_bad_source_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.threadmark"
    assert run("capture", tmp_path / "fehlt.html", sample_page(), "-a", path).status == 1
    assert "22 stated" in run("list", "-a", path).out


def test_not_an_archive(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.threadmark"
    path.write_text("Das ist keine Datenbank, sondern ein Brief.", encoding="utf-8")
    ran = run("list", "-a", path)
    assert ran.status == 1
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("arguments", [["nonsense"], ["export", "-o", "x"], ["annotate", "1"], ["capture"]])
def test_wrong_usage_exits_with_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).status == 2


def test_every_subcommand_explains_itself(run: Run) -> None:
    for name in "capture list show find tag annotate undo codebook export check backup remove coder".split():
        ran = run(name, "--help")
        assert ran.status == 0
        assert "Usage: threadmark" in ran.out


def test_help_starts_without_qt_and_parsers() -> None:
    code = (
        "import sys; sys.argv=['threadmark','--help']; from main import main\n"
        "main()\n"
        "heavy=[m for m in ('PySide6','lxml','trafilatura','sqlite_utils','keyring','urllib3') if m in sys.modules]\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_without_a_display_the_window_says_so() -> None:
    environment = {"PATH": "/usr/bin:/bin", "HOME": "/tmp"}
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=ROOT, capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 1
    assert "no display" in done.stderr


def test_json_is_utf8_in_any_locale() -> None:
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": "/tmp",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = subprocess.run(
        [sys.executable, "main.py", "capture", str(sample_page()), "--dry-run", "--json"],
        cwd=ROOT,
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "öffnen" in done.stdout.decode("utf-8")
