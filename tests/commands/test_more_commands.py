"""What the window can do besides, on the command line: search, the codebook, removing, naming the coder."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from tests.commands.conftest import Run


def test_words_are_found_with_their_place(run: Run, archive: Path) -> None:
    ran = run("find", "Schwimmbad", "-a", archive)
    assert ran.status == 0 and "1 #5" in ran.out and "R. Okonjo" in ran.out
    found = json.loads(run("find", '"Frage der Planung"', "--json", "-a", archive).out)
    assert {one["number"] for one in found} == {8, 9}
    assert run("find", "Gibtesnicht", "-a", archive).out == ""
    assert json.loads(run("find", "Sonntag", "--article", "1", "--limit", "2", "--json", "-a", archive).out)[1]


def test_the_codebook_is_made_changed_and_listed(run: Run, archive: Path) -> None:
    assert run("codebook", "-a", archive, "add", "Argument/moral", "--definition", "Mit Werten.").status == 0
    assert run("codebook", "-a", archive, "rename", "Argument/moral", "Werte").status == 0
    assert run("codebook", "-a", archive, "define", "Argument", "Mit Grund.").status == 0
    assert run("codebook", "-a", archive, "pin", "Argument/Werte", "3").status == 0
    assert run("tag", "1", "Argument/Werte", "-c", "1", "-a", archive).status == 0
    listed = json.loads(run("codebook", "--json", "-a", archive).out)
    assert [(one["tag"], one["definition"], one["key"], one["count"]) for one in listed] == [
        ("Argument", "Mit Grund.", None, 0),
        ("Argument/Werte", "Mit Werten.", 3, 1),
    ]
    assert run("codebook", "-a", archive, "move", "Argument/Werte").status == 0
    assert "Werte [3] (1)" in run("codebook", "-a", archive).out
    assert run("codebook", "-a", archive, "remove", "Werte").status == 0
    assert run("undo", "-a", archive).status == 0
    assert "Werte [3] (1)" in run("codebook", "-a", archive).out


def test_a_tag_that_is_not_there_is_named(run: Run, archive: Path) -> None:
    ran = run("codebook", "-a", archive, "rename", "Fehlt", "X")
    assert ran.status == 1 and "Fehlt" in ran.err and "Traceback" not in ran.err


def test_removing_asks_first(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise click.Abort

    monkeypatch.setattr(click, "confirm", refuse)
    assert run("remove", "1", "-a", archive).status != 0
    assert "22 stated" in run("list", "-a", archive).out
    assert run("remove", "1", "--yes", "-a", archive).status == 0
    assert run("list", "-a", archive).out == ""


def test_the_coder_has_a_name(run: Run, archive: Path) -> None:
    assert run("coder", "Kim Beispiel", "-a", archive).status == 0
    assert run("coder", "-a", archive).out.strip() == "Kim Beispiel"


@pytest.mark.parametrize("style", ["apa", "mla", "chicago", "german", "ris", "biblatex", "csl"])
def test_an_article_and_a_comment_are_cited(run: Run, archive: Path, style: str) -> None:
    article, comment = (run("cite", "1", *more, "--style", style, "-a", archive) for more in ((), ("-c", "5")))
    assert article.status == comment.status == 0
    assert "Okonjo" in comment.out and "Okonjo" not in article.out
    assert "bibliothek-sonntags" in article.out and "#comment-" in comment.out
    if style == "csl":
        assert json.loads(comment.out)["type"] == "post"


def test_a_comment_that_is_not_there_is_not_cited(run: Run, archive: Path) -> None:
    ran = run("cite", "1", "-c", "99", "-a", archive)
    assert ran.status == 1 and "no comment 99" in ran.err


def test_the_lossless_form_and_back(run: Run, archive: Path, tmp_path: Path) -> None:
    assert run("export", "--all", "--format", "jsonl", "-o", tmp_path / "out", "-a", archive).status == 0
    made = tmp_path / "wieder.threadmark"
    assert run("load", tmp_path / "out" / "archive.jsonl", made).status == 0
    assert run("check", "-a", made).status == 0
    assert run("show", "1", "-a", made).out == run("show", "1", "-a", archive).out
    again = run("load", tmp_path / "out" / "archive.jsonl", made)
    assert again.status == 1 and "already a file" in again.err
