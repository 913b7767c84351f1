"""What is no known platform is never saved without somebody's word; recipes and sources on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest

from tests.commands.conftest import Run
from tests.recorded import PAGES

PAGE = PAGES / "detector" / "hashed_classes_de.html"


def test_a_guess_is_shown_but_not_saved(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.threadmark"
    ran = run("capture", PAGE, "-a", path)
    assert ran.status == 1 and "--accept" in ran.err and not path.exists()
    looked = run("capture", PAGE, "--dry-run")
    assert looked.status == 0 and "[detector]" in looked.out and "Marit Feddersen" in looked.out
    assert run("capture", PAGE, "-a", path, "--accept").status == 0
    assert "4 comments" in run("list", "-a", path).out or "4" in run("list", "-a", path).out


@pytest.mark.parametrize("answer", [True, False])
def test_somebody_at_the_terminal_is_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    path = tmp_path / "a.threadmark"
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "confirm", lambda *_args, **_options: answer)
    ran = run("capture", PAGE, "-a", path)
    assert (ran.status, path.exists()) == ((0, True) if answer else (1, False))
    assert "Rosa" in ran.out


def test_one_step_of_finding_can_be_asked_for(run: Run) -> None:
    structured = PAGES / "structured" / "microdata_de.html"
    assert "[structured-data:markup]" in run("capture", structured, "--dry-run").out
    blog = PAGES / "wordpress" / "classic.html"
    assert "[wordpress-html]" in run("capture", blog, "--dry-run").out
    assert "[detector]" in run("capture", blog, "--dry-run", "--only", "detector").out
    refused = run("capture", structured, "--dry-run", "--only", "platform")
    assert refused.status == 1 and "No comments" in refused.err


def test_a_site_is_taught_tried_shared_and_forgotten(run: Run, tmp_path: Path) -> None:
    words = ("--comment", "Endlich! Die Mühle", "--comment", "Die Schule bekommt", "--author", "Marit Feddersen")
    made = run("recipe", "make", PAGE, *words, "--host", "blatt.example", "--keep")
    assert made.status == 0 and "item = " in made.out and "Rosa" in made.out, made.err
    assert "blatt.example" in run("recipe", "list").out
    shown = run("recipe", "show", "blatt.example")
    file = tmp_path / "shared.toml"
    file.write_text(shown.out, encoding="utf-8")
    assert run("recipe", "test", file, PAGE).status == 0
    taught = run("capture", PAGE, "--url", "https://www.blatt.example/a", "--dry-run")
    assert "[recipe:blatt.example]" in taught.out
    assert run("recipe", "remove", "blatt.example").status == 0
    assert run("recipe", "show", "blatt.example").status == 1
    assert run("recipe", "import", file).status == 0
    assert run("recipe", "remove", "blatt.example").status == 0


def test_a_recipe_that_fits_nothing_says_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.toml"
    file.write_text('host = "a.example"\nitem = "div.gone"\n', encoding="utf-8")
    ran = run("recipe", "test", file, PAGE)
    assert ran.status == 1 and "No comments" in ran.err
    file.write_text("item = [", encoding="utf-8")
    assert run("recipe", "test", file, PAGE).status == 1
    assert run("recipe", "make", PAGE, "--comment", "Endlich").status == 2


def test_the_sources_are_listed_with_what_they_were_tried_on(run: Run) -> None:
    listed = run("sources")
    assert "wordpress " in listed.out and "live" in listed.out and "needs your key" in listed.out
    one = run("sources", "youtube")
    assert "Where:" in one.out and "Needs a key of your own" in one.out
    assert run("sources", "xyzzy").status == 2
