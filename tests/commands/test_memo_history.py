"""Memos and the history on the command line."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_memos_are_written_listed_changed_and_removed(run: Run, archive: Path) -> None:
    run("codebook", "-a", archive, "add", "Ironie")
    assert "about the archive" in run("memo", "-a", archive, "add", "Über *alles*\x1b[31m").err
    assert run("memo", "-a", archive, "add", "Was ist das?", "--tag", "Ironie").status == 0
    assert run("memo", "-a", archive, "add", "Gut", "--article", "1").status == 0
    assert "about the author" in run("memo", "-a", archive, "add", "Oft", "--author-of", "1", "1").err
    run("annotate", "1", "-c", "2", "--note", "Eine Notiz", "-a", archive)
    listed = run("memo", "-a", archive, "list").out
    assert len(listed.splitlines()) == 4 and "\x1b" not in listed
    found = json.loads(run("memo", "-a", archive, "list", "uber", "ALLES", "--json").out)
    assert [(one["id"], one["kind"], one["link"][:7]) for one in found] == [(1, "memo_archive", "[[memo:")]
    assert "Eine Notiz" in run("memo", "-a", archive, "list", "--notes").out
    assert run("memo", "-a", archive, "show", "2").out == "Was ist das?\n"
    assert run("memo", "-a", archive, "edit", "2", "Anders").status == 0
    assert run("memo", "-a", archive, "remove", "1").status == 0
    assert len(run("memo", "-a", archive, "list").out.splitlines()) == 3
    assert "There is nothing" in run("memo", "-a", archive, "list", "gibtesnicht").err


def test_what_cannot_be_a_memo_is_said(run: Run, archive: Path) -> None:
    for wrong in (["--tag", "Weg"], ["--article", "9"], ["--author-of", "1", "x"], ["--tag", "A", "--article", "1"]):
        ran = run("memo", "-a", archive, "add", "x", *wrong)
        assert ran.status != 0 and ran.err and "Traceback" not in ran.err
    assert run("memo", "-a", archive, "remove", "9").status != 0


def test_the_history_is_listed_and_gone_through(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))
    assert "Nothing was done" in run("history", "-a", archive, "list").err
    for number in range(25):
        run("codebook", "-a", archive, "add", f"T{number}")
    listed = run("history", "-a", archive, "list", "--limit", "2").out.splitlines()
    assert "Added the tag “T24”" in listed[0] and len(listed) == 2
    assert "Undone: Added the tag “T24”" in run("history", "-a", archive, "undo").err
    assert "(Added the tag “T24”)" in run("history", "-a", archive, "list").out
    assert "Done again" in run("history", "-a", archive, "redo").err
    assert "Took 5 steps back" in run("history", "-a", archive, "go", "20").err
    assert "so already" in run("history", "-a", archive, "go", "20").err
    assert "Did 5 steps again" in run("history", "-a", archive, "go", "25").err
    assert run("history", "-a", archive, "go", "1").status != 0, "nobody said yes"
    assert "Took 25 steps back" in run("history", "-a", archive, "go", "0", "--yes").err
    assert run("history", "-a", archive, "go", "99").status != 0
    entries = json.loads(run("history", "-a", archive, "list", "--json", "--before", "3").out)
    assert [(one["id"], one["undone"]) for one in entries] == [(2, True), (1, True)]
